package reader

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// A war within a state needs no name for it: "the government", "the army" and "Information Minister Ana Lern" are those of the state
// that the movements of the text fight or deal with.

// findLand finds the state of the movements that the text names, where most of what it names of them is of one. Where a
// text speaks of another state far more, they deal with that: where Arland bombs the rebels of Corvia, "the government" is Arland's.
func (p *page) findLand() {
	p.land, p.seated = actors{}, false
	var homes [8]struct {
		id string
		n  int32
	}
	all, known := int32(0), 0
	for id, a := range p.actorOf {
		if a == nil || a.Home == "" || p.counts[id] == 0 {
			continue
		}
		all += p.counts[id]
		for k := range homes {
			if h := &homes[k]; h.id == a.Home || h.id == "" {
				if h.id == "" {
					known++
				}
				h.id = a.Home
				h.n += p.counts[id]
				break
			}
		}
	}
	for _, h := range homes[:known] {
		if h.n >= 2 && 3*h.n > 2*all {
			if a, ok := p.r.book.Actor(h.id); ok {
				p.land = p.actorNamed(p.namedFarMore(a, h.n).Name)
			}
		}
	}
	if all == 0 && p.home.none() {
		if p.land = p.loneState(); p.land.none() {
			p.land = p.reportedState()
			p.seated = !p.land.none()
			p.housesOfReport()
		}
	}
}

// loneState gives the state of a text that names one again and again, and no other: its ministries need no name.
func (p *page) loneState() (only actors) {
	for id := range p.names {
		if p.counts[id] == 0 || p.kindOf(int16(id)) != codebook.State {
			continue
		}
		if !only.none() || p.counts[id] < oftenNamed {
			return actors{}
		}
		only = p.one(int16(id))
	}
	return only
}

// oftenNamed is how often a state must be named to be the one that a text is about.
const oftenNamed = 3

// namedFarMore gives the state that the text names again and more than twice as often as one, and more often than it and its movements, where there
// is such a state; else that one, and always where it publishes the text or its title names it.
func (p *page) namedFarMore(land *codebook.Actor, movements int32) *codebook.Actor {
	if own := p.actorNamed(land.Name); own.key == p.home.key || p.actorsIn(fields(p.doc.Title.Value)).has(own.ids[0]) {
		return land
	}
	own, most, other := int32(0), int32(0), land
	for id, a := range p.actorOf {
		switch {
		case a == nil || a.Kind != codebook.State:
		case a.ID == land.ID:
			own = p.counts[id]
		case p.counts[id] > most:
			most, other = p.counts[id], a
		}
	}
	if most > 1 && most > 2*own && most > own+movements {
		return other
	}
	return land
}

// settle gives the offices and bodies of a state that nothing beside them names to the state of the war. Persons who hold them act for
// it from there on.
func (p *page) settle() {
	p.settleCommanders()
	p.nameRivals()
	local, seat := p.localLands(), p.datelined()
	p.settleFoes()
	home := p.land
	if home.none() && p.home.none() {
		home = p.titledState()
	}
	p.settled = p.settled[:0]
	rules := false // the government of the land is spoken of without its name
	for k := 0; k < len(p.mentions) && (!home.none() || local != nil || !seat.none()); k++ {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		land := home
		if own, ok := local[s.block]; ok {
			land = own
		} else if !seat.none() && p.ofMinistry(s, m) {
			land = seat
		}
		switch {
		case land.none():
		case m.how == byRole && m.set.none() && m.role != nil && m.role.Rank == codebook.Spokesperson && m.start > 0 && p.ofMinistry(s, m):
			m.set = land
		case m.how == byRole && m.set.none() && m.role != nil && !rareOffice(m.role) && p.homely(s, m) && (!p.land.none() || m.role.Rank >= codebook.HeadOfGovernment || contains(stateBodies, s.lower[m.end-1])):
			m.set = p.armyOf(land, m.role)
			rules = rules || contains(ruleNouns, s.lower[m.end-1])
		case p.farGovernment(s, m) && (rules || p.onlyNamed(s, land)): // "the government and 14 groups signed" is not Norland's, whose government said something since
			m.set, m.from, rules = land, -1, true
		case m.how == byPrivate && len(m.set.ids) == 1 && p.names[m.set.ids[0]] == m.person && p.inHomeOffice(s, m, land) && !p.anothersOffice(s, m, land):
			if land.key == home.key || land.key == seat.key {
				p.settled = append(p.settled, official{m.set.ids[0], land})
			} else {
				m.other, m.set = m.set, land
			}
		}
	}
	p.settleStaff()
	p.settleOfficials()
}

