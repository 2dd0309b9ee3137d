package reader

import (
	"strings"
	"testing"
)

// TestTitleCase: the capitals of a headline go, those of names and of other sentences stay.
func TestTitleCase(t *testing.T) {
	for _, x := range []struct{ text, words string }{
		{"# Arland Rejects Corvian Offer to Host Talks", "Arland rejects Corvian offer to host talks"},
		{"# President Tarn Will Not Accept Moran's Red Line", "President Tarn will not accept Moran 's red line"},
		{"- Hamas Releases Three Hostages Amid Truce", "Hamas releases three hostages amid truce"},
		{"# Rep. Richard Hudson and Mark Lern", "Rep. Richard Hudson and Mark Lern"},
		{"# Arland rejects offer to host talks", "Arland rejects offer to host talks"},
		{"# KENYA REJECTS OFFER BY REYLES TO HOST TPLF TALKS", "KENYA rejects offer by Reyles to host TPLF talks"},
		{"Arland Rejects Offers From Home.", "Arland Rejects Offers From Home ."},
	} {
		p := readPage(t, x.text)
		if got := strings.Join(p.sentences[0].words, " "); got != x.words {
			t.Errorf("%q: %q", x.text, got)
		}
	}
}
