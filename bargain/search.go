package bargain

import (
	"context"
	"math"
	"math/big"
	"slices"
)

// A search finds the best package of a space by branch and bound. The bound is Lagrangian (Fisher 1981): for any
// weights of the parties the weighted gains of a package add up to at most the sum of each issue's best, and what adds
// up to so much cannot have a larger minimum, product or sum. The weights are improved at every node; settlements whose
// choice would push the bound below the best package found are dropped, and limits across issues and least utilities
// drop what can no longer be completed.
type search struct {
	ctx context.Context
	s   *space
	r   *relaxation

	best      []int // the best package found, settlements by issue
	bestU     []*big.Rat
	bestValue *big.Rat
	low       float64          // its objective in floating point
	ties      map[string][]int // all packages found with bestValue, nil once there are too many
	enough    func() bool
	nodes     int
	halted    bool

	choice []int // positions in opts, -1: open
	fixed  []float64
	most   []float64 // scratch: per party, the most the open issues add
}

// tolerance is how far floating-point bounds may be off, relative to gains that are about 1: the sums have at most a few
// hundred terms, so their error is below 1e-12.
const tolerance = 1e-9

// An outcome is what a search found out.
type outcome struct {
	choice []int
	u      []*big.Rat
	value  *big.Rat // nil: no package found
	bound  float64  // no package has a larger objective; the value itself where proven
	proven bool
	nodes  int
	ties   [][]int   // all packages with the value, but for settlements that nothing tells apart; nil: too many
	w      []float64 // the weights of the bound at the root
	root   float64   // the bound at the root
}

// maximiseOver searches s for the best package. It stops early once enough says so (nil: never).
func maximiseOver(ctx context.Context, s *space, o *objective, enough func(value *big.Rat) bool) outcome {
	return maximiseFrom(ctx, s, o, enough, nil)
}

// maximiseFrom is maximiseOver with weights to begin the bound from.
func maximiseFrom(ctx context.Context, s *space, o *objective, enough func(value *big.Rat) bool, warm []float64) outcome {
	if s.empty {
		return outcome{proven: true, bound: math.Inf(-1)}
	}
	s = s.efficient().distinct()
	x := &search{ctx: ctx, s: s, r: newRelaxation(s, o), low: math.Inf(-1)}
	x.enough = func() bool { return enough != nil && x.bestValue != nil && enough(x.bestValue) }
	n := len(s.opts)
	x.choice = make([]int, n)
	domain := make([][]int, n)
	for i := range domain {
		x.choice[i] = -1
		for k := range s.opts[i] {
			domain[i] = append(domain[i], k)
		}
	}
	x.fixed = slices.Clone(x.r.base)
	x.most = make([]float64, len(x.r.parties))
	w := x.r.start()
	if len(warm) == len(w) {
		w = slices.Clone(warm)
	}
	out := outcome{}
	if rest := x.node(domain, w, true, &out); rest > math.Inf(-1) {
		out.bound = max(rest, x.low)
	} else {
		out.proven, out.bound = true, x.low
	}
	if x.enough() {
		out.proven = true
	}
	out.bound = x.r.plain(out.bound)
	if o.kind == product && x.bestValue != nil && x.bestValue.Sign() == 0 {
		x.ties = nil // the bound of a product tells nothing about those that are zero
	}
	for _, k := range sortedKeys(x.ties) {
		out.ties = append(out.ties, x.ties[k])
	}
	out.choice, out.u, out.value, out.nodes = x.best, x.bestU, x.bestValue, x.nodes
	return out
}

// distinct keeps one of the settlements of an issue that nothing tells apart.
func (s *space) distinct() *space {
	d := *s
	d.opts = make([][]int, len(s.opts))
	for i, opts := range s.opts {
	next:
		for _, k := range opts {
			for _, j := range d.opts[i] {
				if s.twins(i, j, k) {
					continue next
				}
			}
			d.opts[i] = append(d.opts[i], k)
		}
	}
	return &d
}

