package reader

import "testing"

// TestImprobable tells forecasts that something will not be from forecasts that it will.
func TestImprobable(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Arland is unlikely to sign the treaty.", "unlikely", true},
		{"Talks between Arland and Bordavia are unlikely to resume.", "unlikely", true},
		{"It is unlikely that Arland will attack Bordavia.", "attack", true},
		{"It is doubtful that Arland will release the prisoners.", "release", true},
		{"A meeting between Arland and Bordavia looks unlikely.", "meeting", true},
		{"Arland is likely to sign the treaty.", "likely", false},
		{"Arland is not unlikely to attack, and its generals met.", "met", false},
		{"Arland, which is unlikely to win, attacked Bordavia.", "attacked", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.word)
		if got := improbable(s, k); got != x.want {
			t.Errorf("%s: %q improbable %v, want %v", x.text, x.word, got, x.want)
		}
	}
}
