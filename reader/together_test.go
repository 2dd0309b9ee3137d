package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/statement"
)

// TestCalledNames: who calls another names is not together with them.
func TestCalledNames(t *testing.T) {
	for _, s := range statementsOf(t, newReader(t), "---\nlang: en\n---\n\nPeru called Kenya a threat. They rejected the accusation.\n") {
		if len(s.Actor) > 1 {
			t.Errorf("%q is told of %q", s.Quote, s.Actor)
		}
	}
}

// TestAmongThemselves: what several agree on with each other binds nobody whom it is to be with; of one alone, who is behind "with" agrees too.
func TestAmongThemselves(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][]string{
		"Kenya and Peru agreed on a ceasefire with Mali.":                 {"Kenya", "Peru"},
		"Kenya and the United States signed a pact on a truce with Mali.": {"Kenya", "United States"},
		"Kenya agreed to a ceasefire with Mali.":                          {"Kenya", "Mali"},
		"Kenya and Peru agreed with Mali on a plan.":                      {"Kenya", "Mali", "Peru"},
		"Kenya extended a truce with Mali for ten days.":                  {"Kenya", "Mali"},
		"Arland extended a truce with Corvia.":                            {"Arland", "Corvia"},
		"Arland signed a truce with Corvia on Monday.":                    {"Arland", "Corvia"},
		"Kenya has reached a preliminary agreement with Mali.":            {"Kenya", "Mali"},
		"Kenya extended its truce with Mali for ten days.":                {"Kenya"},
		"Kenya unilaterally extended a truce with Mali.":                  {"Kenya"},
		"Kenya would extend a truce with Mali, its minister said.":        {"Kenya"},
	} {
		list := statementsOf(t, r, text)
		if len(list) != 1 || !slices.Equal(slices.Sorted(slices.Values(list[0].Actor)), want) {
			t.Errorf("%s: %v, want %q", text, list, want)
		}
	}
}

// TestTogether: whom the sentence before has together are "they", "both" and "the two", whoever the text named before.
func TestTogether(t *testing.T) {
	r := newReader(t)
	both := []string{"Kenya", "Peru"}
	for _, before := range []string{"Peru and Kenya held talks in Geneva on Monday.", "Peru's president met his Kenyan counterpart in Geneva.", "The foreign ministers of Peru and Kenya met in Oslo.",
		"Talks between Peru and Kenya resumed in Oslo.", "Peru-Kenya talks resumed in Oslo.", "Delegations of Peru and Kenya arrived in Cairo."} {
		for _, text := range []string{"They agreed to continue negotiations.", "Both called for an end to the violence.", "The two sides agreed to meet again.", "They rejected a plan put forward by the UN."} {
			for _, join := range []string{" ", "\n\n"} {
				list := statementsOf(t, r, "---\nlang: en\n---\n\nThe EU adopted new sanctions against Russia. The EU also urged Turkey to act. Turkey rejected the appeal.\n\n"+before+join+text+"\n")
				at := slices.IndexFunc(list, func(s statement.Statement) bool { return strings.HasPrefix(text, s.Quote) })
				if at < 0 {
					t.Errorf("%s: not read", text)
					continue
				}
				if got := slices.Sorted(slices.Values(list[at].Actor)); !slices.Equal(got, both) {
					t.Errorf("%s %s: %q", before, text, got)
				}
			}
		}
	}
}
