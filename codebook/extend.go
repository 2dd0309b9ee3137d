package codebook

import (
	"fmt"
	"slices"
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
// options and adds the case's cues; any other issue needs a Parent that is known. Where an alias of the case already
// stood for somebody else, the case wins, and [Codebook.Notes] says so.
func (c *Codebook) Extend(x Extension) (*Codebook, error) {
	k := *c.knowledge
	k.actors, k.people = slices.Clone(k.actors), slices.Clone(k.people)
	k.issues, k.anchors = slices.Clone(k.issues), append(slices.Clone(k.anchors), x.Anchors...)
	var notes []string
	own := map[string]string{} // folded alias → id of the case's actor
	for i := range x.Actors {
		a := x.Actors[i]
		if a.ID == "" || a.Name == "" {
			return nil, fmt.Errorf("case actor %q (%s): id and name must be given", a.Name, a.ID)
		}
		at := slices.IndexFunc(k.actors, func(b *Actor) bool { return b.ID == a.ID })
		if at >= 0 {
			base := *k.actors[at]
			if base.Name != a.Name {
				base.Names = append(slices.Clone(base.Names), base.Name)
			}
			base.Name, base.Role = a.Name, a.Role
			base.Names = append(slices.Clone(base.Names), a.Names...)
			base.Demonyms = append(slices.Clone(base.Demonyms), a.Demonyms...)
			base.Seats = append(slices.Clone(base.Seats), a.Seats...)
			if a.Kind != "" {
				base.Kind = a.Kind
			}
			k.actors[at] = &base
		} else {
			if a.Kind == "" {
				a.Kind = Other
			}
			k.actors = append(k.actors, &a)
		}
		for _, alias := range slices.Concat([]string{a.Name}, a.Names, a.Demonyms, a.Seats) {
			own[foldPhrase(alias)] = a.ID
		}
	}
	for i, a := range k.actors {
		b := *a
		for _, list := range []*[]string{&b.Names, &b.Demonyms, &b.Seats} {
			kept := slices.DeleteFunc(slices.Clone(*list), func(alias string) bool {
				id, taken := own[foldPhrase(alias)]
				if taken && id != a.ID {
					notes = append(notes, clash(alias, a.Name, id))
				}
				return taken && id != a.ID
			})
			if len(kept) != len(*list) {
				*list, k.actors[i] = kept, &b
			}
		}
	}
	for i := range x.People {
		p := x.People[i]
		if !slices.ContainsFunc(k.actors, func(a *Actor) bool { return a.ID == p.Actor }) {
			return nil, fmt.Errorf("case person %s: no actor has the id %q; add it to the parties or third parties", p.Name, p.Actor)
		}
		k.people = append(k.people, &p)
	}
	for _, issue := range x.Issues {
		at := slices.IndexFunc(k.issues, func(b Issue) bool { return b.ID == issue.ID })
		if at < 0 {
			if _, known := c.issueAt[issue.Parent]; !known {
				return nil, fmt.Errorf("case issue %q: parent %q is no canonical issue; choose one of codebook/data/issues", issue.ID, issue.Parent)
			}
			k.issues = append(k.issues, issue)
			continue
		}
		merged := k.issues[at]
		merged.Cues = append(slices.Clone(merged.Cues), issue.Cues...)
		merged.Options = issue.Options
		if issue.Name != "" {
			merged.Name = issue.Name
		}
		k.issues[at] = merged
	}
	extended, err := index(&k)
	if err != nil {
		return nil, err
	}
	extended.notes = append(slices.Clone(c.notes), notes...)
	return extended, nil
}
