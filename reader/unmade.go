package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// lapsed holds for the noun of what did not come about: "the visit fell through", "the exchange was called off", "the test was put off",
// "the apology never came", "ratification remains to be seen". What collapses or stalls has begun, and only what is done at
// one stroke, a release, a withdrawal, a signature, is not done by that.
func (p *page) lapsed(s *sentence, t int, act codebook.Act) bool {
	if n := s.Tokens[t].Head; s.Tokens[t].Rel == syntax.Acl && s.Tokens[t].Tag == syntax.VBN && n >= 0 && n < t && (act == codebook.Host || act == codebook.Mediate) && contains(gatheringNouns, s.lemma[n]) {
		t = n // "the summit, hosted by Arland, was called off"
	}
	if s.Tokens[t].Coarse == syntax.NOUN && s.headless(t) && s.offInLine(t) {
		return true
	}
	h := predicateOf(s, t)
	if h < 0 {
		return false
	}
	if k := s.child(h, syntax.Conj); k > h && h != t && s.child(k, syntax.Nsubj, syntax.NsubjPass) < 0 && s.words[k-1] == "," && p.lapses(s, t, k, act) {
		return true // "a withdrawal, announced for May, fell through"
	}
	return p.lapses(s, t, h, act)
}

// lapses holds for a predicate that says of the noun of an act, or of its subject, that it did not come about.
func (p *page) lapses(s *sentence, t, h int, act codebook.Act) bool {
	next := uint32(0)
	if h+1 < len(s.lower) {
		next = s.lower[h+1]
	}
	l := s.lemma[h]
	switch {
	case offTable(s, h), h != t && invented(s, h), h > 1 && s.lower[h-1] == wordTo && s.lower[h-2] == wordYet:
		return true
	case h == t && !happening(s, t) && l != wordFall && !p.ofSubject(s, t, act):
		return false
	case happening(s, h) || contains(comeWords, l):
		return notBefore(s, h)
	case contains(unmetVerbs, l):
		x := s.child(h, syntax.Xcomp)
		return x > h && happening(s, x) && negationBefore(s, h) < 0 // "failed to materialise"
	case l == wordGet && next == wordOff:
		return notBefore(s, h) // "off the ground"
	case l == wordFall && (next == wordThrough || short(s, h)), l == wordFizzle, l == wordRemain && next == wordTo && h+3 < len(s.lower) && s.lower[h+3] == wordSeen:
		return true
	case (s.Tokens[h].Tag == syntax.VBN && s.child(h, syntax.AuxPass) >= 0 || s.lower[h] == wordAvoided && s.child(h, syntax.Cop) >= 0) && (contains(shelveVerbs, l) || contains(avertWords, l) || s.lower[h] == wordAvoided || ruledOut(s, h) || contains(offVerbs, l) && next == wordOff):
		return true
	case l == wordExist && slices.Contains(s.lower[h:min(len(s.lower), h+5)], wordPaper), l == wordOff && s.child(h, syntax.Cop) >= 0, s.lower[h] == wordMissing, l == wordAbsent:
		return true
	case stroke(act):
		return contains(stallVerbs, l) || contains(unmade, s.lower[h])
	}
	return false
}

// offTable holds for what is "off the table" or "out of the question".
func offTable(s *sentence, h int) bool {
	if s.child(h, syntax.Cop) < 0 || h < 2 || negationBefore(s, h) >= 0 {
		return false
	}
	c := s.caseOf(h)
	return c > 0 && (s.lower[h] == wordTable && s.lower[c] == wordOff || s.lower[h] == wordQuestion && h > 2 && s.lower[h-2] == wordOf && s.lower[h-3] == wordOut)
}

// offInLine holds for a noun of which a line without a verb says behind it that it is off: "Summit with Arland off the table".
func (s *sentence) offInLine(t int) bool {
	for k := t + 1; k < len(s.lower); k++ {
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX || s.words[k] == "," {
			return false
		}
		if w := s.lower[k]; w == wordOff || w == wordOut {
			last := s.lower[len(s.lower)-1]
			return k+1 == len(s.lower) || w == wordOff && last == wordTable || w == wordOut && last == wordQuestion
		}
	}
	return false
}

// invented holds for a predicate that calls a deed an invention: "was a hoax", "turned out to be a hoax".
func invented(s *sentence, h int) bool {
	if x := s.child(h, syntax.Xcomp); x > h {
		h = x
	}
	return contains(inventions, s.lower[h]) && s.child(h, syntax.Cop) >= 0 && negationBefore(s, h) < 0
}

