package record

import "testing"

// TestBrokers: after whom texts call talks of the parties, and no party, and nobody who mediated between others.
func TestBrokers(t *testing.T) {
	p := newPage(t, "one", "2024-06-20", "Arland and Borduria signed a US-brokered truce after Omani-mediated talks.\n\nA Norway-facilitated deal of Peru and Chile ended a strike.\n\nArland welcomed the Oman-mediated exchange with Qatar-backed groups.")
	q := newPage(t, "two", "2024-06-21", "Borduria left the Oman-mediated talks.")
	got := foldPages(t, p, q).Brokers(View{})
	if len(got) != 2 || got[0].Actor != "Oman" || got[0].Origins != 2 || got[1].Actor != "United States" {
		t.Errorf("%+v", got)
	}
}

// TestBrokersByNoun: "mediator Norway" and "the Norwegian truce broker" are called so; who is wished for as one is none, nor is a power broker.
func TestBrokersByNoun(t *testing.T) {
	for text, want := range map[string]string{
		"Olav Berg, a minister of mediator Norway, met Arland and Borduria.":        "Norway",
		"Norwegian truce broker Olav Berg met Arland and Borduria.":                 "Norway",
		"Arland met the top Omani peace broker.":                                    "Oman",
		"The Norwegian moderator met Arland and Borduria.":                          "Norway",
		"Arland and Borduria signed a truce under the aegis of Norway.":             "Norway",
		"Moderate voices of Norway met Arland and Borduria.":                        "",
		"Arland asked for mediation by Norway.":                                     "",
		"Arland says that Norway, a power broker in the valley, helped Borduria.":   "",
		"Arland and Borduria would not meet the Norwegian minister of trade again.": "",
	} {
		got := ""
		for _, b := range foldPages(t, newPage(t, "one", "2024-06-20", text)).Brokers(View{}) {
			got += b.Actor
		}
		if got != want {
			t.Errorf("%s: %q, not %q", text, got, want)
		}
	}
}
