package reader

import (
	"slices"

	"parley/syntax"
)

// What is called a goal, a condition or one of several ways is not told as done.

// aimedAt holds for the noun of what is called a goal or a condition: "the goal is the release of the prisoners", "the withdrawal is among the demands".
func aimedAt(s *sentence, t int) bool {
	if t > 1 && s.Tokens[t].Tag == syntax.VBG && s.lower[t-1] == wordIn && s.words[t-2] == "interest" {
		return true // "Arland has an interest in releasing them"
	}
	if s.Tokens[t].Coarse != syntax.NOUN {
		return false
	}
	if b := s.phraseBefore(t); b > 2 && s.lemma[b] == wordBe && contains(missingWords, s.lower[b-1]) && slices.Contains(s.lower[max(0, b-4):b], wordWhat) {
		return true // "What is missing is a withdrawal"
	}
	n, of := s.child(t, syntax.Nsubj), t
	if n < 0 {
		if h := s.Tokens[t].Head; s.Tokens[t].Rel == syntax.Nsubj && h > t {
			n, of = h, h
		}
	}
	return n >= 0 && contains(goalNouns, s.lemma[n]) && s.Tokens[n].Coarse == syntax.NOUN && s.child(of, syntax.Cop) >= 0
}

// oneOfThem holds for what one of several is said to be: "One of them is a quick attack on the capital".
func oneOfThem(s *sentence, t int) bool {
	n := s.child(t, syntax.Nsubj)
	return s.Tokens[t].Coarse == syntax.NOUN && n >= 0 && n < t && contains(oneWords, s.lower[n]) && s.child(t, syntax.Cop) > n
}

// waysBefore reports whether one of the two sentences before speaks of what may come.
func (p *page) waysBefore(i int32) bool {
	for _, s := range p.sentences[max(0, i-2):i] {
		if slices.ContainsFunc(s.lemma, func(l uint32) bool { return contains(wayNouns, l) }) {
			return true
		}
	}
	return false
}

// purposeTold holds for a deed that an aim, an order or a plan is or was, and which is not told as done: "the order was to shell the port".
func purposeTold(s *sentence, t int) bool {
	if t < 3 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo || !contains(toBe, s.lower[t-2]) {
		return false
	}
	n := s.child(t, syntax.Nsubj)
	if n < 0 {
		n = t - 3
	}
	return s.Tokens[n].Coarse == syntax.NOUN && (contains(goalNouns, s.lemma[n]) || contains(purposeNouns, s.lemma[n]) || contains(planNouns, s.lemma[n]))
}

var (
	// purposeNouns are those of what somebody is to do.
	purposeNouns = hashed("order", "mission", "instruction", "job", "strategy", "ambition", "temptation", "duty", "role", "mandate")
	missingWords = hashed("missing", "needed", "lacking", "required", "wanted")
	goalNouns    = hashed("goal", "aim", "objective", "purpose", "condition", "precondition", "demand", "priority", "task")
	wayNouns     = hashed("scenario", "option", "possibility", "alternative", "variant", "script", "outcome", "choice")
	oneWords     = ordinals.with("one", "another", "other")
)