var inventions = hashed("hoax", "fiction", "fabrication", "invention", "myth", "fake", "bogus", "fictitious")

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
	for k := t + 1; k < len(s.lower) && k <= t+24; k++ {
		if s.words[k] == "," {
			if k = afterAside(s, k-1); k < 0 {
				return -1
			}
		}
		if s.words[k] == ";" {
			return -1
		}
		if l := s.lemma[k]; happening(s, k) || l == wordExist || contains(comeWords, l) && notBefore(s, k) || contains(shelveVerbs, l) && s.lemma[k-1] == wordBe || contains(stallVerbs, l) || contains(unmade, s.lower[k]) || l == wordFizzle || l == wordFall || l == wordGet {
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

// takenBack holds for what was planned or hoped for, and of which a clause behind it says that it did not come to pass: "was planned but
// did not take place", "hoped to meet, but was unable to".
func (p *page) takenBack(s *sentence, t int) bool {
	if h := s.Tokens[t].Head; !contains(plannedVerbs, s.lemma[t]) && (h < 0 || h > t+8 || !contains(plannedVerbs, s.lemma[h])) {
		return false
	}
	for k := t + 1; k+2 < len(s.lower) && k < t+20; k++ {
		last := s.words[k] == ";"
		if s.lower[k] != wordBut && s.lower[k] != wordAnd && !last {
			continue
		}
		if s.lower[k] == wordBut && contains(refuseVerbs, s.lemma[k+1]) && s.Tokens[k+1].Coarse == syntax.VERB {
			return true
		}
		if s.lower[k] == wordBut && (calledOffBehind(s, k) || k+2 < len(s.lower) && (p.is("fails", s, k+1) || p.is("fails", s, k+2))) {
			return true
		}
		if contains(takenUp, s.lower[k+1]) && k+3 < len(s.lower) {
			k++
		}
		if !auxiliary(s, k+1) {
			if last {
				return false
			}
			continue
		}
		j := k + 2
		switch w := s.lower[j]; {
		case w == wordUnable:
		case contains(nayWords, w):
			if j+1 < len(s.lower) && happening(s, j+1) {
				return true
			}
		default:
			continue
		}
		if j+1 < len(s.lower) && s.lower[j+1] == wordTo {
			j++
		}
		if j+1 >= len(s.lower) || s.Tokens[j+1].Coarse == syntax.PUNCT {
			return true
		}
	}
	return false
}

// orderedInVain holds for what was ordered and, as the clause behind says of the same, was not done: "ordered the release of ninety men; they were never released", but
// not "ordered the release of ninety men; Bordavia never released its own".
func (p *page) orderedInVain(s *sentence, t int, act codebook.Act) bool {
	if !contains(proclaimVerbs, s.lemma[t]) {
		return false
	}
	for k := t + 1; k < len(s.lower); k++ {
		if s.words[k] != ";" && s.lower[k] != wordBut {
			continue
		}
		for j := k + 1; j+1 < len(s.lower) && j < k+7; j++ {
			if l := s.lemma[j]; s.Tokens[j].Coarse == syntax.PROPN || s.Tokens[j].Coarse == syntax.NOUN && !slices.Contains(s.lemma[t:k], l) {
				break
			}
			if j > k+1 && contains(nayWords, s.lower[j]) && (happening(s, j+1) || contains(doVerbs, s.lower[j+1]) || p.lexicalAt(s, j+1) == actIndex(act) || act == codebook.Withdraw && contains(leaveVerbs, s.lemma[j+1])) {
				return true
			}
		}
	}
	return false
}

// calledOffBehind holds for a "but" behind which something is called off: "but the talks were cancelled", "but he called the trip off".
func calledOffBehind(s *sentence, but int) bool {
	for k := but + 1; k < len(s.lower) && k <= but+7 && s.words[k] != "," && s.words[k] != ";"; k++ {
		if s.Tokens[k].Coarse != syntax.VERB {
			continue
		}
		l := s.lemma[k]
		off := contains(offVerbs, l) && slices.Contains(s.lower[k:min(len(s.lower), k+5)], wordOff)
		return (off || contains(shelveVerbs, l) || contains(avertWords, l)) && negationBefore(s, k) < 0 && !underMD(s, k)
	}
	return false
}

var (
	wordExist  = hashLower("exist")
	comeWords  = hashed("come", "arrive")
	offVerbs   = hashed("call", "put")
	stallVerbs = hashed("stall", "collapse", "founder", "falter")
	unmade     = hashed("unsigned", "unratified", "pending", "limbo", "stalled")
	// takenUp stand for those whose plan a clause behind it tells of: "most did not".
	takenUp      = rowLists["takenup"]
	plannedVerbs = lists["planned-verbs"]
)

// ceases gives the verb that says of a noun's deed that it is over, "the shelling of the port stopped", or is not; -1 for none.
func ceases(s *sentence, t int) int {
	if s.Tokens[t].Coarse != syntax.NOUN {
		return -1
	}
	h := predicateOf(s, t)
	if h < 0 || s.Tokens[h].Coarse != syntax.VERB || !contains(ceaseVerbs, s.lemma[h]) || s.child(h, syntax.Obj, syntax.Xcomp, syntax.Ccomp, syntax.OblAgent) >= 0 {
		return -1 // what was "stopped by the militia" had begun
	}
	return h
}

// lasting holds for acts that go on until somebody ends them.
func lasting(a codebook.Act) bool {
	switch a {
	case codebook.Attack, codebook.Coerce, codebook.Sanction, codebook.Violate, codebook.Mobilize, codebook.Aid, codebook.Protest:
		return true
	}
	return false
}

var ceaseVerbs = hashed("cease", "stop", "halt", "end", "subside")

// gatheringNouns are what is hosted and mediated.
var gatheringNouns = hashed("summit", "meeting", "talk", "negotiation", "round", "conference", "session", "dialogue", "visit", "gathering")
