package record

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// dealOf makes a statement of several actors, on an issue.
func dealOf(actors, targets, issue string) func(*statement.Statement, *Source) {
	return func(s *statement.Statement, _ *Source) {
		s.Actor, s.Issue = strings.Split(actors, "; "), []string{issue}
		if targets != "" {
			s.Target = strings.Split(targets, "; ")
		}
		for range s.Actor[1:] {
			s.ActorMentions = append(s.ActorMentions, s.ActorMentions[0])
		}
	}
}

// TestCounterparts: with whom else a party deals is found in who acts beside it and in what stands behind "with"; where another party takes part, nobody is
// named as another, and who helps or mediates is no counterpart.
func TestCounterparts(t *testing.T) {
	for quote, x := range map[string]struct {
		actors, targets, issue string
		act                    codebook.Act
		with                   []string
	}{
		"Arland and Turkey signed a truce":                                                         {"Arland; Turkey", "", "ceasefire", codebook.Sign, []string{"Turkey"}},
		"Arland and Borduria signed a truce":                                                       {"Arland; Borduria", "", "ceasefire", codebook.Sign, nil},
		"Arland, Borduria and Turkey signed a truce":                                               {"Arland; Borduria; Turkey", "", "ceasefire", codebook.Sign, nil},
		"Arland agreed to a truce with Hezbollah":                                                  {"Arland", "", "ceasefire", codebook.Accept, []string{"Hezbollah"}},
		"Arland agreed to a truce with Borduria":                                                   {"Arland", "", "ceasefire", codebook.Accept, nil},
		"Arland rejected further talks in Doha with the representatives of Hamas":                  {"Arland", "", "talks", codebook.Reject, []string{"Hamas"}},
		"Arland offered talks with Hamas, Hezbollah and Borduria":                                  {"Arland", "", "talks", codebook.Offer, nil},
		"Arland agreed to the truce with support from the UN":                                      {"Arland", "", "ceasefire", codebook.Accept, nil},
		"Arland accepted the truce with the mediation of Qatar":                                    {"Arland", "Qatar", "ceasefire", codebook.Accept, nil},
		"Arland agreed to the truce with Turkish mediation":                                        {"Arland", "", "ceasefire", codebook.Accept, nil},
		"Arland agreed to a truce with the Turkish army":                                           {"Arland", "", "ceasefire", codebook.Accept, []string{"Turkey"}},
		"Arland accepted the plan of the United States":                                            {"Arland", "United States", "peace-plan", codebook.Accept, nil},
		"The truce was signed by the envoy of Arland and that of Hezbollah":                        {"Arland", "Hezbollah", "ceasefire", codebook.Sign, []string{"Hezbollah"}},
		"Arland demanded an end to the talks between Borduria and Turkey":                          {"Arland", "", "talks", codebook.Demand, nil},
		"Arland is ready for a peace agreement with Turkey, Borduria said":                         {"Arland", "", "peace-settlement", codebook.Offer, nil},
		"Arland said it stood by its agreement with Turkey after Borduria had attacked the valley": {"Arland", "", "peace-settlement", codebook.Support, []string{"Turkey"}},
		"Arland attacked Turkey together with Borduria":                                            {"Arland", "", "use-of-force", codebook.Attack, nil},
	} {
		a := foldAs(t, []said4{{"2024-05-01", quote, "Arland", x.act, dealOf(x.actors, x.targets, x.issue)}}, Options{})
		if got := a.Entries[0].With; !slices.Equal(got, x.with) {
			t.Errorf("%s: with %q, want %q", quote, got, x.with)
		}
	}
}

// TestMemberOfTheOther: who belongs to the other party is no third.
func TestMemberOfTheOther(t *testing.T) {
	sources, statements := one(t, "Myanmar agreed to a ceasefire with the MNDAA", "Myanmar", codebook.Accept, "ceasefire")
	a, err := Fold(sources, statements, Options{Parties: []string{"Myanmar", "Three Brotherhood Alliance"}})
	if err != nil || a.Entries[0].With != nil {
		t.Errorf("%v, with %q", err, a.Entries[0].With)
	}
}

