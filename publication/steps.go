package publication

// Sections that list what was done or is to come: next dates, meetings, humanitarian steps and breaches.

import (
	"fmt"
	"slices"

	"parley/codebook"
	"parley/record"
)

func (c *composer) ahead() Section {
	s := Section{ID: "next-dates", Title: "Next dates"}
	all := c.account.Ahead(c.view)
	found := c.ofPartiesNamed(slices.Clone(all))
	scheduled := c.account.Scheduled(c.view, slices.DeleteFunc(slices.Clone(all), func(g []*record.Entry) bool { return !toldIn(found, g[0]) }))
	if len(found)+len(scheduled) == 0 {
		s.Text = append([]Sentence{c.nothing("No text announces a dated step", " after the day of this brief", len(all))}, c.passed()...)
		return s
	}
	c.points(&s, found, maxPoints)
	for _, x := range scheduled[:min(len(scheduled), maxPoints/2)] {
		n := c.citePassage(x.Passage)
		when := "Without a day, in " + aText(x.Source.Doc.Published)
		if !x.When.IsZero() {
			when = capital(date(x.When, false))
		}
		s.Points = append(s.Points, []Sentence{claim([]int{n}, plain("%s · ", when), c.quoted(n, 200))})
	}
	if more := len(scheduled) - maxPoints/2; more > 0 {
		s.After = append(s.After, about("%s more, without a party.", count(more, "announcement", "announcements")))
	}
	return s
}

// ofPartiesNamed keeps what [composer.ofParties] does, and of others what is likelier than not to be read right and names a party: "the envoy is to attend a ceremony of Arland and Borduria".
func (c *composer) ofPartiesNamed(groups [][]*record.Entry) [][]*record.Entry {
	kept := c.ofParties(slices.Clone(groups))
	return slices.DeleteFunc(groups, func(g []*record.Entry) bool {
		return !slices.ContainsFunc(kept, func(k []*record.Entry) bool { return k[0] == g[0] }) &&
			!(g[0].Score >= maybe && slices.ContainsFunc(c.account.Parties, func(p string) bool { return c.account.NamedIn(p, g[0].Quote) }))
	})
}

// passed tells of the last step of the parties that a text announced for a day shortly before that of the brief.
func (c *composer) passed() []Sentence {
	found := c.ofPartiesNamed(c.account.Passed(c.view))
	if len(found) == 0 {
		return nil
	}
	e := found[0][0]
	n := c.cite(e)
	return []Sentence{claim([]int{n}, plain("The last that was announced for a day before, %s: ", date(e.When, false)), c.quoted(n, 150), plain("%s.", c.mark(e)))}
}

// toldIn reports that what a statement announces is among some reports, or another of its text for the same day: what is left out because nobody of
// the parties is firmly read to act is still to come, and its sentence is shown.
func toldIn(groups [][]*record.Entry, e *record.Entry) bool {
	return slices.ContainsFunc(groups, func(g []*record.Entry) bool {
		return slices.ContainsFunc(g, func(x *record.Entry) bool { return x == e || x.Source == e.Source && x.When == e.When })
	})
}

func (c *composer) meetings() Section {
	s := Section{ID: "meetings", Title: "Meetings and mediation"}
	all := c.account.Meetings(c.view)
	found := c.ofParties(slices.Clone(all))
	if len(found) == 0 {
		s.Text = []Sentence{c.nothing("No text reports a meeting or mediation", c.sinceWords(), len(all))}
		return s
	}
	found = c.hosted(found)
	firm := c.firmMeetings(found)
	c.points(&s, firm, maxPoints-1)
	if left := len(found) - len(firm); left > 0 {
		s.After = append(s.After, about("%s of one side alone, in the same words or without the day of one above left out (`parley meetings`).", count(left, "report", "reports")))
	}
	return s
}

