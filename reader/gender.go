package reader

import (
	_ "embed"
	"strings"
)

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
