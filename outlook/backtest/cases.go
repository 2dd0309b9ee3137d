package backtest

import (
	"math"

	"parley/outlook/history"
)

// Outcomes of a window, in the order of all vectors here.
const (
	Active = iota
	Agreement
	Ceasefire
	Victory
	Other // low activity, an actor that ceases, and an end that is not coded
	outcomes
)

// OutcomeNames name the outcomes.
var OutcomeNames = [outcomes]string{"still active", "agreement", "ceasefire", "victory", "other end"}

// A Case is a dyad that was fighting in its origin year and had not ended by the end of it, and what became of it in the
// five years after.
type Case struct {
	Dyad    int
	Origin  int
	X       []float64 // features known at the end of the origin year: a year before the window's first year ends
	Outcome int
}

// Window is the horizon in years.
const Window = 5

// A Split is a part of the frozen protocol.
type Split string

// The splits: a case belongs to the one in which its window closes; cases between the tuning and the test origins, and
// those whose windows are not over, belong to none.
const (
	Train Split = "train" // windows that close by 1999
	Tune  Split = "tune"  // windows that close by 2004
	Test  Split = "test"  // origins 2005 to 2015
)

// SplitOf gives the split of an origin year, or none.
func SplitOf(origin int) Split {
	switch {
	case origin+Window <= 1999:
		return Train
	case origin+Window <= 2004:
		return Tune
	case origin >= 2005 && origin <= 2015:
		return Test
	}
	return ""
}

// features are what is known of a dyad-year, in the order of [Case.X].
var features = []struct {
	name string
	of   func(d history.DyadYear, rivals int, signed []int) float64
}{
	{"war intensity", func(d history.DyadYear, _ int, _ []int) float64 { return indicator(d.War) }},
	{"years of fighting, log", func(d history.DyadYear, _ int, _ []int) float64 { return math.Log(float64(d.Age)) }},
	{"between states", func(d history.DyadYear, _ int, _ []int) float64 { return indicator(d.Type == history.Interstate) }},
	{"foreign troops", func(d history.DyadYear, _ int, _ []int) float64 { return indicator(d.Type == history.International) }},
	{"over territory", func(d history.DyadYear, _ int, _ []int) float64 { return indicator(d.Territory) }},
	{"fought before", func(d history.DyadYear, _ int, _ []int) float64 { return indicator(d.Episode > 1) }},
	{"other dyads in the conflict, log", func(_ history.DyadYear, rivals int, _ []int) float64 { return math.Log1p(float64(rivals)) }},
	{"agreement in three years", func(d history.DyadYear, _ int, signed []int) float64 {
		return indicator(history.Recent(signed, d.Year))
	}},
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// Cases builds the cases of the splits that are asked for, and looks at no others.
func Cases(rows []history.DyadYear, pacts []history.Pact, splits ...Split) []Case {
	type place struct{ conflict, year int }
	dyads := map[place]int{}
	for _, d := range rows {
		dyads[place{d.Conflict, d.Year}]++
	}
	signed := history.SignedBy(pacts)
	var cases []Case
	for i, d := range rows {
		if d.Ended || !contains(splits, SplitOf(d.Year)) {
			continue
		}
		c := Case{Dyad: d.Dyad, Origin: d.Year}
		for _, f := range features {
			c.X = append(c.X, f.of(d, dyads[place{d.Conflict, d.Year}]-1, signed[d.Dyad]))
		}
		for _, next := range rows[i+1:] {
			if next.Dyad != d.Dyad || next.Year > d.Year+Window {
				break
			}
			if next.Ended {
				c.Outcome = ended(next.Outcome)
				break
			}
		}
		cases = append(cases, c)
	}
	return cases
}

func contains(splits []Split, s Split) bool {
	for _, x := range splits {
		if x == s {
			return true
		}
	}
	return false
}

func ended(outcome int) int {
	switch outcome {
	case history.Agreement:
		return Agreement
	case history.Ceasefire:
		return Ceasefire
	case history.VictoryA, history.VictoryB:
		return Victory
	}
	return Other
}
