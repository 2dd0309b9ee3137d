package reader

import (
	"slices"

	"parley/syntax"
)

// exceptedActor holds for who did not do what everyone else did: "everyone but the Arlanders has signed".
func (p *page) exceptedActor(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	if s.notThey(t) {
		return true
	}
	k := exceptionBefore(s, t)
	if k < 0 || negationBefore(s, t) >= 0 {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if m := &p.mentions[i]; int(m.head) > k && m.head < c.token && overlap(m.set, f.actor.set) {
			return true
		}
	}
	return false
}

// notThey holds for what others than those named did: "it was not Arland that signed".
func (s *sentence) notThey(t int) bool {
	h, n := s.Tokens[t].Head, s.ownSubject(t)
	if r := s.Tokens[t].Rel; n > 3 && (r == syntax.Ccomp || r == syntax.Parataxis) && s.Tokens[n-1].Coarse != syntax.VERB {
		h = n - 1 // beside a verb of saying
	} else if r != syntax.AclRelcl {
		return false
	}
	if h < 3 || n < 0 || !isRelativePronoun(s, n) || s.isTime(h) {
		return false
	}
	for k := max(0, h-5); k+3 <= h; k++ {
		if s.lower[k] == wordIt && s.lemma[k+1] == wordBe && s.lower[k+2] == wordNot {
			return !onlySo(s, k+2) && !slices.Contains(s.lower[k+2:t], wordBut) // "it was not Arland but Corvia that signed"
		}
	}
	return false
}

// exceptionBefore gives the "but" of "everyone but", "all states except", "all of them but", that stands before a verb with no other verb
// between; -1 for none.
func exceptionBefore(s *sentence, t int) int {
	for k := t - 1; k > 0 && k >= t-12 && (s.Tokens[k].Coarse != syntax.VERB || contains(butWords, s.lower[k])) && s.words[k] != ";"; k-- {
		if contains(butWords, s.lower[k]) && (endsInAll(s, k-1) || k > 1 && s.words[k-1] == "," && endsInAll(s, k-2)) {
			return k // "all sides, except Arland,"
		}
	}
	return -1
}

// endsInAll holds for the last word of "everyone", "all states", "all of them".
func endsInAll(s *sentence, k int) bool {
	switch {
	case contains(everyWords, s.lower[k]):
		return true
	case k > 0 && s.Tokens[k].Coarse == syntax.NOUN && contains(everyDeterminers, s.lower[k-1]):
		return true
	case k > 1 && s.Tokens[k].Coarse == syntax.NOUN && contains(everyDeterminers, s.lower[k-2]) && contains(restWords, s.lower[k-1]):
		return true // "all the parties"
	}
	return k > 1 && s.lower[k-1] == wordOf && contains(everyDeterminers, s.lower[k-2])
}

var restWords = hashed("the", "other", "others", "its", "their", "remaining")
