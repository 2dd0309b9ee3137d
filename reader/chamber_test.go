package reader

import (
	"strings"
	"testing"
)

// TestChambers gives a chamber to the state beside it, and to the United States only in a text that speaks of them.
func TestChambers(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, want string }{
		{"The Corvian House of Representatives rejected the truce.", "Corvia reject"},
		{"The Senate in Corvport ratified the treaty.", "Corvia sign"},
		{"Corvia's Congress condemned the attack.", "Corvia accuse"},
		{"The House of Representatives accepted the truce with Corvia.", "House of Representatives accept"},
		{"The House of Representatives accepted the truce with Corvia. The United States welcomed it.", "United States accept"},
	} {
		if got := whoDid(t, r, x.text); !strings.HasPrefix(got, x.want) {
			t.Errorf("%s: %s, want %s", x.text, got, x.want)
		}
	}
}

// TestCouncils takes a resolution for one of the Security Council only where it is no other body's and no outcome of a conflict.
func TestCouncils(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]bool{
		"The Security Council met. The draft resolution calls on Arland to leave.":              true,
		"The Security Council met. The resolution of the Council calls on Arland to leave.":     true,
		"The Security Council met. The House resolution calls on Arland to leave.":              false,
		"The Security Council met. The resolution of the conflict requires that Arland leaves.": false,
		"The parliament met. The draft resolution calls on Arland to leave.":                    false,
	} {
		p, s, k := sentenceWith(t, r, text, "resolution")
		if got := p.councils(s, k); got != want {
			t.Errorf("%s: %v", text, got)
		}
		r.free(p)
	}
}
