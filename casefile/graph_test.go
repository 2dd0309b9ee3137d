package casefile

import (
	"errors"
	"strings"
	"testing"

	"parley/graphmodel"
)

const standoff = `options:
  - {id: strike, party: US, moves: forward}
  - {id: withdraw, party: US}
  - {id: invade, party: NK}
  - {id: abandon, party: NK}
infeasible: [{strike: on, withdraw: on}]
removed_moves: [{party: NK, from: {invade: on, abandon: off}, to: {invade: off}}]
status_quo: []
preferences:
  US: {statements: ["not invade", {greatly: "not strike"}, abandon]}
  NK: {statements: ["not strike", "invade if withdraw", "not invade"], unknown: {between: {abandon: on}, and: {withdraw: on}}}
`

func TestGraphSectionAlone(t *testing.T) {
	g, err := DecodeGraph("standoff.yaml", []byte(standoff))
	if err != nil {
		t.Fatal(err)
	}
	m, err := g.Compile(graphmodel.DefaultMemory)
	if err != nil {
		t.Fatal(err)
	}
	if sq, ok := m.StatusQuo(); m.Len() != 12 || !ok || sq != 0 || !m.Graded() || !m.Unknown() || g.Name != "standoff" {
		t.Errorf("%d states, status quo %d %v, graded %v, unknown %v, name %q", m.Len(), sq, ok, m.Graded(), m.Unknown(), g.Name)
	}
}

func TestGraphMistakes(t *testing.T) {
	ranked := strings.Replace(standoff, `{statements: ["not invade", {greatly: "not strike"}, abandon]}`, "{ranking: [RANKS]}", 1)
	many := strings.Replace(standoff, "options:\n", "options:\n"+strings.Repeat("  - {id: oN, party: US}\n", 56), 1)
	for i := range 56 {
		many = strings.Replace(many, "oN", "o"+string(rune('A'+i/26))+string(rune('a'+i%26)), 1)
	}
	for _, c := range []struct{ name, text, want string }{
		{"a ranking that misses states", strings.Replace(ranked, "RANKS", "[abandon], [], {tied: [[strike], [withdraw]]}", 1),
			"g.yaml:10:17: the ranking of US leaves out 8 of 12 states: [invade], [strike, invade], [withdraw, invade], [strike, abandon], [withdraw, abandon], [invade, abandon] …; put them where they belong"},
		{"a ranking that names an infeasible state", strings.Replace(ranked, "RANKS", "[abandon], [strike, withdraw]", 1),
			"g.yaml:10:29: the ranking of US names the state [strike, withdraw], which is infeasible; take it out of the ranking"},
		{"contradictory statements", strings.Replace(standoff, `abandon]}`, `strike]}`, 1),
			`g.yaml:10:60: "strike" contradicts the more important "not strike"`},
		{"a statement nothing satisfies", strings.Replace(standoff, `abandon]}`, `strike and withdraw]}`, 1),
			`no feasible state satisfies "strike and withdraw"`},
		{"a statement that cannot be read", strings.Replace(standoff, `abandon]}`, `abandon or]}`, 1),
			`g.yaml:10:60: the statement "abandon or" cannot be read: the statement stops where an option should follow; write conditions`},
		{"an option of nobody", strings.Replace(standoff, "{id: withdraw, party: US}", "{id: withdraw}", 1),
			`g.yaml:3:5: the option "withdraw" belongs to nobody; add party: …`},
		{"a misspelt option", strings.Replace(standoff, "{strike: on, withdraw: on}", "{strike: on, withdrw: on}", 1),
			`g.yaml:6:27: there is no option "withdrw"; did you mean "withdraw"?`},
		{"a misspelt party", strings.Replace(standoff, "  NK: {st", "  NKK: {st", 1), `there is no party with options "NKK"; did you mean "NK"?`},
		{"a party without preferences", standoff[:strings.Index(standoff, "  NK: {st")], "g.yaml:10:3: NK has no preferences; write below preferences:"},
		{"sixty options", many, "g.yaml:2:3: 60 options make up to 2^60"},
	} {
		g, err := DecodeGraph("g.yaml", []byte(c.text))
		if err == nil {
			_, err = g.Compile(graphmodel.DefaultMemory)
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s:\n%v\nwant %s", c.name, err, c.want)
		}
		var placed Errors
		if err != nil && (!errors.As(err, &placed) || placed[0].Source == "") {
			t.Errorf("%s: the line is not shown", c.name)
		}
	}
}

func TestGraphOfACase(t *testing.T) {
	text := "case: X–Y\nparties: [{id: X, name: Xland}, {id: Y}]\nthird_parties: [{id: Z, name: Zed}]\ngraph:\n" +
		"  options: [{id: b, party: Z}, {id: a, party: X}]\n  preferences: {X: {weights: {a: 1}}, Z: {statements: b}}\n"
	g, err := DecodeGraph("case.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	m, err := g.Compile(graphmodel.DefaultMemory)
	if err != nil {
		t.Fatal(err)
	}
	if p := m.Parties(); len(p) != 2 || p[0].Name != "Xland" || p[1].Name != "Zed" || g.Name != "X–Y" {
		t.Errorf("parties %v of %q", p, g.Name)
	}
	_, err = DecodeGraph("case.yaml", []byte("case: X\n"))
	if !errors.Is(err, ErrNoGraph) {
		t.Error(err)
	}
}

// TestGraphAsPublished: names with blanks, and states by their numbers, as published models have them.
func TestGraphAsPublished(t *testing.T) {
	g, err := DecodeGraph("g.yaml", []byte(`
options: [{id: Air Strike, party: The US}, {id: withdraw, party: USSR}]
states: {1: [], 4: [Air Strike], 7: [withdraw]}
preferences:
  The US: {ranking: [[withdraw], [], [Air Strike]]}
  USSR: {statements: ["not 'Air Strike'", not withdraw]}
`))
	if err != nil {
		t.Fatal(err)
	}
	m, err := g.Compile(graphmodel.DefaultMemory)
	if err != nil {
		t.Fatal(err)
	}
	if m.Len() != 3 || m.Label(1) != "4" || m.On(1)[0] != "Air Strike" {
		t.Errorf("%d states, the second is %s %v", m.Len(), m.Label(1), m.On(1))
	}
}

func FuzzGraph(f *testing.F) {
	f.Add(standoff)
	f.Add("graph: {options: [{id: a, party: A}], preferences: {A: {ranking: [[a], greatly, {tied: [[]]}]}}}\nparties: [{id: A}]")
	f.Fuzz(func(t *testing.T, text string) {
		g, err := DecodeGraph("g.yaml", []byte(text))
		if err != nil || len(g.Spec.Options) > 10 {
			return
		}
		if _, err := g.Compile(1 << 20); err != nil && err.Error() == "" {
			t.Error("an empty message")
		}
	})
}
