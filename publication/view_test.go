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

// A told is a statement in a text of a test.
type told struct {
	quote, actor string // "Turkey → Arland; Corvia": to whom
	act          codebook.Act
	issue, date  string
	score        float64
	speaker      string
}

// A paper is a text of a test: its day, its title and what stands in it, a statement a line.
type paper struct {
	published, title string
	lines            []told
}

// threeSides folds papers into an account of three invented parties and gives the brief's Markdown.
func threeSides(t *testing.T, v record.View, papers ...paper) string {
	t.Helper()
	return markdownOf(t, listThreeSides(t, v, papers...))
}

// markdownOf gives the brief of an account.
func markdownOf(t *testing.T, l Lister) string {
	t.Helper()
	b, err := NewBrief(l.Account, BriefOptions{Codebook: l.Codebook, View: l.View})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := b.Markdown(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// listThreeSides folds papers into an account of three invented parties, for lists of it.
func listThreeSides(t *testing.T, v record.View, papers ...paper) Lister {
	t.Helper()
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	parties := []string{"Arland", "Borduria", "Corvia"}
	x := codebook.Extension{Issues: []codebook.Issue{
		{ID: "territory", Name: "Arlander valleys", Options: []codebook.Option{{ID: "return", Name: "return of the valley", Cues: []string{"return of the valley"}}, {ID: "annexed", Name: "annexation", Cues: []string{"recognition of the annexation"}}}},
		{ID: "prisoners", Options: []codebook.Option{{ID: "all", Name: "all for all", Cues: []string{"all for all"}}, {ID: "none", Name: "no exchange", Cues: []string{"no exchange"}}}},
	}}
	for _, name := range parties {
		x.Actors = append(x.Actors, codebook.Actor{ID: name[:3], Name: name, Kind: codebook.State, Demonyms: []string{name + "er", strings.TrimSuffix(name, "d") + "der"}, Role: "party"})
	}
	cb, err := base.Extend(x)
	if err != nil {
		t.Fatal(err)
	}
	var sources []*record.Source
	var statements []statement.Statement
	for i, p := range papers {
		id := string(rune('a' + i))
		doc := &document.Document{ID: id, TextSHA256: id, Published: edtf.Must(p.published), Title: document.Field{Value: p.title}, Publisher: document.Field{Value: "The Daily"}}
		for _, l := range p.lines {
			start := len(doc.Text)
			doc.Text += l.quote
			actors, targets, _ := strings.Cut(l.actor, " → ")
			s := statement.Statement{Doc: id, Quote: strings.TrimRight(l.quote, ".?"), Actor: strings.Split(actors, "; "), Act: l.act, Issue: strings.Split(l.issue, "; "), Date: edtf.Must(l.date), Modality: codebook.Asserted, Score: l.score, Speaker: l.speaker}
			if targets != "" {
				s.Target = strings.Split(targets, "; ")
				for _, target := range s.Target {
					at := start + strings.Index(l.quote, target)
					s.TargetMentions = append(s.TargetMentions, statement.Mention{Span: document.Span{Start: at, End: at + len(target)}, Text: target})
				}
			}
			if l.speaker != "" {
				s.Modality = codebook.Reported
			}
			for _, actor := range s.Actor {
				at := start + max(strings.Index(l.quote, actor), 0)
				s.ActorMentions = append(s.ActorMentions, statement.Mention{Span: document.Span{Start: at, End: at + len(actor)}, Text: actor})
			}
			s.Span = document.Span{Start: start, End: start + len(s.Quote)}
			s.SetID(id)
			statements = append(statements, s)
			doc.Blocks = append(doc.Blocks, document.Block{Span: document.Span{Start: start, End: len(doc.Text)}})
			doc.Text += "\n\n"
		}
		sources = append(sources, &record.Source{Doc: doc, Origin: id})
	}
	a, err := record.Fold(sources, statements, record.Options{Codebook: cb, Parties: parties, Threshold: 0.7})
	if err != nil {
		t.Fatal(err)
	}
	return Lister{Name: "Three sides & a valley", Account: a, View: v, Codebook: cb}
}

// section gives what stands under a heading of a brief.
func section(t *testing.T, brief, title string) string {
	t.Helper()
	_, rest, ok := strings.Cut(brief, "## "+title+"\n")
	if !ok {
		t.Fatalf("no section %q in\n%s", title, brief)
	}
	text, _, _ := strings.Cut(rest, "\n## ")
	return text
}

func holds(t *testing.T, text string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("%q is not in\n%s", w, text)
		}
	}
}

