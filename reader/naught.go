package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// reached reports whether a word of no reaches the verb that a clause tells: its own "not", a subject, an object or a place that is
// none, a verb above it that says that it was not done. A "no" in a clause beside it, behind it or in an aside does not:
// "signed, but did not shake hands", "met without their advisers", "though no party to it, kept the truce".
func (p *page) reached(s *sentence, t int) bool {
	return notBefore(s, t) || naught(s, t) || nowhere(s, t) || (undone(s, t) || nonEvent(s, t)) && !contains(endVerbs, s.lemma[t]) && negationBefore(s, t) < 0 || heldBack(s, t) || p.takenBack(s, t)
}

// plainlyTold holds for a finite verb: what it says is so unless a word of no reaches it.
func plainlyTold(s *sentence, t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBD:
		return s.Tokens[t].Rel != syntax.Acl && s.Tokens[t].Rel != syntax.Amod
	case syntax.VBZ, syntax.VBP:
		return s.child(t, syntax.Nsubj, syntax.NsubjPass) >= 0 || s.Tokens[t].Rel == syntax.Conj
	case syntax.VB:
		k := s.child(t, syntax.Aux)
		return k >= 0 && k < t && contains(doVerbs, s.lower[k])
	case syntax.VBN:
		return happened(s, t) || s.child(t, syntax.Nsubj) >= 0 && s.child(t, syntax.Aux, syntax.AuxPass) < 0 // "met", whose forms are one
	}
	return false
}

// tellingVerb gives the verb that plainly tells an act: the token itself, or the verb of which it is the object or subject; -1 for none.
func tellingVerb(s *sentence, t int) int {
	if plainlyTold(s, t) {
		return t
	}
	if s.Tokens[t].Coarse != syntax.NOUN || none(s, t) {
		return -1
	}
	switch s.Tokens[t].Rel {
	case syntax.Obj, syntax.Nsubj, syntax.NsubjPass, syntax.Obl:
		if h := s.Tokens[t].Head; h >= 0 && plainlyTold(s, h) {
			return h
		}
	}
	return -1
}

// notBefore holds for a verb whose own "not" or "never" stands before it, and for one that takes over that of the verb beside it: "has
// not sent or sold". "Not only" and "not until Friday" take nothing back.
func notBefore(s *sentence, t int) bool {
	if k := negationBefore(s, t); k >= 0 && takesBack(s, t, k) {
		return true
	}
	for d := s.kid[t]; d >= 0 && int(d) < t; d = s.next[d] {
		switch k := int(d); s.Tokens[k].Rel {
		case syntax.Advmod:
			if contains(nayWords, s.lower[k]) && takesBack(s, t, k) {
				return true
			}
		case syntax.Cc, syntax.CcPreconj:
			if s.lower[k] == wordNor || s.lower[k] == wordNeither {
				return true
			}
		}
	}
	return noLonger(s, t) || t+2 < len(s.lower) && s.lower[t+1] == wordYet && s.lower[t+2] == wordTo
}

// takesBack holds for a "not" before a verb that says that it was not done. "Not only", "not until Friday" and "could not have been
// signed without Arland" do not, nor "may or may not", nor do "did not hesitate" and "never been more grateful".
func takesBack(s *sentence, t, not int) bool {
	return !onlySo(s, not) && !ofClauseBefore(s, t, not) && !asideNot(s, t, not) && !(not > 1 && s.lower[not-2] == wordOr) && !anotherTime(s, not) && !colonBetween(s, not, t) && !hardlyWhen(s, not) && (t == 0 || s.lower[t-1] != wordMore) && !until(s, t, not) && !butFor(s, t, not) && !contains(willingVerbs, s.lemma[t])
}

// ofClauseBefore holds for a "not" that ends a clause before the subject of a verb: "While Corvia has not, Arland has signed".
func ofClauseBefore(s *sentence, t, not int) bool {
	if not == 0 || not+2 >= t || s.words[not+1] != "," || !auxiliary(s, not-1) {
		return false
	}
	next := not + 2
	if s.Tokens[next].Coarse == syntax.CCONJ {
		next++ // "Suppose it does not, and the truce signed in May is broken"
	}
	for d := s.kid[t]; d >= 0; d = s.next[d] {
		if r := s.Tokens[d].Rel; (r == syntax.Nsubj || r == syntax.NsubjPass) && int(s.lo[d]) == next {
			return true
		}
	}
	return false
}

// asideNot holds for the "not" that begins an aside before a verb: "Arland, not known for haste, has signed".
func asideNot(s *sentence, t, not int) bool {
	return not > 0 && s.words[not-1] == "," && s.lower[not] == wordNot && not < t && slices.Contains(s.words[not:t], ",")
}

