package outlook

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"parley/edtf"
	"parley/estimate"
)

// Options say how to compute an outlook. The zero value works.
type Options struct {
	Seed  uint64
	Draws int // posterior draws; 0 stands for 10,000
	// Set changes levels of factors: what if?
	Set map[string]string
	// Scored is how many questions of these people have been resolved and scored: from [ExtremiseAfter] on, pooled
	// judgements may be extremised.
	Scored int
	// Plain leaves out what moves the figures: no tornado, no shares, no smallest change.
	Plain bool
}

// ErrExtremise reports pooled judgements that are to be extremised too early.
var ErrExtremise = errors.New("too few scored questions to extremise")

// An Outlook is what may come, with everything that it rests on.
type Outlook struct {
	AsOf   edtf.Date `json:"as_of"`
	Now    string    `json:"now"`
	Talks  bool      `json:"talks_under_way"`
	Notice string    `json:"notice,omitempty"`
	// Set are the levels that were changed to ask "what if?": such an outlook is no forecast.
	Set      map[string]string `json:"what_if,omitempty"`
	Horizons []int             `json:"horizons"`
	Main     int               `json:"main_horizon"` // the horizon that the sensitivities are about: 12 months, or the last
	Seed     uint64            `json:"seed"`
	Draws    int               `json:"draws"`

	Figures   []Figure     `json:"figures"`
	Questions []Asked      `json:"questions"`
	Classes   []ClassView  `json:"classes"`
	Factors   []FactorView `json:"factors"`
	Blend     Blend        `json:"blend"`
	Holds     []HoldView   `json:"holds"`

	Tornado []Bar        `json:"tornado,omitempty"`
	Shares  []Share      `json:"shares,omitempty"`
	Changes []Change     `json:"smallest_changes,omitempty"`
	Balance []Consistent `json:"consistent,omitempty"` // no probability: see [Balance.Consistent]

	Rates    []RateView `json:"judged_rates"`
	Warnings []string   `json:"warnings"`
}

// A Figure is the probability of a scenario at a horizon: for the exhaustive ones that it holds on that day, for the
// overlays that it has come about at least once by then.
type Figure struct {
	Scenario string            `json:"scenario"`
	Horizon  int               `json:"months"`
	Closes   edtf.Date         `json:"closes"`
	Rule     string            `json:"rule"` // what makes it true
	Estimate estimate.Estimate `json:"estimate"`
	Word     string            `json:"likelihood"` // ICD 203; both words where the interval crosses
	// Model is the figure before people's judgements; People what they say, pooled, where they do.
	Model  estimate.Estimate  `json:"model"`
	People *estimate.Estimate `json:"people,omitempty"`
	Judges []string           `json:"judges,omitempty"`
	// ByClass is the figure in each reference class alone, in the order of [Outlook.Classes]: the spread that a mixture
	// would hide.
	ByClass []float64 `json:"by_class"`
	// Base is the figure of the classes without any factor and without people.
	Base float64 `json:"base_rate"`
}

// A ClassView is a reference class as it enters the mixture.
type ClassView struct {
	Class
	Weight float64 `json:"weight"`
	Why    string  `json:"why,omitempty"`
	// Endings are how all conflicts of the class ended, at either intensity; by-intensity has those of all-dyads.
	Endings Endings `json:"endings"`
}

// An Asked is a question with its figure.
type Asked struct {
	Question Question          `json:"question"`
	Months   float64           `json:"months"`
	Estimate estimate.Estimate `json:"estimate"`
	Word     string            `json:"likelihood"`
	Base     float64           `json:"base_rate"`
	// Persistence is what "nothing changes" would say: 0 or 1.
	Persistence float64 `json:"persistence"`
	// Windows are the chances that it first comes by each window, by the closing date after the last window, or not at
	// all; empty where the question has no windows.
	Windows []estimate.Estimate `json:"windows,omitempty"`
	// BaseWindows are the same by base rate.
	BaseWindows []float64 `json:"base_windows,omitempty"`
}

// A RateView is a monthly probability that no table counts.
type RateView struct {
	Key string `json:"key"`
	Range
	Own bool `json:"own"` // the case's own
}