// onlyNamed holds where the sentence before, in the same paragraph, names a state and no other: "Rebels seized the north of Arland. The government".
func (p *page) onlyNamed(s *sentence, land actors) bool {
	if s.number == 0 || p.sentences[s.number-1].block != s.block {
		return false
	}
	o, named := &p.sentences[s.number-1], false
	for k := o.from; k < o.to; k++ {
		if m := &p.mentions[k]; m.set.key == land.key {
			named = true
		} else if p.ofStates(m.set) {
			return false
		}
	}
	return named
}

// farGovernment holds for "the government" that was taken for the one that a sentence further up names with its state.
func (p *page) farGovernment(s *sentence, m *mention) bool {
	return m.how == byRole && !m.set.none() && m.from >= 0 && contains(ruleNouns, s.lower[m.end-1]) && s.ofWholeLand(int(m.start)) && (int(m.end) == len(s.lower) || s.lower[m.end] != wordOf) && (p.mentions[m.from].sent+1 < m.sent || p.mentions[m.from].set.key != m.set.key) && p.ofStates(m.set)
}

// ofWholeLand holds where "the" stands before a token, or "the central" and the like.
func (s *sentence) ofWholeLand(k int) bool {
	if k > 1 && contains(wholeLand, s.lower[k-1]) {
		k--
	}
	return k > 0 && s.lower[k-1] == wordThe
}

var wholeLand = hashed("central", "federal", "national")

// settleOfficials lets who holds an office of a state act for it.
func (p *page) settleOfficials() {
	for k := range p.mentions {
		m := &p.mentions[k]
		if len(m.set.ids) != 1 || m.person == "" {
			continue
		}
		for _, o := range p.settled {
			if m.set.ids[0] == o.id {
				m.other, m.set = m.set, o.of
				break
			}
		}
	}
}

// settleFoes gives "the government" beside an armed group, "the government and the Front", "the Front and the government", to the state that the group is of, where the text tells of no
// other.
func (p *page) settleFoes() {
	for k := 1; k < len(p.mentions) && p.land.none() && p.home.none(); k++ {
		a, b := &p.mentions[k-1], &p.mentions[k]
		s := &p.sentences[a.sent]
		if a.sent != b.sent || b.start-a.end > 2 || b.start == a.end || s.lower[a.end] != wordAnd || a.start == 0 {
			continue
		}
		for _, x := range [2][2]*mention{{a, b}, {b, a}} {
			rules, group := x[0], x[1]
			if rules.how != byRole || !rules.set.none() || !contains(ruleNouns, s.lower[rules.end-1]) || rules.start == 0 || s.lower[rules.start-1] != wordThe || len(group.set.ids) != 1 || !p.armed(group.set.ids[0]) {
				continue
			}
			if land, ok := p.homeOf(p.actorOf[group.set.ids[0]]); ok && !p.otherStateBefore(k, land) {
				rules.set = p.actorNamed(land)
			}
		}
	}
}

// otherStateBefore holds where the text names another state than the given before a mention, and not as a place.
func (p *page) otherStateBefore(k int, land string) bool {
	return slices.ContainsFunc(p.mentions[:k], func(m mention) bool {
		return (m.how == byName || m.how == byDemonym) && p.ofStates(m.set) && p.names[m.set.ids[0]] != land && !p.inPlace(&m)
	})
}

