package bargain

import (
	"math"
	"math/big"
	"slices"
)

// gather lists the sums that can still reach every bound.
func (b *chainBuilder) gather(t int, from []source) candidates {
	s, d, last := b.c.s, b.c.last.d, &b.c.last
	vals := s.m.vals[b.c.order[t]]
	var lists []candidates
	for _, src := range from {
		v := vals[src.opt]
		size := src.group.to - src.group.from
		list := candidates{make([]int64, 0, size*d), make([]link, 0, size)}
		cutV := make([]float64, len(b.o.cuts))
		for q, cut := range b.o.cuts {
			cutV[q] = cut.of(v) + b.cutsUp[t+1][q] - cut.least
		}
		var need []int64 // the least that a label must have, by party, for narrow numbers
		if last.hi == nil {
			need = make([]int64, d)
			for p := range d {
				need[p] = math.MinInt64
				if s.has[p] {
					need[p] = int64(s.lb[p].sub(v[p]).sub(b.ahead[t+1][p]).lo)
				}
			}
		}
		if last.hi != nil || len(b.o.cuts) > 0 {
			for label := src.group.from; label < src.group.to; label++ {
				if b.reaches(t, label, v, cutV) {
					for p := range d {
						list.keys = append(list.keys, last.lo[label*d+p]+int64(v[p].lo))
					}
					list.from = append(list.from, link{int32(label), int32(src.opt)})
				}
			}
		} else {
		labels:
			for label := src.group.from; label < src.group.to; label++ {
				row := last.lo[label*d : label*d+d]
				for p, x := range row {
					if x < need[p] {
						continue labels
					}
				}
				for p, x := range row {
					list.keys = append(list.keys, x+int64(v[p].lo))
				}
				list.from = append(list.from, link{int32(label), int32(src.opt)})
			}
		}
		if len(list.from) > 0 {
			lists = append(lists, list)
		}
	}
	if last.hi != nil {
		b.rank(t, lists)
	}
	for len(lists) > 1 {
		half := lists[:0]
		for j := 0; j+1 < len(lists); j += 2 {
			half = append(half, merge(lists[j], lists[j+1], d))
		}
		if len(lists)%2 == 1 {
			half = append(half, lists[len(lists)-1])
		}
		lists = half
	}
	if len(lists) == 0 {
		return candidates{}
	}
	return lists[0]
}

// reaches reports whether a label with a settlement of value v added can still meet the bounds and the cuts.
func (b *chainBuilder) reaches(t, label int, v []wide, cutV []float64) bool {
	s, last := b.c.s, &b.c.last
	for p, has := range s.has {
		if has && last.at(label, p).add(v[p]).add(b.ahead[t+1][p]).cmp(s.lb[p]) < 0 {
			return false
		}
	}
	for q, cut := range b.o.cuts {
		x := cutV[q]
		for p, w := range cut.weight {
			if last.hi == nil {
				x += w * float64(last.lo[label*last.d+p])
			} else {
				x += w * last.at(label, p).float()
			}
		}
		if x < 0 {
			return false
		}
	}
	return true
}

// rank replaces wide sums by their ranks, column by column, so that one kernel serves all widths.
func (b *chainBuilder) rank(t int, lists []candidates) {
	d := b.c.last.d
	vals := b.c.s.m.vals[b.c.order[t]]
	for p := range d {
		var all []wide
		for _, l := range lists {
			for _, f := range l.from {
				all = append(all, b.c.last.at(int(f.label), p).add(vals[f.opt][p]))
			}
		}
		sorted := slices.Clone(all)
		slices.SortFunc(sorted, wide.cmp)
		sorted = slices.Compact(sorted)
		at := 0
		for _, l := range lists {
			for j := range l.from {
				r, _ := slices.BinarySearchFunc(sorted, all[at], wide.cmp)
				l.keys[j*d+p] = int64(r)
				at++
			}
		}
	}
}

