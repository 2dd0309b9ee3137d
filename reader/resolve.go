package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// resolve finds whom pronouns and collective phrases stand for, over the whole text. What nothing in the text fixes
// stays with nobody.
func (p *page) resolve() {
	p.introducedLater()
	p.settleParts()
	p.settlePlaces()
	p.settleFormer()
	p.findLand()
	p.settleOpposition()
	p.settleChambers()
	p.settleTeams()
	p.settle()
	p.officeLater()
	p.nameApposed()
	p.nameRebels()
	declared := p.findDeclarers() || p.findContracting()
	p.findPair()
	if len(p.r.parties) != 2 {
		p.setSidesApart()
	}
	p.findLeague()
	if p.kind == joint && !declared && len(p.titled.ids) < 2 && !p.league.none() {
		p.issuer = p.league
	}
	p.settleBehalf()
	p.findVoices()
	for i := range p.sentences {
		s := &p.sentences[i]
		for k := s.from; k < s.to; k++ {
			if p.standFor(s, k) {
				p.appoint(s, k)
				p.onlyRebels(s, k)
			}
		}
	}
	p.settleBehalf()
	for k := range p.mentions { // "we" before "he said" waits for him
		if m := &p.mentions[k]; m.how == byI || m.how == byWe {
			if v := p.voiceAt(&p.sentences[m.sent], int(m.start)); v != nil {
				m.set, m.person = v.set, v.speaker
			} else {
				m.set = p.issuer
			}
		}
	}
	p.findOthers()
}

// isPerson holds for a person by name or by office.
func (p *page) isPerson(m *mention) bool {
	return !m.plural && (m.person != "" || m.how == byRole && m.role != nil && !isBody(m.role))
}

// ofMany holds for an actor who stands for several people through the noun beside it: "the Ukrainian people", "Russian forces", "the members of the council".
func (p *page) ofMany(m *mention) bool {
	s := &p.sentences[m.sent]
	h := s.Tokens[m.head].Head
	if m.how == byBody && s.Tokens[m.head].Rel == syntax.Nmod {
		return s.Tokens[h].Tag == syntax.NNS && p.leads(m)
	}
	return m.how == byDemonym && h >= 0 && (s.Tokens[h].Tag == syntax.NNS || s.lower[h] == wordPeople)
}

func (p *page) isOrganisation(m *mention) bool {
	return m.how == byName && m.set.ids != nil && p.kindOf(m.set.ids[0]) != codebook.State
}

// kindOf says what sort of actor a number stands for; Other for those no list knows.
func (p *page) kindOf(id int16) codebook.Kind {
	if a := p.actorOf[id]; a != nil {
		return a.Kind
	}
	return codebook.Other
}

// both resolves "both sides", "the parties": to the pair named together just before, else to the pair of the text.
func (p *page) both(k int) {
	m := &p.mentions[k]
	if set, from := p.ownersOf(m); !set.none() {
		m.set, m.from, m.how = set, int32(from), byNoun
		return
	}
	if p.partiesTo(m) || p.ofOtherLand(m) || p.twoPeople(m) {
		m.how = byNobody
		return
	}
	if o := p.sameOffice(k); o != nil {
		m.set, m.how = o.set, byNoun
		return
	}
	home := &p.sentences[m.sent]
	noun, participant := home.lower[m.end-1], home.lemma[m.end-1] == wordParticipant
	states, any := contains(memberStates, noun), p.pair.none() || p.kind == joint || participant
	two := contains(sides, noun) && m.end > m.start+1 && (home.lower[m.end-2] == wordTwo || home.lower[m.end-2] == wordBoth)
	if p.kind == joint && len(p.issuer.ids) >= 2 && participant {
		m.set = p.issuer
		return
	}
	if set, from := p.severalBefore(k, func(set actors) bool {
		return len(set.ids) >= 2 && (!two || len(set.ids) == 2) && p.canBeParties(set) && !p.allBroker(set) && !(p.aside(set) && contains(sides, noun)) && !p.lesser(set) && (!states || p.ofStates(set)) && (any || p.known(set))
	}); from >= 0 {
		m.set, m.from, m.other = set, int32(from), p.pair
		return
	}
	if p.kind != joint && participant && len(p.r.parties) != 2 {
		return
	}
	if m.set = p.pair; m.count == 0 && p.kind != joint && len(m.set.ids) != 1 {
		for _, find := range []func(int) (actors, int){p.togetherBefore, p.nearPair} {
			if set, from := find(k); from >= 0 && (!two || len(set.ids) == 2) {
				m.set, m.from, m.other = set, int32(from), p.pair
				return
			}
		}
	}
	if p.addressedByOne(m) {
		m.set, m.how = actors{}, byNobody
	}
	if p.kind == joint && len(p.issuer.ids) > 2 && m.plural && startsUpper(home.words[m.end-1]) {
		m.set = p.issuer // "the Participants" of a declaration
	}
}

