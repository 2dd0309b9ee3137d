package record

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/codebook"
	"parley/document"
	"parley/statement"
)

// A text introduces a person by office ("Arland's chief negotiator, Ana Lern, said") and goes on with the name; the next text of the account
// begins with the name. For whom that person acts is taken from the text itself or from one that was published and known before, where all
// such texts agree.

// A Post is the office by which a text introduces a person whom no list knows.
type Post struct {
	Passage
	Name  string // as introduced, without titles
	Actor string
	Rank  codebook.Rank
}

// posts finds posts by the last word of a name.
type posts struct {
	cb    *codebook.Codebook
	cut   map[string][]string  // names into words; see [posts.words]
	in    map[string][]*Source // the texts that have such a word
	found map[string][]Post
}

// mostSources bounds the texts that have a last name: what stands in more is hardly a person whom no list knows.
const mostSources = 1000

// newPosts looks once through all texts for the last words of those names of statements that no list knows.
func newPosts(cb *codebook.Codebook, sources []*Source, statements []statement.Statement) *posts {
	p := &posts{cb: cb, cut: map[string][]string{}, in: map[string][]*Source{}, found: map[string][]Post{}}
	need := func(name string) {
		if words := p.words(name); len(words) > 0 {
			p.in[words[len(words)-1]] = nil
		}
	}
	for i := range statements {
		for _, name := range statements[i].Actor {
			need(name)
		}
		need(statements[i].Speaker)
	}
	if len(p.in) == 0 {
		return p
	}
	for _, s := range sources {
		for w := range strings.FieldsFuncSeq(s.Doc.Text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) {
			w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
			if list, needed := p.in[w]; needed && len(list) <= mostSources && (len(list) == 0 || list[len(list)-1] != s) {
				p.in[w] = append(list, s)
			}
		}
	}
	return p
}

// words gives the words of a name that can be a person's whom no list knows; nil for others. Names recur: each is cut once.
func (p *posts) words(name string) []string {
	words, ok := p.cut[name]
	if !ok {
		words = strings.Fields(name)
		if len(words) > 4 || strings.Contains(name, ";") || p.known(name) || slices.ContainsFunc(words, func(w string) bool { return !capitalised(w) }) {
			words = nil
		}
		p.cut[name] = words
	}
	return words
}

