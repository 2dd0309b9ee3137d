package reader

import "parley/syntax"

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
