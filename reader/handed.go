package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// Prisoners, hostages and the dead that one side holds and another gets: who hands over is not who is handed to, who receives did not release, and who
// is only said to hold those of whom something else is told did nothing.

// handedTo holds for the dependent of a passive verb that says to whom something is given, by nobody who is named: "three bodies were handed over to Arland".
func (s *sentence) handedTo(c *candidate, f *finding, up int) bool {
	switch codebook.Acts[f.act] {
	case codebook.Release, codebook.Aid:
	default:
		return false
	}
	k := s.caseOf(up)
	return c.subject < 0 && int(f.actor.head) == up && k > int(c.token) && s.lower[k] == wordTo && s.passive(int(c.token))
}

// receives gives the noun phrase that says from whom somebody gets captives or the dead, "received three bodies from Arland"; -1 for none.
func (s *sentence) receives(t int) int {
	if s.Tokens[t].Coarse != syntax.VERB || !contains(getVerbs, s.lemma[t]) && !(s.lemma[t] == wordTake && nextWord(s, t) == wordBack) || s.passive(t) || negationBefore(s, t) >= 0 {
		return -1
	}
	o := s.child(t, syntax.Obj)
	if o < t || !contains(heldNouns, s.lemma[s.ofWhat(o)]) && !contains(heldNouns, s.lemma[o]) {
		return -1
	}
	for k := o + 1; k < len(s.lower) && k <= o+farthestGiver; k++ {
		switch {
		case s.lower[k] == wordFrom:
			if h := s.Tokens[k].Head; h > k && s.Depends(h, t) {
				return h
			}
			return -1
		case s.Tokens[k].Coarse == syntax.PUNCT:
			return -1
		}
	}
	return -1
}

// farthestGiver bounds the tokens between what somebody gets and from whom.
const farthestGiver = 10

// settleReceived gives the release of those whom somebody receives to the one from whom.
func (p *page) settleReceived(c *candidate, f *finding) {
	if codebook.Acts[f.act] != codebook.Release {
		return
	}
	s := &p.sentences[c.sent]
	k := s.receives(int(c.token))
	if k < 0 {
		return
	}
	from := p.phraseAt(s, k)
	f.actor, f.target = noEnd, noEnd
	if !from.set.none() {
		f.actor = option{set: from.set, person: from.person, sent: c.sent, head: int32(from.head), why: rOblique}
	}
	if c.subject < 0 {
		return
	}
	if to := p.phraseAt(s, int(c.subject)); !to.set.none() && !overlap(to.set, from.set) {
		f.target = option{set: to.set, person: to.person, sent: c.sent, head: int32(to.head), why: rSubject}
	}
}

// onlyHeld holds for those who are only described as who holds whom something else is told of: "called for the release of hostages held by the Front".
func onlyHeld(s *sentence, c *candidate, f *finding) bool {
	t := int(c.token)
	h := s.Tokens[t].Head
	return codebook.Acts[f.act] == codebook.Coerce && s.Tokens[t].Rel == syntax.Acl && h >= 0 && h < t && s.lemma[t] == wordHold && contains(heldNouns, s.lemma[h])
}

// handsPaper holds for a release of what is written: "a copy of the agreement was handed over to the host".
func (s *sentence) handsPaper(c *candidate, f *finding) bool {
	o := s.child(int(c.token), syntax.Obj, syntax.NsubjPass)
	return codebook.Acts[f.act] == codebook.Release && o >= 0 && contains(writings, s.lemma[o])
}

var (
	writings  = textNouns.with("copy", "letter", "document", "text", "draft", "report", "list", "message", "memorandum", "note", "map", "paper", "file", "invitation", "record", "credential", "petition", "response", "reply")
	getVerbs  = hashed("receive", "recover", "retrieve", "collect", "get")
	heldNouns = hashed("prisoner", "hostage", "captive", "detainee", "soldier", "body", "remains", "corpse", "abductee", "inmate", "pow", "civilian", "child")
)
