package bargain

import (
	"cmp"
	"context"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"sync"

	"parley/estimate"
)

// SampleOptions choose how preferences are drawn.
type SampleOptions struct {
	Draws int    // 0 stands for 2,000
	Seed  uint64 // 0 stands for 1
	// Rules are the rules whose solutions are found at every draw; nil: Nash.
	Rules []Rule
	// Watch are packages to follow: how often each is acceptable and efficient.
	Watch []Package
	// Top is how many packages are listed a rule; 0 stands for 5.
	Top int
	// Workers draw at the same time; 0 stands for 2. The result does not depend on it.
	Workers int
}

// A Sampling says how much of what is found depends on what is not known about the preferences: stochastic
// multicriteria acceptability analysis (SMAA-2, Lahdelma and Salminen 2001), with packages as alternatives. Weights are
// drawn evenly from all that the ranges and orders allow, values evenly from their ranges or rankings; shares of draws
// are given with their Monte Carlo error.
type Sampling struct {
	Draws int
	// Varies says whether there is anything to sample: some weight or value that is not known exactly.
	Varies bool
	// Deal is the share of draws in which there is a deal at all.
	Deal estimate.Estimate
	// Accept is the acceptability of packages as the solution of each rule, best first, up to Top.
	Accept map[Rule][]Acceptability
	// Watched are the packages asked for.
	Watched []Watched
	// Questions are the answers that would tell most about the solution of the first rule.
	Questions []Question
	// Partial says that the deadline passed before all draws were made; Draws says how many were.
	Partial bool
}

// An Acceptability is the share of the draws in which a package is the solution.
type Acceptability struct {
	Package Package
	Share   estimate.Estimate
	// Central are the mean weights of each party in the draws in which the package is the solution: what one has to
	// believe to favour it. By party and issue, in the units of the problem.
	Central map[string]map[string]float64
}

// A Watched package is followed through all draws.
type Watched struct {
	Package   Package
	Deal      estimate.Estimate            // acceptable to all whose consent is needed
	By        map[string]estimate.Estimate // at or above the party's reservation value and across none of its red lines
	Efficient estimate.Estimate            // dominated by no other package that breaks no more demands
	Utility   map[string]estimate.Estimate // mean and 90 % of the draws, by party
}

// A Question is something that one party could be asked about its preferences.
type Question struct {
	Party string
	// More and Less ask whether the first issue matters at least as much as the second; where Less is empty, whether
	// the weight of More is above Than.
	More, Less string
	Than       float64
	// Yes is the share of draws with the answer yes.
	Yes estimate.Estimate
	// Gain is by how many bits the answer is expected to reduce the doubt about which package the rule picks, and Doubt
	// is that doubt now.
	Gain, Doubt estimate.Estimate
}

// drawn is what one draw gave.
type drawn struct {
	weights []float64 // all parties' weights, one after another
	deal    bool
	winners [][]string // by rule: keys of the packages that tie
	watched []watchedDraw
}

type watchedDraw struct {
	deal, efficient bool
	by              []bool
	u               []float64
}

const drawsPerChunk = 50

// Sample draws preferences that agree with what is stated and solves the problem for each.
func (m *Model) Sample(ctx context.Context, o SampleOptions) (*Sampling, error) {
	o.Draws, o.Seed, o.Top, o.Workers = cmp.Or(o.Draws, 2000), cmp.Or(o.Seed, 1), cmp.Or(o.Top, 5), cmp.Or(o.Workers, 2)
	if o.Rules == nil {
		o.Rules = []Rule{Nash}
	}
	s := &sampler{m: m, o: o}
	for _, x := range o.Watch {
		c, err := m.choice(x)
		if err != nil {
			return nil, err
		}
		s.watch = append(s.watch, c)
	}
	if err := s.prepare(); err != nil {
		return nil, err
	}
	if !s.varies {
		return &Sampling{}, nil
	}
	chunks := (o.Draws + drawsPerChunk - 1) / drawsPerChunk
	results := make([][]drawn, chunks)
	var next sync.Mutex
	at := 0
	var wait sync.WaitGroup
	for range o.Workers {
		wait.Go(func() {
			for {
				next.Lock()
				chunk := at
				at++
				next.Unlock()
				if chunk >= chunks || ctx.Err() != nil {
					return
				}
				results[chunk] = s.chunk(ctx, chunk)
			}
		})
	}
	wait.Wait()
	var all []drawn
	partial := false
	for _, r := range results {
		if r == nil {
			partial = true
			break // what comes after would depend on the timing
		}
		all = append(all, r...)
	}
	out := s.summarise(all)
	out.Partial = partial
	return out, nil
}

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
			v, ok = pref.Values[o.ID+"@now"]
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

