package publication

import (
	"slices"
	"strings"
)

// A page has room for some columns beside one another. What belongs to a cell stands in small under it: where words stand and when they were
// said, since when something holds, by which rule it was decided.

// A fold puts a column under another on a page.
type fold struct {
	column string
	under  []string // the first of these that the page has; where it has none the column stays
	named  bool     // the small line begins with the column's name
}

var folds = []fold{
	{"since", []string{"date"}, true},
	{"speaker", []string{"voice"}, false},
	{"rank", []string{"voice"}, false},
	{"before date", []string{"before"}, false},
	{"after date", []string{"after"}, false},
	{"date a", []string{"quote a"}, false},
	{"date b", []string{"quote b"}, false},
	{"before place", []string{"before"}, false},
	{"after place", []string{"after"}, false},
	{"place a", []string{"quote a"}, false},
	{"place b", []string{"quote b"}, false},
	{"place", []string{"quote", "what", "first named in"}, false},
	{"reliability", []string{"quote"}, true},
	{"rule", []string{"option", "kind"}, true},
	{"restated", []string{"kind"}, true},
	{"steps apart", []string{"kind"}, true},
	{"would resolve", []string{"red lines"}, true},
	{"third parties", []string{"trend"}, true},
	{"with", []string{"actors"}, true},
	{"level", []string{"track"}, false},
	{"host", []string{"venue"}, true},
	{"mediator", []string{"venue"}, true},
	{"last hosted", []string{"hosted"}, true},
	{"address", []string{"title"}, false},
	{"document", []string{"title"}, false},
	{"mandate", []string{"role"}, false},
}

// under gives for each column the one that it stands under, or -1.
func under(columns []string) []int {
	out := make([]int, len(columns))
	for i, c := range columns {
		out[i] = -1
		n := slices.IndexFunc(folds, func(f fold) bool { return f.column == c })
		if n < 0 {
			continue
		}
		for _, u := range folds[n].under {
			if out[i] = slices.Index(columns, u); out[i] >= 0 {
				break
			}
		}
	}
	return out
}

// small is the line that a cell of a folded column makes under another; empty where it would say nothing, or nothing new.
func small(column, cell, above string) string {
	if cell == "" || cell == "0" || strings.Contains(above, cell) {
		return ""
	}
	if f := folds[slices.IndexFunc(folds, func(f fold) bool { return f.column == column })]; !f.named {
		return cell
	}
	if column == "since" {
		return "since " + cell
	}
	return column + ": " + cell
}

// joined gives the rows as people are shown them: those that agree in all but one of the columns Together are one, with what they differ in
// behind semicolons.
func (g *Grid) joined() [][]string {
	rows := g.Rows
	for _, column := range g.Together {
		i := slices.Index(g.Columns, column)
		at, out := map[string]int{}, make([][]string, 0, len(rows))
		for _, r := range rows {
			rest := slices.Clone(r)
			rest[i] = ""
			key := strings.Join(rest, "\x00")
			n, seen := at[key]
			if !seen {
				at[key] = len(out)
				out = append(out, slices.Clone(r))
			} else if !slices.Contains(strings.Split(out[n][i], "; "), r[i]) {
				out[n][i] += "; " + r[i]
			}
		}
		rows = out
	}
	return rows
}
