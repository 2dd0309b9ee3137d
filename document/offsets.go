package document

import "sort"

// An OffsetMap leads from offsets in a derived text back to offsets in the text it was derived from. It is exact at
// the starts of runes. The zero value is the identity, and so is nil.
type OffsetMap struct {
	// at and back are the starts of runs: from at[i] on, the derived text differs from the original by back[i]-at[i].
	at, back []int32
	inner    *OffsetMap // leads further back, from the original of this map to its own original
}

// Add notes that the derived offset at stands for the original offset back; calls come in increasing order of at.
func (m *OffsetMap) Add(at, back int) {
	n := len(m.at)
	if n > 0 && int(m.back[n-1]-m.at[n-1]) == back-at || n == 0 && at == back {
		return
	}
	m.at, m.back = append(m.at, int32(at)), append(m.back, int32(back))
}

// Back gives the offset in the original for an offset in the derived text.
func (m *OffsetMap) Back(offset int) int {
	for ; m != nil; m = m.inner {
		if i := sort.Search(len(m.at), func(i int) bool { return int(m.at[i]) > offset }) - 1; i >= 0 {
			offset += int(m.back[i] - m.at[i])
		}
	}
	return offset
}

// over returns a map that leads through m and then through inner.
func (m *OffsetMap) over(inner *OffsetMap) *OffsetMap {
	switch {
	case len(m.at) == 0 && m.inner == nil:
		return inner
	case inner == nil || len(inner.at) == 0 && inner.inner == nil:
		return m
	case m.inner != nil:
		return &OffsetMap{m.at, m.back, m.inner.over(inner)}
	}
	return &OffsetMap{m.at, m.back, inner}
}
