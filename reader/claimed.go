package reader

import (
	"parley/syntax"
)

// What somebody claims, and the text calls false, leaves unproven or says that nobody said, is not told as done.

// untrue holds for what is told only to be called false: "the claim that he signed is false", "it is a myth that", "it is not true that",
// "no truth in the claim that", "I don't think that he signed".
func untrue(s *sentence, t int) bool {
	if calledFalse(s, t) || falseReport(s, t) {
		return true
	}
	h := s.Tokens[t].Head
	if h < 0 || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	if r := s.Tokens[t].Rel; (r == syntax.Ccomp || r == syntax.Xcomp) && (hasChild(s, h, wronglyWords) || isSaying(s.lemma[h]) && forged(s, s.child(h, syntax.Nsubj))) {
		return true // "wrongly reported that", "a forged letter said"
	}
	switch s.Tokens[t].Rel {
	case syntax.Acl, syntax.AclRelcl, syntax.Ccomp, syntax.Parataxis:
	case syntax.Xcomp:
		return s.lemma[h] == wordSee && notBefore(s, h)
	case syntax.Csubj, syntax.Advcl:
		if n := s.child(t, syntax.Nsubj); n >= 0 && relativeWord(s.Tokens[n]) {
			return false // "Under the truce, which both signed, the guns were withdrawn"
		}
		return h > t && calledUntrue(s, h) || h < t && (s.lemma[h] == wordSee || contains(trueWords, s.lower[h]) && thatBetween(s, h, t)) && notBefore(s, h)
	default:
		return false
	}
	switch {
	case s.Tokens[t].Rel == syntax.Parataxis && colonBetween(s, h, t):
	case calledUntrue(s, h), contains(trueWords, s.lower[h]) && notBefore(s, h):
		return true
	case s.lemma[h] == wordSee && h < t && notBefore(s, h):
		return true // "has not seen it withdraw a single man"
	case contains(thinkVerbs, s.lemma[h]):
		return (happened(s, t) || going(s, t)) && (notBefore(s, h) || fewSay(s, h))
	case contains(proveVerbs, s.lemma[h]):
		return neitherOf(s, h)
	}
	g := s.Tokens[h].Head
	if g < 0 || !contains(claimWords, s.lemma[h]) || !thatBetween(s, h, t) {
		return false
	}
	switch s.Tokens[h].Rel {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.Xcomp:
		return falsehood(s, g)
	case syntax.Obj:
		return contains(denyVerbs, s.lemma[g]) && negationBefore(s, g) < 0
	case syntax.Obl:
		return contains(scoffVerbs, s.lemma[g]) && negationBefore(s, g) < 0
	}
	return false
}

// falseReport holds for the noun of a deed of which a report is called false or denied: "reports of an attack turned out to be false", "dismissed
// reports of a withdrawal".
func falseReport(s *sentence, t int) bool {
	claim := s.Tokens[t].Head
	if c := s.caseOf(t); s.Tokens[t].Rel != syntax.Nmod || c < 0 || s.lower[c] != wordOf && s.lower[c] != wordAbout || !contains(claimWords, s.lemma[claim]) || s.Tokens[claim].Coarse != syntax.NOUN {
		return false
	}
	if claim > 0 && (falselyTold(s.lower[claim-1]) || deniedBefore(s, claim)) {
		return true
	}
	v := s.Tokens[claim].Head
	if v < 0 {
		return false
	}
	switch s.Tokens[claim].Rel {
	case syntax.Nsubj:
		x := s.child(v, syntax.Xcomp)
		return falsehood(s, v) || x > v && falsehood(s, x) && negationBefore(s, v) < 0
	case syntax.NsubjPass, syntax.Obj:
		x := s.child(v, syntax.Xcomp)
		return (contains(denyVerbs, s.lemma[v]) || x > v && falsehood(s, x)) && negationBefore(s, v) < 0
	}
	return false
}

