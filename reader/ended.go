package reader

import (
	"slices"

	"parley/codebook"
	"parley/statement"
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

// ground gives an option the words that name its actors.
func (p *page) ground(c *candidate, o *option) {
	o.mentions = nil
	if o.sent < 0 {
		return
	}
	s := &p.sentences[o.sent]
	ph := p.phraseAt(s, s.whole(p.namer(s, int(o.head))))
	o.mentions = p.mentionsOf(s, &ph)
	if len(o.mentions) == 1 {
		if each := p.eachWithin(s, ph.head, o.set); each != nil {
			o.mentions = each
		}
	}
	if len(o.set.ids) > len(o.mentions) && o.why == rPair {
		o.mentions = append(o.mentions, p.companions(c)...)
	}
}

// eachWithin gives the words for each of several actors within a noun phrase that stands for all of them, "envoys of Arland and of
// the Free Coast Movement"; nil where it does not name them all.
func (p *page) eachWithin(s *sentence, head int, set actors) []statement.Mention {
	if len(set.ids) < 2 {
		return nil
	}
	var out []statement.Mention
	for _, id := range set.ids {
		k := slices.IndexFunc(p.mentions[s.from:s.to], func(m mention) bool {
			return m.head >= s.lo[head] && m.head <= s.hi[head] && m.head != int32(head) && len(m.set.ids) == 1 && m.set.ids[0] == id
		})
		if k < 0 {
			return nil
		}
		out = append(out, p.words(&p.mentions[s.from+k]))
	}
	return out
}

// withSubject gives an actor who is only named within the subject the words of all of it: "workers in Arland", "Arland's president".
func (p *page) withSubject(c *candidate, o *option) *option {
	if o.sent != c.sent || o.head < 0 || c.subject < 0 || c.link == relative {
		return o
	}
	s := &p.sentences[c.sent]
	for head := o.head; head >= 0 && head != c.subject; head = int32(s.Tokens[head].Head) {
		switch s.Tokens[head].Rel {
		case syntax.Nmod, syntax.NmodPoss, syntax.NmodDesc, syntax.NmodUnmarked, syntax.Amod, syntax.Compound, syntax.Flat:
		default:
			return o
		}
	}
	o.head = c.subject
	return o
}

// namer gives the head of the words that a pronoun stands for where they are in the same sentence, else the head itself: "Arland
// said it would sign" names Arland.
func (p *page) namer(s *sentence, head int) int {
	at := s.at[head]
	if at < 0 {
		return head
	}
	m := &p.mentions[at]
	switch m.how {
	case byHe, byThey, byIt:
		if from := m.from; from >= int32(s.from) && from < int32(s.to) && p.mentions[from].set.key == m.set.key {
			return int(p.mentions[from].head)
		}
	}
	return head
}

// companions gives the words for those with whom the subject acts: the object, or the noun phrase after "with".
func (p *page) companions(c *candidate) []statement.Mention {
	s := &p.sentences[c.sent]
	if c.object >= 0 {
		if ph := p.phraseAt(s, int(c.object)); !ph.set.none() {
			return p.mentionsOf(s, &ph)
		}
	}
	for _, t := range []int32{c.token, c.object} {
		if t < 0 {
			continue
		}
		for k := s.kid[t]; k >= 0; k = s.next[k] {
			if a := s.child(int(k), syntax.Case); a >= 0 && s.lower[a] == wordWith {
				ph := p.phraseAt(s, int(k))
				return p.mentionsOf(s, &ph)
			}
		}
	}
	return nil
}

// mentionsOf gives the words of a phrase's actors, in their order. A phrase whose head is no name keeps what says which one is
// meant: "the camp near the border".
func (p *page) mentionsOf(s *sentence, ph *phrase) []statement.Mention {
	var out []statement.Mention
	for i, part := range ph.parts {
		if i == 0 && s.at[ph.head] < 0 {
			part.hi = s.withNmod(ph.head, part.hi)
		}
		out = append(out, p.wordsAt(s, part.lo, part.hi))
	}
	return out
}

// withNmod gives the end of a noun phrase together with the short ones that follow it with a preposition.
func (s *sentence) withNmod(head, hi int) int {
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Nmod && int(s.lo[k]) == hi && s.hi[k]-s.lo[k] < 7 {
			hi = int(s.hi[k]) + 1
		}
	}
	return hi
}
