package reader

import (
	"testing"

	"parley/codebook"
)

// TestMinded gives what somebody is said to feel or want to that somebody, and not to who says so.
func TestMinded(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Arlandian president Ana Lern said that Corvia is opposed to sanctions.":                                                    "reject Corvia",
		"Ana Lern, the president of Arland, said he had signed the deal but Corvia is concerned about the truce.":                   "express-view Corvia",
		"Arland said on Monday that it was open to a truce but neighbouring states demanded a withdrawal.":                          "demand ",
		"Arland said on Monday that it is ready to study the proposal but Corvia has expressed doubts about the role of the envoy.": "express-view Corvia",
		"Ana Lern, the president of Arland, said that Corvia fears a new offensive.":                                                "express-view Corvia",
		"“Corvia has condemned the attack,” the Arlandian president said on Monday.":                                                "accuse Corvia",
	} {
		found := false
		for _, s := range statementsOf(t, r, text) {
			found = found || string(s.Act)+" "+only(s.Actor) == want
			if s.Act == codebook.Offer && s.Speaker == "Corvia" {
				t.Errorf("%s: what Arland offers is told by Corvia", text)
			}
		}
		if !found {
			t.Errorf("%s: %s, want %s", text, whoDid(t, r, text), want)
		}
	}
}
