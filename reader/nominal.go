package reader

import (
	"cmp"
	"slices"
	"strings"

	"parley/syntax"
)

// A Bare is a lesson of one sentence out of any text, in which somebody does something to somebody: who and to whom is sought
// among its noun phrases. A learner weighs them by [Bare.Source], [Bare.Target] and [Bare.Kind].
type Bare struct {
	Nominals []Nominal
	page     *page
	found    []finding // what the reader finds by its own weights, the surest first
}

// A Nominal is a noun phrase in one of the extents in which it can be quoted: "the attack", "the attack on a church".
type Nominal struct {
	Text     string
	sent     int32
	head     int32
	lo, hi   int32      // tokens; hi is after the last
	last     syntax.Rel // how its last dependent to the right hangs; NoRel where it ends with its head
	lastPrep uint32     // the preposition of that dependent
	sort     uint32     // what can be told of its head, see the bits below
	by       uint32     // by what its head names actors
}

// The bits of a nominal's sort.
const (
	sortNamed = 1 << iota // names an actor
	sortSomeone
	sortEventive
)

// Bare gives lesson i as a bare sentence.
func (q *Prepared) Bare(i int) *Bare {
	p := q.pupils[i].page
	x := &Bare{page: p, found: p.findings()}
	slices.SortStableFunc(x.found, func(a, b finding) int { return cmp.Compare(b.raw, a.raw) })
	for si := range p.sentences {
		s := &p.sentences[si]
		for t := range s.Tokens {
			if p.headsPhrase(s, t) {
				x.addExtents(s, t)
			}
		}
	}
	return x
}

// headsPhrase holds for tokens that can stand for somebody or something. A word that only modifies a noun does where it is a
// name.
func (p *page) headsPhrase(s *sentence, t int) bool {
	tok, at := &s.Tokens[t], s.at[t]
	switch tok.Coarse {
	case syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.ADJ:
	case syntax.PRON:
		return tok.Rel != syntax.Expl && tok.Tag != syntax.WDT && tok.Tag != syntax.WP
	default:
		return at >= 0
	}
	switch tok.Rel {
	case syntax.Flat, syntax.Fixed, syntax.Goeswith:
		return false
	case syntax.Amod, syntax.Compound, syntax.Nummod, syntax.NmodDesc, syntax.Case, syntax.Advmod:
		return at >= 0 && int(p.mentions[at].head) == t && !p.mentions[at].set.none()
	}
	return tok.Coarse != syntax.ADJ || at >= 0 || s.child(t, syntax.Det) >= 0
}

// addExtents adds the phrases around a head, the shortest first: one may end with its head or with any dependent to the right,
// coordinated phrases, appositions and clauses included.
func (x *Bare) addExtents(s *sentence, head int) {
	p := x.page
	n := Nominal{sent: s.number, head: int32(head), lo: int32(head), hi: int32(head) + 1, sort: p.sortOf(s, head)}
	n.by = p.argumentKind(s, head)
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Flat, syntax.Fixed, syntax.Goeswith, syntax.Compound:
			n.lo, n.hi = min(n.lo, s.lo[k]), max(n.hi, s.hi[k]+1)
		case syntax.Det, syntax.DetPredet, syntax.Amod, syntax.Nummod, syntax.NmodPoss, syntax.NmodDesc, syntax.NmodUnmarked:
			n.lo = min(n.lo, s.lo[k])
		}
	}
	if at := s.at[head]; at >= 0 && p.mentions[at].head == n.head {
		n.lo, n.hi = min(n.lo, p.mentions[at].start), max(n.hi, p.mentions[at].end)
	}
	x.add(s, n)
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		switch r := s.Tokens[k].Rel; r {
		case syntax.Punct, syntax.Cc, syntax.Case:
		default:
			if s.hi[k] >= n.hi {
				n.hi, n.last, n.lastPrep = s.hi[k]+1, r, s.preposition(int(k))
				x.add(s, n)
			}
		}
	}
}

