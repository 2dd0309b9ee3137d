package bargain

import (
	"context"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
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
