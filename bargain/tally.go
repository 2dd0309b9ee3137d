package bargain

import (
	"context"
	"math"
	"math/big"
	"math/bits"
)

// A tally counts packages by what they still owe: each row starts with a debt that the settlements work off.
type tally struct {
	debt   []int64
	relief [][][]int64 // by position in the order, option, row
	states int         // how many states may be held
}

// tallyStates bounds the memory of a tally to about 60 MB and its time to a second or two.
const tallyStates = 500_000

// newTally rounds debts that have more than so many steps: reliefs down (a lower bound of the count) or up (an upper
// one).
func newTally(debts []*big.Int, reliefs [][][]*big.Int, steps float64, up bool) *tally {
	t := &tally{states: tallyStates}
	grain := make([]*big.Int, len(debts))
	for d, x := range debts {
		grain[d] = big.NewInt(1)
		if !math.IsInf(steps, 1) && x.Cmp(big.NewInt(int64(steps))) > 0 {
			grain[d].Quo(x, big.NewInt(max(1, int64(steps))))
		} else if x.BitLen() > 60 {
			grain[d].Lsh(grain[d], uint(x.BitLen()-60))
		}
		t.debt = append(t.debt, ceilQuo(x, grain[d]).Int64())
	}
	t.relief = make([][][]int64, len(reliefs))
	for i := range reliefs {
		t.relief[i] = make([][]int64, len(reliefs[i]))
		for k := range reliefs[i] {
			for d, x := range reliefs[i][k] {
				q := new(big.Int).Quo(x, grain[d])
				if up {
					q = ceilQuo(x, grain[d])
				}
				if !q.IsInt64() || q.Int64() > t.debt[d] {
					q = big.NewInt(t.debt[d]) // more than all of it is all of it
				}
				t.relief[i][k] = append(t.relief[i][k], q.Int64())
			}
		}
	}
	return t
}

func ceilQuo(x, y *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	if r.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// run counts the packages that work off every debt; false where there are too many states or no time is left.
func (t *tally) run(ctx context.Context) (*big.Int, bool) {
	rows := len(t.debt)
	left := make([][]int64, len(t.relief)+1) // the most that the issues from i on work off
	left[len(t.relief)] = make([]int64, rows)
	for i := len(t.relief) - 1; i >= 0; i-- {
		left[i] = make([]int64, rows)
		for d := range rows {
			most := int64(0)
			for _, r := range t.relief[i] {
				most = max(most, r[d])
			}
			left[i][d] = min(left[i+1][d]+most, math.MaxInt64/4)
		}
	}
	cur := newStates(rows, 1)
	cur.add(t.debt, [3]uint64{1})
	row := make([]int64, rows)
	for i, options := range t.relief {
		next := newStates(rows, min(t.states, 2*cur.n))
		for s := range cur.n {
			if s&4095 == 0 && ctx.Err() != nil {
				return nil, false
			}
			from := cur.rows[s*rows : s*rows+rows]
		option:
			for _, r := range options {
				for d, x := range from {
					if x = max(0, x-r[d]); x > left[i+1][d] {
						continue option
					}
					row[d] = max(0, from[d]-r[d])
				}
				next.add(row, cur.counts[s])
				if next.n > t.states {
					return nil, false
				}
			}
		}
		cur = next
	}
	total := new(big.Int)
	for s := range cur.n {
		c := cur.counts[s]
		x := new(big.Int).SetUint64(c[2])
		x.Lsh(x, 64).Or(x, new(big.Int).SetUint64(c[1]))
		x.Lsh(x, 64).Or(x, new(big.Int).SetUint64(c[0]))
		total.Add(total, x)
	}
	return total, true
}

// states is a hash table from rows to 192-bit counts, in the order of insertion.
type states struct {
	d, n   int
	rows   []int64
	counts [][3]uint64
	slots  []int32 // index + 1; 0: free
}

func newStates(d, expect int) *states {
	size := 16
	for size < 2*expect {
		size *= 2
	}
	return &states{d: d, slots: make([]int32, size)}
}

func (s *states) add(row []int64, count [3]uint64) {
	if 2*(s.n+1) > len(s.slots) {
		s.slots = make([]int32, 2*len(s.slots))
		for n := range s.n {
			s.slots[s.find(s.rows[n*s.d:n*s.d+s.d])] = int32(n + 1)
		}
	}
	at := s.find(row)
	if n := s.slots[at]; n > 0 {
		c := &s.counts[n-1]
		var carry uint64
		for k := range c {
			c[k], carry = bits.Add64(c[k], count[k], carry)
		}
		return
	}
	s.rows = append(s.rows, row...)
	s.counts = append(s.counts, count)
	s.n++
	s.slots[at] = int32(s.n)
}

func (s *states) find(row []int64) int {
	h := uint64(0x9e3779b97f4a7c15)
	for _, x := range row {
		h = (h ^ uint64(x)) * 0xff51afd7ed558ccd
		h ^= h >> 32
	}
	mask := uint64(len(s.slots) - 1)
next:
	for at := h & mask; ; at = (at + 1) & mask {
		n := s.slots[at]
		if n == 0 {
			return int(at)
		}
		for k, x := range row {
			if s.rows[(int(n)-1)*s.d+k] != x {
				continue next
			}
		}
		return int(at)
	}
}
