package reader

import "parley/syntax"

// What the models see of a name.
//
// Which act a verb carries, whether it happened and what it is about must not hang on who acts: most of the texts that the
// reader learns from are of one war, and would teach that the one side attacks and the other appeals. The models therefore
// see that a party is named, and not which; a test exchanges the names of two sides and asks for the same statements.

// readAlike gives each token the hash that features are made of: that of its lemma or, within a name, of what kind of name it is.
func (p *page) readAlike() {
	for i := range p.sentences {
		s := &p.sentences[i]
		copy(s.alike, s.lemma)
		for j := s.from; j < s.to; j++ {
			m := &p.mentions[j]
			name := nameOf(m)
			if name == 0 {
				continue
			}
			for k := m.start; k < m.end; k++ {
				if s.Tokens[k].Coarse == syntax.PROPN || m.how == byDemonym {
					s.alike[k] = name
				}
			}
		}
	}
}

// nameOf gives the hash in place of a name: one for all parties, whatever they are and however they are named; one for persons and one
// for names that are not known. It gives zero for other mentions.
func nameOf(m *mention) uint32 {
	switch m.how {
	case byName, byDemonym, byPeople, bySeat, byNamed:
		if m.thing {
			return 0
		}
		return hashLower("a party")
	case byPerson, byPrivate:
		return hashLower("a person")
	case byUnknown:
		return hashLower("a name")
	}
	return 0
}

// wordAlike is the word at k as features see it: itself, or what kind of name it is part of.
func (s *sentence) wordAlike(k int) uint32 {
	if s.alike[k] != s.lemma[k] {
		return s.alike[k]
	}
	return s.lower[k]
}
