package record

import (
	"cmp"
	"slices"

	"parley/edtf"
)

// A ChangeKind says how a position moved.
type ChangeKind string

// The kinds of movement.
const (
	FirstStated ChangeKind = "first stated"
	Softened    ChangeKind = "softened"
	Hardened    ChangeKind = "hardened"
	Reversed    ChangeKind = "reversed"
	Reworded    ChangeKind = "reworded"
	Silent      ChangeKind = "silent"
)

// A Change is a movement in one cell. Restated counts how often the position before was stated again without moving.
type Change struct {
	Actor, Issue  string
	Kind          ChangeKind
	Before, After *Entry // Before is nil where first stated; After is nil where silent
	On            edtf.Date
	Days          int    // silent: for how many days
	Rule          string // what decided the kind: "scale of options", "ladder of acts"
	Restated      int
}

// SilentAfter is the number of days after which a party that had stated a position counts as silent on it. It is a
// choice, not a finding: half a year is about two rounds of talks.
const SilentAfter = 180

// Changes lists every movement of the parties' cells from v.Since on, by day, actor and issue. Undated statements never
// count.
func (a *Account) Changes(v View) []Change {
	var out []Change
	since := never
	if !v.Since.IsZero() {
		since = int32(v.Since.First().Unix() / 86400)
	}
	for k, entries := range a.cells {
		if !slices.Contains(a.Parties, k.actor) {
			continue
		}
		for _, c := range a.cellChanges(k, entries, v) {
			if dayOf(c.On) >= since {
				out = append(out, c)
			}
		}
	}
	slices.SortFunc(out, func(x, y Change) int {
		return cmp.Or(cmp.Compare(dayOf(x.On), dayOf(y.On)), cmp.Compare(a.rank(x.Actor), a.rank(y.Actor)), cmp.Compare(x.Actor, y.Actor), cmp.Compare(x.Issue, y.Issue), cmp.Compare(x.Kind, y.Kind))
	})
	return out
}

// cellChanges walks one cell in time. A day's best statement stands for the day.
func (a *Account) cellChanges(k cell, entries []*Entry, v View) []Change {
	var out []Change
	var held *Entry
	restated := 0
	asOf := dayOf(a.AsOf(v))
	for i := 0; i < len(entries); {
		var day []*Entry
		at := entries[i].day
		for ; i < len(entries) && entries[i].day == at; i++ {
			e := entries[i]
			if at != never && v.sees(e) && a.stands(e, k.actor) && !a.rules.stances[e.Act].Weak {
				day = append(day, e)
			}
		}
		if len(day) == 0 {
			continue
		}
		e := a.best(day, k.issue)[0]
		if held == nil {
			held = e
			out = append(out, Change{Actor: k.actor, Issue: k.issue, Kind: FirstStated, After: e, On: e.When})
			continue
		}
		kind, rule := a.movement(held, e, k, v)
		if kind == "" {
			restated++
			held = latest(held, e)
			continue
		}
		out = append(out, Change{Actor: k.actor, Issue: k.issue, Kind: kind, Before: held, After: e, On: e.When, Rule: rule, Restated: restated})
		held, restated = e, 0
	}
	if held != nil && asOf != never && asOf-held.day > SilentAfter {
		out = append(out, Change{Actor: k.actor, Issue: k.issue, Kind: Silent, Before: held, On: a.AsOf(v), Days: int(asOf - held.day), Restated: restated})
	}
	return out
}

func latest(x, y *Entry) *Entry {
	if y.day >= x.day {
		return y
	}
	return x
}

// movement compares a cell's position with the next statement in it; "" is a restatement.
func (a *Account) movement(before, after *Entry, k cell, v View) (ChangeKind, string) {
	s, t := a.stanceOf(before, k.issue), a.stanceOf(after, k.issue)
	same, comparable := s.same(t)
	if !comparable || same {
		return "", ""
	}
	if s.option != "" {
		const rule = "scale of options"
		if s.option == t.option {
			return Reversed, rule
		}
		if s.against || t.against {
			return Reworded, rule
		}
		home, ok := a.home(k, v)
		if !ok {
			return Reworded, rule
		}
		switch was, is := abs(s.index-home), abs(t.index-home); {
		case is > was:
			return Softened, rule
		case is < was:
			return Hardened, rule
		}
		return Reworded, rule
	}
	const rule = "ladder of acts"
	switch d := t.step - s.step; {
	case d >= 3:
		return Reversed, rule
	case d <= -3:
		return Reversed, rule
	case d > 0:
		return Softened, rule
	default:
		return Hardened, rule
	}
}

// home is the end of the issue's scale that the actor stood nearest to when it first named an option: the end from
// which moving away is softening.
func (a *Account) home(k cell, v View) (int, bool) {
	last := a.lastOption(k.issue)
	if last <= 0 {
		return 0, false
	}
	for _, e := range a.cells[k] {
		s := a.stanceOf(e, k.issue)
		if e.day == never || s.option == "" || s.against || !v.sees(e) || !a.stands(e, k.actor) {
			continue
		}
		if 2*s.index <= last {
			return 0, true
		}
		return last, true
	}
	return 0, false
}

func (a *Account) lastOption(issue string) int {
	for _, i := range a.options.Codebook.Issues() {
		if i.ID == issue {
			return len(i.Options) - 1
		}
	}
	return -1
}

func abs(x int) int { return max(x, -x) }
