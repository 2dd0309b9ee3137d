package packages

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"math"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"parley/bargain"
	"parley/publication"
)

//go:embed frontier.svg
var frontierSVG string

//go:embed parallel.svg
var parallelSVG string

var (
	frontierPlot = template.Must(template.New("frontier").Parse(frontierSVG))
	parallelPlot = template.Must(template.New("parallel").Parse(parallelSVG))
)

// The plane of both plots, in pixels.
const (
	plotLeft, plotTop     = 70.0, 96.0
	plotWidth, plotHeight = 460.0, 340.0
)

type mark struct {
	X, Y  float64
	Text  string // beside it
	Title string // said by a screen reader, and under the pointer
	Dash  string
	Shape int
}

type plot struct {
	Title, Summary, Notice string
	Lines                  []mark  // the summary, broken into lines that fit
	Shift                  float64 // by which what follows the summary stands lower, in pixels
	XName, YName           string
	Points                 []mark
	Marks                  []mark
	XTicks, YTicks         []mark
	Line                   string
	Reserved               []mark
	Legend                 []mark
	Axes                   []mark
	Paths                  []mark
	Left, Top, Right, Foot float64
	Height                 float64
}

// summarise sets the summary above the plot, and makes room for it.
func (v *plot) summarise(text string) {
	const lineHeight = 16
	v.Summary = text
	for n, line := range publication.Lines(text, 76) {
		v.Lines = append(v.Lines, mark{Y: 46 + lineHeight*float64(n), Title: line})
	}
	v.Shift = lineHeight * float64(max(len(v.Lines)-1, 0))
	v.Height += v.Shift
}

// legend adds an entry, broken into lines that fit.
func (v *plot) legend(letter, text, dash string) {
	for n, line := range publication.Lines(text, 82) {
		m := mark{Y: float64(len(v.Legend)) * 17, Title: line}
		if n == 0 {
			m.Text, m.Dash = letter, dash
		}
		v.Legend = append(v.Legend, m)
	}
}

// cheapest are the ways to open a deal that cost least, as many as a plot can hold.
func (p *Page) cheapest() []bargain.Concession {
	if p.Blockage == nil {
		return nil
	}
	list := slices.Clone(p.Blockage.Concessions)
	list = slices.DeleteFunc(list, func(c bargain.Concession) bool { return c.Package == nil })
	slices.SortStableFunc(list, func(a, b bargain.Concession) int { return a.Total.Cmp(b.Total) })
	return list[:min(5, len(list))]
}

// givenUp names the demands of a concession.
func (p *Page) givenUp(c bargain.Concession) string {
	var s []string
	for _, d := range c.Demands {
		s = append(s, p.Model.Demands()[d].Text)
	}
	return strings.Join(s, "; ")
}

// scale maps low..high to pixels with round ticks.
type scale struct{ low, high, from, to float64 }

func newScale(low, high, from, to float64) scale {
	if high-low < 1e-9 {
		low, high = low-1, high+1
	}
	step := niceStep((high - low) / 5)
	return scale{math.Floor(low/step) * step, math.Ceil(high/step) * step, from, to}
}

func niceStep(x float64) float64 {
	p := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range []float64{1, 2, 5, 10} {
		if m*p >= x {
			return m * p
		}
	}
	return 10 * p
}

func (s scale) at(x float64) float64 {
	return math.Round(10*(s.from+(s.to-s.from)*(x-s.low)/(s.high-s.low))) / 10
}

func (s scale) ticks() (ts []float64) {
	step := niceStep((s.high - s.low) / 5)
	for x := s.low; x <= s.high+step/1e6; x += step {
		ts = append(ts, x)
	}
	return ts
}

func tick(x float64) string { return strings.TrimSuffix(fmt.Sprintf("%.4g", x), ".0") }

