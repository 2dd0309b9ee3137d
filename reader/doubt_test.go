package reader

import (
	"testing"

	"parley/codebook"
)

// TestDoubtBelow leaves a verb in the past alone where only a clause below it doubts.
func TestDoubtBelow(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Arland withdrew its troops after warnings that it could be attacked.", "withdrew", false},
		{"Arland presumably withdrew its troops.", "withdrew", true},
		{"Arland threatened to shell the port.", "threatened", false},
		{"Arland threatens to shell the port.", "threatens", false},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		for i := range p.candidates {
			if c := &p.candidates[i]; s.words[c.token] == x.word {
				if got := p.mayBeHypothetical(s, c, &signals{}, codebook.Withdraw); got != x.want {
					t.Errorf("%s: %v", x.text, got)
				}
			}
		}
		r.free(p)
	}
}
