package advice

import (
	"fmt"
	"slices"
	"strings"

	"parley/graphmodel"
)

// most is how many moves, states or forks are told one by one; the rest are counted.
const most = 3

// Summary says which states hold, by what keeps them: first those that nobody gains by leaving, then those that stand on the answers of
// others.
func (w Words) Summary(a *graphmodel.Analysis) (lines []string) {
	var every, some []int
	for s := range w.m.Len() {
		holds := 0
		for _, d := range a.Definitions {
			if a.Equilibrium(d, s) {
				holds++
			}
		}
		if holds > 0 {
			some = append(some, s)
		}
		if holds > 0 && holds == len(a.Definitions) {
			every = append(every, s)
		}
	}
	switch {
	case len(some) == 0:
		lines = append(lines, fmt.Sprintf("None of the %s holds: from each of them somebody would move on.", count(w.m.Len(), "state")))
	case len(a.Definitions) == 1:
	case len(every) == 0:
		lines = append(lines, fmt.Sprintf("Of %s, %s under some definition of stability used here, none under all.", count(w.m.Len(), "state"), verb(len(some), "holds", "hold")))
	default:
		lines = append(lines, fmt.Sprintf("Of %s, %s under every definition of stability used here: %s.", count(w.m.Len(), "state"), verb(len(every), "holds", "hold"), w.states(every)))
	}
	if !slices.Contains(a.Definitions, graphmodel.Nash) { // without it, nothing says whether anybody would gain
		for _, d := range a.Definitions {
			if list := a.Equilibria(d); len(list) > 0 && len(a.Definitions) <= most {
				lines = append(lines, fmt.Sprintf("%s (%s): %s.", upper(Name(d)), d, w.states(list)))
			}
		}
	}
	told := map[int]bool{}
	for _, kind := range []struct {
		d    graphmodel.Definition
		text string
	}{
		{graphmodel.Nash, "Nobody gains by moving alone (nash): %s."},
		{graphmodel.SSEQ, "Somebody would gain by moving, but others would answer, to their own advantage, so that it does not pay, and there is no way out of that (sseq): %s."},
		{graphmodel.SEQ, "Somebody would gain by moving, but others would answer, to their own advantage, so that it does not pay (seq): %s."},
		{graphmodel.SMR, "Somebody would gain by moving, and only an answer that those who give it might not like could deter it (smr): %s."},
		{graphmodel.GMR, "The same, but whoever moves has a way out of the answer (gmr): %s."},
	} {
		var list []int
		for _, s := range a.Equilibria(kind.d) {
			if !told[s] && slices.Contains(a.Definitions, kind.d) && slices.Contains(a.Definitions, graphmodel.Nash) {
				told[s] = true
				list = append(list, s)
			}
		}
		if len(list) > 0 {
			lines = append(lines, fmt.Sprintf(kind.text, w.states(list)))
		}
	}
	lines = append(lines, w.together(a)...)
	if sq, ok := w.m.StatusQuo(); ok && len(a.Definitions) > 0 {
		lines = append(lines, w.statusQuo(a, sq))
	}
	return lines
}

// together says what of the above coalitions would leave.
func (w Words) together(a *graphmodel.Analysis) []string {
	var left []int
	for _, s := range a.Equilibria(graphmodel.Nash) {
		if !a.Equilibrium(graphmodel.CoalitionNash, s) {
			left = append(left, s)
		}
	}
	if len(left) == 0 || !slices.Contains(a.Definitions, graphmodel.CoalitionNash) {
		return nil
	}
	return []string{fmt.Sprintf("Nobody gains by moving alone, but some would by moving together (nash, not coalition_nash): %s.", w.states(left))}
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
		return fmt.Sprintf("The status quo, %s, holds under all definitions used here.", w.State(sq))
	case len(holds) == 0:
		return fmt.Sprintf("The status quo, %s, holds under none of the definitions used here.", w.State(sq))
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

// begin gives lines that begin with an article a capital.
func begin(lines []string) {
	for i, line := range lines {
		if strings.HasPrefix(line, "the ") {
			lines[i] = upper(line)
		}
	}
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
	head := fmt.Sprintf("%s holds under %s: no party would leave it by itself.", upper(w.State(s)), Name(d))
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
	defer func() { begin(lines) }()
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
	defer func() { begin(lines) }()
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
		end := d.Path[len(d.Path)-1].To
		lines = append(lines, fmt.Sprintf("Together, %s would leave it: %s, and each of them prefers that.", who, w.joint(s, []graphmodel.JointStep{{Members: d.Members, To: end}})))
	}
	return lines
}
