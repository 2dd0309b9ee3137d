package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// ofItsPeople makes of the mention of a state or a people one of those of its people who act for themselves: what "Arlandian students",
// "Corvia's striking miners" and "Bordavia-backed rebels" do is not done by Arland, Corvia or Bordavia. They have the name that the text
// gives them; who is acted upon through them is the state still. A word that only tells where or when a thing was made names nobody.
func (p *page) ofItsPeople(s *sentence, m *mention) {
	if end := s.members(m); end > 0 && s.some(int(m.start)) {
		m.end, m.how, m.plural, m.set = int32(end), byNobody, true, actors{}
		return
	}
	switch m.how {
	case byName, byDemonym, byPeople, bySeat:
	default:
		return
	}
	if m.set.none() {
		return // a collective of members that no list knows
	}
	if p.splitOff(s, m) || p.partAbroad(s, m) || p.livesApart(s, m) || p.describes(s, m) || p.becomesRival(s, m) {
		return
	}
	p.peopleBehind(s, m)
}

// livesApart makes of a people the part of it that words around tell of, "ethnic Arlandian leaders", "Arlandians in Corvia", and holds where they do.
func (p *page) livesApart(s *sentence, m *mention) bool {
	k, lo := int(m.end), s.partOfPeople(m)
	if m.start > 0 && s.lower[m.start-1] == wordEthnic && (m.how == byDemonym || m.how == byPeople) && (lo < 0 || lo == int(m.start)-1) {
		if m.start--; m.start > 0 && s.lower[m.start-1] == wordAn {
			m.how, m.set = byNobody, actors{} // "an ethnic Arlandian" is one of them
			return true
		}
		m.other, m.set = m.set, p.actorNamed(ethnic(p.nameAt(s, int(m.start)+1, k))) // "ethnic Arlandian leaders" are not Arland's
		return true
	}
	end := k
	if lo < 0 {
		if lo, end = int(m.start), p.peopleIn(s, m); end <= 0 {
			return false
		}
	}
	m.other, m.how, m.plural = m.set, byGroup, true
	m.set = p.actorNamed(p.nameAt(s, lo, end))
	m.start = int32(lo)
	return true
}

// describes makes nobody of a word that tells of which time or place a thing is, or of which group: "Corvia-backed" of "the Corvia-backed rebel group Halden Front". It holds where it does.
func (p *page) describes(s *sentence, m *mention) bool {
	k := int(m.end)
	if s.ofThePast(m) || s.venue(m) || m.how == byDemonym && contains(acronyms, s.lower[min(k, len(s.lower)-1)]) {
		m.how, m.set = byNobody, actors{}
		return true
	}
	group := s.backedAt(k) && p.groupNamed(s, k+2) || m.how == byDemonym && p.groupNamed(s, k)
	if group {
		m.how, m.set, m.other = byNobody, actors{}, m.set
	}
	return group
}

func (s *sentence) backedAt(k int) bool { return s.hyphen(k) && contains(backedWords, s.lower[k+1]) }

// becomesRival makes of a state the government that rivals its own, and holds where there is one.
func (p *page) becomesRival(s *sentence, m *mention) bool {
	end := s.rivalGovernment(m)
	rival := end > 0 && p.ofStates(m.set)
	if rival {
		m.end, m.how, m.set = int32(end), byGroup, p.actorNamed(p.nameAt(s, int(m.start), end))
	}
	return rival
}

