package record

import (
	"slices"
	"strings"
	"sync"

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
	Into       []string `yaml:"into"`
	Nouns      []string `yaml:"nouns"`
	Part       []string `yaml:"part"`
	Announced  []string `yaml:"announced"`
	Reach      []string `yaml:"reach"`
	Fruit      []string `yaml:"fruit"`
	Steps      []string `yaml:"steps"`
	Process    []string `yaml:"process"`
	Stages     []string `yaml:"stages"`
	Standing   pattern  `yaml:"standing"`
	Day        pattern  `yaml:"day"`
	Sign       []string `yaml:"sign"`
	Renews     []string `yaml:"renews"`
	Accords    []string `yaml:"accords"`
	Unsigned   []string `yaml:"unsigned"`
	Says       []string `yaml:"says"`
	Ends       []string `yaml:"ends"`
	Quits      []string `yaml:"quits"`
	Past       pattern  `yaml:"past"`
	Backdrop   pattern  `yaml:"backdrop"`
	Former     []string `yaml:"former"`
	Background []string `yaml:"background"`
	Doubtful   []string `yaml:"doubtful"`
}

// Course lists the turns of the talks between the parties by the texts of the view, each text's own in its order, the texts by their day of publication. A
// text without such a day, or that does not name both parties, tells nothing of them; where there are no two, each text tells of those that it speaks of. Plans, doubts and backgrounds are no turn.
func (a *Account) Course(v View) (turns []Turn) {
	parser, err := syntax.New()
	if err != nil {
		return nil // the weights are part of the program: a test reads them
	}
	inDoc := a.entriesByDoc(v)
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" || s.Doc.Published.IsZero() || len(a.Parties) > 1 && !a.acts(inDoc[s]) && !a.namesBoth(s.Doc) {
			continue
		}
		both := sync.OnceValue(func() bool { return len(a.Parties) < 2 || a.ofBoth(inDoc[s]) || a.namesBoth(s.Doc) })
		n := &courseReader{rules: &a.rules.course, account: a, text: s.Doc.Text}
		n.read(s.Doc, parser, func(span document.Span) {
			p := Passage{s, span, n.text[span.Start:span.End]}
			t, ok := turnOf(p, inDoc[s])
			if a.rules.course.Standing.MatchString(p.Quote) {
				t, ok = Turn{p, s.Doc.Published, true}, true
			}
			if ok && both() {
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
		case age > 0 && e.When.Precision() == edtf.Month && t.FromPublication:
			t.When, t.FromPublication = e.When, false // "signed last month"
		case age >= 0 && e.When.Precision() == edtf.Day && (t.FromPublication || edtf.Compare(e.When, t.When) > 0):
			t.When, t.FromPublication = e.When, false
		}
	}
	return t, true
}

// backgroundAge is how many days before its publication a text tells of what is its background.
const backgroundAge = 40

// acts reports that a party acts or is addressed in some entries of a text.
func (a *Account) acts(entries []*Entry) bool {
	return slices.ContainsFunc(entries, func(e *Entry) bool {
		return slices.ContainsFunc(a.Parties, func(p string) bool { return slices.Contains(e.Actor, p) || slices.Contains(e.Target, p) })
	})
}

// namesBoth reports that a text names two parties.
func (a *Account) namesBoth(doc *document.Document) bool {
	seen := map[string]bool{}
	sentences(doc, func(x sentence) {
		for i := 0; i < len(x.words) && len(seen) < 2; {
			n, hits := a.options.Codebook.MatchName(x.words, i)
			for _, h := range hits {
				if h.Actor != nil && h.Reading != codebook.ByProposal && slices.Contains(a.Parties, h.Actor.Name) {
					seen[h.Actor.Name] = true
				}
			}
			i += max(n, 1)
		}
	})
	return len(seen) > 1
}

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
	words   []string        // its tokens
	title   bool            // whether it is the title
	leads   bool            // whether it stands in the title or the first paragraph, which tell what is new
	year    int             // of publication
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
			told := func(list []string) bool {
				return slices.ContainsFunc(list, func(w string) bool { return strings.Contains(words, w) })
			}
			if strings.HasSuffix(words, "?") || !told(n.rules.Talks) && !told(n.rules.Accords) && !told(n.rules.Fruit) && !told(n.rules.Steps) && !strings.Contains(words, " process") && !strings.Contains(words, " treaty") && !n.rules.Standing.MatchString(words) || n.rules.Backdrop.MatchString(words) {
				continue
			}
			parser.Parse(n.text, &s)
			n.s, n.lemmas, n.words, n.title, n.leads, n.year = s, n.lemmas[:0], n.words[:0], i == 0, i < 2, doc.Published.First().Year()
			for _, t := range s.Tokens {
				n.words = append(n.words, t.Text(n.text))
				class := t.Coarse
				if class == syntax.PROPN { // "Talks Collapse"
					class = syntax.NOUN
				}
				n.lemmas = append(n.lemmas, strings.ToLower(syntax.Lemma(t.Text(n.text), class)))
			}
			if n.turns() && !n.ofOthers() {
				tell(span)
			}
		}
	}
}

