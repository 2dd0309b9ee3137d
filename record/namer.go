package record

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// A namer reads the sentences of a text that may name an obstacle or a factor.
type namer struct {
	rules   *namedRules
	cb      *codebook.Codebook
	text    string
	stances []document.Span // where a party takes a stance, in the order of the text

	s       syntax.Sentence // that is read, as a tree
	lemmas  []string        // of its tokens, in small letters
	matters bool            // whether its paragraph or the heading above speaks of talks
}

// read parses the sentences of a document that hold a word of the rules, outside of headings, questions and a party's own stances,
// and tells of each.
func (n *namer) read(doc *document.Document, parser *syntax.Parser, tell func()) {
	heading := false // whether the section's heading speaks of talks
	for _, b := range doc.Blocks {
		words := strings.ToLower(n.text[b.Start:b.End])
		if b.Kind == document.Heading {
			heading = n.rules.onTalks(words)
			continue
		}
		if b.Skip != "" || !n.rules.mayName(words) {
			continue
		}
		onTalks := heading || n.rules.onTalks(words)
		for _, s := range syntax.Split(n.text[b.Start:b.End], b.Start) {
			span := document.Span{Start: s.Start, End: s.End}
			if !n.rules.mayName(strings.ToLower(n.text[s.Start:s.End])) || strings.HasSuffix(n.text[s.Start:s.End], "?") || holdsOne(span, n.stances) {
				continue
			}
			parser.Parse(n.text, &s)
			n.s, n.matters, n.lemmas = s, onTalks, n.lemmas[:0]
			for _, t := range s.Tokens {
				n.lemmas = append(n.lemmas, strings.ToLower(syntax.Lemma(t.Text(n.text), t.Coarse)))
			}
			tell()
		}
	}
}

// mayName reports that words, in small letters, hold the beginning of a word by which something may be named.
func (r *namedRules) mayName(words string) bool {
	for _, list := range [][]string{r.Obstacle, r.Factor, r.Still, r.Apart, r.Hinders, r.Hinge} {
		if slices.ContainsFunc(list, func(w string) bool { return strings.Contains(words, strings.TrimSuffix(w, "e")) }) {
			return true
		}
	}
	return false
}

func (r *namedRules) onTalks(words string) bool {
	return slices.ContainsFunc(r.Matters, func(w string) bool { return strings.Contains(words, w) })
}

// A phrase is a stretch of tokens that says what is named, from first up to end.
type phrase struct{ first, end int }

// obstacles gives what the sentence calls an obstacle.
func (n *namer) obstacles() (things []phrase) {
	for i := range n.s.Tokens {
		switch rules := n.rules; {
		case n.heads(i, rules.Alone), n.matters && n.heads(i, rules.Obstacle) && !n.elsewhere(i):
			things = append(append(things, n.called(i)...), n.behind(i, "over")...)
		case n.matters && (slices.Contains(rules.Still, n.lemmas[i]) || slices.Contains(rules.Apart, n.lemmas[i])):
			things = append(things, n.behind(i, "over", "on", "about")...)
			if t := n.s.Tokens[i]; t.Rel == syntax.Nsubj && slices.Contains(rules.Names, n.lemmas[t.Head]) { // "gaps remain on the border"
				things = append(things, n.behind(t.Head, "over", "on", "about")...)
			}
		case n.matters && n.s.Tokens[i].Coarse == syntax.VERB && slices.Contains(rules.Hinders, n.lemmas[i]):
			things = append(things, n.hindering(i)...)
		}
	}
	return things
}

// factors gives what the sentence says decides.
func (n *namer) factors() (things []phrase) {
	if !n.matters {
		return nil
	}
	for i := range n.s.Tokens {
		switch {
		case n.heads(i, n.rules.Factor):
			things = append(things, n.called(i)...)
		case slices.Contains(n.rules.Hinge, n.lemmas[i]):
			if subject := n.s.Child(i, syntax.Nsubj, syntax.NsubjPass); subject >= 0 && slices.Contains(n.rules.Outcome, n.lemmas[subject]) {
				things = append(things, n.behind(i, "on", "upon")...)
			}
		}
	}
	return things
}

// heads reports that the noun at i ends one of some terms.
func (n *namer) heads(i int, terms []string) bool {
	return n.s.Tokens[i].Coarse != syntax.VERB && slices.ContainsFunc(terms, func(term string) bool {
		words := strings.Fields(term)
		before := len(words) - 1
		if i < before || n.lemmas[i] != words[before] {
			return false
		}
		for k, w := range words[:before] {
			if !strings.EqualFold(n.s.Tokens[i-before+k].Text(n.text), w) {
				return false
			}
		}
		return true
	})
}

