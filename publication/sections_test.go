package publication

import (
	"errors"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
)

// TestContactIsTheirs: who spoke with two parties is no meeting or call between them; one party with another is.
func TestContactIsTheirs(t *testing.T) {
	line := told{"Turkey spoke with Arland and Borduria.", "Turkey → Arland; Borduria", codebook.Meet, "talks", "2024-02-01", .9, ""}
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Calls", []told{line}})
	holds(t, section(t, brief, "Bottom line"), "This text dates no meeting or call between any two of Arland, Borduria and Corvia.")
	line.actor = "Turkey; Arland; Borduria"
	brief = threeSides(t, record.View{}, paper{"2024-02-01", "Calls", []told{line}})
	holds(t, section(t, brief, "Bottom line"), "This text dates no meeting or call between any two of Arland, Borduria and Corvia.")
	line.quote, line.actor = "Turkey, Arland and Borduria met.", "Turkey; Arland; Borduria"
	brief = threeSides(t, record.View{}, paper{"2024-02-01", "Calls", []told{line}})
	holds(t, section(t, brief, "Bottom line"), "of 1 February 2024: “Turkey, Arland and Borduria met”")
	line.quote, line.actor = "Arland spoke with Borduria.", "Arland → Borduria"
	brief = threeSides(t, record.View{}, paper{"2024-02-01", "Calls", []told{line}})
	holds(t, section(t, brief, "Bottom line"), "of 1 February 2024: “Arland spoke with Borduria”")
}

// TestClaimBesideDoubt: what others firmly say of a party is told where its own words are too doubtful to be.
func TestClaimBesideDoubt(t *testing.T) {
	l := listThreeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{
		{"Arland holds that talks matter.", "Arland", codebook.ExpressView, "talks", "2024-02-01", .1, ""},
		{"Arland accepted the talks in Klow.", "Arland", codebook.Accept, "talks", "2024-02-02", .9, "Turkey"},
	}})
	a, err := record.Fold(l.Account.Sources, statementsOf(l.Account), record.Options{Codebook: l.Codebook, Parties: l.Account.Parties, Threshold: 0.7, Doubt: 0.3})
	if err != nil {
		t.Fatal(err)
	}
	l.Account = a
	got := section(t, markdownOf(t, l), "Positions")
	holds(t, got, "read too doubtfully to be shown", "According to Turkey: “Arland accepted the talks in Klow”", "1 position resting only", "were right: Arland on ")
	holdsNot(t, got, "talks matter")
}

// TestMetApart: whom somebody met separately had no contact with one another.
func TestMetApart(t *testing.T) {
	met := told{"Corvia met the leaders of Arland and Borduria.", "Arland; Borduria; Corvia", codebook.Meet, "talks", "2024-02-01", .9, ""}
	brief := threeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{met}})
	holds(t, section(t, brief, "Bottom line"), "of 1 February 2024")
	met.quote = "Corvia met the leaders of Arland and Borduria separately."
	brief = threeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{met}})
	holdsNot(t, section(t, brief, "Bottom line"), "of 1 February 2024")
	holds(t, section(t, brief, "Meetings and mediation"), "separately")
}

// TestHostsStandWithTheirMeeting: who hosted talks is told with them and not once more.
func TestHostsStandWithTheirMeeting(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{
		{"Arland and Borduria met on 1 and 2 February.", "Arland; Borduria", codebook.Meet, "talks", "2024-02-01/2024-02-02", .9, ""},
		{"The United Nations hosted the talks on 1 February.", "UN", codebook.Host, "talks", "2024-02-01", .9, ""},
		{"Turkey hosted a summit on 9 January.", "Turkey", codebook.Host, "talks", "2024-01-09", .9, ""},
	}})
	got := section(t, brief, "Meetings and mediation")
	holds(t, got, "· “Arland and Borduria met on 1 and 2 February” · hosted by the UN [", "- 9 January 2024 · Turkey · ")
	holdsNot(t, got, "“The United Nations hosted")
}

