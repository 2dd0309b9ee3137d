package bargain

import (
	"context"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
)

// A sampler draws for every party.
type sampler struct {
	m      *Model
	o      SampleOptions
	watch  [][]int
	party  []partySampler
	varies bool
}

// A partySampler draws the weights and values of one party.
type partySampler struct {
	q      *Party
	belief *belief
	centre []float64
	walk   *walk // nil where the weights are known
	values bool  // some value is not known exactly
}

func (s *sampler) prepare() error {
	p := s.m.Problem
	for n := range p.Parties {
		q := &p.Parties[n]
		ps := partySampler{q: q, belief: newBelief(p, q)}
		c, err := ps.belief.centre()
		if err != nil {
			return fault([]string{"parties", q.ID, "orders"}, "no weights of %s satisfy its ranges and orders together", q.ID)
		}
		for _, w := range c {
			x, _ := w.Float64()
			ps.centre = append(ps.centre, x)
		}
		if !ps.belief.point() {
			ps.walk = newWalk(ps.belief)
		}
		for _, pref := range q.Issues {
			ps.values = ps.values || pref.Values == nil && len(pref.Ranking) > 2 || pref.Unsettled.Known() && !pref.Unsettled.Point()
			for _, v := range pref.Values {
				ps.values = ps.values || v.Known() && !v.Point()
			}
		}
		s.varies = s.varies || ps.walk != nil && ps.walk.moves() || ps.values
		s.party = append(s.party, ps)
	}
	return nil
}

// chunk makes the draws of one chunk, from a source of chance of its own.
func (s *sampler) chunk(ctx context.Context, chunk int) []drawn {
	r := rand.New(rand.NewPCG(s.o.Seed, uint64(chunk)))
	at := make([][]float64, len(s.party))
	for n := range s.party {
		at[n] = slices.Clone(s.party[n].centre)
		if w := s.party[n].walk; w != nil {
			for range 20 * len(at[n]) { // forget the centre
				w.step(r, at[n])
			}
		}
	}
	count := min(drawsPerChunk, s.o.Draws-chunk*drawsPerChunk)
	var out []drawn
	for range count {
		m := *s.m
		m.vals = make([][][]wide, len(s.m.vals))
		for i := range m.vals {
			m.vals[i] = make([][]wide, len(s.m.vals[i]))
			for k := range m.vals[i] {
				m.vals[i][k] = slices.Clone(s.m.vals[i][k])
			}
		}
		m.unit, m.res = slices.Clone(s.m.unit), slices.Clone(s.m.res)
		var d drawn
		for n := range s.party {
			ps := &s.party[n]
			if ps.walk != nil {
				for range 2 * len(at[n]) {
					ps.walk.step(r, at[n])
				}
			}
			d.weights = append(d.weights, at[n]...)
			if ps.walk != nil || ps.values {
				s.redraw(&m, n, at[n], r)
			}
		}
		s.solve(ctx, &m, &d)
		if ctx.Err() != nil {
			return nil
		}
		out = append(out, d)
	}
	return out
}

// drawUnit is the resolution of sampled utilities: finer than any Monte Carlo error, coarse enough for 63 bits.
const drawUnit = 1_000_000

// redraw gives party n the weights w and draws its values.
func (s *sampler) redraw(m *Model, n int, w []float64, r *rand.Rand) {
	p, ps := m.Problem, &s.party[n]
	scale := 1.0
	if p.Scale != nil {
		scale, _ = p.Scale.Float64()
	}
	weight := map[string]float64{}
	for k, id := range ps.belief.issues {
		weight[id] = w[k]
	}
	for i := range p.Issues {
		id := p.Issues[i].ID
		pref, ok := ps.q.Issues[id]
		values := map[string]float64{}
		if ok {
			values = drawValues(&p.Issues[i], &pref, r)
		}
		for k, settlement := range m.ids[i] {
			v := values[settlement]
			m.vals[i][k][n] = narrow(int64(math.Round(weight[id] * v / scale * drawUnit)))
		}
	}
	m.unit[n] = big.NewRat(1, drawUnit)
	if m.has[n] {
		m.res[n], _ = m.ceil(n, ps.q.Reservation)
	}
}

// drawValues draws what each settlement of an issue is worth.
func drawValues(issue *Issue, pref *Preference, r *rand.Rand) map[string]float64 {
	values := map[string]float64{}
	from := func(g Range) float64 {
		low, _ := g.Low.Float64()
		high, _ := g.High.Float64()
		return low + (high-low)*r.Float64()
	}
	for _, o := range issue.Options {
		v, ok := pref.Values[o.ID]
		if !ok {
			v, ok = pref.Values[o.ID+Now]
		}
		if ok && v.Known() {
			values[o.ID] = from(v)
		}
	}
	if pref.Values == nil {
		between := make([]float64, max(0, len(pref.Ranking)-2))
		for k := range between {
			between[k] = 100 * r.Float64()
		}
		slices.Sort(between)
		for k, o := range pref.Ranking {
			switch {
			case k == 0:
				values[o] = 100
			case k < len(pref.Ranking)-1:
				values[o] = between[len(between)-k]
			}
		}
	}
	if issue.Phased {
		later := 1.0
		if pref.Later != nil {
			later, _ = pref.Later.Float64()
		}
		for _, o := range issue.Options {
			values[o.ID+Later] = later * values[o.ID]
		}
		if pref.Unsettled.Known() {
			values[Unsettled] = from(pref.Unsettled)
		}
	}
	return values
}

// solve finds the solutions of one draw.
func (s *sampler) solve(ctx context.Context, m *Model, d *drawn) {
	for _, rule := range s.o.Rules {
		sol := m.Solve(ctx, rule, Stated, SolveOptions{List: 10})
		var keys []string
		for _, p := range sol.Points {
			for _, x := range p.Packages {
				c, _ := m.choice(x)
				keys = append(keys, choiceKey(c))
			}
		}
		d.deal = d.deal || len(keys) > 0
		d.winners = append(d.winners, keys)
	}
	for _, c := range s.watch {
		u := m.total(c)
		w := watchedDraw{deal: len(m.broken(c, u)) == 0}
		for n := range u {
			w.by = append(w.by, !m.refuses(n, c, u))
			x, _ := m.rat(n, u[n]).Float64()
			w.u = append(w.u, x)
		}
		better, _ := m.better(ctx, c, u)
		w.efficient = better == nil
		d.watched = append(d.watched, w)
	}
}
