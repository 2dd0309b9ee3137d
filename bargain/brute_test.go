package bargain

import (
	"fmt"
	"maps"
	"math/big"
	"slices"

	"pgregory.net/rapid"
)

// brute is the slow and plain version of everything, over all packages one by one. It shares with the package only
// Model.vals (the numbers), not the search.
type brute struct {
	p    *Problem
	all  []Package
	util [][]*big.Rat
}

func newBrute(p *Problem) *brute {
	b := &brute{p: p}
	x := Package{}
	var rec func(i int)
	rec = func(i int) {
		if i == len(p.Issues) {
			y := Package{}
			for k, v := range x {
				y[k] = v
			}
			b.all = append(b.all, y)
			b.util = append(b.util, b.utilities(y))
			return
		}
		for _, s := range p.Issues[i].settlements() {
			x[p.Issues[i].ID] = s
			rec(i + 1)
		}
	}
	rec(0)
	return b
}

func (b *brute) utilities(x Package) []*big.Rat {
	u := make([]*big.Rat, len(b.p.Parties))
	for n := range b.p.Parties {
		u[n] = b.utility(&b.p.Parties[n], x)
	}
	return u
}

func (b *brute) utility(q *Party, x Package) *big.Rat {
	u := new(big.Rat)
	nums := middle(b.p, q)
	for id, s := range x {
		u.Add(u, nums.utility(b.p, q, id, s))
	}
	return u
}

func crosses(q *Party, x Package) bool {
	return slices.ContainsFunc(q.RedLines, func(r RedLine) bool { return (Term{r.Issue, []string{r.Option}}).matches(x[r.Issue]) })
}

func all(terms []Term, x Package) bool {
	for _, t := range terms {
		if !t.matches(x[t.Issue]) {
			return false
		}
	}
	return true
}

func count(terms []Term, x Package) (n int) {
	for _, t := range terms {
		if t.matches(x[t.Issue]) {
			n++
		}
	}
	return n
}

func satisfies(c *Constraint, x Package) bool {
	switch {
	case len(c.Then) > 0:
		return !all(c.If, x) || all(c.Then, x)
	case len(c.Forbid) > 0:
		return !all(c.Forbid, x)
	case len(c.Require) > 0:
		return all(c.Require, x)
	case c.AtMost != nil:
		return count(c.AtMost.Of, x) <= c.AtMost.K
	case c.AtLeast != nil:
		return count(c.AtLeast.Of, x) >= c.AtLeast.K
	case c.After != nil:
		phase := func(s string) int {
			switch {
			case s == Unsettled:
				return 2
			case len(s) > len(Later) && s[len(s)-len(Later):] == Later:
				return 1
			}
			return 0
		}
		a, b := phase(x[c.After.Issue]), phase(x[c.After.On])
		return a == 2 || b <= a
	}
	sum := new(big.Rat)
	for id, row := range c.Limit.Amounts {
		for o, v := range row {
			if (Term{id, []string{o}}).matches(x[id]) {
				sum.Add(sum, v)
			}
		}
	}
	return (c.Limit.Least == nil || sum.Cmp(c.Limit.Least) >= 0) && (c.Limit.Most == nil || sum.Cmp(c.Limit.Most) <= 0)
}

// refuses reports whether q refuses package n.
func (b *brute) refuses(q *Party, n int) bool {
	return crosses(q, b.all[n]) || q.Reservation != nil && b.utility(q, b.all[n]).Cmp(q.Reservation) < 0
}

// in reports whether package n satisfies the demands that are on.
func (b *brute) in(m *Model, on []bool, n int) bool {
	x := b.all[n]
	for d, dm := range m.demands {
		if dm.of >= 0 || !on[d] {
			continue
		}
		if b.breaks(m, d, n) {
			return false
		}
	}
	_ = x
	return true
}

