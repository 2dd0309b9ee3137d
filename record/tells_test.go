package record

import "testing"

// TestTells: the word by which an act is known is found in the words of its statement, in whichever form.
func TestTells(t *testing.T) {
	for _, c := range []struct{ rule, quote, want string }{
		{"lexicon:reject", "Arland, which had long wavered, quickly rejected the deal", "rejected the deal"},
		{"lexicon:agree to", "The parties agreed on little but agreed to meet", "agreed to meet"},
		{"lexicon:hold _ talk", "Who holds the hill decides; Arland held long and open talks", "held long and open talks"},
		{"lexicon:be ready to", "Arland said it was ready to talk", "ready to talk"},
		{"lexicon:sign", "Arland waits", ""},
		{"learnt:reject", "Arland rejected the deal", ""},
		{"lexicon:", "Arland rejected the deal", ""},
	} {
		e := &Entry{}
		e.Rule, e.Quote, e.Start = c.rule, c.quote, 7
		got := ""
		if at, ok := e.Tells(); ok {
			got = c.quote[at-7:]
		}
		if got != c.want {
			t.Errorf("%s in %q: %q, want %q", c.rule, c.quote, got, c.want)
		}
	}
}
