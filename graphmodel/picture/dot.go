package picture

import (
	"fmt"
	"strings"

	"parley/graphmodel"
	"parley/graphmodel/advice"
)

// DOT writes the same graph for Graphviz.
func DOT(a *graphmodel.Analysis, v View, title string) string {
	m := a.Model
	w := advice.For(m)
	var b strings.Builder
	fmt.Fprintf(&b, "digraph %s {\n\tlabel=%s;\n\tnode [shape=box, style=rounded];\n", quote("graph model"), quote(title))
	sq, known := m.StatusQuo()
	for _, s := range v.States {
		holds := 0
		for _, d := range a.Definitions {
			if a.Equilibrium(d, s) {
				holds++
			}
		}
		attributes := ""
		switch {
		case holds > 0 && holds == len(a.Definitions):
			attributes = ", peripheries=2, penwidth=2"
		case holds > 0:
			attributes = ", penwidth=2"
		}
		label := []string{m.Label(s)}
		if known && s == sq {
			label[0] += " (now)"
		}
		fmt.Fprintf(&b, "\t%d [label=%s%s];\n", s, quote(append(label, m.On(s)...)...), attributes)
	}
	styles := []string{"solid", "dashed", "dotted", "bold"}
	arrows := []string{"normal", "diamond", "box", "dot", "inv", "vee"}
	for _, l := range lines(m, v) {
		for _, e := range []struct {
			from, to int
			head     head
		}{{l.from, l.to, l.there}, {l.to, l.from, l.back}} {
			if e.head == none {
				continue
			}
			arrow := arrows[l.party%len(arrows)]
			if e.head == open && arrow != "vee" {
				arrow = "o" + arrow
			}
			fmt.Fprintf(&b, "\t%d -> %d [color=%s, style=%s, arrowhead=%s, tooltip=%s];\n", e.from, e.to, quote(colours[l.party%len(colours)]),
				styles[l.party%len(styles)], arrow, quote(w.Move(l.party, e.from, e.to)))
		}
	}
	b.WriteString("}\n")
	return b.String()
}

// quote writes lines of text as one string of DOT.
func quote(lines ...string) string {
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	for i, l := range lines {
		lines[i] = escape.Replace(l)
	}
	return `"` + strings.Join(lines, `\n`) + `"`
}
