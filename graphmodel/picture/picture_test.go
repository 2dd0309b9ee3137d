package picture

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"parley/graphmodel"
)

// model makes a conflict of parties with some options each, all for their own and against the next party's.
func model(t *testing.T, parties, each int) *graphmodel.Analysis {
	t.Helper()
	var spec graphmodel.Spec
	for p := range parties {
		pref := graphmodel.Preference{Party: fmt.Sprintf("P<%d>", p), Weights: map[string]float64{}}
		for i := range each {
			id := fmt.Sprintf("o%d%c", p, 'a'+i)
			spec.Options = append(spec.Options, graphmodel.Option{ID: id, Party: pref.Party})
			pref.Weights[id] = 1
			pref.Weights[fmt.Sprintf("o%d%c", (p+1)%parties, 'a'+i)] = -2
		}
		spec.Preferences = append(spec.Preferences, pref)
	}
	spec.StatusQuo = &graphmodel.State{}
	m, err := graphmodel.Compile(spec)
	if err != nil {
		t.Fatal(err)
	}
	a, err := m.Analyse(graphmodel.Ordinal...)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestSVG(t *testing.T) {
	for _, c := range []struct{ parties, each int }{{2, 1}, {2, 2}, {3, 1}, {4, 1}, {5, 1}, {3, 3}} {
		a := model(t, c.parties, c.each)
		v := Around(a)
		if len(v.States) > Most || !slices.IsSorted(v.States) || v.Whole != (a.Model.Len() <= Most) {
			t.Errorf("%d parties: %d states, whole %v", c.parties, len(v.States), v.Whole)
		}
		svg := SVG(a, v, `a "title" & <more>`)
		d := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%d parties: %v", c.parties, err)
			}
		}
		for _, s := range v.States {
			label := ">" + a.Model.Label(s) + "<"
			if s == 0 {
				label = ">1 · now<"
			}
			if strings.Count(svg, label) != 1 {
				t.Errorf("%d parties: state %s is drawn %d times", c.parties, a.Model.Label(s), strings.Count(svg, label))
			}
		}
		for p := range a.Model.Parties() {
			if !strings.Contains(svg, fmt.Sprintf("moves of P&lt;%d&gt;", p)) {
				t.Error("a party is missing from the legend")
			}
		}
		if !strings.Contains(svg, "prefers-color-scheme: dark") || strings.Contains(svg, "fill=\"#") || strings.Contains(svg, "stroke=\"#") {
			t.Error("a colour does not follow the scheme")
		}
		if again := SVG(a, Around(a), `a "title" & <more>`); again != svg {
			t.Error("not the same bytes twice")
		}
	}
}

// TestShapes: what tells parties apart does so without colour.
func TestShapes(t *testing.T) {
	for i := range dashes {
		for j := range i {
			if light[i] == light[j] || dashes[i] == dashes[j] || heads[i] == heads[j] {
				t.Errorf("parties %d and %d look the same", i, j)
			}
		}
	}
}

func TestDOT(t *testing.T) {
	a := model(t, 3, 1)
	dot := DOT(a, Around(a), `quo"ted`)
	for _, want := range []string{"digraph", `label="quo\"ted"`, "1 (now)", "arrowhead=normal", "arrowhead=diamond"} {
		if !strings.Contains(dot, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Count(dot, "->") != 3*8 { // three parties, each with one move from each of eight states
		t.Errorf("%d arrows", strings.Count(dot, "->"))
	}
}
