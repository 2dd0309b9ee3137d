package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// presupposed holds for the noun of a deed that a text takes for granted, whatever it doubts: what came "after Arland's invasion",
// "over the annexation of the coast", "since the start of the Arlandian attack" came after something that was there.
func (p *page) presupposed(s *sentence, t int) bool {
	return p.rowed(s, t, codebook.ExpressView, asGiven) || s.Tokens[t].Coarse == syntax.VERB && (describesGiven(s, t) || letPass(s, t) || goesOn(s, t) || neededFor(s, t))
}

// impliedDone holds for a deed of which a "not" says that it was done: "had Arland not attacked, Corvia would have paid", "could not but attack".
func impliedDone(s *sentence, t int) bool {
	if t > 2 && s.lower[t-1] == wordBut && s.Tokens[t].Tag == syntax.VB && (contains(denials, s.lower[t-2]) || s.lower[t-2] == wordCannot) {
		return true
	}
	k := negationBefore(s, t)
	if that := thatBefore(s, t); k > that && that > 2 && isSaying(s.lemma[that-1]) && s.lower[that-2] == wordTo && contains(wrongWords, s.lower[that-3]) {
		return true // "was wrong to say that Arland had not signed"
	}
	if k < 0 || s.Tokens[t].Tag != syntax.VBN && s.Tokens[t].Tag != syntax.VBD {
		return false
	}
	if lead := s.lower[0]; s.lower[k+1] == wordHave && (lead == wordWithout || lead == wordBut && s.lower[1] == wordFor) {
		return true // "But for Corvia, Arland would never have signed"
	}
	had := -1
	for j := k - 1; j >= 0 && j >= k-6 && had < 0 && s.words[j] != ","; j-- {
		if s.lower[j] == wordHad {
			had = j
		}
	}
	if had < 0 || had != 0 && s.words[had-1] != "," && !slices.Contains(s.lower[max(0, had-6):had], wordIf) && !(had < k-1 && s.child(t, syntax.Nsubj, syntax.NsubjPass) > had) {
		return false
	}
	if had == 0 && s.Tokens[t].Tag != syntax.VB && maybeBehind(s, t) {
		return true // "had Arland not attacked, Corvia would be at peace"
	}
	for j := 1; j < len(s.lower); j++ {
		if s.lower[j] == wordHave && contains(maybeWords, s.lower[j-1]) || j > 1 && s.lower[j] == wordHave && contains(maybeWords, s.lower[j-2]) {
			return true
		}
	}
	return false
}

var wrongWords = hashed("wrong", "mistaken", "incorrect", "false")

// goesOn holds for the gerund of what somebody did not stop doing, did not regret or could not resist, "did not apologise for" or "refrain from".
func goesOn(s *sentence, t int) bool {
	h, k := s.Tokens[t].Head, t-1
	if k > 0 && s.lower[k] == wordHaving {
		k--
	}
	if h >= 0 && k > h && (s.Tokens[t].Tag == syntax.VBG || k < t-1) && s.Tokens[k].Coarse != syntax.VERB && contains(regretWords, s.lemma[h]) && (s.lemma[h] != wordStop || s.lower[k] == wordAt) {
		return (notBefore(s, h) || negationBefore(s, h) >= 0) && !unfinished(s, h)
	}
	return s.Tokens[t].Tag == syntax.VBG && h >= 0 && h == t-1 && contains(stopVerbs, s.lemma[h]) && notBefore(s, h) && !unfinished(s, h)
}

var reproachVerbs = hashed("thank", "praise", "criticise", "criticize", "blame", "condemn", "forgive", "punish", "reward", "applaud", "congratulate", "commend", "hail", "rebuke", "berate", "denounce",
	"chide", "credit", "fault", "slam", "lambast", "censure", "reprimand")

// neededFor holds for what "would not have" come to pass without something: it did.
func neededFor(s *sentence, t int) bool {
	not := negationBefore(s, t)
	return not >= 0 && s.Tokens[t].Coarse == syntax.VERB && butFor(s, t, not)
}

// describesGiven holds for a past tense that only describes something that is there: of "the treaty that the ministers initialled in May" the
// initials are, whatever becomes of it.
func describesGiven(s *sentence, t int) bool {
	if s.Tokens[t].Rel != syntax.AclRelcl || s.Tokens[t].Tag != syntax.VBD || !happened(s, t) || s.child(t, syntax.Nsubj) < 0 || s.child(t, syntax.Aux) >= 0 {
		return false
	}
	n := s.Tokens[t].Head
	return s.Tokens[n].Coarse == syntax.NOUN && definiteAt(s, n)
}

// hasChild reports whether one of the words depends on a token.
func hasChild(s *sentence, t int, words *wordSet) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if contains(words, s.lower[k]) {
			return true
		}
	}
	return false
}

// definiteAt holds for a noun of one deed that is meant: with "the", "this" or somebody whose it is, and without a word that says
// that it may be any or is yet to come.
func definiteAt(s *sentence, t int) bool {
	if hasChild(s, t, opensWords) {
		return false
	}
	definite := false
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Det:
			definite = definite || s.lower[k] == wordThe || s.lower[k] == wordThis
		case syntax.NmodPoss:
			definite = true
		case syntax.Amod, syntax.Compound:
			definite = definite || startsUpper(s.words[k])
		}
	}
	return definite
}

var (
	givenPrepositions = rowLists["since"]
	// givenAdjectives say of a deed that it goes on, or how it was.
	givenAdjectives = rowLists["known"]
	regretWords     = hashed("apologise", "apologize", "ashamed", "sorry", "refrain", "desist", "tire", "think", "hesitate", "stop", "regret")
	stopVerbs       = hashed("stop", "cease", "quit", "regret", "resist")
	// yetWords say of a deed that it may be any or is yet to come.
	yetWords   = rowLists["yet"]
	opensWords = yetWords.with("a", "an", "another")
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
