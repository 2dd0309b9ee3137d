package reader

import "parley/syntax"

// longestRow bounds the words of a pattern.
const longestRow = 10

// A match is where the words of a pattern stand.
type match [longestRow]int32

// matchAt finds all places of a row whose trigger stands at a token, and notes the deeds.
func (p *page) matchAt(s *sentence, number int32, t int) {
	if m := &rows.rows[number].pattern; p.meets(s, m.trigger(), t) {
		var at match
		at[m.from] = int32(t)
		p.follow(s, m, 0, &at, number)
	}
}

// note keeps what a row found: the deed, the words that carry it, and the noun of a decision or a promise that it is of.
func (p *page) note(s *sentence, at *match, number int32) {
	r := &rows.rows[number]
	deed := at[r.pattern.deed]
	p.marks = append(p.marks, found{deed, deed, number})
	for i := range r.pattern.words {
		if r.pattern.words[i].carries {
			p.marks = append(p.marks, found{at[i], deed, number})
		}
	}
	if h := s.Tokens[deed].Head; r.effect == asForborne && h >= 0 && contains(ideaNouns, s.lemma[h]) {
		p.marks = append(p.marks, found{int32(h), deed, number})
	}
}

// followsOne reports whether one of some patterns holds from a token.
func (p *page) followsOne(s *sentence, list []*pattern, t int) bool {
	for _, m := range list {
		var at match
		at[0] = int32(t)
		if p.meets(s, &m.words[0], t) && p.follow(s, m, 0, &at, -1) {
			return true
		}
	}
	return false
}

// follow finds the words of a pattern from step i on. Of a row it notes each way to find them all, of a condition it reports the first.
func (p *page) follow(s *sentence, m *pattern, i int, at *match, number int32) bool {
	if i == len(m.steps) {
		if number >= 0 {
			p.note(s, at, number)
		}
		return number < 0
	}
	st := &m.steps[i]
	from := int(at[st.from])
	for k := p.nextBy(s, st, from, -1); k >= 0; k = p.nextBy(s, st, from, k) {
		if p.meets(s, &m.words[st.to], k) {
			at[st.to] = int32(k)
			if p.follow(s, m, i+1, at, number) {
				return true
			}
		}
	}
	return false
}

// meets holds for a token that is what a word of a pattern must be.
func (p *page) meets(s *sentence, w *token, t int) bool {
	if p.isWord(s, w, t) == w.not {
		return false
	}
	for i := range w.where {
		c := &w.where[i]
		if c.test != nil && c.test(p, s, t) == c.not || c.test == nil && p.followsOne(s, c.patterns, t) == c.not {
			return false
		}
	}
	return true
}

// isWord holds for a token with the word, the part of speech and the act that a word of a pattern names.
func (p *page) isWord(s *sentence, w *token, t int) bool {
	if (w.forms != nil || w.lemmas != nil) && !(w.forms != nil && contains(w.forms, s.lower[t])) && !(w.lemmas != nil && contains(w.lemmas, s.lemma[t])) {
		return false
	}
	tok := &s.Tokens[t]
	if (w.tags != 0 || w.coarse != 0) && w.tags>>tok.Tag&1 == 0 && w.coarse>>tok.Coarse&1 == 0 {
		return false
	}
	if w.acts == 0 {
		return true
	}
	a := p.lexicalAt(s, t)
	return a >= 0 && w.acts>>a&1 != 0
}

// nextBy gives the next token to which a step leads from a token, after the one that it gave last, -1 before the first; -1 where there is none left.
func (p *page) nextBy(s *sentence, st *hop, from, last int) int {
	l := st.link
	switch l.kind {
	case behind:
		return p.nextBeside(s, l, from, last, l.back != st.back)
	case nearby:
		return p.nextWithin(s, l, from, last, l.back != st.back)
	case byGrammar:
		if last >= 0 {
			return -1
		}
		return l.grammar(p, s, from)
	case below:
		if !st.back {
			return nextBelow(s, l, from, last)
		}
	case above:
		if st.back {
			return nextBelow(s, l, from, last)
		}
	}
	return nextAbove(s, l, from, last)
}

// nextBeside gives the token right beside another one, and then those behind what may be passed over.
func (p *page) nextBeside(s *sentence, l *tie, from, last int, back bool) int {
	d := 1
	if back {
		d = -1
	}
	k := from + d
	if last >= 0 {
		if l.skip == nil || !p.meets(s, l.skip, last) {
			return -1
		}
		k = last + d
	}
	if k < 0 || k >= len(s.Tokens) {
		return -1
	}
	return k
}

// nextWithin gives the tokens within reach on one side, up to a comma, a semicolon or what ends the search.
func (p *page) nextWithin(s *sentence, l *tie, from, last int, back bool) int {
	d, k := 1, from
	if back {
		d = -1
	}
	if last >= 0 {
		k = last
		if p.endsSearch(s, l, k) {
			return -1
		}
	}
	if k += d; k < 0 || k >= len(s.Tokens) || (k-from)*d > l.reach {
		return -1
	}
	return k
}

