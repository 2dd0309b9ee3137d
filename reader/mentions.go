package reader

import (
	"maps"
	"slices"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/reader/when"
	"parley/statement"
	"parley/syntax"
)

// A how says by what a mention names its actors; explanations and features use it.
type how uint8

const (
	byName how = iota
	byDemonym
	byPeople
	bySeat
	byPerson  // who holds or held an office
	byPrivate // a person without office
	byRole    // an office without a name
	byNamed   // a collective under its own name
	byBoth    // "both sides", "the parties"
	byMediators
	byUnknown // a name that no list knows
	byNoun    // a noun phrase that stands for an actor beside it ("Russian forces")
	byHe
	byThey
	byIt
	byWe
	byI
	byBody   // a noun that goes back to a body named before ("the group")
	byNobody // never an actor
	byGroup  // people of a state who act for themselves ("Arlandian students")
	hows
)

var howNames = [hows]string{"name", "demonym", "people", "seat", "office holder", "person", "role", "collective", "both sides", "mediators",
	"unknown name", "noun with an actor", "he or she", "they", "it", "we", "I", "body", "nobody", "people of their own"}

func (h how) String() string { return howNames[h] }

// A mention is words that name or stand for actors.
type mention struct {
	sent             int32
	start, end, head int32 // tokens; end is after the last
	how              how
	thing            bool // a place, a text or an event by its name: it does not act
	plural           bool
	count            int8   // how many they are, where that is all it says; else 0
	set              actors // whom it names; nobody where unresolved
	other            actors // the next best reading: a person's own name, another antecedent
	person           string // name of the person; empty for others
	rank             codebook.Rank
	role             *codebook.Role
	from             int32 // the mention that it was resolved by, or -1
	list, listEnd    int32 // the mentions of the list that it stands in; equal where it stands in none
}

// span is where a mention stands in the text.
func (p *page) span(m *mention) document.Span {
	s := &p.sentences[m.sent]
	return document.Span{Start: s.Tokens[m.start].Start, End: s.Tokens[m.end-1].End}
}

func (p *page) words(m *mention) statement.Mention {
	span := p.span(m)
	return statement.Mention{Span: span, Text: p.text[span.Start:span.End]}
}

// findIn finds all words of a sentence that can name actors.
func (p *page) findIn(si int) {
	s := &p.sentences[si]
	if s.dateline {
		return
	}
	p.shortened(s)
	for i := 0; i < len(s.Tokens); {
		if !p.mayName(s, i) {
			i++
		} else if m, nobody := p.mentionAt(s, si, i); nobody > 0 {
			i += nobody
		} else {
			i = int(p.addMention(s, m))
		}
	}
}

// mayName holds for a word at which a mention can begin.
func (p *page) mayName(s *sentence, i int) bool {
	t := &s.Tokens[i]
	return t.Coarse == syntax.PRON || t.Tag == syntax.PRPS || isProper(s, i) || s.keys[i].Begins&codebook.Names != 0 || startsUpper(s.words[i]) || len(p.shorts) > 0 ||
		contains(mentionWords, s.lower[i]) || isPossessive(s, i)
}

// mentionWords begin mentions although they are neither names nor pronouns.
var mentionWords = allWords.with("this", "that", "opposition").and(setOf(slices.Collect(maps.Keys(counts))))

