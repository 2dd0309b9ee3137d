package publication

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
)

// bottomLine is a few sentences: what became of the talks by the latest text that tells of them, when the parties were last in contact, what they last agreed
// to together, whether their positions exclude each other, and what moved last.
func (c *composer) bottomLine(obstacles []record.Obstacle) []Sentence {
	switch {
	case len(c.account.SourcesIn(c.view)) == 0:
		return []Sentence{about("Nothing is known yet.")}
	case !c.anyRead():
		return []Sentence{about("None of the texts could be read, so nothing can be told.")}
	case len(c.account.Parties) == 0:
		return append(c.courseSentence(), about("No two sides were found in %s, so nothing can be told of where they stand; a case file names them (`parley new`).", c.number("this text", "these texts")))
	}
	out, agreed := append(c.courseSentence(), c.contactSentence()...), c.agreedSentence()
	out = append(out, agreed...)
	out = append(out, c.brokenSentence()...)
	out = append(out, c.breachSentence()...)
	out = append(out, c.lapsedSentence()...)
	if len(agreed) == 0 && c.lastContact() == nil {
		out = append(out, c.answersSentence(!slices.ContainsFunc(obstacles, func(o record.Obstacle) bool { return !unreviewed(o) }), out)...)
	}
	out = append(out, c.collisionSentence(obstacles))
	if changes := c.movements(); len(changes) > 0 {
		ch := changes[len(changes)-1]
		n, m := c.cite(ch.Before), c.cite(ch.After)
		return append(out, claim([]int{n, m}, plain("Last movement: %s on %s, %s %s%s.", named(ch.Actor), c.issueName(ch.Issue), ch.Kind, onDate(ch.On, ch.After.FromPublication), c.mark(ch.Before, ch.After))))
	}
	return append(out, about("No dated movement of a position is on record%s.", c.sinceWords()))
}

// courseSentence tells in its words what became of the talks by the latest text that tells of them, the first that it tells and no title where a
// sentence of its own does; nothing where the parties met, agreed or broke off later, or these words tell just that.
func (c *composer) courseSentence() []Sentence {
	turns := c.account.Course(record.View{AsOf: c.view.AsOf, KnownAt: c.view.KnownAt})
	if len(turns) == 0 {
		return nil
	}
	last := turns[len(turns)-1].Source
	turns = turns[slices.IndexFunc(turns, func(t record.Turn) bool { return t.Source == last }):]
	t := turns[0]
	if first := last.Doc.Blocks[0]; len(turns) > 1 && first.Kind == document.Heading && first.Contains(t.Span) { // the title
		t = turns[1]
	}
	for _, later := range []*record.Entry{c.lastContact(), c.lastAgreed(), c.lastBroken()} {
		if later != nil && (later.When.First().After(t.When.Last()) || later.When.Last().Sub(t.When.Last()) > aWeek && later.When.Precision() != edtf.Year || later.Source == t.Source && t.Contains(later.Span)) {
			return nil
		}
	}
	n := c.citePassage(t.Passage)
	return []Sentence{claim([]int{n}, plain("The last turn that a text tells, %s: ", onDate(t.When, t.FromPublication)), c.quoted(n, 180), plain("."))}
}

// agreedSentence tells what two parties are last reported to have agreed to or signed together, and by whom where that is somebody else; what is dated by its
// publication alone, which may tell of long ago, only where there is no other; nothing where no report is
// likelier right than wrong, or the last contact is it.
func (c *composer) agreedSentence() []Sentence {
	e := c.lastAgreed()
	if e == nil || e == c.lastContact() {
		return nil
	}
	together := c.partiesIn(e)
	n := c.cite(e)
	by := ""
	if !slices.ContainsFunc(together, func(x string) bool { return e.Voice(x) != record.Claimed }) {
		by = " · according to " + named(e.Claimant())
	}
	return []Sentence{claim([]int{n}, plain("The last that %s are reported to have agreed to, %s: ", named(together...), onDate(e.When, e.FromPublication)), c.quoted(n, 120), plain("%s%s.", by, c.mark(e)))}
}

// lastAgreed is the latest report that two parties agreed or signed something together, likelier right than wrong; what dates itself comes before
// what its publication dates. nil for none.
func (c *composer) lastAgreed() *record.Entry {
	return c.latest(func(e *record.Entry) bool {
		return (e.Act == codebook.Accept || e.Act == codebook.Sign) && len(c.partiesIn(e)) > 1
	})
}

