package packages

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"parley/bargain"
	"parley/estimate"
)

// sections tells the analysis in order.
func (p *Page) sections() []section {
	list := []section{p.zone()}
	if p.Blockage != nil && !p.Blockage.Feasible && !p.Blockage.Unknown {
		list = append(list, p.blocks(), p.opens())
	}
	if len(p.Solutions) > 0 && slices.ContainsFunc(p.Solutions, func(s bargain.Solution) bool { return len(s.Points) > 0 }) {
		list = append(list, p.solutions())
	}
	if p.Frontier.Len() > 0 {
		list = append(list, p.efficient())
	}
	list = append(list, p.trades())
	if p.Sampling != nil {
		list = append(list, p.doubt())
	}
	return append(list, p.method())
}

func (p *Page) zone() section {
	s := section{Title: "Is there a deal?"}
	zero := p.Count.Exact() && p.Count.Low.Sign() == 0
	switch {
	case zero:
		s.say("No. Of %s packages none meets the reservation values, red lines and constraints of all whose consent is needed. %s cross no red line and break no constraint; every one of them leaves somebody below its reservation value.", bargain.Number(p.Count.Of), sentenceCount(p.Admissible))
		if p.Admissible.Exact() && p.Admissible.Low.Sign() == 0 {
			s.Blocks = nil
			s.say("No. Each of the %s packages crosses somebody's red line or breaks a constraint, whatever the reservation values.", bargain.Number(p.Count.Of))
		}
	case p.Count.Exact() && p.Count.Low.Cmp(p.Count.Of) == 0:
		s.say("Yes. All %s packages are deals: there is no reservation value, red line or constraint that any of them fails.", bargain.Number(p.Count.Of))
	case p.Count.Exact():
		s.say("Yes. Of %s packages %s are deals (%s): they meet the reservation values, red lines and constraints of all whose consent is needed. %s cross no red line and break no constraint.", bargain.Number(p.Count.Of), bargain.Number(p.Count.Low), percent(p.Count.Low, p.Count.Of), sentenceCount(p.Admissible))
	case p.Count.Low.Sign() > 0 || slices.ContainsFunc(p.Solutions, func(s bargain.Solution) bool { return len(s.Points) > 0 }):
		s.say("Yes. How many of the %s packages are deals was not counted exactly: %s. %s", bargain.Number(p.Count.Of), p.Count, shareSentence(p.Count.Estimate))
	default:
		s.say("Not known: the deadline passed before a deal was found or ruled out. Deals among the %s packages: %s. %s", bargain.Number(p.Count.Of), p.Count, shareSentence(p.Count.Estimate))
	}
	var rows [][]string
	for n, q := range p.problem().Parties {
		row := []string{p.party(n), u(q.Reservation), "–", "–", orDash(p.redLines(q.RedLines))}
		if p.Best != nil {
			row[2], row[3] = u(p.Worst[n]), u(p.Best[n])
		}
		if q.NoVeto {
			row[0] += " (no veto of its own)"
		}
		rows = append(rows, row)
	}
	for _, g := range p.problem().Guarantors {
		rows = append(rows, []string{cmp.Or(g.Name, g.ID) + " (guarantor)", u(g.Reservation), "–", "–", orDash(p.redLines(g.RedLines))})
	}
	s.table("What each needs, and what it could get in a deal (utility on each party's own scale, 0 to 100 unless said otherwise).",
		[]string{"Party", "Needs at least", "Least in a deal", "Most in a deal", "Never accepts"}, rows)
	return s
}

func (p *Page) redLines(rs []bargain.RedLine) string {
	var s []string
	for _, r := range rs {
		s = append(s, p.option(r.Issue, r.Option)+" ("+p.issueName(r.Issue)+")")
	}
	return strings.Join(s, "; ")
}

func orDash(s string) string { return cmp.Or(s, "–") }

func sentenceCount(c bargain.Count) string {
	s := c.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

func shareSentence(e estimate.Estimate) string {
	if e.N == 0 {
		return ""
	}
	return fmt.Sprintf("Of %d packages drawn evenly, %s were deals.", e.N, e.Percent())
}

func percent(part, whole *big.Int) string {
	if whole.Sign() == 0 {
		return "–"
	}
	f, _ := new(big.Rat).SetFrac(part, whole).Float64()
	switch f *= 100; {
	case f >= 10:
		return fmt.Sprintf("%.0f %%", f)
	case f >= 0.1:
		return fmt.Sprintf("%.1f %%", f)
	case f >= 0.0001:
		return fmt.Sprintf("%.4f %%", f)
	}
	return "less than one in a million"
}

// worth says what each party gets.
func (p *Page) worth(xs []*big.Rat) string {
	var s []string
	for n, x := range xs {
		t := u(x) + " to " + p.party(n)
		if r := p.problem().Parties[n].Reservation; r != nil && x.Cmp(r) < 0 {
			t += " (needs " + u(r) + ")"
		}
		s = append(s, t)
	}
	return and(s)
}

func (p *Page) efficient() section {
	s := section{Title: "Which deals are efficient?"}
	f := p.Frontier
	of := "deals"
	if p.Whole {
		of = "packages that cross no red line and break no constraint, whatever the reservation values"
	}
	packages := new(big.Int)
	for i := range f.Len() {
		packages.Add(packages, f.Count(i))
	}
	if f.Lost == nil {
		s.say("Among the %s, %s can be improved for nobody without somebody losing: %s of utilities, exactly, with all ties.", of, bargain.Number(packages), plural(f.Len(), "vector"))
	} else {
		why := "there are too many to list"
		if f.Stopped {
			why = "the deadline passed"
		}
		s.say("The frontier is thinned, because %s: %s stand for all efficient %s, and none of those is better than one of these by more than %s. It holds for deals that exceed the reservation values by as much.", why, plural(f.Len(), "point"), of, p.within(f.Lost))
	}
	step := max(1, (f.Len()+11)/12)
	base, baseName := p.base()
	var rows [][]string
	for i := 0; i < f.Len(); i += step {
		rows = append(rows, append(us(f.Utilities(i)), bargain.Number(f.Count(i)), p.changed(f.Packages(i, 1)[0], base)))
	}
	caption := "From the best for " + p.party(0) + " down"
	if step > 1 {
		caption += fmt.Sprintf(" (every %d.)", step)
	}
	caption += "; packages are told by what differs from " + baseName + "."
	s.table(caption, append(p.partyNames(), "Packages", "One of them"), rows)
	return s
}

// base is what other packages are told by: the first that a rule picks, or else the one that trades start from.
func (p *Page) base() (bargain.Package, string) {
	if list := p.letters(); len(list) > 0 {
		return list[0].Package, "package A"
	}
	return p.From.Package, string(p.FromKind)
}

func (p *Page) within(lost []*big.Rat) string {
	var s []string
	for n, l := range lost {
		s = append(s, u(l)+" for "+p.party(n))
	}
	return and(s)
}

func (p *Page) method() section {
	s := section{Title: "How this was computed"}
	s.say("Exactly: utilities are weighted sums scaled to integers, counts and frontier come from dynamic programming over the issues, solutions are proven by branch and bound, blocking sets and concessions are enumerated (MARCO). Sampling is seeded: the same file gives the same page.")
	if p.Stopped {
		s.say("The deadline passed: figures that are not exact say so.")
	}
	return s
}
