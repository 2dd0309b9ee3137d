package reader

import (
	"slices"

	"parley/syntax"
)

// What a clause tells in the past or the present, and the word that begins it or the verb above it takes back: "Corvia will wait until Arland
// has signed", "fears that Arland has signed", "left before Arland could sign", "kept Arland from signing".

// stillAhead holds for what a clause of time tells in the present or the perfect below a verb of what is to come: "will leave once Arland has
// signed", and for the past of that: "would leave once Arland had signed".
func stillAhead(s *sentence, t int) bool {
	for up := 0; up < 3 && s.Tokens[t].Rel == syntax.Conj && (s.Tokens[t].Tag == syntax.VBN || s.Tokens[t].Tag == syntax.VBD) && s.Tokens[s.Tokens[t].Head].Tag == syntax.VBN && s.child(t, syntax.Nsubj, syntax.NsubjPass, syntax.Aux) < 0; up++ {
		t = s.Tokens[t].Head // "when Corvia had left and given up its arms"
	}
	if r := s.Tokens[t].Rel; r != syntax.Advcl && r != syntax.Ccomp {
		return false
	}
	h := s.Tokens[t].Head
	switch {
	case h < 0:
		return false
	case !inPresent(s, t):
		return backshifted(s, t, h)
	case !timeClause(s, t) && !(whenClause(s, t) && under(s, h, wordWill)):
		return false
	}
	return awaits(s, t, h) || unfinished(s, h) || underMD(s, h) || s.isTo(h) || s.Tokens[h].Tag == syntax.VB && s.child(h, syntax.Mark) >= 0 && s.Tokens[h].Rel == syntax.Xcomp
}

// backshifted holds for the past of a clause of time below a "would" or a vow, if nothing in it says when: "Corvia would leave once Arland had signed",
// "vowed to fight until Arland left".
// "After" and "before" tell of the past as often.
func backshifted(s *sentence, t, h int) bool {
	lead := s.child(t, syntax.Mark, syntax.Advmod)
	if contains(mindVerbs, s.lemma[h]) || lead == h+1 && (isSaying(s.lemma[h]) || contains(openVerbs, s.lemma[h])) {
		return false // "would not say when Arland had signed"
	}
	if lead < 0 || lead > t || !happened(s, t) || !(under(s, h, wordWould) && s.Tokens[h].Tag == syntax.VB) && !vowed(s, h) {
		return false
	}
	for _, d := range s.dates {
		if d.Start >= int(s.lo[t]) && d.Start <= int(s.hi[t]) {
			return false
		}
	}
	switch s.lower[lead] {
	case wordOnce, wordUntil, wordWhen:
		return true
	case wordAs:
		return timeClause(s, t)
	}
	return false
}

// vowed holds for what somebody said that they would do: "fight" of "vowed to fight", "demonstrating" of "vowed to continue demonstrating".
func vowed(s *sentence, v int) bool {
	for s.Tokens[v].Rel == syntax.Xcomp && s.Tokens[v].Head >= 0 {
		if v = s.Tokens[v].Head; contains(vowVerbs, s.lemma[v]) {
			return true
		}
	}
	return false
}

var vowVerbs = hashed("vow", "pledge", "promise", "threaten", "refuse", "swear", "plan", "intend", "want", "agree", "decide", "insist", "decline")

// whenClause holds for the verb of a clause that begins "when".
func whenClause(s *sentence, t int) bool {
	k := s.child(t, syntax.Mark, syntax.Advmod)
	return k >= 0 && k < t && s.lower[k] == wordWhen
}

// timeClause holds for the verb of a clause that says when, "as soon as" included.
func timeClause(s *sentence, t int) bool {
	for d := s.kid[t]; d >= 0 && int(d) < t; d = s.next[d] {
		switch k := int(d); {
		case s.Tokens[k].Rel != syntax.Mark && s.Tokens[k].Rel != syntax.Advmod:
		case s.lower[k] == wordAs:
			if k > 1 && s.lower[k-2] == wordAs && contains(asSoonAs, s.lower[k-1]) {
				return true
			}
		case contains(timeMarks, s.lower[k]):
			return s.lower[k] != wordWhen || s.Tokens[t].Tag == syntax.VBN // "when somebody attacks" tells of any time
		}
	}
	n := s.child(t, syntax.Nsubj, syntax.NsubjPass)
	return n >= 0 && n < t && s.lo[n] > 0 && s.lower[s.lo[n]-1] == wordOnce
}

// inPresent holds for a verb in the present or the perfect: "has signed", "signs".
func inPresent(s *sentence, t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBZ, syntax.VBP:
		return true
	case syntax.VBN, syntax.VBG:
		k := s.child(t, syntax.Aux, syntax.AuxPass)
		return k >= 0 && (contains(haveWords, s.lower[k]) || contains(doneWords, s.lower[k]) && (s.Tokens[k].Tag == syntax.VBZ || s.Tokens[k].Tag == syntax.VBP))
	}
	return false
}

