package reader

import (
	"parley/codebook"
	"parley/syntax"
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
