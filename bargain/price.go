package bargain

import (
	"context"
	"math/big"
	"slices"
)

// price finds the package with the least loss among those that the withdrawal of the demands makes possible.
func (m *Model) price(ctx context.Context, given []int) Concession {
	con := Concession{Demands: given, Total: new(big.Rat)}
	on := m.allDemands()
	concedes := make([]bool, len(m.unit))
	lines := make([][]int, len(m.unit)) // red lines given up, by party
	for _, d := range given {
		on[d] = false
		for n, q := range m.Problem.Parties {
			if q.ID == m.demands[d].Party {
				concedes[n] = true
				if m.demands[d].Kind == RedLineDrawn {
					lines[n] = append(lines[n], d)
				}
			}
		}
	}
	dear := m.withDrops(lines)
	f := dear.frontier(ctx, dear.spaces(on), chainOptions{max: 20_000})
	con.Proven = f.Lost == nil
	var best []*big.Rat
	for i := range f.points {
		u := dear.rats(f.points[i].u)
		loss, total := m.losses(u, concedes)
		if con.Package != nil {
			if c := total.Cmp(con.Total); c > 0 || c == 0 && !fairer(m, u, best) {
				continue
			}
		}
		con.Package, con.Utilities, con.Loss, con.Total = f.Packages(i, 1)[0], u[:len(m.unit)], loss, total
		best = u
	}
	return con
}

// losses gives the loss of each party from the utilities of a model with drops.
func (m *Model) losses(u []*big.Rat, concedes []bool) (loss []*big.Rat, total *big.Rat) {
	total = new(big.Rat)
	for n := range m.unit {
		l := new(big.Rat)
		if concedes[n] {
			if m.has[n] {
				l.Sub(m.rat(n, m.res[n]), u[n])
			}
			if drop := new(big.Rat).Neg(u[len(m.unit)+n]); drop.Cmp(l) > 0 {
				l = drop
			}
			if l.Sign() < 0 {
				l.SetInt64(0)
			}
		}
		loss = append(loss, l)
		total.Add(total, l)
	}
	return loss, total
}

// fairer compares two vectors of utilities by the smallest gain over the reservation values.
func fairer(m *Model, u, v []*big.Rat) bool {
	least := func(u []*big.Rat) *big.Rat {
		var l *big.Rat
		for n := range m.unit {
			g := new(big.Rat).Set(u[n])
			if m.has[n] {
				g.Sub(g, m.rat(n, m.res[n]))
			}
			if l == nil || g.Cmp(l) < 0 {
				l = g
			}
		}
		return l
	}
	return least(u).Cmp(least(v)) > 0
}

// withDrops is the model with one more column a party: minus the drop of the settlements that cross the given red
// lines, which is what the worst settlement of the issue that the party accepts is worth above them.
func (m *Model) withDrops(lines [][]int) *Model {
	d := *m
	parties := len(m.unit)
	d.unit = append(slices.Clone(m.unit), m.unit...)
	d.res = append(slices.Clone(m.res), make([]wide, parties)...)
	d.has = append(slices.Clone(m.has), make([]bool, parties)...)
	d.vals = make([][][]wide, len(m.vals))
	for i := range m.vals {
		d.vals[i] = make([][]wide, len(m.vals[i]))
		for k := range m.vals[i] {
			d.vals[i][k] = append(slices.Clone(m.vals[i][k]), make([]wide, parties)...)
		}
	}
	for n := range lines {
		for _, l := range lines[n] {
			i := slices.IndexFunc(m.Problem.Issues, func(i Issue) bool { return i.ID == m.demands[l].Issue })
			crossed := func(k int) bool { return m.crosses(n, i, k) }
			var worst *wide
			for k := range m.vals[i] {
				if v := m.vals[i][k][n]; !crossed(k) && (worst == nil || v.cmp(*worst) < 0) {
					worst = &v
				}
			}
			for k := range m.vals[i] {
				if row := m.demands[l].limits[0].coef[i]; worst != nil && row[k] > 0 {
					if drop := worst.sub(m.vals[i][k][n]); drop.cmp(wide{}) > 0 {
						d.vals[i][k][parties+n] = wide{}.sub(drop)
					}
				}
			}
		}
	}
	return &d
}

// crosses reports whether settlement k of issue i crosses a red line of party n.
func (m *Model) crosses(n, i, k int) bool {
	q := &m.Problem.Parties[n]
	return slices.ContainsFunc(q.RedLines, func(r RedLine) bool {
		return r.Issue == m.Problem.Issues[i].ID && (Term{r.Issue, []string{r.Option}}).matches(m.ids[i][k])
	})
}
