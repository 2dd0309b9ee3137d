package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What stands before the noun of a deed can leave it only thought of or undone: "talks on a withdrawal", "hopes of a release", "without an attack".

// caseBefore gives the preposition that the noun phrase of a token begins behind; -1 where none stands right before it.
func caseBefore(s *sentence, t int) int {
	if s.Tokens[t].Coarse != syntax.NOUN {
		return -1
	}
	for k := t - 1; k >= max(0, t-7); k-- {
		switch s.Tokens[k].Coarse {
		case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM, syntax.PART, syntax.ADV:
		case syntax.ADP, syntax.SCONJ:
			return k
		default:
			if s.lower[k] == wordPending {
				return k
			}
			return -1
		}
	}
	return -1
}

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

// onlyNamed holds for a deed of which there were only hopes, talks or preparations, or that something else waits for.
func onlyNamed(s *sentence, t int, act codebook.Act) bool {
	k := caseBefore(s, t)
	if k < 0 || takenForGranted(s, t, act) {
		return false
	}
	switch w := s.lower[k]; {
	case w == wordPending:
		return true
	case w == wordUntil:
		h := s.Tokens[t].Head
		return h >= 0 && (unfinished(s, h) || s.Tokens[h].Tag == syntax.VBZ || s.Tokens[h].Tag == syntax.VBP)
	case k == 0:
		return false
	case w == wordTo:
		return contains(opposedTo, s.lemma[k-1])
	case (w == wordFor || w == wordOf) && contains(hopeMoves, s.lemma[k-1]) && anyIn(s.lemma[:k], hopedOf):
		return true // "hopes fade for a withdrawal"
	case w == wordOf:
		return contains(hopedOf, s.lemma[k-1])
	case w == wordFor:
		return contains(trainedFor, s.lemma[k-1]) || contains(hopedOf, s.lemma[k-1])
	case w == wordOn, w == wordAbout, w == wordOver:
		return contains(talkedOn, s.lemma[k-1]) && s.Tokens[k-1].Coarse == syntax.NOUN
	}
	return false
}

// goneWithout holds for a deed that something passed without, or that something else was done instead of: "the month passed without an attack".
func goneWithout(s *sentence, t int, act codebook.Act) bool {
	k := caseBefore(s, t)
	if k < 0 || !deed(act) || stance(act) || takenForGranted(s, t, act) {
		return false
	}
	switch s.lower[k] {
	case wordWithout:
		h := s.Tokens[t].Head
		return h >= 0 && happened(s, h) && s.child(t, syntax.Det) >= 0
	case wordOf:
		return k > 0 && s.lower[k-1] == wordInstead
	case wordFrom:
		return k > 0 && s.lower[k-1] == wordFar
	}
	return false
}

// ofHope holds for a gerund with a subject of its own behind a noun or a verb of what may come: "the odds of Arland signing", "warned of Arland attacking", "hinges
// on Arland leaving".
func ofHope(s *sentence, t int) bool {
	if s.Tokens[t].Tag != syntax.VBG {
		return false
	}
	k := s.phraseBefore(t)
	if k < 1 {
		return false
	}
	switch l := s.lemma[k-1]; s.lower[k] {
	case wordOf:
		return contains(hopedOf, l) || contains(fearWords, l) || contains(wishNouns, l) || contains(warnVerbs, l)
	case wordOn:
		return contains(hangVerbs, l) || contains(restVerbs, l)
	}
	return false
}

// takenForGranted holds for a noun of one deed that goes on or was: "talks on the Arlandian invasion".
func takenForGranted(s *sentence, t int, act codebook.Act) bool {
	return lasting(act) && (definiteAt(s, t) || s.child(t, syntax.NmodPoss) >= 0) && !hasChild(s, t, comingAdjectives) || hasChild(s, t, givenAdjectives)
}

var (
	wordHope  = hashLower("hope")
	leftWords = hashed("up", "left", "falls", "fell", "down") // before "to" and those whom something is left to
	warnVerbs = hashed("warn", "dream", "talk", "think", "caution")
	restVerbs = hashed("base", "build", "rest", "premise", "predicate", "bet", "count", "rely", "gamble", "bank", "plan")
	hopedOf   = hashed("hope", "dream", "vision", "notion", "idea", "thought", "promise", "pledge", "prospect", "absence", "lack")
	// hopeMoves say what becomes of a hope.
	hopeMoves  = hashed("fade", "dim", "recede", "dwindle", "rise", "grow", "mount", "evaporate", "wane", "die", "vanish", "shrink", "slim", "soar", "sink")
	opposedTo  = hashed("opposition", "resistance", "objection", "objections", "alternative", "obstacle", "opposed", "averse")
	trainedFor = hashed("train", "rehearse", "drill", "practise", "practice", "yearn", "long", "clamour", "clamor")
	talkedOn   = hashed("talk", "negotiation", "discussion", "consultation", "debate", "dialogue", "deal", "agreement", "understanding", "decision", "vote", "referendum", "proposal", "resolution")
)
