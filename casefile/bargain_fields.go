package casefile

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"parley/bargain"
)

// A bargainDecoder decodes one section. What it cannot judge by itself (sums of weights, contradictions) is left to
// Compile, which finds the places again by their paths.
type bargainDecoder struct {
	*Bargain
	alone  bool // the section stands in a file of its own
	actors []string
	names  map[string]string
	issues []bargain.Issue // of the case
}

func (d *bargainDecoder) mark(n Node, path ...string) { d.places[strings.Join(path, ".")] = n }

var bargainFields = []string{"note", "title", "scale", "issues", "phased", "status_quo", "parties", "guarantors", "coalitions", "constraints"}

func (d *bargainDecoder) decode(n Node) {
	f := n.Fields("bargain section", bargainFields...)
	d.Note = f.Get("note").Text()
	if title := f.Get("title"); title.Exists() {
		d.Problem.Title = title.Text()
	}
	d.Problem.Scale = big.NewRat(100, 1)
	if scale := f.Get("scale"); scale.Exists() {
		if d.Problem.Scale = scale.rat(); d.Problem.Scale.Sign() <= 0 {
			scale.Errorf("the scale is what weights add up to: a number above 0, usually 100")
			d.Problem.Scale = big.NewRat(100, 1)
		}
	}
	d.decodeIssues(f)
	for key, value := range f.Need("parties").Each() {
		d.Problem.Parties = append(d.Problem.Parties, d.party(key, value, "parties"))
	}
	for key, value := range f.Get("guarantors").Each() {
		g := bargain.Guarantor{Party: d.party(key, value, "guarantors")}
		for _, item := range value.asFields("needed_for").items() {
			d.mark(item, "guarantors", g.ID, "needed_for")
			g.NeededFor = append(g.NeededFor, d.pattern(item)...)
		}
		d.Problem.Guarantors = append(d.Problem.Guarantors, g)
	}
	for i, item := range f.Get("coalitions").List() {
		g := item.Fields("coalition", "name", "members", "quota", "note")
		d.mark(item, "coalitions", strconv.Itoa(i))
		c := bargain.Coalition{Name: g.Get("name").Text(), Members: g.Need("members").Texts()}
		if q := g.Get("quota"); q.Exists() {
			c.Quota = q.Int()
		}
		d.Problem.Coalitions = append(d.Problem.Coalitions, c)
	}
	d.mark(f.Get("constraints"), "constraints")
	for i, item := range f.Get("constraints").List() {
		d.mark(item, "constraints", strconv.Itoa(i))
		d.Problem.Constraints = append(d.Problem.Constraints, d.constraint(item))
	}
	if sq := f.Get("status_quo"); sq.Exists() {
		d.mark(sq, "status_quo")
		d.Problem.StatusQuo = bargain.Package{}
		for key, value := range sq.Each() {
			d.mark(value, "status_quo", key.Text())
			d.Problem.StatusQuo[key.Text()] = value.Text()
		}
	}
	d.choose(f)
	if !f.Get("scale").Exists() && d.shares() {
		d.Problem.Scale = big.NewRat(1, 1)
	}
}

// shares reports whether the weights are written as shares of 1 rather than of 100.
func (d *bargainDecoder) shares() bool {
	one, any := big.NewRat(1, 1), false
	for _, q := range d.Problem.Parties {
		sum := new(big.Rat)
		for _, pref := range q.Issues {
			if pref.Weight.Known() {
				sum.Add(sum, pref.Weight.High)
				any = true
			}
		}
		if sum.Cmp(one) > 0 {
			return false
		}
	}
	return any
}

// asFields is a field of a mapping, or the zero Node; unlike Fields it reports nothing.
func (n Node) asFields(name string) Node {
	if n.IsMap() {
		for key, value := range n.Each() {
			if key.Text() == name {
				return value
			}
		}
	}
	return Node{}
}

