package publication

import (
	"bufio"
	"fmt"
	"io"

	"parley/record"
)

// ConditionsDOT draws who gives what only after what as a graph in the DOT language (Graphviz): a node an issue, an arrow
// from what is needed to what is given, named for the actor; arrows that close a cycle between actors are thick and
// marked, so that a deadlock shows without colour.
func (l Lister) ConditionsDOT(w io.Writer) error {
	links := l.Account.Conditions(l.View)
	type arrow struct{ actor, gives, needs string }
	locked := map[arrow]bool{}
	for _, d := range record.Deadlocks(links) {
		for _, x := range d.Linkages {
			locked[arrow{x.Actor, x.Gives, x.Needs}] = true
		}
	}
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "digraph conditions {")
	fmt.Fprintln(out, "\trankdir=LR;\n\tnode [shape=box];")
	c := l.composer()
	for _, x := range links {
		if x.Gives == "" || x.Needs == "" || x.Gives == x.Needs {
			continue
		}
		style := ""
		if locked[arrow{x.Actor, x.Gives, x.Needs}] {
			style = ", penwidth=3, arrowhead=dot"
		}
		fmt.Fprintf(out, "\t%q -> %q [label=%q%s];\n", c.issueName(x.Needs), c.issueName(x.Gives), x.Actor, style)
	}
	fmt.Fprintln(out, "}")
	return out.Flush()
}