// FrontierSVG draws the efficient packages for two parties, with what the rules pick marked. Its figures are in CSV.
func (p *Page) FrontierSVG(w io.Writer, x, y int) error {
	v := plot{Title: "Efficient packages: " + p.problem().Title, Notice: Notice, XName: "utility of " + p.party(x), YName: "utility of " + p.party(y),
		Left: plotLeft, Top: plotTop, Right: plotLeft + plotWidth, Foot: plotTop + plotHeight}
	sx, sy := p.scales(x, y)
	place := func(u []*big.Rat) mark { return mark{X: sx.at(float(u[x])), Y: sy.at(float(u[y]))} }
	for i := 0; i < p.Frontier.Len(); i += p.everyPoint() {
		us := p.Frontier.Utilities(i)
		m := place(us)
		m.Title = fmt.Sprintf("%s %s, %s %s", p.party(x), tick(float(us[x])), p.party(y), tick(float(us[y])))
		v.Points = append(v.Points, m)
	}
	put := func(u []*big.Rat, letter, title, legend string, shape int) {
		m := place(u)
		m.Text, m.Title, m.Shape = letter, letter+": "+title, shape
		v.Marks = append(v.Marks, m)
		v.legend(letter, legend, "")
	}
	for _, l := range p.letters() {
		put(l.U, l.Letter, strings.Join(l.Rules, ", "), strings.Join(compact(l.Rules), ", "), 0)
	}
	open := p.cheapest()
	for n, c := range open {
		put(c.Utilities, fmt.Sprint(n+1), p.givenUp(c), "possible without: "+p.givenUp(c), 0)
	}
	put(p.From.Utilities, "S", string(p.FromKind), string(p.FromKind), 1)
	if p.Nearest != nil {
		put(p.Nearest.Utilities, "N", "nearest to a deal", "nearest to a deal with red lines and constraints kept", 1)
	}
	if r := p.problem().Parties[x].Reservation; r != nil {
		need := mark{X: sx.at(float(r)), Text: p.party(x) + " needs " + u(r), Y: plotTop}
		if need.X-plotLeft < 6.2*float64(utf8.RuneCountInString(need.Text)) {
			need.Shape = 2 // no room before the line
		}
		v.Reserved = append(v.Reserved, need)
	}
	if r := p.problem().Parties[y].Reservation; r != nil {
		v.Reserved = append(v.Reserved, mark{Y: sy.at(float(r)), Text: p.party(y) + " needs " + u(r), Shape: 1})
	}
	for _, t := range sx.ticks() {
		v.XTicks = append(v.XTicks, mark{X: sx.at(t), Text: tick(t)})
	}
	for _, t := range sy.ticks() {
		v.YTicks = append(v.YTicks, mark{Y: sy.at(t), Text: tick(t)})
	}
	v.Height = plotTop + plotHeight + 78 + 17*float64(len(v.Legend))
	v.summarise(p.frontierSummary(x, y, len(open) > 0))
	return frontierPlot.Execute(w, v)
}

// everyPoint is how many steps along the frontier lie from one point that is drawn to the next.
func (p *Page) everyPoint() int {
	const most = 4000
	return max(1, p.Frontier.Len()/most)
}

// scales are those of a plot that holds all that is drawn for parties x and y.
func (p *Page) scales(x, y int) (sx, sy scale) {
	var seen [][]*big.Rat
	for i := 0; i < p.Frontier.Len(); i += p.everyPoint() {
		seen = append(seen, p.Frontier.Utilities(i))
	}
	if p.Nearest != nil {
		seen = append(seen, p.Nearest.Utilities)
	}
	for _, c := range p.cheapest() {
		seen = append(seen, c.Utilities)
	}
	ends := func(party int) (low, high float64) {
		low = float(p.From.Utilities[party])
		high = low
		if r := p.problem().Parties[party].Reservation; r != nil {
			low, high = min(low, float(r)), max(high, float(r))
		}
		for _, u := range seen {
			low, high = min(low, float(u[party])), max(high, float(u[party]))
		}
		return low, high
	}
	lowX, highX := ends(x)
	lowY, highY := ends(y)
	return newScale(lowX, highX, plotLeft, plotLeft+plotWidth), newScale(lowY, highY, plotTop+plotHeight, plotTop)
}

// frontierSummary says in words what the frontier of parties x and y shows; opened says that packages are drawn that concessions open.
func (p *Page) frontierSummary(x, y int, opened bool) string {
	verb := "are"
	if p.Frontier.Len() == 1 {
		verb = "is"
	}
	text := fmt.Sprintf("%s of utilities %s efficient for %s and %s", plural(p.Frontier.Len(), "vector"), verb, p.party(x), p.party(y))
	switch parties := len(p.problem().Parties); {
	case parties == 1:
		text = "There is one party: what is best for it is efficient"
	case parties > 2:
		text += " and the others"
	}
	text += "."
	if p.Frontier.Len() == 0 {
		text = "There is no deal."
		if opened {
			text += " The numbered packages become possible if the demands named below are given up."
		}
	}
	return text
}

