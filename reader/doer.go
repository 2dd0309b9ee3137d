package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// settleDoer gives a deed that a finite verb tells to its subject, where that is named: what Arland says that Bordavia did or is ready to
// do is of Bordavia, however often Arland speaks. What somebody must, may or would do stays with who says so.
func (p *page) settleDoer(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	a := codebook.Acts[f.act]
	if c.subject < 0 || c.link != direct || int(c.lexical) != f.act || s.frame != noFrame || !ofDoer(a) || underMD(s, t) || s.child(t, syntax.NsubjPass, syntax.AuxPass) >= 0 {
		return
	}
	at := s.at[c.subject]
	if at < 0 {
		return
	}
	m := &p.mentions[at]
	if m.thing || m.set.none() || m.how != byName && m.how != bySeat && m.how != byPerson {
		return
	}
	ph := p.phraseAt(s, int(c.subject))
	if ph.set.none() || overlap(ph.set, f.actor.set) || overlap(ph.other, f.actor.set) {
		return
	}
	f.actor = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rSubject}
	if overlap(f.target.set, ph.set) {
		f.target = option{sent: -1, head: -1}
	}
}

// ofDoer holds for acts that are always those of who does them. What somebody needs or has to do another one demands, in the same words.
func ofDoer(a codebook.Act) bool {
	return deed(a) || a == codebook.Reject || a == codebook.Threaten || a == codebook.Deny || a == codebook.Violate || a == codebook.Propose || a == codebook.Support
}
