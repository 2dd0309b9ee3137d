package record

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// testBook is the base codebook with a case of two invented countries, and an issue with three options in order.
func testBook(t failer) *codebook.Codebook {
	t.Helper()
	cb, err := bookOfTwo()
	if err != nil {
		t.Fatal(err)
	}
	return cb
}

// A failer is a testing.T or a rapid.T.
type failer interface {
	Helper()
	Fatal(args ...any)
}

var bookOfTwo = sync.OnceValues(func() (*codebook.Codebook, error) {
	base, err := codebook.Base()
	if err != nil {
		return nil, err
	}
	return base.Extend(codebook.Extension{
		Actors: []codebook.Actor{{ID: "ARL", Name: "Arland", Kind: codebook.State, Role: "party"}, {ID: "BOR", Name: "Borduria", Kind: codebook.State, Role: "party"}},
		People: []codebook.Person{{Name: "Ada Quist", Role: "President", Rank: codebook.HeadOfState, Actor: "ARL", From: edtf.Must("2020")}},
		Issues: []codebook.Issue{{ID: "territory", Options: []codebook.Option{
			{ID: "return", Name: "return of the valley", Cues: []string{"return of the valley"}},
			{ID: "shared", Name: "shared rule", Cues: []string{"shared rule"}},
			{ID: "annexed", Name: "annexation recognised", Cues: []string{"recognition of the annexation", "refused to return the valley"}},
		}}},
	})
})

// said builds a source of one sentence and the statement that rests on all of it.
func said(id, published, quote, actor string, act codebook.Act, change func(*statement.Statement, *Source)) (*Source, statement.Statement) {
	doc := &document.Document{ID: id, Text: quote, TextSHA256: id, Published: edtf.Must(published), Blocks: []document.Block{{Span: document.Span{End: len(quote)}}}}
	s := statement.Statement{Doc: id, Span: document.Span{End: len(quote)}, Quote: quote, Actor: []string{actor}, ActorMentions: []statement.Mention{{Span: document.Span{End: len(quote)}, Text: quote}}, Act: act, Issue: []string{"territory"}, Modality: codebook.Asserted, Score: 0.9}
	source := &Source{Doc: doc}
	if change != nil {
		change(&s, source)
	}
	s.SetID(id)
	return source, s
}

type said4 struct {
	published, quote, actor string
	act                     codebook.Act
	change                  func(*statement.Statement, *Source)
}

