// Package score says how good forecasts were, once it is known what happened.
//
// A forecast gives a probability to each of the options of a question; two options make the usual yes or no. Beside each
// score stand those of persistence (nothing changes), of the base rate, and of a market where one is given: a score means
// nothing alone. Under [Few] resolved questions the verdict is "too few to judge", whatever the scores.
//
// Scores: Brier (1950), in the half form ½·Σ(p−o)², which for yes or no is (p−o)²; the logarithmic score −ln p of what
// happened (Good 1952), with p kept above [Floor]; the ranked probability score for ordered options, Σ(P−O)²/(k−1) over
// cumulative probabilities (Epstein 1969; Murphy 1971). Lower is better in all. The decomposition is Murphy's (1973),
// with the part that lies within bins shown and not hidden (Stephenson, Coelho and Jolliffe 2008).
package score

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// Few is the number of resolved questions under which nothing is judged.
const Few = 30

// Floor is the smallest probability that the logarithmic score sees.
const Floor = 0.001

// ErrItem reports a forecast that is none.
var ErrItem = errors.New("not a forecast")

// An Item is a forecast of a question that is resolved.
type Item struct {
	ID      string    // of the question: several forecasts of one share its weight
	P       []float64 // by option
	Outcome int       // index of what happened
	Ordered bool      // the options have an order: the ranked score applies
	// Base, Persistence and Market are forecasts by others, by option; empty where there are none.
	Base, Persistence, Market []float64
}

// Check reports probabilities that are none, or that do not sum to one. A mismatch wraps [ErrItem].
func (i Item) Check() error {
	if i.Outcome < 0 || i.Outcome >= len(i.P) {
		return fmt.Errorf("%s: %w: outcome %d of %d options", i.ID, ErrItem, i.Outcome, len(i.P))
	}
	for name, p := range map[string][]float64{"forecast": i.P, "base rate": i.Base, "persistence": i.Persistence, "market": i.Market} {
		if len(p) == 0 {
			continue
		}
		sum := 0.0
		for _, x := range p {
			if !(x >= 0 && x <= 1) {
				return fmt.Errorf("%s: %w: the %s has a probability of %g; give figures from 0 to 1", i.ID, ErrItem, name, x)
			}
			sum += x
		}
		if len(p) != len(i.P) || math.Abs(sum-1) > 1e-6 {
			return fmt.Errorf("%s: %w: the probabilities of the %s sum to %.4g; make them sum to 1 over %d options", i.ID, ErrItem, name, sum, len(i.P))
		}
	}
	return nil
}

// Brier is ½·Σ(p−o)².
func Brier(p []float64, outcome int) float64 {
	sum := 0.0
	for k, x := range p {
		if k == outcome {
			x--
		}
		sum += x * x
	}
	return sum / 2
}

// Log is −ln p of what happened.
func Log(p []float64, outcome int) float64 { return -math.Log(max(p[outcome], Floor)) }

// Ranked is the ranked probability score.
func Ranked(p []float64, outcome int) float64 {
	sum, cumulative := 0.0, 0.0
	for k := range len(p) - 1 {
		cumulative += p[k]
		d := cumulative
		if outcome <= k {
			d--
		}
		sum += d * d
	}
	return sum / float64(len(p)-1)
}

// A Row is how one forecaster did: means over questions.
type Row struct {
	Name   string  `json:"name"`
	N      int     `json:"n"` // questions
	Brier  float64 `json:"brier"`
	Log    float64 `json:"log"`
	Ranked float64 `json:"ranked"` // over those with ordered options; 0 where RankedN is 0
	// RankedN is the number of questions with ordered options.
	RankedN int `json:"ranked_n"`
	// Ours is our Brier score on the same questions, and Skill 1 − ours/theirs: above 0, ours was better. For our own row
	// both are empty.
	Ours  float64 `json:"ours,omitempty"`
	Skill float64 `json:"skill,omitempty"`
}

// A Bin is a part of the reliability diagram.
type Bin struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	N     int     `json:"n"`     // probabilities in the bin
	Said  float64 `json:"said"`  // their mean
	Found float64 `json:"found"` // the share that came true
}

// Parts are Murphy's decomposition of the Brier score of yes-or-no questions:
// Brier = Reliability − Resolution + Uncertainty + Within.
type Parts struct {
	N           int     `json:"n"`
	Brier       float64 `json:"brier"`
	Reliability float64 `json:"reliability"` // lower is better
	Resolution  float64 `json:"resolution"`  // higher is better
	Uncertainty float64 `json:"uncertainty"`
	Within      float64 `json:"within_bins"`
}

