package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// supposed reports that the grammar says that an act is only thought of, whatever was learnt.
func (p *page) supposed(c *candidate, act codebook.Act) bool {
	s, t := &p.sentences[c.sent], int(c.token)
	if s.Tokens[t].Coarse == syntax.NOUN && deed(act) && p.rowed(s, t, act, asGiven) {
		return framed(s, t)
	}
	if act == codebook.Condition && s.frame == noFrame && s.madeCondition(t) && !underMD(s, t) {
		return false // what is made a condition is only thought of, making it one is done
	}
	if act != codebook.Support && act != codebook.ExpressView && dares(s, t) || deed(act) && !stance(act) && s.clipped != c.token && advised(s, t) {
		return true
	}
	return framed(s, t) || p.element(c) || feared(s, t) || p.rowed(s, t, act, asThought) || act != codebook.ExpressView && unsettled(s, t) || (act == codebook.Support || deed(act)) && wishedFor(s, t) ||
		deed(act) && !stance(act) && p.fateOf(s, t, act) == thought || mooted(s, t, act) || dutyTold(s, t, act) || unproven(s, t) || act != codebook.ExpressView && ifTrue(s, t)
}

// underModal reports that an act's own verb is only supposed: under "may", "might", "if", and, where it is a deed, "could" and "would".
func underModal(s *sentence, t int, act codebook.Act) bool {
	if neededFor(s, t) || impliedDone(s, t) {
		return false
	}
	if inverted(s, t) || invertedAside(s, t) || act != codebook.Condition && inCondition(s, t) || position(act) && counterfactual(s, t) {
		return true
	}
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		w := s.lower[k]
		switch s.Tokens[k].Rel {
		case syntax.Advmod:
			if contains(perhapsWords, w) || w == wordProbably && deed(act) && !stance(act) {
				return true
			}
		case syntax.Aux:
			if w == wordMay && !dayOfMay(s, int(k)) || w == wordMight || w == wordMust && stillDue(s, t, act) || (!stance(act) || s.carriedOut(t) >= 0) && (w == wordCould || w == wordWould) {
				return true
			}
		case syntax.Mark:
			if act != codebook.Condition && (w == wordIf || w == wordUnless) {
				return true
			}
		}
	}
	return false
}

// stillDue holds for an act that its subject has not done yet where it "must" do it; who demands or says what "we must" do has taken a stand.
func stillDue(s *sentence, t int, act codebook.Act) bool {
	switch act {
	case codebook.Demand, codebook.Accept, codebook.ExpressView, codebook.Condition:
		return false
	}
	n := s.child(t, syntax.Nsubj)
	return !stance(act) || n >= 0 && s.lower[n] != wordWe && s.Tokens[t].Tag == syntax.VB && negationBefore(s, t) < 0
}

// counterfactual holds for what "would have" been done and was not: "we would have sent it back".
func counterfactual(s *sentence, t int) bool {
	if tag := s.Tokens[t].Tag; tag != syntax.VBN && tag != syntax.VBD || negationBefore(s, t) >= 0 {
		return false
	}
	for k := t - 1; k > 0 && k >= t-4 && s.words[k] != ","; k-- {
		if s.lower[k] == wordHave {
			return contains(maybeWords, s.lower[k-1]) && !neitherOf(s, t)
		}
	}
	return false
}

// announced holds for what somebody said in the past that they or others would do: "would" is "will" there, where nothing else in
// the sentence makes it depend on anything.
func announced(s *sentence, t int) bool {
	would := s.child(t, syntax.Aux)
	if would < 0 || s.lower[would] != wordWould || doubtful(s, 0, would) || doubtful(s, would+1, len(s.Tokens)) || s.frame != noFrame {
		return false
	}
	for k, up := t, 0; up < 3; up++ {
		h := s.Tokens[k].Head
		switch {
		case h < 0:
			return false
		case s.Tokens[k].Rel == syntax.Ccomp:
			return isSaying(s.lemma[h]) && happened(s, h)
		case (s.Tokens[k].Rel == syntax.Acl || s.Tokens[k].Rel == syntax.AclRelcl) && contains(claimWords, s.lemma[h]): // "rumours that Arland would attack"
			return s.Tokens[h].Coarse == syntax.NOUN
		case s.Tokens[k].Rel != syntax.Conj:
			return false
		}
		k = h
	}
	return false
}