// anotherTime holds for the "not" of "not the first time that they have attacked": they had done so before, and of "not the only one to".
func anotherTime(s *sentence, not int) bool {
	if not+2 >= len(s.lower) || s.lower[not+1] != wordThe || !contains(ordinals, s.lower[not+2]) && s.lower[not+2] != wordOnly {
		return false
	}
	return s.lower[not+2] == wordOnly || slices.Contains(s.lemma[not+3:min(len(s.lemma), not+5)], wordTime)
}

// hardlyWhen holds for the "hardly" of "hardly had they signed when he attacked", which says that they had just done so.
func hardlyWhen(s *sentence, hardly int) bool {
	if !contains(hardlyWords, s.lower[hardly]) {
		return false
	}
	had := false
	for k := max(0, hardly-2); k < min(len(s.lower), hardly+16); k++ {
		had = had || s.lower[k] == wordHad
		if k > hardly && had && (s.lower[k] == wordWhen || s.lower[k] == wordBefore || s.lower[k] == wordThan) {
			return true
		}
	}
	return false
}

// butFor holds for what "could not have" come to pass without something: it did.
func butFor(s *sentence, t, not int) bool {
	if not == 0 || not+1 >= t || s.lower[not+1] != wordHave || !contains(maybeWords, s.lower[not-1]) {
		return false
	}
	for k := t + 1; k < len(s.lower) && k < t+12; k++ {
		if s.lower[k] == wordWithout || s.lower[k] == wordBut && k+1 < len(s.lower) && s.lower[k+1] == wordFor {
			return true
		}
	}
	return false
}

// until holds for a "not" that only says when: "not until Friday did they sign", "had not signed until Friday".
func until(s *sentence, t, not int) bool {
	if not+1 < t && s.lower[not+1] == wordUntil {
		return true
	}
	if not > 0 && s.lower[not-1] != wordDid && s.lower[not-1] != wordHad {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Obl, syntax.OblUnmarked, syntax.Advcl:
		}
	}
	return untilBehind(s, t)
}

// untilBehind holds for an "until" behind a verb and its objects, whatever the parser hangs it on, that does not end today: "did not send arms to
// Corvia until May".
func untilBehind(s *sentence, t int) bool {
	for k := t + 1; k+1 < len(s.lower) && k < t+12; k++ {
		if c := s.Tokens[k].Coarse; c == syntax.VERB || c == syntax.AUX || c == syntax.SCONJ || s.words[k] == "," {
			return false
		}
		if s.lower[k] == wordUntil {
			return !now(s, k+1) && s.lower[k+1] != wordThen
		}
	}
	return false
}

// now holds for a phrase that ends today: what was not done "until now" is not done.
func now(s *sentence, k int) bool { return s.lower[k] == wordNow || s.lower[k] == wordToday }

// naught holds for a verb of which a subject, an object or an adverbial phrase is none: "nobody attacked", "signed none of it", "sent no
// troops", "agreed to nothing", "on no day". Phrases that say the contrary are left out: "made no secret of", "for nothing",
// "nothing but".
func naught(s *sentence, t int) bool {
	if s.lemma[t] == wordSpare && sparesNone(s, t) {
		return false // they did all they could
	}
	if noneBehind(s, t) {
		return true
	}
	for d := s.kid[t]; d >= 0; d = s.next[d] {
		k := int(d)
		switch s.Tokens[k].Rel {
		case syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter:
			if none(s, k) || norAt(s, s.child(k, syntax.Cc)) || norAt(s, int(s.lo[k])-1) {
				return true
			}
		case syntax.Obj, syntax.Iobj, syntax.OblAgent, syntax.OblUnmarked:
			if k > t && (none(s, k) && !mildly(s, t, k) || noneWithin(s, k)) {
				return true
			}
		case syntax.Obl:
			if none(s, k) && noneAt(s, t, k) || k > t && noneWithin(s, k) {
				return true
			}
		}
	}
	return false
}

// noneBehind holds for a verb right before a none, whatever the parser makes of it: "endorsed neither proposal", "lifted not a finger",
// "gave them not one day", "gave each other neither".
func noneBehind(s *sentence, t int) bool {
	if t+2 < len(s.lower) && s.Tokens[t].Coarse == syntax.VERB && !excepted(s, t+1) {
		if contains(nobodyWords, s.lower[t+1]) || s.lower[t+1] == wordNo && s.lower[t+2] == wordOne {
			return true
		}
	}
	for k := t + 1; k+1 < len(s.lower) && k <= t+5 && s.words[k] != "," && s.Tokens[k].Coarse != syntax.VERB && s.Tokens[k].Coarse != syntax.SCONJ; k++ {
		if contains(nobodyWords, s.lower[k]) && s.Tokens[k-1].Coarse != syntax.ADP && s.Tokens[k+1].Coarse == syntax.PUNCT && s.Tokens[t].Coarse == syntax.VERB {
			return true
		}
		if s.lower[k] == wordNot && (k == t+1 && s.lower[k+1] == wordA || s.lower[k+1] == wordOne) {
			return true
		}
	}
	return false
}

