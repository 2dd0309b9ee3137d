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
		p.weighOptions(c, list, a)
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
