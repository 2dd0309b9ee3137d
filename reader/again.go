package reader

import (
	"math"
	"slices"

	"parley/codebook"
	"parley/reader/linear"
	"parley/syntax"
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
	p.judge(w, p.candidates)
	p.raiseClipped()
	p.raiseRefused()
	p.raiseMediation()
	p.carry()
	for i := range p.candidates {
		c := &p.candidates[i]
		g := glance{found: step(c.found), guess: -1}
		if c.found >= unlikely {
			best := c.best()
			g.act, g.sure = uint32(best)+1, step(c.acts[best])
			if c.found >= askWho {
				p.guess(w.ends, i, best)
				p.kept.keep(p, best)
				g.guess = int32(len(p.guesses) - 1)
				g.actorP = step(p.guesses[g.guess].sure)
			}
		}
		p.glances = append(p.glances, g)
	}
}

// lookAgain collects what the first look at a candidate and at those beside it says of it: of two that lie over one
// another one is the statement, and what is only the object of a demand is none.
func (p *page) lookAgain(b *bag, i int) {
	l := p.secondLook(b, i)
	l.atItself()
	above, steps := l.above()
	l.upwards(above, steps)
	l.downwards()
	l.among()
	l.besides()
	if l.own.guess >= 0 {
		l.atWho(above)
	}
}

// A secondLook is at one candidate among those of its sentence.
type secondLook struct {
	p *page
	b *bag
	s *sentence
	c *candidate

	i, lo, hi             int // places of the candidate, and of the first and the last of its sentence
	own                   *glance
	found, lexical, genre uint32
	rel                   uint32
}

// secondLook begins the second look at candidate i.
func (p *page) secondLook(b *bag, i int) secondLook {
	c := &p.candidates[i]
	s := &p.sentences[c.sent]
	l := secondLook{p: p, b: b, s: s, c: c, i: i, lo: i, hi: i, own: &p.glances[i], found: p.glances[i].found, lexical: uint32(int32(c.lexical) + 2),
		genre: uint32(p.kind), rel: uint32(s.Tokens[c.token].Rel)}
	for l.lo > 0 && p.candidates[l.lo-1].sent == c.sent {
		l.lo--
	}
	for l.hi+1 < len(p.candidates) && p.candidates[l.hi+1].sent == c.sent {
		l.hi++
	}
	return l
}

// atItself sees what the first look made of the candidate itself.
func (l *secondLook) atItself() {
	b, f, quoted := l.b, l.found, flag(l.s.quoted[l.c.token])
	b.add(aOwn, f)
	b.add2(aOwn, f, l.genre+20)
	b.add2(aOwn, f, l.rel+40)
	b.add2(aOwn, f, quoted+300)
	b.add2(aOwn, f, l.lexical+400)
	b.add2(aOwnAct, l.own.act, l.own.sure)
	b.add2(aOwnAct, l.own.act, f+20)
}

// farthestAbove bounds the steps up the tree to another candidate.
const farthestAbove = 4

// above finds the nearest candidate up the tree, and how many steps away it stands; -1 for none.
func (l *secondLook) above() (at, steps int) {
	for h := l.s.Tokens[l.c.token].Head; h >= 0 && steps < farthestAbove; h = l.s.Tokens[h].Head {
		steps++
		for k := l.lo; k <= l.hi; k++ {
			if int(l.p.candidates[k].token) == h {
				return k, steps
			}
		}
	}
	return -1, steps
}

// upwards sees the candidate above.
func (l *secondLook) upwards(above, steps int) {
	b, f := l.b, l.found
	if above < 0 {
		b.add2(aAbove, 99, f)
		return
	}
	o := &l.p.glances[above]
	b.add3(aAbove, o.found, f, l.rel)
	b.add3(aAbove, o.act, l.rel, uint32(steps))
	b.add3(aAbove, o.act+100, l.own.act, l.rel)
	b.add3(aAbove, o.act+200, o.found, l.own.act)
	b.add3(aAbove, uint32(int32(l.p.candidates[above].lexical)+302), l.lexical, l.rel)
}

// downwards sees the likeliest of the candidates right below.
func (l *secondLook) downwards() {
	b, f, p := l.b, l.found, l.p
	below := -1
	for k := l.lo; k <= l.hi; k++ {
		if k != l.i && l.s.Tokens[p.candidates[k].token].Head == int(l.c.token) && (below < 0 || p.glances[k].found > p.glances[below].found) {
			below = k
		}
	}
	if below < 0 {
		b.add2(aBelow, 99, f)
		return
	}
	o := &p.glances[below]
	r := uint32(l.s.Tokens[p.candidates[below].token].Rel)
	b.add3(aBelow, o.found, f, r)
	b.add3(aBelow, o.act, r, l.own.act)
	b.add3(aBelow, o.act+100, o.found, r)
}

// likely is the probability from which another candidate of the sentence counts as one that may well be a statement.
const likely = 0.36

