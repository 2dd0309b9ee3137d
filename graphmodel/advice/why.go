package advice

import (
	"fmt"
	"slices"
	"strings"

	"parley/graphmodel"
)

// most is how many moves, states or forks are told one by one; the rest are counted.
const most = 3

// Summary says which states hold: first those that hold under every definition analysed, then what holds under some only.
func (w Words) Summary(a *graphmodel.Analysis) (lines []string) {
	n := w.m.Len()
	var every, some []int
	for s := range n {
		holds := 0
		for _, d := range a.Definitions {
			if a.Equilibrium(d, s) {
				holds++
			}
		}
		switch {
		case holds == len(a.Definitions):
			every = append(every, s)
		case holds > 0:
			some = append(some, s)
		}
	}
	switch {
	case len(every)+len(some) == 0:
		lines = append(lines, fmt.Sprintf("None of the %s holds: from each of them somebody would move on.", count(n, "state")))
	case len(every) == 0:
		lines = append(lines, fmt.Sprintf("None of the %s holds under every definition used here; %s under some.", count(n, "state"), verb(len(some), "holds", "hold")))
	default:
		lines = append(lines, fmt.Sprintf("Of %s, %s under every definition used here: %s.", count(n, "state"), verb(len(every), "holds", "hold"), w.states(every)))
	}
	for _, s := range some[:min(len(some), 2*most)] {
		var under []string
		for _, d := range a.Definitions {
			if a.Equilibrium(d, s) {
				under = append(under, string(d))
			}
		}
		lines = append(lines, fmt.Sprintf("%s holds only under %s%s.", upper(w.State(s)), and(under), w.unless(a, s)))
	}
	if more := len(some) - 2*most; more > 0 {
		lines = append(lines, fmt.Sprintf("%s more under some definitions; the table has them.", verb(more, "holds", "hold")))
	}
	if sq, ok := w.m.StatusQuo(); ok && len(a.Definitions) > 0 {
		lines = append(lines, w.statusQuo(a, sq))
	}
	return lines
}

// unless adds what an equilibrium without Nash stability rests on.
func (w Words) unless(a *graphmodel.Analysis, s int) string {
	if slices.Contains(a.Definitions, graphmodel.Nash) && !a.Equilibrium(graphmodel.Nash, s) {
		var tempted []string
		for p := range w.parties {
			if !a.Stable(graphmodel.Nash, p, s) {
				tempted = append(tempted, w.Party(p))
			}
		}
		return ": " + and(tempted) + " would gain by moving, were it not for the answer"
	}
	return ""
}

func (w Words) statusQuo(a *graphmodel.Analysis, sq int) string {
	var holds, fails []string
	for _, d := range a.Definitions {
		if a.Equilibrium(d, sq) {
			holds = append(holds, string(d))
		} else {
			fails = append(fails, string(d))
		}
	}
	switch {
	case len(fails) == 0:
		return fmt.Sprintf("The status quo, %s, holds under all of them.", w.State(sq))
	case len(holds) == 0:
		return fmt.Sprintf("The status quo, %s, holds under none of them.", w.State(sq))
	}
	return fmt.Sprintf("The status quo, %s, holds under %s, and not under %s.", w.State(sq), and(holds), and(fails))
}

func (w Words) states(list []int) string {
	var names []string
	for _, s := range list[:min(len(list), 2*most)] {
		names = append(names, w.m.Label(s)+" ("+w.On(s)+")")
	}
	if more := len(list) - len(names); more > 0 {
		return strings.Join(names, ", ") + fmt.Sprintf(" and %d more", more)
	}
	return and(names)
}

