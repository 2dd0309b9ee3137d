package draft_test

import (
	"strings"
	"testing"

	"parley/casefile"
	"parley/codebook"
	"parley/draft"
	"parley/record"
)

const valleyIssues = valley + `issues:
  - {id: prisoners, options: [{id: all, cues: [all prisoners]}, {id: exchanges, cues: [exchanges by number]}, {id: none, cues: [no release]}]}
  - {id: sanctions, options: [{id: keep, cues: [keep the sanctions]}, {id: lift, cues: [lifting of sanctions]}]}
`

func TestBargainOf(t *testing.T) {
	c, err := casefile.Decode("case.yaml", []byte(valleyIssues))
	if err != nil {
		t.Fatal(err)
	}
	a := accountOf(t, c, []said{
		{"Arland", codebook.Demand, "prisoners", "Arland demanded the release of all prisoners."},
		{"Arland", codebook.Reject, "sanctions", "Arland rejected the lifting of sanctions."},
		{"Borduria", codebook.Reject, "prisoners", "Borduria rejected a release of all prisoners."},
		{"Borduria", codebook.Demand, "sanctions", "Borduria demanded the lifting of sanctions."},
	})
	text := draft.BargainOf(c, a, record.View{}).YAML()
	for _, want := range []string{
		"assumptions, not findings",
		"# “Arland demanded the release of all prisoners.” (a:0-45, Arland demand, 1 origin)\n        prisoners: {weight: [25, 100], values: [all, exchanges, none]}",
		"prisoners: {weight: [25, 100], values: [none, exchanges, all], red_lines: [{option: all, sources: [\"c:0-45, Borduria reject\"]}]}",
		"sanctions: {weight: [25, 100], values: [keep, lift], red_lines: [{option: lift",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	// What is proposed is a section that the program reads.
	b, err := casefile.DecodeBargain("case.yaml", []byte(valleyIssues+text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if _, err := b.Compile(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	// An empty record proposes nothing and says so.
	if text := draft.BargainOf(c, accountOf(t, c, nil), record.View{}).YAML(); !strings.Contains(text, "add texts") || strings.Contains(text, "parties:") {
		t.Error(text)
	}
}

// TestLeftBargain: who has left what it had agreed to stands for no option by that, and the draft says so; who came back since does.
func TestLeftBargain(t *testing.T) {
	c, err := casefile.Decode("case.yaml", []byte(valleyIssues))
	if err != nil {
		t.Fatal(err)
	}
	list := []said{
		{"Arland", codebook.Sign, "prisoners", "Arland signed an agreement on the release of all prisoners."},
		{"Borduria", codebook.Sign, "prisoners", "Borduria signed an agreement on the release of all prisoners."},
		{"Arland", codebook.Reject, "prisoners", "Arland withdrew from the agreement."},
	}
	if text := draft.BargainOf(c, accountOf(t, c, list), record.View{}).YAML(); !strings.Contains(text, "Arland has left what it had agreed to on prisoners") || strings.Contains(text, "Arland sign") {
		t.Error(text)
	}
	if text := draft.BargainOf(c, accountOf(t, c, list[:2]), record.View{}).YAML(); strings.Contains(text, "has left") || !strings.Contains(text, "Arland sign") {
		t.Error(text)
	}
}
