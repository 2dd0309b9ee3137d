package graphmodel

import "github.com/bits-and-blooms/bitset"

// GMR is general metarationality (Howard 1971; Fang, Hipel and Kilgour 1993, definition 3.2 and, for n parties, 4.6):
//
//	s is stable for i  ⇔  ∀ t ∈ R⁺ᵢ(s)  ∃ u ∈ R_{N−i}(t): u ≼ᵢ s
//
// Each improvement can be answered, whatever it costs those who answer, so that the party is no better off. The test is
// min{rankᵢ(u): u ∈ R_{N−i}(t)} ≤ rankᵢ(s).
const GMR Definition = "gmr"

func gmr(f *focus) *bitset.BitSet { return f.deterred(f.worst(sanction{}), f.equal) }
