package picture

import (
	"fmt"
	"html"
	"math"
	"strings"

	"parley/graphmodel"
	"parley/graphmodel/advice"
)

// Okabe and Ito's colours, which people with any colour vision can tell apart, darkest first; dashes and heads go with them.
var (
	colours = []string{"#0072b2", "#b34700", "#00694f", "#a3376f", "#5b4b00", "#333333"}
	light   = []string{"#6cc0f5", "#f2a65a", "#4fd1ad", "#e79ac4", "#d8c765", "#d0d0d0"} // the same on a dark ground
	dashes  = []string{"", "8 4", "2 4", "10 4 2 4", "14 4", "4 2"}
	// heads are drawn pointing to the right with the tip at the origin.
	heads = []string{"M0 0L-10 -5L-10 5Z", "M0 0L-6 -5L-12 0L-6 5Z", "M0 -4L-9 -4L-9 4L0 4Z", "M0 0A5 5 0 1 0 -10 0A5 5 0 1 0 0 0Z",
		"M0 0L-5 -6L-10 -3L-10 3L-5 6Z", "M0 0L-11 -6L-7 0L-11 6Z"}
)

// sizes in pixels.
const (
	nodeWidth, nodeHeight = 92.0, 46.0
	lineHeight            = 14.0
	letter                = 6.6 // the width of a letter of a head, roughly
)

// SVG draws the integrated graph.
func SVG(a *graphmodel.Analysis, v View, title string) string {
	m := a.Model
	w := advice.For(m)
	g, ls := place(m, v), lines(m, v)
	p := newPlan(m, g, ls)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" role="img" aria-labelledby="graph-title graph-desc" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="12">`+"\n",
		p.width, p.height, p.width, p.height)
	fmt.Fprintf(&b, "<title id=\"graph-title\">%s</title>\n<desc id=\"graph-desc\">%s</desc>\n", html.EscapeString(title), html.EscapeString(strings.Join(w.Summary(a), " ")))
	b.WriteString(style())
	b.WriteString("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n")
	fmt.Fprintf(&b, "<text x=\"16\" y=\"24\" font-size=\"15\" font-weight=\"bold\">%s</text>\n", html.EscapeString(title))
	fmt.Fprintf(&b, "<text x=\"16\" y=\"42\" class=\"soft\">%s</text>\n", html.EscapeString(heading(m, g, w, v)))
	p.heads(&b, g)
	for _, l := range ls {
		p.line(&b, g, l)
	}
	for _, s := range v.States {
		p.node(&b, a, g, s)
	}
	p.legend(&b, w, len(m.Parties()), v)
	b.WriteString("</svg>\n")
	return b.String()
}

// style gives the colours, on a light ground and on a dark one.
func style() string {
	var b strings.Builder
	b.WriteString("<style>\ntext { fill: #1a1a1a; } .soft { fill: #444; } .paper { fill: #fff; } .line, .inner { fill: none; } .state, .inner { stroke: #222; }\n")
	b.WriteString(".state { fill: #fff; } .some { fill: #fff9e6; } .all { fill: #fff1c2; }")
	parties := func(colours []string) {
		for k, c := range colours {
			fmt.Fprintf(&b, " .p%d { stroke: %s; } .p%d.full { fill: %s; }", k, c, k, c)
		}
	}
	parties(colours)
	b.WriteString("\n@media (prefers-color-scheme: dark) { text { fill: #eee; } .soft { fill: #bbb; } .paper { fill: #14181c; } .state, .inner { stroke: #ddd; } .state { fill: #1d2227; } .some { fill: #33301f; } .all { fill: #4a4220; }")
	parties(light)
	b.WriteString(" }\n</style>\n")
	return b.String()
}

// heading says how to read the grid.
func heading(m *graphmodel.Model, g grid, w advice.Words, v View) string {
	var rows, columns []string
	for i := range m.Parties() {
		if in(g.rowParties, i) {
			rows = append(rows, w.Party(i))
		} else {
			columns = append(columns, w.Party(i))
		}
	}
	s := "Rows: what " + strings.Join(rows, ", ") + " took up"
	if len(columns) > 0 {
		s += " · columns: what " + strings.Join(columns, ", ") + " took up"
	}
	if !v.Whole {
		s += fmt.Sprintf(" · %d of %d states", len(v.States), m.Len())
	}
	return s
}

