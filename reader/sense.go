package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// sense is what the lexicon says of a token as it stands in its clause: the act (index in codebook.Acts, -1 for nothing,
// -2 for a false friend) and the type of PLOVER. A deed that the verb above it says was done, tried or is to be done is the sense of that verb, words that it only
// introduces are, and what they make of others or of themselves goes before both. A refusal turns what it refuses into a rejection ("will not accept").
func (p *page) sense(s *sentence, t, c, object int) (int, codebook.Plover) {
	if a, ok := p.stems(s, t); ok {
		return a, codebook.Attack.Plover()
	}
	if k := p.deedBelow(s, t); k > 0 && !p.hesitates(s, t) {
		if a, plover := p.ownSense(s, k, p.cueAt(s, k), p.object(s, k)); a >= 0 {
			return a, plover
		}
	}
	if plover, ok := p.ordersHalt(s, t); ok {
		return actIndex(codebook.Concede), plover
	}
	if a := p.judged(s, t, c); a != "" {
		return actIndex(a), a.Plover()
	}
	if s.receives(t, true) >= 0 {
		return actIndex(codebook.Release), codebook.Release.Plover()
	}
	if a, plover := p.saidBelow(s, t); a >= 0 {
		return a, plover
	}
	if s.insistsSo(t) {
		return actIndex(codebook.ExpressView), ""
	}
	if k := s.child(t, syntax.NsubjPass); k >= 0 && s.lemma[t] == wordHold && p.lexicalAt(s, k) == actIndex(codebook.Meet) {
		return actIndex(codebook.Meet), codebook.Meet.Plover() // "the talks are being held by two envoys", who hold nobody
	}
	if h := s.Tokens[t].Head; s.lemma[t] == wordHold && s.Tokens[t].Rel == syntax.Acl && contains(keptThings, s.lemma[h]) {
		return -2, "" // "the weapons held by the rebels"
	}
	if s.becomesLaw(t) {
		return -2, "" // "the law came into force"
	}
	if s.noActHere(t, c) || s.signsWords(t) {
		return -2, ""
	}
	a, plover := p.ownSense(s, t, c, object)
	if k := s.child(t, syntax.Xcomp); k > t && (a == -1 && contains(phaseVerbs, s.lemma[t]) || a >= 0 && s.onlyDecides(t, c)) {
		below, of := p.ownSense(s, k, p.cueAt(s, k), p.object(s, k))
		if a == -1 || below >= 0 && !together(codebook.Acts[below]) {
			return below, of
		}
	}
	return a, plover
}

