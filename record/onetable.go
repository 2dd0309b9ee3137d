package record

import (
	"cmp"
	"maps"
	"slices"

	"parley/codebook"
)

// Who are the parties where the texts tell of no contention: those who sit at one table, or bind themselves in one text.

// atOneTable gives the two that meet, or are told not to agree, in whatever company, and both demand or refuse something without a word on whom; of several pairs the
// one of which the less outspoken does so most often; nil for none.
func (a *Account) atOneTable() []string {
	asks, met := map[string]int{}, map[pair]int{}
	for _, e := range a.Entries {
		actors := a.eligible(e.Actor)
		if contention[e.Act] && happened(e) && len(e.Actor) == 1 && len(actors) == 1 && !a.Doubtful(e) {
			asks[actors[0]]++
		}
		if !dealing[e.Act] {
			continue
		}
		for i, x := range actors {
			for _, y := range actors[i+1:] {
				met[pairOf(x, y)]++
			}
		}
	}
	asked := func(p pair) int { return min(asks[p.x], asks[p.y]) }
	pairs := slices.DeleteFunc(slices.Collect(maps.Keys(met)), func(p pair) bool { return p.x == p.y || asked(p) == 0 })
	if len(pairs) == 0 {
		return nil
	}
	best := slices.MinFunc(pairs, func(p, q pair) int {
		return cmp.Or(-cmp.Compare(asked(p), asked(q)), -cmp.Compare(met[p], met[q]), cmp.Compare(p.x, q.x), cmp.Compare(p.y, q.y))
	})
	out := []string{best.x, best.y}
	slices.SortFunc(out, func(x, y string) int { return cmp.Or(-cmp.Compare(asks[x], asks[y]), cmp.Compare(x, y)) })
	return out
}

// oftenBound is in how many statements two must bind themselves together to be the parties where nothing else shows them.
const oftenBound = 2

// boundTogether gives those who bind themselves together again and again, as in the articles of an agreement: "The Parties shall open the bridge".
func (a *Account) boundTogether() map[pair]float64 {
	bound := map[pair]float64{}
	for _, e := range a.Entries {
		actors := a.eligible(e.Actor)
		if (e.Act == codebook.Accept || e.Act == codebook.Sign) && len(e.Actor) == 2 && len(actors) == 2 && e.Modality != codebook.Negated && e.Modality != codebook.Hypothetical && !a.Doubtful(e) {
			bound[pairOf(actors[0], actors[1])]++
		}
	}
	maps.DeleteFunc(bound, func(_ pair, n float64) bool { return n < oftenBound })
	return bound
}