func one(t *testing.T, quote, actor string, act codebook.Act, issue string) ([]*Source, []statement.Statement) {
	t.Helper()
	source, s := said("doc", "2024-05-01", quote, actor, act, dealOf(actor, "", issue))
	return []*Source{source}, []statement.Statement{s}
}

// TestDealElsewhere: a deal with somebody else neither fills the cell beside the parties' own nor extends or moves it; it stands beside, and fills a cell that
// is else empty. On what is given by others by its nature, and with who mediates, a deal is the party's own.
func TestDealElsewhere(t *testing.T) {
	truce := func(day, actors string) said4 {
		return said4{day, strings.ReplaceAll(actors, "; ", " and ") + " agreed to a truce on the river", "Arland", codebook.Accept, func(s *statement.Statement, x *Source) {
			dealOf(actors, "", "ceasefire")(s, x)
			s.Date = edtf.Must(day)
		}}
	}
	both, other := truce("2024-03-01", "Arland; Borduria"), truce("2024-06-01", "Arland; Turkey")
	a := foldAs(t, []said4{both, other}, Options{})
	p, _ := a.Position("Arland", "ceasefire", View{})
	if p.Entry == nil || len(p.Entry.With) > 0 || p.Elsewhere == nil || !slices.Equal(p.Elsewhere.With, []string{"Turkey"}) || p.Origins != 1 {
		t.Errorf("the cell holds %+v, beside it %+v", p.Entry, p.Elsewhere)
	}
	if p, ok := foldAs(t, []said4{other}, Options{}).Position("Arland", "ceasefire", View{}); !ok || !slices.Equal(p.Entry.With, []string{"Turkey"}) || p.Elsewhere != nil {
		t.Errorf("alone it does not fill the cell: %+v", p)
	}
	reject := said4{"2024-07-01", "Borduria rejected a truce on the river", "Borduria", codebook.Reject, dealOf("Borduria", "", "ceasefire")}
	if o := foldAs(t, []said4{other, reject}, Options{}).Obstacles(View{}); len(o) > 0 {
		t.Errorf("a truce with somebody else collides: %+v", o[0])
	}
	host := said4{"2024-06-01", "Turkey mediated between Arland and Borduria", "Turkey", codebook.Mediate, dealOf("Turkey", "Arland; Borduria", "mediation")}
	a = foldIn(t, []said4{both, other, host}, "doc01", "doc02")
	if p, _ := a.Position("Arland", "ceasefire", View{}); !slices.Equal(p.Entry.With, []string{"Turkey"}) || p.Elsewhere != nil {
		t.Errorf("with the mediator: %+v", p.Entry)
	}
}

// foldIn folds what was said as foldAs does, the sentence of the second document in that of the first.
func foldIn(t *testing.T, list []said4, first, second string) *Account {
	t.Helper()
	var sources []*Source
	var statements []statement.Statement
	by := map[string]*Source{}
	for i, x := range list {
		source, s := said("doc0"+string(rune('0'+i)), x.published, x.quote, x.actor, x.act, x.change)
		if source.Doc.ID == second {
			into, at := by[first].Doc, len(by[first].Doc.Text)+1
			into.Text += " " + s.Quote
			into.Blocks = []document.Block{{Span: document.Span{End: len(into.Text)}}}
			s.Doc, s.Start, s.End = first, at, at+len(s.Quote)
			for j := range s.ActorMentions {
				s.ActorMentions[j].Span = s.Span
			}
			s.SetID(first)
		} else {
			by[source.Doc.ID], sources = source, append(sources, source)
		}
		statements = append(statements, s)
	}
	a, err := Fold(sources, statements, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}
