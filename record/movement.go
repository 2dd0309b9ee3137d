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
	for k, c := range a.cells {
		if !slices.Contains(a.Parties, k.actor) {
			continue
		}
		for _, ch := range a.cellChanges(k, c, v) {
			if dayOf(ch.On) >= since {
				out = append(out, ch)
			}
		}
	}
	slices.SortFunc(out, func(x, y Change) int {
		return cmp.Or(cmp.Compare(dayOf(x.On), dayOf(y.On)), cmp.Compare(a.rank(x.Actor), a.rank(y.Actor)), cmp.Compare(x.Actor, y.Actor), cmp.Compare(x.Issue, y.Issue), cmp.Compare(x.Kind, y.Kind))
	})
	return out
}

// cellChanges walks one cell in time. A day's best statement stands for the day; views, hopes and worries do not count.
func (a *Account) cellChanges(k cell, c *column, v View) []Change {
	var out []Change
	var held *standing
	restated := 0
	day, known := v.bounds()
	home, scaled := a.home(k, c, v)
	done := never // the day that has its best statement, the first of it that counts
	dated := upTo(c.dated, day)
	for i := range dated {
		s := &dated[i]
		if s.day == done || s.weak || !s.seen(day, known) {
			continue
		}
		done = s.day
		if held == nil {
			held = s
			out = append(out, Change{Actor: k.actor, Issue: k.issue, Kind: FirstStated, After: s.Entry, On: s.When})
			continue
		}
		kind, rule := movement(held, s, home, scaled)
		if kind == "" {
			restated++
			// A stance that cannot be compared restates nothing and replaces nothing.
			if same, _ := held.stance.same(s.stance); same {
				held = s
			}
			continue
		}
		out = append(out, Change{Actor: k.actor, Issue: k.issue, Kind: kind, Before: held.Entry, After: s.Entry, On: s.When, Rule: rule, Restated: restated})
		held, restated = s, 0
	}
	if asOf := dayOf(a.AsOf(v)); held != nil && asOf != never && asOf-held.day > SilentAfter {
		out = append(out, Change{Actor: k.actor, Issue: k.issue, Kind: Silent, Before: held.Entry, On: a.AsOf(v), Days: int(asOf - held.day), Restated: restated})
	}
	return out
}

// movement compares a cell's position with the next statement in it; "" is a restatement, or cannot be compared. home is
// the actor's end of the scale of options.
func movement(before, after *standing, home int, scaled bool) (ChangeKind, string) {
	s, t := before.stance, after.stance
	same, comparable := s.same(t)
	if !comparable || same {
		return "", ""
	}
	if s.option != "" {
		const rule = "scale of options"
		switch was, is := abs(s.index-home), abs(t.index-home); {
		case s.option == t.option:
			return Reversed, rule
		case s.against || t.against || !scaled || is == was:
			return Reworded, rule
		case is > was:
			return Softened, rule
		}
		return Hardened, rule
	}
	if !speakOfOneThing(before.Entry, after.Entry) {
		return "", ""
	}
	const rule = "ladder of acts"
	switch d := t.step - s.step; {
	case abs(d) >= 3:
		return Reversed, rule
	case d > 0:
		return Softened, rule
	}
	return Hardened, rule
}

// speakOfOneThing reports that two quotes share a good part of their words. Where no option is named, nothing else shows
// that a refusal and an acceptance on one issue are of the same matter.
func speakOfOneThing(x, y *Entry) bool {
	a, b := stems(x.Quote), stems(y.Quote)
	slices.Sort(a)
	slices.Sort(b)
	return dice(a, b) >= oneThing
}

// oneThing is the share of words from which two statements count as being of one matter; set by hand.
const oneThing = 0.4

// home is the end of the issue's scale that the actor stood nearest to when it first named an option: the end from
// which moving away is softening.
func (a *Account) home(k cell, c *column, v View) (end int, scaled bool) {
	last := a.lastOption(k.issue)
	if last <= 0 {
		return 0, false
	}
	day, known := v.bounds()
	for _, s := range c.dated {
		if s.option == "" || s.against || !s.seen(day, known) {
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
