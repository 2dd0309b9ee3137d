package reader

import "testing"

// TestSharedName: two names may share their last word.
func TestSharedName(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"North and South Korea agreed to reopen the hotline.", "North Korea, South Korea"},
		{"North and South Korean officials met on Tuesday.", "North Korea, South Korea"},
		{"Turkish and Greek Cypriot negotiators met on Tuesday.", "Turkish Cypriots, Cyprus"},
		{"The United States and South Korea agreed to hold talks.", "United States, South Korea"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || only(list[0].Actor) != x.actor {
			t.Errorf("%s: read as %+v, want it told of %q", x.text, list, x.actor)
		}
	}
}

// TestExcellency: "His Excellency" is "he", and no name.
func TestExcellency(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"The Foreign Minister of Qatar met the envoy on Monday. His Excellency condemned the attack on Lebanon.",
		"The Foreign Minister of Qatar, HE Ana Lern, met the envoy on Monday. Her Excellency condemned the attack on Lebanon.",
	} {
		list := statementsOf(t, r, text)
		if n := len(list); n == 0 || only(list[n-1].Actor) != "Qatar" {
			t.Errorf("%s: read as %+v, want the last told of Qatar", text, list)
		}
	}
}

// TestRebelOfficials: officials of rebels act for no state in whose capital they are.
func TestRebelOfficials(t *testing.T) {
	r := newReader(t)
	list := statementsOf(t, r, "The U.S. envoy held talks on Monday with insurgent officials in Doha.")
	if len(list) != 1 || only(list[0].Actor) != "United States" {
		t.Errorf("read as %+v, want a meeting of the United States with nobody who is named", list)
	}
}

// TestBodyBehindShortForm: a body whose organisation stands before it in full and in brackets is that organisation's.
func TestBodyBehindShortForm(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The African Union (AU) Commission urged Kenya to sign the deal.":                           "African Union",
		"The European Union (EU) Commission urged Kenya to sign the deal.":                          "EU",
		"The ECOWAS Commission urged Kenya to sign the deal.":                                       "ECOWAS",
		"Peru spoke to Norway (which mediates). Commission officials urged Kenya to sign the deal.": "EU",
	} {
		list := statementsOf(t, r, text)
		if n := len(list); n == 0 || only(list[n-1].Actor) != want {
			t.Errorf("%s: %+v, want it told of %q", text, list, want)
		}
	}
}

// TestCoalition: "the coalition" is what the groups named before have joined in, or nobody who is named.
func TestCoalition(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, actors string }{
		{"The Valley Front, a coalition of rebel groups, met the envoy. The coalition rejected the truce.", "Valley Front"},
		{"Arland's government and allied fighters signed a deal that the main Corvian-led rebel groups boycotted. The coalition refused to sign.", "Corvian-led rebel groups"},
		{"Arland's government signed a deal with Corvia on Monday. The coalition refused to sign.", "coalition"},
		{"Arland and its allies met. NATO sent an envoy. The alliance demanded a truce.", "NATO"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n == 0 || only(list[n-1].Actor) != x.actors {
			t.Errorf("%s: read as %+v, want the last told of %q", x.text, list, x.actors)
		}
	}
}
