package reader

// A Probe says how right each choice is when those before it are given: where the errors come from.
type Probe struct {
	Gold, Carried                        int // statements, and those that a candidate carries
	Act, Actor, Covered, Lexicon, Silent int // right act; right actor; a right actor among the options; the lexicon right; the lexicon silent
}

// Probe looks at a lesson with weights that were not learnt from it.
func (q *Prepared) Probe(i int, w *Weights, agree func(a, b []string) bool, sum *Probe) {
	u := &q.pupils[i]
	p := u.page
	q.r.weights = w
	u.align(w)
	sum.Gold += len(u.gold)
	u.guessAll(w.guess)
	p.guessed = true
	for _, g := range u.inOrder() {
		gold := &u.gold[g]
		c := &p.candidates[u.pick[g]]
		sum.Carried++
		p.judge(w, c, unlikely)
		best := 0
		for a := range c.acts {
			if c.acts[a] > c.acts[best] {
				best = a
			}
		}
		a := actIndex(gold.Act)
		if best == a {
			sum.Act++
		}
		switch int(c.lexical) {
		case a:
			sum.Lexicon++
		case -1:
			sum.Silent++
		}
		list := p.options(c)
		p.buffer.list = p.buffer.list[:0]
		p.weighOptions(&p.buffer, c, list, a, nil)
		k, _ := p.choose(w.actor, list)
		if agree(gold.Actor, p.namesOf(list[k].set)) {
			sum.Actor++
		}
		for k := range list {
			if agree(gold.Actor, p.namesOf(list[k].set)) {
				sum.Covered++
				break
			}
		}
	}
}

// KindFeatures gives what a head for kinds of event can be learnt from in a lesson of one sentence: the features of its
// likeliest candidate, and the words and senses of all.
func (q *Prepared) KindFeatures(i int) []uint32 {
	p := q.pupils[i].page
	best := -1
	b := bag{}
	for k := range p.candidates {
		c := &p.candidates[k]
		p.judge(q.r.weights, c, unlikely)
		weight := c.found
		if c.lexical >= 0 {
			weight += 0.3
		}
		if best < 0 || weight > p.candidates[best].found+0.3*float32(flag(p.candidates[best].lexical >= 0)) {
			best = k
		}
		b.add2(tLexUp, 900, uint32(int32(c.lexical)+2))
		b.add2(tHasCue, 900, hashLower(string(c.plover)))
	}
	if best >= 0 {
		c := &p.candidates[best]
		b.list = append(b.list, p.shared.list[c.from:c.to]...)
		b.add2(tHasCue, 901, hashLower(string(c.plover)))
	}
	for k := range p.sentences {
		s := &p.sentences[k]
		for j := range s.Tokens {
			b.add2(tBag, 902, s.lemma[j])
			if j > 0 {
				b.add3(tBag, 903, s.lemma[j-1], s.lemma[j])
			}
		}
	}
	return b.list
}