func in(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// A plan holds where everything goes.
type plan struct {
	left, top, width, height float64
	columnAt, rowAt          []float64 // centres
	legendTop                float64
	reach                    map[line]int // how many cells a move spans
}

func newPlan(m *graphmodel.Model, g grid, ls []line) *plan {
	p := &plan{reach: map[line]int{}}
	widest := 4
	for _, r := range g.rows {
		for _, id := range r {
			widest = max(widest, len(id))
		}
	}
	p.left = 24 + float64(widest)*letter
	deepest := 1
	for _, c := range g.columns {
		deepest = max(deepest, len(c))
	}
	// Room for bows: above a row for moves along it, left of a column for moves along that.
	above, beside := make([]int, len(g.rows)), make([]int, len(g.columns))
	for _, l := range ls {
		a, b := g.at[l.from], g.at[l.to]
		span := max(abs(a[0]-b[0]), abs(a[1]-b[1]))
		p.reach[l] = span
		if a[0] == b[0] && span > 1 {
			above[a[0]] = max(above[a[0]], span)
		} else if span > 1 {
			beside[a[1]] = max(beside[a[1]], span)
		}
	}
	x := p.left
	for c := range g.columns {
		wide := nodeWidth
		for _, id := range g.columns[c] {
			wide = max(wide, float64(len(id))*letter+12)
		}
		x += 44 + bow(beside[c])
		p.columnAt = append(p.columnAt, x+wide/2)
		x += wide
	}
	p.width = max(x+40, 640)
	p.top = 62 + float64(deepest)*lineHeight
	y := p.top
	for r := range g.rows {
		y += 30 + bow(above[r])
		high := max(nodeHeight, float64(len(g.rows[r]))*lineHeight)
		p.rowAt = append(p.rowAt, y+high/2)
		y += high
	}
	p.legendTop = y + 36
	p.height = p.legendTop + float64(len(m.Parties()))*20 + 50
	return p
}

func bow(span int) float64 {
	if span < 2 {
		return 0
	}
	return 8 + 11*float64(span)
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

// heads writes what is on in each row and column.
func (p *plan) heads(b *strings.Builder, g grid) {
	for c, ids := range g.columns {
		for i, id := range orNothing(ids) {
			fmt.Fprintf(b, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">%s</text>\n", p.columnAt[c], 64+lineHeight*float64(i), html.EscapeString(id))
		}
	}
	for r, ids := range g.rows {
		list := orNothing(ids)
		for i, id := range list {
			y := p.rowAt[r] + 4 + lineHeight*(float64(i)-float64(len(list)-1)/2)
			fmt.Fprintf(b, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"end\">%s</text>\n", p.left, y, html.EscapeString(id))
		}
	}
}

func orNothing(ids []string) []string {
	if len(ids) == 0 {
		return []string{"–"}
	}
	return ids
}

// line draws one pair: straight between neighbours, in a bow over what lies between.
func (p *plan) line(b *strings.Builder, g grid, l line) {
	from, to := g.at[l.from], g.at[l.to]
	t1, t2 := l.there, l.back
	if from[0] == to[0] && from[1] > to[1] || from[1] == to[1] && from[0] > to[0] {
		from, to, t1, t2 = to, from, t2, t1
	}
	span := float64(p.reach[l])
	x1, y1, x2, y2 := p.columnAt[from[1]], p.rowAt[from[0]], p.columnAt[to[1]], p.rowAt[to[0]]
	cx, cy := (x1+x2)/2, (y1+y2)/2
	along := from[0] == to[0]
	switch {
	case along && span == 1:
		x1, x2 = x1+nodeWidth/2, x2-nodeWidth/2
	case along:
		y1, y2 = y1-nodeHeight/2, y2-nodeHeight/2
		x1, x2 = x1+9*span, x2-9*span
		cy = y1 - 2*bow(int(span)) + 10
	case span == 1:
		y1, y2 = y1+nodeHeight/2, y2-nodeHeight/2
	default:
		x1, x2 = x1-nodeWidth/2, x2-nodeWidth/2
		y1, y2 = y1+4*span, y2-4*span
		cx = x1 - 2*bow(int(span)) + 10
	}
	k := l.party % len(colours)
	weight, shade := "1.8", "1"
	if t1 != filled && t2 != filled {
		weight, shade = "1", "0.45"
	}
	fmt.Fprintf(b, "<path d=\"M%.1f %.1fQ%.1f %.1f %.1f %.1f\" class=\"line p%d\" stroke-width=\"%s\" stroke-opacity=\"%s\"%s/>\n",
		x1, y1, cx, cy, x2, y2, k, weight, shade, dash(k))
	p.head(b, k, t1, x2, y2, math.Atan2(y2-cy, x2-cx))
	p.head(b, k, t2, x1, y1, math.Atan2(y1-cy, x1-cx))
}

func dash(k int) string {
	if dashes[k] == "" {
		return ""
	}
	return fmt.Sprintf(" stroke-dasharray=\"%s\"", dashes[k])
}

func (p *plan) head(b *strings.Builder, k int, h head, x, y, angle float64) {
	if h == none {
		return
	}
	class, scale := fmt.Sprintf("p%d full", k), ""
	if h == open {
		class, scale = fmt.Sprintf("p%d paper", k), " scale(0.7)"
	}
	fmt.Fprintf(b, "<path d=\"%s\" transform=\"translate(%.1f %.1f) rotate(%.1f)%s\" class=\"%s\"/>\n", heads[k], x, y, angle*180/math.Pi, scale, class)
}

// node draws a state: a double frame where it holds under every definition, a thick one where it holds under some.
func (p *plan) node(b *strings.Builder, a *graphmodel.Analysis, g grid, s int) {
	at := g.at[s]
	x, y := p.columnAt[at[1]]-nodeWidth/2, p.rowAt[at[0]]-nodeHeight/2
	var under []string
	for _, d := range a.Definitions {
		if a.Equilibrium(d, s) {
			under = append(under, string(d))
		}
	}
	all := len(under) > 0 && len(under) == len(a.Definitions)
	class, weight := "state", 1.0
	switch {
	case all:
		class, weight = "state all", 2
	case len(under) > 0:
		class, weight = "state some", 2
	}
	fmt.Fprintf(b, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" height=\"%.0f\" rx=\"6\" class=\"%s\" stroke-width=\"%.0f\"/>\n", x, y, nodeWidth, nodeHeight, class, weight)
	if all {
		fmt.Fprintf(b, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" height=\"%.0f\" rx=\"4\" class=\"inner\"/>\n", x+4, y+4, nodeWidth-8, nodeHeight-8)
	}
	label := a.Model.Label(s)
	if sq, ok := a.Model.StatusQuo(); ok && sq == s {
		label += " · now"
	}
	mark := ""
	switch {
	case all:
		mark = "holds"
	case len(under) > 2:
		mark = fmt.Sprintf("%s, %d more", under[0], len(under)-1)
	default:
		mark = strings.Join(under, " ")
	}
	middle := y + nodeHeight/2 + 4
	if mark != "" {
		middle -= 6
		fmt.Fprintf(b, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"10\">%s</text>\n", x+nodeWidth/2, y+nodeHeight-11, html.EscapeString(mark))
	}
	fmt.Fprintf(b, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-weight=\"bold\">%s</text>\n", x+nodeWidth/2, middle, html.EscapeString(label))
}

func (p *plan) legend(b *strings.Builder, w advice.Words, parties int, v View) {
	y := p.legendTop
	for k := range parties {
		c := k % len(colours)
		fmt.Fprintf(b, "<path d=\"M16 %.0fH74\" class=\"line p%d\" stroke-width=\"1.8\"%s/>\n", y, c, dash(c))
		p.head(b, c, filled, 82, y, 0)
		fmt.Fprintf(b, "<text x=\"94\" y=\"%.0f\">moves of %s</text>\n", y+4, html.EscapeString(w.Party(k)))
		y += 20
	}
	moves := "a full head: better for who moves; an empty one: possible, but no better"
	if v.Improving {
		moves = "only moves that are better for who moves are drawn"
	}
	fmt.Fprintf(b, "<text x=\"16\" y=\"%.0f\" class=\"soft\">%s</text>\n", y+8, moves)
	fmt.Fprintf(b, "<text x=\"16\" y=\"%.0f\" class=\"soft\">double frame: nobody would move, under every definition; thick frame: under those named</text>\n", y+26)
}
