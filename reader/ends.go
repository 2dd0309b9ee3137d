package reader

import "parley/syntax"

// settleEnds corrects the learnt choice of actor and target where the grammar leaves no choice.
func (p *page) settleEnds(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	t := int(c.token)
	if s.Tokens[t].Coarse != syntax.VERB || c.subject < 0 {
		return
	}
	switch c.link {
	case direct, agent, shared, relative:
	default:
		return
	}
	ph := p.phraseAt(s, int(c.subject))
	if ph.set.none() || !ph.certain() {
		return
	}
	if f.actor.set.key == ph.set.key {
		return
	}
	if covers(ph.set, f.actor.set) {
		f.actor = option{set: ph.set, sent: c.sent, head: c.subject, why: rSubject, person: ph.person}
	}
}

// certain holds for phrases whose words name their actors themselves.
func (ph *phrase) certain() bool {
	switch ph.how {
	case byName, bySeat, byPerson, byRole, byNamed, byNoun, byPeople:
		return true
	}
	return false
}

// covers reports whether a holds all of b.
func covers(a, b actors) bool {
	for _, id := range b.ids {
		if !a.has(id) {
			return false
		}
	}
	return true
}
