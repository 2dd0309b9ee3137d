package publication

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"parley/edtf"
	"parley/record"
)

func (c *composer) proposals() Section {
	s := Section{ID: "proposals", Title: "Proposals and agreements named"}
	found := c.account.Proposals(c.view)
	drafts := c.drafts()
	unlisted := c.unlisted()
	if len(found) == 0 && len(drafts) == 0 {
		s.Points = unlisted
		s.Text = []Sentence{about("The %s no plan, draft or agreement that parley knows.", c.number("text names", "texts name"))}
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
			for i, name := range names { // who accepted and rejected did so one after the other
				if of := dated(r.entries, name); of != nil && dated(p.Accepts, name) != nil && dated(p.Rejects, name) != nil {
					names[i] += " (" + date(of.When, of.FromPublication) + ")"
				}
			}
			if len(names) > 0 {
				parts = append(parts, plain("; by name %s %s", r.word, named(names...)))
				notes = append(notes, cited...)
			}
		}
		left, cited := c.leavers(p)
		notes, parts = append(notes, cited...), append(parts, left...)
		s.Points = append(s.Points, []Sentence{claim(notes, append(parts, plain("."))...)})
	}
	s.Points = slices.Concat(s.Points, drafts, unlisted)
	if more := len(found) - maxPoints; more > 0 {
		names := []string{}
		for _, p := range found[maxPoints:min(len(found), maxPoints+alsoNamed)] {
			names = append(names, p.Name)
		}
		where := ""
		if more > len(names) {
			where = " (`parley proposals`)"
		}
		s.After = []Sentence{about("Also named: %s%s.", andMore(names, more-len(names)), where)}
	}
	return s
}

// maxUnlisted is how many names that no list knows a brief tells.
const maxUnlisted = 4

// unlisted tells plans and agreements that the texts name again and again by words with capitals, and no list knows.
func (c *composer) unlisted() [][]Sentence {
	all := c.account.Unlisted(c.view)
	if len(all) == 0 {
		return c.undersigned()
	}
	var names []string
	var notes []int
	for _, u := range all[:min(len(all), maxUnlisted)] {
		names = append(names, fmt.Sprintf("%s (%s)", u.Name, count(u.Origins, "origin", "origins")))
		notes = append(notes, c.citePassage(u.Passages[0]))
	}
	return append([][]Sentence{{claim(notes, plain("By name alone, which no list knows: %s.", andMore(names, len(all)-len(names))))}}, c.undersigned()...)
}

// undersigned tells agreements without a name by the words that say when they were made, those of which nothing is cited yet.
func (c *composer) undersigned() [][]Sentence {
	var notes []int
	parts := []Part{plain("Without a name, by when they were made: ")}
	for _, p := range c.account.Undersigned(c.view) {
		cited := slices.ContainsFunc(c.notes, func(n Note) bool { return n.source == p.Source && n.Start < p.End && p.Start < n.End })
		if cited || len(notes) == maxUnlisted-1 {
			continue
		}
		n := c.citePassage(p)
		if len(notes) > 0 {
			parts = append(parts, plain("; "))
		}
		notes, parts = append(notes, n), append(parts, c.quoted(n, 130))
	}
	if len(notes) == 0 {
		return nil
	}
	return [][]Sentence{{claim(notes, append(parts, plain("."))...)}}
}

// alsoNamed is how many proposals are named behind those that are told.
const alsoNamed = 5

// leavers says by whom a proposal was left, suspended or come back to, by the latest words on each, and since when.
func (c *composer) leavers(p record.Proposal) (parts []Part, notes []int) {
	for _, name := range p.Leavers() {
		e, when := p.Leaver(name), ""
		if !e.When.IsZero() {
			when = " " + onDate(e.When, e.FromPublication)
		}
		notes = append(notes, c.cite(e))
		parts = append(parts, plain("; %s by %s%s%s", left[e.Leaving()], named(name), when, c.mark(e)))
	}
	return parts, notes
}

// left says of each way to leave what was agreed, or to come back to it, what was done.
var left = map[record.Leaving]string{record.Leaves: "left or ended", record.Suspends: "suspended", record.Returns: "returned to"}

// dated gives the latest dated entry of an actor; nil for none.
func dated(entries []*record.Entry, actor string) (last *record.Entry) {
	for _, e := range entries {
		if slices.Contains(e.Actor, actor) && !e.When.IsZero() && (last == nil || edtf.Compare(e.When, last.When) > 0) {
			last = e
		}
	}
	return last
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
		text := fmt.Sprintf("Text given in full: %s (%s), %s", titleOf(d.Source), date(d.Source.Doc.Published, false), count(len(d.Clauses), "clause", "clauses"))
		if d.From != nil {
			was := d.From.Clauses[0]
			notes = append(notes, c.note(d.From.Source, was.Start, was.End, ""))
			text += fmt.Sprintf("; compared with %s: %s (`parley diff`)", titleOf(d.From.Source), whatBecame(d.Diff))
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
