// Package report is what `parley stability` and the pages print about a graph model, as plain values: the states, the equilibria under each
// definition, and the sentences that go with them. Its JSON is the published form; see docs/case-graph.md.
package report

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parley/graphmodel"
	"parley/graphmodel/advice"
)

// A State is a state by its label and the options that are on.
type State struct {
	ID string   `json:"id"`
	On []string `json:"on"`
}

// A Report is the analysis of one model.
type Report struct {
	Name    string                  `json:"name"`
	Note    string                  `json:"note,omitempty"`
	Parties []graphmodel.Party      `json:"parties"`
	Options []Option                `json:"options"`
	Count   int                     `json:"state_count"`
	States  []State                 `json:"states"` // left out above [Listed]; those of the equilibria are in Equilibria
	Now     *State                  `json:"status_quo,omitempty"`
	Used    []graphmodel.Definition `json:"definitions"`
	// Equilibria lists for each definition the states that are stable for all, each as the options that are on.
	Equilibria map[graphmodel.Definition][][]string `json:"equilibria"`
	// Stable lists for each definition and party the ids of the states that are stable for it; left out above [Listed].
	Stable   map[graphmodel.Definition]map[string][]string `json:"stable,omitempty"`
	Summary  []string                                      `json:"summary"`
	Answers  []Answer                                      `json:"answers,omitempty"`
	Warnings []string                                      `json:"warnings,omitempty"`
	analysis *graphmodel.Analysis
}

// Analysis is what the report was made from.
func (r *Report) Analysis() *graphmodel.Analysis { return r.analysis }

// An Option is an option as published.
type Option struct {
	ID    string               `json:"id"`
	Name  string               `json:"name,omitempty"`
	Party string               `json:"party"`
	Moves graphmodel.Direction `json:"moves"`
}

// An Answer is the words that answer one question, and what they rest on.
type Answer struct {
	Question   string                `json:"question"`
	Definition graphmodel.Definition `json:"definition,omitempty"`
	Sentences  []string              `json:"sentences"`
	// Path is what a journey proposes; Value the comparison or the changes behind the words.
	Path  []Step `json:"path,omitempty"`
	Value any    `json:"value,omitempty"`
}

// A Step is a move as published.
type Step struct {
	Party string `json:"party"`
	To    State  `json:"to"`
}

// Listed is the number of states up to which all are listed.
const Listed = 65536

// New makes the report of an analysis.
func New(name, note string, a *graphmodel.Analysis) *Report {
	m := a.Model
	r := &Report{Name: name, Note: note, Parties: m.Parties(), Count: m.Len(), States: []State{}, Used: a.Definitions,
		Equilibria: map[graphmodel.Definition][][]string{}, Summary: advice.For(m).Summary(a), Warnings: m.Warnings(), analysis: a}
	for _, o := range m.Options() {
		if o.Moves == "" {
			o.Moves = graphmodel.Both
		}
		r.Options = append(r.Options, Option{o.ID, o.Name, o.Party, o.Moves})
	}
	if sq, ok := m.StatusQuo(); ok {
		r.Now = &State{m.Label(sq), m.On(sq)}
	}
	for _, d := range a.Definitions {
		r.Equilibria[d] = [][]string{}
		for _, s := range a.Equilibria(d) {
			r.Equilibria[d] = append(r.Equilibria[d], m.On(s))
		}
	}
	if m.Len() > Listed {
		return r
	}
	for s := range m.Len() {
		r.States = append(r.States, state(m, s))
	}
	r.Stable = map[graphmodel.Definition]map[string][]string{}
	for _, d := range a.Definitions {
		r.Stable[d] = map[string][]string{}
		for p, party := range r.Parties {
			list := []string{}
			for s := range m.Len() {
				if a.Stable(d, p, s) {
					list = append(list, m.Label(s))
				}
			}
			r.Stable[d][party.ID] = list
		}
	}
	return r
}

func state(m *graphmodel.Model, s int) State { return State{m.Label(s), m.On(s)} }

