package bargain

import (
	"context"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"
)

// randomProblem draws values from 0 to 100 with one decimal and weights that add up to 1000. opposed: what one party
// gains on an option the others lose, up to a fifth of noise, which is the real case; else values are independent.
func randomProblem(seed uint64, parties, issues, options int, opposed bool) *Problem {
	r := rand.New(rand.NewPCG(seed, 1))
	p := &Problem{Scale: big.NewRat(1000, 1)}
	for i := range issues {
		issue := Issue{ID: fmt.Sprint("i", i)}
		for o := range options {
			issue.Options = append(issue.Options, Option{ID: fmt.Sprint("o", o)})
		}
		p.Issues = append(p.Issues, issue)
	}
	pull := make([][][]float64, issues) // issue, option, party
	for i := range pull {
		pull[i] = make([][]float64, options)
		for o := range pull[i] {
			pull[i][o] = make([]float64, parties)
			sum := 0.0
			for n := range parties {
				pull[i][o][n] = r.ExpFloat64()
				sum += pull[i][o][n]
			}
			for n := range parties {
				pull[i][o][n] /= sum
				if parties == 2 && n == 1 {
					pull[i][o][1] = 1 - pull[i][o][0]
				}
			}
		}
	}
	for n := range parties {
		q := Party{ID: fmt.Sprint("p", n), Issues: map[string]Preference{}}
		left := 1000
		for i := range issues {
			w := 1000/issues + r.IntN(1000/issues+1) - 500/issues
			if w = min(w, left); i == issues-1 {
				w = left
			}
			left -= w
			pref := Preference{Weight: Exactly(big.NewRat(int64(w), 1)), Values: map[string]Range{}}
			for o := range options {
				v := r.Float64()
				if opposed {
					v = 0.8*pull[i][o][n] + 0.2*v
				}
				pref.Values[fmt.Sprint("o", o)] = Exactly(big.NewRat(int64(1000*v), 10))
			}
			q.Issues[p.Issues[i].ID] = pref
		}
		p.Parties = append(p.Parties, q)
	}
	return p
}

func interests(opposed bool) string {
	if opposed {
		return "opposed"
	}
	return "independent"
}

// BenchmarkFrontier measures the exact frontier with all ties and links back, compiled model in hand.
func BenchmarkFrontier(b *testing.B) {
	for _, size := range []struct{ parties, issues, options int }{
		{2, 6, 10}, {2, 50, 10}, {3, 6, 10}, {3, 20, 10}, {4, 6, 10}, {4, 10, 10}, {4, 20, 10},
	} {
		for _, opposed := range []bool{false, true} {
			name := fmt.Sprintf("parties=%d/issues=%d/options=%d/%s", size.parties, size.issues, size.options, interests(opposed))
			b.Run(name, func(b *testing.B) {
				m, err := Compile(randomProblem(1, size.parties, size.issues, size.options, opposed))
				if err != nil {
					b.Fatal(err)
				}
				points := 0
				b.ReportAllocs()
				for b.Loop() {
					f := m.Frontier(context.Background(), FrontierOptions{Max: 1_000_000})
					points = f.Len()
					if f.Lost != nil {
						b.Log("thinned")
					}
				}
				b.ReportMetric(float64(points), "points")
				b.ReportMetric(float64(points)*float64(b.N)/b.Elapsed().Seconds(), "points/s")
			})
		}
	}
}

// constrain adds n constraints across two or three issues each.
func constrain(p *Problem, n int) *Problem {
	r := rand.New(rand.NewPCG(7, 7))
	term := func() Term {
		i := p.Issues[r.IntN(len(p.Issues))]
		t := Term{Issue: i.ID}
		for _, o := range r.Perm(len(i.Options))[:1+r.IntN(3)] {
			t.Options = append(t.Options, i.Options[o].ID)
		}
		return t
	}
	for range n {
		switch r.IntN(3) {
		case 0:
			p.Constraints = append(p.Constraints, Constraint{If: Pattern{term()}, Then: Pattern{term()}})
		case 1:
			p.Constraints = append(p.Constraints, Constraint{Forbid: Pattern{term(), term()}})
		case 2:
			p.Constraints = append(p.Constraints, Constraint{AtMost: &Quota{1, []Term{term(), term(), term()}}})
		}
	}
	return p
}

// BenchmarkSolve measures the search, without a frontier, for 20 issues of 10 options: 10^20 packages.
func BenchmarkSolve(b *testing.B) {
	for _, parties := range []int{2, 3, 4, 6, 8, 10} {
		for _, opposed := range []bool{false, true} {
			for _, constraints := range []int{0, 20} {
				for _, rule := range []Rule{Nash, KalaiSmorodinsky, Egalitarian, Utilitarian} {
					name := fmt.Sprintf("parties=%d/%s/constraints=%d/%s", parties, interests(opposed), constraints, rule)
					b.Run(name, func(b *testing.B) {
						m, err := Compile(constrain(randomProblem(1, parties, 20, 10, opposed), constraints))
						if err != nil {
							b.Fatal(err)
						}
						b.ReportAllocs()
						nodes, proven := 0, true
						for b.Loop() {
							ctx, stop := context.WithTimeout(context.Background(), 20*time.Second)
							s := m.Solve(ctx, rule, Stated, SolveOptions{})
							stop()
							nodes, proven = s.Nodes, proven && s.Proven
						}
						b.ReportMetric(float64(nodes), "nodes")
						if !proven {
							b.Log("NOT PROVEN within 20 s")
						}
					})
				}
			}
		}
	}
}

// BenchmarkEnumeration is what NegMAS does on the same space as BenchmarkFrontier/parties=2/issues=6: all packages one by
// one in floating point, each compared with the frontier so far.
func BenchmarkEnumeration(b *testing.B) {
	for _, opposed := range []bool{false, true} {
		b.Run("parties=2/issues=6/options=10/"+interests(opposed), func(b *testing.B) {
			m, err := Compile(randomProblem(1, 2, 6, 10, opposed))
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				var front [][2]float64
				var rec func(i int, x, y float64)
				rec = func(i int, x, y float64) {
					if i == len(m.vals) {
						for _, f := range front {
							if f[0] >= x && f[1] >= y {
								return
							}
						}
						kept := front[:0]
						for _, f := range front {
							if !(x >= f[0] && y >= f[1]) {
								kept = append(kept, f)
							}
						}
						front = append(kept, [2]float64{x, y})
						return
					}
					for _, v := range m.vals[i] {
						rec(i+1, x+v[0].float(), y+v[1].float())
					}
				}
				rec(0, 0, 0)
				b.ReportMetric(float64(len(front)), "points")
			}
		})
	}
}

// BenchmarkSample draws 10,000 preferences on 10^20 packages and finds the Nash package of each.
func BenchmarkSample(b *testing.B) {
	for _, opposed := range []bool{false, true} {
		b.Run("parties=3/issues=20/options=10/"+interests(opposed), func(b *testing.B) {
			p := randomProblem(1, 3, 20, 10, opposed)
			for n := range p.Parties {
				for id, pref := range p.Parties[n].Issues {
					w := pref.Weight.Low
					pref.Weight = Range{new(big.Rat).Mul(w, big.NewRat(1, 2)), new(big.Rat).Mul(w, big.NewRat(2, 1))}
					p.Parties[n].Issues[id] = pref
				}
			}
			m, err := Compile(p)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				s, err := m.Sample(context.Background(), SampleOptions{Draws: sampleDraws})
				if err != nil || s.Draws != sampleDraws {
					b.Fatal(err)
				}
			}
		})
	}
}

const sampleDraws = 10_000
