package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What is asked is told neither as done nor as not done: "Did Arland sign?", "Corvia did not say whether Arland had signed". What is asked about,
// when, why or by whom something was done, was done.

// asked holds for what a question outside quotations asks: whether it will be, "Will Arland accept the plan?", and of a deed whether it was: "Has
// Arland signed the treaty?"
func asked(s *sentence, t int, act codebook.Act) bool {
	if s.words[len(s.words)-1] != "?" || s.quoted[t] || s.Tokens[0].Coarse != syntax.AUX {
		return false
	}
	if contains(futureWords, s.lower[0]) || contains(maybeWords, s.lower[0]) {
		return true
	}
	n := s.child(t, syntax.Nsubj, syntax.NsubjPass)
	return deed(act) && s.Tokens[0].Head == t && contains(inverters, s.lower[0]) && n > 0 && int(s.lo[n]) == 1 && negationBefore(s, t) < 0
}

// unsettled holds for what somebody asks, or does not say or know, whether it is so: "did not say whether Arland had signed", "it is not clear
// if Arland has signed".
func unsettled(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || h > t || !contains(openVerbs, s.lemma[h]) {
		return false
	}
	switch s.Tokens[t].Rel {
	case syntax.Ccomp, syntax.Advcl, syntax.Csubj:
	default:
		return false
	}
	m := s.child(t, syntax.Mark)
	if m < h || m > t {
		return false
	}
	return s.lower[m] == wordWhether || s.lower[m] == wordIf && (s.Tokens[t].Rel != syntax.Advcl || negationBefore(s, h) >= 0)
}

// askedAbout holds for a past tense of which somebody asks, tells or does not tell when, why or how: "would not say why Arland had attacked".
func askedAbout(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || h > t || !happened(s, t) || !isSaying(s.lemma[h]) && !contains(openVerbs, s.lemma[h]) {
		return false
	}
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.next[k] {
		if r := s.Tokens[k].Rel; (r == syntax.Advmod || r == syntax.Mark || r == syntax.Nsubj || r == syntax.Obj) && contains(givenQuestions, s.lower[k]) && int(k) > h {
			return true
		}
	}
	return false
}

// openVerbs, and adjectives among them, leave open what stands behind their "whether" or "if".
var openVerbs = hashed("say", "tell", "know", "confirm", "ask", "wonder", "clarify", "specify", "disclose", "reveal", "indicate", "see", "determine", "verify", "check",
	"clear", "unclear", "sure", "unsure", "certain", "uncertain", "known", "unknown", "investigate", "debate", "question", "establish", "explain", "inquire", "enquire", "decide")
