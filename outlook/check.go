package outlook

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"parley/edtf"
)

// ErrSection reports a section that cannot be computed as it stands.
var ErrSection = errors.New("outlook section")

// A Fault is one thing wrong with a section, at a place in it.
type Fault struct {
	Path    string // from the section on, as in "questions[2].rule"
	Problem string
	Fix     string // what the user can do
}

// Error says what is wrong, where, and what to do.
func (f *Fault) Error() string { return f.Path + ": " + f.Problem + "; " + f.Fix }

// Unwrap makes every fault an [ErrSection].
func (f *Fault) Unwrap() error { return ErrSection }

// MaxHorizon is the longest horizon, in months.
const MaxHorizon = 36

// Check judges a section. It returns all faults, joined; each is a [*Fault].
func (s Section) Check() error {
	r, err := load()
	if err != nil {
		return err
	}
	c := checker{s: s, r: r}
	c.frame()
	c.classes()
	c.factors()
	c.rates()
	c.judgements()
	c.questions()
	c.balance()
	return errors.Join(c.faults...)
}

type checker struct {
	s      Section
	r      *reference
	faults []error
}

func (c *checker) fault(path, fix, problem string, args ...any) {
	c.faults = append(c.faults, &Fault{path, fmt.Sprintf(problem, args...), fix})
}

// day demands a date that is one day, known for certain.
func (c *checker) day(path string, d edtf.Date) bool {
	if d.Precision() != edtf.Day || !d.Certain() {
		c.fault(path, "write a day, as in 2026-01-31", "%q is not a day", d)
		return false
	}
	return true
}

// known demands one of a list of names.
func (c *checker) known(path, kind, name string, names []string) bool {
	if slices.Contains(names, name) {
		return true
	}
	c.fault(path, "use one of "+strings.Join(names, ", "), "there is no %s %q", kind, name)
	return false
}

func (c *checker) frame() {
	c.day("as_of", c.s.AsOf)
	c.known("now", "state", c.s.Now, StateNames())
	for i, h := range c.s.Horizons {
		if h < 1 || h > MaxHorizon {
			c.fault(fmt.Sprintf("horizons[%d]", i), fmt.Sprintf("give months from 1 to %d", MaxHorizon), "%d months", h)
		}
		if i > 0 && h <= c.s.Horizons[i-1] {
			c.fault(fmt.Sprintf("horizons[%d]", i), "list the horizons in rising order, each once", "%d after %d", h, c.s.Horizons[i-1])
		}
	}
}

func (c *checker) classes() {
	if len(c.s.Classes) == 0 {
		c.fault("classes", "name at least one reference class with weight 1, such as all-dyads", "no reference class")
		return
	}
	var names []string
	for _, class := range c.r.classes {
		names = append(names, class.ID)
	}
	sum := 0.0
	for i, w := range c.s.Classes {
		path := fmt.Sprintf("classes[%d]", i)
		c.known(path+".class", "class", w.Class, names)
		if !(w.Weight > 0 && w.Weight <= 1) {
			c.fault(path+".weight", "give a weight above 0 and up to 1", "weight %g", w.Weight)
		}
		for _, before := range c.s.Classes[:i] {
			if before.Class == w.Class {
				c.fault(path+".class", "add the two weights and name it once", "%s is named twice", w.Class)
			}
		}
		sum += w.Weight
	}
	if math.Abs(sum-1) > 1e-6 {
		c.fault("classes", "make the weights sum to 1", "the weights of the reference classes sum to %.4g", sum)
	}
}

func (c *checker) factors() {
	for id, o := range sorted(c.s.Factors) {
		path := "factors." + id
		if !c.known(path, "factor", id, c.r.factors.ids()) {
			continue
		}
		f := c.r.factors.find(id)
		c.known(path+".level", "level", o.Level, f.LevelIDs())
		if r := o.Ratio; r != nil && !(0 < r.Low && r.Low <= r.Best && r.Best <= r.High && r.High <= 100) {
			c.fault(path+".ratio", "give odds ratios with 0 < low ≤ best ≤ high ≤ 100; 1 is no effect", "ratio %g, %g, %g", r.Low, r.Best, r.High)
		}
		for i, e := range slices.Concat(o.For, o.Against) {
			if e.ID == "" && e.Quote == "" {
				c.fault(path, "give each piece of evidence the id of a statement, or a quote", "evidence %d has neither", i+1)
			}
		}
	}
}

func (c *checker) rates() {
	for key, r := range sorted(c.s.Rates) {
		path := "rates." + key
		if c.known(path, "rate", key, c.r.rateKeys()) {
			c.probabilities(path, r.Low, r.Best, r.High)
		}
		if r.Why == "" {
			c.fault(path, "add why: a rate that no table counts needs its reason", "no reason")
		}
	}
}

// probabilities demands 0 < low ≤ best ≤ high < 1.
func (c *checker) probabilities(path string, low, best, high float64) {
	switch {
	case !(low > 0 && high < 1):
		c.fault(path, "use figures between 0.001 and 0.999", "probabilities from %g to %g: certainty cannot be pooled", low, high)
	case !(low <= best && best <= high):
		c.fault(path, "make low ≤ best ≤ high", "low %g, best %g, high %g are out of order", low, best, high)
	}
}

