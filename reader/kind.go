package reader

import "parley/syntax"

// The templates of a kind of event.
const (
	kLexical template = iota + templates + 100
	kPlover
	kPhrase
	kLemma
	kPair
	kTarget
	kPath
	kWay
	kMark
	kTop
	kObject
	kBetween
	kFound
)

// Kind gives what the kind of event can be learnt from where its two ends are known, by their places among the nominals: the
// features of the likeliest candidate, the words and senses of the sentence, the acts that the reader finds, and the words between
// the ends and on the way from one to the other through the tree.
func (x *Bare) Kind(source, target int) []uint32 {
	var b bag
	x.lookWhole(&b)
	if source < len(x.Nominals) && target < len(x.Nominals) {
		x.lookWay(&b, &x.Nominals[source], &x.Nominals[target])
	}
	return b.list
}

// lookWhole sees the sentence as a whole.
func (x *Bare) lookWhole(b *bag) {
	p := x.page
	var best *candidate
	weight := func(c *candidate) float32 { return c.found + 0.3*float32(flag(c.lexical >= 0)) }
	for k := range p.candidates {
		c := &p.candidates[k]
		if best == nil || weight(c) > weight(best) {
			best = c
		}
		b.add(kLexical, uint32(int32(c.lexical)+2))
		b.add(kPlover, hashLower(string(c.plover)))
	}
	if best != nil {
		b.list = append(b.list, p.shared.list[best.from:best.to]...)
		b.add2(kPlover, 1, hashLower(string(best.plover)))
	}
	for k := range p.sentences {
		s := &p.sentences[k]
		for j := range s.Tokens {
			b.add(kLemma, s.lemma[j])
			if j > 0 {
				b.add2(kPair, s.lemma[j-1], s.lemma[j])
			}
		}
	}
}

// lookWay sees what stands between the ends, in the sentence and in its tree.
func (x *Bare) lookWay(b *bag, source, target *Nominal) {
	p, s, h := x.page, &x.page.sentences[target.sent], int(target.head)
	x.lookFound(b, source, target)
	b.add(kTarget, s.lemma[h])
	b.add2(kTarget, 1, p.lexically(s, h))
	b.add2(kTarget, 2, s.preposition(h))
	if source.sent != target.sent {
		return
	}
	cue := func(t int, where uint32) {
		if c := p.cueAt(s, t); c >= 0 {
			e := &s.cues[c].entries[0]
			b.add2(kPlover, where, hashLower(string(e.Plover)))
			b.add2(kPhrase, where, hashLower(e.Phrase))
		}
	}
	lo, hi := int(min(source.hi, target.hi)), int(max(source.lo, target.lo))
	for j := lo; j < hi; j++ {
		b.add(kBetween, s.lemma[j])
		if j > lo {
			b.add2(kBetween, s.lemma[j-1], s.lemma[j])
		}
		cue(j, 2)
	}
	top := s.Common(int(source.head), h)
	if top < 0 {
		return
	}
	for _, end := range [...]int{h, int(source.head)} {
		for g := end; g != top; {
			g = s.Tokens[g].Head
			x.lookStep(b, s, g)
		}
	}
	b.add(kTop, s.lemma[top])
	b.add2(kTop, 1, p.lexically(s, top))
	cue(top, 3)
	if o := p.object(s, top); o >= 0 {
		b.add(kObject, s.lemma[o])
		b.add2(kObject, s.lemma[top], s.lemma[o])
		b.add3(kObject, 0, 0, p.lexically(s, o))
	}
}

// lookFound sees the acts that the reader finds by its own weights, and whether their ends are these.
func (x *Bare) lookFound(b *bag, source, target *Nominal) {
	within := func(o *option, n *Nominal) uint32 { return flag(o.sent == n.sent && o.head >= n.lo && o.head < n.hi) }
	for rank := range x.found {
		f, r := &x.found[rank], uint32(min(rank, 3))
		ends := within(&f.actor, source) + 2*within(&f.target, target)
		b.add2(kFound, r, uint32(f.act))
		b.add2(kFound, 10+ends, uint32(f.act))
		b.add3(kFound, r, ends, uint32(f.act))
	}
	if len(x.found) > 0 {
		for a, chance := range x.page.candidates[x.found[0].candidate].acts {
			if chance > 0.1 {
				b.add3(kFound, 20, uint32(chance*4), uint32(a))
			}
		}
	}
}

// lookStep sees one word on the way, and what hangs on it.
func (x *Bare) lookStep(b *bag, s *sentence, g int) {
	lex := x.page.lexically(s, g)
	b.add(kPath, s.lemma[g])
	b.add2(kPath, s.lemma[g], uint32(s.Tokens[g].Rel))
	b.add3(kPath, 0, 0, lex)
	for k := s.kid[g]; k >= 0; k = s.next[k] {
		b.add2(kWay, s.lemma[g], s.lemma[k])
		switch s.Tokens[k].Rel {
		case syntax.Advmod, syntax.Aux, syntax.AuxPass, syntax.Mark:
			b.add(kMark, s.lemma[k])
			b.add2(kMark, s.lemma[k], lex)
		}
	}
}