func holdsNot(t *testing.T, text string, unwanted ...string) {
	t.Helper()
	for _, w := range unwanted {
		if strings.Contains(text, w) {
			t.Errorf("%q is in\n%s", w, text)
		}
	}
}

var collisions = paper{"2024-02-01", "Positions", []told{
	{"Arland demands the return of the valley.", "Arland", codebook.Demand, "territory", "2024-01-10", .9, ""},
	{"Borduria insists on recognition of the annexation.", "Borduria", codebook.Demand, "territory", "2024-01-12", .9, ""},
	{"Arland demands an exchange of all for all.", "Arland", codebook.Demand, "prisoners", "2024-01-13", .9, ""},
	{"Corvia wants no exchange.", "Corvia", codebook.Demand, "prisoners", "2024-01-14", .9, ""},
}}

// TestWhoCollides: the bottom line names for each issue the parties that collide on it, and no other.
func TestWhoCollides(t *testing.T) {
	line := section(t, threeSides(t, record.View{}, collisions), "Bottom line")
	holds(t, line, "The positions of Arland and Corvia exclude each other on prisoners and detainees, those of Arland and Borduria on Arlander valleys.",
		"This text dates no meeting or call between any two of Arland, Borduria and Corvia.")
}

// TestBottomLineIsReviewed: what rests on low scores is no headline; where it blocks, it is marked.
func TestBottomLineIsReviewed(t *testing.T) {
	weak := collisions
	weak.lines = append([]told(nil), weak.lines...)
	weak.lines[1].score = .4
	brief := threeSides(t, record.View{}, weak)
	line := section(t, brief, "Bottom line")
	holds(t, line, "The positions of Arland and Corvia exclude each other on prisoners and detainees.")
	holdsNot(t, line, "valleys")
	blocks := section(t, brief, "What blocks")
	holds(t, blocks, "- Arlander valleys (different options, 1 step apart, unreviewed)")
	if strings.Index(blocks, "Prisoners") > strings.Index(blocks, "valleys") {
		t.Errorf("what is firmly read does not stand first:\n%s", blocks)
	}
	weak.lines = weak.lines[:2]
	holds(t, section(t, threeSides(t, record.View{}, weak), "Bottom line"), "those under “What blocks” are unreviewed")
}

// TestBriefOfADay: a brief as of a day counts the texts of that day; its beginning changes nothing of the last contact.
func TestBriefOfADay(t *testing.T) {
	later := paper{"2024-06-01", "Later", []told{
		{"Arland and Borduria signed a protocol.", "Arland; Borduria", codebook.Sign, "peace-settlement", "2024-05-20", .9, ""},
		{"Borduria will never give in.", "Borduria", codebook.Reject, "territory", "", .9, "Borduria"},
	}}
	brief := threeSides(t, record.View{AsOf: edtf.Must("2024-03-01")}, collisions, later)
	holds(t, brief, "Read: 1 text, 1 origin. 1 more text is of a later day and left out. Published on 1 February 2024.", "Sides heard: none of the parties", "All 4 statements are dated.")
	brief = threeSides(t, record.View{Since: edtf.Must("2025-01-01")}, collisions, later)
	holds(t, section(t, brief, "Bottom line"), "The last contact of two of the parties that the texts date, that of Arland and Borduria, is of 20 May 2024: “Arland and Borduria signed a protocol”", "No meeting or call is dated between Arland and Corvia, or between Borduria and Corvia.")
}