func fold(t failer, list []said4, order []int) *Account {
	t.Helper()
	var sources []*Source
	var statements []statement.Statement
	if order == nil {
		for i := range list {
			order = append(order, i)
		}
	}
	for _, i := range order {
		x := list[i]
		source, s := said(fmt.Sprintf("doc%02d", i), x.published, x.quote, x.actor, x.act, x.change)
		sources, statements = append(sources, source), append(statements, s)
	}
	a, err := Fold(sources, statements, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func on(date string) func(*statement.Statement, *Source) {
	return func(s *statement.Statement, _ *Source) { s.Date = edtf.Must(date) }
}

func TestPositionIsNeverMadeFrom(t *testing.T) {
	for name, change := range map[string]func(*statement.Statement, *Source){
		"a hypothetical act":            func(s *statement.Statement, _ *Source) { s.Modality = codebook.Hypothetical },
		"an act that did not happen":    func(s *statement.Statement, _ *Source) { s.Modality = codebook.Negated },
		"somebody's forecast":           func(s *statement.Statement, _ *Source) { s.Modality = codebook.Predicted },
		"an act that takes no stance":   func(s *statement.Statement, _ *Source) { s.Act = codebook.Attack },
		"what somebody else claims":     func(s *statement.Statement, _ *Source) { s.Speaker, s.Modality = "Borduria", codebook.Reported },
		"what an outside expert claims": func(s *statement.Statement, _ *Source) { s.Speaker, s.Modality = "Dr Ottokar", codebook.Reported },
	} {
		a := fold(t, []said4{{"", "Arland demands the return of the valley", "Arland", codebook.Demand, change}}, nil)
		if p, ok := a.Position("Arland", "territory", View{}); ok && p.Entry != nil {
			t.Errorf("%s made a position: %+v", name, p.Entry.Statement)
		}
	}
}

func TestClaimsStandApart(t *testing.T) {
	a := fold(t, []said4{
		{"", "Arland demands the return of the valley", "Arland", codebook.Demand, nil},
		{"", "Borduria said that Arland accepts recognition of the annexation", "Arland", codebook.Accept, func(s *statement.Statement, _ *Source) {
			s.Speaker, s.Modality = "Borduria", codebook.Reported
		}},
	}, nil)
	p, ok := a.Position("Arland", "territory", View{})
	if !ok || p.Entry == nil || p.Entry.Options[0].Option != "return" || len(p.Claims) != 1 {
		t.Fatalf("%+v", p)
	}
	if changes := a.Changes(View{}); len(changes) != 0 {
		t.Errorf("an undated statement or a claim counted as a change: %+v", changes)
	}
}

func TestPersonSpeaksForOffice(t *testing.T) {
	quist := func(s *statement.Statement, _ *Source) { s.Speaker, s.Modality = "Ada Quist", codebook.Reported }
	a := fold(t, []said4{{"2021-05-01", "Quist said Arland wants the return of the valley", "Arland", codebook.Demand, quist}}, nil)
	p, ok := a.Position("Arland", "territory", View{})
	if !ok || p.Entry == nil || p.Entry.Voice("Arland") != Reported || p.Entry.Rank != codebook.HeadOfState {
		t.Fatalf("%+v", p)
	}
	if !p.Entry.FromPublication || p.Entry.When.String() != "../2021-05-01" {
		t.Errorf("dated %s", p.Entry.When)
	}
}

func TestChanges(t *testing.T) {
	a := fold(t, []said4{
		{"", "Arland demands the return of the valley", "Arland", codebook.Demand, on("2020-01-01")},
		{"", "Arland again demands the return of the valley", "Arland", codebook.Demand, on("2020-02-01")},
		{"", "Arland proposes shared rule", "Arland", codebook.Propose, on("2020-03-01")},
		{"", "Arland demands the return of the valley once more", "Arland", codebook.Demand, on("2020-04-01")},
		{"", "Arland accepts recognition of the annexation", "Arland", codebook.Accept, on("2020-05-01")},
		{"", "Arland rejects recognition of the annexation", "Arland", codebook.Reject, on("2020-06-01")},
		{"2020-12-31", "Borduria held a parade", "Borduria", codebook.Mobilize, nil},
	}, nil)
	want := []string{"first stated", "softened", "hardened", "softened", "reversed", "silent"}
	var got []string
	for _, c := range a.Changes(View{}) {
		got = append(got, string(c.Kind))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if c := a.Changes(View{})[1]; c.Restated != 1 || c.Rule != "scale of options" {
		t.Errorf("%+v", c)
	}
	if c := a.Changes(View{Since: edtf.Must("2020-04-15"), AsOf: edtf.Must("2020-06-30")}); len(c) != 2 {
		t.Errorf("since: %+v", c)
	}
}

// TestTurns: who says "we" of an actor speaks for it, in all of that source and in no other.
func TestTurns(t *testing.T) {
	pages := []*page{
		newPage(t, "call", "2021-03-03", "We demand the return of the valley. The bridge stays closed. Borduria rejects that.\n").
			says("We demand the return of the valley", "Arland", codebook.Demand, "territory", "2021-03-01").
			says("The bridge stays closed", "Arland", codebook.Reject, "trust", "2021-03-01"),
		newPage(t, "other", "2021-03-04", "The road stays closed as well, a senior official said.\n").
			says("The road stays closed as well", "Arland", codebook.Reject, "trust", "2021-03-02"),
	}
	for _, p := range pages {
		for i := range p.statements {
			p.statements[i].Speaker = "Senior Official"
		}
	}
	pages[0].statements[0].ActorMentions = []statement.Mention{{Span: document.Span{Start: 0, End: 2}, Text: "We"}}
	a := foldPages(t, pages...)
	for _, e := range a.Entries {
		want := "Arland"
		if e.Doc == "other" {
			want = "Senior Official"
		}
		if e.By != want {
			t.Errorf("%q is by %s, want %s", e.Quote, e.By, want)
		}
	}
}

// TestOwnEnd: an agreement of both says where they met, not which end of the scale is one's own.
func TestOwnEnd(t *testing.T) {
	together := func(s *statement.Statement, source *Source) {
		s.Actor = []string{"Arland", "Borduria"}
		on("2019-01-01")(s, source)
	}
	a := fold(t, []said4{
		{"", "Arland and Borduria accepted recognition of the annexation", "Arland", codebook.Accept, together},
		{"", "Arland demands the return of the valley", "Arland", codebook.Demand, on("2020-01-01")},
		{"", "Arland proposes shared rule", "Arland", codebook.Propose, on("2020-03-01")},
	}, nil)
	var got []string
	for _, c := range a.Changes(View{}) {
		if c.Actor == "Arland" {
			got = append(got, string(c.Kind))
		}
	}
	if want := []string{"first stated", "hardened", "softened"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestObstacles(t *testing.T) {
	a := fold(t, []said4{
		{"", "Arland demands the return of the valley", "Arland", codebook.Demand, nil},
		{"", "Borduria insists on recognition of the annexation", "Borduria", codebook.Demand, nil},
	}, nil)
	o := a.Obstacles(View{})
	if len(o) != 1 || o[0].Kind != OptionsExclude || o[0].Distance != 2 {
		t.Fatalf("%+v", o)
	}
	// A refusal of one thing does not collide with a demand for another: no text reconciles them, and that is all that is said.
	apart := fold(t, []said4{
		{"", "Arland demands that the bridge over the river be rebuilt", "Arland", codebook.Demand, nil},
		{"", "Borduria rejects foreign ships in the harbour", "Borduria", codebook.Reject, nil},
	}, nil)
	if o := apart.Obstacles(View{}); len(o) != 1 || o[0].Kind != Unreconciled {
		t.Errorf("%+v", o)
	}
	refused := fold(t, []said4{
		{"", "Arland rejected the latest plan of the mediators", "Arland", codebook.Reject, nil},
		{"", "Borduria announced a truce of thirty days", "Borduria", codebook.Concede, nil},
	}, nil)
	if o := refused.Obstacles(View{}); len(o) != 1 || o[0].Kind != OneRefuses {
		t.Errorf("%+v", o)
	}
	waived := fold(t, []said4{
		{"", "Arland rejected the latest plan of the mediators", "Arland", codebook.Reject, nil},
		{"", "Borduria dropped its demand for mediators", "Borduria", codebook.Concede, nil},
	}, nil)
	if o := waived.Obstacles(View{}); len(o) != 0 {
		t.Errorf("a demand that was dropped as an obstacle: %+v", o)
	}
	agreed := fold(t, []said4{
		{"", "Arland accepts shared rule", "Arland", codebook.Accept, nil},
		{"", "Borduria accepts shared rule", "Borduria", codebook.Accept, nil},
	}, nil)
	if o := agreed.Obstacles(View{}); len(o) != 0 {
		t.Errorf("agreement as an obstacle: %+v", o)
	}
}

func TestRulings(t *testing.T) {
	source, s := said("doc", "", "Arland demands the return of the valley", "Arland", codebook.Demand, nil)
	rulings := []Ruling{
		{TextSHA256: "doc", Quote: s.Quote, Decision: Corrected, Correct: &Correction{Act: codebook.Reject}, Why: "irony", By: "x"},
		{TextSHA256: "doc", Quote: "words that are gone", Decision: Rejected, Why: "y", By: "x"},
	}
	a, err := Fold([]*Source{source}, []statement.Statement{s}, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}, Rulings: rulings})
	if err != nil {
		t.Fatal(err)
	}
	if why := a.Orphans[0].Reason; why != "no statement rests on its words any more" {
		t.Error(why)
	}
	if a.Entries[0].Act != codebook.Reject || len(a.Orphans) != 1 || a.Orphans[0].Quote != "words that are gone" {
		t.Errorf("%+v, orphans %+v", a.Entries[0].Statement, a.Orphans)
	}
}

// TestRulingsThatCannotBe: each is an orphan with its reason, and the statement stands as the machine read it.
func TestRulingsThatCannotBe(t *testing.T) {
	one, s1 := said("one", "", "Arland demands the return of the valley", "Arland", codebook.Demand, nil)
	two, s2 := said("two", "", "Arland wants the valley returned", "Arland", codebook.Demand, nil)
	for want, r := range map[string]Ruling{
		"its document is not among the texts, or its text changed": {TextSHA256: "gone", Quote: s1.Quote, Decision: Rejected},
		"no statement rests on its words any more":                 {TextSHA256: "one", Quote: s1.Quote, Act: codebook.Reject, Decision: Rejected},
		"the statement that it merges into is no longer found":     {TextSHA256: "two", Quote: s2.Quote, Decision: Merged, Into: "nothing"},
		`it sets the issue "hinterland", which neither the case nor the codebook has (renamed or removed?)`: {TextSHA256: "one", Quote: s1.Quote, Decision: Corrected,
			Correct: &Correction{Issue: []string{"hinterland"}}},
		"": {TextSHA256: "two", Quote: s2.Quote, Decision: Merged, Into: s1.Quote},
	} {
		a, err := Fold([]*Source{one, two}, []statement.Statement{s1, s2}, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}, Rulings: []Ruling{r}})
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case want == "" && (len(a.Orphans) != 0 || len(a.Entries) != 1 || a.Entries[0].Doc != "one"):
			t.Errorf("merge: %+v, %d entries", a.Orphans, len(a.Entries))
		case want != "" && (len(a.Orphans) != 1 || a.Orphans[0].Reason != want || len(a.Entries) != 2):
			t.Errorf("%+v, want %q", a.Orphans, want)
		}
	}
}

