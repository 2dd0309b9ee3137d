package bargain

import (
	"math/rand/v2"
	"slices"
)

// improve climbs from the best package by changing one issue, or also two, for as long as that helps.
func (x *search) improve(pairs bool) {
	if x.best == nil {
		return
	}
	pick, g := x.positions(x.best)
	x.climb(pick, g, x.low, pairs)
}

// positions turns settlements into positions among the options of the space, with their gains.
func (x *search) positions(c []int) (pick []int, g []float64) {
	pick, g = make([]int, len(c)), slices.Clone(x.r.base)
	for i, k := range c {
		pick[i] = slices.Index(x.s.opts[i], k)
		for q, v := range x.gains(i, int32(pick[i])) {
			g[q] += v
		}
	}
	return pick, g
}

// climb changes one or two issues of a package for as long as that raises its objective, without leaving the space.
func (x *search) climb(pick []int, g []float64, value float64, pairs bool) {
	h, h2 := make([]float64, len(g)), make([]float64, len(g))
	take := func(v float64, from []float64) bool {
		if !(v > value) || !x.fits(pick, from) {
			return false
		}
		value = v
		copy(g, from)
		x.try(pick, g)
		return true
	}
	for again := true; again && x.ctx.Err() == nil && !x.enough(); {
		again = false
		for i := range pick {
		next:
			for k := range x.s.opts[i] {
				was := pick[i]
				if k == was {
					continue
				}
				old, now := x.gains(i, int32(was)), x.gains(i, int32(k))
				for q := range g {
					h[q] = g[q] - old[q] + now[q]
				}
				pick[i] = k
				if take(x.r.of(h), h) {
					again = true
					continue
				}
				for j := 0; pairs && j < i; j++ {
					other := pick[j]
					old := x.gains(j, int32(other))
					for l := range x.s.opts[j] {
						if l == other {
							continue
						}
						now := x.gains(j, int32(l))
						for q := range h {
							h2[q] = h[q] - old[q] + now[q]
						}
						pick[j] = l
						if take(x.r.of(h2), h2) {
							again = true
							continue next
						}
					}
					pick[j] = other
				}
				pick[i] = was
			}
		}
	}
}

// fits reports whether a package keeps the limits and the least utilities, in floating point.
func (x *search) fits(pick []int, g []float64) bool {
	for q := range g {
		if g[q] < x.r.bound[q] {
			return false
		}
	}
	return x.keeps(pick)
}

// keeps reports whether a package keeps the limits.
func (x *search) keeps(pick []int) bool {
	for _, l := range x.s.limits {
		total := int64(0)
		for i, row := range l.coef {
			if row != nil {
				total += row[x.s.opts[i][pick[i]]]
			}
		}
		if total > l.cap {
			return false
		}
	}
	return true
}

// shake disturbs the best package a few times and climbs again; the source of chance is seeded.
func (x *search) shake() {
	if x.best == nil || x.r.o.kind == sum {
		return
	}
	r := rand.New(rand.NewPCG(1, 1))
	for range 4 * x.parties {
		if x.ctx.Err() != nil || x.enough() {
			return
		}
		c := slices.Clone(x.best)
		for range 2 + r.IntN(3) {
			i := r.IntN(len(c))
			c[i] = x.s.opts[i][r.IntN(len(x.s.opts[i]))]
		}
		pick, g := x.positions(c)
		if x.fits(pick, g) {
			x.climb(pick, g, x.r.of(g), true)
		}
	}
}
