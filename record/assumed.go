package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
)

// An Assumed is what an account that found its parties took for granted of one of them: that it is a person, or that persons act for it by whose names texts mostly mean it.
type Assumed struct {
	Party   string
	Person  bool     // the party is a person
	Persons []string // who is meant where texts do not name the party itself, the most often first
}

// Assumed lists, where the parties were found and one of them is no state, what was taken for granted of persons; in the order of the parties.
func (a *Account) Assumed() (out []Assumed) {
	inner := slices.ContainsFunc(a.Parties, func(p string) bool {
		x, ok := a.options.Codebook.ActorByName(p)
		return !ok || x.Name != p || x.Kind != codebook.State
	})
	if !a.Found || !inner {
		return nil
	}
	for _, p := range a.Parties {
		if x := (Assumed{p, a.isPerson(p), a.personsOf(p)}); x.Person || len(x.Persons) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// mostOfNames is the share of the words for a party from which persons' names are what texts mean it by, in percent, and leastNamed how often one must be named.
const (
	mostOfNames = 40
	leastNamed  = 2
)

// personsOf gives the persons by whose names texts mean a party in a good part of what it says and does; none where they mostly name itself.
func (a *Account) personsOf(party string) []string {
	count, all, persons := map[string]int{}, 0, 0
	for _, e := range a.Entries {
		i := slices.Index(e.Actor, party)
		if a.Doubtful(e) || i < 0 || len(e.ActorMentions) != len(e.Actor) {
			continue
		}
		all++
		who := a.personIn(e.ActorMentions[i].Text)
		if who == "" && e.By == party && a.isPerson(e.Speaker) {
			who = e.Speaker
		}
		if who != "" && who != party {
			count[who]++
			persons++
		}
	}
	if persons*100 < all*mostOfNames {
		return nil
	}
	maps.DeleteFunc(count, func(_ string, n int) bool { return n < leastNamed })
	return slices.SortedFunc(maps.Keys(count), func(x, y string) int { return cmp.Or(count[y]-count[x], cmp.Compare(x, y)) })
}

// personIn gives the one person of the codebook whom words name; empty where they name none, or a name that several have.
func (a *Account) personIn(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return r != '-' && r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := 0; i < len(words); {
		n, hits := a.options.Codebook.MatchName(words, i)
		for _, h := range hits {
			if len(h.Persons) > 0 && !slices.ContainsFunc(h.Persons, func(p *codebook.Person) bool { return p.Name != h.Persons[0].Name }) {
				return h.Persons[0].Name
			}
		}
		i += max(n, 1)
	}
	return ""
}
