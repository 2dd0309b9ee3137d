package outlook

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
)

// A move is a kind of transition whose odds factors shift.
type move uint8

const (
	toSettlement move = iota
	toInterim
	toCeasefire
	toLocal
	toFaded
	toVictory
	toFighting // "return": fighting again, out of a state in which it had stopped
	toEscalation
	toShift
	moves = iota
)

var moveNames = [moves]string{"settlement", "interim-agreement", "ceasefire", "local-ceasefire", "faded", "victory", "return", "escalation", "political-shift"}

// moveOf names the move of an arc; it reports false for those that no factor shifts: staying, a change of intensity, and
// the end of a local truce, because what is known of holding is counted on general cease-fires and agreements.
func moveOf(from, to State) (move, bool) {
	switch {
	case from == to, (from <= Fighting || from == Local) && to <= Fighting:
		return 0, false
	case to <= Fighting:
		return toFighting, true
	}
	return [...]move{Local: toLocal, Ceasefire: toCeasefire, Faded: toFaded, Interim: toInterim, Settlement: toSettlement, Victory: toVictory}[to], true
}

// A Factor is something that may move the odds, as outlook/data/factors.yaml defines it.
type Factor struct {
	ID     string             `yaml:"id"`
	Title  string             `yaml:"title"`
	Trait  string             `yaml:"trait"` // classes that fix this trait have the factor in them already
	Budget string             `yaml:"budget"`
	Levels map[string]float64 `yaml:"levels"`
	Moves  map[string]Effect  `yaml:"moves"`
}

// An Effect is where an odds ratio comes from: a two-by-two table of ratios.tsv, or a judgement.
type Effect struct {
	Counted string `yaml:"counted"`
	// Transport widens a ratio counted in another population: nine in ten times the true ratio here is taken to lie
	// within this factor of the one there. A judgement.
	Transport float64 `yaml:"transport"`
	Judgement *Range  `yaml:"judgement"`
}

type factorFile struct {
	Prior   float64            `yaml:"prior"`
	Cap     float64            `yaml:"cap"`
	Budgets map[string]float64 `yaml:"budgets"`
	Factors []Factor           `yaml:"factors"`
}

// check reports a factor that refers to nothing.
func (f factorFile) check(ratios map[string]table2) error {
	for _, factor := range f.Factors {
		if f.Budgets[factor.Budget] <= 1 {
			return fmt.Errorf("outlook/data/factors.yaml: %s: no budget %q", factor.ID, factor.Budget)
		}
		for name, e := range factor.Moves {
			_, counted := ratios[e.Counted]
			if !slices.Contains(moveNames[:], name) || counted == (e.Judgement != nil) {
				return fmt.Errorf("outlook/data/factors.yaml: %s: %s: want a move with either a counted ratio or a judgement", factor.ID, name)
			}
		}
	}
	return nil
}

// find gives a factor by its id; the zero one where there is none.
func (f factorFile) find(id string) (found Factor) {
	if i := slices.IndexFunc(f.Factors, func(f Factor) bool { return f.ID == id }); i >= 0 {
		found = f.Factors[i]
	}
	return found
}

func (f factorFile) ids() []string {
	ids := make([]string, len(f.Factors))
	for i, factor := range f.Factors {
		ids[i] = factor.ID
	}
	return ids
}

// LevelIDs lists a factor's levels from the lowest to the highest.
func (f Factor) LevelIDs() []string {
	return slices.SortedFunc(maps.Keys(f.Levels), func(a, b string) int {
		return cmp.Or(cmp.Compare(f.Levels[a], f.Levels[b]), cmp.Compare(a, b))
	})
}

// z90 is the 95 % point of the standard normal: a 90 % interval is ± z90 standard deviations.
const z90 = 1.6448536269514722

// An effect is a log odds ratio as the model uses it: after shrinkage, around the share of cases that have the trait.
type effect struct {
	mean, sd float64
	centre   float64
	judged   bool
	raw      Range // as counted or judged, before shrinkage
	n        int
	unit     string
	source   string
}

// effectOf shrinks an effect towards no effect. With a prior N(0, τ²) on the log odds ratio and a count with standard
// error s, the posterior has mean b·τ²/(τ²+s²) and variance τ²s²/(τ²+s²). A judgement is taken as it is given: it is a
// prior already. One that takes the place of a count keeps the centre of the count: the base rate has the cases with the trait in it,
// whatever their ratio is.
func (f factorFile) effectOf(e Effect, own *Range, ratios map[string]table2) effect {
	table, counted := ratios[e.Counted]
	judged := e.Judgement
	if own != nil {
		judged = own
	}
	if j := judged; j != nil {
		x := effect{mean: math.Log(j.Best), sd: math.Log(j.High/j.Low) / (2 * z90), judged: true, raw: *j}
		if counted {
			x.centre = table.prevalence()
		}
		return x
	}
	b, se := table.logOdds()
	raw := Range{Low: math.Exp(b - z90*se), Best: math.Exp(b), High: math.Exp(b + z90*se)}
	variance := se * se
	if e.Transport > 1 {
		t := math.Log(e.Transport) / z90
		variance += t * t
	}
	tau := math.Log(f.Prior) / z90
	keep := tau * tau / (tau*tau + variance)
	return effect{b * keep, math.Sqrt(variance * keep), table.prevalence(), false, raw, table.n(), table.unit, table.source}
}

// A lever is a factor at work in a case.
type lever struct {
	Factor
	level   string
	value   float64
	budget  int
	effects [moves]effect
	acts    [moves]bool
}

// null reports a lever that moves no point: all of its ratios are one.
func (l *lever) null() bool {
	for m := range l.effects {
		if l.acts[m] && l.effects[m].mean != 0 {
			return false
		}
	}
	return true
}

// lever builds the lever of an observation.
func (r *reference) lever(id string, o Observation) lever {
	f := r.factors.find(id)
	budgets := slices.Sorted(maps.Keys(r.factors.Budgets))
	l := lever{Factor: f, level: o.Level, value: f.Levels[o.Level], budget: slices.Index(budgets, f.Budget)}
	for m, name := range moveNames {
		if e, ok := f.Moves[name]; ok {
			l.effects[m], l.acts[m] = r.factors.effectOf(e, o.Ratio, r.ratios), true
		}
	}
	return l
}

// shifts are log-odds shifts by move.
type shifts [moves]float64

// limits are the caps on shifts, as log odds; budgets in the order of their names.
type limits struct {
	total   float64
	budgets []float64
}

func (r *reference) limits() limits {
	l := limits{total: math.Log(r.factors.Cap)}
	for _, name := range slices.Sorted(maps.Keys(r.factors.Budgets)) {
		l.budgets = append(l.budgets, math.Log(r.factors.Budgets[name]))
	}
	return l
}

// maxBudgets bounds the number of budgets, so that sums need no allocation.
const maxBudgets = 16

// sum adds the shifts of the levers that are on: within each budget up to its limit, then all together up to the total.
// beta holds the log odds ratios, by lever and move.
func (l limits) sum(levers []lever, on []bool, values []float64, beta [][moves]float64) (s shifts) {
	for m := range s {
		var spent [maxBudgets]float64
		any := false
		for i := range levers {
			if on[i] && levers[i].acts[m] {
				spent[levers[i].budget] += beta[i][m] * (values[i] - levers[i].effects[m].centre)
				any = true
			}
		}
		if !any {
			continue
		}
		for b, limit := range l.budgets {
			s[m] += max(-limit, min(limit, spent[b]))
		}
		s[m] = max(-l.total, min(l.total, s[m]))
	}
	return s
}