// keeper gives the verb that keeps somebody from the deed of a gerund, "prevented Arland from signing", "was barred from signing", "talked Arland out
// of signing"; -1 for none.
func keeper(s *sentence, t int) int {
	if s.Tokens[t].Tag != syntax.VBG || t < 2 {
		return -1
	}
	verbs := keepVerbs
	switch {
	case s.lower[t-1] == wordFrom:
	case s.lower[t-1] == wordOf && s.lower[t-2] == wordOut:
		verbs = coaxVerbs
	default:
		return -1
	}
	h := s.Tokens[t].Head
	if h < 0 || h > t || !contains(verbs, s.lemma[h]) || s.Tokens[h].Coarse != syntax.VERB {
		return -1
	}
	return h
}

// letPass holds for a deed from which somebody was not kept, "could not prevent Arland from signing", "failed to stop Arland from signing": it was
// done.
func letPass(s *sentence, t int) bool {
	h := keeper(s, t)
	if h < 0 {
		return false
	}
	if n := s.child(h, syntax.Nsubj); n >= 0 && none(s, n) {
		return !unfinished(s, h) && s.Tokens[h].Tag != syntax.VBZ && s.Tokens[h].Tag != syntax.VBP || s.child(h, syntax.Aux) >= 0 && s.lower[s.child(h, syntax.Aux)] == wordCould // "nothing could stop Arland from signing"
	}
	return notBefore(s, h) && !unfinished(s, h) || negationBefore(s, h) > 0 && s.lower[negationBefore(s, h)-1] == wordCould
}

// settleKept gives a deed from which somebody was kept to those who were: "Corvia stopped Arland from signing" says that Arland did not.
func (p *page) settleKept(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	h := keeper(s, t)
	if h < 0 {
		if x := gerundBehind(s, t); x < 0 || keeper(s, x) != t || p.lexicalAt(s, x) != f.act {
			return
		}
		h = t
	}
	k := s.child(h, syntax.Obj, syntax.NsubjPass)
	if k < 0 {
		return
	}
	if ph := p.phraseAt(s, k); !ph.set.none() {
		f.actor = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(k), why: rObject}
		f.notTo(ph.set)
	}
}

// naughtPhrase holds for a verb right behind "at no time", "by no means" or "in no way", its auxiliaries and adverbs passed over.
func naughtPhrase(s *sentence, t int) bool {
	k := t - 1
	for k > 2 && (s.Tokens[k].Coarse == syntax.AUX || s.Tokens[k].Coarse == syntax.ADV) {
		k--
	}
	return k > 1 && contains(times, s.lemma[k]) && s.lower[k-1] == wordNo && contains(naughtCases, s.lower[k-2])
}

// isOrWasTo holds for what somebody is or was to do, or is going to: "was to sign", "is going to sign". What a purpose is, is none:
// "its aim is to sign".
func (p *page) isOrWasTo(s *sentence, t int) bool {
	if t > 3 && s.Tokens[t].Tag == syntax.VBN && s.lower[t-1] == wordBe && s.lower[t-2] == wordTo && contains(toBe, s.lower[t-3]) {
		return true // "was to be signed"
	}
	if t > 0 && s.lower[t] == wordGoing && t+2 < len(s.lower) && s.lower[t+1] == wordTo && s.Tokens[t+2].Tag == syntax.VB && contains(toBe, s.lower[t-1]) {
		return true // "was going to sign", where that carries the deed
	}
	if t < 2 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo {
		return false
	}
	n := s.child(t, syntax.Nsubj, syntax.NsubjPass)
	return contains(toBe, s.lower[t-2]) && n >= 0 && s.at[n] >= 0 && !p.mentions[s.at[n]].thing && p.mentions[s.at[n]].how != byIt
}

// toldPast holds for what was done if it was: "perhaps signed", "may have signed".
func toldPast(s *sentence, t int) bool {
	return happened(s, t) || s.Tokens[t].Tag == syntax.VBN && t > 0 && slices.Contains(s.lower[max(0, t-3):t], wordHave)
}

var (
	toBe          = rowLists["tobe"]
	timeMarks     = hashed("until", "till", "once", "when", "after", "before")
	asSoonAs      = hashed("soon", "long")
	mindVerbs     = hashed("forget", "remember", "recall", "regret", "mark", "commemorate", "celebrate")
	possibleWords = hashed("possible", "conceivable", "thinkable", "imaginable", "plausible", "likely", "probable")
	keepVerbs     = rowLists["keep"]
	coaxVerbs     = rowLists["coax"]
)
