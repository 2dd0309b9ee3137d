package bargain

import (
	"cmp"
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
	for len(steps) < 100 {
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

// smallStep finds the best improvement that changes one issue, or else two, or else three.
func (m *Model) smallStep(s *space, c []int, u []wide) []int {
	keeps := m.broken(c, u)
	size := 0
	for _, ids := range m.ids {
		size += len(ids)
	}
	width := make([]*big.Rat, len(u))
	for n := range width {
		width[n] = s.width(n)
	}
	for depth := 1; depth <= 3; depth++ {
		if depth == 3 && size > 120 || depth == 2 && size > 2000 {
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

// pairShares are the shares of two parties only.
func (m *Model) pairShares(a, b int, v, u []wide, width []*big.Rat) []*big.Rat {
	g := make([]*big.Rat, 0, 2)
	for _, n := range []int{a, b} {
		x := m.rat(n, v[n].sub(u[n]))
		g = append(g, x.Quo(x, width[n]))
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

// A Logroll is a trade between two parties over two issues: each gives way on the issue on which it loses less than it
// wins on the other, and nobody else loses.
type Logroll struct {
	Winner, Other string // parties: Winner gains on the first change, Other on the second
	First, Second Change
	// Gains are the net gains of all parties by both changes.
	Gains []*big.Rat
	// Win and Give are what Winner gains on the first and gives on the second change; OtherWin and OtherGive are what
	// Other gains on the second and gives on the first.
	Win, Give, OtherWin, OtherGive *big.Rat
}

// Logrolls lists the trades that start from a package, for each pair of parties and issues the best; those that give
// the party that gains least the most come first. A trade breaks no demand that the package keeps.
func (m *Model) Logrolls(from Package, most int) ([]Logroll, error) {
	c, err := m.choice(from)
	if err != nil {
		return nil, err
	}
	u := m.total(c)
	keeps := m.broken(c, u)
	s := m.wholeSpace()
	width := make([]*big.Rat, len(u))
	for n := range width {
		width[n] = s.width(n)
	}
	type found struct {
		Logroll
		key []*big.Rat
	}
	var all []found
	delta := func(i, k, n int) wide { return m.vals[i][k][n].sub(m.vals[i][c[i]][n]) }
	zero := wide{}
	try := slices.Clone(c)
	for i := range c {
		for j := range c {
			if i == j {
				continue
			}
			for a := range u {
				for b := range u {
					if a == b {
						continue
					}
					var best *found
					for k := range m.ids[i] {
						if k == c[i] || delta(i, k, a).cmp(zero) <= 0 || delta(i, k, b).cmp(zero) >= 0 {
							continue
						}
						for l := range m.ids[j] {
							if l == c[j] || delta(j, l, a).cmp(zero) >= 0 || delta(j, l, b).cmp(zero) <= 0 {
								continue
							}
							v := slices.Clone(u)
							for n := range v {
								v[n] = v[n].add(delta(i, k, n)).add(delta(j, l, n))
							}
							if !covers(v, u) || v[a] == u[a] || v[b] == u[b] {
								continue
							}
							try[i], try[j] = k, l
							ok := subset(m.broken(try, v), keeps)
							try[i], try[j] = c[i], c[j]
							if !ok {
								continue
							}
							pair := m.pairShares(a, b, v, u, width)
							if best != nil && slices.CompareFunc(pair, best.key, (*big.Rat).Cmp) <= 0 {
								continue
							}
							l1 := Logroll{
								Winner: m.Problem.Parties[a].ID, Other: m.Problem.Parties[b].ID,
								First:  Change{m.Problem.Issues[i].ID, m.ids[i][c[i]], m.ids[i][k]},
								Second: Change{m.Problem.Issues[j].ID, m.ids[j][c[j]], m.ids[j][l]},
								Win:    m.rat(a, delta(i, k, a)), Give: m.rat(a, zero.sub(delta(j, l, a))),
								OtherWin: m.rat(b, delta(j, l, b)), OtherGive: m.rat(b, zero.sub(delta(i, k, b))),
							}
							for n := range v {
								l1.Gains = append(l1.Gains, m.rat(n, v[n].sub(u[n])))
							}
							best = &found{l1, pair}
						}
					}
					if best != nil {
						all = append(all, *best)
					}
				}
			}
		}
	}
	// The same trade is found from both sides; keep it once.
	seen := map[[4]string]bool{}
	var rolls []Logroll
	slices.SortStableFunc(all, func(x, y found) int { return -slices.CompareFunc(x.key, y.key, (*big.Rat).Cmp) })
	for _, f := range all {
		id := [4]string{f.Winner, f.Other, f.First.Issue, f.Second.Issue}
		if cmp.Compare(f.Winner, f.Other) > 0 {
			id = [4]string{f.Other, f.Winner, f.Second.Issue, f.First.Issue}
		}
		if !seen[id] && len(rolls) < most {
			seen[id] = true
			rolls = append(rolls, f.Logroll)
		}
	}
	return rolls, nil
}

// Middle is the package of the middle options: what to start from where there is no status quo.
func (m *Model) Middle() Package {
	c := make([]int, len(m.ids))
	for i := range c {
		c[i] = (len(m.Problem.Issues[i].Options) - 1) / 2
	}
	return m.named(c)
}
