package reader

import (
	"strings"
	"testing"
)

// TestQuotedInfinitive: what somebody agrees to stands in the quote, also behind an hour; what is agreed upon before is not sought further.
func TestQuotedInfinitive(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Kenya and Peru agreed early on Friday morning to continue a ceasefire between the two countries following a rapid loss of trust and a brief war along their shared border earlier this month.": "to continue a ceasefire",
		"Kenya and Peru decided late on Monday evening to extend the truce.":            "to extend the truce",
		"Kenya and Peru agreed to a truce early on Friday morning to general surprise.": "to a truce",
	} {
		list := statementsOf(t, r, "---\ndate: 2024-05-25\n---\n"+text)
		if len(list) == 0 || !strings.Contains(list[0].Quote, want) {
			t.Errorf("%s: %v", text, list)
		}
	}
}
