package publication

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/record"
)

// A Lister makes the grids of one account in one view.
type Lister struct {
	Name     string // of the case; feeds and exports name it
	Account  *record.Account
	View     record.View
	Codebook *codebook.Codebook
}

// grid begins a table; empty is what it says where nothing was found, though texts were read: of the days that were asked for, where they
// have a beginning.
func (l Lister) grid(title, empty string, columns []string, rules ...string) *Grid {
	empty = strings.TrimSuffix(empty, ".") + l.composer().sinceWords() + "."
	if len(l.Account.SourcesIn(l.View)) == 0 {
		empty = noText
	}
	return &Grid{Title: title, AsOf: l.Account.AsOf(l.View).String(), Rules: rules, Columns: columns, Empty: empty, book: l.Codebook}
}

func (l Lister) composer() *composer {
	return &composer{account: l.Account, view: l.View, options: BriefOptions{Codebook: l.Codebook}, numbers: map[noteKey]int{}}
}

// words are those by which an entry can be read alone (see [record.Entry.Readable]), and place says where they stand:
// document and byte offsets.
func words(e *record.Entry) string {
	at := e.Readable()
	return e.Source.Doc.Text[at.Start:at.End]
}

func place(e *record.Entry) string {
	at := e.Readable()
	return fmt.Sprintf("%s:%d-%d", e.Source.Doc.ID, at.Start, at.End)
}

// Positions lists the cells of the parties, or of everybody; issue and party narrow it where they are not empty.
func (l Lister) Positions(issue, party string, all bool) *Grid {
	g := l.grid("Positions", "No position is on record.", []string{"party", "issue", "option", "act", "quote", "with", "mark", "date", "since", "voice", "speaker", "rank", "origins", "reliability", "age days", "rule", "statement", "place"},
		"The latest dated statement that takes a stance fills a cell. One scored below 0.5, or that answers what its own words do not name, gives way for two years to a firmer one of another stance, and stands below it, marked “to be checked”. What a party deals in with somebody else than the parties fills a cell only where none of their own does (record/rules/counterpart.yaml). Undated ones follow, marked. Hypothetical acts, acts that did not happen and elements of plans make no position (record/rules/stances.yaml).",
		"“claimed by …” is what others say of a party: it never fills its cell.")
	g.Short = []string{"party", "issue", "option", "act", "quote", "date", "voice", "origins", "mark"}
	c := l.composer()
	for _, p := range l.Account.Positions(l.View) {
		if issue != "" && p.Issue != issue || party != "" && p.Actor != party || party == "" && !all && !slices.Contains(l.Account.Parties, p.Actor) {
			continue
		}
		if e := p.Entry; e != nil {
			option, rule := "", "the party's own words: no option of the issue is named in them"
			if o, ok := e.OptionOn(p.Issue); ok {
				option, rule = c.optionName(o), fmt.Sprintf("cue %q", o.Cue)
				if p.Against(l.Account) {
					option = "against " + option
				}
			}
			if e.Post != nil {
				rule += "; " + postWords(e.Post)
			}
			marks := append(dealtWith(e), l.toward(e, p.Actor)...)
			if e.When.IsZero() {
				marks = append(marks, "undated")
			}
			if word, ok := leaves[e.LeavingOf(p.Actor)]; ok {
				marks = append(marks, word)
			}
			if p.Weak {
				marks = append(marks, "view only")
			}
			switch {
			case p.Doubtful:
				marks = append(marks, "doubtful")
			case p.Unreviewed:
				marks = append(marks, "unreviewed")
			}
			g.add(p.Actor, p.Issue, option, string(e.Act), words(e), list(e.With), strings.Join(marks, ", "), machineDay(e.When, e.FromPublication), machineDay(p.Since, false), e.Voice(p.Actor).String(), e.Speaker, e.Rank.String(),
				strconv.Itoa(p.Origins), e.Source.Reliability, l.age(e), rule, e.ID, place(e))
		}
		for _, beside := range []struct {
			*record.Entry
			mark, rule string
		}{{p.Also, "also that day", "the last of another stance on the day of what fills the cell"},
			{p.Before, "before that", "an earlier one that needs no review, as the one that fills the cell does"},
			{p.Later, "to be checked", "a later one that is likelier read wrong than right, or whose words do not name the issue"},
			{p.Elsewhere, "beside", "the latest that the party deals in with somebody else than the parties"}} {
			if e := beside.Entry; e != nil {
				g.add(p.Actor, p.Issue, "", string(e.Act), words(e), list(e.With), strings.Join(append(dealtWith(e), beside.mark), ", "), machineDay(e.When, e.FromPublication), "", e.Voice(p.Actor).String(), e.Speaker, e.Rank.String(), "1", e.Source.Reliability, l.age(e), beside.rule, e.ID, place(e))
			}
		}
		for _, e := range p.Others {
			g.add(p.Actor, p.Issue, "", string(e.Act), words(e), list(e.With), strings.Join(append(l.toward(e, p.Actor), "beside"), ", "), machineDay(e.When, e.FromPublication), "", e.Voice(p.Actor).String(), e.Speaker, e.Rank.String(), "1", e.Source.Reliability, l.age(e), "the latest toward another party", e.ID, place(e))
		}
		for _, e := range p.Claims {
			g.add(p.Actor, p.Issue, "", string(e.Act), words(e), list(e.With), strings.Join(append(dealtWith(e), "claim"), ", "), machineDay(e.When, e.FromPublication), "", "claimed by "+e.Claimant(), e.Speaker, e.Rank.String(), "1", e.Source.Reliability, l.age(e), "a claim by others", e.ID, place(e))
		}
	}
	return g
}