// calledFalse holds for what a claim says and the predicate behind it calls false, whatever the parser makes of it: "Reports that he had
// signed were false".
func calledFalse(s *sentence, t int) bool {
	that := thatBefore(s, firstJoined(s, t))
	if that < 0 && deniedReport(s, t) {
		return true
	}
	if n := s.child(t, syntax.Nsubj, syntax.NsubjPass); that < 0 && n > 0 && n < t {
		claim := int(s.lo[n]) - 1 // "dismissed reports it had signed"
		return claim > 0 && contains(claimWords, s.lemma[claim]) && s.Tokens[claim].Coarse == syntax.NOUN && (deniedBefore(s, claim) || falselyTold(s.lower[claim-1]))
	}
	if that == 0 {
		return falseBehind(s, t) // "That he had signed is a myth"
	}
	if claim := reportOf(s, t); that < 0 && claim >= 0 {
		return claim > 0 && falselyTold(s.lower[claim-1]) || deniedBefore(s, claim) || falseBehind(s, t)
	}
	if that < 0 {
		return false
	}
	if that > 1 && contains(wronglyWords, s.lower[that-1]) && isSaying(s.lemma[that-2]) {
		return true // "claims falsely that"
	}
	if faked(s, that) || that > 2 && contains(proveVerbs, s.lemma[that-1]) && s.lower[that-2] == wordTo && (s.lower[that-3] == wordNothing || s.lower[that-3] == wordLittle) {
		return true // "nothing to suggest that"
	}
	claim := claimBefore(s, that)
	if claim < 0 {
		return false
	}
	if s.Tokens[claim].Coarse == syntax.NOUN && deniedBefore(s, claim) {
		return true // "rejected claims by Corvia that it had signed"
	}
	if groundless(s, claim) || calledSo(s, claim, t) {
		return true
	}
	if !judged(s, claim) {
		return false
	}
	return falseBehind(s, t)
}

// deniedReport holds for what a report says in the short words of a headline: "TV retracts report Gaza ceasefire agreed".
func deniedReport(s *sentence, t int) bool {
	for k := t - 1; k > 0 && k > t-6; k-- {
		if contains(claimWords, s.lemma[k]) && s.Tokens[k].Coarse == syntax.NOUN {
			return k < t-1 && (deniedBefore(s, k) || s.Tokens[k-1].Tag == syntax.NNS && contains(denyVerbs, s.lemma[k-1]))
		}
		if c := s.Tokens[k].Coarse; c != syntax.NOUN && c != syntax.PROPN && c != syntax.ADJ {
			return false
		}
	}
	return false
}

// reportOf gives the report of which a gerund is: "reports of Arlandian troops crossing the river"; -1 for none.
func reportOf(s *sentence, t int) int {
	for k := t - 1; k > 0 && k > t-6 && s.Tokens[t].Tag == syntax.VBG && s.Tokens[k].Coarse != syntax.PUNCT; k-- {
		if s.lower[k] == wordOf && s.Tokens[k-1].Coarse == syntax.NOUN && contains(claimWords, s.lemma[k-1]) {
			return k - 1
		}
	}
	return -1
}

// firstJoined gives the first of the verbs that share a clause with one: "crossed" of "that they had crossed the river and shelled the fort".
func firstJoined(s *sentence, t int) int {
	for s.Tokens[t].Rel == syntax.Conj && s.Tokens[t].Head < t && s.Tokens[s.Tokens[t].Head].Coarse == syntax.VERB && s.child(t, syntax.Nsubj, syntax.NsubjPass) < 0 {
		t = s.Tokens[t].Head
	}
	return t
}

// faked holds for the "that" of what a forgery shows or a false report says: "a doctored video shows that", "false reports that".
func faked(s *sentence, that int) bool {
	for k := that - 3; k >= max(0, that-5); k-- {
		if contains(fakeAdjectives, s.lower[k]) {
			return true
		}
	}
	return that > 1 && contains(claimWords, s.lemma[that-1]) && falselyTold(s.lower[that-2])
}

