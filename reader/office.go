package reader

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// ofState holds for offices below the head of a government that a state's own texts name without the state: "Special Envoy Tarn".
func ofState(role *codebook.Role) bool {
	if role.Acts == codebook.ForSelf || role.Acts == codebook.ForOrganisation || role.Rank == codebook.UnnamedOfficial {
		return false
	}
	return role.Rank <= codebook.Minister
}

// former reports whether the words beside a person say that an office is no longer held: "former president Lern", "the former
// ambassador to Bordavia Lern", "Lern, a former president", "Lern, Arland's former president", "the deposed president, Lern".
func (p *page) former(s *sentence, m *mention) bool {
	for k := int(m.start) - 1; k >= 0 && k >= int(m.start)-8; k-- {
		if s.ofThen(k) {
			return true
		}
		switch s.Tokens[k].Coarse {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.PART:
			continue
		case syntax.PUNCT: // "the deposed president, Ana Lern,"
			if k == int(m.start)-1 && k > 0 && s.words[k] == "," && s.at[k-1] >= 0 && p.mentions[s.at[k-1]].how == byRole && p.mentions[s.at[k-1]].person == m.person {
				continue
			}
		case syntax.DET:
			if k > 0 && s.Tokens[k-1].Coarse == syntax.ADP {
				continue
			}
		case syntax.ADP: // former ambassador to Arland Lern
			if k > 0 && s.at[k-1] >= 0 && p.mentions[s.at[k-1]].how == byRole {
				continue
			}
		}
		break
	}
	k := int(m.end)
	if k+2 >= len(s.Tokens) || s.words[k] != "," || p.inOffice(s, m) {
		return false
	}
	for k++; k < min(len(s.Tokens), int(m.end)+longestOffice); k++ {
		if s.ofThen(k) {
			return true
		}
		if c := s.Tokens[k].Coarse; c != syntax.DET && c != syntax.PROPN && c != syntax.ADJ && !isPossessive(s, k) {
			break
		}
	}
	return false
}

// inOffice reports whether an office stands right before a name: who is "President Lern, a former rebel" is president.
func (p *page) inOffice(s *sentence, m *mention) bool {
	k := int(m.start) - 1
	return k >= 0 && s.at[k] >= 0 && p.mentions[s.at[k]].how == byRole
}

// ofThen holds for a word that says of an office behind it that it is no longer held: "former", "ex-UN head".
func (s *sentence) ofThen(k int) bool {
	return contains(formerWords, s.lower[k]) || len(s.words[k]) > 3 && strings.EqualFold(s.words[k][:3], "ex-")
}

// rehire lets somebody whom the codebook knows by an office of another day have the one that the text gives beside the name: of the year in which she
// was not yet envoy of the UN, "Ana Lern, the foreign minister of Arland".
func (p *page) rehire(s *sentence, m *mention) {
	if _, held := p.r.book.PersonOn(m.person, p.day); held || p.day.IsZero() || m.set.none() || p.kindOf(m.set.ids[0]) == codebook.Agency {
		return
	}
	of, settled := p.postBefore(s, m)
	if !settled {
		of = p.postAfter(s, m, of.role)
	}
	if of.role == nil || of.role.Acts == codebook.ForSelf || of.set.none() || of.set.key == m.set.key || p.holds(m, of.role) {
		return
	}
	if k := p.mentions[of.from].start; k > 0 && contains(quarters, s.lower[k-1]) {
		return // "the southern Arlander vice-president"
	}
	m.how, m.role, m.rank, m.other, m.set, m.from = byPrivate, of.role, of.role.Rank, m.set, of.set, int32(of.from)
}

