package reader

import "parley/reader/linear"

// A guess is what the first pass chose for a statement.
type guess struct {
	candidate int32
	act       int
	actor     actors
	why       reason
	sure      float32
	signals   signals
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
	from, to := 0, len(p.guesses)
	for from < to {
		k := (from + to) / 2
		if d := &p.candidates[p.guesses[k].candidate]; d.sent < c.sent || d.sent == c.sent && d.token < c.token {
			from = k + 1
		} else {
			to = k
		}
	}
	if from == len(p.guesses) {
		return from, false
	}
	d := &p.candidates[p.guesses[from].candidate]
	return from, d.sent == c.sent && d.token == c.token
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

// The options that the text around a sentence gives: who speaks, whom it is about, and who acts in the statements beside.

// speakers proposes those who speak here or spoke before.
func (p *page) speakers(s *sentence, c *candidate) {
	t := int(c.token)
	quoted := flag(s.quoted[t])
	if s.sayer >= 0 {
		m := &p.mentions[s.sayer]
		ph := phrase{head: int(m.head), how: m.how, person: m.person}
		ph.role = m.role
		p.propose(m.set, rSayer, quoted, &ph, c.sent, int(m.head))
		if m.person != "" {
			p.propose(p.actorNamed(m.person), rOwnName, quoted, &ph, c.sent, int(m.head))
		}
		p.propose(m.other, rSubjectOther, 60, &ph, c.sent, int(m.head))
	}
	if s.voice >= 0 {
		v := &p.voices[s.voice]
		ph := phrase{how: hows, person: v.speaker}
		ph.role = v.role
		p.propose(v.set, rLayout, uint32(v.how)*2+quoted, &ph, -1, -1)
		if v.speaker != "" && v.how != byTurn {
			p.propose(p.actorNamed(v.speaker), rOwnName, 2+uint32(v.how)*2+quoted, &ph, -1, -1)
		}
	}
	if s.entry >= 0 {
		m := &p.mentions[s.entry]
		ph := phrase{head: int(m.head), how: m.how, person: m.person, role: m.role, plural: m.plural}
		p.propose(m.set, rEntry, uint32(s.entryBy), &ph, m.sent, int(m.head))
	}
	if v := p.voiceAt(s, t); v != nil {
		ph := phrase{how: hows, person: v.speaker, role: v.role}
		p.propose(v.set, rVoice, uint32(v.how)*2+quoted, &ph, -1, -1)
	}
	said := false
	for back := 1; back <= 4 && int(s.number)-back >= 0; back++ {
		o := &p.sentences[int(s.number)-back]
		if o.sayer >= 0 && !said {
			said = true
			m := &p.mentions[o.sayer]
			ph := phrase{how: m.how, person: m.person}
			p.propose(m.set, rLastSayer, uint32(min(back, 3))*4+quoted*2+flag(o.block == s.block), &ph, o.number, int(m.head))
			p.propose(m.other, rLastSayer, 64, &ph, -1, -1)
		}
		if back == 1 || back == 2 {
			for k := o.from; k < o.to; k++ {
				m := &p.mentions[k]
				if !m.set.none() && o.Tokens[m.head].Rel.Subject() {
					ph := phrase{how: m.how, person: m.person}
					p.propose(p.coordinated(k), rLastSubject, uint32(back)*2+flag(o.block == s.block), &ph, o.number, int(m.head))
					break
				}
			}
		}
	}
	if n := int(s.number) + 1; n < len(p.sentences) && p.sentences[n].sayer >= 0 && p.sentences[n].block == s.block {
		m := &p.mentions[p.sentences[n].sayer]
		ph := phrase{how: m.how, person: m.person}
		p.propose(m.set, rLastSayer, 128+quoted, &ph, -1, -1)
	}
}

// whole proposes those whom the text as a whole is about.
func (p *page) whole() {
	g := uint32(p.kind)
	p.propose(p.issuer, rIssuer, g, nil, -1, -1)
	p.propose(p.titled, rTitled, g, nil, -1, -1)
	p.propose(p.pair, rBothSides, 0, nil, -1, -1)
	p.propose(p.league, rLeague, g, nil, -1, -1)
	if len(p.top) > 0 {
		p.propose(p.one(p.top[0]), rTop, 0, nil, -1, -1)
	}
	if len(p.top) > 1 {
		p.propose(p.one(p.top[1]), rSecond, 0, nil, -1, -1)
		p.propose(p.join(p.one(p.top[0]), p.one(p.top[1])), rBothTop, 0, nil, -1, -1)
	}
}

// nearby proposes those who act in the statements beside it, once they were guessed.
func (p *page) nearby(c *candidate) {
	if p.guessed {
		near := p.neighboursOf(c)
		if near.before >= 0 {
			p.propose(p.guesses[near.before].actor, rPrevious, 0, nil, -1, -1)
		}
		if near.after >= 0 {
			p.propose(p.guesses[near.after].actor, rNext, 0, nil, -1, -1)
		}
	}
}

// Features stand in runs in the page's buffer, each after the other: what several options share is one run, weighed once for all that is
// chosen by it. Of those that were weighed only the sums are kept. The first run is empty.

// beginRuns forgets all runs but the first.
func (p *page) beginRuns() {
	p.sums, p.ends, p.buffer.list = append(p.sums[:0], 0), p.ends[:0], p.buffer.list[:0]
}

// endRun makes one of what was added to the buffer since the run before.
func (p *page) endRun() int16 {
	p.ends = append(p.ends, int32(len(p.buffer.list)))
	return int16(len(p.sums) + len(p.ends) - 1)
}

// weighRuns weighs the runs in the buffer.
func (p *page) weighRuns(t *linear.Trio) {
	p.sums, p.before = t.Sums(p.buffer.list, p.ends, p.sums, p.before)
	p.ends, p.buffer.list = p.ends[:0], p.buffer.list[:0]
}

// The runs of an option; those of its readings stand with them.
const (
	runReadings = iota // how many readings
	runKind
	runSize
	runCount
	runRank
	runRecent
	runNear
	runShare
	runDoes
	runShareWhy
	runBeside
	runBesideShare
	runActor
	optionRuns
)

// featuresOf gives the features of an option that were written and not weighed yet, in their order.
func (p *page) featuresOf(list []option, i int) []uint32 {
	var out []uint32
	add := func(run int16) {
		from := int32(0)
		if run > 1 {
			from = p.ends[run-2]
		}
		if run > 0 {
			out = append(out, p.buffer.list[from:p.ends[run-1]]...)
		}
	}
	for _, r := range p.readings {
		if int(r.option) == i {
			add(r.runs[0])
			add(r.runs[1])
		}
	}
	for _, run := range list[i].runs {
		add(run)
	}
	for _, r := range p.readings {
		if int(r.option) == i {
			add(r.runs[2])
		}
	}
	return out
}

// What options are weighed for, each by its table.
const (
	byGuess = iota
	byActor
	byTarget
)

// choose gives the best option, as one of the tables weighs them, and its probability.
func (p *page) choose(t *linear.Trio, by int, list []option) (int, float32) {
	p.weighRuns(t)
	sums := p.sums
	var total [maxOptions]linear.Sum
	for j := range p.readings {
		r := &p.readings[j]
		total[r.option] += sums[r.runs[0]] + sums[r.runs[1]] + sums[r.runs[2]]
	}
	scores := p.scores[:0]
	for i := range list {
		sum := total[i]
		for _, run := range list[i].runs {
			sum += sums[run]
		}
		scores = append(scores, t.Score(by, sum))
	}
	p.scores = scores
	linear.Softmax(scores)
	best := 0
	for i := range scores {
		if scores[i] > scores[best] {
			best = i
		}
	}
	return best, scores[best]
}
