package reader

import (
	"testing"

	"parley/codebook"
)

// TestCeases: a deed that is over is told as not done, one that is not over as done.
func TestCeases(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text     string
		act      codebook.Act
		modality codebook.Modality
	}{
		{"Israeli air strikes on Lebanon have stopped since Friday.", codebook.Attack, codebook.Negated},
		{"Attacks by the Houthis on Israel have ended.", codebook.Attack, codebook.Negated},
		{"The Russian bombardment of Kyiv did not stop.", codebook.Attack, codebook.Asserted},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || list[0].Act != x.act || list[0].Modality != x.modality {
			t.Errorf("%s: read as %v, want %s, %s", x.text, list, x.act, x.modality)
		}
	}
}

// TestRefusedDeed: who rules a deed out refuses it, and what is denied is told of nobody.
func TestRefusedDeed(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		act  codebook.Act
	}{
		{"Moldova ruled out recognising Transnistria's car plates.", codebook.Reject},
		{"Turkey ruled out sending troops to Syria.", codebook.Reject},
		{"Moldova denied that it had blocked anything.", codebook.Deny},
		{"Moldova denied that Transnistria had released the farmers.", codebook.Deny},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) != 1 || list[0].Act != x.act || list[0].Modality != codebook.Asserted {
			t.Errorf("%s: read as %+v, want %s alone", x.text, list, x.act)
		}
	}
}
