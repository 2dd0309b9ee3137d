package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// forborne gives the token of the deed that a verb says was not done: what somebody avoided, omitted, held off from, called off, chose not
// to do, came close to doing or dropped the idea of; -1 where the verb says no such thing, or is itself negated.
func (p *page) forborne(s *sentence, t int) int {
	if _, ok := p.stems(s, t); ok || s.Tokens[t].Coarse != syntax.VERB && s.lower[t] != wordClose {
		return -1
	}
	k := -1
	switch l := s.lemma[t]; {
	case sparesNone(s, t):
	case contains(avoidWords, l), contains(missVerbs, l):
		k = p.spared(s, t, !contains(missVerbs, l))
	case contains(omitVerbs, l), l == wordHesitate:
		k = s.child(t, syntax.Xcomp)
	case contains(chooseVerbs, l):
		if x := s.child(t, syntax.Xcomp); x > t && has(s, x, syntax.Advmod) {
			k = x
		} else if t+1 < len(s.lower) && s.lower[t+1] == wordAgainst {
			k = gerundBehind(s, t)
		} else {
			k = passedOver(s, t)
		}
	case contains(backVerbs, l) && t+1 < len(s.lower) && contains(awayWords, s.lower[t+1]):
		if k = gerundBehind(s, t); k < 0 {
			k = p.dropped(s, t)
		}
	case l == wordGive && t+2 < len(s.lower) && s.lower[t+1] == wordUp && s.lower[t+2] == wordOn:
		k = gerundBehind(s, t)
	case contains(reverseVerbs, l):
		k = p.dropped(s, t)
	case contains(avertWords, l):
		k = s.child(t, syntax.Obj)
		if p.rejectsTalks(s, t, k) {
			return -1
		}
		if k < t || !p.begun(s, k) {
			k = p.dropped(s, t)
		}
	case l == wordDrag && t+2 < len(s.lower) && s.lower[t+2] == wordFeet, offPairs[l] != nil && contains(offPairs[l], nextWord(s, t)):
		k = gerundBehind(s, t)
	case l == wordLack:
		if o := s.child(t, syntax.Obj); o > t {
			k = s.child(o, syntax.Acl)
		}
	case (contains(offVerbs, l) || l == wordHold) && t+1 < len(s.lower) && s.lower[t+1] == wordOff:
		if k = p.calledOff(s, t); k < 0 {
			k = gerundBehind(s, t)
		}
	case contains(shelveVerbs, l), s.scraps(t):
		k = p.dropped(s, t)
	case contains(putVerbs, l) && onHold(s, t):
		k = s.child(t, syntax.Obj)
	case l == wordGo && t+2 < len(s.lower) && s.lower[t+1] == wordBack && s.lower[t+2] == wordOn:
		k = p.dropped(s, t)
	case nearly(s, t) && s.Tokens[t].Tag != syntax.VBG:
		k = gerundBehind(s, t)
	}
	if k < 0 || negationBefore(s, t) >= 0 || underMD(s, t) || s.Tokens[t].Tag == syntax.VBP && s.Tokens[t].Rel == syntax.Ccomp {
		return -1
	}
	return k
}

// passedOver gives the gerund of what somebody chose something else over: "chose talks over attacking", "preferred talks to attacking"; -1 for none.
func passedOver(s *sentence, t int) int {
	for k := t + 2; k+1 < len(s.lower) && k < t+7; k++ {
		if s.Tokens[k+1].Tag == syntax.VBG && (s.lower[k] == wordOver || s.lower[k] == wordTo && s.lemma[t] == wordPrefer) {
			return k + 1
		}
		if s.Tokens[k].Coarse == syntax.VERB || s.words[k] == "," {
			break
		}
	}
	return -1
}

