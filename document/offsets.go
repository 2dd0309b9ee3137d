package document

import "sort"

// An OffsetMap leads from offsets in a derived text back to offsets in the text it was derived from. The zero value is
// the identity.
type OffsetMap struct {
	// at and back are the starts of runs: from at[i] on, the derived text differs from the original by back[i]-at[i].
	at, back []int
}

// Add notes that the derived offset at stands for the original offset back; calls come in increasing order of at.
func (m *OffsetMap) Add(at, back int) {
	if n := len(m.at); n > 0 && m.back[n-1]-m.at[n-1] == back-at || n == 0 && at == back {
		return
	}
	m.at, m.back = append(m.at, at), append(m.back, back)
}

// Back gives the offset in the original for an offset in the derived text.
func (m *OffsetMap) Back(offset int) int {
	if m == nil {
		return offset
	}
	i := sort.SearchInts(m.at, offset+1) - 1
	if i < 0 {
		return offset
	}
	return offset + m.back[i] - m.at[i]
}
