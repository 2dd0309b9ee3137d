package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// settleApposed gives what a noun behind a comma says again to whoever does it in the clause before, where the noun tells who answered: in
// "Arland demanded a withdrawal, a demand rejected by Corvia" Corvia demands nothing.
func (p *page) settleApposed(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if s.Tokens[t].Coarse != syntax.NOUN || f.actor.sent != c.sent || f.actor.head <= c.token || !openToAnswer(codebook.Acts[f.act]) || !s.behindComma(t) {
		return
	}
	v := s.child(t, syntax.Acl, syntax.AclRelcl)
	if v < 0 || !contains(repliedVerbs, s.lemma[v]) || !s.within(f.actor.head, int32(v)) {
		return
	}
	by := f.actor
	f.actor = noEnd
	for k := t - 1; k >= 0; k-- {
		if !s.Tokens[k].Rel.Subject() || s.Tokens[k].Head >= t || s.Tokens[k].Head < k {
			continue
		}
		if ph := p.phraseAt(s, k); !ph.set.none() && !overlap(ph.set, by.set) {
			f.actor = option{set: ph.set, person: ph.person, sent: c.sent, head: int32(ph.head), why: rSubject}
			if f.target.set.none() || overlap(f.target.set, ph.set) {
				f.target = by
			}
			return
		}
	}
}

// behindComma holds for a noun that begins what stands behind a comma with its article: ", a demand", ", an unprecedented offer".
func (s *sentence) behindComma(t int) bool {
	for k := t - 1; k > 0 && k > t-4; k-- {
		if s.Tokens[k].Coarse == syntax.DET {
			return parts(s.words[k-1])
		}
	}
	return false
}

// openToAnswer holds for acts that others answer.
func openToAnswer(a codebook.Act) bool {
	switch a {
	case codebook.Demand, codebook.Appeal, codebook.Propose, codebook.Offer, codebook.Accuse, codebook.Condition, codebook.Threaten, codebook.ExpressView:
		return true
	}
	return false
}

// repliedVerbs are what is done to what somebody else says or wants.
var repliedVerbs = hashed("reject", "deny", "dismiss", "refuse", "accept", "welcome", "oppose", "dispute", "resist", "rebuff", "repeat", "ignore", "echo", "back", "endorse", "support", "contest", "refute", "spurn", "decline",
	"rule", "turn", "describe", "call", "resent", "criticise", "criticize", "condemn")