// merge joins two sorted lists. With two columns it drops what is dominated on the way.
func merge(a, b candidates, d int) candidates {
	out := candidates{make([]int64, 0, len(a.keys)+len(b.keys)), make([]link, 0, len(a.from)+len(b.from))}
	i, j, na, nb := 0, 0, len(a.from), len(b.from)
	for i < na || j < nb {
		var row []int64
		var from link
		if j >= nb || i < na && !less(a.keys[i*d:i*d+d], b.keys[j*d:j*d+d]) {
			row, from = a.keys[i*d:i*d+d], a.from[i]
			i++
		} else {
			row, from = b.keys[j*d:j*d+d], b.from[j]
			j++
		}
		if n := len(out.keys); d == 2 && n > 0 && row[1] <= out.keys[n-1] && (row[0] != out.keys[n-2] || row[1] != out.keys[n-1]) {
			continue
		}
		out.keys = append(out.keys, row...)
		out.from = append(out.from, from)
	}
	return out
}

func less(a, b []int64) bool {
	for k, x := range a {
		if y := b[k]; x != y {
			return x < y
		}
	}
	return false
}

// thin keeps at most about bound labels: utilities are compared in steps that are just wide enough, and of the labels
// that then look alike or dominated only the first is kept. What is lost is less than one step for each party.
func (b *chainBuilder) thin(t int, cand candidates, starts, kept []int32, bound int) []int32 {
	d := b.c.last.d
	issue := b.c.order[t]
	util := make([]wide, 0, len(kept)*d)
	low, high := make([]wide, d), make([]wide, d)
	for n, j := range kept {
		first := cand.from[starts[j]]
		for p, v := range b.c.s.m.vals[issue][first.opt] {
			u := b.c.last.at(int(first.label), p).add(v)
			util = append(util, u)
			if n == 0 || u.cmp(low[p]) < 0 {
				low[p] = u
			}
			if n == 0 || u.cmp(high[p]) > 0 {
				high[p] = u
			}
		}
	}
	steps := int64(4)
	for d > 1 && math.Pow(float64(steps), float64(d-1)) < 16*float64(bound) {
		steps *= 2
	}
	for ; ; steps /= 2 {
		step := make([]*big.Int, d)
		for p := range d {
			step[p] = new(big.Int).Quo(high[p].sub(low[p]).big(), big.NewInt(steps))
			step[p].Add(step[p], big.NewInt(1))
		}
		keys := make([]int64, len(util))
		order := make([]int32, len(kept))
		for n := range kept {
			order[n] = int32(n)
			for p := range d {
				keys[n*d+p] = quotient(util[n*d+p].sub(low[p]), step[p])
			}
		}
		slices.SortStableFunc(order, func(x, y int32) int {
			return slices.Compare(keys[int(y)*d:int(y)*d+d], keys[int(x)*d:int(x)*d+d])
		})
		var sorted []int64
		var firsts []int32
		for _, n := range order {
			row := keys[int(n)*d : int(n)*d+d]
			if len(sorted) >= d && slices.Equal(sorted[len(sorted)-d:], row) {
				continue
			}
			sorted = append(sorted, row...)
			firsts = append(firsts, n)
		}
		best := maxima(sorted, d, nil)
		if len(best) > bound && steps > 2 {
			continue
		}
		chosen := make([]int32, len(best))
		for n, j := range best {
			chosen[n] = kept[firsts[j]]
		}
		slices.Sort(chosen)
		if b.lost == nil {
			b.lost = make([]wide, d)
		}
		for p := range d {
			if w, ok := wideOf(new(big.Int).Sub(step[p], big.NewInt(1))); ok && w.cmp(b.lost[p]) > 0 {
				b.lost[p] = w
			}
		}
		return chosen
	}
}

func quotient(u wide, step *big.Int) int64 {
	if u.fits() && step.IsInt64() {
		return int64(u.lo) / step.Int64()
	}
	return new(big.Int).Quo(u.big(), step).Int64()
}