// ordersHalt holds for a verb of ordering somebody's own men to do what concedes, and gives its type: "ordered its forces to halt attacks". Who tells those
// of another to do so demands it, and who orders them to stop another's attack fights it.
func (p *page) ordersHalt(s *sentence, t int) (codebook.Plover, bool) {
	men, k := s.child(t, syntax.Obj, syntax.Iobj), s.child(t, syntax.Xcomp, syntax.Ccomp, syntax.Advcl)
	if !contains(orderVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB || men < t || k < men || s.lower[k-1] != wordTo || !contains(troopNouns, s.lemma[men]) || !s.ownOrPlain(men) {
		return "", false
	}
	object := p.object(s, k)
	if object >= 0 {
		if of := s.child(object, syntax.NmodPoss); of >= 0 && s.Tokens[of].Tag != syntax.PRPS {
			return "", false
		}
	}
	a, plover := p.ownSense(s, k, p.cueAt(s, k), object)
	return plover, a == actIndex(codebook.Concede)
}

// ownOrPlain holds for a noun that "its" or "their" owns, or of which nothing says whose it is: "its troops", "the army", but not "Peruvian troops".
func (s *sentence) ownOrPlain(noun int) bool {
	return s.child(noun, syntax.Amod, syntax.Compound, syntax.Nmod, syntax.AclRelcl) < 0
}

var (
	orderVerbs = hashed("order", "instruct", "direct", "tell", "command")
	troopNouns = hashed("force", "troop", "army", "military", "fighter", "unit", "soldier", "commander", "men", "man", "militia", "navy")
)

// becomesLaw holds for what comes into force and is nothing that two agree to: a law, a ban, sanctions.
func (s *sentence) becomesLaw(t int) bool {
	in, subject := s.child(t, syntax.Obl), s.child(t, syntax.Nsubj)
	return in > t && (s.lemma[in] == wordForce || s.lemma[in] == wordEffect) && s.lower[in-1] == wordInto && subject >= 0 && s.Tokens[subject].Coarse == syntax.NOUN && !contains(calledTexts, s.lemma[subject]) && !contains(pauseNouns, s.lemma[subject])
}

// pauseNouns are what those who fight agree to beside texts.
var pauseNouns = hashed("cessation", "halt", "pause", "swap", "exchange", "arrangement", "settlement", "suspension", "cease-fire", "fire")

// keptThings are what somebody holds without having taken it.
var keptThings = lists["kept-things"]

// together holds for what several do with one another: who decides on it agrees to it.
func together(act codebook.Act) bool {
	return act == codebook.Meet || act == codebook.Host || act == codebook.Cooperate || act == codebook.ExpressView
}

// onlyDecides holds for a verb of deciding of which the lexicon knows no more than that: what is decided is in the verb below, "decided to scrap the
// accord".
func (s *sentence) onlyDecides(t, c int) bool {
	return c >= 0 && contains(decideVerbs, s.lemma[t]) && s.cues[c].end-s.cues[c].start <= 2
}

var decideVerbs = hashed("decide", "choose", "opt", "elect", "resolve")

// deedBelow gives the verb of the deed that a verb stands for: what somebody "did not hesitate to" do, what is scheduled, what they managed or were forced to do,
// avoided or called off; -1 where there is none.
func (p *page) deedBelow(s *sentence, t int) int {
	if contains(willingVerbs, s.lemma[t]) && negationBefore(s, t) >= 0 {
		return s.child(t, syntax.Xcomp)
	}
	if k := s.scheduled(t); k >= 0 {
		return k
	}
	if k := s.carriedOut(t); k >= 0 {
		return k
	}
	if k := p.underForce(s, t); k >= 0 {
		return k
	}
	return p.forborneBy(s, t)
}

// saidBelow gives the act of the words that a verb only introduces: "said it would not sign". What somebody thinks stays a view.
func (p *page) saidBelow(s *sentence, t int) (int, codebook.Plover) {
	if !contains(plainVerbs, s.lemma[t]) && !s.insistsSo(t) || contains(thinkVerbs, s.lemma[t]) {
		return -1, ""
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if r := s.Tokens[k].Rel; r != syntax.Ccomp && (r != syntax.Parataxis || s.parted(t, int(k))) {
			continue
		}
		if obliges(s, int(k)) {
			return actIndex(codebook.Demand), codebook.Demand.Plover()
		}
		if s.dismissed(int(k)) && negationBefore(s, t) < 0 {
			return actIndex(codebook.Reject), codebook.Reject.Plover()
		}
		if p.reproaches(s, t, int(k)) || p.judgedTo(s, int(k), p.cueAt(s, int(k))) == codebook.Accuse {
			return actIndex(codebook.Accuse), codebook.Accuse.Plover()
		}
		if p.anothersDeed(s, t, int(k)) {
			continue
		}
		if a, plover := p.ownSense(s, int(k), p.cueAt(s, int(k)), p.object(s, int(k))); a >= 0 && codebook.Acts[a] != codebook.ExpressView {
			return a, plover
		}
	}
	return -1, ""
}

// anothersDeed holds for words that tell what another did than who says them: who announces that others signed did not sign. What others need or have a
// right to is said of them by who says so.
func (p *page) anothersDeed(s *sentence, t, k int) bool {
	sayer, doer := s.ownSubject(t), s.ownSubject(k)
	if contains(dueVerbs, s.lemma[k]) || sayer < 0 || doer < 0 || s.at[sayer] < 0 || s.at[doer] < 0 {
		return false
	}
	a, b := &p.mentions[s.at[sayer]], &p.mentions[s.at[doer]]
	return a.how != byI && a.how != byWe && b.how != byI && b.how != byWe && !a.set.none() && !b.set.none() && !overlap(a.set, b.set)
}

// phaseVerbs say that a deed goes on, begins or is meant: what is done is in the verb below them.
var phaseVerbs = hashed("continue", "begin", "start", "resume", "keep", "plan", "decide", "choose", "opt", "elect", "resolve", "intensify", "remain")

var dueVerbs = hashed("need", "have", "deserve", "ought")

// obliges holds for what "must" or "should" be done: whoever says so demands it. What must have been is only supposed, as is what follows
// should it be so.
func obliges(s *sentence, t int) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Aux && dutiful(s.lower[k]) {
			n := s.ownSubject(t)
			return int(k) < t && (n < int(k) || n > t) && s.lower[k+1] != wordHave
		}
	}
	return false
}

