package graphmodel

import "math/bits"

// sets hold, for a party with few options, from where it would come to each state. The states that differ only in the party's
// options are a class, and in a class a state is a combination of them, so a set of states fits into a word. States are
// addressed by their option bits, and a state of a set is found by arithmetic, which is what makes a search over a million of
// them fast: what it touches at random is small.
type sets struct {
	own      uint32   // the options that the party can change
	spread   []uint32 // the bits of each combination of them
	low, run int      // of the lowest run of own: its first bit and its length
	size     int      // of the space of option bits
	narrow   []uint16 // by state: from where the party can move there and would; nil where the sets need more bits,
	better   []uint32 // then these
	legal    []uint32 // by state, or by combination where no move is removed: from where it can move there
}

// mostOwn is how many options a party may have: a set of their combinations fits into 32 bits.
const mostOwn = 5

// wholeSize is the number of combinations of all options that ever are on, where the states, in ascending order, are at least half of
// them; else 0.
func wholeSize(codes []uint64) int {
	if width := bits.Len64(codes[len(codes)-1]); width < 31 && 1<<width <= 2*len(codes) {
		return 1 << width
	}
	return 0
}

// newSets draws the sets of a party, or gives nil where they do not fit.
func newSets(codes []uint64, p *player, rank []int32, size int) *sets {
	own := p.options &^ (p.forward & p.backward) & uint64(size-1)
	if size == 0 || own == 0 || bits.OnesCount64(own) > mostOwn {
		return nil
	}
	t := &sets{own: uint32(own), low: bits.TrailingZeros64(own), size: size}
	t.run = bits.TrailingZeros64(^(own >> t.low))
	for combination := range 1 << bits.OnesCount64(own) {
		code, bit := uint32(0), 0
		for left := uint32(own); left != 0; left &= left - 1 {
			if combination>>bit&1 != 0 {
				code |= left & -left
			}
			bit++
		}
		t.spread = append(t.spread, code)
	}
	if len(t.spread) <= 16 { // the smaller, the more of them are at hand
		t.narrow = make([]uint16, size)
	} else {
		t.better = make([]uint32, size)
	}
	ranks := rank
	if size != len(codes) {
		ranks = make([]int32, size)
		for code := range ranks {
			ranks[code] = -1
		}
		for s, code := range codes {
			ranks[code] = rank[s]
		}
	}
	if t.legal = make([]uint32, len(t.spread)); len(p.removed) > 0 {
		t.legal = make([]uint32, size)
	}
	for to, mine := range ranks {
		if mine < 0 {
			continue
		}
		var better, legal uint32
		for c, bits := range t.spread {
			from := uint32(to)&^t.own | bits
			if p.legal(uint64(from), uint64(to)) {
				legal |= 1 << c
				if r := ranks[from]; r >= 0 && r < mine {
					better |= 1 << c
				}
			}
		}
		if t.narrow != nil {
			t.narrow[to] = uint16(better)
		} else {
			t.better[to] = better
		}
		if len(p.removed) > 0 {
			t.legal[to] = legal
		} else {
			t.legal[t.combination(uint32(to))] = legal
		}
	}
	return t
}

// combination numbers the combination of the party's options in a state.
func (t *sets) combination(code uint32) (n uint32) {
	if t.own>>t.low == 1<<t.run-1 {
		return code >> t.low & (1<<t.run - 1)
	}
	bit := 0
	for left := t.own; left != 0; left &= left - 1 {
		if code&left&-left != 0 {
			n |= 1 << bit
		}
		bit++
	}
	return n
}

// class numbers the class of a state; not all numbers are used.
func (t *sets) class(code uint32) uint32 {
	rest := code &^ t.own
	return rest>>(t.low+t.run)<<t.low | rest&(1<<t.low-1)
}

// into gives the states from which the party can move to a state, or of those the ones from which it would.
func (t *sets) into(code uint32, improving bool) uint32 {
	switch {
	case improving && t.narrow != nil:
		return uint32(t.narrow[code])
	case improving:
		return t.better[code]
	case len(t.legal) == len(t.spread):
		return t.legal[t.combination(code)]
	}
	return t.legal[code]
}

// whole gives the set of all states of each class.
func (t *sets) whole(codes []uint64) []uint32 {
	classes := make([]uint32, t.size>>t.run)
	for _, code := range codes {
		classes[t.class(uint32(code))] |= 1 << t.combination(uint32(code))
	}
	return classes
}