// deniedBefore holds for a claim right behind a verb that denies it, whatever the parser makes of it: "has debunked the reports", "dismissed as invention a report".
func deniedBefore(s *sentence, claim int) bool {
	for k := claim - 1; k > 0 && k >= claim-5; k-- {
		if contains(denyVerbs, s.lemma[k]) && s.Tokens[k].Coarse == syntax.VERB {
			return negationBefore(s, k) < 0 && !underMD(s, k) && (happened(s, k) || told(s, k) || s.Tokens[k].Tag == syntax.VBN && s.child(k, syntax.Aux, syntax.AuxPass) < 0)
		}
		if c := s.Tokens[k].Coarse; c != syntax.DET && c != syntax.ADJ && c != syntax.PRON && c != syntax.ADV && !contains(outrightWords, s.lower[k]) && s.lower[k] != wordAs && s.lower[k-1] != wordAs {
			return false
		}
	}
	return false
}

// pastAside gives the comma that ends the relative clause that one begins: ", which spread on Saturday,"; -1 where there is none.
func pastAside(s *sentence, comma int) int {
	if comma+2 >= len(s.lower) || s.lower[comma+1] != wordWhich {
		return -1
	}
	for k := comma + 2; k < len(s.lower) && k < comma+14; k++ {
		if s.words[k] == "," {
			return k
		}
	}
	return -1
}

// unsaid holds for what somebody did not say, or is told not to: "we have never said that we want the coast". Who did not say when they signed did.
func unsaid(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || h > t || s.Tokens[t].Rel != syntax.Ccomp || !contains(saidVerbs, s.lemma[h]) || !notBefore(s, h) || underMD(s, h) {
		return false
	}
	for k := h + 1; k < t; k++ {
		if contains(openQuestions, s.lower[k]) {
			return false
		}
	}
	return true
}

// thatBetween reports whether a "that" stands between two tokens.
func thatBetween(s *sentence, lo, hi int) bool {
	for k := lo + 1; k < hi; k++ {
		if s.lower[k] == wordThat {
			return true
		}
	}
	return false
}

// unproven holds for what a claim says that nobody could prove: "allegations that he had attacked could not be confirmed", "was unable to
// confirm that he had attacked".
func unproven(s *sentence, t int) bool {
	that := thatBefore(s, t)
	if that > 2 && contains(proveVerbs, s.lemma[that-1]) && s.lower[that-2] == wordTo && s.lemma[that-3] == wordPurport {
		return true // "purports to show that"
	}
	if that > 0 && contains(confirmVerbs, s.lemma[that-1]) && unableBefore(s, that-1) {
		return true
	}
	if that < 1 {
		return false
	}
	claim := claimBefore(s, that)
	if claim < 0 {
		return false
	}
	for k := claim - 1; k > 0 && k >= claim-4; k-- {
		if contains(vouchVerbs, s.lemma[k]) && unableBefore(s, k) {
			return true
		}
	}
	judge := judged(s, claim)
	for k := t + 1; k < len(s.lower) && k < t+14 && s.words[k] != ";"; k++ {
		if contains(unprovenWords, s.lower[k]) || s.lemma[k] == wordBear && nextWord(s, k) == wordOut && judge && notBefore(s, k) {
			return true
		}
		// Who "said that Arland shelled the port and did not confirm its own losses" leaves his losses unproven.
		if contains(confirmVerbs, s.lemma[k]) && (judge || s.Tokens[k].Tag == syntax.VBN) && notBefore(s, k) {
			return true
		}
	}
	return false
}

// unableBefore holds for a verb that somebody could not do: "could not confirm", "was unable to confirm", "not in a position to confirm".
func unableBefore(s *sentence, k int) bool {
	for j := k - 1; j >= 0 && j >= k-6 && s.Tokens[j].Coarse != syntax.PUNCT; j-- {
		if s.lower[j] == wordUnable || contains(denials, s.lower[j]) || s.lower[j] == wordCannot {
			return true
		}
	}
	return false
}

// ifTrue holds for what is told on the word of somebody who may be wrong: "if the reports are true, Arland has struck again".
func ifTrue(s *sentence, t int) bool {
	if s.lower[0] != wordIf {
		return false
	}
	for k := 2; k+1 < t && k < 9; k++ {
		if contains(rightWords, s.lower[k]) && s.words[k+1] == "," && negationBefore(s, k) < 0 {
			return true
		}
	}
	return false
}

