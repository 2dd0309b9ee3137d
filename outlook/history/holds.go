package history

import (
	"errors"
	"fmt"
)

// HoldDays are the days at which it is counted what still held.
var HoldDays = [4]int{30, 90, 180, 365}

// A Hold counts, of N spells, how many had failed by each of [HoldDays].
type Hold struct {
	Set    string
	N      int
	Failed [4]int
}

// ErrCensored reports a spell that was not watched for a year: plain counts would then be wrong.
var ErrCensored = errors.New("a spell was not watched for a year")

// HoldOf counts the spells for which in holds. Every one must have been watched for a year or to its failure, so that the
// share still holding is the Kaplan–Meier estimate.
func HoldOf(set string, spells []Spell, in func(Spell) bool) (Hold, error) {
	h := Hold{Set: set}
	for _, s := range spells {
		if !in(s) {
			continue
		}
		if !s.Failed && s.Days < HoldDays[3] {
			return h, fmt.Errorf("%s: %w: %d days; count only what was watched longer", set, ErrCensored, s.Days)
		}
		h.N++
		for i, day := range HoldDays {
			if s.Failed && s.Days <= day {
				h.Failed[i]++
			}
		}
	}
	return h, nil
}

// A Return counts the months at risk within three years of a beginning, and what failed in them.
type Return struct {
	State          string
	N, Months, Ret int
}

const window, month = 36, 30.4375 // months; days in a month

// ReturnOf counts the spells for which in holds.
func ReturnOf(state string, spells []Spell, in func(Spell) bool) Return {
	r := Return{State: state}
	for _, s := range spells {
		if !in(s) {
			continue
		}
		r.N++
		months := int(float64(s.Days)/month) + 1
		if s.Failed && months <= window {
			r.Ret++
		}
		r.Months += min(months, window)
	}
	return r
}

// FadedReturn counts dyads that ended in low activity or lost an actor by 2017, and those fighting again within three
// years. By construction none can return in the calendar year after: the count says nothing about the first year.
func FadedReturn(rows []DyadYear) Return {
	r := Return{State: "faded"}
	for i, d := range rows {
		if !d.Ended || d.Outcome < LowActivity || d.Year > 2017 {
			continue
		}
		r.N++
		months := window
		if next := i + 1; next < len(rows) && rows[next].Dyad == d.Dyad && rows[next].Year-d.Year <= 3 {
			months = 12*(rows[next].Year-d.Year) - 6
			r.Ret++
		}
		r.Months += months
	}
	return r
}
