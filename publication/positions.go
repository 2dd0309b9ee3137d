package publication

import (
	"fmt"
	"slices"
	"strings"

	"parley/codebook"
	"parley/record"
)

// positions writes the matrix: an issue a row, a party a column.
func (c *composer) positions() Section {
	s := Section{ID: "positions", Title: "Positions"}
	parties := c.columns()
	if len(parties) == 0 {
		s.Text = []Sentence{about("A table of positions needs two sides that contend with each other.")}
		return s
	}
	rows, rest, doubtful := c.positionRows()
	left := func() Sentence {
		return about("Left out of this table: %s resting only on statements scored below %.1f, of which fewer than one in three were right: %s (`parley positions` shows them).",
			count(len(doubtful), "position", "positions"), c.account.Doubt(), c.doubted(doubtful))
	}
	if len(rows) == 0 {
		s.Text = []Sentence{about("No text states or tells a position of %s on any issue.", named(parties...))}
		if len(doubtful) > 0 {
			s.Text = append(s.Text, left())
		}
		return s
	}
	silent := silentColumns(rows, parties)
	c.left = map[*record.Entry]string{}
	t := &Table{Head: []string{"Issue"}}
	for i, party := range parties {
		if !silent[i] {
			t.Head = append(t.Head, party)
		}
	}
	for _, row := range rows {
		cells := [][]Sentence{{about("%s", capital(c.issueNames(append([]string{row.issue}, row.also...))))}}
		for i, p := range row.cells {
			if !silent[i] {
				doubted := slices.ContainsFunc(doubtful, func(d record.Position) bool { return d.Actor == parties[i] && row.of(d.Issue) })
				cells = append(cells, c.positionCell(p, doubted, row.cells[:i]))
			}
		}
		t.Rows = append(t.Rows, cells)
	}
	s.Table = t
	for i, party := range parties {
		if silent[i] {
			s.After = append(s.After, about("No position of %s is stated on any of these issues.", named(party)))
		}
	}
	if len(rest) > 0 {
		names := make([]string, len(rest))
		for i, r := range rest {
			names[i] = c.issueName(r.issue)
		}
		s.After = append(s.After, about("Positions on %s: %s (`parley positions`).", count(len(rest), "more issue", "more issues"), list(names)))
	}
	if more := len(c.account.Parties) - len(parties); more > 0 {
		s.After = append(s.After, about("%s no column: %s the most positions (`parley positions` shows all).", count(more, "party has", "parties have"), plural(len(parties), "the one shown has", "those shown have")))
	}
	if len(doubtful) > 0 {
		s.After = append(s.After, left())
	}
	return s
}

// sayer introduces who speaks of a party: another party claims, others are quoted without a word on it.
func (c *composer) sayer(by string) string {
	if slices.Contains(c.account.Parties, by) {
		return "Claimed by"
	}
	return "According to"
}

// firmClaims are the claims by others that are firmly read; "parley positions" shows the rest.
func (c *composer) firmClaims(p *record.Position) []*record.Entry {
	return slices.DeleteFunc(slices.Clone(p.Claims), c.account.Unreviewed)
}

// cellQuote is how long a quote in a cell may be that fills it, of two parties, and beside how long one that stands beside it; of more the columns are narrower.
const (
	cellQuote   = 130
	besideQuote = 90
)

// mostBeside is how many statements stand beside the one that fills a cell before the others are only counted.
const mostBeside = 3

// inCell gives what of a length there is room for in a cell.
func (c *composer) inCell(length int) int {
	return length * 2 / max(2, min(len(c.account.Parties), 3))
}

