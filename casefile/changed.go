package casefile

import (
	"fmt"
	"slices"
	"strings"

	"parley/codebook"
)

// Changed says in sentences what differs between the case file that a case was last read by and the one of today, where
// that bears on what the account holds: parties and issues that came, went, split or were renamed, and scales of options
// that are no longer what they were. New cues and aliases alone are not worth a sentence. Nothing is carried over from the
// old file by guess: the texts are read anew by the new one.
func Changed(was, is codebook.Extension) []string {
	return append(changedActors(was.Actors, is.Actors), changedIssues(was.Issues, is.Issues)...)
}

func changedActors(was, is []codebook.Actor) (out []string) {
	then, now := actorsByID(was), actorsByID(is)
	bearers := map[string][]int{} // who carries a name now, by their places
	for i, a := range is {
		for _, name := range namesOf(a) {
			bearers[name] = append(bearers[name], i)
		}
	}
	for _, old := range was {
		heirs := heirs(old, then, is, bearers)
		a, ok := now[old.ID]
		if !ok {
			out = append(out, gone(old, heirs))
			continue
		}
		if a.Name != old.Name {
			out = append(out, fmt.Sprintf("%s is now called %q, before %q", old.ID, a.Name, old.Name))
		}
		if a.Role != old.Role {
			out = append(out, fmt.Sprintf("%s is now %s, before %s", a.Name, orNo(a.Role), orNo(old.Role)))
		}
		if len(heirs) > 0 {
			out = append(out, fmt.Sprintf("%s is split: some of its names now stand for %s, and what texts say of those names is theirs", old.Name, strings.Join(heirs, ", ")))
		}
	}
	for _, a := range is {
		if _, ok := then[a.ID]; a.Role == "party" && !ok {
			out = append(out, fmt.Sprintf("%s is a new party", a.Name))
		}
	}
	return out
}

func actorsByID(list []codebook.Actor) map[string]codebook.Actor {
	byID := make(map[string]codebook.Actor, len(list))
	for _, a := range list {
		byID[a.ID] = a
	}
	return byID
}

func namesOf(a codebook.Actor) []string { return append([]string{a.Name}, a.Names...) }

// gone says what became of an actor that is no longer in the file.
func gone(old codebook.Actor, heirs []string) string {
	switch len(heirs) {
	case 0:
		return fmt.Sprintf("%s (%s) is gone: it has no cells any more, unless the codebook knows it by itself", old.Name, old.ID)
	case 1:
		return fmt.Sprintf("%s (%s) is gone; its names now stand for %s, which takes over its cells", old.Name, old.ID, heirs[0])
	default:
		return fmt.Sprintf("%s (%s) is gone: it is split, its names now stand for %s, each with cells of its own", old.Name, old.ID, strings.Join(heirs, ", "))
	}
}

// heirs are the actors, others than old and new to these names, that carry a name that old had.
func heirs(old codebook.Actor, then map[string]codebook.Actor, is []codebook.Actor, bearers map[string][]int) (out []string) {
	had := namesOf(old)
	var places []int
	for _, name := range had {
		places = append(places, bearers[name]...)
	}
	slices.Sort(places)
	for _, i := range slices.Compact(places) {
		a := is[i]
		before, ok := then[a.ID]
		carried := ok && slices.ContainsFunc(namesOf(before), func(name string) bool { return slices.Contains(had, name) })
		if a.ID != old.ID && !carried {
			out = append(out, a.Name)
		}
	}
	return out
}

func changedIssues(was, is []codebook.Issue) (out []string) {
	at := func(list []codebook.Issue, id string) int {
		return slices.IndexFunc(list, func(i codebook.Issue) bool { return i.ID == id })
	}
	for _, old := range was {
		if i := at(is, old.ID); i >= 0 {
			out = append(out, changedOptions(old, is[i])...)
			continue
		}
		j := slices.IndexFunc(is, func(i codebook.Issue) bool { return at(was, i.ID) < 0 && alikeIssues(old, i) })
		if j >= 0 {
			out = append(out, fmt.Sprintf("the issue %q is gone and %q is new with the same options or cues: it seems to be renamed; rulings that set %q must be changed by hand", old.ID, is[j].ID, old.ID))
		} else {
			out = append(out, fmt.Sprintf("the issue %q is gone: its statements stand under the codebook's own issue of that name or where their words lead; rulings that set it are not applied", old.ID))
		}
	}
	return out
}

// alikeIssues reports that two issues share an option's id or a cue.
func alikeIssues(x, y codebook.Issue) bool {
	return slices.ContainsFunc(x.Options, func(o codebook.Option) bool {
		return slices.ContainsFunc(y.Options, func(p codebook.Option) bool { return p.ID == o.ID })
	}) || slices.ContainsFunc(x.Cues, func(c string) bool { return slices.Contains(y.Cues, c) })
}

func changedOptions(was, is codebook.Issue) (out []string) {
	ids := func(i codebook.Issue) (out []string) {
		for _, o := range i.Options {
			out = append(out, o.ID)
		}
		return out
	}
	old, now := ids(was), ids(is)
	var stayed []string
	for _, id := range old {
		if slices.Contains(now, id) {
			stayed = append(stayed, id)
		} else {
			out = append(out, fmt.Sprintf("%s: the option %q is gone; positions that named it stand in the party's own words", was.ID, id))
		}
	}
	var kept []string
	for _, id := range now {
		if slices.Contains(old, id) {
			kept = append(kept, id)
		} else {
			out = append(out, fmt.Sprintf("%s: the option %q is new, and distances count it", was.ID, id))
		}
	}
	if !slices.Equal(stayed, kept) {
		out = append(out, fmt.Sprintf("%s: the options stand in another order; softened and hardened are judged by the new one, for all time", was.ID))
	}
	return out
}

func orNo(role string) string {
	if role == "" {
		return "without a role"
	}
	return role
}