// forbore holds for a verb that says that its deed was not done, and for that deed, two steps below it at most. Who gives up a plan may
// concede something: that was done.
func (p *page) forbore(s *sentence, t int, act codebook.Act) bool {
	k := p.forborne(s, t)
	for h, up := s.Tokens[t].Head, 0; k < 0 && h >= 0 && up < 2; h, up = s.Tokens[h].Head, up+1 {
		if x := p.forborne(s, h); x == t || x >= 0 && s.Tokens[x].Head == t && contains(ideaNouns, s.lemma[t]) {
			k = x // also of "its decision to" do so
		}
	}
	return k >= 0 && (deed(act) && act != codebook.Concede || act != codebook.ExpressView && p.lexicalAt(s, k) == actIndex(act))
}

// spared gives what a verb of avoiding leaves undone: its gerund, its object, or the deed that a chance or a decision is about.
func (p *page) spared(s *sentence, t int, object bool) int {
	if k := gerundBehind(s, t); k >= 0 {
		return k
	}
	k := s.child(t, syntax.Obj)
	if k < t {
		return -1
	}
	if contains(vessels, s.lemma[k]) {
		return s.child(k, syntax.Acl)
	}
	if object && p.deedAt(s, k) {
		return k
	}
	return -1
}

// rejectsTalks holds for who calls off talks with somebody: the lexicon has it for a refusal, of which it is told who refuses.
func (p *page) rejectsTalks(s *sentence, t, k int) bool {
	c := p.cueAt(s, t)
	if c < 0 || s.cues[c].act != actIndex(codebook.Reject) || k < t || s.passive(t) || s.child(t, syntax.Nsubj) < 0 || s.with(t) < 0 {
		return false
	}
	a := p.lexicalAt(s, k)
	return a >= 0 && codebook.Acts[a] == codebook.Meet
}

// calledOff gives the deed that was called or put off: the object, or the subject of the passive.
func (p *page) calledOff(s *sentence, t int) int {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Obj, syntax.Obl, syntax.NsubjPass:
			if c := p.cueAt(s, t); c >= 0 && s.cues[c].act == actIndex(codebook.Concede) {
				return -1 // an attack of their own, given up
			}
			if p.rejectsTalks(s, t, int(k)) {
				return -1
			}
			if (p.begun(s, int(k)) || s.lower[t] == wordPut && p.deedAt(s, int(k))) && (s.Tokens[k].Rel != syntax.Obl || s.lower[s.lo[k]] == wordOff) {
				return int(k)
			}
		}
	}
	return -1
}

// onHold holds for a verb with "on hold" or "on ice" behind it.
func onHold(s *sentence, t int) bool {
	for k := t + 2; k+1 < len(s.lower) && k < t+14 && s.words[k] != ","; k++ {
		if s.lower[k] == wordOn && contains(iceWords, s.lower[k+1]) {
			return true
		}
	}
	return false
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
			if contains(shelveVerbs, s.lemma[t]) && p.begun(s, k) {
				return k
			}
			if a := s.child(k, syntax.Acl, syntax.Nmod); a > k && contains(ideaNouns, s.lemma[k]) {
				return a // "the idea of a withdrawal was dropped"
			}
		}
	}
	return -1
}

// scraps holds for a verb of giving up: "gave up its plan", "gave it up", but not "gave its word".
func (s *sentence) scraps(t int) bool {
	return contains(scrapVerbs, s.lemma[t]) && (s.lemma[t] != wordGive || slices.Contains(s.lower[t:min(len(s.lower), t+4)], wordUp))
}

// keptBack holds for a verb of giving up a plan by which something would have been given: who "dropped plans to free the prisoners" gave nothing.
func (p *page) keptBack(s *sentence, t int) bool {
	if l := s.lemma[t]; !contains(shelveVerbs, l) && !s.scraps(t) && !contains(backVerbs, l) || negationBefore(s, t) >= 0 {
		return false
	}
	k := p.dropped(s, t)
	if k < 0 || p.lexicalAt(s, k) < 0 {
		return false
	}
	switch codebook.Acts[p.lexicalAt(s, k)] {
	case codebook.Release, codebook.Withdraw, codebook.Concede, codebook.Support, codebook.Accept, codebook.Sign, codebook.Aid:
		return true
	}
	return false
}