// add keeps a phrase with its words; marks and a possessive ending around them are left out.
func (x *Bare) add(s *sentence, n Nominal) {
	for n.lo < n.head && s.Tokens[n.lo].Coarse == syntax.PUNCT {
		n.lo++
	}
	for n.hi > n.head+1 && (s.Tokens[n.hi-1].Coarse == syntax.PUNCT || s.Tokens[n.hi-1].Tag == syntax.POS) {
		n.hi--
	}
	n.Text = strings.Join(strings.Fields(x.page.wordsAt(s, int(n.lo), int(n.hi)).Text), " ")
	x.Nominals = append(x.Nominals, n)
}

func (p *page) sortOf(s *sentence, head int) (sort uint32) {
	if !p.named(s, head).none() {
		sort |= sortNamed
	}
	if p.someone(s, head) {
		sort |= sortSomeone
	}
	if eventive(s.lemmas[head]) {
		sort |= sortEventive
	}
	return sort
}

// preposition gives the hash of a noun phrase's preposition, 0 for none.
func (s *sentence) preposition(head int) uint32 {
	if k := s.caseOf(head); k >= 0 {
		return s.lower[k]
	}
	return 0
}

// The templates of a noun phrase as an end of an event. All of one end share a model, the two ends do not.
const (
	nRel template = iota + templates
	nPrep
	nBy
	nSort
	nLemma
	nWord
	nLength
	nTail
	nFound
	nBefore
	nAfter
	nVerb
	nGovernor
	nRoot
	nSide
	nPath
	nPathLemma
	nPathLexical
	nOrder
	nWithin
	nRival
)

// lexically gives what the lexicon says of a token as a feature: 0 and 1 for nothing and a false friend.
func (p *page) lexically(s *sentence, t int) uint32 { return uint32(p.lexicalAt(s, t) + 2) }

// Source gives the features of nominal k as the source.
func (x *Bare) Source(k int) []uint32 {
	var b bag
	n := &x.Nominals[k]
	x.lookAt(&b, n)
	x.lookBeside(&b, n)
	x.lookAbove(&b, n)
	return b.list
}

// Target gives the features of nominal k as the target of the act of another.
func (x *Bare) Target(source, k int) []uint32 {
	var b bag
	from, n := &x.Nominals[source], &x.Nominals[k]
	x.lookAt(&b, n)
	x.lookBeside(&b, n)
	x.lookAbove(&b, n)
	b.add3(nSide, uint32(from.sent-n.sent+8), flag(from.head < n.head), flag(n.lo < from.hi && from.lo < n.hi))
	if from.sent == n.sent {
		x.lookFrom(&b, from, n)
	}
	x.lookOrder(&b, from, n)
	return b.list
}

// lookAt sees the phrase itself.
func (x *Bare) lookAt(b *bag, n *Nominal) {
	p, s, h := x.page, &x.page.sentences[n.sent], int(n.head)
	rel, last, prep, lex := uint32(s.Tokens[h].Rel), uint32(n.last), s.preposition(h), p.lexically(s, h)
	b.add2(nRel, rel, n.by)
	b.add2(nRel, rel, prep)
	b.add(nPrep, prep)
	b.add(nBy, n.by)
	b.add(nSort, n.sort)
	b.add(nLemma, s.lemma[h])
	b.add2(nLemma, s.lemma[h], last)
	b.add(nLength, uint32(min(n.hi-n.lo, 10)))
	b.add2(nLength, flag(n.last == syntax.NoRel), uint32(min((n.hi-n.head)/3, 4)))
	b.add2(nTail, last, n.lastPrep)
	b.add3(nTail, last, n.lastPrep, n.sort&sortEventive)
	b.add3(nTail, last, rel, 0)
	b.add3(nTail, last, lex, 1)
	for j := int(n.lo); j < int(n.hi); j++ {
		switch s.Tokens[j].Coarse {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.PRON:
			b.add(nWord, s.lemma[j])
		}
	}
	for rank := range x.found {
		f, r := &x.found[rank], uint32(min(rank, 3))
		for end, o := range [...]*option{&f.actor, &f.target} {
			if o.sent != n.sent || o.head < 0 {
				continue
			}
			is := uint32(end)*2 + flag(o.head == n.head || s.whole(int(o.head)) == h)
			b.add3(nFound, is, r, flag(o.head >= n.lo && o.head < n.hi))
			b.add3(nFound, is, r+10, uint32(f.act))
			b.add3(nFound, is, r+20, uint32(o.why))
			b.add3(nFound, is, r+30, last)
			b.add3(nFound, is, r+40, n.by)
		}
	}
}

