package publication

import (
	"cmp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/edtf"
	"parley/record"
)

// contactSentence says when the parties were last in contact, of more than two each pair of them; nothing where there are no two of them.
func (c *composer) contactSentence() []Sentence {
	parties := c.account.Parties
	met := c.lastContact()
	switch {
	case len(parties) < 2:
		return nil
	case met == nil && len(parties) == 2:
		return append([]Sentence{about("%s no meeting or call between %s.", c.number("This text dates", "These texts date"), named(parties...))}, c.undatedContact(nil)...)
	case met == nil:
		return append([]Sentence{about("%s no meeting or call between any two of %s.", c.number("This text dates", "These texts date"), named(parties...))}, c.undatedContact(nil)...)
	case len(parties) == 2:
		return append([]Sentence{c.metSentence(met, plain("The last contact between the parties that the %s is of ", c.number("text dates", "texts date")))}, c.undatedContact(met)...)
	}
	out := []Sentence{c.metSentence(met, plain("The last contact of %s of the parties that the %s, that of %s, is of ", plural(len(c.partiesAt(met))-1, "two", "several"), c.number("text dates", "texts date"), named(c.partiesAt(met)...)))}
	out = append(out, c.undatedContact(met)...)
	told := []*record.Entry{met}
	var apart []string
	shown := c.columns()
	for i, x := range shown {
		for _, y := range shown[i+1:] {
			switch e := c.lastContactOf([]string{x, y}); {
			case e == nil:
				apart = append(apart, named(x, y))
			case !slices.Contains(told, e) && len(told) < 3:
				told = append(told, e)
				out = append(out, c.metSentence(e, plain("Of %s it is of ", named(x, y))))
			}
		}
	}
	switch n := len(apart); {
	case len(shown) < len(parties):
	case n > 2:
		out = append(out, about("Of %d other pairs of them no meeting or call is dated.", n))
	case n > 0:
		out = append(out, about("No meeting or call is dated between %s.", strings.Join(apart, ", or between ")))
	}
	return out
}

// undatedContact tells of a contact of two parties that no text dates, likelier right than wrong or told by several origins, the one that most tell; nothing where there is none. Beside a
// contact that is dated it tells only of one in texts that are much younger.
func (c *composer) undatedContact(met *record.Entry) []Sentence {
	var best *record.Entry
	most := 0
	for _, group := range c.account.Contacts(record.View{AsOf: c.view.AsOf, KnownAt: c.view.KnownAt}) {
		origins := record.Origins(group)
		for _, e := range group {
			if !e.When.IsZero() || e.Act != codebook.Meet || len(e.With) > 0 || len(c.partiesAt(e)) < 2 || c.account.Doubtful(e) || origins < 2 && e.Score < likely || c.spokeWithEach(e) || met != nil && e.Source.Doc.Published.First().Sub(met.When.Last()) < halfAYear {
				continue
			}
			if best == nil || cmp.Or(cmp.Compare(origins, most), cmp.Compare(e.Score, best.Score)) > 0 {
				best, most = e, origins
			}
		}
	}
	if best == nil {
		return nil
	}
	n := c.cite(best)
	return []Sentence{claim([]int{n}, plain("Without a day, %s tells: ", aText(best.Source.Doc.Published)), c.quoted(n, 120), plain("%s.", c.mark(best)))}
}

// metSentence dates a contact behind what opens the sentence, with its words, and says who tells of it where that is somebody else.
func (c *composer) metSentence(met *record.Entry, opening Part) Sentence {
	n, by := c.cite(met), ""
	if c.thirdSays(met) && !slices.ContainsFunc(c.account.Parties, func(p string) bool { return slices.Contains(met.Actor, p) && met.Voice(p) != record.Claimed }) {
		by = " · according to " + named(met.Claimant())
	}
	opening.Text += date(met.When, met.FromPublication) + ": "
	return claim([]int{n}, opening, c.quoted(n, 120), plain("%s%s.", by, c.mark(met)))
}

