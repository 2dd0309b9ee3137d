package bargain

import (
	"context"
	"maps"
	"math"
	"math/big"
	"slices"
)

// A search finds the best package of a space by branch and bound. The bound is Lagrangian (Fisher 1981): for any
// weights of the parties the weighted gains of a package add up to at most the sum of each issue's best, and what adds
// up to so much cannot have a larger minimum, product or sum. The weights are improved at every node; settlements whose
// choice would push the bound below the best package found are dropped, and limits across issues and least utilities
// drop what can no longer be completed. Where few packages are left, they are gone through (exhaustion).
type search struct {
	ctx context.Context
	s   *space
	r   *relaxation

	best      []int // the best package found, settlements by issue
	bestU     []*big.Rat
	bestValue *big.Rat
	low       float64          // its objective in floating point
	floor     float64          // what every package in the space reaches
	ties      map[string][]int // all packages found with bestValue, nil once there are too many
	enough    func() bool
	nodes     int
	most      int // nodes to search at most; 0: no bound
	halted    bool

	parties int
	gain    []float64  // scaled gains: the settlement first[i]+k, by party
	first   []int      // of each issue
	score   []float64  // scratch: the weighted gain of each settlement
	depths  []*depth   // scratch of each depth, used again and again
	small   exhaustion // of the nodes with few packages
}

// A depth is what a node works with.
type depth struct {
	open   [][]int32 // what is left of each issue
	w, cur []float64 // the best weights, and those being tried
	g      []float64
	pick   []int
	last   []int
	ranked []candidate
}

type candidate struct {
	k     int32
	bound float64
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
	return maximiseIn(ctx, s.efficient().distinct(), o, enough, warm)
}

// maximiseWhole searches the dominated packages too, for objectives that do not rise with every party's utility, in at
// most so many nodes.
func maximiseWhole(ctx context.Context, s *space, o *objective, most int) outcome {
	x := newSearch(ctx, s.distinct(), o)
	x.most = most
	return x.run(nil, nil)
}

func maximiseIn(ctx context.Context, s *space, o *objective, enough func(value *big.Rat) bool, warm []float64) outcome {
	return newSearch(ctx, s, o).run(enough, warm)
}

