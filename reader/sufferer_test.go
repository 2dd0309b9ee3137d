package reader

import (
	"slices"
	"testing"

	"parley/statement"
)

// TestSufferer: whom something is done to, the place where it is done and what talks are about do not act, and an agent does wherever it stands.
func TestSufferer(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text  string
		actor []string
	}{
		{"Peru's health minister said on Saturday that 40 civilians, including three children, had been killed so far by Norwegian forces.", []string{"Norway"}},
		{"Three soldiers in Peru were wounded in the north by the Norwegian army.", []string{"Norway"}},
		{"The proposal was rejected within hours by Norway.", []string{"Norway"}},
		{"Peru said that three children were killed on Monday.", nil},
		{"According to Peru, the fighting has driven many people from their homes.", nil},
		{"Peru left. More than 15,000 people were forced to flee across the river.", nil},
		{"According to the Peruvian authorities, at least 42 people were killed.", nil},
		{"At least 42 people were killed in Lima, according to the Kenyan authorities.", nil},
		{"Peru was repeatedly urged to stop the shelling.", nil},
		{"The Peruvian government was repeatedly warned not to cross the border.", nil},
		{"The proposal was rejected on Monday in Kenya.", nil},
		{"Peru's proposal was rejected on Monday.", nil},
		{"The attack on Peru left 12 dead.", nil},
		{"The attack in Peru left 12 dead.", nil},
		{"Talks on Peru were held on Monday.", nil},
		{"Talks were held in Kenya on Monday.", nil},
		{"He rejected the plan and said that Norway's Prime Minister Jonas Gahr Støre was wrong.", nil},
		{"Norwegian troops were deployed along the border on Monday.", []string{"Norway"}},
		{"Norway's strike drew condemnation from Kenya.", []string{"Kenya"}},
		{"Norway's strike drew widespread condemnation.", nil},
		{"Peru received aid from Norway.", []string{"Norway"}},
		{"Two diplomats in Nairobi rejected the agreement on Monday.", []string{"Two diplomats in Nairobi"}},
		{"Thousands of people in Nairobi rejected the agreement on Monday.", nil},
		{"Most Kenyans rejected the agreement on Monday.", []string{"Most Kenyans"}},
		{"Kenyan human rights groups rejected the agreement on Monday.", []string{"Kenyan human rights groups"}},
		{"Norway and Peru are at war. Dozens of countries offered help.", nil},
		{"Norway and Peru are at war. Regional powers confirmed their participation in the summit.", nil},
		{"Two Kenyan soldiers killed in ambush near the border", nil},
		{"Peruvian positions shelled overnight", nil},
		{"Kenyan negotiators barred from talks", nil},
		{"Three Norwegian diplomats expelled from the capital", nil},
		{"Peruvian commander Jon Tarn arrested on Monday on charges of treason", nil},
		{"A Kenyan ship was seized in the gulf on Monday.", nil},
		{"A Kenyan base was hit by rockets.", nil},
		{"Norway mediated. The two delegations agreed on a truce on Monday.", nil},
		{"The bodies of two Kenyan soldiers killed in the raid were flown home.", nil},
		{"Kenyan soldiers came under fire on Monday.", nil},
		{"The bombing of a Kenyan convoy killed ten people.", nil},
		{"The bombing of a Kenyan convoy by Norway killed ten people.", []string{"Norway"}},
		{"Kenya seized on Tuesday two ships of Peru.", []string{"Kenya"}},
		{"Norway expelled, without explanation, two Kenyan diplomats.", []string{"Norway"}},
		{"Peru arrested overnight 20 Kenyans.", []string{"Peru"}},
		{"Norway destroyed over 100 Kenyan drones.", []string{"Norway"}},
		{"Peru released to Kenya 15 prisoners captured in May.", []string{"Peru"}},
		{"Norway handed over to Peru two trucks seized in June.", []string{"Norway"}},
		{"Kenyan prisoners released to Peru.", nil},
		{"One more attack followed and Kenya closed its schools.", nil},
		{"Two more attacks followed, and Peru closed its schools.", nil},
		{"Peru's attack on a village school followed and Kenya protested.", []string{"Peru"}},
		{"Kenyan troops attacked at dawn.", []string{"Kenya"}},
		{"At a summit in Kenya, Norway and Peru rejected the plan.", []string{"Norway", "Peru"}},
		{"During a visit to Kenya, Norway's president rejected the plan.", []string{"Norway"}},
		{"Norway, backed by Kenya, rejected Peru's proposal.", []string{"Norway"}},
		{"Norway signed a ceasefire agreement with Peru in Kenya.", []string{"Norway", "Peru"}},
		{"Norway agreed with Peru on a ceasefire.", []string{"Norway", "Peru"}},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 {
			t.Errorf("%s: nothing read", x.text)
			continue
		}
		if got := longest(list).Actor; !slices.Equal(got, x.actor) {
			t.Errorf("%s: told of %q, want %q", x.text, got, x.actor)
		}
	}
}

// longest gives the statement with the longest quote.
func longest(list []statement.Statement) statement.Statement {
	return slices.MaxFunc(list, func(a, b statement.Statement) int { return len(a.Quote) - len(b.Quote) })
}

// TestBlamed: whom somebody blames for a deed did it, by the words of who blames.
func TestBlamed(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"Norway accused Kenya of bombing Peru.", "Norway accused Kenya of having bombed Peru."} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == "attack" && !slices.Equal(s.Actor, []string{"Kenya"}) {
				t.Errorf("%s: %v bombed", text, s.Actor)
			}
		}
	}
}
