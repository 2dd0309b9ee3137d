package outlook

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"

	"parley/estimate"
)

// A FactorView is a factor at work: its level, the evidence for and against that level, and its odds ratios.
type FactorView struct {
	ID      string      `json:"id"`
	Title   string      `json:"title"`
	Level   string      `json:"level"`
	Levels  []string    `json:"levels"`
	Budget  string      `json:"budget"`
	For     []Evidence  `json:"for"`
	Against []Evidence  `json:"against"`
	Ratios  []RatioView `json:"ratios"`
	// InClasses is the weight of the classes that have this factor in them already, where it is left out.
	InClasses float64 `json:"in_classes,omitempty"`
}

// A RatioView is the odds ratio of one move, as counted or judged and as it is used.
type RatioView struct {
	Move   string         `json:"move"`
	Stated Range          `json:"stated"` // as counted or judged
	Used   Range          `json:"used"`   // shrunk towards 1
	Basis  estimate.Basis `json:"basis"`
	N      int            `json:"n,omitempty"`
	Unit   string         `json:"unit,omitempty"`
	Source string         `json:"source,omitempty"`
}

// A HoldView says how many of a set still held after 30, 90, 180 and 365 days.
type HoldView struct {
	Set      string               `json:"set"`
	Title    string               `json:"title"`
	N        int                  `json:"n"`
	Days     [4]int               `json:"days"`
	Holding  [4]estimate.Estimate `json:"holding"`
	Source   string               `json:"source"`
	Warnings []string             `json:"warnings"`
}

// basis says what a scenario's figure rests on: base rates moved by factors are a model; what judged rates decide is
// judgement.
func (e *engine) basis(s Scenario) estimate.Basis {
	switch {
	case s.Overlay(), s.Has(Local), s.Has(Interim), e.m.start > Fighting:
		return estimate.Judgement
	case len(e.m.levers) == 0:
		return estimate.BaseRate
	}
	return estimate.Model
}

func (e *engine) leverBasis(i int) estimate.Basis {
	for _, x := range e.m.levers[i].effects {
		if x.judged {
			return estimate.Judgement
		}
	}
	return estimate.Model
}

// describe fills in everything that is looked up and not computed.
func (e *engine) describe() {
	o := e.out
	for i := range o.Figures {
		f := &o.Figures[i]
		f.Estimate = e.warned(f.Estimate, f.Scenario)
		sc, _ := ScenarioOf(f.Scenario)
		f.Rule = fmt.Sprintf("Yes if %s %s, by the definitions of docs/case-outlook.md.", sc.when(f.Closes), sc.Spoken)
	}
	for i := range o.Questions {
		a := &o.Questions[i]
		a.Estimate = e.warned(a.Estimate, a.Question.Scenario)
	}
	for _, c := range e.m.classes {
		ends, ok := e.r.endings[c.ID]
		if !ok {
			ends = e.r.endings["all-dyads"]
		}
		o.Classes = append(o.Classes, ClassView{c.Class, c.weight, c.why, ends})
	}
	for i, l := range e.m.levers {
		o.Factors = append(o.Factors, e.factor(i, l))
	}
	o.Holds = e.holds()
	for key, rate := range sorted(e.r.rates) {
		own, ok := e.s.Rates[key]
		if ok {
			rate = own
		}
		o.Rates = append(o.Rates, RateView{key, rate, ok})
	}
	e.warn()
}

// warned gives a figure its sources and its warnings.
func (e *engine) warned(x estimate.Estimate, scenario string) estimate.Estimate {
	sc, _ := ScenarioOf(scenario)
	x.Sources = e.sources(sc)
	switch {
	case sc.Overlay():
		return x.Warn("Judgement: no base rate exists for this; the monthly chance is a guess with a wide interval.")
	case sc.Has(Local), sc.Has(Interim):
		return x.Warn("Judgement: local truces and interim steps are not counted in any table used here.")
	case sc.Has(Settlement):
		return x.Warn("No skill has been shown on negotiated endings: read it as a base rate.")
	}
	return x
}

// sources are what a scenario's figure is counted from; an overlay is counted from nothing.
func (e *engine) sources(sc Scenario) []string {
	if sc.Overlay() {
		return []string{"outlook/data/rates.yaml, or the case: judgement"}
	}
	named := e.r.sources["classes.tsv"] + "; " + e.r.sources["returns.tsv"]
	for _, l := range e.m.levers {
		for _, x := range l.effects {
			if x.source != "" {
				named += "; " + x.source
			}
		}
	}
	var sources []string
	for _, source := range strings.Split(named, "; ") {
		if !slices.Contains(sources, source) {
			sources = append(sources, source)
		}
	}
	return sources
}