// TestBrokenOff: the bottom line goes on to what a party broke off after the last contact, and to nothing that is older or somebody else's claim.
func TestBrokenOff(t *testing.T) {
	met := told{"Arland and Borduria met in Klow.", "Arland; Borduria", codebook.Meet, "talks", "2024-02-01", .9, ""}
	off := told{"Borduria suspended the peace talks.", "Borduria", codebook.Reject, "talks", "2024-03-01", .9, ""}
	brief := threeSides(t, record.View{}, paper{"2024-03-05", "Talks", []told{met, off}})
	holds(t, section(t, brief, "Bottom line"), "Later, on 1 March 2024, Borduria is reported to have suspended the talks: “Borduria suspended the peace talks”. [2]")
	off.date = "2024-01-01"
	brief = threeSides(t, record.View{}, paper{"2024-03-05", "Talks", []told{met, off}})
	holdsNot(t, section(t, brief, "Bottom line"), "Later,")
	off.date, off.speaker = "2024-03-01", "Arland"
	brief = threeSides(t, record.View{}, paper{"2024-03-05", "Talks", []told{met, off}})
	holdsNot(t, section(t, brief, "Bottom line"), "Later,")
}

// TestAnswersOnAnyIssue: where nothing is told of a truce or a plan, the bottom line gives what the parties are firmest on.
func TestAnswersOnAnyIssue(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Letters", []told{{"Arland demands the return of the valley.", "Arland", codebook.Demand, "territory", "2024-02-01", .9, ""}}})
	holds(t, section(t, brief, "Bottom line"), "On Arlander valleys: Arland, on 1 February 2024, “Arland demands the return of the valley”. [1]")
}

// TestToldOnce: a step that a text tells firmly and once more in doubtful words is one point.
func TestToldOnce(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-05", "Aid", []told{
		{"Arland gave 900 meals on 1 February.", "Arland", codebook.Aid, "humanitarian", "2024-02-01", .9, ""},
		{"Arland: 900 meals.", "Arland", codebook.Cooperate, "humanitarian", "2024-02-01", .4, ""},
		{"Borduria gave 9 tents.", "Borduria", codebook.Aid, "humanitarian", "2024-02-01", .4, ""},
	}})
	got := section(t, brief, "Humanitarian steps and implementation")
	holds(t, got, "“Arland gave 900 meals on 1 February”", "“Borduria gave 9 tents”")
	holdsNot(t, got, "“Arland: 900 meals”")
}

// TestGrades: endnotes carry the grade that the case gives the publisher, and the brief counts them; where none is given nothing is said.
func TestGrades(t *testing.T) {
	a, cb := sample(t)
	print := func() string {
		b, err := NewBrief(a, BriefOptions{Codebook: cb})
		if err != nil {
			t.Fatal(err)
		}
		var md, page strings.Builder
		if err := errors.Join(b.Markdown(&md), b.HTML(&page)); err != nil {
			t.Fatal(err)
		}
		return md.String() + page.String()
	}
	holdsNot(t, print(), "eliability")
	a.Sources[0].Reliability, a.Sources[0].Doc.Publisher = "C", document.Field{Value: "Valley Post"}
	holds(t, print(), "*The first paper*, Valley Post (reliability C), 1 February 2024", "Valley Post (reliability C), 1 February 2024: <q>", "as the case grades them: C, fairly reliable, 1 text; without a grade 2.")
}

// TestOnePassageOneNote: a sentence that names a plan and the statement that is all of it share an endnote.
func TestOnePassageOneNote(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Letters", []told{
		{"Arland signed the Minsk agreements.", "Arland", codebook.Sign, "peace-settlement", "2024-02-01", .9, ""},
	}})
	holds(t, section(t, brief, "Proposals and agreements named"), "- Minsk agreements (2014 to 2015): named by 1 origin; by name accepted or supported by Arland. [1]")
}

