package reader

import (
	"slices"
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
		if n, entries := p.r.book.NameAt(s.named(), k); n > 0 && startsUpper(s.words[k]) && (entries[0].Reading == codebook.ByName || entries[0].Reading == codebook.BySeat) {
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

// settleMembers adds to a subject that names somebody the parties without a name beside it: "Mali's army and separatists agreed".
func (p *page) settleMembers(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.subject)
	if k < 0 || c.link != direct && c.link != shared && c.link != agent || f.actor.set.none() || f.actor.sent != c.sent || !s.within(f.actor.head, c.subject) {
		return
	}
	add := func(n int) {
		if set := p.sideByDescription(s, n, f.actor.set); n != k && !set.none() {
			f.actor.set = p.join(f.actor.set, set)
			f.notTo(set)
			return
		}
		if set, _ := p.nameOfParty(s, n); !set.none() {
			return // "a rebel group, the Valley Front," has one
		}
		if s.Tokens[n].Coarse != syntax.NOUN || n+1 < len(s.Tokens) && s.Tokens[n+1].Coarse == syntax.NOUN || !p.single(s, n, 0).set.none() || s.owned(n) || s.notThis(n) {
			return
		}
		if set, _ := p.partyNamed(s, n); !set.none() {
			f.actor.set = p.join(f.actor.set, set)
			f.notTo(set)
		}
	}
	add(k)
	for n := s.kid[k]; n >= 0; n = s.next[n] {
		if s.Tokens[n].Rel == syntax.Conj {
			add(int(n))
		}
	}
}

// sideByDescription gives the side that a noun beside somebody named is by what describes it: the land that has broken away, "Arland and its breakaway
// region", by its name where the text has it, and those who fight together, "a coalition of twelve militias".
func (p *page) sideByDescription(s *sentence, n int, beside actors) actors {
	if s.Tokens[n].Coarse != syntax.NOUN || s.notThis(n) || s.at[n] >= 0 && !p.mentions[s.at[n]].set.none() {
		return actors{}
	}
	lo, hi := s.nounPhrase(n)
	away := slices.IndexFunc(s.lower[lo:n], func(w uint32) bool { return contains(awayWords, w) })
	switch of := s.child(n, syntax.Nmod); {
	case away >= 0 && contains(heldLands, s.lemma[n]):
		if of > n && s.at[of] >= 0 && !p.mentions[s.at[of]].set.none() {
			return p.mentions[s.at[of]].set
		}
		if set := p.brokenFrom(beside); !set.none() {
			return set
		}
		return p.actorNamed(p.nameAt(s, lo+away, hi))
	case contains(unions, s.lemma[n]) && of > n && of < hi && s.lower[s.lo[of]] == wordOf && s.at[of] < 0:
		if _, ok := s.unnamedParty(int(s.lo[of]), of); hi-lo <= longestGroup && (ok || contains(groupNouns, s.lemma[of])) {
			return p.actorNamed(withoutArticle(p.nameAt(s, lo, hi)))
		}
	}
	return actors{}
}

// brokenFrom gives the one land of its own that the text names of those whose home is a state; nobody where there are several or none.
func (p *page) brokenFrom(state actors) (only actors) {
	for id, a := range p.actorOf {
		land, ok := p.homeOf(a)
		if !ok || p.counts[id] == 0 || a.Kind != codebook.Other || !state.has(p.actorNamed(land).ids[0]) {
			continue
		}
		if !only.none() {
			return actors{}
		}
		only = p.one(int16(id))
	}
	return only
}

var (
	awayWords = hashed("breakaway", "separatist", "secessionist", "rebel", "self-declared", "self-proclaimed")
	heldLands = hashed("region", "enclave", "territory", "republic", "province", "statelet", "island")
	unions    = hashed("coalition", "alliance", "bloc", "umbrella", "grouping", "front")
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
		} else if s.ofRebels(m) && m.person != "" && m.set.key != set.key {
			p.actsFor(m, set)
		}
	}
}

// actsFor lets who has an office that is theirs, and no other, act for some: "Rebel commander Omar Tarn".
func (p *page) actsFor(of *mention, set actors) {
	for k := range p.mentions {
		if m := &p.mentions[k]; m.person == of.person && len(m.set.ids) == 1 && p.names[m.set.ids[0]] == m.person {
			m.other = m.set
			p.rename(m, set)
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

// ofRegion holds for a government that is not a state's: "the Halden regional government", "the provincial government".
func (p *page) ofRegion(o *mention) bool {
	s := &p.sentences[o.sent]
	if s.lower[o.end-1] != wordGovernment || !o.set.none() && p.ofStates(o.set) {
		return false
	}
	return slices.ContainsFunc(s.lower[max(0, int(o.start)-2):o.end-1], func(w uint32) bool { return contains(regional, w) })
}

var regional = hashed("regional", "provincial", "autonomous", "local", "municipal")
