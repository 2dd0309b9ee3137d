package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/draft"
	"parley/graphmodel"
	"parley/graphmodel/advice"
	"parley/graphmodel/report"
	"parley/record"
)

// questions are what the command line asks about a model beyond its equilibria.
type questions struct {
	m      *graphmodel.Model
	a      *graphmodel.Analysis
	w      advice.Words
	under  graphmodel.Definition
	report *report.Report
}

func (q questions) ask(c stabilityCommand) error {
	for _, text := range c.Explain {
		if err := q.explain(text); err != nil {
			return err
		}
	}
	if c.Target != "" {
		if err := q.target(c.Target, c.From); err != nil {
			return err
		}
	}
	for _, option := range c.Without {
		comparison, err := q.m.Without(option, q.under)
		if err != nil {
			return usagef("--without: %w", err)
		}
		q.add(report.Answer{Question: "What does it change without " + option + "?", Definition: q.under, Sentences: q.w.Without(comparison),
			Value: map[string][]report.State{"both": q.states(comparison.Both), "only_with": q.states(comparison.OnlyWith), "only_without": q.states(comparison.OnlyWithout)}})
	}
	return nil
}

func (q questions) add(a report.Answer) { q.report.Answers = append(q.report.Answers, a) }

func (q questions) explain(text string) error {
	s, err := q.state(text)
	if err != nil {
		return err
	}
	lines, err := q.w.Why(q.a, q.under, s)
	if err != nil {
		return usagef("--under: %w", err)
	}
	if q.m.NamesCoalitions() {
		lines = append(lines, q.w.Coalitions(s)...)
	}
	q.add(report.Answer{Question: "Would anybody leave state " + q.m.Label(s) + "?", Definition: q.under, Sentences: lines})
	return nil
}

func (q questions) target(text, from string) error {
	to, err := q.state(text)
	if err != nil {
		return err
	}
	start, known := q.m.StatusQuo()
	if from != "" {
		if start, err = q.state(from); err != nil {
			return err
		}
		known = true
	}
	if known {
		j := q.m.Journey(start, to)
		path := j.Improving
		if path == nil {
			path = j.Legal
		}
		q.add(report.Answer{Question: "How to get from state " + q.m.Label(start) + " to state " + q.m.Label(to) + "?", Sentences: q.w.Journey(j), Path: report.Steps(q.m, path),
			Value: map[string][]report.Step{"improving": report.Steps(q.m, j.Improving), "legal": report.Steps(q.m, j.Legal)}})
	} else {
		q.add(report.Answer{Question: "How to get to state " + q.m.Label(to) + "?", Sentences: []string{"The model does not say where things stand: write status_quo, or say --from STATE."}})
	}
	under := graphmodel.Definition(strings.TrimSuffix(strings.TrimPrefix(string(q.under), "strong_"), "_sim"))
	inv, err := q.m.Inverse(to, under)
	if err != nil {
		return usagef("--under: %w", err)
	}
	q.add(report.Answer{Question: "What would make state " + q.m.Label(to) + " hold?", Definition: under, Sentences: q.w.Inverse(inv),
		Value: map[string][]change{"alone": q.changes(inv.Alone), "together": q.changes(inv.Raises)}})
	return nil
}

// A change is a changed place in a ranking, as published.
type change struct {
	Party    string        `json:"party"`
	State    report.State  `json:"state"`
	Level    *report.State `json:"level_of"` // null: below everything
	Above    bool          `json:"just_above"`
	Compared int           `json:"comparisons_changed"`
}

func (q questions) changes(list []graphmodel.Change) []change {
	out := []change{}
	for _, c := range list {
		x := change{Party: q.m.Parties()[c.Party].ID, State: q.states([]int{c.State})[0], Above: c.Above, Compared: c.Pairs}
		if c.Level >= 0 {
			x.Level = &q.states([]int{c.Level})[0]
		}
		out = append(out, x)
	}
	return out
}

