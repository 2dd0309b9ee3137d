package reader

import "testing"

// TestSeenBy: who has only read a paper is not who says what stands in it.
func TestSeenBy(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Kenya has left the talks, according to a statement seen by Reuters.": "",
		"Kenya has left the talks, according to Reuters.":                     "Reuters",
		"Kenya has left the talks, according to Uganda.":                      "Uganda",
	} {
		if list := statementsOf(t, r, text); len(list) == 0 || list[0].Speaker != want {
			t.Errorf("%s: %v, want %q", text, list, want)
		}
	}
}

// TestWhoSaysIt: "it added" goes back to who said the sentence before, not to who is spoken of.
func TestWhoSaysIt(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, speaker string }{
		{"In a statement, the EU called on Serbia to return to talks. Kosovo must end the measures, it added.", "EU"},
		{"The Iranian foreign ministry said Israel had attacked a base. The United Nations should act, it added.", "Iran"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n == 0 || list[n-1].Speaker != x.speaker {
			t.Errorf("%s: read as %+v, want the last said by %q", x.text, list, x.speaker)
		}
	}
}
