package graphmodel

import "github.com/bits-and-blooms/bitset"

// SEQ is sequential stability (Fraser and Hipel 1979, 1984; Fang, Hipel and Kilgour 1993, definition 3.4 and, for n parties,
// 4.8):
//
//	s is stable for i  ⇔  ∀ t ∈ R⁺ᵢ(s)  ∃ u ∈ R⁺_{N−i}(t): u ≼ᵢ s
//
// As GMR, but only credible sanctions count: in R⁺ everybody moves to what is better for the mover.
const SEQ Definition = "seq"

func seq(f *focus) *bitset.BitSet {
	return f.deterred(f.worst(sanction{improving: true}), f.equal)
}
