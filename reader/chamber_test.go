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