// TestOrderAndKnownTime: the account is the same in any order of reading, and what it says as known on a day is what it
// said when nothing later had arrived.
func TestOrderAndKnownTime(t *testing.T) {
	acts := []codebook.Act{codebook.Demand, codebook.Reject, codebook.Accept, codebook.Offer, codebook.ExpressView, codebook.Attack}
	quotes := []string{"the return of the valley", "shared rule", "recognition of the annexation", "something else"}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		var list []said4
		for range n {
			date := rapid.SampledFrom([]string{"", "2020-01-01", "2020-02", "2020-03-05", "2021"}).Draw(t, "date")
			learnt := rapid.SampledFrom([]string{"2022-01-01", "2022-02-01", "2022-03-01"}).Draw(t, "learnt")
			list = append(list, said4{
				rapid.SampledFrom([]string{"", "2020-02-10", "2021-01-01"}).Draw(t, "published"),
				rapid.SampledFrom(quotes).Draw(t, "quote"), rapid.SampledFrom([]string{"Arland", "Borduria"}).Draw(t, "actor"), rapid.SampledFrom(acts).Draw(t, "act"),
				func(s *statement.Statement, src *Source) { s.Date, src.Learnt = edtf.Must(date), edtf.Must(learnt) },
			})
		}
		order := make([]int, n)
		for i := range order {
			order[i] = i
		}
		all := digest(fold(t, list, order), View{})
		shuffled := rapid.Permutation(order).Draw(t, "order")
		if got := digest(fold(t, list, shuffled), View{}); got != all {
			t.Fatalf("in the order %v:\n%s\nin the order %v:\n%s", order, all, shuffled, got)
		}
		day := edtf.Must("2022-02-01")
		var early []int
		for i, x := range list {
			src, s := &Source{Doc: &document.Document{}}, statement.Statement{}
			x.change(&s, src)
			if edtf.Compare(src.Learnt, day) <= 0 {
				early = append(early, i)
			}
		}
		v := View{KnownAt: day, AsOf: edtf.Must("2021")}
		if len(early) == 0 {
			early = []int{}
		}
		then := digest(fold(t, list, early), View{AsOf: v.AsOf})
		if now := digest(fold(t, list, order), v); now != then {
			t.Fatalf("as known on %s:\n%s\nwhen only that was there:\n%s", day, now, then)
		}
	})
}