// thatBefore gives the "that" of the clause of a verb, by the order of the words; -1 for none.
func thatBefore(s *sentence, t int) int {
	for k := t - 1; k >= 0 && k >= t-7; k-- {
		if s.lower[k] == wordThat {
			return k
		}
	}
	return -1
}

// claimBefore gives what somebody claims before a "that": "reports that", "the claim by a minister that"; -1 where nothing is claimed.
func claimBefore(s *sentence, that int) int {
	if that > 2 && s.words[that-1] == "," {
		if k := s.beforeAside(that - 1); k >= 0 && contains(claimWords, s.lemma[k]) && s.Tokens[k].Coarse == syntax.NOUN {
			return k
		}
	}
	for k := that - 1; k >= 0 && k >= that-6; k-- {
		if contains(claimWords, s.lemma[k]) {
			if k == that-1 || k == 0 || s.Tokens[k].Coarse == syntax.NOUN {
				return k
			}
			return -1
		}
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX || c == syntax.PUNCT {
			return -1
		}
	}
	return -1
}

// beforeAside gives the token before the aside that a comma ends, "the claim, which was printed twice, that"; -1 for none.
func (s *sentence) beforeAside(comma int) int {
	at := -1
	for k := comma - 2; k > 0 && k > comma-24 && s.words[k] != ";"; k-- {
		if s.words[k] == "," {
			at = k - 1
		}
	}
	return at
}

// judged holds for a claim of which a predicate behind it can tell whether it is so: a noun, "those who say that", "to say that". In "Corvia said
// that Arland left because it was wrong" nobody is.
func judged(s *sentence, claim int) bool {
	if claim == 0 || s.Tokens[claim].Coarse == syntax.NOUN || s.Tokens[claim].Tag == syntax.VBG {
		return true
	}
	return s.lower[claim-1] == wordWho || s.lower[claim-1] == wordTo
}

// groundless holds for a claim in which there is nothing: "no truth in the claim", "not a shred of evidence for the report".
func groundless(s *sentence, claim int) bool {
	for k := claim - 1; k > 0 && k >= claim-4; k-- {
		if contains(groundNouns, s.lemma[k]) {
			for j := k - 1; j >= 0 && j >= k-5; j-- {
				if contains(notWords, s.lower[j]) {
					return true
				}
			}
		}
	}
	return false
}

var (
	wordFew        = hashLower("few")
	namingVerbs    = hashed("call", "label", "brand", "deem", "dub", "term", "declare", "pronounce", "find")
	outrightWords  = hashed("out", "of", "hand") // "rejected out of hand"
	wordBear       = hashLower("bear")
	wordPurport    = hashLower("purport")
	fakeAdjectives = hashed("doctored", "fake", "faked", "forged", "manipulated", "ai-generated", "edited", "staged", "fabricated", "bogus", "hoax")
	saidVerbs      = hashed("say", "claim", "suggest", "state", "imply")
	// givenQuestions ask about what is taken for granted, openQuestions also whether it is so.
	givenQuestions = rowLists["question"]
	openQuestions  = givenQuestions.with("whether", "if")
	trueWords      = hashed("true", "case", "correct")
	rightWords     = trueWords.with("right", "accurate", "confirmed", "believed")
	proveVerbs     = hashed("suggest", "indicate", "show", "prove", "establish", "mean", "imply")
	denyVerbs      = lists["deny-verbs"]
	wronglyWords   = rowLists["wrongly"]
	// scoffVerbs deny with a preposition, callVerbs with what they call it.
	scoffVerbs    = hashed("scoff", "laugh", "sneer", "jeer", "bristle")
	confirmVerbs  = hashed("confirm", "verify", "corroborate", "substantiate", "prove", "establish")
	vouchVerbs    = confirmVerbs.with("vouch", "credit")
	unprovenWords = hashed("unconfirmed", "unproven", "unverified", "uncorroborated", "unsubstantiated")
	pronouns      = hashed("i", "we", "you", "he", "she", "it", "they", "that", "this")
	groundNouns   = hashed("foundation", "basis", "merit", "substance", "truth", "evidence")
	claimWords    = lists["claim-words"]
	falseWords    = lists["false-words"]
)
