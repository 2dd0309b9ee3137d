package advice

import (
	"fmt"
	"strings"

	"parley/graphmodel"
)

// Journey says how to get from one state to another: by moves that each party prefers, or at all; who begins, and where it can go
// astray.
func (w Words) Journey(j graphmodel.Journey) (lines []string) {
	defer func() { begin(lines) }()
	from, to := w.State(j.From), w.State(j.To)
	switch {
	case j.From == j.To:
		return []string{fmt.Sprintf("The goal is where things stand: %s.", to)}
	case j.Improving != nil:
		lines = append(lines, fmt.Sprintf("From %s to %s, each step better for the one who takes it: %s.", from, to, w.Path(j.From, j.Improving)),
			fmt.Sprintf("%s must move first.", w.Party(j.Improving[0].Party)))
		if len(j.Legal) < len(j.Improving) {
			lines = append(lines, fmt.Sprintf("There is a shorter way, but not everybody gains at each step: %s.", w.Path(j.From, j.Legal)))
		}
	case j.Legal != nil:
		lines = append(lines, fmt.Sprintf("No sequence of moves from %s to %s is better for the mover at every step.", from, to),
			fmt.Sprintf("The shortest way is: %s.", w.Path(j.From, j.Legal)),
			fmt.Sprintf("%s must move first.", w.Party(j.Legal[0].Party)))
		at := j.From
		for _, s := range j.Legal {
			if w.m.Rank(s.Party, s.To) <= w.m.Rank(s.Party, at) {
				lines = append(lines, fmt.Sprintf("%s gains nothing by its step to %s and would need a reason to take it.", w.Party(s.Party), w.m.Label(s.To)))
			}
			at = s.To
		}
	default:
		return []string{fmt.Sprintf("There is no way from %s to %s: what would have to change cannot change.", from, to)}
	}
	if j.Joint != nil {
		lines = append(lines, "If those who may act together do, each step is better for all who take it: "+w.joint(j.From, j.Joint)+".")
	}
	for i, f := range j.Forks {
		if i == 2*most {
			lines = append(lines, fmt.Sprintf("There are %d more such points.", len(j.Forks)-i))
			break
		}
		astray := "from there better moves still lead to the goal"
		if !f.Returns {
			astray = "from there no better moves lead to the goal"
		}
		lines = append(lines, fmt.Sprintf("It can go astray in %s: %s (→ %s) instead; %s.", w.m.Label(f.At), w.Move(f.Step.Party, f.At, f.Step.To), w.m.Label(f.Step.To), astray))
	}
	return lines
}

// joint tells steps of parties and coalitions, each with the state it leads to.
func (w Words) joint(from int, steps []graphmodel.JointStep) string {
	var told []string
	for _, s := range steps {
		var acts []string
		for _, p := range s.Members {
			if act := w.Move(p, from, s.To); act != "" {
				acts = append(acts, act)
			}
		}
		together := ""
		if len(s.Members) > 1 {
			together = "together, "
		}
		told = append(told, fmt.Sprintf("%s%s (→ %s)", together, and(acts), w.m.Label(s.To)))
		from = s.To
	}
	return strings.Join(told, ", then ")
}

// Inverse says what would make a state an equilibrium.
func (w Words) Inverse(inv graphmodel.Inverse) (lines []string) {
	defer func() { begin(lines) }()
	target := w.State(inv.Target)
	if len(inv.Needs) == 0 {
		return []string{fmt.Sprintf("%s holds under %s as things stand.", upper(target), Name(inv.Definition))}
	}
	lines = append(lines, fmt.Sprintf("For %s to hold under %s:", target, Name(inv.Definition)))
	for i, n := range inv.Needs {
		if i == 3*most {
			lines = append(lines, fmt.Sprintf("and likewise for %s.", count(len(inv.Needs)-i, "other move")))
			break
		}
		who := w.Party(n.Party)
		line := fmt.Sprintf("%s would have to like it at least as well as %s, where it gets if %s", who, w.State(n.To), pronoun(w.Move(n.Party, inv.Target, n.To), who))
		switch {
		case len(n.Sanctions) > 0:
			line += fmt.Sprintf("; or to dread the answer: to like %s no better than the goal", w.State(n.Sanctions[0]))
			if inv.Definition == graphmodel.SMR || inv.Definition == graphmodel.SSEQ {
				line += ", and everything that it could move to from there"
			}
			if more := len(n.Sanctions) - 1; more > 0 {
				line += fmt.Sprintf(" (or one of %s)", count(more, "other answer"))
			}
		case inv.Definition == graphmodel.SEQ || inv.Definition == graphmodel.SSEQ:
			line += "; or somebody would have to prefer to answer, which nobody does now"
		}
		lines = append(lines, line+".")
	}
	for i, c := range inv.Alone {
		if i == 2*most {
			lines = append(lines, fmt.Sprintf("%s of the same size would do.", upper(count(len(inv.Alone)-i, "other change"))))
			break
		}
		lines = append(lines, fmt.Sprintf("The smallest change that does it alone: %s (%s).", w.Change(c), count(c.Pairs, "comparison")))
	}
	if inv.Searched && len(inv.Alone) == 0 {
		lines = append(lines, "No change of one state's place in one party's ranking does it alone.")
	}
	for _, c := range inv.Raises {
		lines = append(lines, fmt.Sprintf("The least that %s must come to think better of it: %s (%s).", w.Party(c.Party), w.Change(c), count(c.Pairs, "comparison")))
	}
	switch {
	case len(inv.Raises) > 1 && inv.Enough:
		lines = append(lines, "With all of these together it holds.")
	case !inv.Enough:
		lines = append(lines, "Even these together do not do it: as one party's ranking changes, answers on which another's restraint rested are no longer credible.")
	}
	return lines
}

// Change tells a change of a ranking as a clause.
func (w Words) Change(c graphmodel.Change) string {
	who, state := w.Party(c.Party), w.State(c.State)
	switch {
	case c.Level < 0:
		return fmt.Sprintf("%s comes to like %s least of all", who, state)
	case c.Above:
		return fmt.Sprintf("%s comes to like %s just better than %s", who, state, w.m.Label(c.Level))
	}
	return fmt.Sprintf("%s comes to like %s as well as %s", who, state, w.m.Label(c.Level))
}

// Without says what it changes that an option is on the table.
func (w Words) Without(c graphmodel.Comparison) (lines []string) {
	defer func() { begin(lines) }()
	name := c.Option
	for _, o := range w.options {
		if o.ID == c.Option {
			name = w.name(o)
		}
	}
	under := Name(c.Definition)
	switch {
	case len(c.OnlyWith)+len(c.OnlyWithout) == 0:
		return []string{fmt.Sprintf("With or without %s, the same hold under %s: %s.", name, under, w.none(c.Both))}
	case len(c.Both) > 0:
		lines = append(lines, fmt.Sprintf("With or without %s, these hold under %s: %s.", name, under, w.states(c.Both)))
	}
	if len(c.OnlyWith) > 0 {
		lines = append(lines, fmt.Sprintf("Only with %s on the table: %s.", name, w.states(c.OnlyWith)))
	}
	if len(c.OnlyWithout) > 0 {
		lines = append(lines, fmt.Sprintf("Only without it: %s.", w.states(c.OnlyWithout)))
	}
	return lines
}

func (w Words) none(list []int) string {
	if len(list) == 0 {
		return "none"
	}
	return w.states(list)
}