// firmMeetings leaves out reports of a contact without a day that is told with its day too, those that name one side alone and nobody whom it met, undated ones of one side that are not firmly read, and those that stand in the same words and of the same
// actors as one before.
func (c *composer) firmMeetings(groups [][]*record.Entry) [][]*record.Entry {
	seen := map[string]bool{}
	return slices.DeleteFunc(slices.Clone(groups), func(g []*record.Entry) bool {
		e := g[0]
		if c.datedElsewhere(e, groups) {
			return true
		}
		if e.Act == codebook.Meet && len(e.Actor)+len(others(e)) == 1 && c.account.Unreviewed(e) && (e.FromPublication || e.When.IsZero()) || c.account.MetNobody(e) {
			return true
		}
		key := fmt.Sprintf("%s %d %s", e.Doc, e.Readable().Start, whose(e))
		again := seen[key]
		seen[key] = true
		return again
	})
}

// datedElsewhere reports that a contact without a day is told with its day too, by the same text of the same actors.
func (c *composer) datedElsewhere(e *record.Entry, groups [][]*record.Entry) bool {
	if !e.When.IsZero() && !e.FromPublication {
		return false
	}
	return slices.ContainsFunc(groups, func(g []*record.Entry) bool {
		o := g[0]
		return o.Act == e.Act && whose(o) == whose(e) && !o.When.IsZero() && !o.FromPublication && slices.ContainsFunc(g, func(o *record.Entry) bool { return o.Source == e.Source })
	})
}

// hosted takes reports of hosting out of a list of contacts where the same text tells of the meeting itself in those days, and notes the host there.
func (c *composer) hosted(groups [][]*record.Entry) [][]*record.Entry {
	c.hosts = map[*record.Entry]*record.Entry{}
	all := slices.Clone(groups)
	return slices.DeleteFunc(groups, func(g []*record.Entry) bool {
		h := g[0]
		if h.Act != codebook.Host && h.Act != codebook.Mediate || len(g) > 1 {
			return false
		}
		if told := slices.ContainsFunc(all, func(m []*record.Entry) bool { return c.tellsBoth(m[0], h) }); told {
			return true
		}
		if h.Act == codebook.Mediate || h.When.IsZero() || h.FromPublication {
			return false
		}
		for _, m := range all {
			e := m[0]
			if e.Act == codebook.Meet && e.Source == h.Source && !e.FromPublication && !e.When.First().After(h.When.Last()) && !h.When.First().After(e.When.Last()) && c.hosts[e] == nil {
				c.hosts[e] = h
				return true
			}
		}
		return false
	})
}

// tellsBoth reports that what a meeting is shown by tells who hosted it or mediated, with its words, and notes that there.
func (c *composer) tellsBoth(e, h *record.Entry) bool {
	if e.Act != codebook.Meet || e.Source != h.Source || !e.Readable().Contains(h.Span) || c.hosts[e] != nil || e.When != h.When {
		return false
	}
	if h.Act == codebook.Host {
		c.hosts[e] = h
	}
	return true
}

func (c *composer) humanitarian() Section {
	s := Section{ID: "humanitarian", Title: "Humanitarian steps and implementation"}
	all := c.account.Humanitarian(c.view)
	found := c.ofParties(slices.Clone(all))
	if len(found) == 0 {
		s.Text = []Sentence{c.nothing("No text reports a humanitarian step", c.sinceWords(), len(all))}
	}
	c.points(&s, found, maxPoints-2)
	c.breaches(&s, found)
	return s
}

// breaches adds the latest breaches of a truce or an agreement by a party, which are not shown as steps.
func (c *composer) breaches(s *Section, shown [][]*record.Entry) {
	list := slices.DeleteFunc(c.account.Breaches(c.view), func(g []*record.Entry) bool {
		return slices.ContainsFunc(shown, func(x []*record.Entry) bool { return x[0] == g[0] })
	})
	for _, g := range list[:min(len(list), maxPoints/2)] {
		e := g[0]
		n := c.cite(e)
		s.Points = append(s.Points, []Sentence{claim([]int{n}, plain("%s · %s, a breach of what was agreed · ", capital(date(e.When, e.FromPublication)), whose(e)), c.quoted(n, 130), plain("%s", c.mark(e)))})
	}
	if more := len(list) - maxPoints/2; more > 0 {
		s.After = append(s.After, about("%s.", count(more, "more breach", "more breaches")))
	}
}
