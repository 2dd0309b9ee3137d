package graphmodel

import "slices"

// A focus is one party's view of the model, with what several definitions need for it.
type focus struct {
	m         *Model
	party     int
	rank      []int32 // how good each state is for the party
	ceiling   []int32 // how good it is at best once the party has answered from there
	equal     []int32 // [rank]: the rank itself: a sanction must do no better than this
	opponents uint16
	minima    map[sanction][]int32
}

func (m *Model) focus(party int) *focus {
	f := &focus{m: m, party: party, rank: m.rank[party], minima: map[sanction][]int32{}}
	f.equal = make([]int32, len(m.floor[party]))
	for r := range f.equal {
		f.equal[r] = int32(r)
	}
	for p := range m.form.parties {
		if p != party && m.form.players[p].options != 0 {
			f.opponents |= 1 << p
		}
	}
	f.ceiling = slices.Clone(f.rank)
	c := &m.moves[party]
	if c.exact {
		c.raise(f.ceiling)
		return f
	}
	for s := range int32(m.Len()) {
		best := &f.ceiling[s]
		c.eachTarget(s, func(block []member) bool {
			for i := len(block) - 1; i >= 0 && block[i].rank > *best; i-- {
				if m.legal(party, s, block[i].state) {
					*best = block[i].rank
				}
			}
			return true
		})
	}
	return f
}

// raise lifts each state's rank to the best that the party can move to, where every move is legal: one pass an option over the bests of
// the blocks of a class.
func (c *classes) raise(rank []int32) {
	best := make([]int32, len(c.blocks))
	for b, in := range c.blocks {
		best[b] = -1
		if in.from < in.to {
			best[b] = c.members[in.to-1].rank
		}
	}
	for bit := range c.width {
		for b := range best {
			if b>>bit&1 == 0 {
				best[b] = max(best[b], best[b|1<<bit])
			}
		}
	}
	for s, at := range c.place {
		rank[s] = best[at.block]
	}
}
