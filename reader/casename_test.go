package reader

import (
	"testing"

	"parley/codebook"
)

// TestCaseName: a common noun by which a case calls a party is that party's name, written small or not, and no one's where it is no noun.
func TestCaseName(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	book, err := base.Extend(codebook.Extension{Actors: []codebook.Actor{{ID: "GOV", Name: "junta", Names: []string{"regime"}, Role: "party"}, {ID: "ALL", Name: "Valley Alliance", Role: "party"}}})
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(Options{Codebook: book})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ text, word, actors string }{
		{"The Valley Alliance met the junta on Monday.", "junta", "junta"},
		{"The regime refused to recognise the valley.", "regime", "junta"},
		{"Junta officials left.", "Junta", "junta"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}
