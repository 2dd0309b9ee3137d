package reader

import (
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// A part of a people has the people's name in its own: where a text is about the Bosnian Serbs and never names Serbia, "the Serbs" and "the Serb assembly" are
// theirs.

// settleParts gives to the one part of a people that a text names what the text calls by the people's name alone.
func (p *page) settleParts() {
	parts := map[string]actors{} // by the last word of the part's name, without its plural; nobody where several parts share it
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.end-m.start < 2 || len(m.set.ids) != 1 || m.how != byName && m.how != byDemonym && m.how != byPeople {
			continue
		}
		word := p.sentences[m.sent].words[m.end-1]
		a := p.actorOf[m.set.ids[0]]
		if a == nil || !startsUpper(word) {
			continue
		}
		word = strings.TrimSuffix(word, "s")
		if set, ok := parts[word]; !ok && a.Kind == codebook.Other {
			parts[word] = m.set
		} else if set.key != m.set.key {
			parts[word] = actors{} // "Greek Cypriots" beside "Turkish Cypriots"
		}
	}
	if len(parts) == 0 {
		return
	}
	whole := map[uint64]bool{} // states that the text names otherwise than by their people
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		switch end := int(m.end); {
		case m.how == byName, m.how == bySeat, m.how == byPerson, m.how == byDemonym && end < len(s.lower) && contains(wholeOffices, s.lower[end]):
			whole[m.set.key] = true
		}
	}
	give := func(m *mention, set actors) {
		p.counts[m.set.ids[0]]--
		p.counts[set.ids[0]]++
		m.set = set
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		if at := int(m.from); m.how == byRole && at >= 0 && at < len(p.mentions) && at != k && p.mentions[at].how == byDemonym && p.ofStates(m.set) && !p.ofStates(p.mentions[at].set) && !whole[m.set.key] {
			give(m, p.mentions[at].set) // "the Serb army"
		}
		if m.end-m.start != 1 || m.how != byDemonym && m.how != byPeople || !p.ofStates(m.set) || whole[m.set.key] {
			continue
		}
		if k > 0 && p.mentions[k-1].sent == m.sent && p.mentions[k-1].end == m.start {
			continue // "the Croatian Serbs" are another part
		}
		if set := parts[strings.TrimSuffix(p.sentences[m.sent].words[m.start], "s")]; !set.none() {
			give(m, set)
		}
	}
}

// wholeOffices are those that a state has and a part of a people seldom: "the Cypriot government" is not the Turkish Cypriots.
var wholeOffices = hashed("government", "president", "premier", "prime", "foreign", "minister", "ministers", "ministry", "embassy", "ambassador")

// partAbroad makes of a people, or of a movement that is called by a plural, that of another state which stands in front: "Croatian Serbs" are not Serbia, and "Indian
// Maoists" are not those of Nepal.
func (p *page) partAbroad(s *sentence, m *mention) bool {
	k := len(p.mentions) - 1
	if k < s.from || len(m.set.ids) != 1 || m.end != m.start+1 || p.mentions[k].end != m.start {
		return false
	}
	before := &p.mentions[k]
	of := before.set
	if before.how == byNobody {
		of = before.other
	}
	if before.how != byDemonym && before.how != byNobody || !p.ofStates(of) || of.key == m.set.key {
		return false
	}
	name := p.nameAt(s, int(before.start), int(m.end))
	switch land, ok := p.homeOf(p.actorOf[m.set.ids[0]]); {
	case (m.how == byPeople || m.how == byDemonym) && p.ofStates(m.set):
		name = strings.TrimPrefix(ethnic(name), "ethnic ")
	case !ok || m.how != byName || !strings.HasSuffix(name, "s") || land == p.names[of.ids[0]]:
		return false
	}
	m.set = p.actorNamed(p.r.book.Canonical(name))
	p.rename(before, actors{})
	before.how = byNobody
	return true
}

// peopleIn gives the end of the name of a place right behind a people, or its leaders, who are its people there and not their state: "Arlandians in northern
// Corvia", "Serb leaders in Bosnia". 0 for none.
func (p *page) peopleIn(s *sentence, m *mention) int {
	k := int(m.end)
	byBlood := p.byBlood(s, m)
	if byBlood {
		k++
	}
	if m.how != byPeople && !byBlood || k+1 >= len(s.words) || s.lower[k] != wordIn || m.start > 0 && s.lower[m.start-1] == wordThe {
		return 0
	}
	for k++; k < min(len(s.words), int(m.end)+5); k++ {
		if n, entries := p.r.book.MatchName(s.words, k); n > 0 && startsUpper(s.words[k]) && (entries[0].Reading == codebook.ByName || entries[0].Reading == codebook.BySeat) {
			return k + n
		}
		if s.Tokens[k].Coarse != syntax.ADJ && s.Tokens[k].Coarse != syntax.DET {
			return 0
		}
	}
	return 0
}

// byBlood holds for an adjective that says of which people some are rather than of which state, before a plural: "Serb leaders", but not "Serbian leaders".
func (p *page) byBlood(s *sentence, m *mention) bool {
	if k := int(m.end); m.how != byDemonym || m.end != m.start+1 || len(m.set.ids) != 1 || k >= len(s.Tokens) || s.Tokens[k].Tag != syntax.NNS {
		return false
	}
	a, word := p.actorOf[m.set.ids[0]], s.words[m.start]
	if a == nil || a.Kind != codebook.State || len(a.Demonyms) == 0 || a.Demonyms[0] == word {
		return false
	}
	n, entries := p.r.book.MatchName([]string{word + "s"}, 0)
	return n > 0 && entries[0].Reading == codebook.ByPeople
}
