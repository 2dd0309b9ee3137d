package gmcr_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/graphmodel"
	"parley/graphmodel/gmcr"
)

const folder = "../../../shared/data/gmcr"

func open(t *testing.T, name string) []gmcr.Model {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	models, err := gmcr.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return models
}

// check holds a model against every equilibrium that its file states.
func check(t *testing.T, m gmcr.Model) {
	t.Helper()
	model, err := graphmodel.Compile(m.Spec)
	if err != nil {
		t.Fatalf("%s: %v", m.Name, err)
	}
	for def, want := range m.Equilibria {
		a, err := model.Analyse(def)
		if err != nil {
			t.Fatal(err)
		}
		var wanted []int
		for _, on := range want {
			s, ok := model.Find(on...)
			if !ok {
				t.Fatalf("%s: %v is not a state", m.Name, on)
			}
			wanted = append(wanted, s)
		}
		slices.Sort(wanted)
		if got := a.Equilibria(def); !slices.Equal(got, wanted) {
			t.Errorf("%s, %s: equilibria %v, the file says %v", m.Name, def, got, wanted)
		}
	}
}

func TestSharedModels(t *testing.T) {
	files, _ := filepath.Glob(folder + "/*.json")
	if len(files) == 0 {
		t.Skip("the models of ../shared/data/gmcr are not here: run again beside that folder to hold parley against their equilibria")
	}
	n := 0
	for _, name := range files {
		for _, m := range open(t, name) {
			check(t, m)
			n += len(m.Equilibria)
			t.Logf("%s: %d definitions agree", m.Name, len(m.Equilibria))
		}
	}
	t.Logf("%d lists of equilibria in %d files", n, len(files))
}

func TestElmiraCoalitionOfTheFile(t *testing.T) {
	name := folder + "/elmira.json"
	if _, err := os.Stat(name); err != nil {
		t.Skip("../shared/data/gmcr/elmira.json is not here: run again beside that folder; graphmodel's own test of Elmira stands without it")
	}
	spec := open(t, name)[0].Spec
	spec.Coalitions = [][]string{{"MoE", "Uniroyal"}}
	m, err := graphmodel.Compile(spec)
	if err != nil {
		t.Fatal(err)
	}
	a, err := m.Analyse(graphmodel.Nash, graphmodel.CoalitionNash)
	if err != nil {
		t.Fatal(err)
	}
	const seven, ten = 6, 9
	if m.Label(seven) != "7" || !a.Equilibrium(graphmodel.Nash, seven) || a.Equilibrium(graphmodel.CoalitionNash, seven) {
		t.Error("state 7 must be an equilibrium, and none once MoE and Uniroyal may act together")
	}
	d := m.Departures(seven)
	if len(d) != 1 || d[0].Path[len(d[0].Path)-1].To != ten {
		t.Errorf("departures from 7: %v; the coalition moves to 10", d)
	}
}

func TestBadFiles(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no JSON", "graph: {}", "not a GMCR model"},
		{"neither", "{}", `neither "states" nor "variants"`},
		{"unknown direction", `{"states":{"1":[]},"options":[{"name":"a","moves":"sideways"}]}`, "sideways"},
		{"unlisted state", `{"states":{"1":[]},"options":[],"decision_makers":[{"name":"A","ranking_best_first":[[2]]}]}`, "not listed"},
		{"bits", `{"variants":[],"option_bits":{"A":["x"]}}`, "name=1"},
	} {
		if _, err := gmcr.Decode(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v; want something about %q", c.name, err, c.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`{"model":"m","options":[{"name":"a","moves":"both ways"}],"states":{"1":[],"2":["a"]},"decision_makers":[{"name":"A","options":["a"],"ranking_best_first":[[2],[1]]}]}`)
	f.Add(`{"option_bits":{"A":["x=1"],"B":["y=2"]},"variants":[{"preferences_A":[0,1,2,3],"preferences_B":[3,2,1,0],"irreversible":["x"]}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		models, err := gmcr.Decode(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, m := range models {
			if len(m.Spec.Options) < 12 {
				_, _ = graphmodel.Compile(m.Spec)
			}
		}
	})
}
