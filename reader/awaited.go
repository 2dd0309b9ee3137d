package reader

import "parley/syntax"

// hopedFor holds for the noun of a deed that is only hoped for, expected, lacking or in the balance, and of one that somebody is warned against: "hoped for Arland's withdrawal", "warned of an
// attack by Arland", "without a withdrawal there will be no peace", "the visit depends on Corvia".
func hopedFor(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if s.waitedFor(t) {
		return true
	}
	if t > 0 && s.Tokens[t].Tag == syntax.VBG && s.lower[t-1] == wordAgainst {
		return h >= 0 && contains(adviseVerbs, s.lemma[h])
	}
	if s.Tokens[t].Tag == syntax.VBG && h >= 0 && h < t { // "depends on Arland signing"
		on := s.child(t, syntax.Mark)
		if s.Tokens[t].Rel == syntax.Acl && s.Tokens[h].Head >= 0 {
			on, h = s.caseOf(h), s.Tokens[h].Head
		}
		return on >= 0 && s.lower[on] == wordOn && contains(hangVerbs, s.lemma[h])
	}
	if s.Tokens[t].Coarse != syntax.NOUN || h < 0 {
		return false
	}
	switch s.Tokens[t].Rel {
	case syntax.Obj:
		return contains(awaitVerbs, s.lemma[h]) && s.Tokens[h].Coarse == syntax.VERB && !(definiteAt(s, t) && unforeseen(s, h))
	case syntax.Nsubj:
		return contains(hangVerbs, s.lemma[h])
	case syntax.Obl, syntax.Nmod:
	default:
		return false
	}
	c := s.caseOf(t)
	if c < 0 {
		return false
	}
	switch s.lower[c] {
	case wordFor:
		o := s.child(h, syntax.Obj) // "drew up a plan for the withdrawal"
		return contains(hopeWords, s.lemma[h]) || o > h && o < t && contains(hopeNouns, s.lemma[o]) && s.Tokens[h].Coarse == syntax.VERB || contains(hopeNouns, s.lemma[h]) && s.Tokens[h].Coarse == syntax.NOUN
	case wordBefore:
		return ruledOut(s, h) || contains(refuseVerbs, s.lemma[h]) // "ruled out talks before the withdrawal"
	case wordOn:
		return contains(hangVerbs, s.lemma[h]) || s.lemma[h] == wordInsist
	case wordOf, wordAgainst:
		return s.lemma[h] == wordWarn
	case wordWithout:
		return unfinished(s, h)
	}
	return false
}

// waitedFor holds for what somebody waits for another to do: "waiting for Arland to leave the valley and sign".
func (s *sentence) waitedFor(t int) bool {
	if s.Tokens[t].Tag == syntax.VB && s.Tokens[t].Rel == syntax.Conj {
		t = s.Tokens[t].Head
	}
	if t < 3 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo {
		return false
	}
	for h, up := s.Tokens[t].Head, 0; h >= 0 && up < 2; h, up = s.Tokens[h].Head, up+1 {
		if h+1 < t && contains(waitVerbs, s.lemma[h]) && s.lower[h+1] == wordFor {
			return true
		}
	}
	return false
}

var waitVerbs = hashed("wait", "hope", "pray", "long", "wish")

// unforeseen holds for a verb of expecting that is denied, or that somebody failed to do: what "nobody foresaw" came.
func unforeseen(s *sentence, v int) bool {
	h := s.Tokens[v].Head
	return notBefore(s, v) || neitherOf(s, v) || h >= 0 && s.Tokens[v].Rel == syntax.Xcomp && contains(omitVerbs, s.lemma[h])
}

// unfinished holds for a verb of what will, would or can be, or is going on.
func unfinished(s *sentence, v int) bool {
	for k := s.kid[v]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Aux && (contains(futureWords, s.lower[k]) || contains(maybeWords, s.lower[k]) || contains(presentWords, s.lower[k])) {
			return true
		}
	}
	return false
}

var (
	adviseVerbs = hashed("warn", "caution", "advise", "counsel", "argue")
	awaitVerbs  = hashed("expect", "await", "anticipate", "foresee", "predict", "envisage", "contemplate")
	hangVerbs   = hashed("depend", "hinge", "contingent", "dependent", "conditional", "possible", "conceivable", "imminent", "near", "close", "loom")
	hopeWords   = hashed("hope", "prepare", "preparation", "wait", "brace", "plan", "planning", "ask", "call", "press", "push", "campaign", "lobby", "pray", "wish", "argue", "appeal", "beg", "ready",
		"schedule")
	// hopeNouns have another sense as verbs: "demanded compensation for an attack", "excused Arland for its attack".
	hopeNouns = hashed("plan", "blueprint", "roadmap", "scheme", "demand", "deadline", "timetable", "proposal", "condition", "need", "date", "pretext", "excuse", "chance", "opportunity", "request")
)
