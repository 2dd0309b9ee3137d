package reader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/reader/linear"
	"parley/statement"
	"parley/syntax"
)

// An Explanation is what was seen in a sentence and what was made of it.
type Explanation struct {
	document.Span
	Text     string        `json:"text"`
	Voice    string        `json:"voice,omitempty"` // who speaks here by the layout of the text, and how that is known
	Scenario bool          `json:"scenario,omitempty"`
	Tokens   []SeenToken   `json:"tokens"`
	Mended   []SeenMend    `json:"mended"` // what the parser had otherwise, in the order of the rules that mended it
	Mentions []SeenMention `json:"mentions"`
	// Candidates are the tokens that could carry an act, with what was decided for each.
	Candidates []SeenCandidate `json:"candidates"`
	// Nothing says why the sentence yielded no statement; empty where it yielded one.
	Nothing string `json:"nothing,omitempty"`

	Sentence syntax.Sentence `json:"-"` // for drawing the tree
}

// A SeenToken is a token with its tags and its place in the tree.
type SeenToken struct {
	document.Span
	Text   string `json:"text"`
	Lemma  string `json:"lemma"`
	Tag    string `json:"tag"`
	Coarse string `json:"coarse"`
	Head   int    `json:"head"` // index of the token that it depends on, -1 for the root
	Rel    string `json:"rel"`
	Quoted bool   `json:"quoted,omitempty"`
}

// A SeenMend is a token that a rule made depend on another one than the parser did, or tagged otherwise, and what it was before.
type SeenMend struct {
	Token int    `json:"token"`
	Head  int    `json:"head"`
	Rel   string `json:"rel"`
	Tag   string `json:"tag"`
	By    string `json:"by"` // the rule
}

// A SeenMention is words that name or stand for actors, and how they were resolved.
type SeenMention struct {
	statement.Mention
	How    string   `json:"how"`
	Actors []string `json:"actors"`
	Other  []string `json:"other,omitempty"` // the next best reading
	Person string   `json:"person,omitempty"`
	By     string   `json:"by,omitempty"` // the words that it was resolved by
}

// A SeenCandidate is a token that could carry an act.
type SeenCandidate struct {
	Trigger  string    `json:"trigger"`
	Clause   string    `json:"clause"`            // what would be quoted
	Lexicon  string    `json:"lexicon,omitempty"` // what the lexicon says of it
	Found    float64   `json:"found"`             // probability that it is a statement
	Features []Weighed `json:"features"`          // what weighed most for and against its being a statement
	Acts     []Weighed `json:"acts"`              // the likeliest acts
	ActBy    []Weighed `json:"act_features"`      // what weighed most for the likeliest act
	Subject  string    `json:"subject,omitempty"`
	Link     string    `json:"subject_by,omitempty"` // how the subject was found
	Object   string    `json:"object,omitempty"`
	Actor    []Weighed `json:"actor"`  // the likeliest actors, with the reading of the text that leads to each
	Target   []Weighed `json:"target"` // the likeliest targets
	Modality []Weighed `json:"modality"`
	HeldBy   string    `json:"modality_by,omitempty"` // the rule that chose among them; empty where the likeliest one holds
	Signals  []string  `json:"signals"`               // what the grammar says of how it is held
	Dates    []Weighed `json:"dates"`                 // the dates that the text offers, by the place of each, the likeliest first
	Issues   []Weighed `json:"issues"`
	// Corrected is what rules made of the likeliest choices, in their order.
	Corrected []Corrected `json:"corrected"`

	Statement *statement.Statement `json:"statement,omitempty"` // what it became
	Why       string               `json:"why,omitempty"`       // why it became none
}

// A Corrected is what one rule changed of a candidate.
type Corrected struct {
	What string `json:"what"` // actor, act, target or modality
	From string `json:"from"`
	To   string `json:"to"`
	By   string `json:"by"` // the rule
}

// A Weighed is something with its probability or weight.
type Weighed struct {
	Name   string  `json:"name"`
	Weight float64 `json:"weight"`
}

