package graphmodel

import (
	"slices"

	"github.com/bits-and-blooms/bitset"
)

// deterred gives the states from which every improvement of the party is met by a sanction: worst says for each state what the
// opponents make of it, and a sanction from s counts where it does no better than limit[rank of s].
func (f *focus) deterred(worst, limit []int32) *bitset.BitSet {
	c := &f.m.moves[f.party]
	stable := bitset.New(uint(len(f.rank)))
	if c.exact && c.width > 0 {
		full := int32(1)<<c.width - 1
	states:
		for s, r := range f.rank {
			bound := limit[r]
			class, key := c.place[s].block&^full, c.place[s].block&full
			for to := key; ; to = (to + 1) | key {
				b := c.blocks[class|to]
				for i := b.to - 1; i >= b.from && c.members[i].rank > r; i-- {
					if worst[c.members[i].state] > bound {
						continue states
					}
				}
				if to == full {
					break
				}
			}
			stable.Set(uint(s))
		}
		return stable
	}
	if !c.exact {
		for s := range int32(len(f.rank)) {
			ok, bound := true, limit[f.rank[s]]
			f.m.eachBetter(f.party, s, func(t int32) bool {
				ok = worst[t] <= bound
				return ok
			})
			if ok {
				stable.Set(uint(s))
			}
		}
		return stable
	}
	// One block a class: the hardest improvement to deter is a maximum over what is better.
	for _, b := range c.blocks {
		hardest, pending, last := int32(-1), int32(-1), int32(-1) // over the ranks above; and with the rank in hand, last
		for _, t := range slices.Backward(c.members[b.from:b.to]) {
			if t.rank != last {
				hardest, last = pending, t.rank
			}
			pending = max(pending, worst[t.state])
			if hardest <= limit[last] {
				stable.Set(uint(t.state))
			}
		}
	}
	return stable
}
