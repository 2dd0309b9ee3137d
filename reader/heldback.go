package reader

import (
	"slices"

	"parley/syntax"
)

// What hangs on words that say it is not so.

// heldBack holds for a verb whose clause hangs on what says that it is not so: "I don't think that he signed", "no troops that were
// sent", "nothing suggests that it paid".
func heldBack(s *sentence, t int) bool {
	for k, up := t, 0; up < 3; up++ {
		h := s.Tokens[k].Head
		if h < 0 {
			return false
		}
		switch s.Tokens[k].Rel {
		case syntax.Ccomp, syntax.Xcomp, syntax.Csubj:
			if (whenClause(s, k) || ofCause(s, k)) && happened(s, k) || s.startsAnew(k) {
				return false // "did not protest when Arland left", "failed because Arland left"
			}
			if (undone(s, h) || notBefore(s, h) || naught(s, h)) && !(isSaying(s.lemma[h]) && given(s, h, t)) && !contains(factiveVerbs, s.lemma[h]) && !colonBetween(s, h, k) {
				return true
			}
		case syntax.Advcl:
			if m := s.child(k, syntax.Mark); m < 0 || m != k-1 || s.lower[m] != wordTo || s.Tokens[k].Tag != syntax.VBG || !notBefore(s, h) || contains(admitVerbs, s.lemma[h]) {
				return false
			}
			return true // "never got around to hosting the talks"
		case syntax.Acl, syntax.AclRelcl:
			if whenClause(s, k) && happened(s, k) {
				return false // "there was no shortage of money when Arland asked for it"
			}
			if h < k && slices.Contains(s.lower[h:k], wordBut) {
				return false // "it was not Arland but Corvia that signed"
			}
			if undone(s, h) || none(s, h) {
				return true
			}
		case syntax.Conj:
			if s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0 {
				return false
			}
		default:
			return false
		}
		k = h
	}
	return false
}

// startsAnew holds for a verb whose subject stands behind a comma, without a mark, whatever the parser hangs it on: "having failed to take the port, the army
// withdraws".
func (s *sentence) startsAnew(k int) bool {
	n := s.child(k, syntax.Nsubj, syntax.NsubjPass)
	return n > 0 && n < k && s.lo[n] > 0 && s.words[s.lo[n]-1] == "," && s.child(k, syntax.Mark) < 0
}

// ofCause holds for the verb of a clause that says why or after what something came to nothing, wherever the parser hangs it.
func ofCause(s *sentence, k int) bool {
	m := s.child(k, syntax.Mark)
	return m >= 0 && contains(causeMarks, s.lower[m])
}

var admitVerbs = hashed("admit", "confess", "own", "object", "plead")

var causeMarks = hashed("because", "since", "after", "although", "though", "while")

// given holds for what stands behind a "why" or a "how" between two tokens: who "did not say why it had attacked" says that it had.
func given(s *sentence, h, t int) bool {
	for k := h + 1; k < t; k++ {
		if contains(givenQuestions, s.lower[k]) {
			return true
		}
	}
	return false
}