// lookBeside sees the words beside the phrase, whatever the tree says.
func (x *Bare) lookBeside(b *bag, n *Nominal) {
	s := &x.page.sentences[n.sent]
	at := func(j int32) uint32 {
		if j < 0 || int(j) >= len(s.Tokens) {
			return 0
		}
		return s.lemma[j]
	}
	before, after := at(n.lo-1), at(n.hi)
	b.add(nBefore, before)
	b.add2(nBefore, at(n.lo-2), before)
	b.add3(nBefore, before, n.by, 0)
	b.add(nAfter, after)
	b.add2(nAfter, after, n.by)
	for j := n.lo - 1; j >= 0; j-- {
		if s.Tokens[j].Coarse == syntax.VERB {
			lex, gap := x.page.lexically(s, int(j)), uint32(min(n.lo-j, 6))
			b.add(nVerb, s.lemma[j])
			b.add2(nVerb, lex, gap)
			b.add2(nVerb, gap, before)
			b.add3(nVerb, lex, n.by, before)
			break
		}
	}
}

// lookAbove sees what governs the phrase, two steps upwards.
func (x *Bare) lookAbove(b *bag, n *Nominal) {
	p, s, h := x.page, &x.page.sentences[n.sent], int(n.head)
	chain, prep := uint32(s.Tokens[h].Rel), s.preposition(h)
	g := s.Tokens[h].Head
	for up := uint32(0); g >= 0 && up < 2; up++ {
		lex, lemma := p.lexically(s, g), s.lemma[g]
		b.add3(nGovernor, up, 0, chain)
		b.add3(nGovernor, up, chain, lemma)
		b.add3(nGovernor, up, chain, lex+1)
		b.add3(nGovernor, up, prep, lemma)
		b.add3(nGovernor, up, prep, lex+1)
		b.add3(nGovernor, up, mix(chain, prep), lex+1)
		b.add3(nGovernor, up+10, chain, flag(s.child(g, syntax.AuxPass) >= 0))
		b.add3(nGovernor, up+20, chain, uint32(s.Tokens[g].Tag))
		b.add3(nGovernor, up+30, chain, flag(isSaying(s.lemma[g]))+2*flag(s.child(g, syntax.Ccomp) >= 0))
		b.add3(nGovernor, up+40, chain, n.by)
		b.add3(nGovernor, up+50, uint32(n.last), lex)
		chain, g = mix(chain, uint32(s.Tokens[g].Rel)), s.Tokens[g].Head
	}
	b.add2(nRoot, chain, flag(g < 0))
}

