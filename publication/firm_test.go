package publication

import (
	"strings"
	"testing"

	"parley/codebook"
	"parley/record"
)

// TestTalksToComeOfAnother: that talks resume on a day is shown by its words, whoever is read to have said it; once, and without an actor of whom it is not
// firmly read. What is announced of others than the talks is not.
func TestTalksToComeOfAnother(t *testing.T) {
	brief := threeSides(t, record.View{}, paper{"2024-02-01", "Next", []told{
		{"The envoy of Vesta said that the talks would resume on 4 March 2024.", "Vesta", codebook.Meet, "talks", "2024-03-04", .4, ""},
		{"Arland and Corvia are to meet on 5 March 2024.", "Arland; Corvia", codebook.Meet, "talks", "2024-03-05", .9, ""},
		{"Vesta plans a fair on 6 March 2024.", "Vesta", codebook.Meet, "talks", "2024-03-06", .4, ""},
		{"If the rain stops, the talks would resume on 7 March 2024.", "Vesta", codebook.Meet, "talks", "2024-03-07", .4, ""},
	}})
	next := section(t, brief, "Next dates")
	holds(t, next, "- 4 March 2024 · “The envoy of Vesta said that the talks would resume on 4 March 2024” [", "5 March 2024 · Arland and Corvia")
	holdsNot(t, next, "6 March", "7 March", "5 March 2024 · “")
}

// TestOutcomeOfNobody: what a meeting ended in stands by its words alone where it is not firmly read whose it is.
func TestOutcomeOfNobody(t *testing.T) {
	l := listThreeSides(t, record.View{}, paper{"2024-02-01", "Round", []told{
		{"Arland and Borduria met in Klow on 30 January 2024.", "Arland; Borduria", codebook.Meet, "talks", "2024-01-30", .9, ""},
		{"The talks ended without a deal.", "Vesta", codebook.Reject, "talks", "2024-01-30", .1, ""},
		{"Borduria agreed to an exchange.", "Borduria", codebook.Accept, "prisoners", "2024-01-30", .9, ""},
	}})
	var err error
	if l.Account, err = record.Fold(l.Account.Sources, statementsOf(l.Account), record.Options{Codebook: l.Codebook, Parties: l.Account.Parties, Threshold: 0.7, Doubt: 0.3}); err != nil {
		t.Fatal(err)
	}
	var page strings.Builder
	if err := l.Meetings().HTML(&page); err != nil {
		t.Fatal(err)
	}
	holds(t, page.String(), "“The talks ended without a deal”", "Borduria: “Borduria agreed to an exchange”", `<th scope="row" data-of="date">`)
	holdsNot(t, page.String(), "Vesta:")
}
