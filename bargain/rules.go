package bargain

import (
	"context"
	"math"
	"math/big"
	"slices"
)

// A Rule picks among the deals: each says what a fair or a good one is.
type Rule string

// The rules. All compare gains over the disagreement point.
const (
	// Nash maximises the product of the gains.
	Nash Rule = "nash"
	// KalaiSmorodinsky maximises the smallest share of what a party could at most gain.
	KalaiSmorodinsky Rule = "kalai_smorodinsky"
	// Egalitarian maximises the smallest gain.
	Egalitarian Rule = "egalitarian"
	// Utilitarian maximises the sum of the utilities.
	Utilitarian Rule = "utilitarian"
	// LexicographicMaximin maximises the smallest gain, then the second smallest, and so on.
	LexicographicMaximin Rule = "lexicographic_maximin"
	// EqualShares picks the efficient deals in which the shares of what each party could at most gain are nearest to
	// equal. It is how NegMAS reads Kalai and Smorodinsky where no package lies on their line; here that name stands for
	// the largest smallest share, which is better for whoever gets least. It needs the whole frontier.
	EqualShares Rule = "equal_shares"
)

// Rules are all rules, in the order in which they are shown.
var Rules = []Rule{Nash, KalaiSmorodinsky, Egalitarian, Utilitarian, LexicographicMaximin}

// A Convention says from where gains are counted.
type Convention string

// The conventions of the disagreement point.
const (
	// Stated counts gains from the reservation values as stated; where none is stated, from 0.
	Stated Convention = "stated"
	// Raised lifts a reservation value to the least that the party gets in any package that crosses no red line and
	// breaks no constraint: below that, disagreement is no threat.
	Raised Convention = "raised"
)

// Conventions are both conventions.
var Conventions = []Convention{Stated, Raised}

// A Solution is what a rule picks.
type Solution struct {
	Rule         Rule
	Convention   Convention
	Disagreement []*big.Rat
	// Ideal is the most that each party gets in any deal; set for Kalai–Smorodinsky.
	Ideal []*big.Rat
	// Value is the exact value of what is maximised: the product, the smallest share, the smallest gain, or the sum.
	Value *big.Rat
	// Points are all efficient optima; packages worth the same to all are one point.
	Points []SolutionPoint
	// Proven says that no deal has a larger Value and that Points has all optima.
	Proven bool
	// Bound is what no deal exceeds, where Proven is false and a bound is known; else NaN.
	Bound float64
	// Nodes is the work of the search; 0 where the frontier was scanned.
	Nodes int
}

// A SolutionPoint is one utility vector with its packages.
type SolutionPoint struct {
	Utilities []*big.Rat
	Count     *big.Int
	Packages  []Package // up to SolveOptions.List
}

// SolveOptions bound what Solve does.
type SolveOptions struct {
	// List is how many packages of a point are listed; 0 stands for 20.
	List int
	// Frontier is the frontier of the deals if it is known already; an exact one answers everything by a scan.
	Frontier *Frontier
	// Keep is how many partial packages the listing of all optima may keep; 0 stands for 200,000.
	Keep int
}

// Disagreement is the point from which gains are counted.
func (m *Model) Disagreement(ctx context.Context, c Convention) []*big.Rat {
	d := make([]*big.Rat, len(m.unit))
	for n := range d {
		d[n] = new(big.Rat)
		if m.has[n] {
			d[n] = m.rat(n, m.res[n])
		}
		if c == Raised {
			if least, ok := m.least(ctx, n); ok && least.Cmp(d[n]) > 0 {
				d[n] = least
			}
		}
	}
	return d
}

// least is the least that party n gets in any package that crosses no red line and breaks no constraint; ok is false
// where there is none, or where the deadline passed before that was proven.
func (m *Model) least(ctx context.Context, n int) (*big.Rat, bool) {
	var least *big.Rat
	for _, s := range m.spaces(m.demandsFor(true)) {
		u, ok := s.extreme(ctx, n, -1)
		if ok && (least == nil || u.Cmp(least) < 0) {
			least = u
		}
	}
	return least, least != nil
}

