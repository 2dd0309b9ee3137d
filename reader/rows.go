package reader

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"parley/codebook"
)

// Rules on what did not happen, was only thought of, is to come or is taken for granted are rows of a file where they have one shape: a word of a
// list, in a relation to the deed. data/README.md says how they are written.

//go:embed data/unmade.txt
var rowsText string

// An effect is what a row makes of the deed that it finds.
type effect uint8

const (
	noEffect   effect = iota
	asUndone          // "rather than sign"
	asForborne        // the same, and the verb of the row stands for the deed: "avoided signing"
	asThought         // "hopes for a withdrawal"
	asElement         // the same, as a goal or a condition: "made the withdrawal a condition"
	asComing          // "is due to sign"
	asKept            // nothing was given: "shelved its plan to free the prisoners"
	asGiven           // done, whatever the sentence doubts: "made no secret of having signed"
)

var effectNames = []string{"", "undone", "forborne", "thought", "element", "coming", "kept", "given"}

// A row is one rule: a pattern with the deed in it, of which acts it holds, and its own examples.
type row struct {
	line    int // of the file
	effect  effect
	acts    uint32 // of which it holds, a bit an act
	own     uint32 // of which it holds where the deed's own word is of that act
	pattern pattern
	caught  []string // examples that it catches
	left    []string // near misses that it leaves alone
}

// A found is what a row found in a sentence: the deed, and the token at which an act may stand, the deed or a word that carries it.
type found struct{ token, deed, row int32 }

// A rowTable holds all rows, and which of them a word arms: a row is tried only in sentences with its trigger.
type rowTable struct {
	rows  []row
	tests map[string][]*pattern // by their names
	arms  map[uint32][]int32    // by the form or the lemma of the trigger
	// forborne says of each row whether its verb stands for the deed. Such rows are asked of all that may carry an act, the others of what is likely to.
	forborne []bool
}

// rows are those of data/unmade.txt. They are read in init, for what they ask of the grammar asks for them in turn.
var rows *rowTable

func init() {
	var err error
	if rows, err = parseRows(rowsText); err != nil {
		panic("reader: data/unmade.txt: " + err.Error())
	}
}

// armed gives the rows whose trigger a word can be.
func (t *rowTable) armed(lower, lemma uint32) []int32 {
	if lower == lemma {
		return t.arms[lower]
	}
	return slices.Concat(t.arms[lower], t.arms[lemma])
}

// Marks are what the rows of an effect, or of all others, find in a sentence.
type marks struct {
	list  []found
	known bool
}

// marksOf gives what rows find in a sentence, those of which the verb stands for the deed or the others; it is looked for when it is first
// asked for.
func (p *page) marksOf(s *sentence, forborne bool) []found {
	m := &s.marks[flag(forborne)]
	if m.known {
		return m.list
	}
	m.known = true
	from := len(p.marks)
	for k := range s.Tokens {
		for _, r := range s.cards[k].rows {
			if rows.forborne[r] == forborne && r != p.r.without-1 {
				p.matchAt(s, r, k)
			}
		}
	}
	m.list = p.marks[from:len(p.marks):len(p.marks)]
	return m.list
}

// rowed reports whether a row has an effect on an act at a token. What is forborne is undone.
func (p *page) rowed(s *sentence, t int, act codebook.Act, of effect) bool {
	return p.amount(s, p.marksOf(s, false), t, act, of) || of <= asForborne && p.amount(s, p.marksOf(s, true), t, act, asForborne)
}

// amount reports whether some marks have an effect on an act at a token.
func (p *page) amount(s *sentence, list []found, t int, act codebook.Act, of effect) bool {
	for _, m := range list {
		row := &rows.rows[m.row]
		if int(m.token) != t || row.effect != of {
			continue
		}
		a := actIndex(act)
		if row.acts>>a&1 != 0 || row.own>>a&1 != 0 && p.lexicalAt(s, int(m.deed)) == a {
			return true
		}
	}
	return false
}

// forborneBy gives the deed that a verb says was not done; -1 where it says no such thing.
func (p *page) forborneBy(s *sentence, t int) int {
	for _, m := range p.marksOf(s, true) {
		if int(m.token) == t && m.deed != m.token && !contains(ideaNouns, s.lemma[t]) {
			return int(m.deed)
		}
	}
	return -1
}

// is reports whether a test that the rows name holds of a token.
func (p *page) is(name string, s *sentence, t int) bool { return p.followsOne(s, rows.tests[name], t) }

// telling says how well a token does to begin with: not at all where it names no word, and the less the more sentences have its words.
func (t *token) telling() int {
	words := t.words()
	switch {
	case t.not || len(words) == 0:
		return 0
	case anyIn(words, commonWords):
		return 1
	case t.lemmas == nil:
		return 2
	}
	return 3
}

