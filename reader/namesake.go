package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// A surname is not a person: "Omar Tarn" of one movement is not Petra Tarn of another, whom the codebook knows, nor the minister of that
// surname whom the text introduced before.

// otherGiven reports that the given names before a surname are somebody else's than a person who is known by these full names. Without a
// given name on either side nothing tells; spellings of one name ("Mohamed", "Muhammad") and short forms ("Don") are one.
func otherGiven(given []string, persons ...string) bool {
	given = slices.DeleteFunc(slices.Clone(given), func(w string) bool { return !startsUpper(w) || honorific(w) })
	if len(given) == 0 {
		return false
	}
	for _, person := range persons {
		names := strings.Fields(person)
		if len(names) < 2 {
			return false
		}
		for _, known := range names[:len(names)-1] {
			if slices.ContainsFunc(given, func(w string) bool { return oneGiven(strings.ToLower(w), strings.ToLower(known)) }) {
				return false
			}
		}
	}
	return len(persons) > 0
}

// oneGiven reports that two words in small letters can be one given name: they begin alike, or at most half of their letters differ.
func oneGiven(a, b string) bool {
	a, b = strings.TrimSuffix(a, "."), strings.TrimSuffix(b, ".")
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == "" || len(a) == 1 {
		return a == "" || a[0] == b[0]
	}
	if a[:2] == b[:2] {
		return true
	}
	return 2*edits(a, b) <= utf8.RuneCountInString(b)
}

// edits is the least number of letters to put in, take out or change that makes one word of the other.
func edits(a, b string) int {
	to := []rune(b)
	row := make([]int, len(to)+1)
	for i := range row {
		row[i] = i
	}
	for i, r := range []rune(a) {
		before := row[0]
		row[0] = i + 1
		for k, q := range to {
			least := min(row[k+1], row[k]) + 1
			if r == q {
				least = min(least, before)
			} else {
				least = min(least, before+1)
			}
			before, row[k+1] = row[k+1], least
		}
	}
	return row[len(to)]
}

// somebodyElse reports that a surname of the codebook's at token j ends the name of another, which begins at token i: "Omar Tarn". What
// stands before it must be a name by the list of given names or, outside of headings, by its place and its letters.
func (p *page) somebodyElse(s *sentence, i, j, n int, entries []codebook.Entry) bool {
	if i == j || (n != 1 || !startsUpper(s.words[j])) && (n != 3 || s.words[j+1] != "-") || slices.ContainsFunc(entries, func(e codebook.Entry) bool { return len(e.Persons) == 0 }) {
		return false
	}
	last := s.words[j-1]
	if nameGenders[s.lower[j-1]] == anyGender && (s.kind == document.Heading || !isProper(s, j-1) || !capitalised(last) || p.common(s.lower[j-1])) {
		return false
	}
	return otherGiven(s.words[i:j], fullNames(entries)...)
}

// givenName holds for a word before a surname that no list knows: "Abbas" of "Abbas Tarn" is not the president of that surname.
func (p *page) givenName(s *sentence, i int) bool {
	k := i + 1
	if k >= len(s.words) || s.Tokens[k].Rel != syntax.Flat || s.kind == document.Heading || !capitalised(s.words[k]) || p.common(s.lower[k]) {
		return false
	}
	n, _ := p.r.book.NameAt(s.named(), k)
	return n == 0
}

// otherOffice holds for a name behind a minister's office whose bearers that the codebook knows all headed a state that the text does not name: "Defence Minister Pedro Tarn" is no prime minister
// elsewhere.
func (p *page) otherOffice(s *sentence, i int, e *codebook.Entry) bool {
	if i < 2 || !contains(ministerNouns, s.lower[i-1]) || !startsUpper(s.words[i-1]) || !startsUpper(s.words[i-2]) || s.kind == document.Heading {
		return false
	}
	for _, o := range e.Persons {
		a, ok := p.r.book.Actor(o.Actor)
		if o.Rank < codebook.HeadOfGovernment || endsWith(s.words[:i], o.Role) || !ok || a.Kind != codebook.State || strings.Contains(p.text, a.Name) || slices.ContainsFunc(a.Demonyms, func(d string) bool { return strings.Contains(p.text, d) }) {
			return false
		}
	}
	return true
}

var ministerNouns = hashed("minister", "secretary", "chief", "spokesman", "spokeswoman")

// respelled makes one mention of a given name from token i to j and the surname behind it of a person whom the codebook knows by another
// spelling of that given name: "Wiktor Kasch" is Viktor Kasch.
func (p *page) respelled(s *sentence, si, i, j int) (mention, bool) {
	n, entries := p.r.book.NameAt(s.named(), j)
	full := fullNames(entries)
	if n != 1 || len(full) == 0 || honorific(s.words[j-1]) || isMonthOrDay(strings.ToLower(s.words[j-1])) || otherGiven(s.words[i:j], full...) {
		return mention{}, false
	}
	for k := i; k < j; k++ {
		if (k == i || len(s.words[k]) != 2 || s.words[k][1] != '.') && otherGiven(s.words[k:k+1], full...) { // but "Wiktor S. Kasch"
			return mention{}, false // "Washington Trump": what stands before is more than a name
		}
	}
	m, ok := p.fromEntries(s, si, j, n, entries)
	m.start = int32(i)
	return m, ok && m.how == byPerson
}

