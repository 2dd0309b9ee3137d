package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// What is told once: the end of a deed is not that deed again, and who claims that another did something does not accuse them besides.

// onlyEnded holds for an attack that another finding says to end: "put an end to its attacks on Corvia", "ceased firing at the port".
func (p *page) onlyEnded(beside []finding, c *candidate, f *finding) bool {
	if codebook.Acts[f.act] != codebook.Attack {
		return false
	}
	s, ends := &p.sentences[c.sent], false
	for t, up := int(c.token), 0; up < 3; up++ {
		switch s.Tokens[t].Rel {
		case syntax.Obj, syntax.Obl, syntax.Nmod, syntax.Xcomp, syntax.Advcl, syntax.Ccomp:
		default:
			return false
		}
		if t = s.Tokens[t].Head; t < 0 || t > int(c.token) {
			return false
		}
		o := s.child(t, syntax.Obj)
		if ends = ends || contains(endWords, s.lemma[t]) || o >= 0 && o < int(c.token) && contains(endWords, s.lemma[o]); ends && p.gives(beside, c, f, t) {
			return true
		}
	}
	return false
}

// gives holds for a token at which another finding of the same actor gives something up, or takes on to.
func (p *page) gives(beside []finding, c *candidate, f *finding, t int) bool {
	for i := range beside {
		if d := &p.candidates[beside[i].candidate]; d == c || int(d.token) != t || beside[i].modality == codebook.Negated || beside[i].actor.set.key != f.actor.set.key {
			continue
		}
		switch codebook.Acts[beside[i].act] {
		case codebook.Concede, codebook.Accept, codebook.Offer, codebook.Withdraw, codebook.Cooperate:
			return true
		}
	}
	return false
}

var endWords = hashed("end", "halt", "stop", "cease", "cessation", "suspension", "suspend", "discontinue", "pause", "refrain", "quit")

// onlyClaims holds for who claims that somebody did what another finding tells as passed on: "Arland alleges that Corvia laid mines" is told as laying mines.
func (p *page) onlyClaims(beside []finding, c *candidate, f *finding) bool {
	s, t := &p.sentences[c.sent], int(c.token)
	if a := codebook.Acts[f.act]; a != codebook.Accuse && a != codebook.ExpressView && a != codebook.Deny || !contains(claimVerbs, s.lemma[t]) || s.Tokens[t].Coarse != syntax.VERB {
		return false
	}
	for i := range beside {
		g := &beside[i]
		d := &p.candidates[g.candidate]
		if k := int(d.token); s.Tokens[k].Head == t && s.Tokens[k].Rel == syntax.Ccomp && s.Tokens[k].Coarse == syntax.VERB && g.modality == codebook.Reported && !voiced(codebook.Acts[g.act]) {
			return true
		}
	}
	return false
}

var claimVerbs = hashed("claim", "allege", "contend", "assert", "insist", "maintain")

// insistsSo holds for who insists that something is so and not that it be done: "Arland insists that Corvia broke the truce", "insists it has no troops there".
// What "is withdrawn" may be what is asked for.
func (s *sentence) insistsSo(t int) bool {
	k := s.child(t, syntax.Ccomp)
	if s.lemma[t] != wordInsist || s.Tokens[t].Coarse != syntax.VERB || k < t {
		return false
	}
	a := s.child(k, syntax.Aux, syntax.Cop)
	switch {
	case s.child(k, syntax.Nsubj, syntax.NsubjPass) < t || contains(dueVerbs, s.lemma[k]) && k+1 < len(s.lower) && s.lower[k+1] == wordTo:
		return false
	case happened(s, k):
		return s.lower[k] != s.lemma[k] || a >= 0
	case s.Tokens[k].Tag == syntax.VBZ:
		return true
	}
	return a >= 0 && s.lower[a] != s.lemma[a] && s.Tokens[a].Tag != syntax.MD && s.child(k, syntax.AuxPass) < 0
}

// insistsOnOwn holds for who insists that they will do something: "insists it will keep the truce".
func (s *sentence) insistsOnOwn(t int) bool {
	k := s.child(t, syntax.Ccomp)
	if s.lemma[t] != wordInsist || k < t {
		return false
	}
	n, a := s.child(k, syntax.Nsubj), s.child(k, syntax.Aux)
	return n > t && contains(ownPronouns, s.lower[n]) && a >= 0 && contains(futureWords, s.lower[a])
}
