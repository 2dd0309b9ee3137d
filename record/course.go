package record

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/syntax"
)

// A Turn is a sentence in which a text tells in its own time what became of the parties' talks: they began or resumed, were suspended, broke down,
// ended with or without an agreement. It is no statement of a party, and its words need not name any.
type Turn struct {
	Passage
	When            edtf.Date // the day of what the sentence tells, where it has one of its own, else the day of publication
	FromPublication bool
}

// courseRules say by which words a text tells of the course of talks; rules/course.yaml, argued in its README.
type courseRules struct {
	Talks      []string `yaml:"talks"`
	Turns      []string `yaml:"turns"`
	Alone      []string `yaml:"alone"`
	Nouns      []string `yaml:"nouns"`
	Announced  []string `yaml:"announced"`
	Reach      []string `yaml:"reach"`
	Fruit      []string `yaml:"fruit"`
	Former     []string `yaml:"former"`
	Background []string `yaml:"background"`
	Doubtful   []string `yaml:"doubtful"`
}

// Course lists the turns of the talks between the parties by the texts of the view, each text's own in its order, the texts by their day of publication. A
// text without such a day, or in which not both parties act or are addressed, tells nothing of them. Plans, doubts and backgrounds are no turn.
func (a *Account) Course(v View) (turns []Turn) {
	parser, err := syntax.New()
	if err != nil || len(a.Parties) < 2 {
		return nil // the weights are part of the program: a test reads them
	}
	inDoc := a.entriesByDoc(v)
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" || s.Doc.Published.IsZero() || !a.ofBoth(inDoc[s]) {
			continue
		}
		n := &courseReader{rules: &a.rules.course, account: a, text: s.Doc.Text}
		n.read(s.Doc, parser, func(span document.Span) {
			if t, ok := turnOf(Passage{s, span, n.text[span.Start:span.End]}, inDoc[s]); ok {
				turns = append(turns, t)
			}
		})
	}
	slices.SortStableFunc(turns, func(x, y Turn) int { return edtf.Compare(x.Source.Doc.Published, y.Source.Doc.Published) })
	return turns
}

// turnOf dates a turn by what the reader found in its sentence; false where that is long past, and the sentence a background.
func turnOf(p Passage, entries []*Entry) (Turn, bool) {
	t := Turn{Passage: p, When: p.Source.Doc.Published, FromPublication: true}
	for _, e := range entries {
		if !p.Span.Contains(e.Span) || e.FromPublication || e.When.IsZero() || !happened(e) {
			continue
		}
		age := p.Source.Doc.Published.Last().Sub(e.When.Last()).Hours() / 24
		switch {
		case age > backgroundAge:
			return t, false
		case age >= 0 && e.When.Precision() == edtf.Day && (t.FromPublication || edtf.Compare(e.When, t.When) > 0):
			t.When, t.FromPublication = e.When, false
		}
	}
	return t, true
}

// backgroundAge is how many days before its publication a text tells of what is its background.
const backgroundAge = 40

// ofBoth reports that each of two parties acts or is addressed in some entries of a text.
func (a *Account) ofBoth(entries []*Entry) bool {
	seen := map[string]bool{}
	for _, e := range entries {
		for _, name := range slices.Concat(e.Actor, e.Target) {
			if slices.Contains(a.Parties, name) {
				seen[name] = true
			}
		}
	}
	return len(seen) > 1
}

// A courseReader reads the sentences of a text that may tell of the course of talks.
type courseReader struct {
	rules   *courseRules
	account *Account
	text    string
	s       syntax.Sentence // that is read, as a tree
	lemmas  []string        // of its tokens, in small letters
}

