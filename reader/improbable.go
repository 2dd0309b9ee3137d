package reader

import "parley/syntax"

// improbable holds for what is said to be unlikely: "is unlikely to sign", "it is doubtful that they will meet", "a meeting looks unlikely". A
// forecast that it will not be is none that it will.
func improbable(s *sentence, t int) bool {
	if contains(improbableWords, s.lower[t]) {
		return true
	}
	for k, up := t, 0; up < 2; up++ {
		h := s.Tokens[k].Head
		if h < 0 {
			return false
		}
		switch s.Tokens[k].Rel {
		case syntax.Xcomp, syntax.Ccomp, syntax.Csubj, syntax.Advcl, syntax.Acl, syntax.Parataxis:
			if contains(improbableWords, s.lower[h]) {
				return negationBefore(s, h) < 0
			}
		case syntax.Nsubj:
			if up == 0 && s.Tokens[t].Coarse == syntax.NOUN {
				return contains(improbableWords, s.lower[h]) && negationBefore(s, h) < 0 || looksImprobable(s, h)
			}
			return false
		default:
			return false
		}
		k = h
	}
	return false
}

// looksImprobable holds for a verb that says how something seems, with such a word behind it.
func looksImprobable(s *sentence, v int) bool {
	k := s.child(v, syntax.Xcomp)
	return k > v && contains(improbableWords, s.lower[k])
}

var improbableWords = hashed("unlikely", "doubtful", "improbable", "implausible", "inconceivable", "unthinkable")

// notExpected holds for what somebody does not think will be done: "I do not think that Arland will sign".
func notExpected(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	return h >= 0 && h < t && s.Tokens[t].Rel == syntax.Ccomp && contains(thinkVerbs, s.lemma[h]) && notBefore(s, h) && (under(s, t, wordWill) || under(s, t, wordWould))
}
