package record

import (
	"testing"

	"parley/codebook"
)

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

// TestTellsDenial: of what is denied the words are found that deny it, before the act or behind it; what happened has none.
func TestTellsDenial(t *testing.T) {
	for _, c := range []struct {
		quote, want string
		modality    codebook.Modality
	}{
		{"Arland, whose envoys stayed for a week, did not in the end find it in its power to sign the pact", "not in the end find it in its power to sign the pact", codebook.Negated},
		{"Neither Arland nor the council of its allies in the north signed the pact", "nor the council of its allies in the north signed the pact", codebook.Negated},
		{"The pact that Arland was to sign in the capital was never put to paper", "never put to paper", codebook.Negated},
		{"Arland did not wait and signed the pact", "signed the pact", codebook.Asserted},
	} {
		e := &Entry{}
		e.Rule, e.Quote, e.Modality = "lexicon:sign", c.quote, c.modality
		if at, ok := e.Tells(); !ok || c.quote[at:] != c.want {
			t.Errorf("%q: %d", c.quote, at)
		}
	}
}
