package record

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// TestSilence: whoever does or says anything on an issue is not silent on it, stance or not, comparable or not.
func TestSilence(t *testing.T) {
	first := said4{"", "Arland demands the return of the valley", "Arland", codebook.Demand, on("2020-01-01")}
	for name, x := range map[string]struct {
		later said4
		days  int
	}{
		"nothing":               {said4{"", "Borduria held a parade", "Borduria", codebook.Mobilize, on("2020-10-01")}, 366},
		"words without options": {said4{"", "Arland accepts what was offered", "Arland", codebook.Accept, on("2020-10-01")}, 0},
		"a deed":                {said4{"", "Arland attacked the valley", "Arland", codebook.Attack, on("2020-10-01")}, 0},
		"a deed long ago":       {said4{"", "Arland attacked the valley", "Arland", codebook.Attack, on("2020-03-01")}, 306},
	} {
		a := fold(t, []said4{first, x.later}, nil)
		days := 0
		for _, ch := range a.Changes(View{AsOf: edtf.Must("2021-01-01")}) {
			if ch.Kind == Silent && ch.Actor == "Arland" {
				days = ch.Days
			}
		}
		if days != x.days {
			t.Errorf("%s: silent for %d days, want %d", name, days, x.days)
		}
	}
}

// TestLaterThanItsText: what a text holds to have happened after its own publication is dated by publication; what lies after
// the latest day of the account is not there yet, unless it is asked for.
func TestLaterThanItsText(t *testing.T) {
	a := fold(t, []said4{
		{"2024-05-01", "Arland accepted shared rule in 2030", "Arland", codebook.Accept, on("2030")},
		{"2024-05-01", "Arland and Borduria met in 2031", "Arland", codebook.Meet, on("2031")},
	}, nil)
	p, ok := a.Position("Arland", "territory", View{})
	if !ok || p.Entry == nil || p.Entry.When.String() != "../2024-05-01" || !p.Entry.FromPublication {
		t.Errorf("%+v", p)
	}
	if m := a.Meetings(View{}); len(m) != 0 || a.Later(View{}) != 1 {
		t.Errorf("%d meetings, %d later", len(m), a.Later(View{}))
	}
	soon := fold(t, []said4{{"2024-05-01", "Arland and Borduria meet on 10 May", "Arland", codebook.Meet, on("2024-05-10")}}, nil)
	if ahead := soon.Ahead(View{}); len(ahead) != 1 || len(soon.Meetings(View{})) != 0 {
		t.Errorf("%d ahead: what is dated after its text is announced", len(ahead))
	}
	whose := fold(t, []said4{{"2024-05-01", "Talks are expected to resume on 10 May", "", codebook.Meet, func(s *statement.Statement, _ *Source) {
		s.Actor, s.Date, s.Modality = nil, edtf.Must("2024-05-10"), codebook.Predicted
	}}}, nil)
	if ahead := whose.Ahead(View{}); len(ahead) != 1 {
		t.Errorf("%d ahead: talks are announced though nobody is named", len(ahead))
	}
	during := fold(t, []said4{{"2024-05-03", "Arland and Borduria have met in May", "Arland", codebook.Meet, on("2024-05")}}, nil)
	if ahead, met := during.Ahead(View{}), during.Meetings(View{}); len(ahead) != 0 || len(met) != 1 || during.Later(View{}) != 0 {
		t.Errorf("%d ahead, %d meetings: what happened in a month that is not over has happened", len(ahead), len(met))
	}
	if m := a.Meetings(View{AsOf: edtf.Must("2032")}); len(m) != 1 {
		t.Error("asked for as of 2032, the meeting of 2031 is not there")
	}
}

// TestImpossibleDay: a text that was received before the day that it gives does not say what day it is.
func TestImpossibleDay(t *testing.T) {
	received := func(_ *statement.Statement, s *Source) { s.Learnt = edtf.Must("2024-05-02") }
	a := fold(t, []said4{
		{"2024-05-01", "Arland accepted shared rule", "Arland", codebook.Accept, received},
		{"2099-02-03", "Borduria rejected shared rule", "Borduria", codebook.Reject, received},
	}, nil)
	if got := a.AsOf(View{}).String(); got != "2024-05-01" {
		t.Errorf("as of %s", got)
	}
}

// TestLedger: what the ledger answers for a view is what a walk through the statements that the view sees gives.
func TestLedger(t *testing.T) {
	days := []string{"2020-01-01", "2020-02", "2020-03-05", "2020-06-01", "2021"}
	rapid.Check(t, func(t *rapid.T) {
		var list []said4
		for range rapid.IntRange(1, 14).Draw(t, "n") {
			date, learnt := rapid.SampledFrom(days).Draw(t, "date"), rapid.SampledFrom(days).Draw(t, "learnt")
			list = append(list, said4{
				rapid.SampledFrom(append(days, "")).Draw(t, "published"),
				"Arland " + rapid.SampledFrom([]string{"the return of the valley", "shared rule", "recognition of the annexation", "something else", "something else again"}).Draw(t, "quote"), "Arland",
				rapid.SampledFrom([]codebook.Act{codebook.Demand, codebook.Reject, codebook.Accept, codebook.Offer, codebook.ExpressView}).Draw(t, "act"),
				func(s *statement.Statement, src *Source) { s.Date, src.Learnt = edtf.Must(date), edtf.Must(learnt) },
			})
		}
		a := fold(t, list, nil)
		v := View{AsOf: edtf.Must(rapid.SampledFrom(append(days, "2022")).Draw(t, "as of")), KnownAt: edtf.Must(rapid.SampledFrom(append(days, "2022")).Draw(t, "known at"))}
		k := cell{"Arland", "territory"}
		c := a.cells[k]
		day, known := a.bounds(v)
		var seen []standing
		for _, s := range c.dated {
			if s.day <= day && s.Source.published <= day && s.Source.known <= known {
				seen = append(seen, s)
			}
		}
		w := walk{matter: a.matter, former: a.formerly, k: k, dated: seen, held: -1, done: never}
		w.home, w.scaled = a.home(k, &column{dated: seen}, 1<<31-1, 1<<31-1)
		for i := range seen {
			w.take(i)
		}
		got := slices.DeleteFunc(a.cellChanges(k, c, v), func(ch Change) bool { return ch.Kind == Silent })
		if !slices.Equal(got, w.out) {
			t.Fatalf("as of %s, known at %s:\n%+v\nby a walk:\n%+v", v.AsOf, v.KnownAt, got, w.out)
		}
	})
}

