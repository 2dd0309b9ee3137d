package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// settleBrokered directs who brokers an agreement at those of whom its own clause tells what they did or shall do under it, where no other words name them: "Arland brokered a
// deal under which the Front returned the port to Corvia".
func (p *page) settleBrokered(c *candidate, f *finding) {
	if codebook.Acts[f.act] != codebook.Mediate || c.object < 0 || !f.target.elsewhere() {
		return
	}
	s := &p.sentences[c.sent]
	v := s.child(int(c.object), syntax.AclRelcl)
	if v < 0 {
		return
	}
	n := s.child(v, syntax.Nsubj)
	if n < 0 {
		return
	}
	set := p.phraseAt(s, n).set
	if set.none() || overlap(set, f.actor.set) {
		return
	}
	for k := s.kid[v]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Obj, syntax.Iobj, syntax.Obl:
			if ph := p.phraseAt(s, int(k)); !ph.set.none() && p.known(ph.set) && p.canBeParties(ph.set) && !overlap(ph.set, f.actor.set) {
				set = p.join(set, ph.set)
			}
		}
	}
	f.target = option{set: set, sent: c.sent, head: int32(n), why: rObject}
}