// capitalised holds for words of three letters or more that are written as names are, with a capital and small letters, and are no days.
func capitalised(w string) bool {
	return len(w) > 2 && startsUpper(w) && strings.ContainsFunc(w, unicode.IsLower) && !strings.ContainsAny(w, ".'’") && !isMonthOrDay(strings.ToLower(w))
}

// fullNames lists the names under which entries know their persons.
func fullNames(entries []codebook.Entry) (names []string) {
	for _, e := range entries {
		for _, o := range e.Persons {
			for _, name := range append([]string{o.Name}, o.Aliases...) {
				if strings.Contains(name, " ") && !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
	}
	return names
}

// introducedAs gives the person of this surname whom the text introduced by a full name that is not the codebook's; nil for none.
func (p *page) introducedAs(words []string, e *codebook.Entry) *mention {
	if len(words) != 1 {
		return nil
	}
	k := p.people[lastWord(words)]
	if k == 0 {
		return nil
	}
	m := &p.mentions[k-1]
	names := strings.Fields(m.person)
	if len(names) < 2 || !strings.EqualFold(names[len(names)-1][strings.LastIndexByte(names[len(names)-1], '-')+1:], words[0]) || !otherGiven(names[:len(names)-1], fullNames([]codebook.Entry{*e})...) {
		return nil
	}
	return m
}

// as makes a mention one of somebody who was introduced before.
func (m *mention) as(known *mention) {
	m.how, m.person, m.rank, m.set, m.other, m.role = known.how, known.person, known.rank, known.set, known.other, known.role
}

// sends holds for a name right before that of a state or an entity, which an envoy whose office stands behind both is sent to: "the UN Bordavia envoy", "the Russian Syria envoy".
func (p *page) sends(sender, to *mention) bool {
	if sender.thing || sender.set.none() || sender.how != byName && sender.how != byDemonym || to.how != byName || to.set.key == sender.set.key || len(to.set.ids) != 1 {
		return false
	}
	kind := p.kindOf(to.set.ids[0])
	return kind == codebook.State || kind == codebook.Other
}

// isSent holds for the offices of those who are sent to others.
func isSent(role *codebook.Role) bool {
	word := lastOf(role.Word)
	return word == "ambassador" || word == "envoy" || word == "representative" || word == "coordinator"
}

// verbLikeName holds for "Said" and "Will" before a name where they are a given name: "opposition leader Said Reyle", "Will Tarn signed the accord".
func (p *page) verbLikeName(s *sentence, i int) bool {
	if w := s.words[i]; w != "Said" && w != "Will" || s.kind == document.Heading || i+2 >= len(s.words) || !startsUpper(s.words[i+1]) || s.words[len(s.words)-1] == "?" {
		return false
	}
	if i > firstWord(s) {
		verb, _ := p.r.book.MatchAct([]string{strings.ToLower(s.words[i+1])}, []byte("V"), 0)
		return verb == 0 && (s.words[i-1] == "," || unicode.IsLetter(rune(s.words[i-1][0])))
	}
	k := i + 1
	for k+1 < len(s.words) && startsUpper(s.words[k]) {
		k++
	}
	return strings.HasSuffix(s.words[k], "ed") || contains(behindGivenName, s.lower[k])
}

// behindGivenName are the finite verbs without "ed" that stand behind somebody's name most often.
var behindGivenName = hashed("met", "said", "told", "has", "had", "was", "is", "would", "will", "left", "led", "made", "gave", "took")

// anyOne holds for a noun behind "a" or "another": "a spokesman said" is nobody who was named before.
func (s *sentence) anyOne(k int) bool {
	if k > 1 && s.Tokens[k-1].Coarse == syntax.ADJ {
		k--
	}
	return k > 0 && (s.lower[k-1] == wordA || s.lower[k-1] == wordAn || s.lower[k-1] == wordAnother)
}

// voicesOfOthers speak for somebody.
var voicesOfOthers = hashed("spokesman", "spokeswoman", "spokesperson", "official", "aide", "adviser", "negotiator", "commander")

// altersOffice holds for a word with a capital that only changes the office behind it: the "Deputy" of "Arlandian Deputy President Ana Lern".
func (p *page) altersOffice(s *sentence, i int) bool {
	n, entries := p.r.book.NameAt(s.named(), i)
	return n == 1 && i+1 < len(s.words) && startsUpper(s.words[i+1]) && slices.ContainsFunc(entries, func(e codebook.Entry) bool { return e.Role != nil && e.Role.Modifier != "" })
}

// longName holds where a name of more than two words begins: "Her Majesty's Government".
func (p *page) longName(s *sentence, i int) bool {
	n, _ := p.r.book.NameAt(s.named(), i)
	return n > 2
}

// saidToHold gives the person of whom a sentence says that he has the office, whoever had one before: "Ana Lern is the executive director of a
// relief group". -1 for none.
func (p *page) saidToHold(s *sentence, m *mention) int {
	if s.child(int(m.head), syntax.Cop) < 0 {
		return -1
	}
	k := s.child(int(m.head), syntax.Nsubj)
	if k < 0 || s.at[k] < 0 || p.mentions[s.at[k]].set.none() || p.mentions[s.at[k]].person == "" {
		return -1
	}
	return int(s.at[k])
}
