package reader

import (
	"fmt"
	"strings"

	"parley/codebook"
	"parley/reader/linear"
)

// A trace notes what was weighed while it is decided, for explanations. An ordinary reading has none: the methods of a
// nil trace do nothing.
type trace struct {
	seen map[*candidate]*SeenCandidate
}

func (t *trace) at(c *candidate) *SeenCandidate {
	if t.seen[c] == nil {
		t.seen[c] = &SeenCandidate{}
	}
	return t.seen[c]
}

// gapped keeps what was noted of the candidates before one more was added for a gapped clause, and notes whose act that is.
func (t *trace) gapped(p *page, before []candidate, of, other *finding) {
	if t == nil {
		return
	}
	for i := range before {
		if seen := t.seen[&before[i]]; seen != nil {
			t.seen[&p.candidates[i]] = seen
		}
	}
	t.corrected(p, &p.candidates[len(before)], "a clause that leaves out its verb tells of somebody else", of, other)
}

// ends notes the likeliest actors or targets of a candidate; scores are the probabilities of the options.
func (t *trace) ends(p *page, c *candidate, list []option, target bool) {
	if t == nil {
		return
	}
	var out []Weighed
	for i := range list {
		if x := p.scores[i]; x > 0.03 {
			out = append(out, Weighed{p.allOf(list[i].set) + " (" + p.readingsOf(i) + ")", round(x)})
		}
	}
	heaviest(out)
	if target {
		t.at(c).Target = out
	} else {
		t.at(c).Actor = out
	}
}

// readingsOf names the readings of the text that lead to an option.
func (p *page) readingsOf(option int) string {
	var out []string
	seen := [reasons]bool{}
	for _, r := range p.readings {
		if int(r.option) == option && !seen[r.why] {
			seen[r.why] = true
			out = append(out, r.why.String())
		}
	}
	return strings.Join(out, ", ")
}

// mood notes what the grammar says of how an act is held, the probabilities of the modalities, and by which rule another than the likeliest was chosen, if any.
func (t *trace) mood(p *page, c *candidate, f *finding, m []float32, by string) {
	if t == nil {
		return
	}
	seen := t.at(c)
	s := &p.sentences[c.sent]
	seen.Modality, seen.HeldBy, seen.Signals = nil, by, f.signals.words(s)
	for _, m := range p.marksOf(s) {
		if row := &rows.rows[m.row]; m.token == c.token && p.rowed(s, int(m.token), codebook.Acts[f.act], row.effect) {
			seen.Signals = append(seen.Signals, fmt.Sprintf("%s, as in “%s”", effectNames[row.effect], row.caught[0]))
		}
	}
	for i, x := range m {
		if x > 0.05 {
			seen.Modality = append(seen.Modality, Weighed{string(modalities[i]), round(x)})
		}
	}
	heaviest(seen.Modality)
}

// words says what the grammar around an act says of it.
func (g *signals) words(s *sentence) []string {
	out := []string{}
	if g.negated {
		word := "negated"
		if g.negation >= 0 {
			word += " by " + s.words[g.negation]
		}
		out = append(out, word)
	}
	for _, x := range []struct {
		on   bool
		name string
	}{{g.hypothetical, strings.TrimSuffix("supposed: "+g.why, ": ")}, {g.future, "to come"}, {g.quoted, "within quotation marks"}, {g.said, "under a verb of saying"},
		{g.according, "according to somebody"}, {g.question, "a question"}, {g.demandedBy, "under an act that asks or offers"}} {
		if x.on {
			out = append(out, x.name)
		}
	}
	return out
}

// dates notes the dates that the text offers, and how they were ranked; their features are in the page's buffer.
func (t *trace) dates(p *page, c *candidate, list []dated) {
	if t == nil {
		return
	}
	scores := make([]float32, len(list))
	for i := range list {
		p.r.weights.date.Scores(p.buffer.list[list[i].from:list[i].to], scores[i:i+1])
	}
	linear.Softmax(scores)
	var out []Weighed
	for i := range list {
		d := &list[i]
		name := "none"
		if d.why != dNone {
			name = d.date.String() + " (" + d.why.String()
			if d.rule != "" && d.rule != d.why.String() {
				name += ", " + d.rule
			}
			if d.anchor != "" {
				name += ", from " + d.anchor
			}
			name += ")"
		}
		out = append(out, Weighed{name, round(scores[i])})
	}
	heaviest(out)
	t.at(c).Dates = out
}

// issues notes the probabilities of the issues.
func (t *trace) issues(p *page, c *candidate, x []float32) {
	if t == nil {
		return
	}
	var out []Weighed
	for k := range x {
		if y := linear.Sigmoid(x[k]); y > 0.1 && k < len(p.r.issues) {
			out = append(out, Weighed{p.r.issues[k], round(y)})
		}
	}
	heaviest(out)
	t.at(c).Issues = out
}