// An official is somebody who holds an office of a state.
type official struct {
	id int16
	of actors
}

// datelined gives the state from whose capital a report is by its dateline: its foreign ministry needs no name there.
func (p *page) datelined() actors {
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.dateline {
			n, entries := p.r.book.MatchName(fields(titleCase(s.words[0])+" "+strings.Join(s.words[1:min(len(s.words), 4)], " ")), 0)
			if n > 0 && entries[0].Reading == codebook.BySeat && entries[0].Actor != nil && entries[0].Actor.Kind == codebook.State {
				return p.actorNamed(entries[0].Actor.Name)
			}
			return actors{}
		}
	}
	return actors{}
}

// ofMinistry holds for a ministry, and for an office or a person right behind one: "the foreign ministry", "Foreign Office spokesperson Omar Tarn".
func (p *page) ofMinistry(s *sentence, m *mention) bool {
	for k := int(m.end) - 1; k >= max(0, int(m.start)-4); k-- {
		if contains(ministries, s.lower[k]) || s.lower[k] == wordOffice && k > 0 && s.lower[k-1] == wordForeign {
			return m.how != byRole || k >= int(m.start) || s.at[m.start-1] == s.at[k]
		}
		if k < int(m.start) && s.Tokens[k].Coarse != syntax.NOUN && s.Tokens[k].Coarse != syntax.PROPN && s.Tokens[k].Coarse != syntax.ADJ {
			return false
		}
	}
	return false
}

// localLands gives the state of each block of a digest that a label or a heading of nothing but its name puts in front: "**Arland.** The army
// attacked"; nil where no block has one.
func (p *page) localLands() map[int]actors {
	var lands map[int]actors
	section := actors{}
	for i := range p.sentences {
		s := &p.sentences[i]
		if !s.first {
			continue
		}
		own := p.landLabel(s)
		if s.kind == document.Heading {
			section = own
			continue
		}
		if own.none() {
			own = section
		}
		if !own.none() {
			if lands == nil {
				lands = map[int]actors{}
			}
			lands[s.block] = own
		}
	}
	return lands
}

// landLabel gives the state whose name is all that a heading or the first sentence of a block says, or stands before a colon.
func (p *page) landLabel(s *sentence) actors {
	if s.to == s.from {
		return actors{}
	}
	m := &p.mentions[s.from]
	if m.how != byName || len(m.set.ids) != 1 || p.kindOf(m.set.ids[0]) != codebook.State {
		return actors{}
	}
	if m.start <= 1 && int(m.end) < len(s.words) && s.words[m.end] == ":" {
		return m.set
	}
	for k, t := range s.Tokens {
		if (k < int(m.start) || k >= int(m.end)) && t.Coarse != syntax.PUNCT && t.Coarse != syntax.DET && t.Coarse != syntax.NUM {
			return actors{}
		}
	}
	return m.set
}

// armyOf gives who acts by a body of the state: an army that is an actor of its own ("Sudanese army"), else the state.
func (p *page) armyOf(land actors, role *codebook.Role) actors {
	if a := p.actorOf[land.ids[0]]; a != nil && len(a.Demonyms) > 0 {
		for _, of := range []string{a.Demonyms[0], a.Name} {
			words := append([]string{of}, strings.Fields(role.Word)...)
			if n, entries := p.r.book.MatchName(words, 0); n == len(words) && entries[0].Reading == codebook.ByName {
				return p.membersOf(entries[0].Actor.Name)
			}
		}
	}
	return land
}