// TestCountedBehindNames: what is left out of a list is joined to it once.
func TestCountedBehindNames(t *testing.T) {
	for want, got := range map[string]string{
		"a": andMore([]string{"a"}, 0), "a and b": andMore([]string{"a", "b"}, 0), "a, b and 2 more": andMore([]string{"a", "b"}, 2), "a and 1 more": andMore([]string{"a"}, 1),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestOneParty: where there is one party, no collision is looked for and none denied.
func TestOneParty(t *testing.T) {
	a, cb := sample(t)
	a.Parties = a.Parties[:1]
	out := markdownOf(t, Lister{Account: a, Codebook: cb})
	bottom := section(t, out, "Bottom line")
	holds(t, bottom, "One party alone collides with nobody")
	holdsNot(t, bottom, "No issue was found")
}

// TestCourseOfTalks: the bottom line tells what became of the talks since the parties met, in the text's words, and nothing that is older.
func TestCourseOfTalks(t *testing.T) {
	met := told{"Arland and Borduria met in Klow.", "Arland; Borduria", codebook.Meet, "talks", "2024-02-01", .9, ""}
	ended := told{"The talks ended without a deal.", "", codebook.ExpressView, "talks", "2024-02-03", .9, ""}
	brief := threeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{met, ended}})
	holds(t, section(t, brief, "Bottom line"), "The last turn that a text tells, on 3 February 2024: “The talks ended without a deal”. [1]")
	collapsed := told{"The talks collapsed on Saturday.", "", codebook.ExpressView, "talks", "2024-02-03", .9, ""}
	brief = threeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{collapsed, ended, met}})
	holds(t, section(t, brief, "Bottom line"), "on 3 February 2024: “The talks collapsed on Saturday”.") // the first sentence of a text is no title
	met.date = "2024-02-04"
	brief = threeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{met, ended}})
	holdsNot(t, section(t, brief, "Bottom line"), "of the talks,")
	agreed := told{"Arland and Borduria agreed on a truce.", "Arland; Borduria", codebook.Accept, "ceasefire", "../2024-06-05", .9, ""}
	brief = threeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{ended, met}}, paper{"2024-06-05", "Truce", []told{agreed}})
	holdsNot(t, section(t, brief, "Bottom line"), "of the talks,")
}

// TestMostTold: where the parties neither met nor agreed, the bottom line gives what most texts tell of one.
func TestMostTold(t *testing.T) {
	var papers []paper
	for _, day := range []string{"2024-02-01", "2024-02-02", "2024-02-03"} {
		papers = append(papers, paper{day, "Arms of " + day, []told{{"Arland laid down its arms on " + day + ".", "Arland", codebook.Concede, "demilitarisation", day, .9, ""}}})
	}
	papers = append(papers, paper{"2024-02-04", "Truce", []told{{"Borduria asked for a truce.", "Borduria", codebook.Appeal, "ceasefire", "2024-02-04", .9, ""}}})
	brief := threeSides(t, record.View{}, papers...)
	holds(t, section(t, brief, "Bottom line"), "On demilitarisation: Arland, on 3 February 2024, “Arland laid down its arms on 2024-02-03”.")
}

// TestTextsOwn: what a text announces without a party, an obstacle that its sentence alone names, and reports of a meeting that say nothing of it.
func TestTextsOwn(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Peace talks", []told{
		{"Arland and Corvia met.", "Arland; Corvia", codebook.Meet, "talks", "2024-01-30", .9, ""},
		{"Arland met.", "Arland", codebook.Meet, "talks", "", .5, ""},
		{"The talks stalled as neither side could agree on the bridges.", "", codebook.ExpressView, "talks", "", .5, ""},
		{"The elections are scheduled for May 2024.", "", codebook.ExpressView, "governance", "", .5, ""}}})
	holds(t, section(t, brief, "Obstacles that the texts name, as theirs"), "- In a text of 1 February 2024: “The talks stalled as neither side could agree on the bridges”. [")
	holds(t, section(t, brief, "Next dates"), "- May 2024 · “The elections are scheduled for May 2024” [")
	holds(t, section(t, brief, "Meetings and mediation"), "1 report of one side alone, in the same words or without the day of one above left out (`parley meetings`).")
}

// TestBreaches: a breach of a truce by a party that a text tells stands under implementation; what its opponent alone says does not.
func TestBreaches(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "The truce", []told{
		{"Arland and Corvia met.", "Arland; Corvia", codebook.Meet, "talks", "2024-01-30", .9, ""},
		{"Corvia broke the truce.", "Corvia → Arland", codebook.Violate, "ceasefire", "2024-01-31", .9, ""},
		{"Arland said that Corvia shelled the bridge.", "Corvia → Arland", codebook.Violate, "ceasefire", "2024-01-29", .9, "Arland"}}})
	holds(t, section(t, brief, "Bottom line"), "Breaches of what was agreed are told of Corvia, 31 January 2024: “Corvia broke the truce”. [")
	got := section(t, brief, "Humanitarian steps and implementation")
	holds(t, got, "No text reports a humanitarian step.", "- 31 January 2024 · Corvia, a breach of what was agreed · “Corvia broke the truce”")
	holdsNot(t, got, "shelled")
}

