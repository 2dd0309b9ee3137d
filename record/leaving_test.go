package record

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/edtf"
	"parley/statement"
)

// of gives a statement its issues, and a day where one is given.
func of(day string, issues ...string) func(*statement.Statement, *Source) {
	return func(s *statement.Statement, x *Source) {
		s.Issue = issues
		if day != "" {
			on(day)(s, x)
		}
	}
}

// TestLeaving: by its words a party leaves an agreement, a truce or talks, suspends its part in it or comes back; and does not by those of what it takes from elsewhere, refuses to begin
// or will only do.
func TestLeaving(t *testing.T) {
	for quote, x := range map[string]struct {
		act  codebook.Act
		want Leaving
	}{
		"Arland withdrew from the ceasefire agreement with Borduria":              {codebook.Reject, Leaves},
		"Arland formally pulled out of the 2015 peace accord":                     {codebook.Reject, Leaves},
		"Arland said it was annulling its 1992 peace agreement with Borduria":     {codebook.Reject, Leaves},
		"Arland declared the truce over":                                          {codebook.Reject, Leaves},
		"Arland said the agreement was null and void":                             {codebook.Reject, Leaves},
		"Arland no longer recognises the accord":                                  {codebook.Reject, Leaves},
		"Arland walked out of the negotiations":                                   {codebook.Reject, Leaves},
		"Arland suspended its participation in the New START treaty":              {codebook.Reject, Suspends},
		"Arland has put the talks on hold and suspended the dialogue":             {codebook.Reject, Suspends},
		"Arland rejoined the agreement":                                           {codebook.Cooperate, Returns},
		"Arland returned to the talks in Klow":                                    {codebook.Meet, Returns},
		"Arland resumed its participation in the ceasefire":                       {codebook.Concede, Returns},
		"Arland announced its return to the agreement":                            {codebook.Accept, Returns},
		"Arland lifted its suspension of the ceasefire":                           {codebook.Concede, Returns},
		"Arland lifted its suspension of aid under the ceasefire":                 {codebook.Concede, Stays},
		"Arland rejected the ceasefire":                                           {codebook.Reject, Stays},
		"Arland refused to withdraw its troops under the accord":                  {codebook.Reject, Stays},
		"Arland ended the siege, and Borduria accepted the truce":                 {codebook.Reject, Stays},
		"Arland suspended its participation in a committee of the 2015 agreement": {codebook.Reject, Stays},
		"Arland withdrew from the Klow climate treaty":                            {codebook.Reject, Stays},
		"Arland left the International Coffee Agreement":                          {codebook.Reject, Stays},
		"Arland withdrew from the Klow peace treaty":                              {codebook.Reject, Leaves},
		"Arland agreed to return to the talks":                                    {codebook.Accept, Stays},
		"Arland quit a joint ceasefire monitoring team":                           {codebook.Reject, Stays},
		"Arland quit the ceasefire, and the monitoring team left":                 {codebook.Reject, Leaves},
		"Arland signed the truce":                                                 {codebook.Sign, Stays},
	} {
		a := fold(t, []said4{{"2024-04-01", "Arland left the truce", "Arland", codebook.Reject, of("2024-04-01", "ceasefire")}, {"2024-04-02", "Arland left the talks", "Arland", codebook.Reject, of("2024-04-02", "talks")},
			{"2024-05-01", quote, "Arland", x.act, of("", "ceasefire")}}, nil)
		if got := a.Entries[2].Leaving(); got != x.want {
			t.Errorf("%s: %d, want %d", quote, got, x.want)
		}
	}
}