// turns reports that the sentence tells a turn.
func (n *courseReader) turns() bool {
	if n.stands() {
		return true
	}
	for i, t := range n.s.Tokens {
		switch {
		case t.Coarse == syntax.VERB && n.holds(i) && (n.fruitless(i) || n.collapses(i) || n.agreed(i) || n.ended(i)):
			return true
		case t.Coarse == syntax.VERB && n.clipped(i):
			return true
		case t.Coarse != syntax.NOUN && t.Coarse != syntax.PROPN && !(n.title && i > 0 && n.lemmas[i] == "talk") || !n.isTalks(i) || n.former(i):
			continue
		}
		if v := n.governor(i); v >= 0 && n.holds(v) || n.titled(i) {
			return true
		}
	}
	return false
}

// isTalks holds for a noun of talks, or of a step of what was agreed, and for the process of a peace or a settlement.
func (n *courseReader) isTalks(i int) bool {
	return slices.Contains(n.rules.Talks, n.lemmas[i]) || slices.Contains(n.rules.Steps, n.lemmas[i]) || n.isProcess(i)
}

// isProcess holds for the "process" of "peace process".
func (n *courseReader) isProcess(i int) bool {
	return n.lemmas[i] == "process" && i > 0 && slices.Contains(n.rules.Process, n.lemmas[i-1])
}

// collapses reports that the verb at i says alone what became of talks that stand before it, wherever the parser puts them: "that the talks with Arland, held
// in Borduria, have collapsed".
func (n *courseReader) collapses(i int) bool {
	verb := n.lemmas[i]
	if i+1 < len(n.lemmas) && (n.lemmas[i+1] == "down" || n.lemmas[i+1] == "apart" || n.lemmas[i+1] == "through") {
		verb += " " + n.lemmas[i+1]
	}
	if !slices.Contains(n.rules.Alone, verb) || n.s.Tokens[i].Rel == syntax.Amod {
		return false
	}
	for k := range n.s.Children(i) {
		if k < i && slices.Contains(n.rules.Accords, n.lemmas[k]) {
			return !n.former(k)
		}
	}
	if n.s.Child(i, syntax.Nsubj, syntax.Xcomp, syntax.Obj) >= 0 {
		return false
	}
	for k := range i {
		if (n.isTalks(k) || slices.Contains(n.rules.Accords, n.lemmas[k])) && n.s.Tokens[k].Coarse == syntax.NOUN {
			return !n.former(k)
		}
	}
	return false
}

// longAfter reports that the verb at i tells of what was so many weeks or years before what its sentence tells: "Six years after talks broke down, both sides met".
func (n *courseReader) longAfter(i int) bool {
	for k := i - 1; k > 0 && n.lemmas[k] != ","; k-- {
		if n.lemmas[k] == "after" || n.lemmas[k] == "since" {
			return slices.Contains([]string{"day", "week", "month", "year", "decade"}, n.lemmas[k-1])
		}
	}
	return false
}

// clipped reports that the verb at i says what became of the talks that the parser makes it say more of: "Talks between Arland and Borduria ended without a
// deal", where nothing but an article or a name stands before them.
func (n *courseReader) clipped(i int) bool {
	t := n.s.Tokens[i]
	if t.Tag != syntax.VBD && t.Tag != syntax.VBN || t.Rel != syntax.AclRelcl && t.Rel != syntax.Acl && t.Rel != syntax.Conj || !slices.Contains(n.rules.Turns, n.lemmas[i]) || n.s.Child(i, syntax.Obj) >= 0 {
		return false
	}
	h := t.Head
	if h >= 3 && n.lemmas[h-1] != "-" || n.s.Tokens[h].Head >= 0 || !n.isTalks(h) || n.former(h) {
		return false
	}
	return !slices.ContainsFunc(n.lemmas[h:i], func(w string) bool {
		return w == "," || w == "that" || w == "which" || w == "who" || w == "not" || w == "before"
	})
}