// Steps publishes a path.
func Steps(m *graphmodel.Model, path []graphmodel.Step) (list []Step) {
	parties := m.Parties()
	for _, s := range path {
		list = append(list, Step{parties[s.Party].ID, state(m, s.To)})
	}
	return list
}

// Held lists the states that are equilibria under any definition, in ascending order.
func (r *Report) Held() (held []int) {
	for s := range r.Count {
		for _, d := range r.Used {
			if r.analysis.Equilibrium(d, s) {
				held = append(held, s)
				break
			}
		}
	}
	return held
}

// Table lists the states that hold under some definition: their label, a mark for each definition, and what is on, by ids or by names. With more
// than eleven definitions it has a row for each definition instead.
func (r *Report) Table(ids bool) (head []string, rows [][]string) {
	m, a := r.analysis.Model, r.analysis
	if len(r.Used) > 11 {
		for _, d := range r.Used {
			var labels []string
			for _, s := range a.Equilibria(d) {
				labels = append(labels, m.Label(s))
			}
			rows = append(rows, []string{string(d), strconv.Itoa(len(labels)), short(labels)})
		}
		return []string{"definition", "equilibria", "states"}, rows
	}
	head = []string{"state"}
	for _, d := range r.Used {
		head = append(head, string(d))
	}
	at := len(head) // last, since names are long
	if ids {
		at = 1
	}
	head = slices.Insert(head, at, "on")
	held := r.Held()
	for _, s := range held[:min(len(held), 100)] {
		row := []string{m.Label(s)}
		for _, d := range r.Used {
			mark := "·"
			if a.Equilibrium(d, s) {
				mark = "yes"
			}
			row = append(row, mark)
		}
		on := m.On(s)
		if !ids {
			on = names(m, on)
		}
		rows = append(rows, slices.Insert(row, at, cmp.Or(strings.Join(on, ", "), "–")))
	}
	return head, rows
}

// names are the options as people are shown them.
func names(m *graphmodel.Model, ids []string) (out []string) {
	for _, o := range m.Options() {
		if slices.Contains(ids, o.ID) {
			out = append(out, cmp.Or(o.Name, o.ID))
		}
	}
	return out
}

func short(labels []string) string {
	if len(labels) > 40 {
		return strings.Join(labels[:40], " ") + fmt.Sprintf(" … and %d more", len(labels)-40)
	}
	return strings.Join(labels, " ")
}

// CSV writes all states: id, a column of 0 and 1 for each option, each party's rank (the best is 1), and for each definition
// whether the state is an equilibrium and for whom it is stable.
func (r *Report) CSV(out io.Writer) error {
	m, a := r.analysis.Model, r.analysis
	w := csv.NewWriter(out)
	head := []string{"state"}
	for _, o := range r.Options {
		head = append(head, o.ID)
	}
	for _, p := range r.Parties {
		head = append(head, "rank_"+p.ID)
	}
	for _, d := range r.Used {
		head = append(head, string(d), string(d)+"_stable_for")
	}
	if err := w.Write(head); err != nil {
		return err
	}
	best := make([]int, len(r.Parties))
	for p := range best {
		for s := range m.Len() {
			best[p] = max(best[p], m.Rank(p, s))
		}
	}
	for s := range m.Len() {
		row := []string{m.Label(s)}
		on := map[string]bool{}
		for _, id := range m.On(s) {
			on[id] = true
		}
		for _, o := range r.Options {
			row = append(row, bit(on[o.ID]))
		}
		for p := range r.Parties {
			row = append(row, strconv.Itoa(best[p]-m.Rank(p, s)+1))
		}
		for _, d := range r.Used {
			var who []string
			for p, party := range r.Parties {
				if a.Stable(d, p, s) {
					who = append(who, party.ID)
				}
			}
			row = append(row, bit(a.Equilibrium(d, s)), strings.Join(who, " "))
		}
		if err := w.Write(row); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func bit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}
