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

// TestOfficialNamed gives what somebody says to them by name, and to those for whom they act, where the word for the office is an adjective too.
func TestOfficialNamed(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ who, actor string }{
		{"Hezbollah official Anwar Salim", "Hezbollah"}, {"Kenyan official Anwar Salim", "Kenya"}, {"senior Hezbollah general Anwar Salim", "Hezbollah"}, {"Peruvian general Anwar Salim", "Peru"},
	} {
		read := statementsOf(t, r, "“We reject the offer,” said "+x.who+".")
		if len(read) != 1 || only(read[0].Actor) != x.actor || read[0].Speaker != "Anwar Salim" {
			t.Errorf("%s: read %v", x.who, read)
		}
	}
}