// TestAheadAsksNothing: a question announces no day, and what others than the parties plan is shown where it is firmly read.
func TestAheadAsksNothing(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Next", []told{
		{"Will Arland and Borduria meet on 3 March 2024?", "Arland; Borduria", codebook.Meet, "talks", "2024-03-03", .9, ""},
		{"The UN plans a session on 4 March 2024.", "UN", codebook.Meet, "talks", "2024-03-04", .4, ""},
		{"Arland and Corvia are to meet on 5 March 2024.", "Arland; Corvia", codebook.Meet, "talks", "2024-03-05", .4, ""},
		{"What will come of it?", "Arland", codebook.ExpressView, "talks", "", .4, ""},
		{"Borduria and Corvia meet on 6 March 2024", "Borduria; Corvia", codebook.Meet, "talks", "2024-03-06", .9, ""},
		{", but will Arland come?", "Arland", codebook.ExpressView, "talks", "", .4, ""},
	}})
	next := section(t, brief, "Next dates")
	holds(t, next, "5 March 2024 · Arland and Corvia", "6 March 2024 · Borduria and Corvia")
	holdsNot(t, next, "3 March", "4 March")
}

// TestNothingOfTheParties: a section that is empty only because others' steps are not firmly read says so.
func TestNothingOfTheParties(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Others", []told{{"The UN plans a session on 4 March 2024.", "UN", codebook.Meet, "talks", "2024-03-04", .4, ""}}})
	holds(t, section(t, brief, "Next dates"), "No text announces a dated step of the parties after the day of this brief; 1 report of others, not firmly read, is left out.")
	holds(t, section(t, brief, "Humanitarian steps and implementation"), "No text reports a humanitarian step.")
}

// TestRemarks: what was found wrong with a text, such as a date that is none, is told.
func TestRemarks(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	doc := &document.Document{ID: "one.md", TextSHA256: "one", Text: "The weather was mild.", Warnings: []string{"“soon” is no date that could be read."}}
	a, err := record.Fold([]*record.Source{{Doc: doc}}, nil, record.Options{Codebook: base})
	if err != nil {
		t.Fatal(err)
	}
	out := markdownOf(t, Lister{Account: a, Codebook: base})
	holds(t, section(t, out, "What these texts are worth"), "1 text carries a remark on how it was read (`parley show`); one.md: “soon” is no date that could be read.")
}

// TestClaimsAreFirm: what others say of a party stands in its cell where it is firmly read.
func TestClaimsAreFirm(t *testing.T) {
	claims := collisions
	claims.lines = append([]told(nil), claims.lines...)
	claims.lines = append(claims.lines, told{"Corvia said that Arland accepts a truce.", "Arland", codebook.Accept, "ceasefire", "", .3, "Corvia"},
		told{"Corvia said that Borduria rejects a tribunal.", "Borduria", codebook.Reject, "accountability", "", .9, "Corvia"},
		told{"The UN said that Arland rejects monitors.", "Arland", codebook.Reject, "monitoring", "", .9, "UN"})
	table := section(t, threeSides(t, record.View{}, claims), "Positions")
	holds(t, table, "Claimed by Corvia: “Corvia said that Borduria rejects a tribunal”", "According to the UN: “The UN said that Arland rejects monitors”")
	holdsNot(t, table, "a truce", "Ceasefire")
}

