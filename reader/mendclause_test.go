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