// homely holds for a body or an office of a state that is spoken of as the only one: "the government", "the army chief".
func (p *page) homely(s *sentence, m *mention) bool {
	if m.start == 0 {
		return contains(bareBodies, hashLower(m.role.Word)) // "Police blamed the rebels"
	}
	if m.role.Acts != codebook.ForSelf && s.ofRulers(m) {
		return true
	}
	if m.role.Acts != codebook.ForState || m.plural && m.role.Word != "armed forces" || s.owned(int(m.start)) {
		return false
	}
	if k := int(m.end); k+1 < len(s.words) && s.lower[k] == wordIn && s.at[k+1] >= 0 && p.ofStates(p.mentions[s.at[k+1]].set) {
		return false // "the government in Arland"
	}
	for k := int(m.start) - 1; k >= max(0, int(m.start)-3); k-- {
		switch {
		case s.lower[k] == wordThe:
			return true
		case s.Tokens[k].Coarse != syntax.ADJ && !contains(passingWords, s.lower[k]) || s.at[k] >= 0:
			return false
		}
	}
	return false
}

// passingWords say of a government how long or by what right it rules.
var passingWords = hashed("interim", "caretaker", "transition", "transitional", "de", "facto", "provisional", "unity")

// ofRulers holds for "federal troops", and for who rules where that only says whose a noun is and nothing before says where: "the town that junta forces hold".
func (s *sentence) ofRulers(m *mention) bool {
	if s.lower[m.start-1] == wordFederal {
		return true
	}
	if k := int(m.end); !contains(ruleNouns, s.lower[m.end-1]) || k == len(s.Tokens) || s.Tokens[k].Coarse != syntax.NOUN || s.owned(int(m.start)) {
		return false
	}
	c := s.Tokens[m.start-1].Coarse
	return s.at[m.start-1] < 0 && c != syntax.ADJ && c != syntax.NOUN && c != syntax.PROPN && c != syntax.PUNCT
}

// inHomeOffice holds for a person beside whom an office of a state stands, or one of its bodies: "Defence Minister Ana Lern",
// "government negotiator Ana Lern", "Ana Lern, spokesman of the 6th Division".
func (p *page) inHomeOffice(s *sentence, m *mention, land actors) bool {
	if m.role == nil || p.former(s, m) || !p.fits(m.other, land) {
		return false
	}
	if m.role.Acts == codebook.ForState || m.role.Rank == codebook.HeadOfState && p.inOffice(s, m) {
		return true
	}
	if m.role.Acts != codebook.ForEither {
		return false
	}
	for k := int(m.start) - 1; k >= max(0, int(m.start)-5); k-- {
		switch {
		case contains(stateBodies, s.lower[k]), s.lower[k] == wordOffice && k > 0 && s.lower[k-1] == wordForeign:
			return true
		case s.Tokens[k].Coarse != syntax.NOUN && s.Tokens[k].Coarse != syntax.PROPN && s.Tokens[k].Coarse != syntax.ADJ:
			return false
		}
	}
	for k := int(m.end); k < min(len(s.words), int(m.end)+9); k++ {
		switch {
		case contains(stateBodies, s.lower[k]):
			return true
		case k > int(m.end) && s.words[k] == "," || s.Tokens[k].Coarse == syntax.VERB:
			return false
		}
	}
	return false
}

// anothersOffice holds for a person whose office stands behind the name of somebody else than the state: "Vesta's foreign minister, Ana Lern".
func (p *page) anothersOffice(s *sentence, m *mention, land actors) bool {
	for _, k := range s.at {
		if k < 0 {
			continue
		}
		office := &p.mentions[k]
		if start := int(office.start); office.person == m.person && start > 1 && isPossessive(s, start-1) && s.at[start-2] >= 0 && p.mentions[s.at[start-2]].set.key != land.key {
			return true
		}
	}
	return false
}

// fits holds for another reading of a person that is not another state's.
func (p *page) fits(other, land actors) bool {
	return other.none() || other.key == land.key || !p.ofStates(other)
}

var bareBodies = hashed("police", "soldiers", "troops", "government", "parliament")

var stateBodies = hashed("government", "army", "military", "armed", "police", "navy", "division", "brigade", "battalion", "presidential", "ministry", "parliament", "cabinet")
