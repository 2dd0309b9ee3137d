package bargain

import (
	"context"
	"math"
	"math/big"
	"slices"
)

// optima searches for the best value and then lists every efficient package that reaches it.
func (m *Model) optima(ctx context.Context, spaces []*space, obj *objective, sol *Solution, o SolveOptions) *Frontier {
	var best outcome
	var bestSpace *space
	bound, proven := math.Inf(-1), true
	outs := make([]outcome, len(spaces))
	for n, s := range spaces {
		if obj.kind == product { // every party must gain
			s = s.atLeast(sol.Disagreement)
			spaces[n] = s
		}
		outs[n] = maximiseOver(ctx, s, obj, nil)
		sol.Nodes += outs[n].nodes
		proven = proven && outs[n].proven
		bound = max(bound, outs[n].bound)
		if outs[n].value != nil && (best.value == nil || outs[n].value.Cmp(best.value) > 0) {
			best, bestSpace = outs[n], s
		}
	}
	sol.Proven = proven
	if !proven {
		sol.Bound = bound
	}
	if best.value == nil {
		return &Frontier{m: m}
	}
	if !proven {
		u := m.total(best.choice)
		return &Frontier{m: m, chains: []*chain{newFixedChain(bestSpace, best.choice, u)}, paths: []*pathCounter{nil}, points: []point{{u, []ref{{0, 0}}}}}
	}
	f := &Frontier{m: m}
	var crowded []*space // those with too many optima to hold one by one
	var cuts []cut
	for n, s := range spaces {
		switch {
		case outs[n].value == nil || outs[n].value.Cmp(best.value) != 0:
		case outs[n].ties != nil:
			f.addPackages(s, outs[n].ties)
		default:
			crowded = append(crowded, s.reaching(obj, best.value))
			cuts = m.cutAt(s, obj, best.value, outs[n].w)
		}
	}
	if len(crowded) > 0 {
		if len(crowded) > 1 {
			cuts = nil
		}
		g := m.frontier(ctx, crowded, chainOptions{cuts: cuts, max: o.Keep})
		if g.Lost != nil {
			sol.Proven = false
			sol.Bound, _ = best.value.Float64()
		}
		for _, p := range g.points {
			for r := range p.refs {
				p.refs[r].chain += len(f.chains)
			}
			f.points = append(f.points, p)
		}
		f.chains = append(f.chains, g.chains...)
		f.paths = append(f.paths, g.paths...)
	}
	f.unite()
	return f
}

// addPackages adds packages of a space, each with all that differ from it only in settlements that nothing tells apart.
func (f *Frontier) addPackages(s *space, choices [][]int) {
	for _, c := range choices {
		u := f.m.total(c)
		f.points = append(f.points, point{u, []ref{{len(f.chains), 0}}})
		f.chains = append(f.chains, newFixedChain(s, c, u))
		f.paths = append(f.paths, nil)
	}
}

// newFixedChain holds one package and its twins.
func newFixedChain(s *space, choice []int, u []wide) *chain {
	c := &chain{s: s, last: rows{d: len(u)}}
	for i, k := range choice {
		var l layer
		for _, j := range s.opts[i] {
			if s.twins(i, j, k) {
				l.links = append(l.links, link{0, int32(j)})
			}
		}
		l.start = []int32{0, int32(len(l.links))}
		c.order = append(c.order, i)
		c.layers = append(c.layers, l)
	}
	for _, w := range u {
		c.last.lo = append(c.last.lo, int64(w.lo))
		if !s.m.fits {
			c.last.hi = append(c.last.hi, w.hi)
		}
	}
	return c
}

// atLeast raises the least utilities of the space to d, rounded up to whole units.
func (s *space) atLeast(d []*big.Rat) *space {
	c := *s
	c.lb, c.has = slices.Clone(s.lb), slices.Clone(s.has)
	for n := range d {
		w, ok := s.m.ceil(n, d[n])
		if ok && (!c.has[n] || w.cmp(c.lb[n]) > 0) {
			c.lb[n], c.has[n] = w, true
		}
	}
	return &c
}

// ceil is the least scaled utility of party n that is at least x.
func (m *Model) ceil(n int, x *big.Rat) (wide, bool) {
	y := new(big.Rat).Quo(x, m.unit[n])
	q, r := new(big.Int).DivMod(y.Num(), y.Denom(), new(big.Int))
	if r.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return wideOf(q)
}

// reaching raises the least utilities to what an optimum of the value needs.
func (s *space) reaching(o *objective, value *big.Rat) *space {
	if o.kind != smallest {
		return s
	}
	d := make([]*big.Rat, len(s.m.unit))
	for n := range d {
		if o.scale[n] == nil {
			d[n] = s.m.rat(n, s.lb[n])
			if !s.has[n] {
				d[n], _ = s.extreme(context.Background(), n, -1)
			}
			if d[n] == nil {
				d[n] = new(big.Rat).SetInt64(-1 << 50)
			}
			continue
		}
		d[n] = new(big.Rat).Mul(value, o.scale[n])
		d[n].Add(d[n], o.from[n])
	}
	return s.atLeast(d)
}

// cutAt is the bound of the search, turned into a cut: a package that reaches the value has at least these weighted
// utilities. The margin is wider than the error of the floating-point sums.
func (m *Model) cutAt(s *space, o *objective, value *big.Rat, w []float64) []cut {
	r := newRelaxation(s.efficient().distinct(), o)
	if len(w) != len(r.parties) {
		return nil
	}
	weight := make([]float64, len(m.unit))
	base, size := 0.0, 0.0
	for q, n := range r.parties {
		p := w[q]
		if o.kind == sum {
			p += r.cost[q]
		}
		unit, _ := m.unit[n].Float64()
		weight[n] = p * unit / r.size[q]
		base += p * r.base[q]
		size += math.Abs(p)
	}
	v, _ := value.Float64()
	least := 0.0
	switch o.kind {
	case smallest:
		total := 0.0
		for q, p := range w {
			if r.counts[q] {
				total += p
			}
		}
		least = v / r.common * total
	case product:
		// Σ w g ≥ n (Π w g)^(1/n)
		logs, n := 0.0, 0.0
		for q := range r.parties {
			if r.counts[q] {
				n++
				logs += math.Log(w[q]) - math.Log(r.size[q])
			}
		}
		if v <= 0 || n == 0 {
			return nil
		}
		least = n * math.Exp((math.Log(v)+logs)/n)
	case sum:
		least = v
		for q, p := range w {
			if p != 0 {
				least += p * r.bound[q]
			}
		}
	}
	return []cut{{weight, least - base - 1e-7*(math.Abs(least)+size+math.Abs(base))}}
}