// noneBefore holds for a verb at t right behind a subject of none of which the parser makes something else: "for a month no party to the truce violated it". k is what it
// takes for the subject.
func noneBefore(s *sentence, k, t int) bool {
	i := t - 1
	for i > k && (s.nominal(i) || s.Tokens[i].Coarse == syntax.ADP || s.Tokens[i].Coarse == syntax.ADJ || s.Tokens[i].Tag == syntax.DT && s.lower[i] != wordNo) {
		i--
	}
	return i > k && i < t-1 && s.lower[i] == wordNo && s.isTime(k) && s.nominal(i-1) && !contains(fewerWords, s.lower[i+1]) && s.nominal(i+1)
}

// norAt reports whether a token is "nor".
func norAt(s *sentence, k int) bool { return k >= 0 && s.lower[k] == wordNor }

// mildly holds for what somebody "had no objection" to: he agreed. Who "raised no objection" did not object.
func mildly(s *sentence, verb, k int) bool {
	return contains(mildNouns, s.lemma[k]) && (s.lemma[verb] == wordHave || s.lemma[verb] == wordBe)
}

// noneAt holds for an adverbial phrase of none that denies its verb: "on no day", "to none of it", "asked for none". What was done "for
// nothing" or "with no warning" was done.
func noneAt(s *sentence, verb, k int) bool {
	switch w := s.lower[s.lo[k]]; {
	case contains(fillers, s.lemma[k]):
		return false
	case w == wordFor:
		return contains(askVerbs, s.lemma[verb])
	case w == wordWith:
		return contains(nobodyWords, s.lower[k]) || s.lower[k] == wordOne
	default:
		return contains(naughtCases, w)
	}
}

// noneWithin holds for a noun that is of none: "gave its consent to no base", "an agreement on nothing".
func noneWithin(s *sentence, k int) bool {
	for d := s.kid[k]; d >= 0; d = s.next[d] {
		if r := s.Tokens[d].Rel; (r == syntax.Nmod || r == syntax.Obl) && int(d) > k && none(s, int(d)) && contains(naughtCases, s.lower[s.lo[d]]) && s.lower[s.lo[d]] != wordWith {
			return true
		}
	}
	return false
}

// none holds for a noun phrase that says that there is none: "no troops", "nobody", "none of the prisoners", "not a single one", "neither
// side", "hardly any soldiers".
func none(s *sentence, k int) bool {
	lead := leadOf(s, k)
	next := uint32(0)
	if lead+1 < len(s.lower) {
		next = s.lower[lead+1]
	}
	switch w := s.lower[lead]; {
	case w == wordNo:
		if contains(fewerWords, next) || next == wordMeans || lead+1 < len(s.words) && s.words[lead+1] == "-" {
			return false
		}
	case w == wordNot:
		if !contains(notAny, next) {
			return false
		}
	case contains(hardlyWords, w):
		if next != wordAny && next != wordA {
			return false
		}
	case !contains(nobodyWords, w):
		return false
	}
	if lead > 1 && contains(asideMarks, s.lower[lead-1]) && s.words[lead-2] == "," && int(s.hi[k])+1 < len(s.words) && s.words[s.hi[k]+1] == "," {
		return false // ", though no party to it,"
	}
	return !contains(litotes, s.lemma[k]) && !excepted(s, lead) && !ofVerbBefore(s, k, lead)
}

// ofVerbBefore holds for the object of a verb that the parser takes for the subject of the next one: "said no such thing, and Arland rejected it".
func ofVerbBefore(s *sentence, k, lead int) bool {
	return s.Tokens[k].Rel == syntax.Nsubj && k < s.Tokens[k].Head && lead > 0 && s.Tokens[lead-1].Coarse == syntax.VERB && s.words[k+1] == ","
}

// leadOf gives the word that leads a noun phrase: its "no" or "neither", else its first word but adpositions. A phrase that begins with
// one of its own is led by its noun: "neither begging nor insisting, the mediator", "not a week after the truce".
func leadOf(s *sentence, k int) int {
	for d := s.kid[k]; d >= 0 && int(d) < k; d = s.next[d] {
		if w := s.lower[d]; (s.Tokens[d].Rel == syntax.Det || s.Tokens[d].Rel == syntax.CcPreconj && s.child(k, syntax.Conj) < 0) && (w == wordNo || w == wordNeither) {
			return int(d)
		}
	}
	lo := int(s.lo[k])
	for lo < k && (s.Tokens[lo].Rel == syntax.Case || s.Tokens[lo].Coarse == syntax.PUNCT || s.lower[lo] == wordAnd || s.lower[lo] == wordThat) {
		lo++
	}
	for i := lo; i < k; i++ {
		if s.words[i] == "," || s.Tokens[i].Coarse == syntax.VERB || s.Tokens[i].Coarse == syntax.SCONJ || i > lo && s.Tokens[i].Coarse == syntax.ADP {
			return k
		}
	}
	return lo
}

