package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// rare are the acts with too few annotated examples to learn from; where the lexicon names one of them for a verb, it
// knows more than the model.
var rare = func() (list [64]bool) {
	for i, a := range codebook.Acts {
		switch a {
		case codebook.Release, codebook.Withdraw, codebook.Host, codebook.Protest, codebook.Sign:
			list[i] = true
		}
	}
	return list
}()

// actOf gives a candidate's act: the most probable one, or the lexicon's where that is rare and carried by a verb that tells of the past or leads its sentence.
func (p *page) actOf(c *candidate) int {
	if c.carried != 0 {
		return int(c.carried - 1)
	}
	s := &p.sentences[c.sent]
	if t := &s.Tokens[c.token]; c.lexical >= 0 && rare[c.lexical] && (t.Tag == syntax.VBD || t.Rel == syntax.Root) && t.Coarse == syntax.VERB {
		return int(c.lexical)
	}
	if t := int(c.token); p.warnsOfOwn(s, t) || p.hesitates(s, t) {
		return actIndex(codebook.Threaten)
	}
	best := c.best()
	if codebook.Acts[best] == codebook.Accept && refused(s, carrier(s, int(c.token))) || p.refusesDeed(s, c, best) || c.named(codebook.Reject) && s.dismissed(int(c.token)) {
		return actIndex(codebook.Reject)
	}
	return best
}

// refusesDeed holds for a verb of refusal that what was learnt takes for the act that it refuses: "ruled out recognising the republic".
func (p *page) refusesDeed(s *sentence, c *candidate, best int) bool {
	t := int(c.token)
	k := s.child(t, syntax.Xcomp)
	return k > t && c.named(codebook.Reject) && best != int(c.lexical) && refusing(s, t) && p.lexicalAt(s, k) == best
}

// refused holds for what somebody "will not" or "does not accept".
func refused(s *sentence, t int) bool {
	k := negationBefore(s, t)
	if k < 1 || s.lemma[t] != wordAccept || !takesBack(s, t, k) {
		return false
	}
	w := s.lower[k-1]
	return w == wordWill || w == wordWould || contains(doVerbs, w) && w != wordDid
}
