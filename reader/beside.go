package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// A post is an office, nil for none that is known, and those for whom it is held: nobody, with from -1, where no mention names them.
type post struct {
	role *codebook.Role
	set  actors
	from int
}

// postOf is a post that the mention at a place fills in for whom it is held.
func (p *page) postOf(role *codebook.Role, at int32) post {
	return post{role, p.mentions[at].set, int(at)}
}

// How many steps, over words or mentions, the words beside a name are read for what somebody is.
const (
	stepsBefore = 6
	stepsAfter  = 8
)

// beside finds the office of a person, and the state or organisation of a person or an office, in the words before and after.
func (p *page) beside(s *sentence, k int) post {
	m := &p.mentions[k]
	if t := p.titleBefore(s, m); t >= 0 {
		if o := &p.mentions[t]; !p.former(s, o) {
			o.person = m.person
		}
		return p.postOf(p.mentions[t].role, int32(t))
	}
	of, settled := p.postBefore(s, m)
	switch {
	case settled:
		return of
	case m.how == byRole:
		return p.holdersAfter(s, m, of.role)
	}
	return p.postAfter(s, m, of.role)
}

// postBefore reads the words before a mention: "[state] [modifiers] [office] name". It reports whether these settle it.
func (p *page) postBefore(s *sentence, m *mention) (of post, settled bool) {
	role := m.role
	j := int(m.start) - 1
	for steps := 0; j >= 0 && steps < stepsBefore; steps++ {
		at := s.at[j]
		if at < 0 {
			if j > 0 && s.hyphen(j) && s.at[j-1] >= 0 && m.how == byRole && contains(ruleNouns, s.lower[m.end-1]) {
				return post{role: role, from: -1}, true // "Front-junta talks" are between two
			}
			if k := shortBefore(s, j); k >= 0 {
				j = k
				continue
			}
			if !modifies(s, j) && !p.behindOffice(s, m, j) || contains(processNouns, s.lower[j]) && startsUpper(s.words[j]) {
				break
			}
			j--
			continue
		}
		o := &p.mentions[at]
		switch o.how {
		case byRole:
			if role == nil || role.Acts != codebook.ForSelf {
				if role == nil || o.role.Acts == codebook.ForSelf || o.role.Rank > role.Rank && o.end == m.start-1 && s.at[m.start-1] >= 0 {
					role = o.role // "Prime Minister Gen Ana Lern"
				}
				if !o.set.none() {
					return p.postOf(role, at), true
				}
			}
			j = int(o.start) - 1
		case byName, byDemonym, bySeat, byPeople, byPerson, byNamed, byBody:
			return p.postUnder(s, m, at, role), true
		case byUnknown, byPrivate: // "FCM spokesman Ana Lern", "Orlo leader Ana Lern", "Tarn's spokeswoman Ana Lern"
			if role != nil && role.Rank == codebook.Spokesperson && o.person != "" && o.end-o.start == 1 && !isAbbreviation(s.words[o.start]) && len(o.set.ids) == 1 {
				return p.postOf(role, at), true
			}
			if o.how == byUnknown && !o.thing && o.person == "" && role != nil && (isAbbreviation(s.words[o.start]) || isBodyName(s, int(o.end)) || s.at[o.end] >= 0 && p.leadsParty(s, &p.mentions[s.at[o.end]])) {
				return p.postUnder(s, m, at, role), true
			}
			return post{role: role, from: -1}, true
		default:
			return post{role: role, from: -1}, true
		}
	}
	return post{role: role, from: -1}, false
}

// leadsParty holds for the office of one person who leads or speaks for a party, written small: "leader", "spokesman".
func (p *page) leadsParty(s *sentence, office *mention) bool {
	return office.how == byRole && !office.plural && !startsUpper(s.words[office.start]) && contains(partyHeads, s.lemma[office.end-1])
}

// shortBefore gives the token before the short form of a name in brackets that end at a token: "Alliance" of "Valley Alliance (VA) spokesman".
// -1 where none ends there.
func shortBefore(s *sentence, j int) int {
	if j >= 3 && s.words[j] == ")" && s.words[j-2] == "(" && startsUpper(s.words[j-3]) && startsUpper(s.words[j-1]) {
		return j - 3
	}
	return -1
}