// titled reports that the word behind the talks at i says what became of them, whatever the parser makes of it: "peace talks collapse in Klow".
func (n *courseReader) titled(i int) bool {
	if i+1 >= len(n.lemmas) || !strings.HasSuffix(n.words[i], "s") {
		return false // "talk", "negotiation"
	}
	for k, w := range n.lemmas[:i] {
		if slices.Contains(n.rules.Background, w) && !n.news(k) || slices.Contains(n.rules.Doubtful, w) {
			return false
		}
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
		if t.Head < 0 || t.Rel != syntax.Nmod && t.Rel != syntax.Compound || !n.isTalks(t.Head) && !slices.Contains(n.rules.Nouns, n.lemmas[t.Head]) && !slices.Contains(n.rules.Part, n.lemmas[t.Head]) {
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
	} else if rest := strings.Join(n.lemmas[v+1:min(v+3, len(n.lemmas))], " "); strings.HasPrefix(rest, "effect") || rest == "into effect" || rest == "into force" {
		verb = "take effect"
	}
	part := n.s.Child(v, syntax.Obj)
	switch {
	case n.isProcess(i) && slices.Contains(n.rules.Stages, verb): // it begins and ends over years
	case part >= 0 && t.Rel == syntax.Obl && slices.Contains(n.rules.Part, n.lemmas[part]) && slices.Contains(n.rules.Turns, verb):
		return v
	case slices.Contains(n.rules.Part, n.lemmas[i]):
		if object && slices.Contains(n.rules.Turns, verb) {
			return v // "suspended its participation in the talks"
		}
	case n.lemmas[i] == "signing" && n.ofAccord(i):
		if object && (slices.Contains(n.rules.Announced, verb) || slices.Contains(n.rules.Turns, verb) && !slices.Contains(n.rules.Alone, verb)) || subject && n.tells(v, verb) {
			return v // "reported the signing of a pact", "the signing of the pact brought hope"
		}
	case slices.Contains(n.rules.Nouns, n.lemmas[i]) && !n.isTalks(i):
		if object && slices.Contains(n.rules.Announced, verb) {
			return v
		}
	case subject && slices.Contains(n.rules.Turns, verb) && (n.s.Child(v, syntax.Obj) < 0 || slices.Contains(n.rules.Into, verb)), object && slices.Contains(n.rules.Turns, verb) && !slices.Contains(n.rules.Alone, verb):
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
	if fruit < 0 || !slices.Contains(n.rules.Fruit, n.lemmas[fruit]) || n.long() {
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
	if said := n.text[n.s.Start:n.s.Tokens[v].Start]; n.longAfter(v) || strings.Count(said, "“") > strings.Count(said, "”") || strings.Count(said, `"`)%2 == 1 {
		return false
	}
	for range 4 {
		for k := range n.s.Children(v) {
			t := n.s.Tokens[k]
			switch {
			case t.Rel == syntax.Nsubj && (n.lemmas[k] == "that" || n.lemmas[k] == "which"),
				k < v && (t.Rel == syntax.Aux || t.Rel == syntax.Mark) && slices.Contains(n.rules.Doubtful, n.lemmas[k]),
				k < v && (t.Rel == syntax.Mark || t.Rel == syntax.Case || t.Rel == syntax.Advmod) && slices.Contains(n.rules.Background, n.lemmas[k]) && !n.news(k):
				return false
			}
		}
		t := n.s.Tokens[v]
		if t.Rel == syntax.AclRelcl || t.Rel == syntax.Acl {
			return false
		}
		if t.Head < 0 || t.Rel != syntax.Conj && t.Rel != syntax.Ccomp {
			return t.Head < 0 || t.Rel != syntax.Advcl || slices.Contains(n.rules.Says, n.lemmas[v])
		}
		v = t.Head
	}
	return true
}

// news reports that the word at k joins what is new in a title or a first paragraph: "Tensions rise as talks collapse", "after talks collapsed".
func (n *courseReader) news(k int) bool {
	return n.leads && (n.lemmas[k] == "as" || n.lemmas[k] == "after")
}
