package reader

import "testing"

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
