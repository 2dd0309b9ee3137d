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
	titled  bool            // whether the heading above does, or the title where there is none
	stated  bool            // whether a party takes a stance in it
	open    bool            // whether the sentence before speaks of obstacles and names none
	goesOn  bool            // whether it then goes on with them: "They include …"
	at      int             // the first token of a cue by which it tells something
	listing bool            // whether the heading of its section says that it is on what is looked for
}

// read parses the sentences of a document that hold the beginning of one of some words or stand in a list below a heading that holds one of headed, outside of
// questions and of headings but its title, and tells of each.
func (n *namer) read(doc *document.Document, parser *syntax.Parser, stems, headed []string, tell func()) {
	mayName := func(words string) bool {
		return slices.ContainsFunc(stems, func(w string) bool { return strings.Contains(words, w) })
	}
	heading := false // whether the section's heading speaks of talks
	n.titled = n.rules.onTalks(strings.ToLower(doc.Title.Value))
	for i, b := range doc.Blocks {
		words := strings.ToLower(n.text[b.Start:b.End])
		if b.Kind == document.Heading {
			heading, n.open = n.rules.onTalks(words), false
			n.listing = slices.ContainsFunc(headed, func(w string) bool { return strings.Contains(words, w) }) && (heading || n.titled)
			if i > 0 {
				n.titled = heading || n.titled && slices.Contains(n.rules.Neutral, strings.Trim(words, " #*:\n"))
				continue
			}
		}
		if b.Skip != "" || !n.open && !n.listing && !mayName(words) {
			continue
		}
		onTalks := heading || n.rules.onTalks(words)
		if !onTalks && !n.titled && !n.open && !slices.ContainsFunc(n.rules.Alone, func(w string) bool { return strings.Contains(words, w) }) {
			continue // nothing but what is said of talks alone counts here
		}
		for _, s := range syntax.Split(n.text[b.Start:b.End], b.Start) {
			span := document.Span{Start: s.Start, End: s.End}
			words := strings.ToLower(n.text[s.Start:s.End])
			n.goesOn = n.open && slices.ContainsFunc(n.rules.Lasting, func(w string) bool { return strings.HasPrefix(words, w) })
			if !n.goesOn && !mayName(words) && !(n.listing && n.rules.enumerates(words)) || strings.HasSuffix(words, "?") {
				n.open = false
				continue
			}
			parser.Parse(n.text, &s)
			n.s, n.matters, n.stated, n.lemmas = s, onTalks, holdsOne(span, n.stances), n.lemmas[:0]
			for _, t := range s.Tokens {
				n.lemmas = append(n.lemmas, strings.ToLower(syntax.Lemma(t.Text(n.text), t.Coarse)))
			}
			tell()
		}
	}
}

// stems gives the beginnings of words by which a text may name an obstacle, and of those by which it may name a factor.
func (r *namedRules) stems() (obstacles, factors []string) {
	add := func(to *[]string, words ...string) {
		for _, w := range words {
			*to = append(*to, strings.TrimSuffix(w, "e"))
		}
	}
	add(&obstacles, slices.Concat(r.Obstacle, r.Still, r.Apart, r.Hinders)...)
	for _, b := range r.Blocked {
		for _, c := range b.Cue {
			words := strings.Fields(c)
			longest := slices.MaxFunc(words, func(x, y string) int { return len(x) - len(y) })
			add(&obstacles, strings.TrimSuffix(longest, "y"))
		}
	}
	add(&factors, slices.Concat(r.Factor, r.Hinge)...)
	slices.Sort(obstacles)
	return slices.Compact(obstacles), factors
}

func (r *namedRules) onTalks(words string) bool {
	return slices.ContainsFunc(r.Matters, func(w string) bool { return strings.Contains(words, w) })
}

// A phrase is a stretch of tokens that says what is named, from first up to end.
type phrase struct{ first, end int }

// obstacles gives what the sentence calls an obstacle, and whether it tells one that none of its phrases names.
func (n *namer) obstacles() (things []phrase, told bool) {
	if n.goesOn && len(n.lemmas) > 3 { // "They include …"
		n.open = false
		return n.parts(2, len(n.lemmas)-1)
	}
	defer func() { n.open = len(things) == 0 && n.indexHead(n.rules.Obstacle) >= 0 }()
	if n.listing {
		if things, told = n.enumerated(); told {
			return things, told
		}
	}
	things, told = n.blocked()
	if n.stated && !told {
		return nil, false // a party's demand that is called an obstacle is the party's
	}
	for i := range n.s.Tokens {
		switch rules := n.rules; {
		case n.heads(i, rules.Alone), n.matters && n.heads(i, rules.Obstacle) && !n.elsewhere(i):
			told = told || i+1 < len(n.lemmas) && n.lemmas[i+1] == ":" && !n.quoted(i) // "despite serious obstacles: only three signed"
			things = append(append(things, n.called(i)...), n.behind(i, "over")...)
		case n.matters && n.s.Tokens[i].Coarse == syntax.VERB && slices.Contains(rules.Hinders, n.lemmas[i]) && n.s.Child(i, syntax.Obj, syntax.NsubjPass) >= 0:
			things = append(things, n.hindering(i)...)
		case n.matters && (slices.Contains(rules.Still, n.lemmas[i]) || slices.Contains(rules.Apart, n.lemmas[i])) && !n.quoted(i) && !n.undone(i):
			things = append(things, n.behind(i, "over", "on", "about")...)
			if t := n.s.Tokens[i]; t.Rel == syntax.Nsubj && slices.Contains(rules.Names, n.lemmas[t.Head]) { // "gaps remain on the border"
				things = append(things, n.behind(t.Head, "over", "on", "about")...)
			}
		}
	}
	return things, told
}

// factors gives what the sentence says decides.
func (n *namer) factors() (things []phrase, told bool) {
	if n.listing {
		if things, told = n.enumerated(); told {
			return things, told
		}
	}
	if !n.matters || n.stated {
		return nil, false
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
	return things, false
}

// indexHead gives the first noun that ends one of some terms; -1 where there is none.
func (n *namer) indexHead(terms []string) int {
	for i := range n.lemmas {
		if n.heads(i, terms) {
			return i
		}
	}
	return -1
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
		things = append(things, phrase{first: first, end: end})
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
		if at < to && at > first && n.participle(at) && n.s.Tokens[first].Tag != syntax.VBG {
			break // ", accusing the other side of …" is a clause of its own
		}
		if stop := min(to, n.clauseEnd(at)); at < stop {
			things = append(things, phrase{first: at, end: stop})
		}
		at = to + 1
	}
	return things
}
