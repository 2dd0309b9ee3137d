package bargain

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
)

// A limit is the one form that all constraints take inside: the coefficients of the chosen options add up to at most
// cap. Coefficients are not negative, and the least of each issue is 0; coef[i] is nil where the issue does not count.
type limit struct {
	coef [][]int64
	cap  int64
}

// matches reports whether an issue that is settled by s satisfies t.
func (t Term) matches(s string) bool {
	for _, o := range t.Options {
		if s == o || s == o+Later || o == s+Now {
			return true
		}
	}
	return false
}

// limitBuilder gathers coefficients over the issues of p.
type limitBuilder struct {
	p    *Problem
	coef []map[int]*big.Rat // issue, settlement
	cap  *big.Rat
}

func (p *Problem) newLimit(most *big.Rat) *limitBuilder {
	return &limitBuilder{p, make([]map[int]*big.Rat, len(p.Issues)), most}
}

// count adds 1 where t holds (or does not hold).
func (b *limitBuilder) count(t Term, holds bool) {
	b.weigh(t, holds, big.NewRat(1, 1))
}

// weigh adds amount where t holds (or does not hold).
func (b *limitBuilder) weigh(t Term, holds bool, amount *big.Rat) {
	for i := range b.p.Issues {
		if b.p.Issues[i].ID != t.Issue {
			continue
		}
		for k, s := range b.p.Issues[i].settlements() {
			if t.matches(s) == holds {
				b.add(i, k, amount)
			}
		}
	}
}

func (b *limitBuilder) add(issue, settlement int, amount *big.Rat) {
	if b.coef[issue] == nil {
		b.coef[issue] = map[int]*big.Rat{}
	}
	if b.coef[issue][settlement] == nil {
		b.coef[issue][settlement] = new(big.Rat)
	}
	x := b.coef[issue][settlement]
	x.Add(x, amount)
}

// limit scales the gathered coefficients to integers. ok is false where they need more than 62 bits.
func (b *limitBuilder) limit() (l limit, ok bool) {
	scale := new(big.Int).Set(b.cap.Denom())
	for _, row := range b.coef {
		for _, x := range row {
			lcm(scale, x.Denom())
		}
	}
	capped := scaled(b.cap, scale)
	l.coef = make([][]int64, len(b.coef))
	for i, row := range b.coef {
		if row == nil {
			continue
		}
		n := len(b.p.Issues[i].settlements())
		amounts := make([]*big.Int, n)
		least := (*big.Int)(nil)
		for k := range amounts {
			amounts[k] = new(big.Int)
			if row[k] != nil {
				amounts[k] = scaled(row[k], scale)
			}
			if least == nil || amounts[k].Cmp(least) < 0 {
				least = amounts[k]
			}
		}
		least = new(big.Int).Set(least)
		capped.Sub(capped, least)
		l.coef[i] = make([]int64, n)
		for k, x := range amounts {
			if x.Sub(x, least); x.BitLen() > 54 {
				return limit{}, false
			}
			l.coef[i][k] = x.Int64()
		}
	}
	if capped.BitLen() > 62 {
		return limit{}, false
	}
	l.cap = capped.Int64()
	return l, true
}

// lcm makes a the least common multiple of a and b.
func lcm(a, b *big.Int) {
	g := new(big.Int).GCD(nil, nil, a, b)
	a.Mul(a, new(big.Int).Quo(b, g))
}

// scaled is x × scale, which must be an integer.
func scaled(x *big.Rat, scale *big.Int) *big.Int {
	y := new(big.Int).Mul(x.Num(), scale)
	return y.Quo(y, x.Denom())
}

// limits translates a constraint.
func (p *Problem) limits(c *Constraint) (builders []*limitBuilder) {
	one := func(k int64) *big.Rat { return big.NewRat(k, 1) }
	switch {
	case len(c.Then) > 0:
		for _, t := range c.Then {
			b := p.newLimit(one(int64(len(c.If))))
			for _, s := range c.If {
				b.count(s, true)
			}
			b.count(t, false)
			builders = append(builders, b)
		}
	case len(c.Forbid) > 0:
		b := p.newLimit(one(int64(len(c.Forbid) - 1)))
		for _, t := range c.Forbid {
			b.count(t, true)
		}
		builders = append(builders, b)
	case len(c.Require) > 0:
		for _, t := range c.Require {
			b := p.newLimit(one(0))
			b.count(t, false)
			builders = append(builders, b)
		}
	case c.AtMost != nil:
		b := p.newLimit(one(int64(c.AtMost.K)))
		for _, t := range c.AtMost.Of {
			b.count(t, true)
		}
		builders = append(builders, b)
	case c.AtLeast != nil:
		b := p.newLimit(one(int64(len(c.AtLeast.Of) - c.AtLeast.K)))
		for _, t := range c.AtLeast.Of {
			b.count(t, false)
		}
		builders = append(builders, b)
	case c.Limit != nil:
		return p.amountLimits(c.Limit)
	case c.After != nil:
		return p.waitLimits(c.After)
	}
	return builders
}

// amountLimits bounds a sum of amounts from above, from below or both; from below is its negative from above.
func (p *Problem) amountLimits(l *Limit) (builders []*limitBuilder) {
	for _, bound := range []struct {
		at   *big.Rat
		sign int64
	}{{l.Most, 1}, {l.Least, -1}} {
		if bound.at == nil {
			continue
		}
		sign := big.NewRat(bound.sign, 1)
		b := p.newLimit(new(big.Rat).Mul(bound.at, sign))
		for _, id := range slices.Sorted(maps.Keys(l.Amounts)) {
			for _, o := range slices.Sorted(maps.Keys(l.Amounts[id])) {
				b.weigh(Term{id, []string{o}}, true, new(big.Rat).Mul(l.Amounts[id][o], sign))
			}
		}
		builders = append(builders, b)
	}
	return builders
}