// called gives what the noun at i is said to be, or what is said to be it.
func (n *namer) called(i int) []phrase {
	s := &n.s
	if list := n.listed(i); len(list) > 0 {
		return list
	}
	i = n.whole(i)
	switch head, rel := s.Tokens[i].Head, s.Tokens[i].Rel; {
	case n.negated(i) || head >= 0 && n.negated(head):
	case s.Child(i, syntax.Cop) >= 0: // "mistrust is an obstacle"
		if rel == syntax.Xcomp { // "mistrust has proven to be an obstacle"
			i = head
		}
		return n.subject(s.Child(i, syntax.Nsubj))
	case n.mistaken(i) > 0: // "mistrust and fear all present an obstacle", of which the parser makes a present one
		return n.serial(0, n.mistaken(i))
	case head < 0:
	case rel == syntax.Nsubj && s.Child(head, syntax.Cop) >= 0: // "one of the obstacles is mistrust"
		return n.from(s.Child(head, syntax.Cop)+1, head)
	case rel == syntax.Nsubj && slices.Contains(n.rules.Names, n.lemmas[head]): // "obstacles include mistrust"
		return append(n.each(s.Child(head, syntax.Obj, syntax.Xcomp)), n.behind(head, "around", "over", "on")...)
	case rel == syntax.Nmod && head < i && n.marked(i, "as"): // "with mistrust as an obstacle"
		return n.each(head)
	case (rel == syntax.Obj || rel == syntax.Xcomp) && slices.Contains(n.rules.Makes, n.lemmas[head]): // "mistrust poses an obstacle"
		return n.subject(s.Child(head, syntax.Nsubj))
	}
	return nil
}

// subject gives the parts of a subject: those of a list by its commas, which may stand before what the parser takes for all of it.
func (n *namer) subject(i int) []phrase {
	if i > 0 && n.s.Tokens[0].Coarse == syntax.DET && n.commas(0, i) > 0 && n.clauseEnd(0) > i {
		return n.serial(0, n.clauseEnd(i))
	}
	return n.each(i)
}

// whole climbs from a noun to the one that stands for part of it: from "obstacles" to "one" of them.
func (n *namer) whole(i int) int {
	if t := n.s.Tokens[i]; t.Head >= 0 && t.Head < i && t.Rel == syntax.Nmod && slices.Contains(n.rules.Holders, n.lemmas[t.Head]) && n.lemmas[t.Head+1] == "of" {
		return t.Head
	}
	return i
}

// mistaken gives the adjective of the noun at i that is a verb which makes an obstacle, where a subject can stand before it; else -1.
func (n *namer) mistaken(i int) int {
	j := n.s.Child(i, syntax.Amod)
	if j > 1 && slices.Contains(n.rules.Makes, n.lemmas[j]) && n.s.Tokens[j].Coarse == syntax.ADJ && n.s.Root() < j {
		return j
	}
	return -1
}

// listed gives what is listed behind the noun at i: "obstacles such as mistrust", "factors: will and force".
func (n *namer) listed(i int) []phrase {
	words := strings.Join(n.lemmas[i+1:min(i+4, len(n.lemmas))], " ") + " "
	for _, mark := range n.rules.Lists {
		if strings.HasPrefix(words, mark+" ") {
			return n.serial(i+1+len(strings.Fields(mark)), len(n.lemmas))
		}
	}
	return nil
}

// marked reports that a preposition stands before the noun phrase of token j.
func (n *namer) marked(j int, word string) bool {
	for k := range n.s.Children(j) {
		if k < j && n.lemmas[k] == word {
			return true
		}
	}
	return false
}

// behind gives what hangs on the token at i by one of some prepositions.
func (n *namer) behind(i int, prepositions ...string) (things []phrase) {
	if n.negated(i) {
		return nil
	}
	for j := range n.s.Children(i) {
		if j < i || !slices.ContainsFunc(prepositions, func(p string) bool { return n.marked(j, p) }) {
			continue
		}
		switch n.s.Tokens[j].Rel {
		case syntax.Obl, syntax.Nmod:
			return n.each(j)
		case syntax.Advcl: // "hinges on resolving the dispute"
			return n.serial(j+1, n.clauseEnd(j+1))
		}
	}
	return nil
}

// negated holds where a clause says no: "is no obstacle", "are not a barrier", "is no longer a factor".
func (n *namer) negated(i int) bool {
	d := n.s.Child(i, syntax.Det)
	return n.s.Negated(n.text, i) || d >= 0 && n.lemmas[d] == "no"
}

// each gives the parts of a noun phrase, behind nouns that only hold others: those of a list by its commas, which the parser often
// loses, else those that it coordinates. A negative token has none.
func (n *namer) each(i int) (things []phrase) {
	if i < 0 {
		return nil
	}
	first, _ := n.s.Subtree(i)
	return n.from(first, i)
}