// peopleBehind makes of a state or a people those named behind it who act for themselves.
func (p *page) peopleBehind(s *sentence, m *mention) {
	k, end := int(m.end), 0
	backed := s.backedAt(k)
	switch kind := p.kindOf(m.set.ids[0]); {
	case backed:
		if end = s.peopleAt(k+2, true); end > 0 && s.lower[end-1] == wordGovernment {
			m.end, m.how, m.set = int32(end-1), byNobody, actors{} // "the Corvia-backed government" is that of its state
			return
		}
	case m.how != byPeople && (kind == codebook.State || kind == codebook.Other) && !p.ofScholars(m.set):
		if end = s.peopleAt(k, false); end > 0 && m.how == byDemonym && contains(relational, s.lemma[end-1]) {
			return // "Arlandian partners" are Arland, while "Arland's partners" are not
		}
	}
	if end == 0 {
		if s.hyphen(k) && contains(madeWords, s.lower[k+1]) {
			m.how, m.set = byNobody, actors{}
		}
		return
	}
	if !backed && !contains(relational, s.lemma[end-1]) {
		m.other = m.set
	}
	m.end, m.how, m.plural = int32(end), byGroup, s.Tokens[end-1].Tag == syntax.NNS
	m.set = p.actorNamed(p.nameAt(s, int(m.start), end))
}

// groupNamed holds where the words from a token on lead to the name of a movement or an organisation, which they and what stands before describe:
// "militant group Hezbollah", "Lebanese movement Hezbollah", "Hezbollah".
func (p *page) groupNamed(s *sentence, k int) bool {
	group := false
	for n := k; n < min(len(s.words), k+longestLabel); n++ {
		if count, entries := p.r.book.NameAt(s.named(), n); count > 0 {
			switch e := entries[0]; {
			case e.Reading == codebook.ByName && e.Actor != nil && startsUpper(s.words[n]):
				return e.Actor.Kind == codebook.ArmedGroup || group && e.Actor.Kind == codebook.Organisation
			}
		}
		switch t := &s.Tokens[n]; {
		case startsUpper(s.words[n]) && t.Coarse == syntax.PROPN:
			return false
		case t.Coarse == syntax.ADJ, t.Coarse == syntax.NOUN, t.Tag == syntax.VBN, s.hyphen(n):
		default:
			return false
		}
	}
	return false
}

// partOfPeople gives the first token of the words that make a people some of it: "most Arlandians", "tens of thousands of Corvians"; -1 where
// the people stands for itself.
func (s *sentence) partOfPeople(m *mention) int {
	i := int(m.start)
	if m.how != byPeople || i == 0 {
		return -1
	}
	lo, part := i, s.describedPeople(i)
	if part {
		lo--
	}
	for ; lo > 0; lo-- {
		w := s.lower[lo-1]
		if contains(partWords, w) || s.Tokens[lo-1].Coarse == syntax.NUM || contains(crowdWords, w) && s.lower[lo] == wordOf {
			part = true
		} else if w != wordOf && w != wordThe && w != wordA {
			break
		}
	}
	if !part {
		return -1
	}
	for lo < i && (s.lower[lo] == wordOf || s.lower[lo] == wordA || s.lower[lo] == wordThe) {
		lo++ // "support of many Arlandians", "a group of Arlandians"
	}
	return lo
}

// describedPeople holds for a people behind a word in small letters that tells which of them are meant: "armed Serbs", "ethnic Arlandians".
func (s *sentence) describedPeople(i int) bool {
	if i == 0 || startsUpper(s.words[i-1]) && i > 1 {
		return false
	}
	t := &s.Tokens[i-1]
	return (t.Coarse == syntax.ADJ || t.Tag == syntax.VBN) && t.Head == i && t.Rel == syntax.Amod && !contains(partWords, s.lower[i-1])
}

// peopleAt gives the end of the words from a token on that name people who act for themselves; 0 for none. backed lets them be a
// government too.
func (s *sentence) peopleAt(k int, backed bool) int {
	if k < len(s.words) && isPossessive(s, k) {
		k++
	}
	end, opposed := 0, false
	for n := k; n < min(len(s.words), k+5); n++ {
		opposed = opposed || s.lemma[n] == wordOpposition
		if ownPeople(s.lemma[n]) && !s.centralBank(n) || n > k && s.fighters(n) || n > k && contains(civicNouns, s.lower[n-1]) && contains(civicBodies, s.lemma[n]) || (backed || opposed) && contains(backedBodies, s.lower[n]) {
			end = n + 1
		} else if t := &s.Tokens[n]; t.Coarse != syntax.ADJ && t.Coarse != syntax.NOUN && t.Tag != syntax.VBN && t.Tag != syntax.VBG {
			break
		}
	}
	if end == 0 || end < len(s.words) && (s.lemma[end-1] == wordOpposition && s.lower[end] == wordTo || s.Tokens[end].Coarse == syntax.NOUN || s.Tokens[end].Coarse == syntax.PROPN || isPossessive(s, end) || s.hyphen(end)) {
		return 0 // "the Arlandian students' union", "Arlandian activist Ana Lern"
	}
	return end
}