func (s *sampler) summarise(all []drawn) *Sampling {
	out := &Sampling{Draws: len(all), Varies: true, Accept: map[Rule][]Acceptability{}}
	if len(all) == 0 {
		return out
	}
	deals := 0
	for _, d := range all {
		if d.deal {
			deals++
		}
	}
	out.Deal = share(deals, len(all))
	for k, rule := range s.o.Rules {
		out.Accept[rule] = s.acceptability(all, k)
	}
	for k := range s.watch {
		out.Watched = append(out.Watched, s.watched(all, k))
	}
	out.Questions = s.questions(all)
	return out
}

// acceptability lists the packages that the k-th rule picks most often. Packages that tie in a draw share it.
func (s *sampler) acceptability(all []drawn, k int) []Acceptability {
	weight := map[string]float64{}
	sums := map[string][]float64{}
	for _, d := range all {
		for _, key := range d.winners[k] {
			part := 1 / float64(len(d.winners[k]))
			weight[key] += part
			if sums[key] == nil {
				sums[key] = make([]float64, len(d.weights))
			}
			for j, w := range d.weights {
				sums[key][j] += part * w
			}
		}
	}
	keys := sortedKeys(weight)
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(weight[b], weight[a]) })
	var list []Acceptability
	for _, key := range keys[:min(len(keys), s.o.Top)] {
		c := make([]int, len(s.m.ids))
		for i := range c {
			c[i] = int(key[2*i])<<8 | int(key[2*i+1])
		}
		a := Acceptability{Package: s.m.named(c), Share: share(int(math.Round(weight[key])), len(all)), Central: map[string]map[string]float64{}}
		at := 0
		for _, ps := range s.party {
			mean := map[string]float64{}
			for _, id := range ps.belief.issues {
				mean[id] = sums[key][at] / weight[key]
				at++
			}
			if ps.walk != nil {
				a.Central[ps.q.ID] = mean
			}
		}
		list = append(list, a)
	}
	return list
}

func (s *sampler) watched(all []drawn, k int) Watched {
	w := Watched{Package: s.m.named(s.watch[k]), By: map[string]estimate.Estimate{}, Utility: map[string]estimate.Estimate{}}
	deal, efficient := 0, 0
	by := make([]int, len(s.party))
	for _, d := range all {
		x := d.watched[k]
		if x.deal {
			deal++
		}
		if x.efficient {
			efficient++
		}
		for n, ok := range x.by {
			if ok {
				by[n]++
			}
		}
	}
	w.Deal, w.Efficient = share(deal, len(all)), share(efficient, len(all))
	for n, ps := range s.party {
		w.By[ps.q.ID] = share(by[n], len(all))
		us := make([]float64, len(all))
		mean := 0.0
		for j, d := range all {
			us[j] = d.watched[k].u[n]
			mean += us[j] / float64(len(all))
		}
		slices.Sort(us)
		low, high := us[len(us)/20], us[len(us)-1-len(us)/20]
		e := estimate.Between(min(low, mean), mean, max(high, mean), estimate.Sampled)
		e.N = len(all)
		w.Utility[ps.q.ID] = e
	}
	return w
}
