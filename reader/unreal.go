package reader

import (
	"slices"

	"parley/codebook"
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
	if byTheTime(s, t) || onTheDay(s, t) {
		return true
	}
	if r := s.Tokens[t].Rel; r != syntax.Advcl && r != syntax.Ccomp {
		return false
	}
	h := s.Tokens[t].Head
	if h >= 0 && s.Tokens[h].Coarse == syntax.ADV {
		h = s.Tokens[h].Head // of "as soon as"
	}
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

// backshifted holds for the past of a clause of time below a "would", if nothing in it says when: "Corvia would leave once Arland had signed".
// "After" and "before" tell of the past as often.
func backshifted(s *sentence, t, h int) bool {
	lead := s.child(t, syntax.Mark, syntax.Advmod)
	if contains(mindVerbs, s.lemma[h]) || lead == h+1 && (isSaying(s.lemma[h]) || contains(openVerbs, s.lemma[h])) {
		return false // "would not say when Arland had signed"
	}
	if !under(s, h, wordWould) || lead < 0 || lead > t || !happened(s, t) || s.Tokens[h].Tag != syntax.VB {
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

// unsure holds for what somebody only hopes, doubts or suspects to have been done: "doubts that Arland signed", "hopes Arland has withdrawn".
// Of what nobody doubts there is no doubt.
func unsure(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || h > t || s.Tokens[t].Rel != syntax.Ccomp || !contains(unsureVerbs, s.lemma[h]) || s.Tokens[h].Coarse != syntax.VERB {
		return false
	}
	return happened(s, t) && negationBefore(s, h) < 0 && !neitherOf(s, h)
}

// asThough holds for a clause of what only seems so, is to be kept from happening or asked about: "acts as though Arland had signed", "lest
// Arland sign", "asked whether Arland had signed".
func asThough(s *sentence, t int) bool {
	if h := s.Tokens[t].Head; h >= 0 && h < t && s.lower[h] == wordWhether {
		return true
	}
	if k := s.phraseBefore(t); k > 1 && s.lower[k-1] == wordMatter && s.lower[k-2] == wordNo && !happened(s, t) {
		return true // "no matter when Arland signs"
	}
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.next[k] {
		if w := s.lower[k]; k > 0 && s.lower[k-1] == wordAs && (w == wordThough || w == wordIf) || w == wordLest {
			return true
		}
	}
	return false
}

// tooLate holds for what could no longer be done since something else came first: "left before Arland could sign", "left before the treaty could be
// signed", "broke up before any treaty was signed".
func tooLate(s *sentence, t int) bool {
	n := s.child(t, syntax.Nsubj, syntax.NsubjPass)
	if n < 0 || n > t {
		return false
	}
	lo := int(s.lo[n])
	could := s.child(t, syntax.Aux)
	switch {
	case lo < 2 || s.lower[lo-1] != wordBefore:
		return false
	case (s.lower[lo] == wordAny || s.lower[lo] == wordA && s.lower[lo+1] == wordSingle) && happened(s, t):
		return true
	case could < 0 || s.lower[could] != wordCould:
		return false
	}
	for h, up := s.Tokens[t].Head, 0; h >= 0 && up < 3; h, up = s.Tokens[h].Head, up+1 {
		if happened(s, h) {
			return true
		}
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

// keptFrom holds for a deed from which somebody was kept, and for the verb that says so where it carries the deed.
func (p *page) keptFrom(s *sentence, t int, act codebook.Act) bool {
	h := keeper(s, t)
	if h < 0 && contains(keepVerbs, s.lemma[t]) && p.lexicalAt(s, t) != actIndex(act) { // who "banned" others "from meeting" banned them
		if x := gerundBehind(s, t); x >= 0 && keeper(s, x) == t && p.lexicalAt(s, x) == actIndex(act) {
			h = t
		}
	}
	return h >= 0 && (happened(s, h) || told(s, h)) && negationBefore(s, h) < 0
}

// letPass holds for a deed from which somebody was not kept, "could not prevent Arland from signing", "failed to stop Arland from signing": it was
// done.
func letPass(s *sentence, t int) bool {
	h := keeper(s, t)
	if h < 0 {
		return false
	}
	if g := s.Tokens[h].Head; g >= 0 && s.Tokens[h].Rel == syntax.Xcomp && contains(omitVerbs, s.lemma[g]) {
		return negationBefore(s, g) < 0
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
		if overlap(f.target.set, ph.set) {
			f.target = option{sent: -1, head: -1}
		}
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

// intended holds for a deed that somebody meant to do and the text does not tell as done: "had planned to attack", "intended to sign". It is
// the verb of planning too that carries the deed.
func intended(s *sentence, t int, act codebook.Act) bool {
	if !deed(act) || stance(act) {
		return false
	}
	v := t
	if s.Tokens[t].Tag == syntax.VB && s.Tokens[t].Rel == syntax.Xcomp && s.Tokens[t].Head >= 0 {
		v = s.Tokens[t].Head
	}
	if !contains(intendVerbs, s.lemma[v]) && !(s.lemma[v] == wordHope && s.tenseAt(v) == pastPerfect) || s.Tokens[v].Coarse != syntax.VERB {
		return false
	}
	x := s.child(v, syntax.Xcomp)
	return x > v && s.Tokens[x].Tag == syntax.VB && s.lower[x-1] == wordTo && negationBefore(s, v) < 0
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
	if s.lower[t-2] == wordGoing {
		return true
	}
	return contains(toBe, s.lower[t-2]) && n >= 0 && s.at[n] >= 0 && !p.mentions[s.at[n]].thing && p.mentions[s.at[n]].how != byIt
}

// forTo holds for what it is for somebody to do: "it is time for Arland to sign".
func forTo(s *sentence, t int) bool {
	if t < 3 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo {
		return false
	}
	for k := t - 2; k >= max(0, t-7); k-- {
		switch c := s.Tokens[k].Coarse; {
		case s.lower[k] == wordFor, k > 0 && s.lower[k] == wordTo && contains(leftWords, s.lower[k-1]):
			return k < t-2 // also "it is up to Arland to sign"
		case c != syntax.NOUN && c != syntax.PROPN && c != syntax.DET && c != syntax.ADJ && c != syntax.PRON && c != syntax.NUM:
			return false
		}
	}
	return false
}

// spokenOf holds for the gerund of what somebody only speaks of or is against: "discussed sending arms", "is against sending arms", "Arland mulls sending arms".
func spokenOf(s *sentence, t int) bool {
	if s.Tokens[t].Tag != syntax.VBG || t == 0 {
		return false
	}
	h := s.Tokens[t].Head
	return s.lower[t-1] == wordAgainst || contains(weighForms, s.lower[t-1]) || s.lower[t-1] == wordTo && t > 1 && contains(opposedTo, s.lower[t-2]) || h == t-1 && contains(speakVerbs, s.lemma[h]) && s.Tokens[h].Coarse == syntax.VERB
}

// weighForms are forms of verbs of weighing that a headline has, and a tagger takes for nouns.
var weighForms = hashed("ponders", "ponder", "mulls", "mull", "weighs", "weigh", "considers", "contemplates", "eyes")

var speakVerbs = hashed("discuss", "debate", "suggest", "propose", "advocate", "recommend", "oppose", "resist", "envision", "envisage", "favour", "favor")

// toldPast holds for what was done if it was: "perhaps signed", "may have signed".
func toldPast(s *sentence, t int) bool {
	return happened(s, t) || s.Tokens[t].Tag == syntax.VBN && t > 0 && slices.Contains(s.lower[max(0, t-3):t], wordHave)
}

// nounOfInfinitive gives the noun whose infinitive a token is, "the decision to sign", or that noun itself, and whether a "not" stands between; -1 for
// none.
func nounOfInfinitive(s *sentence, t int) (noun int, not bool) {
	k := t
	if s.Tokens[t].Coarse != syntax.NOUN {
		if k -= 2; k < 0 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo {
			return -1, false
		}
		if k > 0 && s.lower[k] == wordNot {
			k, not = k-1, true
		}
		if s.Tokens[k].Coarse != syntax.NOUN {
			return -1, false
		}
		return k, not
	}
	if k+3 < len(s.lower) && s.lower[k+1] == wordNot {
		k, not = k+1, true
	}
	if k+2 >= len(s.lower) || s.lower[k+1] != wordTo || s.Tokens[k+2].Tag != syntax.VB {
		return -1, false
	}
	return t, not
}

// leftByNoun holds for a deed of which a noun says that it was left undone: "its failure to sign", "the decision not to sign".
func leftByNoun(s *sentence, t int, act codebook.Act) bool {
	n, not := nounOfInfinitive(s, t)
	if n < 0 || !deed(act) && act != codebook.Support {
		return false
	}
	return not && contains(decisionNouns, s.lemma[n]) || n != t && contains(failureNouns, s.lemma[n])
}

// disinclined holds for a deed that somebody is not inclined or able to do: "is unwilling to sign", "was reluctant to release them". It is the adjective
// too that carries the deed.
func disinclined(s *sentence, t int, act codebook.Act) bool {
	a := t
	if s.Tokens[t].Rel == syntax.Xcomp && s.Tokens[t].Head >= 0 && s.Tokens[t].Head < t {
		a = s.Tokens[t].Head
	}
	return deed(act) && contains(disinclinedWords, s.lower[a]) && a+1 < len(s.lower) && s.lower[a+1] == wordTo && negationBefore(s, a) < 0 && !underMD(s, a)
}

// meantByNoun holds for a deed that a noun says somebody means to do: "its plan to attack", "under pressure to sign". It is the verb of having such
// a plan too that carries the deed.
func meantByNoun(s *sentence, t int, act codebook.Act) bool {
	if o := s.child(t, syntax.Obj); o > t && contains(haveVerbs, s.lemma[t]) {
		t = o
	}
	n, not := nounOfInfinitive(s, t)
	if n < 0 || not || !deed(act) || stance(act) || s.Tokens[n].Tag == syntax.NNS && (s.child(n, syntax.Compound) >= 0 || s.child(n, syntax.Det, syntax.Amod, syntax.NmodPoss) < 0) {
		return false // or a verb taken for a noun: "Arland plans to sign"
	}
	return contains(meantNouns, s.lemma[n])
}

var (
	wordMatter       = hashLower("matter")
	haveVerbs        = hashed("have", "hatch", "harbour", "harbor", "devise", "nurse")
	disinclinedWords = hashed("unwilling", "reluctant", "hesitant", "loath", "unable", "disinclined", "unprepared")
	decisionNouns    = hashed("decision", "choice", "resolve")
	failureNouns     = hashed("failure", "inability", "refusal", "unwillingness", "reluctance", "hesitation", "incapacity")
	meantNouns       = hashed("plan", "intention", "intent", "threat", "wish", "desire", "ambition", "plot", "scheme", "pressure", "preparation", "readiness", "vow", "deadline", "ultimatum", "call", "invitation", "obligation", "duty")
	toBe             = hashed("is", "are", "was", "were")
	timeMarks        = hashed("until", "till", "once", "when", "after", "before")
	asSoonAs         = hashed("soon", "long")
	mindVerbs        = hashed("forget", "remember", "recall", "regret", "mark", "commemorate", "celebrate")
	unsureVerbs      = hashed("doubt", "suspect", "hope", "wish", "pretend", "pray")
	possibleWords    = hashed("possible", "conceivable", "thinkable", "imaginable", "plausible", "likely", "probable")
	keepVerbs        = hashed("prevent", "stop", "dissuade", "deter", "keep", "bar", "block", "discourage", "hinder", "prohibit", "ban", "restrain", "preclude")
	coaxVerbs        = hashed("talk", "argue", "reason", "scare", "frighten", "persuade", "bully", "cajole")
	intendVerbs      = hashed("plan", "intend", "mean", "plot", "aim", "bound")
)
