package reader

import (
	"slices"
	"testing"
)

// TestWholeNoun: a quote does not end between a noun and what stands before it.
func TestWholeNoun(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "Arland signed a prisoner exchange deal with the new Bordavian government on Monday."))
	defer r.free(p)
	p.prepare()
	s := &p.sentences[0]
	for word, want := range map[string]string{"prisoner": "deal", "exchange": "deal", "deal": "deal", "new": "government", "with": "with", "signed": "signed", "Monday": "Monday"} {
		if got := s.words[s.wholeNoun(int32(slices.Index(s.words, word)+1))-1]; got != want {
			t.Errorf("a quote up to %q goes on to %q, want %q", word, got, want)
		}
	}
}
