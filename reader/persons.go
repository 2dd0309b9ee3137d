package reader

import (
	_ "embed"
	"slices"
	"strings"

	"parley/codebook"
	"parley/syntax"
)

// fewMembers is how many states a collective may have to be read as each of them: the Baltic states are three, the West is one.
const fewMembers = 3

// membersOf makes actors of a name: of a collective of few, its members.
func (p *page) membersOf(name string) actors {
	a, ok := p.r.book.ActorByName(name)
	if !ok || a.Kind != codebook.Collective || len(a.Members) == 0 || len(a.Members) > fewMembers {
		return p.actorNamed(name)
	}
	var all actors
	for _, id := range a.Members {
		if member, ok := p.r.book.Actor(id); ok {
			all = p.join(all, p.actorNamed(member.Name))
		}
	}
	return all
}

// officeOf says for whom a person acted on the day of the text: by the office held that day, else the last one held
// before it. Where several people share the name, the words before it tell ("Vice President Harris"), else the higher
// office, else the publisher's own, else that of a state which the text names. A person in no office acts for nobody, nor who
// is only to head a state or its government, more than a month later; other officers mostly served it before.
func (p *page) officeOf(persons []*codebook.Person, before []string) (name string, rank codebook.Rank, set actors) {
	if len(persons) == 0 {
		return "", 0, actors{}
	}
	publisher, _ := p.r.book.ActorByName(p.doc.Publisher.Value)
	held, best := -1, -1
	for i, o := range persons {
		weight := int(o.Rank)
		if !p.day.IsZero() && (o.From.IsZero() || !p.day.First().Before(o.From.First())) && (o.To.IsZero() || !o.To.Last().Before(p.day.First())) {
			weight += 40
		} else if !p.day.IsZero() && !o.From.IsZero() && p.day.First().Before(o.From.First()) {
			weight -= 40
		} else if o.To.IsZero() {
			weight += 10
		}
		if o.Role != "" && endsWith(before, o.Role) {
			weight += 20
		}
		if publisher != nil && publisher.ID == o.Actor {
			weight += 8
		}
		if slices.ContainsFunc(persons, func(x *codebook.Person) bool { return x.Name != o.Name && x.Actor != o.Actor }) { // of two kings of a name the one whose country the text names
			if a, ok := p.r.book.Actor(o.Actor); ok && strings.Contains(p.text, a.Name) {
				weight += 6
			}
		}
		if weight >= best {
			held, best = i, weight
		}
	}
	if held < 0 {
		held = len(persons) - 1
	}
	o := persons[held]
	if a, ok := p.r.book.Actor(o.Actor); ok {
		if a.Kind == codebook.State && o.Rank >= codebook.HeadOfGovernment && !p.day.IsZero() && !o.From.IsZero() && o.From.First().After(p.day.Last().AddDate(0, 1, 0)) {
			return o.Name, 0, actors{}
		}
		return o.Name, o.Rank, p.actorNamed(a.Name)
	}
	return o.Name, o.Rank, actors{}
}

// holdsOffice reports whether one of those of a name held an office on the day of the text, or holds one that has not ended where that is unknown.
func (p *page) holdsOffice(persons []*codebook.Person) bool {
	return slices.ContainsFunc(persons, func(o *codebook.Person) bool {
		return o.To.IsZero() || !p.day.IsZero() && !o.To.Last().Before(p.day.First())
	})
}

// roleOf gives the first office of a person that is among those of a name; empty for none.
func roleOf(persons []*codebook.Person, name string) string {
	for _, o := range persons {
		if o.Name == name {
			return o.Role
		}
	}
	return ""
}

// endsWith reports whether the words end in the words of a role.
func endsWith(words []string, role string) bool {
	for n := len(words); role != "" && n > 0; n-- {
		last := role[strings.LastIndexByte(role, ' ')+1:]
		if !strings.EqualFold(words[n-1], last) {
			return false
		}
		role = strings.TrimRight(strings.TrimSuffix(role, last), " ")
	}
	return role == ""
}

