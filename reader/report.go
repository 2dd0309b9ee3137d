package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// A report from a capital on rebels there names the state once, in its dateline, or never again after "the Arlander government".

// reportedState gives the state from whose capital a text reports on rebels that no list knows, where nobody rules or leads an army in another, and the
// army is not at odds with the government itself: "BOGOTA — The rebels rejected the government's plan" is on Colombia.
func (p *page) reportedState() actors {
	seat := p.datelined()
	if seat.none() || slices.ContainsFunc(p.sentences, func(s sentence) bool { return slices.Contains(s.lower, wordCoup) }) {
		return actors{}
	}
	rebels, rule := false, false
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.how != byRole {
			continue
		}
		word := p.sentences[m.sent].lower[m.end-1]
		ruling := contains(ruleNouns, word) || word == wordArmy || m.role != nil && m.role.Rank >= codebook.HeadOfGovernment
		if ruling && p.ofStates(m.set) && m.set.key != seat.key {
			return actors{}
		}
		rebels, rule = rebels || contains(rebelRoles, word), rule || ruling && m.set.none()
	}
	if !rebels || !rule {
		return actors{}
	}
	return seat
}

// housesOfReport gives a parliament without a state beside it, which elsewhere is that of the United States, to the state of the report.
func (p *page) housesOfReport() {
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		if p.seated && m.how == bySeat && m.end == m.start+1 && contains(chamberStarts, s.lower[m.start]) && !s.owned(int(m.start)) {
			m.set = p.land
		}
	}
}

// settleStaff gives to the state whose government was found who has an office under it: "the government's chief negotiator, Ana Lern, said".
func (p *page) settleStaff() {
	for k := 1; k < len(p.mentions); k++ {
		m, of := &p.mentions[k], &p.mentions[k-1]
		s := &p.sentences[m.sent]
		own := len(m.set.ids) == 1 && m.person != "" && p.names[m.set.ids[0]] == m.person
		if m.how != byRole || !m.set.none() && !own || m.sent != of.sent || of.how != byRole || !contains(ruleNouns, s.lower[of.end-1]) || s.lower[of.end-1] == wordAdministration || !p.ofStates(of.set) ||
			m.start != of.end && (m.start != of.end+1 || !isPossessive(s, int(of.end))) {
			continue
		}
		m.set = of.set
		for j := k + 1; m.person != "" && j < len(p.mentions); j++ {
			if n := &p.mentions[j]; n.person == m.person && n.how == byPrivate && len(n.set.ids) == 1 {
				p.settled = append(p.settled, official{n.set.ids[0], of.set})
				break
			}
		}
	}
}

// titledState gives the state that the title names alone, where the text names it again and none more often.
func (p *page) titledState() actors {
	state := int16(-1)
	for _, id := range p.actorsIn(fields(p.doc.Title.Value)).ids {
		if p.kindOf(id) != codebook.State {
			continue
		}
		if state >= 0 {
			return actors{}
		}
		state = id
	}
	if state < 0 {
		return actors{}
	}
	named := make([]int, len(p.names)) // by its name or that of its people or capital, and of others than the titled neither as a place nor by who acts for it
	for k := range p.mentions {
		m := &p.mentions[k]
		switch own := m.set.has(state); {
		case m.how == byName || m.how == byDemonym || m.how == bySeat || m.how == byPeople:
			if !own && p.inPlace(m) {
				continue // "a deal in Khartoum", "in Sudan's capital"
			}
		case m.how != byPerson || !own:
			continue
		}
		for _, id := range m.set.ids {
			named[id]++
		}
	}
	for id, n := range named {
		if own := id == int(state); own && n < 2 || !own && p.kindOf(int16(id)) == codebook.State && n > named[state] {
			return actors{}
		}
	}
	return p.one(state)
}

// atCapital holds for a state or its people of whose capital or soil is spoken as the place where something happens.
func (p *page) atCapital(m *mention) bool {
	s := &p.sentences[m.sent]
	h := s.Tokens[m.head].Head
	if r := s.Tokens[m.head].Rel; h < 0 || r != syntax.NmodPoss && r != syntax.Amod && r != syntax.Compound && r != syntax.Appos {
		return false
	}
	return contains(localities, s.lemma[h]) && s.caseOf(h) >= 0 && contains(placeCases, s.lower[s.caseOf(h)])
}
