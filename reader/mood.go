package reader

import (
	"parley/codebook"
	"parley/reader/linear"
	"parley/syntax"
)

// modalities in the order of the learnt table; asserted and reported are told apart by grammar.
var modalities = []codebook.Modality{codebook.Asserted, codebook.Reported, codebook.Predicted, codebook.Hypothetical, codebook.Negated}

// A mood holds the probabilities of the modalities.
type mood [5]float32

func (m *mood) predicted() float32    { return m[2] }
func (m *mood) hypothetical() float32 { return m[3] }
func (m *mood) negated() float32      { return m[4] }

// moodOf gives the probabilities of the modalities of an act, by the moods that the first pass gave to its neighbours too, and what its own
// sentence says: what the first pass saw there, if it saw the same act.
func (p *page) moodOf(t *linear.Table, c *candidate, act int) (m mood, g signals) {
	var own mood
	if i, guessed := p.guessAt(c); guessed && p.guesses[i].act == act {
		own, g = p.guesses[i].scores, p.guesses[i].signals
	} else {
		g = p.signalsOf(&p.sentences[c.sent], c)
		own = p.scoreMood(t, c, act, &g)
	}
	b := &p.buffer
	b.list = b.list[:0]
	p.lookPass(b, c, act)
	t.Scores(b.list, m[:])
	for i := range m {
		m[i] += own[i]
	}
	linear.Softmax(m[:])
	return m, g
}

// scoreMood sums what an act's own sentence says for each modality.
func (p *page) scoreMood(t *linear.Table, c *candidate, act int, g *signals) (m mood) {
	b := &p.buffer
	b.list = b.list[:0]
	p.lookModality(b, c, act, g)
	t.Scores(b.list, m[:])
	return m
}

// lookMood collects all that a mood is learnt from.
func (p *page) lookMood(b *bag, c *candidate, act int, g *signals) {
	p.lookModality(b, c, act, g)
	p.lookPass(b, c, act)
}

// lookPass collects what the passes see differently.
func (p *page) lookPass(b *bag, c *candidate, act int) {
	if p.guessed {
		p.lookNeighbours(b, c, act)
	} else {
		b.add(mFirstPass, 1)
	}
}

// guessMoods fills in the moods of the guesses: the first pass.
func (p *page) guessMoods(t *linear.Table) {
	var first [1]uint32
	b := bag{list: first[:0]}
	b.add(mFirstPass, 1)
	for i := range p.guesses {
		g := &p.guesses[i]
		c := &p.candidates[g.candidate]
		g.signals = p.signalsOf(&p.sentences[c.sent], c)
		g.scores = p.scoreMood(t, c, g.act, &g.signals)
		t.Scores(b.list, g.mood[:])
		for k := range g.mood {
			g.mood[k] += g.scores[k]
		}
		linear.Softmax(g.mood[:])
	}
}

const (
	mFirstPass template = 550 + iota
	mNeighbour
	mNeighbourAct
	mNeighbourNot
	mNeighbours
	mNear
	mShare
)

// lookNeighbours sees how the statements around an act are held by the first pass: the elements of a plan stand together,
// and often only the first of them is marked.
func (p *page) lookNeighbours(b *bag, c *candidate, act int) {
	a := uint32(act)
	at, own := p.guessAt(c)
	after := at
	if own {
		after++
	}
	x, y := p.neighbour(c, at-1), p.neighbour(c, after)
	b.add2(mNeighbour, 1, x)
	b.add2(mNeighbour, 2, y)
	b.add2(mNeighbour, 3, p.neighbour(c, at-2))
	b.add2(mNeighbour, 4, p.neighbour(c, after+1))
	b.add2(mNeighbours, x, y)
	b.add3(mNeighbourAct, 1, x, a)
	b.add3(mNeighbourAct, 2, y, a)
	b.add2(mNeighbourNot, 1, p.neighbourNot(c, at-1))
	b.add2(mNeighbourNot, 2, p.neighbourNot(c, after))
	if mean, n := p.supposedIn(at-4, after+4, at, own); n > 0 {
		b.add(mNear, steps(mean))
		b.add2(mNear, steps(mean), a)
	}
	share := uint32(20)
	if mean, n := p.supposedIn(at-farthestShare, at+farthestShare, at, own); n > 3 {
		share = steps(mean)
	}
	b.add(mShare, share)
	b.add2(mShare, share, uint32(p.kind))
	b.add2(mShare, share, a+100)
}

// farthestShare bounds the guesses on each side that count for what share of a text is only thought of: long texts take time by their
// length alone.
const farthestShare = 500

