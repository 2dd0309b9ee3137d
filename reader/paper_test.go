package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestPaper: who concludes a memorandum signs it, and who concludes that one is needed, or a meeting, does not; who serves as moderator mediates.
func TestPaper(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]codebook.Act{
		"Norway and Peru concluded a memorandum of understanding in Rome on Monday.":      codebook.Sign,
		"Norway and Peru finalised the protocol on Monday.":                               codebook.Sign,
		"Kenya served as moderator in the talks between Norway and Peru.":                 codebook.Mediate,
		"Kenya's president moderated the talks between Norway and Peru.":                  codebook.Mediate,
		"Norway concluded that the ports of Peru are closed.":                             codebook.ExpressView,
		"Norway moderated its demands on the ports, after talks in which Peru warned it.": codebook.Concede,
	} {
		if list := statementsOf(t, r, text); !slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Act == want }) {
			t.Errorf("%s: no %s in %+v", text, want, list)
		}
	}
}

// TestLeadersOfParties: a party's leader acts for it before she governs, and from then on for what she governs.
func TestLeadersOfParties(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"---\npublished: 2018-02-14\n---\nArlene Foster rejected the plan.":    "DUP",
		"---\npublished: 2018-02-14\n---\nMichelle O'Neill rejected the plan.": "Sinn Féin",
		"---\npublished: 2025-02-14\n---\nMichelle O'Neill rejected the plan.": "Northern Ireland",
	} {
		for _, s := range statementsOf(t, r, text) {
			if !slices.Contains(s.Actor, want) {
				t.Errorf("%s: %v, want %s", text, s.Actor, want)
			}
		}
	}
}

// TestNegotiatingBodies: who negotiates for an opposition is it, by its name, its letters and its negotiator, and no bank or firm of like letters.
func TestNegotiatingBodies(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The High Negotiations Committee rejected the plan.":                           "Syrian National Coalition",
		"---\npublished: 2017-03-01\n---\nNasr al-Hariri rejected the plan.":           "Syrian National Coalition",
		"The Tajik opposition rejected the plan.":                                      "United Tajik Opposition",
		"---\npublished: 1997-03-01\n---\nAkbar Turajonzadeh rejected the plan.":       "United Tajik Opposition",
		"---\npublished: 1997-03-01\n---\nTajik president Emomali Rahmon rejected it.": "Tajikistan",
		"The delegation of the Republic of South Ossetia rejected the plan.":           "South Ossetia",
	} {
		list := statementsOf(t, r, text)
		if len(list) == 0 || !slices.Contains(list[0].Actor, want) {
			t.Errorf("%s: %+v, want %s", text, list, want)
		}
	}
}

// TestEnvoyTo: an envoy acts for whom is named first, and not for the land that he is sent to, which stands right before his office.
func TestEnvoyTo(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The UN Yemen envoy called for a ceasefire.":                   "UN",
		"The US Sudan envoy called for a ceasefire.":                   "United States",
		"The Russian Syria envoy called for a ceasefire.":              "Russia",
		"Arab League Syria mediator Omar Tarn called for a ceasefire.": "Arab League",
		"In Norway, Yemen's envoy called for a ceasefire.":             "Yemen",
		"The Yemen envoy called for a ceasefire.":                      "Yemen",
	} {
		list := statementsOf(t, r, text)
		if len(list) == 0 || !slices.Equal(list[0].Actor, []string{want}) {
			t.Errorf("%s: %+v, want %s", text, list, want)
		}
	}
}
