// Package scenarios publishes an outlook: as rows, as a page in plain words, and as charts.
//
// The page is written so that it can be read aloud without being wrong: every figure with its interval and its word of
// likelihood, the day it speaks of, what it rests on, and what it cannot say. Likelihood and confidence never share a
// sentence. Every chart has a table twin with the same figures, and a one-sentence summary.
//
// It computes nothing and reads nothing: what comes out is a pure function of the [outlook.Outlook].
package scenarios

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parley/edtf"
	"parley/estimate"
	"parley/outlook"
)

// Day writes a date for reading: "31 January 2026".
func Day(d edtf.Date) string {
	if d.Precision() != edtf.Day {
		return d.String()
	}
	return d.First().Format("2 January 2006")
}

// Notice is what must be shown with every output: what the section says of itself, and that a what-if is none of it.
func Notice(o *outlook.Outlook) string {
	var set []string
	for _, f := range slices.Sorted(maps.Keys(o.Set)) {
		set = append(set, f+" at “"+strings.ReplaceAll(o.Set[f], "-", " ")+"”")
	}
	if len(set) == 0 {
		return o.Notice
	}
	return strings.TrimSpace(o.Notice + " What if: " + and(set) + ". This is no forecast.")
}

// Brief says an outlook in a few sentences, for a brief.
func Brief(o *outlook.Outlook) []string {
	first, _ := likeliest(o, o.Main)
	said := []string{fmt.Sprintf("Seen from %s, with the levels and weights of the case file.", Day(o.AsOf)), sentence(first[0])}
	if notice := Notice(o); notice != "" {
		said = append(said[:1], append([]string{notice}, said[1:]...)...)
	}
	if f := figure(o, "settlement", o.Main); first[0].Scenario != f.Scenario {
		said = append(said, sentence(f))
	}
	low, high := spread(first[0])
	return append(said, fmt.Sprintf("The reference classes alone give the first of these %s to %s; `parley outlook` shows them.", Percent(low), Percent(high)),
		"No skill has been shown on negotiated endings: their figures are base rates.")
}

// title gives a scenario's noun phrase.
func title(id string) string {
	sc, _ := outlook.ScenarioOf(id)
	return sc.Title
}

// figure finds a figure.
func figure(o *outlook.Outlook, id string, months int) outlook.Figure {
	i := slices.IndexFunc(o.Figures, func(f outlook.Figure) bool { return f.Scenario == id && f.Horizon == months })
	if i < 0 {
		return outlook.Figure{}
	}
	return o.Figures[i]
}

// likeliest gives the figures of a horizon that exclude each other, the likeliest first, and after them the overlays.
func likeliest(o *outlook.Outlook, months int) (exhaustive, overlays []outlook.Figure) {
	for _, f := range o.Figures {
		if f.Horizon != months {
			continue
		}
		if sc, _ := outlook.ScenarioOf(f.Scenario); sc.Overlay() {
			overlays = append(overlays, f)
		} else {
			exhaustive = append(exhaustive, f)
		}
	}
	slices.SortStableFunc(exhaustive, func(a, b outlook.Figure) int { return cmp.Compare(b.Estimate.Point, a.Estimate.Point) })
	return exhaustive, overlays
}

// CSV writes every figure as a row (RFC 4180, with a header, ISO dates): the twin of the charts.
func CSV(w io.Writer, o *outlook.Outlook) error {
	out := csv.NewWriter(w)
	out.Write([]string{"scenario", "title", "months", "closes", "p", "low", "high", "level", "likelihood", "basis", "base_rate",
		"model", "people", "class_low", "class_high", "as_of", "rule", "notice", "warnings"})
	for _, f := range o.Figures {
		people := ""
		if f.People != nil {
			people = number(f.People.Point)
		}
		low, high := spread(f)
		out.Write([]string{f.Scenario, title(f.Scenario), strconv.Itoa(f.Horizon), f.Closes.String(), number(f.Estimate.Point), number(f.Estimate.Low),
			number(f.Estimate.High), "0.9", f.Word, string(f.Estimate.Basis), number(f.Base), number(f.Model.Point), people, number(low), number(high),
			o.AsOf.String(), f.Rule, Notice(o), strings.Join(f.Estimate.Warnings, " ")})
	}
	out.Flush()
	return out.Error()
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', 4, 64) }

// spread is the lowest and the highest figure among the classes.
func spread(f outlook.Figure) (low, high float64) {
	if len(f.ByClass) == 0 {
		return f.Model.Point, f.Model.Point
	}
	return slices.Min(f.ByClass), slices.Max(f.ByClass)
}

// Percent writes a probability without an interval, never as 0 % or 100 %.
func Percent(p float64) string { return estimate.Of(p).Percent() }

// Figure writes a probability with its interval; where all of it lies below 1 %, that once.
func Figure(e estimate.Estimate) string {
	return strings.TrimSuffix(e.Percent(), " (<1–<1 %)")
}

// sentence says a figure so that it can be read aloud.
func sentence(f outlook.Figure) string {
	sc, _ := outlook.ScenarioOf(f.Scenario)
	when := "on " + Day(f.Closes)
	if sc.Overlay() {
		when = "by " + Day(f.Closes)
	}
	return say(f.Estimate, when+" "+sc.Spoken)
}

// say puts the words of likelihood before a clause and the figure after it.
func say(e estimate.Estimate, clause string) string {
	low, high, crosses := strings.Cut(e.Likelihood(), " to ")
	figure := strings.NewReplacer("–", " to ", "(", "(range ", "<", "under ", ">", "over ").Replace(Figure(e))
	switch {
	case crosses:
		return fmt.Sprintf("The likelihood that %s lies between “%s” and “%s”: %s.", clause, low, high, figure)
	case low == "almost no chance":
		return fmt.Sprintf("There is almost no chance that %s: %s.", clause, figure)
	case low == "roughly even":
		return fmt.Sprintf("The chances are roughly even that %s: %s.", clause, figure)
	}
	return fmt.Sprintf("It is %s that %s: %s.", low, clause, figure)
}
