package reader

import (
	"testing"

	"parley/codebook"
)

// TestInverted finds conditions without an "if".
func TestInverted(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb string
		want       bool
	}{
		{"Putin might use nuclear weapons were Crimea attacked.", "attacked", true},

		{"Had Arland attacked, Corvia would have sent help.", "attacked", true},
		{"The ports of Arland were attacked.", "attacked", false},
		{"Moran left when the ports were attacked.", "attacked", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.verb)
		if got := inverted(s, k); got != x.want {
			t.Errorf("%s: %q inverted %v, want %v", x.text, x.verb, got, x.want)
		}
	}
}

// TestForetold dates what is announced by its own day and tells it as announced, not as done on the day of the words.
func TestForetold(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ text, date string }{
		{"On 1 March 2026 the Armenian president announced that a second round of talks would take place in Geneva on 4 and 5 March 2026.", "2026-03-04/2026-03-05"},
		{"Armenia said on 1 March 2026 that it would meet Azerbaijan in Geneva on 9 March 2026.", "2026-03-09"},
		{"The Armenian and the Azerbaijani president are due to meet in Geneva on 4 March 2026.", "2026-03-04"},
	} {
		list := checked(t, r, parse(t, x.text))
		if len(list) != 1 || list[0].Act != codebook.Meet || list[0].Modality != codebook.Predicted || list[0].Date.String() != x.date {
			t.Errorf("%s: %+v", x.text, list)
		}
	}
}
