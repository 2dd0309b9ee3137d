package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// lapsed holds for the noun of what did not come about: "the visit fell through", "the exchange was called off", "the test was put off",
// "the apology never came", "ratification remains to be seen". What collapses or stalls has begun, and only what is done at
// one stroke, a release, a withdrawal, a signature, is not done by that.
func (p *page) lapsed(s *sentence, t int, act codebook.Act) bool {
	h := predicateOf(s, t)
	if h < 0 {
		return false
	}
	next := uint32(0)
	if h+1 < len(s.lower) {
		next = s.lower[h+1]
	}
	l := s.lemma[h]
	switch {
	case h == t && !happening(s, t) && l != wordFall && !p.ofSubject(s, t, act):
		return false
	case happening(s, h) || contains(comeWords, l):
		return notBefore(s, h)
	case l == wordGet && next == wordOff:
		return notBefore(s, h) // "off the ground"
	case l == wordFall && (next == wordThrough || short(s, h)), l == wordFizzle, l == wordRemain && next == wordTo && h+3 < len(s.lower) && s.lower[h+3] == wordSeen:
		return true
	case s.Tokens[h].Tag == syntax.VBN && s.child(h, syntax.AuxPass) >= 0 && (contains(shelveVerbs, l) || contains(offVerbs, l) && next == wordOff):
		return true
	case l == wordOff && s.child(h, syntax.Cop) >= 0, s.lower[h] == wordMissing, l == wordAbsent:
		return true
	case stroke(act):
		return contains(stallVerbs, l) || contains(unmade, s.lower[h])
	}
	return false
}

// predicateOf gives what is said of a noun, a verb itself, or of the plan or promise for it: "the plan to withdraw was shelved"; -1 for nothing.
func predicateOf(s *sentence, t int) int {
	if s.Tokens[t].Coarse == syntax.VERB {
		return t
	}
	if s.Tokens[t].Head < 0 {
		return verbBehind(s, t)
	}
	for k, up := t, 0; up < 3; up++ {
		h := s.Tokens[k].Head
		if h < 0 {
			return -1
		}
		switch s.Tokens[k].Rel {
		case syntax.Nsubj, syntax.NsubjPass:
			return h
		case syntax.Conj, syntax.Compound:
		case syntax.Acl, syntax.Nmod:
			if !contains(planNouns, s.lemma[h]) {
				return -1
			}
		default:
			return -1
		}
		k = h
	}
	return -1
}

// happening holds for a verb that says that something comes to pass: "happen", "take place".
func happening(s *sentence, k int) bool {
	return contains(happenWords, s.lemma[k]) && (s.lemma[k] != wordTake || k+1 < len(s.lower) && s.lower[k+1] == wordPlace)
}

// verbBehind gives the verb of a sentence of which the parser makes a noun: "the swap between Arland and the rebels never took place". It
// is the first behind the noun that tells something; -1 for none.
func verbBehind(s *sentence, t int) int {
	for k := t + 1; k < len(s.lower) && k <= t+14; k++ {
		if s.words[k] == "," || s.words[k] == ";" {
			return -1
		}
		if l := s.lemma[k]; happening(s, k) || contains(stallVerbs, l) || contains(unmade, s.lower[k]) || l == wordFizzle || l == wordFall || l == wordGet {
			return k
		}
	}
	return -1
}

// ofSubject holds for a verb whose subject the lexicon knows for an act.
func (p *page) ofSubject(s *sentence, t int, act codebook.Act) bool {
	k := s.child(t, syntax.Nsubj, syntax.NsubjPass)
	return k >= 0 && p.lexicalAt(s, k) == actIndex(act)
}

// short holds for a vote that "fell two votes short".
func short(s *sentence, t int) bool {
	for k := t + 1; k < len(s.lower) && k <= t+3; k++ {
		if s.lower[k] == wordShort {
			return true
		}
	}
	return false
}

// stroke holds for acts that are done at one stroke or not at all.
func stroke(a codebook.Act) bool {
	switch a {
	case codebook.Release, codebook.Withdraw, codebook.Sign:
		return true
	}
	return false
}

// nearly holds for what was all but done: "nearly opened fire", "almost signed", "came close to signing", "was on the verge of attacking".
func nearly(s *sentence, t int) bool {
	if t > 0 && (s.lower[t-1] == wordNearly || s.lower[t-1] == wordAlmost) {
		return s.Tokens[t].Coarse == syntax.VERB
	}
	if s.Tokens[t].Tag == syntax.VBG && t > 1 {
		a, b := s.lower[t-2], s.lower[t-1]
		return a == wordClose && b == wordTo || b == wordOf && contains(brinkWords, a)
	}
	if s.lemma[t] == wordCome || s.lemma[t] == wordStop || s.lower[t] == wordClose {
		for k := t; k < t+3 && k+2 < len(s.lower); k++ {
			if s.lower[k] == wordClose && s.lower[k+1] == wordTo && s.Tokens[k+2].Tag == syntax.VBG || s.lower[k] == wordShort && s.lower[k+1] == wordOf {
				return true
			}
		}
	}
	return false
}

