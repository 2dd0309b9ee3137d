package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// denied reports that the grammar says that an act did not happen, whatever was learnt: a deed whose own verb is negated,
// "there is no sign that", "neither party has", "it is not like", "the attacks have ceased", "no troops deployed".
func (p *page) denied(s *sentence, c *candidate, act codebook.Act) bool {
	t := int(c.token)
	if act != codebook.ExpressView {
		t = carrier(s, t)
	}
	own := c.named(act)
	if act == codebook.Reject || act == codebook.Deny {
		return unrefused(s, t) || own && act == codebook.Reject && unsaid(s, t) || own && naughtPhrase(s, t) || own && staysIn(s, t) || p.rowed(s, t, act, asUndone)
	}
	if (act == codebook.ExpressView || act == codebook.Threaten) && silent(s, t) {
		return true
	}
	if act == codebook.ExpressView && c.lexical >= 0 && deed(codebook.Acts[c.lexical]) {
		act = codebook.Acts[c.lexical] // "nobody has asked us" is no view, whatever was learnt
	}
	switch {
	case act == codebook.Demand && c.lexical >= 0 && (unwanted(s, t) || naughtPhrase(s, t)), act == codebook.Support && plainlyTold(s, t) && (nowhere(s, t) || naught(s, t)), act != codebook.ExpressView && neitherOf(s, t), noHabit(act) && own && doesNot(s, t), (act == codebook.Attack || act == codebook.Violate) && contains(ceaseWords, s.lemma[t]) && !p.ofOthers(s, t), deed(act) && s.lemma[t] == wordSpare && !sparesNone(s, t), deed(act) && (undoneVerb(s, t) || leftNothing(s, t, act) || p.lapsed(s, t, act) || notAble(s, t, act)):
		return true
	}
	return unsaid(s, t) || p.contradicted(s, t) || untrue(s, t) || p.takenBack(s, t) || p.orderedInVain(s, t, act) || p.unkept(s, t, act) || // the words
		noneDone(s, t) || orNot(s, t) || // the clause
		p.rowed(s, t, act, asUndone)
}

// staysIn holds for who is said not to leave, suspend or end talks or what was agreed: "has not withdrawn from the accord", "will not leave the talks".
func staysIn(s *sentence, t int) bool {
	if !contains(leaveVerbs, s.lemma[t]) {
		return false
	}
	if undoneVerb(s, t) {
		return true
	}
	k := negationBefore(s, t)
	if k < 0 || !takesBack(s, t, k) {
		return false
	}
	for j := t + 1; j < min(len(s.lower), t+7) && s.Tokens[j].Coarse != syntax.PUNCT && s.Tokens[j].Coarse != syntax.VERB; j++ {
		if contains(leftNouns, s.lemma[j]) {
			return true
		}
	}
	return false
}

// leftNouns are what is left or ended by leaveVerbs; who "will not withdraw" troops has refused to.
var leftNouns = lists["left-nouns"]

// ofOthers holds for a verb whose object is another's than its subject's: who "stopped a Corvian push" fought.
func (p *page) ofOthers(s *sentence, t int) bool {
	o, n := s.child(t, syntax.Obj), s.child(t, syntax.Nsubj)
	return o >= 0 && n >= 0 && p.ownedByOther(s, o, p.named(s, n))
}

// silent holds for who did not speak or will not: "has not claimed responsibility", "will not mention names", "failed to provide a comment".
func silent(s *sentence, t int) bool {
	if contains(speechVerbs, s.lemma[t]) {
		return negationBefore(s, t) >= 0
	}
	x := s.child(t, syntax.Xcomp)
	return x > t && contains(omitVerbs, s.lemma[t]) && negationBefore(s, t) < 0 && (contains(speechVerbs, s.lemma[x]) || contains(speechNouns, s.lemma[max(0, s.child(x, syntax.Obj))]))
}

var (
	speechVerbs = rowLists["speech"]
	speechNouns = hashed("comment", "answer", "reply", "response", "explanation", "detail")
)

// sparesNone holds for who "spared no effort" or "spared nobody": they did all they could.
func sparesNone(s *sentence, t int) bool {
	return t+1 < len(s.lower) && (s.lower[t+1] == wordNo || contains(nobodyWords, s.lower[t+1]))
}