// excepted holds for a none that an exception follows: "nothing but the radar", "nobody except Arland", "nothing less than".
func excepted(s *sentence, lo int) bool {
	for k := lo + 1; k < len(s.lower) && k <= lo+4; k++ {
		switch {
		case contains(exceptWords, s.lower[k]):
			return true
		case k > lo+1 && s.lower[k] == wordThan, k == lo+1 && s.lower[k] == wordShort:
			return true
		case s.Tokens[k].Coarse == syntax.VERB || s.words[k] == ",":
			return false
		}
	}
	return false
}

// nowhere holds for a verb behind "nowhere" or "at no point" and an auxiliary that stands before its subject: "nowhere has Arland
// crossed", "at no point, they said, did Arland pay". It goes by the order of the words: the parser loses the verb.
func nowhere(s *sentence, t int) bool {
	if naughtPhrase(s, t) {
		return true
	}
	aux := t
	for aux >= 0 && aux >= t-8 && !contains(inverters, s.lower[aux]) && !neverWill(s, aux) {
		if aux < t && (s.words[aux] == ";" || plainlyTold(s, aux)) {
			return false
		}
		aux--
	}
	if aux < 1 || aux < t-8 || aux == t && s.lemma[t] != wordDo {
		return false
	}
	if s.lower[aux-1] == wordNowhere || s.lower[aux-1] == wordNever || norAt(s, aux-1) || s.lower[aux-1] == wordNeither || aux > 1 && s.lower[aux-1] == wordMore && s.lower[aux-2] == wordNo {
		return true
	}
	if aux > 1 && s.lower[aux-1] == wordOnce && s.lower[aux-2] == wordNot {
		return true
	}
	for k := aux - 1; k > 0 && k >= aux-10 && s.words[k] != ";"; k-- {
		if atNo(s, k) {
			return true
		}
	}
	return false
}

// atNo holds for the noun of "at no point", "under no circumstances".
func atNo(s *sentence, k int) bool {
	return k > 1 && s.lower[k-1] == wordNo && contains(times, s.lemma[k]) && contains(naughtCases, s.lower[k-2])
}

// neverWill holds for the "will" of "on no account will Arland sign".
func neverWill(s *sentence, aux int) bool {
	return s.Tokens[aux].Tag == syntax.MD && aux > 0 && (atNo(s, aux-1) || s.lower[aux-1] == wordNever)
}

// nonEvent holds for a verb that itself says that something did not come about: "fell through", "called off", "refrained from".
func nonEvent(s *sentence, t int) bool {
	for _, q := range s.moods {
		if int(q.token) == t && q.kind == codebook.NonEvent {
			return true
		}
	}
	return false
}

func auxiliary(s *sentence, k int) bool { return contains(inverters, s.lower[k]) }

var (
	// willingVerbs are verbs of not doing, of which a "not" makes a doing: "did not hesitate to shell".
	willingVerbs = hashed("hesitate", "fail", "shrink", "scruple", "flinch", "shy", "balk", "baulk")
	// factiveVerbs are about what is so, also where they are negated: "did not know that Arland had signed".
	factiveVerbs = hashed("know", "realise", "realize", "notice", "forget", "remember", "mention", "acknowledge", "regret", "mind", "care", "hide", "conceal", "forgive", "expect")
	exceptWords  = hashed("but", "except", "save", "besides", "apart", "less")
	naughtCases  = lists["naught-cases"]
	times        = hashed("point", "time", "stage", "moment", "day", "account", "occasion", "way", "case", "circumstance", "place", "means", "mean", "price", "event")
	notAny       = hashed("a", "an", "one", "any", "even")
	// endVerbs end what was there: who scrapped or suspended something did that.
	endVerbs   = hashed("scrap", "shelve", "suspend", "stop", "halt", "block", "abandon", "veto", "reject", "deny", "refuse", "decline", "rule", "cancel")
	useVerbs   = hashed("use", "exercise", "cast", "wield") // of a veto
	askVerbs   = hashed("ask", "call", "appeal", "plead", "press", "beg", "apply", "wish")
	mildNouns  = hashed("objection", "problem", "difficulty", "quarrel")
	litotes    = lists["litotes"]
	fillers    = lists["fillers"]
	wordMeans  = hashLower("means") // "by no means idle, the army"
	asideMarks = hashed("though", "although", "while", "albeit", "if")
)
