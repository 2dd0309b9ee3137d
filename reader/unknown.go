package reader

import (
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// Names that no list knows: people, movements, companies, places.

// longestName bounds the words of a name that no list knows.
const longestName = 6

// unknownName makes a mention of a run of proper nouns that the codebook does not know. A surname that was introduced
// before leads to its person.
func (p *page) unknownName(s *sentence, si, i int) (mention, bool) {
	j := p.nameEnd(s, i)
	first := s.words[i]
	if j == i || !startsUpper(first) || isMonthOrDay(strings.ToLower(first)) && (first != "Jan" && first != "Jun" || j == i+1) {
		return mention{}, false
	}
	if j == i+1 && (honorific(first) || contains(numberWords, s.lower[i]) || p.altersOffice(s, i)) {
		return mention{}, false // the name or office after it stands for itself
	}
	if j == i+1 && i == 0 && j < len(s.Tokens) && (contains(partyWords, s.lower[i]) || contains(partyNouns, s.lemma[i])) && s.Tokens[j].Coarse == syntax.NOUN && !startsUpper(s.words[j]) {
		return mention{}, false // "Rebel leaders"
	}
	if j == i+1 && (contains(whoeverWords, s.lower[i]) || contains(matters, s.lower[i])) {
		return mention{}, false // "Whoever attacked the convoy fled", "Ceasefire talks failed"
	}
	if j == i+1 && contains(creeds, s.lower[i]) {
		return mention{}, false // "the Islamic opposition"
	}
	if j == i+1 && i > 0 && isPossessive(s, i-1) && contains(bodyRoles, s.lower[i]) {
		return mention{}, false // "the minister's Office"
	}
	if s.charge(j) {
		return mention{}, false
	}
	if m, ok := p.respelled(s, si, i, j); ok {
		return m, true
	}
	if j == i+1 && (i == 0 || s.kind == document.Heading) && p.common(s.lower[i]) {
		return mention{}, false
	}
	if m, ok := p.stateForce(s, si, i, j); ok {
		return m, true
	}
	if b := p.organisationBefore(s, i); b >= 0 && j == i+1 && contains(bodyEnds, s.lower[i]) {
		return mention{sent: int32(si), start: int32(i), end: int32(j), how: byBody, set: p.mentions[b].set, from: int32(b)}, true // "the ECOWAS Authority"
	}
	m := mention{sent: int32(si), start: int32(i), end: int32(j), how: byUnknown, thing: isThing(s, i, j)}
	if s.portfolio(i) {
		m.thing = true
		return m, true
	}
	words, bare := s.words[i:j], i
	for bare+1 < j && honorific(s.words[bare]) {
		bare++
	}
	if bare > i || len(words) >= 2 && len(strings.Fields(p.nameAt(s, i, j))) <= 4 && !isBodyName(s, j) && !m.thing && !s.groupBehind(j) {
		m.person = p.nameAt(s, bare, j)
	}
	if k := p.people[lastWord(words)]; k > 0 && (p.mentions[k-1].how != byUnknown || j-bare == 1) && !otherGiven(words[:len(words)-1], p.mentions[k-1].person) {
		m.as(&p.mentions[k-1])
		return m, true
	}
	if k := p.firsts[strings.ToLower(strings.Join(words, " "))]; k > 0 {
		m.as(&p.mentions[k-1])
		return m, true
	}
	if b := p.inPart(s, i, j); b >= 0 {
		m.how, m.set, m.from = byBody, p.mentions[b].set, int32(b)
		return m, true
	}
	p.withPeople(s, &m)
	name := p.nameAt(s, int(m.start), j)
	if m.person != "" {
		name = m.person
	}
	m.set = p.actorNamed(name)
	return m, true
}

// organisationBefore gives the mention of an organisation that ends right before a token, or whose short form in brackets does: "the African Union (AU) Commission"; -1 for none.
func (p *page) organisationBefore(s *sentence, i int) int {
	b := len(p.mentions) - 1
	if b < s.from {
		return -1
	}
	o := &p.mentions[b]
	short := i > 1 && s.words[i-1] == ")" && o.start > 0 && s.words[o.start-1] == "("
	if end := int(o.end); end != i && !(short && end == i-1) || o.how != byName || len(o.set.ids) != 1 || p.kindOf(o.set.ids[0]) != codebook.Organisation {
		return -1
	}
	return b
}

// shortName holds for a plural with a capital behind "the" that a longer name before ends in: "the Valley Avengers ended the truce. The Avengers left".
func (p *page) shortName(s *sentence, i int) bool {
	if i == 0 || s.Tokens[i].Tag != syntax.NNS || s.lower[i-1] != wordThe || !startsUpper(s.words[i]) || i+1 < len(s.words) && startsUpper(s.words[i+1]) {
		return false
	}
	k := p.people[strings.ToLower(s.words[i])]
	return k > 0 && p.mentions[k-1].how == byUnknown && p.mentions[k-1].end-p.mentions[k-1].start > 1
}

// groupBehind holds for what a name is by the noun behind it: "the Free Coast movement", "the Free Coast opposition group" is no person.
func (s *sentence) groupBehind(k int) bool {
	end := k
	for end < min(len(s.words), k+3) && s.Tokens[end].Coarse == syntax.NOUN {
		end++
	}
	return end > k && contains(describedGroups, s.lower[end-1])
}

// inPart finds the body that one capital word with "the" means, by a longer name before that has the word: "the House" is the House of
// Elders. -1 for none.
func (p *page) inPart(s *sentence, i, j int) int {
	if j != i+1 || i == 0 || s.lower[i-1] != wordThe || !contains(bodyEnds, s.lower[i]) {
		return -1
	}
	for b := len(p.mentions) - 1; b >= max(0, len(p.mentions)-farthestBody); b-- {
		o := &p.mentions[b]
		if o.end-o.start < 2 && o.how != byBody || o.set.none() || o.person != "" || o.how != byName && o.how != bySeat && o.how != byUnknown && o.how != byBody {
			continue
		}
		if slices.Contains(p.sentences[o.sent].words[o.start:o.end], s.words[i]) {
			return b
		}
	}
	return -1
}

// nameEnd finds the token after a name that begins at token i: before what the codebook knows, and before a title that does not
// stand at its beginning ("Norland Gov. Ana Lern" is two).
func (p *page) nameEnd(s *sentence, i int) int {
	j := i
	for ; j < len(s.Tokens) && j-i < longestName; j++ {
		switch {
		case j == i:
			continue
		case isProper(s, j), s.inBodyName(j):
		case s.Tokens[j].Tag == syntax.HYPH && !s.dash(j) && j+1 < len(s.Tokens) && s.Tokens[j+1].Tag == syntax.NNP:
		case s.syllable(i, j), s.peoples(j) && j+1 < len(s.Tokens) && (contains(bodyEnds, s.lower[j+1]) || s.inBodyName(j+1)):
			j++
			continue
		default:
			return j
		}
		if honorific(s.words[j]) && !honorific(s.words[j-1]) && j+1 < len(s.Tokens) && isProper(s, j+1) {
			return j
		}
		if contains(particles, s.lower[j-1]) || s.words[j-1] == "-" && s.words[j-2] == "al" {
			continue // "Ana de Lima" is not of Lima
		}
		if n, entries := p.r.book.NameAt(s.named(), j); n > 0 && !(j > i+2 && s.hyphen(j-1) && len(entries[0].Persons) > 0) && // "Ana Moran-Johnson"
			!(n == 1 && entries[0].Weak && contains(bodyEnds, s.lower[j])) && !(n == 1 && entries[0].Reading == codebook.ByRole && s.inBodyName(j)) && !p.somebodyElse(s, i, j, n, entries) {
			if s.Tokens[j-1].Tag == syntax.HYPH {
				return j - 1
			}
			return j // but "Human Rights Commission" is not the European one, and "Joint Military Commission" is no army
		}
	}
	return j
}

// syllable holds for what follows a hyphen within a name and is no word of its own: "Kim Yeon-chul".
func (s *sentence) syllable(i, j int) bool {
	if j < i+2 || j+1 >= len(s.Tokens) || s.Tokens[j].Tag != syntax.HYPH && s.words[j] != "-" || s.Tokens[j].Start != s.Tokens[j-1].End || s.Tokens[j+1].Start != s.Tokens[j].End {
		return false
	}
	w := s.words[j+1]
	return len(w) <= 6 && w[0] >= 'a' && w[0] <= 'z' && !strings.HasSuffix(w, "ed") && w != "led" && w != "run"
}

// opensName holds for a word with a capital that is no proper noun by itself and opens a name within a sentence: "the Free Coast
// Movement". In a heading, and at the beginning of a sentence, capitals say nothing.
func (p *page) opensName(s *sentence, i int) bool {
	if i == 0 || i+1 >= len(s.Tokens) || s.kind == document.Heading || !startsUpper(s.words[i]) || !startsUpper(s.words[i+1]) || !isProper(s, i+1) && !s.inBodyName(i) {
		return false
	}
	switch s.Tokens[i].Coarse {
	case syntax.ADJ, syntax.NOUN, syntax.VERB, syntax.NUM:
	default:
		return false
	}
	if n, entries := p.r.book.NameAt(s.named(), i+1); n > 0 && !(n == 1 && entries[0].Reading == codebook.ByRole && s.inBodyName(i+1)) || strings.ToUpper(s.words[i]) == s.words[i] {
		return false
	}
	before := s.words[i-1]
	return before[0] >= 'a' && before[0] <= 'z' || isPossessive(s, i-1) || i == 1 && (s.lower[0] == wordThe || s.lower[0] == wordA)
}

// inBodyName holds for a common noun or an adjective written with a capital in the name of a body, whatever the tagger makes of its words:
// "the Stability Support Council". The words after it up to the last are so written too.
func (s *sentence) inBodyName(i int) bool {
	if s.kind == document.Heading || i == 0 {
		return false
	}
	for k := i; k < min(len(s.words), i+longestName) && startsUpper(s.words[k]); k++ {
		switch s.Tokens[k].Coarse {
		case syntax.NOUN, syntax.ADJ, syntax.PROPN:
		default:
			return false
		}
		if k > i && contains(bodyEnds, s.lower[k]) || k == i && contains(bodyEnds, s.lower[k]) && startsUpper(s.words[k-1]) && k > 1 {
			return true
		}
	}
	return false
}

// endsBody gives the number of words with which the name of a body goes on that stands right before: "Political Analysis" of "the Quiet Valley Institute
// for Political Analysis".
func (p *page) endsBody(s *sentence, i int) int {
	if len(p.mentions) == 0 || i < 2 || s.lower[i-1] != wordFor && s.lower[i-1] != wordOn && s.lower[i-1] != wordOf {
		return 0
	}
	m := &p.mentions[len(p.mentions)-1]
	if &p.sentences[m.sent] != s || int(m.end) != i-1 || m.how != byUnknown || !isBodyName(s, int(m.end)) {
		return 0
	}
	return p.nameEnd(s, i) - i
}

// isBodyName holds for names that end in what bodies are called: these act, and are no person.
func isBodyName(s *sentence, j int) bool { return contains(bodyEnds, s.lower[j-1]) }

// portfolio holds for what a ministry or a minister is for, "the Ministry of Commerce", and not for whose they are: "the foreign minister of Arland".
func (s *sentence) portfolio(i int) bool {
	k := i - 1
	article := k > 0 && s.lower[k] == wordThe
	if article {
		k--
	}
	if k < 1 || s.lower[k] != wordOf && s.lower[k] != wordFor {
		return false
	}
	switch noun := s.lower[k-1]; {
	case contains(ministries, noun):
	case article && !contains(portfolios, s.lower[i]) || !contains(ministers, noun): // but "the Minister of the Interior"
		return false
	}
	return k < 2 || !contains(portfolios, s.lower[k-2])
}

// whoeverWords name nobody, also where they begin a sentence and a tagger takes them for names.
var (
	whoeverWords = hashed("whoever", "whatever", "whichever", "whenever", "wherever", "whomever")
	matters      = lists["matters"]
)

var wordAffairs = hashLower("affairs")

// charge holds for what stands behind the name of what a minister is for: "Internal Affairs Minister", "Public Works Minister".
func (s *sentence) charge(j int) bool {
	if j < len(s.lower) && s.lower[j] == wordAffairs {
		j++
	}
	return j+1 < len(s.lower) && contains(ministers, s.lower[j]) && startsUpper(s.words[j]) && startsUpper(s.words[j+1])
}

// isThing holds for names that end in what places, texts and events are called, or begin as those of regions do: nobody acts there.
func isThing(s *sentence, i, j int) bool {
	if isBodyName(s, j) {
		return false
	}
	for k := i; k+1 < j; k++ {
		if contains(textNouns, s.lower[k]) && s.Tokens[k+1].Coarse == syntax.ADP {
			return true // "the Agreement on the Free Coast"
		}
	}
	return contains(thingEnds, s.lower[j-1]) || contains(quarters, s.lower[i])
}

// common reports that the text has a word in small letters too: it is a capital of the place, not of a name.
func (p *page) common(word uint32) bool {
	if !p.smallKnown {
		p.smallKnown = true
		for i := range p.sentences {
			s := &p.sentences[i]
			for k, w := range s.words {
				if w[0] >= 'a' && w[0] <= 'z' {
					p.small[s.lower[k]] = true
				}
			}
		}
	}
	return p.small[word]
}

func honorific(w string) bool {
	return contains(honorifics, hashLower(strings.TrimSuffix(w, ".")))
}

// sameMinistry gives the state whose ministry was named last, for "the ministry": "the Arlandian Defence Ministry said so. The ministry added".
func (p *page) sameMinistry(k int) (actors, int32) {
	m := &p.mentions[k]
	s := &p.sentences[m.sent]
	if m.end-m.start != 1 || m.start == 0 || s.lower[m.start-1] != wordThe || !contains(ministries, s.lower[m.start]) {
		return actors{}, m.from
	}
	for b := k - 1; b >= 0 && m.sent-p.mentions[b].sent <= farthestAntecedent; b-- {
		o := &p.mentions[b]
		of := &p.sentences[o.sent]
		for j := o.start; j < o.end && !o.thing && !o.set.none() && (o.how == byRole || o.how == byBody); j++ {
			if contains(ministries, of.lower[j]) {
				return o.set, int32(b)
			}
		}
	}
	return actors{}, m.from
}

var (
	ministries = hashed("ministry", "ministries", "department")
	ministers  = hashed("minister", "ministers", "secretary", "undersecretary")
	// portfolios stand before a minister whose state may follow.
	portfolios = lists["portfolios"]
	// honorifics are titles before a name, without full stops.
	honorifics = lists["honorific"]
	// bodyEnds are last words of the names of bodies, which act.
	bodyEnds = lists["body-end"]
	// thingEnds are last words of the names of places, texts and events, which do not.
	thingEnds   = lists["thing-end"]
	numberWords = lists["number-words"]
	// creeds say what people believe or where they come from, and name no actor.
	creeds    = lists["creeds"]
	particles = hashed("de", "del", "da", "dos", "du", "van", "von", "bin", "ibn", "abu")
	quarters  = hashed("north", "south", "east", "west", "middle", "eastern", "western", "northern", "southern", "central")
)

// isMedium holds for mentions of news media, which report what others say.
func (p *page) isMedium(m *mention) bool {
	if m.person != "" || m.how != byUnknown || m.set.none() {
		return false
	}
	name := p.names[m.set.ids[0]]
	return contains(mediaNames, hashLower(name)) || contains(mediaNames, hashLower(lastOf(name)))
}

// mediaNames are news media by their names, or by the last word of these.
var mediaNames = lists["medium"]

// A name that no list knows is a place where the text tells of something in it or near it, and nothing that it does: "shelled Orlo", "the
// camps near Orlo". Nobody acts, and no pronoun goes back there.

// settlePlaces takes names of places for what they are.
func (p *page) settlePlaces() {
	if len(p.names) == 0 {
		return
	}
	p.placed = append(p.placed[:0], make([]placing, len(p.names))...)
	for k := range p.mentions {
		m := &p.mentions[k]
		if len(m.set.ids) != 1 {
			continue
		}
		at := &p.placed[m.set.ids[0]]
		s := &p.sentences[m.sent]
		switch {
		case m.how != byUnknown || m.person != "" || isBodyName(s, int(m.end)):
			at.acts = true
		case s.Tokens[m.head].Rel.Subject():
			at.acts = true
		case m.start > 0 && contains(placeWords, s.lower[m.start-1]), m.placedAfter(s):
			at.holds = true
		}
	}
	for k := range p.mentions {
		m := &p.mentions[k]
		if m.how == byUnknown && len(m.set.ids) == 1 {
			if at := p.placed[m.set.ids[0]]; at.holds && !at.acts {
				m.thing, m.set = true, actors{}
			}
		}
	}
}

// A placing says of a name whether something is in it, and whether it acts.
type placing struct{ holds, acts bool }

// placedAfter holds for a name behind which its place is told: "Orlo, where", "Orlo in the south", "Orlo district".
func (m *mention) placedAfter(s *sentence) bool {
	k := int(m.end)
	if k+1 >= len(s.words) {
		return false
	}
	return s.words[k] == "," && s.lower[k+1] == wordWhere || s.Tokens[k].Coarse == syntax.NOUN && contains(placeNouns, s.lemma[k])
}

var (
	placeWords = hashed("in", "near", "around", "outside", "towards", "inside")
	placeNouns = lists["place-nouns"]
)
