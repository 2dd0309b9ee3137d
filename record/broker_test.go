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
