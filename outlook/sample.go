package outlook

import (
	"slices"

	"parley/estimate"
)

// A Bar is one line of a tornado: a factor at its lowest and at its highest level, all else as it stands.
type Bar struct {
	Factor   string `json:"factor"`
	Low      string `json:"low_level"`
	High     string `json:"high_level"`
	Scenario string `json:"scenario"`
	// AtLow and AtHigh are the points at the main horizon; Effect is their difference with its interval.
	AtLow  float64           `json:"at_low"`
	AtHigh float64           `json:"at_high"`
	Effect estimate.Estimate `json:"effect"`
}

// A swing is a lever's lowest and highest value.
type swing struct {
	lever     int
	low, high []float64 // values of all levers
	lowID     string
	highID    string
}

func (e *engine) swings() []swing {
	var all []swing
	for i, l := range e.m.levers {
		ids := l.LevelIDs()
		w := swing{lever: i, low: e.m.values(), high: e.m.values(), lowID: ids[0], highID: ids[len(ids)-1]}
		w.low[i], w.high[i] = l.Levels[w.lowID], l.Levels[w.highID]
		all = append(all, w)
	}
	return all
}

// A column holds the draws of one number.
type column []float64

// interval is the 90 % interval of the draws, sorted in place, widened to its point where the point lies outside: the
// point is taken at the posterior means and a skewed mixture can put it there.
func (c column) interval(point float64, basis estimate.Basis) estimate.Estimate {
	slices.Sort(c)
	low, high := quantile(c, 0.05), quantile(c, 0.95)
	e := estimate.Between(min(low, point), point, max(high, point), basis)
	e.N = len(c)
	return e
}

// quantile interpolates between order statistics (type 7 of Hyndman and Fan 1996).
func quantile(sorted []float64, q float64) float64 {
	x := q * float64(len(sorted)-1)
	i := int(x)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (x-float64(i))*(sorted[i+1]-sorted[i])
}

// columns makes rows × columns of draws in one piece of memory.
func columns(rows, cols, draws int) [][]column {
	all := make([]float64, rows*cols*draws)
	table := make([][]column, rows)
	for i := range table {
		table[i] = make([]column, cols)
		for j := range table[i] {
			table[i][j], all = all[:draws:draws], all[draws:]
		}
	}
	return table
}

// sample draws the intervals of everything that points and questions hold, and the tornado.
func (e *engine) sample(sensitivities bool) {
	hs, n, k := e.out.Horizons, e.out.Draws, len(Scenarios)
	model, mixed := columns(len(hs), k, n), columns(len(hs), k, n)
	asked := e.askedColumns()
	var swings []swing
	if sensitivities {
		swings = e.swings()
	}
	effects := columns(len(swings), k, n)
	sampler, values := e.m.sampler(e.out.Seed), e.m.values()
	p, low, high := make([]float64, k), make([]float64, k), make([]float64, k)
	z := make([]float64, len(e.opinions))
	i := 0
	for c, quota := range e.m.quota(n) {
		on := e.m.classes[c].on
		for range quota {
			d := sampler.next(c)
			for j := range z {
				z[j] = sampler.people.NormFloat64()
			}
			base := e.m.chain(d)
			chain, s := e.m.shifted(&base, d, on, values)
			overlays := shiftedOverlays(d, &s)
			h := 0
			chain.forward(e.m.start, hs[len(hs)-1], func(t int, v *vector) {
				if t != hs[h] {
					return
				}
				chances(p, v, overlays, float64(t))
				put(model[h], i, p)
				blend(p, e.opinions, t, e.weight, z)
				put(mixed[h], i, p)
				h++
			})
			for q, question := range e.s.Questions {
				course := e.course(question, &chain, overlays)
				asked[q][0][i] = at(course, e.out.Questions[q].Months)
				if len(question.Windows) > 0 {
					put(asked[q][1:], i, e.windows(question, course))
				}
			}
			for w := range swings {
				e.swing(low, &base, d, on, swings[w].low, z)
				e.swing(high, &base, d, on, swings[w].high, z)
				for j := range low {
					effects[w][j][i] = high[j] - low[j]
				}
			}
			i++
		}
	}
	e.intervals(model, mixed, asked)
	e.tornado(swings, effects)
}

// askedColumns hold the draws of each question: of its answer, and of its windows.
func (e *engine) askedColumns() [][]column {
	var asked [][]column
	for _, a := range e.out.Questions {
		asked = append(asked, columns(1, 1+len(a.Windows), e.out.Draws)[0])
	}
	return asked
}

func put(row []column, i int, p []float64) {
	for k, x := range p {
		row[k][i] = x
	}
}

// swing gives the probabilities at the main horizon with the levers at other values.
func (e *engine) swing(into []float64, base *matrix, d *draw, on []bool, values, z []float64) {
	chain, s := e.m.shifted(base, d, on, values)
	v := chain.after(e.m.start, e.out.Main)
	chances(into, &v, shiftedOverlays(d, &s), float64(e.out.Main))
	blend(into, e.opinions, e.out.Main, e.weight, z)
}

func (e *engine) intervals(model, mixed [][]column, asked [][]column) {
	hs := len(e.out.Horizons)
	for f := range e.out.Figures {
		k, h := f/hs, f%hs
		fig := &e.out.Figures[f]
		basis := e.basis(Scenarios[k])
		fig.Model = model[h][k].interval(fig.Model.Point, basis)
		if fig.People, fig.Judges = e.opinionAt(k, fig.Horizon); fig.People != nil {
			basis = estimate.Judgement
		}
		fig.Estimate = mixed[h][k].interval(fig.Estimate.Point, basis)
	}
	for q := range e.out.Questions {
		a := &e.out.Questions[q]
		sc, _ := ScenarioOf(a.Question.Scenario)
		a.Estimate = asked[q][0].interval(a.Estimate.Point, e.basis(sc))
		for w := range a.Windows {
			a.Windows[w] = asked[q][1+w].interval(a.Windows[w].Point, e.basis(sc))
		}
	}
}

// opinionAt is what people say, pooled, of a scenario at a horizon.
func (e *engine) opinionAt(k, horizon int) (*estimate.Estimate, []string) {
	for _, o := range e.opinions {
		if o.scenario == k && o.horizon == horizon {
			said := estimate.Between(expit(o.mean-z90*o.sd), expit(o.mean), expit(o.mean+z90*o.sd), estimate.Judgement)
			said.N = len(o.people)
			return &said, o.people
		}
	}
	return nil, nil
}

func (e *engine) tornado(swings []swing, effects [][]column) {
	hs := []int{e.out.Main}
	for w, s := range swings {
		low, high := e.mix(s.low, hs, false)[0], e.mix(s.high, hs, false)[0]
		blend(low, e.opinions, e.out.Main, e.weight, nil)
		blend(high, e.opinions, e.out.Main, e.weight, nil)
		for k, sc := range Scenarios {
			e.out.Tornado = append(e.out.Tornado, Bar{
				Factor: e.m.levers[s.lever].ID, Low: s.lowID, High: s.highID, Scenario: sc.ID, AtLow: low[k], AtHigh: high[k],
				Effect: effects[w][k].interval(high[k]-low[k], e.leverBasis(s.lever)),
			})
		}
	}
}