// foretold holds for a verb of saying that announces what is to come: "announced that talks would take place". What is said only if
// something is asked announces nothing.
func foretold(s *sentence, t int) bool {
	if !isSaying(s.lemma[t]) || inCondition(s, t) {
		return false
	}
	k := s.child(t, syntax.Ccomp)
	if k < 0 {
		return false
	}
	will := s.child(k, syntax.Aux)
	return will >= 0 && (s.lower[will] == wordWould || s.lower[will] == wordWill || s.lower[will] == wordShall)
}

// inverted holds for a condition without "if": "should Arland attack", "had Arland attacked", "were Arland to attack".
func inverted(s *sentence, t int) bool {
	n := s.child(t, syntax.Nsubj, syntax.NsubjPass)
	if n < 0 || n > t || s.words[len(s.words)-1] == "?" {
		return false
	}
	if h := s.Tokens[t].Head; h == 0 && s.lower[h] == wordHad && (s.Tokens[t].Rel == syntax.Ccomp || s.Tokens[t].Rel == syntax.Xcomp) {
		return true // the parser takes "had" for the verb
	}
	found := false
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch w := s.lower[k]; {
		case s.Tokens[k].Tag == syntax.MD && int(k) > n:
			return false // "should Arland attack, Corvia will send": of the other clause
		case w == wordWere && s.Tokens[t].Rel == syntax.Advcl && k < s.lo[n]:
			found = true // "would use them were Arland attacked"
		case w == wordHad && k == s.lo[n]-1 && anyIn(s.lower[:k], maybeWords) && (s.Tokens[t].Tag == syntax.VBN || s.Tokens[t].Tag == syntax.VBD):
			found = true // "would have paid had Arland attacked"
		case w == wordHad && k == s.lo[n]-1 && k > 0 && s.lower[k-1] == wordThat && anyIn(s.lower[t:], maybeWords):
			found = true // "said that had Arland attacked, Corvia would have paid"
		case k >= s.lo[n] || k > 0 && s.words[k-1] != "," && s.words[k-1] != "—":
		case w == wordShould, w == wordHad, w == wordWere && (s.lower[t-1] == wordTo || s.Tokens[t].Tag == syntax.VBN || s.Tokens[t].Tag == syntax.VBD):
			found = true
		}
	}
	return found
}

// invertedAside holds for the verb of a condition between commas: "The militias, were they offered the port, would change sides."
func invertedAside(s *sentence, t int) bool {
	k := t - 1
	for k > 0 && s.words[k] != "," {
		k--
	}
	if k < 1 || k+2 > t || s.lower[k+1] != wordHad && s.lower[k+1] != wordWere && s.lower[k+1] != wordShould || s.Tokens[k+2].Tag != syntax.PRP {
		return false
	}
	end := slices.Index(s.words[t:], ",")
	return end > 0 && t+end+1 < len(s.lower) && contains(maybeWords, s.lower[t+end+1])
}

// inCondition holds for the first verb of a sentence that begins "If", whose mark the parser loses before an aside, and for
// what somebody would do "in case Arland attacks".
func inCondition(s *sentence, t int) bool {
	if s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	if n := s.child(t, syntax.Nsubj, syntax.NsubjPass); n >= 0 {
		if provided(s, t, int(s.lo[n])) {
			return true
		}
	}
	if k := s.phraseBefore(t); k >= 0 && s.lower[k] == wordIn && s.lower[k+1] == wordCase {
		return true // "in case Arland attacks", of which the parser makes a phrase
	}
	if k := s.child(t, syntax.Csubj); k >= 0 && contains(assumingWords, s.lower[k]) {
		return true // for which the parser takes "assuming"
	}
	if s.lower[0] == wordShould && s.words[len(s.words)-1] != "?" && slices.Index(s.words, ",") > t && maybeBehind(s, t) {
		return true // "Should Arland attack, Corvia would pay", whatever the parser makes of it
	}
	k := 0
	for k < 3 && k < t && s.lower[k] != wordIf {
		k++
	}
	if k == t || s.lower[k] != wordIf {
		return false
	}
	if k++; k+1 < t && s.lower[k] == wordIt && s.lemma[k+1] == wordBe {
		k += 2 // "if it was Arland that attacked"
	}
	for ; k < t; k++ {
		switch s.Tokens[k].Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			if s.Tokens[k].Head != t {
				return false
			}
		}
	}
	return true
}