// TestDraftsInBrief: a draft and its counter-draft stand among the proposals, with what became of the clauses; a list of topics does not.
func TestDraftsInBrief(t *testing.T) {
	line := func(quote string) told {
		return told{quote, "Arland", codebook.Propose, "ceasefire", "", .9, ""}
	}
	brief := threeSides(t, record.View{},
		paper{"2024-02-01", "The mediator's draft", []told{line("1. Arland shall keep the truce."), line("2. Borduria shall free 700 prisoners within 15 days."), line("3. The ferry shall run.")}},
		paper{"2024-03-01", "Corvia's answer", []told{line("1. Arland shall keep the truce."), line("2. Borduria shall free 700 prisoners within 30 days."), line("3. Apples may be sold.")}},
		paper{"2024-03-02", "Our topics", []told{line("1. Where Arland stands"), line("2. What Borduria said"), line("3. The way to the sea")}})
	got := section(t, brief, "Proposals and agreements named")
	holds(t, got, "- Text given in full: “Corvia's answer” (1 March 2024), 3 clauses; compared with “The mediator's draft”: 1 unchanged, 1 reworded, 1 added, 1 dropped (`parley diff`).",
		"- Text given in full: “The mediator's draft” (1 February 2024), 3 clauses.")
	holdsNot(t, got, "Our topics")
}

// TestScenariosInBrief: each scenario has an example of its own, the text's name for it and its figure.
func TestScenariosInBrief(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "What may come", []told{
		{"A third possibility is a stalemate that would end in an escalation.", "Dr Ottokar", codebook.ExpressView, "trust", "", .1, ""},
		{"Another scenario would be an escalation. The chance of that is 30 percent.", "Dr Ottokar", codebook.ExpressView, "trust", "", .1, ""},
	}})
	got := section(t, brief, "Scenarios that the texts voice, as theirs")
	holds(t, got, "for example “Another scenario would be an escalation”; how likely: “The chance of that is 30 percent”", "- Frozen conflict: voiced by 1 origin, for example “A third possibility is a stalemate")
	holdsNot(t, got, "None of these")
}

// TestThirdPartiesAreFirm: of those to whom texts give a role the firmly read are named; where there are none, the others are marked.
func TestThirdPartiesAreFirm(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Friends", []told{
		{"Turkey mediated between them.", "Turkey", codebook.Mediate, "mediation", "", .9, ""},
		{"China mediated between them.", "China", codebook.Mediate, "mediation", "", .3, ""},
		{"Qatar hosted the talks.", "Qatar", codebook.Host, "talks", "", .6, ""},
		{"Norway will watch the truce.", "Norway", codebook.Offer, "monitoring", "", .3, ""},
	}})
	got := section(t, brief, "Mediators and other third parties")
	holds(t, got, "- Mediator: Turkey. [", "- Host: Qatar · unreviewed. [", "2 more roles are not firmly read and left out.")
	holdsNot(t, got, "Norway", "China")
}

// TestTakenBack: what a publisher takes back is told, with the report that it means.
func TestTakenBack(t *testing.T) {
	report := paper{"2024-02-01", "Arland leaves the valley", []told{{"Arland left the valley.", "Arland", codebook.Withdraw, "troop-withdrawal", "2024-02-01", .9, ""}}}
	brief := threeSides(t, record.View{}, report, paper{"2024-02-03", "Correction", []told{{"Our report that Arland leaves the valley has been retracted.", "Arland", codebook.Withdraw, "troop-withdrawal", "2024-02-01", .9, ""}}})
	holds(t, section(t, brief, "Contradictions and one-sided items"),
		"- Taken back on 3 February 2024 by The Daily: “Our report that Arland leaves the valley has been retracted”; it is “Arland leaves the valley” of 1 February 2024. 2 statements are left out of this account.")
}

// TestOneSidedDay: what one side says of the other stands beside its day; where the text fixes none, beside that of the text.
func TestOneSidedDay(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-20", "Charges", []told{
		{"Arland said that Corvia broke the truce.", "Corvia → Arland", codebook.Violate, "ceasefire", "", .9, "Arland"}}})
	holds(t, section(t, brief, "Contradictions and one-sided items"), "- Undated, in a text of 20 February 2024 · only Arland reports of Corvia: “Arland said that Corvia broke the truce”.")
}