// breaks reports whether package n breaks demand d.
func (b *brute) breaks(m *Model, d, n int) bool {
	x, dm := b.all[n], m.demands[d]
	switch dm.Kind {
	case ReservationValue:
		q := b.p.party(dm.Party)
		return b.utility(q, x).Cmp(q.Reservation) < 0
	case RedLineDrawn, ConsentNeeded:
		for g := range b.p.Guarantors {
			if q := &b.p.Guarantors[g]; q.ID == dm.Party {
				if len(q.NeededFor) > 0 && count(q.NeededFor, x) == 0 {
					return false
				}
				if dm.Kind == ConsentNeeded {
					return b.utility(&q.Party, x).Cmp(q.Reservation) < 0
				}
			}
		}
		return (Term{dm.Issue, []string{dm.Option}}).matches(x[dm.Issue])
	case ConstraintHolds:
		at := 0
		for _, other := range m.demands[:d] {
			if other.Kind == ConstraintHolds {
				at++
			}
		}
		return !satisfies(&b.p.Constraints[at], x)
	}
	// A member with a veto of its own counts as accepting: what it refuses is blocked by its own demands.
	refuse, quota := 0, dm.coalition.Quota
	if quota == 0 {
		quota = len(dm.coalition.Members)
	}
	for _, id := range dm.coalition.Members {
		if q := b.p.party(id); q.NoVeto && b.refuses(q, n) {
			refuse++
		}
	}
	return refuse >= quota
}

// zone lists the packages that satisfy the demands that are on.
func (b *brute) zone(m *Model, on []bool) (in []int) {
	for n := range b.all {
		if b.in(m, on, n) {
			in = append(in, n)
		}
	}
	return in
}

func dominates(a, b []*big.Rat) bool {
	better := false
	for n := range a {
		switch a[n].Cmp(b[n]) {
		case -1:
			return false
		case 1:
			better = true
		}
	}
	return better
}

// pareto lists the packages of the set that none of the set dominates.
func (b *brute) pareto(set []int) (kept []int) {
next:
	for _, n := range set {
		for _, o := range set {
			if dominates(b.util[o], b.util[n]) {
				continue next
			}
		}
		kept = append(kept, n)
	}
	return kept
}

func key(x Package) string {
	s := ""
	for _, id := range slices.Sorted(maps.Keys(x)) {
		s += id + "=" + x[id] + ";"
	}
	return s
}

func keys(xs []Package) []string {
	var s []string
	for _, x := range xs {
		s = append(s, key(x))
	}
	slices.Sort(s)
	return s
}

func (b *brute) keys(set []int) []string {
	var s []string
	for _, n := range set {
		s = append(s, key(b.all[n]))
	}
	slices.Sort(s)
	return s
}

// drawing chooses what random problems have.
type drawing struct {
	parties, issues, options       int
	constraints, phases, coalition bool
}

// problem draws a small random problem with many ties.
func (w drawing) problem(t *rapid.T) *Problem {
	p := &Problem{Scale: big.NewRat(10, 1)}
	n := rapid.IntRange(1, w.issues).Draw(t, "issues")
	for i := range n {
		issue := Issue{ID: fmt.Sprint("i", i)}
		for o := range rapid.IntRange(1, w.options).Draw(t, "options") {
			issue.Options = append(issue.Options, Option{ID: fmt.Sprint("o", o)})
		}
		issue.Phased = w.phases && rapid.IntRange(0, 3).Draw(t, "phased") == 0
		p.Issues = append(p.Issues, issue)
	}
	parties := rapid.IntRange(1, w.parties).Draw(t, "parties")
	for q := range parties {
		p.Parties = append(p.Parties, w.party(t, p, fmt.Sprint("p", q)))
	}
	if w.coalition && rapid.Bool().Draw(t, "guarantor") {
		g := Guarantor{Party: w.party(t, p, "g")}
		if rapid.Bool().Draw(t, "needed") {
			g.NeededFor = w.terms(t, p)
		}
		p.Guarantors = append(p.Guarantors, g)
	}
	if w.coalition {
		for q := range p.Parties {
			p.Parties[q].NoVeto = rapid.Bool().Draw(t, "no veto")
		}
		for range rapid.IntRange(0, 2).Draw(t, "coalitions") {
			c := Coalition{}
			for _, q := range p.Parties {
				if rapid.Bool().Draw(t, "member") {
					c.Members = append(c.Members, q.ID)
				}
			}
			if len(c.Members) > 0 {
				c.Quota = rapid.IntRange(0, len(c.Members)).Draw(t, "quota")
				p.Coalitions = append(p.Coalitions, c)
			}
		}
	}
	if w.constraints {
		for range rapid.IntRange(0, 3).Draw(t, "constraints") {
			c := w.constraint(t, p)
			if p.checkConstraint(nil, &c) == nil {
				p.Constraints = append(p.Constraints, c)
			}
		}
	}
	return p
}

