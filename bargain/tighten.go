package bargain

import "math"

// rounds of improving the weights at a node.
const (
	rootRounds = 400
	nodeRounds = 8
)

// tighten improves the weights and tries the packages that come up on the way. It returns the best bound and leaves its
// weights in d.w.
func (x *search) tighten(level int, d *depth) float64 {
	rounds := nodeRounds
	if level == 0 {
		rounds = rootRounds
	}
	best := math.Inf(1)
	copy(d.cur, d.w)
	relax, stuck := 1.0, 0
	for round := range rounds {
		bound := x.relaxed(d.open, d.cur, d.g, d.pick)
		if bound < best-1e-12 {
			best, stuck = bound, 0
			copy(d.w, d.cur)
		} else if stuck++; stuck >= 5 {
			relax, stuck = relax*0.6, 0
			copy(d.cur, d.w)
			if relax < 0.01 {
				break
			}
		}
		fresh := round == 0
		for i, k := range d.pick {
			if round > 0 && d.last[i] != k {
				fresh = true
			}
		}
		if fresh {
			copy(d.last, d.pick)
			x.try(d.pick, d.g)
			if x.enough() {
				return best
			}
		}
		if x.beaten(best) || best <= x.low+tolerance*(1+math.Abs(x.low)) {
			return best // no better bound would tell more
		}
		target := x.low
		if math.IsInf(target, -1) {
			target = best - 0.1*(1+math.Abs(best))
		}
		x.r.step(d.cur, d.g, bound, target, relax)
	}
	return best
}

// base is the weighted gain of no package at all.
func (x *search) base(w []float64) float64 {
	total := 0.0
	for q, f := range x.r.base {
		total += x.price(q, w) * f
	}
	return total
}

// price is the weight of a party's scaled gain in the relaxed problem.
func (x *search) price(q int, w []float64) float64 {
	if x.r.o.kind == sum {
		return w[q] + x.r.cost[q]
	}
	return w[q]
}

// relaxed takes the best settlement of each issue under the weights: its gains, and the bound. The scores of all open
// settlements are left in x.score.
func (x *search) relaxed(open [][]int32, w, g []float64, pick []int) float64 {
	var prices [maxParties]float64
	for q := range w {
		prices[q] = x.price(q, w)
	}
	ps := prices[:len(w)]
	copy(g, x.r.base)
	total := x.base(w)
	for i, ks := range open {
		best, at := math.Inf(-1), int32(0)
		for _, k := range ks {
			v := 0.0
			for q, y := range x.gains(i, k) {
				v += ps[q] * y
			}
			x.score[x.first[i]+int(k)] = v
			if v > best {
				best, at = v, k
			}
		}
		total += best
		pick[i] = int(at)
		for q, v := range x.gains(i, at) {
			g[q] += v
		}
	}
	return x.r.boundOf(w, total)
}