// extreme is the most (sign 1) or least (sign -1) that party n gets in the space.
func (s *space) extreme(ctx context.Context, n int, sign int64) (*big.Rat, bool) {
	if s.empty {
		return nil, false
	}
	bounded := slices.Contains(s.has, true)
	if len(s.limits) == 0 && !bounded {
		total := wide{}
		for i, opts := range s.opts {
			best := s.m.vals[i][opts[0]][n]
			for _, k := range opts[1:] {
				if v := s.m.vals[i][k][n]; v.cmp(best) == int(sign) {
					best = v
				}
			}
			total = total.add(best)
		}
		return s.m.rat(n, total), true
	}
	if sign < 0 { // turn it around: the worst for n is the best for its mirror image
		s = s.mirrored(n)
	}
	o := &objective{kind: sum, weight: make([]*big.Rat, len(s.m.unit))}
	for q := range o.weight {
		o.weight[q] = new(big.Rat)
	}
	o.weight[n].SetInt64(1)
	out := maximiseOver(ctx, s, o, nil)
	if out.value == nil || !out.proven {
		return nil, false
	}
	return new(big.Rat).Mul(out.value, big.NewRat(sign, 1)), true
}

// mirrored is the space in which party n wants the opposite and nobody else counts.
func (s *space) mirrored(n int) *space {
	m := *s.m
	m.vals = make([][][]wide, len(s.m.vals))
	for i := range m.vals {
		m.vals[i] = make([][]wide, len(s.m.vals[i]))
		for k, v := range s.m.vals[i] {
			m.vals[i][k] = make([]wide, len(v))
			m.vals[i][k][n] = wide{}.sub(v[n])
		}
	}
	c := *s
	c.m = &m
	c.lb, c.has = make([]wide, len(s.lb)), make([]bool, len(s.has))
	return &c
}

// Solve finds what a rule picks among the deals: all efficient optima, proven, or the best found before ctx ended with
// a bound.
func (m *Model) Solve(ctx context.Context, rule Rule, c Convention, o SolveOptions) Solution {
	if o.List == 0 {
		o.List = 20
	}
	if o.Keep == 0 {
		o.Keep = 200_000
	}
	sol := Solution{Rule: rule, Convention: c, Disagreement: m.Disagreement(ctx, c), Bound: math.NaN()}
	spaces := m.spaces(m.allDemands())
	f := o.Frontier
	if f != nil && f.Lost != nil {
		f = nil
	}
	proven := true
	if rule == KalaiSmorodinsky || rule == EqualShares {
		sol.Ideal, proven = m.ideal(ctx, spaces, f)
		if sol.Ideal == nil {
			sol.Proven = proven
			return sol
		}
	}
	if rule == EqualShares {
		if f == nil {
			f = m.frontier(ctx, spaces, chainOptions{max: o.Keep})
		}
		sol.Proven = proven && f.Lost == nil
		m.pickEqual(f, &sol, o)
		return sol
	}
	obj := m.objective(&sol)
	if f == nil {
		f = m.optima(ctx, spaces, obj, &sol, o)
	} else {
		sol.Proven = true
	}
	sol.Proven = sol.Proven && proven
	m.pick(f, obj, &sol, o)
	return sol
}

// ideal is the most that each party gets in any deal; nil where there is none.
func (m *Model) ideal(ctx context.Context, spaces []*space, f *Frontier) (ideal []*big.Rat, proven bool) {
	proven = true
	for n := range m.unit {
		var best *big.Rat
		if f != nil {
			for _, p := range f.points {
				if u := m.rat(n, p.u[n]); best == nil || u.Cmp(best) > 0 {
					best = u
				}
			}
		} else {
			for _, s := range spaces {
				u, ok := s.extreme(ctx, n, 1)
				if ok && (best == nil || u.Cmp(best) > 0) {
					best = u
				}
			}
			proven = proven && ctx.Err() == nil
		}
		if best == nil {
			return nil, proven
		}
		ideal = append(ideal, best)
	}
	return ideal, proven
}

func (m *Model) objective(sol *Solution) *objective {
	o := &objective{}
	if sol.Rule != Utilitarian { // the sum of utilities does not depend on where gains are counted from
		o.from = sol.Disagreement
	}
	one := big.NewRat(1, 1)
	for n := range m.unit {
		switch sol.Rule {
		case Nash:
			o.kind = product
		case Utilitarian:
			o.kind = sum
			o.weight = append(o.weight, one)
		case Egalitarian, LexicographicMaximin:
			o.scale = append(o.scale, one)
		case KalaiSmorodinsky: // a party that cannot gain has no share to compare
			if room := new(big.Rat).Sub(sol.Ideal[n], sol.Disagreement[n]); room.Sign() > 0 {
				o.scale = append(o.scale, room)
			} else {
				o.scale = append(o.scale, nil)
			}
		}
	}
	return o
}
