package reader

import (
	"strings"
	"testing"
)

// TestContracting gives what an agreement says of its parties to those whom its first lines name, and what a report of one says to nobody.
func TestContracting(t *testing.T) {
	r := readerOf(t, nil)
	const agree = "\n\nRecalling the truce of May,\n\nHave agreed as follows:\n\n1. The Parties shall open the bridge by 1 June.\n"
	for _, x := range []struct{ name, text, want string }{
		{"in one line", "The delegations of the Government of Corvia and of the Ember Army, meeting in Orlo under the auspices of Arland," + agree, "Corvia, Ember Army"},
		{"in three", "The Government of Corvia,\n\nand\n\nthe Ember Army, meeting in Bordagrad," + agree, "Corvia, Ember Army"},
		{"signed by another", "The Government of Corvia and the Ember Army, meeting in Orlo," + agree + "\nFor the Government: Omar Moran Tolk\n\nFor the Ember Army: Joss Arden\n", "Corvia, Ember Army"},
		{"in one sentence", "Arland and Corvia, meeting in Orlo, have agreed as follows:\n\n1. The Parties shall open the bridge by 1 June.\n", "Arland, Corvia"},
		{"one alone", "The Government of Corvia, meeting in Bordagrad," + agree, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := ""
			for _, s := range statementsOf(t, r, "# Ceasefire agreement\n\n"+x.text) {
				if strings.Contains(s.Quote, "shall open the bridge") {
					got = strings.Join(s.Actor, ", ")
				}
			}
			if got != x.want {
				t.Errorf("%q shall open the bridge, want %q", got, x.want)
			}
		})
	}
}

// TestUndertaken: who binds himself in an agreement does so on its day, whenever it is to be done; what others shall do, and what news tells, keeps its own.
func TestUndertaken(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, words, day string }{
		{"---\ntitle: Ceasefire agreement\npublished: 2026-04-17\n---\nThe Government of Corvia and the Ember Army, meeting in Orlo,\n\nHave agreed as follows:\n\n1. The Parties shall open the bridge by 1 June 2026.\n", "shall open", "2026-04-17"},
		{"---\ntitle: Ceasefire agreement\npublished: 2026-04-17\n---\nThe Government of Corvia and the Ember Army, meeting in Orlo,\n\nHave agreed as follows:\n\n1. The Ember Army shall withdraw its men from Orlo by 1 June 2026.\n", "shall withdraw", "2026-04-17"},
		{"---\ntitle: A truce\npublished: 2026-04-17\n---\nCorvia and the Ember Army signed a truce on 16 April 2026.\n", "signed", "2026-04-16"},
	} {
		got := ""
		for _, s := range statementsOf(t, r, x.text) {
			if strings.Contains(s.Quote, x.words) {
				got = s.Date.String()
			}
		}
		if got != x.day {
			t.Errorf("%s is of %q, want %q", x.words, got, x.day)
		}
	}
}