// twins reports whether nothing tells settlements j and k of issue i apart.
func (s *space) twins(i, j, k int) bool {
	return slices.Equal(s.m.vals[i][j], s.m.vals[i][k]) && !slices.ContainsFunc(s.limits, func(l *limit) bool {
		return l.coef[i] != nil && l.coef[i][j] != l.coef[i][k]
	})
}

// threshold is the bound below which nothing better than the best package can be: just above its value by the
// granularity of values where that is known, else just below it.
func (x *search) threshold() float64 {
	if x.bestValue == nil {
		return math.Inf(-1)
	}
	return x.low
}

// beaten reports whether a bound proves that nothing better is left.
func (x *search) beaten(bound float64) bool {
	if x.bestValue == nil {
		return false
	}
	t := x.threshold()
	if math.IsInf(t, -1) { // a product of zero
		return math.IsInf(bound, -1)
	}
	return bound < t-tolerance*(1+math.Abs(t))
}

// node searches the packages that the domains leave and returns a bound on what it left unexplored (-Inf: nothing).
func (x *search) node(domain [][]int, w []float64, root bool, out *outcome) float64 {
	x.nodes++
	if x.halted || x.nodes&63 == 0 && x.ctx.Err() != nil {
		x.halted = true
	}
	if !x.filter(domain) {
		return math.Inf(-1)
	}
	if x.leaf(domain) {
		return math.Inf(-1)
	}
	rounds := 12
	if root {
		rounds = 400
	}
	bestBound, bestW := math.Inf(1), slices.Clone(w)
	cur := slices.Clone(w)
	g := make([]float64, len(x.r.parties))
	pick := make([]int, len(domain))
	disagree := make([]int, len(domain))
	relax, stuck := 1.0, 0
	var last []int
	for range rounds {
		bound := x.relaxed(domain, cur, g, pick)
		if bound < bestBound-1e-12 {
			bestBound, stuck = bound, 0
			copy(bestW, cur)
		} else if stuck++; stuck >= 5 {
			relax, stuck = relax*0.6, 0
			copy(cur, bestW)
			if relax < 0.01 {
				break
			}
		}
		if !slices.Equal(last, pick) {
			for i := range last {
				if last[i] != pick[i] {
					disagree[i]++
				}
			}
			last = append(last[:0], pick...)
			x.try(pick, g, root)
			if x.enough() {
				return math.Inf(-1)
			}
		}
		if x.beaten(bestBound) {
			return math.Inf(-1)
		}
		target := x.low
		if math.IsInf(target, -1) {
			target = bestBound - 0.1*(1+math.Abs(bestBound))
		}
		x.r.step(cur, g, bound, target, relax)
	}
	if root {
		out.w, out.root = slices.Clone(bestW), bestBound
		x.improve()
		if x.enough() || x.beaten(bestBound) {
			return math.Inf(-1)
		}
	}
	if x.halted {
		return bestBound
	}
	bound := x.relaxed(domain, bestW, g, pick)
	branch, ranked := x.branch(domain, bestW, pick, bound, disagree)
	rest := math.Inf(-1)
	for n, c := range ranked {
		if x.beaten(c.bound) {
			break
		}
		if x.halted {
			rest = max(rest, c.bound)
			continue
		}
		child := slices.Clone(domain)
		child[branch] = []int{c.k}
		_ = n
		rest = max(rest, min(x.node(child, bestW, false, out), c.bound))
		if x.enough() {
			return math.Inf(-1)
		}
	}
	return rest
}

type candidate struct {
	k     int
	bound float64
}