// brokenSentence tells what a party is reported to have refused or broken off after the parties last met and agreed, in talks, truce or settlement;
// nothing where there is no such report, or neither of the others.
func (c *composer) brokenSentence() []Sentence {
	e := c.lastBroken()
	if e == nil {
		return nil
	}
	n, day := c.cite(e), "Later, "+onDate(e.When, e.FromPublication)
	if c.lastTogether() == nil {
		day = capital(onDate(e.When, e.FromPublication))
	}
	if word, ok := leftOff[e.Leaving()]; ok {
		what := " what was agreed"
		if e.LeavesTalks() {
			what = " the talks"
		}
		word += what
		return []Sentence{claim([]int{n}, plain("%s, %s %s: ", day, named(c.partiesIn(e)...), plural(len(c.partiesIn(e)), "is", "are")+" reported to have "+word), c.quoted(n, 120), plain("%s.", c.mark(e)))}
	}
	return []Sentence{claim([]int{n}, plain("%s, reported to be refused or broken off by %s: ", day, named(c.partiesIn(e)...)), c.quoted(n, 120), plain("%s.", c.mark(e)))}
}

// leftOff says of each way to leave what was agreed, or the talks, what its actor has done.
var leftOff = map[record.Leaving]string{record.Leaves: "left or broken off", record.Suspends: "suspended"}

// breachSentence tells of each party of whom texts firmly tell a breach of what was agreed the latest one, an undated one where there is no other.
func (c *composer) breachSentence() []Sentence {
	all := c.account.Breaches(c.view)
	var notes []int
	var parts []Part
	for _, party := range c.columns() {
		i := slices.IndexFunc(all, func(g []*record.Entry) bool {
			return slices.Contains(g[0].Actor, party) && !slices.ContainsFunc(g, c.account.Unreviewed)
		})
		if i < 0 {
			continue
		}
		e := all[i][0]
		n, when := c.cite(e), "without a day"
		if !e.When.IsZero() {
			when = date(e.When, e.FromPublication)
		}
		opening := "Breaches of what was agreed are told of "
		if len(parts) > 0 {
			opening = "; of "
		}
		notes, parts = append(notes, n), append(parts, plain("%s%s, %s: ", opening, named(party), when), c.quoted(n, 110))
	}
	if len(notes) == 0 {
		return nil
	}
	return []Sentence{claim(notes, append(parts, plain("."))...)}
}

// lastBroken is the latest report that a party refused or broke off talks, truce or settlement after it and others last met or agreed; nil for none. Of more than two
// parties a later contact of others than those who agreed makes up for nothing between these.
func (c *composer) lastBroken() *record.Entry {
	last := c.lastTogether()
	if last == nil { // what is left was agreed before these texts
		return c.latest(func(e *record.Entry) bool {
			return e.Act == codebook.Reject && e.EndsAgreement() && len(c.partiesIn(e)) > 0 && len(e.With) == 0 && !c.account.CameBack(e, c.view) &&
				slices.ContainsFunc(c.partiesIn(e), func(x string) bool { return e.Voice(x) != record.Claimed })
		})
	}
	between := c.partiesAt(last)
	return c.latest(func(e *record.Entry) bool {
		return e.Act == codebook.Reject && !c.account.RefusesMediator(e) && slices.ContainsFunc(c.partiesIn(e), func(x string) bool { return slices.Contains(between, x) }) && len(e.With) == 0 && edtf.Compare(e.When, last.When) > 0 && (e.Parts() && !c.account.CameBack(e, c.view) || e.Leaving() == record.Stays && len(e.Issue) > 0 && slices.Contains(ofTheTalks, e.Issue[0])) &&
			slices.ContainsFunc(c.partiesIn(e), func(x string) bool { return e.Voice(x) != record.Claimed })
	})
}

// lastTogether is the latest report that parties agreed to something or met; nil for none.
func (c *composer) lastTogether() *record.Entry {
	last := c.lastAgreed()
	if met := c.lastContact(); met != nil && (last == nil || edtf.Compare(met.When, last.When) > 0 && holdsAll(c.partiesAt(met), c.partiesIn(last))) {
		return met
	}
	return last
}