// commonWords stand in many sentences.
var commonWords = hashed("be", "is", "are", "was", "were", "have", "has", "had", "do", "to", "of", "for", "on", "in", "by", "at", "as", "a", "an", "the", "and", "or",
	"but", "not", "no", "with", "from", "that", "what", "it")

// rowLists are the lists of words of the rows, which rules in Go share.
var rowLists = func() map[string]wordSet {
	g := grammar{lists: map[string]token{}}
	sets := map[string]wordSet{}
	for line := range strings.Lines(rowsText) {
		kind, rest, _ := strings.Cut(line, " ")
		if name, body, ok := strings.Cut(rest, ":"); ok && (kind == "lemmas" || kind == "forms") {
			if err := g.list(kind, name, strings.Fields(body)); err != nil {
				panic("reader: data/unmade.txt: " + err.Error())
			}
			t := g.lists[name]
			sets[name] = setOf(t.words())
		}
	}
	return sets
}()

// parseRows reads a file of rows. See data/README.md.
func parseRows(text string) (*rowTable, error) {
	g := grammar{lists: map[string]token{}, named: map[string][]*pattern{}}
	t := &rowTable{tests: g.named, arms: map[uint32][]int32{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		kind, rest, _ := strings.Cut(line, " ")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := t.readLine(&g, n, kind, strings.TrimSpace(rest)); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	for i := range t.rows {
		t.forborne = append(t.forborne, t.rows[i].effect == asForborne)
		for _, w := range t.rows[i].pattern.trigger().words() {
			if !slices.Contains(t.arms[w], int32(i)) {
				t.arms[w] = append(t.arms[w], int32(i))
			}
		}
	}
	return t, nil
}

// readLine reads a line: a list, a test, a row or an example of the row before it.
func (t *rowTable) readLine(g *grammar, n int, kind, rest string) error {
	name, body, ok := strings.Cut(rest, ":")
	body = strings.TrimSpace(body)
	last := len(t.rows) - 1
	switch {
	case kind == "+" && last >= 0:
		t.rows[last].caught = append(t.rows[last].caught, rest)
		return nil
	case kind == "-" && last >= 0:
		t.rows[last].left = append(t.rows[last].left, rest)
		return nil
	case !ok:
		return fmt.Errorf("%q has no colon", rest)
	case kind == "lemmas", kind == "forms":
		return g.list(kind, name, strings.Fields(body))
	case kind == "is":
		m, err := g.parse(body)
		if err == nil {
			g.named[name] = append(g.named[name], m.from0())
		}
		return err
	}
	e := slices.Index(effectNames, kind)
	if e <= 0 {
		return fmt.Errorf("unknown effect %q", kind)
	}
	r := row{line: n, effect: effect(e)}
	for _, class := range strings.Fields(name) {
		if err := r.holdsOf(class); err != nil {
			return err
		}
	}
	m, err := g.parse(body)
	if err != nil {
		return err
	}
	if r.pattern = *m; r.pattern.deed < 0 || r.pattern.from < 0 {
		return fmt.Errorf("%q lacks a deed (@) or words to begin with", body)
	}
	t.rows = append(t.rows, r)
	return nil
}

// actsNamed are the names by which rows speak of acts.
var actsNamed = map[string]func(codebook.Act) bool{
	"any":    func(codebook.Act) bool { return true },
	"act":    func(a codebook.Act) bool { return a != codebook.ExpressView },
	"deed":   deed,
	"plain":  func(a codebook.Act) bool { return deed(a) && !stance(a) },
	"stroke": stroke,
	"long":   lasting,
	"slow":   takesTime,
}

// holdsOf adds the acts of a class, "deed", to those of which a row holds, takes them away, "!concede", or adds those that the deed's own word carries,
// "own/act". A refusal or a denial is undone only where the deed's own word is of it, unless the row names it.
func (r *row) holdsOf(class string) error {
	name, not := strings.CutPrefix(class, "!")
	name, own := strings.CutPrefix(name, "own/")
	in, ok := actsNamed[name]
	if !ok && actIndex(codebook.Act(name)) < 0 {
		return fmt.Errorf("unknown acts %q", class)
	}
	for i, a := range codebook.Acts {
		switch {
		case ok && !in(a) || !ok && string(a) != name:
		case own, ok && r.effect <= asForborne && (a == codebook.Reject || a == codebook.Deny):
			r.own |= 1 << i
		case not:
			r.acts &^= 1 << i
			r.own &^= 1 << i
		default:
			r.acts |= 1 << i
		}
	}
	return nil
}
