package publication

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"parley/codebook"
	"parley/edtf"
)

// A Grid is a view of the account as a table: positions, changes, conditions and so on. It prints as text, CSV (RFC 4180),
// JSON, Markdown and HTML, always with the rules that it was made by. CSV and JSON carry ids and days in EDTF, the others names.
type Grid struct {
	Title   string
	AsOf    string   // EDTF; empty where nothing is dated
	Rules   []string // what decided the rows and their order, as sentences
	Columns []string // names as in the documents: "party", "issue", "quote" …
	Rows    [][]string
	Empty   string // what to say where there are no rows
	// Short are the columns that the text form shows, where a screen cannot hold all; empty for all.
	Short []string
	// Together are the columns along which rows that agree in all others are one where people read the table: who agreed to the same, and on
	// which issues.
	Together []string

	book *codebook.Codebook // names issues and options where people read the table; nil leaves their ids
}

func (g *Grid) add(cells ...string) { g.Rows = append(g.Rows, cells) }

// CSV writes a header and the rows; the rules are left to the other forms.
func (g *Grid) CSV(w io.Writer) error {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	if err := c.Write(g.Columns); err != nil {
		return err
	}
	if err := c.WriteAll(g.Rows); err != nil {
		return err
	}
	return c.Error()
}

// JSON writes an object with the title, the day, the rules and the rows as objects with the columns' names.
func (g *Grid) JSON(w io.Writer) error { return encode(w, g.data()) }

// gridData is a grid as JSON.
type gridData struct {
	Title string   `json:"title"`
	AsOf  string   `json:"as_of,omitempty"`
	Rules []string `json:"rules"`
	Rows  []row    `json:"rows"`
}

func (g *Grid) data() gridData {
	d := gridData{g.Title, g.AsOf, g.Rules, make([]row, len(g.Rows))}
	for i := range g.Rows {
		d.Rows[i] = row{g.Columns, g.Rows[i]}
	}
	return d
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// A row is written as an object whose fields keep the order of the columns.
type row struct{ columns, cells []string }

// MarshalJSON writes the cells under the names of their columns; an empty cell is null.
func (r row) MarshalJSON() ([]byte, error) {
	var b strings.Builder
	for i, c := range r.columns {
		key, err := json.Marshal(strings.ReplaceAll(c, " ", "_"))
		if err != nil {
			return nil, err
		}
		value := []byte("null")
		if r.cells[i] != "" {
			if value, err = json.Marshal(r.cells[i]); err != nil {
				return nil, err
			}
		}
		fmt.Fprintf(&b, ",%s:%s", key, value)
	}
	return []byte("{" + strings.TrimPrefix(b.String(), ",") + "}"), nil
}

// Markdown writes the title, the table and the rules.
func (g *Grid) Markdown(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n", g.heading())
	if len(g.Rows) == 0 {
		fmt.Fprintf(&b, "%s\n\n", g.Empty)
	} else {
		columns, rows := g.page()
		fmt.Fprintf(&b, "| %s |\n|%s\n", strings.Join(columns, " | "), strings.Repeat("---|", len(columns)))
		for _, r := range rows {
			b.WriteString("|")
			for _, c := range r {
				b.WriteString(" " + strings.ReplaceAll(escape(Tidy(c)), "|", `\|`) + " |")
			}
			b.WriteString("\n")
		}
		b.WriteString("\n")
	}
	for _, r := range g.Rules {
		fmt.Fprintf(&b, "*%s*\n", r)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (g *Grid) heading() string {
	if g.AsOf == "" {
		return g.Title
	}
	if d, err := edtf.Parse(g.AsOf); err == nil {
		return g.Title + ", as of " + day(d)
	}
	return g.Title + ", as of " + g.AsOf
}

// TextWidth is how many characters a line of a printed table holds at most: an A4 sheet across.
const TextWidth = 120

// Text writes columns for a terminal or for paper; long cells are broken and none is cut.
func (g *Grid) Text(w io.Writer) error {
	fmt.Fprintf(w, "%s\n\n", g.heading())
	if len(g.Rows) == 0 {
		fmt.Fprintf(w, "%s\n", g.Empty)
	} else {
		all := g.joined()
		head, rows := g.short(g.Columns), make([][]string, len(all))
		for i, name := range head {
			head[i] = strings.ToUpper(name)
		}
		for i, r := range all {
			rows[i] = g.short(g.shown(r))
			for n, cell := range rows[i] {
				rows[i][n] = Tidy(cell)
			}
		}
		head, rows = filled(head, rows)
		if err := (Columns{Width: TextWidth, Apart: true}).Print(w, head, rows); err != nil {
			return err
		}
	}
	rules := slices.Clone(g.Rules)
	if columns, _ := g.page(); len(g.Rows) > 0 && len(g.Short) > 0 {
		if more := slices.DeleteFunc(columns, func(c string) bool { return slices.Contains(g.Short, c) }); len(more) > 0 {
			rules = append(rules, fmt.Sprintf("With --format html, md or csv also: %s.", list(more)))
		}
	}
	for i, r := range rules {
		if i == 0 {
			fmt.Fprintln(w)
		}
		if _, err := fmt.Fprintf(w, "%s\n", strings.Join(Lines(r, TextWidth), "\n")); err != nil {
			return err
		}
	}
	return nil
}

// filled leaves out the columns that hold nothing in any row.
func filled(head []string, rows [][]string) (columns []string, cells [][]string) {
	cells = make([][]string, len(rows))
	for i, name := range head {
		if !slices.ContainsFunc(rows, func(r []string) bool { return r[i] != "" }) {
			continue
		}
		columns = append(columns, name)
		for n, r := range rows {
			cells[n] = append(cells[n], r[i])
		}
	}
	return columns, cells
}

// short picks the cells of the columns that the text form shows.
func (g *Grid) short(cells []string) []string {
	if len(g.Short) == 0 {
		return slices.Clone(cells)
	}
	out := make([]string, 0, len(g.Short))
	for _, name := range g.Short {
		if i := slices.Index(g.Columns, name); i >= 0 {
			out = append(out, cells[i])
		}
	}
	return out
}

var gridPage = template.Must(template.New("grid.html").Funcs(template.FuncMap{
	"css": func() (template.CSS, error) {
		data, err := templateFiles.ReadFile("templates/brief.css")
		return template.CSS(data), err
	},
}).ParseFS(templateFiles, "templates/grid.html"))

// HTML writes one self-contained page.
func (g *Grid) HTML(w io.Writer) error { return Grids{g}.HTML(w) }

// Grids are tables that belong together; there is at least one.
type Grids []*Grid

// HTML writes one self-contained page with all tables.
func (l Grids) HTML(w io.Writer) error { return gridPage.Execute(w, l) }

// JSON writes one value: the object of the table, or an array of the objects of several.
func (l Grids) JSON(w io.Writer) error {
	if len(l) == 1 {
		return l[0].JSON(w)
	}
	all := make([]gridData, len(l))
	for i, g := range l {
		all[i] = g.data()
	}
	return encode(w, all)
}

// Heading is the title with the day, for templates.
func (g *Grid) Heading() string { return g.heading() }
