package bargain

import (
	"context"
	"math"
	"math/big"
	"slices"
)

// A Rule picks among the deals: each says what a fair or a good one is.
type Rule string

// The rules. All compare gains over the disagreement point.
const (
	// Nash maximises the product of the gains.
	Nash Rule = "nash"
	// KalaiSmorodinsky maximises the smallest share of what a party could at most gain.
	KalaiSmorodinsky Rule = "kalai_smorodinsky"
	// Egalitarian maximises the smallest gain.
	Egalitarian Rule = "egalitarian"
	// Utilitarian maximises the sum of the utilities.
	Utilitarian Rule = "utilitarian"
	// LexicographicMaximin maximises the smallest gain, then the second smallest, and so on.
	LexicographicMaximin Rule = "lexicographic_maximin"
	// EqualShares picks the efficient deals in which the shares of what each party could at most gain are nearest to
	// equal. It is how NegMAS reads Kalai and Smorodinsky where no package lies on their line; here that name stands for
	// the largest smallest share, which is better for whoever gets least. It needs the whole frontier.
	EqualShares Rule = "equal_shares"
)

// Rules are all rules, in the order in which they are shown.
var Rules = []Rule{Nash, KalaiSmorodinsky, Egalitarian, Utilitarian, LexicographicMaximin}

// A Convention says from where gains are counted.
type Convention string

// The conventions of the disagreement point.
const (
	// Stated counts gains from the reservation values as stated; where none is stated, from 0.
	Stated Convention = "stated"
	// Raised lifts a reservation value to the least that the party gets in any package that crosses no red line and
	// breaks no constraint: below that, disagreement is no threat.
	Raised Convention = "raised"
)

// Conventions are both conventions.
var Conventions = []Convention{Stated, Raised}

// A Solution is what a rule picks.
type Solution struct {
	Rule         Rule
	Convention   Convention
	Disagreement []*big.Rat
	// Ideal is the most that each party gets in any deal; set for Kalai–Smorodinsky.
	Ideal []*big.Rat
	// Value is the exact value of what is maximised: the product, the smallest share, the smallest gain, or the sum.
	Value *big.Rat
	// Points are all efficient optima; packages worth the same to all are one point.
	Points []SolutionPoint
	// Proven says that no deal has a larger Value and that Points has all optima.
	Proven bool
	// Bound is what no deal exceeds, where Proven is false and a bound is known; else NaN.
	Bound float64
	// Nodes is the work of the search; 0 where the frontier was scanned.
	Nodes int
}

// A SolutionPoint is one utility vector with its packages.
type SolutionPoint struct {
	Utilities []*big.Rat
	Count     *big.Int
	Packages  []Package // up to SolveOptions.List
}

// SolveOptions bound what Solve does.
type SolveOptions struct {
	// List is how many packages of a point are listed; 0 stands for 20.
	List int
	// Frontier is the frontier of the deals if it is known already; an exact one answers everything by a scan.
	Frontier *Frontier
	// Keep is how many partial packages the listing of all optima may keep; 0 stands for 200,000.
	Keep int
}

// Disagreement is the point from which gains are counted.
func (m *Model) Disagreement(ctx context.Context, c Convention) []*big.Rat {
	d := make([]*big.Rat, len(m.unit))
	for n := range d {
		d[n] = new(big.Rat)
		if m.has[n] {
			d[n] = m.rat(n, m.res[n])
		}
		if c == Raised {
			if least, ok := m.least(ctx, n); ok && least.Cmp(d[n]) > 0 {
				d[n] = least
			}
		}
	}
	return d
}

// least is the least that party n gets in any package that crosses no red line and breaks no constraint; ok is false
// where there is none, or where the deadline passed before that was proven.
func (m *Model) least(ctx context.Context, n int) (*big.Rat, bool) {
	var least *big.Rat
	for _, s := range m.spaces(m.demandsFor(true)) {
		u, ok := s.extreme(ctx, n, -1)
		if ok && (least == nil || u.Cmp(least) < 0) {
			least = u
		}
	}
	return least, least != nil
}

