package bargain

import (
	"math"
)

// filter drops what the limits, the least utilities and the best package found rule out; false: nothing is left.
func (x *search) filter(open [][]int32) bool {
	for again := true; again; {
		again = false
		for _, l := range x.s.limits {
			least := int64(0)
			for i, row := range l.coef {
				if row != nil {
					least += x.lightest(row, i, open[i])
				}
			}
			if least > l.cap {
				return false
			}
			for i, row := range l.coef {
				if row == nil || len(open[i]) == 1 {
					continue
				}
				room := l.cap - least + x.lightest(row, i, open[i])
				keep := open[i][:0]
				for _, k := range open[i] {
					if row[x.s.opts[i][k]] <= room {
						keep = append(keep, k)
					}
				}
				if len(keep) == 0 {
					return false
				}
				again = again || len(keep) < len(open[i])
				open[i] = keep
			}
		}
		for q := range x.parties {
			least := x.least(q)
			if math.IsInf(least, -1) {
				continue
			}
			most := x.r.base[q]
			for i, ks := range open {
				most += x.top(i, q, ks)
			}
			if most < least {
				return false
			}
			for i, ks := range open {
				if len(ks) == 1 {
					continue
				}
				need := least - most + x.top(i, q, ks)
				keep := ks[:0]
				for _, k := range ks {
					if x.gain[(x.first[i]+int(k))*x.parties+q] >= need {
						keep = append(keep, k)
					}
				}
				if len(keep) == 0 {
					return false
				}
				again = again || len(keep) < len(ks)
				open[i] = keep
			}
		}
	}
	return true
}

func (x *search) lightest(row []int64, i int, ks []int32) int64 {
	lo := row[x.s.opts[i][ks[0]]]
	for _, k := range ks[1:] {
		lo = min(lo, row[x.s.opts[i][k]])
	}
	return lo
}

func (x *search) top(i, q int, ks []int32) float64 {
	at := x.first[i]*x.parties + q
	t := x.gain[at+int(ks[0])*x.parties]
	for _, k := range ks[1:] {
		if v := x.gain[at+int(k)*x.parties]; v > t {
			t = v
		}
	}
	return t
}

// least is what a party's scaled gain must reach, less the tolerance.
func (x *search) least(q int) float64 {
	least := x.r.bound[q]
	if x.r.o.kind == smallest && x.r.counts[q] {
		least = max(least, x.low)
	}
	return least - tolerance*(1+math.Abs(least))
}