// dealtWith marks an entry of what its party deals in with somebody else than a party.
func dealtWith(e *record.Entry) []string {
	if len(e.With) == 0 {
		return nil
	}
	return []string{"with " + named(e.With...)}
}

// toward marks with which of the other parties an entry of one is, or toward which; nothing of two, of all and where its words name nobody.
func (l Lister) toward(e *record.Entry, actor string) []string {
	return towardWords(l.Account, e, actor)
}

// towardWords says with which of the other parties an entry of one is, or toward which.
func towardWords(a *record.Account, e *record.Entry, actor string) []string {
	to := a.Toward(e, actor)
	switch {
	case to == nil:
		return nil
	case a.Together(e) || len(e.Actor) > 1:
		return []string{"with " + named(to...)}
	}
	return []string{"toward " + named(to...)}
}

// age is the number of days from an entry to the view's day.
func (l Lister) age(e *record.Entry) string {
	asOf := l.Account.AsOf(l.View)
	if e.When.IsZero() || asOf.IsZero() {
		return ""
	}
	return strconv.Itoa(int(asOf.Last().Sub(e.When.Last()).Hours() / 24))
}

// Changes is the ledger of movements.
func (l Lister) Changes() *Grid {
	g := l.grid("What changed", "No dated statement moves a position.", []string{"date", "party", "issue", "kind", "before", "before date", "after", "after date", "restated", "rule", "before place", "after place"},
		"Softened and hardened follow the order of the issue's options, from the end that the party first stood nearest to by itself; where no option is named, the ladder reject, demand, condition, offer, accept decides (record/rules/stances.yaml). Agreed: signed or accepted together with others, where the step alone would be called hardened. Left, suspended, returned: by words of leaving what had been agreed, of suspending one’s part in it, and of coming back (record/rules/leaving.yaml).",
		fmt.Sprintf("A restatement is counted, never a movement. Silent: nothing on the issue for more than %d days. Undated statements never count.", record.SilentAfter))
	g.Short = []string{"date", "party", "issue", "kind", "before", "after", "rule"}
	g.Together = []string{"issue", "party"}
	for _, ch := range l.Account.Changes(l.View) {
		var before, beforeDate, after, afterDate, from, to string
		if e := ch.Before; e != nil {
			before, beforeDate, from = words(e), machineDay(e.When, e.FromPublication), place(e)
		}
		on := machineDay(ch.On, ch.After != nil && ch.After.FromPublication)
		kind := string(ch.Kind)
		if e := ch.After; e != nil {
			after, afterDate, to = words(e), machineDay(e.When, e.FromPublication), place(e)
		} else {
			kind = fmt.Sprintf("silent for %d days", ch.Days)
		}
		g.add(on, ch.Actor, ch.Issue, kind, before, beforeDate, after, afterDate, strconv.Itoa(ch.Restated), ch.Rule, from, to)
	}
	return g
}