// unwanted holds for a demand that its own verb says was not made: "neither side wants a war", "did not insist".
func unwanted(s *sentence, t int) bool {
	if underMD(s, t) || wantsOf(s, t) {
		return false // what somebody must not seek or is not wanted to do is demanded of them
	}
	k := s.child(t, syntax.Nsubj)
	if contains(wantingVerbs, s.lemma[t]) && (notBefore(s, t) || k >= 0 && (none(s, k) || s.lower[s.lo[k]] == wordNeither)) {
		return true
	}
	return undoneVerb(s, t) && contains(demandVerbs, s.lemma[t])
}

// wantsOf holds for a verb of wanting with somebody behind it of whom something is wanted: "does not want Arland to have missiles".
func wantsOf(s *sentence, t int) bool {
	for k := t + 1; k+1 < len(s.lower) && k < t+8 && s.words[k] != ","; k++ {
		if s.lower[k] == wordTo && s.Tokens[k+1].Tag == syntax.VB {
			return k > t+1 && s.Tokens[t].Coarse == syntax.VERB && s.Tokens[k-1].Coarse != syntax.VERB
		}
		if s.Tokens[k].Coarse == syntax.VERB && s.Tokens[k].Tag != syntax.VBN {
			return false
		}
	}
	return false
}

// unrefused holds for a refusal or a denial whose own verb is negated: "has not rejected the offer", "does not deny it", "has vetoed none".
func unrefused(s *sentence, t int) bool {
	if s.lemma[t] == wordHave && t+1 < len(s.lower) && s.lower[t+1] == wordNeither {
		return true // "has neither confirmed nor denied"
	}
	return (refusing(s, t) || contains(useVerbs, s.lemma[t])) && (notBefore(s, t) || naught(s, t)) || happened(s, t) && neitherOf(s, t)
}

// madeByNot holds for a refusal that consists in the "not" before a verb of letting: who "has not allowed any convoy" has refused.
func madeByNot(s *sentence, t int, act codebook.Act) bool {
	switch act {
	case codebook.Reject, codebook.Deny, codebook.Coerce:
		return contains(lettingVerbs, s.lemma[t]) && s.Tokens[t].Coarse == syntax.VERB && notBefore(s, t)
	case codebook.Accuse, codebook.Violate:
		return contains(keepingVerbs, s.lemma[t]) && s.Tokens[t].Coarse == syntax.VERB && notBefore(s, t) // "have not adhered to the truce"
	}
	return false
}

var lettingVerbs = lists["letting-verbs"]

// keepingVerbs are those of keeping what was agreed.
var keepingVerbs = hashed("adhere", "comply", "honour", "honor", "respect", "keep", "fulfil", "fulfill", "implement", "observe", "abide", "uphold", "stick")

// refusing holds for verbs that refuse or deny by themselves.
func refusing(s *sentence, t int) bool {
	l := s.lemma[t]
	if contains(refuseVerbs, l) {
		return true
	}
	if !contains(turnVerbs, l) {
		return false
	}
	for k := t + 1; k < len(s.lower) && k <= t+5; k++ {
		if contains(downWords, s.lower[k]) && s.Tokens[k].Head == t {
			return true
		}
	}
	return false
}

// deed holds for acts that are not done by words alone, and for agreement and signature, which are there or not.
func deed(a codebook.Act) bool {
	switch a {
	case codebook.Attack, codebook.Meet, codebook.Aid, codebook.Withdraw, codebook.Release, codebook.Sanction, codebook.Sign, codebook.Mobilize,
		codebook.Host, codebook.Mediate, codebook.Coerce, codebook.Cooperate, codebook.Concede, codebook.Accept, codebook.Offer, codebook.Appeal:
		return true
	}
	return false
}

// noHabit holds for acts of which "does not" says that there are none; of others it is a refusal as often: "does not meet them".
func noHabit(a codebook.Act) bool {
	return a == codebook.Offer || a == codebook.Appeal || a == codebook.Attack
}

// doesNot reports whether "do not" or "does not" stands before a verb.
func doesNot(s *sentence, t int) bool {
	k := negationBefore(s, t)
	return k > 0 && takesBack(s, t, k) && contains(doVerbs, s.lower[k-1])
}