// endsSearch holds for a token behind which nothing is looked for.
func (p *page) endsSearch(s *sentence, l *tie, k int) bool {
	return s.words[k] == ";" || !l.commas && s.words[k] == "," || l.stop != nil && p.meets(s, l.stop, k)
}

// nextBelow gives the dependents of a token in one of the relations, in their order; of a link of several steps those of the last one.
func nextBelow(s *sentence, l *tie, from, last int) int {
	if l.reach < 0 {
		for k := max(last+1, int(s.lo[from])); k <= int(s.hi[from]); k++ {
			if climbs(s, l, k, from) {
				return k
			}
		}
		return -1
	}
	k := s.kid[from]
	if last >= 0 {
		k = s.next[last]
	}
	for ; k >= 0 && (l.any || last < 0); k = s.next[k] {
		if l.rels>>s.Tokens[k].Rel&1 == 0 {
			continue
		}
		if onSide(l, from, int(k)) {
			return int(k)
		}
		if !l.any {
			break // the first is on the other side
		}
	}
	return -1
}

// climbs holds for a token from which a link of several steps leads up to another one, or which is that.
func climbs(s *sentence, l *tie, k, to int) bool {
	for up := 0; k != to; up++ {
		if up == -l.reach || k < 0 || l.rels>>s.Tokens[k].Rel&1 == 0 {
			return false
		}
		k = s.Tokens[k].Head
	}
	return true
}

// nextAbove gives the head of a token in one of the relations; of a link of several steps the token itself, its head, the head of that.
func nextAbove(s *sentence, l *tie, from, last int) int {
	if l.reach == 1 {
		h := s.Tokens[from].Head
		if last >= 0 || h < 0 || l.rels>>s.Tokens[from].Rel&1 == 0 || !onSide(l, h, from) || l.kind == below && !l.any && nextBelow(s, l, h, -1) != from {
			return -1
		}
		return h
	}
	if last < 0 {
		return from
	}
	k, h := from, -1
	for up := 0; up < -l.reach; up++ {
		if h = s.Tokens[k].Head; h < 0 || l.rels>>s.Tokens[k].Rel&1 == 0 {
			return -1
		}
		if k == last {
			return h
		}
		k = h
	}
	return -1
}

// onSide holds for a dependent on the side of its head that a link asks for.
func onSide(l *tie, head, k int) bool {
	return l.side == 0 || l.side > 0 == (k > head)
}

// What rows ask of the grammar by a name: links that no single relation is, and tests of a word.

// leads are the links, ">:gerund"; each gives the one token to which it leads, -1 for none.
var leads = map[string]func(p *page, s *sentence, t int) int{
	"gerund": func(_ *page, s *sentence, t int) int { return gerundBehind(s, t) },
	"plan":   (*page).dropped,
}

// tests are what a row may ask of a word: "[:negated]".
var tests = map[string]func(p *page, s *sentence, t int) bool{
	"firm":        (*page).firm,
	"refused":     (*page).rejectsTalks,
	"granted":     (*page).takenForGranted,
	"wasto":       plain(wasTo),
	"negated":     plain(func(s *sentence, t int) bool { return negationBefore(s, t) >= 0 }),
	"not":         plain(notBefore),
	"ofnone":      plain(neitherOf),
	"told":        plain(told),
	"present":     plain(inPresent),
	"coming":      plain(func(s *sentence, t int) bool { return contains(comingVerbs, s.lemma[t]) || happening(s, t) }),
	"namesfuture": plain(namesFuture),
	"modal":       plain(underMD),
	"goingon":     plain(unfinished),
	"happened":    plain(happened),
	"tells":       plain(func(s *sentence, t int) bool { return happened(s, t) || told(s, t) }),
	"hadbeen":     plain(func(s *sentence, t int) bool { return s.tenseAt(t) == pastPerfect }),
	"dueto":       plain(dueTo),
	"definite":    plain(definiteAt),
	"unforeseen":  plain(unforeseen),
	"ruledout":    plain(ruledOut),
	"saying":      plain(func(s *sentence, t int) bool { return isSaying(s.lemma[t]) }),
	"first":       plain(func(_ *sentence, t int) bool { return t == 0 }),
	"headline":    plain(func(s *sentence, _ int) bool { return s.Tokens[len(s.Tokens)-1].Coarse != syntax.PUNCT }),
}

// plain makes a test of one that needs no page.
func plain(test func(s *sentence, t int) bool) func(*page, *sentence, int) bool {
	return func(_ *page, s *sentence, t int) bool { return test(s, t) }
}

// firm holds for a verb that says of what it governs that it was not done, if it is neither denied nor only possible: "avoided", but not "could not avoid".
func (p *page) firm(s *sentence, t int) bool {
	_, fends := p.stems(s, t)
	return !fends && !sparesNone(s, t) && s.Tokens[t].Coarse == syntax.VERB && negationBefore(s, t) < 0 && !underMD(s, t) && !(s.Tokens[t].Tag == syntax.VBP && s.Tokens[t].Rel == syntax.Ccomp)
}
