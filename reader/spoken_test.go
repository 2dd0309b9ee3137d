package reader

import (
	"testing"

	"parley/codebook"
)

// TestAhead: nothing is told as a fact of a day after the day of its text.
func TestAhead(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text     string
		act      codebook.Act
		modality codebook.Modality
		date     string
	}{
		{"The Armenian president goes to Tbilisi on 4 June 2025 to meet the Turkish president.", codebook.Meet, codebook.Predicted, "2025-06-04"},
		{"Talks between India and Pakistan on 3 June 2025 aim at longer pauses.", codebook.Meet, codebook.Predicted, "2025-06-03"},
		{"Azerbaijan rejected an extension of the truce until July 2025.", codebook.Reject, codebook.Asserted, ""},
		{"Azerbaijan attacked the port on 27 September 2025.", codebook.Attack, codebook.Asserted, ""},
	} {
		list := checked(t, r, parse(t, "---\npublished: 2025-05-28\n---\n"+x.text))
		if len(list) == 0 || list[0].Act != x.act || list[0].Modality != x.modality || list[0].Date.String() != x.date {
			t.Errorf("%s: %+v", x.text, list)
		}
	}
}