// extreme is the most (sign 1) or least (sign -1) that party n gets in the space.
func (s *space) extreme(ctx context.Context, n int, sign int64) (*big.Rat, bool) {
	if s.empty {
		return nil, false
	}
	bounded := slices.Contains(s.has, true)
	if len(s.limits) == 0 && !bounded {
		total := wide{}
		for i, opts := range s.opts {
			best := s.m.vals[i][opts[0]][n]
			for _, k := range opts[1:] {
				if v := s.m.vals[i][k][n]; v.cmp(best) == int(sign) {
					best = v
				}
			}
			total = total.add(best)
		}
		return s.m.rat(n, total), true
	}
	if sign < 0 { // turn it around: the worst for n is the best for its mirror image
		s = s.mirrored(n)
	}
	o := &objective{kind: sum, weight: make([]*big.Rat, len(s.m.unit))}
	for q := range o.weight {
		o.weight[q] = new(big.Rat)
	}
	o.weight[n].SetInt64(1)
	out := maximiseOver(ctx, s, o, nil)
	if out.value == nil || !out.proven {
		return nil, false
	}
	return new(big.Rat).Mul(out.value, big.NewRat(sign, 1)), true
}

// mirrored is the space in which party n wants the opposite and nobody else counts.
func (s *space) mirrored(n int) *space {
	m := *s.m
	m.vals = make([][][]wide, len(s.m.vals))
	for i := range m.vals {
		m.vals[i] = make([][]wide, len(s.m.vals[i]))
		for k, v := range s.m.vals[i] {
			m.vals[i][k] = make([]wide, len(v))
			m.vals[i][k][n] = wide{}.sub(v[n])
		}
	}
	c := *s
	c.m = &m
	c.lb, c.has = make([]wide, len(s.lb)), make([]bool, len(s.has))
	return &c
}

// Solve finds what a rule picks among the deals: all efficient optima, proven, or the best found before ctx ended with
// a bound.
func (m *Model) Solve(ctx context.Context, rule Rule, c Convention, o SolveOptions) Solution {
	if o.List == 0 {
		o.List = 20
	}
	if o.Keep == 0 {
		o.Keep = 200_000
	}
	sol := Solution{Rule: rule, Convention: c, Disagreement: m.Disagreement(ctx, c), Bound: math.NaN()}
	spaces := m.spaces(m.allDemands())
	f := o.Frontier
	if f != nil && f.Lost != nil {
		f = nil
	}
	proven := true
	if rule == KalaiSmorodinsky || rule == EqualShares {
		sol.Ideal, proven = m.ideal(ctx, spaces, f)
		if sol.Ideal == nil {
			sol.Proven = proven
			return sol
		}
	}
	if rule == EqualShares {
		if f == nil {
			f = m.frontier(ctx, spaces, chainOptions{max: o.Keep})
		}
		sol.Proven = proven && f.Lost == nil
		m.pickEqual(f, &sol, o)
		return sol
	}
	obj := m.objective(&sol)
	if f == nil {
		f = m.optima(ctx, spaces, obj, &sol, o)
	} else {
		sol.Proven = true
	}
	sol.Proven = sol.Proven && proven
	m.pick(f, obj, &sol, o)
	return sol
}

// ideal is the most that each party gets in any deal; nil where there is none.
func (m *Model) ideal(ctx context.Context, spaces []*space, f *Frontier) (ideal []*big.Rat, proven bool) {
	proven = true
	for n := range m.unit {
		var best *big.Rat
		if f != nil {
			for _, p := range f.points {
				if u := m.rat(n, p.u[n]); best == nil || u.Cmp(best) > 0 {
					best = u
				}
			}
		} else {
			for _, s := range spaces {
				u, ok := s.extreme(ctx, n, 1)
				if ok && (best == nil || u.Cmp(best) > 0) {
					best = u
				}
			}
			proven = proven && ctx.Err() == nil
		}
		if best == nil {
			return nil, proven
		}
		ideal = append(ideal, best)
	}
	return ideal, proven
}

func (m *Model) objective(sol *Solution) *objective {
	o := &objective{}
	if sol.Rule != Utilitarian { // the sum of utilities does not depend on where gains are counted from
		o.from = sol.Disagreement
	}
	one := big.NewRat(1, 1)
	for n := range m.unit {
		switch sol.Rule {
		case Nash:
			o.kind = product
		case Utilitarian:
			o.kind = sum
			o.weight = append(o.weight, one)
		case Egalitarian, LexicographicMaximin:
			o.scale = append(o.scale, one)
		case KalaiSmorodinsky: // a party that cannot gain has no share to compare
			if room := new(big.Rat).Sub(sol.Ideal[n], sol.Disagreement[n]); room.Sign() > 0 {
				o.scale = append(o.scale, room)
			} else {
				o.scale = append(o.scale, nil)
			}
		}
	}
	return o
}

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
