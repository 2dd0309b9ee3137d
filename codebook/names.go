package codebook

import (
	"slices"
	"strings"

	"parley/edtf"
)

// indexNames files every name under what it stands for. Names of actors go before persons, persons before roles.
func (c *Codebook) indexNames() {
	k := c.knowledge
	claim := func(name, owner string, a *Actor) {
		if key := foldPhrase(name); key != "" && !c.taken(name, owner, "") {
			if _, taken := c.byName[key]; !taken {
				c.byName[key] = a
			}
		}
	}
	for _, a := range k.actors {
		c.add(a.Name, Entry{Reading: ByName, Actor: a})
		claim(a.Name, a.ID, a)
		claim(a.ID, a.ID, a)
		for _, name := range a.Names {
			c.add(name, Entry{Reading: ByName, Actor: a})
			claim(name, a.ID, a)
		}
	}
	for _, a := range k.actors {
		for _, name := range a.Demonyms {
			reading := ByDemonym
			if isPeople(name, a) {
				reading = ByPeople
			}
			c.add(name, Entry{Reading: reading, Actor: a})
			claim(name, a.ID, a)
		}
		for _, name := range a.Seats {
			c.add(name, Entry{Reading: BySeat, Actor: a})
			claim(name, a.ID, a)
		}
	}
	c.indexPeople(claim)
	for _, r := range k.roles {
		c.add(r.Word, Entry{Reading: ByRole, Role: r})
	}
	for _, p := range k.collectives {
		e := Entry{Reading: ByCollective, Collective: p.is}
		if p.is.Resolve == ToNamed {
			at := slices.IndexFunc(k.actors, func(a *Actor) bool { return a.Name == p.is.Name })
			e.Actor = k.actors[max(at, 0)]
			claim(p.phrase, e.Actor.ID, e.Actor)
		}
		c.add(p.phrase, e)
	}
	for _, p := range k.proposals {
		for _, name := range append([]string{p.Name}, p.Names...) {
			c.add(name, Entry{Reading: ByProposal, Proposal: p})
		}
	}
}

// taken reports whether a case claims the alias for somebody else than the owner, and notes it.
func (c *Codebook) taken(alias, owner, owners string) bool {
	by, owned := c.knowledge.owned[foldPhrase(alias)]
	if !owned || by == owner {
		return false
	}
	if note := clash(alias, owners, by); owners != "" && !slices.Contains(c.notes, note) {
		c.notes = append(c.notes, note)
	}
	return true
}

// isPeople tells the people ("Ukrainians", "Frenchmen") from the adjective: a people has a plural form or an article.
func isPeople(name string, a *Actor) bool {
	return strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") && !strings.HasSuffix(name, "us") && name != a.Name ||
		strings.HasPrefix(name, "the ") || strings.HasSuffix(name, "men") && !strings.HasSuffix(name, "Yemen") || strings.HasSuffix(name, "people")
}

// indexPeople files people under their names, their aliases and the last word of their names; that last word alone is
// weak, unless the data list it as an alias, and is left out where it is an everyday word.
func (c *Codebook) indexPeople(claim func(name, owner string, a *Actor)) {
	var order []string // names in the order of the data, so that the index does not depend on a map
	full := map[string]bool{}
	for _, p := range c.knowledge.people {
		names := append([]string{p.Name}, p.Aliases...)
		for _, name := range names {
			full[foldPhrase(name)] = true
		}
		if i := strings.LastIndexByte(p.Name, ' '); i >= 0 && !c.knowledge.never[foldPhrase(p.Name[i+1:])] {
			names = append(names, p.Name[i+1:])
		}
		for _, name := range names {
			key := foldPhrase(name)
			if c.taken(name, p.Name, p.Name) {
				continue
			}
			if c.persons[key] == nil {
				order = append(order, name)
			}
			if !slices.Contains(c.persons[key], p) {
				c.persons[key] = append(c.persons[key], p)
			}
		}
	}
	for _, name := range order {
		key := foldPhrase(name)
		persons := c.persons[key]
		slices.SortStableFunc(persons, func(a, b *Person) int { return edtf.Compare(a.From, b.From) })
		c.add(name, Entry{Reading: ByPerson, Persons: persons, Weak: !full[key]})
		if full[key] && !c.knowledge.weak[key] {
			if a := c.byID[persons[len(persons)-1].Actor]; a != nil {
				claim(name, persons[0].Name, a)
			}
		}
	}
}

// PersonOn finds the office that a person of this name held on a day, the weightiest where there are several. A zero day
// gives the latest office. It is false for a name that no list knows and for a day on which the person held none: then
// nobody's name but the person's own is right.
func (c *Codebook) PersonOn(name string, day edtf.Date) (*Person, bool) {
	var best *Person
	for _, p := range c.persons[foldPhrase(name)] {
		if !p.held(day) {
			continue
		}
		if best == nil || day.IsZero() || p.Rank >= best.Rank {
			best = p
		}
	}
	return best, best != nil
}

// OfficeHolder finds who held an office of an actor on a day: the word as the text has it ("foreign minister"), the
// actor's id. It is false where the data do not say, and for a zero day unless only one holder is known.
func (c *Codebook) OfficeHolder(roleWord, actorID string, day edtf.Date) (*Person, bool) {
	title := ""
	for _, r := range c.knowledge.roles {
		if strings.EqualFold(r.Word, roleWord) {
			title = r.Title
		}
	}
	if title == "" {
		return nil, false
	}
	var found *Person
	for _, p := range c.knowledge.people {
		if p.Actor != actorID || !strings.EqualFold(p.Role, title) || !p.held(day) {
			continue
		}
		if found != nil && found.Name != p.Name {
			return nil, false
		}
		found = p
	}
	return found, found != nil
}

// held reports whether the whole of day may lie in the term; every term holds a zero day.
func (p *Person) held(day edtf.Date) bool {
	if day.IsZero() {
		return true
	}
	return (p.From.IsZero() || !day.Last().Before(p.From.First())) && (p.To.IsZero() || !day.First().After(p.To.Last()))
}