// partiesAt gives the parties that act in an entry or are met.
func (c *composer) partiesAt(e *record.Entry) []string {
	return slices.DeleteFunc(slices.Clone(c.account.Parties), func(p string) bool { return !slices.Contains(e.Actor, p) && !slices.Contains(e.Target, p) })
}

// lastContact is the latest meeting or signing of two parties that is dated, within a week where one is, and not doubtful, whatever
// the brief begins with. Its words name both; where no words do ("both sides met"), it is firmly read. What nobody by name, or a rival of one of
// them, claims of the parties comes last; a third party that says so stands behind it by name.
func (c *composer) lastContact() *record.Entry { return c.lastContactOf(c.account.Parties) }

// lastContactOf is that of two of some parties.
func (c *composer) lastContactOf(parties []string) *record.Entry {
	var byRank [10]*record.Entry // both named, firmly read, claimed by somebody else, not firmly read; each within a week first; hardly read, or within a year
	for _, group := range c.account.Contacts(record.View{AsOf: c.view.AsOf, KnownAt: c.view.KnownAt}) {
		told := record.Origins(group) > 1
		for _, e := range group {
			if rank := c.contactRank(e, told, parties); rank >= 0 {
				byRank[rank] = cmp.Or(byRank[rank], e)
			}
		}
	}
	best := cmp.Or(byRank[:4]...)
	for _, e := range byRank[:4] {
		if e != nil && e.When.First().Sub(best.When.Last()) > halfAYear {
			best = e // what is firmly read and so much later, before what is surer
		}
	}
	return cmp.Or(best, cmp.Or(byRank[4:]...))
}

// contactRank says how surely a report is one of two parties' contact on a day, 0 the surest, -1 where it is none; told says that several origins tell of it.
func (c *composer) contactRank(e *record.Entry, told bool, parties []string) int {
	if !slices.ContainsFunc(parties, func(p string) bool { return slices.Contains(e.Actor, p) }) || len(e.With) > 0 || c.spokeWithEach(e) {
		return -1
	}
	if e.When.First().Year() != e.When.Last().Year() || e.FromPublication || c.account.Doubtful(e) {
		return -1
	}
	in, named, own := 0, 0, false
	for _, p := range parties {
		if slices.Contains(e.Actor, p) || slices.Contains(e.Target, p) {
			in++
			own = own || e.Voice(p) != record.Claimed
		}
		if e.Names(p) {
			named++
		}
	}
	rank := 0
	switch {
	case named > 1 && (own || told || c.thirdSays(e)):
	case in > 1 && e.Act == codebook.Meet && !c.account.Unreviewed(e):
		rank = 2
	case named > 1:
		rank = 4
	case in > 1 && e.Act == codebook.Meet && e.Score >= maybe:
		rank = 6
	case in > 1 && e.Act == codebook.Meet:
		rank = 8
	default:
		return -1
	}
	switch {
	case e.When.Precision() != edtf.Year:
	case rank > 4:
		return -1
	default:
		return 9
	}
	if e.When.Last().Sub(e.When.First()) > aWeek {
		rank++
	}
	return rank
}

// thirdSays reports that somebody by name who is no party, as a mediator, tells of an entry.
func (c *composer) thirdSays(e *record.Entry) bool {
	return e.By != "" && !slices.Contains(c.account.Parties, e.By)
}

// spokeWithEach reports that somebody else spoke with parties, perhaps with one after the other: the words say so, or he is named first, and they behind
// a "with".
func (c *composer) spokeWithEach(e *record.Entry) bool {
	if c.account.MetApart(e) {
		return true
	}
	if e.Act != codebook.Meet || len(e.ActorMentions) != len(e.Actor) {
		return false
	}
	other, party := -1, -1 // where each is named first
	for i, m := range e.ActorMentions {
		at := &other
		if slices.Contains(c.account.Parties, e.Actor[i]) {
			at = &party
		}
		if *at < 0 || m.Start < *at {
			*at = m.Start
		}
	}
	return other >= 0 && party > other && strings.Contains(e.Source.Doc.Text[other:party], " with ")
}