// branch picks the issue on which the relaxed packages disagree most, drops from all domains what the bound rules out,
// and ranks the settlements of the issue by their bounds.
func (x *search) branch(domain [][]int, w []float64, pick []int, bound float64, disagree []int) (int, []candidate) {
	total := 0.0
	for i, p := range pick {
		total += x.score(i, p, w)
	}
	for q, f := range x.r.base {
		total += x.price(q, w) * f
	}
	branch, most := -1, math.Inf(-1)
	for i := range domain {
		if len(domain[i]) == 1 {
			continue
		}
		top := x.score(i, pick[i], w)
		keep := domain[i][:0:0]
		second := math.Inf(-1)
		for _, k := range domain[i] {
			sc := x.score(i, k, w)
			if x.beaten(x.r.boundOf(w, total-top+sc)) {
				continue
			}
			if k != pick[i] {
				second = max(second, sc)
			}
			keep = append(keep, k)
		}
		if len(keep) == 0 {
			return i, nil // nothing better is left
		}
		domain[i] = keep
		if len(keep) == 1 {
			continue
		}
		if key := float64(disagree[i]) - (top - second); key > most {
			branch, most = i, key
		}
	}
	if branch < 0 { // everything is decided
		branch = 0
	}
	var ranked []candidate
	top := x.score(branch, pick[branch], w)
	for _, k := range domain[branch] {
		ranked = append(ranked, candidate{k, x.r.boundOf(w, total-top+x.score(branch, k, w))})
	}
	slices.SortStableFunc(ranked, func(a, b candidate) int {
		switch {
		case a.bound > b.bound:
			return -1
		case a.bound < b.bound:
			return 1
		}
		return 0
	})
	return branch, ranked
}

// price is the weight of a party's scaled gain in the relaxed problem.
func (x *search) price(q int, w []float64) float64 {
	if x.r.o.kind == sum {
		return w[q] + x.r.cost[q]
	}
	return w[q]
}

func (x *search) score(i, k int, w []float64) float64 {
	v := 0.0
	if x.r.o.kind == sum {
		for q, g := range x.r.gain[i][k] {
			v += (w[q] + x.r.cost[q]) * g
		}
		return v
	}
	for q, g := range x.r.gain[i][k] {
		v += w[q] * g
	}
	return v
}

// relaxed takes the best settlement of each issue under the weights: its gains, and the bound.
func (x *search) relaxed(domain [][]int, w, g []float64, pick []int) float64 {
	copy(g, x.r.base)
	total := 0.0
	for q, f := range x.r.base {
		total += x.price(q, w) * f
	}
	for i, ks := range domain {
		best, at := math.Inf(-1), -1
		for _, k := range ks {
			if s := x.score(i, k, w); s > best {
				best, at = s, k
			}
		}
		total += best
		pick[i] = at
		for q, v := range x.r.gain[i][at] {
			g[q] += v
		}
	}
	return x.r.boundOf(w, total)
}

// filter drops what the limits, the least utilities and the best package found rule out; false: nothing is left.
// It replaces the domains it changes and writes into none of them.
func (x *search) filter(domain [][]int) bool {
	for again := true; again; {
		again = false
		for _, l := range x.s.limits {
			least := int64(0)
			for i, row := range l.coef {
				if row != nil {
					lo := row[x.s.opts[i][domain[i][0]]]
					for _, k := range domain[i][1:] {
						lo = min(lo, row[x.s.opts[i][k]])
					}
					least += lo
				}
			}
			if least > l.cap {
				return false
			}
			for i, row := range l.coef {
				if row == nil || len(domain[i]) == 1 {
					continue
				}
				lo := row[x.s.opts[i][domain[i][0]]]
				for _, k := range domain[i][1:] {
					lo = min(lo, row[x.s.opts[i][k]])
				}
				keep := domain[i][:0:0]
				for _, k := range domain[i] {
					if least-lo+row[x.s.opts[i][k]] <= l.cap {
						keep = append(keep, k)
					}
				}
				if len(keep) == 0 {
					return false
				}
				if len(keep) < len(domain[i]) {
					domain[i] = keep
					again = true
				}
			}
		}
		for q := range x.r.parties {
			least := x.least(q)
			if math.IsInf(least, -1) {
				continue
			}
			most := x.r.base[q]
			for i, ks := range domain {
				most += x.top(i, q, ks)
			}
			if most < least {
				return false
			}
			for i, ks := range domain {
				if len(ks) == 1 {
					continue
				}
				top := x.top(i, q, ks)
				keep := ks[:0:0]
				for _, k := range ks {
					if most-top+x.r.gain[i][k][q] >= least {
						keep = append(keep, k)
					}
				}
				if len(keep) == 0 {
					return false
				}
				if len(keep) < len(ks) {
					domain[i] = keep
					again = true
				}
			}
		}
	}
	return true
}