// undoneVerb reports whether a verb is negated in the past, the perfect or the passive: "did not meet", "has not yet sent",
// "was not attacked". What somebody "does not" or "will not" do is a refusal as often.
func undoneVerb(s *sentence, t int) bool {
	k := negationBefore(s, t)
	if k < 0 || !takesBack(s, t, k) {
		return false
	}
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if contains(doneWords, s.lower[j]) {
			return true
		}
		if s.Tokens[j].Coarse != syntax.ADV {
			break
		}
	}
	return false
}

// negationBefore finds the word of no that stands before a verb with nothing but adverbs and asides between; -1 for none.
// It does not trust the tree, which loses a "not" before an aside: "he has not, you know, offered".
func negationBefore(s *sentence, t int) int {
	for k := t - 1; k >= 0 && k >= t-7; k-- {
		switch w := s.lower[k]; {
		case contains(notWords, w):
			return k
		case s.words[k] == "," || s.Tokens[k].Coarse == syntax.ADV || contains(asideWords, w) || s.Tokens[k].Rel == syntax.AuxPass || s.Tokens[k].Rel == syntax.Aux:
		default:
			return -1
		}
	}
	return -1
}

// saysNot holds for a verb that was given the act of what it says, where that is said not to be: "Arland insisted that it did not support the Front".
func (p *page) saysNot(s *sentence, c *candidate, f *finding) bool {
	said := s.child(int(c.token), syntax.Ccomp)
	if act := codebook.Acts[f.act]; said < 0 || !isSaying(s.lemma[c.token]) || act != codebook.Support && !deed(act) {
		return false
	}
	aux := s.child(said, syntax.Aux)
	return aux >= 0 && (s.lemma[aux] == wordDo || s.lemma[aux] == wordHave) && negationBefore(s, said) >= 0
}

// neitherOf holds for the verb of "neither party", "nobody", "no state", "not a single prisoner". What nobody may, should or could do is
// a rule or a view, and no deed that was left undone.
func neitherOf(s *sentence, t int) bool {
	k := s.child(t, syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter)
	if k < 0 || !none(s, k) && !noneBefore(s, k, t) || contains(beVerbs, s.lemma[t]) {
		return false
	}
	return !underMD(s, t) || s.lower[s.lo[k]] == wordNeither && modalOf(s, t) == wordWill
}

// underMD holds for a verb under "may", "could", "should" and their like.
func underMD(s *sentence, t int) bool {
	for d := s.kid[t]; d >= 0; d = s.next[d] {
		if s.Tokens[d].Tag == syntax.MD {
			return true
		}
	}
	return false
}

// leftNothing holds for a verb of which an object or an adverbial phrase is none, "sent no troops", "agreed to nothing", that "nowhere" and
// its like deny, or that somebody does "no longer". Who "accepts no" terms refuses them.
func leftNothing(s *sentence, t int, act codebook.Act) bool {
	if happened(s, t) {
		return naught(s, t) || nowhere(s, t) || s.lemma[t] == wordHave && noLonger(s, t)
	}
	if stance(act) || act == codebook.Concede || s.child(t, syntax.Aux) >= 0 {
		return nowhere(s, t)
	}
	return naught(s, t) || noLonger(s, t) || nowhere(s, t)
}

// noLonger holds for what was done once: "no longer pays".
func noLonger(s *sentence, t int) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Advmod && k > 0 && s.lower[k] == wordLonger && s.lower[k-1] == wordNo {
			return true
		}
	}
	return false
}

// notAble holds for an agreement that the parties "could not" find: it takes both, and is no refusal.
func notAble(s *sentence, t int, act codebook.Act) bool {
	if act != codebook.Accept || !contains(reachVerbs, s.lemma[t]) {
		return false
	}
	k := negationBefore(s, t)
	return k > 0 && (s.lower[k-1] == wordCould || s.lower[k-1] == wordCan)
}

// carrier gives the verb that carries an act where a verb that only introduces words stands for it: "indicated that no truce was agreed".
func carrier(s *sentence, t int) int {
	if contains(plainVerbs, s.lemma[t]) {
		if k := s.child(t, syntax.Ccomp); k >= 0 {
			return k
		}
	}
	return t
}

