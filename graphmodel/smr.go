package graphmodel

import "github.com/bits-and-blooms/bitset"

// SMR is symmetric metarationality (Howard 1971; Fang, Hipel and Kilgour 1993, definition 3.3 and, for n parties, 4.7):
//
//	s is stable for i  ⇔  ∀ t ∈ R⁺ᵢ(s)  ∃ u ∈ R_{N−i}(t): u ≼ᵢ s  ∧  ∀ v ∈ Rᵢ(u): v ≼ᵢ s
//
// As GMR, and the party cannot escape the sanction by a move of its own. Both conditions on u say that the ceiling of u, the best
// rank among u and Rᵢ(u), is at most that of s: again a threshold on one minimum.
const SMR Definition = "smr"

func smr(f *focus) *bitset.BitSet {
	return f.deterred(f.worst(sanction{symmetric: true}), f.equal)
}
