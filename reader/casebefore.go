package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What stands before the noun of a deed can leave it only thought of or undone: "talks on a withdrawal", "hopes of a release", "without an attack".

// phraseBefore gives the token before the noun phrase that ends right before a token; -1 where none does.
func (s *sentence) phraseBefore(t int) int {
	k := t - 1
	for k > 0 && k > t-7 && (s.nominal(k) || s.Tokens[k].Coarse == syntax.DET || s.Tokens[k].Coarse == syntax.ADJ || s.Tokens[k].Coarse == syntax.PART || s.Tokens[k].Tag == syntax.PRPS) {
		k--
	}
	if k == t-1 {
		return -1
	}
	return k
}

// takenForGranted holds for a noun of one deed that goes on or was: "talks on the Arlandian invasion".
func (p *page) takenForGranted(s *sentence, t int) bool {
	a := p.lexicalAt(s, t)
	return a >= 0 && lasting(codebook.Acts[a]) && (definiteAt(s, t) || s.child(t, syntax.NmodPoss) >= 0) && !hasChild(s, t, comingAdjectives) || hasChild(s, t, givenAdjectives)
}
