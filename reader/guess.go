package reader

import (
	"cmp"
	"slices"
)

// A guess is what the first pass chose for a statement.
type guess struct {
	candidate int32
	act       int
	actor     actors
	why       reason
	sure      float32
	scores    mood // what its own sentence says for each modality
	mood      mood // of the first pass
}

// forgetGuesses begins the first pass anew.
func (p *page) forgetGuesses() {
	p.guesses, p.guessed = p.guesses[:0], false
	if p.shares == nil {
		p.shares = map[uint64]int{}
	}
	clear(p.shares)
	clear(p.acted[:])
}

// guessAt finds the place of a candidate among the guesses, which are in the order of their candidates, and whether it is
// one of them.
func (p *page) guessAt(c *candidate) (int, bool) {
	return slices.BinarySearchFunc(p.guesses, c, func(g guess, c *candidate) int {
		d := &p.candidates[g.candidate]
		return cmp.Or(cmp.Compare(d.sent, c.sent), cmp.Compare(d.token, c.token))
	})
}

// Neighbours are places among the guesses: of a candidate's own, and of those before and after it; -1 where there is none near
// it.
type neighbours struct{ own, before, after int }

func (p *page) neighboursOf(c *candidate) neighbours {
	i, own := p.guessAt(c)
	n := neighbours{-1, i - 1, i}
	if own {
		n.own = i
		n.after++
	}
	if n.before >= 0 && c.sent-p.candidates[p.guesses[n.before].candidate].sent > 2 {
		n.before = -1
	}
	if n.after >= len(p.guesses) || p.candidates[p.guesses[n.after].candidate].sent-c.sent > 2 {
		n.after = -1
	}
	return n
}

// guessRuns are the runs that options share where they stand to the guesses in the same way.
type guessRuns struct {
	neighbours
	share       [10]int16
	does        [6]int16
	beside      [8][8]int16
	besideShare [8][10]int16
}

// besideGuesses compares an option with what the first pass chose for the other statements of the text: texts have a
// voice that most of them go back to, and neighbours share their actor more often than not.
func (w *weighing) besideGuesses(o *option) {
	p, b, runs := w.p, w.b, &w.guesses
	does := p.shareOfAct(runs.own, o, w.act)
	if runs.does[does] == 0 {
		b.add(oDoes, does)
		b.add2(oDoes, does, w.act)
		b.add3(oDoes, does, w.subject, w.act)
		runs.does[does] = p.endRun()
	}
	share := p.shareOfAll(runs.own, o)
	if runs.share[share] == 0 {
		b.add(oShare, share)
		b.add2(oShareAct, share, w.act)
		b.add2(oShareSubject, share, w.subject)
		b.add3(oShareSubject, share, w.quoted, w.voice)
		runs.share[share] = p.endRun()
	}
	b.add3(oShareSubject, share, w.genre, uint32(o.why)+100)
	o.runs[runDoes], o.runs[runShare], o.runs[runShareWhy] = runs.does[does], runs.share[share], p.endRun()
	x, y := p.besideGuess(runs.before, w.c, o), p.besideGuess(runs.after, w.c, o)
	if runs.beside[x][y] == 0 {
		b.add2(oPrevSame, x, w.subject)
		b.add2(oPrevSame, x, w.act+100)
		b.add2(oNextSame, y, w.subject)
		b.add2(oNextSame, y, w.act+100)
		b.add2(oBothSame, x, y)
		b.add3(oBothSame, x, y, w.quoted+2)
		runs.beside[x][y] = p.endRun()
	}
	if runs.besideShare[x][share] == 0 {
		b.add3(oBothSame, x, share, w.subject)
		if runs.before >= 0 {
			b.add3(oPrevSame, x, w.act, uint32(p.guesses[runs.before].act))
		}
		runs.besideShare[x][share] = p.endRun()
	}
	o.runs[runBeside], o.runs[runBesideShare] = runs.beside[x][y], runs.besideShare[x][share]
}

// besideGuess says how an option stands to a guess: 0 where there is none, else the same actors, some of them or others,
// and one more where it is in the same sentence.
func (p *page) besideGuess(i int, c *candidate, o *option) uint32 {
	if i < 0 {
		return 0
	}
	g := &p.guesses[i]
	here := flag(p.candidates[g.candidate].sent == c.sent)
	switch {
	case g.actor.key == o.set.key:
		return 2 + here
	case overlap(g.actor, o.set):
		return 4 + here
	}
	return 6 + here
}

// count adds a guess to the shares.
func (p *page) count(g *guess) {
	p.shares[g.actor.key]++
	p.shares[doneBy(g.actor.key, uint32(g.act))]++
	p.acted[g.act]++
}

// doneBy is the key of those who do an act among the shares.
func doneBy(key uint64, act uint32) uint64 { return key ^ spread(int16(act))<<1 ^ 1 }

// shareOfAll says how often an option acts among all other guesses: from 0 for never to 8 for always, 9 where there are none.
func (p *page) shareOfAll(own int, o *option) uint32 {
	all, same := len(p.guesses), p.shares[o.set.key]
	if own >= 0 {
		all--
		if p.guesses[own].actor.key == o.set.key {
			same--
		}
	}
	if all <= 0 {
		return 9
	}
	return uint32(float32(same)/float32(all)*8 + 0.9)
}

// shareOfAct says how often an option does what the candidate does among the other guesses of that act: 0 where there are none,
// else 1 for never to 5 for always.
func (p *page) shareOfAct(own int, o *option, act uint32) uint32 {
	all, same := p.acted[act], p.shares[doneBy(o.set.key, act)]
	if own >= 0 && uint32(p.guesses[own].act) == act {
		all--
		if p.guesses[own].actor.key == o.set.key {
			same--
		}
	}
	if all <= 0 {
		return 0
	}
	return 1 + uint32(float32(same)/float32(all)*4+0.5)
}
