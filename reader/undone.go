package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// What did not happen although its verb stands there unnegated: "kept quiet", "left without a signature", "all but Arland signed", "I don't think that
// he signed".

// borne gives the candidate of the word that carries an act behind a verb that carries none by itself: of "the envoy left without a signature" that of the
// signature, of "cited concerns for not imposing sanctions" that of the sanctions. What is said of it holds of the act; nil where there is no such word.
func (p *page) borne(s *sentence, c *candidate, act codebook.Act) *candidate {
	t := int(c.token)
	if act == codebook.ExpressView || c.named(act) && s.child(t, syntax.Xcomp, syntax.Ccomp) < 0 || s.Tokens[t].Coarse != syntax.VERB || p.lexicalAt(s, t) == actIndex(act) {
		return nil
	}
	from := t + 1
	if s.lower[0] == wordInstead || s.lower[0] == wordRather {
		from = 1 // "Instead of imposing sanctions, Arland sent a letter"
	}
	for k := from; k < min(int(c.hi), len(s.Tokens)); k++ {
		if p.lexicalAt(s, k) == actIndex(act) && s.Depends(k, t) {
			o := *c
			o.token, o.lexical = int32(k), int8(actIndex(act))
			return &o
		}
	}
	return nil
}

// bornDenied holds for an act that is told as undone where it is named: "left without a signature", "for not imposing sanctions".
func (p *page) bornDenied(s *sentence, c *candidate, act codebook.Act) bool {
	o := p.borne(s, c, act)
	if o == nil {
		return false
	}
	k := int(o.token)
	return p.denied(s, o, act) || deed(act) && (hasChild(s, k, denials) || lackedBy(s, k))
}

// namedBehind holds for a verb that has a word of the act behind it: "shelved plans to declare a ceasefire" of a concession.
func (p *page) namedBehind(s *sentence, t int, act codebook.Act) bool {
	end := int(s.hi[t])
	if k := s.child(t, syntax.Advcl); k > t && s.child(k, syntax.Nsubj) >= 0 {
		end = int(s.lo[k]) - 1 // "will halt attacks when Arland ends its blockade"
	}
	for k := t + 1; k <= end; k++ {
		if p.lexicalAt(s, k) == actIndex(act) && s.Depends(k, t) {
			return true
		}
	}
	return false
}

// lackedBy holds for a noun behind "without a", "without any".
func lackedBy(s *sentence, k int) bool {
	c := s.caseOf(k)
	return c >= 0 && s.lower[c] == wordWithout && s.child(k, syntax.Det) >= 0
}

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
		if m := &p.mentions[i]; int(m.head) > k && m.head < c.token && overlap(m.set, f.actor.set) && !slices.ContainsFunc(s.Tokens[k:m.head], relativeWord) {
			return true
		}
	}
	return false
}

// relativeWord holds for a word that begins a clause on what stands before: "except Monday, when they will meet".
func relativeWord(t syntax.Token) bool {
	return t.Tag == syntax.WRB || t.Tag == syntax.WDT || t.Tag == syntax.WP
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

// What hangs on words that say it is not so.

// heldBack holds for a verb whose clause hangs on what says that it is not so: "I don't think that he signed", "no troops that were
// sent", "nothing suggests that it paid".
func heldBack(s *sentence, t int) bool {
	for k, up := t, 0; up < 3; up++ {
		h := s.Tokens[k].Head
		if h < 0 {
			return false
		}
		switch s.Tokens[k].Rel {
		case syntax.Ccomp, syntax.Xcomp, syntax.Csubj:
			if (whenClause(s, k) || ofCause(s, k)) && happened(s, k) || s.startsAnew(k) {
				return false // "did not protest when Arland left", "failed because Arland left"
			}
			if (undone(s, h) || notBefore(s, h) || naught(s, h)) && !contains(factiveVerbs, s.lemma[h]) && !colonBetween(s, h, k) {
				return true
			}
		case syntax.Advcl:
			if m := s.child(k, syntax.Mark); m < 0 || m != k-1 || s.lower[m] != wordTo || s.Tokens[k].Tag != syntax.VBG || !notBefore(s, h) || contains(admitVerbs, s.lemma[h]) {
				return false
			}
			return true // "never got around to hosting the talks"
		case syntax.Acl, syntax.AclRelcl:
			if whenClause(s, k) && happened(s, k) {
				return false // "there was no shortage of money when Arland asked for it"
			}
			if h < k && slices.Contains(s.lower[h:k], wordBut) {
				return false // "it was not Arland but Corvia that signed"
			}
			if undone(s, h) || none(s, h) || denier(s, h) {
				return true
			}
		case syntax.Conj:
			if s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0 {
				return false
			}
		default:
			return false
		}
		k = h
	}
	return false
}

// startsAnew holds for a verb whose subject stands behind a comma, without a mark, whatever the parser hangs it on: "having failed to take the port, the army
// withdraws".
func (s *sentence) startsAnew(k int) bool {
	n := s.child(k, syntax.Nsubj, syntax.NsubjPass)
	return n > 0 && n < k && s.lo[n] > 0 && s.words[s.lo[n]-1] == "," && s.child(k, syntax.Mark) < 0
}

// ofCause holds for the verb of a clause that says why or after what something came to nothing, wherever the parser hangs it.
func ofCause(s *sentence, k int) bool {
	m := s.child(k, syntax.Mark)
	return m >= 0 && contains(causeMarks, s.lower[m])
}

var causeMarks = hashed("because", "since", "after", "although", "though", "while")

var admitVerbs = hashed("admit", "confess", "own", "object", "plead")

// denier holds for a noun that is said not to be: "there is no sign that".
func denier(s *sentence, k int) bool {
	return has(s, k, syntax.Det) && !contains(litotes, s.lemma[k])
}

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
