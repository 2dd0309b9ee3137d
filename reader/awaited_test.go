package reader

import "testing"

// TestHopedFor tells deeds that are only hoped for from those that were done.
func TestHopedFor(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, noun string
		want       bool
	}{
		{"Corvia hoped for Arland's withdrawal from the valley.", "withdrawal", true},
		{"Corvia warned of an attack by Arland.", "attack", true},
		{"Corvia prepared for Arland's attack on the port.", "attack", true},
		{"Without Arland's consent there will be no peace.", "consent", true},
		{"Arland's visit depends on Corvia.", "visit", true},
		{"Corvia expects Arland's withdrawal from the valley.", "withdrawal", true},
		{"Bordavia rejected the demand for Arland's withdrawal.", "withdrawal", true},
		{"Corvia waited for Arland to leave the valley and sign the deal.", "sign", true},
		{"Corvia persuaded Arland to leave the valley and sign the deal.", "sign", false},
		{"Corvia demanded compensation for the attack on the port.", "attack", false},
		{"Corvia excused Arland for the attack on the port.", "attack", false},
		{"Corvia apologised for the attack on the port.", "attack", false},
		{"Corvia spoke of the attack on the port.", "attack", false},
		{"Without Arland's attack the war had ended.", "attack", false},
		{"Arland's withdrawal surprised Corvia.", "withdrawal", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.noun)
		if got := hopedFor(s, k); got != x.want {
			t.Errorf("%s: %q hoped for %v, want %v", x.text, x.noun, got, x.want)
		}
	}
}
