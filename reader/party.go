package reader

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// A party need not have a name: "the rebels", "fourteen armed groups", "a gang leader", "the military authorities". What they do is theirs, under the
// words that the text has for them, and not of whoever else the text names. A body that rules is the state that the text is about, where that is known.

// settleParty gives to a subject that is a party without a name what was given to somebody who is named elsewhere.
func (p *page) settleParty(c *candidate, f *finding) {
	s, t, k := &p.sentences[c.sent], int(c.token), int(c.subject)
	if k < 0 || c.link != direct && c.link != shared && c.link != agent && c.link != relative && !(c.link == controlled && s.Tokens[t].Tag == syntax.VBG && s.Tokens[t].Rel == syntax.Advcl) {
		return
	}
	if len(f.actor.set.ids) == 1 && p.armed(f.actor.set.ids[0]) && !(s.newGroup(k) && (f.actor.sent != c.sent || !s.within(f.actor.head, c.subject))) {
		return // it has a name
	}
	if pronoun := s.at[k] >= 0 && isPronoun(p.mentions[s.at[k]].how); !pronoun && !f.actor.set.none() && f.actor.sent == c.sent && s.within(f.actor.head, c.subject) && !p.ofStates(f.actor.set) {
		return
	}
	if int(c.lexical) != f.act && !f.actor.set.none() && !f.actor.elsewhere() || dutiful(modalOf(s, t)) || c.link == shared && dutiful(modalOf(s, s.Tokens[t].Head)) {
		return // what they must do another one demands
	}
	if set, head := p.party(s, k); !set.none() && (set.key != p.land.key || f.actor.elsewhere() || f.actor.set.none()) {
		f.actor = option{set: set, sent: c.sent, head: head, why: rWords}
		f.notTo(set)
	}
}

// smallGroup holds for a group whose name is written small: "the contras".
func smallGroup(words []string, e *codebook.Entry) bool {
	return e.Reading == codebook.ByName && e.Actor != nil && e.Actor.Kind == codebook.ArmedGroup && !slices.ContainsFunc(words, func(w string) bool { return strings.ToLower(w) != w })
}

// party gives the party without a name that a token is the head of, or that a pronoun means whose verb tells what the party says, and its token.
func (p *page) party(s *sentence, k int) (actors, int32) {
	if at := s.at[k]; at >= 0 && isPronoun(p.mentions[at].how) {
		if k = s.saysOfItself(k); k < 0 {
			return actors{}, -1
		}
	}
	if at := s.at[k]; at >= 0 && p.mentions[at].how == byGroup && (s.ofParty(&mention{how: byRole, start: int32(k)}) || s.rivals(&p.mentions[at])) {
		return p.mentions[at].set, int32(k)
	}
	for j := s.kid[k]; j >= 0; j = s.next[j] {
		if o := p.groupBeside(s, int(j)); o != nil {
			return o.set, o.head
		}
	}
	if s.Tokens[k].Coarse != syntax.NOUN && (k > 0 || s.Tokens[k].Coarse != syntax.PROPN) || !p.phraseAt(s, k).set.none() || s.owned(k) {
		return actors{}, -1
	}
	set, head := p.partyNamed(s, k)
	if set.none() {
		return set, head
	}
	if name, at := p.nameOfParty(s, k); !name.none() {
		return name, at
	}
	return set, head
}

// nameOfParty gives the name behind a comma of the party that a noun is, and its token: "a smaller faction, the Valley Council, signed".
func (p *page) nameOfParty(s *sentence, k int) (actors, int32) {
	for a := s.kid[k]; a >= 0; a = s.next[a] {
		if r := s.Tokens[a].Rel; int(a) < k || s.at[a] < 0 || r != syntax.Appos && r != syntax.Nmod || s.caseOf(int(a)) >= 0 || s.Tokens[a].Coarse != syntax.PROPN || s.words[s.lo[a]] != "," && s.words[max(0, s.lo[a]-1)] != "," {
			continue
		}
		if m := &p.mentions[s.at[a]]; m.person == "" && !m.thing && !m.set.none() {
			return m.set, a
		}
	}
	return actors{}, -1
}

