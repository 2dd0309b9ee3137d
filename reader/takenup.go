package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What somebody rejects, accepts, denies, condemns or welcomes is often named by a noun that takes up an act told before: "Kenya accused Peru of
// spying. Lima denied the accusation." It is directed at whoever did that.

// farthestTaken bounds the sentences between an act and the noun that takes it up.
const farthestTaken = 2

// settleTakenUp gives an act that names nobody it is directed at to whoever did what its object takes up, in the findings before it.
func (p *page) settleTakenUp(c *candidate, f *finding) {
	if !f.target.set.none() && f.target.sent == c.sent || f.actor.set.none() || c.object < 0 || int(c.lexical) != f.act {
		return
	}
	switch codebook.Acts[f.act] {
	case codebook.Reject, codebook.Accept, codebook.Deny, codebook.Accuse, codebook.Support:
	default:
		return
	}
	s, k := &p.sentences[c.sent], int(c.object)
	if s.Tokens[k].Coarse != syntax.NOUN || !s.definite(k) {
		return
	}
	a := p.lexicalAt(s, k)
	general := contains(generalDeeds, s.lemma[k])
	if a < 0 && !general {
		return
	}
	for i := len(p.earlier) - 1; i >= 0; i-- {
		o := &p.earlier[i]
		d := &p.candidates[o.candidate]
		if c.sent-d.sent > farthestTaken {
			return
		}
		if d.sent == c.sent && d.token > c.token || o.actor.set.none() || overlap(o.actor.set, f.actor.set) || !p.accepts(o) {
			continue
		}
		if o.modality != codebook.Asserted && o.modality != codebook.Reported {
			continue // what is an element of a plan is nobody's proposal
		}
		if general && stance(codebook.Acts[o.act]) || !general && !sameKind(o.act, a) {
			continue
		}
		f.target = option{set: o.actor.set, person: o.actor.person, sent: o.actor.sent, head: o.actor.head, why: rPrevious}
		p.ground(c, &f.target)
		return
	}
}

// definite holds for a noun that is known from before, by "the", "this" or "that", and is of nobody who is named.
func (s *sentence) definite(k int) bool {
	d := s.child(k, syntax.Det)
	return d >= 0 && s.child(k, syntax.NmodPoss, syntax.Nmod, syntax.Acl, syntax.AclRelcl) < 0 && contains(definiteWords, s.lower[d])
}

// sameKind holds for an act that a noun of another one can take up.
func sameKind(act int, noun int) bool {
	if act == noun {
		return true
	}
	a, n := codebook.Acts[act], codebook.Acts[noun]
	switch n {
	case codebook.Attack, codebook.Violate, codebook.Coerce:
		return a == codebook.Attack || a == codebook.Violate || a == codebook.Coerce
	case codebook.Propose, codebook.Offer:
		return a == codebook.Propose || a == codebook.Offer
	case codebook.Demand, codebook.Appeal:
		return a == codebook.Demand || a == codebook.Appeal
	}
	return false
}

var (
	definiteWords = hashed("the", "this", "that", "these", "those", "such", "both", "all")
	generalDeeds  = hashed("move", "decision", "step", "measure", "announcement", "action", "statement", "remark", "comment", "idea", "initiative")
)
