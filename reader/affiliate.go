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
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		switch m.how {
		case byBody: // before whose commissioner somebody is
			if b := p.body(k); b >= 0 {
				m.set, m.from = p.mentions[b].set, int32(b)
			}
			continue
		case byRole, byPrivate, byPerson:
		case byUnknown:
			if m.thing || isBodyName(s, int(m.start), int(m.end)) {
				continue
			}
		default:
			continue
		}
		if m.how == byPerson && m.rank > codebook.UnnamedOfficial {
			if p.former(s, m) {
				m.how, m.set, m.other, m.rank = byPrivate, p.actorNamed(m.person), m.set, 0
			}
			p.introduce(k)
			continue
		}
		role, set, from := p.beside(s, k)
		if m.how == byRole && m.role.Acts == codebook.ForSelf {
			m.how, m.set = byNobody, actors{}
			continue
		}
		if role == nil && m.how == byRole {
			role = m.role
		}
		if role != nil && m.how != byRole {
			m.role, m.rank = role, max(m.rank, role.Rank)
			if m.how == byUnknown {
				m.how = byPrivate
			}
			if m.person == "" {
				m.person = p.text[p.span(m).Start:p.span(m).End]
			}
		}
		if role != nil && role.Acts != codebook.ForSelf {
			p.actFor(s, m, role, set, from)
		}
		if m.how == byPrivate || m.how == byUnknown {
			p.introduce(k)
		}
	}
	p.nameRoles(s)
}

// actFor says for whom a role acts, or a person who has it: for those who are named beside it; a person without these for the
// state that publishes the text, or for himself where the office is of the past.
func (p *page) actFor(s *sentence, m *mention, role *codebook.Role, set actors, from int) {
	person := m.how != byRole
	switch {
	case contains(rebelRoles, hashLower(lastOf(role.Word))) && p.ofStates(set):
		if o := &p.mentions[from]; !person && o.end == m.start { // "Corvian rebels" are not Corvia
			m.set = p.actorNamed(p.nameAt(s, int(o.start), int(m.end)))
		}
	case person && p.former(s, m):
		m.other, m.rank = set, 0
	case person && p.ofScholars(set):
		m.other = set
	case !set.none():
		if m.how == byPrivate {
			m.other = m.set
		}
		m.set, m.from = set, int32(from)
	case person && american(role.Word):
		m.other, m.set = m.set, p.actorNamed("United States")
	case person && ofState(role) && !p.home.none():
		m.other, m.set = m.set, p.home
	case person && ofState(role) && m.other.none():
		m.other = p.stateBefore(s)
	}
}

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
			if n.start == m.end && n.person != "" {
				if m.set.none() || n.how == byPerson || n.how == byPrivate {
					m.set, m.from = n.set, int32(k+1)
				}
				m.person, m.other = n.person, n.other
				continue
			}
		}
		if !m.set.none() || m.role == nil || s.owned(int(m.start)) {
			continue // "our president" is whose we are
		}
		if p.ownOffice(m) {
			m.set = p.issuer
			continue
		}
		if isBody(m.role) {
			if b := p.body(k); b >= 0 {
				m.set, m.from = p.mentions[b].set, int32(b)
			}
		} else if b := p.holder(k); b >= 0 {
			o := &p.mentions[b]
			m.set, m.person, m.from = o.set, o.person, int32(b)
		}
	}
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
		same := o.role != nil && (o.role == m.role || o.role.Title != "" && o.role.Title == m.role.Title)
		if !same && (o.how != byPerson || m.rank == 0 || o.rank != m.rank) {
			continue
		}
		s := &p.sentences[o.sent]
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

// introduce remembers a person by the surname, which does not end all names: "Xi Jinping" is "Xi".
func (p *page) introduce(k int) {
	m := &p.mentions[k]
	if m.person == "" {
		return
	}
	words := p.sentences[m.sent].words[m.start:m.end]
	p.knownAs(k, lastWord(words))
	if m.how != byPerson {
		return
	}
	for i := range words[:len(words)-1] {
		_, entries := p.r.book.MatchName(words[i:i+1], 0)
		if slices.ContainsFunc(entries, func(e codebook.Entry) bool { return len(e.Persons) > 0 && e.Persons[0].Name == m.person }) {
			p.knownAs(k, strings.ToLower(words[i]))
		}
	}
}

