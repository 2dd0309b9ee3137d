package reader

import (
	"math"
	"slices"

	"parley/reader/linear"
)

// The templates of the second look at a candidate.
const (
	aOwn template = 700 + iota
	aOwnAct
	aAbove
	aBelow
	aBefore
	aAfter
	aRank
	aOverlap
	aActor
	aActorAbove
	aAll
)

// A glance is what the first look made of a candidate and of who acts in it.
type glance struct {
	found, sure uint32 // probability of being a statement and of its likeliest act, in steps
	act         uint32
	guess       int32 // index in the page's guesses, -1 for none
	actorP      uint32
}

// step turns a probability into one of 12 steps, finer towards the ends.
func step(p float32) uint32 {
	n := uint32(0)
	for _, at := range [...]float32{0.03, 0.07, 0.12, 0.2, 0.28, 0.36, 0.45, 0.55, 0.65, 0.78, 0.9} {
		if p >= at {
			n++
		}
	}
	return n
}

// askWho is the probability from which the first look asks who acts in a candidate; for less likely ones it is not worth the time.
const askWho = 0.2

// glanceAll takes the first look at all candidates: whether they are statements, their acts, and who acts.
func (p *page) glanceAll(w *Weights) {
	p.forgetGuesses()
	p.kept.reset()
	p.glances = p.glances[:0]
	for i := range p.candidates {
		p.judge(w, &p.candidates[i], unlikely)
	}
	p.carry()
	for i := range p.candidates {
		c := &p.candidates[i]
		g := glance{found: step(c.found), guess: -1}
		if c.found >= unlikely {
			best := c.best()
			g.act, g.sure = uint32(best)+1, step(c.acts[best])
		}
		if c.found >= askWho {
			p.guess(w.guess, i, c.best())
			p.kept.keep(p, c.best())
			g.guess = int32(len(p.guesses) - 1)
			g.actorP = step(p.guesses[g.guess].sure)
		}
		p.glances = append(p.glances, g)
	}
}

