package reader

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// A body is named in full once and by its noun from there on: "the Arlandian army" is "the army" in the next sentence,
// "the Valley Front" "the front" or "the group". Who is meant is whoever was last named by the same noun, or by a name that ends
// in it; "the group" also the last armed group, and a government, a junta and a regime are one. A person who was named before is
// never meant.

// definite makes a mention of a noun with "the" that goes back to a body named before, where the codebook has no name for it.
func (p *page) definite(s *sentence, si, i int) (mention, bool) {
	if i+1 < len(s.Tokens) && (s.lower[i+1] == wordMembers || contains(partyHeads, s.lemma[i+1]) && (i > 0 || s.Tokens[i+1].Tag == syntax.NN || !p.common(s.lower[i]))) && startsUpper(s.words[i]) && contains(bodyNouns, s.lower[i]) && (i == 0 || s.Tokens[i-1].Coarse != syntax.PROPN) && p.bodyNamed(s.lower[i]) {
		return mention{sent: int32(si), start: int32(i), end: int32(i + 1), how: byBody}, true // "Council members", "Front leader Ana Lern"
	}
	noun := i + 1
	if next := noun + 1; next < len(s.Tokens) && (contains(armedWords, s.lower[noun]) && contains(groupNouns, s.lower[next]) || s.lower[noun] == wordRegional && kindNouns[s.lower[next]] == codebook.Organisation) {
		noun++ // "the armed group", "the regional bloc"
	}
	for k := noun; k < min(len(s.Tokens), i+5) && s.lower[i] == wordThe; k++ {
		if contains(realms, s.lower[k]) || contains(bodyNouns, s.lower[k]) && s.lower[k-1] == wordMember && s.hyphen(k-2) {
			noun = k // "the gas-rich emirate", "the 15-member Council"
		} else if c := s.Tokens[k].Coarse; c != syntax.ADJ && c != syntax.NUM && !s.hyphen(k) && !s.hyphen(k+1) && !s.hyphen(k-1) {
			break
		}
	}
	if noun >= len(s.Tokens) || s.lower[i] != wordThe && s.lower[i] != wordThis || !contains(bodyNouns, s.lower[noun]) {
		return mention{}, false
	}
	if n, _ := p.r.book.NameAt(s.named(), i+1); n > 0 || p.longBody(s, noun) > 0 || slices.ContainsFunc(p.shorts, func(f inFull) bool { return f.lo == noun }) {
		return mention{}, false // it has a name
	}
	if end := noun + 1; end < len(s.Tokens) {
		switch t := &s.Tokens[end]; {
		case t.Coarse == syntax.NOUN || t.Coarse == syntax.PROPN || s.lower[end] == wordOf:
			return mention{}, false
		case t.Tag == syntax.VBN && contains(knownWords, s.lower[end]) && end+1 < len(s.words) && (s.lower[end+1] == wordAs || startsUpper(s.words[end+1])):
			return mention{}, false // "the armed movement known as the Front"
		}
	}
	return mention{sent: int32(si), start: int32(i), end: int32(noun + 1), how: byBody}, true
}

// bodyNamed reports whether the text named somebody before by a name that ends in a noun.
func (p *page) bodyNamed(noun uint32) bool {
	for k := range p.mentions {
		if m := &p.mentions[k]; m.named() && m.end-m.start > 1 && p.sentences[m.sent].lower[p.ownNoun(m)] == noun {
			return true
		}
	}
	return false
}

// named holds for the name of a body, whether a list knows it or not.
func (m *mention) named() bool { return m.how == byName || m.how == byUnknown && m.person == "" }

// armedWords say of a group that it bears arms, or is banned.
var armedWords = lists["armed-words"]

