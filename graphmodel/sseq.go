package graphmodel

import "github.com/bits-and-blooms/bitset"

// SSEQ is symmetric sequential stability (Rêgo and Vieira 2017; Xu et al. 2018, section 4.2.5):
//
//	s is stable for i  ⇔  ∀ t ∈ R⁺ᵢ(s)  ∃ u ∈ R⁺_{N−i}(t): u ≼ᵢ s  ∧  ∀ v ∈ Rᵢ(u): v ≼ᵢ s
//
// The sanction is credible, and the party cannot escape it.
const SSEQ Definition = "sseq"

func sseq(f *focus) *bitset.BitSet {
	return f.deterred(f.worst(sanction{improving: true, symmetric: true}), f.equal)
}
