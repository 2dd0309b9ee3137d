package publication

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/edtf"
)

// The rows of a grid hold what programs want: ids of issues, acts as the codebook has them, days in EDTF. People are shown names and days in
// words.

// dayColumns, issueColumns and actColumns name the columns that are shown otherwise than they are kept.
var (
	dayColumns = []string{"date", "since", "before date", "after date", "date a", "date b", "made", "due", "agreed", "last contact", "last hosted", "published", "on"}
	// issueColumns hold ids of issues, several of them behind semicolons.
	issueColumns = []string{"issue", "issues", "gives", "needs"}
	actColumns   = []string{"act"}
)

// machineDay is a day as a grid keeps it: in EDTF; "../2025-03-01" where it is known by the day of publication only.
func machineDay(d edtf.Date, byPublication bool) string {
	switch {
	case d.IsZero():
		return ""
	case byPublication && d.Precision() == edtf.Interval:
		return "../" + edtf.OfTime(d.Last()).String()
	case byPublication:
		return "../" + d.String()
	}
	return d.String()
}

// shown gives the cells of a row as people are shown them.
func (g *Grid) shown(cells []string) []string {
	out := slices.Clone(cells)
	for i, column := range g.Columns {
		switch {
		case slices.Contains(dayColumns, column):
			out[i] = dayShown(out[i])
			if out[i] == "" && column == "date" && slices.Contains(g.Columns, "quote") { // a report without a day; a plan may have none
				out[i] = "undated"
			}
		case slices.Contains(issueColumns, column):
			out[i] = g.each(out[i], g.issueShown)
		case column == "options":
			out[i] = g.each(out[i], g.optionShown)
		case slices.Contains(actColumns, column):
			out[i] = strings.ReplaceAll(out[i], "-", " ")
		}
	}
	return out
}

// Shown gives all rows as people are shown them, for templates.
func (g *Grid) Shown() [][]string {
	rows := make([][]string, len(g.Rows))
	for i, r := range g.Rows {
		rows[i] = g.shown(r)
	}
	return rows
}

func (g *Grid) each(cell string, name func(string) string) string {
	parts := strings.Split(cell, "; ")
	for i, p := range parts {
		parts[i] = name(p)
	}
	return strings.Join(parts, "; ")
}

func (g *Grid) issueShown(id string) string {
	if g.book == nil {
		return id
	}
	return issueName(g.book, id)
}

// optionShown names an option, which is kept as "issue: option".
func (g *Grid) optionShown(id string) string {
	issue, option, ok := strings.Cut(id, ": ")
	if !ok || g.book == nil {
		return id
	}
	if known, ok := g.book.Issue(issue); ok {
		if i := slices.IndexFunc(known.Options, func(o codebook.Option) bool { return o.ID == option }); i >= 0 && known.Options[i].Name != "" {
			option = known.Options[i].Name
		}
	}
	return issueName(g.book, issue) + ": " + option
}

// dayShown writes a day that is kept in EDTF; what is none stays as it is.
func dayShown(cell string) string {
	by := strings.HasPrefix(cell, "../")
	d, err := edtf.Parse(strings.TrimPrefix(cell, "../"))
	if cell == "" || err != nil {
		return cell
	}
	return date(d, by)
}