// Conditions lists who gives what only if or after what, then the deadlocks among them.
func (l Lister) Conditions() (links, deadlocks *Grid) {
	found := l.Account.Conditions(l.View)
	links = l.grid("Conditions", "No text reports a condition.", []string{"actor", "gives", "needs", "quote", "condition", "date", "origins", "place"},
		"A linkage is drawn from a statement with “only if”, “unless”, “once”, “before” or the like in its own words; hypothetical ones and claims by others are left out. An empty cell: the words name no issue.")
	for _, x := range found {
		e := x.Entries[len(x.Entries)-1]
		links.add(x.Actor, x.Gives, x.Needs, words(e), e.Condition.Text, machineDay(e.When, e.FromPublication), strconv.Itoa(x.Origins), place(e))
	}
	links.Together = []string{"gives", "actor"}
	deadlocks = l.grid("Sequencing deadlocks", "No cycle: no two actors are on record as each waiting for the other.", []string{"cycle", "reading", "quotes"},
		"A cycle means that each waits for the next. Where two actors each give what the other needs, it can also be read as a trade: together instead of one first.")
	for _, d := range record.Deadlocks(found) {
		var steps, quotes []string
		for _, x := range d.Linkages {
			steps = append(steps, fmt.Sprintf("%s: %s only after %s", x.Actor, issueName(l.Codebook, x.Gives), issueName(l.Codebook, x.Needs)))
			quotes = append(quotes, "“"+Tidy(words(x.Entries[len(x.Entries)-1]))+"”")
		}
		reading := "deadlock"
		if d.Trade() {
			reading = "deadlock, or a trade if done together"
		}
		deadlocks.add(strings.Join(steps, "; "), reading, strings.Join(quotes, " / "))
	}
	return links, deadlocks
}

// Obstacles lists the collisions with the two quotes, and the third parties that stand on the issue.
func (l Lister) Obstacles() *Grid {
	g := l.grid("Obstacles", "No two positions collide.", []string{"issue", "kind", "steps apart", "party a", "quote a", "date a", "party b", "quote b", "date b", "red lines", "trend", "would resolve", "third parties", "place a", "place b"},
		"Firmer kinds first, then the greater distance on the issue's scale, then the more origins, then by name. There is no score.",
		"Red lines are the party's refusals on the issue; what would resolve it are its conditions; the trend is the last movement of either party.")
	g.Short = []string{"issue", "kind", "party a", "quote a", "party b", "quote b", "trend"}
	for _, o := range l.Account.Obstacles(l.View) {
		x, y := o.A.Entry, o.B.Entry
		steps := ""
		if o.Distance > 0 {
			steps = strconv.Itoa(o.Distance)
		}
		context := l.Account.Around(o, l.View)
		g.add(o.Issue, string(o.Kind), steps, o.A.Actor, words(x), machineDay(x.When, x.FromPublication), o.B.Actor, words(y), machineDay(y.When, y.FromPublication),
			l.quotes(context.RedLines), trend(context.Trend), l.quotes(context.Resolves), strings.Join(context.ThirdParties, ", "), place(x), place(y))
	}
	return g
}

// Named lists the obstacles and the factors that texts name in their own voice, passage by passage.
func (l Lister) Named() *Grid {
	g := l.grid("Obstacles and factors that the texts name", "No text names an obstacle, or says what decides.", []string{"kind", "matter", "issue", "origins", "quote", "place"},
		"Sentences that call something an obstacle, a sticking point or a factor, tell over what talks broke off or what is left open, or say that the outcome hinges on it (record/rules/named.yaml). Where the matter is empty, the sentence alone says it. What a party says of the other is left out: that is its position. The more origins first.")
	g.Short = []string{"kind", "matter", "origins", "quote"}
	g.Together = []string{"kind", "matter", "origins"}
	for _, list := range []struct {
		kind  string
		named []record.Named
	}{{"obstacle", l.Account.NamedObstacles(l.View)}, {"factor", l.Account.NamedFactors(l.View)}} {
		for _, x := range list.named {
			for _, p := range x.Passages {
				matter := x.Name
				if x.Issue != "" {
					matter = issueName(l.Codebook, x.Issue)
				}
				g.add(list.kind, matter, x.Issue, strconv.Itoa(x.Origins), Tidy(p.Quote), fmt.Sprintf("%s:%d-%d", p.Source.Doc.ID, p.Start, p.End))
			}
		}
	}
	return g
}

