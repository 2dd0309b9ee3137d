package reader

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// affiliate says for whom the persons and roles of a sentence act, by the words beside them: "Hungarian Foreign
// Minister Péter Szijjártó", "Steve Witkoff, Trump's special envoy", "the president of Turkey". A person who was introduced
// is known by the surname from there on.
func (p *page) affiliate(si int) {
	s := &p.sentences[si]
	p.findSecretary(s)
	for k := s.from; k < s.to; k++ {
		p.affiliateBody(k)
	}
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		if byState(m.how) && (p.ofStates(m.set) || m.start > 1 && (s.lower[m.start-1] == wordTo || s.lower[m.start-2] == wordTo)) && p.sentTo(s, m) != nil {
			m.thing = true // it is where an envoy was sent
		}
		if (m.how != byUnknown || !p.ofGroup(s, k)) && s.mayHoldOffice(m) {
			p.affiliatePerson(s, k)
		}
	}
	p.nameRoles(s)
}

// affiliateBody says whose a body is, and what a noun that stands for a large alliance, "the bloc", is in this text.
func (p *page) affiliateBody(k int) {
	switch m := &p.mentions[k]; m.how {
	case byNamed:
		if b := p.namesake(k); b >= 0 {
			m.how, m.set, m.from = byBody, p.mentions[b].set, int32(b)
		} else if p.unnamed(m) {
			m.how, m.set = byNobody, actors{}
		}
	case byBody: // before whose commissioner somebody is
		if set, _ := p.nameOfParty(&p.sentences[m.sent], int(m.head)); !set.none() {
			m.set = set // "the armed movement, the Valley Front,"
		} else if set := p.broughtIn(m); !set.none() {
			m.set = set
		} else if o := &p.mentions[max(0, k-1)]; !m.set.none() && o.sent == m.sent && o.end == m.start && o.set.key == m.set.key {
			m.from = int32(k - 1) // "the EU Mission", whoever else has one
		} else if b := p.body(k); b >= 0 {
			m.set, m.from = p.mentions[b].set, int32(b)
		}
	}
}

// mayHoldOffice holds for a mention of somebody who may have an office, or of the office itself. A name that no list knows may be that of a body or a thing.
func (s *sentence) mayHoldOffice(m *mention) bool {
	switch m.how {
	case byRole, byPrivate, byPerson:
		return true
	case byUnknown:
		return !m.thing && !isBodyName(s, int(m.end)) && !s.groupBehind(int(m.end))
	}
	return false
}

// affiliatePerson says for whom a person or an office acts.
func (p *page) affiliatePerson(s *sentence, k int) {
	m := &p.mentions[k]
	if m.how == byPerson && m.rank > codebook.UnnamedOfficial {
		if p.former(s, m) {
			m.how, m.set, m.other, m.rank = byPrivate, p.actorNamed(m.person), m.set, 0
		} else {
			p.rehire(s, m)
		}
		p.introduce(k)
		return
	}
	of := p.bySecretary(k, p.beside(s, k))
	if m.how == byRole && m.role.Acts == codebook.ForSelf {
		m.how, m.set = byNobody, actors{}
		if b := p.holder(k); b >= 0 && !m.plural && m.start > 0 && s.lower[m.start-1] == wordThe && p.mentions[b].person != "" {
			m.how, m.set, m.person, m.from = byRole, p.mentions[b].set, p.mentions[b].person, int32(b) // "the bishop" is whoever was brought in as one
		}
		return
	}
	if of.role != nil && m.how != byRole {
		m.role, m.rank = of.role, max(m.rank, of.role.Rank)
		if m.how == byUnknown {
			m.how = byPrivate
		}
		if m.person == "" {
			m.person = p.text[p.span(m).Start:p.span(m).End]
		}
	}
	if of.role != nil && of.role.Acts != codebook.ForSelf {
		p.actFor(s, m, of)
	}
	if of.set.none() {
		p.ofCounterpart(s, m)
	}
	if m.person != "" && (of.role == nil || p.actsAlone(m)) { // "General Tarn leads the delegation of the Free Hills Movement"
		p.enlist(s, m)
		p.commission(s, m)
		p.speakFor(k)
	}
	if m.how == byPrivate || m.how == byUnknown {
		p.introduce(k)
	}
}