// decodeIssues takes the issues that the section lists; each inherits from the case what it does not say itself.
func (d *bargainDecoder) decodeIssues(f Fields) {
	list := f.Get("issues")
	d.mark(list, "issues")
	for _, n := range list.items() {
		var issue bargain.Issue
		if !n.IsMap() {
			issue.ID = n.Text()
			d.inherit(&issue, n)
		} else {
			g := n.Fields("issue", "id", "name", "options", "phased", "note")
			issue.ID, issue.Name = decodeID(g.Need("id")), g.Get("name").Text()
			for _, o := range g.Get("options").items() {
				if !o.IsMap() {
					issue.Options = append(issue.Options, bargain.Option{ID: o.Text()})
					continue
				}
				h := o.Fields("option", "id", "name", "note")
				issue.Options = append(issue.Options, bargain.Option{ID: decodeID(h.Need("id")), Name: h.Get("name").Text()})
			}
			if p := g.Get("phased"); p.Exists() {
				issue.Phased = p.Bool()
			}
			d.inherit(&issue, n)
		}
		d.mark(n, "issues", issue.ID)
		d.Problem.Issues = append(d.Problem.Issues, issue)
	}
}

func (d *bargainDecoder) inherit(issue *bargain.Issue, n Node) {
	for _, known := range d.issues {
		if known.ID == issue.ID {
			if issue.Name == "" {
				issue.Name = known.Name
			}
			if issue.Options == nil {
				issue.Options = known.Options
			}
		}
	}
	if issue.Options == nil && issue.ID != "" {
		n.Errorf("the issue %s has no options here and none in the case; list them", issue.ID)
	}
}

// choose leaves, where the section lists no issues, those of the case that somebody wants something on.
func (d *bargainDecoder) choose(f Fields) {
	p := &d.Problem
	if len(p.Issues) == 0 {
		used := map[string]bool{}
		terms := func(ts []bargain.Term) {
			for _, t := range ts {
				used[t.Issue] = true
			}
		}
		parties := slices.Clone(p.Parties)
		for _, g := range p.Guarantors {
			parties = append(parties, g.Party)
			terms(g.NeededFor)
		}
		for _, q := range parties {
			for id := range q.Issues {
				used[id] = true
			}
			for _, r := range q.RedLines {
				used[r.Issue] = true
			}
		}
		for _, c := range p.Constraints {
			for _, ts := range [][]bargain.Term{c.If, c.Then, c.Forbid, c.Require} {
				terms(ts)
			}
			for _, q := range []*bargain.Quota{c.AtMost, c.AtLeast} {
				if q != nil {
					terms(q.Of)
				}
			}
			if c.Limit != nil {
				for id := range c.Limit.Amounts {
					used[id] = true
				}
			}
		}
		for id := range p.StatusQuo {
			used[id] = true
		}
		for _, i := range d.issues {
			if used[i.ID] {
				p.Issues = append(p.Issues, i)
			}
		}
		if len(p.Issues) == 0 && d.alone {
			f.of.Errorf("a section that stands alone lists its issues: issues: [{id: territory, options: [a, b]}]")
		}
	}
	for _, n := range f.Get("phased").items() {
		id, known := n.Text(), false
		for i := range p.Issues {
			if p.Issues[i].ID == id {
				p.Issues[i].Phased, known = true, true
			}
		}
		if !known {
			n.OneOf("issue", issueIDs(p.Issues))
		}
	}
}

func issueIDs(issues []bargain.Issue) (ids []string) {
	for _, i := range issues {
		ids = append(ids, i.ID)
	}
	return ids
}

