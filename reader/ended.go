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

// stems gives the act of who brings a drive of others to a stand: whoever "stopped Arland's advance" or "fended off its attack" fought. Who "halted its offensive" may
// have done so by words, and gave up nothing: no act (-2). It holds for neither where the drive is their own or nobody's who is named.
func (p *page) stems(s *sentence, t int) (int, bool) {
	off := contains(fendVerbs, s.lemma[t]) && (nextWord(s, t) == wordOff || nextWord(s, t) == wordBack)
	if s.Tokens[t].Coarse != syntax.VERB || !off && !contains(stemVerbs, s.lemma[t]) && !contains(repelVerbs, s.lemma[t]) {
		return -1, false
	}
	o, n := s.child(t, syntax.Obj, syntax.NsubjPass), s.child(t, syntax.Nsubj, syntax.OblAgent)
	if o < 0 || n < 0 || !contains(advanceNouns, s.lemma[o]) && !contains(driveNouns, s.lemma[o]) {
		return -1, false
	}
	if who := p.named(s, n); who.none() || !p.ownedByOther(s, o, who) {
		return -1, false
	}
	if off || contains(repelVerbs, s.lemma[t]) || contains(advanceNouns, s.lemma[o]) {
		return actIndex(codebook.Attack), true
	}
	return -2, true
}

// ownedByOther holds for a noun that is said to be somebody else's: "Arland's advance", "the Arlander advance", "an advance by Arland".
func (p *page) ownedByOther(s *sentence, noun int, than actors) bool {
	for k := s.kid[noun]; k >= 0; k = s.next[k] {
		switch c := s.caseOf(int(k)); s.Tokens[k].Rel {
		case syntax.Nmod:
			if c < 0 || s.lower[c] != wordOf && s.lower[c] != wordBy {
				continue
			}
		case syntax.NmodPoss, syntax.Amod, syntax.Compound:
		default:
			continue
		}
		if whose := p.named(s, int(k)); !whose.none() && !overlap(whose, than) {
			return true
		}
	}
	return false
}

var (
	stemVerbs    = hashed("halt", "stop", "block", "thwart", "foil", "blunt")
	repelVerbs   = hashed("repel", "repulse")
	fendVerbs    = hashed("fend", "hold", "beat", "drive", "push", "fight")
	advanceNouns = hashed("advance", "push", "drive", "breakthrough", "incursion")
	driveNouns   = hashed("offensive", "counteroffensive", "assault", "onslaught", "invasion", "attack", "raid")
)

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
