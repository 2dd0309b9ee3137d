package graphmodel

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"math"
	"slices"
	"strconv"

	"github.com/bits-and-blooms/bitset"
)

// Limited gives limited-move stability with horizon h (Zagare 1984; Kilgour 1985; Fang, Hipel and Kilgour 1993, definition 3.5):
// the party looks h moves ahead by backward induction. With F_h(i, s) the states in which it may all end when i is to move at s and h
// moves are left, and F₀(i, s) = {s}:
//
//	after i moves to t     E_h(i, t) = ⋃ F_{h−1}(k, t) over k ≠ i who would move at t with h−1 left; {t} if nobody would
//	the best i can expect  K_h(i, s) = max over t ∈ Rᵢ(s) of min{rankᵢ(u): u ∈ E_h(i, t)}
//	s is stable for i      ⇔  Rᵢ(s) = ∅  ∨  rankᵢ(s) ≥ K_h(i, s);  then F_h(i, s) = {s}
//	otherwise              F_h(i, s) = ⋃ E_h(i, t) over the t that attain K_h(i, s)
//
// With two parties and no ties this is the definition of 1993 exactly. With more parties, or with ties, who moves next or where
// to is open, and the party expects the worst for itself. Limited(1) is [Nash].
func Limited(h int) Definition { return Definition("limited_" + strconv.Itoa(h)) }

// horizon is F_h for all parties and states; nil for "stays".
type horizon struct{ ends [][][]int32 }

// next computes F_{h+1} from F_h.
func (m *Model) next(h horizon) horizon {
	out := horizon{make([][][]int32, len(m.form.parties))}
	for i := range out.ends {
		after, worst := make([][]int32, m.Len()), make([]int32, m.Len()) // E and its minimum, by t
		for t := range after {
			for k := range out.ends {
				if k != i && h.ends != nil && h.ends[k][t] != nil {
					after[t] = append(after[t], h.ends[k][t]...)
				}
			}
			if after[t] == nil {
				after[t] = []int32{int32(t)}
			}
			slices.Sort(after[t])
			after[t] = slices.Compact(after[t])
			worst[t] = math.MaxInt32
			for _, u := range after[t] {
				worst[t] = min(worst[t], m.rank[i][u])
			}
		}
		out.ends[i] = make([][]int32, m.Len())
		for s := range int32(m.Len()) {
			best := m.rank[i][s]
			m.eachMove(i, s, func(t int32) bool { best = max(best, worst[t]); return true })
			if best == m.rank[i][s] {
				continue
			}
			var ends []int32
			m.eachMove(i, s, func(t int32) bool {
				if worst[t] == best {
					ends = append(ends, after[t]...)
				}
				return true
			})
			slices.Sort(ends)
			out.ends[i][s] = slices.Compact(ends)
		}
	}
	return out
}

// stays gives for each party the states at which it would not move.
func (m *Model) stays(h horizon) []*bitset.BitSet {
	stable := make([]*bitset.BitSet, len(h.ends))
	for i, ends := range h.ends {
		stable[i] = bitset.New(uint(m.Len()))
		for s, e := range ends {
			if e == nil {
				stable[i].Set(uint(s))
			}
		}
	}
	return stable
}

func (m *Model) limited(moves int) []*bitset.BitSet {
	var h horizon
	for range moves {
		h = m.next(h)
	}
	return m.stays(h)
}

func (h horizon) fingerprint(sum hash.Hash) [sha256.Size]byte {
	sum.Reset()
	var b []byte
	for _, ends := range h.ends {
		for _, e := range ends {
			b = binary.LittleEndian.AppendUint32(b[:0], uint32(len(e)))
			for _, s := range e {
				b = binary.LittleEndian.AppendUint32(b, uint32(s))
			}
			sum.Write(b)
		}
	}
	return [sha256.Size]byte(sum.Sum(nil))
}