// A Report is the reckoning.
type Report struct {
	Questions int    `json:"questions"`
	Forecasts int    `json:"forecasts"`
	Verdict   string `json:"verdict"`
	Rows      []Row  `json:"scores"`
	Parts     Parts  `json:"decomposition"`
	Bins      []Bin  `json:"reliability"`
}

// Of scores resolved forecasts. Every question has the same weight, shared by its forecasts.
func Of(items []Item) (Report, error) {
	r := Report{Forecasts: len(items)}
	share := map[string]float64{}
	for _, i := range items {
		if err := i.Check(); err != nil {
			return Report{}, err
		}
		share[i.ID]++
	}
	r.Questions = len(share)
	weight := func(i Item) float64 { return 1 / share[i.ID] }
	r.Rows = append(r.Rows, row("forecast", items, weight, func(i Item) []float64 { return i.P }))
	for _, other := range []struct {
		name string
		of   func(Item) []float64
	}{
		{"persistence", func(i Item) []float64 { return i.Persistence }},
		{"base rate", func(i Item) []float64 { return i.Base }},
		{"market", func(i Item) []float64 { return i.Market }},
	} {
		if x := row(other.name, items, weight, other.of); x.N > 0 {
			r.Rows = append(r.Rows, x)
		}
	}
	r.Parts, r.Bins = decompose(items, weight)
	r.Verdict = verdict(r)
	return r, nil
}

func row(name string, items []Item, weight func(Item) float64, of func(Item) []float64) Row {
	x, total, ranked := Row{Name: name}, 0.0, 0.0
	seen, seenRanked := map[string]bool{}, map[string]bool{}
	for _, i := range items {
		p, w := of(i), weight(i)
		if len(p) == 0 {
			continue
		}
		seen[i.ID] = true
		total += w
		x.Brier += w * Brier(p, i.Outcome)
		x.Log += w * Log(p, i.Outcome)
		x.Ours += w * Brier(i.P, i.Outcome)
		if i.Ordered && len(p) > 1 {
			ranked += w
			seenRanked[i.ID] = true
			x.Ranked += w * Ranked(p, i.Outcome)
		}
	}
	x.N, x.RankedN = len(seen), len(seenRanked)
	if total > 0 {
		x.Brier, x.Log, x.Ours = x.Brier/total, x.Log/total, x.Ours/total
	}
	if ranked > 0 {
		x.Ranked /= ranked
	}
	if name == "forecast" {
		x.Ours = 0
	} else if x.Brier > 0 {
		x.Skill = 1 - x.Ours/x.Brier
	}
	return x
}

func verdict(r Report) string {
	if r.Questions < Few {
		return fmt.Sprintf("Too few to judge: %d resolved, %d are needed.", r.Questions, Few)
	}
	i := slices.IndexFunc(r.Rows, func(x Row) bool { return x.Name == "base rate" })
	switch {
	case i < 0:
		return fmt.Sprintf("%d resolved; no base rate was given to compare with.", r.Questions)
	case r.Rows[i].Skill > 0:
		return fmt.Sprintf("%d resolved; better than the base rate, with a skill of %.2f.", r.Questions, r.Rows[i].Skill)
	}
	return fmt.Sprintf("%d resolved; no skill over the base rate (%.2f).", r.Questions, r.Rows[i].Skill)
}

// bins are ten of equal width.
const bins = 10

// decompose bins the probabilities of yes (the first option) of questions with two options.
func decompose(items []Item, weight func(Item) float64) (Parts, []Bin) {
	var parts Parts
	type sums struct{ n, w, p, o float64 }
	var all [bins]sums
	var total, yes float64
	seen := map[string]bool{}
	for _, i := range items {
		if len(i.P) != 2 {
			continue
		}
		seen[i.ID] = true
		w, p, o := weight(i), i.P[0], 0.0
		if i.Outcome == 0 {
			o = 1
		}
		b := &all[min(int(p*bins), bins-1)]
		b.n++
		b.w += w
		b.p += w * p
		b.o += w * o
		parts.Brier += w * (p - o) * (p - o)
		total += w
		yes += w * o
	}
	if parts.N = len(seen); total == 0 {
		return parts, nil
	}
	parts.Brier /= total
	mean := yes / total
	parts.Uncertainty = mean * (1 - mean)
	var list []Bin
	for k, b := range all {
		if b.w == 0 {
			continue
		}
		said, found := b.p/b.w, b.o/b.w
		parts.Reliability += b.w / total * (said - found) * (said - found)
		parts.Resolution += b.w / total * (found - mean) * (found - mean)
		list = append(list, Bin{float64(k) / bins, float64(k+1) / bins, int(b.n), said, found})
	}
	parts.Within = parts.Brier - (parts.Reliability - parts.Resolution + parts.Uncertainty)
	return parts, list
}
