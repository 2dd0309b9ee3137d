package bargain

import (
	"context"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestCount compares the number of deals with brute force.
func TestCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawing{parties: 4, issues: 4, options: 3, constraints: true, phases: true, coalition: true}.problem(t)
		m, err := Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		b := newBrute(p)
		for _, on := range [][]bool{m.allDemands(), m.demandsFor(true)} {
			c := m.count(context.Background(), on)
			if want := int64(len(b.zone(m, on))); !c.Exact() || c.Low.Int64() != want {
				t.Fatalf("count %v, brute force %d", c, want)
			}
		}
	})
}

// TestCountBounds makes the tally round, and asks that the truth stays within the bounds.
func TestCountBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawing{parties: 3, issues: 4, options: 4, constraints: true}.problem(t)
		m, err := Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		b := newBrute(p)
		want := big.NewInt(int64(len(b.zone(m, m.allDemands()))))
		s := m.spaces(m.allDemands())[0]
		if s.empty {
			return
		}
		debts, reliefs, ok := s.debts()
		if !ok || len(debts) == 0 {
			return
		}
		steps := float64(rapid.IntRange(1, 6).Draw(t, "steps"))
		low, _ := newTally(debts, reliefs, steps, false).run(context.Background())
		high, _ := newTally(debts, reliefs, steps, true).run(context.Background())
		if low.Cmp(want) > 0 || high.Cmp(want) < 0 {
			t.Fatalf("bounds %v to %v, truth %v", low, high, want)
		}
	})
}

// blockage finds all smallest blocking sets and concessions from the broken demands of every package: a set of demands
// blocks if every package breaks one of it; the smallest concessions are the smallest sets of demands that some package
// breaks.
func (b *brute) blockage(m *Model) (sets, concessions [][]int) {
	var broken []uint64
	for n := range b.all {
		x := uint64(0)
		for d := range m.demands {
			if m.demands[d].of < 0 && b.breaks(m, d, n) {
				x |= 1 << d
			}
		}
		broken = append(broken, x)
	}
	slices.Sort(broken)
	broken = slices.Compact(broken)
	minimal := func(all []uint64) (out [][]int) {
		for _, x := range all {
			if slices.ContainsFunc(all, func(y uint64) bool { return y != x && y&x == y }) {
				continue
			}
			var set []int
			for d := range m.demands {
				if x&(1<<d) != 0 {
					set = append(set, d)
				}
			}
			out = append(out, set)
		}
		slices.SortFunc(out, slices.Compare)
		return out
	}
	concessions = minimal(broken)
	var blocking []uint64
	for x := uint64(0); x < 1<<len(m.demands); x++ {
		if !slices.ContainsFunc(broken, func(y uint64) bool { return y&x == 0 }) {
			blocking = append(blocking, x)
		}
	}
	return minimal(blocking), concessions
}

// TestBlocking compares the smallest blocking sets and concessions, and what they cost, with brute force.
func TestBlocking(t *testing.T) {
	for name, w := range map[string]drawing{
		"plain":      {parties: 3, issues: 3, options: 3, constraints: true, phases: true},
		"coalitions": {parties: 3, issues: 3, options: 3, constraints: true, coalition: true},
	} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			p := w.problem(t)
			for n := range p.Parties { // make deals rare
				if p.Parties[n].Reservation != nil {
					p.Parties[n].Reservation.Add(p.Parties[n].Reservation, big.NewRat(2, 1))
				}
			}
			m, err := Compile(p)
			if err != nil {
				t.Fatal(err)
			}
			if len(m.demands) > 12 {
				t.Skip("more demands than every subset of them can be tried of")
			}
			b := newBrute(p)
			got := m.Blocking(context.Background(), BlockingOptions{Max: 10_000})
			if got.Feasible != (len(b.zone(m, m.allDemands())) > 0) {
				t.Fatalf("feasible: %v", got.Feasible)
			}
			if got.Feasible {
				return
			}
			sets, concessions := b.blockage(m)
			slices.SortFunc(got.Sets, slices.Compare)
			if d := cmp.Diff(sets, got.Sets); d != "" || !got.Complete {
				t.Fatalf("complete %v, blocking sets (-brute +got)\n%s", got.Complete, d)
			}
			var cs [][]int
			for _, c := range got.Concessions {
				cs = append(cs, c.Demands)
				b.checkPrice(t, m, c)
			}
			slices.SortFunc(cs, slices.Compare)
			if d := cmp.Diff(concessions, cs); d != "" {
				t.Fatalf("concessions (-brute +got)\n%s", d)
			}
		}))
	}
}

// checkPrice asks that no package which the concession allows costs less.
func (b *brute) checkPrice(t *rapid.T, m *Model, c Concession) {
	on := m.allDemands()
	for _, d := range c.Demands {
		on[d] = false
	}
	var least *big.Rat
	shown := false
	for _, n := range b.zone(m, on) {
		total := new(big.Rat)
		for q := range b.p.Parties {
			party := &b.p.Parties[q]
			loss := new(big.Rat)
			for _, d := range c.Demands {
				dm := m.demands[d]
				if dm.Party != party.ID {
					continue
				}
				l := new(big.Rat)
				if dm.Kind == ReservationValue {
					l.Sub(party.Reservation, b.util[n][q])
				}
				if l.Cmp(loss) > 0 {
					loss = l
				}
			}
			drop := new(big.Rat)
			for _, d := range c.Demands {
				if dm := m.demands[d]; dm.Party == party.ID && dm.Kind == RedLineDrawn && b.breaks(m, d, n) {
					drop.Add(drop, b.drop(party, dm.Issue, b.all[n][dm.Issue]))
				}
			}
			conceding := slices.ContainsFunc(c.Demands, func(d int) bool { return m.demands[d].Party == party.ID })
			if conceding && party.Reservation != nil {
				if l := new(big.Rat).Sub(party.Reservation, b.util[n][q]); l.Cmp(loss) > 0 {
					loss = l
				}
			}
			if drop.Cmp(loss) > 0 {
				loss = drop
			}
			total.Add(total, loss)
		}
		if least == nil || total.Cmp(least) < 0 {
			least = total
		}
		if key(b.all[n]) == key(c.Package) {
			shown = true
		}
	}
	if !shown || least.Cmp(c.Total) != 0 || !c.Proven {
		t.Fatalf("concession %v: package %v with loss %v (proven %v), brute force finds %v", c.Demands, c.Package, c.Total, c.Proven, least)
	}
}

// drop is what the worst settlement that q accepts on the issue is worth above s.
func (b *brute) drop(q *Party, issue, s string) *big.Rat {
	nums := middle(b.p, q)
	var worst *big.Rat
	for _, o := range b.p.Issue(issue).settlements() {
		if u := nums.utility(b.p, q, issue, o); !crosses(q, Package{issue: o}) && (worst == nil || u.Cmp(worst) < 0) {
			worst = u
		}
	}
	d := new(big.Rat)
	if worst != nil {
		d.Sub(worst, nums.utility(b.p, q, issue, s))
	}
	if d.Sign() < 0 {
		d.SetInt64(0)
	}
	return d
}