// compact shortens a list of rules that one package satisfies.
func compact(rules []string) []string {
	var out []string
	for _, r := range rules {
		if base, raised := strings.CutSuffix(r, " (raised)"); raised {
			for k := range out {
				if out[k] == base {
					out[k] = base + " (both conventions)"
					r = ""
				}
			}
		}
		if r != "" {
			out = append(out, r)
		}
	}
	return out
}

// A line is a package of the parallel plot.
type line struct {
	letter, name string
	u            []*big.Rat
}

// lines are the packages that the parallel plot compares: the start, what the rules pick, what concessions open, and the nearest.
func (p *Page) lines() []line {
	lines := []line{{"S", string(p.FromKind), p.From.Utilities}}
	for _, l := range p.letters() {
		lines = append(lines, line{l.Letter, strings.Join(compact(l.Rules), ", "), l.U})
	}
	for n, c := range p.cheapest() {
		lines = append(lines, line{fmt.Sprint(n + 1), "possible without: " + p.givenUp(c), c.Utilities})
	}
	if p.Nearest != nil {
		lines = append(lines, line{"N", "nearest to a deal", p.Nearest.Utilities})
	}
	return lines
}

// ParallelSVG draws what each of the picked packages is worth to every party, a line a package. Its figures are in CSV.
func (p *Page) ParallelSVG(w io.Writer) error {
	parties := len(p.problem().Parties)
	if parties == 0 {
		return fmt.Errorf("nothing to draw")
	}
	v := plot{Title: "What each package is worth to whom: " + p.problem().Title, Notice: Notice, Left: plotLeft, Top: plotTop, Right: plotLeft + plotWidth, Foot: plotTop + plotHeight}
	low, high := math.Inf(1), math.Inf(-1)
	add := func(us []*big.Rat) {
		for _, x := range us {
			low, high = min(low, float(x)), max(high, float(x))
		}
	}
	lines := p.lines()
	for _, l := range lines {
		add(l.u)
	}
	for _, q := range p.problem().Parties {
		if q.Reservation != nil {
			add([]*big.Rat{q.Reservation})
		}
	}
	sy := newScale(low, high, plotTop+plotHeight, plotTop)
	ax := func(n int) float64 {
		if parties == 1 {
			return plotLeft + plotWidth/2
		}
		return math.Round(10*(plotLeft+20+(plotWidth-40)*float64(n)/float64(parties-1))) / 10
	}
	for n, q := range p.problem().Parties {
		v.Axes = append(v.Axes, mark{X: ax(n), Text: p.party(n)})
		if q.Reservation != nil {
			v.Reserved = append(v.Reserved, mark{X: ax(n), Y: sy.at(float(q.Reservation)), Title: p.party(n) + " needs " + u(q.Reservation)})
		}
	}
	dashes := []string{"2 3", "none", "7 3", "1 2", "9 3 2 3", "4 2", "12 4", "3 1", "6 6", "none"}
	for k, l := range lines {
		var pts []string
		for n := range l.u {
			pts = append(pts, fmt.Sprintf("%.1f,%.1f", ax(n), sy.at(float(l.u[n]))))
		}
		last := len(l.u) - 1
		v.Paths = append(v.Paths, mark{X: ax(last), Y: sy.at(float(l.u[last])), Text: l.letter, Title: strings.Join(pts, " "), Dash: dashes[k%len(dashes)]})
		v.legend(l.letter, l.name, dashes[k%len(dashes)])
	}
	spreadLetters(v.Paths)
	for _, t := range sy.ticks() {
		v.YTicks = append(v.YTicks, mark{Y: sy.at(t), Text: tick(t)})
	}
	v.Height = plotTop + plotHeight + 78 + 17*float64(len(v.Legend))
	v.summarise(fmt.Sprintf("%s across %s; a short bar marks what a party needs.", plural(len(lines), "package"), plural(parties, "party")))
	return parallelPlot.Execute(w, v)
}

// spreadLetters moves the letters at the last axis to the right until none lies on another.
func spreadLetters(paths []mark) {
	const high, wide = 11, 14 // of a letter, in pixels
	for moved := true; moved; {
		moved = false
		for a := range paths {
			for b := range a {
				if math.Abs(paths[a].Y-paths[b].Y) < high && paths[a].X == paths[b].X {
					paths[a].X += wide
					moved = true
				}
			}
		}
	}
}
