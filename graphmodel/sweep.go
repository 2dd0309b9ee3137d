package graphmodel

import (
	"math"
	"math/bits"
	"slices"
)

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

// A sanction is a kind of deterrent: which moves the opponents make, and whether the party may answer.
type sanction struct{ improving, symmetric bool }

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

// bySets reports whether the search addresses states by their option bits: where all opponents have [sets], or where a state's
// number is its bits anyway and some of them have.
func (f *focus) bySets() bool {
	if f.m.at != nil {
		return false
	}
	size := wholeSize(f.m.codes)
	some := false
	for k := range f.m.moves {
		switch {
		case f.opponents>>k&1 == 0:
		case f.m.moves[k].sets != nil:
			some = true
		case size != len(f.m.codes):
			return false
		}
	}
	return some
}

// worst gives for each state the worst that the opponents can bring about from there, moving at least once: the least
// rank, or ceiling if the party may answer, over R_{N−i} or, if they only move to what each likes better, R⁺_{N−i}.
// It is [math.MaxInt32] where no opponent can move.
//
// One search backwards finds all of them. Arrivals at a state are told apart by who moved last, because that party cannot
// move next. States are taken up in ascending order of value, so the first value that gets to a state is its least: an
// arrival (s, k) counts once s itself has the value, or once a sequence from s that begins with somebody else than k has
// got it; then every state from which k moves to s has it too. Each arrival counts once, and a block of moves is scanned
// from behind what is labelled already, so that the work grows with the states, not with the moves.
func (f *focus) worst(kind sanction) []int32 {
	if done, ok := f.minima[kind]; ok {
		return done
	}
	m, value, levels := f.m, f.rank, len(f.equal)
	if kind.symmetric {
		value = f.ceiling
	}
	if !kind.improving && f.free() {
		f.minima[kind] = f.closure(value)
		return f.minima[kind]
	}
	type node struct {
		labelled uint16 // k: a sequence from here that k begins has its value
		counted  uint16 // k: arriving here by a move of k counts
		worst    int32
	}
	bySets := f.bySets()
	size := len(value)
	if bySets { // by option bits
		size = wholeSize(m.codes)
	}
	nodes := make([]node, size)
	for s := range nodes {
		nodes[s].worst = math.MaxInt32
	}
	type arrival struct {
		state  int32
		movers uint16
	}
	var stack []arrival
	transitive := true
	open := make([][]span, len(m.moves))   // by mover and block: the members before are labelled
	bare := make([][]uint32, len(m.moves)) // by mover and class, where there are sets: what is not labelled
	for k := range m.moves {
		if f.opponents>>k&1 == 0 {
			continue
		}
		transitive = transitive && len(m.form.players[k].removed) == 0
		t := m.moves[k].sets
		if t == nil || !bySets {
			open[k] = slices.Clone(m.moves[k].blocks)
			continue
		}
		bare[k] = t.whole(m.codes)
		if kind.improving {
			for code := range nodes {
				if t.into(uint32(code), true) == 0 { // nobody comes here by k
					nodes[code].counted |= 1 << k
				}
			}
		}
	}
	label := func(from int32, mine uint16, x int32) {
		n := &nodes[from]
		n.labelled |= mine
		want := f.opponents
		if n.labelled == mine {
			want &^= mine
			n.worst = x
		}
		if fresh := want &^ n.counted; fresh != 0 {
			n.counted |= fresh
			stack = append(stack, arrival{from, fresh})
		}
	}
	for _, s := range countingSort(value, levels) {
		x := value[s]
		if bySets {
			s = int32(m.codes[s])
		}
		if fresh := f.opponents &^ nodes[s].counted; fresh != 0 {
			nodes[s].counted |= fresh
			stack = append(stack, arrival{s, fresh})
		}
		for len(stack) > 0 {
			to := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if transitive { // whoever can come here by k could go on, by the same k, to where the label of k came from
				to.movers &^= nodes[to.state].labelled
			}
			for movers := to.movers; movers != 0; movers &= movers - 1 {
				k := bits.TrailingZeros16(movers)
				mine := uint16(1) << k
				c := &m.moves[k]
				if bare[k] != nil {
					t, code := c.sets, uint32(to.state)
					class := &bare[k][t.class(code)]
					found := t.into(code, kind.improving) & *class
					*class &^= found
					for ; found != 0; found &= found - 1 {
						label(int32(code&^t.own|t.spread[bits.TrailingZeros32(found)]), mine, x)
					}
					continue
				}
				at, limit := c.place[to.state], int32(math.MaxInt32)
				if kind.improving {
					limit = at.rank
				}
				full := int32(1)<<c.width - 1
				class, key := at.block&^full, at.block&full
				for sub := key; ; sub = (sub - 1) & key { // the blocks from which k can come here
					block := &open[k][class|sub]
					for i := block.from; i < block.to && c.members[i].rank < limit; i++ {
						from := c.members[i].state
						done := nodes[from].labelled&mine != 0
						if !done && (from == to.state || !c.exact && !m.legal(k, from, to.state)) {
							continue
						}
						if i == block.from {
							block.from++
						}
						if !done {
							label(from, mine, x)
						}
					}
					if sub == 0 {
						break
					}
				}
			}
		}
	}
	result := make([]int32, len(value))
	for s := range result {
		if bySets {
			result[s] = nodes[m.codes[s]].worst
		} else {
			result[s] = nodes[s].worst
		}
	}
	f.minima[kind] = result
	return result
}