// introduce remembers a person by the surname, which does not end all names: "Xi Jinping" is "Xi".
func (p *page) introduce(k int) {
	m := &p.mentions[k]
	if m.person == "" {
		return
	}
	words := p.sentences[m.sent].words[m.start:m.end]
	for len(words) > 1 && honorific(words[0]) {
		words = words[1:]
	}
	p.knownAs(k, lastWord(words))
	if m.how != byUnknown {
		p.beginsAs(k, words)
	}
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

// beginsAs lets the first words of a full name stand for its bearer, as the family name does in "Park Chan Wook", where nobody else's begins so.
func (p *page) beginsAs(k int, words []string) {
	for n := 1; n < len(words); n++ {
		if honorific(words[0]) || contains(particles, hashLower(words[n-1])) {
			return
		}
		first := strings.ToLower(strings.Join(words[:n], " "))
		switch old := p.firsts[first]; {
		case old == 0:
			p.firsts[first] = int32(k + 1)
		case old > 0 && p.mentions[old-1].person != p.mentions[k].person:
			p.firsts[first] = -1
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

// nameHolder gives an office of a state that is named beside it the person who was named before as its holder: "the Arlandian foreign minister".
func (p *page) nameHolder(s *sentence, k int) {
	m := &p.mentions[k]
	if m.set.none() || m.plural || m.person != "" || m.role == nil || m.role.Rank < codebook.Envoy || isBody(m.role) || p.former(s, m) {
		return
	}
	b := p.holder(k)
	if b < 0 || p.mentions[b].set.key != m.set.key {
		return
	}
	o := &p.mentions[b]
	if !strings.Contains(o.person, " ") {
		return // a place that was taken for a person
	}
	if same := o.role != nil && (o.role == m.role || o.role.Title != "" && o.role.Title == m.role.Title); same && o.how != byUnknown || o.how == byPerson && p.holds(o, m.role) {
		m.person = o.person
	}
}

// serve lets somebody before whose name stands an office act for those whose it is by a pronoun: "its leader Omar Tarn".
func (p *page) serve(s *sentence, m *mention) {
	if m.person == "" || m.role == nil || m.role.Acts == codebook.ForSelf || !p.actsAlone(m) {
		return
	}
	for k := int(m.start) - 1; k >= max(0, int(m.start)-longestOffice); k-- {
		if s.Tokens[k].Tag == syntax.PRPS && s.at[k] >= 0 {
			if o := &p.mentions[s.at[k]]; !o.set.none() {
				m.other, m.set, m.from = m.set, o.set, s.at[k]
			}
			return
		}
		if c := s.Tokens[k].Coarse; c != syntax.NOUN && c != syntax.ADJ && c != syntax.PROPN {
			return
		}
	}
}

// fellowOfficer holds for the second of two who are each named with their state behind an office of both: "presidents Ana Lern of Arland and Karl Tarn of
// Corvia".
func (p *page) fellowOfficer(s *sentence, m *mention) bool {
	k := int(m.start) - 1
	if k < 2 || s.lower[k] != wordAnd || s.at[k-1] < 0 || !p.ofStates(p.mentions[s.at[k-1]].set) {
		return false
	}
	for b := int(s.at[k-1]) - 1; b >= s.from; b-- {
		if o := &p.mentions[b]; o.how == byRole && o.plural {
			return p.mentions[s.at[k-1]].start-o.end <= longestName
		}
	}
	return false
}

//go:embed data/gender.txt
var genderText string

// A gender is what a pronoun, a title or a given name tells of a person.
type gender uint8

const (
	anyGender gender = iota
	male
	female
)

// titleGenders and nameGenders are the genders of pronouns, titles and offices, and of given names, by their hashes.
var titleGenders, nameGenders = func() (titles, names map[uint32]gender) {
	titles, names = map[uint32]gender{}, map[uint32]gender{}
	for line := range entries(genderText) {
		of, kind, _ := strings.Cut(line[0], "-")
		g, into := male, titles
		if of == "female" {
			g = female
		}
		if kind == "name" {
			into = names
		}
		for _, w := range line[1:] {
			into[hashLower(w)] = g
		}
	}
	return titles, names
}()

// genderOf tells the gender of who is mentioned: by the pronoun, the title within the mention, the office, or the given name. Names
// that both men and women bear, and those that the list lacks, tell nothing.
func (p *page) genderOf(m *mention) gender {
	s := &p.sentences[m.sent]
	for k := m.start; k < m.end; k++ {
		if g := titleGenders[s.lower[k]]; g != anyGender {
			return g
		}
	}
	if m.person == "" {
		return anyGender
	}
	if m.role != nil {
		if g := titleGenders[hashLower(lastOf(m.role.Word))]; g != anyGender {
			return g
		}
	}
	given, rest, whole := strings.Cut(m.person, " ")
	if !whole {
		return anyGender // a surname alone
	}
	if titleGenders[hashLower(given)] != anyGender {
		given, _, _ = strings.Cut(rest, " ")
	}
	return nameGenders[hashLower(given)]
}

// may holds for genders that one person can have.
func (g gender) may(other gender) bool { return g == anyGender || other == anyGender || g == other }

// unknownSelf holds for a subject that is the author of the text or the author's own, outside quotations, where nothing says who that is: "We have extended the
// truce", "our movement rejects the plan". Whoever else is named did not.
func (p *page) unknownSelf(s *sentence, c *candidate) bool {
	if c.subject < 0 {
		return false
	}
	k := int(c.subject)
	if c.link != direct && c.link != shared || s.quoted[k] || s.sayer >= 0 && !p.mentions[s.sayer].set.none() || s.voice >= 0 {
		return false
	}
	if of := s.child(k, syntax.NmodPoss); of >= 0 {
		k = of
	}
	if s.at[k] < 0 {
		return false
	}
	m := &p.mentions[s.at[k]]
	return (m.how == byWe || m.how == byI) && m.set.none()
}

// settleSelf takes back an actor who stands in the sentence, but not in the words for who says of himself what he did: "“We reject the plan,” the rebel leader
// told Arland's envoy." is of the rebels.
func (p *page) settleSelf(c *candidate, f *finding) {
	s, k := &p.sentences[c.sent], int(c.subject)
	if k < 0 || c.link != direct && c.link != shared && c.link != controlled || s.at[k] < 0 || !f.actor.set.none() && f.actor.sent != c.sent {
		return
	}
	if m := &p.mentions[s.at[k]]; m.how != byWe && m.how != byI || !m.set.none() {
		return
	}
	n := s.saidBy(k)
	if n < 0 || !f.actor.set.none() && s.within(f.actor.head, int32(n)) {
		return
	}
	set := p.phraseAt(s, n).set
	if set.none() {
		set, _ = p.party(s, n)
	}
	if to := s.child(int(s.Tokens[n].Head), syntax.Iobj, syntax.Obj, syntax.Obl); set.none() && (to < 0 || !s.within(f.actor.head, int32(to))) {
		return // somebody who is named near may still be whom he speaks for
	}
	f.actor = option{set: set, sent: c.sent, head: int32(n), why: rSubject}
	f.notTo(set)
}

// saidBy gives the subject of the verb of saying above a token, which stands behind it or takes what is said for its clause; -1 for none.
func (s *sentence) saidBy(k int) int {
	for v, h := k, s.Tokens[k].Head; h >= 0; v, h = h, s.Tokens[h].Head {
		if n := s.child(h, syntax.Nsubj); n >= 0 && n != v && isSaying(s.lemma[h]) && (h > k || s.Tokens[v].Rel == syntax.Ccomp) {
			return n
		}
	}
	for d := s.kid[s.Tokens[k].Head]; s.quoted[k] && d >= 0; d = s.next[d] { // "“We reject the plan,” a protester told": the parser joins them
		if s.Tokens[d].Rel == syntax.Conj && isSaying(s.lemma[d]) && !s.quoted[d] {
			return s.child(int(d), syntax.Nsubj)
		}
	}
	return -1
}

// facesUs holds for one of those who do something to a text's author, or are asked for something: "Arland attacked us", "we demand that Arland leave".
func (p *page) facesUs(set actors) bool {
	for k := range p.mentions {
		m := &p.mentions[k]
		s := &p.sentences[m.sent]
		if m.how != byWe || !m.set.none() || s.quoted[m.head] || s.Tokens[m.head].Head < 0 {
			continue
		}
		verb, other := int(s.Tokens[m.head].Head), -1
		switch s.Tokens[m.head].Rel {
		case syntax.Obj, syntax.Obl, syntax.Iobj:
			other = s.child(verb, syntax.Nsubj)
		case syntax.Nsubj:
		}
		if other >= 0 && overlap(p.phraseAt(s, other).set, set) {
			return true
		}
	}
	return false
}