// actFor says for whom a role acts, or a person who has it: for those who are named beside it; a person without these for the
// state that publishes the text, or for himself where the office is of the past.
func (p *page) actFor(s *sentence, m *mention, of post) {
	person := m.how != byRole
	switch {
	case (s.ofParty(m) || p.introducedInParty(m) || !person && contains(partyNouns, s.lemma[m.end-1])) && (p.ofStates(of.set) || person && of.set.none()): // nor is "an Arlandian rebel commander" Arland
		if m.rank, m.other = 0, (actors{}); !person {
			lo, hi := s.nounPhrase(int(m.head))
			m.how, m.set = byGroup, p.actorNamed(withoutArticle(p.nameAt(s, lo, hi)))
		}
	case p.former(s, m):
		m.rank, m.other = 0, actors{}
		if lo, hi := s.nounPhrase(int(m.head)); !person && !of.set.none() && hi-lo <= longestGroup && !p.bornBy(s, m) { // "a former minister of Arland" acts for nobody else
			m.how, m.set = byGroup, p.actorNamed(withoutArticle(p.nameAt(s, lo, hi)))
		}
	case person && p.ofScholars(of.set):
		m.other = of.set
	case !of.set.none():
		if m.how == byPrivate {
			m.other = m.set
		}
		m.set, m.from = of.set, int32(of.from)
	case person && !m.set.none() && !p.actsAlone(m): // whom it is known already to act for
	case person && american(of.role.Word):
		m.other, m.set = m.set, p.actorNamed("United States")
	case person && ofState(of.role) && !p.home.none():
		m.other, m.set = m.set, p.home
	case person && ofState(of.role) && m.other.none() && !p.introducedAlone(m):
		if set := p.stateAround(s, m); !set.none() {
			m.other, m.set = m.set, set
		}
	}
}

// introducedAlone holds for the surname of somebody who was introduced by an office of those whom a pronoun stands for, "their spokesman, Ana Lern": no state around has her.
func (p *page) introducedAlone(m *mention) bool {
	if m.person == "" || m.end > m.start+1 {
		return false
	}
	k := p.people[lastWord(p.sentences[m.sent].words[m.start:m.end])]
	if k <= 0 || p.mentions[k-1].person != m.person {
		return false
	}
	s := &p.sentences[p.mentions[k-1].sent]
	lo := int(p.mentions[k-1].start)
	return slices.ContainsFunc(s.Tokens[max(0, lo-4):lo], func(t syntax.Token) bool { return t.Tag == syntax.PRPS })
}

// enlist lets a person without office act for the movement or party that is named with him: "Ana Lern of (or from) the Free Hills Movement", "the
// FHM's Ana Lern".
func (p *page) enlist(s *sentence, m *mention) {
	at := int32(-1)
	if k := int(m.end); k+2 < len(s.words) && (s.lower[k] == wordOf || s.lower[k] == wordFrom) {
		if k++; s.lower[k] == wordThe {
			k++
		}
		at = s.at[k]
	} else if k := int(m.start); k >= 2 && isPossessive(s, k-1) {
		at = s.at[k-2]
	}
	if k := int(m.start); at < 0 && k >= 2 && (s.lemma[k-1] == wordCounterpart || s.lemma[k-1] == wordColleague) {
		if at = s.at[k-2]; at >= 0 && !p.mentions[at].set.none() { // his Arlander counterpart Ana Lern
			m.how, m.other, m.set, m.from = byPrivate, m.set, p.mentions[at].set, at
		}
		return
	}
	if at < 0 {
		if at = p.headed(s, m); at < 0 {
			at = p.officerOf(s, m)
		}
		if at >= 0 {
			m.how, m.other, m.set, m.from = byPrivate, m.set, p.mentions[at].set, at
		}
		return
	}
	o := &p.mentions[at]
	if o.how != byName || len(o.set.ids) != 1 {
		return
	}
	if p.fellowOfficer(s, m) && p.ofStates(o.set) {
		m.how, m.other, m.set, m.from = byPrivate, m.set, o.set, at
		return
	}
	if a := p.actorOf[o.set.ids[0]]; a != nil && a.Home == "" && a.Kind != codebook.ArmedGroup || a == nil && !contains(partyEnds, s.lower[o.end-1]) {
		return
	}
	m.how, m.other, m.set, m.from = byPrivate, m.set, o.set, at
}

