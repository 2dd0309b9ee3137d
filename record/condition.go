package record

import (
	"cmp"
	"slices"
	"strings"

	"parley/codebook"
)

// A Linkage is "the actor does or accepts X only if, or after, Y", drawn from one or more quotes. Needs and Gives are
// issues; where the words do not name one they are empty, and the quote stands for itself.
type Linkage struct {
	Actor   string
	Gives   string // X: the issue of the act
	Needs   string // Y: the issue of what it hinges on
	Entries []*Entry
	Origins int
}

// Conditions lists the linkages that texts of the view report of anyone, sorted by actor (parties first), what is given
// and what is needed. Hypothetical conditions (scenarios, elements of a plan) and claims by others are left out.
func (a *Account) Conditions(v View) []Linkage {
	type key struct{ actor, gives, needs string }
	by := map[key]*Linkage{}
	for _, e := range a.Entries {
		if e.Condition == nil || !a.sees(v, e) || e.Modality == codebook.Hypothetical || e.Modality == codebook.Negated {
			continue
		}
		for _, actor := range e.Actor {
			if e.Voice(actor) == Claimed {
				continue
			}
			given, needed := a.linked(e)
			for _, gives := range orNone(given) {
				for _, needs := range orNone(needed) {
					k := key{actor, gives, needs}
					if by[k] == nil {
						by[k] = &Linkage{Actor: actor, Gives: gives, Needs: needs}
					}
					by[k].Entries = append(by[k].Entries, e)
				}
			}
		}
	}
	out := make([]Linkage, 0, len(by))
	for _, l := range by {
		l.Origins = Origins(l.Entries)
		out = append(out, *l)
	}
	slices.SortFunc(out, func(x, y Linkage) int {
		return cmp.Or(cmp.Compare(a.rank(x.Actor), a.rank(y.Actor)), cmp.Compare(x.Actor, y.Actor), cmp.Compare(x.Gives, y.Gives), cmp.Compare(x.Needs, y.Needs))
	})
	return out
}

// setting are the issues that nearly every sentence on a war touches ("the war", "guarantor states"): beside another issue they say nothing
// of what is given or needed.
var setting = []string{"mediation", "relations", "trust", "use-of-force"}

// linked gives the issues of an act and of what it hinges on: those that the words of each name, and the reader's where
// they name none.
func (a *Account) linked(e *Entry) (gives, needs []string) {
	cb := a.options.Codebook
	act, _, _ := strings.Cut(e.Quote, e.Condition.Text)
	if needs = issuesOf(e.Condition.Text, cb); len(needs) == 0 {
		needs = e.Condition.Issue
	}
	if gives = issuesOf(act, cb); len(gives) == 0 {
		gives = e.Issue
	}
	gives, needs = without(gives, setting), without(needs, setting)
	return without(gives, needs), needs
}

// without gives the issues that are not among others; all of them where none is left.
func without(issues, others []string) []string {
	out := slices.DeleteFunc(slices.Clone(issues), func(i string) bool { return slices.Contains(others, i) })
	if len(out) == 0 {
		return issues
	}
	return out
}

func orNone(issues []string) []string {
	if len(issues) == 0 {
		return []string{""}
	}
	return issues
}

// A Deadlock is a cycle in what must come before what: each actor gives the issue only after the next one's.
// Linkages[i].Needs is Linkages[i+1].Gives, and the last needs what the first gives.
type Deadlock struct{ Linkages []Linkage }

// Trade reports that the cycle can be read as an exchange: two actors, each giving what the other needs. What blocks as a
// sequence ("you first") may be possible at one time ("together").
func (d Deadlock) Trade() bool {
	return len(d.Linkages) == 2 && d.Linkages[0].Actor != d.Linkages[1].Actor
}

// maxCycle bounds the length of the cycles that are looked for: a deadlock over more than five issues is beyond what
// quotes can show.
const maxCycle = 5

// Deadlocks finds the cycles among linkages that more than one actor holds, the shortest first. Each cycle is listed once.
func Deadlocks(links []Linkage) []Deadlock {
	var out []Deadlock
	seen := map[string]bool{}
	var walk func(path []int)
	walk = func(path []int) {
		last := links[path[len(path)-1]]
		for i, next := range links {
			if next.Gives == "" || next.Gives != last.Needs || next.Gives == next.Needs {
				continue
			}
			if i == path[0] && len(path) > 1 {
				add(links, path, seen, &out)
				continue
			}
			if len(path) < maxCycle && i > path[0] && !slices.ContainsFunc(path, func(j int) bool { return links[j].Gives == next.Gives }) {
				walk(append(path[:len(path):len(path)], i))
			}
		}
	}
	for i, l := range links {
		if l.Gives != "" && l.Needs != "" && l.Gives != l.Needs {
			walk([]int{i})
		}
	}
	slices.SortStableFunc(out, func(x, y Deadlock) int { return cmp.Compare(len(x.Linkages), len(y.Linkages)) })
	return out
}

func add(links []Linkage, path []int, seen map[string]bool, out *[]Deadlock) {
	actors := map[string]bool{}
	var keys []string
	d := Deadlock{}
	for _, i := range path {
		actors[links[i].Actor] = true
		keys = append(keys, links[i].Actor+"|"+links[i].Gives+"|"+links[i].Needs)
		d.Linkages = append(d.Linkages, links[i])
	}
	slices.Sort(keys)
	if key := strings.Join(keys, "\n"); len(actors) > 1 && !seen[key] {
		seen[key] = true
		*out = append(*out, d)
	}
}
