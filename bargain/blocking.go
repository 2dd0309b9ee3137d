package bargain

import (
	"cmp"
	"context"
	"math/big"
	"slices"
)

// A Blockage explains why there is no deal, or which demands it would take to prevent one.
type Blockage struct {
	// Feasible says that all demands can be met together; then there is nothing to explain. Unknown says that the
	// deadline passed before that was settled.
	Feasible, Unknown bool
	// Sets are the smallest sets of demands that no package satisfies together: take any one demand out of a set, and
	// some package satisfies the rest of it. They are indices into Model.Demands.
	Sets [][]int
	// Concessions are the smallest sets of demands whose withdrawal opens a deal: put any one demand back, and there is
	// none. By number, then by least loss.
	Concessions []Concession
	// Complete says that Sets and Concessions have all there are.
	Complete bool
}

// A Concession is a set of demands that would have to be given up, and what becomes possible then.
type Concession struct {
	Demands []int // indices into Model.Demands
	// Package is one that becomes possible, of those with the least loss one that is efficient.
	Package   Package
	Utilities []*big.Rat
	// Loss is what the package costs each party against its own demands, in its own utility: how far it falls below
	// its reservation value, or by how much the options that cross its red lines are worth less to it than the worst
	// option on the issue that it accepts, whichever is more. Constraints and the demands of guarantors have no price.
	Loss []*big.Rat
	// Total is the sum of the losses. It adds up utilities of different parties, which nobody can measure on one scale:
	// use it to order, not to judge.
	Total *big.Rat
	// Proven says that no package that becomes possible has a smaller total loss.
	Proven bool
}

// BlockingOptions bound the enumeration.
type BlockingOptions struct {
	Max int // sets of each kind; 0 stands for 200
}

// Blocking enumerates the smallest blocking sets and the smallest concessions, after MARCO (Liffiton and others 2016):
// a map of the subsets that are not yet decided gives a seed; a seed that can be satisfied is grown until nothing more
// can be added, and what is left out is a smallest concession; one that cannot is shrunk until nothing more can be taken
// away.
func (m *Model) Blocking(ctx context.Context, o BlockingOptions) *Blockage {
	if o.Max == 0 {
		o.Max = 200
	}
	e := &marco{m: m, ctx: ctx}
	for d := range m.demands {
		if m.demands[d].of < 0 {
			e.items = append(e.items, d)
		}
	}
	b := &Blockage{}
	all := make([]bool, len(e.items))
	for k := range all {
		all[k] = true
	}
	if e.satisfies(all) != nil {
		b.Feasible, b.Complete = true, true
		return b
	}
	if e.stopped {
		b.Unknown = true
		return b
	}
	var concessions [][]int
	for len(b.Sets) < o.Max && len(concessions) < o.Max {
		seed, ok := e.seed()
		if !ok {
			b.Complete = true
			break
		}
		if c := e.satisfies(seed); c != nil {
			grown := e.grow(seed, c)
			if e.stopped {
				break
			}
			var left []int
			for k, in := range grown {
				if !in {
					left = append(left, k)
				}
			}
			e.atLeastOne = append(e.atLeastOne, left)
			concessions = append(concessions, left)
			continue
		}
		if e.stopped {
			break
		}
		core := e.shrink(seed)
		if e.stopped {
			break
		}
		e.notAll = append(e.notAll, core)
		b.Sets = append(b.Sets, e.demands(core))
	}
	for _, left := range concessions {
		b.Concessions = append(b.Concessions, m.price(ctx, e.demands(left)))
	}
	slices.SortFunc(b.Sets, func(a, b []int) int { return cmp.Or(len(a)-len(b), slices.Compare(a, b)) })
	slices.SortFunc(b.Concessions, func(a, b Concession) int {
		return cmp.Or(len(a.Demands)-len(b.Demands), a.Total.Cmp(b.Total), slices.Compare(a.Demands, b.Demands))
	})
	return b
}

// A marco is the state of an enumeration. Items are positions in items.
type marco struct {
	m          *Model
	ctx        context.Context
	items      []int // demands
	notAll     [][]int
	atLeastOne [][]int
	stopped    bool
}

func (e *marco) demands(set []int) []int {
	var ds []int
	for _, k := range set {
		ds = append(ds, e.items[k])
	}
	return ds
}

// satisfies finds a package that satisfies the items that are on; nil: there is none, or the deadline passed.
func (e *marco) satisfies(on []bool) []int {
	switches := make([]bool, len(e.m.demands))
	for k, in := range on {
		switches[e.items[k]] = in
	}
	for _, s := range e.m.spaces(switches) {
		if c := s.any(e.ctx); c != nil {
			return c
		}
	}
	if e.ctx.Err() != nil {
		e.stopped = true
	}
	return nil
}

// any finds one package of the space: nil where there is none.
func (s *space) any(ctx context.Context) []int {
	if s.empty {
		return nil
	}
	o := &objective{kind: smallest, from: make([]*big.Rat, len(s.lb)), scale: make([]*big.Rat, len(s.lb))}
	for n := range s.lb {
		o.from[n] = s.m.rat(n, s.lb[n])
		if s.has[n] {
			o.scale[n] = s.width(n)
		}
	}
	return maximiseOver(ctx, s, o, func(v *big.Rat) bool { return v.Sign() >= 0 }).choice
}