// neighbour says where a guess stands beside an act, and how probable it is that it is hypothetical; 0 where it is not near.
func (p *page) neighbour(c *candidate, i int) uint32 {
	if i < 0 || i >= len(p.guesses) {
		return 0
	}
	g := &p.guesses[i]
	d := p.candidates[g.candidate].sent
	where := uint32(3)
	switch {
	case d < c.sent-2 || d > c.sent+2:
		return 0
	case d == c.sent:
		where = 1
	case p.sentences[d].block == p.sentences[c.sent].block:
		where = 2
	}
	return where*100 + steps(g.mood.hypothetical())
}

// neighbourNot says how probable it is that a guess in the same sentence is negated; 0 where there is none.
func (p *page) neighbourNot(c *candidate, i int) uint32 {
	if i < 0 || i >= len(p.guesses) || p.candidates[p.guesses[i].candidate].sent != c.sent {
		return 0
	}
	return 1 + steps(p.guesses[i].mood.negated())
}

// supposedIn gives the mean probability that guesses are hypothetical, and of how many; an act's own guess does not count.
func (p *page) supposedIn(from, to, at int, own bool) (mean float32, n int) {
	for i := max(from, 0); i < min(to, len(p.guesses)); i++ {
		if !own || i != at {
			mean += p.guesses[i].mood.hypothetical()
			n++
		}
	}
	return mean / float32(max(n, 1)), n
}

// steps puts a probability on a step, finer where it is small.
func steps(x float32) uint32 {
	n := uint32(0)
	for _, at := range [...]float32{0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.5, 0.8} {
		n += flag(x > at)
	}
	return n
}

// holdAs turns a mood into a modality. Two errors cost more than all others: an act that did not happen told as if it had,
// and a scenario told as a fact. So both are chosen long before they are the likeliest, and rules choose them where the
// grammar leaves no doubt. Neither is guessed where no word gives reason to. It says by which rule, in words; by none where the choice is the learnt one.
func (p *page) holdAs(c *candidate, f *finding, m *mood) (codebook.Modality, string) {
	w, s, t, act := &p.r.weights.settings, &p.sentences[c.sent], int(c.token), codebook.Acts[f.act]
	undo, suppose := w.Undo, w.Suppose
	own := int(c.lexical) == f.act && act != codebook.ExpressView // its verb is that of the act: "does not support"
	if !f.signals.negated || (refusal(act) || act == codebook.Support) && !own && !undoneVerb(s, t) {
		undo *= 2 // only words around it give reason to, or who "does not" want it takes a stand by that
	}
	if (act == codebook.Reject || act == codebook.Deny) && int(c.lexical) == f.act {
		undo = 0.35 // the verb itself is a "not": "ruled out"
	}
	if position(act) && !f.signals.hypothetical && !f.signals.demandedBy {
		suppose *= 2 // a position that is called a scenario is lost
	}
	stands := act == codebook.ExpressView && viewStands(s, t)
	switch {
	case deed(act) && impliedDone(s, t):
		return codebook.Asserted, "what it came to shows that it was done"
	case leftOpen(s, t), asked(s, t, act):
		return codebook.Hypothetical, "it is asked or left open"
	case p.undoneHere(c, f, m.negated() >= undo), p.saysNot(s, c, f):
		return codebook.Negated, "it did not happen"
	case act == codebook.Propose && proposedBy(s, t), p.putForward(s, c, act):
		return codebook.Asserted, "to put forward is done with the words"
	case p.supposed(c, act):
		return codebook.Hypothetical, "it is only thought of"
	case p.foreseen(s, t, act):
		return codebook.Predicted, "it is foreseen"
	case hearsay(s, t) && likelyTo(s, t) && deed(act):
		return codebook.Predicted, "it is said to be likely"
	case hearsay(s, t) && underWill(s, t) && (deed(act) && !stance(act) || act == codebook.Accept || act == codebook.Support):
		return codebook.Predicted, "it is said to come"
	case hearsay(s, t) && !announced(s, t):
		return codebook.Reported, "it is hearsay"
	case s.clipped == c.token && s.frame == noFrame && !underMD(s, t) && !(c.token > 0 && s.lower[c.token-1] == wordTo):
		return codebook.Asserted, "a cell or an item only says what somebody does" // whatever stands in those beside it
	case s.achieved(t):
	case announced(s, t), foretold(s, t):
		if !stance(act) {
			return codebook.Predicted, "it is announced"
		}
	case stands, s.repliedTo(t) >= 0 && !underMD(s, t):
	case underModal(s, t, act), m.hypothetical() >= suppose && (m.hypothetical() >= unprompted || p.inDoubt(c, f)) && p.mayBeHypothetical(s, c, &f.signals, act):
		if m.predicted() > m.hypothetical() && !(toldPast(s, t) && underModal(s, t, act)) { // neither tells it as a fact
			return codebook.Predicted, "it is supposed of what is to come"
		}
		return codebook.Hypothetical, "it is under a word that only supposes it"
	}
	best := 0
	for i := range 3 {
		if m[i] > m[best] && !(modalities[i] == codebook.Predicted && (p.presupposed(s, t) || owned(s, t, act) || s.achieved(t))) {
			best = i
		}
	}
	if best == 0 && c.subject >= 0 && (f.signals.said || f.signals.according) && p.sayerWords(s, t) != "" {
		return codebook.Reported, "others say so" // "medics and residents said"
	}
	return modalities[best], ""
}