// waitLimits lets an issue be settled now only where the other is too, and later only where the other is settled at all.
func (p *Problem) waitLimits(d *Dependence) []*limitBuilder {
	issue, on := p.Issue(d.Issue), p.Issue(d.On)
	now, later, onNow := Term{Issue: issue.ID}, Term{Issue: issue.ID}, Term{Issue: on.ID}
	for _, o := range issue.Options {
		now.Options = append(now.Options, o.ID+Now)
		later.Options = append(later.Options, o.ID+Later)
	}
	for _, o := range on.Options {
		onNow.Options = append(onNow.Options, o.ID+Now)
	}
	first, second := p.newLimit(big.NewRat(1, 1)), p.newLimit(big.NewRat(1, 1))
	first.count(now, true)
	first.count(onNow, false)
	second.count(later, true)
	second.count(Term{on.ID, []string{Unsettled}}, true)
	return []*limitBuilder{first, second}
}

func (p *Problem) checkConstraint(path []string, c *Constraint) error {
	kinds := 0
	for _, set := range []bool{len(c.Then) > 0 || len(c.If) > 0, len(c.Forbid) > 0, len(c.Require) > 0, c.AtMost != nil, c.AtLeast != nil, c.Limit != nil, c.After != nil} {
		if set {
			kinds++
		}
	}
	if kinds != 1 {
		return fault(path, "a constraint has one kind: if with then, forbid, require, at_most, at_least, limit or after")
	}
	if len(c.If) > 0 && len(c.Then) == 0 || len(c.If) == 0 && len(c.Then) > 0 {
		return fault(path, "an if needs a then, and a then an if")
	}
	for _, terms := range [][]Term{c.If, c.Then, c.Forbid, c.Require} {
		if err := p.checkTerms(path, terms); err != nil {
			return err
		}
	}
	for _, q := range []*Quota{c.AtMost, c.AtLeast} {
		if q == nil {
			continue
		}
		if err := p.checkTerms(path, q.Of); err != nil {
			return err
		}
		if q.K < 0 || len(q.Of) == 0 {
			return fault(path, "%d of %d statements: name some, and a number from 0", q.K, len(q.Of))
		}
	}
	if c.Limit != nil {
		if c.Limit.Least == nil && c.Limit.Most == nil {
			return fault(path, "a limit needs a least or a most")
		}
		for _, id := range slices.Sorted(maps.Keys(c.Limit.Amounts)) {
			if err := p.checkTerms(path, []Term{{id, slices.Sorted(maps.Keys(c.Limit.Amounts[id]))}}); err != nil {
				return err
			}
		}
	}
	if c.After != nil {
		for _, id := range []string{c.After.Issue, c.After.On} {
			if i := p.Issue(id); i == nil {
				return fault(path, "no issue %q%s", id, suggest(id, p.issueIDs()))
			} else if !i.Phased {
				return fault(path, "the issue %s has no phases, so nothing can wait for it or be put off; mark it as phased", id)
			}
		}
		if c.After.Issue == c.After.On {
			return fault(path, "the issue %s waits for itself", c.After.On)
		}
	}
	for _, b := range p.limits(c) {
		l, ok := b.limit()
		if !ok {
			return fault(path, "the amounts need more digits than are handled; write them with fewer")
		}
		if l.cap < 0 {
			return fault(path, "the constraint contradicts itself: no package satisfies it (%s)", c.words())
		}
	}
	return nil
}

// words says a constraint as a sentence would.
func (c *Constraint) words() string {
	switch {
	case c.Name != "":
		return c.Name
	case len(c.Then) > 0:
		return "if " + c.If.words() + ", then " + c.Then.words()
	case len(c.Forbid) > 0:
		return "not together: " + c.Forbid.words()
	case len(c.Require) > 0:
		return "required: " + c.Require.words()
	case c.AtMost != nil:
		return fmt.Sprintf("at most %d of: %s", c.AtMost.K, list(c.AtMost.Of))
	case c.AtLeast != nil:
		return fmt.Sprintf("at least %d of: %s", c.AtLeast.K, list(c.AtLeast.Of))
	case c.After != nil:
		return fmt.Sprintf("%s waits for %s", c.After.Issue, c.After.On)
	case c.Limit != nil:
		s := "the sum over " + strings.Join(slices.Sorted(maps.Keys(c.Limit.Amounts)), ", ")
		if c.Limit.Least != nil {
			s += " is at least " + num(c.Limit.Least)
		}
		if c.Limit.Most != nil {
			if c.Limit.Least != nil {
				s += " and"
			} else {
				s += " is"
			}
			s += " at most " + num(c.Limit.Most)
		}
		return s
	}
	return "constraint"
}

func (p Pattern) words() string {
	var s []string
	for _, t := range p {
		s = append(s, t.words())
	}
	return strings.Join(s, " and ")
}

func (t Term) words() string { return t.Issue + " is " + strings.Join(t.Options, " or ") }

func list(terms []Term) string {
	var s []string
	for _, t := range terms {
		s = append(s, t.words())
	}
	return strings.Join(s, "; ")
}
