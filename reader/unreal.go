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
	if n < 0 || !contains(toBe, s.lower[t-2]) {
		return false
	}
	if s.at[n] < 0 {
		return contains(humanNouns, s.lemma[n]) || contains(describedGroups, s.lower[n]) || contains(partyNouns, s.lemma[n]) // "the ruling party was to meet the union"
	}
	return !p.mentions[s.at[n]].thing && p.mentions[s.at[n]].how != byIt
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

// What is only thought of: asked about, called a goal, expected, hoped for or improbable.

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

// openVerbs, and adjectives among them, leave open what stands behind their "whether" or "if".
var openVerbs = rowLists["openverb"]

// What is called a goal, a condition or one of several ways is not told as done.

var (
	goalNouns = rowLists["aim"]
)

var improbableWords = rowLists["improbable"]

// unforeseen holds for a verb of expecting that is denied, or that somebody failed to do: what "nobody foresaw" came.
func unforeseen(s *sentence, v int) bool {
	h := s.Tokens[v].Head
	return notBefore(s, v) || neitherOf(s, v) || h >= 0 && s.Tokens[v].Rel == syntax.Xcomp && contains(omitVerbs, s.lemma[h])
}

// unfinished holds for a verb of what will, would or can be, or is going on.
func unfinished(s *sentence, v int) bool {
	for k := s.kid[v]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Aux && (contains(futureWords, s.lower[k]) || contains(maybeWords, s.lower[k]) || contains(presentWords, s.lower[k])) {
			return true
		}
	}
	return false
}

var (
	hangVerbs = rowLists["hang"]
	hopeWords = rowLists["hope"]
	// hopeNouns have another sense as verbs: "demanded compensation for an attack", "excused Arland for its attack".
	hopeNouns = rowLists["hopenoun"]
)

// What is hoped, feared, aimed at or asked for stands in the present as what is done does: "the fear in Oslo is that Arland attacks", "the chances that
// Arland pays are slim", "hopes that Arland pays".

// wishedFor holds for such a verb: behind "that" and a noun of hope, fear or purpose, behind that noun and "is that", or below a verb of it.
func wishedFor(s *sentence, t int) bool {
	if !atAnyTime(s, t) {
		return false
	}
	that := s.child(t, syntax.Mark)
	if that < 0 || that > t || s.lower[that] != wordThat {
		that = thatBefore(s, t)
	}
	if that < 1 || toldBetween(s, that, t) {
		return false
	}
	k := that - 1
	for k > 3 && (s.Tokens[k].Coarse == syntax.NUM || s.Tokens[k].Coarse == syntax.SYM || contains(oddsWords, s.lower[k]) && !wished(s, k) || s.lower[k] == wordOf) {
		k-- // "a probability of 40 percent that"
	}
	if s.lemma[k] != wordBe {
		return wished(s, k) || s.Tokens[k].Coarse == syntax.VERB && contains(wishVerbs, s.lemma[k])
	}
	for k--; k >= 0 && k > that-12 && s.words[k] != "," && s.Tokens[k].Coarse != syntax.VERB; k-- {
		if (wished(s, k) || namesFuture(s, k) || contains(foretellings, s.lemma[k])) && s.caseOf(k) < 0 {
			return true
		}
	}
	return false
}

// wished holds for a noun of hope, fear, chance or purpose.
func wished(s *sentence, k int) bool {
	return s.Tokens[k].Coarse == syntax.NOUN && (contains(wishNouns, s.lemma[k]) || contains(fearWords, s.lemma[k]) || contains(goalNouns, s.lemma[k]))
}

// atAnyTime holds for a present that need not be of now, and for the bare form of what is asked for: "that Arland withdraws", "that Arland withdraw",
// "that the sailors are freed".
func atAnyTime(s *sentence, t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBZ, syntax.VBP:
		return true
	case syntax.NNS:
		return t > 1 && s.Tokens[t-1].Coarse == syntax.PROPN && s.lower[t-2] == wordThat // "that Arland withdraws", taken for a noun
	case syntax.VB:
		return s.child(t, syntax.Aux) < 0
	case syntax.VBD:
		return s.lower[t] == s.lemma[t] && !contains(unchanging, s.lemma[t]) // "that Arland withdraw", which the parser takes for a past
	case syntax.VBN:
		k := s.child(t, syntax.AuxPass)
		return k >= 0 && (s.Tokens[k].Tag == syntax.VBZ || s.Tokens[k].Tag == syntax.VBP || s.Tokens[k].Tag == syntax.VB) && s.child(t, syntax.Aux) < 0
	}
	return false
}

// toldBetween reports whether another finite verb stands between two tokens.
func toldBetween(s *sentence, lo, hi int) bool {
	for k := lo + 1; k < hi; k++ {
		switch s.Tokens[k].Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			if s.Tokens[k].Head != hi {
				return true
			}
		}
	}
	return false
}

var (
	// unchanging are verbs whose past is their bare form.
	unchanging = hashed("put", "set", "hit", "cut", "let", "shut", "quit", "split", "spread", "cast", "burst", "bid", "hurt", "bet", "beat")
	wishNouns  = rowLists["wish"]
	wishVerbs  = hashed("hope", "bet", "gamble", "fear", "dream", "propose", "recommend", "request", "wish", "pray", "demand", "trust", "require", "prefer", "worry")
)

// likelyTo holds for an infinitive behind "likely", and for the words before it that carry its deed: "is thought likely to sign".
func likelyTo(s *sentence, t int) bool {
	for k := max(0, t-2); k+1 < len(s.lower) && k <= t+1; k++ {
		if contains(possibleWords, s.lower[k]) && s.lower[k+1] == wordTo {
			return true
		}
	}
	return false
}
