package packages

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"

	"parley/bargain"
)

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
