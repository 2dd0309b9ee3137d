package ledger

import (
	"fmt"
	"strings"

	"parley/estimate"
	"parley/outlook"
)

// Of makes the entries of an outlook: one for each question of the case, one for each horizon over the exhaustive
// scenarios, and one for each overlay and horizon. All are as of the outlook's day.
func Of(o *outlook.Outlook) []Entry {
	var classes []string
	for _, c := range o.Classes {
		classes = append(classes, fmt.Sprintf("%s %.3g", c.ID, c.Weight))
	}
	var entries []Entry
	add := func(f Forecast) {
		f.Classes = classes
		if f.Open.IsZero() {
			f.Open = o.AsOf
		}
		entries = append(entries, Entry{Recorded: o.AsOf, Forecast: &f})
	}
	for _, a := range o.Questions {
		add(ofQuestion(a))
	}
	for _, h := range o.Horizons {
		add(where(o, h))
	}
	for _, f := range o.Figures {
		if sc, _ := outlook.ScenarioOf(f.Scenario); sc.Overlay() {
			add(ofOverlay(sc, f))
		}
	}
	return entries
}

// yesNo are the options of a question with two answers.
var yesNo = []string{"yes", "no"}

func ofQuestion(a outlook.Asked) Forecast {
	q, e := a.Question, a.Estimate
	f := Forecast{ID: q.ID, Ask: q.Ask, Rule: q.Rule, Source: q.Source, Open: q.Open, Close: q.Close, Early: q.By(),
		Words: []string{a.Word}, Basis: []string{string(e.Basis)}}
	if len(a.Windows) > 0 {
		for _, w := range q.Windows {
			f.Options = append(f.Options, "by "+w.String())
		}
		f.Options = append(f.Options, "by "+q.Close.String(), "not by "+q.Close.String())
		f.Ordered, f.Base, f.Words = true, a.BaseWindows, nil
		for _, w := range a.Windows {
			f.P, f.Low, f.High = append(f.P, w.Point), append(f.Low, w.Low), append(f.High, w.High)
			f.Words = append(f.Words, w.Likelihood())
		}
		f.Persistence = make([]float64, len(f.P))
		f.Persistence[len(f.P)-1] = 1
		return f
	}
	f.Options = yesNo
	f.P, f.Low, f.High = pair(e.Point), []float64{e.Low, 1 - e.High}, []float64{e.High, 1 - e.Low}
	f.Base, f.Persistence = pair(a.Base), pair(a.Persistence)
	if q.Market != nil {
		f.Market = pair(*q.Market)
	}
	return f
}

func pair(p float64) []float64 { return []float64{p, 1 - p} }

// where asks which of the exhaustive scenarios holds on the day of a horizon.
func where(o *outlook.Outlook, months int) Forecast {
	var f Forecast
	var rule []string
	now, _ := outlook.ParseState(o.Now)
	for _, x := range o.Figures {
		sc, _ := outlook.ScenarioOf(x.Scenario)
		if x.Horizon != months || sc.Overlay() {
			continue
		}
		f.Close = x.Closes
		f.Options = append(f.Options, sc.ID)
		f.P, f.Low, f.High = append(f.P, x.Estimate.Point), append(f.Low, x.Estimate.Low), append(f.High, x.Estimate.High)
		f.Words, f.Basis = append(f.Words, x.Word), append(f.Basis, string(x.Estimate.Basis))
		f.Base = append(f.Base, x.Base)
		stays := 0.0
		if sc.Has(now) {
			stays = 1
		}
		f.Persistence = append(f.Persistence, stays)
		rule = append(rule, fmt.Sprintf("%s: %s", sc.ID, sc.Spoken))
	}
	f.ID = "where-on-" + f.Close.String()
	f.Ask = "Where does the process stand on " + f.Close.String() + "?"
	f.Rule = "The one that fits the day: " + strings.Join(rule, "; ") + ". States are defined in docs/case-outlook.md."
	f.Source = "the signed texts in force that day, and UCDP's count of battle deaths for its year"
	return f
}

func ofOverlay(sc outlook.Scenario, f outlook.Figure) Forecast {
	e := f.Estimate
	return Forecast{
		ID: sc.ID + "-by-" + f.Closes.String(), Ask: "By " + f.Closes.String() + ": " + sc.Spoken + "?",
		Rule:   f.Rule,
		Source: "the record of the case, with a dated statement", Close: f.Closes, Options: yesNo, Early: true,
		P: pair(e.Point), Low: []float64{e.Low, 1 - e.High}, High: []float64{e.High, 1 - e.Low},
		Words: []string{f.Word, estimate.Word(1 - e.Point)}, Basis: []string{string(e.Basis)},
		Base: pair(f.Base), Persistence: pair(0),
	}
}
