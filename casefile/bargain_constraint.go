package casefile

import (
	"math/big"

	"parley/bargain"
)

// pattern reads issue: option, or issue: [options], for as many issues as there are.
func (d *bargainDecoder) pattern(n Node) bargain.Pattern {
	var p bargain.Pattern
	for key, value := range n.Each() {
		p = append(p, bargain.Term{Issue: key.Text(), Options: value.Texts()})
	}
	return p
}

var constraintFields = []string{"name", "if", "then", "forbid", "require", "at_most", "at_least", "of", "limit", "issue", "waits_for", "note"}

func (d *bargainDecoder) constraint(n Node) bargain.Constraint {
	f := n.Fields("constraint", constraintFields...)
	c := bargain.Constraint{Name: f.Get("name").Text(), If: d.pattern(f.Get("if")), Then: d.pattern(f.Get("then")),
		Forbid: d.pattern(f.Get("forbid")), Require: d.pattern(f.Get("require"))}
	quota := func(field string) *bargain.Quota {
		k := f.Get(field)
		if !k.Exists() {
			return nil
		}
		q := &bargain.Quota{K: k.Int()}
		for _, item := range f.Need("of").List() {
			terms := d.pattern(item)
			if len(terms) != 1 {
				item.Errorf("each entry names one issue: {territory: [a, b]}")
				continue
			}
			q.Of = append(q.Of, terms[0])
		}
		return q
	}
	c.AtMost, c.AtLeast = quota("at_most"), quota("at_least")
	if l := f.Get("limit"); l.Exists() {
		g := l.Fields("limit", "least", "most", "amounts")
		c.Limit = &bargain.Limit{Amounts: map[string]map[string]*big.Rat{}}
		if x := g.Get("least"); x.Exists() {
			c.Limit.Least = x.rat()
		}
		if x := g.Get("most"); x.Exists() {
			c.Limit.Most = x.rat()
		}
		for issue, amounts := range g.Need("amounts").Each() {
			row := map[string]*big.Rat{}
			for o, v := range amounts.Each() {
				row[o.Text()] = v.rat()
			}
			c.Limit.Amounts[issue.Text()] = row
		}
	}
	if w := f.Get("waits_for"); w.Exists() {
		c.After = &bargain.Dependence{Issue: f.Need("issue").Text(), On: w.Text()}
	}
	return c
}
