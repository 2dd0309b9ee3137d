package codebook

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// An Extension is what a case adds: its parties and third parties (with Role set), its people, its issues with options
// and cues, its anchors.
type Extension struct {
	Actors  []Actor
	People  []Person
	Issues  []Issue
	Anchors []Anchor
}

// Extend returns a codebook that knows the case as well; c is not changed. An actor whose id the base has is merged into
// it: its name and role are the case's, its other names are added. An issue whose id the base has takes the case's
// options and adds the case's cues; any other issue needs a Parent that is known. Where a name of the case already
// stood for somebody else, the case wins, and [Codebook.Notes] says so. Where the case gives an actor the name by which the base
// knows a movement or an organisation as another, the two are one: the case's. So it is with whom a person acts for.
func (c *Codebook) Extend(x Extension) (*Codebook, error) {
	k := *c.knowledge
	k.actors, k.people, k.issues = slices.Clone(k.actors), slices.Clone(k.people), slices.Clone(k.issues)
	k.anchors = append(slices.Clone(k.anchors), x.Anchors...)
	k.owned, k.weak = maps.Clone(k.owned), maps.Clone(k.weak)
	if k.owned == nil {
		k.owned = map[string]string{}
	}
	at := k.places()
	for _, a := range x.Actors {
		if err := k.extendActor(a, at); err != nil {
			return nil, err
		}
	}
	k.absorb(x.Actors)
	at = k.places()
	for _, a := range x.Actors {
		if home, ok := at[a.Home]; a.Home != "" && (!ok || k.actors[home].Kind != State) {
			return nil, fmt.Errorf("actor %q: its home %q is no id of a state; give the id of the state whose government it fights or deals with", a.Name, a.Home)
		}
	}
	named := map[string][]*Person{}
	for i, p := range x.People {
		named[foldPhrase(p.Name)] = append(named[foldPhrase(p.Name)], &x.People[i])
	}
	k.people = slices.DeleteFunc(k.people, func(known *Person) bool {
		return slices.ContainsFunc(named[foldPhrase(known.Name)], known.contradicts)
	})
	for _, p := range x.People {
		if _, ok := at[p.Actor]; !ok {
			return nil, fmt.Errorf("person %q: no actor has the id %q; add it to the parties or third parties", p.Name, p.Actor)
		}
		k.people = append(k.people, &p)
		for _, alias := range append([]string{p.Name}, p.Aliases...) {
			k.owned[foldPhrase(alias)] = p.Name
			delete(k.weak, foldPhrase(alias))
		}
	}
	k.lastNames(x.People)
	for _, issue := range x.Issues {
		if err := k.extendIssue(issue, c); err != nil {
			return nil, err
		}
	}
	return index(&k)
}

// lastNames lets the last word of the name of somebody whom a case lists stand for him or her, where it is nobody else's and no everyday word:
// texts of the case begin with "Lern said" where another introduced Ana Lern.
func (k *knowledge) lastNames(people []Person) {
	owners := map[string][]string{}
	for _, p := range k.people {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			key := foldPhrase(name[strings.LastIndexByte(name, ' ')+1:])
			if !slices.Contains(owners[key], p.Name) {
				owners[key] = append(owners[key], p.Name)
			}
		}
	}
	for i, p := range k.people {
		last := p.Name[strings.LastIndexByte(p.Name, ' ')+1:]
		key := foldPhrase(last)
		_, taken := k.owned[key]
		if last == p.Name || taken || k.never[key] || len(owners[key]) > 1 || !slices.ContainsFunc(people, func(q Person) bool { return q.Name == p.Name && q.Actor == p.Actor }) {
			continue
		}
		named := *p
		named.Aliases = append(slices.Clone(p.Aliases), last)
		k.people[i] = &named
		delete(k.weak, key)
	}
}

// places leads from the ids of the actors to their places in the list.
func (k *knowledge) places() map[string]int {
	at := make(map[string]int, len(k.actors))
	for i, a := range k.actors {
		at[a.ID] = i
	}
	return at
}

