package record

import (
	"slices"

	"parley/document"
	"parley/syntax"
)

// How what is an obstacle or a factor is called: by the issue that its words speak of, else by the words.

// passage is the sentence, or of a long one the part from the last break before what names something: a page that cuts long quotes would not show it.
func (n *namer) passage(s *Source, things []phrase) Passage {
	span := document.Span{Start: n.s.Start, End: n.s.End}
	for _, p := range things {
		n.at = min(n.at, p.first)
	}
	for k := min(n.at, len(n.lemmas)-1); k > 1 && span.End-span.Start > briefly; k-- {
		if slices.Contains(n.rules.Parts, n.lemmas[k-1]) && n.s.Tokens[k-2].Coarse == syntax.PUNCT || n.lemmas[k-1] == ";" {
			span.Start = n.s.Tokens[k].Start
			break
		}
	}
	return Passage{s, span, n.text[span.Start:span.End]}
}

// name gives the issue that a phrase speaks of, or its words without what only leads up to them; neither where these say nothing.
func (n *namer) name(p phrase) (issue, name string) {
	if slices.Contains(n.rules.Back, n.lemmas[p.first]) {
		return "", "" // "this stance" is another sentence's
	}
	for k := p.first; k < p.end && !n.leaves(p); k++ {
		if _, issues := n.cb.MatchIssue(n.lemmas[:p.end], k); len(issues) > 0 && !slices.Contains(n.rules.Process, n.cb.Issues()[issues[0]].ID) {
			return n.cb.Issues()[issues[0]].ID, ""
		}
	}
	for p.first < p.end && (n.leads(p.first) || slices.Contains(n.rules.Empty, n.lemmas[p.first]) || n.lemmas[p.first] == "many") {
		p.first++
	}
	for p.end > p.first && !n.noun(p.end-1) && n.s.Tokens[p.end-1].Coarse != syntax.PROPN {
		p.end--
	}
	for k := p.end - 1; k > p.first && p.end-p.first > longestName; k-- { // "dialogue with the rebels in the eastern provinces of the country"
		if n.s.Tokens[k].Coarse == syntax.ADP {
			p.end = k
		}
	}
	nouns := 0
	for k := p.first; k < p.end; k++ {
		if n.noun(k) {
			nouns++
		}
	}
	if nouns == 0 || p.end-p.first > longestName || slices.Contains(n.rules.Empty, n.lemmas[p.end-1]) || slices.Contains(n.rules.Asks, n.lemmas[p.end-1]) {
		return "", "" // who is called an obstacle, by name alone, is accused
	}
	if p.end-p.first <= fewName {
		p.end = n.further(p.first, p.end)
	}
	return "", n.text[n.s.Tokens[p.first].Start:n.s.Tokens[p.end-1].End]
}

// participle reports that at token i a clause begins with a form in "-ing" ("accusing the other side"), which is no attribute ("differing views").
func (n *namer) participle(i int) bool {
	t := n.s.Tokens[i]
	if t.Tag != syntax.VBG || t.Rel == syntax.Amod || i+1 == len(n.lemmas) {
		return false
	}
	c := n.s.Tokens[i+1].Coarse
	return c != syntax.NOUN && c != syntax.ADJ
}

// leaves holds for the withdrawal of somebody "from the talks", which is none of troops.
func (n *namer) leaves(p phrase) bool {
	for k := p.first; k+1 < len(n.lemmas) && k < p.end+2; k++ {
		if n.lemmas[k] == "from" && n.onto(k+1) {
			return true
		}
	}
	return false
}

// further gives the end of a short phrase with the clause that says what it is of: "ability to coordinate efforts", "choices made by
// the leaders". Where that is too long for a name, the phrase ends where it did.
func (n *namer) further(first, end int) int {
	if end == len(n.lemmas) || n.lemmas[end] != "to" && n.s.Tokens[end].Tag != syntax.VBN {
		return end
	}
	to := end
	for to < len(n.lemmas) && n.s.Tokens[to].Coarse != syntax.PUNCT && n.lemmas[to] != "and" && !slices.Contains(n.rules.Back, n.lemmas[to]) {
		to++
	}
	if to-first > longestName {
		return end
	}
	return to
}

// noun holds for a noun, and for "will", which the tagger takes for a modal: "political will".
func (n *namer) noun(i int) bool { return n.s.Tokens[i].Coarse == syntax.NOUN || n.lemmas[i] == "will" }

// leads holds for a word before a noun phrase that adds nothing: "the", "its", "both".
func (n *namer) leads(i int) bool {
	c := n.s.Tokens[i].Coarse
	return c == syntax.DET || c == syntax.PRON || c == syntax.ADP || c == syntax.CCONJ || c == syntax.PUNCT || c == syntax.ADV
}

const (
	fewName     = 2 // tokens up to which a name says too little alone
	longestName = 8 // tokens beyond which a phrase is no name
)