// viewStands holds for a view of what should or will be: it is held, whatever it is of. Who "may insist" on something holds none yet; whether what could or
// would be is more than thought of is learnt, and what hangs on a condition.
func viewStands(s *sentence, t int) bool {
	if s.frame != noFrame || s.words[len(s.words)-1] == "?" || anyIn(s.lower, conditionWords) {
		return false
	}
	for v, steps := t, 0; v >= 0 && steps < 3; v, steps = s.Tokens[v].Head, steps+1 { // "could include accepting mediation"
		for _, modal := range []uint32{wordMay, wordMight, wordCould, wordWould} {
			if under(s, v, modal) {
				return false
			}
		}
		if r := s.Tokens[v].Rel; r != syntax.Xcomp && r != syntax.Ccomp && r != syntax.Conj && r != syntax.Obj && r != syntax.Nsubj || s.child(v, syntax.Nsubj) >= 0 {
			break
		}
	}
	return !underMD(s, t) || !isSaying(s.lemma[t]) && !contains(thinkVerbs, s.lemma[t])
}

var conditionWords = hashed("if", "unless", "whether", "perhaps")

// unprompted is how probable it must be that an act is only thought of where no word that bears on it says so. (Chosen in cross-validation: it
// halves what is taken for thought of and is not.)
const unprompted = 0.12

// undoneHere holds for what is told not to be done: by grammar, or by what was learnt where the grammar leaves room for it.
func (p *page) undoneHere(c *candidate, f *finding, learnt bool) bool {
	s, t, act := &p.sentences[c.sent], int(c.token), codebook.Acts[f.act]
	switch {
	case madeByNot(s, t, act), letPass(s, t), impliedDone(s, t), s.frame == supposition && s.tenseAt(t) == pastPerfect:
		return false // "suppose that Arland had never promised" says that it did
	case (act == codebook.Demand || act == codebook.Reject) && (s.keepsTo(t) || s.Tokens[t].Coarse == syntax.NOUN && s.keepsTo(max(0, s.Tokens[t].Head))):
		return false
	case act == codebook.Concede && p.rowed(s, t, act, asKept):
		return true
	case act == codebook.Concede && contains(endVerbs, s.lemma[t]) && t+2 < len(s.words) && s.Tokens[t+2].Head == t && s.Tokens[t+2].Rel == syntax.Conj && p.lexicalAt(s, t+2) == f.act && negationBefore(s, t) < 0:
		return false // "suspended or lifted the tariffs"
	case act == codebook.Concede && int(c.lexical) == f.act && nonEvent(s, t) && negationBefore(s, t) < 0:
		return p.namedBehind(s, t, act) // who "called off its offensive" gave it up, who "stopped short of a ceasefire" gave up nothing
	case ceases(s, t) >= 0 && !(s.lemma[ceases(s, t)] == wordEnd && !lasting(act)): // a conversation that ended was one
		return negationBefore(s, ceases(s, t)) < 0 // shelling that did not stop goes on
	case harmful(act) && act != codebook.Threaten && int(c.lexical) == f.act && s.Tokens[t].Coarse == syntax.VERB && notBefore(s, t) && underWill(s, t):
		return true // "will not fire unless attacked"
	case f.signals.denied, p.bornDenied(s, c, act), p.exceptedActor(s, c, f):
		return true
	}
	if (act == codebook.Coerce || act == codebook.Sanction) && contains(endVerbs, s.lemma[t]) && (c.object < 0 || p.lexicalAt(s, int(c.object)) != f.act) {
		return false // who halts aid coerces, who halts sanctions does not sanction
	}
	return learnt && !stands(s, c, act) && p.mayBeNegated(s, c, &f.signals, act)
}

// position holds for acts that make up what a party stands for.
func position(a codebook.Act) bool {
	return a == codebook.Demand || a == codebook.Appeal || a == codebook.Accept || a == codebook.Reject
}