// quotes gives entries by their words, each with who acts in it, where that is not likelier read wrong than right.
func (l Lister) quotes(entries []*record.Entry) string {
	var out []string
	for _, e := range entries {
		who := ""
		if len(e.Actor) > 0 && !l.Account.Doubtful(e) {
			who = strings.Join(e.Actor, ", ") + ": "
		}
		if q := who + "“" + Tidy(words(e)) + "”"; !slices.Contains(out, q) {
			out = append(out, q)
		}
	}
	return strings.Join(out, " / ")
}

func trend(ch *record.Change) string {
	if ch == nil {
		return "no dated movement"
	}
	return fmt.Sprintf("%s %s %s", ch.Actor, ch.Kind, date(ch.On, ch.After != nil && ch.After.FromPublication))
}

// Proposals lists the plans and agreements that texts name, with who is reported to accept or reject them.
func (l Lister) Proposals(found []record.Proposal) *Grid {
	g := l.grid("Proposals and agreements", "No text names a plan, draft or agreement that the codebook knows.", []string{"name", "kind", "date", "origins", "mentions", "authors", "accepted by", "rejected by", "left by", "conditioned by", "first named in", "place"},
		"Who accepts or rejects is taken from statements in sentences that name the proposal; who left it or came back, also from those of texts that name no other. The more origins first.")
	g.Short = []string{"name", "date", "origins", "authors", "accepted by", "rejected by", "left by"}
	for _, p := range found {
		when := ""
		if p.Known != nil {
			when = p.Known.Date.String()
		}
		m := p.Mentions[0]
		g.add(p.Name, p.Kind, when, strconv.Itoa(p.Origins), strconv.Itoa(len(p.Mentions)), actors(p.Authors), actors(p.Accepts), actors(p.Rejects), leavers(p), actors(p.Conditions), m.Quote, fmt.Sprintf("%s:%d-%d", m.Source.Doc.ID, m.Start, m.End))
	}
	return g
}

// leavers lists who left a proposal, suspended its part in it or came back to it, by its latest words.
func leavers(p record.Proposal) string {
	var out []string
	for _, name := range p.Leavers() {
		e := p.Leaver(name)
		what := left[e.Leaving()] + " by " + name
		if !e.When.IsZero() {
			what += " (" + date(e.When, e.FromPublication) + ")"
		}
		out = append(out, what)
	}
	return strings.Join(out, "; ")
}

// Endorsements lists who stood how to which proposal, through time.
func (l Lister) Endorsements(proposals []record.Proposal) *Grid {
	g := l.grid("Who supports what, when", "No text reports anybody to accept, reject or condition a proposal by its name.", []string{"proposal", "date", "actor", "stance", "voice", "quote", "place"},
		"From statements whose own words name the proposal, and those by which somebody left it or came back. A later row does not cancel an earlier one: both stand. “claimed” is what somebody else says of the actor.")
	g.Short = []string{"proposal", "date", "actor", "stance", "quote"}
	g.Together = []string{"actor"}
	for _, x := range record.Endorsements(proposals) {
		e := x.Entry
		g.add(x.Proposal, machineDay(e.When, e.FromPublication), x.Actor, x.Stance, e.Voice(x.Actor).String(), words(e), place(e))
	}
	return g
}

