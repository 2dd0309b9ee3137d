package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// feared reports that an act is only feared or possible: "the risk of an invasion", "fears that".
func feared(s *sentence, t int) bool {
	for k, up := t, 0; up < 3; up++ {
		h, rel := s.Tokens[k].Head, s.Tokens[k].Rel
		if h < 0 {
			return false
		}
		if n := s.child(h, syntax.Nsubj); rel == syntax.Obl && n >= 0 && n < h && contains(fearWords, s.lemma[n]) && s.Tokens[n].Coarse == syntax.NOUN {
			if c := s.caseOf(k); c >= 0 && s.lower[c] == wordOf {
				return true // "fears grow of an attack"
			}
		}
		if contains(fearWords, s.lemma[h]) || s.lower[h] == wordTalk && s.Tokens[h].Tag == syntax.NN || contains(eventWords, s.lower[h]) && eventual(s, h) {
			switch rel {
			case syntax.AclRelcl:
				return thatBetween(s, h, k) && s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0
			case syntax.Nmod, syntax.Acl, syntax.Ccomp, syntax.Xcomp:
				return up == 0 || rel != syntax.Nmod
			case syntax.Obj: // they "fear an attack"
				return s.Tokens[h].Coarse == syntax.VERB
			}
		}
		if rel != syntax.Conj && rel != syntax.Xcomp && rel != syntax.Ccomp {
			return false
		}
		k = h
	}
	return false
}

// eventual holds for "in the event of", "in case of"; "the case of Arland's invasion" is one that came about.
func eventual(s *sentence, k int) bool {
	c := s.caseOf(k)
	return c >= 0 && s.lower[c] == wordIn
}

// mooted holds for the noun of a deed, or "talk" of one, of which a line without a verb says that it may come about.
func mooted(s *sentence, t int, act codebook.Act) bool {
	return (s.Tokens[t].Coarse == syntax.NOUN || s.lemma[t] == wordTalk) && (deed(act) && !stance(act) || act == codebook.Accept || act == codebook.Support) && possibleBehind(s, t)
}

// possibleBehind holds for a noun of which a line without a verb says behind it that it may come about: "talks with Arland possible", "Summit in doubt".
func possibleBehind(s *sentence, t int) bool {
	for k := t + 1; k < len(s.lower) && k < t+8; k++ {
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX || c == syntax.PUNCT && s.Tokens[k].Tag != syntax.OpenQuote {
			return false
		}
		if contains(possibleWords, s.lower[k]) || contains(improbableWords, s.lower[k]) || contains(limboNouns, s.lower[k]) && s.lower[k-1] == wordIn {
			return k+1 == len(s.lower) || s.Tokens[k+1].Coarse == syntax.PUNCT
		}
	}
	return false
}

// dutyTold holds for a deed of which a verb of saying only tells that somebody must or may do it: "said that Arland must withdraw".
func dutyTold(s *sentence, t int, act codebook.Act) bool {
	v := carrier(s, t)
	if v == t || !deed(act) {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Tag == syntax.MD && !contains(futureWords, s.lower[k]) && s.lower[k] != wordWould {
			return true
		}
	}
	return false
}

var (
	fearWords  = rowLists["fear"]
	limboNouns = hashed("doubt", "limbo", "question", "jeopardy", "balance", "air")
	// eventWords are what may come about where "in" stands before them.
	eventWords      = hashed("event", "case")
	maybeAdjectives = rowLists["maybe"]
	futures         = rowLists["future"]
)