// ofGroup lets what an armed group or a movement is led by act for it: "the FHM Political Bureau", "the FHM's High Command".
func (p *page) ofGroup(s *sentence, k int) bool {
	m := &p.mentions[k]
	if k == s.from || !contains(leadingBodies, s.lower[m.end-1]) {
		return false
	}
	o := &p.mentions[k-1]
	if at := m.start - o.end; at < 0 || at > 2 || at > 0 && !contains(leadingWords, s.lower[m.start-1]) && !isPossessive(s, int(m.start)-1) {
		return false
	}
	if o.how != byName || len(o.set.ids) != 1 || !p.armed(o.set.ids[0]) {
		return false
	}
	m.how, m.set, m.from = byBody, o.set, int32(k-1)
	return true
}

var (
	leadingBodies = hashed("command", "bureau", "politburo", "council", "leadership", "staff", "committee", "secretariat")
	leadingWords  = hashed("high", "central", "political", "supreme", "general", "military", "executive")
)

// half makes a mention of "the North" or "the South" where the text named a state or a movement that is called so in full: "North Arland".
func (p *page) half(s *sentence, si, i int) (mention, bool) {
	if i+2 >= len(s.Tokens) || s.lower[i] != wordThe || s.words[i+1] != "North" && s.words[i+1] != "South" {
		return mention{}, false
	}
	if t := &s.Tokens[i+2]; t.Coarse == syntax.PROPN || t.Coarse == syntax.NOUN || t.Coarse == syntax.ADJ && startsUpper(s.words[i+2]) || s.lower[i+2] == wordOf {
		return mention{}, false
	}
	var set actors
	for id, name := range p.names {
		if p.actorOf[id] != nil && strings.HasPrefix(name, s.words[i+1]+" ") {
			if !set.none() {
				return mention{}, false
			}
			set = p.one(int16(id))
		}
	}
	return mention{sent: int32(si), start: int32(i), end: int32(i + 2), how: byName, set: set}, !set.none()
}

// sharedName makes a mention of the first word of a name that shares the rest with the name behind it: "Turkish and Greek Cypriots", "North and
// South Arland". Both names must be known.
func (p *page) sharedName(s *sentence, si, i int) (mention, bool) {
	if i+3 >= len(s.words) || !startsUpper(s.words[i]) || s.lower[i+1] != wordAnd {
		return mention{}, false
	}
	k := i + 2
	if s.lower[k] == wordThe {
		k++
	}
	n, _ := p.r.book.NameAt(s.named(), k)
	if n < 2 || !startsUpper(s.words[k]) {
		return mention{}, false
	}
	full := append([]string{s.words[i]}, s.words[k+1:k+n]...)
	own, entries := p.r.book.MatchName(full, 0)
	if own != n || entries[0].Actor == nil || entries[0].Weak {
		return mention{}, false
	}
	m := mention{sent: int32(si), start: int32(i), end: int32(i + 1)}
	p.nameActor(&m, s, &entries[0])
	return m, !m.set.none()
}

// excellency makes a mention of "His Excellency", which is "he".
func (p *page) excellency(s *sentence, si, i int) (mention, bool) {
	if i+2 >= len(s.words) || s.Tokens[i].Tag != syntax.PRPS || !contains(excellencies, s.lower[i+1]) || !startsUpper(s.words[i+1]) || p.longName(s, i) {
		return mention{}, false
	}
	return mention{sent: int32(si), start: int32(i), end: int32(i + 2), how: byHe}, true
}

var excellencies = hashed("excellency", "highness", "majesty", "holiness", "beatitude", "eminence")

// personNoun makes a mention of a noun with "the" for a person who was named before, where the codebook has no office of that name:
// "the politician", "the expert". Whom it stands for is found as for "he".
func (p *page) personNoun(s *sentence, si, i int) (mention, bool) {
	if i+1 >= len(s.Tokens) || s.lower[i] != wordThe || !contains(personNouns, s.lower[i+1]) || s.Tokens[i+1].Tag != syntax.NN {
		return mention{}, false
	}
	if i+2 < len(s.Tokens) {
		switch t := &s.Tokens[i+2]; {
		case t.Coarse == syntax.NOUN || t.Coarse == syntax.PROPN || t.Coarse == syntax.ADP || t.Tag == syntax.WP || isPossessive(s, i+2) && t.Coarse != syntax.PART:
			return mention{}, false // who follows says who it is
		}
	}
	return mention{sent: int32(si), start: int32(i), end: int32(i + 2), how: byHe}, true
}

