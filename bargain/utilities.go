package bargain

import (
	"math/big"
	"slices"
	"strings"
)

func (q *Party) called() string {
	if q.Name != "" {
		return q.Name
	}
	return q.ID
}

func (p *Problem) issueName(id string) string {
	if i := p.Issue(id); i != nil && i.Name != "" {
		return i.Name
	}
	return strings.ReplaceAll(id, "-", " ")
}

func (p *Problem) optionName(issue, option string) string {
	plain, later := strings.CutSuffix(strings.TrimSuffix(option, Now), Later)
	name := strings.ReplaceAll(plain, "-", " ")
	if plain == Unsettled {
		name = "left open"
	}
	if i := p.Issue(issue); i != nil {
		for _, o := range i.Options {
			if o.ID == plain && o.Name != "" {
				name = o.Name
			}
		}
	}
	if later {
		name += " (later)"
	}
	return name
}

// Demands are all things that can block a package, in the order of the problem.
func (m *Model) Demands() []Demand {
	var ds []Demand
	for _, d := range m.demands {
		ds = append(ds, d.Demand)
	}
	return ds
}

// choice turns a package into one settlement an issue.
func (m *Model) choice(x Package) ([]int, error) {
	if err := m.Problem.checkPackage(nil, x); err != nil {
		return nil, err
	}
	c := make([]int, len(m.ids))
	for i := range c {
		c[i] = slices.Index(m.ids[i], x[m.Problem.Issues[i].ID])
	}
	return c, nil
}

// Package names the settlements of a choice.
func (m *Model) named(c []int) Package {
	x := Package{}
	for i, k := range c {
		x[m.Problem.Issues[i].ID] = m.ids[i][k]
	}
	return x
}

// total adds up a choice for every party.
func (m *Model) total(c []int) []wide {
	u := make([]wide, len(m.unit))
	for i, k := range c {
		for n, v := range m.vals[i][k] {
			u[n] = u[n].add(v)
		}
	}
	return u
}

// rat is a scaled utility of party n as a number.
func (m *Model) rat(n int, u wide) *big.Rat {
	x := new(big.Rat).SetInt(u.big())
	return x.Mul(x, m.unit[n])
}

func (m *Model) rats(u []wide) []*big.Rat {
	x := make([]*big.Rat, len(u))
	for n := range u {
		x[n] = m.rat(n, u[n])
	}
	return x
}

// Utilities gives what a package is worth to each party, in the order of Problem.Parties.
func (m *Model) Utilities(x Package) ([]*big.Rat, error) {
	c, err := m.choice(x)
	if err != nil {
		return nil, err
	}
	return m.rats(m.total(c)), nil
}
