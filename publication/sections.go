package publication

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"parley/codebook"
	"parley/edtf"
	"parley/record"
)

// bottomLine is two or three sentences: when the parties were last in contact, whether their positions exclude each other,
// and what moved last.
func (c *composer) bottomLine(obstacles []record.Obstacle) []Sentence {
	switch sources := c.account.SourcesIn(c.view); {
	case len(sources) == 0:
		return []Sentence{about("Nothing is known yet.")}
	case !slices.ContainsFunc(sources, func(s *record.Source) bool { return s.Unread == "" }):
		return []Sentence{about("None of the texts could be read, so nothing can be told.")}
	case len(c.account.Parties) == 0:
		return []Sentence{about("No two sides were found in these texts, so nothing can be told of where they stand; a case file names them (`parley new`).")}
	}
	out := c.contactSentence()
	out = append(out, c.collisionSentence(obstacles))
	if changes := c.movements(); len(changes) > 0 {
		ch := changes[len(changes)-1]
		n, m := c.cite(ch.Before), c.cite(ch.After)
		return append(out, claim([]int{n, m}, plain("Last movement: %s on %s, %s %s%s.", ch.Actor, c.issueName(ch.Issue), ch.Kind, onDate(ch.On, ch.After.FromPublication), c.mark(ch.Before, ch.After))))
	}
	return append(out, about("No dated movement of a position is on record%s.", c.sinceWords()))
}

// contactSentence says when the parties were last in contact; nothing where there are no two of them.
func (c *composer) contactSentence() []Sentence {
	parties := c.account.Parties
	if met := c.lastContact(); met != nil {
		n := c.cite(met)
		return []Sentence{claim([]int{n}, plain("The last contact between the parties that the texts date is of %s: ", date(met.When, met.FromPublication)), c.quoted(n, 120), plain("%s.", c.mark(met)))}
	}
	switch len(parties) {
	case 0, 1:
		return nil
	case 2:
		return []Sentence{about("These texts date no contact between %s.", list(parties))}
	}
	return []Sentence{about("These texts date no contact between any two of %s.", list(parties))}
}

