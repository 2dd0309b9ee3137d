package publication

import (
	"testing"

	"parley/codebook"
	"parley/record"
)

// TestNewsOutdatesDays: what a text of this year begins with is later than what another dates years ago; what it tells further down in the past may be old itself.
func TestNewsOutdatesDays(t *testing.T) {
	old := told{"Arland and Borduria agreed to a truce.", "Arland; Borduria", codebook.Accept, "ceasefire", "2021-01-10", .9, ""}
	new := told{"Arland and Borduria have agreed to open the port.", "Arland; Borduria", codebook.Accept, "food-and-navigation", "", .9, ""}
	brief := threeSides(t, record.View{}, paper{"2021-01-12", "Truce", []told{old}}, paper{"2024-02-12", "Port", []told{new}})
	holds(t, section(t, brief, "Bottom line"), "are reported to have agreed to, by 12 February 2024: “Arland and Borduria have agreed to open the port")
	new.quote = "Arland and Borduria agreed to open the port."
	praise := told{"Corvia praised the port.", "Corvia", codebook.Support, "food-and-navigation", "", .9, ""}
	brief = threeSides(t, record.View{}, paper{"2021-01-12", "Truce", []told{old}}, paper{"2024-02-12", "Port", []told{praise, new}})
	holds(t, section(t, brief, "Bottom line"), "on 10 January 2021: “Arland and Borduria agreed to a truce")
	new.quote = "Arland and Borduria have agreed to open the port."
	old.date = "2024-02-08"
	brief = threeSides(t, record.View{}, paper{"2024-02-10", "Truce", []told{old}}, paper{"2024-02-12", "Port", []told{new}})
	holds(t, section(t, brief, "Bottom line"), "on 8 February 2024: “Arland and Borduria agreed to a truce")
}

// TestUndatedContactOfLater: a contact without a day stands beside a dated one where its text is much younger.
func TestUndatedContactOfLater(t *testing.T) {
	old := told{"Arland and Borduria met on 10 January 2021.", "Arland; Borduria", codebook.Meet, "talks", "2021-01-10", .9, ""}
	new := told{"Arland and Borduria held talks over a hotline.", "Arland; Borduria", codebook.Meet, "talks", "", .9, ""}
	for published, want := range map[string]bool{"2024-02-12": true, "2021-02-12": false} {
		got := section(t, threeSides(t, record.View{}, paper{"2021-01-12", "Truce", []told{old}}, paper{published, "Port", []told{new}}), "Bottom line")
		if want {
			holds(t, got, "is of 10 January 2021", "Without a day, a text of 12 February 2024 tells: “Arland and Borduria held talks over a hotline")
		} else {
			holdsNot(t, got, "Without a day")
		}
	}
}

// TestLaterContact: a contact that is firmly read stands before one that its words name more surely where it is half a year younger or more.
func TestLaterContact(t *testing.T) {
	old := told{"Arland and Borduria met on 10 January 2021.", "Arland; Borduria", codebook.Meet, "talks", "2021-01-10", .9, ""}
	for date, want := range map[string]string{"2024-02-10": "is of 10 February 2024: “Their envoys held a meeting at the bridge", "2020-02-10": "is of 10 January 2021"} {
		new := told{"Their envoys held a meeting at the bridge.", "Arland; Borduria", codebook.Meet, "talks", date, .9, ""}
		holds(t, section(t, threeSides(t, record.View{}, paper{"2021-01-12", "Truce", []told{old}}, paper{"2024-02-12", "Port", []told{new}}), "Bottom line"), want)
	}
}