// knownAs lets a word stand for the person of a mention. The first introduction stays, unless a later one knows the office
// and it did not.
func (p *page) knownAs(k int, last string) {
	m := &p.mentions[k]
	if len(last) < 2 {
		return
	}
	if old := p.people[last]; old > 0 && (p.mentions[old-1].rank >= m.rank || p.mentions[old-1].role != nil && m.role == nil) {
		return
	}
	p.people[last] = int32(k + 1)
}

// beside finds the role of a person, and the state or organisation of a person or role, in the words before and after.
func (p *page) beside(s *sentence, k int) (role *codebook.Role, set actors, from int) {
	m := &p.mentions[k]
	role = m.role
	from = -1
	if k := p.titleBefore(s, m); k >= 0 {
		return p.mentions[k].role, p.mentions[k].set, k
	}
	// Before: [state] [modifiers] [role] name.
	j := int(m.start) - 1
	for steps := 0; j >= 0 && steps < 6; steps++ {
		if at := s.at[j]; at >= 0 {
			o := &p.mentions[at]
			switch o.how {
			case byRole:
				if role == nil || role.Acts != codebook.ForSelf {
					if role == nil || o.role.Acts == codebook.ForSelf {
						role = o.role
					}
					if !o.set.none() {
						return role, o.set, int(at)
					}
				}
				j = int(o.start) - 1
				continue
			case byName, byDemonym, bySeat, byPeople, byPerson, byNamed, byBody:
				if o.set.none() {
					return role, actors{}, -1
				}
				if o.how == byPerson && !(j+1 < len(s.Tokens) && isPossessive(s, j+1)) && (m.how != byRole || o.end != m.start) {
					return role, actors{}, -1 // but "the Moran administration"
				}
				if sent := p.sentTo(s, o); sent != nil { // Arland's ambassador to Bordavia Lern
					return sent.role, sent.set, int(at)
				}
				if role == nil { // Minister of Foreign Affairs of Lithuania Gabrielius Landsbergis
					role = p.roleBefore(s, int(o.start)-1)
				}
				return role, o.set, int(at)
			default:
				return role, actors{}, -1
			}
		}
		switch t := s.Tokens[j]; t.Coarse {
		case syntax.ADJ, syntax.NOUN, syntax.PROPN:
		case syntax.PART:
			if !isPossessive(s, j) {
				j = -1
				continue
			}
		case syntax.PUNCT:
			if s.words[j] != "-" && s.words[j] != "’" && s.words[j] != "'" {
				j = -1
				continue
			}
		default:
			j = -1
			continue
		}
		j--
	}
	// After: role "of" state; name ", [the] [state's] role [of state]"; name "(role, organisation)".
	bracketed := false
	j = int(m.end)
	if m.how != byRole {
		if j+1 < len(s.Tokens) && role != nil && s.lower[j] == wordOf && s.at[j+1] >= 0 && byState(p.mentions[s.at[j+1]].how) {
			return role, p.mentions[s.at[j+1]].set, int(s.at[j+1]) // Foreign Minister Ana Lern of Arland
		}
		if j+1 >= len(s.Tokens) || s.words[j] != "," && s.words[j] != "(" {
			return role, actors{}, -1
		}
		bracketed = s.words[j] == "("
		j++
	}
	for steps := 0; j < len(s.Tokens) && steps < 8; steps++ {
		if at := s.at[j]; at >= 0 && int(at) != k {
			o := &p.mentions[at]
			switch {
			case o.how == byRole && m.how != byRole:
				if role == nil {
					role = o.role
				}
				if !o.set.none() {
					return role, o.set, int(at)
				}
				j = int(o.end)
				continue
			case !o.set.none() && (o.how == byName || o.how == byDemonym || o.how == bySeat || o.how == byNamed || o.how == byPerson || o.how == byUnknown && role != nil && o.start != m.end):
				if role != nil || m.how == byRole {
					return role, o.set, int(at)
				}
				set, from = o.set, int(at)
				j = int(o.end)
				continue
			}
			break
		}
		switch s.lower[j] {
		case wordIn: // the government in Arlstad
			if at := s.at[min(j+1, len(s.Tokens)-1)]; m.how != byRole || j != int(m.end) || at < 0 || p.mentions[at].how != bySeat {
				j = len(s.Tokens)
			}
		case wordOf, wordFor, wordTo, wordThe, wordA, wordAt:
			if m.how == byRole && j == int(m.end) && (s.lower[j] == wordTo || s.lower[j] == wordThe || s.lower[j] == wordA || s.lower[j] == wordFor && isSent(m.role)) {
				return role, actors{}, -1
			}
		default:
			switch t := s.Tokens[j].Coarse; {
			case m.how == byRole:
				j = len(s.Tokens)
			case t == syntax.ADJ || t == syntax.NOUN || t == syntax.PROPN || t == syntax.NUM || s.Tokens[j].Tag == syntax.HYPH || isPossessive(s, j):
			case bracketed && role != nil && s.words[j] == ",":
			default:
				j = len(s.Tokens)
			}
		}
		j++
	}
	if role == nil {
		return nil, actors{}, -1
	}
	return role, set, from
}

