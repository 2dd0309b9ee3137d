package bargain

import (
	"context"
	"math/big"
	"math/rand/v2"
	"testing"
)

// TestRankedDifference compares the bounds of two ranked options in their phases with draws of all that the ranking allows.
func TestRankedDifference(t *testing.T) {
	issue := &Issue{ID: "a", Options: []Option{{ID: "w"}, {ID: "x"}, {ID: "y"}, {ID: "z"}}, Phased: true}
	for _, later := range []*big.Rat{nil, big.NewRat(1, 2), new(big.Rat)} {
		pref := &Preference{Ranking: []string{"w", "x", "y", "z"}, Later: later}
		for _, s := range issue.settlements() {
			for _, o := range issue.settlements() {
				if s == o || s == Unsettled || o == Unsettled {
					continue
				}
				low, high := pref.difference(s, o)
				least, _ := low.Float64()
				most, _ := high.Float64()
				r := rand.New(rand.NewPCG(1, 2))
				reached := [2]float64{1e9, -1e9}
				for range 4000 {
					v := drawValues(issue, pref, r)
					d := v[s] - v[o]
					reached = [2]float64{min(reached[0], d), max(reached[1], d)}
				}
				if reached[0] < least-1e-9 || reached[1] > most+1e-9 {
					t.Errorf("later %v: %s − %s reaches %v, out of %v to %v", later, s, o, reached, least, most)
				}
				if reached[0]-least > 8 || most-reached[1] > 8 { // 4,000 draws come that near to every corner of two values
					t.Errorf("later %v: %s − %s reaches %v only, of %v to %v", later, s, o, reached, least, most)
				}
			}
		}
	}
}

// TestQuestionsOfShares: with weights that add up to 1 the same is asked as with weights that add up to 100.
func TestQuestionsOfShares(t *testing.T) {
	ask := func(scale int64) []Question {
		p := either(Range{new(big.Rat), big.NewRat(scale, 1)})
		p.Scale = big.NewRat(scale, 1)
		b := p.Parties[0].Issues["b"]
		b.Weight = Range{new(big.Rat), p.Scale}
		p.Parties[0].Issues["b"] = b
		m, err := Compile(p)
		if err != nil {
			t.Fatal(err)
		}
		s, err := m.Sample(context.Background(), SampleOptions{Draws: 2000})
		if err != nil {
			t.Fatal(err)
		}
		return s.Questions
	}
	whole, shares := ask(100), ask(1)
	if len(whole) == 0 || len(shares) != len(whole) {
		t.Fatalf("%d questions, and %d", len(whole), len(shares))
	}
	for i, q := range whole {
		if s := shares[i]; s.More != q.More || s.Less != q.Less || s.Less == "" && (s.Than*100-q.Than > 1 || q.Than-s.Than*100 > 1) {
			t.Errorf("%+v\n%+v", q, s)
		}
	}
}