// read tells the sentences of a document that tell a turn: its title, and what stands in its paragraphs outside of questions.
func (n *courseReader) read(doc *document.Document, parser *syntax.Parser, tell func(document.Span)) {
	for i, b := range doc.Blocks {
		if b.Skip != "" || b.Kind == document.Heading && i > 0 {
			continue
		}
		for _, s := range syntax.Split(n.text[b.Start:b.End], b.Start) {
			span := document.Span{Start: s.Start, End: s.End}
			words := strings.ToLower(n.text[s.Start:s.End])
			if strings.HasSuffix(words, "?") || !slices.ContainsFunc(n.rules.Talks, func(w string) bool { return strings.Contains(words, w) }) && !slices.ContainsFunc(n.rules.Fruit, func(w string) bool { return strings.Contains(words, w) }) {
				continue
			}
			parser.Parse(n.text, &s)
			n.s, n.lemmas = s, n.lemmas[:0]
			for _, t := range s.Tokens {
				n.lemmas = append(n.lemmas, strings.ToLower(syntax.Lemma(t.Text(n.text), t.Coarse)))
			}
			if n.turns() && !n.ofOthers() {
				tell(span)
			}
		}
	}
}

// turns reports that the sentence tells a turn.
func (n *courseReader) turns() bool {
	for i, t := range n.s.Tokens {
		switch {
		case t.Coarse == syntax.VERB && n.holds(i) && (n.fruitless(i) || n.collapses(i)):
			return true
		case t.Coarse != syntax.NOUN && t.Coarse != syntax.PROPN || !slices.Contains(n.rules.Talks, n.lemmas[i]) || n.former(i):
			continue
		}
		if v := n.governor(i); v >= 0 && n.holds(v) || n.titled(i) {
			return true
		}
	}
	return false
}

// collapses reports that the verb at i says alone what became of talks that stand before it, wherever the parser puts them: "that the talks with Arland, held
// in Borduria, have collapsed".
func (n *courseReader) collapses(i int) bool {
	if !slices.Contains(n.rules.Alone, n.lemmas[i]) || n.s.Child(i, syntax.Nsubj, syntax.Xcomp, syntax.Obj) >= 0 {
		return false
	}
	for k := range i {
		if slices.Contains(n.rules.Talks, n.lemmas[k]) && n.s.Tokens[k].Coarse == syntax.NOUN {
			return !n.former(k)
		}
	}
	return false
}

// titled reports that the word behind the talks at i says what became of them, whatever the parser makes of it: "peace talks collapse in Klow".
func (n *courseReader) titled(i int) bool {
	if i+1 >= len(n.lemmas) || strings.EqualFold(n.s.Tokens[i].Text(n.text), n.lemmas[i]) {
		return false // "talk", "negotiation"
	}
	if slices.ContainsFunc(n.lemmas[:i], func(w string) bool {
		return slices.Contains(n.rules.Background, w) || slices.Contains(n.rules.Doubtful, w)
	}) {
		return false
	}
	next := strings.ToLower(n.s.Tokens[i+1].Text(n.text))
	if t := n.s.Tokens[i+1]; t.Coarse == syntax.VERB && (t.Rel != syntax.Acl || t.Head != i || n.s.Tokens[i].Head >= 0) {
		return false // read as a verb, it is seen by what governs it
	}
	return slices.Contains(n.rules.Turns, syntax.Lemma(next, syntax.VERB)) && !strings.HasSuffix(next, "ing")
}

// governor gives the verb that tells what becomes of the talks at i; -1 where none does.
func (n *courseReader) governor(i int) int {
	t := n.s.Tokens[i]
	for range 3 { // "the second round of talks", "the resumption of talks"
		if t.Head < 0 || t.Rel != syntax.Nmod && t.Rel != syntax.Compound || !slices.Contains(n.rules.Talks, n.lemmas[t.Head]) && !slices.Contains(n.rules.Nouns, n.lemmas[t.Head]) {
			break
		}
		i = t.Head
		t = n.s.Tokens[i]
	}
	v := t.Head
	if v < 0 || n.s.Tokens[v].Coarse != syntax.VERB {
		return -1
	}
	subject, object := t.Rel == syntax.Nsubj || t.Rel == syntax.NsubjPass, t.Rel == syntax.Obj
	verb := n.lemmas[v]
	if k := n.s.Child(v, syntax.CompoundPrt); k >= 0 {
		verb += " " + n.lemmas[k]
	} else if v+1 < len(n.lemmas) && (n.lemmas[v+1] == "off" || n.lemmas[v+1] == "down" || n.lemmas[v+1] == "apart" || n.lemmas[v+1] == "up") {
		verb += " " + n.lemmas[v+1]
	}
	switch {
	case slices.Contains(n.rules.Nouns, n.lemmas[i]) && !slices.Contains(n.rules.Talks, n.lemmas[i]):
		if object && slices.Contains(n.rules.Announced, verb) {
			return v
		}
	case subject && slices.Contains(n.rules.Turns, verb), object && slices.Contains(n.rules.Turns, verb) && !slices.Contains(n.rules.Alone, verb):
		return v
	}
	return -1
}

