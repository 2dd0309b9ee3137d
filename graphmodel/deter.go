package graphmodel

import "github.com/bits-and-blooms/bitset"

// deterred gives the states from which every improvement of the party is met by a sanction: worst says for each state what the
// opponents make of it, and a sanction from s counts where it does no better than limit[rank of s].
func (f *focus) deterred(worst, limit []int32) *bitset.BitSet {
	c, player := &f.m.moves[f.party], &f.m.form.players[f.party]
	stable := bitset.New(uint(len(f.rank)))
	if player.forward|player.backward == 0 && len(player.removed) == 0 {
		// Every state of a class can be reached from every other: the hardest improvement to deter is a maximum over the better ones.
		for class := range len(c.start) - 1 {
			hardest, pending := int32(-1), int32(-1) // over the ranks above; and over the rank in hand
			last := int32(-1)
			for i := c.start[class+1] - 1; i >= c.start[class]; i-- {
				s := c.order[i]
				if f.rank[s] != last {
					hardest, last = max(hardest, pending), f.rank[s]
				}
				pending = max(pending, worst[s])
				if hardest <= limit[last] {
					stable.Set(uint(s))
				}
			}
		}
		return stable
	}
	for s := range f.rank {
		ok := true
		for i := c.start[c.of[s]+1] - 1; ok && f.rank[c.order[i]] > f.rank[s]; i-- {
			t := c.order[i]
			ok = worst[t] <= limit[f.rank[s]] || !f.m.legal(f.party, int32(s), t)
		}
		if ok {
			stable.Set(uint(s))
		}
	}
	return stable
}
