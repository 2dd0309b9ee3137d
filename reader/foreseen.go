package reader

import (
	_ "embed"

	"parley/codebook"
	"parley/syntax"
)

// foreseen holds for an act that the grammar tells as one to come, whatever the tense of its verb: what somebody is or was expected to
// do, what takes time and somebody has decided on, and what "would be the first time" that it was done.
func (p *page) foreseen(s *sentence, t int, act codebook.Act) bool {
	switch act {
	case codebook.ExpressView, codebook.Demand, codebook.Condition:
		return false
	case codebook.Accept:
		if s.lower[t] == wordSupposed {
			return false // who "was supposed to" withdraw had undertaken to
		}
	}
	if s.achieved(t) {
		return false
	}
	return (s.frame == toCome || simplePresent(s, t) && p.inYearAhead(s)) && toldNow(s, t) && !stance(act) || scheduled(s, t) || s.toDo(t) || stillAhead(s, t) || act != codebook.Reject && act != codebook.Accuse && !(stance(act) && s.lower[t] == wordGoing) && p.isOrWasTo(s, t) || p.rowed(s, t, act, asComing) || takesTime(act) && p.fateOf(s, t, act) == coming || wouldBeFirst(s, t)
}

// takesTime holds for acts that a decision only prepares: sanctions are imposed by it.
func takesTime(act codebook.Act) bool {
	switch act {
	case codebook.Attack, codebook.Meet, codebook.Mobilize, codebook.Withdraw, codebook.Release, codebook.Sign:
		return true
	}
	return false
}

// scheduled holds for what somebody is or was expected, due or set to do: "was expected to sign", "was set to meet him".
func scheduled(s *sentence, t int) bool {
	if dueTo(s, t) {
		return true
	}
	h := s.Tokens[t].Head
	return h >= 0 && h < t && s.Tokens[t].Rel == syntax.Xcomp && (s.Tokens[t].Tag == syntax.VB || s.child(t, syntax.AuxPass) == t-1 && s.lower[t-1] == wordBe) && dueTo(s, h)
}

// dueTo holds for a participle or an adjective that says what somebody is to do, by the order of the words: "is due to", "were never
// meant to".
func dueTo(s *sentence, k int) bool {
	if k == 0 || k+2 >= len(s.lower) || !contains(awaitWords, s.lower[k]) || s.lower[k+1] != wordTo || s.Tokens[k+2].Tag != syntax.VB {
		return false
	}
	before := k - 1
	if before > 0 && s.Tokens[before].Tag == syntax.OpenQuote {
		before--
	}
	if c := s.Tokens[before].Coarse; (c == syntax.PROPN || c == syntax.NOUN) && s.headless(k) {
		return true // "Arland set to sign"
	}
	for j := k - 1; j >= max(0, k-3); j-- {
		if s.lemma[j] == wordBe {
			return true
		}
		if s.Tokens[j].Coarse != syntax.ADV && s.lower[j] != wordNot {
			break
		}
	}
	return false
}

// headless holds for a line in which no other word than one at token k, and that of what is so, is a finite verb: a headline.
func (s *sentence) headless(k int) bool {
	for i := range s.Tokens {
		switch s.Tokens[i].Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			if i != k {
				return false
			}
		}
	}
	return true
}

// toDo holds for the first verb of a headline of what somebody is to do: "Arland to sign the treaty".
func (s *sentence) toDo(t int) bool {
	if t < 2 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo || !s.nominal(t-2) && s.Tokens[t-2].Tag != syntax.CloseQuote && s.Tokens[t-2].Tag != syntax.OpenQuote {
		return false
	}
	for k := range t {
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX {
			return false
		}
	}
	return s.headless(t) && s.child(t, syntax.Cop) < 0
}

// wouldBeFirst holds for what "would be the first time" that it happened: "it would be the first time that the two have met".
func wouldBeFirst(s *sentence, t int) bool {
	if m := s.child(t, syntax.Mark); s.Tokens[t].Rel == syntax.Advcl || m >= 0 && s.lower[m] == wordSince {
		return false // "since it launched its invasion"
	}
	for k := max(3, t-14); k < t; k++ {
		if s.lemma[k] != wordTime || !contains(ordinals, s.lower[k-1]) {
			continue
		}
		for j := k - 2; j > 1 && j >= k-4; j-- {
			if s.lemma[j] != wordBe {
				continue
			}
			if s.lower[j-1] == wordHave {
				j--
			}
			return (contains(maybeWords, s.lower[j-1]) || contains(futureWords, s.lower[j-1])) && s.describes(t, k)
		}
	}
	return false
}

