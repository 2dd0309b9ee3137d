package score

import (
	"errors"
	"math"
	"os"
	"strings"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-12 }

func TestScoresOnPaper(t *testing.T) {
	// Brier (1950): 0.7 for what happened costs 0.3² as yes or no.
	if got := Brier([]float64{0.7, 0.3}, 0); !near(got, 0.09) {
		t.Error(got)
	}
	if got := Log([]float64{0.7, 0.3}, 1); !near(got, -math.Log(0.3)) {
		t.Error(got)
	}
	// Epstein (1969) with three ordered options, the middle one true: ((0.5)² + (0.5+0.3−1)²)/2.
	if got := Ranked([]float64{0.5, 0.3, 0.2}, 1); !near(got, (0.25+0.04)/2) {
		t.Error(got)
	}
	if a, b := Ranked([]float64{0.7, 0.3}, 1), Brier([]float64{0.7, 0.3}, 1); !near(a, b) {
		t.Error("with two options the ranked score is the Brier score:", a, b)
	}
}

// TestDecomposition: by hand, four forecasts in two bins without spread inside them.
func TestDecomposition(t *testing.T) {
	items := []Item{
		{ID: "a", P: []float64{0.25, 0.75}, Outcome: 1}, {ID: "b", P: []float64{0.25, 0.75}, Outcome: 0},
		{ID: "c", P: []float64{0.75, 0.25}, Outcome: 0}, {ID: "d", P: []float64{0.75, 0.25}, Outcome: 0},
	}
	r, err := Of(items)
	if err != nil {
		t.Fatal(err)
	}
	p := r.Parts
	// said 0.25, found 0.5; said 0.75, found 1; mean 0.75.
	if !near(p.Reliability, 0.0625) || !near(p.Resolution, 0.0625) || !near(p.Uncertainty, 0.1875) || !near(p.Within, 0) {
		t.Errorf("%+v", p)
	}
	if !near(p.Brier, p.Reliability-p.Resolution+p.Uncertainty+p.Within) {
		t.Errorf("%+v does not add up", p)
	}
	if !strings.HasPrefix(r.Verdict, "Too few to judge") {
		t.Error(r.Verdict)
	}
}

// TestQuestionsWeighTheSame: a question that was forecast often counts no more than another.
func TestQuestionsWeighTheSame(t *testing.T) {
	items := []Item{{ID: "a", P: []float64{1, 0}, Outcome: 0}}
	for range 9 {
		items = append(items, Item{ID: "b", P: []float64{1, 0}, Outcome: 1})
	}
	r, _ := Of(items)
	if !near(r.Rows[0].Brier, 0.5) || r.Questions != 2 || r.Forecasts != 10 {
		t.Errorf("%+v", r)
	}
}

func TestRefusals(t *testing.T) {
	for _, i := range []Item{
		{ID: "sum", P: []float64{0.5, 0.6}}, {ID: "range", P: []float64{-0.1, 1.1}}, {ID: "options", P: []float64{1}, Outcome: 1},
		{ID: "market", P: []float64{0.5, 0.5}, Market: []float64{0.9, 0.2}}, {ID: "nan", P: []float64{math.NaN(), 1}},
	} {
		if _, err := Of([]Item{i}); !errors.Is(err, ErrItem) {
			t.Errorf("%s: %v", i.ID, err)
		}
	}
}

func TestReadCSV(t *testing.T) {
	items, skipped, err := ReadCSV(strings.NewReader("question_id,forecast,outcome,resolved\nq1,0.2,no,true\nq2,0.9,1.0,true\nq3,0.5,,false\nq4,0.5,0.37,true\n"))
	if err != nil || len(items) != 2 || items[0].Outcome != 1 || items[1].Outcome != 0 || skipped != (Skipped{1, 1}) {
		t.Errorf("%+v %+v %v", items, skipped, err)
	}
	for _, text := range []string{"", "id,p\n", "id,p,outcome\nq,1.2,yes\n", "id,p,outcome\nq,much,yes\n", "id,p,outcome\nq,NaN,yes\n"} {
		if _, _, err := ReadCSV(strings.NewReader(text)); err == nil {
			t.Errorf("%q was read", text)
		}
	}
}

// TestMarkets scores the market questions on Russia and Ukraine where they are given; the README of the folder says
// that 58 distinct ones with two answers are resolved.
func TestMarkets(t *testing.T) {
	f, err := os.Open("../../../shared/data/outlook/forecastbench_ru_ua_market_questions.csv")
	if err != nil {
		t.Skip("the forecasting questions are not in ../shared/data/outlook, so they are not scored; put the file there to see it")
	}
	defer f.Close()
	items, _, err := ReadCSV(f)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Of(items)
	if err != nil {
		t.Fatal(err)
	}
	if r.Questions != 58 {
		t.Errorf("%d distinct questions", r.Questions)
	}
	t.Logf("%+v", r)
}

func FuzzReadCSV(f *testing.F) {
	f.Add("id,p,outcome\nq,0.2,yes\n")
	f.Fuzz(func(t *testing.T, text string) {
		if items, _, err := ReadCSV(strings.NewReader(text)); err == nil {
			if _, err := Of(items); err != nil {
				t.Error(err)
			}
		}
	})
}
