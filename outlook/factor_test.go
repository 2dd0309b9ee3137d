package outlook

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"parley/estimate"
)

func TestUnknownFactorsMoveNoPointAndWidenIntervals(t *testing.T) {
	s := invented()
	s.Judgements, s.Blend = nil, nil
	with := run(t, s, Options{Draws: 4000})
	for _, id := range []string{"sanctions", "great-powers", "traction", "guarantees"} {
		delete(s.Factors, id)
	}
	without := run(t, s, Options{Draws: 4000})
	a, b := with.figure("settlement", 36), without.figure("settlement", 36)
	if a.Model.Point != b.Model.Point {
		t.Error("a factor of ratio one moved a point:", a.Model.Point, b.Model.Point)
	}
	if a.Model.High-a.Model.Low <= b.Model.High-b.Model.Low {
		t.Error("an unknown effect did not widen the interval")
	}
}

// TestOwnRatio: an analyst's ratio that says what the count says moves the figure as the count does, at every level: the base rate has the cases
// with the trait in it whoever states the ratio.
func TestOwnRatio(t *testing.T) {
	r, _ := load()
	for _, level := range []string{"none", "under-way"} {
		s := invented()
		s.Factors = map[string]Observation{"mediation": {Level: level}}
		counted := run(t, s, Options{Draws: 100, Plain: true})
		used := r.lever("mediation", Observation{Level: level}).effects[toSettlement]
		s.Factors["mediation"] = Observation{Level: level, Ratio: &Range{Low: math.Exp(used.mean - z90*used.sd), Best: math.Exp(used.mean), High: math.Exp(used.mean + z90*used.sd)}}
		own := run(t, s, Options{Draws: 100, Plain: true})
		for _, scenario := range ScenarioIDs() {
			a, b := counted.figure(scenario, 12).Model.Point, own.figure(scenario, 12).Model.Point
			if math.Abs(a-b) > 1e-9 {
				t.Errorf("mediation %s, %s: %v by the count, %v by the same ratio", level, scenario, a, b)
			}
		}
	}
}

func TestCapsHold(t *testing.T) {
	r, _ := load()
	s := invented()
	for id := range s.Factors {
		o := s.Factors[id]
		o.Ratio = &Range{Low: 50, Best: 60, High: 70}
		f := r.factors.find(id)
		o.Level = f.LevelIDs()[len(f.LevelIDs())-1]
		s.Factors[id] = o
	}
	m := r.model(s)
	d := m.mean(&m.classes[0])
	got := m.limits.sum(m.levers, m.classes[0].on, m.values(), d.beta)
	for k, x := range got {
		if math.Abs(x) > math.Log(r.factors.Cap)+1e-12 {
			t.Errorf("%s: shift %v beyond the cap", moveNames[k], x)
		}
	}
	only := make([]bool, len(m.levers))
	for i, l := range m.levers {
		only[i] = l.Budget == "third-parties"
	}
	if got := m.limits.sum(m.levers, only, m.values(), d.beta); got[toSettlement] > math.Log(r.factors.Budgets["third-parties"])+1e-12 {
		t.Error("two factors of one budget exceed it:", got[toSettlement])
	}
}

func TestSetChangesOneLevel(t *testing.T) {
	a := run(t, invented(), Options{Draws: 10})
	b := run(t, invented(), Options{Draws: 10, Set: map[string]string{"mediation": "none"}})
	if a.figure("settlement", 12).Estimate.Point <= b.figure("settlement", 12).Estimate.Point {
		t.Error("without mediation a settlement should be less likely")
	}
	if _, err := Run(invented(), Options{Set: map[string]string{"mediation": "lots"}}); !errors.Is(err, ErrSection) {
		t.Error(err)
	}
}

func TestSmallestChangeCrosses(t *testing.T) {
	s := invented()
	out := run(t, s, Options{Draws: 10})
	crossed := false
	for _, c := range out.Changes {
		if len(c.Set) == 0 {
			continue
		}
		crossed = true
		f := run(t, s, Options{Draws: 10, Set: c.Set, Plain: true}).figure(c.Scenario, out.Main)
		if math.Abs(f.Estimate.Point-c.To) > 1e-8 || c.Word == c.NewWord || estimate.Word(c.To) != c.NewWord {
			t.Errorf("%+v leads to %v", c, f.Estimate.Point)
		}
	}
	if !crossed {
		t.Error("no change crosses a word; choose a section in which one does")
	}
}

// TestFixedFactorsAreNotCountedTwice: a class by intensity has intensity in it.
func TestFixedFactorsAreNotCountedTwice(t *testing.T) {
	s := invented()
	s.Classes = []Weighted{{Class: "by-intensity", Weight: 1}}
	s.Judgements, s.Blend = nil, nil
	with := run(t, s, Options{Draws: 10})
	delete(s.Factors, "war-intensity")
	without := run(t, s, Options{Draws: 10})
	if a, b := with.figure("settlement", 12), without.figure("settlement", 12); a.Model.Point != b.Model.Point {
		t.Error(a.Model.Point, b.Model.Point)
	}
	if !strings.Contains(strings.Join(with.Warnings, " "), "in the reference classes already") {
		t.Error("not said:", with.Warnings)
	}
}

// TestBalance has the answer on paper: a still front and open talks support each other, as do a moving one and shut ones.
func TestBalance(t *testing.T) {
	got := invented().Balance.Consistent()
	if len(got) != 2 || strings.Join(got[0].Variants, "+") != "front.moving+talks.shut" && got[0].Score < got[1].Score {
		t.Errorf("%+v", got)
	}
	if got[0].Score != 3 || got[1].Score != 3 {
		t.Errorf("%+v", got)
	}
}

func BenchmarkRun(b *testing.B) {
	s := invented()
	for b.Loop() {
		if _, err := Run(s, Options{Draws: 10_000}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(10_000*float64(b.N)/b.Elapsed().Seconds(), "draws/s")
}

// BenchmarkSolve compares the forward product of 36 months with walking 10,000 paths, which gives the same figures with an
// error of half a point.
func BenchmarkSolve(b *testing.B) {
	r, err := load()
	if err != nil {
		b.Fatal(err)
	}
	m := r.model(invented())
	chain := m.classes[0].chain
	b.Run("forward", func(b *testing.B) {
		for b.Loop() {
			chain.after(War, MaxHorizon)
		}
	})
	b.Run("simulation", func(b *testing.B) {
		rng := rand.New(rand.NewPCG(1, 2))
		for b.Loop() {
			for range 10_000 {
				state := War
				for range MaxHorizon {
					x := rng.Float64()
					for j, p := range chain[state] {
						if x -= p; x < 0 {
							state = State(j)
							break
						}
					}
				}
			}
		}
	})
}