// deedAt holds for a noun that the lexicon knows for a deed.
func (p *page) deedAt(s *sentence, k int) bool {
	a := p.lexicalAt(s, k)
	return a >= 0 && (deed(codebook.Acts[a]) || codebook.Acts[a] == codebook.Accuse) && s.Tokens[k].Coarse == syntax.NOUN
}

// begun holds for the noun of a deed that has not begun before it is done: a visit or a test that is dropped was not made, but sanctions
// that are dropped were.
func (p *page) begun(s *sentence, k int) bool {
	if s.Tokens[k].Coarse != syntax.NOUN {
		return false
	}
	a := p.lexicalAt(s, k)
	if a < 0 {
		return false
	}
	switch codebook.Acts[a] {
	case codebook.Meet, codebook.Host, codebook.Mediate, codebook.Sign, codebook.Release, codebook.Withdraw, codebook.Mobilize, codebook.Attack, codebook.Protest:
		return true
	}
	return false
}

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

// forgone holds for a deed that something else was done without or instead of: "rather than supplying it", "thought better of supplying it", "ruled out supplying it", "not by supplying it", "he did it
// without sending arms".
func forgone(s *sentence, t int, act codebook.Act) bool {
	if s.lemma[t] == wordDo && t+2 < len(s.lower) && s.lower[t+1] == wordIt && s.lower[t+2] == wordWithout {
		return true
	}
	if t > 1 && s.lower[t-2] == wordRather && s.lower[t-1] == wordThan && s.Tokens[t].Tag != syntax.VBD {
		return true // also where the parser takes the verb for a noun
	}
	if act != codebook.ExpressView && (allBut(s, t) || gotRound(s, t) || failedTo(s, t)) {
		return true
	}
	if s.Tokens[t].Tag != syntax.VBG || t == 0 || act == codebook.ExpressView {
		return false
	}
	if n := t - 1; s.Tokens[n].Coarse == syntax.PROPN || s.Tokens[n].Coarse == syntax.NOUN {
		for n > max(0, t-5) && (s.Tokens[n].Coarse == syntax.PROPN || s.Tokens[n].Coarse == syntax.NOUN || s.Tokens[n].Coarse == syntax.ADJ || s.Tokens[n].Coarse == syntax.DET || s.Tokens[n].Tag == syntax.PRPS) {
			n--
		}
		return s.lower[n] == wordWithout // "a year passed without Arland releasing them"
	}
	if contains(denials, s.lower[t-1]) && t > 1 && (s.Tokens[t-2].Coarse == syntax.ADP || s.Tokens[t-2].Coarse == syntax.SCONJ || s.words[t-2] == ",") {
		return takesBack(s, t, t-1) // "blamed it for not signing"
	}
	return s.lower[t-1] == wordWithout || t > 1 && (s.lower[t-1] == wordOut && ruledOut(s, t-2) || s.lower[t-2] == wordBetter && s.lower[t-1] == wordOf || s.lower[t-2] == wordRather && s.lower[t-1] == wordThan || s.lower[t-2] == wordInstead && s.lower[t-1] == wordOf || s.lower[t-2] == wordNot && s.lower[t-1] == wordBy)
}

// ruledOut holds for a verb of ruling out.
func ruledOut(s *sentence, k int) bool {
	l := s.lemma[k]
	return (l == wordExclude || l == wordRule && k+1 < len(s.lower) && s.lower[k+1] == wordOut) && s.Tokens[k].Coarse == syntax.VERB
}

// allBut holds for what somebody did everything else than: "did everything but sign".
func allBut(s *sentence, t int) bool {
	return t > 2 && contains(butWords, s.lower[t-1]) && (s.lower[t-2] == wordEverything || s.lower[t-2] == wordAnything) && s.Tokens[t].Tag != syntax.VBD
}

