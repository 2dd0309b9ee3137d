package reader

import (
	"slices"

	"parley/syntax"
)

// presupposed holds for the noun of a deed that a text takes for granted, whatever it doubts: what came "after Arland's invasion",
// "over the annexation of the coast", "since the start of the Arlandian attack" came after something that was there.
func presupposed(s *sentence, t int) bool {
	if s.Tokens[t].Coarse == syntax.VERB {
		return proudly(s, t) || describesGiven(s, t) || agentGiven(s, t) || letPass(s, t) || askedAbout(s, t) || undoubted(s, t) || goesOn(s, t) || neededFor(s, t)
	}
	if c := s.caseOf(t); c >= 0 && s.lower[c] == wordDespite && !hasChild(s, t, yetWords) {
		return true // "despite an appeal"
	}
	if s.Tokens[t].Coarse == syntax.NOUN && hasChild(s, t, ongoingWords) && !hasChild(s, t, yetWords) {
		return true
	}
	if s.Tokens[t].Coarse != syntax.NOUN || !definiteAt(s, t) {
		return false
	}
	if hasChild(s, t, givenAdjectives) {
		return true
	}
	for k, up := t, 0; up < 3; up++ {
		if c := s.caseOf(k); c >= 0 && contains(givenPrepositions, s.lower[c]) {
			return true
		}
		h := s.Tokens[k].Head
		if h < 0 {
			return false
		}
		switch rel := s.Tokens[k].Rel; {
		case (rel == syntax.Nmod || rel == syntax.Obl) && answered(s, k):
			return true
		case rel == syntax.Obj && contains(blameVerbs, s.lemma[h]):
			return true
		case rel == syntax.Nmod && contains(stretchNouns, s.lemma[h]):
			return true
		case rel == syntax.Conj && s.Tokens[h].Coarse == syntax.NOUN:
			k = h
		default:
			return false
		}
	}
	return false
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

// undoubted holds for what there is no doubt about, is no secret and no coincidence, or nobody disputes.
func undoubted(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || h > t || !happened(s, t) {
		return false
	}
	switch s.Tokens[t].Rel {
	case syntax.Acl, syntax.Ccomp, syntax.Csubj, syntax.Advcl, syntax.AclRelcl:
	default:
		return false
	}
	if contains(disputeVerbs, s.lemma[h]) && s.Tokens[h].Coarse == syntax.VERB {
		return notBefore(s, h) || neitherOf(s, h)
	}
	return contains(certainNouns, s.lemma[h]) && h > 0 && s.lower[h-1] == wordNo
}

// proudly holds for a gerund behind a noun of which there was none, and which says that it was done: "made no secret of having signed", "lost no time in signing".
func proudly(s *sentence, t int) bool {
	k := t - 1
	if k > 0 && s.lower[k] == wordHaving {
		k--
	} else if s.Tokens[t].Tag != syntax.VBG {
		return false
	}
	return k > 1 && s.Tokens[k].Coarse != syntax.NOUN && contains(proudNouns, s.lemma[k-1]) && s.lower[k-2] == wordNo
}

var wrongWords = hashed("wrong", "mistaken", "incorrect", "false")

var proudNouns = hashed("secret", "time", "bone", "hesitation", "qualm", "scruple", "compunction", "apology")

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

// agentGiven holds for a participle that says by whom something is what it is: "the plan, backed by Corvia, was shelved", "the plan, which is backed
// by Corvia, was shelved".
func agentGiven(s *sentence, t int) bool {
	if r := s.Tokens[t].Rel; s.Tokens[t].Tag != syntax.VBN || r != syntax.Acl && r != syntax.AclRelcl || s.child(t, syntax.OblAgent) < 0 || underMD(s, t) || negationBefore(s, t) >= 0 {
		return false
	}
	n := s.Tokens[t].Head
	return n < t && s.Tokens[n].Coarse == syntax.NOUN && definiteAt(s, n) && s.lower[t-1] != wordBe && contains(standVerbs, s.lemma[t])
}

var standVerbs = hashed("back", "support", "endorse", "oppose", "reject", "favour", "favor", "approve", "propose", "champion", "criticise", "criticize", "condemn", "occupy", "annex", "seize", "control")

// describesGiven holds for a past tense that only describes something that is there: of "the treaty that the ministers initialled in May" the
// initials are, whatever becomes of it.
func describesGiven(s *sentence, t int) bool {
	if s.Tokens[t].Rel != syntax.AclRelcl || s.Tokens[t].Tag != syntax.VBD || !happened(s, t) || s.child(t, syntax.Nsubj) < 0 || s.child(t, syntax.Aux) >= 0 {
		return false
	}
	n := s.Tokens[t].Head
	return s.Tokens[n].Coarse == syntax.NOUN && definiteAt(s, n)
}

// answered holds for a noun behind the preposition of what was done and is paid for, answered or ended: "compensation for the attack", "respond
// to the attack", "an end to the attacks".
func answered(s *sentence, k int) bool {
	c := s.caseOf(k)
	return c > 0 && contains(answerPrepositions, s.lower[c]) && (contains(consequences, s.lemma[s.Tokens[k].Head]) || contains(consequences, s.lemma[c-1]))
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
	givenPrepositions = hashed("after", "following", "since", "over", "amid", "amidst", "despite", "during", "because", "due")
	// givenAdjectives say of a deed that it goes on, or how it was.
	givenAdjectives = hashed("ongoing", "continuing", "continued", "unprovoked", "latest", "recent", "original", "initial", "brutal", "devastating", "deadly", "illegal")
	blameVerbs      = hashed("condemn", "denounce", "deplore", "decry", "criticize", "criticise", "launch", "repel", "survive", "justify", "begin", "continue", "halt", "investigate", "avenge", "mourn", "punish", "probe", "stop", "end")
	// consequences are what comes of a deed, and verbs of it.
	consequences = hashed("compensation", "apology", "response", "investigation", "inquiry", "probe", "end", "halt", "justice", "tribunal", "reparation", "damages", "victim", "punishment",
		"accountability", "retaliation", "revenge", "condemnation", "protest", "outrage", "reaction", "answer", "reply", "blame", "responsibility", "survivor", "consequence",
		"respond", "react", "retaliate", "pay", "compensate", "punish", "apologise", "apologize", "answer", "protest", "atone", "similar", "comparable", "akin", "compare")
	ongoingWords       = hashed("ongoing", "recent")
	answerPrepositions = hashed("for", "to", "into", "of", "against", "over", "about")
	disputeVerbs       = hashed("dispute", "doubt", "deny", "question", "contest")
	certainNouns       = hashed("doubt", "secret", "coincidence", "accident", "wonder", "surprise")
	regretWords        = hashed("apologise", "apologize", "ashamed", "sorry", "refrain", "desist", "tire", "think", "hesitate", "stop", "regret")
	stopVerbs          = hashed("stop", "cease", "quit", "regret", "resist")
	stretchNouns       = hashed("start", "beginning", "outbreak", "onset", "end", "wake", "aftermath", "course", "anniversary")
	// yetWords say of a deed that it may be any or is yet to come.
	yetWords   = hashed("any", "no", "possible", "potential", "imminent", "future", "further", "new", "feared", "threatened", "planned", "looming", "such", "likely", "next", "proposed", "alleged", "eventual")
	opensWords = yetWords.with("a", "an", "another")
)