func (w drawing) party(t *rapid.T, p *Problem, id string) Party {
	q := Party{ID: id, Issues: map[string]Preference{}}
	left := int64(10)
	for i, issue := range p.Issues {
		weight := left
		if i < len(p.Issues)-1 {
			weight = rapid.Int64Range(0, left).Draw(t, "weight")
		}
		left -= weight
		pref := Preference{Weight: Exactly(big.NewRat(weight, 1)), Values: map[string]Range{}}
		for _, o := range issue.Options {
			pref.Values[o.ID] = Exactly(big.NewRat(rapid.Int64Range(-2, 6).Draw(t, "value"), 1))
			if rapid.IntRange(0, 9).Draw(t, "red") == 0 {
				q.RedLines = append(q.RedLines, RedLine{Issue: issue.ID, Option: o.ID})
			}
		}
		if issue.Phased {
			pref.Later = big.NewRat(rapid.Int64Range(0, 2).Draw(t, "later"), 2)
			pref.Unsettled = Exactly(big.NewRat(rapid.Int64Range(-1, 3).Draw(t, "unsettled"), 1))
		}
		q.Issues[issue.ID] = pref
	}
	if rapid.Bool().Draw(t, "has reservation") {
		q.Reservation = big.NewRat(rapid.Int64Range(-2, 5).Draw(t, "reservation"), 1)
	}
	return q
}

func (w drawing) terms(t *rapid.T, p *Problem) []Term {
	var terms []Term
	for range rapid.IntRange(1, 3).Draw(t, "terms") {
		i := rapid.SampledFrom(p.Issues).Draw(t, "issue")
		terms = append(terms, Term{i.ID, rapid.SliceOfNDistinct(rapid.SampledFrom(i.settlements()), 1, min(2, len(i.settlements())), rapid.ID[string]).Draw(t, "of")})
	}
	return terms
}

func (w drawing) constraint(t *rapid.T, p *Problem) Constraint {
	switch rapid.IntRange(0, 6).Draw(t, "kind") {
	case 0:
		return Constraint{If: w.terms(t, p), Then: w.terms(t, p)}
	case 1:
		return Constraint{Forbid: w.terms(t, p)}
	case 2:
		return Constraint{Require: w.terms(t, p)}
	case 3:
		return Constraint{AtMost: &Quota{rapid.IntRange(0, 2).Draw(t, "k"), w.terms(t, p)}}
	case 4:
		return Constraint{AtLeast: &Quota{rapid.IntRange(0, 2).Draw(t, "k"), w.terms(t, p)}}
	case 5:
		l := &Limit{Amounts: map[string]map[string]*big.Rat{}}
		for _, term := range w.terms(t, p) {
			l.Amounts[term.Issue] = map[string]*big.Rat{}
			for _, o := range term.Options {
				l.Amounts[term.Issue][o] = big.NewRat(rapid.Int64Range(-3, 6).Draw(t, "amount"), 2)
			}
		}
		l.Most = big.NewRat(rapid.Int64Range(-2, 5).Draw(t, "most"), 1)
		if rapid.Bool().Draw(t, "has least") {
			l.Least = big.NewRat(rapid.Int64Range(-4, 2).Draw(t, "least"), 1)
		}
		return Constraint{Limit: l}
	}
	return Constraint{After: &Dependence{rapid.SampledFrom(p.Issues).Draw(t, "issue").ID, rapid.SampledFrom(p.Issues).Draw(t, "on").ID}}
}
