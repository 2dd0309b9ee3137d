package advice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/graphmodel"
	"parley/graphmodel/advice"
)

// valley is a small invented conflict.
func valley(t interface{ Fatal(...any) }) *graphmodel.Model {
	m, err := graphmodel.Compile(graphmodel.Spec{
		Parties: []graphmodel.Party{{ID: "ARL", Name: "Arland"}, {ID: "BOR", Name: "Borduria"}, {ID: "UN"}},
		Options: []graphmodel.Option{
			{ID: "withdraw", Party: "ARL", Name: "a withdrawal", On: "withdraws", Off: "comes back"},
			{ID: "arm", Party: "BOR", Name: "arms", Moves: graphmodel.Backward, On: "arms", Off: "disarms"},
			{ID: "inspect", Party: "UN", Name: "inspections"}},
		Preferences: []graphmodel.Preference{
			{Party: "ARL", Statements: []graphmodel.Statement{{Text: "inspect if withdraw"}, {Text: "not arm"}, {Text: "not withdraw"}}},
			{Party: "BOR", Statements: []graphmodel.Statement{{Text: "withdraw"}, {Text: "arm if not withdraw"}, {Text: "not inspect"}}},
			{Party: "UN", Statements: []graphmodel.Statement{{Text: "inspect if withdraw"}, {Text: "not arm"}, {Text: "not inspect"}}}},
		StatusQuo: &graphmodel.State{On: []string{"arm"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func ExampleWords_Why() {
	m := valley(nil)
	a, _ := m.Analyse(graphmodel.Ordinal...)
	w := advice.For(m)
	s, _ := m.Find("withdraw", "inspect")
	lines, _ := w.Why(a, graphmodel.SEQ, s)
	fmt.Println(strings.Join(lines, "\n"))
	// Output:
	// State 6 (a withdrawal; inspections) does not hold under sequential stability: Arland would leave it.
	// Arland is better off if it comes back (→ 5), and nobody has an answer that would deter it under this definition.
	// Borduria cannot move from here.
	// UN has no move that it would like better.
}

// TestSentences asks every question of every state: each answer is a sentence, and none has a gap in it.
func TestSentences(t *testing.T) {
	m := valley(t)
	defs := slices.Concat(graphmodel.Ordinal, graphmodel.Simultaneous)
	a, err := m.Analyse(defs...)
	if err != nil {
		t.Fatal(err)
	}
	w := advice.For(m)
	var all []string
	add := func(lines []string, err error) {
		if err != nil {
			t.Fatal(err)
		}
		if len(lines) == 0 {
			t.Error("no answer")
		}
		all = append(all, lines...)
	}
	add(w.Summary(a), nil)
	for s := range m.Len() {
		for _, d := range defs {
			lines, err := w.Why(a, d, s)
			add(lines, err)
		}
		for to := range m.Len() {
			add(w.Journey(m.Journey(s, to)), nil)
		}
		for _, d := range graphmodel.Ordinal {
			inv, err := m.Inverse(s, d)
			add(w.Inverse(inv), err)
		}
		for _, d := range m.Departures(s) {
			if len(d.Path) == 0 || len(w.Coalitions(s)) == 0 {
				t.Errorf("a departure from %d without words", s)
			}
		}
	}
	for _, o := range m.Options() {
		c, err := m.Without(o.ID, graphmodel.SEQ)
		add(w.Without(c), err)
	}
	for _, line := range all {
		if !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, ":") || strings.Contains(line, "  ") || strings.Contains(line, "%!") || strings.Contains(line, "()") || strings.Contains(line, "if it (") {
			t.Errorf("not a sentence: %q", line)
		}
	}
}

func TestEveryDefinitionHasWords(t *testing.T) {
	for _, d := range slices.Concat(graphmodel.Ordinal, graphmodel.Simultaneous, graphmodel.Strong, graphmodel.Weak, graphmodel.Coalitional,
		[]graphmodel.Definition{graphmodel.NonMyopic, graphmodel.Limited(3)}) {
		if advice.Name(d) == string(d) || advice.Meaning(d) == "" {
			t.Errorf("%s has no name or meaning", d)
		}
	}
	if got := advice.Name("seq_b"); got != "sequential stability under unknown preference, extension b" {
		t.Error(got)
	}
}

// TestArticle: names of parties stand in sentences as English has them.
func TestArticle(t *testing.T) {
	some := func(party string) graphmodel.Preference {
		return graphmodel.Preference{Party: party, Weights: map[string]float64{"a": 1}}
	}
	m, err := graphmodel.Compile(graphmodel.Spec{
		Parties:     []graphmodel.Party{{ID: "USA", Name: "United States"}, {ID: "NAT", Name: "NATO"}, {ID: "EU", Name: "EU"}},
		Options:     []graphmodel.Option{{ID: "a", Party: "USA"}, {ID: "b", Party: "NAT"}, {ID: "c", Party: "EU"}},
		Preferences: []graphmodel.Preference{some("USA"), some("NAT"), some("EU")},
	})
	if err != nil {
		t.Fatal(err)
	}
	w := advice.For(m)
	if got := []string{w.Party(0), w.Party(1), w.Party(2)}; !slices.Equal(got, []string{"the United States", "NATO", "the EU"}) {
		t.Errorf("%q", got)
	}
	for name, want := range map[string]string{"PKK": "the PKK", "SPLM-N": "the SPLM-N", "Arlandian opposition": "the Arlandian opposition", "Ember Army": "the Ember Army", "Front for Change and Concord": "the Front for Change and Concord", "Union of Resistance Forces": "the Union of Resistance Forces", "Lord of Arland": "Lord of Arland", "Hamas": "Hamas", "M23": "M23", "RENAMO": "RENAMO", "Army": "Army", "": ""} {
		if got := advice.Named(name); got != want {
			t.Errorf("%q is named %q, want %q", name, got, want)
		}
	}
}
