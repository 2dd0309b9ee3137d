package bargain

import (
	"math"
	"math/big"
	"slices"
)

// pick scans a frontier for the optima of the rule.
func (m *Model) pick(f *Frontier, obj *objective, sol *Solution, o SolveOptions) {
	var best []int
	var values []*big.Rat
	near := math.Inf(-1)
	for i, p := range f.points {
		u := m.rats(p.u)
		rough := obj.rough(u)
		if rough < near-1e-9*(1+math.Abs(near)) || math.IsNaN(rough) {
			continue
		}
		v, ok := obj.value(u)
		if !ok {
			continue
		}
		near = max(near, rough)
		if len(best) > 0 {
			switch c := v.Cmp(values[0]); {
			case c < 0:
				continue
			case c > 0:
				best, values = best[:0], values[:0]
			}
		}
		best, values = append(best, i), append(values, v)
	}
	if len(best) == 0 {
		return
	}
	sol.Value = values[0]
	if sol.Rule == LexicographicMaximin {
		best = m.leximin(f, obj, best)
	}
	for _, i := range best {
		sol.Points = append(sol.Points, SolutionPoint{f.Utilities(i), f.Count(i), f.Packages(i, o.List)})
	}
}

// rough is the objective in floating point; NaN where the rule does not apply.
func (o *objective) rough(u []*big.Rat) float64 {
	v := 0.0
	if o.kind == smallest {
		v = math.Inf(1)
	}
	for n := range u {
		x, _ := u[n].Float64()
		if o.from != nil {
			from, _ := o.from[n].Float64()
			x -= from
		}
		switch o.kind {
		case smallest:
			if o.scale[n] != nil {
				scale, _ := o.scale[n].Float64()
				v = min(v, x/scale)
			}
		case product:
			if x < 0 {
				if x < -1e-9 {
					return math.NaN()
				}
				x = 0
			}
			if n == 0 {
				v = 1
			}
			v *= x
		case sum:
			w, _ := o.weight[n].Float64()
			v += w * x
		}
	}
	if math.IsInf(v, 1) {
		return 0
	}
	return v
}

// leximin keeps, of the points given, those whose gains are best in order from the smallest up.
func (m *Model) leximin(f *Frontier, o *objective, points []int) []int {
	gains := func(i int) []*big.Rat {
		g := f.Utilities(i)
		for n := range g {
			g[n].Sub(g[n], o.from[n])
		}
		slices.SortFunc(g, (*big.Rat).Cmp)
		return g
	}
	var kept []int
	var best []*big.Rat
	for _, i := range points {
		g := gains(i)
		c := 1
		if best != nil {
			c = slices.CompareFunc(g, best, (*big.Rat).Cmp)
		}
		switch {
		case c > 0:
			kept, best = []int{i}, g
		case c == 0:
			kept = append(kept, i)
		}
	}
	return kept
}

// pickEqual scans a frontier for the points whose shares differ least.
func (m *Model) pickEqual(f *Frontier, sol *Solution, o SolveOptions) {
	var best []int
	for i := range f.points {
		var low, high *big.Rat
		for n, u := range f.Utilities(i) {
			room := new(big.Rat).Sub(sol.Ideal[n], sol.Disagreement[n])
			if room.Sign() <= 0 {
				continue
			}
			share := u.Sub(u, sol.Disagreement[n])
			share.Quo(share, room)
			if low == nil || share.Cmp(low) < 0 {
				low = share
			}
			if high == nil || share.Cmp(high) > 0 {
				high = share
			}
		}
		spread := new(big.Rat)
		if low != nil {
			spread.Sub(high, low)
		}
		c := -1
		if sol.Value != nil {
			c = spread.Cmp(sol.Value)
		}
		switch {
		case c < 0:
			best, sol.Value = []int{i}, spread
		case c == 0:
			best = append(best, i)
		}
	}
	for _, i := range best {
		sol.Points = append(sol.Points, SolutionPoint{f.Utilities(i), f.Count(i), f.Packages(i, o.List)})
	}
}