func verb(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// Why says whether a state holds under a definition and, for each party, why.
func (w Words) Why(a *graphmodel.Analysis, d graphmodel.Definition, s int) ([]string, error) {
	reasons, err := a.Explain(d, s)
	if err != nil {
		return nil, err
	}
	var leave []string
	for _, r := range reasons {
		if !r.Stable {
			leave = append(leave, w.Party(r.Party))
		}
	}
	head := fmt.Sprintf("%s holds under %s: nobody would leave it.", upper(w.State(s)), Name(d))
	if len(leave) > 0 {
		head = fmt.Sprintf("%s does not hold under %s: %s would leave it.", upper(w.State(s)), Name(d), and(leave))
	}
	lines := []string{head}
	for _, r := range reasons {
		lines = append(lines, w.reason(s, r, d)...)
	}
	return lines, nil
}

func (w Words) reason(s int, r graphmodel.Reason, d graphmodel.Definition) (lines []string) {
	who := w.Party(r.Party)
	if len(r.Improvements) == 0 {
		if len(w.m.Moves(r.Party, s)) == 0 {
			return []string{fmt.Sprintf("%s cannot move from here.", who)}
		}
		return []string{fmt.Sprintf("%s has no move that it would like better.", who)}
	}
	// Those that tempt come first, the best of each kind before others.
	sorted := slices.Clone(r.Improvements)
	slices.SortStableFunc(sorted, func(x, y graphmodel.Improvement) int {
		if x.Deterred() != y.Deterred() {
			if x.Deterred() {
				return 1
			}
			return -1
		}
		return w.m.Rank(r.Party, y.To) - w.m.Rank(r.Party, x.To)
	})
	worse := "no better for " + who + " than staying"
	if strings.HasPrefix(string(d), "strong_") {
		worse = "greatly worse for " + who + " than staying"
	}
	for _, i := range sorted[:min(len(sorted), most)] {
		move := w.Move(r.Party, s, i.To) + " (→ " + w.m.Label(i.To) + ")"
		switch {
		case i.Sanction != nil:
			end := i.Sanction[len(i.Sanction)-1].To
			lines = append(lines, fmt.Sprintf("%s is better off if %s. But then %s, and %s is %s.", who, pronoun(move, who), w.Path(i.To, i.Sanction), w.m.Label(end), worse))
		case i.Collision != nil:
			var told []string
			for _, c := range i.Collision {
				told = append(told, w.Move(c.Party, s, c.To))
			}
			lines = append(lines, fmt.Sprintf("%s is better off if %s. But if in the same moment %s, it ends in %s, which is %s.", who, pronoun(move, who), and(told), w.State(i.CollisionAt), worse))
		case d == graphmodel.Nash:
			lines = append(lines, fmt.Sprintf("%s is better off if %s.", who, pronoun(move, who)))
		default:
			lines = append(lines, fmt.Sprintf("%s is better off if %s, and nobody has an answer that would deter it under this definition.", who, pronoun(move, who)))
		}
	}
	if more := len(sorted) - most; more > 0 {
		deterred := 0
		for _, i := range sorted[most:] {
			if i.Deterred() {
				deterred++
			}
		}
		told := ""
		switch {
		case d == graphmodel.Nash:
		case deterred == more:
			told = ", deterred as well"
		case deterred == 0:
			told = ", not deterred either"
		default:
			told = fmt.Sprintf(", of which %d deterred", deterred)
		}
		lines = append(lines, fmt.Sprintf("%s has %s%s.", who, count(more, "other better move"), told))
	}
	return lines
}

// pronoun replaces the leading name of a clause by "it".
func pronoun(clause, who string) string { return "it" + strings.TrimPrefix(clause, who) }

// Coalitions says which groups would leave a state together, and how.
func (w Words) Coalitions(s int) (lines []string) {
	told := map[string]bool{}
	for _, d := range w.m.Departures(s) {
		var names []string
		for _, p := range d.Members {
			names = append(names, w.Party(p))
		}
		who := and(names)
		if told[who] || len(d.Path) == 0 {
			continue
		}
		told[who] = true
		lines = append(lines, fmt.Sprintf("Together, %s would leave %s: %s, and each of them prefers %s.", who, w.State(s), w.Path(s, d.Path), w.State(d.Path[len(d.Path)-1].To)))
	}
	return lines
}
