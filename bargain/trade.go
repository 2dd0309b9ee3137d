package bargain

import (
	"context"
	"math/big"
	"slices"
)

// An Appraisal says what one package is worth and to whom it is not acceptable.
type Appraisal struct {
	Package   Package
	Utilities []*big.Rat
	Gains     []*big.Rat // over the reservation value; nil where a party states none
	// Broken are the demands that the package breaks, as indices into Model.Demands; empty: it is a deal. The refusals
	// of parties without a veto are not among them.
	Broken []int
	// Better is an efficient package that is at least as good for every party, better for one, and breaks no demand that
	// this one keeps; nil: there is none, if Proven.
	Better          Package
	BetterUtilities []*big.Rat
	Proven          bool
}

// Appraise says who gains from a package, who blocks it, and what dominates it.
func (m *Model) Appraise(ctx context.Context, x Package) (*Appraisal, error) {
	c, err := m.choice(x)
	if err != nil {
		return nil, err
	}
	u := m.total(c)
	a := &Appraisal{Package: x, Utilities: m.rats(u)}
	for n := range u {
		var g *big.Rat
		if m.has[n] {
			g = m.rat(n, u[n].sub(m.res[n]))
		}
		a.Gains = append(a.Gains, g)
	}
	a.Broken = m.broken(c, u)
	better, proven := m.better(ctx, c, u)
	a.Proven = proven
	if better != nil {
		a.Better, a.BetterUtilities = m.named(better), m.rats(m.total(better))
	}
	return a, nil
}

// broken lists the demands that a choice breaks.
func (m *Model) broken(c []int, u []wide) []int {
	var ds []int
	for d := range m.demands {
		if m.demands[d].of < 0 && m.breaks(d, c, u) {
			ds = append(ds, d)
		}
	}
	return ds
}

// better finds an efficient choice that dominates c without breaking a demand that c keeps: the one with the largest
// sum of gains, each as a share of what the party could win or lose at all.
func (m *Model) better(ctx context.Context, c []int, u []wide) (choice []int, proven bool) {
	on := m.allDemands()
	for _, d := range m.broken(c, u) {
		on[d] = false
	}
	var best *big.Rat
	proven = true
	for _, s := range m.spaces(on) {
		if s.empty {
			continue
		}
		o := &objective{kind: sum}
		floor := new(big.Rat)
		r := m.rats(u)
		for n := range u {
			w := new(big.Rat).Inv(s.width(n))
			o.weight = append(o.weight, w)
			floor.Add(floor, new(big.Rat).Mul(w, r[n]))
		}
		out := maximiseOver(ctx, s.atLeast(r), o, nil)
		proven = proven && out.proven
		if out.value != nil && out.value.Cmp(floor) > 0 && (best == nil || out.value.Cmp(best) > 0) {
			best, choice = out.value, out.choice
		}
	}
	return choice, proven
}

// A Step is one joint change on the way to an efficient package: some issues are settled otherwise, nobody loses and
// somebody gains.
type Step struct {
	Changes   []Change
	Package   Package
	Utilities []*big.Rat
	Gains     []*big.Rat // by this step
}

// A Change settles one issue otherwise.
type Change struct{ Issue, From, To string }

// mostSteps bounds a path; steps only ever improve, so it would end by itself, but nobody reads on for so long.
const mostSteps = 100

// Path leads from a package to an efficient one in steps in which nobody loses. Each step changes as few issues as it
// can, up to three where the problem is small, and of those it takes the one that gives the party that gains least the
// most; where no small step is left but the package is still dominated, one last step goes to a package that dominates
// it. efficient says that the end is proven efficient.
func (m *Model) Path(ctx context.Context, from Package) (steps []Step, efficient bool, err error) {
	c, err := m.choice(from)
	if err != nil {
		return nil, false, err
	}
	s := m.wholeSpace()
	for len(steps) < mostSteps {
		u := m.total(c)
		next := m.smallStep(s, c, u)
		if next == nil {
			var proven bool
			if next, proven = m.better(ctx, c, u); next == nil {
				return steps, proven, nil
			}
		}
		steps = append(steps, m.step(c, next))
		c = next
	}
	return steps, false, nil
}

func (m *Model) wholeSpace() *space { return m.space(make([]bool, len(m.demands)), 0) }

func (m *Model) step(from, to []int) Step {
	st := Step{Package: m.named(to), Utilities: m.rats(m.total(to))}
	for n, u := range m.rats(m.total(from)) {
		st.Gains = append(st.Gains, new(big.Rat).Sub(st.Utilities[n], u))
	}
	for i := range from {
		if from[i] != to[i] {
			st.Changes = append(st.Changes, Change{m.Problem.Issues[i].ID, m.ids[i][from[i]], m.ids[i][to[i]]})
		}
	}
	return st
}

// The problem may have so many options, over all issues, for changes of two and of three issues to be tried: how many there are
// grows with the square and the cube of that.
const mostForPairs, mostForTriples = 2000, 120

// smallStep finds the best improvement that changes one issue, or else two, or else three.
func (m *Model) smallStep(s *space, c []int, u []wide) []int {
	keeps := m.broken(c, u)
	size := 0
	for _, ids := range m.ids {
		size += len(ids)
	}
	width := s.widths()
	for depth := 1; depth <= 3; depth++ {
		if depth == 2 && size > mostForPairs || depth == 3 && size > mostForTriples {
			break
		}
		var best []int
		var bestKey []*big.Rat
		try := slices.Clone(c)
		var rec func(from, left int, v []wide)
		rec = func(from, left int, v []wide) {
			if left == 0 {
				if !covers(v, u) || slices.Equal(v, u) {
					return
				}
				if !subset(m.broken(try, v), keeps) {
					return
				}
				key := shares(m, v, u, width)
				if best == nil || slices.CompareFunc(key, bestKey, (*big.Rat).Cmp) > 0 {
					best, bestKey = slices.Clone(try), key
				}
				return
			}
			for i := from; i < len(c); i++ {
				for k := range m.ids[i] {
					if k == c[i] {
						continue
					}
					try[i] = k
					w := slices.Clone(v)
					for n := range w {
						w[n] = w[n].sub(m.vals[i][c[i]][n]).add(m.vals[i][k][n])
					}
					rec(i+1, left-1, w)
				}
				try[i] = c[i]
			}
		}
		rec(0, depth, u)
		if best != nil {
			return best
		}
	}
	return nil
}

// shares are the gains from u to v as shares of each party's width, smallest first.
func shares(m *Model, v, u []wide, width []*big.Rat) []*big.Rat {
	g := make([]*big.Rat, len(u))
	for n := range u {
		g[n] = m.rat(n, v[n].sub(u[n]))
		g[n].Quo(g[n], width[n])
	}
	slices.SortFunc(g, (*big.Rat).Cmp)
	return g
}

func subset(a, b []int) bool {
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// Middle is the package of the middle options: what to start from where there is no status quo.
func (m *Model) Middle() Package {
	c := make([]int, len(m.ids))
	for i := range c {
		c[i] = (len(m.Problem.Issues[i].Options) - 1) / 2
	}
	return m.named(c)
}