// behindOffice holds for a preposition between an office and what it is for: "FHM vice chairman for political affairs Ana Lern".
func (p *page) behindOffice(s *sentence, m *mention, j int) bool {
	if j == 0 || j+1 >= int(m.start) || s.lower[j] != wordFor && s.lower[j] != wordOf && s.lower[j] != wordOn || s.at[j-1] < 0 {
		return false
	}
	o := &p.mentions[s.at[j-1]]
	return o.how == byRole && !o.plural && !isBody(o.role)
}

// namesOffice holds for a person between commas behind an office: "the Arlandian president, Ana Lern, said".
func (p *page) namesOffice(s *sentence, m *mention) bool {
	j, end := s.beforeCourtesy(int(m.start)-1), int(m.end)
	if m.person == "" || j < 1 || s.words[j] != "," || j == s.front || s.at[j-1] < 0 || end >= len(s.Tokens) {
		return false
	}
	o := &p.mentions[s.at[j-1]]
	if o.how != byRole || o.plural || o.person != "" {
		return false
	}
	return s.words[end] == "," || s.words[end] == "." || isFinite(s, end) || s.Tokens[end].Coarse == syntax.AUX
}

// modifies holds for words that may stand between a name and whoever its bearer is of.
func modifies(s *sentence, j int) bool {
	switch s.Tokens[j].Coarse {
	case syntax.ADJ, syntax.NOUN, syntax.PROPN:
		return true
	case syntax.PART:
		return isPossessive(s, j)
	case syntax.PUNCT:
		return s.words[j] == "-" || s.words[j] == "’" || s.words[j] == "'"
	}
	return contains(runWords, s.lower[j]) && j > 0 && s.words[j-1] == "-" // "the Front-run ministry"
}

// runWords say behind a name who governs what follows.
var runWords = hashed("run", "controlled", "ruled", "appointed")

// postUnder is what somebody is before whom an actor is named, at a mention before the name.
func (p *page) postUnder(s *sentence, m *mention, at int32, role *codebook.Role) post {
	o := &p.mentions[at]
	end := int(o.end)
	if o.set.none() || o.how == byPerson && !(end < len(s.Tokens) && isPossessive(s, end)) && (m.how != byRole || o.end != m.start) {
		return post{role: role, from: -1} // two persons side by side; but "the Moran administration"
	}
	k := int(o.start)
	for k > 2 && !isPossessive(s, k-1) && modifies(s, k-1) && s.at[k-1] < 0 {
		k-- // "Arland's deputy UN envoy"
	}
	if role != nil && isSent(role) && s.ownerBefore(k) && s.at[k-2] >= 0 && !p.mentions[s.at[k-2]].set.none() {
		return p.postOf(role, s.at[k-2]) // the Front's UN representative Lern
	}
	if k := int(o.start) - 1; k >= 0 && s.at[k] >= 0 && role != nil && (isSent(role) || lastOf(role.Word) == "mediator" || lastOf(role.Word) == "negotiator") && p.sends(&p.mentions[s.at[k]], o) {
		return p.postOf(role, s.at[k]) // the UN Bordavia envoy
	}
	if sent := p.sentTo(s, o); sent != nil { // Arland's ambassador to Bordavia Lern
		return post{sent.role, sent.set, int(at)}
	}
	if role == nil { // Minister of Foreign Affairs of Arland Ana Lern
		role = p.roleBefore(s, int(o.start)-1)
	}
	return p.postOf(role, at)
}