// Run computes the outlook of a section. A section that does not pass [Section.Check] is refused.
func Run(s Section, o Options) (*Outlook, error) {
	r, err := load()
	if err != nil {
		return nil, err
	}
	s = s.with(o.Set)
	if err := s.Check(); err != nil {
		return nil, err
	}
	if o.Draws <= 0 {
		o.Draws = 10_000
	}
	e := &engine{r: r, s: s, m: r.model(s), out: &Outlook{
		AsOf: s.AsOf, Now: s.Now, Talks: s.Talks, Notice: s.Notice, Set: o.Set, Horizons: s.horizons(), Seed: o.Seed, Draws: o.Draws,
		Blend: Blend{Model: 1}, Balance: s.Balance.Consistent(),
	}}
	if s.Blend != nil {
		if s.Blend.Extremise > 1 && o.Scored < ExtremiseAfter {
			return nil, fmt.Errorf("blend.extremise: %w: %d of %d; leave it out until then", ErrExtremise, o.Scored, ExtremiseAfter)
		}
		e.out.Blend, e.weight = *s.Blend, s.Blend.People
		e.opinions = pool(s.Judgements, s.Blend.Extremise)
	}
	e.out.Main = e.out.Horizons[len(e.out.Horizons)-1]
	if slices.Contains(e.out.Horizons, 12) {
		e.out.Main = 12
	}
	e.points()
	e.sample(!o.Plain)
	if !o.Plain {
		e.shares()
		e.changes()
	}
	e.describe()
	e.out.finish()
	return e.out, nil
}

// with returns the section with some factors at other levels. The evidence of a factor that is set is dropped: it
// spoke for another level.
func (s Section) with(set map[string]string) Section {
	if len(set) == 0 {
		return s
	}
	factors := make(map[string]Observation, len(s.Factors)+len(set))
	for id, o := range s.Factors {
		factors[id] = o
	}
	for id, level := range sorted(set) {
		factors[id] = Observation{Level: level, Ratio: s.Factors[id].Ratio}
	}
	s.Factors = factors
	return s
}

// An engine is one run.
type engine struct {
	r        *reference
	s        Section
	m        model
	opinions []opinion
	weight   float64 // of people
	out      *Outlook
}

// chances turns a distribution into the probabilities of all scenarios at a month.
func chances(into []float64, v *vector, overlays [2]float64, months float64) {
	k := 0
	for i, s := range Scenarios {
		into[i] = 0
		for _, state := range s.States {
			into[i] += v[state]
		}
		if s.Overlay() {
			into[i] = within(overlays[k], months)
			k++
		}
	}
}

// shiftedOverlays are the monthly chances of the overlays after the factors.
func shiftedOverlays(d *draw, s *shifts) [2]float64 {
	return [2]float64{tilt(d.overlays[0], s[toEscalation]), tilt(d.overlays[1], s[toShift])}
}

// point gives, exactly and at the posterior means, the probabilities of all scenarios at the horizons, for one class.
func (e *engine) point(c *classModel, on []bool, values []float64, horizons []int) [][]float64 {
	chain, s := e.m.shifted(&c.chain, &c.plain, on, values)
	overlays := shiftedOverlays(&c.plain, &s)
	at := make([][]float64, 0, len(horizons))
	chain.forward(e.m.start, horizons[len(horizons)-1], func(t int, v *vector) {
		if slices.Contains(horizons, t) {
			p := make([]float64, len(Scenarios))
			chances(p, v, overlays, float64(t))
			at = append(at, p)
		}
	})
	return at
}

// mix is the mixture of the classes' points, without people.
func (e *engine) mix(values []float64, horizons []int, off bool) [][]float64 {
	sum := make([][]float64, len(horizons))
	for i := range e.m.classes {
		c := &e.m.classes[i]
		on := c.on
		if off {
			on = make([]bool, len(e.m.levers))
		}
		for h, p := range e.point(c, on, values, horizons) {
			if sum[h] == nil {
				sum[h] = make([]float64, len(Scenarios))
			}
			for k, x := range p {
				sum[h][k] += c.weight * x
			}
		}
	}
	return sum
}