// provided holds for the verb of a clause, whose subject begins at token lo, that says on which assumption something else would be so:
// "assuming Arland pays", "in the event that Arland attacked", "on the assumption that".
func provided(s *sentence, t, lo int) bool {
	k := lo - 1
	if k >= 1 && (s.lower[k] == wordThat || s.lower[k] == wordWhere || s.lower[k] == wordWhich) {
		k--
	}
	if k < 0 || k >= t {
		return false
	}
	switch {
	case contains(assumingWords, s.lower[k]):
		return s.Tokens[t].Tag != syntax.VBN && s.child(k, syntax.Nsubj) < 0
	case contains(eventNouns, s.lemma[k]) && k > 0 && k+1 < lo && s.lower[0] == wordIn && k <= 3:
		return maybeBehind(s, t) // in a situation that is there, somebody does something
	}
	return false
}

// maybeBehind holds where a modal of what may be stands behind a verb.
func maybeBehind(s *sentence, t int) bool {
	for k := t + 1; k < len(s.lower); k++ {
		if contains(maybeWords, s.lower[k]) {
			return true
		}
	}
	return false
}

// leftOpen holds for what somebody does not rule out, and for not ruling it out: a threat or an offer held open, no refusal.
func leftOpen(s *sentence, t int) bool {
	if x := s.child(t, syntax.Xcomp); x > t && contains(failVerbs, s.lemma[t]) && ruledOut(s, x) {
		return true
	}
	for k, up := t, 0; k >= 0 && up < 3; k, up = s.Tokens[k].Head, up+1 {
		if ruledOut(s, k) {
			h := s.Tokens[k].Head
			return has(s, k, syntax.Advmod) || h >= 0 && s.Tokens[k].Rel == syntax.Xcomp && contains(failVerbs, s.lemma[h])
		}
	}
	return false
}

// element reports that an act is an element of a plan: what a plan "includes", "envisages", "calls for", and what follows
// a proposal "to". It goes by the order of the words: the parser loses long lists.
func (p *page) element(c *candidate) bool {
	s, t := &p.sentences[c.sent], int(c.token)
	if accordingToPlan(s, c) || p.rowed(s, t, codebook.ExpressView, asElement) {
		return true
	}
	if told(s, t) {
		return c.lexical >= 0 && deed(codebook.Acts[c.lexical]) && p.partOfPlan(c.sent, t)
	}
	if heldByPlan(s, t) {
		return true
	}
	for k := 0; k < t; k++ {
		if !contains(planWords, s.lemma[k]) && !(k < 3 && s.lower[k] == wordIt && p.planBefore(c.sent)) {
			continue
		}
		for v := k + 1; v <= t && v <= k+3; v++ {
			if s.Tokens[v].Coarse == syntax.VERB && s.Tokens[v].Tag != syntax.VBN && holderAt(s, v) == holdWord && !broken(s, v, t) && !joinedBefore(s, v, k) {
				return true
			}
		}
		if v := afterAside(s, k); v >= 0 && v <= t && holderAt(s, v) == holdWord && !broken(s, v, t) {
			return true
		}
		if contains(draftWords, s.lemma[k]) && k+1 < t && s.lower[k+1] == wordTo && s.Tokens[t].Tag == syntax.VB && s.child(t, syntax.Aux) < 0 && !broken(s, k, t) { // not "that it does not accept"
			return true
		}
	}
	return false
}

// joinedBefore holds for a verb that goes on with one before a token and has no subject of its own: in "Arland backs the plan and calls
// for talks" the plan does not call for any.
func joinedBefore(s *sentence, v, k int) bool {
	h := s.Tokens[v].Head
	return s.Tokens[v].Rel == syntax.Conj && h >= 0 && h < k && s.Tokens[h].Coarse == syntax.VERB && s.child(v, syntax.Nsubj) < 0
}

// afterAside gives the token after the aside that follows a token: "the plan, which nobody had seen, calls"; -1 where none does.
func afterAside(s *sentence, k int) int {
	if k+1 >= len(s.words) || s.words[k+1] != "," {
		return -1
	}
	for j := k + 2; j+1 < len(s.words) && j < k+16; j++ {
		if s.words[j] == "," {
			return j + 1
		}
	}
	return -1
}

// askedNouns are what somebody asks for, which has its elements as a plan does.
var askedNouns = hashed("demand", "condition", "requirement", "request", "precondition")

