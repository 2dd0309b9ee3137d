package reader

import (
	"fmt"
	"strconv"
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// A pattern is a chain of words over a sentence and its tree: "$avoid >:gerund @" is a word of the list avoid that governs a gerund, which is the deed. Each
// word may have conditions, "GIVE[+ up on]", that are patterns from it.
type pattern struct {
	words []token
	links []tie // between words i and i+1
	steps []hop // in which order they are found, from the first
	from  int   // the word that is found first: of a row its trigger, of a condition the word that it is of
	deed  int   // the word that is the deed, -1 for none
}

// A token says what a word of a pattern must be.
type token struct {
	forms, lemmas wordSet // as it stands, or by its lemma; nil for any
	tags          uint64
	coarse        uint32
	acts          uint32 // of which the lexicon must know it, a bit an act
	not           bool   // it must be none of that
	carries       bool   // an act may stand there for the deed
	deed          bool
	where         []condition
}

// words gives the hashes of the words that a token can be.
func (t *token) words() (list []uint32) {
	if t.forms != nil {
		list = append(list, t.forms.words()...)
	}
	if t.lemmas != nil {
		list = append(list, t.lemmas.words()...)
	}
	return list
}

// A condition is a test of the grammar or one of some patterns that must hold of a word, or must not.
type condition struct {
	not      bool
	test     func(p *page, s *sentence, t int) bool
	patterns []*pattern // of which one must hold
}

type tieKind uint8

const (
	behind    tieKind = iota // the next word is right behind, or behind words that are passed over
	nearby                   // it is at most some words behind
	below                    // it depends on this one
	above                    // this one depends on it
	byGrammar                // it is what a rule of the grammar gives: the gerund that a verb governs
)

// A tie leads from one word of a pattern to the next: a link of the file.
type tie struct {
	kind    tieKind
	back    bool // to words before, not behind
	reach   int  // how many words, or how many steps of the tree
	rels    uint64
	side    int8 // of a dependent: 1 behind, -1 before, 0 either
	any     bool // any such dependent, not only the first
	commas  bool // commas may stand between
	skip    *token
	stop    *token
	grammar func(p *page, s *sentence, t int) int
}

// A hop finds one word of a pattern from one that is found.
type hop struct {
	from, to int
	link     *tie
	back     bool // against the link
}

func (m *pattern) trigger() *token { return &m.words[m.from] }

// A grammar holds what the lines of a file have named so far.
type grammar struct {
	lists map[string]token
	named map[string][]*pattern // tests of the file, "is"
	text  string                // what is left of the pattern that is read
}

// list names a list of words, which "$" and the name of another one may open.
func (g *grammar) list(kind, name string, words []string) error {
	var hashes []uint32
	for _, w := range words {
		if more, ok := strings.CutPrefix(w, "$"); ok {
			t, known := g.lists[more]
			if !known {
				return fmt.Errorf("unknown list %q", more)
			}
			hashes = append(hashes, t.words()...)
			continue
		}
		hashes = append(hashes, hashLower(w))
	}
	if _, twice := g.lists[name]; twice {
		return fmt.Errorf("list %q stands twice", name)
	}
	if kind == "forms" {
		g.lists[name] = token{forms: setOf(hashes)}
	} else {
		g.lists[name] = token{lemmas: setOf(hashes)}
	}
	return nil
}

// parse reads a whole pattern.
func (g *grammar) parse(text string) (*pattern, error) {
	g.text = text
	m, err := g.pattern()
	if err == nil && strings.TrimSpace(g.text) != "" {
		err = fmt.Errorf("%q is left over", g.text)
	}
	if err == nil && len(m.words) > longestRow {
		err = fmt.Errorf("%q has more than %d words", text, longestRow)
	}
	return m, err
}

// pattern reads words and the links between them, up to the end or a mark that ends a condition.
func (g *grammar) pattern() (*pattern, error) {
	m := &pattern{from: -1, deed: -1}
	var to *tie
	for {
		g.text = strings.TrimLeft(g.text, " ")
		if g.text == "" || g.text[0] == ']' || g.text[0] == ',' {
			break
		}
		if strings.ContainsRune("<>+-.", rune(g.text[0])) {
			l, err := g.link()
			if err != nil {
				return nil, err
			}
			if to != nil || len(m.words) == 0 {
				m.add(token{}, to)
			}
			to = &l
			continue
		}
		t, err := g.token()
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(g.text, "*") {
			g.text = g.text[1:]
			to = &tie{kind: behind, skip: &t}
			continue
		}
		m.add(t, to)
		to = nil
	}
	if to != nil {
		m.add(token{}, to)
	}
	m.order()
	return m, nil
}

// add puts a word behind the others.
func (m *pattern) add(t token, to *tie) {
	if len(m.words) > 0 {
		if to == nil {
			to = &tie{kind: behind}
		}
		m.links = append(m.links, *to)
	}
	if t.deed {
		m.deed = len(m.words)
	}
	if m.from < 0 && t.telling() > 0 || m.from >= 0 && t.telling() > m.words[m.from].telling() {
		m.from = len(m.words)
	}
	m.words = append(m.words, t)
}

// order says in which order the words are found: to the right of the first, then to its left.
func (m *pattern) order() {
	from := max(0, m.from)
	for i := from; i+1 < len(m.words); i++ {
		m.steps = append(m.steps, hop{from: i, to: i + 1, link: &m.links[i]})
	}
	for i := from; i > 0; i-- {
		m.steps = append(m.steps, hop{from: i, to: i - 1, link: &m.links[i-1], back: true})
	}
}

// from0 makes a pattern one that is followed from its first word.
func (m *pattern) from0() *pattern {
	m.from, m.steps = 0, nil
	m.order()
	return m
}

// upTo cuts what stands before the first of some marks off what is left.
func (g *grammar) upTo(marks string) string {
	end := strings.IndexAny(g.text, marks)
	if end < 0 {
		end = len(g.text)
	}
	out := g.text[:end]
	g.text = g.text[end:]
	return out
}

// link reads a link: ">obj|obl+", "<xcomp^2", "..6!/VERB", "+", "-", ">:gerund".
func (g *grammar) link() (tie, error) {
	mark := g.text[0]
	switch mark {
	case '+', '-':
		g.text = g.text[1:]
		return tie{kind: behind, back: mark == '-'}, nil
	case '.':
		return g.window()
	}
	g.text = g.text[1:]
	rest, any := strings.CutPrefix(g.text, ">")
	g.text = rest
	name := g.upTo(" ],")
	if by, ok := strings.CutPrefix(name, ":"); ok {
		f := leads[by]
		if f == nil || mark != '>' {
			return tie{}, fmt.Errorf("unknown link %q", name)
		}
		return tie{kind: byGrammar, grammar: f}, nil
	}
	l := tie{kind: below, reach: 1, any: any}
	if mark == '<' {
		l.kind, l.any = above, true
	}
	name, steps, more := strings.Cut(name, "^")
	if n, err := strconv.Atoi(steps); more {
		if err != nil {
			return l, err
		}
		l.reach = -n
	}
	if cut, ok := strings.CutSuffix(name, "+"); ok {
		name, l.side = cut, 1
	} else if cut, ok := strings.CutSuffix(name, "-"); ok {
		name, l.side = cut, -1
	}
	for _, n := range strings.Split(name, "|") {
		r, ok := syntax.ParseRel(n)
		if n == "*" {
			l.rels, ok = ^uint64(0), true
		}
		if !ok {
			return l, fmt.Errorf("unknown relation %q", n)
		}
		l.rels |= 1 << r
	}
	return l, nil
}

// window reads "..6", at most six words behind with no comma between, "...6", whatever stands between, and what ends it, "..6!/VERB".
func (g *grammar) window() (tie, error) {
	l := tie{kind: nearby}
	dots := len(g.text) - len(strings.TrimLeft(g.text, "."))
	l.commas = dots == 3
	g.text = g.text[dots:]
	if strings.HasPrefix(g.text, "-") {
		l.back, g.text = true, g.text[1:]
	}
	n, err := strconv.Atoi(g.upTo(" !],"))
	l.reach = n
	if err == nil && strings.HasPrefix(g.text, "!") {
		g.text = g.text[1:]
		t, e := g.token()
		l.stop, err = &t, e
	}
	return l, err
}

// token reads a word: "@", "%GIVE/VERB[+ up]", "$avoid", "?", "!on|from", "=meet|host".
func (g *grammar) token() (t token, err error) {
	for g.text != "" && strings.ContainsRune("!%@", rune(g.text[0])) {
		switch g.text[0] {
		case '!':
			t.not = true
		case '%':
			t.carries = true
		case '@':
			t.deed = true
		}
		g.text = g.text[1:]
	}
	for _, alternative := range strings.Split(g.upTo(" /[]=*,"), "|") {
		if err = g.words(&t, alternative); err != nil {
			return t, err
		}
	}
	if strings.HasPrefix(g.text, "/") {
		g.text = g.text[1:]
		for _, n := range strings.Split(g.upTo(" []=*,"), "|") {
			tag, ok := syntax.ParseTag(n)
			coarse, isCoarse := syntax.ParseCoarse(n)
			if ok {
				t.tags |= 1 << tag
			} else if isCoarse {
				t.coarse |= 1 << coarse
			} else {
				return t, fmt.Errorf("unknown part of speech %q", n)
			}
		}
	}
	if strings.HasPrefix(g.text, "=") {
		g.text = g.text[1:]
		for _, n := range strings.Split(g.upTo(" []*,"), "|") {
			a := actIndex(codebook.Act(n))
			if a < 0 {
				return t, fmt.Errorf("unknown act %q", n)
			}
			t.acts |= 1 << a
		}
	}
	if strings.HasPrefix(g.text, "[") {
		err = g.conditions(&t)
	}
	return t, err
}

// words adds one of the words that a token may be: a form in small letters, a lemma in capitals, a list behind "$"; "?" is any word.
func (g *grammar) words(t *token, w string) error {
	add := func(set *wordSet, more wordSet) {
		if *set == nil {
			*set = more
		} else if more != nil {
			*set = (*set).and(more)
		}
	}
	list, isList := strings.CutPrefix(w, "$")
	switch {
	case w == "", w == "?":
	case isList:
		l, ok := g.lists[list]
		if !ok {
			return fmt.Errorf("unknown list %q", list)
		}
		add(&t.forms, l.forms)
		add(&t.lemmas, l.lemmas)
	case strings.ToLower(w) == w:
		add(&t.forms, hashed(w))
	default:
		add(&t.lemmas, hashed(strings.ToLower(w)))
	}
	return nil
}

// conditions reads those of a word: "[:firm, !+ no, >obj $plans]".
func (g *grammar) conditions(t *token) error {
	for g.text != "" && g.text[0] != ']' {
		g.text = strings.TrimLeft(g.text[1:], " ")
		var c condition
		if rest, ok := strings.CutPrefix(g.text, "!"); ok {
			c.not, g.text = true, rest
		}
		if rest, ok := strings.CutPrefix(g.text, ":"); ok {
			g.text = rest
			name := strings.TrimSpace(g.upTo("],"))
			c.test, c.patterns = tests[name], g.named[name]
			if c.test == nil && c.patterns == nil {
				return fmt.Errorf("unknown condition %q", name)
			}
		} else {
			m, err := g.pattern()
			if err != nil {
				return err
			}
			c.patterns = []*pattern{m.from0()}
		}
		t.where = append(t.where, c)
	}
	if g.text == "" {
		return fmt.Errorf("a bracket is not closed")
	}
	g.text = g.text[1:]
	return nil
}