// parted holds for two tokens with a semicolon between them: "Arland recalled its envoy; rockets hit the border".
func (s *sentence) parted(a, b int) bool { return slices.Contains(s.words[min(a, b):max(a, b)], ";") }

// ofWhat gives the noun of which an object is a part: "some of its aid"; the object itself where it is no part.
func (s *sentence) ofWhat(object int) int {
	if !contains(shareWords, s.lemma[object]) {
		return object
	}
	for k := s.kid[object]; k >= 0; k = s.next[k] {
		if c := s.caseOf(int(k)); c >= 0 && s.lower[c] == wordOf && s.Tokens[k].Coarse == syntax.NOUN {
			return int(k)
		}
	}
	return object
}

var shareWords = hashed("some", "all", "most", "much", "part", "half", "portion", "bulk", "rest", "any", "none", "quarter", "third", "share", "majority")

func (p *page) ownSense(s *sentence, t, c, object int) (int, codebook.Plover) {
	a, plover := -1, codebook.Plover("")
	if object >= 0 && s.Tokens[t].Coarse == syntax.VERB && s.lemmaKey[t].Begins&codebook.Lexicon != 0 && (c < 0 || s.cues[c].end-s.cues[c].start == 1) { // a verb and its object say more than the verb
		if pairs := p.r.book.MatchPair(s.lemmas[t], s.lemmas[object]); falseFriend(pairs) {
			return -2, ""
		} else if len(pairs) > 0 {
			a, plover = pairs[0].Place, pairs[0].Plover
		} else if k := s.ofWhat(object); k != object {
			if pairs := p.r.book.MatchPair(s.lemmas[t], s.lemmas[k]); len(pairs) > 0 && deed(pairs[0].Act) {
				a, plover = pairs[0].Place, pairs[0].Plover // "cut some of its aid" is a cut
			}
		}
	}
	if a < 0 && c >= 0 {
		e := &s.cues[c].entries[0]
		if e.False() || t > 0 && s.lower[t-1] == wordUnder && contains(reviewNouns, s.lemma[t]) { // what is "under discussion" is only thought of
			return -2, ""
		}
		a, plover = e.Place, e.Plover
	}
	if a < 0 && s.Tokens[t].Coarse == syntax.VERB {
		a, plover = p.takingPlace(s, t)
	}
	if a < 0 && object > t && contains(proclaimVerbs, s.lemma[t]) && s.Tokens[object].Coarse == syntax.NOUN {
		if d := p.lexicalAt(s, object); d >= 0 && proclaimed(codebook.Acts[d]) {
			a, plover = d, codebook.Acts[d].Plover()
		}
	}
	if k := s.child(t, syntax.Xcomp); a < 0 && k > t && s.preparedTo(t) {
		if b := p.lexicalAt(s, k); b >= 0 && canRefuse(codebook.Acts[b]) {
			a, plover = actIndex(codebook.Offer), codebook.Offer.Plover() // "is prepared to sign"
		}
	}
	if a >= 0 && p.refused(s, t, codebook.Acts[a]) && !notAble(s, t, codebook.Acts[a]) {
		return actIndex(codebook.Reject), codebook.Reject.Plover()
	}
	return a, plover
}

