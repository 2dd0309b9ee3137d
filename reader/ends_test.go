package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestAnswered: what somebody is to pay for, answer or end was done.
func TestAnswered(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]codebook.Modality{
		"Arland demanded compensation for Bordavia's attack on Orlo.":   codebook.Asserted,
		"Arland demanded an end to Bordavia's attacks on Orlo.":         codebook.Asserted,
		"Arland threatened to retaliate for Bordavia's attack on Orlo.": codebook.Asserted,
		"Arland hoped for Bordavia's attack on Orlo.":                   codebook.Hypothetical,
	} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Attack && s.Modality != want {
				t.Errorf("%s: %s, want %s", text, s.Modality, want)
			}
		}
	}
}

// TestNobody: nobody acts where the subject is no one.
func TestNobody(t *testing.T) {
	r := readerOf(t, nil)
	list := checked(t, r, parse(t, "Arland waits. Bordavia waits. The Joint Military Commission condemned the attack in May. Arland left. Bordavia left."))
	if i := slices.IndexFunc(list, func(s statement.Statement) bool { return s.Act == codebook.Accuse }); i < 0 || !slices.Equal(list[i].Actor, []string{"Joint Military Commission"}) {
		t.Errorf("a body that no list knows is %+v", list)
	}
	if got := whoDid(t, r, "Rebels seized a border town in Corvia. Corvia waits. Corvia left."); !strings.HasPrefix(got, "Rebels ") {
		t.Errorf("rebels are %s", got)
	}
	list = checked(t, r, parse(t, "Arland and Bordavia fought in May. Nobody condemned the attack of Arland."))
	i := slices.IndexFunc(list, func(s statement.Statement) bool { return s.Act == codebook.Accuse })
	if i >= 0 && len(list[i].Actor) > 0 {
		t.Errorf("%v condemned it", list[i].Actor)
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