// partyNamed gives the party without a name that a noun by itself is, and its token.
func (p *page) partyNamed(s *sentence, k int) (actors, int32) {
	lo, hi := s.nounPhrase(k)
	rules, ok := s.unnamedParty(lo, k)
	if at := s.at[k]; at >= 0 && p.mentions[at].how == byBody && contains(frontNouns, s.lower[k]) {
		ok = true // "the front" of which nothing tells which it is
	}
	if !ok || hi-lo > longestGroup {
		return actors{}, -1
	}
	for j := lo; j < hi; j++ {
		if s.at[j] >= 0 && !p.mentions[s.at[j]].set.none() && (rules || !p.ofStates(p.mentions[s.at[j]].set)) || s.Tokens[j].Tag == syntax.PRPS {
			return actors{}, -1
		}
	}
	if rules {
		for j := lo; j <= int(s.hi[k]); j++ {
			if s.at[j] >= 0 && p.ofStates(p.mentions[s.at[j]].set) {
				return actors{}, -1 // "the military government in Arland" is Arland
			}
		}
		if !p.land.none() {
			return p.land, int32(k)
		}
	}
	return p.actorNamed(withoutArticle(p.nameAt(s, lo, hi))), int32(k)
}

// newGroup holds for a noun that brings in somebody of whom the text has not told: "an armed group", "junta officials" beside a group that has a name.
func (s *sentence) newGroup(k int) bool {
	lo, _ := s.nounPhrase(k)
	return s.lower[lo] == wordA || s.lower[lo] == wordAn || slices.ContainsFunc(s.lower[lo:k+1], func(w uint32) bool { return w == wordJunta })
}

// broughtIn gives the group without a name that "the group" goes back to, where the sentence before, or the one before that, has such a group for a
// subject and names no armed group behind it that acts: "An armed group attacked the convoy. The group".
func (p *page) broughtIn(m *mention) actors {
	s := &p.sentences[m.sent]
	if !contains(groupNouns, s.lower[m.end-1]) || startsUpper(s.words[m.end-1]) {
		return actors{}
	}
	for si := m.sent - 1; si >= max(0, m.sent-2); si-- {
		o := &p.sentences[si]
		for k := len(o.words) - 1; k > 0; k-- {
			if at := o.at[k]; at >= 0 && p.armedGroup(&p.mentions[at]) && o.Tokens[k].Rel.Subject() {
				return actors{}
			}
			if !contains(groupNouns, o.lower[k]) || !o.Tokens[k].Rel.Subject() || !o.newGroup(k) {
				continue
			}
			if set, _ := p.party(o, k); !set.none() {
				return set
			}
		}
	}
	return actors{}
}

// officerOf gives the mention of the armed group for which a person is said to hold an office behind a comma: "Ana Lern, head of foreign affairs for the
// Valley Front", or of which he is one, "a member of the Front". -1 for none.
func (p *page) officerOf(s *sentence, m *mention) int32 {
	office := false
	for k := int(m.end) + 1; k < min(len(s.words), int(m.end)+longestAside) && s.words[m.end] == ","; k++ {
		t := &s.Tokens[k]
		switch at := s.at[k]; {
		case t.Coarse == syntax.VERB, t.Coarse == syntax.AUX, s.words[k] == ",":
			return -1
		case at >= 0 && p.mentions[at].how == byName && p.armedGroup(&p.mentions[at]):
			c := k - 1
			if s.lower[c] == wordThe {
				c--
			}
			if office && (s.lower[c] == wordOf || s.lower[c] == wordFor) {
				return at
			}
			return -1
		case t.Coarse == syntax.NOUN && !office:
			if (at < 0 || p.mentions[at].how != byRole) && s.lemma[k] != wordMember {
				return -1
			}
			office = true
		}
	}
	return -1
}

// speakFor gives a person whom nothing beside the name gives to anybody to the armed group that was named last, where rebels are led by him or he
// speaks for them ("rebel spokesman Ana Lern"), and a spokesman to whoever said something in the sentence before: "The Front said so. “We left,”
// spokesman Ana Lern said."
func (p *page) speakFor(k int) {
	m := &p.mentions[k]
	s := &p.sentences[m.sent]
	if !p.actsAlone(m) || m.start == 0 || s.at[m.start-1] < 0 {
		return
	}
	o := &p.mentions[s.at[m.start-1]]
	if o.how != byRole || o.plural {
		return
	}
	at := int32(-1)
	switch {
	case s.ofRebels(o):
		at = p.rebelsBefore(k)
	case o.role != nil && o.role.Title == "Spokesperson" && (o.start == 0 || !modifies(s, int(o.start)-1)):
		at = p.spokenBefore(s)
	}
	if at >= 0 {
		m.how, m.other, m.set, m.from = byPrivate, m.set, p.mentions[at].set, at
		o.set, o.from = m.set, at
	}
}