// holdsAll reports whether all of some names are among others.
func holdsAll(among, names []string) bool {
	return !slices.ContainsFunc(names, func(x string) bool { return !slices.Contains(among, x) })
}

// ofTheTalks are the issues on which a refusal ends, or halts, what the parties had begun.
var ofTheTalks = []string{"talks", "ceasefire", "peace-plan", "peace-settlement", "mediation"}

// latest is the latest dated report that something is said to have happened and that fits, likelier right than wrong or in words that say themselves that an agreement is ended; what dates itself comes before
// what its publication dates, unless that is the news of its text and weeks younger. nil for none.
func (c *composer) latest(fits func(*record.Entry) bool) *record.Entry {
	var dated, news, told *record.Entry
	for _, e := range slices.Backward(c.account.EntriesIn(c.view)) {
		if !(e.Modality == codebook.Asserted || e.Modality == codebook.Reported) || e.When.IsZero() || !(e.Ruling != nil || e.Score >= likely || e.EndsAgreement()) || !fits(e) {
			continue
		}
		switch {
		case !e.FromPublication:
			dated = cmp.Or(dated, e)
		case c.account.News(e):
			news = cmp.Or(news, e)
		default:
			told = cmp.Or(told, e)
		}
	}
	if news != nil && (dated == nil || news.When.Last().Sub(dated.When.Last()) > aWeek) {
		return news
	}
	return cmp.Or(dated, told)
}

// partiesIn gives the parties among the actors of an entry.
func (c *composer) partiesIn(e *record.Entry) []string {
	return slices.DeleteFunc(slices.Clone(e.Actor), func(x string) bool { return !slices.Contains(c.account.Parties, x) })
}

// answersSentence says, where the parties neither met nor agreed, where each stands on what most texts tell of a party, if three do, else on the first of the
// truce, the plan and the settlement on which one of them has a dated position that is not doubtful, or else, where any issue will do, on the first of the
// table on which one is firmly read.
func (c *composer) answersSentence(any bool, before []Sentence) []Sentence {
	first := []string{"ceasefire", "peace-plan", "peace-settlement"}
	issues := append(c.widelyTold(), first...)
	if rows, _, _ := c.positionRows(); any {
		for _, r := range rows {
			issues = append(issues, r.issue)
		}
	}
	for _, issue := range issues {
		var notes []int
		parts := []Part{plain("On %s: ", c.issueName(issue))}
		var unsure []*record.Entry
		for _, party := range c.columns() {
			p, ok := c.account.Position(party, issue, c.view)
			if !ok || p.Entry == nil || p.Doubtful || p.Weak {
				continue
			}
			e := c.firmOf(&p)
			if e.When.IsZero() || len(e.With) > 0 || c.account.AsOf(c.view).Last().Sub(e.When.Last()) > record.HeldGap*24*time.Hour || c.account.Unreviewed(e) && !slices.Contains(first, issue) {
				continue
			}
			if len(notes) > 0 {
				parts = append(parts, plain("; "))
			}
			n := c.cite(e)
			notes = append(notes, n)
			words := c.quoted(n, 110)
			if slices.ContainsFunc(before, func(s Sentence) bool { return slices.Contains(s.Notes, n) }) { // nothing is quoted twice
				words = plain("in the words above")
			}
			parts = append(parts, plain("%s, %s, ", named(party), onDate(e.When, e.FromPublication)), words)
			if to := towardWords(c.account, e, party); to != nil {
				parts = append(parts, plain(" (%s)", to[0]))
			}
			unsure = append(unsure, e)
		}
		if len(notes) > 0 {
			return []Sentence{claim(notes, append(parts, plain("%s.", c.mark(unsure...)))...)}
		}
	}
	return nil
}

// widelyTold gives the issues on which at least three origins tell one stance of a party, those on which most do first.
func (c *composer) widelyTold() (issues []string) {
	most := map[string]int{}
	rows, _, _ := c.positionRows()
	for _, r := range rows {
		for _, party := range c.columns() {
			p, ok := c.account.Position(party, r.issue, c.view)
			if !ok || p.Entry == nil || p.Weak || p.Doubtful || p.Origins < enoughOrigins || c.account.Unreviewed(c.firmOf(&p)) {
				continue
			}
			if most[r.issue] == 0 {
				issues = append(issues, r.issue)
			}
			most[r.issue] = max(most[r.issue], p.Origins)
		}
	}
	slices.SortStableFunc(issues, func(x, y string) int { return cmp.Compare(most[y], most[x]) })
	return issues
}

