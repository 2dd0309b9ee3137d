package outlook

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"parley/edtf"
)

// drawSection makes any section that passes its check.
func drawSection(t *rapid.T) Section {
	s := Section{
		AsOf: edtf.Must("2030-01-31"), Now: rapid.SampledFrom(StateNames()).Draw(t, "now"),
		Horizons: []int{rapid.IntRange(1, 5).Draw(t, "first"), rapid.IntRange(6, MaxHorizon).Draw(t, "last")},
		Factors:  map[string]Observation{},
	}
	ids := rapid.SliceOfNDistinct(rapid.SampledFrom(ClassIDs()), 1, 4, rapid.ID).Draw(t, "classes")
	left := 1.0
	for i, id := range ids {
		w := left / 2
		if i == len(ids)-1 {
			w = left
		}
		left -= w
		s.Classes = append(s.Classes, Weighted{Class: id, Weight: w})
	}
	for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom(FactorIDs()), 0, 6, rapid.ID).Draw(t, "factors") {
		s.Factors[id] = Observation{Level: rapid.SampledFrom(LevelIDs(id)).Draw(t, id)}
	}
	if rapid.Bool().Draw(t, "people") {
		p := rapid.Float64Range(0.01, 0.9).Draw(t, "best")
		s.Judgements = []Judgement{{"A", "settlement", s.Horizons[1], p / 2, p, (1 + p) / 2}}
		s.Blend = &Blend{Model: 0.6, People: 0.4}
	}
	return s
}

// TestAnySection: figures are in order and sum to one, shares sum to the shift, whatever the section.
func TestAnySection(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSection(t)
		o, err := Run(s, Options{Draws: 20, Seed: rapid.Uint64().Draw(t, "seed")})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range o.Horizons {
			sum := 0.0
			for _, sc := range Scenarios {
				f := o.figure(sc.ID, h)
				if err := f.Estimate.Check(); err != nil || f.Estimate.Low < 0 || f.Estimate.High > 1 {
					t.Fatalf("%s at %d: %+v %v", sc.ID, h, f.Estimate, err)
				}
				if !sc.Overlay() {
					sum += f.Estimate.Point
				}
			}
			if math.Abs(sum-1) > 1e-8 {
				t.Fatalf("at %d months: %v", h, sum)
			}
		}
		for _, sc := range Scenarios {
			sum := 0.0
			for _, x := range o.Shares {
				if x.Scenario == sc.ID {
					sum += x.Points
				}
			}
			if f := o.figure(sc.ID, o.Main); math.Abs(sum-(f.Model.Point-f.Base)) > 1e-8 {
				t.Fatalf("%s: shares %v, shift %v", sc.ID, sum, f.Model.Point-f.Base)
			}
		}
	})
}

// TestReachingGrows: what has come by a month has come by a later one, and is at least as likely as being there.
func TestReachingGrows(t *testing.T) {
	r, err := load()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := r.model(drawSection(t))
		c := &m.classes[0]
		chain, _ := m.shifted(&c.chain, &c.plain, c.on, m.values())
		for i, row := range chain {
			sum := 0.0
			for _, p := range row {
				sum += p
			}
			if math.Abs(sum-1) > 1e-12 {
				t.Fatalf("row %s sums to %v", State(i), sum)
			}
		}
		target := []State{rapid.SampledFrom([]State{Settlement, Ceasefire, Victory, Interim}).Draw(t, "target")}
		absorbing := chain.absorb(target)
		before := 0.0
		var there [MaxHorizon + 1]float64
		chain.forward(m.start, MaxHorizon, func(month int, v *vector) { there[month] = v[target[0]] })
		absorbing.forward(m.start, MaxHorizon, func(month int, v *vector) {
			if v[target[0]] < before-1e-12 || v[target[0]] < there[month]-1e-12 {
				t.Fatalf("month %d: reached %v, before %v, there %v", month, v[target[0]], before, there[month])
			}
			before = v[target[0]]
		})
	})
}