// rebelsBefore gives the armed group that was named last before a mention and can rebel, or who leads its sentence; -1 for none.
func (p *page) rebelsBefore(k int) int32 {
	for b := k - 1; b >= max(0, k-farthestBody) && p.mentions[k].sent-p.mentions[b].sent <= farthestRebels; b-- {
		if o := &p.mentions[b]; p.armedGroup(o) && p.canRebel(hashLower("rebels"), o.set.ids[0]) {
			return int32(p.leadingGroup(b))
		}
	}
	return -1
}

// canRebel holds unless rebels are asked for and an armed group fights no government: mercenaries are no rebels, nor is a state's own army.
func (p *page) canRebel(noun uint32, id int16) bool {
	a := p.actorOf[id]
	return a == nil || !contains(rebelNouns, noun) || !p.ownArmy(id) && (a.Home != "" || p.land.none())
}

// ownArmy holds for the army of a state that the codebook knows beside the state.
func (p *page) ownArmy(id int16) bool {
	a := p.actorOf[id]
	return a != nil && slices.ContainsFunc(a.Names, func(name string) bool { return strings.HasSuffix(name, "'s army") })
}

var rebelNouns = hashed("rebels", "rebel", "insurgents", "separatists", "guerrillas")

// farthestRebels bounds, in sentences, how far back rebels are looked for whom an officer of theirs speaks for.
const farthestRebels = 8

// spokenBefore gives the body that says something in the sentence before, or acts in it within the same paragraph, by its name; -1 for none.
func (p *page) spokenBefore(s *sentence) int32 {
	if s.number == 0 {
		return -1
	}
	o := &p.sentences[s.number-1]
	k := p.firstSubject(o)
	if k < 0 {
		return -1
	}
	m := &p.mentions[k]
	if h := o.Tokens[m.head].Head; h < 0 || o.block != s.block && !isSaying(o.lemma[h]) || m.how != byName && m.how != byUnknown || m.person != "" || len(m.set.ids) != 1 || p.ofScholars(m.set) {
		return -1
	}
	return k
}

// rivalGovernment gives the end of a noun phrase behind a state that is of a government which does not hold it: "Arland's shadow government". 0 for none.
func (s *sentence) rivalGovernment(m *mention) int {
	rival := false
	for k := int(m.end); k < min(len(s.words), int(m.end)+longestLabel); k++ {
		t := &s.Tokens[k]
		switch {
		case contains(rivalNouns, s.lower[k]):
			if k+4 < len(s.words) && s.hyphen(k+1) && s.lower[k+4] == wordExile {
				return k + 5 // "government-in-exile"
			}
			if k+2 < len(s.words) && s.lower[k+2] == wordExile {
				return k + 3
			}
			if rival {
				return k + 1
			}
			return 0
		case contains(rivalWords, s.lower[k]):
			rival = true
		case t.Coarse != syntax.ADJ && t.Coarse != syntax.NOUN && t.Coarse != syntax.PART && !isPossessive(s, k) && s.words[k] != "-" && t.Tag != syntax.VBN:
			return 0
		}
	}
	return 0
}

// rivals holds for the mention of such a government.
func (s *sentence) rivals(m *mention) bool {
	return contains(rivalNouns, s.lower[m.end-1]) || s.lower[m.end-1] == wordExile
}

// nameRivals gives such a government to the movement that the text names by a name which ends so, where that is of its state.
func (p *page) nameRivals() {
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		if m.how != byGroup || !s.rivals(m) {
			continue
		}
		for id, a := range p.actorOf {
			if land, ok := p.homeOf(a); ok && p.counts[id] > 0 && contains(ruleNouns, hashLower(lastOf(strings.ToLower(a.Name)))) && strings.HasPrefix(p.names[m.set.ids[0]], land) {
				m.set = p.one(int16(id))
				break
			}
		}
	}
}

// homeOf gives the name of the state that a movement is of.
func (p *page) homeOf(a *codebook.Actor) (string, bool) {
	if a == nil || a.Home == "" {
		return "", false
	}
	land, ok := p.r.book.Actor(a.Home)
	if !ok {
		return "", false
	}
	return land.Name, true
}