// mentionAt gives the mention that begins at a token, or the number of words there that name nobody.
func (p *page) mentionAt(s *sentence, si, i int) (m mention, nobody int) {
	if m, ok := p.inShort(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.personNoun(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.counted(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.sharedName(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.excellency(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.bodyAtLength(s, si, i); ok {
		return m, 0
	}
	if s.keys[i].Begins&codebook.Names != 0 {
		if m, nobody, ok := p.listedName(s, si, i); ok {
			return m, nobody
		}
	}
	if m, ok := p.opposition(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.pronoun(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.half(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.definite(s, si, i); ok {
		return m, 0
	}
	if m, ok := p.latter(s, si, i); ok {
		return m, 0
	}
	if isProper(s, i) || p.opensName(s, i) || p.shortName(s, i) {
		if n := p.textNamed(s, i); n > 0 {
			return m, n
		}
		if n := p.endsBody(s, i); n > 0 {
			return m, n
		}
		if m, ok := p.unknownName(s, si, i); ok {
			return m, 0
		}
	}
	return m, 1
}

// listedName is mentionAt for what the codebook lists; false where that tells nothing of the words.
func (p *page) listedName(s *sentence, si, i int) (m mention, nobody int, ok bool) {
	n, entries := p.r.book.NameAt(s.named(), i)
	if n == 0 || p.withinName(s, i, n) || entries[0].Reading == codebook.ByCollective && s.countsMore(i+n) {
		return m, 0, false
	}
	if entries[0].Reading == codebook.BySeat && i+n < len(s.words) && startsUpper(s.words[i+n]) {
		if text := p.textNamed(s, i); text > n {
			return m, text, true // "the Kyiv Protocol"
		}
	}
	if m, ok = p.fromEntries(s, si, i, n, entries); ok {
		p.ofItsPeople(s, &m)
		return m, 0, true
	}
	// a text does nothing, and its town neither: "the Minsk agreements"
	text := slices.ContainsFunc(entries, func(e codebook.Entry) bool { return e.Reading == codebook.ByProposal })
	return m, n, text || entries[0].Reading == codebook.ByDemonym && s.ofLanguage(i, i+n)
}

// countsMore holds where the number before a token counts what follows, which no list knows: "the two Koreas", "the two villages".
func (s *sentence) countsMore(k int) bool {
	if s.Tokens[k-1].Coarse != syntax.NUM {
		return false
	}
	for k < len(s.Tokens) && s.Tokens[k].Coarse == syntax.ADJ {
		k++
	}
	return k < len(s.Tokens) && (s.Tokens[k].Coarse == syntax.NOUN || s.Tokens[k].Coarse == syntax.PROPN)
}

// textNamed gives the number of words that name an agreement or a plan from a token on; 0 where none does.
func (p *page) textNamed(s *sentence, i int) int {
	if i+1 < len(s.lower) && s.lower[i] == wordThe {
		i++
	}
	n, _, _ := p.r.book.MatchProposal(s.words, i)
	return n
}

// withinName reports whether a name that begins with an article ends within a longer one: "the World" of "the World Food Programme".
func (p *page) withinName(s *sentence, i, n int) bool {
	if n < 2 || s.lower[i] != wordThe {
		return false
	}
	more, _ := p.r.book.NameAt(s.named(), i+1)
	return 1+more > n
}

func (p *page) addMention(s *sentence, m mention) int32 {
	for k := m.start; k < m.end; k++ {
		s.at[k] = int32(len(p.mentions))
	}
	m.head = m.start
	for k := m.start; k < m.end; k++ { // the head is the token whose head lies outside
		if h := int32(s.Tokens[k].Head); h < m.start || h >= m.end {
			m.head = k
			break
		}
	}
	m.from = -1
	p.mentions = append(p.mentions, m)
	for _, id := range m.set.ids {
		p.counts[id]++
	}
	return m.end
}

// fromEntries makes a mention of what the codebook matched; false where it is no name here. A common noun is a name where the case calls
// somebody so: "the junta".
func (p *page) fromEntries(s *sentence, si, i, n int, entries []codebook.Entry) (mention, bool) {
	m := mention{sent: int32(si), start: int32(i), end: int32(i + n)}
	e := surest(entries)
	if e == nil {
		return m, false
	}
	switch e.Reading {
	case codebook.ByProposal:
		return m, false
	case codebook.ByRole:
		if e.Role.Modifier != "" || n == 1 && !s.nominal(i) {
			return m, false // "head to", "general elections"
		}
		m.how, m.role, m.rank = byRole, e.Role, e.Role.Rank
		if k := i + n; n == 1 && k < len(s.words) && isBody(e.Role) && startsUpper(s.words[i]) && startsUpper(s.words[k]) && contains(bodyEnds, s.lower[k]) {
			m.end++ // "the Presidency Council"
		}
		m.plural = s.Tokens[m.end-1].Tag == syntax.NNS
		for k := i; k+2 < i+n && !isBody(e.Role) && !contains(ministries, s.lower[i]); k++ {
			if s.lower[k+1] == wordOf || s.lower[k+1] == wordFor {
				m.plural = s.Tokens[k].Tag == syntax.NNS // "the heads of state", but "the state minister for foreign affairs"
				break
			}
		}
		return m, true
	case codebook.ByCollective:
		if n == 1 && s.someonesOwn(i) {
			m.how, m.plural = byNobody, true // "his allies", "two dozen allies"
		} else {
			p.nameCollective(&m, e)
			if i > 0 && m.how == byNamed && s.lower[i-1] == wordBoth && contains(leaderNouns, s.lower[m.end-1]) {
				m.start, m.how, m.set = m.start-1, byBoth, actors{} // "both African leaders"
			}
		}
		return m, true
	}
	if own := e.Actor != nil && e.Actor.Role != "" && s.nominal(i+n-1); !startsUpper(s.words[i]) && !own && !smallGroup(s.words[i:i+n], e) || e.Weak && n == 1 && i > 0 && (s.Tokens[i-1].Coarse == syntax.PROPN || p.organisationBefore(s, i) >= 0) && e.Reading != codebook.ByPerson {
		return m, false // "Seven Party Alliance"
	}
	if e.Reading == codebook.ByDemonym && s.ofLanguage(i, i+n) {
		return m, false
	}
	if e.Reading == codebook.ByPerson {
		if known := p.introducedAs(s.words[i:i+n], e); known != nil {
			m.as(known)
			return m, true
		}
		if n == 1 && p.givenName(s, i) {
			return m, false
		}
		if p.otherOffice(s, i, e) {
			m.how, m.person = byUnknown, p.nameAt(s, i, i+n)
			m.set = p.actorNamed(m.person)
			return m, true
		}
		p.namePerson(&m, s, e)
		if k := p.people[lastWord(s.words[i:i+n])]; k > 0 && p.mentions[k-1].how == byPrivate && p.mentions[k-1].person == m.person && !p.holdsOffice(e.Persons) {
			m.as(&p.mentions[k-1]) // who was introduced as out of office
		}
		return m, !e.Weak || n > 1 || p.people[lastWord(s.words[i:i+n])] != 0 || endsWith(s.words[:i], roleOf(e.Persons, m.person)) // "President Clinton" is one
	}
	p.nameActor(&m, s, e)
	return m, true
}

// someonesOwn holds for a noun that says whose or how many it means, and so does not stand for those whom it means alone.
func (s *sentence) someonesOwn(i int) bool {
	for k := i - 1; k >= max(0, i-2); k-- {
		switch s.Tokens[k].Coarse {
		case syntax.NUM:
			return true
		case syntax.ADJ, syntax.NOUN:
			if contains(numberWords, s.lower[k]) || s.lemma[k] == wordDozen {
				return true
			}
		default:
			return s.Tokens[k].Tag == syntax.PRPS && !contains(ourWords, s.lower[k]) || isPossessive(s, k)
		}
	}
	return false
}

// surest gives the first entry that is not weak, else the first; nil for none.
func surest(entries []codebook.Entry) *codebook.Entry {
	for k := range entries {
		if !entries[k].Weak {
			return &entries[k]
		}
	}
	if len(entries) == 0 {
		return nil
	}
	return &entries[0]
}

// nameCollective makes a mention one of a collective: of those it names, or of whom the text must tell.
func (p *page) nameCollective(m *mention, e *codebook.Entry) {
	switch e.Collective.Resolve {
	case codebook.ToPair, codebook.ToParties, codebook.ToOther:
		m.how, m.plural = byBoth, e.Collective.Resolve != codebook.ToOther
	case codebook.ToMediator:
		m.how, m.plural = byMediators, true
	case codebook.ToNamed:
		m.how, m.plural = byNamed, true
		name := e.Collective.Name
		if e.Actor != nil {
			name = e.Actor.Name
		}
		m.set = p.membersOf(name)
	default:
		m.how, m.plural = byNobody, true
	}
}

// namePerson makes a mention one of a person, who acts for whom the office is held, or alone.
func (p *page) namePerson(m *mention, s *sentence, e *codebook.Entry) {
	m.how = byPerson
	m.person, m.rank, m.set = p.officeOf(e.Persons, s.words[:m.start])
	m.other = p.actorNamed(m.person)
	if m.set.none() {
		m.how, m.set, m.other = byPrivate, m.other, actors{}
	}
}

// nameActor makes a mention one of an actor by its name, its people or its seat.
func (p *page) nameActor(m *mention, s *sentence, e *codebook.Entry) {
	switch e.Reading {
	case codebook.ByDemonym:
		m.how = byDemonym
	case codebook.ByPeople:
		m.how, m.plural = byPeople, true
	case codebook.BySeat:
		m.how = bySeat
	}
	m.set = p.membersOf(e.Actor.Name)
	if k := int(m.end); e.Actor.Kind == codebook.ArmedGroup && m.start > 1 && isPossessive(s, int(m.start)-1) && k < len(s.words) && contains(describedGroups, s.lower[k]) {
		m.end++ // "Corvia's Halden group" is not Corvia's own
	}
	if i := m.start; e.Weak && m.end == i+1 && contains(bodyEnds, s.lower[i]) && (i > 0 && s.lower[i-1] == wordThe || p.bodyNamed(s.lower[i])) {
		m.how = byBody // "the Commission" is the one named last, if one was; "Alliance fighters" are of the one that was
	}
}

// nominal holds for a word that stands for somebody and does not tell of another: a noun, or an adjective with an article and no noun
// ("the general asked").
func (s *sentence) nominal(i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	switch s.Tokens[i].Coarse {
	case syntax.NOUN, syntax.PROPN:
		return true
	case syntax.ADJ:
		if i == 0 || s.Tokens[i-1].Coarse != syntax.DET {
			return false
		}
		return i+1 < len(s.Tokens) && s.Tokens[i+1].Coarse == syntax.VERB
	}
	return false
}

// nameAt gives a name as the text writes it, hyphens and all, on one line.
func (p *page) nameAt(s *sentence, lo, hi int) string {
	name := p.text[s.Tokens[lo].Start:s.Tokens[hi-1].End]
	return strings.Join(strings.Fields(name), " ")
}

func isMonthOrDay(w string) bool {
	w = strings.TrimSuffix(w, ".")
	return when.Month(w) != 0 || when.Weekday(w) >= 0 || w == "st" || w == "q"
}
