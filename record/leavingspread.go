package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley/codebook"
)

// spreadLeaving puts who leaves an agreement into every cell that the agreement filled, and who comes back to it into every cell that was left. Entries are in order of time.
func (a *Account) spreadLeaving() {
	left, agreed := map[string]*parting{}, map[string]*parting{}
	grown := map[*column]bool{}
	for _, e := range a.Entries {
		if !happened(e) || a.Doubtful(e) {
			continue
		}
		if e.leaving.how != Stays && !e.leaving.talks && e.plan == nil {
			e.plan = a.onlyPlan(e)
		}
		for _, actor := range e.Actor {
			switch {
			case e.Voice(actor) == Claimed:
				continue
			case e.leaving.how == Stays:
				if slices.Contains(agreeing, e.Act) || e.Act == codebook.Support {
					a.keep(agreed, e, actor)
				}
				continue
			case e.leaving.talks: // has one cell
				continue
			}
			from := agreed[actor]
			if e.leaving.how == Returns {
				from = left[actor]
			}
			for _, c := range a.reach(e, actor, from) {
				grown[c] = true
			}
			if e.leaving.parts() {
				a.keep(left, e, actor)
			}
		}
	}
	inParallel(slices.Collect(maps.Keys(grown)), func(c *column) {
		slices.SortStableFunc(c.all, compareEntries)
		slices.SortStableFunc(c.dated, func(x, y standing) int { return compareEntries(x.Entry, y.Entry) })
	})
}

// reach puts who leaves or comes back into the cells of the issues of what it had agreed to or left, and gives those that grew.
func (a *Account) reach(e *Entry, actor string, from *parting) (grown []*column) {
	through := map[string]*Entry{} // by issue
	for _, g := range from.firsts() {
		if !a.ofOneThing(e, g, actor) {
			continue
		}
		for _, issue := range slices.Concat(g.Issue, g.spread()) {
			if old := through[issue]; !slices.Contains(e.Issue, issue) && !slices.Contains(notCommitted, issue) && (old == nil || g.Source.knownBefore(old.Source)) {
				through[issue] = g
			}
		}
	}
	e.leaving.reach.spread = append(e.leaving.reach.spread, slices.Sorted(maps.Keys(through))...)
	for issue, g := range through {
		k := cell{actor, issue}
		if c := a.cells[k]; c != nil && a.stands(e, actor) && e.day != never {
			c.all = append(c.all, e)
			c.dated = append(c.dated, standing{e, a.stanceOf(e, k), a.weigh(e, issue, nil), g})
			grown = append(grown, c)
		}
	}
	return grown
}

// A parting is what an actor agreed to, or left, so far: of the entries that [Account.ofOneThing] and the spreading cannot tell apart only the one that was known first.
type parting struct {
	of   map[sameThing]int // place in list
	list []*Entry
}

// sameThing is what tells entries apart for whoever leaves or comes back.
type sameThing struct {
	plan     *codebook.Proposal
	issues   string
	toward   crowd
	from, to int // years, of an agreement on a day of its own
	left     bool
}

// keep adds an entry of an actor.
func (a *Account) keep(partings map[string]*parting, e *Entry, actor string) {
	p := partings[actor]
	if p == nil {
		p = &parting{of: map[sameThing]int{}}
		partings[actor] = p
	}
	k := sameThing{plan: e.plan, toward: a.toPartiesOf(e, actor), left: e.leaving.how != Stays}
	if len(e.Issue) == 1 && len(e.spread()) == 0 {
		k.issues = e.Issue[0]
	} else {
		k.issues = strings.Join(e.Issue, ",") + ";" + strings.Join(e.spread(), ",")
	}
	if !e.FromPublication && !e.When.IsZero() {
		k.from, k.to = e.When.First().Year(), e.When.Last().Year()
	}
	i, ok := p.of[k]
	switch {
	case !ok:
		p.of[k] = len(p.list)
		p.list = append(p.list, e)
	case e.Source.knownBefore(p.list[i].Source):
		p.list[i] = e
	}
}

// firsts gives the entries kept; none where there is no parting.
func (p *parting) firsts() []*Entry {
	if p == nil {
		return nil
	}
	return p.list
}

// knownBefore reports that a source was known before another one, or was published before where they became known together.
func (s *Source) knownBefore(o *Source) bool {
	return cmp.Or(cmp.Compare(s.known, o.known), cmp.Compare(s.published, o.published)) < 0
}
