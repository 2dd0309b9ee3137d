package reader

import (
	"slices"
	"testing"

	"parley/reader/when"
)

// TestBackground gives no verb the day of what its sentence has in the background.
func TestBackground(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb, day string
		want            bool // that the day is not of the verb
	}{
		{"Despite the truce of 9 March 2024, Arland attacked the port.", "attacked", "March", true},
		{"Ahead of elections on 13 October, Arland rejected the draft.", "rejected", "October", true},
		{"Two years after the war began in June 2023, Arland offered talks.", "offered", "June", true},
		{"Although it had promised in July 2024 to stay neutral, Arland sent troops.", "sent", "July", true},
		{"Having walked out of the talks in May 2024, Arland asked for a new round.", "asked", "May", true},
		{"Since a truce took hold in March 2024, Arland has released forty captives.", "released", "March", true},
		{"Since March 2024, Arland has released forty captives.", "released", "March", false},
		{"Before dawn on Monday, Arland attacked the port.", "attacked", "Monday", false},
		{"In a statement on Monday, Arland rejected the draft.", "rejected", "Monday", false},
		{"After talks in Orlo on Monday, Arland rejected the draft.", "rejected", "Monday", false},
		{"Arland, which left the pact in November 2022, demanded guarantees.", "demanded", "November", true},
		{"Arland, whose troops left the valley in June 2024, demanded guarantees.", "demanded", "June", true},
		{"Arland, a member of the pact since 2019, demanded guarantees.", "demanded", "2019", true},
		{"Arland, hit by sanctions in 2018, demanded guarantees.", "demanded", "2018", true},
		{"Arland, speaking on Monday, demanded guarantees.", "demanded", "Monday", false},
		{"Arland, in a letter of 3 May 2024, demanded guarantees.", "demanded", "May", false},
		{"Arland, which met the envoys on Monday, demanded guarantees.", "demanded", "Monday", false},
		{"Arland met the rebels ahead of a vote on 13 October.", "met", "October", true},
		{"Arland met the rebels following a visit to Corvport in May 2024.", "met", "May", true},
		{"Arland met the rebels following threats and in May 2024 in the port.", "met", "May", false},
		{"Arland condemned the raid that killed thirty people in May 2024.", "condemned", "May", true},
		{"Arland refused to discuss the roadmap drawn up in 2018.", "refused", "2018", true},
		{"Arland welcomed the arrangement in force since March 2024.", "welcomed", "March", true},
		{"Arland agreed to a truce brokered in May 2024.", "agreed", "May", false},
	} {
		p, s, k := sentenceWith(t, r, "---\ndate: 2025-03-05\n---\n"+x.text, x.verb)
		at := slices.IndexFunc(s.words, func(w string) bool { return w == x.day })
		i := slices.IndexFunc(s.dates, func(f when.Found) bool { return f.Start <= at && at < f.End })
		if i < 0 {
			t.Errorf("%s: no date at %q", x.text, x.day)
			continue
		}
		if got := p.inBackground(s, &s.dates[i], k) || s.ofDoneThing(&s.dates[i], k); got != x.want {
			t.Errorf("%s: %s in the background %v, want %v", x.text, x.day, got, x.want)
		}
	}
}
