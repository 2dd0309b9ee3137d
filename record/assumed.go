package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/statement"
)

// An Assumed is what an account that found its parties took for granted of one of them: that it is a person, or that persons act for it by whose names texts mostly mean it.
type Assumed struct {
	Party   string
	Person  bool     // the party is a person
	Persons []string // who is meant where texts do not name the party itself: its army, and persons, the most often first
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
		x := Assumed{p, a.isPerson(p), a.personsOf(p)}
		for army, state := range a.united {
			if state == p {
				x.Persons = slices.Insert(x.Persons, 0, army)
			}
		}
		if x.Person || len(x.Persons) > 0 {
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

// uniteArmies lets an army that lists name apart act for its state, as every other does, unless the two contend: "the Sudanese army" and "Sudan's foreign ministry" are one side.
func (a *Account) uniteArmies() {
	a.united = map[string]string{}
	for _, id := range a.rules.parties.Armies {
		army, ok := a.options.Codebook.Actor(id)
		if !ok {
			continue
		}
		state, ok := a.options.Codebook.Actor(army.Home)
		since := a.rules.parties.Since[id]
		older := since != "" && slices.ContainsFunc(a.Sources, func(s *Source) bool { return s.Doc.Published.String() < since })
		if !ok || older || slices.ContainsFunc(a.Entries, func(e *Entry) bool {
			return contention[e.Act] && !a.Doubtful(e) && setsAgainst(e, army.Name, state.Name)
		}) {
			continue
		}
		for _, e := range a.Entries {
			if slices.Contains(e.Actor, army.Name) || slices.Contains(e.Target, army.Name) || e.By == army.Name {
				a.united[army.Name] = state.Name
				e.rename(army.Name, state.Name)
			}
		}
	}
}

// setsAgainst reports that one of two acts toward the other in an entry.
func setsAgainst(e *Entry, x, y string) bool {
	return slices.Contains(e.Actor, x) && slices.Contains(e.Target, y) || slices.Contains(e.Actor, y) && slices.Contains(e.Target, x)
}

// rename lets an actor of an entry go by another name; who is named twice then is named once.
func (e *Entry) rename(from, to string) {
	change := func(names []string, mentions []statement.Mention) ([]string, []statement.Mention) {
		i := slices.Index(names, from)
		switch {
		case i < 0:
			return names, mentions
		case !slices.Contains(names, to):
			names = slices.Clone(names)
			names[i] = to
			return names, mentions
		case len(names) == len(mentions):
			mentions = slices.Delete(slices.Clone(mentions), i, i+1)
		}
		return slices.Delete(slices.Clone(names), i, i+1), mentions
	}
	e.Actor, e.ActorMentions = change(e.Actor, e.ActorMentions)
	e.Target, e.TargetMentions = change(e.Target, e.TargetMentions)
	if e.By == from {
		e.By = to
	}
}
