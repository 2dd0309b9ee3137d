package reader

import (
	"slices"

	"parley/syntax"
)

// What was to be done on a day, and of which the words around it say that it was not: "the day on which they were to sign came and went", "was due to sign but
// never came", "were to meet on Monday. They did not."

// unkept holds for a verb of what somebody was to do and did not.
func (p *page) unkept(s *sentence, t int) bool {
	if x := s.scheduled(t); x >= 0 {
		t = x
	}
	if !wasTo(s, t) {
		return false
	}
	if stayedAway(s, t) {
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

// stayedAway holds where a "but" behind a verb says that somebody "never came", "did not show up", "failed to do so", "pulled out".
func stayedAway(s *sentence, t int) bool {
	b := slices.Index(s.lower[t:], wordBut) + t
	if b < t || b > t+12 || b+2 >= len(s.lower) {
		return false
	}
	k := b + 1
	if contains(takenUp, s.lower[k]) {
		k++
	}
	end := min(len(s.lower), k+6)
	switch rest := s.lower[k:end]; {
	case k >= len(s.lower):
	case contains(omitVerbs, s.lemma[k]):
		return doneSo(s, k+1, end) || s.Tokens[min(k+1, len(s.lower)-1)].Coarse == syntax.PUNCT
	case s.lower[k] == wordNever, slices.ContainsFunc(rest[:min(2, len(rest))], func(w uint32) bool { return contains(denials, w) }):
		return doneSo(s, k+1, end) || slices.ContainsFunc(s.lemma[k+1:end], func(l uint32) bool { return contains(showVerbs, l) })
	case contains(leavingVerbs, s.lemma[k]):
		return k+1 < len(s.lower) && (s.lower[k+1] == wordOut || s.lower[k+1] == wordAway)
	}
	return false
}

// doneSo holds for "do so" or "done so" between two tokens.
func doneSo(s *sentence, lo, hi int) bool {
	for k := lo; k+1 < hi; k++ {
		if s.lemma[k] == wordDo && s.lower[k+1] == wordSo {
			return true
		}
	}
	return false
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
	wordAway     = hashLower("away")
	showVerbs    = hashed("show", "come", "appear", "turn", "arrive", "attend")
	leavingVerbs = hashed("pull", "back", "stay")
)
