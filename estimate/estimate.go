// Package estimate is what every number of an analysis carries: a point, an interval, what it rests on, what is wrong
// with it, and the words that a reader may use for it.
//
// It is not a statistics library. It computes nothing from data; it makes sure that what was computed cannot be
// printed without its interval, its basis and its warnings.
//
// Invariants: Low ≤ Point ≤ High, and none of them is NaN; [Estimate.Check] says so.
package estimate

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// ErrInvalid reports an estimate whose figures contradict each other.
var ErrInvalid = errors.New("invalid estimate")

// A Basis says what kind of evidence a number rests on.
type Basis string

// The bases, from the firmest to the least firm.
const (
	Exact      Basis = "exact"      // proven or counted; the interval has no width
	Sampled    Basis = "sampled"    // Monte Carlo; the interval is the simulation's error
	BaseRate   Basis = "base rate"  // counted in a reference class
	Model      Basis = "model"      // a fitted model on top of base rates
	Judgement  Basis = "judgement"  // somebody's opinion: no published figure exists
	Assumption Basis = "assumption" // put there to be edited
)

// An Estimate is a number with its interval. The zero value is an exact zero with no basis named.
type Estimate struct {
	Point float64 `json:"point"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	// Level is the mass of the interval, 0.9 for a 90 % interval; 0 where the number is exact.
	Level float64 `json:"level,omitempty"`
	// N is the number of cases or draws behind the number; 0 where that makes no sense.
	N     int   `json:"n,omitempty"`
	Basis Basis `json:"basis"`
	// Sources are opaque citations; the package never reads them.
	Sources []string `json:"sources,omitempty"`
	// Warnings are sentences that must be shown beside the number.
	Warnings []string `json:"warnings,omitempty"`
}

// Of returns an exact number.
func Of(x float64) Estimate { return Estimate{Point: x, Low: x, High: x, Basis: Exact} }

// Between returns a 90 % interval around a point.
func Between(low, point, high float64, basis Basis) Estimate {
	return Estimate{Point: point, Low: low, High: high, Level: 0.9, Basis: basis}
}

// Warn returns e with one more warning; a warning that it has already is not added again.
func (e Estimate) Warn(format string, args ...any) Estimate {
	w := fmt.Sprintf(format, args...)
	for _, have := range e.Warnings {
		if have == w {
			return e
		}
	}
	e.Warnings = append(e.Warnings[:len(e.Warnings):len(e.Warnings)], w)
	return e
}

// Check reports whether the figures are in order. A mismatch wraps [ErrInvalid].
func (e Estimate) Check() error {
	switch {
	case math.IsNaN(e.Point) || math.IsNaN(e.Low) || math.IsNaN(e.High):
		return fmt.Errorf("%w: not a number", ErrInvalid)
	case e.Low > e.Point || e.Point > e.High:
		return fmt.Errorf("%w: %g is not within %g to %g", ErrInvalid, e.Point, e.Low, e.High)
	case e.Level < 0 || e.Level > 1:
		return fmt.Errorf("%w: an interval of mass %g", ErrInvalid, e.Level)
	}
	return nil
}

// Percent renders a probability as "34 % (21–49 %)", or "34 %" where the interval has no width. Figures that are not
// exactly 0 or 1 are never printed as 0 % or 100 %.
func (e Estimate) Percent() string {
	if e.Low == e.High {
		return percent(e.Point) + " %"
	}
	return fmt.Sprintf("%s %% (%s–%s %%)", percent(e.Point), percent(e.Low), percent(e.High))
}

func percent(p float64) string {
	switch x := 100 * p; {
	case p > 0 && x < 1:
		return "<1"
	case p < 1 && x > 99:
		return ">99"
	default:
		return fmt.Sprintf("%.0f", x)
	}
}

// Likelihood gives the word of ICD 203 for a probability with its interval; where the interval crosses words, the
// first and the last are given ("unlikely to roughly even").
func (e Estimate) Likelihood() string {
	low, high := Word(e.Low), Word(e.High)
	if low == high {
		return low
	}
	return low + " to " + high
}

// words are the likelihood terms of Intelligence Community Directive 203 (2015), section D.6.e.2.a, each with the
// upper end of its range. The directive leaves the ends themselves open; here a figure on a border takes the lower word.
var words = []struct {
	upTo float64
	word string
}{
	{0.05, "almost no chance"},
	{0.20, "very unlikely"},
	{0.45, "unlikely"},
	{0.55, "roughly even"},
	{0.80, "likely"},
	{0.95, "very likely"},
	{1.00, "almost certain"},
}

// Word gives the likelihood term of ICD 203 for a probability in [0, 1].
func Word(p float64) string {
	for _, w := range words {
		if p <= w.upTo+1e-12 {
			return w.word
		}
	}
	return "almost certain"
}

// Confidence is about the evidence, never about the likelihood, and has a sentence of its own.
type Confidence string

// The levels of confidence.
const (
	Low      Confidence = "low"
	Moderate Confidence = "moderate"
	High     Confidence = "high"
)

// Sentence says how sure the evidence makes us and why, as a sentence that names no likelihood.
func (c Confidence) Sentence(because ...string) string {
	s := "Confidence in the evidence is " + string(c)
	if len(because) > 0 {
		s += ": " + strings.Join(because, "; ")
	}
	return s + "."
}
