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

// settleSelf takes back an actor who stands in the sentence, but not in the words for who says of himself what he did: "“We reject the plan,” the rebel leader
// told Arland's envoy." is of the rebels.
func (p *page) settleSelf(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.subject)
	if k < 0 || c.link != direct && c.link != shared && c.link != controlled || s.at[k] < 0 || !f.actor.set.none() && f.actor.sent != c.sent {
		return
	}
	if m := &p.mentions[s.at[k]]; m.how != byWe && m.how != byI || !m.set.none() {
		return
	}
	n := s.saidBy(k)
	if n < 0 || !f.actor.set.none() && s.within(f.actor.head, int32(n)) {
		return
	}
	set := p.phraseAt(s, n).set
	if set.none() {
		set, _ = p.party(s, n)
	}
	if to := s.child(int(s.Tokens[n].Head), syntax.Iobj, syntax.Obj, syntax.Obl); set.none() && (to < 0 || !s.within(f.actor.head, int32(to))) {
		return // somebody who is named near may still be whom he speaks for
	}
	f.actor = option{set: set, sent: c.sent, head: int32(n), why: rSubject}
	f.notTo(set)
}

// saidBy gives the subject of the verb of saying above a token, which stands behind it or takes what is said for its clause; -1 for none.
func (s *sentence) saidBy(k int) int {
	for v, h := k, s.Tokens[k].Head; h >= 0; v, h = h, s.Tokens[h].Head {
		if n := s.child(h, syntax.Nsubj); n >= 0 && n != v && isSaying(s.lemma[h]) && (h > k || s.Tokens[v].Rel == syntax.Ccomp) {
			return n
		}
	}
	for d := s.kid[s.Tokens[k].Head]; s.quoted[k] && d >= 0; d = s.next[d] { // "“We reject the plan,” a protester told": the parser joins them
		if s.Tokens[d].Rel == syntax.Conj && isSaying(s.lemma[d]) && !s.quoted[d] {
			return s.child(int(d), syntax.Nsubj)
		}
	}
	return -1
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
		}
		if other >= 0 && overlap(p.phraseAt(s, other).set, set) {
			return true
		}
	}
	return false
}