// collisionSentence says on which issues whose positions collide: the firmest collisions of substance, and none that rests on
// a reading which nobody has reviewed.
func (c *composer) collisionSentence(obstacles []record.Obstacle) Sentence {
	reviewed := slices.DeleteFunc(slices.Clone(obstacles), unreviewed)
	firm := slices.DeleteFunc(slices.Clone(reviewed), func(o record.Obstacle) bool {
		return o.Kind == record.Unreconciled || slices.Contains(process, o.Issue)
	})
	const most = 4
	switch {
	case len(firm) > 0:
		notes, pairs := c.collisions(firm[:min(len(firm), most)])
		return claim(notes, plain("The positions of %s exclude each other on %s.", pairs[0].who, strings.Join(sides(pairs, ", those of %s on %s"), "")))
	case len(reviewed) > 0:
		notes, pairs := c.collisions(reviewed[:min(len(reviewed), most)])
		return claim(notes, plain("%s make demands that no text reports to be reconciled on %s.", pairs[0].who, strings.Join(sides(pairs, ", %s on %s"), "")))
	case len(obstacles) > 0:
		return about("No issue was found on which positions that are firmly read exclude each other; those under “What blocks” are unreviewed.")
	}
	return about("No issue was found on which the parties’ positions, as these texts give them, exclude each other.")
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
		who, issue := list([]string{o.A.Actor, o.B.Actor}), c.issueName(o.Issue)
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

// lastContact is the latest dated meeting or signing of two parties whose words name both, whatever the brief begins with. Where no
// words do ("both sides met"), it is the latest meeting that is firmly read; a low score on words that name neither is worth no sentence.
func (c *composer) lastContact() *record.Entry {
	var reviewed *record.Entry
	for _, group := range c.account.Contacts(record.View{AsOf: c.view.AsOf, KnownAt: c.view.KnownAt}) {
		e := group[0]
		if e.When.First().Year() != e.When.Last().Year() || e.When.Precision() == edtf.Year || e.FromPublication {
			continue
		}
		in, named := 0, 0
		for _, p := range c.account.Parties {
			if slices.Contains(e.Actor, p) || slices.Contains(e.Target, p) {
				in++
			}
			if e.Names(p) {
				named++
			}
		}
		switch {
		case named > 1:
			return e
		case in < 2 || e.Act != codebook.Meet:
		case reviewed == nil && !c.account.Unreviewed(e):
			reviewed = e
		}
	}
	return reviewed
}

// mark is the remark on what rests on a low score alone.
func (c *composer) mark(entries ...*record.Entry) string {
	if slices.ContainsFunc(entries, c.account.Unreviewed) {
		return " · unreviewed"
	}
	return ""
}

// ofParties keeps the groups of reports that a party acts or is met in, and those of others that are firmly read: what a
// brief shows of a process is about its parties.
func (c *composer) ofParties(groups [][]*record.Entry) [][]*record.Entry {
	if len(c.account.Parties) == 0 {
		return groups
	}
	party := func(x string) bool { return slices.Contains(c.account.Parties, x) }
	return slices.DeleteFunc(groups, func(g []*record.Entry) bool {
		e := g[0]
		return c.account.Unreviewed(e) && !slices.ContainsFunc(e.Actor, party) && !slices.ContainsFunc(e.Target, party)
	})
}

func (c *composer) obstacles() (Section, []record.Obstacle) {
	s := Section{ID: "obstacles", Title: "What blocks"}
	found := c.account.Obstacles(c.view)
	if c.options.ReviewedOnly {
		found = slices.DeleteFunc(found, func(o record.Obstacle) bool { return o.A.Unreviewed || o.B.Unreviewed })
	}
	// What is firmly read first, substance before process; within each the order of the record stands.
	slices.SortStableFunc(found, func(x, y record.Obstacle) int {
		return cmp.Or(compareBools(unreviewed(x), unreviewed(y)), cmp.Compare(slices.Index(process, x.Issue), slices.Index(process, y.Issue)))
	})
	if len(found) == 0 {
		s.Text = []Sentence{about("No two positions collide in these texts.")}
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
		s.After = []Sentence{about("%s more (`parley obstacles`).", count(more, "collision", "collisions"))}
	}
	return s, found
}

func (c *composer) proposals() Section {
	s := Section{ID: "proposals", Title: "Proposals and agreements named"}
	found := c.account.Proposals(c.view)
	drafts := c.drafts()
	if len(found) == 0 && len(drafts) == 0 {
		s.Text = []Sentence{about("The texts name no plan, draft or agreement that parley knows.")}
		return s
	}
	// Those that a party signed, wrote or answered go first; the others may be of another process.
	slices.SortStableFunc(found, func(x, y record.Proposal) int { return compareBools(c.concerns(y), c.concerns(x)) })
	for _, p := range found[:min(len(found), maxPoints)] {
		n := c.citePassage(p.Mentions[0])
		notes := []int{n}
		head := p.Name
		if p.Known != nil && !p.Known.Date.IsZero() {
			head += " (" + date(p.Known.Date, false) + ")"
		}
		parts := []Part{plain("%s: named by %s", head, count(p.Origins, "origin", "origins"))}
		for _, r := range []struct {
			word    string
			entries []*record.Entry
		}{{"accepted or supported by", p.Accepts}, {"rejected by", p.Rejects}} {
			names, cited := c.actorsOf(r.entries)
			if len(names) > 0 {
				parts = append(parts, plain("; by name %s %s", r.word, list(names)))
				notes = append(notes, cited...)
			}
		}
		s.Points = append(s.Points, []Sentence{claim(notes, append(parts, plain("."))...)})
	}
	s.Points = append(s.Points, drafts...)
	if more := len(found) - maxPoints; more > 0 {
		names := []string{}
		for _, p := range found[maxPoints:] {
			names = append(names, p.Name)
		}
		s.After = []Sentence{about("Also named: %s.", list(names[:min(len(names), 10)]))}
	}
	return s
}

// maxDrafts is how many drafts a brief shows, the latest.
const maxDrafts = 2

// drafts writes what the texts that are drafts of agreements hold, the latest first, and what each changes in the one that it
// comes from.
func (c *composer) drafts() (points [][]Sentence) {
	all := c.account.Drafts(c.view)
	parents := map[*record.Draft]bool{}
	for _, d := range all {
		parents[d.From] = true
	}
	for _, d := range slices.Backward(all) {
		if len(points) == maxDrafts {
			break
		}
		if d.From == nil && !parents[d] && !d.Binds() {
			continue
		}
		first := d.Clauses[0]
		notes := []int{c.note(d.Source, first.Start, first.End, "")}
		text := fmt.Sprintf("Draft in full: %s (%s), %s", titleOf(d.Source), date(d.Source.Doc.Published, false), count(len(d.Clauses), "clause", "clauses"))
		if d.From != nil {
			was := d.From.Clauses[0]
			notes = append(notes, c.note(d.From.Source, was.Start, was.End, ""))
			text += fmt.Sprintf("; against %s: %s (`parley diff`)", titleOf(d.From.Source), whatBecame(d.Diff))
		}
		points = append(points, []Sentence{claim(notes, plain("%s.", text))})
	}
	return points
}

// titleOf names a text in a sentence.
func titleOf(s *record.Source) string {
	return "“" + Tidy(cmp.Or(s.Doc.Title.Value, path.Base(s.Doc.ID))) + "”"
}

// whatBecame counts what became of clauses: "2 unchanged, 3 reworded, 1 weakened, 1 dropped".
func whatBecame(diff []record.ClauseDiff) string {
	n := map[record.DiffKind]int{}
	for _, d := range diff {
		n[d.Kind]++
	}
	var out []string
	for _, kind := range []record.DiffKind{record.Unchanged, record.RewordedText, record.Weakened, record.Strengthened, record.Added, record.Dropped} {
		if n[kind] > 0 {
			out = append(out, fmt.Sprintf("%d %s", n[kind], kind))
		}
	}
	return strings.Join(out, ", ")
}

// concerns reports that a proposal is a party's, by the codebook or by what texts report of the party.
func (c *composer) concerns(p record.Proposal) bool {
	if p.Known != nil {
		for _, id := range p.Known.Parties {
			if a, ok := c.options.Codebook.Actor(id); ok && slices.Contains(c.account.Parties, a.Name) {
				return true
			}
		}
	}
	for _, list := range [][]*record.Entry{p.Authors, p.Accepts, p.Rejects, p.Conditions, p.Other} {
		for _, e := range list {
			if slices.ContainsFunc(e.Actor, func(x string) bool { return slices.Contains(c.account.Parties, x) }) {
				return true
			}
		}
	}
	return false
}

func compareBools(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
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
		s.Text = []Sentence{about("No text gives a third party a role.")}
		return s
	}
	byRole := map[string][]record.ThirdParty{}
	var roles []string
	for _, t := range found {
		if byRole[t.Role] == nil {
			roles = append(roles, t.Role)
		}
		byRole[t.Role] = append(byRole[t.Role], t)
	}
	for _, role := range roles {
		s.Points = append(s.Points, []Sentence{c.roleSentence(role, byRole[role])})
	}
	s.After = []Sentence{about("`parley meetings` shows all, with the reports.")}
	return s
}

