package backtest

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"parley/outlook/history"
)

// TestSplits: five-year windows close inside their split, and none is used twice.
func TestSplits(t *testing.T) {
	for origin, want := range map[int]Split{1946: Train, 1994: Train, 1995: Tune, 1999: Tune, 2000: "", 2004: "", 2005: Test, 2015: Test, 2016: ""} {
		if got := SplitOf(origin); got != want {
			t.Errorf("origin %d: %q, want %q", origin, got, want)
		}
	}
}

func TestCases(t *testing.T) {
	rows := []history.DyadYear{
		{Dyad: 1, Conflict: 1, Year: 1980, Age: 1, Episode: 1, War: true},
		{Dyad: 1, Conflict: 1, Year: 1981, Age: 2, Episode: 1},
		{Dyad: 1, Conflict: 1, Year: 1982, Age: 3, Episode: 1, Ended: true, Outcome: history.Ceasefire},
		{Dyad: 2, Conflict: 1, Year: 1980, Age: 1, Episode: 1},
		{Dyad: 2, Conflict: 1, Year: 1981, Age: 2, Episode: 1},
		{Dyad: 2, Conflict: 1, Year: 2006, Age: 1, Episode: 2},
	}
	cases := Cases(rows, []history.Pact{{Dyads: []int{2}, Signed: history.Observed.AddDate(-40, 0, 0)}}, Train)
	if len(cases) != 4 {
		t.Fatalf("%d cases: a dyad-year that ended is none, and the test split was not asked for", len(cases))
	}
	if c := cases[0]; c.Outcome != Ceasefire || c.X[0] != 1 || c.X[6] != math.Log1p(1) {
		t.Errorf("%+v", c)
	}
	if c := cases[3]; c.Outcome != Active || c.X[7] != 1 {
		t.Errorf("%+v: an agreement of 1981 is recent in 1981, and nothing ended", c)
	}
}

// invented draws cases from known coefficients.
func invented(n int, coef []float64, seed uint64) []Case {
	rng := rand.New(rand.NewPCG(seed, 0))
	cases := make([]Case, n)
	for i := range cases {
		x := []float64{rng.NormFloat64(), rng.Float64()}
		cases[i] = Case{Dyad: i / 3, Origin: 2005 + i%11, X: x, Outcome: pick(predict(coef, x, nil), rng.Float64())}
	}
	return cases
}

var known = []float64{-1, 0.8, 0.5, -0.5, -0.6, 0, -1.5, 0, 1, 0.2, 0.3, -0.4}

// TestFitRecovers: with many cases the fit is near the coefficients that the cases were drawn from.
func TestFitRecovers(t *testing.T) {
	f, err := fitLogit(invented(20_000, known, 1), func(Case) float64 { return 1 }, 0.01)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range known {
		if math.Abs(f.coef[i]-want) > 0.15 {
			t.Errorf("coefficient %d: %.3f, want %.3f", i, f.coef[i], want)
		}
	}
}

// TestFitIsTheMaximum compares with small steps in every direction.
func TestFitIsTheMaximum(t *testing.T) {
	cases := invented(300, known, 2)
	const ridge = 2
	f, err := fitLogit(cases, func(Case) float64 { return 1 }, ridge)
	if err != nil {
		t.Fatal(err)
	}
	value := func(coef []float64) float64 {
		sum := 0.0
		for _, c := range cases {
			sum += math.Log(predict(coef, c.X, nil)[c.Outcome])
		}
		for i, b := range coef {
			if i%3 != 0 {
				sum -= ridge * b * b / 2
			}
		}
		return sum
	}
	top := value(f.coef)
	for i := range f.coef {
		for _, step := range []float64{-0.01, 0.01} {
			moved := append([]float64(nil), f.coef...)
			moved[i] += step
			if value(moved) > top {
				t.Errorf("coefficient %d: %v is higher", i, step)
			}
		}
	}
}

// TestCoverage: where the model is right, nine in ten counts lie within their intervals.
func TestCoverage(t *testing.T) {
	inside, cells := 0.0, 0
	for seed := range uint64(6) {
		f, err := fitLogit(invented(2000, known, 100+seed), func(Case) float64 { return 1 }, 0.01)
		if err != nil {
			t.Fatal(err)
		}
		share, n := coverage(f, Settings{}, invented(440, known, 200+seed), 1)
		inside += share * float64(n)
		cells += n
	}
	if share := inside / float64(cells); share < 0.85 || share > 0.95 {
		t.Errorf("%.3f of %d", share, cells)
	}
}

// TestSkillOnPaper: a forecast that is right half-way from the base rate.
func TestSkillOnPaper(t *testing.T) {
	cases := []Case{{Dyad: 1, Outcome: Active}, {Dyad: 2, Outcome: Agreement}}
	base := probs{0.5, 0.5}
	q := []probs{{0.75, 0.25}, {0.25, 0.75}}
	s := skill(cases, q, base, anyEnding, byDyad(cases), 1)
	if math.Abs(s.Brier-0.0625) > 1e-12 || math.Abs(s.Base-0.25) > 1e-12 || math.Abs(s.Skill-0.75) > 1e-12 || math.Abs(s.Low-0.75) > 1e-12 {
		t.Errorf("%+v", s)
	}
}

func TestEmptyTables(t *testing.T) {
	if _, _, err := Choose(nil, nil, 1); !errors.Is(err, ErrEmpty) {
		t.Error(err)
	}
	if _, err := Run(nil, nil, Settings{}, 1); !errors.Is(err, ErrEmpty) {
		t.Error(err)
	}
}