func TestGuessedActorsAreNotTaken(t *testing.T) {
	a := fold(t, []said4{{"2021-05-01", "Arland demands the return of the valley", "Arland", codebook.Demand, func(s *statement.Statement, _ *Source) { s.ActorMentions = nil }}}, nil)
	if p, ok := a.Position("Arland", "territory", View{}); ok || a.Entries[0].Actor != nil {
		t.Errorf("%+v", p)
	}
}

func TestOptionsOfTheOtherParty(t *testing.T) {
	const quote = "Arland insists on the return of the valley, while Borduria has demands of its own"
	at := strings.Index(quote, "Borduria")
	a := fold(t, []said4{
		{"", "Arland insists on shared rule", "Arland", codebook.Demand, nil},
		{"", quote, "Borduria", codebook.Demand, func(s *statement.Statement, _ *Source) {
			s.ActorMentions = []statement.Mention{{Span: document.Span{Start: at, End: at + 8}, Text: "Borduria"}}
		}},
	}, nil)
	if p, ok := a.Position("Borduria", "territory", View{}); !ok || len(p.Entry.Options) != 0 {
		t.Errorf("Arland's option in Borduria's cell: %+v", p.Entry)
	}
}

// TestDoubt: what is below the score of doubt fills a cell only where nothing else does, moves no position and gives no role.
func TestDoubt(t *testing.T) {
	scored := func(date string, score float64) func(*statement.Statement, *Source) {
		return func(s *statement.Statement, src *Source) { on(date)(s, src); s.Score = score }
	}
	demand := said4{"", "Arland demands the return of the valley", "Arland", codebook.Demand, scored("2020-01-01", 0.8)}
	later := said4{"", "Arland accepts recognition of the annexation", "Arland", codebook.Accept, scored("2020-03-01", 0.2)}
	broker := said4{"", "Syldavia brokered the truce", "Syldavia", codebook.Mediate, scored("2020-03-01", 0.2)}
	with := func(doubt float64, list ...said4) *Account {
		a := fold(t, list, nil)
		options := a.options
		options.Doubt = doubt
		var statements []statement.Statement
		for _, e := range a.Entries {
			statements = append(statements, e.Statement)
		}
		a, err := Fold(a.Sources, statements, options)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	for doubt, want := range map[float64]string{0: "Arland accepts recognition of the annexation", 0.3: "Arland demands the return of the valley"} {
		a := with(doubt, demand, later, broker)
		p, _ := a.Position("Arland", "territory", View{})
		moves := len(slices.DeleteFunc(a.Changes(View{}), func(c Change) bool { return c.Before == nil || c.After == nil }))
		if p.Entry.Quote != want || p.Doubtful || moves != b2i(doubt == 0) || len(a.ThirdParties(View{})) != b2i(doubt == 0) {
			t.Errorf("doubt %v: %q, doubtful %v, %d moves, roles %v", doubt, p.Entry.Quote, p.Doubtful, moves, a.ThirdParties(View{}))
		}
	}
	alone := with(0.3, later)
	if p, ok := alone.Position("Arland", "territory", View{}); !ok || p.Entry == nil || !p.Doubtful || len(alone.Changes(View{})) != 0 {
		t.Errorf("%+v", p)
	}
}

// TestNoDayNoMovement: what a text tells without a day may have come before what it dates, and moves nothing that the same text holds.
func TestNoDayNoMovement(t *testing.T) {
	refusal, pledge := "Arland rejects the return of the valley", "Arland offers the return of the valley"
	one := newPage(t, "one", "2021-03-10", refusal+". "+pledge+".\n").says(refusal, "Arland", codebook.Reject, "territory", "2021-03-05").says(pledge, "Arland", codebook.Offer, "territory", "")
	other := newPage(t, "other", "2021-03-10", pledge+".\n").says(pledge, "Arland", codebook.Offer, "territory", "")
	first := newPage(t, "first", "2021-03-06", refusal+".\n").says(refusal, "Arland", codebook.Reject, "territory", "2021-03-05")
	for _, x := range []struct {
		pages []*page
		want  int
	}{{[]*page{one}, 1}, {[]*page{first, other}, 2}} {
		if got := foldPages(t, x.pages...).Changes(View{}); len(got) != x.want {
			t.Errorf("%d changes, want %d: %+v", len(got), x.want, got)
		}
	}
}