// extendActor adds an actor of a case, or merges it into the one of its id; at is kept up to the list.
func (k *knowledge) extendActor(a Actor, at map[string]int) error {
	if a.ID == "" || a.Name == "" {
		return fmt.Errorf("actor %q (id %q): give both an id and a name", a.Name, a.ID)
	}
	for _, alias := range slices.Concat([]string{a.Name}, a.Names, a.Demonyms, a.Seats) {
		k.owned[foldPhrase(alias)] = a.ID
	}
	known, ok := at[a.ID]
	if !ok {
		if a.Kind == "" {
			a.Kind = Other
		}
		at[a.ID] = len(k.actors)
		k.actors = append(k.actors, &a)
		return nil
	}
	merged := *k.actors[known]
	if merged.Name != a.Name {
		merged.Names = append(slices.Clone(merged.Names), merged.Name)
	}
	merged.Name, merged.Role = a.Name, a.Role
	if a.Kind != "" {
		merged.Kind = a.Kind
	}
	seats := slices.Concat(merged.Seats, a.Seats)
	merged.Names = slices.Concat(merged.Names, slices.DeleteFunc(slices.Clone(a.Names), func(alias string) bool {
		return slices.Contains(seats, alias) // a capital stays one, though the case lists it among the names
	}))
	merged.Demonyms = slices.Concat(merged.Demonyms, a.Demonyms)
	merged.Seats = seats
	if a.Home != "" {
		merged.Home = a.Home
	}
	merged.Members = slices.Concat(merged.Members, a.Members)
	k.actors[known] = &merged
	return nil
}

// absorb makes one of the actors of a case and of those of the base that the case knows as the same: an alias of the one is the
// name of the other. States are never absorbed: a case that borrows the name of one means its government, and others deal with it.
func (k *knowledge) absorb(own []Actor) {
	of := map[string]string{} // the id of the first actor of the case that has a name as an alias
	ids := map[string]bool{}
	for _, a := range own {
		ids[a.ID] = true
		for _, alias := range a.Names {
			if key := foldPhrase(alias); of[key] == "" {
				of[key] = a.ID
			}
		}
	}
	into := map[string]string{} // the id of an actor of the base, and of that of the case
	absorbed := map[string][]*Actor{}
	k.actors = slices.DeleteFunc(k.actors, func(b *Actor) bool {
		if b.Kind == State || ids[b.ID] || of[foldPhrase(b.Name)] == "" {
			return false
		}
		id := of[foldPhrase(b.Name)]
		into[b.ID] = id
		absorbed[id] = append(absorbed[id], b)
		return true
	})
	if len(into) == 0 {
		return
	}
	for i, a := range k.actors {
		if len(absorbed[a.ID]) == 0 {
			continue
		}
		merged := *a
		for _, b := range absorbed[a.ID] {
			merged.Names = slices.Concat(merged.Names, b.Names)
			merged.Demonyms = slices.Concat(merged.Demonyms, b.Demonyms)
			merged.Seats = slices.Concat(merged.Seats, b.Seats)
		}
		k.actors[i] = &merged
	}
	for i, p := range k.people {
		if id := into[p.Actor]; id != "" {
			moved := *p
			moved.Actor = id
			k.people[i] = &moved
		}
	}
	k.proposals = slices.Clone(k.proposals)
	for i, p := range k.proposals {
		if slices.ContainsFunc(p.Parties, func(id string) bool { return into[id] != "" }) {
			moved := *p
			moved.Parties = slices.Clone(p.Parties)
			for j, id := range moved.Parties {
				if into[id] != "" {
					moved.Parties[j] = into[id]
				}
			}
			k.proposals[i] = &moved
		}
	}
}

// contradicts reports that two rows of a person of one name have him or her act for different actors at one time.
func (p *Person) contradicts(q *Person) bool {
	if p.Actor == q.Actor {
		return false
	}
	ends := func(x, y *Person) bool {
		return !x.To.IsZero() && !y.From.IsZero() && x.To.Last().Before(y.From.First())
	}
	return !ends(p, q) && !ends(q, p)
}

func (k *knowledge) extendIssue(issue Issue, c *Codebook) error {
	at := slices.IndexFunc(k.issues, func(b Issue) bool { return b.ID == issue.ID })
	if at < 0 {
		if _, known := c.issueAt[issue.Parent]; !known {
			return fmt.Errorf("issue %q: its parent %q is no canonical issue; choose an id of codebook/data/issues/issues.tsv", issue.ID, issue.Parent)
		}
		k.issues = append(k.issues, issue)
		return nil
	}
	merged := k.issues[at]
	merged.Cues = slices.Concat(merged.Cues, issue.Cues)
	if len(issue.Options) > 0 {
		merged.Options = issue.Options
	}
	if issue.Name != "" {
		merged.Name = issue.Name
	}
	k.issues[at] = merged
	return nil
}