func (q questions) states(list []int) []report.State {
	out := []report.State{}
	for _, s := range list {
		out = append(out, report.State{ID: q.m.Label(s), On: q.m.On(s)})
	}
	return out
}

// state finds a state by its id or by its options.
func (q questions) state(text string) (int, error) {
	if text == "none" || text == "[]" {
		text = ""
	}
	for s := range q.m.Len() {
		if q.m.Label(s) == text {
			return s, nil
		}
	}
	var on []string
	for _, id := range strings.Split(strings.Trim(text, "[]"), ",") {
		if id = strings.TrimSpace(id); id != "" {
			on = append(on, id)
		}
	}
	if s, ok := q.m.Find(on...); ok {
		return s, nil
	}
	var known []string
	for _, o := range q.m.Options() {
		known = append(known, o.ID)
	}
	for _, id := range on {
		if !slices.Contains(known, id) {
			return 0, usagef("%q is neither a state's id (1 to %d here) nor an option; the options are %s", id, q.m.Len(), strings.Join(known, ", "))
		}
	}
	return 0, usagef("the state [%s] is infeasible; choose one that can occur", strings.Join(on, ", "))
}

// large answers what can be answered without laying the states out.
func (c stabilityCommand) large(s *streams, models []stabilityModel) error {
	return c.write(s, func(w io.Writer) error {
		for _, g := range models {
			form, err := g.Form()
			if err != nil {
				return err
			}
			cube, err := form.Cube(c.bytes())
			if err != nil {
				return err
			}
			stable := cube.Nash()
			answer := largeAnswer{Name: g.Name, Combinations: cube.Len(), Feasible: cube.Len() - cube.Excluded(), Nash: int(stable.Count()), Equilibria: [][]string{}}
			for x := range stable.EachSet() {
				if len(answer.Equilibria) == 20 {
					break
				}
				answer.Equilibria = append(answer.Equilibria, cube.On(uint64(x)))
			}
			if g.Spec.StatusQuo != nil {
				reach, err := cube.Reachable(g.Spec.StatusQuo.On)
				if err != nil {
					return err
				}
				n := int(reach.Count())
				both := int(reach.IntersectionCardinality(stable))
				answer.Reachable, answer.ReachableNash = &n, &both
			}
			if err := answer.print(w, c.JSON); err != nil {
				return err
			}
		}
		return nil
	})
}

type largeAnswer struct {
	Name          string     `json:"name"`
	Combinations  int        `json:"combinations"`
	Feasible      int        `json:"state_count"`
	Nash          int        `json:"nash_count"`
	Equilibria    [][]string `json:"nash_first"`
	Reachable     *int       `json:"reachable_count,omitempty"`
	ReachableNash *int       `json:"reachable_nash_count,omitempty"`
}

func (a largeAnswer) print(w io.Writer, asJSON bool) error {
	if asJSON {
		return writeJSON(w, a)
	}
	fmt.Fprintf(w, "%s: %d states of %d combinations; nobody would move from %d of them (nash)\n", a.Name, a.Feasible, a.Combinations, a.Nash)
	if a.Reachable != nil {
		fmt.Fprintf(w, "From the status quo %d states can be reached, %d of these equilibria.\n", *a.Reachable, *a.ReachableNash)
	}
	for _, on := range a.Equilibria {
		fmt.Fprintf(w, "  [%s]\n", strings.Join(on, ", "))
	}
	if more := a.Nash - len(a.Equilibria); more > 0 {
		fmt.Fprintf(w, "  and %d more\n", more)
	}
	return nil
}

// draft proposes a graph section from what the case's texts say.
func (c stabilityCommand) draft(s *streams) error {
	return c.writeDraft(s, c.Case, func(o *opened, a *record.Account) string { return draft.GraphOf(o.Case, a, record.View{}).YAML() })
}
