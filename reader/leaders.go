package reader

import (
	"slices"

	"parley/syntax"
)

// A pair is what was found around an "and", or before a verb: those who act together, what tells more of them between commas, and their verb.
type pair struct {
	members, asides []stretch // in the order of the text; an aside tells of the member before it
	of              []int     // the member of each aside
	verb            int       // whose subject they are; -1 where they stand behind a preposition
	preposition     int       // the token before the first of them
}

// "Norwegian President Jan Berg and his Peruvian counterpart Ana Lern met": two who hold offices, each with titles, states and names around, are
// the subject of much news on talks, and the parser parts them in every way there is. Their form on the page is plain: a noun phrase, "and",
// a noun phrase, and a verb behind them or a preposition before them.

// mendLeaders makes those around an "and" before a verb its subject, each with all of the words that belong to it.
func mendLeaders(s *sentence) {
	mendTitled(s)
	for and := 1; and+2 < len(s.Tokens); and++ {
		if s.Tokens[and].Coarse == syntax.CCONJ && (s.lower[and] == wordAnd || s.lower[and] == wordNor || s.lower[and] == wordBut) {
			if p, ok := pairAround(s, and); ok {
				p.mend(s, and)
			}
		}
	}
}

// pairAround reads those around an "and".
func pairAround(s *sentence, and int) (pair, bool) {
	var p pair
	second := behindAnd(s, and)
	right := stretch{second, leaderEnd(s, second)}
	left := stretch{hi: and}
	if s.words[and-1] == "," {
		if left.hi--; left.hi > 0 {
			left.hi = beforeRelative(s, left.hi)
		}
	}
	left.lo = leaderStart(s, left.hi)
	if k := left.hi - 1; left.lo == left.hi && k >= 0 && s.pronounAt(k) { // "He and Arland's foreign minister agreed"
		left.lo = k
	}
	if n := neitherBefore(s, and); n >= 0 {
		left = stretch{n + 1, leaderEnd(s, n+1)}
	}
	if right.hi == right.lo || left.lo == left.hi || !s.person(left) && !s.person(right) && s.Tokens[right.lo].Tag != syntax.PRPS || s.lower[and] == wordBut && !s.notOnly(left.lo) {
		return p, false
	}
	end := right.hi
	if end+2 < len(s.words) && s.words[end] == "(" && s.words[end+2] == ")" { // "the Free Valley Front (FVF)"
		end += 3
	}
	if end < len(s.words) && s.words[end] == "," {
		if aside := (stretch{end + 1, leaderEnd(s, end+1)}); aside.hi > aside.lo && aside.hi < len(s.words) && (s.words[aside.hi] == "," || s.words[aside.hi] == ".") {
			p.asides, end = append(p.asides, aside), aside.hi+1
		} else if k := afterAside(s, end-1); k >= 0 && (s.Tokens[end+1].Tag == syntax.WDT || s.Tokens[end+1].Tag == syntax.WP || s.Tokens[end+1].Tag == syntax.WPS) {
			end = k // "Corvia, which mediates, has signed"
		}
	}
	p.verb = verbAt(s, min(end, len(s.Tokens)))
	members := []stretch{right, left}
	lo := left.lo
	for lo > 1 && s.words[lo-1] == "," && lo-1 != s.front { // what stands in front is no member
		x := stretch{leaderStart(s, lo-1), lo - 1}
		if x.lo == x.hi {
			break
		}
		lo = x.lo
		if last := members[len(members)-1]; s.tellsOf(x, last) && s.words[last.hi] == "," {
			members[len(members)-1] = x
			p.asides, p.of = append(p.asides, last), append(p.of, len(members)-1)
			continue
		}
		members = append(members, x)
	}
	if p.preposition = lo - 1; lo > 0 && s.Tokens[lo-1].Coarse == syntax.ADP && contains(pairCases, s.lower[lo-1]) {
		if p.verb = -1; s.words[and-1] == "," && len(members) == 2 && len(p.asides) == 0 {
			return p, false // "withdrew from Orlo, and Arland signed"
		}
	} else if p.verb < 0 || !subjectCanStart(s, lo) {
		return p, false
	}
	slices.Reverse(members)
	p.members = members
	for i := range p.of {
		p.of[i] = len(members) - 1 - p.of[i]
	}
	if len(p.asides) > len(p.of) { // the one behind the last
		p.of = append([]int{len(members) - 1}, p.of...)
	}
	return p, true
}

// pronounAt holds for a pronoun that can be a subject.
func (s *sentence) pronounAt(k int) bool {
	return s.Tokens[k].Tag == syntax.PRP && contains(subjectPronouns, s.lower[k])
}

