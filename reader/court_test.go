package reader

import (
	"slices"
	"testing"
)

// TestCourt: a court or judge is itself or nobody, and never the government of where it sits; one that has a name is itself.
func TestCourt(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][]string{
		"A Kenyan court jailed two members of Al-Shabaab on Monday.":                     {"Kenyan court"},
		"A Nairobi judge dismissed the claim of Peru.":                                   {"Nairobi judge"},
		"A court in Lima ordered the arrest of Kenya's president.":                       {"court in Lima"},
		"Two rebels were jailed by a Peruvian court.":                                    {"Peruvian court"},
		"The court considered and rejected the argument that Peru had supplied rockets.": nil,
		"The tribunal rejected Peru's claim.":                                            nil,
		"The International Criminal Court rejected Peru's argument.":                     {"International Criminal Court"},
		"Kenya's government rejected the court's order.":                                 {"Kenya"},
		"Kenya's ceasefire monitors accused Peru of firing on a village.":                {"Kenya's ceasefire monitors"},
		"Kenya's monitors accused Peru of firing on a village.":                          {"Kenya"},
		"Kenya's minister courted Peru and signed a deal with it.":                       {"Kenya"},
	} {
		list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n")
		if len(list) == 0 {
			t.Errorf("%s: nothing read", text)
		} else if got := list[0].Actor; !slices.Equal(got, want) {
			t.Errorf("%s: told of %q, want %q", text, got, want)
		}
	}
}