// sentTo gives the office of somebody whom others sent to those that a mention names: "ambassador to Bordavia". Nil where it is
// none.
func (p *page) sentTo(s *sentence, to *mention) *mention {
	k := int(to.start) - 1
	if k > 0 && s.lower[k] == wordThe {
		k--
	}
	if k < 1 || s.lower[k] != wordTo && s.lower[k] != wordFor && s.lower[k] != wordAt || s.at[k-1] < 0 {
		return nil
	}
	if m := &p.mentions[s.at[k-1]]; m.how == byRole && isSent(m.role) {
		return m
	}
	return nil
}

// isSent holds for the offices of those who are sent to others.
func isSent(role *codebook.Role) bool {
	word := lastOf(role.Word)
	return word == "ambassador" || word == "envoy" || word == "representative" || word == "coordinator"
}

// roleBefore finds the role whose state ends before token j: "minister of foreign affairs of Lithuania".
func (p *page) roleBefore(s *sentence, j int) *codebook.Role {
	for steps := 0; j >= 0 && steps < 7; steps++ {
		if at := s.at[j]; at >= 0 && p.mentions[at].how == byRole {
			return p.mentions[at].role
		}
		switch s.Tokens[j].Coarse {
		case syntax.ADP, syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.CCONJ:
		default:
			return nil
		}
		j--
	}
	return nil
}

func isPossessive(s *sentence, k int) bool { return s.Tokens[k].Tag == syntax.POS }

var (
	wordOf  = hashLower("of")
	wordFor = hashLower("for")
	wordTo  = hashLower("to")
	wordThe = hashLower("the")
	wordA   = hashLower("a")
	wordAt  = hashLower("at")
)

// isAgent holds for nouns whose modifier acts through them: "Russian forces", "the Ukrainian side".
func (p *page) isAgent(lemma uint32) bool {
	return contains(agentNouns, lemma)
}

var agentNouns = hashed("government", "force", "troop", "army", "military", "official", "delegation", "side", "president", "minister", "leader",
	"leadership", "ministry", "parliament", "authority", "administration", "diplomat", "spokesman", "spokeswoman", "spokesperson", "navy",
	"soldier", "negotiator", "representative", "team", "politician", "senate", "congress", "counterpart", "head", "regime", "state", "diplomacy",
	"ambassador", "envoy", "embassy", "policymaker", "lawmaker", "foreign", "intelligence", "service", "agency", "council",
	"occupier", "invader", "fighter", "militant", "rebel", "police", "aircraft", "missile", "drone", "guard", "commander", "people", "nation",
	"country", "party", "partner", "ally", "chancellor", "premier", "king", "security", "department", "treasury", "commission", "committee", "mission",
	"group", "movement", "proposal", "plan", "position", "media", "mediator", "delegate", "officer", "general", "secretary", "defense", "defence", "adviser",
	"advisor", "emissary")
