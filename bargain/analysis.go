package bargain

import (
	"context"
	"math/big"
	"slices"
	"time"
)

// Options choose what Analyse does.
type Options struct {
	// Admissible draws the frontier over all packages that cross no red line and break no constraint, whatever the
	// reservation values; the zero value over the deals.
	Admissible bool
	// EqualShares adds the rule of that name under the raised convention.
	EqualShares bool
	// Max is how many partial packages the frontier may keep; 0 stands for 200,000.
	Max int
	// Draws of the sampling; 0 stands for 1,000, below 0 for none.
	Draws int
	Seed  uint64
	// Package is appraised, and trades start from it; nil: the status quo, or else the middle options.
	Package Package
	// List is how many packages of a point are listed; 0 stands for 20.
	List int
	// BlockingMax is how many blocking sets and concessions are looked for; 0 stands for 200.
	BlockingMax int
}

// An Analysis is the answer to all questions about a model.
type Analysis struct {
	Model *Model
	// Count is the number of deals, Admissible that of packages that cross no red line and break no constraint.
	Count, Admissible Count
	// Best and Worst are what each party gets at most and at least in any deal; nil entries where there is none.
	Best, Worst []*big.Rat
	Frontier    *Frontier
	Solutions   []Solution
	Blockage    *Blockage
	// Nearest is, where there is no deal, the admissible package that leaves the party that is worst off against its
	// reservation value as well off as can be.
	Nearest *Appraisal

	// From is the package that trades start from, and FromKind says which one it is.
	From      Appraisal
	FromKind  FromKind
	Steps     []Step
	Efficient bool // the last step, or From itself, is proven efficient
	Logrolls  []Logroll

	Sampling *Sampling
	// Comparisons are of the first packages of two solutions, party by party; see ComparedRules.
	Comparisons []PairComparison
	// Stopped says that the deadline passed before everything was done.
	Stopped bool
}

// FromKind says where trades start.
type FromKind string

// The kinds of starting points.
const (
	FromGiven     FromKind = "the package given"
	FromStatusQuo FromKind = "the status quo"
	FromMiddle    FromKind = "the middle option of each issue"
)

// A PairComparison is what all parties' ranges and orders say about two packages.
type PairComparison struct {
	A, B    Package
	Parties []Comparison
}

// Analyse answers all questions. Where ctx has a deadline, the time is shared among them, and what is not finished says so.
func Analyse(ctx context.Context, m *Model, o Options) (*Analysis, error) {
	if o.Max == 0 {
		o.Max = 200_000
	}
	if o.Draws == 0 {
		o.Draws = 1000
	}
	if o.List == 0 {
		o.List = 20
	}
	a := &Analysis{Model: m}
	part(ctx, 0.1, func(ctx context.Context) {
		a.Count = m.Count(ctx)
		a.Admissible = m.Admissible(ctx)
	})
	part(ctx, 0.25, func(ctx context.Context) {
		a.Frontier = m.Frontier(ctx, FrontierOptions{Admissible: o.Admissible, Max: o.Max})
	})
	part(ctx, 0.6, func(ctx context.Context) { a.solve(ctx, o) })
	if len(a.Solutions) == 0 || len(a.Solutions[0].Points) == 0 {
		part(ctx, 0.5, func(ctx context.Context) {
			a.Blockage = m.Blocking(ctx, BlockingOptions{Max: o.BlockingMax})
			if !a.Blockage.Feasible && !a.Blockage.Unknown {
				a.Count.Low, a.Count.High = new(big.Int), new(big.Int)
				a.nearest(ctx)
			}
		})
	}
	if len(a.Solutions) > 0 && len(a.Solutions[0].Points) > 0 && a.Count.Low.Sign() == 0 {
		a.Count.Low = big.NewInt(1) // one was found
	}
	if err := a.trade(ctx, o); err != nil {
		return nil, err
	}
	if o.Draws > 0 {
		if err := a.sample(ctx, o); err != nil {
			return nil, err
		}
	}
	a.Stopped = ctx.Err() != nil || a.Frontier.Stopped || a.Sampling != nil && a.Sampling.Partial
	return a, nil
}