// settleFormer lets a person whom the text once calls a former officer, or who leads an opposition, act for no state wherever it names him, where by the codebook no
// office of his runs on its day.
func (p *page) settleFormer() {
	if p.day.IsZero() {
		return
	}
	for i := range p.mentions {
		m := &p.mentions[i]
		s := &p.sentences[m.sent]
		if m.how != byPrivate && m.how != byPerson || m.person == "" || len(m.set.ids) != 1 || !p.former(s, m) && !s.firstFormer(m) && !s.leadsOpposition(m) {
			continue
		}
		if _, held := p.r.book.PersonOn(m.person, p.day); held {
			continue
		}
		own := p.actorNamed(m.person)
		for k := range p.mentions {
			if o := &p.mentions[k]; o.person == m.person && len(o.set.ids) == 1 && o.set.key != own.key {
				o.how, o.other = byPrivate, o.set
				p.rename(o, own)
			}
		}
	}
}

// firstFormer holds for a name of two offices the first of which is no longer held: "former Arlander president and mediator Ana Lern". It says nothing of who stands
// behind another in a list: "former minister Ana Lern and rebel leader Karl Tarn".
func (s *sentence) firstFormer(m *mention) bool {
	for k := int(m.start) - 1; k >= max(0, int(m.start)-8) && nominalLink(s.Tokens[k].Coarse); k-- {
		if s.ofThen(k) {
			return true
		}
		if s.Tokens[k].Coarse == syntax.CCONJ && k > 0 && s.Tokens[k-1].Coarse == syntax.PROPN {
			return false
		}
	}
	return false
}

// nominalLink holds for a class of word that can stand in the name of an office, or between two.
func nominalLink(c syntax.Coarse) bool {
	switch c {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.PART, syntax.DET, syntax.CCONJ:
		return true
	}
	return false
}

var formerWords = hashed("former", "ex", "ex-president", "one-time", "ousted", "deposed", "toppled", "overthrown")

// american holds for offices that are named without their state only where it is the United States'.
func american(role string) bool {
	switch role {
	case "senator", "sen", "rep", "representative", "congressman", "congresswoman", "speaker of the house", "house speaker", "secretary of state", "defense secretary", "national security advisor":
		return true
	}
	return false
}

// ownOffice holds for an office without a state in a text that one state issued whose office it is: "the President" in a
// text of the White House.
func (p *page) ownOffice(m *mention) bool {
	if m.plural || len(p.issuer.ids) != 1 || m.rank < codebook.HeadOfGovernment {
		return false
	}
	a := p.actorOf[p.issuer.ids[0]]
	if a == nil {
		return false
	}
	_, held := p.r.book.OfficeHolder(m.role.Word, a.ID, p.day)
	return held
}

// rareOffice holds for an office at the head of a state that few states have: whoever is president of one is not "the emir".
func rareOffice(role *codebook.Role) bool {
	switch role.Title {
	case "Emir", "King", "Sultan", "Supreme Leader", "Pope", "Chancellor", "Taoiseach":
		return role.Acts == codebook.ForState
	}
	return false
}

// holds reports whether somebody who is named has, had or will have an office by the codebook.
func (p *page) holds(o *mention, role *codebook.Role) bool {
	return slices.ContainsFunc(p.r.book.People(), func(x *codebook.Person) bool {
		return x.Name == o.person && strings.EqualFold(x.Role, role.Title)
	})
}

// onlyWithOffice gives the state whose head "the emir" or "the chancellor" is, where but one of those that the text names has such an office.
func (p *page) onlyWithOffice(m *mention) actors {
	if m.plural || m.role == nil || !rareOffice(m.role) {
		return actors{}
	}
	state := ""
	for _, x := range p.r.book.People() {
		a, ok := p.r.book.Actor(x.Actor)
		if !ok || a.Name == state || !strings.EqualFold(x.Role, m.role.Title) || !p.isNamed(a) {
			continue
		}
		if state != "" {
			return actors{}
		}
		state = a.Name
	}
	if state == "" {
		return actors{}
	}
	return p.actorNamed(state)
}

