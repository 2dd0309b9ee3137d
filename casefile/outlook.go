package casefile

import (
	"errors"
	"fmt"
	"strings"

	"parley/outlook"
)

// Outlook is the outlook section of a case file, for `parley outlook`. docs/case-outlook.md describes it.
type Outlook struct {
	outlook.Section
	places map[string]Node // by the path that the engine's faults name
}

// Check judges the section as its engine does; what is wrong is [Errors], at its place in the file.
func (o *Outlook) Check() error {
	err := o.Section.Check()
	faults, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return err
	}
	root := o.places[""].file
	file := &problems{file: root.file, lines: root.lines}
	for _, err := range faults.Unwrap() {
		var f *outlook.Fault
		if !errors.As(err, &f) {
			return err
		}
		n := o.place(f.Path)
		n.file = file
		n.Errorf("%s; %s", f.Problem, f.Fix)
	}
	return file.err()
}

// place is the node of a path, or of the nearest thing around it that the file has.
func (o *Outlook) place(path string) Node {
	for path != "" {
		if n, ok := o.places[path]; ok {
			return n
		}
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
	}
	return o.places[""]
}

// decodeOutlook reads the outlook section; n is the zero Node where the file has none. Parties and issues are decoded by then.
func (c *Case) decodeOutlook(n Node) {
	if !n.Exists() {
		return
	}
	o := &Outlook{places: map[string]Node{"": n}}
	s := &o.Section
	f := o.fields("", n, "outlook section", "as_of", "now", "talks", "notice", "classes", "horizons", "factors", "rates",
		"judgements", "blend", "questions", "balance")
	s.AsOf = f.Need("as_of").Date()
	s.Now = f.Need("now").OneOf("state", outlook.StateNames())
	if talks := f.Get("talks"); talks.Exists() {
		s.Talks = talks.Bool()
	}
	s.Notice = text(f.Get("notice"))
	for i, n := range f.Need("classes").items() {
		p := o.fields(fmt.Sprintf("classes[%d]", i), n, "reference class", "class", "weight", "why")
		s.Classes = append(s.Classes, outlook.Weighted{
			Class: p.Need("class").OneOf("reference class", outlook.ClassIDs()), Weight: number(p.Need("weight")), Why: text(p.Get("why"))})
	}
	for i, n := range f.Get("horizons").items() {
		o.places[fmt.Sprintf("horizons[%d]", i)] = n
		s.Horizons = append(s.Horizons, n.Int())
	}
	o.decodeFactors(f.Get("factors"))
	o.decodeRates(f.Get("rates"))
	for i, n := range f.Get("judgements").items() {
		s.Judgements = append(s.Judgements, o.judgement(i, n))
	}
	if n := f.Get("blend"); n.Exists() {
		p := o.fields("blend", n, "blend", "model", "people", "extremise")
		s.Blend = &outlook.Blend{Model: number(p.Need("model")), People: number(p.Need("people"))}
		if x := p.Get("extremise"); x.Exists() {
			s.Blend.Extremise = x.Float()
		}
	}
	for i, n := range f.Get("questions").items() {
		s.Questions = append(s.Questions, o.question(i, n))
	}
	o.decodeBalance(f.Get("balance"))
	c.Outlook = o
}

