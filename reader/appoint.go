package reader

import "parley/syntax"

// appoint lets whoever holds an office that is "its", "their" or "his" act for those: "Its leader, Ana Lern, demanded", and so "Lern" from
// there on.
func (p *page) appoint(s *sentence, k int) {
	m := &p.mentions[k]
	if m.set.none() || s.Tokens[m.head].Tag != syntax.PRPS || k+1 >= s.to {
		return
	}
	o := &p.mentions[k+1]
	if o.how != byRole || !o.set.none() || o.start > m.end+2 || o.plural && !isBody(o.role) {
		return
	}
	o.set, o.from = m.set, int32(k)
	if k+2 >= s.to || isBody(o.role) {
		return
	}
	who := &p.mentions[k+2]
	if who.person == "" || who.how != byPrivate && who.how != byUnknown || who.start > o.end+1 || who.start == o.end+1 && s.words[o.end] != "," {
		return
	}
	o.person = who.person
	own := who.set.key
	for j := k + 2; j < len(p.mentions); j++ {
		if n := &p.mentions[j]; n.person == who.person && n.set.key == own {
			n.other, n.set, n.how = n.set, m.set, byPrivate
		}
	}
}

// saidToHold gives the person of whom a sentence says that he has the office, whoever had one before: "Ana Lern is the executive director of a
// relief group". -1 for none.
func (p *page) saidToHold(s *sentence, m *mention) int {
	if s.child(int(m.head), syntax.Cop) < 0 {
		return -1
	}
	k := s.child(int(m.head), syntax.Nsubj)
	if k < 0 || s.at[k] < 0 || p.mentions[s.at[k]].set.none() || p.mentions[s.at[k]].person == "" {
		return -1
	}
	return int(s.at[k])
}