// TestLeftCell: who has left what it had signed is told so in every cell that the agreement filled, whatever its words name; what tells of the signature in passing later brings it back into none,
// and a return into all.
func TestLeftCell(t *testing.T) {
	list := []said4{
		{"2023-02-01", "Arland signed an agreement on a ceasefire and prisoners", "Arland", codebook.Sign, of("2023-02-01", "ceasefire", "prisoners")},
		{"2023-02-01", "Borduria signed an agreement on a ceasefire and prisoners", "Borduria", codebook.Sign, of("2023-02-01", "ceasefire", "prisoners")},
		{"2024-05-01", "Arland pulled out of the ceasefire agreement", "Arland", codebook.Reject, of("2024-05-01", "ceasefire", "troop-withdrawal")},
		{"2024-05-20", "Arland, which signed the ceasefire", "Arland", codebook.Sign, of("", "ceasefire", "prisoners")},
	}
	check := func(a *Account, party, issue, quote string) {
		t.Helper()
		p, ok := a.Position(party, issue, View{})
		if !ok || p.Entry == nil || p.Entry.Quote != quote {
			t.Errorf("%s on %s: %+v, want %q", party, issue, p.Entry, quote)
		}
	}
	a := fold(t, list, nil)
	for _, issue := range []string{"ceasefire", "prisoners"} {
		check(a, "Arland", issue, "Arland pulled out of the ceasefire agreement")
		check(a, "Borduria", issue, "Borduria signed an agreement on a ceasefire and prisoners")
	}
	if p, ok := a.Position("Arland", "troop-withdrawal", View{}); ok {
		t.Errorf("who leaves a truce takes a stance on troops: %+v", p.Entry)
	}
	a = fold(t, append(list, said4{"2024-06-01", "Arland rejoined the ceasefire agreement", "Arland", codebook.Cooperate, of("2024-06-01", "ceasefire")}), nil)
	for _, issue := range []string{"ceasefire", "prisoners"} {
		check(a, "Arland", issue, "Arland rejoined the ceasefire agreement")
	}
	kinds := map[ChangeKind]int{}
	for _, ch := range a.Changes(View{}) {
		kinds[ch.Kind]++
	}
	if kinds[Left] != 2 || kinds[Returned] != 2 {
		t.Errorf("changes: %v", kinds)
	}
}

// TestLeftTalks: who leaves talks on a truce has left the talks, and takes no stance on the truce; who returns to them is back.
func TestLeftTalks(t *testing.T) {
	list := []said4{
		{"2024-03-01", "Arland agreed to a ceasefire", "Arland", codebook.Accept, of("2024-03-01", "ceasefire")},
		{"2024-05-01", "Arland suspended its participation in talks over a ceasefire", "Arland", codebook.Reject, of("2024-05-01", "ceasefire", "talks")},
	}
	a := fold(t, list, nil)
	if p, _ := a.Position("Arland", "ceasefire", View{}); p.Entry == nil || p.Entry.Act != codebook.Accept {
		t.Errorf("ceasefire: %+v", p.Entry)
	}
	if p, _ := a.Position("Arland", "talks", View{}); p.Entry == nil || p.Entry.Leaving() != Suspends {
		t.Errorf("talks: %+v", p.Entry)
	}
	a = fold(t, []said4{list[0], {"2024-06-01", "Arland resumed the talks", "Arland", codebook.Meet, of("2024-06-01", "talks")}}, nil)
	if p, ok := a.Position("Arland", "talks", View{}); ok {
		t.Errorf("who resumes what it did not leave holds: %+v", p.Entry)
	}
	a = fold(t, append(list, said4{"2024-06-01", "Arland returned to the talks", "Arland", codebook.Meet, of("2024-06-01", "talks")}), nil)
	if p, _ := a.Position("Arland", "talks", View{}); p.Entry == nil || p.Entry.Leaving() != Returns {
		t.Errorf("talks after the return: %+v", p.Entry)
	}
}

