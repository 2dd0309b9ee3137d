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

// rejectsTalks holds for talks with somebody that are called off: the lexicon has it for a refusal, of which it is told who refuses.
func (p *page) rejectsTalks(s *sentence, k int) bool {
	t := s.Tokens[k].Head
	if t < 0 {
		return false
	}
	c := p.cueAt(s, t)
	if c < 0 || s.cues[c].act != actIndex(codebook.Reject) || k < t || s.passive(t) || s.child(t, syntax.Nsubj) < 0 || s.with(t) < 0 {
		return false
	}
	a := p.lexicalAt(s, k)
	return a >= 0 && codebook.Acts[a] == codebook.Meet
}

// dropped gives the deed that was shelved, or of which the idea or the plan was dropped.
func (p *page) dropped(s *sentence, t int) int {
	for d := s.kid[t]; d >= 0; d = s.next[d] {
		k := int(d)
		switch s.Tokens[k].Rel {
		case syntax.Obj, syntax.Obl:
			if c := s.caseOf(k); k > t && contains(ideaNouns, s.lemma[k]) && (c < 0 || contains(droppingCases, s.lower[c])) {
				if a := s.child(k, syntax.Acl, syntax.Nmod); a >= 0 {
					return a
				}
				return s.child(t, syntax.Xcomp, syntax.Advcl) // where the parser hangs it for "plans to send"
			}
		case syntax.NsubjPass:
			if a := s.child(k, syntax.Acl, syntax.Nmod); a > k && contains(ideaNouns, s.lemma[k]) {
				return a // "the idea of a withdrawal was dropped"
			}
		}
	}
	return -1
}

// droppingCases stand before an idea that is dropped.
var droppingCases = hashed("on", "from", "of", "off")

// besideWords begin what was done beside or at another time.
var besideWords = hashed("after", "before", "while", "when", "by", "since", "and", "but", "then", "amid")

// gerundBehind gives the gerund that a verb governs: "avoided naming", "held off from arming", "came close to signing"; -1 for none.
func gerundBehind(s *sentence, t int) int {
	for k := t + 1; k < len(s.Tokens) && k <= t+6; k++ {
		if s.words[k] == "," || contains(besideWords, s.lower[k]) {
			break // "held out, launching raids", "walked out after accusing Arland"
		}
		if s.Tokens[k].Tag == syntax.VBG && (s.Tokens[k].Rel == syntax.Xcomp || s.Tokens[k].Rel == syntax.Advcl || s.Tokens[k].Rel == syntax.Ccomp) {
			if h := s.Tokens[k].Head; h == t || h > t && h < k {
				return k
			}
		}
	}
	return -1
}

// ruledOut holds for a verb of ruling out.
func ruledOut(s *sentence, k int) bool {
	l := s.lemma[k]
	return (l == wordExclude || l == wordRule && k+1 < len(s.lower) && s.lower[k+1] == wordOut) && s.Tokens[k].Coarse == syntax.VERB
}

// nextWord gives the word behind a token; 0 where it is the last.
func nextWord(s *sentence, t int) uint32 {
	if t+1 < len(s.lower) {
		return s.lower[t+1]
	}
	return 0
}

// ideaNouns are those of what somebody means to do.
var ideaNouns = rowLists["idea"]
