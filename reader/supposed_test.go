package reader

import "testing"

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
