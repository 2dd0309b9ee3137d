package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A ReviewItem is a statement that an analyst should look at, and why.
type ReviewItem struct {
	Entry *Entry
	Why   string
}

// Review lists what most needs a look, without what an analyst has ruled on: reversals first, then reports that contradict each
// other, then positions that rest
// only on statements below the threshold, then new positions since v.Since, then claims that go against a party's own
// position; within each, the lower score first.
func (a *Account) Review(v View) []ReviewItem {
	type ranked struct {
		ReviewItem
		order int
	}
	var items []ranked
	seen := map[*Entry]bool{}
	add := func(order int, e *Entry, format string, args ...any) {
		if e != nil && e.Ruling == nil && !seen[e] {
			seen[e] = true
			items = append(items, ranked{ReviewItem{e, fmt.Sprintf(format, args...)}, order})
		}
	}
	changes := a.Changes(v)
	for _, ch := range changes {
		if ch.Kind == Reversed {
			add(0, ch.After, "reverses %s on %s (by the %s)", ch.Actor, a.issueName(ch.Issue), ch.Rule)
		}
	}
	for _, x := range a.Contradictions(v) {
		add(1, x.A, "contradicts %s (%s: %s)", x.B.ID, x.Kind, a.issueName(x.Of))
		add(1, x.B, "contradicts %s (%s: %s)", x.A.ID, x.Kind, a.issueName(x.Of))
	}
	for _, p := range a.PartyPositions(v) {
		if p.Unreviewed && p.Entry != nil {
			add(2, p.Entry, "alone holds the position of %s on %s, scored %.2f", p.Actor, a.issueName(p.Issue), p.Entry.Score)
		}
	}
	for _, ch := range changes {
		if ch.After != nil && ch.Kind != Reversed {
			add(3, ch.After, "%s: %s on %s", ch.Kind, ch.Actor, a.issueName(ch.Issue))
		}
	}
	for _, p := range a.PartyPositions(v) {
		if p.Entry == nil {
			continue
		}
		for _, e := range p.Claims {
			k := cell{p.Actor, p.Issue}
			held, claimed := a.stanceOf(p.Entry, k), a.stanceOf(e, k)
			if same, comparable := held.same(claimed); comparable && !same {
				add(4, e, "%s tells of %s on %s what goes against its own words", e.Claimant(), p.Actor, a.issueName(p.Issue))
			}
		}
	}
	slices.SortStableFunc(items, func(x, y ranked) int {
		return cmp.Or(cmp.Compare(x.order, y.order), cmp.Compare(x.Entry.Score, y.Entry.Score), compareEntries(x.Entry, y.Entry))
	})
	out := make([]ReviewItem, len(items))
	for i, x := range items {
		out[i] = x.ReviewItem
	}
	return out
}

// issueName is how people call an issue; what is none stays as it is.
func (a *Account) issueName(id string) string {
	if i, ok := a.options.Codebook.Issue(id); ok && i.Name != "" {
		return strings.ToLower(i.Name[:1]) + i.Name[1:]
	}
	return id
}
