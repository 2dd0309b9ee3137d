// Package picture draws a graph model: states, who can move between them, and where nobody would.
//
// States stand in a grid. Rows are what one group of parties does and columns what the others do, so that every move runs
// along a row or a column, and the heads of rows and columns say what the numbers mean. Each party's moves have a colour, a dash
// pattern and a shape of arrow head of their own, so that the picture reads without colour. A table twin of the picture is
// the table of states that `parley stability` prints.
package picture

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parley/graphmodel"
)

// A View says which states are drawn.
type View struct {
	States []int
	// Improving leaves out moves that are no better for the mover.
	Improving bool
	// Whole says that all states are drawn.
	Whole bool
}

// Most is how many states a picture holds.
const Most = 24

// Around chooses what to draw: all states of a small model; of a large one those around the status quo and the equilibria:
// both, what lies on improving paths from one to the other, and the states one improving move away, as long as there is room.
func Around(a *graphmodel.Analysis) View {
	m := a.Model
	if m.Len() <= Most {
		v := View{Whole: true, Improving: m.Len() > 12}
		for s := range m.Len() {
			v.States = append(v.States, s)
		}
		return v
	}
	v := View{Improving: true}
	add := func(s int) {
		if len(v.States) < Most && !slices.Contains(v.States, s) {
			v.States = append(v.States, s)
		}
	}
	sq, known := m.StatusQuo()
	if known {
		add(sq)
	}
	for _, d := range slices.Backward(a.Definitions) {
		for i, s := range a.Equilibria(d) {
			if i == 6 {
				break
			}
			if known {
				for _, step := range m.Journey(sq, s).Improving {
					add(step.To)
				}
			}
			add(s)
		}
	}
	for _, s := range slices.Clone(v.States) {
		for p := range m.Parties() {
			for _, t := range slices.Backward(m.Moves(p, s)) {
				if m.Rank(p, t) > m.Rank(p, s) {
					add(t)
				}
			}
		}
	}
	for s := 0; len(v.States) == 0 && s < Most; s++ {
		add(s)
	}
	slices.Sort(v.States)
	return v
}

// A line is a pair of states between which one party moves.
type line struct {
	party, from, to int  // from comes first in the grid
	there, back     head // at the end of each
}

type head int

const (
	none   head = iota
	open        // a legal move that is no better for the mover
	filled      // a better one
)

// lines lists the moves among the states drawn, a pair of states once.
func lines(m *graphmodel.Model, v View) (list []line) {
	for p := range m.Parties() {
		to := map[int][]int{}
		for _, s := range v.States {
			to[s] = m.Moves(p, s)
		}
		for i, s := range v.States {
			for _, t := range v.States[i+1:] {
				l := line{party: p, from: s, to: t}
				if slices.Contains(to[s], t) {
					l.there = kind(m, p, s, t, v)
				}
				if slices.Contains(to[t], s) {
					l.back = kind(m, p, t, s, v)
				}
				if l.there != none || l.back != none {
					list = append(list, l)
				}
			}
		}
	}
	return list
}

func kind(m *graphmodel.Model, p, s, t int, v View) head {
	switch {
	case m.Rank(p, t) > m.Rank(p, s):
		return filled
	case v.Improving:
		return none
	}
	return open
}

// A grid places states by what the two groups of parties do.
type grid struct {
	rows, columns [][]string // the options that are on, in each row and column
	at            map[int][2]int
	rowParties    []int
}

// place splits the parties so that rows and columns are as equal in number as can be.
func place(m *graphmodel.Model, v View) (best grid) {
	n := len(m.Parties())
	least := math.Inf(1)
	for group := range 1 << min(n, 10) {
		if group&1 == 0 && n > 1 {
			continue // the first party is in the rows
		}
		g := split(m, v, group)
		// Wide is better than high, as pages and screens are.
		if cost := math.Abs(float64(len(g.columns)) - 1.2*float64(len(g.rows))); cost < least {
			best, least = g, cost
		}
	}
	return best
}

func split(m *graphmodel.Model, v View, group int) grid {
	g := grid{at: map[int][2]int{}}
	party := map[string]int{}
	for i, p := range m.Parties() {
		party[p.ID] = i
		if group>>i&1 == 1 {
			g.rowParties = append(g.rowParties, i)
		}
	}
	type cell struct{ row, column string }
	of := map[int]cell{}
	rows, columns := map[string][]string{}, map[string][]string{}
	for _, s := range v.States {
		on := map[string]bool{}
		for _, id := range m.On(s) {
			on[id] = true
		}
		var c cell
		var r, k []string
		for _, o := range slices.Backward(m.Options()) { // keys sort like option bits
			bit := "0"
			if on[o.ID] {
				bit = "1"
			}
			if group>>party[o.Party]&1 == 1 {
				c.row += bit
				if on[o.ID] {
					r = append([]string{cmp.Or(o.Name, o.ID)}, r...)
				}
			} else {
				c.column += bit
				if on[o.ID] {
					k = append([]string{cmp.Or(o.Name, o.ID)}, k...)
				}
			}
		}
		of[s], rows[c.row], columns[c.column] = c, r, k
	}
	rowKeys, columnKeys := sorted(rows), sorted(columns)
	for _, k := range rowKeys {
		g.rows = append(g.rows, rows[k])
	}
	for _, k := range columnKeys {
		g.columns = append(g.columns, columns[k])
	}
	for s, c := range of {
		g.at[s] = [2]int{slices.Index(rowKeys, c.row), slices.Index(columnKeys, c.column)}
	}
	return g
}

func sorted(m map[string][]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, strings.Compare)
	return keys
}
