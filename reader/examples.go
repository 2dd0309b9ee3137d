package reader

import (
	"slices"
	"strings"

	"parley/document"
	"parley/reader/linear"
	"parley/syntax"
)

// align finds for each gold statement the candidate that carries it: among those whose clause lies over its span, the
// one that the lexicon, the tree and what was learnt so far speak for most.
func (u *pupil) align(w *Weights) {
	p := u.page
	if w.found != nil {
		p.judge(w, p.candidates)
	}
	type pair struct {
		score float64
		g, c  int
	}
	var pairs []pair
	for g := range u.gold {
		gold := &u.gold[g]
		a := actIndex(gold.Act)
		for i := range p.candidates {
			c := &p.candidates[i]
			s := &p.sentences[c.sent]
			if s.End <= gold.Start || s.Start >= gold.End {
				continue
			}
			tok := &s.Tokens[c.token]
			span := document.Span{Start: s.Tokens[c.lo].Start, End: s.Tokens[c.hi-1].End}
			common := min(span.End, gold.End) - max(span.Start, gold.Start)
			if common <= 0 {
				continue
			}
			union := max(span.End, gold.End) - min(span.Start, gold.Start)
			if 2*common < min(span.Len(), gold.Len()) || 5*common < union {
				continue
			}
			score := float64(common) / float64(union)
			inside := tok.Start >= gold.Start && tok.End <= gold.End
			if inside {
				score += 0.5
				if h := tok.Head; h < 0 || s.Tokens[h].Start < gold.Start || s.Tokens[h].End > gold.End {
					score += 0.6
				}
			}
			if int(c.lexical) == a {
				score += 1
			}
			if w.found != nil {
				score += float64(c.found) * (1 + 2*float64(c.acts[a]))
			}
			pairs = append(pairs, pair{score, g, i})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	u.pick = make([]int, len(u.gold))
	for i := range u.pick {
		u.pick[i] = -1
	}
	taken := map[int]bool{}
	for _, pr := range pairs {
		if u.pick[pr.g] < 0 && !taken[pr.c] {
			u.pick[pr.g] = pr.c
			taken[pr.c] = true
		}
	}
}

// actExamples adds an example for each candidate, whether it is a statement, and for those that are one of its act.
func (u *pupil) actExamples(found, act []linear.Example) (f, a []linear.Example) {
	p := u.page
	is := make([]uint64, len(p.candidates))
	weight := u.weight()
	for g, at := range u.pick {
		if at >= 0 {
			c := &p.candidates[at]
			is[at] = 1
			act = append(act, linear.Example{Features: u.features(c), Class: actIndex(u.gold[g].Act), Weight: weight})
		}
	}
	for i := range p.candidates {
		c := &p.candidates[i]
		found = append(found, linear.Example{Features: u.features(c), Classes: is[i], Weight: weight})
	}
	return found, act
}

// weight is what an example from the text is worth beside one from the gold.
func (u *pupil) weight() float32 {
	switch {
	case u.made:
		return madeWeight
	case u.loose:
		return looseWeight
	}
	return 1
}

// What an example is worth beside one from the gold: of the further passages, and of made texts among them.
const (
	looseWeight = 0.6
	madeWeight  = 0.3
)

// features are those of a candidate. In the further passages they say so together with what the lexicon says, which is surer
// there than elsewhere, since it was written against them; in made texts too, which takes up how often acts are there (Daumé III 2007).
func (u *pupil) features(c *candidate) []uint32 {
	list := u.page.shared.list[c.from:c.to]
	if !u.loose {
		return list
	}
	b := bag{list: slices.Clone(list)}
	lex := uint32(int32(c.lexical) + 2)
	b.add2(tMade, lex, 1)
	if u.made {
		b.add(tMade, 0)
		b.add2(tMade, lex, 0)
	}
	return b.list
}

// lexiconExamples adds an example for each entry of the lexicon of acts: what it says of a phrase is knowledge too, and
// all there is of it for kinds of act that the texts hardly show.
func (q *Prepared) lexiconExamples(list []linear.Example) []linear.Example {
	for _, cue := range q.r.book.ActCues() {
		a := cue.Place
		if a < 0 {
			continue
		}
		var b bag
		lex := uint32(int32(a) + 2)
		coarse := syntax.VERB
		switch cue.Class {
		case 'N':
			coarse = syntax.NOUN
		case 'J':
			coarse = syntax.ADJ
		}
		words := strings.Fields(cue.Phrase)
		b.add(tBias, 0)
		b.add(tLemma, hashLower(words[0]))
		b.add2(tLemma, hashLower(words[0]), uint32(coarse))
		b.add(tLexical, lex)
		b.add2(tLexicalCoarse, lex, uint32(coarse))
		b.add2(tLexicalLength, lex, uint32(min(len(words), 4)))
		b.add(tHasCue, hashLower(cue.Phrase))
		b.add2(tHasCue, 1, lex)
		for g := range genres {
			b.add2(tGenreLexical, lex, uint32(g))
		}
		b.add2(tLexicalQuoted, lex, 0)
		b.add2(tLexicalQuoted, lex, 1)
		list = append(list, linear.Example{Features: b.list, Class: a, Weight: 1.5})
	}
	return list
}

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
	u.guessAll(w.ends)
	p.guessed = true
	for _, g := range u.inOrder() {
		gold := &u.gold[g]
		pick := u.pick[g]
		p.judge(w, p.candidates[pick:pick+1])
		c := &p.candidates[pick]
		sum.Carried++
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
		k, _ := p.choose(w.ends, byActor, list)
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
