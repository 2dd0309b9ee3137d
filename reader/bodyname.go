package reader

import (
	"regexp"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// The name of a body goes on behind its noun: "the Front for Change and Concord in Corvia", "the Union of Resistance Forces". The land at its end is where it
// is, and no part of what it is called elsewhere.

// bodyAtLength makes a mention of such a name, where the codebook has none as long.
func (p *page) bodyAtLength(s *sentence, si, i int) (mention, bool) {
	end := max(p.longBody(s, i), p.peoplesBody(s, i), p.landBody(s, i))
	if end == 0 || s.kind == document.Heading || p.textNamed(s, i) > 0 {
		return mention{}, false
	}
	if n, _ := p.r.book.NameAt(s.named(), i); i+n >= end {
		return mention{}, false
	}
	return mention{sent: int32(si), start: int32(i), end: int32(end), how: byName, set: p.actorNamed(strings.ReplaceAll(p.nameAt(s, i, end), "’", "'"))}, true
}

// longBody gives the token behind such a name that begins at a token; 0 where none does.
func (p *page) longBody(s *sentence, i int) int {
	if s.lower[i] == wordThe || !startsUpper(s.words[i]) {
		return 0
	}
	noun := i
	for noun < len(s.words) && noun < i+longestName && (startsUpper(s.words[noun]) || s.peoples(noun)) && !contains(fellowships, s.lower[noun]) {
		noun++
	}
	if noun > i && p.startsListed(s, i) {
		return 0 // whose it is, "the Arlander Council for Reform"
	}
	k := noun + 1
	if k+1 >= len(s.words) || !startsUpper(s.words[noun]) || !contains(fellowships, s.lower[noun]) || s.lower[k] != wordFor && s.lower[k] != wordOf {
		return 0
	}
	k = s.behindThe(k + 1)
	if k == len(s.words) || !startsUpper(s.words[k]) || p.startsListed(s, k) || s.lower[noun+1] == wordOf && contains(chambers, s.lower[noun]) {
		return 0 // "the Army of Arland", "the Council of Ministers"
	}
	for k < len(s.words) && k < i+longestInFull {
		switch at := s.behindThe(k + 1); {
		case startsUpper(s.words[k]):
			k++
			continue
		case at == len(s.words) || !startsUpper(s.words[at]):
		case p.startsListed(s, at):
			if _, n := p.landAt(s, at); s.lower[k] == wordOf && contains(purposes, s.lower[k-1]) {
				return at + n // "the Front for the Liberation of Arland"
			}
		case s.lower[k] == wordAnd && (p.peoplesBody(s, at) > 0 || s.fellowshipAt(at)): // another body
		case s.lower[k] == wordAnd, s.lower[k] == wordOf, s.lower[k] == wordFor:
			k = at
			continue
		}
		break
	}
	if s.lower[noun+1] == wordOf && contains(fellowships, s.lower[k-1]) && !strings.HasSuffix(s.words[k-1], "s") {
		return 0 // of another body, "the Council of the Northern Assembly"
	}
	return k
}

// landAt gives the state or other land whose listed name begins at a token, nil where none does, and the number of its words.
func (p *page) landAt(s *sentence, i int) (*codebook.Actor, int) {
	n, known := p.r.book.NameAt(s.named(), i)
	if n == 0 || known[0].Reading != codebook.ByName || known[0].Actor == nil || known[0].Actor.Kind != codebook.State && known[0].Actor.Kind != codebook.Other {
		return nil, 0
	}
	return known[0].Actor, n
}

// fellowshipAt holds where the name of a movement or party of at least two words begins: "and the Free Coast Movement".
func (s *sentence) fellowshipAt(i int) bool {
	for k := i; k < min(len(s.words), i+longestName) && startsUpper(s.words[k]); k++ {
		if k > i && contains(fellowships, s.lower[k]) {
			return true
		}
	}
	return false
}

// peoplesBody gives the token behind the name of a body that is called after its people and begins at a token: "the Oromo Peoples' Congress", "the Sudanese Women's
// Union"; 0 where none does, or the codebook has its beginning or end: "the FCM People's Council" is of the FCM.
func (p *page) peoplesBody(s *sentence, i int) int {
	if s.lower[i] == wordThe || i > 0 && s.at[i-1] >= 0 {
		return 0
	}
	end, own := i, false
	for end < len(s.words) && end < i+longestName && (startsUpper(s.words[end]) || s.peoples(end)) {
		own = own || end > i && s.peoples(end)
		end++
	}
	if !own || !contains(bodyEnds, s.lower[end-1]) || end < len(s.words) && s.lower[end] == wordOf {
		return 0
	}
	for k := i; k < end; k++ {
		n, known := p.r.book.NameAt(s.named(), k)
		if n > 0 && k+n < end && isPossessive(s, k+n) && known[0].Actor != nil {
			return 0 // "the Philippines' Liberal Party"
		}
		if n > 1 && k+n == end || k == i && n > 0 && known[0].Reading == codebook.ByName && known[0].Actor.Kind == codebook.ArmedGroup {
			return 0
		}
	}
	return end
}

// landBody gives the token behind the name of a private body or a movement that begins with the land that it is about and stands at a token: "the Arland Doctors Network" and "the
// Arland Freedom Movement" are not Arland; 0 where none does.
func (p *page) landBody(s *sentence, i int) int {
	if i == 0 || s.lower[i-1] != wordThe || !startsUpper(s.words[i]) {
		return 0
	}
	land, n := p.landAt(s, i)
	if land == nil {
		return 0
	}
	end := i + n
	for end < len(s.words) && end < i+longestName && startsUpper(s.words[end]) {
		end++
	}
	if end == i+n || !contains(privateBodies, s.lower[end-1]) && !contains(rebelBodies, s.lower[end-1]) && !(contains(armedBodies, s.lower[end-1]) && (land.Kind == codebook.Other || anyIn(s.lower[i+n:end-1], rebelling))) {
		return 0
	}
	return end
}

// purposes are what a movement is for a land: without the land their names say nothing.
var purposes = hashed("liberation", "defence", "defense", "unity", "salvation", "freedom", "independence", "protection", "reconstruction", "recovery", "restoration")

// rebelBodies are the last words of names of movements, armedBodies are so where rebelling words stand before them: "the Kenya Freedom Army", but not "the Kenya Defence Forces".
var (
	rebelBodies = hashed("front", "movement", "resistance", "bloc", "brigades", "militia", "rebels", "guerrillas", "separatists")
	armedBodies = hashed("army", "forces", "force", "brigade", "council", "congress", "party", "union")
	rebelling   = hashed("liberation", "freedom", "revolutionary", "resistance", "independence", "salvation", "patriotic", "people's", "peoples", "democratic")
)

// privateBodies are the last words of names of bodies that are no organ of the state whose name they begin with.
var privateBodies = hashed("network", "monitor", "watch", "forum", "society", "observatory", "initiative", "coordinators", "institute", "centre", "center", "project", "foundation",
	"association", "platform", "observers", "tribune", "alliance")

// stateForce makes a mention of a force of the state that stands before it or behind "of", and of a numbered unit that was one: "the Arlander National Army", "Arland's 301st
// Battalion", "the 5th Brigade of the Arlander army".
func (p *page) stateForce(s *sentence, si, i, j int) (mention, bool) {
	national := j == i+2 && s.lower[i] == wordNational && contains(nationalForces, s.lower[i+1])
	unit := j == i+1 && i > 0 && contains(units, s.lower[i]) && ordinalNumber.MatchString(s.words[i-1])
	if !national && !unit {
		return mention{}, false
	}
	start := i
	if unit {
		start = i - 1
	}
	m := mention{sent: int32(si), start: int32(start), end: int32(j), how: byBody, from: -1}
	k := start
	if k > 0 && isPossessive(s, k-1) {
		k--
	}
	for b := len(p.mentions) - 1; b >= 0; b-- {
		o := &p.mentions[b]
		if o.sent == m.sent && int(o.end) == k && o.how == byRole && o.set.none() && contains(stateBodies, s.lower[k-1]) {
			k = int(o.start) // "the Arlander army's"
			continue
		}
		if o.sent == m.sent && int(o.end) == k && o.how != byUnknown && p.ofStates(o.set) {
			m.set, m.from = o.set, int32(b)
			return m, true
		}
		if t := &p.sentences[o.sent]; unit && o.how == byBody && !o.set.none() && o.end-o.start == 2 && t.lower[o.start] == s.lower[start] && t.lower[o.start+1] == s.lower[i] {
			m.set, m.from = o.set, int32(b)
			return m, true
		}
	}
	if of := j + 1; unit && of+1 < len(s.words) && s.lower[j] == wordOf {
		if s.lower[of] == wordThe {
			of++
		}
		if n, known := p.r.book.NameAt(s.named(), of); n > 0 && known[0].Actor != nil && (known[0].Actor.Kind == codebook.State || known[0].Actor.Home != "" && s.lower[min(of+n, len(s.words))-1] == wordArmy) {
			m.set = p.actorNamed(known[0].Actor.Name)
			return m, true
		}
	}
	return mention{}, false
}

var (
	wordNational   = hashLower("national")
	nationalForces = hashed("army", "police", "guard", "navy", "gendarmerie")
	units          = hashed("battalion", "brigade", "division", "regiment", "corps", "squadron")
	ordinalNumber  = regexp.MustCompile(`^\d+(?:st|nd|rd|th)$`)
)

// groupOwned gives the mention of the movement or party behind a state whose it is, "leaders of Arland's Free Coast Movement", "of Arland's Free Coast opposition group"; else
// the one given.
func (p *page) groupOwned(s *sentence, at int32) int32 {
	k := int(p.mentions[at].end)
	if k+2 >= len(s.words) || !isPossessive(s, k) || s.at[k+1] < 0 || !p.ofStates(p.mentions[at].set) {
		return at
	}
	group := &p.mentions[s.at[k+1]]
	if !group.named() || group.thing || group.set.none() || p.ofStates(group.set) {
		return at
	}
	end := int(group.end)
	if n := s.lower[end-1]; contains(fellowships, n) && !contains(chambers, n) && !contains(stateEnds, n) || p.armed(group.set.ids[0]) {
		return s.at[k+1]
	}
	if s.groupBehind(end) {
		return s.at[k+1]
	}
	return at
}

// withPeople lets the name of a body that would be its noun alone begin with the people in front: "the Oromo Front", "the Iraqi Turkmen Front".
func (p *page) withPeople(s *sentence, m *mention) {
	if m.end != m.start+1 || !contains(fellowships, s.lower[m.start]) || contains(chambers, s.lower[m.start]) {
		return
	}
	for k := len(p.mentions) - 1; k >= s.from && p.mentions[k].end == m.start; k-- {
		o := &p.mentions[k]
		if o.how != byDemonym && o.how != byPeople && o.how != byNobody || !startsUpper(s.words[o.start]) {
			return
		}
		p.rename(o, actors{})
		m.start, p.mentions = o.start, p.mentions[:k]
	}
}

// peoples holds for the possessive of those for whom a body is called: "the People's Front", "the Workers' Party", "the Coast Herders' Union".
func (s *sentence) peoples(k int) bool {
	if k == 0 || !isPossessive(s, k) {
		return false
	}
	w := s.words[k-1]
	return contains(namesakes, s.lower[k-1]) || startsUpper(w) && (len(s.words[k]) < 2 || s.words[k] == "’") && strings.HasSuffix(w, "s") && (s.Tokens[k-1].Tag == syntax.NNS || s.Tokens[k-1].Tag == syntax.NNPS) || startsUpper(w) && strings.HasSuffix(w, "men")
}

// behindThe gives the token behind an article at a token.
func (s *sentence) behindThe(k int) int {
	if k < len(s.lower) && s.lower[k] == wordThe {
		k++
	}
	return k
}

// startsListed holds where the codebook has a name that begins at a token.
func (p *page) startsListed(s *sentence, k int) bool {
	if s.keys[k].Begins&codebook.Names == 0 {
		return false
	}
	n, entries := p.r.book.NameAt(s.named(), k)
	return n > 0 && entries[0].Actor != nil
}

// withoutLand gives the end of a body's name without the land in which it is: "the Front for Change in Corvia".
func (p *page) withoutLand(s *sentence, from, to int) int {
	for k := from + 1; k+1 < to; k++ {
		if s.lower[k] == wordIn && p.startsListed(s, s.behindThe(k+1)) {
			return k
		}
	}
	return to
}

// ownNoun gives the noun of a body by which its name is taken up again: the last of it, or the one behind which it goes on.
func (p *page) ownNoun(m *mention) int32 {
	s := &p.sentences[m.sent]
	for k := m.start; k+1 < m.end; k++ {
		if contains(fellowships, s.lower[k]) && (s.lower[k+1] == wordFor || s.lower[k+1] == wordOf) && s.lower[k] != wordForces {
			return k
		}
	}
	return m.end - 1
}

var (
	namesakes = hashed("people", "peoples", "workers", "peasants", "farmers", "women", "youth", "students", "citizens", "patriots")
	// chambers are bodies of states and of other bodies, if they are of something.
	chambers = hashed("committee", "council", "command", "group", "assembly", "convention", "organisation", "organization")
)

// fellowships are nouns behind which the name of a party or an armed group goes on.
var fellowships = lists["fellowships"]

// settleTeams gives a body that is said to be a government's to its state, wherever the text names it: "the Corvian government's Peace Committee met the Front. The
// committee said". Whether a body that is only the country's acts for its government nobody knows.
func (p *page) settleTeams() {
	var owned map[int16]actors
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		if m.start < 2 || len(m.set.ids) != 1 || p.actorOf[m.set.ids[0]] != nil || !isPossessive(s, int(m.start)-1) || s.at[m.start-2] < 0 || s.lemma[m.start-2] != wordGovernment {
			continue
		}
		if of := p.mentions[s.at[m.start-2]].set; p.ofStates(of) {
			if owned == nil {
				owned = map[int16]actors{}
			}
			owned[m.set.ids[0]] = of
		}
	}
	if owned == nil {
		return
	}
	for k := range p.mentions {
		if m := &p.mentions[k]; len(m.set.ids) == 1 {
			if of, ok := owned[m.set.ids[0]]; ok {
				p.rename(m, of)
			}
		}
	}
}

func isProper(s *sentence, i int) bool {
	return s.Tokens[i].Tag == syntax.NNP || s.Tokens[i].Tag == syntax.NNPS
}