func (e *engine) factor(i int, l lever) FactorView {
	o := e.s.Factors[l.ID]
	f := FactorView{ID: l.ID, Title: l.Title, Level: l.level, Levels: l.LevelIDs(), Budget: l.Budget, For: o.For, Against: o.Against}
	for _, c := range e.m.classes {
		if !c.on[i] {
			f.InClasses += c.weight
		}
	}
	for m, name := range moveNames {
		if !l.acts[m] {
			continue
		}
		x := l.effects[m]
		r := RatioView{Move: name, Stated: x.raw, N: x.n, Unit: x.unit, Basis: estimate.BaseRate, Source: x.source,
			Used: Range{Low: math.Exp(x.mean - z90*x.sd), Best: math.Exp(x.mean), High: math.Exp(x.mean + z90*x.sd)}}
		if x.judged {
			r.Basis = estimate.Judgement
		}
		f.Ratios = append(f.Ratios, r)
	}
	return f
}

// holdSets are the sets in the order in which they are shown.
var holdSets = []struct{ id, title string }{
	{"ceasefire", "Ceasefires of civil wars"},
	{"ceasefire-peacekeepers", "… with peacekeepers"},
	{"ceasefire-alone", "… without"},
	{"agreement", "Peace agreements"},
	{"agreement-peacekeepers", "… that provide for peacekeepers"},
	{"agreement-alone", "… that do not"},
	{"agreement-full", "… that settle everything"},
	{"agreement-partial", "… partial ones and process agreements"},
}

// holdDays are the days at which [Hold.Failed] is counted.
var holdDays = [4]int{30, 90, 180, 365}

// holds answers "will it hold?" from the counts alone, with intervals of the Beta posterior under Jeffreys' prior.
func (e *engine) holds() []HoldView {
	var views []HoldView
	for _, set := range holdSets {
		h := e.r.holds[set.id]
		v := HoldView{Set: set.id, Title: set.title, N: h.N, Days: holdDays, Source: h.Source}
		for i, failed := range h.Failed {
			held := h.N - failed
			b := distuv.Beta{Alpha: float64(held) + jeffreys, Beta: float64(failed) + jeffreys}
			point := float64(held) / float64(h.N)
			v.Holding[i] = estimate.Between(min(b.Quantile(0.05), point), point, max(b.Quantile(0.95), point), estimate.BaseRate)
			v.Holding[i].N = h.N
		}
		if h.N < 50 {
			v.Warnings = append(v.Warnings, fmt.Sprintf("Only %d cases.", h.N))
		}
		if slices.Contains([]string{"ceasefire-peacekeepers", "ceasefire-alone", "agreement-peacekeepers", "agreement-alone"}, set.id) {
			v.Warnings = append(v.Warnings, "A comparison, no effect: peacekeepers are not sent at random.")
		}
		views = append(views, v)
	}
	return views
}

// warn adds the warnings that belong to the whole.
func (e *engine) warn() {
	add := func(format string, args ...any) {
		e.out.Warnings = append(e.out.Warnings, fmt.Sprintf(format, args...))
	}
	for _, c := range e.m.classes {
		row := c.Rows[min(int(e.m.start), 1)]
		if ends := row.Settlement + row.Ceasefire + row.Victory + row.Faded; ends < 30 {
			add("Class %q rests on %d endings of %d pairs of parties: few.", c.Title, ends, row.Dyads)
		}
	}
	for i, l := range e.m.levers {
		f := e.out.Factors[i]
		if f.InClasses > 0 {
			add("Factor %q is in the reference classes already (weight %.2g) and is left out there.", l.Title, f.InClasses)
		}
		if len(f.For)+len(f.Against) == 0 {
			add("Factor %q: no evidence is cited for its level.", l.Title)
		}
	}
	if len(e.s.Judgements) > 0 && e.s.Blend == nil {
		add("%d judgements are given and not used: the section has no blend.", len(e.s.Judgements))
	}
	add("Judged monthly chances (local truces, interim steps, what follows a ceasefire) move the other figures too, through the chain.")
	add("Short local truces fail far more often than the general ceasefires counted here.")
	add("Wars that faded are counted by calendar years: the count says nothing about a return in the first year.")
	add("Odds ratios are associations in past cases, shrunk and capped; none is a causal effect.")
	if e.m.start == Ceasefire || e.m.start == Interim || e.m.start == Settlement {
		add("Failures are counted over the first three years; most come early, so an older ceasefire or agreement is judged too harshly.")
	}
}
