package reader

import "parley/syntax"

// A name that no list knows is a place where the text tells of something in it or near it, and nothing that it does: "shelled Orlo", "the
// camps near Orlo". Nobody acts, and no pronoun goes back there.

// settlePlaces takes names of places for what they are.
func (p *page) settlePlaces() {
	if len(p.names) == 0 {
		return
	}
	p.placed = append(p.placed[:0], make([]placing, len(p.names))...)
	for k := range p.mentions {
		m := &p.mentions[k]
		if len(m.set.ids) != 1 {
			continue
		}
		at := &p.placed[m.set.ids[0]]
		s := &p.sentences[m.sent]
		switch {
		case m.how != byUnknown || m.person != "" || isBodyName(s, int(m.start), int(m.end)):
			at.acts = true
		case s.Tokens[m.head].Rel.Subject():
			at.acts = true
		case m.start > 0 && contains(placeWords, s.lower[m.start-1]), m.placedAfter(s):
			at.holds = true
		}
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.how == byUnknown && len(m.set.ids) == 1 {
			if at := p.placed[m.set.ids[0]]; at.holds && !at.acts {
				m.thing, m.set = true, actors{}
			}
		}
	}
}

// A placing says of a name whether something is in it, and whether it acts.
type placing struct{ holds, acts bool }

// placedAfter holds for a name behind which its place is told: "Orlo, where", "Orlo in the south", "Orlo district".
func (m *mention) placedAfter(s *sentence) bool {
	k := int(m.end)
	if k+1 >= len(s.words) {
		return false
	}
	return s.words[k] == "," && s.lower[k+1] == wordWhere || s.Tokens[k].Coarse == syntax.NOUN && contains(placeNouns, s.lemma[k])
}

var (
	placeWords = hashed("in", "near", "around", "outside", "towards", "inside")
	placeNouns = hashed("district", "province", "region", "area", "valley", "town", "village", "city", "state", "county", "camp", "airport", "bridge", "river", "road", "crossing", "prison", "border", "front")
)
