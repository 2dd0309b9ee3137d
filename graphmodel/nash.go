package graphmodel

import "github.com/bits-and-blooms/bitset"

// Nash stability, or individual rationality (Nash 1950; Fang, Hipel and Kilgour 1993, definition 3.1):
//
//	s is stable for i  ⇔  R⁺ᵢ(s) = ∅
//
// The party has no move that it would prefer.
const Nash Definition = "nash"

func nash(f *focus) *bitset.BitSet {
	stable := bitset.New(uint(len(f.rank)))
	for s, r := range f.rank {
		if f.ceiling[s] == r {
			stable.Set(uint(s))
		}
	}
	return stable
}