// describes holds for a verb of the clause that hangs on a noun or on what that is said of, clauses within it and beside it left out: "the first
// time that Arland has attacked Corvia, which refused, and Bordavia protested" describes the time by the attack alone.
func (s *sentence) describes(t, noun int) bool {
	top := s.Tokens[noun].Head
	for h, steps := t, 0; h >= 0 && steps < len(s.Tokens); h, steps = s.Tokens[h].Head, steps+1 {
		if h == noun || h == top {
			return true
		}
		switch up := s.Tokens[h].Head; s.Tokens[h].Rel {
		case syntax.AclRelcl:
			if up != noun && up != top {
				return false
			}
		case syntax.Conj, syntax.Parataxis:
			if s.child(h, syntax.Nsubj, syntax.NsubjPass) >= 0 {
				return false
			}
		}
	}
	return false
}

var (
	awaitWords = rowLists["due"]
	wordOught  = hashLower("ought")
	ordinals   = hashed("first", "second", "third", "last")
)

// awaits holds for a verb in the present with a clause of what comes after it: "wants guarantees before Corvia signs". A headline tells so what is past.
func awaits(s *sentence, t, h int) bool {
	m := s.child(t, syntax.Mark)
	return m >= 0 && contains(beforeMarks, s.lower[m]) && s.words[len(s.words)-1] == "." && (inPresent(s, h) || s.child(h, syntax.Cop) >= 0 && !happened(s, h)) && s.child(h, syntax.Nsubj) >= 0
}

var (
	beforeMarks = rowLists["before"]
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

// mooted holds for the noun of a deed, or "talk" of one, of which a line without a verb says that it may come about.
func mooted(s *sentence, t int, act codebook.Act) bool {
	return (s.Tokens[t].Coarse == syntax.NOUN || s.lemma[t] == wordTalk) && (deed(act) && !stance(act) || act == codebook.Accept || act == codebook.Support) && possibleBehind(s, t)
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

var (
	fearWords  = rowLists["fear"]
	limboNouns = hashed("doubt", "limbo", "question", "jeopardy", "balance", "air")
	// eventWords are what may come about where "in" stands before them.
	eventWords      = hashed("event", "case")
	maybeAdjectives = rowLists["maybe"]
	futures         = rowLists["future"]
)

//go:embed data/fates.txt
var fateText string

// A fate is what a predicate makes of a deed that has not been done by what is said of it.
type fate uint8

const (
	noFate  fate = iota
	thought      // "was discussed", "is on the agenda"
	coming       // "was agreed"
)

// fates gives them by the form of the predicate and its lemma.
var fates = func() map[string]map[uint32]fate {
	forms := map[string]map[uint32]fate{"passive": {}, "is": {}}
	kinds := map[string]fate{"thought": thought, "coming": coming}
	for words := range entries(fateText) {
		for _, w := range words[2:] {
			forms[words[1]][hashLower(w)] = kinds[words[0]]
		}
	}
	return forms
}()

// fateOf tells what is said of a deed: of the noun that carries it, or by the verb whose subject it is, "a withdrawal was agreed", "an attack is on the
// cards".
func (p *page) fateOf(s *sentence, t int, act codebook.Act) fate {
	h := predicateOf(s, t)
	switch {
	case s.Tokens[t].Coarse == syntax.NOUN && h < 0:
		h = s.predicateBehind(t)
	case s.Tokens[t].Coarse == syntax.VERB && (!p.ofSubject(s, t, act) || p.lexicalAt(s, t) == actIndex(act)):
		return noFate
	}
	if hasChild(s, t, givenAdjectives) || lasting(act) && owned(s, t, act) {
		return noFate // "Arland's invasion was discussed"
	}
	if h < t || negationBefore(s, h) >= 0 || s.child(h, syntax.OblAgent) >= 0 && s.Tokens[t].Coarse == syntax.VERB {
		return noFate
	}
	if s.Tokens[h].Tag == syntax.VBN && s.child(h, syntax.AuxPass) >= 0 {
		return fates["passive"][s.lemma[h]]
	}
	if contains(lastVerbs, s.lemma[h]) {
		if h = s.child(h, syntax.Xcomp, syntax.Obj, syntax.Obl); h < 0 {
			return noFate
		}
	} else if s.child(h, syntax.Cop) < 0 && s.lemma[h] != wordBe {
		return noFate
	}
	if s.lemma[h] == wordBe && h+2 < len(s.lemma) {
		h += 2 // "is years away", where the parser takes "is" for the verb
	}
	return fates["is"][s.lemma[h]]
}

// predicateBehind gives the first verb or copula behind a noun that the parser takes for the root, up to a comma; -1 for none.
func (s *sentence) predicateBehind(t int) int {
	for k := t + 1; k+1 < len(s.lower) && k < t+14 && s.words[k] != "," && s.words[k] != ";"; k++ {
		if c := s.Tokens[k].Coarse; (c == syntax.AUX || c == syntax.VERB) && s.Tokens[k].Tag != syntax.VBN && s.Tokens[k].Tag != syntax.VBG {
			return k
		}
	}
	return -1
}

var lastVerbs = hashed("remain", "seem", "look", "stay", "become", "appear")
