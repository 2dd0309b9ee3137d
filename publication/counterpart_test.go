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

// TestCellsToward: of three parties a cell says with which one its party agreed, and what it agreed with another stands beside; of two it says nothing of it.
func TestCellsToward(t *testing.T) {
	lines := []told{
		{"Arland and Corvia agreed to a truce.", "Arland; Corvia", codebook.Accept, "ceasefire", "2024-01-10", .9, ""},
		{"Arland and Borduria agreed to a truce in the hills.", "Arland; Borduria", codebook.Accept, "ceasefire", "2024-01-20", .9, ""},
		{"Corvia demands talks.", "Corvia", codebook.Demand, "talks", "2024-01-21", .9, ""},
	}
	got := section(t, threeSides(t, record.View{}, paper{"2024-02-20", "Talks", lines}), "Positions")
	holds(t, got, "agreed to a truce in the hills” · with Borduria · told · 20 January 2024 [", "<br>With Corvia: “Arland and Corvia agreed to a truce” · 10 January 2024", "demands: “Corvia demands talks” · told")
	holdsNot(t, got, "held since")
	var grid strings.Builder
	if err := listThreeSides(t, record.View{}, paper{"2024-02-20", "Talks", lines}).Positions("", "", false).CSV(&grid); err != nil {
		t.Fatal(err)
	}
	holds(t, grid.String(), "with Borduria", "with Corvia, beside")
}

// TestRowsToldOnce: one statement on two issues stands in one row, and in two where one issue holds more or names an option.
func TestRowsToldOnce(t *testing.T) {
	p := paper{"2024-02-20", "Talks", []told{
		{"Arland suspended the talks.", "Arland", codebook.Reject, "talks", "2024-01-10", .9, ""},
		{"Borduria demands elections.", "Borduria", codebook.Demand, "governance", "2024-01-10", .9, ""},
	}}
	l := listThreeSides(t, record.View{}, p)
	rows := func(second string, cells ...int) []positionRow {
		var out []positionRow
		p := func(issue string) *record.Position {
			x, _ := l.Account.Position("Arland", "talks", record.View{})
			x.Issue = issue
			return &x
		}
		q, _ := l.Account.Position("Borduria", "governance", record.View{})
		out = append(out, positionRow{issue: "talks", cells: []*record.Position{p("talks"), nil}}, positionRow{issue: second, cells: []*record.Position{p(second), nil}})
		for _, i := range cells {
			out[i].cells[1] = &q
		}
		return out
	}
	for _, x := range []struct {
		rows []positionRow
		want string
	}{
		{rows("governance"), "talks+governance"}, {rows("governance", 1), "governance+talks"}, {rows("governance", 0), "talks+governance"}, {rows("governance", 0, 1), "talks+governance"},
	} {
		var got []string
		for _, r := range foldRows(x.rows) {
			got = append(got, strings.Join(append([]string{r.issue}, r.also...), "+"))
		}
		if strings.Join(got, " ") != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
	other := rows("governance")
	other[1].cells[0].Claims = []*record.Entry{l.Account.Entries[0]}
	if got := foldRows(other); len(got) != 1 || got[0].issue != "governance" {
		t.Errorf("%+v", got)
	}
	other[0].cells[0].Claims = other[1].cells[0].Claims
	if got := foldRows(other); len(got) != 2 {
		t.Errorf("%+v", got)
	}
}
