package publication

// The rows of the table of positions.

import (
	"cmp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/record"
)

// silentColumns marks, of more than two parties, those of whom no row tells anything: a column of them is a waste of width. At least two stay.
func silentColumns(rows []positionRow, parties []string) []bool {
	silent := make([]bool, len(parties))
	for i, left := len(parties)-1, len(parties); i >= 0 && left > 2; i-- {
		if silent[i] = !slices.ContainsFunc(rows, func(r positionRow) bool { return r.cells[i] != nil }); silent[i] {
			left--
		}
	}
	return silent
}

type positionRow struct {
	issue string
	also  []string // further issues of which the same statements tell all that there is
	cells []*record.Position
	held  int
	firm  int
}

// process are the issues that are about how talks are held rather than what they are about; they stand last.
var process = []string{"talks", "mediation", "relations", "trust", "peace-plan", "peace-settlement", "use-of-force"}

// positionRows sorts the issues: substance before process, then those on which more parties hold a firm position, then
// in the order of the codebook, where a case\'s own issues come last.
// Positions that rest on doubtful statements only are given apart.
func (c *composer) positionRows() (rows, rest []positionRow, left []record.Position) {
	byIssue := map[string]*positionRow{}
	for _, p := range c.account.Positions(c.view) {
		i := slices.Index(c.columns(), p.Actor)
		if i < 0 || c.options.ReviewedOnly && p.Unreviewed {
			continue
		}
		if p.Doubtful {
			left = append(left, p)
			p.Entry = nil // what others firmly say of the party is told all the same
		}
		if p.Entry == nil && len(c.firmClaims(&p)) == 0 {
			continue
		}
		r := byIssue[p.Issue]
		if r == nil {
			r = &positionRow{issue: p.Issue, cells: make([]*record.Position, len(c.columns()))}
			byIssue[p.Issue] = r
		}
		r.cells[i] = &p
		if p.Entry != nil {
			r.held++
			if !p.Weak {
				r.firm++
			}
		}
	}
	for _, r := range byIssue {
		if r.issue != "other" {
			rows = append(rows, *r)
		}
	}
	order := func(issue string) int {
		return slices.IndexFunc(c.options.Codebook.Issues(), func(i codebook.Issue) bool { return i.ID == issue })
	}
	slices.SortFunc(rows, func(x, y positionRow) int {
		return cmp.Or(cmp.Compare(slices.Index(process, x.issue), slices.Index(process, y.issue)), -cmp.Compare(x.firm, y.firm), -cmp.Compare(x.held, y.held), cmp.Compare(order(x.issue), order(y.issue)), cmp.Compare(x.issue, y.issue))
	})
	if rows = foldRows(rows); len(rows) > maxRows {
		rows, rest = rows[:maxRows], rows[maxRows:]
	}
	return rows, rest, left
}

// foldRows puts rows that tell nothing but what another one tells with it: one statement on three issues is told once.
func foldRows(rows []positionRow) (out []positionRow) {
	within := func(r, s *positionRow) bool {
		return !slices.ContainsFunc(r.cells, func(p *record.Position) bool {
			return p != nil && !tellsNothingBut(p, s.cells[slices.Index(r.cells, p)])
		})
	}
	gone := make([]bool, len(rows))
	for i := range rows {
		for j := range rows {
			r, s := &rows[i], &rows[j]
			if i == j || gone[i] || gone[j] || !within(r, s) || within(s, r) && i < j {
				continue
			}
			s.also, gone[i] = append(append(s.also, r.issue), r.also...), true
		}
	}
	for i, r := range rows {
		if !gone[i] {
			out = append(out, r)
		}
	}
	return out
}

// tellsNothingBut reports that a position is by the statement of another one, alike on its issue, with nothing beside it that the other has not.
func tellsNothingBut(p, q *record.Position) bool {
	if q == nil || p.Entry == nil || p.Entry != q.Entry || p.Since != q.Since || p.Later != q.Later || p.Before != q.Before || p.View != q.View || p.Also != q.Also || p.Elsewhere != q.Elsewhere || len(p.Claims)+len(p.Others) > 0 {
		return false
	}
	_, option := p.Entry.OptionOn(p.Issue)
	_, other := p.Entry.OptionOn(q.Issue)
	return !option && !other
}

// of reports that a row is about an issue, alone or with others.
func (r positionRow) of(issue string) bool { return r.issue == issue || slices.Contains(r.also, issue) }

// mostDoubted is how many issues are named of each party.
const mostDoubted = 4

// doubted names positions by whose they are and on what: "the RSF on ceasefire and talks".
func (c *composer) doubted(left []record.Position) string {
	var who []string
	on := map[string][]string{}
	for _, p := range left {
		if on[p.Actor] == nil {
			who = append(who, p.Actor)
		}
		on[p.Actor] = append(on[p.Actor], p.Issue)
	}
	for i, actor := range who {
		names := make([]string, 0, mostDoubted+1)
		for _, issue := range on[actor][:min(len(on[actor]), mostDoubted)] {
			names = append(names, c.issueName(issue))
		}
		if more := len(on[actor]) - mostDoubted; more > 0 {
			names = append(names, count(more, "more", "more"))
		}
		who[i] = named(actor) + " on " + list(names)
	}
	return strings.Join(who, "; ")
}