// TestFirmMeetings: where there are more meetings than a brief can show, those that are firmly read or that two parties are in go before
// others, in their order.
func TestFirmMeetings(t *testing.T) {
	p := paper{"2024-02-20", "Many meetings", nil}
	for day := 10; day < 18; day++ {
		p.lines = append(p.lines, told{"Arland met the rebels.", "Arland", codebook.Meet, "talks", "2024-02-" + string(rune('0'+day/10)) + string(rune('0'+day%10)), .3, ""})
	}
	p.lines = append(p.lines, told{"Arland received the envoys.", "Arland", codebook.Meet, "talks", "2024-02-01", .9, ""}, told{"Arland and Corvia met.", "Arland; Corvia", codebook.Meet, "talks", "2024-02-02", .3, ""})
	got := section(t, threeSides(t, record.View{}, p), "Meetings and mediation")
	holds(t, got, "- 17 February 2024 ·", "- 15 February 2024 ·", "- 2 February 2024 ·", "- 1 February 2024 ·", "5 more.")
	holdsNot(t, got, "- 14 February")
}

// TestNoSides: where there are no two sides, or nothing that could be read, the brief says so once and does not speak of parties.
func TestNoSides(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ unread, title, line, masthead string }{
		{"", "# Where the talks stand\n", "No two sides were found in this text", "Read: 1 text, 1 origin"},
		{"not a language that the reader reads", "# Where the talks stand\n", "None of the texts could be read", "Not read: 1 text, in Ukrainian."},
	} {
		doc := &document.Document{ID: "one", TextSHA256: "one", Text: "The weather was mild.", Lang: document.Field{Value: "uk"}}
		a, err := record.Fold([]*record.Source{{Doc: doc, Unread: x.unread}}, nil, record.Options{Codebook: base})
		if err != nil {
			t.Fatal(err)
		}
		b, err := NewBrief(a, BriefOptions{Codebook: base})
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := b.Markdown(&out); err != nil {
			t.Fatal(err)
		}
		holds(t, out.String(), x.title, x.line, x.masthead, "No statement was found.")
		holdsNot(t, out.String(), "Sides heard", "parties’ positions")
	}
}

// TestNotesRise: notes are numbered in the order in which the brief shows their quotes, and each sentence lists its own in that order.
func TestNotesRise(t *testing.T) {
	b := &Brief{Notes: []Note{{Quote: "one"}, {Quote: "two"}}, Sections: []Section{{Text: []Sentence{claim([]int{1, 2}, Part{Text: "two", Note: 2}, Part{Text: "one", Note: 1})}}}}
	b.renumber()
	if got := b.Sections[0].Text[0].Notes; got[0] != 1 || got[1] != 2 || b.Notes[0].Quote != "two" {
		t.Errorf("%v, %+v", got, b.Notes)
	}
}

// TestWorth: the brief says what rests on nobody's name, and who has a role and is not heard.
func TestWorth(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Friends", []told{
		{"Turkey mediated between them.", "Turkey", codebook.Mediate, "mediation", "", .9, ""},
		{"Many analysts believe that Arland rejects the plan.", "Arland", codebook.Reject, "peace-plan", "", .9, ""},
	}})
	holds(t, section(t, brief, "What these texts are worth"), "1 sentence in 1 text rests a claim on somebody without a name, as “Many analysts believe that Arland rejects the plan”")
	holds(t, section(t, brief, "Gaps"), "Not heard in words of its own, though texts give it a role: Turkey.")
}

// TestAnswers: where the parties neither met nor agreed, the bottom line tells where each stands on the truce.
func TestAnswers(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-02", "Friends", []told{
		{"Arland accepted the truce.", "Arland", codebook.Accept, "ceasefire", "2024-02-01", .8, ""}, {"Corvia rejected the truce.", "Corvia", codebook.Reject, "ceasefire", "2024-02-02", .5, ""}}})
	holds(t, section(t, brief, "Bottom line"), "On ceasefire: Arland, on 1 February 2024, “Arland accepted the truce”; Corvia, on 2 February 2024, “Corvia rejected the truce” · unreviewed.")
}

