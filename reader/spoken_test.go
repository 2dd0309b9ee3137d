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

// TestDoneOn: a declaration is of the day on which it says that it was made.
func TestDoneOn(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ name, text, want string }{
		{"at its end", "---\ntitle: Joint Declaration of Arland and Bordavia\npublished: 2025-01-12\n---\nWe welcome the truce.\n\nDone at Orlo on 9 January 2025.\n\nFor Arland: Ada Moran\n", "2025-01-09"},
		{"at its head", "---\ntitle: Joint Declaration of Arland and Bordavia\npublished: 2025-01-12\n---\nWe, the Presidents of Arland and Bordavia, meeting in Orlo on 9 January 2025, welcome the truce.\n", "2025-01-09"},
		{"undated", "---\ntitle: Joint Declaration of Arland and Bordavia\n---\nWe welcome the truce.\n\nDone at Orlo on 9 January 2025.\n", "2025-01-09"},
		{"of another", "---\ntitle: Joint Declaration of Arland and Bordavia\npublished: 2025-01-12\n---\nWe welcome the truce.\n\nDone at Orlo on 9 January 2021.\n", "2025-01-12"},
		{"news", "---\ntitle: A truce\npublished: 2025-01-12\n---\nArland signed.\n\nDone at Orlo on 9 January 2025.\n", "2025-01-12"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		if got := p.day.String(); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
		r.free(p)
	}
}