// failedTo holds for an infinitive behind a verb of not doing or a noun of doing of which there was none, whatever the parser hangs it on: "has so far
// failed to sign", "took no steps to sign".
func failedTo(s *sentence, t int) bool {
	if t < 3 || s.Tokens[t].Tag != syntax.VB || s.lower[t-1] != wordTo {
		return false
	}
	k := t - 2
	if contains(denials, s.lower[k]) {
		return s.Tokens[k-1].Coarse == syntax.VERB || s.Tokens[k-1].Tag == syntax.NNS // "vowed never to sign"
	}
	if contains(omitVerbs, s.lemma[k]) && s.Tokens[k].Coarse == syntax.VERB {
		return negationBefore(s, k) < 0 && !underMD(s, k) && s.Tokens[k].Tag != syntax.VB
	}
	if s.Tokens[k].Coarse != syntax.NOUN || !contains(moveNouns, s.lemma[k]) {
		return false
	}
	for k--; k > 0 && s.Tokens[k].Coarse == syntax.ADJ; k-- {
	}
	return k >= 0 && s.lower[k] == wordNo
}

// gotRound holds for what somebody has not got round to doing, or as far as doing.
func gotRound(s *sentence, t int) bool {
	if t < 5 || s.Tokens[t].Tag != syntax.VBG {
		return false
	}
	return s.lower[t-1] == wordTo && contains(roundWords, s.lower[t-2]) && negationBefore(s, t-3) >= 0 || s.lower[t-1] == wordAs && s.lower[t-3] == wordAs && negationBefore(s, t-4) >= 0
}

// nextWord gives the word behind a token; 0 where it is the last.
func nextWord(s *sentence, t int) uint32 {
	if t+1 < len(s.lower) {
		return s.lower[t+1]
	}
	return 0
}

// offPairs are verbs that with the word behind them keep from what the gerund after that says: "steered clear of attacking", "got cold feet about signing".
var offPairs = map[uint32]*wordSet{
	hashLower("steer"): hashed("clear"), hashLower("get"): hashed("cold"), hashLower("stall"): hashed("on", "over"), hashLower("waver"): hashed("over", "on", "about"), hashLower("vote"): hashed("against"),
	hashLower("dither"): hashed("over", "about"), hashLower("prevaricate"): hashed("over", "on"), hashLower("procrastinate"): hashed("over", "on"), hashLower("foot-drag"): hashed("on"),
}

var (
	wordEverything = hashLower("everything")
	wordAnything   = hashLower("anything")
	putVerbs       = hashed("put", "place", "keep")
	iceWords       = hashed("hold", "ice")
	moveNouns      = planNouns.with("effort", "wish", "desire", "appetite", "inclination", "interest", "haste", "hurry", "willingness", "readiness")
	roundWords     = hashed("round", "around")
	wordLack       = hashLower("lack")
	wordDrag       = hashLower("drag")
	wordPrefer     = hashLower("prefer")
	wordFeet       = hashLower("feet")
	scrapVerbs     = hashed("give", "scrap", "cancel", "suspend", "halt", "freeze", "ditch")
	// backVerbs and reverseVerbs take back what somebody meant or had promised to do.
	backVerbs     = hashed("back", "hold", "shy", "pull", "shrink", "walk", "row", "draw")
	awayWords     = hashed("away", "out", "back", "off", "down")
	reverseVerbs  = hashed("reverse", "revoke", "rescind", "renege", "backtrack", "retract", "break")
	droppingCases = hashed("on", "from", "of", "off")
	ideaNouns     = hashed("idea", "plan", "intention", "project", "decision", "promise", "pledge", "vow", "commitment", "threat", "offer", "undertaking", "word")
	missVerbs     = hashed("spurn", "miss", "waste")
	vessels       = hashed("chance", "opportunity", "decision", "vote", "occasion")
)