// of gives the post of a person who is named in a source; nil where nothing says it, or where texts disagree.
func (p *posts) of(name string, in *Source) *Post {
	words := p.words(name)
	if len(words) == 0 {
		return nil
	}
	last := words[len(words)-1]
	list, ok := p.found[last]
	if sources := p.in[last]; !ok && len(sources) <= mostSources {
		for _, s := range sources {
			list = append(list, introductions(s, last, p.cb)...)
		}
		p.found[last] = list
	}
	var out *Post
	for _, own := range []bool{true, false} {
		for i := range list {
			x := &list[i]
			if own != (x.Source == in) || !own && !before(x.Source, in) || !oneName(words, strings.Fields(x.Name)) {
				continue
			}
			if out != nil && out.Actor != x.Actor {
				return nil
			}
			out = x
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// enlist lets the actors of an entry whom no list knows act for whom their post says.
func (a *Account) enlist(e *Entry) {
	if e.Ruling != nil || !slices.ContainsFunc(e.Actor, func(name string) bool { return a.posts.of(name, e.Source) != nil }) {
		return
	}
	var actors []string
	for _, name := range e.Actor {
		if p := a.posts.of(name, e.Source); p != nil {
			name, e.Post = p.Actor, p
		}
		if !slices.Contains(actors, name) {
			actors = append(actors, name)
		}
	}
	e.Actor = actors
}

// known reports that a list has a name.
func (p *posts) known(name string) bool {
	_, actor := p.cb.ActorByName(name)
	return actor
}

// before reports that a source was out and at hand before another: no view that sees the other lacks it.
func before(s, t *Source) bool {
	return !s.Doc.Published.IsZero() && !t.Doc.Published.IsZero() && s.published <= t.published && s.known <= t.known
}

// oneName holds for two names with one last word whose other words do not contradict each other.
func oneName(a, b []string) bool {
	return len(a) == 1 || len(b) == 1 || strings.EqualFold(a[0], b[0])
}

// capitalised holds for a word that is written as names are.
func capitalised(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && len(w) > n && strings.ContainsFunc(w[n:], unicode.IsLower)
}

// postWords cuts a sentence into its words and the marks that count: a possessive is a word of its own.
var postWords = regexp.MustCompile(`[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*?(?:['’]s\b)|[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|[,.;:!?()“”"\n]`)

// maxGiven bounds the given names before a last name.
const maxGiven = 3

// How many bytes before and behind a last name may tell of a post.
const postBeforeName, postBehindName = 160, 120

// introductions lists the posts that a text gives to people of a last name.
func introductions(s *Source, last string, cb *codebook.Codebook) (out []Post) {
	text := s.Doc.Text
	for at := 0; ; {
		i := strings.Index(text[at:], last)
		if i < 0 {
			return out
		}
		from, to := at+i, at+i+len(last)
		at = to
		if !wholeWord(text, from, to) {
			continue
		}
		lo, hi := max(0, from-postBeforeName), min(len(text), to+postBehindName)
		lo += strings.LastIndexByte(text[lo:from], '\n') + 1
		if n := strings.IndexByte(text[to:hi], '\n'); n >= 0 {
			hi = to + n
		}
		left, right := tokens(text, lo, from), tokens(text, to, hi)
		name := last
		for n := 0; n < maxGiven && len(left) > 0 && capitalised(left[len(left)-1].word) && !named(cb, left, len(left)-1); n++ {
			if w := left[len(left)-1].word; !courtesies[w] {
				name = w + " " + name
			}
			from, left = left[len(left)-1].Start, left[:len(left)-1]
		}
		if !strings.Contains(name, " ") || len(right) > 0 && capitalised(right[0].word) {
			continue // a last name alone, or not the last: too little to tell a person from a place
		}
		actor, role, start := postBefore(cb, left)
		end := to
		if actor == "" {
			start = from
			actor, role, end = postBehind(cb, right)
		}
		if actor == "" || role.Rank == codebook.Unranked {
			continue
		}
		out = append(out, Post{Passage: Passage{s, document.Span{Start: start, End: end}, text[start:end]}, Name: name, Actor: actor, Rank: role.Rank})
	}
}

type token struct {
	word string
	document.Span
}

// tokens cuts a stretch of a text, from the last end of a sentence in it where it stands before a name.
func tokens(text string, lo, hi int) (out []token) {
	for lo < hi && !utf8.RuneStart(text[lo]) {
		lo++
	}
	for hi < len(text) && !utf8.RuneStart(text[hi]) {
		hi++
	}
	for _, m := range postWords.FindAllStringIndex(text[lo:hi], -1) {
		w := text[lo+m[0] : lo+m[1]]
		if rest := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"); rest != w && rest != "" {
			n := lo + m[0] + len(rest)
			out = append(out, token{rest, document.Span{Start: lo + m[0], End: n}}, token{"'s", document.Span{Start: n, End: lo + m[1]}})
			continue
		}
		out = append(out, token{w, document.Span{Start: lo + m[0], End: lo + m[1]}})
	}
	return out
}

func wholeWord(text string, from, to int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:from])
	q, _ := utf8.DecodeRuneInString(text[to:])
	return !unicode.IsLetter(r) && r != '-' && !unicode.IsLetter(q) && q != '-'
}

// named reports that a word is one that the codebook knows: a place, an office, somebody else.
func named(cb *codebook.Codebook, list []token, i int) bool {
	n, hits := cb.MatchName([]string{list[i].word}, 0)
	return n > 0 && slices.ContainsFunc(hits, func(e codebook.Entry) bool { return e.Reading != codebook.ByPerson })
}

// postBefore reads what stands before a name: "Arland's chief negotiator", "Arlandian Foreign Minister", "the president of Arland,".
func postBefore(cb *codebook.Codebook, list []token) (actor string, role *codebook.Role, start int) {
	end := len(list)
	comma := end > 0 && list[end-1].word == ","
	if comma {
		end--
	}
	if r, lo := roleEnding(cb, list, end); r != nil {
		for n := 0; n < 2 && lo > 0 && !capitalised(list[lo-1].word) && unicode.IsLetter(rune(list[lo-1].word[0])) && !noLonger(list[lo-1].word) && !joining[list[lo-1].word]; n++ {
			lo-- // "chief", "lead", "deputy"
		}
		if lo > 0 && noLonger(list[lo-1].word) {
			return "", nil, 0
		}
		if lo > 0 && list[lo-1].word == "'s" {
			lo--
		}
		if a, at := actorEnding(cb, list, lo); a != "" && !noLonger(list[at].word) && (at == 0 || !noLonger(list[at-1].word)) { // "former Arlander president", "ex-Arland president"
			return a, r, list[at].Start
		}
		return "", nil, 0
	}
	if a, lo := actorEnding(cb, list, end); a != "" && comma {
		if lo > 0 && list[lo-1].word == "the" {
			lo--
		}
		if lo > 0 && (list[lo-1].word == "of" || list[lo-1].word == "for") {
			if r, at := roleEnding(cb, list, lo-1); r != nil && (at == 0 || !noLonger(list[at-1].word)) {
				return a, r, list[at].Start
			}
		}
	}
	return "", nil, 0
}