// fruitless reports that the verb at i tells that an agreement was not reached.
func (n *courseReader) fruitless(i int) bool {
	v := i
	if n.lemmas[i] == "fail" {
		if v = n.s.Child(i, syntax.Xcomp); v < 0 {
			return false
		}
	}
	if !slices.Contains(n.rules.Reach, n.lemmas[v]) {
		return false
	}
	fruit := n.s.Child(v, syntax.Obj)
	if fruit < 0 {
		fruit = n.s.Child(v, syntax.NsubjPass)
	}
	if fruit < 0 || !slices.Contains(n.rules.Fruit, n.lemmas[fruit]) {
		return false
	}
	if n.lemmas[i] == "fail" || n.s.Negated(n.text, v) {
		return true
	}
	for k := range n.s.Children(fruit) {
		if n.lemmas[k] == "no" {
			return true
		}
	}
	return false
}

// holds reports that the verb at v, and those that govern it, tell of what is so: neither planned nor doubted, no background and not in somebody's own words.
func (n *courseReader) holds(v int) bool {
	if said := n.text[n.s.Start:n.s.Tokens[v].Start]; strings.Count(said, "“") > strings.Count(said, "”") || strings.Count(said, `"`)%2 == 1 {
		return false
	}
	for range 4 {
		for k := range n.s.Children(v) {
			t := n.s.Tokens[k]
			switch {
			case t.Rel == syntax.Nsubj && (n.lemmas[k] == "that" || n.lemmas[k] == "which"),
				k < v && (t.Rel == syntax.Aux || t.Rel == syntax.Mark) && slices.Contains(n.rules.Doubtful, n.lemmas[k]),
				k < v && (t.Rel == syntax.Mark || t.Rel == syntax.Case || t.Rel == syntax.Advmod) && slices.Contains(n.rules.Background, n.lemmas[k]):
				return false
			}
		}
		t := n.s.Tokens[v]
		if t.Rel == syntax.AclRelcl || t.Rel == syntax.Acl {
			return false
		}
		if t.Head < 0 || t.Rel != syntax.Conj && t.Rel != syntax.Ccomp {
			return t.Head < 0 || t.Rel != syntax.Advcl
		}
		v = t.Head
	}
	return true
}

// former reports that the talks at i are some of before.
func (n *courseReader) former(i int) bool {
	for k := range n.s.Children(i) {
		if slices.Contains(n.rules.Former, n.lemmas[k]) {
			return true
		}
	}
	return false
}

// ofOthers reports that the talks are those with, between or of somebody who is no party: "talks with Arland", "the Arland talks".
func (n *courseReader) ofOthers() bool {
	words := make([]string, len(n.s.Tokens))
	for i, t := range n.s.Tokens {
		words[i] = t.Text(n.text)
	}
	for i := 0; i < len(words); {
		k, hits := n.account.options.Codebook.MatchName(words, i)
		if k == 0 {
			i++
			continue
		}
		next := i + k
		for _, h := range hits {
			if h.Actor == nil || h.Reading == codebook.ByProposal || h.Actor.Kind == codebook.Organisation || slices.Contains(n.account.Parties, h.Actor.Name) {
				continue
			}
			if i > 0 && (n.lemmas[i-1] == "with" || n.lemmas[i-1] == "between") || next < len(words) && (words[next] == "-" || words[next] == "–" || slices.Contains(n.rules.Talks, n.lemmas[next])) {
				return true
			}
		}
		i = next
	}
	return false
}
