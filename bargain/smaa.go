package bargain

import (
	"cmp"
	"context"
	"maps"
	"math"
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
	keys := slices.Sorted(maps.Keys(weight))
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
