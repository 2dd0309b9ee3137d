package reader

import (
	"testing"

	"parley/codebook"
)

// TestQuotedAsSaying gives what a medium quotes somebody as saying to whom it quotes.
func TestQuotedAsSaying(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text    string
		act     codebook.Act
		actor   string
		speaker string
	}{
		{"State television quoted the Kenyan foreign minister as saying that Peru must leave the port.", codebook.Demand, "Kenya", "Kenya"},
		{"The channel quoted a Hezbollah official as saying that the group had rejected the offer.", codebook.Reject, "Hezbollah", "Hezbollah"},
		{"The Kenyan foreign minister was quoted by an agency as saying that Peru had rejected the offer.", codebook.Reject, "Peru", "Kenya"},
		{"“We reject the offer,” an agency quoted the Kenyan foreign minister as saying.", codebook.Reject, "Kenya", "Kenya"},
	} {
		read := statementsOf(t, r, x.text)
		if len(read) != 1 || read[0].Act != x.act || len(read[0].Actor) != 1 || read[0].Actor[0] != x.actor || read[0].Speaker != x.speaker || read[0].Modality != codebook.Reported {
			t.Errorf("%s: read %v", x.text, read)
		}
	}
}
