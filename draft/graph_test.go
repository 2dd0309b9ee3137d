package draft_test

import (
	"strings"
	"testing"

	"parley/casefile"
	"parley/codebook"
	"parley/document"
	"parley/draft"
	"parley/edtf"
	"parley/graphmodel"
	"parley/record"
	"parley/statement"
)

const valley = `case: Arland and Borduria
parties: [{id: ARL, name: Arland, kind: state}, {id: BOR, name: Borduria, kind: state}]
third_parties: [{id: SYL, name: Syldavia, kind: state, role: guarantor}]
`

type said struct {
	actor string
	act   codebook.Act
	issue string
	quote string
}

// account folds one dated document a statement.
func account(t *testing.T, list []said) (*casefile.Case, *record.Account) {
	t.Helper()
	c, err := casefile.Decode("case.yaml", []byte(valley))
	if err != nil {
		t.Fatal(err)
	}
	return c, accountOf(t, c, list)
}

func accountOf(t *testing.T, c *casefile.Case, list []said) *record.Account {
	t.Helper()
	book, err := c.Codebook()
	if err != nil {
		t.Fatal(err)
	}
	var sources []*record.Source
	var statements []statement.Statement
	for i, x := range list {
		id := string(rune('a' + i))
		span := document.Span{End: len(x.quote)}
		sources = append(sources, &record.Source{Doc: &document.Document{ID: id, Text: x.quote, TextSHA256: id, Published: edtf.Must("2024-03-03"), Blocks: []document.Block{{Span: span}}}})
		s := statement.Statement{Doc: id, Span: span, Quote: x.quote, Actor: []string{x.actor}, ActorMentions: []statement.Mention{{Span: span, Text: x.quote}}, Act: x.act, Issue: []string{x.issue}, Modality: codebook.Asserted, Score: 0.9}
		s.SetID(id)
		statements = append(statements, s)
	}
	a, err := record.Fold(sources, statements, record.Options{Codebook: book, Parties: c.PartyNames()})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestGraphOf(t *testing.T) {
	c, a := account(t, []said{
		{"Arland", codebook.Demand, "prisoners", "Arland demanded the release of all prisoners."},
		{"Borduria", codebook.Reject, "prisoners", "Borduria rejected a release of prisoners."},
		{"Arland", codebook.Accept, "ceasefire", "Arland accepted a ceasefire."},
		{"Borduria", codebook.Accept, "ceasefire", "Borduria accepted a ceasefire."},
		{"Syldavia", codebook.Offer, "security-guarantees", "Syldavia offered guarantees."},
	})
	g := draft.GraphOf(c, a, record.View{})
	text := g.YAML()
	for _, want := range []string{
		"assumptions, not findings",
		"    # “Arland demanded the release of all prisoners.” (a:0-45, Arland demand, 1 origin)\n    - {id: arl-gives-way-prisoners, party: ARL, name: \"Arland gives way on prisoners and detainees\"",
		"    # “Syldavia offered guarantees.” (e:0-28, Syldavia offer, 1 origin)\n    - {id: syl-security-guarantees, party: SYL, name: \"Syldavia: security guarantees\"",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "ceasefire") {
		t.Error("an issue on which nobody is apart became an option")
	}
	// What is proposed is a section that the program reads, and it says the same as the values.
	read, err := casefile.DecodeGraph("case.yaml", []byte(valley+text))
	if err != nil {
		t.Fatal(err)
	}
	m, err := read.Compile(graphmodel.DefaultMemory)
	if err != nil {
		t.Fatal(err)
	}
	own, err := graphmodel.Compile(g.Spec)
	if err != nil {
		t.Fatal(err)
	}
	if m.Len() != own.Len() || m.Len() != 6 {
		t.Errorf("%d states read, %d proposed, want 6", m.Len(), own.Len())
	}
	if len(m.Warnings()) > 0 {
		t.Errorf("warnings: %v", m.Warnings())
	}
}

func TestGraphOfNothing(t *testing.T) {
	c, a := account(t, []said{{"Arland", codebook.Demand, "prisoners", "Arland demanded the release of all prisoners."}})
	text := draft.GraphOf(c, a, record.View{}).YAML()
	if !strings.Contains(text, "no issue on which two parties are apart in their own words") || strings.Contains(text, "graph:\n") {
		t.Error(text)
	}
}
