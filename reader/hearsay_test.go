package reader

import (
	"testing"

	"parley/codebook"
)

// TestHearsay: what a text passes on without a name was reported by nobody, and who is accused of a deed has not been told to have done it.
func TestHearsay(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text     string
		modality codebook.Modality // empty: no attack
	}{
		{"Arland reportedly shelled the port.", codebook.Reported},
		{"Arland is reported to have shelled the port.", codebook.Reported},
		{"Arland is alleged to have shelled the port.", codebook.Reported},
		{"Arland was said by nobody to have shelled the port. Arland shelled the port.", codebook.Asserted},
		{"It is rumoured that Arland has shelled the port.", codebook.Reported},
		{"Arland shelled the port.", codebook.Asserted},
		{"Arland’s alleged attack on the port angered Bordavia.", codebook.Reported},
		{"Corvia's accusation that Arland had shelled the port angered Bordavia.", codebook.Reported},
		{"Arland has shelled the port, Corvia charged.", codebook.Reported},
		{"Corvia complained that Arland had shelled the port.", codebook.Reported},
		{"Arland was accused of shelling the port.", ""},
		{"Arland was accused by Corvia of shelling the port.", ""},
		{"Arland, accused by Corvia of shelling the port, rejected the talks.", ""},
	} {
		list := statementsOf(t, r, x.text)
		var got codebook.Modality
		for _, s := range list {
			if s.Act == codebook.Attack {
				got = s.Modality
			}
		}
		if got != x.modality {
			t.Errorf("%s: attack %q, want %q", x.text, got, x.modality)
		}
	}
}
