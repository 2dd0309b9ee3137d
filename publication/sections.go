package publication

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"parley/codebook"
	"parley/edtf"
	"parley/record"
)

// mark is the remark on what rests on a low score alone.
func (c *composer) mark(entries ...*record.Entry) string {
	if slices.ContainsFunc(entries, c.account.Unreviewed) {
		return " · unreviewed"
	}
	return ""
}

// ofParties keeps the groups of reports that a party acts or is met in, and those of others that are firmly read: what a
// brief shows of a process is about its parties. What is doubtful by its score is left out.
func (c *composer) ofParties(groups [][]*record.Entry) [][]*record.Entry {
	groups = slices.DeleteFunc(groups, func(g []*record.Entry) bool {
		return !slices.ContainsFunc(g, func(e *record.Entry) bool { return !c.account.Doubtful(e) })
	})
	groups = c.toldOnce(groups)
	if len(c.account.Parties) == 0 {
		return groups
	}
	party := func(x string) bool { return slices.Contains(c.account.Parties, x) }
	return slices.DeleteFunc(groups, func(g []*record.Entry) bool {
		e := g[0]
		return len(e.Actor) > 0 && c.account.Unreviewed(e) && !slices.ContainsFunc(e.Actor, party) && !slices.ContainsFunc(e.Target, party)
	})
}

// toldOnce leaves out reports that are not firmly read where a firm one of the same text has the same actors on the same day.
func (c *composer) toldOnce(groups [][]*record.Entry) [][]*record.Entry {
	type deed struct {
		source *record.Source
		when   edtf.Date
		who    string
	}
	of := func(e *record.Entry) deed { return deed{e.Source, e.When, list(e.Actor)} }
	firm := map[deed]bool{}
	for _, g := range groups {
		firm[of(g[0])] = firm[of(g[0])] || !c.account.Unreviewed(g[0]) && !g[0].When.IsZero() && !g[0].FromPublication
	}
	return slices.DeleteFunc(groups, func(g []*record.Entry) bool { return len(g) == 1 && c.account.Unreviewed(g[0]) && firm[of(g[0])] })
}

func (c *composer) obstacles() (Section, []record.Obstacle) {
	s := Section{ID: "obstacles", Title: "What blocks"}
	found := slices.DeleteFunc(c.account.Obstacles(c.view), func(o record.Obstacle) bool { return !o.Kind.Substance() && (o.A.Doubtful || o.B.Doubtful) }) // which the table does not show either
	if c.options.ReviewedOnly {
		found = slices.DeleteFunc(found, func(o record.Obstacle) bool { return o.A.Unreviewed || o.B.Unreviewed })
	}
	// What is firmly read first, substance before process; within each the order of the record stands.
	slices.SortStableFunc(found, func(x, y record.Obstacle) int {
		return cmp.Or(compareBools(unreviewed(x), unreviewed(y)), cmp.Compare(slices.Index(process, x.Issue), slices.Index(process, y.Issue)))
	})
	if len(found) == 0 {
		s.Text = []Sentence{about("No two positions collide in %s.", c.number("this text", "these texts"))}
		c.notAgreed(&s)
		return s, nil
	}
	for _, o := range found[:min(len(found), maxPoints-1)] {
		n, m := c.cite(o.A.Entry), c.cite(o.B.Entry)
		head := fmt.Sprintf("%s (%s", capital(c.issueName(o.Issue)), o.Kind)
		if o.Distance > 0 {
			head += fmt.Sprintf(", %s apart", count(o.Distance, "step", "steps"))
		}
		if unreviewed(o) {
			head += ", unreviewed"
		}
		s.Points = append(s.Points, []Sentence{claim([]int{n, m}, plain("%s): %s ", head, o.A.Actor), c.quoted(n, 110),
			plain(" against %s ", o.B.Actor), c.quoted(m, 110), plain("."))})
	}
	if more := len(found) - maxPoints + 1; more > 0 {
		s.After = []Sentence{about("%s (`parley obstacles`).", count(more, "more collision", "more collisions"))}
	}
	c.notAgreed(&s)
	return s, found
}

// notAgreed adds what parties are told not to have accepted or signed, at most half of what a section holds, and nothing that is hardly read.
func (c *composer) notAgreed(s *Section) {
	seen := map[string]bool{}
	for _, e := range c.account.NotAgreed(c.view) {
		who := named(c.account.Disagreeing(e)...)
		if len(seen) == maxPoints/2 || seen[who+e.Doc] || e.Score < maybe || c.options.ReviewedOnly && c.account.Unreviewed(e) {
			continue // one of a text is enough
		}
		seen[who+e.Doc] = true
		n := c.cite(e)
		s.Points = append(s.Points, []Sentence{claim([]int{n}, plain("Not agreed to by %s, %s: ", who, c.toldOf(e)), c.quoted(n, 150), plain("%s.", c.mark(e)))})
	}
}

// toldOf is the day of an entry, or that of the text that tells it.
func (c *composer) toldOf(e *record.Entry) string {
	if e.When.IsZero() {
		return "in " + aText(e.Source.Doc.Published)
	}
	return onDate(e.When, e.FromPublication)
}

