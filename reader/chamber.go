package reader

import (
	"parley/codebook"
)

// Many states have a Senate, a Congress or a House of Representatives, and the codebook knows those of the United States by these names.

// settleChambers gives a chamber to the state beside it, "the Corvian Senate", "the Senate of Corvia", else to the state that publishes the
// text, else, in a text that never speaks of the United States otherwise, to the state of its war; without one a House of Representatives has
// its own name.
func (p *page) settleChambers() {
	var home actors
	found, spoken := false, false
	for k := range p.mentions {
		m := &p.mentions[k]
		if len(m.set.ids) != 1 || p.actorOf[m.set.ids[0]] == nil || p.actorOf[m.set.ids[0]].ID != "USA" {
			continue
		}
		if p.isChamber(m) {
			home, found = m.set, true
		} else {
			spoken = true
		}
	}
	if !found || p.home.key == home.key {
		return
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.set.key != home.key || !p.isChamber(m) {
			continue
		}
		of := p.stateBeside(m)
		switch {
		case !of.none():
		case !p.home.none():
			of = p.home
		case spoken:
			continue
		case !p.land.none():
			of = p.chamberOf(m)
		case m.end-m.start > 1:
			of = p.actorNamed(p.nameAt(&p.sentences[m.sent], int(m.start), int(m.end)))
		default:
			continue
		}
		p.rename(m, of)
	}
}

// chamberOf gives the chamber of the state of the war that is an actor of its own, else that state.
func (p *page) chamberOf(m *mention) actors {
	name := p.nameAt(&p.sentences[m.sent], int(m.start), int(m.end)) + " of " + p.names[p.land.ids[0]]
	if a, ok := p.r.book.ActorByName(name); ok {
		return p.actorNamed(a.Name)
	}
	return p.land
}

// isChamber holds for a chamber of a parliament by its bare name.
func (p *page) isChamber(m *mention) bool {
	s := &p.sentences[m.sent]
	return (m.how == bySeat || m.how == byBody || m.how == byName) && contains(chamberEnds, s.lower[m.end-1]) && contains(chamberStarts, s.lower[m.start])
}

// stateBeside gives the state that is named right before a chamber, or after it behind "of" or "in".
func (p *page) stateBeside(m *mention) actors {
	s := &p.sentences[m.sent]
	before := int(m.start) - 1
	if before > 0 && isPossessive(s, before) {
		before--
	}
	if before >= 0 && s.at[before] >= 0 {
		return p.onlyState(&p.mentions[s.at[before]])
	}
	after := int(m.end)
	if after+1 < len(s.words) && (s.lower[after] == wordOf || s.lower[after] == wordIn) {
		if after++; s.lower[after] == wordThe && after+1 < len(s.words) {
			after++
		}
		if s.at[after] >= 0 {
			return p.onlyState(&p.mentions[s.at[after]])
		}
	}
	return actors{}
}

// onlyState gives the one state that a mention names; nobody where it is none.
func (p *page) onlyState(m *mention) actors {
	if len(m.set.ids) == 1 && p.kindOf(m.set.ids[0]) == codebook.State {
		return m.set
	}
	return actors{}
}

var (
	chamberStarts = hashed("house", "senate", "congress")
	chamberEnds   = hashed("house", "senate", "congress", "representatives")
)
