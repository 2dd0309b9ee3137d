package publication

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/codebook"
	"parley/edtf"
)

// The rows of a grid hold what programs want: ids of issues, acts as the codebook has them, days in EDTF. People are shown names and days in
// words.

// dayColumns, issueColumns and actColumns name the columns that are shown otherwise than they are kept.
var (
	dayColumns = []string{"date", "since", "before date", "after date", "date a", "date b", "made", "due", "agreed", "last contact", "last hosted", "published", "received", "on"}
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

// page gives the columns and rows of a page for people: without columns that hold nothing or are for programs, and without days that an
// earlier column gives already in every row.
func (g *Grid) page() (columns []string, rows [][]string) {
	all := g.joined()
	rows = make([][]string, len(all))
	for i := range g.Columns {
		empty := !slices.ContainsFunc(g.Rows, func(r []string) bool { return r[i] != "" })
		if empty || g.repeats(i) || slices.Contains(machineColumns, g.Columns[i]) {
			continue
		}
		columns = append(columns, g.Columns[i])
		for n, r := range all {
			rows[n] = append(rows[n], g.shown(r)[i])
		}
	}
	return columns, rows
}

// repeats reports that a column holds days, and the same as an earlier one wherever it holds any.
func (g *Grid) repeats(i int) bool {
	return slices.Contains(dayColumns, g.Columns[i]) && slices.ContainsFunc(g.Columns[:i], func(c string) bool {
		n := slices.Index(g.Columns, c)
		return slices.Contains(dayColumns, c) && !slices.ContainsFunc(g.Rows, func(r []string) bool { return r[i] != "" && r[i] != r[n] })
	})
}

// A GridCell is a cell of a page, under its column.
type GridCell struct {
	Column, Text string
	Class        string   // "words" for a column of sentences, "place" for one that says where they stand, "day" for one of days
	Under        []string // what belongs to it, a small line each
}

// A GridPage is a table as a page shows it: the heading, and the rows beneath.
type GridPage struct {
	Head []GridCell
	Rows [][]GridCell
	// Sheets says that the columns, or those of them that hold sentences, are too many for paper: each row is a sheet of its own, a line a
	// column.
	Sheets bool
}

const (
	pageColumns     = 15 // the most that a sheet of paper holds beside one another
	sentenceColumns = 5  // of them
	sentence        = 40 // the length from which a cell holds a sentence
)

// machineColumns are for programs: pages leave them out.
var machineColumns = []string{"statement", "age days", "precision"}

// Page gives the table as a page shows it, for templates.
func (g *Grid) Page() GridPage {
	columns, rows := g.page()
	page, sentences := GridPage{}, 0
	classes, under := make([]string, len(columns)), under(columns)
	for i, c := range columns {
		if under[i] >= 0 {
			continue
		}
		switch {
		case c == "document", strings.Contains(c, "place"):
			classes[i] = "place"
		case slices.Contains(dayColumns, c):
			classes[i] = "day"
		case !slices.Contains(issueColumns, c) && slices.ContainsFunc(rows, func(r []string) bool { return utf8.RuneCountInString(r[i]) > sentence }):
			classes[i] = "words"
			sentences++
		}
		page.Head = append(page.Head, GridCell{Column: c, Text: c, Class: classes[i]})
	}
	page.Sheets = len(page.Head) > pageColumns || sentences > sentenceColumns
	for _, r := range rows {
		cells := make([]GridCell, 0, len(r))
		for i, c := range r {
			if under[i] >= 0 || page.Sheets && c == "" {
				continue
			}
			cell := GridCell{Column: columns[i], Text: Tidy(c), Class: classes[i]}
			for n := range r {
				if under[n] == i {
					if line := small(columns[n], Tidy(r[n]), cell.Text); line != "" {
						cell.Under = append(cell.Under, line)
					}
				}
			}
			cells = append(cells, cell)
		}
		page.Rows = append(page.Rows, cells)
	}
	return page
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
