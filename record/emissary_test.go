package record

import (
	"slices"
	"testing"
)

// TestEmissaries: whom texts name by the office of an envoy or mediator, behind the name, before it, behind the place; a party's own, former ones, those of nobody and those without a name are none.
func TestEmissaries(t *testing.T) {
	for _, x := range []struct {
		text string
		want []string // name, office and whose it is in turn
	}{
		{"Osmar Tenn, the UN envoy for Yemen, met both sides of Arland.", []string{"Osmar Tenn", "UN envoy for Yemen", "UN"}},
		{"The UN special envoy for Western Sahara Osmar van Tenn was in Arland.", []string{"Osmar van Tenn", "UN special envoy for Western Sahara", "UN"}},
		{"Arland met the coordinator of the mediators, Lara Bell.", []string{"Lara Bell", "coordinator of the mediators", ""}},
		{"Arland heard from chief mediator and Arland from the mediator, former Peruvian President Lara Bell.", []string{"Lara Bell", "mediator", ""}},
		{"Arland met the UN envoy, former Peruvian president Osmar Tenn, who left.", []string{"Osmar Tenn", "UN envoy", "UN"}},
		{"Arland heard Turkey's chief mediator Lara C. Bell. She left.", []string{"Lara C. Bell", "Turkey's chief mediator", "Turkey"}},
		{"Arland met the UN Special Envoy for Peace Missions Lara Bell. UN envoy Lara Bell left on Monday.", []string{"Lara Bell", "UN envoy", "UN"}},
		{"Arland went to the talks, mediated by former Peruvian president Lara Bell.", []string{"Lara Bell", "mediated by former Peruvian president", "Peru"}},
		{"Arland went to the talks mediated by Saudi Arabia and the deal brokered by the Norwegian Refugee Council.", nil},
		{"Arland's special envoy Osmar Tenn went to Borduria.", nil},
		{"A former UN envoy, Osmar Tenn, spoke in Arland. So did his envoy, Lara Bell.", nil},
		{"Arland met the UN envoy. The mediator On Monday left.", nil},
		{"Peru's mediator and Osmar Tenn met Arland.", nil},
	} {
		var got []string
		for _, e := range foldPages(t, newPage(t, "one", "2024-06-20", x.text)).Emissaries(View{}) {
			got = append(got, e.Name, e.Office, e.Of)
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%s: %q", x.text, got)
		}
	}
}

// TestEmissaryIsLast: of two envoys the one who was called so last stands first, with the texts that call each so.
func TestEmissaryIsLast(t *testing.T) {
	all := foldPages(t, newPage(t, "one", "2024-06-20", "The UN envoy Osmar Tenn was in Arland."), newPage(t, "two", "2025-06-20", "The UN envoy Osmar Tenn left Arland."), newPage(t, "three", "2026-01-02", "The new UN envoy, Lara Bell, was in Arland.")).Emissaries(View{})
	if len(all) != 2 || all[0].Name != "Lara Bell" || len(all[1].Passages) != 2 || all[1].Last().Source.Doc.ID != "two" || all[1].Origins != 2 {
		t.Errorf("%+v", all)
	}
}

// TestEmissaryIsOne: a name with words of the office before it is that of who is called so without, counted once a sentence, by the office of the last text.
func TestEmissaryIsOne(t *testing.T) {
	all := foldPages(t,
		newPage(t, "one", "2024-06-20", "UN envoy Lara Bell was in Arland, and Lara Bell, the UN envoy for Yemen, left."),
		newPage(t, "two", "2025-06-20", "The UN Special Representative for Yemen Reform Issues Lara Bell met Arland. The UN Special Representative for Yemen Issues Lara Bell left."),
	).Emissaries(View{})
	if len(all) != 1 || all[0].Name != "Lara Bell" || len(all[0].Passages) != 3 || all[0].Origins != 2 || all[0].Office != "UN Special Representative for Yemen" {
		t.Errorf("%+v", all)
	}
}
