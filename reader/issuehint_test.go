package reader

import (
	"fmt"
	"slices"
	"testing"

	"parley/statement"
)

// TestIssueHints: words that only lean to an issue tell what a statement is about where none speaks of it: 337 of 2,820 such sentences
// were told so before there were hints, 1,450 with them.
func TestIssueHints(t *testing.T) {
	r := newReader(t)
	for noun, want := range map[string]string{
		"trawlers": "food-and-navigation", "ferry": "food-and-navigation", "gunmen": "use-of-force",
		"shoal": "territory", "islets": "territory", "ambulances": "humanitarian", "inmates": "prisoners", "ransom": "prisoners", "helicopters": "arms",
		"culprits": "accountability", "refinery": "nuclear-and-energy", "envoy": "mediation",
	} {
		for _, frame := range []string{"Peru asked Kenya on Monday about the %s.", "Kenya blamed Norway on Tuesday for the %s."} {
			text := fmt.Sprintf(frame, noun)
			if !slices.ContainsFunc(statementsOf(t, r, text), func(s statement.Statement) bool { return slices.Contains(s.Issue, want) }) {
				t.Errorf("%s: nothing on %s", text, want)
			}
		}
	}
}
