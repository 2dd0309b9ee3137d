package bargain

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestFrontier compares the efficient packages, with all ties, with brute force.
func TestFrontier(t *testing.T) {
	for name, w := range map[string]drawing{
		"plain":       {parties: 4, issues: 4, options: 4},
		"constraints": {parties: 3, issues: 4, options: 3, constraints: true, phases: true},
		"coalitions":  {parties: 4, issues: 3, options: 3, constraints: true, phases: true, coalition: true},
	} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			p := w.problem(t)
			m, err := Compile(p)
			if err != nil {
				t.Fatal(err)
			}
			if rapid.Bool().Draw(t, "wide") {
				m.fits = false
			}
			b := newBrute(p)
			for _, admissible := range []bool{false, true} {
				want := b.keys(b.pareto(b.zone(m, m.demandsFor(admissible))))
				f := m.Frontier(context.Background(), FrontierOptions{Admissible: admissible})
				var got []string
				for i := range f.Len() {
					xs := f.Packages(i, 1<<20)
					if n := f.Count(i); n.Int64() != int64(len(xs)) {
						t.Errorf("point %d: count %v, %d packages", i, n, len(xs))
					}
					for _, x := range xs {
						u, _ := m.Utilities(x)
						for n, v := range f.Utilities(i) {
							if v.Cmp(u[n]) != 0 {
								t.Errorf("point %d: utility %v, its package has %v", i, v, u[n])
							}
						}
					}
					got = append(got, keys(xs)...)
				}
				slices.Sort(got)
				if d := cmp.Diff(want, got); d != "" {
					t.Fatalf("admissible %v: frontier (-brute +got)\n%s", admissible, d)
				}
			}
		}))
	}
}
