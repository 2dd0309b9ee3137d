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