// fellows finds the holders of one office who were named together shortly before: "the ministers" are "the Foreign Minister of
// Arland and the Foreign Minister of Bordavia".
func (p *page) fellows(k int) (actors, int32) {
	m := &p.mentions[k]
	s := &p.sentences[m.sent]
	the := int(m.start) - 1
	if the > 0 && s.lower[the] == wordTwo {
		the--
	}
	if m.role == nil || the < 0 || s.lower[the] != wordThe {
		return actors{}, -1
	}
	office := strings.TrimSuffix(lastOf(m.role.Word), "s")
	for b := k - 1; b >= 0 && m.sent-p.mentions[b].sent <= 6; b-- {
		o := &p.mentions[b]
		if o.how != byRole || o.role == nil || o.set.none() || strings.TrimSuffix(lastOf(o.role.Word), "s") != office && (o.role.Title == "" || o.role.Title != m.role.Title) {
			continue
		}
		set := p.coordinated(b)
		if owners, _ := p.ownersOf(o); len(owners.ids) > len(set.ids) {
			set = owners // "the presidents of Arland and Bordavia"
		}
		if ph := p.phraseAt(&p.sentences[o.sent], int(o.head)); len(ph.set.ids) > len(set.ids) {
			set = ph.set // "the Arlandian and Bordavian presidents"
		}
		if len(set.ids) >= 2 {
			return set, int32(b)
		}
	}
	return actors{}, -1
}

// kindAlike holds unless a word in small letters says before the one of two offices of many and not before the other what kind they are: "the de facto
// representatives" are not the representatives of the mediators.
func kindAlike(s *sentence, m *mention, t *sentence, o *mention) bool {
	k := int(m.start) - 1
	if k < 0 || s.at[k] >= 0 || startsUpper(s.words[k]) || s.Tokens[k].Coarse != syntax.ADJ && s.Tokens[k].Coarse != syntax.NOUN || contains(ranking, s.lower[k]) {
		return true
	}
	return o.start > 0 && t.lower[o.start-1] == s.lower[k]
}

// isNamed reports whether the text names an actor.
func (p *page) isNamed(a *codebook.Actor) bool {
	for id, o := range p.actorOf {
		if o == a && p.counts[id] > 0 {
			return true
		}
	}
	return false
}

// onlyUN holds for a Secretary-General whom nothing says to be another organisation's, in a text that names the UN or no organisation.
func (p *page) onlyUN(s *sentence, m *mention) bool {
	if m.role.Word != "secretary-general" || !startsUpper(s.words[m.start]) || s.owned(int(m.start)) || m.plural {
		return false
	}
	others := false
	for id, a := range p.actorOf {
		if a == nil || a.Kind != codebook.Organisation || p.counts[id] == 0 {
			continue
		}
		if a.ID == "un" {
			return true
		}
		others = true
	}
	return !others
}

// byState holds for mentions by the name of an actor or of its seat.
func byState(h how) bool { return h == byName || h == bySeat || h == byNamed }

// owned holds for a noun phrase that begins behind a possessive pronoun, or behind an adjective that follows one, or whose owner
// is nobody who is known ("the valley's minister").
func (s *sentence) owned(start int) bool {
	if start > 1 && isPossessive(s, start-1) && s.at[start-2] < 0 {
		return true
	}
	for k := start - 1; k >= 0 && k >= start-2; k-- {
		if s.Tokens[k].Tag == syntax.PRPS {
			return true
		}
		if c := s.Tokens[k].Coarse; c != syntax.ADJ && !(c == syntax.NOUN && s.Tokens[k].Head >= start) { // "its irrigation minister"
			return false
		}
	}
	return false
}

// ofStates holds for states, all of them.
func (p *page) ofStates(a actors) bool {
	for _, id := range a.ids {
		if p.kindOf(id) != codebook.State {
			return false
		}
	}
	return !a.none()
}

