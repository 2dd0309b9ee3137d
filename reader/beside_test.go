package reader

import (
	"slices"
	"strings"
	"testing"
)

// TestCalledNames: who calls another names is not together with them.
func TestCalledNames(t *testing.T) {
	for _, s := range statementsOf(t, newReader(t), "---\nlang: en\n---\n\nPeru called Kenya a threat. They rejected the accusation.\n") {
		if len(s.Actor) > 1 {
			t.Errorf("%q is told of %q", s.Quote, s.Actor)
		}
	}
}

// TestEnvoysForTwo: envoys for what two states have with one another are not those of the first, and no name ends in a hyphen.
func TestEnvoysForTwo(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The envoys for the Turkey-Armenia process met on Monday.": "Armenia, Turkey",
		"The envoys for the Kenya-Uganda talks met on Monday.":     "Kenya, Uganda",
		"The envoys of Kenya met on Monday.":                       "Kenya",
	} {
		for _, s := range statementsOf(t, r, text) {
			if got := strings.Join(slices.Sorted(slices.Values(s.Actor)), ", "); got != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
}
