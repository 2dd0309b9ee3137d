package reader

import (
	"testing"

	"parley/codebook"
)

// TestUnkept gives what was to be done on a day that passed, and what nobody came to do, as not done.
func TestUnkept(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text     string
		modality codebook.Modality
	}{
		{"Kenya was expected to sign the accord on Monday but never came.", codebook.Negated},
		{"Kenya was expected to release the hostages on Monday but failed to do so.", codebook.Negated},
		{"Kenya was due to sign the accord on Friday but pulled out.", codebook.Negated},
		{"Kenya and Peru were to sign the accord on Monday. They did not.", codebook.Negated},
		{"Kenya and Peru were due to sign the accord on Monday. That did not happen.", codebook.Negated},
		{"Kenya and Peru were to sign the accord on Monday.", codebook.Predicted},
		{"Kenya was due to sign the accord on Monday, the day on which the truce expires.", codebook.Predicted},
	} {
		if read := statementsOf(t, r, x.text); len(read) == 0 || read[0].Act != codebook.Sign && read[0].Act != codebook.Release || read[0].Modality != x.modality {
			t.Errorf("%s: read %v", x.text, read)
		}
	}
}
