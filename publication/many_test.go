package publication

import (
	"fmt"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
	"parley/statement"
)

// TestManyParties: of dozens of parties the brief shows a few, those with the most positions, and counts the others; of six it shows all.
func TestManyParties(t *testing.T) {
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	for n, more := range map[int]bool{6: false, 40: true} {
		doc := &document.Document{ID: "a", Published: edtf.Must("2024-06-01")}
		var parties []string
		var statements []statement.Statement
		for i := range n {
			name := fmt.Sprintf("Front %d", i)
			parties = append(parties, name)
			at := len(doc.Text)
			doc.Text += name + " demands a truce. "
			s := statement.Statement{Doc: "a", Span: document.Span{Start: at, End: len(doc.Text) - 2}, Actor: []string{name}, Act: codebook.Demand, Issue: []string{"ceasefire"}, Modality: codebook.Asserted, Score: .9, Date: edtf.Must("2024-05-01")}
			s.Quote = doc.Text[s.Start:s.End]
			s.ActorMentions = []statement.Mention{{Span: document.Span{Start: at, End: at + len(name)}, Text: name}}
			if i == 30 {
				other := s
				other.Issue = []string{"talks"}
				statements = append(statements, other)
			}
			statements = append(statements, s)
		}
		doc.Blocks = []document.Block{{Span: document.Span{End: len(doc.Text)}}}
		a, err := record.Fold([]*record.Source{{Doc: doc}}, statements, record.Options{Codebook: book, Parties: parties})
		if err != nil {
			t.Fatal(err)
		}
		got := markdownOf(t, Lister{Account: a, Codebook: book})
		if !more {
			holds(t, got, "| Front 5 |")
		} else {
			holds(t, got, "| Issue | Front 0 | Front 1 | Front 2 | Front 3 | Front 4 | Front 30 |", "34 parties have no column", "and 35 more", "none of the parties in its own words")
		}
		for _, line := range strings.Split(got, "\n") {
			if strings.Count(line, "Front") > 24 {
				t.Errorf("%d parties: %s", n, line)
			}
		}
	}
	if got := named("A", "B", "C", "D", "E", "F", "G"); got != "A, B, C, D, E and 2 more" {
		t.Error(got)
	}
	if got := named("A", "B", "C", "D", "E", "F"); got != "A, B, C, D, E and F" {
		t.Error(got)
	}
}

// TestClauseBefore: a quote that is cut before its act does not begin within a name.
func TestClauseBefore(t *testing.T) {
	for quote, want := range map[string]string{
		"On the last day of the talks in the hall the Free Republic of Corvia and Arland signed a pact": "Free Republic of Corvia and Arland signed a pact",
		"For weeks on end and to the surprise of all who watched it the delegates of Arland signed it":  "the delegates of Arland signed it",
		"For weeks on end and to the surprise of many in the old capital of the coast they signed it":   "capital of the coast they signed it",
	} {
		at := strings.Index(quote, "signed")
		if got := quote[clauseBefore(quote, at):]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