// run searches the whole space, from weights to begin the bound with (nil: none).
func (x *search) run(enough func(value *big.Rat) bool, warm []float64) outcome {
	o := x.r.o
	x.enough = func() bool { return enough != nil && x.bestValue != nil && enough(x.bestValue) }
	root := x.depth(0)
	for i := range root.open {
		root.open[i] = root.open[i][:len(x.s.opts[i])]
		for k := range root.open[i] {
			root.open[i][k] = int32(k)
		}
	}
	copy(root.w, x.r.start())
	if len(warm) == len(root.w) {
		copy(root.w, warm)
	}
	out := outcome{}
	if rest := x.node(0); rest > math.Inf(-1) {
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
	for _, k := range slices.Sorted(maps.Keys(x.ties)) {
		out.ties = append(out.ties, x.ties[k])
	}
	out.choice, out.u, out.value, out.nodes, out.w = x.best, x.bestU, x.bestValue, x.nodes, root.w
	return out
}

func newSearch(ctx context.Context, s *space, o *objective) *search {
	x := &search{ctx: ctx, s: s, r: newRelaxation(s, o), low: math.Inf(-1), small: exhaustion{few: few, effort: effort, exact: inFloat(s.limits)}}
	x.parties = len(x.r.parties)
	x.floor = math.Inf(-1)
	if o.kind == smallest {
		floor := math.Inf(1)
		for q, counts := range x.r.counts {
			if counts {
				floor = min(floor, x.r.bound[q])
			}
		}
		if !math.IsInf(floor, 1) {
			x.floor = floor
		}
	}
	n := 0
	for i := range s.opts {
		x.first = append(x.first, n)
		n += len(s.opts[i])
		for k := range s.opts[i] {
			x.gain = append(x.gain, x.r.gain[i][k]...)
		}
	}
	x.score = make([]float64, n)
	return x
}

// depth gives the scratch of a depth.
func (x *search) depth(n int) *depth {
	for len(x.depths) <= n {
		d := &depth{w: make([]float64, x.parties), cur: make([]float64, x.parties), g: make([]float64, x.parties),
			pick: make([]int, len(x.first)), last: make([]int, len(x.first))}
		all := make([]int32, len(x.score))
		for i := range x.first {
			to := len(all)
			if i+1 < len(x.first) {
				to = x.first[i+1]
			}
			d.open = append(d.open, all[x.first[i]:x.first[i]:to])
		}
		x.depths = append(x.depths, d)
	}
	return x.depths[n]
}

// gains are those of settlement k of issue i.
func (x *search) gains(i int, k int32) []float64 {
	at := (x.first[i] + int(k)) * x.parties
	return x.gain[at : at+x.parties]
}

// beaten reports whether a bound proves that nothing better is left.
func (x *search) beaten(bound float64) bool {
	if !math.IsInf(x.floor, -1) && bound < x.floor-tolerance*(1+math.Abs(x.floor)) {
		return true // some party cannot get the least it must have
	}
	if x.bestValue == nil {
		return false
	}
	if math.IsInf(x.low, -1) { // a product of zero
		return math.IsInf(bound, -1)
	}
	return bound < x.low-tolerance*(1+math.Abs(x.low))
}

// hard is the number of nodes after which a search is taken for a hard one.
const hard = 200

// node searches the packages that are left open at a depth, and returns a bound on what it left unexplored (-Inf:
// nothing).
func (x *search) node(level int) float64 {
	d := x.depth(level)
	x.nodes++
	if x.halted || x.nodes&63 == 0 && x.ctx.Err() != nil || x.most > 0 && x.nodes > x.most {
		x.halted = true
	}
	if !x.filter(d.open) || x.leaf(d) {
		return math.Inf(-1)
	}
	if level > 0 && x.exhaust(d) {
		return math.Inf(-1)
	}
	bound := x.tighten(level, d)
	if level == 0 && !x.enough() && !x.beaten(bound) {
		x.improve(false)
	}
	if x.nodes == hard { // not one of the easy ones: a better package to compare with is worth its price
		x.improve(true)
		x.shake()
	}
	if x.enough() || x.beaten(bound) {
		return math.Inf(-1)
	}
	if x.halted {
		return bound
	}
	branch := x.branch(d)
	rest := math.Inf(-1)
	for _, c := range d.ranked {
		if x.beaten(c.bound) {
			break
		}
		if x.halted {
			rest = max(rest, c.bound)
			continue
		}
		child := x.depth(level + 1)
		for i := range d.open {
			child.open[i] = append(child.open[i][:0], d.open[i]...)
		}
		child.open[branch] = append(child.open[branch][:0], c.k)
		copy(child.w, d.w)
		rest = max(rest, min(x.node(level+1), c.bound))
		if x.enough() {
			return math.Inf(-1)
		}
	}
	return rest
}

// branch drops what the bound rules out and picks the issue with the fewest settlements left, among those the one where
// they differ most; it ranks them by their bounds. (Measured against picking the issue on which the relaxed packages
// disagree, and the one with the largest or smallest gap to the second best: a third of the nodes.)
func (x *search) branch(d *depth) int {
	x.relaxed(d.open, d.w, d.g, d.pick)
	total := x.base(d.w)
	for i, k := range d.pick {
		total += x.score[x.first[i]+k]
	}
	d.ranked = d.ranked[:0]
	branch, most := -1, math.Inf(-1)
	for i := range d.open {
		if len(d.open[i]) == 1 {
			continue
		}
		top := x.score[x.first[i]+d.pick[i]]
		regret := 0.0
		keep := d.open[i][:0]
		for _, k := range d.open[i] {
			sc := x.score[x.first[i]+int(k)]
			if x.beaten(x.r.boundOf(d.w, total-top+sc)) {
				continue
			}
			regret += top - sc
			keep = append(keep, k)
		}
		if d.open[i] = keep; len(keep) == 0 {
			return i // nothing better is left
		}
		if len(keep) == 1 {
			continue
		}
		n := float64(len(keep))
		if key := 10*regret/n - n; key > most {
			branch, most = i, key
		}
	}
	branch = max(branch, 0)
	top := x.score[x.first[branch]+d.pick[branch]]
	for _, k := range d.open[branch] {
		d.ranked = append(d.ranked, candidate{k, x.r.boundOf(d.w, total-top+x.score[x.first[branch]+int(k)])})
	}
	slices.SortStableFunc(d.ranked, func(a, b candidate) int {
		switch {
		case a.bound > b.bound:
			return -1
		case a.bound < b.bound:
			return 1
		}
		return 0
	})
	return branch
}
