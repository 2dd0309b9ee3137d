package codebook

import (
	"slices"
	"strings"

	"parley/edtf"
)

// indexNames files every name under what it stands for. Names of actors go before persons, persons before roles.
func (c *Codebook) indexNames() {
	k := c.knowledge
	claim := func(name string, a *Actor) {
		if key := foldPhrase(name); key != "" {
			if _, taken := c.byName[key]; !taken {
				c.byName[key] = a
			}
		}
	}
	for _, a := range k.actors {
		c.add(a.Name, Entry{Reading: ByName, Actor: a})
		claim(a.Name, a)
		claim(a.ID, a)
		for _, name := range a.Names {
			c.add(name, Entry{Reading: ByName, Actor: a})
			claim(name, a)
		}
	}
	for _, a := range k.actors {
		for _, name := range a.Demonyms {
			reading := ByDemonym
			if isPeople(name, a) {
				reading = ByPeople
			}
			c.add(name, Entry{Reading: reading, Actor: a})
			claim(name, a)
		}
		for _, name := range a.Seats {
			c.add(name, Entry{Reading: BySeat, Actor: a})
			claim(name, a)
		}
	}
	c.indexPeople(claim)
	for _, r := range k.roles {
		c.add(r.Word, Entry{Reading: ByRole, Role: r})
	}
	for _, p := range k.collectives {
		e := Entry{Reading: ByCollective, Collective: p.is}
		if p.is.Resolve == ToNamed {
			e.Actor = c.byName[foldPhrase(p.is.Name)]
		}
		c.add(p.phrase, e)
	}
	for _, p := range k.proposals {
		for _, name := range append([]string{p.Name}, p.Names...) {
			c.add(name, Entry{Reading: ByProposal, Proposal: p})
		}
	}
}

// isPeople tells the people ("Ukrainians", "Frenchmen") from the adjective: a people has a plural form or an article.
func isPeople(name string, a *Actor) bool {
	return strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") && !strings.HasSuffix(name, "us") && name != a.Name ||
		strings.HasPrefix(name, "the ") || strings.HasSuffix(name, "men") && !strings.HasSuffix(name, "Yemen") || strings.HasSuffix(name, "people")
}

func (c *Codebook) indexPeople(claim func(string, *Actor)) {
	var order []string // names in the order of the data, so that the index does not depend on a map
	surname := map[string]bool{}
	for _, p := range c.knowledge.people {
		last := p.Name
		if _, after, ok := cutLast(p.Name); ok {
			last = after
		}
		for _, name := range append([]string{p.Name, last}, p.Aliases...) {
			key := foldPhrase(name)
			if c.persons[key] == nil {
				order = append(order, name)
			}
			if !slices.Contains(c.persons[key], p) {
				c.persons[key] = append(c.persons[key], p)
			}
			if name == last && last != p.Name && !slices.Contains(p.Aliases, last) {
				surname[key] = true
			} else if name != last {
				continue
			} else {
				surname[key] = surname[key] || false
			}
		}
	}
	for _, name := range order {
		key := foldPhrase(name)
		persons := c.persons[key]
		slices.SortStableFunc(persons, func(a, b *Person) int { return edtf.Compare(a.From, b.From) })
		c.add(name, Entry{Reading: ByPerson, Persons: persons, Weak: surname[key]})
		if !surname[key] {
			if a := c.byID[persons[len(persons)-1].Actor]; a != nil {
				claim(name, a)
			}
		}
	}
}

func cutLast(name string) (before, after string, ok bool) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return name, "", false
	}
	return name[:i], name[i+1:], true
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