// TestLeftPlan: who leaves an agreement is told beside it as having left, by its name or where the text names no other, and not as rejecting it; who came back, as back.
func TestLeftPlan(t *testing.T) {
	text := func(s string) func(*statement.Statement, *Source) {
		return func(x *statement.Statement, src *Source) {
			src.Doc.Text = x.Quote + ". " + s
			src.Doc.Blocks[0].End = len(src.Doc.Text)
			x.Issue, x.Actor = []string{"nuclear-and-energy"}, []string{"Russia"}
		}
	}
	list := []said4{
		{"2010-04-08", "Russia signed the New START treaty", "Russia", codebook.Sign, text("")},
		{"2023-02-21", "Russia suspended its participation in the treaty", "Russia", codebook.Reject, text("New START is a treaty of 2010")},
	}
	reactions := func(list []said4) (Proposal, *Account) {
		a := fold(t, list, nil)
		all := a.Proposals(View{})
		if len(all) != 1 {
			t.Fatalf("proposals: %+v", all)
		}
		return all[0], a
	}
	p, _ := reactions(list)
	if e := p.Leaver("Russia"); e == nil || e.Leaving() != Suspends || len(p.Rejects) > 0 {
		t.Errorf("left: %+v, rejected: %v", e, p.Rejects)
	}
	p, _ = reactions(append(list, said4{"2024-02-21", "Russia resumed its participation in New START", "Russia", codebook.Accept, text("")}))
	if e := p.Leaver("Russia"); e == nil || e.Leaving() != Returns {
		t.Errorf("returned: %+v", e)
	}
	p, _ = reactions([]said4{list[0], {"2023-02-21", "Russia rejected the New START treaty", "Russia", codebook.Reject, text("")}})
	if e := p.Leaver("Russia"); e != nil || len(p.Rejects) != 1 {
		t.Errorf("a refusal is no leaving: %+v", e)
	}
}

// TestLeftOlder: who leaves an accord of an earlier year has not left the truce signed since: that stands beside it, and nothing has moved. So has who signed a truce of that year.
func TestLeftOlder(t *testing.T) {
	for year, moved := range map[string]int{"1994": 0, "2008": 1} {
		a := fold(t, []said4{
			{"2008-08-15", "Arland signed a ceasefire", "Arland", codebook.Sign, of("2008-08-15", "ceasefire")},
			{"2008-08-30", "Arland withdrew from the " + year + " ceasefire", "Arland", codebook.Reject, of("2008-08-30", "ceasefire")},
		}, nil)
		p, _ := a.Position("Arland", "ceasefire", View{})
		n := 0
		for _, ch := range a.Changes(View{}) {
			n += b2i(ch.Kind == Left)
		}
		if p.Entry == nil || p.Entry.Leaving() != Leaves || (p.Before != nil) != (moved == 0) || n != moved {
			t.Errorf("%s: %+v, before it %+v, %d left", year, p.Entry, p.Before, n)
		}
	}
}

// TestLeftByOtherWords: an agreement is left too where the words call it by a pronoun, if the text names one alone, where they stand before, and where a view declares it void or binding no longer.
func TestLeftByOtherWords(t *testing.T) {
	for quote, x := range map[string]struct {
		act  codebook.Act
		text string
		want Leaving
	}{
		"The president pulled Arland out of a nuclear deal with Borduria":           {codebook.Withdraw, "", Leaves},
		"Arland withdrew from it last year":                                         {codebook.Withdraw, "New START is a treaty", Leaves},
		"Arland withdrew from it last month":                                        {codebook.Withdraw, "The valley is a place", Stays},
		"the pact that Arland withdrew from in 2018":                                {codebook.Withdraw, "", Leaves},
		"Arland withdrew its troops from the valley":                                {codebook.Withdraw, "", Stays},
		"Arland has declared the agreement on a truce of 1994 as void":              {codebook.ExpressView, "", Leaves},
		"Arland declared that it would no longer abide by the limits of the treaty": {codebook.ExpressView, "", Suspends},
		"Arland declared that the agreement was a success":                          {codebook.ExpressView, "", Stays},
	} {
		a := fold(t, []said4{{"2024-05-01", quote, "Arland", x.act, func(s *statement.Statement, src *Source) {
			src.Doc.Text = quote + ". " + x.text
			src.Doc.Blocks[0].End = len(src.Doc.Text)
			s.Issue = []string{"peace-settlement"}
		}}}, nil)
		if got := a.Entries[0].Leaving(); got != x.want {
			t.Errorf("%s: %d, want %d", quote, got, x.want)
		}
	}
}

