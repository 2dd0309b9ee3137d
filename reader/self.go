package reader

import "parley/syntax"

// unknownSelf holds for a subject that is the author of the text or the author's own, outside quotations, where nothing says who that is: "We have extended the
// truce", "our movement rejects the plan". Whoever else is named did not.
func (p *page) unknownSelf(s *sentence, c *candidate) bool {
	if c.subject < 0 {
		return false
	}
	k := int(c.subject)
	if c.link != direct && c.link != shared || s.quoted[k] || s.sayer >= 0 && !p.mentions[s.sayer].set.none() || s.voice >= 0 {
		return false
	}
	if of := s.child(k, syntax.NmodPoss); of >= 0 {
		k = of
	}
	if s.at[k] < 0 {
		return false
	}
	m := &p.mentions[s.at[k]]
	return (m.how == byWe || m.how == byI) && m.set.none()
}

// facesUs holds for one of those who do something to a text's author, or are asked for something: "Arland attacked us", "we demand that Arland leave".
func (p *page) facesUs(set actors) bool {
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		if m.how != byWe || !m.set.none() || s.quoted[m.head] || s.Tokens[m.head].Head < 0 {
			continue
		}
		verb, other := int(s.Tokens[m.head].Head), -1
		switch s.Tokens[m.head].Rel {
		case syntax.Obj, syntax.Obl, syntax.Iobj:
			other = s.child(verb, syntax.Nsubj)
		case syntax.Nsubj:
			if ask := s.child(verb, syntax.Ccomp); ask >= 0 && contains(wantVerbs, s.lemma[verb]) {
				other = s.child(ask, syntax.Nsubj)
			}
		}
		if other >= 0 && overlap(p.phraseAt(s, other).set, set) {
			return true
		}
	}
	return false
}
