package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What somebody tried to do and could not.

// inVain holds for a deed that was tried and not done: "tried in vain to free them", "its attempt to seize the port failed", "a bid by Arland to sign
// it was blocked". Who tried to mediate or to meet did something, and a raid that failed was one.
func inVain(s *sentence, t int, act codebook.Act) bool {
	if !deed(act) && act != codebook.Support || act == codebook.Mediate || act == codebook.Appeal || act == codebook.Meet {
		return false
	}
	return triedVainly(s, t) || attemptFailed(s, t)
}

// triedVainly holds for a verb of trying, or what it governs, with "in vain" or "without success" beside it.
func triedVainly(s *sentence, t int) bool {
	v := t
	if h := s.Tokens[t].Head; !contains(tryVerbs, s.lemma[t]) && h >= 0 && h < t {
		v = h
	}
	if !contains(tryVerbs, s.lemma[v]) || s.Tokens[v].Coarse != syntax.VERB {
		return false
	}
	for k := max(0, v-3); k < len(s.lower) && k < v+14 && s.words[k] != ";"; k++ {
		switch w := s.lower[k]; {
		case contains(vainAdverbs, w):
			return true
		case contains(vainNouns, w) && k > 0 && contains(vainCases, s.lower[k-1]):
			return true
		}
	}
	return false
}

// attemptFailed holds for the infinitive of an attempt of which the next finite verb says that it came to nothing, and for the noun of the attempt.
func attemptFailed(s *sentence, t int) bool {
	if !contains(attemptNouns, s.lemma[t]) && !attemptBefore(s, t) {
		return false
	}
	for k := t - 2; k > 2 && k > t-5; k-- {
		if contains(attemptNouns, s.lemma[k]) && s.lower[k-2] == wordIn && contains(failing, s.lemma[k-3]) {
			return true // "failed in its bid to seize the port"
		}
	}
	for k := t + 1; k < len(s.lower) && k < t+16 && s.words[k] != "," && s.words[k] != ";"; k++ {
		switch s.Tokens[k].Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP:
			return fails(s, k)
		}
	}
	return false
}

// attemptBefore holds for an infinitive behind an attempt, or behind one "by Arland".
func attemptBefore(s *sentence, t int) bool {
	if t < 3 || s.lower[t-1] != wordTo || s.Tokens[t].Tag != syntax.VB {
		return false
	}
	for k := t - 2; k >= max(0, t-9); k-- {
		switch c := s.Tokens[k].Coarse; {
		case contains(attemptNouns, s.lemma[k]) && c == syntax.NOUN:
			return true
		case c == syntax.VERB || c == syntax.PUNCT || c == syntax.AUX:
			return false
		}
	}
	return false
}

// fails holds for a verb that says that what was tried came to nothing, or the auxiliary before it: "failed", "was thwarted", "came to nothing",
// "proved futile".
func fails(s *sentence, k int) bool {
	if !(contains(failing, s.lemma[k]) && s.child(k, syntax.Xcomp) < 0) && k+1 < len(s.lower) {
		j := k + 1
		for j < len(s.lower) && j < k+4 && (s.Tokens[j].Coarse == syntax.ADV || s.Tokens[j].Coarse == syntax.AUX) {
			j++
		}
		if j == len(s.lower) {
			return false
		}
		switch {
		case (s.lemma[k] == wordBe || contains(haveWords, s.lower[k])) && contains(thwarting, s.lemma[j]), s.lemma[k] == wordProve && contains(futile, s.lower[j]):
		case contains(goVerbs, s.lemma[k]):
			return s.lower[k+1] == wordNowhere || s.lower[k+1] == wordAground || k+2 < len(s.lower) && s.lower[k+1] == wordTo && contains(naughtWords, s.lower[k+2])
		default:
			return false
		}
	}
	return negationBefore(s, k) < 0
}

var (
	tryVerbs     = hashed("try", "seek", "attempt", "wait", "struggle", "strive", "look", "fight", "endeavour", "endeavor")
	vainAdverbs  = hashed("vainly", "unsuccessfully", "fruitlessly")
	vainNouns    = hashed("vain", "avail", "success", "luck", "result")
	vainCases    = hashed("in", "no", "without")
	attemptNouns = hashed("attempt", "bid", "effort", "endeavour", "endeavor")
	failing      = hashed("fail", "founder", "falter", "fizzle", "collapse", "miscarry")
	thwarting    = hashed("thwart", "foil", "block", "prevent", "stop", "abort", "abandon", "rebuff", "frustrate", "scupper", "avert", "overrule", "outvote", "fail")
	futile       = hashed("futile", "fruitless", "vain", "unsuccessful", "abortive")
	goVerbs      = hashed("come", "go", "get", "lead", "run")
	wordAground  = hashLower("aground")
	naughtWords  = hashed("nothing", "naught", "nought")
)
