package reader

import (
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