// Explain reads a document as [Reader.Read] does and says for each sentence, and for each block that is not read, what was
// seen and what came of it.
func (r *Reader) Explain(doc *document.Document) ([]Explanation, error) {
	if err := readable(doc); err != nil {
		return nil, err
	}
	p := r.page(doc)
	defer r.free(p)
	p.trace = &trace{} // of the mended trees
	p.name()
	p.trace = nil
	var out []Explanation
	for _, b := range doc.Blocks {
		if b.Skip != "" && b.Start < b.End {
			out = append(out, Explanation{Span: b.Span, Text: p.text[b.Start:b.End], Tokens: []SeenToken{}, Mended: []SeenMend{}, Mentions: []SeenMention{}, Candidates: []SeenCandidate{},
				Nothing: "not read: the block is " + b.Skip})
		}
	}
	add := func(p *page) error {
		p.weave()
		list, err := p.explainAll()
		for _, e := range list {
			if p.digest == nil || !slices.ContainsFunc(out, func(o Explanation) bool { return o.Span == e.Span }) { // a heading over several items
				out = append(out, e)
			}
		}
		return err
	}
	var err error
	if parts := p.items(); parts != nil {
		err = r.eachItem(p, parts, add)
	} else {
		err = add(p)
	}
	slices.SortStableFunc(out, func(a, b Explanation) int { return cmp.Compare(a.Start, b.Start) })
	return out, err
}

// explainAll explains the sentences of a text, or of an item of a digest.
func (p *page) explainAll() (out []Explanation, err error) {
	p.trace = &trace{seen: map[*candidate]*SeenCandidate{}}
	defer func() { p.trace = nil }()
	told := map[int32]statement.Statement{}
	findings := p.findings()
	for i := range findings {
		s := p.statement(&findings[i])
		if err := s.Check(p.text); err != nil {
			return nil, fmt.Errorf("reader: %w; this is a fault of parley, please report the text", err)
		}
		told[findings[i].candidate] = s
	}
	for i := range p.sentences {
		out = append(out, p.explain(i, told))
	}
	return out, nil
}

func (p *page) explain(i int, told map[int32]statement.Statement) Explanation {
	s := &p.sentences[i]
	e := Explanation{Span: document.Span{Start: s.Start, End: s.End}, Text: p.text[s.Start:s.End], Scenario: s.frame == inScenario, Sentence: s.Sentence,
		Tokens: []SeenToken{}, Mended: s.seenMends(), Mentions: []SeenMention{}, Candidates: []SeenCandidate{}}
	e.Sentence.Tokens = slices.Clone(s.Tokens)
	if s.voice >= 0 {
		v := &p.voices[s.voice]
		e.Voice = fmt.Sprintf("%s (%s)", orNobody(v.speaker), v.how)
	}
	for k, t := range s.Tokens {
		e.Tokens = append(e.Tokens, SeenToken{document.Span{Start: t.Start, End: t.End}, s.words[k], s.lemmas[k], t.Tag.String(), t.Coarse.String(), t.Head, t.Rel.String(), s.quoted[k]})
	}
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		seen := SeenMention{Mention: p.words(m), How: m.how.String(), Actors: append([]string{}, p.namesOf(m.set)...), Other: p.namesOf(m.other), Person: m.person}
		if m.from >= 0 {
			seen.By = p.words(&p.mentions[m.from]).Text
		}
		e.Mentions = append(e.Mentions, seen)
	}
	words := p.dictionary(s)
	any := false
	for k := range p.candidates {
		if c := &p.candidates[k]; int(c.sent) == i {
			seen := p.explainCandidate(c, words)
			if st, ok := told[int32(k)]; ok {
				any = true
				seen.Statement = &st
			} else {
				seen.Why = p.whyNot(c, told)
			}
			e.Candidates = append(e.Candidates, seen)
		}
	}
	switch {
	case any:
	case s.kind == document.Heading && len(e.Candidates) == 0:
		e.Nothing = "a heading"
	case len(e.Candidates) == 0:
		e.Nothing = "no verb, and no noun or adjective of action"
	default:
		e.Nothing = "none of its candidates became a statement"
	}
	return e
}

