package reader

import (
	"testing"

	"parley/codebook"
)

// TestAsked reads what is asked whether it is so, and what is only asked about.
func TestAsked(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"Has Arland released the prisoners?", codebook.Release, codebook.Hypothetical},
		{"Did Arland sign the treaty?", codebook.Sign, codebook.Hypothetical},
		{"Corvia did not say whether Arland had signed the treaty.", codebook.Sign, codebook.Hypothetical},
		{"It is not clear if Arland has shelled the port.", codebook.Attack, codebook.Hypothetical},
		{"Corvia could not confirm whether Arland had sent arms to the rebels.", codebook.Aid, codebook.Hypothetical},
		{"Corvia would not say why Arland had shelled the port.", codebook.Attack, codebook.Asserted},
		{"Corvia did not say when Arland had signed the treaty.", codebook.Sign, codebook.Asserted},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}
