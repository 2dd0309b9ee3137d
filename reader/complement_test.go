package reader

import "testing"

// TestDescribed leaves out what only describes a thing that somebody wants, and keeps what is told of a thing that is there.
func TestDescribed(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text, verb string
		want       bool
	}{
		{"Arland called for a conference recognised by both Bordavia and Corvia.", "recognised", true},
		{"Arland demanded a corridor that is guarded by Corvia.", "guarded", true},
		{"Arland demanded an end to the blockade imposed by Corvia.", "imposed", false},
		{"Arland offered a draft prepared by Corvia.", "prepared", false},
		{"Arland rejected a text that was written by Corvia.", "written", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.verb)
		if n := describedBy(s, k); n >= 0 != x.want {
			t.Errorf("%s: %v, want %v", x.text, n >= 0, x.want)
		}
	}
}