// TestMeetingsToldOfOthers: a report of one side that names nobody whom it met is no meeting in a brief, nor is what a text tells of long ago, where there are others.
func TestMeetingsToldOfOthers(t *testing.T) {
	lines := []told{
		{"Arland met the leaders of its party.", "Arland", codebook.Meet, "talks", "2024-02-05", .9, ""},
		{"Arland met officials of Kenya.", "Arland", codebook.Meet, "talks", "2024-02-04", .9, ""},
		{"Arland resumed the talks.", "Arland", codebook.Meet, "talks", "2024-02-03", .9, ""},
		{"Arland and Corvia met.", "Arland; Corvia", codebook.Meet, "talks", "1982", .9, ""},
	}
	got := section(t, threeSides(t, record.View{}, paper{"2024-02-20", "Meetings", lines}), "Meetings and mediation")
	holds(t, got, "officials of Kenya", "resumed the talks", "1 more. 1 report of one side alone, in the same words or without the day of one above left out")
	holdsNot(t, got, "leaders of its party", "1982")
	holds(t, section(t, threeSides(t, record.View{}, paper{"2024-02-20", "Meetings", lines[3:]}), "Meetings and mediation"), "- 1982 · Arland and Corvia · ")
}

// TestMetOnItsDay: a contact that a text tells with and without its day is told once; that of another text stands.
func TestMetOnItsDay(t *testing.T) {
	dated := told{"Arland and Corvia met on the ferry.", "Arland; Corvia", codebook.Meet, "talks", "2024-02-03", .9, ""}
	again := told{"The talks of Arland and Corvia were long.", "Arland; Corvia", codebook.Meet, "talks", "", .9, ""}
	got := section(t, threeSides(t, record.View{}, paper{"2024-02-20", "Meetings", []told{dated, again}}), "Meetings and mediation")
	holds(t, got, "on the ferry", "1 report")
	holdsNot(t, got, "were long")
	got = section(t, threeSides(t, record.View{}, paper{"2024-02-20", "Meetings", []told{dated}}, paper{"2024-02-21", "More meetings", []told{again}}), "Meetings and mediation")
	holds(t, got, "on the ferry", "were long")
}

// TestContactWithoutDay: where no meeting or call is dated by a day the one of a year is told, and where none is dated at all an undated one that is surely read.
func TestContactWithoutDay(t *testing.T) {
	line := told{"Arland and Borduria met on the ferry.", "Arland; Borduria", codebook.Meet, "talks", "2023", .9, ""}
	holds(t, section(t, threeSides(t, record.View{}, paper{"2024-02-01", "Talks", []told{line}}), "Bottom line"), "that of Arland and Borduria, is of 2023: “Arland and Borduria met on the ferry”")
	line.date = ""
	holds(t, section(t, threeSides(t, record.View{}, paper{"2024-02-01", "Talks", []told{line}}), "Bottom line"),
		"no meeting or call between any two of Arland, Borduria and Corvia. Without a day, a text of 1 February 2024 tells: “Arland and Borduria met on the ferry”")
	line.score = .4
	holdsNot(t, section(t, threeSides(t, record.View{}, paper{"2024-02-01", "Talks", []told{line}}), "Bottom line"), "Without a day")
}

// TestNotAgreed: what a party has not agreed to stands under what blocks, once a text, and not where it is hardly read.
func TestNotAgreed(t *testing.T) {
	l := listThreeSides(t, record.View{}, paper{"2024-02-20", "Talks", []told{
		{"Arland has not signed the protocol.", "Arland", codebook.Sign, "peace-settlement", "2024-02-10", .9, ""},
		{"Arland has not accepted the map.", "Arland", codebook.Accept, "territory", "2024-02-09", .9, ""},
		{"Corvia never keeps its promises.", "Corvia", codebook.Accept, "talks", "2024-02-09", .35, ""},
	}})
	for _, e := range l.Account.Entries {
		e.Modality = codebook.Negated
	}
	got := section(t, markdownOf(t, l), "What blocks")
	holds(t, got, "No two positions collide in this text.\n\n- Not agreed to by Arland, on ")
	if strings.Count(got, "Not agreed to") != 1 {
		t.Error(got)
	}
}