// proclaimVerbs make their object known or so: "announced the suspension of talks", "ordered the release of prisoners".
var proclaimVerbs = hashed("announce", "declare", "order", "proclaim", "confirm", "decree", "complete", "begin", "launch", "start", "authorise", "authorize", "approve")

// proclaimed holds for the acts of nouns that are done where somebody announces or orders them; who announces talks or an agreement has not held or made them.
func proclaimed(a codebook.Act) bool {
	switch a {
	case codebook.Withdraw, codebook.Release, codebook.Sanction, codebook.Coerce, codebook.Reject, codebook.Concede, codebook.Attack, codebook.Mobilize, codebook.Aid:
		return true
	}
	return false
}

// takingPlace gives the act of the noun that is said to take place, to go on or to end: talks that "resumed", "a meeting was held".
func (p *page) takingPlace(s *sentence, t int) (int, codebook.Plover) {
	if !contains(happenVerbs, s.lemma[t]) {
		return -1, ""
	}
	n := s.child(t, syntax.Nsubj, syntax.NsubjPass)
	if n < 0 || s.Tokens[n].Coarse != syntax.NOUN {
		return -1, ""
	}
	if a := p.lexicalAt(s, n); a >= 0 && codebook.Acts[a] == codebook.Meet {
		return a, codebook.Meet.Plover()
	}
	if n > 0 && (s.lemma[t] == wordTake || s.lemma[t] == wordOccur) {
		if c := p.cueAt(s, n-1); c >= 0 && int(s.cues[c].end) == n+1 && s.cues[c].act == actIndex(codebook.Release) { // "a prisoner exchange took place"
			return s.cues[c].act, codebook.Release.Plover()
		}
	}
	return -1, ""
}

var happenVerbs = lists["happen-verbs"]

// cueAt finds the lexicon entry that begins at a token; -1 for none.
func (p *page) cueAt(s *sentence, t int) int {
	for i := range s.cues {
		if int(s.cues[i].start) == t {
			return i
		}
	}
	return -1
}

// canRefuse holds for acts whose denial by the actor is a rejection.
func canRefuse(a codebook.Act) bool {
	switch a {
	case codebook.Accept, codebook.Offer, codebook.Support, codebook.Concede, codebook.Withdraw, codebook.Release, codebook.Cooperate, codebook.Meet, codebook.Aid, codebook.Sign:
		return true
	}
	return false
}

// preparedTo holds for the participle of who "is prepared to" do something.
func (s *sentence) preparedTo(t int) bool {
	return s.lower[t] == wordPrepared && t+1 < len(s.lower) && s.lower[t+1] == wordTo && s.Tokens[t].Tag == syntax.VBN && s.child(t, syntax.Aux) >= 0
}

// refused holds for a verb with "will not", "cannot", "would never", or "not ready", "was not willing" and their like: what is denied is the
// will to do it. So it is with "does not" where the verb tells an attitude ("does not accept", "does not want", "has never accepted"). "Did not"
// and "has not" only say that it did not happen.
func (p *page) refused(s *sentence, t int, a codebook.Act) bool {
	attitude := a == codebook.Accept || a == codebook.Support || a == codebook.Cooperate || a == codebook.Concede
	if wants := a == codebook.Demand && contains(wantVerbs, s.lemma[t]); wants {
		attitude = true
	} else if !canRefuse(a) {
		return false
	}
	if attitude && t > 1 && s.lower[t-1] == wordLonger && s.lower[t-2] == wordNo && (s.Tokens[t].Tag == syntax.VBZ || s.Tokens[t].Tag == syntax.VBP) {
		return a == codebook.Accept || a == codebook.Support // "no longer recognises the agreement"
	}
	ready := s.preparedTo(t) || s.Tokens[t].Coarse == syntax.ADJ && a == codebook.Offer && t+1 < len(s.lower) && s.lower[t+1] == wordTo
	negated, willing := false, ready || s.Tokens[t].Coarse == syntax.ADJ
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch w := s.lower[k]; {
		case s.Tokens[k].Rel == syntax.Advmod && (contains(denials, w) || w == wordLonger && k > 0 && s.lower[k-1] == wordNo && (willing || underMD(s, t))): // "will no longer attend"
			negated = true
		case contains(haveWords, w) && attitude && a != codebook.Concede && k+1 < int32(t) && s.lower[k+1] == wordNever:
			willing = true
		case contains(presentWords, w), attitude && contains(doWords, w):
			willing = true
		case contains(pastWords, w) && !ready:
			return false
		}
	}
	return willing && (negated || underMD(s, t) && nowhere(s, t)) // "on no account will Arland accept"
}