// postAfter reads the words after a person: "name, [the] [state's] office [of state]", "name (office, organisation)", and, where the
// office stands before the name, "of state".
func (p *page) postAfter(s *sentence, m *mention, role *codebook.Role) post {
	of := post{role: role, from: -1}
	j := int(m.end)
	if j+1 >= len(s.Tokens) {
		return of
	}
	if at := s.at[j+1]; role != nil && s.lower[j] == wordOf && at >= 0 && byState(p.mentions[at].how) {
		return p.postOf(role, at) // Foreign Minister Ana Lern of Arland
	}
	if s.words[j] != "," && s.words[j] != "(" && !s.dash(j) || j == s.front || s.sayerAt(j+1) {
		return of
	}
	bracketed := s.words[j] == "("
	j++
	for steps := 0; j < len(s.Tokens) && steps < stepsAfter; steps++ {
		at := s.at[j]
		if at < 0 {
			if !describes(s, j) && !(bracketed && of.role != nil && s.words[j] == ",") {
				break
			}
			j++
			continue
		}
		o := &p.mentions[at]
		switch {
		case o.how == byRole && p.ofAnother(s, o):
			if at := s.at[o.end]; of.role != nil && isSent(of.role) && s.lower[j-1] == wordOf && p.mentions[at].how == byPerson {
				return p.postOf(of.role, at) // the representative of President Lern
			}
			return post{role: role, from: -1}
		case o.how == byRole:
			if of.role == nil {
				of.role = o.role
			}
			if isSent(o.role) && of.from >= 0 {
				return of // the UN envoy to Arland
			}
			if !o.set.none() {
				return p.postOf(of.role, at)
			}
		case !holds(o, m, of.role), o.how == byUnknown && int(o.end) < len(s.lemma) && contains(textNouns, s.lemma[o.end]): // "Lern, the Orlo text sets out"
			return of.whole()
		case of.role != nil:
			return p.postOf(of.role, at)
		case of.from < 0 || !s.ownerBefore(int(o.start)): // "Lern, the Front's UN representative"
			of = p.postOf(nil, at)
		}
		j = int(o.end)
	}
	return of.whole()
}

// ownerBefore holds for a name behind a possessive.
func (s *sentence) ownerBefore(k int) bool { return k > 1 && isPossessive(s, k-1) }

// ofAnother holds for an office right in front of the name of who has it: "rulers led by Tarn, Arlander Foreign Minister Lern said". What is somebody's
// who has an office is not his own: "Tarn, President Lern's envoy".
func (p *page) ofAnother(s *sentence, o *mention) bool {
	end := int(o.end)
	if end >= len(s.words) || s.at[end] < 0 {
		return false
	}
	n := &p.mentions[s.at[end]]
	return (n.person != "" || n.how == byUnknown && !n.thing) && (int(n.end) >= len(s.words) || !isPossessive(s, int(n.end)))
}

// whole is the post where its office is known, else none: an actor named behind a person is not yet whom the person acts for.
func (of post) whole() post {
	if of.role == nil {
		return post{from: -1}
	}
	return of
}

// describes holds for words that may stand between a name and what its bearer is: "Lern, the acting head of".
func describes(s *sentence, j int) bool {
	switch s.lower[j] {
	case wordIn:
		return false
	case wordOf, wordFor, wordTo, wordThe, wordA, wordAt, wordThen:
		return true
	}
	switch s.Tokens[j].Coarse {
	case syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM:
		return true
	}
	return s.Tokens[j].Tag == syntax.HYPH || isPossessive(s, j) || s.hyphen(j-1) || s.hyphen(j+1) // "the newly-recognised Arlandian delegation"
}

// holdersAfter reads the words after an office: "president of Arland", "the government in Arlstad".
func (p *page) holdersAfter(s *sentence, m *mention, role *codebook.Role) post {
	nobody := post{role: role, from: -1}
	for j := int(m.end); j < min(len(s.Tokens), int(m.end)+stepsAfter); j++ {
		if s.portfolioWord(m, role, j) {
			continue
		}
		if at := s.at[j]; at >= 0 {
			if end := int(p.mentions[at].end); !holds(&p.mentions[at], m, role) || s.ownsTalks(end) || s.hyphen(end) && s.at[end+1] >= 0 { // "envoys for the Arland-Corvia process"
				return nobody
			}
			return p.postOf(role, p.groupOwned(s, at))
		}
		first := j == int(m.end)
		switch s.lower[j] {
		case wordIn:
			if at := s.at[min(j+1, len(s.Tokens)-1)]; !first || at < 0 || p.mentions[at].how != bySeat || s.ofRebels(m) || contains(travellers, hashLower(lastOf(m.role.Word))) {
				return nobody
			}
		case wordTo, wordThe, wordA:
			if first {
				return nobody
			}
		case wordFor:
			if first && isSent(m.role) {
				return nobody
			}
		case wordOf, wordAt:
		default:
			if first || s.Tokens[j].Coarse != syntax.ADJ { // "head of the de facto Arlandian delegation"
				return nobody
			}
		}
	}
	return nobody
}

