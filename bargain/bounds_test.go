package bargain

import (
	"context"
	"math/big"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestStoppedSearch: a search that is cut short gives a package of the space and a bound that the best one respects.
func TestStoppedSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawing{parties: 4, issues: 5, options: 4, constraints: true}.problem(t)
		m, err := Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		s := m.spaces(m.allDemands())[0]
		if s.empty {
			return
		}
		sol := Solution{Rule: rapid.SampledFrom([]Rule{Nash, Egalitarian, Utilitarian}).Draw(t, "rule"), Disagreement: m.Disagreement(context.Background(), Stated)}
		o := m.objective(&sol)
		if o.kind == product {
			s = s.atLeast(sol.Disagreement)
		}
		full := maximiseOver(context.Background(), s, o, nil)
		x := newSearch(context.Background(), s.efficient().distinct(), o)
		x.most = rapid.IntRange(1, 6).Draw(t, "nodes")
		x.small.few = rapid.SampledFrom([]int{0, 16}).Draw(t, "few")
		cut := x.run(nil, nil)
		switch {
		case full.value == nil && cut.value != nil:
			t.Fatal("a package where there is none")
		case full.value == nil:
			return
		case cut.value != nil && cut.value.Cmp(full.value) > 0:
			t.Fatalf("%v beats the best, %v", cut.value, full.value)
		}
		best, _ := full.value.Float64()
		if best > cut.bound+1e-6*(1+max(best, -best)) && !(o.kind == product && best == 0) {
			t.Fatalf("the best, %v, is above the bound %v", best, cut.bound)
		}
		if cut.proven && cut.value.Cmp(full.value) != 0 {
			t.Fatalf("proven %v, but the best is %v", cut.value, full.value)
		}
	})
}

// TestExhaustion: going through a node's packages, giving that up, and bounding alone find the same packages.
func TestExhaustion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawing{parties: 4, issues: 6, options: 4, constraints: true}.problem(t)
		m, err := Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		s := m.spaces(m.allDemands())[0]
		if s.empty {
			return
		}
		sol := Solution{Rule: rapid.SampledFrom([]Rule{Nash, Egalitarian, Utilitarian}).Draw(t, "rule"), Disagreement: m.Disagreement(context.Background(), Stated)}
		o := m.objective(&sol)
		if o.kind == product {
			s = s.atLeast(sol.Disagreement)
		}
		s = s.efficient().distinct()
		run := func(few, effort int) outcome {
			x := newSearch(context.Background(), s, o)
			x.small.few, x.small.effort = few, effort
			return x.run(nil, nil)
		}
		plain := run(0, 0)
		for _, with := range []outcome{run(few, effort), run(64, effort), run(few, rapid.IntRange(1, 300).Draw(t, "effort"))} {
			switch {
			case !with.proven || (with.value == nil) != (plain.value == nil):
				t.Fatalf("%v, without %v", with, plain)
			case plain.value == nil:
			case with.value.Cmp(plain.value) != 0:
				t.Fatalf("%v, without %v", with.value, plain.value)
			case !slices.EqualFunc(with.ties, plain.ties, slices.Equal):
				t.Fatalf("ties %v, without %v", with.ties, plain.ties)
			}
		}
	})
}

// TestExhaustionOfMany does the same on problems that need some thousand nodes without.
func TestExhaustionOfMany(t *testing.T) {
	for seed := range uint64(8) {
		p := randomProblem(seed, 6, 12, 8, true)
		if seed%2 == 1 {
			p = constrain(p, 10)
		}
		if seed >= 4 { // coarse values tie
			for _, q := range p.Parties {
				for _, pref := range q.Issues {
					for id, v := range pref.Values {
						f, _ := v.Low.Float64()
						pref.Values[id] = Exactly(big.NewRat(int64(f)/25, 1))
					}
				}
			}
		}
		m, err := Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		s := m.spaces(m.allDemands())[0].efficient().distinct()
		o := m.objective(&Solution{Rule: Egalitarian, Disagreement: m.Disagreement(context.Background(), Stated)})
		with, plain := newSearch(context.Background(), s, o), newSearch(context.Background(), s, o)
		plain.small.few = 0
		a, b := with.run(nil, nil), plain.run(nil, nil)
		if !a.proven || !b.proven || a.value.Cmp(b.value) != 0 || !slices.EqualFunc(a.ties, b.ties, slices.Equal) {
			t.Errorf("seed %d: %v with %d optima in %d nodes, without %v with %d in %d", seed, a.value, len(a.ties), a.nodes, b.value, len(b.ties), b.nodes)
		}
		t.Logf("%d nodes instead of %d, %d optima", a.nodes, b.nodes, len(a.ties))
	}
}

// TestThinned: every efficient package is within what was lost of one that is kept.
func TestThinned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawing{parties: 4, issues: 4, options: 4, constraints: true}.problem(t)
		for n := range p.Parties {
			p.Parties[n].Reservation = nil
		}
		m, err := Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		if rapid.Bool().Draw(t, "wide") {
			m.fits = false
		}
		exact := m.Frontier(context.Background(), FrontierOptions{})
		f := m.Frontier(context.Background(), FrontierOptions{Max: rapid.IntRange(1, 6).Draw(t, "max")})
	next:
		for i := range exact.Len() {
			u := exact.Utilities(i)
		point:
			for j := range f.Len() {
				for n, v := range f.Utilities(j) {
					least := u[n]
					if f.Lost != nil {
						least = new(big.Rat).Sub(u[n], f.Lost[n])
					}
					if v.Cmp(least) < 0 {
						continue point
					}
				}
				continue next
			}
			t.Fatalf("nothing within %v of %v", f.Lost, u)
		}
	})
}

// TestDeadlines: whatever the deadline, the analysis ends soon after it and is consistent.
func TestDeadlines(t *testing.T) {
	m, err := Compile(randomProblem(3, 4, 20, 10, true))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []time.Duration{1, 50 * time.Millisecond, 700 * time.Millisecond} {
		ctx, stop := context.WithTimeout(context.Background(), d)
		start := time.Now()
		a, err := Analyse(ctx, m, Options{})
		stop()
		if err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took > d+5*time.Second {
			t.Errorf("deadline %v, took %v", d, took)
		}
		for _, s := range a.Solutions {
			if !s.Proven && len(s.Points) > 0 && s.Bound == s.Bound {
				if v, _ := s.Value.Float64(); v > s.Bound*(1+1e-9) {
					t.Errorf("%s %s: %v above its bound %v", s.Rule, s.Convention, v, s.Bound)
				}
			}
		}
	}
}
