package reader

import (
	"testing"

	"parley/syntax"
)

// TestMendSubjects gives verbs the subjects that the parser hangs on something else.
func TestMendSubjects(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, verb, subject string }{
		{"Arland leans towards Corvia, and the rebels have complained about it privately.", "complained", "rebels"},
		{"I thank the government of Corvia, which last night offered to assist with the displaced on its side of the border.", "offered", "which"},
		{"Arland offered bread, water and tents, and has sent doctors.", "sent", ""},
	} {
		p, s, v := sentenceWith(t, r, x.text, x.verb)
		got := ""
		if k := s.child(v, syntax.Nsubj); k >= 0 {
			got = s.words[k]
		}
		if got != x.subject {
			t.Errorf("%s: the subject of %q is %q, want %q", x.text, x.verb, got, x.subject)
		}
		r.free(p)
	}
}
