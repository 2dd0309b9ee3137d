package graphmodel

import "github.com/bits-and-blooms/bitset"

// Strength of preference (Hamouda, Kilgour and Hipel 2004, 2006): a party may prefer one state greatly to another, written
// ≫. A state is strongly stable where each improvement is met by a sanction that leaves the party greatly worse off:
//
//	strong GMR   ∀ t ∈ R⁺ᵢ(s)  ∃ u ∈ R_{N−i}(t): s ≫ᵢ u
//	strong SMR   …  and  ∀ v ∈ Rᵢ(u): s ≫ᵢ v
//	strong SEQ   …  with u ∈ R⁺_{N−i}(t), and strong SSEQ with both
//
// R⁺ holds improvements of either strength. It is weakly stable where it is stable but not strongly so; the general forms
// are [GMR], [SMR], [SEQ] and [SSEQ] themselves. A state without any improvement is strongly stable. Because s ≫ᵢ u whenever u is ranked
// at or below the floor of s (see [Rank], [Statement] and [Preference]), the strong tests are thresholds on the same minima.
const (
	StrongGMR  Definition = "strong_gmr"
	StrongSMR  Definition = "strong_smr"
	StrongSEQ  Definition = "strong_seq"
	StrongSSEQ Definition = "strong_sseq"
	WeakGMR    Definition = "weak_gmr"
	WeakSMR    Definition = "weak_smr"
	WeakSEQ    Definition = "weak_seq"
	WeakSSEQ   Definition = "weak_sseq"
)

func strong(kind sanction) func(*focus) *bitset.BitSet {
	return func(f *focus) *bitset.BitSet { return f.deterred(f.worst(kind), f.m.floor[f.party]) }
}

func weak(kind sanction) func(*focus) *bitset.BitSet {
	return func(f *focus) *bitset.BitSet {
		return f.deterred(f.worst(kind), f.equal).Difference(strong(kind)(f))
	}
}
