package reader

import "testing"

// TestTopic: what a gathering on a state does, or a text on it says, is not that state's; what its own plan or its delegation says is.
func TestTopic(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The Libya summit called for an arms embargo on Friday.":       "Libya summit",
		"The Yemen peace conference urged both parties to stop.":       "Yemen peace conference",
		"The Ukraine plan demands a withdrawal of forces.":             "",
		"Kenya's plan demands a withdrawal of forces.":                 "Kenya",
		"The Kenyan plan demands a withdrawal of forces.":              "Kenya",
		"The Kenya delegation rejected the plan.":                      "Kenya",
		"Kenya plans to send troops to the valley.":                    "Kenya",
		"Iran-backed Houthi rebels accepted the ceasefire on Friday.":  "Houthis",
		"Mozambique's Renamo opposition movement rejected the offer.":  "RENAMO",
		"Sudan's warring parties have resumed negotiations in Turkey.": "Sudan's warring parties",
	} {
		got := ""
		if list := statementsOf(t, r, text); len(list) > 0 {
			got = only(list[0].Actor)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