// among sees how many of the sentence's candidates are likely, and likelier than this one, and how many of these lie over it.
func (l *secondLook) among() {
	b, f, c := l.b, l.found, l.c
	higher, over, many := uint32(0), uint32(0), uint32(0)
	for k := l.lo; k <= l.hi; k++ {
		d := &l.p.candidates[k]
		if k == l.i {
			continue
		}
		if d.found >= likely {
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
	b.add3(aOverlap, min(over, 3), l.own.act, f/3)
}

// besides sees the candidates before and after it in the sentence.
func (l *secondLook) besides() {
	for side, t := range [2]template{aBefore, aAfter} {
		k := l.i - 1 + 2*side
		if k < l.lo || k > l.hi {
			l.b.add2(t, 99, l.found)
			continue
		}
		o := &l.p.glances[k]
		l.b.add3(t, o.found, l.found, 0)
		l.b.add3(t, o.act, l.own.act, 1)
	}
}

// atWho sees who was guessed to act, how probable it is that all is right, and how that actor stands to whoever speaks and to the actor
// of the candidate above.
func (l *secondLook) atWho(above int) {
	p, b, c, own, f := l.p, l.b, l.c, l.own, l.found
	g := &p.guesses[own.guess]
	why, quoted := uint32(g.why), flag(l.s.quoted[c.token])
	b.add3(aActor, flag(g.actor.none()), own.actorP, f)
	all := uint32(-8 * math.Log2(float64(c.found*c.acts[own.act-1]*g.sure)+1e-3)) // in eighths of a halving
	b.add(aAll, all)
	b.add(aAll, all/3+200)
	b.add2(aAll, all/3, own.act+300)
	b.add2(aAll, all/3, why+400)
	b.add2(aAll, all/3, l.genre+500)
	b.add3(aAll, all/3, flag(l.lexical == own.act+1)+600, quoted)
	b.add3(aActor, why, own.actorP, 50)
	b.add3(aActor, why, own.act, 51)
	b.add3(aActor, why, l.genre, f+60)
	voice := uint32(0)
	if v := p.voiceAt(l.s, int(c.token)); v != nil {
		voice = 1 + flag(v.set.key == g.actor.key)
	}
	b.add3(aActor, voice, own.act, 90)
	b.add3(aActor, voice, f, 91)
	if above >= 0 && p.glances[above].guess >= 0 {
		same := flag(p.guesses[p.glances[above].guess].actor.key == g.actor.key)
		b.add3(aActorAbove, same, l.rel, p.glances[above].act)
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
	p.raiseClipped()
	p.raiseRefused()
	p.raiseMediation()
	p.carry()
	p.guesses = slices.DeleteFunc(p.guesses, func(g guess) bool { return p.candidates[g.candidate].found < floor })
	clear(p.shares)
	clear(p.acted[:])
	for i := range p.guesses {
		p.count(&p.guesses[i])
	}
}

// rare are the acts with too few annotated examples to learn from; where the lexicon names one of them for a verb, it
// knows more than the model.
var rare = func() (list [64]bool) {
	for i, a := range codebook.Acts {
		switch a {
		case codebook.Release, codebook.Withdraw, codebook.Host, codebook.Protest, codebook.Sign:
			list[i] = true
		}
	}
	return list
}()

// actOf gives a candidate's act: the most probable one, or the lexicon's where that is rare and carried by a verb that tells of the past or leads its sentence.
func (p *page) actOf(c *candidate) int {
	if c.carried != 0 {
		return int(c.carried - 1)
	}
	s := &p.sentences[c.sent]
	if t := &s.Tokens[c.token]; c.lexical >= 0 && rare[c.lexical] && (t.Tag == syntax.VBD || t.Rel == syntax.Root) && t.Coarse == syntax.VERB {
		return int(c.lexical)
	}
	best := c.best()
	if codebook.Acts[best] == codebook.Accept && refused(s, carrier(s, int(c.token))) || c.named(codebook.Reject) && s.dismissed(int(c.token)) {
		return actIndex(codebook.Reject)
	}
	return best
}

// refused holds for what somebody "will not" or "does not accept".
func refused(s *sentence, t int) bool {
	k := negationBefore(s, t)
	if k < 1 || s.lemma[t] != wordAccept || !takesBack(s, t, k) {
		return false
	}
	w := s.lower[k-1]
	return w == wordWill || w == wordWould || contains(doVerbs, w) && w != wordDid
}

// What the models see of a name.
//
// Which act a verb carries, whether it happened and what it is about must not hang on who acts: most of the texts that the
// reader learns from are of one war, and would teach that the one side attacks and the other appeals. The models therefore
// see that a party is named, and not which; a test exchanges the names of two sides and asks for the same statements.

// readAlike gives each token the hash that features are made of: that of its lemma or, within a name, of what kind of name it is.
func (p *page) readAlike() {
	for i := range p.sentences {
		s := &p.sentences[i]
		copy(s.alike, s.lemma)
		for j := s.from; j < s.to; j++ {
			m := &p.mentions[j]
			name := nameOf(m)
			if name == 0 {
				continue
			}
			for k := m.start; k < m.end; k++ {
				if s.Tokens[k].Coarse == syntax.PROPN || m.how == byDemonym {
					s.alike[k] = name
				}
			}
		}
	}
}

// nameOf gives the hash in place of a name: one for all parties, whatever they are and however they are named; one for persons and one
// for names that are not known. It gives zero for other mentions.
func nameOf(m *mention) uint32 {
	switch m.how {
	case byName, byDemonym, byPeople, bySeat, byNamed:
		if m.thing {
			return 0
		}
		return someParty
	case byPerson, byPrivate:
		return somePerson
	case byUnknown:
		return someName
	}
	return 0
}

var someParty, somePerson, someName = hashLower("a party"), hashLower("a person"), hashLower("a name")

// wordAlike is the word at k as features see it: itself, or what kind of name it is part of.
func (s *sentence) wordAlike(k int) uint32 {
	if s.alike[k] != s.lemma[k] {
		return s.alike[k]
	}
	return s.lower[k]
}