func (x *search) top(i, q int, ks []int) float64 {
	t := x.r.gain[i][ks[0]][q]
	for _, k := range ks[1:] {
		t = max(t, x.r.gain[i][k][q])
	}
	return t
}

// least is what a party's scaled gain must reach, less the tolerance.
func (x *search) least(q int) float64 {
	least := x.r.bound[q]
	if x.r.o.kind == smallest && x.r.counts[q] {
		least = max(least, x.threshold())
	}
	return least - tolerance*(1+math.Abs(least))
}

// leaf handles a node where every issue is decided.
func (x *search) leaf(domain [][]int) bool {
	for _, ks := range domain {
		if len(ks) != 1 {
			return false
		}
	}
	g := slices.Clone(x.r.base)
	pick := make([]int, len(domain))
	for i, ks := range domain {
		pick[i] = ks[0]
		for q, v := range x.r.gain[i][ks[0]] {
			g[q] += v
		}
	}
	x.try(pick, g, false)
	return true
}

// try takes a package if it is better than the best found: a quick look in floating point, then exactly.
func (x *search) try(pick []int, g []float64, polish bool) bool {
	v := x.r.of(g)
	if v < x.low-tolerance*(1+math.Abs(x.low)) {
		return false
	}
	for q := range g {
		if g[q] < x.r.bound[q]-tolerance*(1+math.Abs(x.r.bound[q])) {
			return false
		}
	}
	c := make([]int, len(pick))
	for i, k := range pick {
		c[i] = x.s.opts[i][k]
	}
	u := x.s.m.total(c)
	if !x.s.holds(c, u) {
		return false
	}
	rats := x.s.m.rats(u)
	value, ok := x.r.o.value(rats)
	if !ok {
		return false
	}
	if x.bestValue != nil {
		switch value.Cmp(x.bestValue) {
		case -1:
			return false
		case 0:
			if x.ties != nil {
				x.ties[choiceKey(c)] = c
				if len(x.ties) > maxTies {
					x.ties = nil
				}
			}
			return false
		}
	}
	x.best, x.bestU, x.bestValue, x.low = c, rats, value, v
	x.ties = map[string][]int{choiceKey(c): c}
	return true
}

// maxTies is how many packages of the same value a search keeps.
const maxTies = 2000

func choiceKey(c []int) string {
	key := make([]byte, 0, 2*len(c))
	for _, k := range c {
		key = append(key, byte(k>>8), byte(k))
	}
	return string(key)
}

// improve climbs from the best package by changing one issue, then two, for as long as that helps.
func (x *search) improve() {
	if x.best == nil {
		return
	}
	for again := true; again && x.ctx.Err() == nil; {
		again = false
		pick := make([]int, len(x.best))
		g := slices.Clone(x.r.base)
		for i, c := range x.best {
			pick[i] = slices.Index(x.s.opts[i], c)
			for q, v := range x.r.gain[i][pick[i]] {
				g[q] += v
			}
		}
		h, h2 := make([]float64, len(g)), make([]float64, len(g))
		for i := range pick {
			was := pick[i]
			for k := range x.s.opts[i] {
				for q := range g {
					h[q] = g[q] - x.r.gain[i][was][q] + x.r.gain[i][k][q]
				}
				pick[i] = k
				if k != was && x.r.of(h) > x.low && x.try(pick, h, false) {
					again = true
				}
				for j := range i {
					old := pick[j]
					for l := range x.s.opts[j] {
						if l == old {
							continue
						}
						for q := range h {
							h2[q] = h[q] - x.r.gain[j][old][q] + x.r.gain[j][l][q]
						}
						if x.r.of(h2) > x.low {
							pick[j] = l
							if x.try(pick, h2, false) {
								again = true
							}
							pick[j] = old
						}
					}
				}
			}
			pick[i] = was
		}
	}
}
