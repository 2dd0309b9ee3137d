package casefile

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/edtf"
	"parley/outlook"
)

func TestOutlookSection(t *testing.T) {
	c, err := Load("testdata/good/outlook.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Outlook.Check(); err != nil {
		t.Fatal(err)
	}
	s := c.Outlook.Section
	if f := s.Factors["mediation"]; len(f.For) != 1 || f.For[0].Date != edtf.Must("2030-01-05") || f.Against[0].ID != "s2" {
		t.Errorf("%+v", f)
	}
	if s.Factors["territory"].Level != "yes" || s.Factors["sanctions"].Ratio.Best != 1.2 || *s.Questions[0].Market != 0.2 {
		t.Errorf("%+v", s)
	}
	if _, err := outlook.Run(s, outlook.Options{Draws: 10}); err != nil {
		t.Error(err)
	}
}

// TestOutlookFaults: what the engine refuses is shown at its place.
func TestOutlookFaults(t *testing.T) {
	const head = "case: A\noutlook:\n  as_of: 2030-01-31\n  now: war\n"
	const class = "  classes: [{class: all-dyads, weight: 1}]\n"
	for _, c := range []struct{ name, text, want string }{
		{"weights", head + "  classes:\n    - {class: all-dyads, weight: 0.5}\n    - {class: third-year, weight: 0.4}\n", "6:5: the weights of the reference classes sum to 0.9; make the weights sum to 1"},
		{"no rule", head + class + "  questions:\n    - {id: q, ask: Peace?, scenario: settlement, source: both, close: 2030-12-31}\n", "7:7: the question has no resolution rule"},
		{"past", head + class + "  questions:\n    - {id: q, ask: Peace?, scenario: settlement, rule: r, source: both, close: 2029-12-31}\n", "what is past is resolved, not forecast"},
		{"sum", head + class + "  judgements:\n    - {person: A, scenario: war, horizon: 12, low: 0.5, best: 0.7, high: 0.9}\n    - {person: A, scenario: frozen, horizon: 12, low: 0.3, best: 0.4, high: 0.5}\n", "sum to 1.1"},
		{"order", head + class + "  judgements: [{person: A, scenario: war, horizon: 12, low: 0.8, best: 0.7, high: 0.9}]\n", "out of order"},
		{"certain", head + class + "  judgements: [{person: A, scenario: war, horizon: 12, low: 0.8, best: 0.9, high: 1}]\n", "certainty cannot be pooled"},
		{"month", "case: A\noutlook:\n  as_of: 2030-01\n  now: war\n" + class, `3:10: "2030-01" is not a day`},
		{"holds already", head + class + "  questions:\n    - {id: q, ask: War?, scenario: war, rule: r, source: both, close: 2030-12-31}\n", "war holds already"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file, err := Decode("case.yaml", []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			if err := file.Outlook.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v\nwant %s", err, c.want)
			}
		})
	}
}

// TestExampleEvidence: every quote that an example cites stands in the note that it names.
func TestExampleEvidence(t *testing.T) {
	files, _ := filepath.Glob("../examples/*/case.yaml")
	for _, file := range files {
		c, err := Load(file)
		if err != nil {
			t.Fatal(err)
		}
		if c.Outlook == nil {
			continue
		}
		if err := c.Outlook.Check(); err != nil {
			t.Error(err)
		}
		if c.Outlook.Notice == "" {
			t.Errorf("%s: an example must say that it is one", file)
		}
		for id, f := range c.Outlook.Factors {
			for _, e := range append(f.For, f.Against...) {
				text, err := os.ReadFile(filepath.Join(c.Dir, "sources", e.ID))
				if err != nil || !strings.Contains(string(text), e.Quote) || e.Date.IsZero() {
					t.Errorf("%s: %s: %q of %s is not in %s: %v", file, id, e.Quote, e.Date, e.ID, err)
				}
			}
		}
	}
}

// FuzzOutlook: whatever the section says, it is refused or it is computed.
func FuzzOutlook(f *testing.F) {
	for _, file := range []string{"testdata/good/outlook.yaml", "testdata/broken/outlook.yaml"} {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Decode("case.yaml", data)
		if err != nil || c.Outlook == nil || c.Outlook.Check() != nil {
			return
		}
		o, err := outlook.Run(c.Outlook.Section, outlook.Options{Draws: 20})
		if err != nil && !errors.Is(err, outlook.ErrExtremise) {
			t.Fatal(err)
		}
		if err != nil {
			return
		}
		for _, x := range o.Figures {
			if err := x.Estimate.Check(); err != nil {
				t.Fatalf("%s: %v", x.Scenario, err)
			}
		}
	})
}

// TestOutlookIsDescribed: the schema and the page for people name what the engine knows, and nothing else.
func TestOutlookIsDescribed(t *testing.T) {
	text, err := os.ReadFile("../docs/case.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, ids := range map[string][]string{
		"classes": outlook.ClassIDs(), "factors": outlook.FactorIDs(), "states": outlook.StateNames(), "scenarios": outlook.ScenarioIDs(), "questions": outlook.AskIDs(),
	} {
		if want := `{"enum": ["` + strings.Join(ids, `", "`) + `"]}`; !strings.Contains(string(text), want) {
			t.Errorf("docs/case.schema.json lacks the %s %s", name, want)
		}
	}
	page, err := os.ReadFile("../docs/case-outlook.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range outlook.FactorIDs() {
		if want := "| `" + id + "` | " + strings.Join(outlook.LevelIDs(id), ", ") + " |"; !strings.Contains(string(page), want) {
			t.Errorf("docs/case-outlook.md lacks %s", want)
		}
	}
	for _, id := range append(outlook.ClassIDs(), outlook.StateNames()...) {
		if !strings.Contains(string(page), "`"+id+"`") {
			t.Errorf("docs/case-outlook.md lacks %s", id)
		}
	}
}
