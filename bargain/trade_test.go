package bargain

import (
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestTrade checks appraisals, paths and logrolls against their definitions.
func TestTrade(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawing{parties: 3, issues: 4, options: 3, constraints: true, phases: true, coalition: true}.problem(t)
		m, err := Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		b := newBrute(p)
		from := rapid.IntRange(0, len(b.all)-1).Draw(t, "from")
		ctx := context.Background()
		broken := func(n int) (ds []int) {
			for d := range m.demands {
				if m.demands[d].of < 0 && b.breaks(m, d, n) {
					ds = append(ds, d)
				}
			}
			return ds
		}
		dominated := func(n int) bool {
			for o := range b.all {
				if dominates(b.util[o], b.util[n]) && subset(broken(o), broken(n)) {
					return true
				}
			}
			return false
		}
		index := func(x Package) int {
			return slices.IndexFunc(b.all, func(y Package) bool { return key(x) == key(y) })
		}
		a, err := m.Appraise(ctx, b.all[from])
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(a.Broken, broken(from)) {
			t.Errorf("broken %v, brute force %v", a.Broken, broken(from))
		}
		if (a.Better != nil) != dominated(from) || !a.Proven {
			t.Errorf("dominated: %v (proven %v), brute force %v", a.Better, a.Proven, dominated(from))
		}
		steps, efficient, err := m.Path(ctx, b.all[from])
		if err != nil || !efficient {
			t.Fatalf("path: efficient %v, %v", efficient, err)
		}
		at := from
		for _, s := range steps {
			next := index(s.Package)
			if !dominates(b.util[next], b.util[at]) || !subset(broken(next), broken(at)) {
				t.Errorf("a step from %v to %v in which somebody loses", b.all[at], s.Package)
			}
			at = next
		}
		if dominated(at) {
			t.Errorf("the path ends at %v, which is dominated", b.all[at])
		}
		rolls, err := m.Logrolls(b.all[from], 1000)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range rolls {
			x := Package{}
			for i, o := range b.all[from] {
				x[i] = o
			}
			x[l.First.Issue], x[l.Second.Issue] = l.First.To, l.Second.To
			if n := index(x); !dominates(b.util[n], b.util[from]) || !subset(broken(n), broken(from)) {
				t.Errorf("a logroll in which somebody loses: %+v", l)
			}
			if l.Win.Sign() <= 0 || l.Give.Sign() <= 0 || l.OtherWin.Sign() <= 0 || l.OtherGive.Sign() <= 0 {
				t.Errorf("no trade: %+v", l)
			}
		}
	})
}