// positionCell writes one cell: the quote, what it stands for, who says so, since when, on how many origins. Words that a cell before it in the row
// quotes, of what parties did together, are not quoted again.
func (c *composer) positionCell(p *record.Position, doubted bool, before []*record.Position) []Sentence {
	const unsure = "read too doubtfully to be shown"
	switch {
	case p == nil && doubted:
		return []Sentence{about(unsure)}
	case p == nil && len(c.account.Parties) > 2:
		return []Sentence{about("not stated")}
	case p == nil:
		return []Sentence{about("not stated in %s", c.number("this text", "these texts"))}
	}
	var out []Sentence
	switch {
	case p.Entry == nil && doubted:
		out = append(out, about(unsure))
	case p.Entry == nil:
		out = append(out, about("not stated by it"))
	default:
		with := ""
		if i := slices.IndexFunc(before, func(q *record.Position) bool { return q != nil && q.Entry == p.Entry }); i >= 0 {
			with = before[i].Actor
		}
		out = append(out, c.positionSentence(p, with))
		out = append(out, c.beside("Also "+verbOf(p.Also, p.Actor), p.Also)...)
		out = append(out, c.beside("Before that", p.Before)...)
		if p.Later != nil && p.Later.Score < record.Even { // an answer that names nothing of the issue is left to "parley positions"
			out = append(out, c.beside("To be checked, later", p.Later)...)
		}
		out = append(out, c.beside("Later view", p.View)...)
		others := slices.DeleteFunc(slices.Clone(p.Others), func(e *record.Entry) bool { return e == p.Before || e == p.Also || e == p.View })
		for i, e := range others {
			if len(out) > mostBeside && i+1 < len(others) {
				out = append(out, about("%s (`parley positions`)", count(len(others)-i, "more, toward others", "more, toward others")))
				break
			}
			out = append(out, c.beside(capital(towardWords(c.account, e, p.Actor)[0]), e)...)
		}
		if p.Elsewhere != nil {
			out = append(out, c.beside("With "+named(p.Elsewhere.With...), p.Elsewhere)...)
		}
	}
	if firm := c.firmClaims(p); len(firm) > 0 {
		e := firm[len(firm)-1]
		n := c.cite(e)
		out = append(out, claim([]int{n}, plain("%s %s: ", c.sayer(e.By), named(e.Claimant())), c.quoted(n, c.inCell(besideQuote)), plain("%s", withWords(e))))
	}
	return out
}

func (c *composer) positionSentence(p *record.Position, with string) Sentence {
	e := p.Entry
	n := c.cite(e)
	var parts []Part
	if o, ok := e.OptionOn(p.Issue); ok && e.Leaving() == record.Stays && e.Act != codebook.Condition { // who makes a signature conditional on a release releases nobody
		word := ""
		if p.Against(c.account) {
			word = "against "
		}
		parts = append(parts, plain("%s%s: ", word, c.optionName(o)))
	} else {
		parts = append(parts, plain("%s: ", verbOf(e, p.Actor)))
	}
	switch under := c.left[e]; {
	case with != "":
		parts = append(parts, plain("together with %s, by the same words", named(with)))
	case e.Parts() && under != "" && under != p.Issue: // what was left on several issues was left once
		parts = append(parts, plain("in the words under %s", c.issueName(under)))
	default:
		parts = append(parts, c.quoted(n, c.inCell(cellQuote)))
		if e.Parts() {
			c.left[e] = p.Issue
		}
	}
	when, since := date(e.When, e.FromPublication), strings.TrimPrefix(date(p.Since, false), "by ")
	facts := dealtWith(e)
	if with == "" || len(c.account.Toward(e, p.Actor)) > 1 {
		facts = append(facts, towardWords(c.account, e, p.Actor)...)
	}
	facts = append(facts, c.voice(e, p.Actor), when)
	if p.Since != e.When && !p.Since.IsZero() && since != strings.TrimPrefix(when, "by ") {
		facts = append(facts, "held since "+since)
	}
	if p.Origins > 1 {
		facts = append(facts, count(p.Origins, "origin", "origins"))
	}
	if p.Weak {
		facts = append(facts, "a view only")
	}
	if p.Unreviewed {
		facts = append(facts, "unreviewed")
	}
	parts = append(parts, plain(" · %s", strings.Join(facts, " · ")))
	notes := []int{n}
	for _, m := range p.More[:min(len(p.More), 1)] {
		notes = append(notes, c.cite(m))
	}
	return claim(notes, parts...)
}

// withWords says with whom else than a party an entry's party deals; nothing where it is a party, or nobody by name.
func withWords(e *record.Entry) string {
	if with := dealtWith(e); with != nil {
		return " · " + with[0]
	}
	return ""
}