// roleSentence names those that texts give a role: those that are firmly read or told by two origins, and where there are none
// the others, marked.
func (c *composer) roleSentence(role string, all []record.ThirdParty) Sentence {
	firm := slices.DeleteFunc(slices.Clone(all), func(t record.ThirdParty) bool {
		return t.Origins < 2 && !slices.ContainsFunc(t.Entries, func(e *record.Entry) bool { return !c.account.Unreviewed(e) })
	})
	shown, mark := firm, ""
	if len(firm) == 0 {
		shown, mark = all, " · unreviewed"
	}
	shown = shown[:min(len(shown), 6)]
	var notes []int
	var names []string
	for _, t := range shown {
		names = append(names, t.Actor)
		notes = append(notes, c.cite(t.Entries[0]))
	}
	more := ""
	if n := len(all) - len(shown); n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	return claim(notes, plain("%s: %s%s%s.", capital(role), strings.Join(names, ", "), more, mark))
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
		s.After = []Sentence{about("%s more (`parley changes`).", count(more, "earlier movement", "earlier movements"))}
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

// contradictions shows incompatible reports side by side, and what only an opponent reports.
func (c *composer) contradictions() Section {
	s := Section{ID: "contradictions", Title: "Contradictions and one-sided items", Points: c.retractions()}
	found := c.account.Contradictions(c.view)
	for _, x := range found[:min(len(found), maxPoints/2)] {
		n, m := c.cite(x.A), c.cite(x.B)
		s.Points = append(s.Points, []Sentence{claim([]int{n, m}, plain("%s · %s · %s, on %s: ", capital(date(x.A.When, false)), list(x.A.Actor), x.Kind, c.issueName(x.Of)),
			c.quoted(n, 110), plain(" against "), c.quoted(m, 110), plain("."))})
	}
	sided := c.account.OneSided(c.view)
	for _, x := range sided[:min(len(sided), maxPoints/2)] {
		e := x.Reports[0]
		n := c.cite(e)
		s.Points = append(s.Points, []Sentence{claim([]int{n}, plain("%s · only %s reports of %s: ", capital(date(e.When, e.FromPublication)), x.By, list(e.Actor)), c.quoted(n, 110), plain("."))})
	}
	switch more := max(len(found)-maxPoints/2, 0) + max(len(sided)-maxPoints/2, 0); {
	case len(s.Points) == 0:
		s.Text = []Sentence{about("No two texts report incompatible acts or numbers of one actor on one day, and no deed of a party rests on its opponent’s word alone. Other contradictions are not looked for.")}
	case more > 0:
		s.After = []Sentence{about("%d more.", more)}
	}
	return s
}

// retractions shows what publishers took back, and what the account leaves out because of it.
func (c *composer) retractions() (points [][]Sentence) {
	for _, r := range c.account.Retractions {
		n := c.citePassage(r.Notice)
		parts := []Part{plain("Taken back on %s by %s: ", date(r.Notice.Source.Doc.Published, false), cmp.Or(r.Notice.Source.Doc.Publisher.Value, "its publisher")), c.quoted(n, 150)}
		if r.Of != nil {
			parts = append(parts, plain("; it is %s of %s", titleOf(r.Of), date(r.Of.Doc.Published, false)))
		}
		if r.Left > 0 {
			parts = append(parts, plain(". %s out of this account", count(r.Left, "statement is left", "statements are left")))
		}
		points = append(points, []Sentence{claim([]int{n}, append(parts, plain("."))...)})
	}
	return points
}

func (c *composer) ahead() Section {
	s := Section{ID: "next-dates", Title: "Next dates"}
	all := c.account.Ahead(c.view)
	found := c.ofParties(slices.Clone(all))
	if len(found) == 0 {
		s.Text = []Sentence{c.nothing("No text announces a dated step after the day of this brief", len(all))}
		return s
	}
	c.points(&s, found, maxPoints)
	return s
}

func (c *composer) meetings() Section {
	s := Section{ID: "meetings", Title: "Meetings and mediation"}
	all := c.account.Meetings(c.view)
	found := c.ofParties(slices.Clone(all))
	if len(found) == 0 {
		s.Text = []Sentence{c.nothing("No text reports a meeting or mediation"+c.sinceWords(), len(all))}
		return s
	}
	c.points(&s, found, maxPoints-1)
	return s
}

func (c *composer) humanitarian() Section {
	s := Section{ID: "humanitarian", Title: "Humanitarian steps and implementation"}
	all := c.account.Humanitarian(c.view)
	found := c.ofParties(slices.Clone(all))
	if len(found) == 0 {
		s.Text = []Sentence{c.nothing("No text reports a humanitarian step"+c.sinceWords(), len(all))}
		return s
	}
	c.points(&s, found, maxPoints-2)
	return s
}

// nothing says that a section is empty; where it is so only because what there is concerns others and is not firmly read, it
// says that.
func (c *composer) nothing(text string, left int) Sentence {
	if left == 0 {
		return about("%s.", text)
	}
	return about("%s of the parties; %s of others %s not firmly read.", text, count(left, "report", "reports"), plural(left, "is", "are"))
}

// pick takes at most limit groups of reports, in their order: those that are firmly read or that two parties are in, then others.
func (c *composer) pick(groups [][]*record.Entry, limit int) (out [][]*record.Entry) {
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
	for _, g := range c.pick(groups, limit) {
		e := g[0]
		n := c.cite(e)
		notes := []int{n}
		for _, more := range g[1:min(len(g), 3)] {
			notes = append(notes, c.cite(more))
		}
		who := list(e.Actor)
		if with := others(e); len(with) > 0 {
			who += " with " + list(with)
		}
		facts := ""
		if o := record.Origins(g); o > 1 {
			facts = " · " + count(o, "origin", "origins")
		}
		s.Points = append(s.Points, []Sentence{claim(notes, plain("%s · %s · ", capital(date(e.When, e.FromPublication)), who), c.quoted(n, 130), plain("%s%s", facts, c.mark(e)))})
	}
	if more := len(groups) - limit; more > 0 {
		s.After = []Sentence{about("%d more.", more)}
	}
}

// others are whom a contact was with, besides its actors.
func others(e *record.Entry) []string {
	if e.Act != codebook.Meet {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(e.Target), func(x string) bool { return slices.Contains(e.Actor, x) })
}
