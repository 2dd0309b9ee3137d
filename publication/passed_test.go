package publication

import (
	"testing"

	"parley/codebook"
	"parley/record"
)

// TestPassed: what was announced for a day that is just past is told of where nothing lies ahead; what lies ahead, on the day of the text itself too, stands alone, and what is
// only said that day is no step.
func TestPassed(t *testing.T) {
	fold := func(quotes ...told) string {
		l := listThreeSides(t, record.View{}, paper{"2024-06-20", "Talks", quotes}, paper{"2024-07-01", "Later", []told{{"Arland praised the port.", "Arland", codebook.Support, "food-and-navigation", "2024-07-01", .9, ""}}})
		for _, e := range l.Account.Entries {
			if e.Act != codebook.Support || e.Quote[:6] == "Corvia" {
				e.Modality = codebook.Predicted
			}
		}
		return section(t, markdownOf(t, l), "Next dates")
	}
	due := told{"Arland and Borduria are due to meet on Wednesday.", "Arland; Borduria", codebook.Meet, "talks", "2024-06-26", .9, ""}
	holds(t, fold(due), "No text announces a dated step after the day of this brief. The last that was announced for a day before, 26 June 2024: “Arland and Borduria are due to meet on Wednesday")
	due.date = "2024-03-26"
	holdsNot(t, fold(due), "announced for a day before")
	due.date = "2024-07-09"
	holdsNot(t, fold(due), "announced for a day before")
}

// TestNextDates: a meeting that is due on the day of the brief is a next date, and so is what somebody else is to do where its words name a party; thanks that somebody says
// that day, and what has nothing to do with the parties, are none.
func TestNextDates(t *testing.T) {
	for _, x := range []struct {
		quote, actor, day string
		score             float64
		shown             string
		want              bool
	}{
		{"Arland and Borduria are due to meet today.", "Arland; Borduria", "2024-06-20", .9, "20 June 2024 · Arland and Borduria", true},
		{"Arland and Borduria met today without a date for a next round.", "Arland; Borduria", "2024-06-20", .9, "20 June 2024", false},
		{"Peru will attend a ceremony of Arland and Borduria in September.", "Peru", "2024-09", .5, "September 2024 · Peru", true},
		{"Peru will attend a ceremony of Kenya in September.", "Peru", "2024-09", .5, "September 2024 · Peru", false},
	} {
		l := listThreeSides(t, record.View{}, paper{"2024-06-20", "Talks", []told{{x.quote, x.actor, codebook.Meet, "talks", x.day, x.score, ""}}})
		l.Account.Entries[0].Modality = codebook.Predicted
		if got := section(t, markdownOf(t, l), "Next dates"); x.want {
			holds(t, got, x.shown)
		} else {
			holdsNot(t, got, x.shown)
		}
	}
}

// TestMediatesByWord: who is told in words of mediation to mediate has that role on a lower score than one of whom other words tell it.
func TestMediatesByWord(t *testing.T) {
	for quote, want := range map[string]bool{"Peru, which is mediating between Arland and Borduria.": true, "Peru saw Arland and Borduria under the mediation of Kenya.": false} {
		got := section(t, threeSides(t, record.View{}, paper{"2024-06-20", "Talks", []told{{quote, "Peru → Arland; Borduria", codebook.Mediate, "mediation", "2024-06-20", .45, ""}}}), "Mediators and other third parties")
		if want {
			holds(t, got, "Mediator: Peru · unreviewed")
		} else {
			holdsNot(t, got, "Mediator: Peru")
		}
	}
}