// Answers lists the clauses of the drafts on record with their issues and options, and who took them up by number.
func (l Lister) Answers() *Grid {
	g := l.grid("Clauses, and who answered them", "No text has three numbered clauses or more.", []string{"document", "title", "number", "issues", "options", "text", "accepted by", "rejected by", "conditioned by", "quotes"},
		"Issues and options by the cues of the case and the codebook. An answer names the clause by its number (“point 3”, “Article 4”) in a paragraph that names the text, or in the text itself (record.Account.Answers).")
	g.Short = []string{"title", "number", "issues", "text", "accepted by", "rejected by", "conditioned by"}
	type clause struct {
		doc string
		document.Span
	}
	by := map[clause][]record.Answer{}
	for _, x := range l.Account.Answers(l.View) {
		k := clause{x.Draft.Source.Doc.ID, x.Clause.Span}
		by[k] = append(by[k], x)
	}
	for _, d := range l.Account.Drafts(l.View) {
		for i := range d.Clauses {
			c := &d.Clauses[i]
			stances := map[string][]*record.Entry{}
			var all []*record.Entry
			for _, x := range by[clause{d.Source.Doc.ID, c.Span}] {
				stances[x.Stance()] = append(stances[x.Stance()], x.Entry)
				all = append(all, x.Entry)
			}
			g.add(d.Source.Doc.ID, d.Source.Doc.Title.Value, c.Number, strings.Join(c.Issues, "; "), optionsOf(c), c.Text, actors(stances["accepted"]), actors(stances["rejected"]), actors(stances["conditioned"]), l.quotes(all))
		}
	}
	return g
}

// actors lists who acts in entries, each with the day of the first such entry.
func actors(entries []*record.Entry) string {
	var out, seen []string
	for _, e := range entries {
		for _, a := range e.Actor {
			if !slices.Contains(seen, a) {
				seen = append(seen, a)
				if e.When.IsZero() {
					out = append(out, a)
				} else {
					out = append(out, a+" ("+date(e.When, e.FromPublication)+")")
				}
			}
		}
	}
	return strings.Join(out, "; ")
}

// Review lists what an analyst should look at.
func Review(items []record.ReviewItem, book *codebook.Codebook) *Grid {
	g := &Grid{book: book, Title: "To review", Columns: []string{"why", "score", "act", "actors", "issue", "date", "quote", "statement", "place"}, Empty: "Nothing needs a look.",
		Short: []string{"why", "score", "act", "actors", "issue", "date", "quote", "statement"},
		Rules: []string{"Reversals first, then reports that contradict each other, then positions that rest on low scores alone, then new positions, then claims that go against a party's own words. “parley rule” decides."}}
	for _, x := range items {
		e := x.Entry
		g.add(x.Why, fmt.Sprintf("%.2f", e.Score), string(e.Act), strings.Join(e.Actor, "; "), strings.Join(e.Issue, "; "), machineDay(e.When, e.FromPublication), e.Quote, e.ID, fmt.Sprintf("%s:%d-%d", e.Source.Doc.ID, e.Start, e.End))
	}
	return g
}

// DueAndDone counts commitments through time.
func (l Lister) DueAndDone() *Grid {
	g := l.grid("Due against done", "No text dates an undertaking.", []string{"on", "made", "due", "reported done", "reported breached or reversed"},
		"At the end of each year, by what the texts of the account report until then. What is not reported done may have been done.")
	for _, t := range l.Account.Tallies(l.View) {
		g.add(t.On.String(), strconv.Itoa(t.Made), strconv.Itoa(t.Due), strconv.Itoa(t.Done), strconv.Itoa(t.Breached))
	}
	return g
}

// Drafts lists the texts with numbered clauses and what each comes from.
func (l Lister) Drafts() *Grid {
	g := l.grid("Drafts and their lineage", "No text has three numbered clauses or more.", []string{"published", "title", "clauses", "comes from", "shared", "changed", "added", "dropped", "document"},
		"A text comes from the earlier one that shares the most of its clauses, at least three in ten; “parley diff” shows them one by one.")
	for _, d := range l.Account.Drafts(l.View) {
		var from, shared, changed, added, dropped string
		if d.From != nil {
			count := map[record.DiffKind]int{}
			for _, c := range d.Diff {
				count[c.Kind]++
			}
			from, shared = d.From.Source.Doc.ID, fmt.Sprintf("%.0f %%", 100*d.Shared)
			changed = strconv.Itoa(count[record.RewordedText] + count[record.Weakened] + count[record.Strengthened])
			added, dropped = strconv.Itoa(count[record.Added]), strconv.Itoa(count[record.Dropped])
		}
		g.add(machineDay(d.Source.Doc.Published, false), d.Source.Doc.Title.Value, strconv.Itoa(len(d.Clauses)), from, shared, changed, added, dropped, d.Source.Doc.ID)
	}
	return g
}