var subjectPronouns = hashed("he", "she", "they", "we", "i")

// beforeRelative gives the comma before a relative clause that ends at a comma, "Arland, which denies this, and Corvia"; that comma itself where none does.
func beforeRelative(s *sentence, end int) int {
	for k := end - 1; k > max(0, end-longestFront) && s.words[k] != ","; k-- {
		if t := s.Tokens[k].Tag; (t == syntax.WDT || t == syntax.WP || t == syntax.WPS) && s.words[k-1] == "," {
			return k - 1
		}
	}
	return end
}

// behindAnd gives where the second of two begins behind an "and": "and then Corvia", "but also Corvia", "and, to a lesser extent, Corvia".
func behindAnd(s *sentence, and int) int {
	k := and + 1
	for k+1 < len(s.words) && s.Tokens[k].Coarse == syntax.ADV {
		k++
	}
	if end := afterAside(s, k-1); end >= 0 {
		return end
	}
	return k
}

// notOnly holds for what stands behind "not only".
func (s *sentence) notOnly(k int) bool {
	return k > 1 && contains(onlyWords, s.lower[k-1]) && s.lower[k-2] == wordNot
}

// neitherBefore gives the "neither" to which a "nor" belongs, "neither Arland, which hosts the talks, nor Corvia"; -1 for none.
func neitherBefore(s *sentence, nor int) int {
	if s.lower[nor] != wordNor {
		return -1
	}
	for k := nor - 2; k >= max(0, nor-longestFront); k-- {
		if s.lower[k] == wordNeither {
			return k
		}
	}
	return -1
}

// tellsOf holds for a name behind an office, or an office behind a name: "Norway's envoy, Jan Berg", "Jan Berg, the envoy".
func (s *sentence) tellsOf(x, y stretch) bool {
	name := func(z stretch) bool {
		for k := z.lo; k < z.hi; k++ {
			if s.Tokens[k].Coarse != syntax.PROPN {
				return false
			}
		}
		return true
	}
	return s.office(x) && !s.office(y) && name(y) && y.hi-y.lo > 1 || name(x) && s.office(y) && s.Tokens[y.lo].Coarse == syntax.DET
}

// verbAt gives the verb that begins at a token, with its auxiliaries and adverbs; -1 for none.
func verbAt(s *sentence, k int) int {
	for n := k; n < min(len(s.Tokens), k+5); n++ {
		switch t := &s.Tokens[n]; {
		case t.Coarse == syntax.ADV, s.lower[n] == wordBoth, t.Coarse == syntax.PART && t.Tag != syntax.TO && t.Tag != syntax.POS:
		case t.Coarse == syntax.AUX:
			if t.Tag == syntax.MD || t.Tag == syntax.VBD || t.Tag == syntax.VBZ || t.Tag == syntax.VBP || n > k {
				if h := t.Head; h > n && (s.Tokens[h].Coarse == syntax.VERB || t.Rel == syntax.Cop) {
					return h
				}
				continue
			}
			return -1
		case isFinite(s, n), n == k && t.Tag == syntax.VBN && t.Coarse == syntax.VERB && noFinite(s):
			return n
		default:
			return -1
		}
	}
	return -1
}

// noFinite holds for a sentence without a finite verb: the participle that stands in its place is one.
func noFinite(s *sentence) bool {
	for k := range s.Tokens {
		if isFinite(s, k) || s.Tokens[k].Coarse == syntax.AUX {
			return false
		}
	}
	return true
}

// subjectCanStart holds for a place where a subject can stand first.
func subjectCanStart(s *sentence, lo int) bool {
	if lo == 0 {
		return true
	}
	k := lo - 1
	switch s.Tokens[k].Coarse {
	case syntax.SCONJ, syntax.ADV, syntax.PUNCT, syntax.NUM:
		return true
	case syntax.VERB:
		return isSaying(s.lemma[k])
	}
	if s.lower[k] == wordBoth || s.lower[k] == wordNeither {
		return subjectCanStart(s, k)
	}
	return s.lower[k] == wordThat || contains(dayWords, s.lower[k])
}

// right holds for a pair that the tree has as it should be: each member hangs on one token, the verb or another member.
func (p *pair) right(s *sentence, heads []int) bool {
	for i, k := range heads {
		if len(p.members[i].heads(s)) != 1 {
			return false
		}
		t := &s.Tokens[k]
		if i > 0 && t.Rel == syntax.Conj && p.members[i-1].holds(t.Head) && s.Tokens[heads[i-1]].Tag == syntax.NNS && !s.office(p.members[i]) {
			continue // "the leaders of Arland and Corvia"
		}
		switch {
		case i > 0:
			if t.Rel != syntax.Conj || !slices.Contains(heads[:i], t.Head) {
				return false
			}
		case p.verb < 0:
			if s.Tokens[p.preposition].Head != k {
				return false
			}
		case t.Head != p.verb || !t.Rel.Subject():
			return false
		}
	}
	return true
}