func (d *bargainDecoder) party(key, n Node, list string) bargain.Party {
	q := bargain.Party{ID: key.Text(), Issues: map[string]bargain.Preference{}}
	if !d.alone {
		key.OneOf("party or third party", d.actors)
	}
	q.Name = d.names[q.ID]
	path := []string{list, q.ID}
	d.mark(key, path...)
	f := n.Fields("party", "name", "reservation", "veto", "needed_for", "order", "issues", "sources", "note")
	if list != "guarantors" && f.Get("needed_for").Exists() {
		f.Get("needed_for").Errorf("only a guarantor's consent is needed for something; list it under guarantors")
	}
	if name := f.Get("name"); name.Exists() {
		q.Name = name.Text()
	}
	if r := f.Get("reservation"); r.Exists() {
		q.Reservation = r.rat()
	}
	if v := f.Get("veto"); v.Exists() {
		q.NoVeto = !v.Bool()
	}
	q.Sources = f.Get("sources").Texts()
	d.mark(f.Get("order"), append(slices.Clone(path), "orders")...)
	for _, item := range f.Get("order").items() {
		chain := strings.Split(item.Text(), ">")
		if len(chain) < 2 {
			item.Errorf("an order names at least two issues: territory > sanctions")
		}
		for k := 1; k < len(chain); k++ {
			q.Orders = append(q.Orders, bargain.Order{More: strings.TrimSpace(chain[k-1]), Less: strings.TrimSpace(chain[k])})
		}
	}
	d.mark(f.Get("issues"), append(slices.Clone(path), "issues")...)
	for key, value := range f.Get("issues").Each() {
		d.preference(&q, key, value, append(slices.Clone(path), "issues", key.Text()))
	}
	return q
}

func (d *bargainDecoder) preference(q *bargain.Party, key, n Node, path []string) {
	id := key.Text()
	d.mark(key, path...)
	at := func(field string) []string { return append(slices.Clone(path), field) }
	f := n.Fields("preference", "weight", "values", "red_lines", "later", "unsettled", "sources", "note")
	pref := bargain.Preference{Weight: d.number(f.Get("weight")), Unsettled: d.number(f.Get("unsettled")), Sources: f.Get("sources").Texts()}
	d.mark(f.Get("weight"), at("weight")...)
	if l := f.Get("later"); l.Exists() {
		pref.Later = l.rat()
		d.mark(l, at("later")...)
	}
	values := f.Get("values")
	d.mark(values, at("values")...)
	switch {
	case values.IsList():
		pref.Ranking = values.Texts()
	case values.Exists():
		pref.Values = map[string]bargain.Range{}
		for o, v := range values.Each() {
			pref.Values[o.Text()] = d.number(v)
			d.mark(o, append(at("values"), o.Text())...)
		}
	}
	d.mark(f.Get("red_lines"), at("red_lines")...)
	for _, r := range f.Get("red_lines").items() {
		line := bargain.RedLine{Issue: id}
		if r.IsMap() {
			g := r.Fields("red line", "option", "sources", "note")
			line.Option, line.Sources = g.Need("option").Text(), g.Get("sources").Texts()
		} else {
			line.Option = r.Text()
		}
		q.RedLines = append(q.RedLines, line)
	}
	if f.Get("weight").Exists() || values.Exists() || f.Get("unsettled").Exists() {
		q.Issues[id] = pref
	}
}

// number reads a number, or a range as a list of two.
func (d *bargainDecoder) number(n Node) bargain.Range {
	switch {
	case !n.Exists():
		return bargain.Range{}
	case n.IsList():
		ends := n.List()
		if len(ends) != 2 {
			n.Errorf("a range has two ends: [20, 40]")
			return bargain.Range{}
		}
		return bargain.Range{Low: ends[0].rat(), High: ends[1].rat()}
	}
	return bargain.Exactly(n.rat())
}

// rat reads a number exactly as it is written. The YAML library takes 1e3 for a text; it is a number.
func (n Node) rat() *big.Rat {
	text := ""
	switch n.ast.(type) {
	case *ast.IntegerNode, *ast.FloatNode, *ast.StringNode:
		text = strings.ReplaceAll(n.ast.GetToken().Value, "_", "")
	}
	f, err := strconv.ParseFloat(text, 64)
	switch {
	case text == "" || errors.Is(err, strconv.ErrSyntax) || math.IsNaN(f):
		n.wrong("a number")
		return new(big.Rat)
	case f < -1e15 || f > 1e15:
		n.Errorf("%s is absurdly large", text)
		return new(big.Rat)
	case len(text) > 60 || f != 0 && f > -1e-15 && f < 1e-15 || f == 0 && strings.Trim(strings.ToLower(text), "+-0.e") != "":
		n.Errorf("%s is absurdly small or long; write it with fewer digits", text)
		return new(big.Rat)
	}
	if x, ok := new(big.Rat).SetString(text); ok {
		return x
	}
	n.wrong("a number")
	return new(big.Rat)
}