// farthestBody bounds how many mentions are looked back through for a body: long texts take time by their length alone.
const farthestBody = 1000

// body finds the mention before k that its noun goes back to; -1 for none.
func (p *page) body(k int) int {
	m := &p.mentions[k]
	noun := p.sentences[m.sent].lower[m.end-1]
	if m.role != nil && hashLower(lastOf(m.role.Word)) != noun {
		return -1 // "the Presidency Council" is no other council
	}
	if w := p.sentences[m.sent].lower; m.start > 0 && contains(alliedWords, w[m.start-1]) {
		return -1 // "the government and allied fighters"
	}
	group, rule := contains(groupNouns, noun), contains(ruleNouns, noun)
	kind, kindly := kindNouns[noun]
	region := -1 // the last regional government, which "the government" is only where the text has not called a state so
	for b := k - 1; b >= max(0, k-farthestBody); b-- {
		o := &p.mentions[b]
		away := m.sent - o.sent
		if o.set.none() || o.person != "" && o.how != byRole {
			continue
		}
		if noun == wordGovernment && p.ofRegion(o) && !p.ofRegion(m) {
			region = max(region, b)
			continue
		}
		last := p.sentences[o.sent].lower[p.ownNoun(o)]
		switch {
		case o.how == byDemonym, (o.how == byName || o.how == byUnknown) && p.armed(o.set.ids[0]) && !p.alikeWritten(m, o):
		case contains(realms, noun) && p.realm(o, noun):
			return b
		case last == noun && p.wholeBody(m, o), rule && o.how == byRole && contains(ruleNouns, last):
			return b
		case kindly && away <= 4 && len(o.set.ids) == 1 && o.how == byName && p.kindOf(o.set.ids[0]) == kind:
			return b
		case contains(joinedNouns, noun) && away <= 2 && (p.calledBehind(o, noun) || o.how == byGroup && contains(severalGroups, last)):
			return b
		case group && away <= 6 && p.armedGroup(o) && p.canRebel(noun, o.set.ids[0]):
			return p.leadingGroup(b)
		}
	}
	return region
}

// armedGroup holds for a mention of one armed group.
func (p *page) armedGroup(o *mention) bool {
	return len(o.set.ids) == 1 && (o.how == byName || o.how == byBody || o.how == byUnknown) && p.armed(o.set.ids[0])
}

// leadingGroup gives, of the armed groups of the sentence of a mention of one, the one that acts in it: "The Front attacked a convoy of the Valley
// Brigade. The group". Else the mention given.
func (p *page) leadingGroup(b int) int {
	for k := p.sentences[p.mentions[b].sent].from; k < b; k++ {
		if o := &p.mentions[k]; p.armedGroup(o) && p.leadsMain(o) {
			return k
		}
	}
	return b
}

// wholeBody holds unless a body of two words in small letters stands before a name that ends in its last word only: "the armed forces" are not the
// Rapid Support Forces that they fight.
func (p *page) wholeBody(m, o *mention) bool {
	s := &p.sentences[m.sent]
	if m.how != byRole || m.end-m.start < 2 || o.how == byRole || startsUpper(s.words[m.end-1]) || o.end-o.start < 2 {
		return true
	}
	return p.sentences[o.sent].lower[o.end-2] == s.lower[m.end-2]
}

// realm holds for a state whose full name says what sort of state it is: "the kingdom" is Saudi Arabia.
func (p *page) realm(o *mention, noun uint32) bool {
	if len(o.set.ids) != 1 || p.actorOf[o.set.ids[0]] == nil || o.how != byName && o.how != bySeat {
		return false
	}
	return slices.ContainsFunc(p.actorOf[o.set.ids[0]].Names, func(name string) bool {
		first, _, _ := strings.Cut(strings.TrimPrefix(name, "Hashemite "), " ")
		return hashLower(first) == noun
	})
}

