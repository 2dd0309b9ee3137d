package reader

import "parley/syntax"

// What is hoped, feared, aimed at or asked for stands in the present as what is done does: "the fear in Oslo is that Arland attacks", "the chances that
// Arland pays are slim", "hopes that Arland pays".

// wishedFor holds for such a verb: behind "that" and a noun of hope, fear or purpose, behind that noun and "is that", or below a verb of it.
func wishedFor(s *sentence, t int) bool {
	if !atAnyTime(s, t) {
		return false
	}
	if h := s.Tokens[t].Head; h >= 0 && h < t && s.Tokens[t].Rel == syntax.Ccomp && contains(wishVerbs, s.lemma[h]) && s.Tokens[h].Coarse == syntax.VERB {
		return true
	}
	that := s.child(t, syntax.Mark)
	if that < 0 || that > t || s.lower[that] != wordThat {
		that = thatBefore(s, t)
	}
	if that < 1 || toldBetween(s, that, t) {
		return false
	}
	k := that - 1
	for k > 3 && (s.Tokens[k].Coarse == syntax.NUM || s.Tokens[k].Coarse == syntax.SYM || contains(oddsWords, s.lower[k]) && !wished(s, k) || s.lower[k] == wordOf) {
		k-- // "a probability of 40 percent that"
	}
	if s.lemma[k] != wordBe {
		return wished(s, k) || s.Tokens[k].Coarse == syntax.VERB && contains(wishVerbs, s.lemma[k])
	}
	for k--; k >= 0 && k > that-12 && s.words[k] != "," && s.Tokens[k].Coarse != syntax.VERB; k-- {
		if (wished(s, k) || namesFuture(s, k) || contains(foretellings, s.lemma[k])) && s.caseOf(k) < 0 {
			return true
		}
	}
	return false
}

// wished holds for a noun of hope, fear, chance or purpose.
func wished(s *sentence, k int) bool {
	return s.Tokens[k].Coarse == syntax.NOUN && (contains(wishNouns, s.lemma[k]) || contains(fearWords, s.lemma[k]) || contains(goalNouns, s.lemma[k]))
}

// atAnyTime holds for a present that need not be of now, and for the bare form of what is asked for: "that Arland withdraws", "that Arland withdraw",
// "that the sailors are freed".
func atAnyTime(s *sentence, t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBZ, syntax.VBP:
		return true
	case syntax.NNS:
		return t > 1 && s.Tokens[t-1].Coarse == syntax.PROPN && s.lower[t-2] == wordThat // "that Arland withdraws", taken for a noun
	case syntax.VB:
		return s.child(t, syntax.Aux) < 0
	case syntax.VBD:
		return s.lower[t] == s.lemma[t] && !contains(unchanging, s.lemma[t]) // "that Arland withdraw", which the parser takes for a past
	case syntax.VBN:
		k := s.child(t, syntax.AuxPass)
		return k >= 0 && (s.Tokens[k].Tag == syntax.VBZ || s.Tokens[k].Tag == syntax.VBP || s.Tokens[k].Tag == syntax.VB) && s.child(t, syntax.Aux) < 0
	}
	return false
}

// toldBetween reports whether another finite verb stands between two tokens.
func toldBetween(s *sentence, lo, hi int) bool {
	for k := lo + 1; k < hi; k++ {
		switch s.Tokens[k].Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			if s.Tokens[k].Head != hi {
				return true
			}
		}
	}
	return false
}

var (
	// unchanging are verbs whose past is their bare form.
	unchanging = hashed("put", "set", "hit", "cut", "let", "shut", "quit", "split", "spread", "cast", "burst", "bid", "hurt", "bet", "beat")
	wishNouns  = hashed("hope", "dream", "worry", "concern", "bet", "expectation", "proposal", "idea", "suggestion", "plan", "wish", "nightmare", "odds", "odd", "probability", "guarantee", "assurance",
		"promise", "threat", "insistence", "requirement", "calculation", "hypothesis", "premise")
	wishVerbs = hashed("hope", "bet", "gamble", "fear", "dream", "propose", "recommend", "request", "wish", "pray", "demand", "trust", "require", "prefer", "worry")
)
