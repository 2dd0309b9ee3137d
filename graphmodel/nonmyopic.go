package graphmodel

import (
	"crypto/sha256"
	"fmt"

	"github.com/bits-and-blooms/bitset"
)

// NonMyopic stability (Brams and Wittman 1981; Kilgour 1984; Fang, Hipel and Kilgour 1993, definition 3.6) is limited-move
// stability for every horizon that is long enough:
//
//	s is stable for i  ⇔  ∃ H  ∀ h ≥ H: s is L_h stable for i
//
// F_h follows from F_{h−1} alone and takes finitely many values, so it ends in a cycle; stable is what is stable all along it.
const NonMyopic Definition = "nonmyopic"

// maxHorizon bounds the search for the cycle of F_h.
const maxHorizon = 4096

// nonMyopic follows F_h until it repeats and keeps what is stable all along the cycle.
func (m *Model) nonMyopic() ([]*bitset.BitSet, error) {
	var h horizon
	first := map[[sha256.Size]byte]int{}
	var stable [][]*bitset.BitSet
	sum := sha256.New()
	for at := range maxHorizon {
		h = m.next(h)
		mark := h.fingerprint(sum)
		if start, again := first[mark]; again {
			all := stable[start]
			for _, later := range stable[start+1:] {
				for i := range all {
					all[i].InPlaceIntersection(later[i])
				}
			}
			return all, nil
		}
		first[mark] = at
		stable = append(stable, m.stays(h))
	}
	return nil, fmt.Errorf("nonmyopic: the outcomes of ever longer horizons have not begun to repeat after %d moves; ask for limited_%d", maxHorizon, 50)
}