// TestLeftUnknown: what somebody left fills no cell by an agreement that was not known yet.
func TestLeftUnknown(t *testing.T) {
	late := func(s *statement.Statement, src *Source) {
		of("2023-02-01", "ceasefire", "prisoners")(s, src)
		src.Learnt = edtf.Must("2024-08-01")
	}
	left := func(s *statement.Statement, src *Source) {
		of("2024-05-01", "ceasefire")(s, src)
		src.Learnt = edtf.Must("2024-05-02")
	}
	a := fold(t, []said4{
		{"2023-02-01", "Arland signed an agreement on a ceasefire and prisoners", "Arland", codebook.Sign, late},
		{"2024-05-01", "Arland pulled out of the ceasefire agreement", "Arland", codebook.Reject, left},
	}, nil)
	if p, ok := a.Position("Arland", "prisoners", View{KnownAt: edtf.Must("2024-06-01")}); ok {
		t.Errorf("before the agreement was known: %+v", p.Entry)
	}
	if p, _ := a.Position("Arland", "ceasefire", View{KnownAt: edtf.Must("2024-06-01")}); p.Entry == nil || p.Entry.Leaving() != Leaves {
		t.Errorf("what was left by its own words: %+v", p.Entry)
	}
	if p, _ := a.Position("Arland", "prisoners", View{}); p.Entry == nil || p.Entry.Leaving() != Leaves {
		t.Errorf("today: %+v", p.Entry)
	}
}

// TestLeftElsewhere: who leaves an agreement on another matter takes no stance on what is at issue, and goes on to accept what it had accepted.
func TestLeftElsewhere(t *testing.T) {
	for quote, want := range map[string]string{
		"Arland withdrew from the Klow climate treaty":   "Arland signed the truce",
		"Arland left the International Coffee Agreement": "Arland signed the truce",
		"Arland withdrew from the Klow truce":            "Arland withdrew from the Klow truce",
	} {
		a := fold(t, []said4{{"2024-02-01", "Arland signed the truce", "Arland", codebook.Sign, of("2024-02-01", "ceasefire")}, {"2024-05-01", quote, "Arland", codebook.Reject, of("2024-05-01", "ceasefire", "troop-withdrawal")}}, nil)
		if p, ok := a.Position("Arland", "ceasefire", View{}); !ok || p.Entry == nil || p.Entry.Quote != want {
			t.Errorf("%s: %+v", quote, p.Entry)
		}
		if p, ok := a.Position("Arland", "troop-withdrawal", View{}); ok {
			t.Errorf("%s: a stance on troops: %+v", quote, p.Entry)
		}
	}
}

// TestReturnCounts: who came back is told so however surely that was read, and who said only that it would is not; a suspension is told as one, and what is left for good after it as that.
func TestReturnCounts(t *testing.T) {
	surely := func(score float64, day string) func(*statement.Statement, *Source) {
		return func(s *statement.Statement, x *Source) {
			of(day, "ceasefire")(s, x)
			s.Score = score
		}
	}
	list := []said4{
		{"2024-01-10", "Arland signed a ceasefire", "Arland", codebook.Sign, surely(.9, "2024-01-10")},
		{"2024-02-10", "Arland suspended its participation in the ceasefire", "Arland", codebook.Reject, surely(.7, "2024-02-10")},
	}
	for last, x := range map[string]struct {
		act  codebook.Act
		want Leaving
		kind ChangeKind
	}{
		"Arland has resumed its participation in the ceasefire":          {codebook.Accept, Returns, Returned},
		"Arland said it would resume its participation in the ceasefire": {codebook.Accept, Suspends, Suspended},
		"Arland withdrew from the ceasefire":                             {codebook.Reject, Leaves, Left},
	} {
		a := foldAs(t, append(slices.Clip(list), said4{"2024-03-21", last, "Arland", x.act, surely(.35, "2024-03-21")}), Options{Threshold: .7, Doubt: .3})
		p, _ := a.Position("Arland", "ceasefire", View{})
		if p.Entry == nil || p.Entry.Leaving() != x.want {
			t.Errorf("%s: the cell holds %+v", last, p.Entry)
		}
		changes := a.Changes(View{})
		if got := changes[len(changes)-1].Kind; got != x.kind {
			t.Errorf("%s: last change %s, want %s", last, got, x.kind)
		}
		if changes[1].Kind != Suspended {
			t.Errorf("%s: %s, want suspended", last, changes[1].Kind)
		}
	}
}