// orNot holds for the second verb of "has not sent arms or provided money".
func orNot(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || s.Tokens[t].Rel != syntax.Conj || s.Tokens[t].Coarse != syntax.VERB || s.child(t, syntax.Nsubj) >= 0 || !has(s, h, syntax.Advmod) {
		return false
	}
	k := s.child(t, syntax.Cc)
	return k >= 0 && (s.lower[k] == wordOr || s.lower[k] == wordNor)
}

// noneDone holds for what describes a noun with "no": "no troops deployed in the south", "no plans to meet", and for a noun that shares one:
// "no missiles or drone strikes".
func noneDone(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h >= 0 && s.Tokens[t].Rel == syntax.Conj && s.Tokens[t].Coarse == syntax.NOUN && h < t && s.child(t, syntax.Det, syntax.NmodPoss) < 0 {
		k := s.child(t, syntax.Cc)
		return k >= 0 && (s.lower[k] == wordOr || s.lower[k] == wordNor) && none(s, h) && has(s, h, syntax.Det)
	}
	if h < 0 || !has(s, h, syntax.Det) || contains(litotes, s.lemma[h]) {
		return false
	}
	switch s.Tokens[t].Rel {
	case syntax.Acl, syntax.AclRelcl:
		return s.Tokens[t].Tag == syntax.VBN || contains(planNouns, s.lemma[h])
	}
	return false
}

// has reports whether a word that says no depends on a token in a relation.
func has(s *sentence, k int, rel syntax.Rel) bool {
	for d := s.kid[k]; d >= 0; d = s.next[d] {
		if s.Tokens[d].Rel == rel && contains(notWords, s.lower[d]) {
			return true
		}
	}
	return false
}

var (
	wantingVerbs     = hashed("want", "seek")
	demandVerbs      = hashed("demand", "insist", "seek", "require", "want", "claim")
	everyWords       = hashed("everyone", "everybody", "all")
	everyDeterminers = hashed("every", "all", "each")
	butWords         = rowLists["but"]
	fewerWords       = hashed("fewer", "less", "more", "matter", "doubt", "longer", "sooner")
	refuseVerbs      = rowLists["refuse"]
	turnVerbs        = hashed("turn", "rule", "tear", "count", "strike", "throw")
	beVerbs          = hashed("be", "need", "want")
	reachVerbs       = hashed("find", "reach", "come", "settle")
	downWords        = hashed("down", "out", "up", "away")
	avertWords       = rowLists["avert"]
	ceaseWords       = rowLists["cease"]
	happenWords      = rowLists["happen"]
	asideWords       = hashed("you", "know", "i", "mean", "however", "of", "course", "in", "fact", "yet", "been", "much", "as")
	planNouns        = rowLists["plan"]
	leaveVerbs       = hashed("break", "walk", "suspend", "quit", "leave", "pull", "freeze", "abandon", "scrap", "withdraw", "terminate", "annul", "revoke", "cancel", "tear", "rip", "renounce", "repudiate", "exit", "drop", "opt", "abrogate", "rescind", "boycott", "end", "call") // who did so to talks rejected them
)

// keepsTo holds for who still wants what he wanted: "has not budged from its position that", "did not drop its demand for", "has not changed its stance on".
func (s *sentence) keepsTo(t int) bool {
	if s.Tokens[t].Coarse != syntax.VERB || !contains(yieldVerbs, s.lemma[t]) || negationBefore(s, t) < 0 {
		return false
	}
	for k := t + 1; k < min(len(s.lower), t+farthestStance) && !(s.Tokens[k].Coarse == syntax.VERB && s.Tokens[k].Rel != syntax.Compound) && s.words[k] != ","; k++ {
		if contains(ownStances, s.lemma[k]) && s.child(k, syntax.NmodPoss) > t {
			return true
		}
	}
	return false
}

// farthestStance bounds how far behind a verb of yielding stands what is not yielded: "has not retreated an inch from its long-held demand".
const farthestStance = 8

var (
	yieldVerbs = hashed("budge", "move", "stray", "swerve", "waver", "shift", "retreat", "deviate", "depart", "back", "soften", "change", "alter", "drop", "abandon", "relax", "give", "step", "climb", "withdraw", "revise", "renounce", "modify")
	ownStances = hashed("position", "demand", "stance", "insistence", "claim", "condition", "precondition", "line", "requirement")
)
