package reader

import "parley/syntax"

// emptySubject holds for an "it" that stands for nobody: "it is time for Arland to sign", "it remains to be seen whether", "it was
// agreed that". What it announces comes after it.
func emptySubject(s *sentence, it int) bool {
	if s.lower[it] != wordIt {
		return false // "its"
	}
	if it+3 < len(s.lower) && s.lower[it+2] == wordUp && s.lower[it+3] == wordTo {
		return true // "it is up to Bordavia"
	}
	h := s.Tokens[it].Head
	switch r := s.Tokens[it].Rel; {
	case h < it, r != syntax.Expl && !r.Subject():
		return false
	case s.Tokens[h].Coarse != syntax.VERB:
		return s.child(h, syntax.Cop) >= 0 && (contains(emptyPredicates, s.lemma[h]) && follows(s, h, toWords) ||
			contains(plainPredicates, s.lemma[h]) && follows(s, h, thatWords))
	case s.Tokens[h].Tag == syntax.VBN && s.child(h, syntax.AuxPass) >= 0, contains(emptyVerbs, s.lemma[h]):
		return follows(s, h, thatWords)
	}
	return s.lemma[h] == wordRemain && follows(s, h, toWords)
}

// follows reports whether one of the words stands close behind a token.
func follows(s *sentence, t int, words *wordSet) bool {
	for k := t + 1; k < min(t+3, len(s.lower)); k++ {
		if contains(words, s.lower[k]) {
			return true
		}
	}
	return false
}

var (
	thatWords  = hashed("that", "whether")
	toWords    = hashed("that", "whether", "to", "for", "if")
	emptyVerbs = hashed("seem", "appear", "turn", "emerge", "follow", "matter", "depend", "happen")
	// emptyPredicates are said of what somebody does; of a party itself one says "ready", "willing", "likely to".
	emptyPredicates = hashed("time", "important", "crucial", "vital", "essential", "necessary", "imperative", "urgent", "possible", "impossible",
		"difficult", "hard", "easy", "good", "better", "best", "right", "wrong", "premature", "early", "late", "pity", "shame",
		"unacceptable", "inconceivable", "unthinkable", "understandable", "natural")
	plainPredicates = hashed("clear", "unclear", "likely", "unlikely", "true", "obvious", "evident", "plain", "doubtful", "uncertain", "fact", "coincidence", "secret")
)
