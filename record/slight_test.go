package record

import (
	"fmt"
	"testing"

	"parley/codebook"
	"parley/edtf"
	"parley/statement"
)

// TestSlight: what is likelier read wrong than right, and an answer to what its words do not name, give way to a firm statement of another
// stance, for two years; they stand beside it, and move nothing.
func TestSlight(t *testing.T) {
	scored := func(day string, score float64) func(*statement.Statement, *Source) {
		return func(s *statement.Statement, _ *Source) { s.Date, s.Score = edtf.Must(day), score }
	}
	demand := said4{"", "Arland demanded the return of the valley", "Arland", codebook.Demand, scored("2020-01-05", 0.9)}
	for name, x := range map[string]struct {
		later               said4
		held, beside, moves int // held: which of the two fills the cell; beside: 1 where the later one stands beside it
	}{
		"firm":                           {said4{"", "Arland offered shared rule of the valley", "Arland", codebook.Offer, scored("2020-06-01", 0.6)}, 1, 0, 2},
		"likelier wrong than right":      {said4{"", "Arland offered shared rule of the valley", "Arland", codebook.Offer, scored("2020-06-01", 0.4)}, 0, 1, 1},
		"years later":                    {said4{"", "Arland offered shared rule of the valley", "Arland", codebook.Offer, scored("2023-06-01", 0.4)}, 1, 0, 1},
		"the same again":                 {said4{"", "Arland asked for the return of the valley", "Arland", codebook.Demand, scored("2020-06-01", 0.4)}, 0, 0, 1},
		"the same again, firmly":         {said4{"", "Arland asked for the return of the valley", "Arland", codebook.Demand, scored("2020-06-01", 0.6)}, 1, 0, 1},
		"welcomes somebody's decision":   {said4{"", "Arland welcomed the decision of the court", "Arland", codebook.Support, scored("2020-06-01", 0.9)}, 0, 1, 1},
		"welcomes what it names":         {said4{"", "Arland welcomed shared rule of the valley", "Arland", codebook.Support, scored("2020-06-01", 0.9)}, 1, 0, 2},
		"doubtful is not shown at all":   {said4{"", "Arland offered shared rule of the valley", "Arland", codebook.Offer, scored("2020-06-01", 0.2)}, 0, 0, 1},
		"rejects a territorial proposal": {said4{"", "Arland rejected a territorial proposal", "Arland", codebook.Reject, scored("2020-06-01", 0.9)}, 1, 0, 1},
	} {
		a := foldAs(t, []said4{demand, x.later}, Options{Threshold: 0.7, Doubt: 0.3})
		p, ok := a.Position("Arland", "territory", View{})
		if !ok || p.Entry.Source.Doc.ID != []string{"doc00", "doc01"}[x.held] || (p.Later != nil) != (x.beside == 1) {
			t.Errorf("%s: %v %q, beside it %v", name, ok, p.Entry.Quote, p.Later)
		}
		moves := 0
		for _, ch := range a.Changes(View{}) {
			if ch.Kind != Silent {
				moves++
			}
		}
		if moves != x.moves {
			t.Errorf("%s: %d movements, want %d", name, moves, x.moves)
		}
	}
}

// TestBeforeThat: where a position needs review, the surer one before it stands beside it.
func TestBeforeThat(t *testing.T) {
	at := func(day string, score float64) func(*statement.Statement, *Source) {
		return func(s *statement.Statement, _ *Source) { s.Date, s.Score = edtf.Must(day), score }
	}
	list := []said4{
		{"", "Arland demanded the return of the valley", "Arland", codebook.Demand, at("2020-01-05", 0.9)},
		{"", "Arland offered shared rule of the valley", "Arland", codebook.Offer, at("2020-06-01", 0.6)},
	}
	p, _ := foldAs(t, list, Options{Threshold: 0.7, Doubt: 0.3}).Position("Arland", "territory", View{})
	if p.Before == nil || p.Before.Source.Doc.ID != "doc00" {
		t.Errorf("before: %v", p.Before)
	}
	p, _ = foldAs(t, list, Options{Threshold: 0.5, Doubt: 0.3}).Position("Arland", "territory", View{})
	if p.Before != nil {
		t.Errorf("reviewed, and before it: %q", p.Before.Quote)
	}
}

// foldAs folds what was said, of which each has a source of its own, under some options; of no codebook of theirs, under that of the tests.
func foldAs(t *testing.T, list []said4, o Options) *Account {
	t.Helper()
	var sources []*Source
	var statements []statement.Statement
	for i, x := range list {
		source, s := said(fmt.Sprintf("doc%02d", i), x.published, x.quote, x.actor, x.act, x.change)
		sources, statements = append(sources, source), append(statements, s)
	}
	if o.Parties = []string{"Arland", "Borduria"}; o.Codebook == nil {
		o.Codebook = testBook(t)
	}
	a, err := Fold(sources, statements, o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestLaterView: a view takes the place of no position; a later one that is likelier right than wrong stands beside it.
func TestLaterView(t *testing.T) {
	at := func(day string, score float64) func(*statement.Statement, *Source) {
		return func(s *statement.Statement, _ *Source) { s.Date, s.Score = edtf.Must(day), score }
	}
	for _, x := range []struct {
		day   string
		score float64
		shown bool
	}{{"2020-06-01", .6, true}, {"2020-06-01", .4, false}, {"2019-06-01", .9, false}} {
		p, _ := foldAs(t, []said4{
			{"", "Arland demanded the return of the valley", "Arland", codebook.Demand, at("2020-01-05", 0.9)},
			{"", "Arland hopes for the valley", "Arland", codebook.ExpressView, at(x.day, x.score)},
		}, Options{Threshold: 0.7, Doubt: 0.3}).Position("Arland", "territory", View{})
		if p.Entry.Act != codebook.Demand || (p.View != nil) != x.shown {
			t.Errorf("%s %.1f: %q, beside it %v", x.day, x.score, p.Entry.Quote, p.View)
		}
	}
}