// actorsOf lists the actors of entries, each once, with the notes that show it.
func (c *composer) actorsOf(entries []*record.Entry) (names []string, notes []int) {
	for _, e := range entries {
		for _, actor := range e.Actor {
			if !slices.Contains(names, actor) && len(names) < 5 {
				names = append(names, actor)
				notes = append(notes, c.cite(e))
			}
		}
	}
	return names, notes
}

func (c *composer) thirdParties() Section {
	s := Section{ID: "third-parties", Title: "Mediators and other third parties"}
	found := c.account.ThirdParties(c.view)
	if len(found) == 0 {
		if s.Points = slices.Concat(c.tenures(), c.emissaries(), c.brokers(nil), c.calls()); len(s.Points) == 0 {
			s.Text = []Sentence{about("No text gives a third party a role.")}
		}
		return s
	}
	s.Points = c.tenures() // what has changed stands first
	byRole := map[string][]record.ThirdParty{}
	var roles []string
	for _, t := range found {
		if byRole[t.Role] == nil {
			roles = append(roles, t.Role)
		}
		byRole[t.Role] = append(byRole[t.Role], t)
	}
	left := 0
	mediates := func(t record.ThirdParty) bool {
		return slices.ContainsFunc(byRole["mediator"], func(m record.ThirdParty) bool { return m.Actor == t.Actor && c.firmly(m) })
	}
	for _, role := range roles {
		if role == inTalks { // that a mediator meets the parties goes without saying
			if byRole[role] = slices.DeleteFunc(byRole[role], mediates); len(byRole[role]) == 0 {
				continue
			}
		}
		x, likely := c.roleSentence(role, byRole[role])
		if likely > 0 {
			s.Points = append(s.Points, []Sentence{x})
		}
		left += len(byRole[role]) - likely
	}
	var mediators []string // who is told to be one is not told again to be called so
	for _, t := range byRole["mediator"] {
		if c.firmly(t) || slices.ContainsFunc(t.Entries, func(e *record.Entry) bool { return e.Score >= likely }) {
			mediators = append(mediators, t.Actor)
		}
	}
	if s.Points = slices.Concat(s.Points, c.emissaries(), c.brokers(mediators), c.calls()); len(s.Points) == 0 {
		s.Text = []Sentence{about("What gives third parties a role is likelier wrong than right by its score.")}
	}
	if left > 0 {
		s.After = []Sentence{about("%s not firmly read and left out.", count(left, "more role is", "more roles are"))}
	}
	s.After = append(s.After, about("`parley meetings` shows all, with the reports."))
	return s
}

// inTalks is the role of whoever met a party.
const inTalks = "in talks with a party"

// roleSentence names those that texts give a role: those that are firmly read or told by two origins, and where there are none
// those of whom it is likelier right than wrong, marked. It gives how many they are.
func (c *composer) roleSentence(role string, all []record.ThirdParty) (Sentence, int) {
	shown, mark := slices.DeleteFunc(slices.Clone(all), func(t record.ThirdParty) bool { return !c.firmly(t) }), ""
	if len(shown) == 0 {
		shown, mark = slices.DeleteFunc(slices.Clone(all), func(t record.ThirdParty) bool {
			return !slices.ContainsFunc(t.Entries, func(e *record.Entry) bool {
				return e.Score >= likely || e.Score >= maybe && c.account.CallsMediation(e)
			})
		}), " · unreviewed"
	}
	n := len(shown)
	shown = shown[:min(n, 6)]
	var notes []int
	var names []string
	for _, t := range shown {
		names = append(names, c.lapsed(t.Actor))
		notes = append(notes, c.cite(t.Entries[0]))
	}
	return claim(notes, plain("%s: %s%s.", capital(role), andMore(names, n-len(shown)), mark)), n
}

// firmly reports that a role is firmly read or told by two origins.
func (c *composer) firmly(t record.ThirdParty) bool {
	return t.Origins > 1 || slices.ContainsFunc(t.Entries, func(e *record.Entry) bool { return !c.account.Unreviewed(e) })
}

// movements are the changes that have a before and an after.
func (c *composer) movements() []record.Change {
	return slices.DeleteFunc(c.account.Changes(c.view), func(ch record.Change) bool { return ch.Before == nil || ch.After == nil })
}

func (c *composer) changes() Section {
	s := Section{ID: "changes", Title: "What changed"}
	moved := c.movements()
	if len(moved) == 0 {
		s.Text = []Sentence{about("No dated statement moves a position%s. Undated statements never count as a change.", c.sinceWords())}
		return s
	}
	slices.Reverse(moved)
	for _, ch := range moved[:min(len(moved), maxPoints-2)] {
		n, m := c.cite(ch.Before), c.cite(ch.After)
		s.Points = append(s.Points, []Sentence{claim([]int{n, m},
			plain("%s, %s, %s (by the %s): before, %s, ", ch.Actor, c.issueName(ch.Issue), ch.Kind, ch.Rule, date(ch.Before.When, ch.Before.FromPublication)), c.quoted(n, 100),
			plain("; after, %s, ", date(ch.After.When, ch.After.FromPublication)), c.quoted(m, 100), plain("%s.", c.mark(ch.Before, ch.After)))})
	}
	if more := len(moved) - maxPoints + 2; more > 0 {
		s.After = []Sentence{about("%s (`parley changes`).", count(more, "more earlier movement", "more earlier movements"))}
	}
	return s
}