var reviewNouns = hashed("discussion", "consideration", "review", "negotiation", "consultation", "study")

var wantVerbs = hashed("want", "seek", "wish", "desire")

// scheduled gives the verb of what is to be done, "is scheduled to meet", "is due to release"; -1 where nothing is.
func (s *sentence) scheduled(t int) int {
	passive := s.Tokens[t].Tag == syntax.VBN && s.child(t, syntax.Nsubj) < 0
	if !contains(scheduleVerbs, s.lemma[t]) || !passive && s.Tokens[t].Coarse != syntax.ADJ {
		return -1
	}
	if k := s.child(t, syntax.Xcomp); k >= 0 && s.Tokens[k].Tag == syntax.VB {
		return k
	}
	return -1
}

// carriedOut gives the deed that a verb says was done, "managed to sign", "went on to sign", "succeeded in signing", "was the first to sign"; -1
// where it says no such thing.
func (s *sentence) carriedOut(t int) int {
	switch l := s.lemma[t]; {
	case contains(carryVerbs, l):
	case l == wordGo && t+1 < len(s.lower) && s.lower[t+1] == wordOn:
	case contains(ordinals, s.lower[t]) && s.child(t, syntax.Cop) >= 0:
	case s.wasAble(t):
	default:
		return -1
	}
	for k := t + 1; k < min(len(s.Tokens), t+5); k++ {
		if s.Tokens[k].Head == t && s.Tokens[k].Coarse == syntax.VERB {
			if w := s.lower[k-1]; w == wordTo && s.Tokens[k].Tag == syntax.VB || w == wordIn && s.Tokens[k].Tag == syntax.VBG {
				return k
			}
			return -1
		}
	}
	return -1
}

// wasAble holds for what somebody "was able to" do, or "has been able to": they did it.
func (s *sentence) wasAble(t int) bool {
	k := s.child(t, syntax.Cop)
	if s.lower[t] != wordAble || k < 0 || negationBefore(s, t) >= 0 {
		return false
	}
	if s.lower[k] == wordBeen {
		return k > 0 && (s.lower[k-1] == wordHad || s.lower[k-1] == wordHave || s.lower[k-1] == wordHas) && (k < 2 || s.Tokens[k-2].Tag != syntax.MD)
	}
	return s.lower[k] == wordWas || s.lower[k] == wordWere
}

// achieved holds for what somebody was able to do, the first and the other of two things: "was able to take the town and free the prisoners".
func (s *sentence) achieved(t int) bool {
	for range 3 {
		if s.wasAble(t) {
			return true
		}
		if r := s.Tokens[t].Rel; r != syntax.Xcomp && r != syntax.Conj || s.Tokens[t].Head < 0 {
			return false
		}
		t = s.Tokens[t].Head
	}
	return false
}

var carryVerbs = hashed("manage", "succeed", "proceed", "rush", "hasten", "hurry", "dare", "deign", "contrive")

var scheduleVerbs = hashed("schedule", "slate", "set", "due", "plan", "expect", "bill", "pencil")
