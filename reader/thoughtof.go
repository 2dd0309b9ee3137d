package reader

import (
	"slices"

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

// askedAbout holds for a past tense of which somebody asks, tells or does not tell when, why or how: "would not say why Arland had attacked".
func askedAbout(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || h > t || !happened(s, t) || !isSaying(s.lemma[h]) && !contains(openVerbs, s.lemma[h]) {
		return false
	}
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.next[k] {
		if r := s.Tokens[k].Rel; (r == syntax.Advmod || r == syntax.Mark || r == syntax.Nsubj || r == syntax.Obj) && contains(givenQuestions, s.lower[k]) && int(k) > h {
			return true
		}
	}
	return false
}

// openVerbs, and adjectives among them, leave open what stands behind their "whether" or "if".
var openVerbs = hashed("say", "tell", "know", "confirm", "ask", "wonder", "clarify", "specify", "disclose", "reveal", "indicate", "see", "determine", "verify", "check",
	"clear", "unclear", "sure", "unsure", "certain", "uncertain", "known", "unknown", "investigate", "debate", "question", "establish", "explain", "inquire", "enquire", "decide")

// What is called a goal, a condition or one of several ways is not told as done.

// aimedAt holds for the noun of what is called a goal or a condition: "the goal is the release of the prisoners", "the withdrawal is among the demands".
func aimedAt(s *sentence, t int) bool {
	if t > 1 && s.Tokens[t].Tag == syntax.VBG && s.lower[t-1] == wordIn && s.words[t-2] == "interest" {
		return true // "Arland has an interest in releasing them"
	}
	if s.Tokens[t].Coarse != syntax.NOUN {
		return false
	}
	if b := s.phraseBefore(t); b > 2 && s.lemma[b] == wordBe && contains(missingWords, s.lower[b-1]) && slices.Contains(s.lower[max(0, b-4):b], wordWhat) {
		return true // "What is missing is a withdrawal"
	}
	n, of := s.child(t, syntax.Nsubj), t
	if n < 0 {
		if h := s.Tokens[t].Head; s.Tokens[t].Rel == syntax.Nsubj && h > t {
			n, of = h, h
		}
	}
	return n >= 0 && contains(goalNouns, s.lemma[n]) && s.Tokens[n].Coarse == syntax.NOUN && s.child(of, syntax.Cop) >= 0
}

// oneOfThem holds for what one of several is said to be: "One of them is a quick attack on the capital".
func oneOfThem(s *sentence, t int) bool {
	n := s.child(t, syntax.Nsubj)
	return s.Tokens[t].Coarse == syntax.NOUN && n >= 0 && n < t && contains(oneWords, s.lower[n]) && s.child(t, syntax.Cop) > n
}

// waysBefore reports whether one of the two sentences before speaks of what may come.
func (p *page) waysBefore(i int32) bool {
	for _, s := range p.sentences[max(0, i-2):i] {
		if slices.ContainsFunc(s.lemma, func(l uint32) bool { return contains(wayNouns, l) }) {
			return true
		}
	}
	return false
}

// purposeTold holds for a deed that an aim, an order or a plan is or was, and which is not told as done: "the order was to shell the port".
func purposeTold(s *sentence, t int) bool {
	if t < 3 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo || !contains(toBe, s.lower[t-2]) {
		return false
	}
	n := s.child(t, syntax.Nsubj)
	if n < 0 {
		n = t - 3
	}
	return s.Tokens[n].Coarse == syntax.NOUN && (contains(goalNouns, s.lemma[n]) || contains(purposeNouns, s.lemma[n]) || contains(planNouns, s.lemma[n]))
}

var (
	// purposeNouns are those of what somebody is to do.
	purposeNouns = hashed("order", "mission", "instruction", "job", "strategy", "ambition", "temptation", "duty", "role", "mandate")
	missingWords = hashed("missing", "needed", "lacking", "required", "wanted")
	goalNouns    = hashed("goal", "aim", "objective", "purpose", "condition", "precondition", "demand", "priority", "task")
	wayNouns     = hashed("scenario", "option", "possibility", "alternative", "variant", "script", "outcome", "choice")
	oneWords     = ordinals.with("one", "another", "other")
)

// improbable holds for what is said to be unlikely: "is unlikely to sign", "it is doubtful that they will meet", "a meeting looks unlikely". A
// forecast that it will not be is none that it will.
func improbable(s *sentence, t int) bool {
	if contains(improbableWords, s.lower[t]) {
		return true
	}
	for k, up := t, 0; up < 2; up++ {
		h := s.Tokens[k].Head
		if h < 0 {
			return false
		}
		switch s.Tokens[k].Rel {
		case syntax.Xcomp, syntax.Ccomp, syntax.Csubj, syntax.Advcl, syntax.Acl, syntax.Parataxis:
			if contains(improbableWords, s.lower[h]) {
				return negationBefore(s, h) < 0
			}
		case syntax.Nsubj:
			if up == 0 && s.Tokens[t].Coarse == syntax.NOUN {
				return contains(improbableWords, s.lower[h]) && negationBefore(s, h) < 0 || looksImprobable(s, h)
			}
			return false
		default:
			return false
		}
		k = h
	}
	return false
}

// looksImprobable holds for a verb that says how something seems, with such a word behind it.
func looksImprobable(s *sentence, v int) bool {
	k := s.child(v, syntax.Xcomp)
	return k > v && contains(improbableWords, s.lower[k])
}

var improbableWords = hashed("unlikely", "doubtful", "improbable", "implausible", "inconceivable", "unthinkable")

// notExpected holds for what somebody does not think will be done: "I do not think that Arland will sign".
func notExpected(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	return h >= 0 && h < t && s.Tokens[t].Rel == syntax.Ccomp && contains(thinkVerbs, s.lemma[h]) && notBefore(s, h) && (under(s, t, wordWill) || under(s, t, wordWould))
}

// hopedFor holds for the noun of a deed that is only hoped for, expected, lacking or in the balance, and of one that somebody is warned against: "hoped for Arland's withdrawal", "warned of an
// attack by Arland", "without a withdrawal there will be no peace", "the visit depends on Corvia".
func hopedFor(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if s.waitedFor(t) {
		return true
	}
	if t > 0 && s.Tokens[t].Tag == syntax.VBG && s.lower[t-1] == wordAgainst {
		return h >= 0 && contains(adviseVerbs, s.lemma[h])
	}
	if s.Tokens[t].Tag == syntax.VBG && h >= 0 && h < t { // "depends on Arland signing"
		on := s.child(t, syntax.Mark)
		if s.Tokens[t].Rel == syntax.Acl && s.Tokens[h].Head >= 0 {
			on, h = s.caseOf(h), s.Tokens[h].Head
		}
		return on >= 0 && s.lower[on] == wordOn && contains(hangVerbs, s.lemma[h])
	}
	if s.Tokens[t].Coarse != syntax.NOUN || h < 0 {
		return false
	}
	switch s.Tokens[t].Rel {
	case syntax.Obj:
		return contains(awaitVerbs, s.lemma[h]) && s.Tokens[h].Coarse == syntax.VERB && !(definiteAt(s, t) && unforeseen(s, h))
	case syntax.Nsubj:
		return contains(hangVerbs, s.lemma[h])
	case syntax.Obl, syntax.Nmod:
	default:
		return false
	}
	c := s.caseOf(t)
	if c < 0 {
		return false
	}
	switch s.lower[c] {
	case wordFor:
		o := s.child(h, syntax.Obj) // "drew up a plan for the withdrawal"
		return contains(hopeWords, s.lemma[h]) || o > h && o < t && contains(hopeNouns, s.lemma[o]) && s.Tokens[h].Coarse == syntax.VERB || contains(hopeNouns, s.lemma[h]) && s.Tokens[h].Coarse == syntax.NOUN
	case wordBefore:
		return ruledOut(s, h) || contains(refuseVerbs, s.lemma[h]) // "ruled out talks before the withdrawal"
	case wordOn:
		return contains(hangVerbs, s.lemma[h]) || s.lemma[h] == wordInsist
	case wordOf, wordAgainst:
		return s.lemma[h] == wordWarn
	case wordWithout:
		return unfinished(s, h)
	}
	return false
}

// waitedFor holds for what somebody waits for another to do: "waiting for Arland to leave the valley and sign".
func (s *sentence) waitedFor(t int) bool {
	if s.Tokens[t].Tag == syntax.VB && s.Tokens[t].Rel == syntax.Conj {
		t = s.Tokens[t].Head
	}
	if t < 3 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo {
		return false
	}
	for h, up := s.Tokens[t].Head, 0; h >= 0 && up < 2; h, up = s.Tokens[h].Head, up+1 {
		if h+1 < t && contains(waitVerbs, s.lemma[h]) && s.lower[h+1] == wordFor {
			return true
		}
	}
	return false
}

var waitVerbs = hashed("wait", "hope", "pray", "long", "wish")

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
	adviseVerbs = hashed("warn", "caution", "advise", "counsel", "argue")
	awaitVerbs  = hashed("expect", "await", "anticipate", "foresee", "predict", "envisage", "contemplate")
	hangVerbs   = hashed("depend", "hinge", "contingent", "dependent", "conditional", "possible", "conceivable", "imminent", "near", "close", "loom")
	hopeWords   = hashed("hope", "prepare", "preparation", "wait", "brace", "plan", "planning", "ask", "call", "press", "push", "campaign", "lobby", "pray", "wish", "argue", "appeal", "beg", "ready",
		"schedule")
	// hopeNouns have another sense as verbs: "demanded compensation for an attack", "excused Arland for its attack".
	hopeNouns = hashed("plan", "blueprint", "roadmap", "scheme", "demand", "deadline", "timetable", "proposal", "condition", "need", "date", "pretext", "excuse", "chance", "opportunity", "request")
)