// fighters holds for a noun of a group behind a word that says that it fights: "rebel group", "armed movements", "guerrilla army".
func (s *sentence) fighters(n int) bool {
	return (s.lower[n-1] == wordArmed || contains(privatePeople, s.lemma[n-1])) && (contains(groupNouns, s.lower[n]) || contains(groupNouns, s.lemma[n]) || s.lemma[n] == wordArmy)
}

// centralBank holds for a state's own bank.
func (s *sentence) centralBank(k int) bool {
	return s.lemma[k] == wordBank && k > 0 && contains(centralWords, s.lower[k-1])
}

// ownPeople holds for nouns of people who act for themselves.
func ownPeople(lemma uint32) bool {
	return contains(privatePeople, lemma) || contains(relational, lemma)
}

// longestGroup bounds the words of a noun phrase that becomes a name.
const longestGroup = 8

// ownGroup names a noun phrase by its own words where it stands for people who act for themselves, whoever else is named in it: "critics of
// Arland", "people in Arland", "Lern's son"; by nothing where a pronoun says whose they are. It reports whether the phrase is one of these.
func (p *page) ownGroup(s *sentence, head int) (actors, bool) {
	people := s.lemma[head] == wordPeople
	if s.Tokens[head].Coarse != syntax.NOUN || s.at[head] >= 0 && p.mentions[s.at[head]].how != byNobody || !ownPeople(s.lemma[head]) && !people && !s.warring(head) || s.centralBank(head) {
		return actors{}, false
	}
	lo, hi := s.nounPhrase(head)
	for k := s.kid[head]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Nmod && int(k) > head {
			hi = max(hi, int(s.hi[k])+1)
		}
	}
	named := false
	for k := lo; k < hi; k++ {
		if s.Tokens[k].Tag == syntax.PRPS {
			return actors{}, true
		}
		if s.Tokens[k].Coarse == syntax.PUNCT {
			return actors{}, false
		}
		if s.at[k] < 0 || p.mentions[s.at[k]].set.none() || people && k < head {
			continue
		}
		if set := p.mentions[s.at[k]].set; k < head && p.kindOf(set.ids[0]) == codebook.ArmedGroup {
			return actors{}, false // its militants are a movement
		}
		named = true
	}
	if !named || hi-lo > longestGroup {
		return actors{}, false
	}
	return p.actorNamed(withoutArticle(p.nameAt(s, lo, hi))), true
}

// hyphen holds where a token is a hyphen that binds the word behind it.
func (s *sentence) hyphen(k int) bool {
	return k > 0 && k+1 < len(s.words) && s.words[k] == "-" && s.Tokens[k].Start == s.Tokens[k-1].End && s.Tokens[k+1].Start == s.Tokens[k].End
}

// ofThePast holds for a name that only says what somebody once belonged to: "a former Arlandian colony", "post-Corvian".
func (s *sentence) ofThePast(m *mention) bool {
	i, k := int(m.start), int(m.end)
	if i >= 2 && s.words[i-1] == "-" && contains(onceWords, s.lower[i-2]) {
		return true
	}
	return i >= 1 && k < len(s.words) && contains(onceWords, s.lower[i-1]) && contains(landNouns, s.lemma[k])
}