// rivalNouns are what rules a state, or means to.
var rivalNouns = ruleNouns.with("cabinet", "leadership", "parliament")

// rivalWords say of a government that another one holds the state.
var rivalWords = hashed("shadow", "parallel", "rival", "rebel", "breakaway", "exiled", "self-proclaimed", "self-declared", "self-styled", "alternative", "secessionist", "pro-democracy", "underground")

// ofParty holds for an office, or for a person behind it, that a word in front says to be one of such a party: "gang leader", "rebel commander Omar Tarn".
func (s *sentence) ofParty(m *mention) bool {
	for k := int(m.start) - 1; k >= max(0, int(m.start)-longestOffice); k-- {
		if contains(partyWords, s.lower[k]) || contains(partyNouns, s.lemma[k]) {
			return s.lower[k] != wordArmed && s.lower[k] != wordJunta
		}
		if c := s.Tokens[k].Coarse; m.how == byRole || c != syntax.NOUN && c != syntax.ADJ && c != syntax.PROPN {
			break
		}
	}
	return false
}

// introducedInParty holds for the surname alone of somebody who was introduced as one of such a party.
func (p *page) introducedInParty(m *mention) bool {
	if m.person == "" || m.end > m.start+1 {
		return false
	}
	k := p.people[lastWord(p.sentences[m.sent].words[m.start:m.end])]
	return k > 0 && p.mentions[k-1].person == m.person && p.sentences[p.mentions[k-1].sent].ofParty(&p.mentions[k-1])
}

// saysOfItself gives the subject of the verb of saying under which a pronoun is a subject: "The rebels said they would stay away". -1 for none.
func (s *sentence) saysOfItself(pronoun int) int {
	v := s.Tokens[pronoun].Head
	if v < 0 || !s.Tokens[pronoun].Rel.Subject() || s.Tokens[v].Rel != syntax.Ccomp {
		return -1
	}
	h := s.Tokens[v].Head
	if h < 0 || !isSaying(s.lemma[h]) {
		return -1
	}
	n := s.child(h, syntax.Nsubj)
	if n < 0 || n > pronoun || s.lower[pronoun] != wordThey && s.Tokens[n].Tag == syntax.NNS {
		return -1
	}
	return n
}

// unnamedParty holds for the head of a noun phrase that begins at lo and is a party by its nouns alone, and tells whether that is one that rules.
func (s *sentence) unnamedParty(lo, k int) (rules, ok bool) {
	l := s.lemma[k]
	for j := lo; j < k; j++ {
		switch {
		case contains(partyWords, s.lower[j]) && contains(partyHeads, l):
			return s.lower[j] == wordJunta, true
		case contains(civicNouns, s.lower[j]) && (contains(civicBodies, l) || contains(civicLeaders, l)):
			return false, true
		case contains(splitWords, s.lower[j]) && (contains(groupNouns, l) || contains(splitNouns, l)):
			return false, true
		case contains(rulingWords, s.lower[j]) && contains(rulingHeads, l):
			return true, true
		}
	}
	return l == wordJunta, contains(partyNouns, l) || l == wordJunta || s.warring(k)
}

var (
	// partyNouns are parties by themselves.
	partyNouns = lists["party-nouns"]
	// partyWords say before partyHeads that these lead, speak for or make up such a party.
	partyWords   = rebelWords.with("armed", "opposition", "gang", "coup", "junta", "tribal", "jihadist", "islamist", "paramilitary", "militia", "separatist", "mutinous", "protest")
	partyHeads   = lists["party-heads"]
	civicLeaders = hashed("leader", "elder", "figure")
	// splitWords say before groupNouns and splitNouns that these are one of several: "a rival wing", "seven smaller groups".
	splitWords = hashed("rival", "breakaway", "splinter", "dissident", "smaller", "hardline", "holdout", "signatory", "non-signatory")
	splitNouns = hashed("wing", "camp", "faction", "group", "movement")
	frontNouns = hashed("front", "movement", "militia", "faction", "outfit", "coalition", "alliance")
	// rulingWords say before rulingHeads that nobody elected them.
	rulingWords = hashed("military", "transitional", "ruling", "interim")
	rulingHeads = hashed("government", "authority", "junta", "ruler", "council", "regime")
)
