package reader

import (
	"strings"

	"parley/syntax"
)

// A report may name the rebels of whom it tells by nothing more than that: "the government and the communist rebels will meet". They are a party all the same, and
// whoever speaks for them does not speak for the state.

// nameRebels gives its own words for a name to the armed people of a text that names no armed group, and lets those who speak for them or lead them act for them.
func (p *page) nameRebels() {
	for id := range p.names {
		if p.counts[id] > 0 && p.armed(int16(id)) {
			return
		}
	}
	name, acts, named := "", false, 0
	for k := range p.mentions {
		m := &p.mentions[k]
		if s := &p.sentences[m.sent]; p.unnamedRebels(s, m) {
			named++
			acts = acts || p.leads(m) && named > 1 || s.Tokens[m.head].Rel == syntax.Conj || p.officeBeside(s, k) != nil
			lo := int(m.start)
			for lo > 0 && s.tellsKind(lo-1) {
				lo--
			}
			if name == "" || lo < int(m.start) && !strings.Contains(name, " ") {
				name = p.nameAt(s, lo, int(m.end)) // "communist rebels" rather than "rebels"
			}
		}
	}
	if !acts {
		return // who is only spoken of, or spoken of once, is no party
	}
	set := p.actorNamed(name)
	for k := range p.mentions {
		m := &p.mentions[k]
		if s := &p.sentences[m.sent]; p.unnamedRebels(s, m) {
			p.rename(m, set)
			p.speaksForRebels(s, k, set)
		}
	}
}

// nameApposed gives a group that is described before it is named its name: "Corvia's last active rebel group, the Valley Front, returned to the talks".
func (p *page) nameApposed() {
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		if n := k + 1; m.how != byGroup || n >= s.to || !contains(groupNouns, s.lower[m.end-1]) || s.Tokens[m.end-1].Tag != syntax.NN || s.words[m.end] != "," {
			continue
		}
		o := &p.mentions[k+1]
		gap := o.start - m.end
		if o.how != byName && (o.how != byUnknown || o.person != "") || o.set.none() || p.ofStates(o.set) || gap > 2 || gap == 2 && s.lower[m.end+1] != wordThe {
			continue
		}
		if end := int(o.end); end < len(s.words) && (s.words[end] == "," || s.words[end] == "." || s.words[end] == "(") {
			p.rename(m, o.set)
		}
	}
}

// unnamedRebels holds for a plural of armed people without a state of whom nothing says who they are.
func (p *page) unnamedRebels(s *sentence, m *mention) bool {
	return m.how == byRole && m.set.none() && m.plural && contains(rebelRoles, s.lower[m.end-1]) && !s.owned(int(m.start))
}

// tellsKind holds for an adjective that tells one kind of people from another: "communist rebels", but not "many rebels".
func (s *sentence) tellsKind(k int) bool {
	return s.Tokens[k].Tag == syntax.JJ && !contains(numberWords, s.lower[k]) && !contains(partWords, s.lower[k])
}

// speaksForRebels gives rebels the office that stands with them, and the person who has it: "the rebels' chief negotiator, Ana Lern", "a spokesman for the rebels".
func (p *page) speaksForRebels(s *sentence, k int, set actors) {
	office := p.officeBeside(s, k)
	if office == nil {
		return
	}
	office.set, office.from = set, int32(k)
	for i := range p.mentions {
		if o := &p.mentions[i]; office.person != "" && o.person == office.person && (o.how == byPrivate || o.how == byRole) {
			p.rename(o, set)
		}
	}
}

// officeBeside gives the office that a possessive or "of" joins to a mention; nil for none.
func (p *page) officeBeside(s *sentence, k int) *mention {
	m := &p.mentions[k]
	if n := k + 1; n < s.to && isPossessive(s, int(m.end)) && p.mentions[n].how == byRole && p.mentions[n].start-m.end <= 3 {
		return &p.mentions[n]
	}
	if b := k - 1; b >= s.from && p.mentions[b].how == byRole && p.mentions[b].end < m.start && contains(fromWords, s.lower[p.mentions[b].end]) && m.start-p.mentions[b].end <= 3 {
		return &p.mentions[b]
	}
	return nil
}