// members gives the end of a name with "members" or "member states" behind it or at its end; 0 where they do not stand there.
func (s *sentence) members(m *mention) int {
	for k := int(m.end) - 1; k < min(len(s.lower), int(m.end)+2); k++ {
		if s.lower[k] == wordMembers || k > int(m.start) && s.lower[k-1] == wordMember && contains(memberStates, s.lower[k]) {
			return k + 1
		}
		if k >= int(m.end) && s.lower[k] != wordMember {
			break
		}
	}
	return 0
}

// settleGroup gives to people of a state who act for themselves what was given to their state, and to the state what is done to it
// through them.
func (p *page) settleGroup(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	p.settleTopic(s, c, f)
	if c.subject >= 0 {
		p.settleSubject(s, c, f)
		why := f.actor.why
		if s.warring(int(c.subject)) {
			why = rOwner // "Arland's warring parties" are not Arland
		}
		switch why {
		case rOwner, rPossessor, rInClause, rBefore, rTop, rSecond:
			if o := s.child(int(c.subject), syntax.NmodPoss); why == rOwner && o >= 0 && s.Tokens[o].Tag == syntax.PRPS && contains(followers, s.lower[c.subject]) {
				break // "said his men had taken the road"
			}
			if set, ok := p.ownGroup(s, int(c.subject)); ok && (c.link == direct || c.link == agent || c.link == shared || c.link == relative) {
				f.actor = option{set: set, sent: c.sent, head: c.subject, why: rWords}
			}
		}
	}
	if f.target.sent == c.sent && f.target.head >= 0 {
		if m := p.group(s, f.target.head); m != nil && f.target.set.key == m.set.key && !overlap(f.actor.set, m.other) {
			f.target.set = m.other
		}
	}
}

// followers fight for whose they are.
var followers = hashed("men", "boys", "fighters", "gunmen", "guerrillas", "rebels")

// settleSubject lets people who act for themselves act, and nobody where the subject is nobody, rather than somebody from elsewhere in the text:
// "Three Alliance members rejected the plan" says nothing of the state that the sentence before is about.
func (p *page) settleSubject(s *sentence, c *candidate, f *finding) {
	at := s.at[c.subject]
	if c.link != direct {
		return
	}
	if at < 0 {
		if s.otherStates(int(c.subject)) && !f.bySpeaker() && (f.actor.sent != c.sent || f.actor.head < s.lo[c.subject] || f.actor.head > s.hi[c.subject]) {
			f.actor = option{sent: c.sent, head: c.subject}
		} else if k := int(c.subject); (f.actor.elsewhere() || f.actor.why == rEntry) && codebook.Acts[f.act] != codebook.ExpressView && s.Tokens[k].Coarse == syntax.NOUN && !s.owned(k) && (contains(humanNouns, s.lemma[k]) && !p.isAgent(s.lemma[k])) {
			lo, hi := s.nounPhrase(k) // "The opposition accused Arland" tells of the opposition
			f.actor = option{set: p.actorNamed(withoutArticle(p.nameAt(s, lo, hi))), sent: c.sent, head: c.subject, why: rWords}
		} else if o := s.child(int(c.subject), syntax.NmodPoss); f.actor.elsewhere() && o >= 0 && s.at[o] >= 0 && p.mentions[s.at[o]].how == byRole && p.mentions[s.at[o]].set.none() || p.onlyTells(s, c, f) { // "the deposed president's party"
			f.actor = option{sent: c.sent, head: c.subject}
		}
		return
	}
	m := &p.mentions[at]
	if f.actor.elsewhere() {
		switch m.how {
		case byGroup:
			f.actor = option{set: m.set, sent: c.sent, head: c.subject, why: rSubject}
		case byNobody:
			f.actor = option{sent: c.sent, head: c.subject}
		case byIt:
		case byRole:
			if m.set.none() && (contains(stateBodies, s.lower[m.end-1]) || s.forUnnamed(p, m)) && !p.ofStates(f.actor.set) {
				f.actor = option{sent: c.sent, head: c.subject} // "the army" of a state that nothing names
			}
		}
		return
	}
	if o := s.child(int(c.token), syntax.Obj); o >= 0 && contains(whichWords, s.lower[o]) && m.how == byRole && m.set.none() && f.actor.sent == c.sent && !s.within(f.actor.head, c.subject) && !p.heldBy(f) {
		f.actor = option{sent: c.sent, head: c.subject} // "Arland hosted a meeting, which the army boycotted"
		return
	}
	switch f.actor.why {
	case rObject, rOblique, rInClause, rPossessor, rComplement, rAfter:
		if m.how == byRole && m.set.none() && contains(stateBodies, s.lower[m.end-1]) && !p.ofStates(f.actor.set) && f.actor.sent == c.sent && f.actor.head > c.token {
			f.actor = option{sent: c.sent, head: c.subject} // "The government refused to meet the Front"
			return
		}
		if m.how == byNobody && m.plural && f.actor.head > c.token && !p.heldBy(f) {
			f.actor = option{sent: c.sent, head: c.subject} // "Regional powers confirmed their participation"
		}
	default:
		if m.how == byGroup && !m.other.none() && f.actor.set.key == m.other.key {
			f.actor = option{set: m.set, sent: c.sent, head: c.subject, why: rSubject}
		}
	}
}

