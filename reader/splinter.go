package reader

import (
	"parley/codebook"
)

// splitOff makes of the mention of a movement or party one of those who have left it or are at odds with it: "Free Coast dissidents", "a breakaway faction of the
// Free Coast Movement", "the splinter group of the FCM" are not the movement. They are named after it, so that texts agree: "FCM dissidents", "FCM faction". "The Free Coast
// faction" alone may be all of it, and a movement's armed wing is its own.
func (p *page) splitOff(s *sentence, m *mention) bool {
	if len(m.set.ids) != 1 || m.how != byName && m.how != byDemonym {
		return false
	}
	a := p.actorOf[m.set.ids[0]]
	if a == nil || a.Kind != codebook.ArmedGroup && (a.Kind != codebook.Organisation || a.Home == "") {
		return false
	}
	word, from := s.splits(m)
	if word == "" {
		return false
	}
	name := a.Name + " " + word
	if own, ok := p.r.book.ActorByName(name); ok {
		name = own.Name
	}
	for k := int(m.end); k < len(s.lower) && (contains(dissidentWords, s.lower[k]) || contains(splinterWords, s.lower[k]) || contains(factionWords, s.lower[k]) || contains(groupNouns, s.lower[k])); k++ {
		m.end++ // "dissidents" is the head, and not the name before it
	}
	m.start = int32(from) // and "faction" of "a faction of the Front"
	m.how, m.plural, m.set, m.other = byNamed, true, p.actorNamed(name), actors{}
	return true
}

// splits gives by which word those beside a name are known who have split from its bearer, "dissidents" or "faction", and the token at which the words
// for them begin; empty where nobody has.
func (s *sentence) splits(m *mention) (word string, from int) {
	lo, hi := int(m.start), int(m.end)
	at := func(k int) uint32 {
		if k < 0 || k >= len(s.lower) {
			return 0
		}
		return s.lower[k]
	}
	switch {
	case contains(dissidentWords, at(hi)), contains(dissidentWords, at(lo-1)):
		return "dissidents", lo
	case contains(splinterWords, at(hi)), contains(splinterWords, at(lo-1)) && s.words[lo-1] != "faction":
		return "faction", lo
	case contains(factionWords, at(hi)) && (contains(factionOf, at(hi+1)) || s.lower[hi] == wordFactions):
		return "faction", lo
	}
	k := lo - 1
	if at(k) == wordThe {
		k--
	}
	if at(k) != wordOf && at(k) != wordFrom {
		return "", lo
	}
	switch k--; {
	case contains(dissidentWords, at(k)), contains(groupNouns, at(k)) && contains(dissidentWords, at(k-1)), at(k) == wordWing && contains(dissidentWords, at(k-1)):
		return "dissidents", k
	case contains(splinterWords, at(k)), contains(factionWords, at(k)), contains(groupNouns, at(k)) && contains(splinterWords, at(k-1)), at(k) == wordWing && contains(splinterWords, at(k-1)):
		return "faction", k
	}
	return "", lo
}

var (
	dissidentWords = hashed("dissident", "dissidents", "defector", "defectors", "deserters", "renegade", "renegades", "mutinous", "mutineers")
	splinterWords  = hashed("breakaway", "splinter", "offshoot", "offshoots")
	factionWords   = hashed("faction", "factions")
	factionOf      = hashed("of", "led", "loyal", "headed", "under", "commanded", "around")
	wordFactions   = hashLower("factions")
	wordWing       = hashLower("wing")
)
