package publication

import (
	"strings"
	"testing"

	"parley/codebook"
	"parley/record"
)

// TestLeftIsTold: who left what it had agreed to is told so in its cell and in the bottom line, and who came back is told to have; neither goes on as accepting it or having broken it off.
func TestLeftIsTold(t *testing.T) {
	agreed := told{"Arland and Borduria signed a truce.", "Arland; Borduria", codebook.Sign, "ceasefire", "2024-01-10", .9, ""}
	ended := told{"Arland withdrew from the truce.", "Arland", codebook.Reject, "ceasefire", "2024-02-10", .9, ""}
	passing := told{"Arland, which signed the truce.", "Arland", codebook.Sign, "ceasefire", "", .9, ""}
	back := told{"Arland rejoined the truce.", "Arland", codebook.Cooperate, "ceasefire", "2024-02-20", .9, ""}
	brief := threeSides(t, record.View{}, paper{"2024-02-12", "Truce", []told{agreed, ended, passing}})
	holds(t, section(t, brief, "Positions"), "leaves or ends it: “Arland withdrew from the truce” · told · 10 February 2024")
	holds(t, section(t, brief, "Bottom line"), "Later, on 10 February 2024, Arland is reported to have left or broken off what was agreed: “Arland withdrew from the truce”")
	holdsNot(t, section(t, brief, "Positions"), "“Arland, which signed")
	brief = threeSides(t, record.View{}, paper{"2024-02-22", "Truce", []told{agreed, ended, back}})
	holds(t, section(t, brief, "Positions"), "returns to it: “Arland rejoined the truce” · told · 20 February 2024")
	holdsNot(t, section(t, brief, "Bottom line"), "left or broken off")

	// What was agreed before these texts is left all the same, however unsure the reader was of the act: its own words say so.
	unsure := told{"Arland announced the end, with immediate effect, of the accord.", "Arland", codebook.Reject, "peace-settlement", "2024-02-10", .2, ""}
	elections := told{"Borduria promised elections.", "Borduria", codebook.Offer, "peace-settlement", "2024-02-09", .9, ""}
	brief = threeSides(t, record.View{}, paper{"2024-02-12", "Accord", []told{elections, unsure}})
	holds(t, section(t, brief, "Bottom line"), "On 10 February 2024, Arland is reported to have left or broken off what was agreed: “Arland announced the end")
	holds(t, section(t, brief, "Positions"), "leaves or ends it: “Arland announced the end")
	holdsNot(t, section(t, brief, "What blocks"), "promised elections")
	unsure.quote = "Arland announced the end, with immediate effect, of the curfew."
	brief = threeSides(t, record.View{}, paper{"2024-02-12", "Accord", []told{elections, unsure}})
	holdsNot(t, section(t, brief, "Bottom line"), "left or broken off")
}

// TestAlsoThatDay: what a party asks for stands beside what it refuses on the same day, and nothing of another day does.
func TestAlsoThatDay(t *testing.T) {
	no := told{"Arland rejected the truce on Friday.", "Arland", codebook.Reject, "ceasefire", "2024-02-09", .9, ""}
	asks := told{"Arland called for a truce of one month instead.", "Arland", codebook.Appeal, "ceasefire", "2024-02-09", .9, ""}
	got := section(t, threeSides(t, record.View{}, paper{"2024-02-10", "Truce", []told{no, asks}}), "Positions")
	holds(t, got, "“Arland rejected the truce on Friday”", "“Arland called for a truce of one month instead”")
	asks.date = "2024-02-02"
	got = section(t, threeSides(t, record.View{}, paper{"2024-02-10", "Truce", []told{no, asks}}), "Positions")
	holdsNot(t, got, "Also")
	asks = told{"Arland turned down the truce.", "Arland", codebook.Reject, "ceasefire", "2024-02-09", .8, ""}
	got = section(t, threeSides(t, record.View{}, paper{"2024-02-10", "Truce", []told{no, asks}}), "Positions")
	holdsNot(t, got, "Also")
}

// TestLapsedMediator: who suspended its mediation since the parties last met is told so in the bottom line, beside its name and on a line of its own; who suspended its aid is not.
func TestLapsedMediator(t *testing.T) {
	met := told{"Arland and Borduria met on 10 January 2024.", "Arland; Borduria", codebook.Meet, "talks", "2024-01-10", .9, ""}
	mediated := told{"Norway mediated between Arland and Borduria.", "Norway", codebook.Mediate, "mediation", "2024-01-10", .9, ""}
	for quote, lapsed := range map[string]bool{"Norway suspended its mediation on 12 January 2024.": true, "Norway suspended its aid on 12 January 2024.": false, "Norway joined the mediators on 12 January 2024.": false} {
		stops := told{quote, "Norway", codebook.Reject, "mediation", "2024-01-12", .9, ""}
		brief := threeSides(t, record.View{}, paper{"2024-01-14", "Talks", []told{met, mediated, stops}})
		third, bottom := section(t, brief, "Mediators and other third parties"), section(t, brief, "Bottom line")
		if lapsed {
			holds(t, third, "Mediator: Norway (suspended since)", "Norway suspended its part, on 12 January 2024: “Norway suspended its mediation")
			holds(t, bottom, "Of those between the parties Norway suspended its part")
		} else {
			holdsNot(t, third, "suspended")
			holdsNot(t, bottom, "between the parties")
		}
	}
}

// TestQuotedOnce: the bottom line quotes no words twice: a stance that the last turn tells is told by the words above.
func TestQuotedOnce(t *testing.T) {
	stops := told{"Arland suspended the ceasefire with Borduria on 10 January 2024.", "Arland", codebook.Reject, "ceasefire", "2024-01-10", .9, ""}
	wants := told{"Borduria demanded a truce on 11 January 2024.", "Borduria", codebook.Demand, "ceasefire", "2024-01-11", .9, ""}
	got := section(t, threeSides(t, record.View{}, paper{"2024-01-12", "Truce", []told{stops, wants}}), "Bottom line")
	if n := strings.Count(got, "“Arland suspended the ceasefire"); n > 1 {
		t.Errorf("quoted %d times: %s", n, got)
	}
	holds(t, got, "“Borduria demanded a truce")
}

// TestLeftInOneRow: who left an agreement on several issues left it once: where the rows differ by the other party, its words are quoted in the first of them alone.
func TestLeftInOneRow(t *testing.T) {
	agreed := told{"Arland and Borduria signed an agreement on a ceasefire and prisoners.", "Arland; Borduria", codebook.Sign, "ceasefire; prisoners", "2024-01-10", .9, ""}
	left := told{"Arland withdrew from the ceasefire agreement.", "Arland", codebook.Reject, "ceasefire", "2024-02-10", .9, ""}
	other := told{"Borduria demanded the release of prisoners.", "Borduria", codebook.Demand, "prisoners", "2024-02-11", .9, ""}
	got := section(t, threeSides(t, record.View{}, paper{"2024-02-12", "Truce", []told{agreed, left, other}}), "Positions")
	if n := strings.Count(got, "leaves or ends it: “Arland withdrew"); n != 1 {
		t.Errorf("quoted %d times: %s", n, got)
	}
	holds(t, got, "leaves or ends it: in the words under", "Borduria demanded the release")
	got = section(t, threeSides(t, record.View{}, paper{"2024-02-12", "Truce", []told{agreed, other}}), "Positions")
	holdsNot(t, got, "in the words under")
}