// besideRight holds where the tree has what stands between commas as telling of somebody.
func (p *pair) besideRight(s *sentence) bool {
	for i, x := range p.asides {
		for _, k := range x.heads(s) {
			if s.Tokens[k].Rel == syntax.Conj || !p.members[p.of[i]].holds(s.Tokens[k].Head) {
				return false
			}
		}
	}
	return true
}

// bare holds for a participle without an auxiliary.
func (s *sentence) bare(v int) bool {
	return !slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool { return t.Head == v && (t.Rel == syntax.Aux || t.Rel == syntax.AuxPass) })
}

// freeVerb hangs the verb above the members, where the parser has it below one of them.
func (p *pair) freeVerb(s *sentence, within func(int) bool) {
	verb := &s.Tokens[p.verb]
	if top := verb.Head; top >= 0 && within(top) {
		rel, root, governed := verb.Rel, top, false
		for k := top; k >= 0; k = s.Tokens[k].Head {
			if within(k) {
				top, rel = s.Tokens[k].Head, s.Tokens[k].Rel
			}
			root, governed = k, governed || s.Tokens[k].Coarse == syntax.VERB
		}
		verb.Head, verb.Rel = top, rel
		if !governed { // nothing else makes it a sentence
			verb.Head, verb.Rel = -1, syntax.Root
			if !within(root) {
				s.Tokens[root].Head, s.Tokens[root].Rel = p.verb, syntax.Obl
			}
		}
	}
	if verb.Tag == syntax.VBN && !isFinite(s, p.verb) && s.bare(p.verb) {
		verb.Tag = syntax.VBD
	}
}

// behindPreposition hangs the first member on what stands before its preposition.
func (p *pair) behindPreposition(s *sentence, head int) {
	c := p.preposition
	s.Tokens[c].Head, s.Tokens[c].Rel = head, syntax.Case
	t := &s.Tokens[head]
	switch before := c - 1; {
	case before < 0:
	case s.Tokens[before].Coarse == syntax.VERB && s.lower[c] == wordBy && s.Tokens[before].Tag == syntax.VBN:
		t.Head, t.Rel = before, syntax.OblAgent
	case s.Tokens[before].Coarse == syntax.VERB:
		t.Head, t.Rel = before, syntax.Obl
	case s.Tokens[before].Coarse == syntax.NOUN:
		t.Head, t.Rel = before, syntax.Nmod
	}
}

// mend hangs the members on the verb. The tree stays as it was where that would make a circle.
func (p *pair) mend(s *sentence, and int) {
	before := slices.Clone(s.Tokens)
	parts := append(slices.Clone(p.members), p.asides...)
	within := func(k int) bool {
		return slices.ContainsFunc(parts, func(x stretch) bool { return x.holds(k) })
	}
	if p.verb >= 0 {
		p.freeVerb(s, within)
	}
	heads := make([]int, len(p.members))
	for i, x := range p.members {
		if heads[i] = final(x.heads(s)); heads[i] < 0 {
			copy(s.Tokens, before)
			return
		}
	}
	if p.right(s, heads) && p.besideRight(s) {
		copy(s.Tokens, before)
		return
	}
	rel := syntax.Nsubj
	for k := range s.Tokens {
		if s.Tokens[k].Head == p.verb && s.Tokens[k].Rel == syntax.AuxPass {
			rel = syntax.NsubjPass
		}
	}
	for i, x := range p.members {
		head := x.gather(s)
		if head < 0 {
			copy(s.Tokens, before)
			return
		}
		heads[i] = head
		switch {
		case i > 0:
			s.Tokens[head].Head, s.Tokens[head].Rel = heads[0], syntax.Conj
		case p.verb >= 0:
			s.Tokens[head].Head, s.Tokens[head].Rel = p.verb, rel
		default:
			p.behindPreposition(s, head)
		}
	}
	for i, x := range p.asides {
		if head := x.gather(s); head >= 0 {
			s.Tokens[head].Head, s.Tokens[head].Rel = heads[p.of[i]], syntax.Appos
		}
	}
	if and >= 0 {
		s.Tokens[and].Head, s.Tokens[and].Rel = heads[len(heads)-1], syntax.Cc
	}
	if circular(s) {
		copy(s.Tokens, before)
	}
}

// pairCases are prepositions behind which a pair can stand.
var pairCases = hashed("between", "by", "with", "of", "from", "to", "against")
