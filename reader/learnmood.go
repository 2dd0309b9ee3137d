package reader

import (
	"slices"

	"parley/reader/linear"
)

// learnMood learns how acts are held. The model will see acts that were chosen and may be wrong, and moods of neighbours
// that another pass guessed; so it learns from such: each half of the texts is guessed by what the other half taught.
// (With the acts as annotated it learns that "does not accept" did not happen, since annotators call the others a refusal.)
func (q *Prepared) learnMood(w *Weights, which []int, t Teaching) {
	s := linear.Settings{Bits: moodBits, Epochs: 8, Rate: 0.03, L2: 2e-5, Drop: 0.5, Rare: 2, Seed: t.Seed}
	q.guessActs(which, t)
	halves := q.halve(which)
	for k := range halves {
		first := linear.LearnTable(q.moodExamples(nil, halves[1-k]), len(modalities), s)
		for _, i := range halves[k] {
			q.pupils[i].page.guessMoods(first)
		}
	}
	list := q.moodExamples(nil, which)
	for _, i := range which {
		q.pupils[i].page.guessed = true
	}
	s.Runs = 3
	w.modality = linear.LearnTable(q.moodExamples(list, which), len(modalities), s)
}

// guessActs makes guesses of the annotated statements of each text, with the acts that a model chooses which did not learn
// from it.
func (q *Prepared) guessActs(which []int, t Teaching) {
	halves := q.halve(which)
	for k := range halves {
		var act []linear.Example
		for _, i := range halves[1-k] {
			_, act = q.pupils[i].actExamples(nil, act)
		}
		act = q.lexiconExamples(act)
		table := linear.LearnTable(act, actClasses, linear.Settings{Bits: actBits, Epochs: 8, Rate: 0.05, L2: 1e-4, Drop: 0.5, Rare: 2, Seed: t.Seed})
		for _, i := range halves[k] {
			u := &q.pupils[i]
			u.page.forgetGuesses()
			for _, g := range u.inOrder() {
				at := u.pick[g]
				var c candidate
				table.Scores(u.features(&u.page.candidates[at]), c.acts[:])
				u.page.guesses = append(u.page.guesses, guess{candidate: int32(at), act: c.best()})
			}
		}
	}
}

// moodExamples adds an example for each statement, in the pass that its page is in.
func (q *Prepared) moodExamples(list []linear.Example, which []int) []linear.Example {
	for _, i := range which {
		u := &q.pupils[i]
		p := u.page
		weight := u.weight()
		for k, g := range u.inOrder() {
			c := &p.candidates[u.pick[g]]
			signals := p.signalsOf(&p.sentences[c.sent], c)
			var b bag
			p.lookMood(&b, c, p.guesses[k].act, &signals)
			if u.made {
				b.add(mMade, 0) // one in four of their acts did not happen or is only thought of
			}
			list = append(list, linear.Example{Features: b.list, Class: slices.Index(modalities, u.gold[g].Modality), Weight: weight})
		}
	}
	return list
}