// repeated counts what was only said again.
func (c *composer) repeated() Section {
	s := Section{ID: "repeated", Title: "Only reported again"}
	read, origins := 0, map[string]bool{}
	for _, src := range c.account.SourcesIn(c.view) {
		if src.Unread == "" {
			read++
			origins[originOf(src)] = true
		}
	}
	if n := read - len(origins); n > 0 {
		s.Text = append(s.Text, about("%s that another text of the account also gives; %s, %s.", count(n, "text repeats words", "texts repeat words"), count(read, "text", "texts"), count(len(origins), "origin", "origins")))
	} else {
		s.Text = append(s.Text, about("No text repeats another."))
	}
	restated := 0
	for _, ch := range c.account.Changes(c.view) {
		restated += ch.Restated
	}
	if restated > 0 {
		s.Text = append(s.Text, about("%s of an unchanged position.", count(restated, "dated restatement", "dated restatements")))
	}
	return s
}

// nothing says that a section is empty, and of which time; where it is so only because what there is concerns others and is not
// firmly read, it says that.
func (c *composer) nothing(what, when string, left int) Sentence {
	if left == 0 {
		return about("%s%s.", what, when)
	}
	return about("%s of the parties%s; %s of others, not firmly read, %s left out.", what, when, count(left, "report", "reports"), plural(left, "is", "are"))
}

// longAgo is how long before the day of the text that tells of it a deed lies that is left to "parley meetings" where there are later ones.
const longAgo = 5 * 366 * 24 * time.Hour

// pick takes at most limit groups of reports, in their order: those that are firmly read or that two parties are in, then others; what is long ago only where all are.
func (c *composer) pick(groups [][]*record.Entry, limit int) (out [][]*record.Entry) {
	past := func(g []*record.Entry) bool {
		told := g[0].Source.Doc.Published
		if told.IsZero() {
			told = c.account.AsOf(c.view)
		}
		return !g[0].When.IsZero() && told.Last().Sub(g[0].When.Last()) > longAgo
	}
	if recent := slices.DeleteFunc(slices.Clone(groups), past); len(recent) > 0 {
		groups = recent
	}
	firm := func(g []*record.Entry) bool {
		in := 0
		for _, p := range c.account.Parties {
			if slices.Contains(g[0].Actor, p) {
				in++
			}
		}
		return in > 1 || slices.ContainsFunc(g, func(e *record.Entry) bool { return !c.account.Unreviewed(e) })
	}
	rest := limit - len(slices.DeleteFunc(slices.Clone(groups), func(g []*record.Entry) bool { return !firm(g) }))
	for _, g := range groups {
		switch {
		case len(out) == limit:
			return out
		case firm(g):
			out = append(out, g)
		case rest > 0:
			out = append(out, g)
			rest--
		}
	}
	return out
}

// points writes groups of reports, one point each: the day, who, and the quote.
func (c *composer) points(s *Section, groups [][]*record.Entry, limit int) {
	picked := c.pick(groups, limit)
	for _, g := range picked {
		e := g[0]
		n := c.cite(e)
		notes := []int{n}
		for _, more := range g[1:min(len(g), 3)] {
			notes = append(notes, c.cite(more))
		}
		who := whose(e)
		if with := others(e); len(with) > 0 {
			who += " with " + list(with)
		}
		facts := ""
		if o := record.Origins(g); o > 1 {
			facts = " · " + count(o, "origin", "origins")
		}
		if h := c.hosts[e]; h != nil {
			notes = append(notes, c.cite(h))
			facts += " · hosted by " + named(h.Actor...)
		}
		s.Points = append(s.Points, []Sentence{claim(notes, plain("%s · %s · ", capital(date(e.When, e.FromPublication)), who), c.quoted(n, 130), plain("%s%s", facts, c.mark(e)))})
	}
	if more := len(groups) - len(picked); more > 0 {
		s.After = []Sentence{about("%d more.", more)}
	}
}

// whose gives those who act in an entry; talks that no word gives to anybody are just that.
func whose(e *record.Entry) string {
	if len(e.Actor) == 0 {
		return "talks"
	}
	return list(e.Actor)
}

// others are whom a contact was with, besides its actors: those whom it is toward, and those whom its words name behind "with".
func others(e *record.Entry) []string {
	if e.Act != codebook.Meet {
		return nil
	}
	out := slices.Clone(e.Target)
	for _, x := range e.With {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return slices.DeleteFunc(out, func(x string) bool { return slices.Contains(e.Actor, x) })
}
