package reader

import "testing"

// TestOpposition: where a text tells of a government and its opposition, the noun is a side with a name, "the two sides" are these, and neither a host nor
// another state is.
func TestOpposition(t *testing.T) {
	r := readerOf(t, nil)
	both := "The government of Corvia and the opposition signed an accord in Bordavia. The opposition left. "
	for _, x := range []struct{ text, word, actors string }{
		{both + "The opposition rejected the plan of Arland.", "opposition", "Corvian opposition"},
		{both + "The two sides will meet in Arland. Arland hailed it. Arland left.", "sides", "Corvia; Corvian opposition"},
		{"Talks between Corvia’s government and its opposition failed. The opposition left. Arland hailed it. Both sides left.", "Both", "Corvia; Corvian opposition"},
		{"Talks between Corvia's government and its opposition failed. The opposition left. Arland hailed it. Both sides left.", "Both", "Corvia; Corvian opposition"},
		{both + "The government left.", "government", "Corvia"},
		{"The opposition left. Corvia denied it.", "opposition", ""},
		{both + "Its opposition to the plan grew.", "opposition to", ""},
		{both + "He led the party in opposition.", "opposition.", ""},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}

// TestTitledPair: the two states that a title puts side by side are the two sides, though an armed group at home in one of them is named more.
func TestTitledPair(t *testing.T) {
	r := readerOf(t, nil)
	text := "Corvia-Arland talks end\n\nCorvia and Arland met. Corvia asked Arland to rein in the Ember Army. Arland denied that the Ember Army is its own. The Ember Army left. The Ember Army denied it. Both sides left."
	if got := actorsAt(t, r, text, "Both"); got != "Corvia; Arland" {
		t.Errorf("both sides are %q", got)
	}
}