// commission lets an officer by rank alone act for the state around: "Arland denied it. “We left,” General Lern told reporters."
func (p *page) commission(s *sentence, m *mention) {
	if !p.actsAlone(m) || !contains(ranks, hashLower(strings.TrimSuffix(s.words[m.start], "."))) {
		return
	}
	if set := p.stateAround(s, m); !set.none() {
		m.how, m.other, m.set = byPrivate, m.set, set
	}
}

// actsAlone reports that a person acts under no name but the own.
func (p *page) actsAlone(m *mention) bool {
	return len(m.set.ids) == 1 && p.names[m.set.ids[0]] == m.person
}

var ranks = lists["ranks"]

// headed gives the mention of those whose delegation a person is said to head, "Ana Lern, who leads the Arlander team", "Ana Lern led the
// Arlander delegation", or of the body that he heads; -1 for none.
func (p *page) headed(s *sentence, m *mention) int32 {
	k := int(m.end)
	who := k+2 < len(s.words) && s.words[k] == "," && s.lower[k+1] == wordWho
	if who {
		k += 2
	}
	if k+2 >= len(s.words) || !contains(headingVerbs, s.lemma[k]) {
		return -1
	}
	at, leads := int32(-1), who && s.Tokens[k].Tag == syntax.VBZ
	for k++; k < min(len(s.words), int(m.end)+8); k++ {
		if contains(teamNouns, s.lemma[k]) {
			if at < 0 && k+2 < len(s.words) && s.lower[k+1] == wordOf { // "who leads the delegation of Arland"
				if k += 2; s.lower[k] == wordThe && k+1 < len(s.words) {
					k++
				}
				if a := s.at[k]; a >= 0 && !p.mentions[a].set.none() {
					return a
				}
			}
			return at
		}
		if s.at[k] >= 0 && !p.mentions[s.at[k]].set.none() {
			at = s.at[k]
		} else if c := s.Tokens[k].Coarse; c != syntax.DET && c != syntax.ADJ && c != syntax.NOUN && c != syntax.PROPN && !isPossessive(s, k) {
			break
		}
	}
	if leads && at >= 0 && p.mentions[at].named() && !p.mentions[at].thing && !p.ofStates(p.mentions[at].set) {
		return at // "Ana Lern, who leads the Free Coast society"
	}
	return -1
}

var (
	headingVerbs = hashed("head", "lead", "chair", "represent")
	teamNouns    = hashed("team", "delegation", "panel", "side", "negotiator")
)

var partyEnds = hashed("party", "front", "movement")

// stateBefore gives the state that the sentence before, in the same paragraph, has for a subject: "Corvia denied it. “We have not,”
// Defence Minister Lern said" may leave open whose minister Lern is.
func (p *page) stateBefore(s *sentence) actors {
	if s.number == 0 {
		return actors{}
	}
	o := &p.sentences[s.number-1]
	if o.block != s.block {
		return actors{}
	}
	k := p.firstSubject(o)
	if k < 0 || p.mentions[k].how == byHe || !p.ofStates(p.mentions[k].set) {
		return actors{}
	}
	return p.mentions[k].set
}

// stateAround gives the state whose officer somebody is whom no word beside him gives to one: that of the sentence before, or the one in
// whose capital he speaks to the press or to parliament: "Defence Minister Lern told reporters in Arlstad".
func (p *page) stateAround(s *sentence, m *mention) actors {
	if set := p.stateBefore(s); !set.none() {
		return set
	}
	for k := int(m.end); k+3 < len(s.words); k++ {
		if s.lower[k] != wordTold {
			continue
		}
		for j := k + 1; j+1 < min(len(s.words), k+7); j++ {
			if s.lower[j] != wordIn || s.at[j+1] < 0 {
				continue
			}
			if o := &p.mentions[s.at[j+1]]; o.how == bySeat && p.ofStates(o.set) {
				return o.set
			}
		}
	}
	return actors{}
}