// beside quotes a statement of another stance that stands beside the one that fills a cell; none where there is none.
func (c *composer) beside(what string, e *record.Entry) []Sentence {
	if e == nil || c.options.ReviewedOnly && c.account.Unreviewed(e) {
		return nil
	}
	n, mark := c.cite(e), ""
	if len(e.With) > 0 {
		mark = c.mark(e)
	}
	return []Sentence{claim([]int{n}, plain("%s: ", what), c.quoted(n, c.inCell(besideQuote)), plain(" · %s%s", date(e.When, e.FromPublication), mark))}
}

// voice says who stands behind an entry about actor: "stated", "told", "said by Sergey Lavrov (minister)".
func (c *composer) voice(e *record.Entry, actor string) string {
	v := e.Voice(actor)
	if v == record.Reported && e.Speaker != "" {
		if e.Rank != codebook.Unranked {
			return fmt.Sprintf("%s (%s), as reported", e.Speaker, c.office(e))
		}
		if strings.Contains(e.Speaker, "; ") {
			return named(strings.Split(e.Speaker, "; ")...) + ", as reported"
		}
		return e.Speaker + ", as reported"
	}
	return v.String()
}

// office names the rank of an entry's speaker; who is at the head of an armed group governs nothing.
func (c *composer) office(e *record.Entry) string {
	if actor, ok := c.options.Codebook.ActorByName(e.By); ok && actor.Kind == codebook.ArmedGroup && e.Rank >= codebook.HeadOfGovernment {
		return "leader"
	}
	return e.Rank.String()
}

// verb says of each act what its actor does, where no option names the position.
var verb = map[codebook.Act]string{
	codebook.Demand: "demands", codebook.Appeal: "calls for", codebook.Propose: "proposes", codebook.Offer: "offers", codebook.Accept: "accepts",
	codebook.Concede: "concedes", codebook.Condition: "on condition", codebook.Reject: "rejects", codebook.Support: "supports", codebook.Sign: "signs",
	codebook.ExpressView: "view", codebook.Deny: "denies", codebook.Threaten: "threatens", codebook.Accuse: "accuses", codebook.Meet: "met", codebook.Mediate: "mediates",
	codebook.Host: "hosts", codebook.Violate: "breaks a truce or agreement", codebook.Attack: "uses force", codebook.Withdraw: "withdraws", codebook.Release: "releases",
	codebook.Aid: "gives aid", codebook.Sanction: "imposes sanctions", codebook.Cooperate: "cooperates", codebook.Coerce: "coerces", codebook.Mobilize: "mobilizes", codebook.Protest: "protests",
}

// verbOf says what an actor of an entry does: that it leaves what it had agreed to or comes back to it, or what its act says.
func verbOf(e *record.Entry, actor string) string {
	if e == nil {
		return ""
	}
	if word, ok := leaves[e.LeavingOf(actor)]; ok {
		return word
	}
	return verb[e.Act]
}

// leaves says of each way to leave what was agreed, or to come back to it, what its actor does.
var leaves = map[record.Leaving]string{record.Leaves: "leaves or ends it", record.Suspends: "suspends it", record.Returns: "returns to it"}

// cells gives every position of a party as data.
func (c *composer) cells() []Cell {
	var out []Cell
	for _, p := range c.account.Positions(c.view) {
		if !slices.Contains(c.account.Parties, p.Actor) || p.Entry == nil || c.options.ReviewedOnly && p.Unreviewed {
			continue
		}
		e := p.Entry
		cell := Cell{
			Party: p.Actor, Issue: p.Issue, Quote: e.Quote, Doc: e.Doc, Start: e.Start, End: e.End, Statement: e.ID, Voice: e.Voice(p.Actor).String(), Speaker: e.Speaker,
			Rank: e.Rank.String(), With: e.With, Date: e.When.String(), Since: p.Since.String(), Origins: p.Origins, Documents: p.Documents, Unreviewed: p.Unreviewed,
		}
		if o, ok := e.OptionOn(p.Issue); ok {
			cell.Option, cell.Cue, cell.Against = o.Option, o.Cue, p.Against(c.account)
		}
		out = append(out, cell)
	}
	return out
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// uncapital writes a name as it stands within a sentence; what is written in capitals stays so.
func uncapital(s string) string {
	if len(s) < 2 || s[1] < 'a' || s[1] > 'z' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
