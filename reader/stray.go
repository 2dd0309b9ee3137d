package reader

import (
	"parley/reader/when"
	"parley/syntax"
)

// Where words stand between a subject and its verb, the parser at times hangs the subject elsewhere: "Arland, a neighbour of Corvia,
// has agreed", "President Moran last week, during a call, warned". A finite verb has a subject, so it is sought there.

// longestAside bounds the tokens between two marks that part a subject from its verb.
const longestAside = 16

// strayed finds the noun phrase before a finite verb without a subject, beyond what stands between two commas or dashes; -1 for none.
func (s *sentence) strayed(t int) int {
	if !s.finite(t) {
		return -1
	}
	j := t - 1
	for j >= 0 && (s.Tokens[j].Coarse == syntax.ADV || s.Tokens[j].Coarse == syntax.AUX && s.Tokens[j].Head == t) {
		j--
	}
	if j < 2 || !parts(s.words[j]) {
		return -1
	}
	mark := s.words[j]
	for from := j; ; {
		if j--; j < 1 || j < from-longestAside {
			return -1
		}
		if s.words[j] == mark {
			break
		}
	}
	return s.bareNoun(j-1, t)
}

// parts holds for the marks around an aside.
func parts(mark string) bool { return mark == "," || mark == "–" || mark == "—" }

// finite holds for a verb in a form that has a subject of its own, in the active.
func (s *sentence) finite(t int) bool {
	if k := s.child(t, syntax.Csubj); s.child(t, syntax.Expl, syntax.AuxPass) >= 0 || k >= 0 && s.child(k, syntax.Mark) < 0 {
		return false
	}
	switch s.Tokens[t].Tag {
	case syntax.VBD, syntax.VBZ, syntax.VBP:
		return true
	case syntax.VB, syntax.VBN, syntax.VBG:
		a := s.child(t, syntax.Aux)
		return a >= 0 && s.Tokens[a].Tag != syntax.TO
	}
	return false
}

// bareNoun climbs from the last token of a noun phrase to its head; -1 where it hangs on a preposition, or is none. Days at its end
// do not count.
func (s *sentence) bareNoun(j, before int) int {
	for j > 0 && s.isTime(j) {
		for j--; j > 0 && s.Tokens[j].Coarse == syntax.ADJ; j-- {
		}
	}
	if j < 0 || s.Tokens[j].Coarse != syntax.NOUN && s.Tokens[j].Coarse != syntax.PROPN && s.Tokens[j].Coarse != syntax.PRON {
		return -1
	}
	for steps := 0; steps < 4; steps++ {
		h := s.Tokens[j].Head
		if h < 0 || h >= before || s.isTime(h) || s.Tokens[h].Coarse != syntax.NOUN && s.Tokens[h].Coarse != syntax.PROPN {
			break
		}
		switch s.Tokens[j].Rel {
		case syntax.Compound, syntax.Flat, syntax.Nmod, syntax.NmodDesc:
			j = h
			continue
		}
		break
	}
	if s.caseOf(j) >= 0 {
		return -1
	}
	return j
}

// doneBy finds the agent of a passive, also behind what it makes of somebody ("were set free by the rebels"); -1 for none.
func (s *sentence) doneBy(t int) int {
	if k := s.child(t, syntax.OblAgent); k >= 0 && !s.isTime(k) {
		return k
	}
	if s.Tokens[t].Tag != syntax.VBN || s.child(t, syntax.NsubjPass, syntax.AuxPass) < 0 {
		return -1
	}
	return s.byFarther(t)
}

// byFarther finds the agent of a passive where the parser hangs it on what stands between: "was killed in the north by the army", "were
// rejected within hours by Arland"; -1 for none. What is done by doing, or by so much, has no agent.
func (s *sentence) byFarther(t int) int {
	for i := t + 1; i < min(len(s.words), t+farthestBy); i++ {
		switch tok := &s.Tokens[i]; {
		case tok.Coarse == syntax.VERB, tok.Coarse == syntax.AUX, tok.Coarse == syntax.SCONJ, tok.Coarse == syntax.CCONJ, s.words[i] == ";", s.words[i] == ":":
			return -1
		case s.lower[i] == wordBy && tok.Coarse == syntax.ADP:
			k := tok.Head
			if k <= i || s.Tokens[k].Coarse != syntax.NOUN && s.Tokens[k].Coarse != syntax.PROPN || s.isTime(k) || s.child(k, syntax.Nummod) >= 0 && s.at[k] < 0 {
				return -1
			}
			h := s.Tokens[k].Head
			if h == t {
				return k
			}
			if h < t || s.Tokens[h].Coarse == syntax.VERB {
				return -1
			}
			return k
		}
	}
	return -1
}

// farthestBy bounds the tokens between a passive and its agent.
const farthestBy = 10

// isTime holds for a noun phrase that says when: "by the following day".
func (s *sentence) isTime(k int) bool {
	return when.IsDay(s.words[k]) || contains(timeNouns, s.lemma[k])
}

var timeNouns = hashed("day", "night", "morning", "evening", "noon", "midnight", "week", "month", "year", "end", "deadline", "spring", "summer", "autumn", "winter", "then", "now", "today", "tomorrow", "overnight")