var realms = hashed("kingdom", "sultanate", "emirate")

// alikeWritten holds for a noun that is written as the last word of a name is: "the army" is not the Liberation Army that it fights, but
// it may be "Arland's army".
func (p *page) alikeWritten(m, o *mention) bool {
	noun := p.sentences[m.sent].words[m.end-1]
	return !contains(stateBodies, hashLower(noun)) || startsUpper(noun) || !startsUpper(p.sentences[o.sent].words[o.end-1])
}

// namesake finds the body before k whose name ends in the noun that stands for a large alliance where there is no other, or that the text calls
// so: "the alliance" of a text that has a Relief Alliance, or "the Free Coast Front, an alliance of rebels", need not be NATO, and "the bloc" of one on
// ASEAN is not the EU. -1 for none.
func (p *page) namesake(k int) int {
	m := &p.mentions[k]
	s := &p.sentences[m.sent]
	noun := s.lower[m.end-1]
	if m.end-m.start != 2 || noun != wordAlliance && noun != wordBloc {
		return -1
	}
	own := p.body(k)
	if own >= 0 && p.mentions[own].end-p.mentions[own].start <= 1 {
		own = -1
	}
	for b := k - 1; b >= max(own, k-farthestBody, 0); b-- {
		o := &p.mentions[b]
		if o.set.none() || o.set.key == m.set.key || o.how != byName && o.how != byUnknown {
			continue
		}
		if p.calledBehind(o, noun) {
			return b
		}
		if a := p.actorOf[o.set.ids[0]]; noun == wordBloc && o.how == byName && len(o.set.ids) == 1 && a != nil && contains(blocs, hashLower(a.ID)) {
			return b
		}
	}
	return own
}

// calledBehind holds for a name behind which the text says what it is by a noun: "the Front (FCF), an armed alliance", "the Front is an alliance".
func (p *page) calledBehind(o *mention, noun uint32) bool {
	s := &p.sentences[o.sent]
	k := int(o.end)
	for k < len(s.words) && (s.words[k] == "(" || s.words[k] == ")" || s.words[k] == "," || s.words[k] == "–" || s.words[k] == "—" || isAbbreviation(s.words[k]) || s.lower[k] == wordIs) {
		k++
	}
	if k == int(o.end) || k >= len(s.words) || s.lower[k] != wordA && s.lower[k] != wordAn {
		return false
	}
	for k++; k < min(len(s.words), int(o.end)+9) && (s.Tokens[k].Coarse == syntax.ADJ || s.Tokens[k].Coarse == syntax.NOUN || s.Tokens[k].Coarse == syntax.PROPN || s.Tokens[k].Coarse == syntax.PUNCT); k++ {
		if s.lower[k] == noun {
			return true
		}
	}
	return false
}

// unnamed holds for "the alliance" and "the bloc" of a text that does not name the one that they commonly are.
func (p *page) unnamed(m *mention) bool {
	noun := p.sentences[m.sent].lower[m.end-1]
	if m.end-m.start != 2 || noun != wordAlliance && noun != wordBloc || len(m.set.ids) != 1 || p.actorOf[m.set.ids[0]] == nil {
		return false
	}
	a := p.actorOf[m.set.ids[0]]
	return !slices.ContainsFunc(append([]string{a.Name}, a.Names...), func(name string) bool {
		if last := strings.ToLower(lastOf(name)); hashLower(last) == noun && len(name) == len("the ")+len(last) {
			return false // "the Alliance" is its noun
		}
		return strings.Contains(p.text, name) || strings.Contains(p.text, name[:1]+strings.ToLower(name[1:]))
	})
}

// blocs are the organisations of states of one region, by their names in the codebook: "the bloc" is the one named last.
var blocs = lists["blocs"]