// severalBefore finds, in the sentence of a mention of several and the two before it, those nearest who fit: named by one word, side by side, or as having met.
func (p *page) severalBefore(k int, fits func(actors) bool) (actors, int) {
	m := &p.mentions[k]
	home := &p.sentences[m.sent]
	people, participant := contains(leaderNouns, home.lower[m.end-1]), home.lemma[m.end-1] == wordParticipant
	for b := k - 1; b >= 0 && m.sent-p.mentions[b].sent <= 2; b-- {
		o := &p.mentions[b]
		if participant && !p.leads(o) {
			continue // "the agreement signed between Arland and Corvia was discussed; the participants agreed"
		}
		if o.how == byNobody && p.sentences[o.sent].warring(int(o.end)-1) {
			break // these are nearer, and have no names
		}
		if people && o.sent < m.sent && b+1 == p.sentences[o.sent].to {
			if set := p.twoPersons(&p.sentences[o.sent]); len(set.ids) == 2 {
				return set, b
			}
		}
		if o.how != byBoth && fits(o.set) {
			return o.set, b
		}
		if set := p.coordinated(b); fits(set) {
			return set, b
		}
		if set := p.metWith(b); len(set.ids) == 2 && fits(set) {
			return set, b
		}
	}
	return actors{}, -1
}

// twoPeople holds for "the two" behind two people who act for nobody: "The Front freed two soldiers. The two were flown home."
func (p *page) twoPeople(m *mention) bool {
	s := &p.sentences[m.sent]
	if s.lower[m.end-1] != wordTwo || m.sent == 0 {
		return false
	}
	before := &p.sentences[m.sent-1]
	for k := range before.Tokens {
		h := before.Tokens[k].Head
		if before.lower[k] == wordTwo && before.Tokens[k].Rel == syntax.Nummod && h > k && before.at[k] < 0 && (before.at[h] < 0 || p.mentions[before.at[h]].set.none() || p.mentions[before.at[h]].how == byRole && contains(ownMen, before.lemma[h])) && (contains(harmedPeople, before.lemma[h]) || contains(humanNouns, before.lemma[h])) {
			return true
		}
	}
	return false
}

// amongIssuers says whom an office of a joint text means that nobody is named beside: "the Ministers" are those who issue it, "the
// Government" is that of the one state among them.
func (p *page) amongIssuers(m *mention) (set actors) {
	s := &p.sentences[m.sent]
	if p.kind != joint || len(p.issuer.ids) < 2 || m.start == 0 || s.lower[m.start-1] != wordThe || !startsUpper(s.words[m.start]) || s.quoted[m.head] {
		return actors{}
	}
	if !m.plural && contains(ruleNouns, s.lower[m.end-1]) {
		for _, id := range p.issuer.ids {
			switch k := p.kindOf(id); {
			case k == codebook.State && set.none():
				set = p.one(id)
			case k == codebook.State || k == codebook.Organisation:
				return actors{}
			}
		}
	}
	return set
}

// twoPersons joins those for whom the persons of a sentence act, where these are two who stand in one list: "the Arlander leader, Ada
// Moran, and the Bordavian leader, Viktor Kasch".
func (p *page) twoPersons(s *sentence) (set actors) {
	last := -1
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		if m.person == "" || m.set.none() || m.how == byHe || m.how == byI {
			continue
		}
		if last >= 0 && p.mentions[last].set.key != m.set.key && !slices.Contains(s.lower[p.mentions[last].end:m.start], wordAnd) {
			return actors{}
		}
		set, last = p.join(set, m.set), k
	}
	return set
}

