package packages

import (
	"fmt"
	"slices"
	"strings"

	"parley/bargain"
	"parley/estimate"
)

func (p *Page) doubt() section {
	s := section{Title: "How sure is this?"}
	sm := p.Sampling
	if !sm.Varies {
		s.say("Every weight and value is stated as one number, so nothing was sampled. Numbers that precise are rarely known: write ranges ([20, 40]) or orders (territory > sanctions) for what is not, and this section says what depends on it.")
		return s
	}
	if sm.Draws == 0 {
		s.say("The deadline passed before preferences could be sampled.")
		return s
	}
	s.say("The figures above take the middle of every range and order. Here %d sets of preferences were drawn evenly from all that agree with what is stated. %s", sm.Draws, dealSentence(sm.Deal))
	p.nashPicks(&s)
	p.watched(&s)
	p.settled(&s)
	p.questions(&s)
	if sm.Partial {
		s.say("The deadline passed before all draws were made.")
	}
	return s
}

// nashPicks tells what the Nash rule picks under the preferences drawn.
func (p *Page) nashPicks(s *section) {
	var rows [][]string
	base, baseName := p.base()
	for n, a := range p.Sampling.Accept[bargain.Nash] {
		if a.Share.Point < 0.005 {
			break
		}
		rows = append(rows, []string{fmt.Sprint(n + 1), p.changed(a.Package, base), a.Share.Percent(), p.central(a)})
	}
	s.table(fmt.Sprintf("What the Nash rule picks, by how often (packages told by what differs from %s), and the weights that one has to believe to favour it.", baseName),
		[]string{"", "Package", "Share of draws", "Typical weights"}, rows)
}

// watched tells what the lettered packages are worth under them.
func (p *Page) watched(s *section) {
	var rows [][]string
	list := p.letters()
	for _, w := range p.Sampling.Watched {
		name := p.changed(w.Package, p.From.Package)
		for _, l := range list {
			if p.same(l.Package, w.Package) {
				name = "Package " + l.Letter
			}
		}
		row := []string{name, w.Deal.Percent(), w.Efficient.Percent()}
		for _, q := range p.problem().Parties {
			e := w.Utility[q.ID]
			row = append(row, fmt.Sprintf("%.0f (%.0f–%.0f), accepts in %s", e.Point, e.Low, e.High, w.By[q.ID].Percent()))
		}
		rows = append(rows, row)
	}
	s.table("The packages picked above, under all these preferences: utility as mean and 90 % of the draws.", append([]string{"Package", "Is a deal in", "Is efficient in"}, p.partyNames()...), rows)
}

// settled tells which of two packages a party prefers whatever its weights.
func (p *Page) settled(s *section) {
	list := p.letters()
	var ps []string
	for _, c := range p.Comparisons {
		for _, q := range c.Parties {
			a, b := p.letterOf(list, c.A), p.letterOf(list, c.B)
			switch {
			case q.Low.Sign() >= 0 && q.High.Sign() > 0:
				ps = append(ps, fmt.Sprintf("%s prefers %s to %s, or is indifferent, whatever its weights within what is stated.", p.partyNamed(q.Party), a, b))
			case q.High.Sign() <= 0 && q.Low.Sign() < 0:
				ps = append(ps, fmt.Sprintf("%s prefers %s to %s, or is indifferent, whatever its weights within what is stated.", p.partyNamed(q.Party), b, a))
			case q.Low.Sign() < 0:
				ps = append(ps, fmt.Sprintf("%s may prefer %s to %s or the other way round; what is stated does not settle it (difference %s to %s).", p.partyNamed(q.Party), a, b, signed(q.Low), signed(q.High)))
			}
		}
	}
	if len(ps) > 0 {
		s.Blocks = append(s.Blocks, block{Text: "What the ranges and orders settle for certain (by linear programming):", Points: ps[:min(len(ps), 10)]})
	}
}

// questions tells which answers would take most doubt away.
func (p *Page) questions(s *section) {
	var rows [][]string
	for _, q := range p.Sampling.Questions {
		if q.Gain.Point < 0.005 {
			break // nothing left to learn
		}
		text := fmt.Sprintf("%s: does %s matter at least as much as %s?", p.partyNamed(q.Party), p.issueName(q.More), p.issueName(q.Less))
		if q.Less == "" {
			text = fmt.Sprintf("%s: is the weight of %s above %g?", p.partyNamed(q.Party), p.issueName(q.More), q.Than)
		}
		rows = append(rows, []string{text, q.Yes.Percent(), fmt.Sprintf("%.2f of %.2f bits (%.2f–%.2f)", q.Gain.Point, q.Doubt.Point, q.Gain.Low, q.Gain.High)})
	}
	s.table("Which single answer would most reduce the doubt about the Nash package.", []string{"Question", "Yes in", "Doubt that it takes away"}, rows)
}

func dealSentence(e estimate.Estimate) string {
	switch e.Point {
	case 0:
		return "There is a deal in none of them."
	case 1:
		return "There is a deal in all of them."
	}
	return "There is a deal in " + e.Percent() + " of them (90 % interval of the simulation)."
}

func (p *Page) same(a, b bargain.Package) bool {
	for k, v := range a {
		if b[k] != v {
			return false
		}
	}
	return true
}

func (p *Page) letterOf(list []lettered, x bargain.Package) string {
	for _, l := range list {
		if p.same(l.Package, x) {
			return l.Letter
		}
	}
	return p.changed(x, p.From.Package)
}

// central names the three heaviest issues of each party whose weights are not known.
func (p *Page) central(a bargain.Acceptability) string {
	var s []string
	for _, q := range p.problem().Parties {
		w := a.Central[q.ID]
		if w == nil {
			continue
		}
		var ids []string
		for id := range w {
			ids = append(ids, id)
		}
		slices.SortFunc(ids, func(x, y string) int {
			switch {
			case w[x] > w[y]:
				return -1
			case w[x] < w[y]:
				return 1
			}
			return strings.Compare(x, y)
		})
		var ws []string
		for _, id := range ids[:min(3, len(ids))] {
			ws = append(ws, fmt.Sprintf("%s %.0f", p.issueName(id), w[id]))
		}
		s = append(s, p.partyNamed(q.ID)+": "+strings.Join(ws, ", "))
	}
	return strings.Join(s, "; ")
}