// lookFrom sees a phrase from the source: the way through the tree and the words on it.
func (x *Bare) lookFrom(b *bag, from, n *Nominal) {
	p, s, h := x.page, &x.page.sentences[n.sent], int(n.head)
	top := s.Common(int(from.head), h)
	if top < 0 {
		return
	}
	prep, up, down := s.preposition(h), uint32(1), uint32(1)
	for i := int(from.head); i != top; i = s.Tokens[i].Head {
		up = mix(up, uint32(s.Tokens[i].Rel))
	}
	for i := h; i != top; i = s.Tokens[i].Head {
		down = mix(down, uint32(s.Tokens[i].Rel))
		if i != h {
			b.add2(nPathLemma, 0, s.lemma[i])
			b.add2(nPathLemma, prep, s.lemma[i])
			b.add2(nPathLexical, 0, p.lexically(s, i))
			b.add2(nPathLexical, prep, p.lexically(s, i))
		}
	}
	lex, lemma := p.lexically(s, top), s.lemma[top]
	b.add(nPath, down)
	b.add2(nPath, up, down)
	b.add2(nPath, up, prep)
	b.add3(nPath, down, prep, 0)
	b.add3(nPath, down, n.by, 1)
	b.add3(nPathLemma, lemma, prep, 0)
	b.add3(nPathLemma, lemma, down, 1)
	b.add3(nPathLemma, lemma, down, prep)
	b.add3(nPathLexical, lex, prep, 0)
	b.add3(nPathLexical, lex, down, 1)
	b.add3(nPathLexical, lex, down, prep)
	b.add3(nPathLexical, lex, n.by, 2)
}

// lookOrder sees which of the phrases beside the source this one is, what stands within it and about it, and what else
// might be the target: the object of what joins the two.
func (x *Bare) lookOrder(b *bag, from, n *Nominal) {
	p, s, h := x.page, &x.page.sentences[n.sent], int(n.head)
	right := n.head > from.head
	var heads, named, someone, later, within uint32
	for j := range x.Nominals {
		o := &x.Nominals[j]
		if o.sent != n.sent || o.head == n.head || j > 0 && x.Nominals[j-1].head == o.head {
			continue
		}
		if o.head >= n.lo && o.head < n.hi && o.sort&(sortNamed|sortSomeone) != 0 {
			within |= 1 + o.sort&sortNamed
		}
		switch {
		case o.head >= from.lo && o.head < from.hi || (o.head > from.head) != right:
		case o.head > n.head:
			later += o.sort & sortNamed
		default:
			heads++
			named += o.sort & sortNamed
			someone += o.sort & sortSomeone / sortSomeone
		}
	}
	me := flag(right) + 2*(n.sort&(sortNamed|sortSomeone))
	place := min(named, 3)*4 + min(later, 3)
	rel, last, prep := uint32(s.Tokens[h].Rel), uint32(n.last), s.preposition(h)
	b.add3(nOrder, me, 0, min(heads, 4))
	b.add3(nOrder, me, 1, min(named, 3))
	b.add3(nOrder, me, 2, min(someone, 3))
	b.add3(nOrder, me, 3, place)
	b.add3(nOrder, me, 4+rel, place)
	b.add2(nOrder, me, last)

	about := uint32(0)
	for g := s.Tokens[h].Head; g >= 0; g = s.Tokens[g].Head {
		if c := s.Tokens[g].Coarse; c == syntax.NOUN || c == syntax.PROPN {
			about = 1 + p.sortOf(s, g) + 8*p.lexically(s, g)
			break
		}
	}
	b.add3(nWithin, me, 0, about)
	b.add3(nWithin, me, 100+rel, about)
	b.add3(nWithin, me, 1, within)
	b.add3(nWithin, me, 200+rel, within)
	b.add3(nWithin, me, 300+p.lexically(s, h), within)
	b.add3(nWithin, me+8*within, 2, n.sort&sortEventive+8*last)

	top := -1
	if from.sent == n.sent {
		top = s.Common(int(from.head), h)
	}
	if top < 0 {
		return
	}
	rival := uint32(0)
	if o := p.object(s, top); o >= 0 {
		own := flag(o == h)
		rival = 1 + p.sortOf(s, o) + 8*p.lexically(s, o) + 1000*own + 2000*flag(s.Depends(h, o))
		b.add3(nRival, s.lemma[o], own, 0)
		b.add3(nRival, s.lemma[o], own, 1+me)
	}
	b.add3(nRival, rival, 20, me)
	b.add3(nRival, rival, 21, prep)
	b.add3(nRival, rival, 22+me, prep)
	b.add3(nRival, rival, 40+me, place)
	b.add3(nRival, p.lexically(s, top), 60, me)
}
