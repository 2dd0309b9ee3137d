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

// lookedFor holds for an attack or a seizure for which somebody looks for a chance: "is looking for an excuse to attack".
func lookedFor(s *sentence, t int, act codebook.Act) bool {
	return (act == codebook.Attack || act == codebook.Coerce) && contains(lookVerbs, s.lemma[t]) && t+1 < len(s.lower) && s.lower[t+1] == wordFor
}

// suspected holds for the noun of a deed that is only feared or possible, and for an attack or a breach that somebody is only suspected of: "a
// feared Arlandian invasion", "was blown up in a suspected Arlandian attack".
func suspected(s *sentence, t int, act codebook.Act) bool {
	if noun := s.Tokens[t].Coarse == syntax.NOUN; (noun || s.lemma[t] == wordTalk) && (deed(act) && !stance(act) || act == codebook.Accept || act == codebook.Support) && (noun && hasChild(s, t, maybeAdjectives) || possibleBehind(s, t)) {
		return true
	}
	if act != codebook.Attack && act != codebook.Violate && act != codebook.Coerce {
		return false
	}
	if s.Tokens[t].Coarse != syntax.VERB {
		return saidSuspected(s, t)
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Obl && contains(blows, s.lemma[k]) && saidSuspected(s, int(k)) {
			return true // but not "attacked Corvia near a suspected arms depot"
		}
	}
	return false
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

// saidSuspected holds for a noun that is said to be only suspected.
func saidSuspected(s *sentence, n int) bool {
	for k := s.kid[n]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Amod && s.lower[k] == wordSuspected {
			return true
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

// talkedOf holds for a deed of which there is only talk, or that somebody can do: "has talked for years of opening the border", "is capable of
// opening it".
func talkedOf(s *sentence, t int, act codebook.Act) bool {
	if act == codebook.Meet && s.lemma[t] == wordBe && t+1 < len(s.lower) {
		t++ // of which the lexicon knows "be talk"
	}
	if act == codebook.Meet && s.lower[t] == wordTalk && s.Tokens[t].Tag == syntax.NN && t+1 < len(s.lower) && s.lower[t+1] == wordOf {
		return true // "there is talk of a summit"
	}
	if t == 0 || s.Tokens[t].Tag != syntax.VBG || s.lower[t-1] != wordOf && s.lower[t-1] != wordAbout || !deed(act) {
		return false
	}
	for k := t - 2; k >= 0 && k >= t-7 && s.Tokens[k].Coarse != syntax.PUNCT; k-- {
		if contains(talkWords, s.lemma[k]) || contains(ableAdjectives, s.lemma[k]) {
			return true
		}
		if s.Tokens[k].Coarse == syntax.VERB {
			return false
		}
	}
	return false
}

// imagined holds under "a future where", "a scenario in which", to the end of that part of the sentence, and for what is so "on paper".
func imagined(s *sentence, t int) bool {
	if len(s.lower) > 2 && s.lower[0] == wordOn && s.lower[1] == wordPaper {
		return true // "On paper, Arland has withdrawn."
	}
	for k := t - 2; k >= 0 && k >= t-30 && s.words[k+1] != ";"; k-- {
		if contains(futures, s.lemma[k]) && (s.lower[k+1] == wordWhere || s.lower[k+1] == wordIn && s.lower[k+2] == wordWhich) {
			return true
		}
	}
	return false
}

var (
	fearWords = hashed("fear", "risk", "possibility", "prospect", "danger", "chance", "likelihood", "eventuality", "willingness", "readiness", "unlikely",
		"assumption", "speculation", "suspicion")
	limboNouns = hashed("doubt", "limbo", "question", "jeopardy", "balance", "air")
	// eventWords are what may come about where "in" stands before them.
	eventWords      = hashed("event", "case")
	maybeAdjectives = hashed("feared", "possible", "potential", "imminent", "threatened", "looming", "eventual", "hypothetical", "prospective", "proposed", "mooted", "suggested", "hoped-for", "would-be")
	futures         = hashed("future", "scenario", "vision", "world")
	talkWords       = hashed("talk", "speak", "say", "claim", "statement", "announcement", "think", "dream", "thought", "hope", "idea")
	ableAdjectives  = hashed("capable", "incapable")
	lookVerbs       = hashed("look", "search", "hunt")
)