func digest(a *Account, v View) string {
	var s string
	for _, p := range a.Positions(v) {
		s += fmt.Sprintf("%s %s %s %d %d %v;", p.Actor, p.Issue, p.Since, p.Origins, len(p.Claims), p.Unreviewed)
		if p.Entry != nil {
			s += p.Entry.ID + "\n"
		}
	}
	for _, c := range a.Changes(v) {
		s += fmt.Sprintf("%s %s %s %s %d\n", c.Actor, c.Issue, c.Kind, c.On, c.Restated)
	}
	for _, o := range a.Obstacles(v) {
		s += fmt.Sprintf("%s %s %d\n", o.Issue, o.Kind, o.Distance)
	}
	return s
}

func TestJointTexts(t *testing.T) {
	for title, want := range map[string]Voice{
		"Joint Statement on Arland-Borduria Meeting":                        Stated,
		"The Ems Communiqué: A Joint Statement Between Arland and Borduria": Stated,
		"Background press call on the joint statement of Arland, Borduria":  Told,
		"Joint Statement on the Meeting":                                    Told,
	} {
		a := fold(t, []said4{{"2021-05-01", "Arland accepts shared rule", "Arland", codebook.Accept, func(_ *statement.Statement, s *Source) { s.Doc.Title.Value = title }}}, nil)
		if got := a.Entries[0].Voice("Arland"); got != want {
			t.Errorf("%q: %s, want %s", title, got, want)
		}
	}
}

// TestHearsay: what nobody who is named says of an actor is a claim, and no position.
func TestHearsay(t *testing.T) {
	a := fold(t, []said4{{"2021-05-01", "Arland reportedly accepts shared rule", "Arland", codebook.Accept, func(st *statement.Statement, _ *Source) { st.Modality = codebook.Reported }}}, nil)
	e := a.Entries[0]
	if got := e.Voice("Arland"); got != Claimed {
		t.Errorf("hearsay is %s", got)
	}
	if got := e.Claimant(); got != "an unnamed source" {
		t.Errorf("hearsay is said by %q", got)
	}
}
