package bargain

import (
	"math/big"
	"slices"
)

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
	t := m.newTrades(c)
	var found []trade
	for i := range c {
		for j := range c {
			for a := range t.u {
				for b := range t.u {
					if i == j || a == b {
						continue
					}
					if best := t.best(i, j, a, b); best != nil {
						found = append(found, *best)
					}
				}
			}
		}
	}
	slices.SortStableFunc(found, func(x, y trade) int { return slices.CompareFunc(y.shares, x.shares, (*big.Rat).Cmp) })
	return distinct(found, most), nil
}

// trades are what can be exchanged at one choice.
type trades struct {
	m     *Model
	from  []int
	u     []wide     // what the choice is worth
	keeps []int      // the demands that it breaks
	width []*big.Rat // of each party's utility
	try   []int      // from, but for the issues being tried
}

// A trade is a logroll with the gains of its two parties as shares of their widths, smallest first.
type trade struct {
	Logroll
	shares []*big.Rat
}

func (m *Model) newTrades(from []int) *trades {
	t := &trades{m: m, from: from, u: m.total(from), try: slices.Clone(from)}
	t.keeps = m.broken(from, t.u)
	t.width = m.wholeSpace().widths()
	return t
}

// delta is what party n gains where issue i is settled by k.
func (t *trades) delta(i, k, n int) wide { return t.m.vals[i][k][n].sub(t.m.vals[i][t.from[i]][n]) }

// best finds the trade in which a wins on issue i what b gives there, and b wins on issue j; nil: there is none.
func (t *trades) best(i, j, a, b int) *trade {
	var best *trade
	for k := range t.m.ids[i] {
		if k == t.from[i] || !t.passes(i, k, b, a) {
			continue
		}
		for l := range t.m.ids[j] {
			if l == t.from[j] || !t.passes(j, l, a, b) {
				continue
			}
			v := t.after(i, k, j, l)
			if !covers(v, t.u) || v[a] == t.u[a] || v[b] == t.u[b] || !t.keepsDemands(i, k, j, l, v) {
				continue
			}
			shares := t.m.pairShares(a, b, v, t.u, t.width)
			if best == nil || slices.CompareFunc(shares, best.shares, (*big.Rat).Cmp) > 0 {
				best = &trade{t.logroll(i, k, j, l, a, b, v), shares}
			}
		}
	}
	return best
}

// passes reports whether settling issue i by k takes from one party and gives to the other.
func (t *trades) passes(i, k, giver, taker int) bool {
	return t.delta(i, k, taker).cmp(wide{}) > 0 && t.delta(i, k, giver).cmp(wide{}) < 0
}

// after gives the utilities once issue i is settled by k and issue j by l.
func (t *trades) after(i, k, j, l int) []wide {
	v := slices.Clone(t.u)
	for n := range v {
		v[n] = v[n].add(t.delta(i, k, n)).add(t.delta(j, l, n))
	}
	return v
}

// keepsDemands reports whether the demands that are kept now are kept once issue i is settled by k and issue j by l,
// which is worth v.
func (t *trades) keepsDemands(i, k, j, l int, v []wide) bool {
	t.try[i], t.try[j] = k, l
	ok := subset(t.m.broken(t.try, v), t.keeps)
	t.try[i], t.try[j] = t.from[i], t.from[j]
	return ok
}

func (t *trades) logroll(i, k, j, l, a, b int, v []wide) Logroll {
	m, c := t.m, t.from
	r := Logroll{
		Winner: m.Problem.Parties[a].ID, Other: m.Problem.Parties[b].ID,
		First:  Change{m.Problem.Issues[i].ID, m.ids[i][c[i]], m.ids[i][k]},
		Second: Change{m.Problem.Issues[j].ID, m.ids[j][c[j]], m.ids[j][l]},
		Win:    m.rat(a, t.delta(i, k, a)), Give: m.rat(a, wide{}.sub(t.delta(j, l, a))),
		OtherWin: m.rat(b, t.delta(j, l, b)), OtherGive: m.rat(b, wide{}.sub(t.delta(i, k, b))),
	}
	for n := range v {
		r.Gains = append(r.Gains, m.rat(n, v[n].sub(t.u[n])))
	}
	return r
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

// distinct gives the first trades, each once: every trade is found from both of its sides.
func distinct(found []trade, most int) []Logroll {
	seen := map[[4]string]bool{}
	var rolls []Logroll
	for _, f := range found {
		id := [4]string{f.Winner, f.Other, f.First.Issue, f.Second.Issue}
		if f.Winner > f.Other {
			id = [4]string{f.Other, f.Winner, f.Second.Issue, f.First.Issue}
		}
		if !seen[id] && len(rolls) < most {
			seen[id] = true
			rolls = append(rolls, f.Logroll)
		}
	}
	return rolls
}
