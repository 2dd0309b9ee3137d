package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What was to be done on a day, and of which the words around it say that it was not: "the day on which they were to sign came and went", "was due to sign but
// never came", "were to meet on Monday. They did not."

// unkept holds for a verb of what somebody was to do and did not.
func (p *page) unkept(s *sentence, t int, act codebook.Act) bool {
	if x := s.scheduled(t); x >= 0 {
		t = x
	}
	if !wasTo(s, t) {
		return false
	}
	if p.rowed(s, t, act, asUndone) {
		return true
	}
	n := int(s.number) + 1
	return n < len(p.sentences) && p.sentences[n].block == s.block && onlyNot(&p.sentences[n])
}

// wasTo holds for a verb behind "was to", "were due to", "had been expected to".
func wasTo(s *sentence, t int) bool {
	if t < 2 || s.lower[t-1] != wordTo || s.Tokens[t].Tag != syntax.VB {
		return false
	}
	k := t - 2
	if contains(plannedVerbs, s.lemma[k]) && k > 0 {
		k--
	}
	return s.lower[k] == wordWas || s.lower[k] == wordWere || s.lower[k] == wordBeen && s.lower[max(0, k-1)] == wordHad
}

// onlyNot holds for a sentence that says no more than that what was to be did not come: "They did not.", "That did not happen.", "Neither did."
func onlyNot(s *sentence) bool {
	n := len(s.lower)
	if n > 0 && s.Tokens[n-1].Coarse == syntax.PUNCT {
		n--
	}
	switch {
	case n < 2 || n > 5 || s.quoted[0]:
		return false
	case s.lower[0] == wordNeither:
		return s.lower[1] == wordDid && n == 2
	case !contains(takenUp, s.lower[0]):
		return false
	case s.lower[1] == wordNever:
		return contains(showVerbs, s.lemma[2]) || s.lower[2] == wordDid
	}
	return s.lower[1] == wordDid && n > 2 && contains(denials, s.lower[2]) && (n == 3 || contains(showVerbs, s.lemma[3]) || happening(s, 3))
}

var (
	showVerbs = rowLists["show"]
)