// from gives the parts of the noun phrase of token i that begins at first.
func (n *namer) from(first, i int) (things []phrase) {
	s := &n.s
	if slices.Contains(n.rules.Holders, n.lemmas[i]) {
		for j := range s.Children(i) {
			if j > i && s.Tokens[j].Rel == syntax.Nmod && !n.marked(j, "in") && !n.marked(j, "as") {
				return n.each(j)
			}
		}
		if i+1 < len(n.lemmas) && n.lemmas[i+1] == "of" { // what the parser makes no noun: "the lack of political will"
			return n.serial(i+2, n.clauseEnd(i+2))
		}
		if s.Child(i, syntax.Amod, syntax.Compound) < 0 {
			return nil
		}
	}
	for first < i && s.Tokens[first].Rel == syntax.Case {
		first++
	}
	if end := n.clauseEnd(first); i < end && n.commas(first, end) >= 2 {
		return n.serial(first, end)
	}
	_, end := s.Subtree(i)
	end = min(end, n.clauseEnd(i))
	for j := range s.Children(i) {
		if s.Tokens[j].Rel == syntax.Conj {
			things = append(things, n.each(j)...)
			begin, _ := s.Subtree(j)
			end = min(end, max(begin, i+1))
		}
	}
	if t := s.Tokens[i]; t.Coarse == syntax.PROPN || t.Coarse == syntax.NOUN && (first < i || t.Tag == syntax.NNS) { // "is immense" has no noun
		things = append(things, phrase{first, end})
	}
	return things
}

// clauseEnd gives the token behind from at which a clause of its own begins, or the end of the sentence.
func (n *namer) clauseEnd(from int) int {
	for j := from; j < len(n.s.Tokens); j++ {
		switch c := n.s.Tokens[j].Coarse; {
		case c == syntax.AUX && !n.noun(j), c == syntax.SCONJ, c == syntax.VERB && j > from && n.s.Tokens[j].Rel != syntax.Amod && n.s.Tokens[j].Rel != syntax.Compound,
			slices.Contains(n.rules.Breaks, n.lemmas[j]):
			return j
		}
	}
	return len(n.s.Tokens)
}

func (n *namer) commas(first, end int) (count int) {
	for _, w := range n.lemmas[first:end] {
		if w == "," {
			count++
		}
	}
	return count
}

// serial cuts the tokens from first up to end at their commas, or at "and" where there are none.
func (n *namer) serial(first, end int) (things []phrase) {
	mark := ","
	if n.commas(first, end) == 0 {
		mark = "and"
	}
	for at := first; at < end; {
		to := at
		for to < end && n.lemmas[to] != mark {
			to++
		}
		for at < to && slices.Contains(n.rules.Joins, n.lemmas[at]) {
			at++
		}
		if stop := min(to, n.clauseEnd(at)); at < stop {
			things = append(things, phrase{at, stop})
		}
		at = to + 1
	}
	return things
}

// name gives the issue that a phrase speaks of, or its words without what only leads up to them; neither where these say nothing.
func (n *namer) name(p phrase) (issue, name string) {
	if slices.Contains(n.rules.Back, n.lemmas[p.first]) {
		return "", "" // "this stance" is another sentence's
	}
	for k := p.first; k < p.end; k++ {
		if _, issues := n.cb.MatchIssue(n.lemmas[:p.end], k); len(issues) > 0 && !slices.Contains(n.rules.Process, n.cb.Issues()[issues[0]].ID) {
			return n.cb.Issues()[issues[0]].ID, ""
		}
	}
	for p.first < p.end && n.leads(p.first) {
		p.first++
	}
	for p.end > p.first && !n.noun(p.end-1) && n.s.Tokens[p.end-1].Coarse != syntax.PROPN {
		p.end--
	}
	nouns := 0
	for k := p.first; k < p.end; k++ {
		if n.noun(k) {
			nouns++
		}
	}
	if nouns == 0 || p.end-p.first > longestName || slices.Contains(n.rules.Empty, n.lemmas[p.end-1]) {
		return "", "" // who is called an obstacle, by name alone, is accused
	}
	if p.end-p.first <= fewName {
		p.end = n.goesOn(p.first, p.end)
	}
	return "", n.text[n.s.Tokens[p.first].Start:n.s.Tokens[p.end-1].End]
}

// goesOn gives the end of a short phrase with the clause that says what it is of: "ability to coordinate efforts", "choices made by
// the leaders". Where that is too long for a name, the phrase ends where it did.
func (n *namer) goesOn(first, end int) int {
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
