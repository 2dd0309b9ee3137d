package learn

import "math/rand/v2"

// A dropout leaves out features at random, so that no weight can rely on another (Søgaard and Johannsen 2012).
type dropout struct{ *rand.PCG }

// part gives the first core features alone, with a chance of percent in a hundred: so they learn to decide without the others
// (see [linear.Gate]).
func (d *dropout) part(features []uint32, core, percent int) []uint32 {
	if percent > 0 && d.Uint64()%100 < uint64(percent) {
		return features[:core]
	}
	return features
}

// some leaves out each feature with a chance of percent in a hundred.
func (d *dropout) some(features []uint32, percent int) []uint32 {
	if percent == 0 {
		return features
	}
	limit := uint64(percent) * 256 / 100
	kept := features[:0]
	var bits uint64
	for i, f := range features {
		if i%8 == 0 {
			bits = d.Uint64()
		}
		if bits&0xff >= limit {
			kept = append(kept, f)
		}
		bits >>= 8
	}
	return kept
}