// firmOf gives the statement of a position, or the latest of the same act on the issue that is firmly read, where it is unreviewed itself.
func (c *composer) firmOf(p *record.Position) *record.Entry {
	if !c.account.Unreviewed(p.Entry) {
		return p.Entry
	}
	firm := c.latest(func(e *record.Entry) bool {
		return e.Act == p.Entry.Act && !c.account.Unreviewed(e) && len(e.With) == 0 && slices.Contains(e.Actor, p.Actor) && slices.Contains(e.Issue, p.Issue) && e.Voice(p.Actor) != record.Claimed
	})
	return cmp.Or(firm, p.Entry)
}

// enoughOrigins is how many texts must tell something for it to be what they are about.
const enoughOrigins = 3

// collisionSentence says on which issues whose positions collide: the firmest collisions of substance, and none that rests on
// a reading which nobody has reviewed.
func (c *composer) collisionSentence(obstacles []record.Obstacle) Sentence {
	reviewed := slices.DeleteFunc(slices.Clone(obstacles), unreviewed)
	firm := slices.DeleteFunc(slices.Clone(reviewed), func(o record.Obstacle) bool {
		return !o.Kind.Substance() || slices.Contains(process, o.Issue)
	})
	const most = 4
	switch {
	case len(firm) > 0:
		notes, pairs := c.collisions(firm[:min(len(firm), most)])
		return claim(notes, plain("The positions of %s exclude each other on %s.", pairs[0].who, strings.Join(sides(pairs, ", those of %s on %s"), "")))
	case len(reviewed) > 0:
		notes, pairs := c.collisions(reviewed[:min(len(reviewed), most)])
		return claim(notes, plain("The positions of %s stand apart on %s; no text reports them to be reconciled.", pairs[0].who, strings.Join(sides(pairs, ", those of %s on %s"), "")))
	case len(c.account.Parties) < 2:
		return about("One party alone collides with nobody; a case file names the others (`parley new`).")
	case len(obstacles) > 0:
		return about("No issue was found on which positions that are firmly read exclude each other; those under “What blocks” are unreviewed.")
	}
	return about("No issue was found on which the parties’ positions, as %s them, exclude each other.", c.number("this text gives", "these texts give"))
}

// A collidingPair is two parties, and the issues on which they collide.
type collidingPair struct {
	who    string
	issues []string
}

// collisions gives the pairs of parties that collide, each with its issues, in the order of the obstacles.
func (c *composer) collisions(obstacles []record.Obstacle) (notes []int, pairs []collidingPair) {
	for _, o := range obstacles {
		notes = append(notes, c.cite(o.A.Entry), c.cite(o.B.Entry))
		who, issue := named(o.A.Actor, o.B.Actor), c.issueName(o.Issue)
		if i := slices.IndexFunc(pairs, func(p collidingPair) bool { return p.who == who }); i >= 0 {
			pairs[i].issues = append(pairs[i].issues, issue)
		} else {
			pairs = append(pairs, collidingPair{who, []string{issue}})
		}
	}
	return notes, pairs
}

// sides writes the issues of the first pair, and the others with their names.
func sides(pairs []collidingPair, more string) []string {
	out := []string{list(pairs[0].issues)}
	for _, p := range pairs[1:] {
		out = append(out, fmt.Sprintf(more, p.who, list(p.issues)))
	}
	return out
}

func unreviewed(o record.Obstacle) bool { return o.A.Unreviewed || o.B.Unreviewed }

func (c *composer) sinceWords() string {
	if c.view.Since.IsZero() {
		return ""
	}
	return " since " + day(c.view.Since)
}

// halfAYear is how much younger a text must be than the last dated contact for it to tell of one without a day.
const halfAYear = 183 * 24 * time.Hour

// aWeek is how long a day may be uncertain that a contact is dated by.
const aWeek = 8 * 24 * time.Hour

// likely is the score from which a statement is likelier right than wrong, and maybe that from which a contact of both parties stands for the last where no
// other does, or words that a party did not agree to something stand under what blocks; they are marked.
const (
	likely = 0.5
	maybe  = 0.4
)
