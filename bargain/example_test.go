package bargain_test

import (
	"context"
	"fmt"
	"math/big"

	"parley/bargain"
)

func number(x int64) bargain.Range { return bargain.Exactly(big.NewRat(x, 1)) }

// Two neighbours talk about a dam and a fee.
func neighbours(reservation int64) *bargain.Problem {
	return &bargain.Problem{
		Scale: big.NewRat(100, 1),
		Issues: []bargain.Issue{
			{ID: "dam", Options: []bargain.Option{{ID: "none"}, {ID: "low"}, {ID: "high"}}},
			{ID: "fee", Options: []bargain.Option{{ID: "none"}, {ID: "full"}}},
		},
		Parties: []bargain.Party{
			{ID: "upland", Reservation: big.NewRat(reservation, 1), Issues: map[string]bargain.Preference{
				"dam": {Weight: number(70), Values: map[string]bargain.Range{"low": number(60), "high": number(100)}},
				"fee": {Weight: number(30), Values: map[string]bargain.Range{"full": number(100)}},
			}},
			{ID: "lowland", Reservation: big.NewRat(40, 1), Issues: map[string]bargain.Preference{
				"dam": {Weight: number(50), Values: map[string]bargain.Range{"none": number(100), "low": number(80)}},
				"fee": {Weight: number(50), Values: map[string]bargain.Range{"none": number(100)}},
			}, RedLines: []bargain.RedLine{{Issue: "dam", Option: "high"}}},
		},
	}
}

func ExampleModel_Solve() {
	m, err := bargain.Compile(neighbours(40))
	if err != nil {
		fmt.Println(err)
		return
	}
	s := m.Solve(context.Background(), bargain.Nash, bargain.Stated, bargain.SolveOptions{})
	fmt.Println(m.Count(context.Background()), "deals of", m.Size())
	fmt.Println(s.Points[0].Packages[0], "product", s.Value.RatString(), "proven", s.Proven)
	// Output:
	// 2 deals of 6
	// map[dam:low fee:none] product 100 proven true
}

func ExampleModel_Blocking() {
	m, err := bargain.Compile(neighbours(75))
	if err != nil {
		fmt.Println(err)
		return
	}
	b := m.Blocking(context.Background(), bargain.BlockingOptions{})
	for _, set := range b.Sets {
		fmt.Println("together:")
		for _, d := range set {
			fmt.Println("-", m.Demands()[d].Text)
		}
	}
	c := b.Concessions[0]
	fmt.Println("give up:", m.Demands()[c.Demands[0]].Text, "for", c.Package)
	// Output:
	// together:
	// - upland needs a utility of at least 75
	// - lowland needs a utility of at least 40
	// together:
	// - upland needs a utility of at least 75
	// - lowland never accepts: high (dam)
	// give up: upland needs a utility of at least 75 for map[dam:low fee:full]
}