// forUnnamed holds for an office behind which stands for whom it is held, where nothing tells who that is: "an adviser to the prime minister", "a spokesman for the eastern forces".
func (s *sentence) forUnnamed(p *page, m *mention) bool {
	for k := s.kid[m.head]; k >= 0; k = s.next[k] {
		if c := s.caseOf(int(k)); s.Tokens[k].Rel == syntax.Nmod && c >= 0 && (s.lower[c] == wordFor || s.lower[c] == wordOf || s.lower[c] == wordTo) && p.phraseAt(s, int(k)).set.none() {
			return s.at[k] >= 0 && p.mentions[s.at[k]].how == byRole
		}
	}
	return false
}

// rebelRoles are armed people without a state.
var rebelRoles = hashed("rebels", "militants", "insurgents", "guerrillas", "dissidents")

// ofScholars holds for houses of research, teaching and the press: their people speak for themselves.
func (p *page) ofScholars(set actors) bool {
	if len(set.ids) != 1 {
		return false
	}
	if a := p.actorOf[set.ids[0]]; a != nil {
		return contains(thinkTanks, hashLower(a.ID))
	}
	word := hashLower(lastOf(p.names[set.ids[0]]))
	return contains(scholarly, word) || contains(mediaNames, word)
}

var (
	thinkTanks = hashed("isw", "iiss", "sipri", "chatham-house", "rusi", "csis", "carnegie", "brookings", "atlantic-council", "rand", "crisis-group", "usip", "berghof", "acled")
	scholarly  = hashed("institute", "university", "college", "school", "academy", "studies", "centre", "center", "foundation", "consulting", "affairs", "relations")
)

// A general who heads a state and the army that is a side of its war acts for the army where the text names it as a side: else one side
// would be two actors, the army where it fights and the state where its commander speaks.

// findCommanders collects who heads an army that is an actor of its own, by name, beside an office of a state.
func (r *Reader) findCommanders() {
	r.commands = map[string]string{}
	state := map[string]bool{}
	for _, o := range r.book.People() {
		if a, ok := r.book.Actor(o.Actor); ok && a.Kind == codebook.State {
			state[o.Name] = true
		}
	}
	for _, o := range r.book.People() {
		if a, ok := r.book.Actor(o.Actor); ok && a.Kind == codebook.ArmedGroup && state[o.Name] {
			r.commands[o.Name] = a.Name
		}
	}
}

// settleCommanders lets such generals act for their army where it is named again and again.
func (p *page) settleCommanders() {
	for k := range p.mentions {
		m := &p.mentions[k]
		army, ok := p.r.commands[m.person]
		if !ok || len(m.set.ids) != 1 || p.kindOf(m.set.ids[0]) != codebook.State {
			continue
		}
		if id, named := p.numbers[army]; named && p.counts[id] >= 2 {
			m.other, m.set = m.set, p.one(id)
		}
	}
}

// appoint lets whoever holds an office that is "its", "their" or "his" act for those: "Its leader, Ana Lern, demanded", and so "Lern" from
// there on.
func (p *page) appoint(s *sentence, k int) {
	m := &p.mentions[k]
	if m.set.none() || s.Tokens[m.head].Tag != syntax.PRPS || k+1 >= s.to {
		return
	}
	o := &p.mentions[k+1]
	if o.how != byRole || !o.set.none() || o.start > m.end+3 || o.plural && !isBody(o.role) {
		return
	}
	o.set, o.from = m.set, int32(k)
	if k+2 >= s.to || isBody(o.role) {
		return
	}
	who := &p.mentions[k+2]
	if who.person == "" || who.how != byPrivate && who.how != byUnknown || who.start > o.end+1 || who.start == o.end+1 && s.words[o.end] != "," {
		return
	}
	o.person = who.person
	own := who.set.key
	for j := k + 2; j < len(p.mentions); j++ {
		if n := &p.mentions[j]; n.person == who.person && n.set.key == own {
			n.other, n.set, n.how = n.set, m.set, byPrivate
		}
	}
}