// nameRoles gives a role the person who is named beside it ("Foreign Minister Szijjártó"), and a role without a state
// the holder whom the text introduced before ("the minister").
func (p *page) nameRoles(s *sentence) {
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		if m.how != byRole {
			continue
		}
		if k+1 < s.to {
			n := &p.mentions[k+1]
			if n.person != "" && (n.start == m.end || p.namesOffice(s, n) && (slices.Equal(n.set.ids, m.set.ids) || p.former(s, m))) {
				if m.set.none() || n.how == byPerson || n.how == byPrivate {
					m.set, m.from = n.set, int32(k+1)
				}
				m.person, m.other = n.person, n.other
				continue
			}
		}
		p.nameHolder(s, k)
		if !m.set.none() || m.role == nil || s.owned(int(m.start)) {
			continue // "our president" is whose we are
		}
		if p.ownOffice(m) {
			m.set = p.issuer
			continue
		}
		if k := int(m.start); s.ownerBefore(k) && s.at[k-2] >= 0 && (p.mentions[s.at[k-2]].person != "" || p.mentions[s.at[k-2]].how == byRole) { // "Tarn's prime minister" is no other's
			m.set, m.from = p.mentions[s.at[k-2]].set, s.at[k-2]
			continue
		}
		if at := p.saidToHold(s, m); at >= 0 {
			m.set, m.person, m.from = p.mentions[at].set, p.mentions[at].person, int32(at)
			continue
		}
		if isBody(m.role) {
			if b := p.body(k); b >= 0 && !p.elsewhere(s, m, &p.mentions[b]) {
				m.set, m.from = p.mentions[b].set, int32(b)
			}
		} else if b := p.holder(k); b >= 0 && !p.mentions[b].plural && !(contains(voicesOfOthers, s.lower[m.end-1]) && s.anyOne(int(m.start))) {
			o := &p.mentions[b]
			m.set, m.person, m.from = o.set, o.person, int32(b)
		}
	}
}

// bornBy holds for an office right beside which stands the name of who has it: "the former president, Ana Lern", "Ana Lern, the former president".
func (p *page) bornBy(s *sentence, m *mention) bool {
	k := int(m.end)
	if k+1 < len(s.words) && s.words[k] == "," {
		k++
	}
	if k < len(s.words) && s.at[k] >= 0 && p.mentions[s.at[k]].person != "" {
		return true
	}
	lo, _ := s.nounPhrase(int(m.head))
	return lo > 1 && s.words[lo-1] == "," && s.at[lo-2] >= 0 && p.mentions[s.at[lo-2]].person != ""
}

// holder finds who was introduced before as holder of a role's office, rather as a subject and in the text's own voice than in
// a quotation; -1 for nobody.
func (p *page) holder(k int) int {
	m := &p.mentions[k]
	quoted := p.sentences[m.sent].quoted[m.head]
	best, most := -1, -1000
	for b := k - 1; b >= 0 && b > k-200 && -2*int(m.sent-p.mentions[b].sent)+3 > most; b-- {
		o := &p.mentions[b]
		if o.set.none() || o.role == nil && o.how != byPerson || m.plural && !o.plural || o.role != nil && isBody(o.role) {
			continue
		}
		same := o.role != nil && (o.role == m.role || o.role.Title != "" && o.role.Title == m.role.Title || !m.plural && m.role.Word == "minister" && strings.HasSuffix(o.role.Word, " "+m.role.Word)) // "the minister" is the foreign minister
		if !same && (o.how != byPerson || m.rank == 0 || o.rank != m.rank || !m.plural && rareOffice(m.role) && !p.holds(o, m.role)) {
			continue
		}
		s := &p.sentences[o.sent]
		if m.plural && !kindAlike(&p.sentences[m.sent], m, s, o) {
			continue
		}
		weight := -2 * int(m.sent-o.sent)
		if s.Tokens[o.head].Rel.Subject() {
			weight += 3
		}
		if s.quoted[o.head] && !quoted {
			weight -= 12
		}
		if weight > most {
			best, most = b, weight
		}
	}
	return best
}

func isPossessive(s *sentence, k int) bool { return s.Tokens[k].Tag == syntax.POS }

// isAgent holds for nouns whose modifier acts through them: "Russian forces", "the Ukrainian side".
func (p *page) isAgent(lemma uint32) bool {
	return contains(agentNouns, lemma)
}

// agentNouns are nouns whose modifier acts through them, in lemmas.
var agentNouns = lists["agent"]