// What is hoped, feared, aimed at or asked for stands in the present as what is done does: "the fear in Oslo is that Arland attacks", "the chances that
// Arland pays are slim", "hopes that Arland pays".

// wishedFor holds for such a verb: behind "that" and a noun of hope, fear or purpose, behind that noun and "is that", or below a verb of it.
func wishedFor(s *sentence, t int) bool {
	if !atAnyTime(s, t) {
		return false
	}
	if h := s.Tokens[t].Head; h >= 0 && h < t && s.Tokens[t].Rel == syntax.Ccomp && contains(wishVerbs, s.lemma[h]) && s.Tokens[h].Coarse == syntax.VERB {
		return true
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
	wishNouns  = hashed("hope", "dream", "worry", "concern", "bet", "expectation", "proposal", "idea", "suggestion", "plan", "wish", "nightmare", "odds", "odd", "probability", "guarantee", "assurance",
		"promise", "threat", "insistence", "requirement", "calculation", "hypothesis", "premise")
	wishVerbs = hashed("hope", "bet", "gamble", "fear", "dream", "propose", "recommend", "request", "wish", "pray", "demand", "trust", "require", "prefer", "worry")
)

// madeCondition holds for what somebody makes a condition: "made the withdrawal a condition". It is the verb too that carries the deed.
func madeCondition(s *sentence, t int) bool {
	v := t
	if s.lemma[v] != wordMake {
		if v = s.Tokens[t].Head; v < 0 || v > t || s.lemma[v] != wordMake || s.Tokens[t].Rel != syntax.Obj {
			return false
		}
	}
	for k := max(v, t) + 2; k < len(s.lower) && k < v+16 && s.words[k] != ","; k++ {
		if contains(hingeNouns, s.lemma[k]) && (s.lower[k-1] == wordA || s.Tokens[k-1].Tag == syntax.PRPS) {
			return s.Tokens[k-2].Coarse != syntax.ADP // "made concessions without a condition"
		}
	}
	return false
}

// seenIn holds for what one of several futures is said to see: "A second pathway sees Arland sign".
func seenIn(s *sentence, t int) bool {
	for k := t - 1; k > 0 && k > t-9; k-- {
		switch tag := s.Tokens[k].Tag; {
		case (tag == syntax.VBZ || tag == syntax.VBP) && s.lemma[k] == wordSee:
			return namesFuture(s, k-1)
		case tag == syntax.VBD || tag == syntax.VBZ || tag == syntax.VBP || tag == syntax.MD || s.words[k] == ",":
			return false
		}
	}
	return false
}

// likelyTo holds for an infinitive behind "likely", and for the words before it that carry its deed: "is thought likely to sign".
func likelyTo(s *sentence, t int) bool {
	for k := max(0, t-2); k+1 < len(s.lower) && k <= t+1; k++ {
		if contains(possibleWords, s.lower[k]) && s.lower[k+1] == wordTo {
			return true
		}
	}
	return false
}

// freeTo holds for what somebody may or must do, by an adjective: "is free to withdraw", "is bound to withdraw". It is that adjective too that carries the deed.
func freeTo(s *sentence, t int, act codebook.Act) bool {
	k := t
	if t > 1 && s.Tokens[t].Tag == syntax.VB && s.lower[t-1] == wordTo {
		k = t - 2
	}
	return k > 0 && k+2 < len(s.lower) && contains(freeAdjectives, s.lower[k]) && s.lower[k+1] == wordTo && s.Tokens[k+2].Tag == syntax.VB && contains(toBeNow, s.lower[k-1]) && deed(act) && (!stance(act) || act == codebook.Accept)
}

var (
	hingeNouns     = hashed("condition", "precondition", "prerequisite", "requirement")
	freeAdjectives = hashed("free", "entitled", "welcome", "obliged", "obligated", "required", "eligible")
	toBeNow        = hashed("is", "are", "be", "remains", "remain")
)
