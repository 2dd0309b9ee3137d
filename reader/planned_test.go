package reader

import (
	"testing"

	"parley/codebook"
)

// TestPointOf: what a paragraph counts among proposals nobody has done yet, and what it counts among deeds somebody has.
func TestPointOf(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		want codebook.Modality
	}{
		{"Kenya presented three proposals to Uganda: First, both sides withdraw their troops. Second, Kenya and Uganda sign a peace treaty.", codebook.Hypothetical},
		{"Kenya presented three proposals to Uganda. First, both sides withdraw their troops. Second, Kenya and Uganda sign a peace treaty.", codebook.Hypothetical},
		{"Kenya presented three proposals to Uganda. Finally, Uganda signed a peace treaty with Kenya.", codebook.Asserted},
		{"Kenya made two mistakes. First, it rejected the offer. Second, Kenya and Uganda signed a peace treaty.", codebook.Asserted},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || list[len(list)-1].Act != codebook.Sign || list[len(list)-1].Modality != x.want {
			t.Errorf("%s: want it %s in %v", x.text, x.want, list)
		}
	}
}
