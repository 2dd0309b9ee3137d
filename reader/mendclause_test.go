package reader

import (
	"slices"
	"testing"
)

// TestMendAccusing hangs a charge on who says what he would do, not on what he would do.
func TestMendAccusing(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, verb, above string }{
		{"Arland said on Monday it would leave the talks, accusing Bordavia of arming the rebels.", "accusing", "said"},
		{"The front warned it could resume attacks, condemning the raid of the Bordavian army.", "condemning", "warned"},
		{"The rebels announced they would suspend the accord, blaming Arland for its delays.", "blaming", "announced"},
		{"Arland said the army shelled the port, killing two men.", "killing", "shelled"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		if v := slices.Index(s.words, x.verb); s.Tokens[v].Head < 0 || s.words[s.Tokens[v].Head] != x.above {
			t.Errorf("%q: %s hangs on token %d, want %s", x.text, x.verb, s.Tokens[v].Head, x.above)
		}
	}
}

// TestFirstWords: a sentence may begin with any word that the mends look for; the tree that they mend has no spans yet.
func TestFirstWords(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, inverted string }{
		{"Provided Arland withdraws its troops, Bordavia will sign the accord.", ""},
		{"Providing Bordavia frees the pilots, Arland will lift the blockade.", ""},
		{"Conditional on a truce, Arland will sign the accord.", ""},
		{"Contingent upon a truce, Bordavia will free the pilots.", ""},
		{"Unless Arland withdraws, Bordavia will not sign the accord.", ""},
		{"Convicted by Arland and given the chance, Bordavia's envoy left.", ""},
		{"Only if Arland withdraws will Bordavia sign the accord.", "will"},
		{"Not until Arland withdraws will Bordavia sign the accord.", "will"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		got, s := "", &p.sentences[0]
		if s.inverted > 0 {
			got = s.words[s.inverted]
		}
		if got != x.inverted {
			t.Errorf("%q: the main clause begins at %q, want %q", x.text, got, x.inverted)
		}
	}
}
