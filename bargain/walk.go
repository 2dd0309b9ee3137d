package bargain

import (
	"math"
	"math/rand/v2"
)

// A walk draws weights evenly from all that a belief allows: hit and run (Smith, Operations Research 32 (1984)), in the
// plane in which the weights add up.
type walk struct {
	low, high []float64
	orders    [][2]int
	sum       bool
	free      []int // the weights that can move
}

func newWalk(b *belief) *walk {
	w := &walk{orders: b.orders, sum: b.sum != nil}
	for k, r := range b.ranges {
		low, _ := r.Low.Float64()
		high, _ := r.High.Float64()
		w.low, w.high = append(w.low, max(0, low)), append(w.high, high)
		if high > low {
			w.free = append(w.free, k)
		}
	}
	return w
}

// moves reports whether the weights can move at all.
func (w *walk) moves() bool { return len(w.free) > 1 || len(w.free) == 1 && !w.sum }

// step moves x along a random line to an even draw from what of it is allowed. The line changes two weights against
// each other every second time, which gets out of narrow corners, and else all of them.
func (w *walk) step(r *rand.Rand, x []float64) {
	if !w.moves() {
		return
	}
	dir := make([]float64, len(x))
	if w.sum && r.IntN(2) == 0 {
		a, b := r.IntN(len(w.free)), r.IntN(len(w.free)-1)
		if b >= a {
			b++
		}
		dir[w.free[a]], dir[w.free[b]] = 1, -1
	} else {
		mean := 0.0
		for _, k := range w.free {
			dir[k] = r.NormFloat64()
			mean += dir[k]
		}
		if w.sum {
			for _, k := range w.free {
				dir[k] -= mean / float64(len(w.free))
			}
		}
	}
	least, most := math.Inf(-1), math.Inf(1)
	limit := func(room, slope float64) { // slope × t ≤ room
		switch {
		case slope > 1e-12:
			most = min(most, room/slope)
		case slope < -1e-12:
			least = max(least, room/slope)
		}
	}
	for _, k := range w.free {
		limit(w.high[k]-x[k], dir[k])
		limit(x[k]-w.low[k], -dir[k])
	}
	for _, o := range w.orders {
		limit(x[o[0]]-x[o[1]], dir[o[1]]-dir[o[0]])
	}
	least, most = min(least, 0), max(most, 0)
	if math.IsInf(least, 0) || math.IsInf(most, 0) {
		return
	}
	t := least + (most-least)*r.Float64()
	for _, k := range w.free {
		x[k] += t * dir[k]
	}
}