// widths are the widths of all parties.
func (s *space) widths() []*big.Rat {
	ws := make([]*big.Rat, len(s.m.unit))
	for n := range ws {
		ws[n] = s.width(n)
	}
	return ws
}

// width is the distance between the most and the least that party n could get, at least one unit.
func (s *space) width(n int) *big.Rat {
	total := wide{}
	for i, opts := range s.opts {
		low, high := s.m.vals[i][opts[0]][n], s.m.vals[i][opts[0]][n]
		for _, k := range opts[1:] {
			if v := s.m.vals[i][k][n]; v.cmp(low) < 0 {
				low = v
			} else if v.cmp(high) > 0 {
				high = v
			}
		}
		total = total.add(high.sub(low))
	}
	if total == (wide{}) {
		total = narrow(1)
	}
	return s.m.rat(n, total)
}

// grow adds items for as long as some package satisfies them; c satisfies the seed.
func (e *marco) grow(seed []bool, c []int) []bool {
	on := slices.Clone(seed)
	take := func(c []int) {
		u := e.m.total(c)
		for k, d := range e.items {
			if !on[k] && !e.m.breaks(d, c, u) {
				on[k] = true
			}
		}
	}
	take(c)
	for k := range on {
		if on[k] {
			continue
		}
		on[k] = true
		if c := e.satisfies(on); c != nil {
			take(c)
		} else {
			on[k] = false
		}
		if e.stopped {
			return on
		}
	}
	return on
}

// shrink takes items away for as long as no package satisfies the rest.
func (e *marco) shrink(seed []bool) []int {
	on := slices.Clone(seed)
	for k := range on {
		if !on[k] {
			continue
		}
		on[k] = false
		if e.satisfies(on) != nil {
			on[k] = true
		}
		if e.stopped {
			return nil
		}
	}
	var core []int
	for k, in := range on {
		if in {
			core = append(core, k)
		}
	}
	return core
}

// seed finds a set of items that is neither inside a satisfied set nor around a blocking one, as large as it comes.
func (e *marco) seed() ([]bool, bool) {
	value := make([]int8, len(e.items)) // 0 open, 1 in, -1 out
	if !e.solve(value) {
		return nil, false
	}
	on := make([]bool, len(value))
	for k, v := range value {
		on[k] = v >= 0
	}
	// What the rules leave open is in; put in what they allow besides.
	for k := range on {
		if !on[k] {
			on[k] = true
			if !e.allowed(on) {
				on[k] = false
			}
		}
	}
	return on, true
}

func (e *marco) allowed(on []bool) bool {
	for _, set := range e.notAll {
		if !slices.ContainsFunc(set, func(k int) bool { return !on[k] }) {
			return false
		}
	}
	for _, set := range e.atLeastOne {
		if !slices.ContainsFunc(set, func(k int) bool { return on[k] }) {
			return false
		}
	}
	return true
}

// solve decides the items by unit propagation and backtracking, in before out.
func (e *marco) solve(value []int8) bool {
	var trail []int
	undo := func() {
		for _, k := range trail {
			value[k] = 0
		}
	}
	choice := -1
	for again := true; again; {
		again, choice = false, -1
		for side, sets := range [][][]int{e.notAll, e.atLeastOne} {
			want := int8(1 - 2*(1-side)) // out for notAll, in for atLeastOne
			for _, set := range sets {
				open, at, done := 0, -1, false
				for _, k := range set {
					if value[k] == want {
						done = true
						break
					}
					if value[k] == 0 {
						open++
						at = k
					}
				}
				switch {
				case done:
				case open == 0:
					undo()
					return false
				case open == 1:
					value[at] = want
					trail = append(trail, at)
					again = true
				default:
					choice = at
				}
			}
		}
	}
	if choice < 0 {
		return true
	}
	for _, v := range []int8{1, -1} {
		value[choice] = v
		if e.solve(value) {
			return true
		}
	}
	value[choice] = 0
	undo()
	return false
}

// breaks reports whether a package breaks a demand.
func (m *Model) breaks(d int, c []int, u []wide) bool {
	dm := &m.demands[d]
	if dm.party >= 0 && u[dm.party].cmp(m.res[dm.party]) < 0 {
		return true
	}
	for _, l := range dm.limits {
		total := int64(0)
		for i, row := range l.coef {
			if row != nil {
				total += row[c[i]]
			}
		}
		if total > l.cap {
			return true
		}
	}
	if dm.coalition == nil {
		return false
	}
	refuse, quota := 0, dm.coalition.Quota
	if quota == 0 {
		quota = len(dm.coalition.Members)
	}
	for n, q := range m.Problem.Parties {
		if q.NoVeto && slices.Contains(dm.coalition.Members, q.ID) && m.refuses(n, c, u) {
			refuse++
		}
	}
	return refuse >= quota
}

// refuses reports whether a package falls below a party's reservation value or crosses one of its red lines.
func (m *Model) refuses(n int, c []int, u []wide) bool {
	for d := range m.demands {
		if dm := &m.demands[d]; dm.Party == m.Problem.Parties[n].ID && (dm.Kind == ReservationValue || dm.Kind == RedLineDrawn) && m.breaks(d, c, u) {
			return true
		}
	}
	return false
}
