package publication

import (
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
	"parley/statement"
)

// TestDealWithAnother: what a party deals in with somebody else stands in its cell with the other's name, and the bottom line never tells it as the parties' own.
func TestDealWithAnother(t *testing.T) {
	doc := &document.Document{ID: "a", Published: edtf.Must("2024-06-01")}
	src := &record.Source{Doc: doc}
	var statements []statement.Statement
	for _, x := range []struct {
		quote, actors string
		act           codebook.Act
		issue         string
	}{
		{"Arland and Turkey agreed to a truce on 20 May 2024", "Arland; Turkey", codebook.Accept, "ceasefire"},
		{"On 21 May 2024 Arland met the envoys of Turkey in the capital of Borduria", "Arland; Turkey", codebook.Meet, "talks"},
		{"On 22 May 2024 Arland broke off its talks with Turkey", "Arland", codebook.Reject, "talks"},
	} {
		s := statement.Statement{Doc: "a", Quote: x.quote, Actor: strings.Split(x.actors, "; "), Act: x.act, Issue: []string{x.issue}, Date: edtf.Must("2024-05-20"), Modality: codebook.Asserted, Score: 0.9}
		s.Start = len(doc.Text)
		s.End = s.Start + len(s.Quote)
		doc.Text += s.Quote + ".\n\n"
		doc.Blocks = append(doc.Blocks, document.Block{Span: s.Span})
		for _, name := range s.Actor {
			at := s.Start + strings.Index(s.Quote, name)
			s.ActorMentions = append(s.ActorMentions, statement.Mention{Span: document.Span{Start: at, End: at + len(name)}, Text: name})
		}
		s.SetID("a")
		statements = append(statements, s)
	}
	_, cb := sample(t)
	a, err := record.Fold([]*record.Source{src}, statements, record.Options{Codebook: cb, Parties: []string{"Arland", "Borduria"}, Threshold: 0.7})
	if err != nil {
		t.Fatal(err)
	}
	md := markdownOf(t, Lister{Account: a, Codebook: cb})
	bottom, cells, _ := strings.Cut(md, "## Positions")
	if _, bottom, _ = strings.Cut(bottom, "## Bottom line"); strings.Contains(bottom, "Turkey") || !strings.Contains(bottom, "This text dates no meeting or call between Arland and Borduria") {
		t.Error(bottom)
	}
	for _, want := range []string{"truce on 20 May 2024” · with Turkey · told", "· Arland and Turkey ·"} {
		if !strings.Contains(cells, want) {
			t.Errorf("%q does not stand in\n%s", want, cells)
		}
	}
}
