package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestBlamedToo leaves out all that somebody is blamed for, and keeps what else he did.
func TestBlamedToo(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want bool
	}{
		{"The rebels accused the army of ignoring their demands and refusing to negotiate.", codebook.Reject, false},
		{"Kenya accused Peru of shelling the town and attacking civilians.", codebook.Attack, false},
		{"Kenya accused Peru of shelling the town, blocking aid and attacking civilians.", codebook.Attack, false},
		{"Kenya accused Peru of shelling the town and attacked Peru.", codebook.Attack, true},
		{"Kenya left the talks, accusing Peru of bias and rejecting the ceasefire.", codebook.Reject, true},
	} {
		list := statementsOf(t, r, x.text)
		if got := slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Act == x.act }); got != x.want {
			t.Errorf("%s: %s read is %v, want %v: %v", x.text, x.act, got, x.want, list)
		}
	}
}
