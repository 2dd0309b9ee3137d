package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// borne gives the candidate of the word that carries an act behind a verb that carries none by itself: of "the envoy left without a signature" that of the
// signature, of "cited concerns for not imposing sanctions" that of the sanctions. What is said of it holds of the act; nil where there is no such word.
func (p *page) borne(s *sentence, c *candidate, act codebook.Act) *candidate {
	t := int(c.token)
	if act == codebook.ExpressView || c.named(act) && s.child(t, syntax.Xcomp, syntax.Ccomp) < 0 || s.Tokens[t].Coarse != syntax.VERB || p.lexicalAt(s, t) == actIndex(act) {
		return nil
	}
	from := t + 1
	if s.lower[0] == wordInstead || s.lower[0] == wordRather {
		from = 1 // "Instead of imposing sanctions, Arland sent a letter"
	}
	for k := from; k < min(int(c.hi), len(s.Tokens)); k++ {
		if p.lexicalAt(s, k) == actIndex(act) && s.Depends(k, t) {
			o := *c
			o.token, o.lexical = int32(k), int8(actIndex(act))
			return &o
		}
	}
	return nil
}

// bornDenied holds for an act that is told as undone where it is named: "left without a signature", "for not imposing sanctions".
func (p *page) bornDenied(s *sentence, c *candidate, act codebook.Act) bool {
	o := p.borne(s, c, act)
	if o == nil {
		return false
	}
	k := int(o.token)
	return p.denied(s, o, act) || deed(act) && (hasChild(s, k, denials) || lackedBy(s, k))
}

// namedBehind holds for a verb that has a word of the act behind it: "shelved plans to declare a ceasefire" of a concession.
func (p *page) namedBehind(s *sentence, t int, act codebook.Act) bool {
	for k := t + 1; k <= int(s.hi[t]); k++ {
		if p.lexicalAt(s, k) == actIndex(act) && s.Depends(k, t) {
			return true
		}
	}
	return false
}

// lackedBy holds for a noun behind "without a", "without any".
func lackedBy(s *sentence, k int) bool {
	c := s.caseOf(k)
	return c >= 0 && s.lower[c] == wordWithout && s.child(k, syntax.Det) >= 0
}
