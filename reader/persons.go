package reader

import (
	"strings"

	"parley/codebook"
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
// office, else the publisher's own. A person in no office acts for nobody.
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
		if weight >= best {
			held, best = i, weight
		}
	}
	if held < 0 {
		held = len(persons) - 1
	}
	o := persons[held]
	if a, ok := p.r.book.Actor(o.Actor); ok {
		return o.Name, o.Rank, p.actorNamed(a.Name)
	}
	return o.Name, o.Rank, actors{}
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