// TestHeldSinceItsDay: a position is not said to be held since the very day that stands before it.
func TestHeldSinceItsDay(t *testing.T) {
	l := listThreeSides(t, record.View{}, collisions)
	e := *l.Account.Entries[0]
	e.When, e.FromPublication = edtf.Must("2024-02-20"), false
	for since, want := range map[string]bool{"../2024-02-20": false, "2024-02-20": false, "2024-02-03": true} {
		var told strings.Builder
		for _, p := range l.composer().positionSentence(&record.Position{Actor: "Arland", Entry: &e, Since: edtf.Must(since)}, "").Parts {
			told.WriteString(p.Text)
		}
		if strings.Contains(told.String(), "held since") != want {
			t.Errorf("%s: %s", since, told.String())
		}
	}
}

// TestBrokenBetweenThem: what one of those who agreed broke off is told though it met a third party since, and what a third one refuses is none of theirs.
func TestBrokenBetweenThem(t *testing.T) {
	agreed := told{"Arland and Borduria agreed to a truce.", "Arland; Borduria", codebook.Accept, "ceasefire", "2024-01-10", .9, ""}
	met := told{"Arland and Corvia met in the port.", "Arland; Corvia", codebook.Meet, "talks", "2024-02-10", .9, ""}
	broken := told{"Arland ended the truce.", "Arland", codebook.Reject, "ceasefire", "2024-01-20", .9, ""}
	got := section(t, threeSides(t, record.View{}, paper{"2024-02-20", "Talks", []told{agreed, broken, met}}), "Bottom line")
	holds(t, got, "Later, on 20 January 2024, Arland is reported to have left or broken off what was agreed: “Arland ended the truce”")
	broken.quote = "Arland rejected Corvia as mediator."
	broken.issue = "mediation"
	got = section(t, threeSides(t, record.View{}, paper{"2024-02-20", "Talks", []told{agreed, broken, met}}), "Bottom line")
	holdsNot(t, got, "Later, ") // who refuses a mediator has broken off nothing
	broken.issue = "ceasefire"
	broken.quote, broken.actor = "Corvia ended the truce.", "Corvia"
	got = section(t, threeSides(t, record.View{}, paper{"2024-02-20", "Talks", []told{agreed, broken, met}}), "Bottom line")
	holdsNot(t, got, "Later, ")
}

// TestHostInOneSentence: who hosted or mediated, told by the words of the meeting itself, stands with it and not once more; who did by another sentence, or on another day, stands alone.
func TestHostInOneSentence(t *testing.T) {
	l := listThreeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{
		{"Arland and Borduria met for talks hosted by Turkey.", "Arland; Borduria", codebook.Meet, "talks", "", .9, ""},
		{"Peru hosted a summit.", "Peru", codebook.Host, "talks", "", .9, ""},
	}})
	met, apart := l.Account.Entries[0], l.Account.Entries[1]
	within, later := *apart, *apart
	within.Span = document.Span{Start: met.Start + 20, End: met.End - 1}
	later.Span, later.When = within.Span, edtf.Must("2024-02-01")
	for h, want := range map[*record.Entry]bool{&within: true, apart: false, &later: false} {
		c := composer{hosts: map[*record.Entry]*record.Entry{}}
		if got := c.tellsBoth(met, h); got != want || want && c.hosts[met] != h {
			t.Errorf("%s, %s: %v", h.Quote, h.When, got)
		}
	}
}

// TestConditionOnAnOption: who makes something conditional on an exchange is not told to release anybody.
func TestConditionOnAnOption(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-05", "Talks", []told{
		{"Arland said a signature is conditional on an all for all exchange.", "Arland", codebook.Condition, "prisoners", "2024-02-01", .9, ""},
		{"Borduria called for an all for all exchange.", "Borduria", codebook.Demand, "prisoners", "2024-02-01", .9, ""},
	}})
	got := section(t, brief, "Positions")
	holds(t, got, "on condition: “Arland said", "all for all: “Borduria called")
	holdsNot(t, got, "all for all: “Arland")
}