// postBehind reads what stands behind a name: ", Arland's chief negotiator", ", the foreign minister of Arland,".
func postBehind(cb *codebook.Codebook, list []token) (actor string, role *codebook.Role, end int) {
	if len(list) < 3 || list[0].word != "," {
		return "", nil, 0
	}
	i := 1
	if list[i].word == "the" || list[i].word == "a" {
		i++
	}
	words := make([]string, len(list))
	for k, t := range list {
		words[k] = t.word
	}
	if words[1] == "who" {
		return postHeading(cb, list, words)
	}
	if a, n := actorAt(cb, words, i); a != "" {
		k := i + n
		if k < len(words) && words[k] == "'s" {
			k++
		}
		for range 3 {
			if r, n := roleAt(cb, words, k); r != nil && closes(words, k+n) {
				return a, r, list[k+n-1].End
			}
			k++
		}
		return "", nil, 0
	}
	for range 3 {
		if i >= len(words) || noLonger(words[i]) {
			return "", nil, 0
		}
		if r, n := roleAt(cb, words, i); r != nil {
			k := i + n
			if k < len(words) && (words[k] == "of" || words[k] == "for") {
				if k++; k < len(words) && words[k] == "the" {
					k++
				}
				if a, n := actorAt(cb, words, k); a != "" && closes(words, k+n) {
					return a, r, list[k+n-1].End
				}
			}
			return "", nil, 0
		}
		i++
	}
	return "", nil, 0
}

var (
	formerly   = map[string]bool{"former": true, "ex": true, "late": true, "then": true, "onetime": true}
	joining    = map[string]bool{"and": true, "or": true, "of": true, "to": true, "with": true, "by": true, "as": true}
	courtesies = map[string]bool{"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Sir": true}
)

// noLonger holds for a word that says of an office that it is no longer held.
func noLonger(word string) bool {
	word = strings.ToLower(word)
	return formerly[word] || strings.HasPrefix(word, "ex-")
}

// closes holds for a mark that ends what stands behind a name: "Ana Lern, the foreign minister of Arland, said"; no name goes on there.
func closes(words []string, i int) bool {
	return i < len(words) && (words[i] == "," || words[i] == "." || words[i] == ";" || words[i] == ")")
}

// longestPost bounds the words of an office and of an actor's name.
const longestPost = 5

// roleEnding and actorEnding find an office and an actor that end before a place in a list, and where they begin.
func roleEnding(cb *codebook.Codebook, list []token, end int) (*codebook.Role, int) {
	return ending(list, end, func(words []string, i int) (*codebook.Role, int) { return roleAt(cb, words, i) })
}

func actorEnding(cb *codebook.Codebook, list []token, end int) (string, int) {
	return ending(list, end, func(words []string, i int) (string, int) { return actorAt(cb, words, i) })
}

func ending[T comparable](list []token, end int, at func([]string, int) (T, int)) (found T, from int) {
	words := make([]string, 0, longestPost)
	lo := max(0, end-longestPost)
	for _, t := range list[lo:end] {
		words = append(words, t.word)
	}
	var none T
	for i := range words {
		if x, n := at(words, i); x != none && i+n == len(words) {
			return x, lo + i
		}
	}
	return none, -1
}

// roleAt gives the office at a word in which somebody acts for others.
func roleAt(cb *codebook.Codebook, words []string, i int) (*codebook.Role, int) {
	if i >= len(words) {
		return nil, 0
	}
	n, hits := cb.MatchName(words, i)
	for _, e := range hits {
		if e.Reading == codebook.ByRole && e.Role.Modifier == "" && e.Role.Acts != codebook.ForSelf {
			return e.Role, n
		}
	}
	return nil, 0
}

// actorAt gives the actor that a word names, by its name, its adjective or its seat.
func actorAt(cb *codebook.Codebook, words []string, i int) (string, int) {
	n, hits := cb.MatchName(words, i)
	for _, e := range hits {
		if e.Actor != nil && !e.Weak && (e.Reading == codebook.ByName || e.Reading == codebook.ByDemonym || e.Reading == codebook.BySeat) && e.Actor.Kind != codebook.Collective {
			return e.Actor.Name, n
		}
	}
	return "", 0
}