// otherStates holds for states that a noun phrase does not name: "dozens of countries", "neighbouring states", and for some of several groups. "These countries" were named before.
func (s *sentence) otherStates(k int) bool {
	if s.lemma[k] == wordDozen || s.Tokens[k].Coarse == syntax.NUM || contains(numberWords, s.lower[k]) || contains(partWords, s.lower[k]) {
		if n := s.child(k, syntax.Nmod); n >= 0 && s.caseOf(n) >= 0 && s.lower[s.caseOf(n)] == wordOf {
			return contains(stateNouns, s.lemma[n]) || contains(groupNouns, s.lemma[n])
		}
	}
	if s.Tokens[k].Tag != syntax.NNS || !contains(stateNouns, s.lemma[k]) {
		return false
	}
	d := s.child(k, syntax.Det, syntax.NmodPoss)
	return d < 0 || contains(partWords, s.lower[d])
}

// group gives the mention of people of a state that a token stands in; nil for none.
func (p *page) group(s *sentence, token int32) *mention {
	if at := s.at[token]; at >= 0 && p.mentions[at].how == byGroup && !p.mentions[at].other.none() {
		return &p.mentions[at]
	}
	return nil
}

var (
	// privatePeople are people who act for themselves, whatever land stands before them.
	privatePeople = lists["private"]
	// relational are people and states by what they are to somebody else.
	relational = lists["relational"]
	// madeWords say behind a name of what make, time or tongue something is: "Arlandian-made", "Corvian-speaking".
	madeWords       = lists["made-words"]
	backedWords     = hashed("backed", "led", "supported", "sponsored", "funded", "financed", "armed", "allied", "aligned", "leaning", "trained", "affiliated", "linked", "friendly")
	backedBodies    = lists["backed-bodies"]
	describedGroups = groupNouns.with("groups", "movements", "militias", "factions", "party", "separatists", "terrorists", "coalition", "alliance", "outfit", "network")
	onceWords       = hashed("former", "ex", "post")
	landNouns       = hashed("republic", "state", "country", "colony", "bloc", "space", "union", "territory", "protectorate", "satellite")
	// partWords make some of those behind them; see also numberWords.
	partWords = lists["part-words"]
	// crowdWords are those in whom people of a state come together, who are not the state.
	crowdWords   = hashed("group", "groups", "crowd", "crowds", "mob", "mobs", "band", "bands", "gang", "gangs", "handful")
	civicNouns   = lists["civic-nouns"]
	centralWords = hashed("central", "national", "state", "reserve")
	civicBodies  = hashed("group", "organisation", "organization", "association", "charity", "watchdog", "network", "federation")
	stateNouns   = hashed("country", "state", "nation", "government", "power", "member")
	memberStates = hashed("states", "nations", "countries", "governments")
)