// portfolioWord holds for a word of what a minister is for, where whose minister it is follows: "the deputy minister of Foreign Affairs of Arland".
func (s *sentence) portfolioWord(m *mention, role *codebook.Role, j int) bool {
	k := int(m.end)
	if role == nil || !contains(ministers, hashLower(lastOf(role.Word))) || j <= k || s.lower[k] != wordOf && s.lower[k] != wordFor {
		return false
	}
	for k++; k < min(len(s.lower), j+4) && s.lower[k] != wordOf; k++ {
		if c := s.Tokens[k].Coarse; !startsUpper(s.words[k]) && c != syntax.CCONJ && c != syntax.NOUN && c != syntax.ADJ {
			return false
		}
	}
	return k > j && k+1 < len(s.lower) && s.lower[k] == wordOf
}

// holds reports whether a mention after another names those for whom that one's office may be held. A name that no list knows does so
// where the office is known, unless it follows at once: then it is a person's.
func holds(o, m *mention, role *codebook.Role) bool {
	if o.set.none() {
		return false
	}
	switch o.how {
	case byName, byDemonym, bySeat, byNamed, byPerson, byBody:
		return true
	case byUnknown:
		return role != nil && o.start != m.end
	}
	return false
}

// titleBefore finds the office that stands before a person, parted by a comma and closed by one: "the Arlandian foreign minister, Ana
// Lern, said", "the head of the mission in Arlstad, Ana Lern, …". It gives the mention of the office, -1 for none.
func (p *page) titleBefore(s *sentence, m *mention) int {
	k, end := s.beforeCourtesy(int(m.start)-1), int(m.end)
	if m.how == byRole || k < 2 || s.words[k] != "," || end < len(s.Tokens) && s.Tokens[end].Coarse != syntax.PUNCT && !(isFinite(s, end) && finiteBefore(s, k) < 0) {
		return -1
	}
	for k--; k >= 0 && k >= int(m.start)-12; k-- {
		if at := s.at[k]; at >= 0 && p.mentions[at].how == byRole {
			o := &p.mentions[at]
			if o.plural || o.role == nil || isBody(o.role) || o.start == 0 || o.person != "" && o.person != m.person {
				return -1
			}
			return int(at)
		}
		switch s.Tokens[k].Coarse {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.ADP, syntax.DET:
		default:
			if !isPossessive(s, k) {
				return -1
			}
		}
	}
	return -1
}

// sentTo gives the office of somebody whom others sent to those that a mention names: "ambassador to Bordavia". Nil where it is
// none.
func (p *page) sentTo(s *sentence, to *mention) *mention {
	k := int(to.start) - 1
	if k > 0 && s.lower[k] == wordThe {
		k--
	}
	if k < 1 || s.lower[k] != wordTo && s.lower[k] != wordFor && s.lower[k] != wordAt {
		return nil
	}
	for k--; k >= 0 && s.at[k] >= 0; { // "the representative of President Lern for Arland"
		m := &p.mentions[s.at[k]]
		if m.how == byRole && isSent(m.role) {
			return m
		}
		if m.how != byRole && m.person == "" {
			break
		}
		k = int(m.start) - 1
	}
	return nil
}

// processNouns end the names of what an envoy is for: "for the Corvian Settlement Process Ambassador Ana Lern".
var processNouns = hashed("process", "settlement", "agreement", "accord", "talks", "conference", "conflict", "crisis", "initiative")

// travellers are those who are seldom where they come from: "diplomats in Nairobi" are not Kenya's.
var travellers = hashed("diplomat", "diplomats", "ambassador", "ambassadors", "envoy", "envoys", "negotiator", "negotiators", "mediator", "mediators", "delegate", "delegates", "representative",
	"representatives")

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