// untrue holds for what is told only to be called false: "the claim that he signed is false", "it is a myth that", "it is not true that",
// "no truth in the claim that", "I don't think that he signed".
func untrue(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	if calledFalse(s, t) {
		return true
	}
	switch s.Tokens[t].Rel {
	case syntax.Acl, syntax.AclRelcl, syntax.Ccomp, syntax.Parataxis:
	case syntax.Xcomp:
		return s.lemma[h] == wordSee && notBefore(s, h)
	case syntax.Csubj, syntax.Advcl:
		return h > t && falsehood(s, h) || h < t && s.lemma[h] == wordSee && notBefore(s, h)
	default:
		return false
	}
	switch {
	case falsehood(s, h), contains(trueWords, s.lower[h]) && notBefore(s, h):
		return true
	case contains(thinkVerbs, s.lemma[h]):
		return (happened(s, t) || going(s, t)) && notBefore(s, h)
	case contains(proveVerbs, s.lemma[h]):
		return neitherOf(s, h)
	case s.lemma[h] == wordSee:
		return notBefore(s, h) && h < t // "has not seen it withdraw a single man"
	}
	g := s.Tokens[h].Head
	if g < 0 || !contains(claimWords, s.lemma[h]) || !thatBetween(s, h, t) {
		return false
	}
	switch s.Tokens[h].Rel {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Csubj, syntax.Xcomp:
		return falsehood(s, g)
	case syntax.Nmod:
		return s.lemma[g] == wordTruth && has(s, g, syntax.Det)
	case syntax.Obj:
		return contains(denyVerbs, s.lemma[g]) && negationBefore(s, g) < 0
	}
	return false
}

// going holds for what is said to be going on: "we're putting conditions on it".
func going(s *sentence, t int) bool {
	return s.Tokens[t].Tag == syntax.VBG && s.child(t, syntax.Aux) >= 0 && !underMD(s, t)
}

// calledFalse holds for what a claim says and the predicate behind it calls false, whatever the parser makes of it: "Reports that he had
// signed were false".
func calledFalse(s *sentence, t int) bool {
	that := t - 1
	for that > 0 && that > t-7 && s.lower[that] != wordThat {
		that--
	}
	if that < 1 || s.lower[that] != wordThat || !contains(claimWords, s.lemma[that-1]) {
		return false
	}
	for k := t + 2; k < len(s.lower) && k < t+14 && s.words[k] != "," && s.words[k] != ";"; k++ {
		if falsehood(s, k) && (s.lemma[k-1] == wordBe || s.lemma[k-2] == wordBe) {
			return true
		}
	}
	return false
}

// unsaid holds for what somebody did not say: "we have never said that we want the coast". Who did not say when they signed did.
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

// falsehood holds for a predicate that calls something false.
func falsehood(s *sentence, k int) bool {
	return s.Tokens[k].Coarse != syntax.VERB && (contains(falseWords, s.lower[k]) || contains(falseWords, s.lemma[k])) && negationBefore(s, k) < 0
}

var (
	saidVerbs     = hashed("say", "claim", "suggest", "state", "imply")
	openQuestions = hashed("when", "why", "how", "who", "what", "whether", "if", "where", "which")
	comeWords     = hashed("come", "arrive")
	offVerbs      = hashed("call", "put")
	stallVerbs    = hashed("stall", "collapse", "founder", "falter")
	unmade        = hashed("unsigned", "unratified", "pending", "limbo", "stalled")
	brinkWords    = hashed("verge", "brink", "short", "edge")
	trueWords     = hashed("true", "case", "correct")
	proveVerbs    = hashed("suggest", "indicate", "show", "prove", "establish", "mean", "imply")
	denyVerbs     = hashed("dismiss", "deny", "refute", "debunk", "reject", "rubbish")
	claimWords    = hashed("claim", "say", "think", "suggest", "assert", "maintain", "imagine", "conclude", "allegation", "report", "story", "rumour", "rumor", "charge", "suggestion", "assertion", "notion", "idea", "tale")
	falseWords    = hashed("false", "untrue", "wrong", "baseless", "unfounded", "groundless", "invention", "fabrication", "lie", "myth", "fiction", "nonsense", "tale", "hoax")
)
