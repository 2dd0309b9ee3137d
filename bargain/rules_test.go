package bargain

import (
	"context"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// optima finds what a rule picks among the efficient packages of the zone, by brute force.
func (b *brute) optima(m *Model, rule Rule, c Convention) (set []int, value *big.Rat) {
	zone := b.zone(m, m.allDemands())
	d := make([]*big.Rat, len(b.p.Parties))
	ideal := make([]*big.Rat, len(b.p.Parties))
	for n, q := range b.p.Parties {
		d[n] = new(big.Rat)
		if q.Reservation != nil {
			d[n].Set(q.Reservation)
		}
		if c == Raised {
			var least *big.Rat
			for _, i := range b.zone(m, m.demandsFor(true)) {
				if u := b.util[i][n]; least == nil || u.Cmp(least) < 0 {
					least = u
				}
			}
			if least != nil && least.Cmp(d[n]) > 0 {
				d[n] = least
			}
		}
		for _, i := range zone {
			if u := b.util[i][n]; ideal[n] == nil || u.Cmp(ideal[n]) > 0 {
				ideal[n] = u
			}
		}
	}
	score := func(i int) []*big.Rat {
		var g []*big.Rat
		for n, u := range b.util[i] {
			g = append(g, new(big.Rat).Sub(u, d[n]))
		}
		switch rule {
		case Nash:
			v := big.NewRat(1, 1)
			for _, x := range g {
				if x.Sign() < 0 {
					return nil
				}
				v.Mul(v, x)
			}
			return []*big.Rat{v}
		case KalaiSmorodinsky:
			var v *big.Rat
			for n, x := range g {
				if room := new(big.Rat).Sub(ideal[n], d[n]); room.Sign() > 0 {
					if x.Quo(x, room); v == nil || x.Cmp(v) < 0 {
						v = x
					}
				}
			}
			if v == nil {
				v = new(big.Rat)
			}
			return []*big.Rat{v}
		case Utilitarian:
			v := new(big.Rat)
			for _, x := range b.util[i] {
				v.Add(v, x)
			}
			return []*big.Rat{v}
		}
		slices.SortFunc(g, (*big.Rat).Cmp)
		if rule == Egalitarian {
			g = g[:1]
		}
		return g
	}
	var best []*big.Rat
	for _, i := range b.pareto(zone) {
		v := score(i)
		if v == nil {
			continue
		}
		c := 1
		if best != nil {
			c = slices.CompareFunc(v, best, (*big.Rat).Cmp)
		}
		switch {
		case c > 0:
			set, best = []int{i}, v
		case c == 0:
			set = append(set, i)
		}
	}
	if best != nil {
		value = best[0]
	}
	return set, value
}

// TestSolve compares every rule under both conventions with brute force, by a scan of the frontier and by search.
func TestSolve(t *testing.T) {
	for name, w := range map[string]drawing{
		"plain":       {parties: 4, issues: 4, options: 4},
		"constraints": {parties: 3, issues: 4, options: 3, constraints: true, phases: true},
		"coalitions":  {parties: 4, issues: 3, options: 3, constraints: true, coalition: true},
	} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			p := w.problem(t)
			m, err := Compile(p)
			if err != nil {
				t.Fatal(err)
			}
			b := newBrute(p)
			ctx := context.Background()
			f := m.Frontier(ctx, FrontierOptions{})
			for _, rule := range Rules {
				for _, c := range Conventions {
					set, value := b.optima(m, rule, c)
					want := b.keys(set)
					for how, o := range map[string]SolveOptions{"scan": {List: 1 << 20, Frontier: f}, "search": {List: 1 << 20}} {
						s := m.Solve(ctx, rule, c, o)
						var got []string
						for _, p := range s.Points {
							got = append(got, keys(p.Packages)...)
						}
						slices.Sort(got)
						if d := cmp.Diff(want, got); d != "" {
							t.Fatalf("%s %s %s (-brute +got)\n%s", how, rule, c, d)
						}
						if !s.Proven {
							t.Errorf("%s %s %s: not proven", how, rule, c)
						}
						if value != nil && value.Cmp(s.Value) != 0 {
							t.Errorf("%s %s %s: value %v, want %v", how, rule, c, s.Value, value)
						}
					}
				}
			}
		}))
	}
}