// lookAgain collects what the first look at a candidate and at those beside it says of it: of two that lie over one
// another one is the statement, and what is only the object of a demand is none.
func (p *page) lookAgain(b *bag, i int) {
	c := &p.candidates[i]
	s := &p.sentences[c.sent]
	own := &p.glances[i]
	lex := uint32(int32(c.lexical) + 2)
	kind := uint32(p.kind)
	f := own.found
	b.add(aOwn, f)
	b.add2(aOwn, f, kind+20)
	b.add2(aOwn, f, uint32(s.Tokens[c.token].Rel)+40)
	b.add2(aOwn, f, flag(s.quoted[c.token])+300)
	b.add2(aOwn, f, lex+400)
	b.add2(aOwnAct, own.act, own.sure)
	b.add2(aOwnAct, own.act, f+20)
	lo, hi := i, i
	for lo > 0 && p.candidates[lo-1].sent == c.sent {
		lo--
	}
	for hi+1 < len(p.candidates) && p.candidates[hi+1].sent == c.sent {
		hi++
	}
	at := func(token int) int {
		for k := lo; k <= hi; k++ {
			if int(p.candidates[k].token) == token {
				return k
			}
		}
		return -1
	}
	above, steps := -1, 0
	for h := s.Tokens[c.token].Head; h >= 0 && steps < 4 && above < 0; h, steps = s.Tokens[h].Head, steps+1 {
		above = at(h)
	}
	rel := uint32(s.Tokens[c.token].Rel)
	if above < 0 {
		b.add2(aAbove, 99, f)
	} else {
		o := &p.glances[above]
		b.add3(aAbove, o.found, f, rel)
		b.add3(aAbove, o.act, rel, uint32(steps))
		b.add3(aAbove, o.act+100, own.act, rel)
		b.add3(aAbove, o.act+200, o.found, own.act)
		b.add3(aAbove, uint32(int32(p.candidates[above].lexical)+302), lex, rel)
	}
	below := -1
	for k := lo; k <= hi; k++ {
		if k != i && s.Tokens[p.candidates[k].token].Head == int(c.token) && (below < 0 || p.glances[k].found > p.glances[below].found) {
			below = k
		}
	}
	if below < 0 {
		b.add2(aBelow, 99, f)
	} else {
		o := &p.glances[below]
		r := uint32(s.Tokens[p.candidates[below].token].Rel)
		b.add3(aBelow, o.found, f, r)
		b.add3(aBelow, o.act, r, own.act)
		b.add3(aBelow, o.act+100, o.found, r)
	}
	higher, over, many := uint32(0), uint32(0), uint32(0)
	for k := lo; k <= hi; k++ {
		d := &p.candidates[k]
		if k == i {
			continue
		}
		if d.found >= 0.36 {
			many++
		}
		if d.found > c.found {
			higher++
			if min(d.hi, c.hi)-max(d.lo, c.lo) > (min(d.hi-d.lo, c.hi-c.lo))/2 {
				over++
			}
		}
	}
	b.add2(aRank, min(higher, 4), f)
	b.add3(aRank, min(higher, 4), min(many, 5), f)
	b.add2(aOverlap, min(over, 3), f)
	b.add3(aOverlap, min(over, 3), own.act, f/3)
	for side, t := range [2]template{aBefore, aAfter} {
		k := i - 1 + 2*side
		if k < lo || k > hi {
			b.add2(t, 99, f)
			continue
		}
		o := &p.glances[k]
		b.add3(t, o.found, f, 0)
		b.add3(t, o.act, own.act, 1)
	}
	if own.guess < 0 {
		return
	}
	g := &p.guesses[own.guess]
	none := flag(g.actor.none())
	b.add3(aActor, none, own.actorP, f)
	all := uint32(-8 * math.Log2(float64(c.found*c.acts[own.act-1]*g.sure)+1e-3)) // in eighths of a halving
	b.add(aAll, all)
	b.add(aAll, all/3+200)
	b.add2(aAll, all/3, own.act+300)
	b.add2(aAll, all/3, uint32(g.why)+400)
	b.add2(aAll, all/3, kind+500)
	b.add3(aAll, all/3, flag(lex == own.act+1)+600, flag(s.quoted[c.token]))
	b.add3(aActor, uint32(g.why), own.actorP, 50)
	b.add3(aActor, uint32(g.why), own.act, 51)
	b.add3(aActor, uint32(g.why), kind, f+60)
	voice := uint32(0)
	if v := p.voiceAt(s, int(c.token)); v != nil {
		voice = 1 + flag(v.set.key == g.actor.key)
	}
	b.add3(aActor, voice, own.act, 90)
	b.add3(aActor, voice, f, 91)
	if above >= 0 && p.glances[above].guess >= 0 {
		same := flag(p.guesses[p.glances[above].guess].actor.key == g.actor.key)
		b.add3(aActorAbove, same, rel, p.glances[above].act)
		b.add3(aActorAbove, same, f, p.glances[above].found)
	}
	if !g.actor.none() {
		b.add3(aActor, kindNumber(p.kindOf(g.actor.ids[0])), f, 92)
	}
}

// judgeAgain gives all candidates the probability of being statements that the second look gives them, and forgets the
// guesses about those that then fall below a probability.
func (p *page) judgeAgain(w *Weights, floor float32) {
	var b bag
	second := p.scores[:0]
	for i := range p.candidates {
		x := p.candidates[i].found
		if x >= unlikely {
			b.list = b.list[:0]
			p.lookAgain(&b, i)
			var two [2]float32
			w.again.Scores(b.list, two[:])
			x = linear.Sigmoid(two[0])
			p.candidates[i].right = linear.Sigmoid(two[1])
		}
		second = append(second, x)
	}
	for i := range p.candidates {
		p.candidates[i].found = second[i]
	}
	p.scores = second
	p.carry()
	p.guesses = slices.DeleteFunc(p.guesses, func(g guess) bool { return p.candidates[g.candidate].found < floor })
	clear(p.shares)
	clear(p.acted[:])
	for i := range p.guesses {
		p.count(&p.guesses[i])
	}
}