// heldByPlan reports whether an act is what a plan calls for or includes, or is that verb itself, by the tree, or what a part of a plan
// is: "a key element is the exchange of prisoners".
func heldByPlan(s *sentence, t int) bool {
	for k, up := t, 0; k >= 0 && up < 4; up++ {
		if holderAt(s, k) == holdWord && s.Tokens[k].Coarse == syntax.VERB && s.Tokens[k].Tag != syntax.VBN {
			if n := s.child(k, syntax.Nsubj); n >= 0 {
				if of := s.child(n, syntax.Nmod); of >= 0 && s.Tokens[n].Coarse != syntax.NOUN {
					n = of // "some of the demands"
				}
				return contains(planWords, s.lemma[n]) || contains(elementNouns, s.lemma[n]) || contains(askedNouns, s.lemma[n])
			}
		}
		if n := s.child(k, syntax.Nsubj); n >= 0 && s.Tokens[k].Coarse == syntax.NOUN {
			return contains(elementNouns, s.lemma[n])
		}
		switch rel := s.Tokens[k].Rel; {
		case rel == syntax.Obj, rel == syntax.Obl, rel == syntax.Conj, rel == syntax.Xcomp, rel == syntax.Ccomp, rel == syntax.Nmod:
		case (rel == syntax.Acl || rel == syntax.Advcl) && s.Tokens[k].Tag == syntax.VBG: // "the demands include Arland leaving the port"
		default:
			return false
		}
		k = s.Tokens[k].Head
	}
	return false
}

// accordingToPlan holds for what sentences that begin "According to the draft" tell, and in the present tense for those that begin "According to the leaked text".
func accordingToPlan(s *sentence, c *candidate) bool {
	t := &s.Tokens[c.token]
	present := (t.Tag == syntax.VBZ || t.Tag == syntax.VBP) && c.lexical >= 0 && (deed(codebook.Acts[c.lexical]) || codebook.Acts[c.lexical] == codebook.Concede)
	for k := 0; k < 8 && k+1 < len(s.Tokens); k++ {
		if s.lower[k] == wordAccording {
			for j := k + 2; j < len(s.Tokens) && j < k+8 && s.words[j] != ","; j++ {
				if contains(draftWords, s.lemma[j]) || present && contains(paperWords, s.lemma[j]) {
					return true
				}
			}
		}
	}
	return false
}

// paperWords are what the elements of an agreement stand in that is still to come, or only what they are in.
var paperWords = hashed("text", "document", "paper", "plan", "term", "version", "copy", "provision")

// told holds for a verb that tells of its own subject.
func told(s *sentence, t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBD, syntax.VBZ, syntax.VBP:
		k := s.child(t, syntax.Nsubj, syntax.NsubjPass)
		return k >= 0 && s.Tokens[k].Coarse != syntax.VERB && holderAt(s, t) != holdWord
	}
	return false
}

// broken reports whether a clause of its own begins between two tokens.
func broken(s *sentence, lo, hi int) bool {
	for k := lo + 1; k < hi; k++ {
		switch w := s.lower[k]; {
		case s.words[k] == ";" || s.words[k] == ":" || w == wordBut || w == wordWhich:
			return true
		case k > lo+1 && told(s, k):
			return true
		}
	}
	return s.Tokens[hi].Tag == syntax.VBG && s.words[hi-1] == "," && hi > lo && !s.Depends(hi, lo) // "proposed a plan calling for talks, accusing Corvia of lies"
}

// planBefore reports whether the sentence before speaks of a plan.
func (p *page) planBefore(i int32) bool {
	if i == 0 {
		return false
	}
	s := &p.sentences[i-1]
	for k := range s.Tokens {
		if contains(planWords, s.lemma[k]) && s.Tokens[k].Coarse == syntax.NOUN {
			return true
		}
	}
	return false
}

// stance holds for acts that say how somebody stands: who "would accept" has said something of himself.
func stance(a codebook.Act) bool {
	switch a {
	case codebook.ExpressView, codebook.Condition, codebook.Demand, codebook.Appeal, codebook.Offer, codebook.Accept, codebook.Reject, codebook.Threaten, codebook.Support:
		return true
	}
	return false
}

var (
	// assumingWords begin a clause of what is assumed, eventNouns one of what may come about.
	assumingWords = hashed("assuming", "supposing", "provided", "assumption", "condition", "proviso")
	eventNouns    = hashed("event", "situation", "case", "circumstance")
)
