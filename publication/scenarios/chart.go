package scenarios

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"parley/estimate"
	"parley/outlook"
	"parley/outlook/score"
)

//go:embed fan.svg intervals.svg reliability.svg
var files embed.FS

var charts = template.Must(template.New("").ParseFS(files, "*.svg"))

// A chart's plane, in pixels of the panel.
const (
	panelW, panelH = 300, 190
	plotL, plotT   = 44, 34
	plotW, plotH   = 236, 120
)

type tick struct {
	X, Y float64
	Text string
}

// A panel is one scenario of the fan.
type panel struct {
	X, Y    int
	Title   string
	Band    string // points of the 90 % interval
	Line    string // points of the figures
	Last    tick
	Dashed  bool // judgement
	Months  []tick
	Percent []tick
	Dots    []tick
}

// Fan draws, for each scenario, its figures over the horizons with their 90 % intervals. Its table twin is [CSV].
func Fan(w io.Writer, process string, o *outlook.Outlook) error {
	last := o.Horizons[len(o.Horizons)-1]
	x := func(months int) float64 { return plotL + plotW*float64(months)/float64(last) }
	y := func(p float64) float64 { return plotT + plotH*(1-p) }
	view := struct {
		Title, Summary, Notice string
		W, H                   int
		Panels                 []panel
	}{Title: "Outlook by horizon: " + process, Summary: Summary(o), Notice: Notice(o), W: 3 * panelW, H: 3*panelH + 30}
	for i, sc := range outlook.Scenarios {
		n := panel{X: i % 3 * panelW, Y: i/3*panelH + 24, Title: sc.Title}
		var upper, lower, line []string
		for k, h := range o.Horizons {
			f := figure(o, sc.ID, h)
			upper = append(upper, point(x(h), y(f.Estimate.High)))
			lower = append([]string{point(x(h), y(f.Estimate.Low))}, lower...)
			line = append(line, point(x(h), y(f.Estimate.Point)))
			n.Dots = append(n.Dots, tick{x(h), y(f.Estimate.Point), fmt.Sprintf("%s, %d months: %s", sc.Title, h, f.Estimate.Percent())})
			n.Dashed = f.Estimate.Basis == "judgement"
			if k == len(o.Horizons)-1 {
				n.Last = tick{x(h), y(f.Estimate.Point), Percent(f.Estimate.Point)}
			}
			if k == len(o.Horizons)-1 || x(o.Horizons[len(o.Horizons)-1])-x(h) > 24 && (len(n.Months) == 0 || x(h)-n.Months[len(n.Months)-1].X > 20) {
				n.Months = append(n.Months, tick{x(h), plotT + plotH + 14, fmt.Sprint(h)})
			}
		}
		n.Band, n.Line = strings.Join(append(upper, lower...), " "), strings.Join(line, " ")
		for _, p := range []int{0, 50, 100} {
			n.Percent = append(n.Percent, tick{plotL, y(float64(p) / 100), fmt.Sprintf("%d %%", p)})
		}
		view.Panels = append(view.Panels, n)
	}
	return charts.ExecuteTemplate(w, "fan.svg", view)
}

func point(x, y float64) string { return fmt.Sprintf("%.1f,%.1f", x, y) }

// A bar is one interval.
type bar struct {
	Y, Top, Foot    float64 // Top and Foot: of the mark of the base rate
	Title, Text     string
	Low, Mid, High  float64
	Base            float64
	Dashed, Overlay bool
}

// A span is where a word of likelihood holds.
type span struct {
	from, to float64
	word     string
}

// spans finds the borders of the words of likelihood on a grid of tenths of a percent.
func spans() []span {
	const steps = 1000
	var all []span
	for i := 1; i <= steps; i++ {
		p := float64(i) / steps
		if word := estimate.Word(p); len(all) == 0 || all[len(all)-1].word != word {
			all = append(all, span{float64(i-1) / steps, p, word})
		}
		all[len(all)-1].to = p
	}
	return all
}

// Intervals draws the figures of the main horizon with their 90 % intervals, the base rate as a mark, on an axis with
// the words of likelihood. Its table twin is [CSV].
func Intervals(w io.Writer, process string, o *outlook.Outlook) error {
	const left, width, row = 250.0, 500.0, 34.0
	x := func(p float64) float64 { return left + width*p }
	type word struct {
		X, Y, W, H, Mid float64
		Text            string
		Even            bool
	}
	view := struct {
		Title, Summary, Notice string
		W, H                   float64
		Bottom, Legend, Note   float64
		Bars                   []bar
		Words                  []word
		Ticks                  []tick
	}{Title: fmt.Sprintf("Outlook in %d months: %s", o.Main, process), Summary: Summary(o), Notice: Notice(o), W: 900}
	first, overlays := likeliest(o, o.Main)
	for i, f := range append(first, overlays...) {
		sc, _ := outlook.ScenarioOf(f.Scenario)
		b := bar{Y: 84 + row*float64(i), Title: sc.Title, Text: f.Estimate.Percent(), Low: x(f.Estimate.Low), Mid: x(f.Estimate.Point),
			High: x(f.Estimate.High), Base: x(f.Base), Dashed: f.Estimate.Basis == "judgement", Overlay: sc.Overlay()}
		if b.Overlay {
			b.Y += 12
		}
		b.Top, b.Foot = b.Y-9, b.Y+9
		view.Bars = append(view.Bars, b)
		view.Bottom = b.Y + 20
	}
	view.Ticks = []tick{{x(0), view.Bottom + 14, "0"}}
	for i, a := range spans() {
		w := word{x(a.from), 40, width * (a.to - a.from), view.Bottom - 40, x((a.from + a.to) / 2), a.word, i%2 == 1}
		if w.W < 5.7*float64(len(w.Text)) { // too narrow to write in
			w.Text = ""
		}
		view.Ticks = append(view.Ticks, tick{x(a.to), view.Bottom + 14, fmt.Sprintf("%.0f", 100*a.to)})
		view.Words = append(view.Words, w)
	}
	view.Legend, view.Note, view.H = view.Bottom+36, view.Bottom+54, view.Bottom+66
	return charts.ExecuteTemplate(w, "intervals.svg", view)
}

// Summary is the one sentence that goes with a chart.
func Summary(o *outlook.Outlook) string {
	first, _ := likeliest(o, o.Main)
	return sentence(first[0])
}

// A found is a point of the reliability diagram; Label is how far below it its number stands.
type found struct {
	tick
	Label float64
}

// Reliability draws what was said against what came true, with the number of forecasts beside each point. Its table twin
// is that of `parley outlook score`.
func Reliability(w io.Writer, title string, r score.Report) error {
	const left, top, size = 60.0, 50.0, 320.0
	view := struct {
		Title, Verdict string
		Points         []found
		Ticks          []tick
	}{Title: title, Verdict: r.Verdict}
	for i, b := range r.Bins {
		p := found{tick: tick{left + size*b.Said, top + size*(1-b.Found), fmt.Sprintf("n = %d", b.N)}, Label: -9}
		if i%2 == 1 {
			p.Label = 17 // below, so that neighbours do not write over each other
		}
		view.Points = append(view.Points, p)
	}
	for p := 0; p <= 100; p += 25 {
		view.Ticks = append(view.Ticks, tick{left + size*float64(p)/100, top + size*(1-float64(p)/100), fmt.Sprint(p)})
	}
	return charts.ExecuteTemplate(w, "reliability.svg", view)
}
