package outlook_test

import (
	"fmt"

	"parley/edtf"
	"parley/outlook"
)

// An outlook needs a day, a state and reference classes; everything else sharpens it.
func ExampleRun() {
	o, err := outlook.Run(outlook.Section{
		AsOf:     edtf.Must("2030-01-31"),
		Now:      "war",
		Classes:  []outlook.Weighted{{Class: "all-dyads", Weight: 1}},
		Horizons: []int{12},
	}, outlook.Options{Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range o.Figures[:6] {
		fmt.Printf("%-16s %-14s %s\n", f.Scenario, f.Estimate.Percent(), f.Estimate.Basis)
	}
	// Output:
	// settlement       4 % (4–6 %)    base rate
	// phased-steps     3 % (1–14 %)   judgement
	// local-ceasefire  2 % (<1–8 %)   judgement
	// frozen           16 % (13–17 %) base rate
	// war              68 % (56–70 %) base rate
	// victory          7 % (6–8 %)    base rate
}

// A section that cannot be computed is refused with the place and what to do.
func ExampleSection_Check() {
	s := outlook.Section{AsOf: edtf.Must("2030-01-31"), Now: "war", Classes: []outlook.Weighted{{Class: "all-dyads", Weight: 0.9}}}
	fmt.Println(s.Check())
	// Output: classes: the weights of the reference classes sum to 0.9; make the weights sum to 1
}
