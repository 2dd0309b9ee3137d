package reader

import (
	"testing"

	"parley/codebook"
)

// TestAnswered: what somebody is to pay for, answer or end was done.
func TestAnswered(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]codebook.Modality{
		"Arland demanded compensation for Bordavia's attack on Orlo.":   codebook.Asserted,
		"Arland demanded an end to Bordavia's attacks on Orlo.":         codebook.Asserted,
		"Arland threatened to retaliate for Bordavia's attack on Orlo.": codebook.Asserted,
		"Arland hoped for Bordavia's attack on Orlo.":                   codebook.Hypothetical,
	} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Attack && s.Modality != want {
				t.Errorf("%s: %s, want %s", text, s.Modality, want)
			}
		}
	}
}