func (p *page) explainCandidate(c *candidate, words map[uint32]string) SeenCandidate {
	s := &p.sentences[c.sent]
	out := SeenCandidate{}
	if seen := p.trace.seen[c]; seen != nil {
		out = *seen
	}
	out.Trigger, out.Clause = s.words[c.token], p.text[s.Tokens[c.lo].Start:s.Tokens[c.hi-1].End]
	out.Found, out.Link = round(c.found), c.link.String()
	if c.subject >= 0 {
		out.Subject = p.nounWords(s, int(c.subject))
	}
	if c.object >= 0 {
		out.Object = p.nounWords(s, int(c.object))
	}
	if c.cue >= 0 {
		q := &s.cues[c.cue].entries[0]
		out.Lexicon = fmt.Sprintf("“%s” carries %s", q.Phrase, q.Act)
		if q.False() {
			out.Lexicon = fmt.Sprintf("“%s” is a false friend", q.Phrase)
		}
	} else if c.lexical >= 0 {
		out.Lexicon = fmt.Sprintf("verb and object carry %s", codebook.Acts[c.lexical])
	}
	best := 0
	for a, x := range c.acts {
		if x > 0.05 {
			out.Acts = append(out.Acts, Weighed{string(codebook.Acts[a]), round(x)})
		}
		if x > c.acts[best] {
			best = a
		}
	}
	heaviest(out.Acts)
	// The features are looked at again, now with their names.
	names := map[uint32]string{}
	b := bag{seen: func(feature uint32, t template, values []uint32) { names[feature] = featureName(t, values, words) }}
	p.look(&b, c)
	w := p.r.weights
	out.Features = heavy(b.list, names, func(f uint32) float32 { return w.found.Weight(f, 0) })
	if len(out.Acts) > 0 {
		out.ActBy = heavy(b.list, names, func(f uint32) float32 { return rather(w.act, f, c.acts[:], best) })
	}
	for _, list := range []*[]Weighed{&out.Features, &out.Acts, &out.ActBy, &out.Actor, &out.Target, &out.Modality, &out.Dates, &out.Issues} {
		if *list == nil {
			*list = []Weighed{}
		}
	}
	if out.Signals == nil {
		out.Signals = []string{}
	}
	if out.Corrected == nil {
		out.Corrected = []Corrected{}
	}
	return out
}

// heavy gives the features of the largest weights, for and against.
func heavy(features []uint32, names map[uint32]string, weight func(uint32) float32) []Weighed {
	at := map[uint32]int{}
	var out []Weighed
	for _, f := range features {
		x := round(weight(f))
		if i, ok := at[f]; ok {
			out[i].Weight += x
		} else if x > 0.05 || x < -0.05 {
			at[f] = len(out)
			out = append(out, Weighed{names[f], x})
		}
	}
	slices.SortStableFunc(out, func(a, b Weighed) int { return cmp.Compare(max(b.Weight, -b.Weight), max(a.Weight, -a.Weight)) })
	return out[:min(8, len(out))]
}

// rather says how much a feature speaks for the best class rather than for the others, each as likely as it is.
func rather(t *linear.Table, feature uint32, p []float32, best int) float32 {
	rest := float32(0)
	for a := range p {
		if a != best {
			rest += p[a] * t.Weight(feature, a)
		}
	}
	return t.Weight(feature, best) - rest/max(1-p[best], 1e-6)
}

// whyNot says why a candidate became no statement.
func (p *page) whyNot(c *candidate, told map[int32]statement.Statement) string {
	at := p.r.weights.settings.Found
	if c.found < at {
		return fmt.Sprintf("a statement with probability %.2f, and %.2f is asked for", c.found, at)
	}
	s := &p.sentences[c.sent]
	for k := range p.candidates {
		d := &p.candidates[k]
		st, ok := told[int32(k)]
		if !ok || d == c || d.sent != c.sent {
			continue
		}
		if at := s.Tokens[c.token].Start; st.Condition != nil && st.Condition.Start <= at && at < st.Condition.End {
			return fmt.Sprintf("it is what “%s” hinges on, and need not have happened", s.words[d.token])
		}
		if min(c.hi, d.hi) > max(c.lo, d.lo) {
			return fmt.Sprintf("“%s” quotes nearly the same words and is likelier", s.words[d.token])
		}
	}
	return "its actor or its act is too uncertain"
}

func (p *page) nounWords(s *sentence, head int) string {
	lo, hi := s.nounPhrase(head)
	return p.wordsAt(s, lo, hi).Text
}

// dictionary gives the words behind the hashes of features: those of the sentence, and the phrases of its cues.
func (p *page) dictionary(s *sentence) map[uint32]string {
	words := map[uint32]string{}
	for k := range s.Tokens {
		words[s.lower[k]], words[s.lemma[k]] = strings.ToLower(s.words[k]), s.lemmas[k]
		if n := len(s.lemmas[k]); n > 4 {
			words[hashLower(s.lemmas[k][n-3:])] = "-" + s.lemmas[k][n-3:]
		}
	}
	for _, kind := range codebook.CueKinds {
		words[hashLower(string(kind))] = string(kind)
	}
	for k := range s.Tokens {
		_, cues := p.r.book.CueAt(s.lemmed(), k)
		for _, c := range cues {
			words[hashLower(c.Phrase)] = c.Phrase
		}
	}
	for i := range s.cues {
		for _, e := range s.cues[i].entries {
			words[hashLower(e.Phrase)] = e.Phrase
		}
	}
	return words
}

func orNobody(name string) string {
	if name == "" {
		return "nobody who is known"
	}
	return name
}

func heaviest(list []Weighed) {
	slices.SortStableFunc(list, func(a, b Weighed) int { return cmp.Compare(b.Weight, a.Weight) })
}