// part gives a share of what time is left.
func part(ctx context.Context, share float64, do func(context.Context)) {
	end, ok := ctx.Deadline()
	if !ok {
		do(ctx)
		return
	}
	ctx, stop := context.WithTimeout(ctx, time.Duration(share*float64(time.Until(end))))
	defer stop()
	do(ctx)
}

// solve finds the solutions: by a scan where the frontier of the deals is exact, else by search.
func (a *Analysis) solve(ctx context.Context, o Options) {
	f := a.Frontier
	if o.Admissible {
		f = f.deals()
	}
	rules := Rules
	if o.EqualShares {
		rules = append(rules[:len(rules):len(rules)], EqualShares)
	}
	left := len(rules) * len(Conventions)
	for _, rule := range rules {
		for n, c := range Conventions {
			if n > 0 { // the other convention may change nothing
				before := a.Solutions[len(a.Solutions)-1]
				d := a.Model.Disagreement(ctx, c)
				if slices.EqualFunc(d, before.Disagreement, func(x, y *big.Rat) bool { return x.Cmp(y) == 0 }) || rule == Utilitarian {
					before.Convention, before.Disagreement = c, d
					a.Solutions = append(a.Solutions, before)
					left--
					continue
				}
			}
			part(ctx, 1/float64(left), func(ctx context.Context) {
				if rule == LexicographicMaximin {
					if s, ok := a.leximin(c); ok {
						a.Solutions = append(a.Solutions, s)
						return
					}
				}
				a.Solutions = append(a.Solutions, a.Model.Solve(ctx, rule, c, SolveOptions{List: o.List, Frontier: f, Keep: o.Max}))
			})
			left--
		}
	}
	a.Best, a.Worst = make([]*big.Rat, len(a.Model.unit)), make([]*big.Rat, len(a.Model.unit))
	for n := range a.Best {
		for _, s := range a.Model.spaces(a.Model.allDemands()) {
			if u, ok := s.extreme(ctx, n, 1); ok && (a.Best[n] == nil || u.Cmp(a.Best[n]) > 0) {
				a.Best[n] = u
			}
		}
	}
	for n := range a.Worst {
		for _, s := range a.Model.spaces(a.Model.allDemands()) {
			if u, ok := s.least(ctx, n); ok && (a.Worst[n] == nil || u.Cmp(a.Worst[n]) < 0) {
				a.Worst[n] = u
			}
		}
	}
}

// leximin takes the lexicographic maximin from the optima of the egalitarian rule, where all of these are known: it is
// one of them.
func (a *Analysis) leximin(c Convention) (Solution, bool) {
	for _, s := range a.Solutions {
		if s.Rule != Egalitarian || s.Convention != c || !s.Proven {
			continue
		}
		var points []SolutionPoint
		var best []*big.Rat
		for _, p := range s.Points {
			g := make([]*big.Rat, len(p.Utilities))
			for n, u := range p.Utilities {
				g[n] = new(big.Rat).Sub(u, s.Disagreement[n])
			}
			slices.SortFunc(g, (*big.Rat).Cmp)
			c := 1
			if best != nil {
				c = slices.CompareFunc(g, best, (*big.Rat).Cmp)
			}
			switch {
			case c > 0:
				points, best = []SolutionPoint{p}, g
			case c == 0:
				points = append(points, p)
			}
		}
		s.Rule, s.Points = LexicographicMaximin, points
		return s, true
	}
	return Solution{}, false
}

// leastNodes bounds the search for what a party gets at least: finding it exactly can be as hard as a knapsack.
const leastNodes = 5000

// least is the least that party n gets in the space, the bounds of the others respected.
func (s *space) least(ctx context.Context, n int) (*big.Rat, bool) {
	if s.empty {
		return nil, false
	}
	o := &objective{kind: sum, weight: make([]*big.Rat, len(s.m.unit))}
	for q := range o.weight {
		o.weight[q] = new(big.Rat)
	}
	o.weight[n].SetInt64(-1)
	out := maximiseWhole(ctx, s, o, leastNodes)
	if out.value == nil || !out.proven {
		return nil, false
	}
	return new(big.Rat).Neg(out.value), true
}