func (c *checker) judgements() {
	type whose struct {
		person  string
		horizon int
	}
	type total struct {
		sum  float64
		n    int
		path string
	}
	totals, order, seen := map[whose]*total{}, []whose{}, map[[3]any]bool{}
	for i, j := range c.s.Judgements {
		path := fmt.Sprintf("judgements[%d]", i)
		if j.Person == "" {
			c.fault(path+".person", "name the person, or a pseudonym that stays the same", "nobody is named")
		}
		if !slices.Contains(c.s.horizons(), j.Horizon) {
			c.fault(path+".horizon", fmt.Sprintf("use one of the section's horizons: %v months", c.s.horizons()), "%d months", j.Horizon)
		}
		c.probabilities(path, j.Low, j.Best, j.High)
		if !c.known(path+".scenario", "scenario", j.Scenario, ScenarioIDs()) {
			continue
		}
		if key := [3]any{j.Person, j.Scenario, j.Horizon}; seen[key] {
			c.fault(path, "keep one of the two", "%s judges %s at %d months twice", j.Person, j.Scenario, j.Horizon)
		} else {
			seen[key] = true
		}
		if sc, _ := ScenarioOf(j.Scenario); !sc.Overlay() {
			w := whose{j.Person, j.Horizon}
			if totals[w] == nil {
				totals[w] = &total{path: path}
				order = append(order, w)
			}
			totals[w].sum += j.Best
			totals[w].n++
		}
	}
	exhaustive := 0
	for _, s := range Scenarios {
		if !s.Overlay() {
			exhaustive++
		}
	}
	for _, w := range order {
		t := totals[w]
		if t.n == exhaustive && math.Abs(t.sum-1) > 0.011 || t.sum > 1.011 {
			c.fault(t.path, fmt.Sprintf("the %d scenarios without the overlays exclude each other: make the best figures sum to 1 (or to less, where some are left out)", exhaustive),
				"the best figures of %s at %d months sum to %.3g", w.person, w.horizon, t.sum)
		}
	}
	if b := c.s.Blend; b != nil {
		if !(b.Model >= 0 && b.People >= 0 && math.Abs(b.Model+b.People-1) <= 1e-6) {
			c.fault("blend", "make model and people sum to 1", "the weights sum to %.4g", b.Model+b.People)
		}
		if b.People > 0 && len(c.s.Judgements) == 0 {
			c.fault("blend", "add judgements or leave blend out", "people have weight %g and nobody has judged", b.People)
		}
		if b.Extremise != 0 && !(b.Extremise >= 1 && b.Extremise <= 3) {
			c.fault("blend.extremise", "use a factor from 1 (none) to 3", "%g", b.Extremise)
		}
	}
}

func (c *checker) questions() {
	now, _ := ParseState(c.s.Now)
	seen := map[string]bool{}
	for i, q := range c.s.Questions {
		path := fmt.Sprintf("questions[%d]", i)
		for _, need := range []struct{ field, value, fix string }{
			{"id", q.ID, "give it a short id that never changes"},
			{"ask", q.Ask, "write the question as it will be read in a year"},
			{"rule", q.Rule, "say what must have happened by when, and who would say so, for the answer to be yes"},
			{"source", q.Source, "name the source that will settle it"},
		} {
			if strings.TrimSpace(need.value) == "" {
				what := map[string]string{"id": "id", "ask": "text", "rule": "resolution rule", "source": "source of truth"}[need.field]
				c.fault(path+"."+need.field, need.fix, "the question has no %s", what)
			}
		}
		if seen[q.ID] {
			c.fault(path+".id", "ids are for ever: choose another", "the id %q is taken", q.ID)
		}
		seen[q.ID] = true
		if q.Kind != "" {
			c.known(path+".kind", "kind", q.Kind, []string{"by", "at"})
		}
		if m := q.Market; m != nil && !(*m >= 0 && *m <= 1) {
			c.fault(path+".market", "give a probability from 0 to 1", "market %g", *m)
		}
		if c.known(path+".scenario", "scenario", q.Scenario, AskIDs()) {
			if sc, _ := ScenarioOf(q.Scenario); q.By() && sc.Has(now) {
				c.fault(path+".kind", "ask with kind: at whether it still holds on the closing date", "%s holds already on %s", q.Scenario, c.s.AsOf)
			}
		}
		c.dates(path, q)
	}
}

// dates demands as_of ≤ open ≤ … < windows < close, within the longest horizon.
func (c *checker) dates(path string, q Question) {
	if !c.day(path+".close", q.Close) || c.s.AsOf.Precision() != edtf.Day {
		return
	}
	if !q.Open.IsZero() && c.day(path+".open", q.Open) && edtf.Compare(q.Open, q.Close) >= 0 {
		c.fault(path+".close", "close a question after it opens", "it closes on %s and opens on %s", q.Close, q.Open)
	}
	switch m := monthsBetween(c.s.AsOf, q.Close); {
	case m <= 0:
		c.fault(path+".close", "give a later closing date, or take the question out: what is past is resolved, not forecast", "it closes on %s, not after %s", q.Close, c.s.AsOf)
	case m > MaxHorizon:
		c.fault(path+".close", fmt.Sprintf("close it within %d months", MaxHorizon), "it closes on %s, %.0f months after %s", q.Close, m, c.s.AsOf)
	}
	if len(q.Windows) > 0 && !q.By() {
		c.fault(path+".windows", "use kind: by with windows", "a question about one day has windows")
	}
	before := c.s.AsOf
	for k, w := range q.Windows {
		p := fmt.Sprintf("%s.windows[%d]", path, k)
		if c.day(p, w) && (edtf.Compare(w, before) <= 0 || edtf.Compare(w, q.Close) >= 0) {
			c.fault(p, "list windows in rising order, after as_of and before close", "%s is out of order", w)
		}
		before = w
	}
}

// horizons are the section's, or the usual ones.
func (s Section) horizons() []int {
	if len(s.Horizons) == 0 {
		return []int{1, 3, 6, 12, 24, 36}
	}
	return s.Horizons
}

// monthsBetween counts months of 30.4375 days.
func monthsBetween(a, b edtf.Date) float64 { return b.First().Sub(a.First()).Hours() / 24 / 30.4375 }