var leaderNouns = hashed("leaders", "presidents", "ministers", "men", "women")

// partiesTo holds for those of something that is named: "the participants in the Corvport Platform" are not both sides of the war.
func (p *page) partiesTo(m *mention) bool {
	s := &p.sentences[m.sent]
	k := int(m.end)
	if k+1 >= len(s.lower) || s.lower[k] != wordOf && s.lower[k] != wordTo && (s.lower[k] != wordIn || s.lemma[k-1] != wordParticipant) {
		return false
	}
	if k++; s.lower[k] == wordThe && k+1 < len(s.lower) {
		k++
	}
	return startsUpper(s.words[k])
}

// canBeParties holds for actors of whom none is an organisation of states or a court: those mediate.
func (p *page) canBeParties(a actors) bool {
	for _, id := range a.ids {
		switch p.kindOf(id) {
		case codebook.Organisation, codebook.Court, codebook.Agency:
			return false
		}
	}
	return true
}

// lesser holds for actors each of whom the text names less often than each of its pair: observers are no parties.
func (p *page) lesser(a actors) bool {
	if p.pair.none() || overlap(a, p.pair) {
		return false
	}
	for _, x := range a.ids {
		for _, y := range p.pair.ids {
			if p.counts[x] >= p.counts[y] {
				return false
			}
		}
	}
	return true
}

// metWith joins the object of a verb with its subject: "President Moran received President Reyle", "phoned his Corvian counterpart".
func (p *page) metWith(b int) actors {
	o := &p.mentions[b]
	s := &p.sentences[o.sent]
	t := &s.Tokens[o.head]
	if t.Head >= 0 && (t.Rel == syntax.Amod || t.Rel == syntax.NmodPoss) && p.isAgent(s.lemma[t.Head]) {
		t = &s.Tokens[t.Head]
	}
	if t.Rel != syntax.Obj || t.Head < 0 || o.set.none() {
		return actors{}
	}
	if k := s.child(t.Head, syntax.Nsubj); k >= 0 && s.at[k] >= 0 {
		return p.join(p.mentions[s.at[k]].set, o.set)
	}
	return actors{}
}

// ownersOf gives the actors after "of" behind a collective: "the leaders of France, Germany, Russia and Ukraine".
func (p *page) ownersOf(m *mention) (actors, int) {
	s := &p.sentences[m.sent]
	k := int(m.end)
	if k+1 >= len(s.Tokens) || s.lower[k] != wordOf {
		return actors{}, -1
	}
	if k++; s.lower[k] == wordThe && k+1 < len(s.Tokens) {
		k++
	}
	if at := s.at[k]; at >= 0 {
		at = p.groupOwned(s, at)
		return p.listOf(int(at)), int(at)
	}
	return actors{}, -1
}

// coordinated joins a mention with those that are coordinated with it: "Russia, Ukraine and Turkey".
func (p *page) coordinated(k int) actors {
	m := &p.mentions[k]
	s := &p.sentences[m.sent]
	set := p.listOf(k)
	for j := range s.Tokens {
		if s.Tokens[j].Rel != syntax.Conj || s.Tokens[j].Head != int(m.head) {
			continue
		}
		at := s.at[j]
		if a := s.child(j, syntax.Appos); at < 0 && a >= 0 {
			at = s.at[a] // "the paramilitary Northern Front"
		}
		if at >= 0 {
			set = p.join(set, p.mentions[at].set)
		}
	}
	return set
}

// rank orders the actors of the text by how often they are named, then by who came first.
func (p *page) rank() {
	p.top = p.top[:0]
	for id := range p.names {
		if p.counts[id] > 0 { // what a name only describes ("Arlandian-made missiles") is not who the text is about
			p.top = append(p.top, int16(id))
		}
	}
	// Insertion sort: the lists are short and nearly in order.
	for i := 1; i < len(p.top); i++ {
		for j := i; j > 0 && p.counts[p.top[j]] > p.counts[p.top[j-1]]; j-- {
			p.top[j], p.top[j-1] = p.top[j-1], p.top[j]
		}
	}
}