// deals keeps, of a frontier over all admissible packages, the points that are deals; nil where it is not exact. The
// efficient deals are those of the efficient packages that are deals, since what dominates a deal is one.
func (f *Frontier) deals() *Frontier {
	if f.Lost != nil || len(f.chains) != 1 {
		return nil
	}
	for d := range f.m.demands {
		if k := f.m.demands[d].Kind; k == ConsentNeeded || k == CoalitionVeto {
			return nil
		}
	}
	g := *f
	g.points = nil
	for _, p := range f.points {
		ok := true
		for n, has := range f.m.has {
			ok = ok && (!has || p.u[n].cmp(f.m.res[n]) >= 0)
		}
		if ok {
			g.points = append(g.points, p)
		}
	}
	return &g
}

// nearest finds the admissible package with the largest smallest gain over the reservation values.
func (a *Analysis) nearest(ctx context.Context) {
	m := a.Model
	o := &objective{kind: smallest}
	for n := range m.unit {
		from := new(big.Rat)
		var scale *big.Rat
		if m.has[n] {
			from, scale = m.rat(n, m.res[n]), big.NewRat(1, 1)
		}
		o.from, o.scale = append(o.from, from), append(o.scale, scale)
	}
	var best outcome
	for _, s := range m.spaces(m.demandsFor(true)) {
		if out := maximiseOver(ctx, s, o, nil); out.value != nil && (best.value == nil || out.value.Cmp(best.value) > 0) {
			best = out
		}
	}
	if best.choice != nil {
		c := best.choice
		if better, _ := m.better(ctx, c, m.total(c)); better != nil {
			c = better
		}
		a.Nearest, _ = m.Appraise(ctx, m.named(c))
	}
}

// trade appraises the package that trades start from, and finds them.
func (a *Analysis) trade(ctx context.Context, o Options) error {
	m := a.Model
	from := o.Package
	switch a.FromKind = FromGiven; {
	case from != nil:
	case m.Problem.StatusQuo != nil:
		from, a.FromKind = m.Problem.StatusQuo, FromStatusQuo
	default:
		from, a.FromKind = m.Middle(), FromMiddle
	}
	ap, err := m.Appraise(ctx, from)
	if err != nil {
		return err
	}
	a.From = *ap
	if a.Steps, a.Efficient, err = m.Path(ctx, from); err != nil {
		return err
	}
	a.Logrolls, err = m.Logrolls(from, 10)
	return err
}

// sample draws preferences, following the solutions' packages, and compares these necessarily and possibly.
func (a *Analysis) sample(ctx context.Context, o Options) error {
	var watch []Package
	seen := map[string]bool{}
	for _, s := range a.Solutions {
		if s.Convention != Stated || len(s.Points) == 0 || len(s.Points[0].Packages) == 0 {
			continue
		}
		x := s.Points[0].Packages[0]
		c, err := a.Model.choice(x)
		if err != nil {
			return err
		}
		if key := choiceKey(c); !seen[key] {
			seen[key] = true
			watch = append(watch, x)
		}
	}
	var err error
	if a.Sampling, err = a.Model.Sample(ctx, SampleOptions{Draws: o.Draws, Seed: o.Seed, Watch: watch}); err != nil {
		return err
	}
	if !a.Sampling.Varies {
		return nil
	}
	for i := range watch {
		for j := range i {
			pair := PairComparison{A: watch[j], B: watch[i]}
			for _, q := range a.Model.Problem.Parties {
				c, err := a.Model.Compare(q.ID, watch[j], watch[i])
				if err != nil {
					return err
				}
				pair.Parties = append(pair.Parties, c)
			}
			a.Comparisons = append(a.Comparisons, pair)
		}
	}
	return nil
}