// fields remembers the places of a mapping and of its fields under the path that the engine gives them.
func (o *Outlook) fields(path string, n Node, what string, known ...string) Fields {
	f := n.Fields(what, known...)
	o.places[path] = n
	for name, value := range f.by {
		o.places[join(path, name)] = value
	}
	return f
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// text and number read a value that may be missing; where it is needed, [Fields.Need] has said so.
func text(n Node) string {
	if !n.Exists() {
		return ""
	}
	return strings.TrimSpace(n.Text())
}

func number(n Node) float64 {
	if !n.Exists() {
		return 0
	}
	return n.Float()
}

func (o *Outlook) decodeFactors(n Node) {
	if !n.Exists() {
		return
	}
	o.Factors = map[string]outlook.Observation{}
	for key, value := range n.Each() {
		id := key.OneOf("factor", outlook.FactorIDs())
		if id == "" {
			continue
		}
		path := "factors." + id
		if !value.IsMap() { // a bare level
			o.places[path] = value
			o.Factors[id] = outlook.Observation{Level: value.OneOf("level", outlook.LevelIDs(id))}
			continue
		}
		f := o.fields(path, value, "factor", "level", "for", "against", "ratio")
		obs := outlook.Observation{Level: f.Need("level").OneOf("level", outlook.LevelIDs(id)), For: evidence(f.Get("for")), Against: evidence(f.Get("against"))}
		if r := f.Get("ratio"); r.Exists() {
			ratio := o.ranged(path+".ratio", r)
			obs.Ratio = &ratio
		}
		o.Factors[id] = obs
	}
}

func evidence(n Node) []outlook.Evidence {
	var list []outlook.Evidence
	for _, n := range n.items() {
		if !n.IsMap() {
			list = append(list, outlook.Evidence{ID: n.Text()})
			continue
		}
		f := n.Fields("piece of evidence", "id", "date", "quote", "why")
		list = append(list, outlook.Evidence{ID: text(f.Get("id")), Date: f.Get("date").Date(), Quote: text(f.Get("quote")), Why: text(f.Get("why"))})
	}
	return list
}

func (o *Outlook) ranged(path string, n Node) outlook.Range {
	f := o.fields(path, n, "range", "low", "best", "high", "why")
	return outlook.Range{Low: number(f.Need("low")), Best: number(f.Need("best")), High: number(f.Need("high")), Why: text(f.Get("why"))}
}

func (o *Outlook) decodeRates(n Node) {
	if !n.Exists() {
		return
	}
	o.Rates = map[string]outlook.Range{}
	for key, value := range n.Each() {
		if id := key.OneOf("rate", outlook.RateIDs()); id != "" {
			o.Rates[id] = o.ranged("rates."+id, value)
		}
	}
}

func (o *Outlook) judgement(i int, n Node) outlook.Judgement {
	f := o.fields(fmt.Sprintf("judgements[%d]", i), n, "judgement", "person", "scenario", "horizon", "low", "best", "high")
	j := outlook.Judgement{
		Person: text(f.Need("person")), Scenario: f.Need("scenario").OneOf("scenario", outlook.ScenarioIDs()),
		Low: number(f.Need("low")), Best: number(f.Need("best")), High: number(f.Need("high")),
	}
	if h := f.Need("horizon"); h.Exists() {
		j.Horizon = h.Int()
	}
	return j
}

func (o *Outlook) question(i int, n Node) outlook.Question {
	f := o.fields(fmt.Sprintf("questions[%d]", i), n, "question", "id", "ask", "scenario", "kind", "rule", "source", "open", "close", "windows", "market")
	q := outlook.Question{
		ID: text(f.Get("id")), Ask: text(f.Get("ask")), Scenario: f.Need("scenario").OneOf("scenario", outlook.AskIDs()),
		Kind: f.Get("kind").OneOf("kind", []string{"by", "at"}), Rule: text(f.Get("rule")), Source: text(f.Get("source")),
		Open: f.Get("open").Date(), Close: f.Need("close").Date(),
	}
	for k, n := range f.Get("windows").items() {
		o.places[fmt.Sprintf("questions[%d].windows[%d]", i, k)] = n
		q.Windows = append(q.Windows, n.Date())
	}
	if m := f.Get("market"); m.Exists() {
		x := m.Float()
		q.Market = &x
	}
	return q
}

func (o *Outlook) decodeBalance(n Node) {
	if !n.Exists() {
		return
	}
	f := o.fields("balance", n, "balance", "descriptors", "impacts")
	b := &outlook.Balance{}
	for i, n := range f.Need("descriptors").items() {
		d := o.fields(fmt.Sprintf("balance.descriptors[%d]", i), n, "descriptor", "id", "variants")
		b.Descriptors = append(b.Descriptors, outlook.Descriptor{ID: text(d.Need("id")), Variants: d.Need("variants").Texts()})
	}
	for i, n := range f.Get("impacts").items() {
		d := o.fields(fmt.Sprintf("balance.impacts[%d]", i), n, "impact", "from", "to", "score", "why")
		im := outlook.Impact{From: text(d.Need("from")), To: text(d.Need("to")), Why: text(d.Get("why"))}
		if score := d.Need("score"); score.Exists() {
			im.Score = score.Int()
		}
		b.Impacts = append(b.Impacts, im)
	}
	o.Balance = b
}
