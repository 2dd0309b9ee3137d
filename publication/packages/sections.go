package packages

import (
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
		proven := "proven"
		if !sol.Proven {
			proven, unproven = "best found", true
			if sol.Bound == sol.Bound && sol.Value != nil { // not NaN
				v, _ := sol.Value.Float64()
				proven = fmt.Sprintf("best found %.4g, nothing above %.4g", v, sol.Bound)
			}
		}
		rows = append(rows, []string{ruleNames[sol.Rule], convention, orDash(strings.Join(picks, ", ")), orDash(strings.Join(values, "; ")), proven})
	}
	var d []string
	for _, c := range bargain.Conventions {
		for _, sol := range p.Solutions {
			if sol.Convention == c {
				d = append(d, fmt.Sprintf("%s: %s", conventionName(c), strings.Join(us(sol.Disagreement), " / ")))
				break
			}
		}
	}
	s.say("Gains are counted from the disagreement point (%s): %s. Where several packages tie for a rule, all optima are found; all picks are efficient.", strings.Join(p.partyNames(), " / "), strings.Join(d, "; "))
	s.table("", []string{"Rule", "Disagreement point", "Picks", strings.Join(p.partyNames(), " / "), "Optimum"}, rows)
	if unproven {
		s.say("Where it says best found, the search ended at the deadline; the figure after it is a proven bound.")
	}
	head := []string{"Issue"}
	for _, l := range list {
		head = append(head, l.Letter)
	}
	var parallel [][]string
	for _, i := range p.problem().Issues {
		row := []string{p.issueName(i.ID)}
		for _, l := range list {
			row = append(row, p.option(i.ID, l.Package[i.ID]))
		}
		parallel = append(parallel, row)
	}
	for n := range p.problem().Parties {
		row := []string{"worth to " + p.party(n)}
		for _, l := range list {
			row = append(row, u(l.U[n]))
		}
		parallel = append(parallel, row)
	}
	s.table("The packages side by side.", head, parallel)
	return s
}

// samePicks reports whether a rule picks the same under both conventions.
func (p *Page) samePicks(a, b bargain.Solution) bool {
	return a.Rule == b.Rule && a.Proven == b.Proven && len(a.Points) > 0 &&
		slices.EqualFunc(a.Points, b.Points, func(x, y bargain.SolutionPoint) bool {
			return slices.EqualFunc(x.Utilities, y.Utilities, func(u, v *big.Rat) bool { return u.Cmp(v) == 0 })
		})
}

func (p *Page) trades() section {
	s := section{Title: "Who trades what?"}
	blockers := p.blockers(p.From)
	s.say("Starting from %s (%s), worth %s. %s", p.FromKind, p.whole(p.From.Package), p.worth(p.From.Utilities), blockers)
	if p.From.Better != nil {
		s.say("Everybody could do at least as well, and somebody better, without breaking anything that it keeps: %s; worth %s.", p.changed(p.From.Better, p.From.Package), p.worth(p.From.BetterUtilities))
	} else if p.From.Proven {
		s.say("No package is better for somebody and worse for nobody without breaking a demand that this one keeps.")
	}
	var rows [][]string
	for _, l := range p.Logrolls {
		rows = append(rows, []string{
			fmt.Sprintf("%s: %s", p.issueName(l.First.Issue), p.option(l.First.Issue, l.First.To)),
			fmt.Sprintf("%s: %s", p.issueName(l.Second.Issue), p.option(l.Second.Issue, l.Second.To)),
			fmt.Sprintf("%s wins %s, gives %s", p.partyNamed(l.Winner), u(l.Win), u(l.Give)),
			fmt.Sprintf("%s wins %s, gives %s", p.partyNamed(l.Other), u(l.OtherWin), u(l.OtherGive)),
		})
	}
	s.table("Logrolls from there: each gives way where it loses less than it wins on the other issue, and nobody else loses.",
		[]string{"One change", "with another", "First side", "Other side"}, rows)
	if len(p.Logrolls) == 0 {
		s.say("No exchange of two issues is good for both sides from there.")
	}
	rows = nil
	for n, st := range p.Steps {
		var gains []string
		for _, g := range st.Gains {
			gains = append(gains, signed(g))
		}
		rows = append(rows, []string{fmt.Sprint(n + 1), p.changes(st.Changes), strings.Join(gains, " / "), strings.Join(us(st.Utilities), " / ")})
	}
	names := strings.Join(p.partyNames(), " / ")
	s.table("A way to an efficient package in steps in which nobody loses.", []string{"Step", "Changes", "Gains: " + names, "Then: " + names}, rows)
	if len(p.Steps) > 0 && !p.Efficient {
		s.say("The last package is not proven efficient.")
	}
	return s
}

// blockers says who would refuse a package, and what it breaks.
func (p *Page) blockers(a bargain.Appraisal) string {
	if len(a.Broken) == 0 {
		return "It is a deal: nobody whose consent is needed refuses it."
	}
	var s []string
	for _, d := range a.Broken {
		s = append(s, p.Model.Demands()[d].Text)
	}
	return "It is no deal; it breaks: " + strings.Join(s, "; ") + "."
}

func (p *Page) changes(cs []bargain.Change) string {
	var s []string
	for _, c := range cs {
		s = append(s, fmt.Sprintf("%s: %s → %s", p.issueName(c.Issue), p.option(c.Issue, c.From), p.option(c.Issue, c.To)))
	}
	return strings.Join(s, "; ")
}

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
	var rows [][]string
	base, baseName := p.base()
	for n, a := range sm.Accept[bargain.Nash] {
		if a.Share.Point < 0.005 {
			break
		}
		rows = append(rows, []string{fmt.Sprint(n + 1), p.changed(a.Package, base), a.Share.Percent(), p.central(a)})
	}
	s.table(fmt.Sprintf("What the Nash rule picks, by how often (packages told by what differs from %s), and the weights that one has to believe to favour it.", baseName),
		[]string{"", "Package", "Share of draws", "Typical weights"}, rows)
	rows = nil
	list := p.letters()
	for _, w := range sm.Watched {
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
	rows = nil
	for _, q := range sm.Questions {
		if q.Gain.Point < 0.005 {
			break // nothing left to learn
		}
		text := fmt.Sprintf("%s: does %s matter at least as much as %s?", p.partyNamed(q.Party), p.issueName(q.More), p.issueName(q.Less))
		if q.Less == "" {
			text = fmt.Sprintf("%s: is the weight of %s above %.0f?", p.partyNamed(q.Party), p.issueName(q.More), q.Than)
		}
		rows = append(rows, []string{text, q.Yes.Percent(), fmt.Sprintf("%.2f of %.2f bits (%.2f–%.2f)", q.Gain.Point, q.Doubt.Point, q.Gain.Low, q.Gain.High)})
	}
	s.table("Which single answer would most reduce the doubt about the Nash package.", []string{"Question", "Yes in", "Doubt that it takes away"}, rows)
	if sm.Partial {
		s.say("The deadline passed before all draws were made.")
	}
	return s
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

func (p *Page) method() section {
	s := section{Title: "How this was computed"}
	s.say("Exactly: utilities are weighted sums scaled to integers, counts and frontier come from dynamic programming over the issues, solutions are proven by branch and bound, blocking sets and concessions are enumerated (MARCO). Sampling is seeded: the same file gives the same page.")
	if p.Stopped {
		s.say("The deadline passed: figures that are not exact say so.")
	}
	return s
}
