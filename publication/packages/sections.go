package packages

import (
	"fmt"
	"math"
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
		lines := []string{}
		for _, r := range q.RedLines {
			lines = append(lines, p.option(r.Issue, r.Option)+" ("+p.issueName(r.Issue)+")")
		}
		row := []string{p.party(n), u(q.Reservation), "–", "–", orDash(strings.Join(lines, "; "))}
		if p.Best != nil {
			row[2], row[3] = u(p.Worst[n]), u(p.Best[n])
		}
		if q.NoVeto {
			row[0] += " (no veto of its own)"
		}
		rows = append(rows, row)
	}
	for _, g := range p.problem().Guarantors {
		name := g.Name
		if name == "" {
			name = g.ID
		}
		rows = append(rows, []string{name + " (guarantor)", u(g.Reservation), "–", "–", orDash(p.redLines(g.RedLines))})
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

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

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

// shown is how many sets of demands a page shows.
const shown = 8

// demand says a demand with the sources behind it.
func (p *Page) demand(d int) string {
	dm := p.Model.Demands()[d]
	if len(dm.Sources) > 0 {
		return dm.Text + " [" + strings.Join(dm.Sources, "; ") + "]"
	}
	return dm.Text
}

func (p *Page) blocks() section {
	s := section{Title: "What blocks"}
	b := p.Blockage
	quantity := plural(len(b.Sets), "set")
	if !b.Complete {
		quantity = "at least " + quantity
	}
	s.say("%s of demands block every deal. Each is as small as it can be: give up any one demand in it, and the rest of the set can be met by some package. All sets must be broken for a deal.", strings.ToUpper(quantity[:1])+quantity[1:])
	for n, set := range b.Sets {
		if n == shown {
			s.say("%s more are in the JSON output.", plural(len(b.Sets)-shown, "set"))
			break
		}
		var ps []string
		for _, d := range set {
			ps = append(ps, p.demand(d))
		}
		s.Blocks = append(s.Blocks, block{Text: fmt.Sprintf("Set %d:", n+1), Points: ps})
	}
	count := map[int]int{}
	for _, set := range b.Sets {
		for _, d := range set {
			count[d]++
		}
	}
	var rows [][]string
	for d := range p.Model.Demands() {
		if count[d] > 0 {
			rows = append(rows, []string{p.Model.Demands()[d].Text, fmt.Sprint(count[d])})
		}
	}
	slices.SortStableFunc(rows, func(a, b []string) int {
		var x, y int
		fmt.Sscan(a[1], &x)
		fmt.Sscan(b[1], &y)
		return y - x
	})
	if len(b.Sets) > 1 {
		s.table("How many of the sets each demand is part of.", []string{"Demand", "Sets"}, rows[:min(len(rows), 12)])
	}
	return s
}

func (p *Page) opens() section {
	s := section{Title: "What would open a deal"}
	b := p.Blockage
	if len(b.Concessions) == 0 {
		s.say("Not found before the deadline.")
		return s
	}
	least := len(b.Concessions[0].Demands)
	quantity := plural(len(b.Concessions), "way")
	if !b.Complete {
		quantity = "at least " + quantity
	}
	s.say("There are %s to open a deal that give up nothing needlessly; the shortest gives up %s. The cost of a way is what its best package costs the parties that give, each against its own demands and on its own scale: how far it falls below its reservation value, or how much worse than the worst option that it accepts is the one that crosses its red line. Sums over parties order the ways; they measure nothing.", quantity, plural(least, "demand"))
	rows := func(cs []bargain.Concession) (rows [][]string) {
		for _, c := range cs {
			var give []string
			for _, d := range c.Demands {
				give = append(give, p.Model.Demands()[d].Text)
			}
			var cost []string
			for n, l := range c.Loss {
				if l.Sign() > 0 {
					cost = append(cost, p.party(n)+" "+u(l))
				}
			}
			total := orNothing(strings.Join(cost, ", "))
			if !c.Proven {
				total += " (at most)"
			}
			rows = append(rows, []string{strings.Join(give, "; "), total, strings.Join(us(c.Utilities), " / ")})
		}
		return rows
	}
	head := []string{"Given up", "Cost", "Then possible: " + strings.Join(p.partyNames(), " / ")}
	if len(b.Concessions) <= shown {
		s.table("The ways, from the fewest demands given up.", head, rows(b.Concessions))
	} else {
		s.table("The ways with the fewest demands given up.", head, rows(b.Concessions[:shown]))
	}
	cheap := slices.Clone(b.Concessions)
	slices.SortStableFunc(cheap, func(a, b bargain.Concession) int { return a.Total.Cmp(b.Total) })
	if len(cheap) > shown {
		s.table("The ways that cost least.", head, rows(cheap[:min(shown, len(cheap))]))
	}
	first := cheap[0]
	s.say("The package of the cheapest way: %s.", p.whole(first.Package))
	if p.Nearest != nil {
		s.say("Nearest to a deal with all red lines and constraints kept: %s; worth %s.", p.whole(p.Nearest.Package), p.worth(p.Nearest.Utilities))
	}
	return s
}

func orNothing(s string) string {
	if s == "" {
		return "nothing on the parties' scales"
	}
	return s
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

func (p *Page) solutions() section {
	s := section{Title: "What known rules of fairness would pick"}
	list := p.letters()
	var rows [][]string
	unproven := false
	for n, sol := range p.Solutions {
		if sol.Rule == bargain.EqualShares && sol.Convention == bargain.Stated {
			continue
		}
		convention := conventionName(sol.Convention)
		if n > 0 && p.samePicks(p.Solutions[n-1], sol) {
			rows[len(rows)-1][1] = "either"
			continue
		}
		var picks, values []string
		for _, pt := range sol.Points {
			at := letterAt(list, pt.Utilities)
			if at < 0 || len(picks) == 3 {
				continue
			}
			l := list[at].Letter
			if pt.Count.Cmp(big.NewInt(1)) > 0 {
				l += " (" + bargain.Number(pt.Count) + " packages)"
			}
			picks, values = append(picks, l), append(values, strings.Join(us(pt.Utilities), " / "))
		}
		if more := len(sol.Points) - len(picks); more > 0 && len(picks) > 0 {
			picks = append(picks, fmt.Sprintf("and %d more", more))
		}
		unproven = unproven || !sol.Proven
		rows = append(rows, []string{ruleNames[sol.Rule], convention, orDash(strings.Join(picks, ", ")), orDash(strings.Join(values, "; ")), proof(sol)})
	}
	s.say("Gains are counted from the disagreement point (%s): %s. Where several packages tie for a rule, all optima are found; all picks are efficient.", strings.Join(p.partyNames(), " / "), strings.Join(p.disagreements(), "; "))
	s.table("", []string{"Rule", "Disagreement point", "Picks", strings.Join(p.partyNames(), " / "), "Optimum"}, rows)
	if unproven {
		s.say("Where it says best found, the search ended at the deadline; the figure after it is a proven bound.")
	}
	head, rows := p.sideBySide(list)
	s.table("The packages side by side.", head, rows)
	return s
}

// disagreements gives the disagreement point of each convention.
func (p *Page) disagreements() (list []string) {
	for _, c := range bargain.Conventions {
		for _, sol := range p.Solutions {
			if sol.Convention == c {
				list = append(list, fmt.Sprintf("%s: %s", conventionName(c), strings.Join(us(sol.Disagreement), " / ")))
				break
			}
		}
	}
	return list
}

// proof says how sure it is that a solution is the best.
func proof(sol bargain.Solution) string {
	switch {
	case sol.Proven:
		return "proven"
	case math.IsNaN(sol.Bound) || sol.Value == nil:
		return "best found"
	}
	return fmt.Sprintf("best found %.4g, nothing above %.4g", float(sol.Value), sol.Bound)
}

// sideBySide tells, for each lettered package, how every issue is settled and what it is worth to every party.
func (p *Page) sideBySide(list []lettered) (head []string, rows [][]string) {
	head = []string{"Issue"}
	for _, l := range list {
		head = append(head, l.Letter)
	}
	for _, i := range p.problem().Issues {
		row := []string{p.issueName(i.ID)}
		for _, l := range list {
			row = append(row, p.option(i.ID, l.Package[i.ID]))
		}
		rows = append(rows, row)
	}
	for n := range p.problem().Parties {
		row := []string{"worth to " + p.party(n)}
		for _, l := range list {
			row = append(row, u(l.U[n]))
		}
		rows = append(rows, row)
	}
	return head, rows
}

// samePicks reports whether a rule picks the same under both conventions.
func (p *Page) samePicks(a, b bargain.Solution) bool {
	return a.Rule == b.Rule && a.Proven == b.Proven && len(a.Points) > 0 &&
		slices.EqualFunc(a.Points, b.Points, func(x, y bargain.SolutionPoint) bool {
			return slices.EqualFunc(x.Utilities, y.Utilities, func(u, v *big.Rat) bool { return u.Cmp(v) == 0 })
		})
}

func (p *Page) method() section {
	s := section{Title: "How this was computed"}
	s.say("Exactly: utilities are weighted sums scaled to integers, counts and frontier come from dynamic programming over the issues, solutions are proven by branch and bound, blocking sets and concessions are enumerated (MARCO). Sampling is seeded: the same file gives the same page.")
	if p.Stopped {
		s.say("The deadline passed: figures that are not exact say so.")
	}
	return s
}