// TestAgreed: the bottom line tells what two parties last agreed to together, and who says so.
func TestAgreed(t *testing.T) {
	agreed := told{"Arland and Corvia have agreed to a truce, Turkey said.", "Arland; Corvia", codebook.Accept, "ceasefire", "2024-02-01", .8, "Turkey"}
	early := told{"Arland and Corvia agreed to exchange prisoners.", "Arland; Corvia", codebook.Accept, "prisoners", "2023-02-01", .9, ""}
	brief := threeSides(t, record.View{}, paper{"2024-02-02", "Friends", []told{early, agreed}})
	holds(t, section(t, brief, "Bottom line"), "The last that Arland and Corvia are reported to have agreed to, on 1 February 2024: “Arland and Corvia have agreed to a truce, Turkey said” · according to Turkey.")
	agreed.score = .4
	brief = threeSides(t, record.View{}, paper{"2024-02-02", "Friends", []told{early, agreed}})
	holds(t, section(t, brief, "Bottom line"), "are reported to have agreed to, on 1 February 2023: “Arland and Corvia agreed to exchange prisoners”.")
}

// TestElsewhere: where many texts tell nothing of the parties that were found, the brief says so on top, and of whom they tell.
func TestElsewhere(t *testing.T) {
	other := func(day string) paper {
		return paper{day, "Another war", []told{{"Kenya accused Somalia of an attack.", "Kenya → Somalia", codebook.Accuse, "ceasefire", day, .9, ""}}}
	}
	head := func(papers ...paper) string {
		l := listThreeSides(t, record.View{}, papers...)
		l.Account.Found = true
		return markdownOf(t, l)
	}
	holds(t, head(collisions, other("2024-03-01"), other("2024-03-02")), "2 of the 3 texts tell nothing of them; Kenya acts most often there. If that is another process, it needs a case of its own.")
	holdsNot(t, head(collisions, other("2024-03-01")), "tell nothing of")
}

// TestContactToldByMediator: a later contact of which a third party tells by name is the last one, and stands behind it.
func TestContactToldByMediator(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-06-01", "Two days", []told{
		{"Arland and Borduria met in the port.", "Arland; Borduria", codebook.Meet, "talks", "2024-05-20", .9, ""},
		{"Arland and Borduria met in the capital.", "Arland; Borduria", codebook.Meet, "talks", "2024-05-28", .9, "Osmar Tenn"},
	}})
	holds(t, section(t, brief, "Bottom line"), "is of 28 May 2024: “Arland and Borduria met in the capital” · according to Osmar Tenn")
}

// TestContactOfEachPair: of more than two parties the last contact is told of each pair, the latest first; and who was found beside the first two is told with those who have no column.
func TestContactOfEachPair(t *testing.T) {
	l := listThreeSides(t, record.View{}, paper{"2024-06-01", "Two days", []told{
		{"Arland and Borduria met in the port.", "Arland; Borduria", codebook.Meet, "talks", "2024-05-20", .9, ""},
		{"Arland and Corvia met in the capital.", "Arland; Corvia", codebook.Meet, "talks", "2024-05-28", .9, ""},
	}})
	l.Account.Found, l.Account.Others = true, []string{"Kenya", "Ghana"}
	holds(t, markdownOf(t, l), "that of Arland and Corvia, is of 28 May 2024: “Arland and Corvia met in the capital”. [1] Of Arland and Borduria it is of 20 May 2024: “Arland and Borduria met in the port”. [2] No meeting or call is dated between Borduria and Corvia.",
		"Parties: Arland and Borduria, the two that contend most in this text, and Corvia, which states positions and takes part in several; 2 more actors, with fewer words of their own, have no column: Kenya and Ghana.")
}

// TestFoundAlone: who was found alone, since whom it contends with mediates, is told so.
func TestFoundAlone(t *testing.T) {
	l := listThreeSides(t, record.View{}, collisions)
	l.Account.Found, l.Account.Parties = true, []string{"Arland"}
	holds(t, markdownOf(t, l), "Parties: Arland, which contends most in this text, with one that mediates.")
}
