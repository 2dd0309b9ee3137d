package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// withoutComplements leaves out what is only the object of another finding: what is demanded, offered, agreed, refused or denied
// is not itself an act. A plan's elements and reported speech stay.
func (p *page) withoutComplements(list []finding) []finding {
	return slices.DeleteFunc(list, func(f finding) bool {
		c := &p.candidates[f.candidate]
		s := &p.sentences[c.sent]
		t := int(c.token)
		if voiced(codebook.Acts[f.act]) || s.Tokens[t].Coarse != syntax.VERB {
			return false // a demand that is reported within another still is one
		}
		for steps := 0; steps < 3; steps++ {
			h := s.Tokens[t].Head
			if h < 0 {
				return false
			}
			switch s.Tokens[t].Rel {
			case syntax.Ccomp, syntax.Xcomp:
			case syntax.Conj:
				if s.Tokens[t].Coarse == syntax.VERB && s.child(t, syntax.Nsubj) >= 0 {
					return false
				}
			default:
				return false
			}
			t = h
			if p.takes(list, c, t) {
				return true
			}
		}
		return false
	})
}

// takes reports whether a finding at a token of a candidate's sentence takes what it governs for its object.
func (p *page) takes(list []finding, c *candidate, token int) bool {
	for i := range list {
		d := &p.candidates[list[i].candidate]
		if d.sent != c.sent || int(d.token) != token || d == c {
			continue
		}
		switch codebook.Acts[list[i].act] {
		case codebook.Demand, codebook.Appeal, codebook.Offer, codebook.Accept, codebook.Reject, codebook.Threaten, codebook.Condition, codebook.Deny:
			return int(d.lexical) == list[i].act
		}
	}
	return false
}

// voiced holds for acts that are done by words.
func voiced(a codebook.Act) bool {
	switch a {
	case codebook.Demand, codebook.Appeal, codebook.Reject, codebook.Deny, codebook.Accuse, codebook.ExpressView, codebook.Condition:
		return true
	}
	return false
}
