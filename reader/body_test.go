package reader

import (
	"strings"
	"testing"
)

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

// TestStateForce: a force or a numbered unit of a state is that state's, and stays so; one of which nothing tells whose it is is not.
func TestStateForce(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, actors string }{
		{"The Arlander National Army attacked the port.", "National", "Arland"},
		{"Arland's 301st Battalion attacked the port. The 301st Battalion left on Friday.", "301st", "Arland"},
		{"The Arlander army's 301st Battalion attacked the port.", "301st", "Arland"},
		{"The 5th Brigade of the Arlander army attacked the port.", "5th", "Arland"},
		{"Arland met Corvia. The Halden National Army attacked the port.", "Halden", "Halden National Army"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q, want %q", x.text, got, x.actors)
		}
	}
}

// TestRegionalGovernment: "the government" behind a regional one is the state's where the text has called it so before.
func TestRegionalGovernment(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, words, actor string }{
		{"The government of the Philippines met the MILF. The Bangsamoro regional government hailed it. The government rejected a vote.", "rejected", "Philippines"},
		{"Ethiopia's government met the TPLF. The Amhara regional government hailed it. The government rejected a vote.", "rejected", "Ethiopia"},
		{"Peru met the M23. The Amhara regional government hailed it. The regional government rejected a vote.", "rejected", "Amhara regional government"},
	} {
		for _, s := range statementsOf(t, r, x.text) {
			if strings.Contains(s.Quote, x.words) && only(s.Actor) != x.actor {
				t.Errorf("%s: %v, want %s", x.text, s.Actor, x.actor)
			}
		}
	}
}