// isGroup holds for "the rebels", "the group", "rebel officials": an armed group that was named, or will be.
func (p *page) isGroup(m *mention) bool {
	s := &p.sentences[m.sent]
	if s.ofRebels(m) {
		return true
	}
	if m.how == byRole && m.plural && contains(rebelRoles, s.lower[m.end-1]) && (m.start == 0 || s.tellsKind(int(m.start)-1) || s.Tokens[m.head].Rel == syntax.Conj) {
		return true // "the government and Marxist guerrillas"
	}
	return contains(groupNouns, s.lower[m.end-1]) && (s.lower[m.start] == wordThe || m.start > 0 && s.lower[m.start-1] == wordThe)
}

// armed holds for an armed group, or for a name that no list knows and whose noun is one of armed groups.
func (p *page) armed(id int16) bool {
	return p.kindOf(id) == codebook.ArmedGroup || p.actorOf[id] == nil && contains(armedEnds, hashLower(lastOf(p.names[id])))
}

// ofRebels holds for an office behind a word that says that rebels hold it: "insurgent officials", "rebel negotiators". No state's are these,
// wherever they are.
func (s *sentence) ofRebels(m *mention) bool {
	return m.how == byRole && m.start > 0 && s.at[m.start-1] < 0 && contains(rebelWords, s.lower[m.start-1])
}

var rebelWords = hashed("rebel", "insurgent", "guerrilla", "guerilla", "militant", "separatist", "secessionist", "dissident")

// onlyGroup gives the armed group of a text that names one, and one only.
func (p *page) onlyGroup() (only actors) {
	for id := range p.names {
		if !p.armed(int16(id)) || p.counts[id] == 0 {
			continue
		}
		if !only.none() {
			return actors{}
		}
		only = p.one(int16(id))
	}
	return only
}

// isBody holds for roles that are bodies and not people.
func isBody(role *codebook.Role) bool { return contains(bodyRoles, hashLower(lastOf(role.Word))) }

var (
	personNouns = lists["person-nouns"]
	// bodyNouns are those that the codebook's roles do not have.
	bodyNouns = lists["body-nouns"]
	// kindNouns are nouns for a sort of body: "the agency" is the one named last.
	kindNouns = map[uint32]codebook.Kind{hashLower("agency"): codebook.Agency, hashLower("court"): codebook.Court, hashLower("tribunal"): codebook.Court,
		hashLower("organisation"): codebook.Organisation, hashLower("organization"): codebook.Organisation, hashLower("bloc"): codebook.Organisation, hashLower("grouping"): codebook.Organisation}
	// joinedNouns are what severalGroups have joined in: "The main rebel groups stayed away. The coalition".
	joinedNouns   = hashed("coalition", "alliance")
	severalGroups = hashed("groups", "movements", "militias", "factions", "parties", "alliance", "coalition")
	wordRegional  = hashLower("regional")
	groupNouns    = rebelRoles.with("group", "movement", "militia", "faction", "organisation", "organization", "fighters", "guerrillas")
	alliedWords   = hashed("allied", "loyalist", "loyal", "friendly")
	armedEnds     = hashed("movement", "front", "army", "militia", "brigade", "brigades", "guerrillas", "fighters", "rebels", "faction", "resistance")
	ruleNouns     = hashed("government", "junta", "regime", "authorities", "administration")
	bodyRoles     = rebelRoles.and(lists["body-roles"])
)

// elsewhere holds for a body in a state that is not named about where the body before was: "rebels in Kenya" are not those of Peru.
func (p *page) elsewhere(s *sentence, m, before *mention) bool {
	for k := s.kid[m.head]; k >= 0; k = s.next[k] {
		c := s.caseOf(int(k))
		if s.Tokens[k].Rel != syntax.Nmod || c < 0 || !contains(placeCases, s.lower[c]) || s.at[k] < 0 || !p.ofStates(p.mentions[s.at[k]].set) {
			continue
		}
		for b := range p.mentions {
			o := &p.mentions[b]
			if d := o.sent - before.sent; d >= -1 && d <= 1 && o.sent != m.sent && overlap(o.set, p.mentions[s.at[k]].set) {
				return false
			}
		}
		return true
	}
	return false
}