// points fills the points of the figures and of the questions.
func (e *engine) points() {
	hs := e.out.Horizons
	model, base := e.mix(e.m.values(), hs, false), e.mix(e.m.values(), hs, true)
	byClass := make([][][]float64, len(e.m.classes))
	for i := range e.m.classes {
		byClass[i] = e.point(&e.m.classes[i], e.m.classes[i].on, e.m.values(), hs)
	}
	for k, s := range Scenarios {
		for h, months := range hs {
			f := Figure{Scenario: s.ID, Horizon: months, Closes: addMonths(e.s.AsOf, months), Base: base[h][k]}
			f.Model.Point = model[h][k]
			for i := range byClass {
				f.ByClass = append(f.ByClass, byClass[i][h][k])
			}
			mixed := slices.Clone(model[h])
			blend(mixed, e.opinions, months, e.weight, nil)
			f.Estimate.Point = mixed[k]
			e.out.Figures = append(e.out.Figures, f)
		}
	}
	for _, q := range e.s.Questions {
		e.out.Questions = append(e.out.Questions, e.asked(q))
	}
}

// asked answers a question at the posterior means. People's judgements are about days, not about questions, and do not
// enter.
func (e *engine) asked(q Question) Asked {
	a := Asked{Question: q, Months: monthsBetween(e.s.AsOf, q.Close)}
	sc, _ := ScenarioOf(q.Scenario)
	if sc.Has(e.m.start) {
		a.Persistence = 1
	}
	var points []float64 // of the windows
	for i := range e.m.classes {
		c := &e.m.classes[i]
		chain, s := e.m.shifted(&c.chain, &c.plain, c.on, e.m.values())
		course, base := e.course(q, &chain, shiftedOverlays(&c.plain, &s)), e.course(q, &c.chain, c.plain.overlays)
		a.Estimate.Point += c.weight * at(course, a.Months)
		a.Base += c.weight * at(base, a.Months)
		if len(q.Windows) > 0 {
			points = addTo(points, e.windows(q, course), c.weight)
			a.BaseWindows = addTo(a.BaseWindows, e.windows(q, base), c.weight)
		}
	}
	for _, p := range points {
		a.Windows = append(a.Windows, estimate.Of(p))
	}
	return a
}

// course is the probability of a question's yes by month, from now on.
func (e *engine) course(q Question, chain *matrix, overlays [2]float64) []float64 {
	sc, k := scenario(q.Scenario)
	months := int(monthsBetween(e.s.AsOf, q.Close)) + 1
	p := make([]float64, months+1)
	if sc.Overlay() {
		for t := range p {
			p[t] = within(overlays[k], float64(t))
		}
		return p
	}
	if sc.Has(e.m.start) {
		p[0] = 1
	}
	m := *chain
	if q.By() {
		m = m.absorb(sc.States)
	}
	m.forward(e.m.start, months, func(t int, v *vector) {
		for _, s := range sc.States {
			p[t] += v[s]
		}
	})
	return p
}

// scenario finds a scenario, and for an overlay which of the two it is.
func scenario(id string) (sc Scenario, overlay int) {
	for _, s := range Scenarios {
		if s.ID == id {
			return s, overlay
		}
		if s.Overlay() {
			overlay++
		}
	}
	sc, _ = ScenarioOf(id)
	return sc, 0
}

// windows splits a course into the windows of a question: first in each, by the closing date, or not at all.
func (e *engine) windows(q Question, course []float64) []float64 {
	before, split := 0.0, []float64{}
	for _, w := range append(slices.Clone(q.Windows), q.Close) {
		p := at(course, monthsBetween(e.s.AsOf, w))
		split = append(split, p-before)
		before = p
	}
	return append(split, 1-before)
}

func addTo(sum, x []float64, weight float64) []float64 {
	if sum == nil {
		sum = make([]float64, len(x))
	}
	for i := range x {
		sum[i] += weight * x[i]
	}
	return sum
}

// addMonths gives the day so many months later, or the last day of that month where there is none.
func addMonths(d edtf.Date, months int) edtf.Date {
	t := d.First()
	last := time.Date(t.Year(), t.Month()+time.Month(months)+1, 0, 0, 0, 0, 0, time.UTC)
	return edtf.OfDay(last.Year(), last.Month(), min(t.Day(), last.Day()))
}
