package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/casefile"
	"parley/codebook"
	"parley/publication"
	"parley/reader"
	"parley/record"
)

// listing are the flags of commands that print a view of a case as a table. Embed it.
type listing struct {
	output
	when
	Case   string `arg:"" help:"The case's folder."`
	Format string `enum:"table,csv,json,md,html" default:"table" help:"Form of the output: ${enum}."`
	texts  bool   // the view lists texts
}

// with opens the case, folds it in the view, and hands it on.
func (l listing) with(s *streams, view record.View, use func(publication.Lister) error) error {
	ctx, stop := s.interruptible()
	defer stop()
	o, err := openCase(ctx, s, l.Case)
	if err != nil {
		return err
	}
	defer o.Close()
	view.AsOf, view.KnownAt = l.AsOf, l.KnownAt
	a, err := o.account(ctx, l.KnownAt, record.Options{Threshold: reader.Measured.Threshold, Doubt: reader.Measured.Doubt})
	if err != nil {
		return err
	}
	if err := o.sayLeftOut(ctx, a, view, l.texts); err != nil {
		return err
	}
	if err := use(publication.Lister{Name: o.Name, Account: a, View: view, Codebook: o.Book}); err != nil {
		return err
	}
	return o.partial()
}

// list prints the grids of a view of the case. Grids that follow the first are left out of CSV, which holds one table a
// file; that is said on standard error.
func (l listing) list(s *streams, view record.View, grids func(publication.Lister) ([]*publication.Grid, error)) error {
	return l.with(s, view, func(lister publication.Lister) error {
		list, err := grids(lister)
		if err != nil {
			return err
		}
		if n := len(list) - 1; n > 0 && (l.Plain || l.Format == "csv" && !l.JSON) {
			s.complain(fmt.Errorf("%s left out, one table a file: %s; --json has them all", left(n), strings.Join(titles(list[1:]), ", ")))
		}
		return l.write(s, func(w io.Writer) error { return l.print(w, list) })
	})
}

// issueOf finds an issue by its id or its name, as tables print it.
func issueOf(book *codebook.Codebook, text string) (id string, err error) {
	if i, ok := book.Issue(text); ok {
		return i.ID, nil
	}
	var known []string
	for _, i := range book.Issues() {
		if strings.EqualFold(i.Name, text) {
			return i.ID, nil
		}
		known = append(known, i.ID, strings.ToLower(i.Name))
	}
	return "", usagef("--issue: there is no issue %q%s", text, casefile.DidYouMean(strings.ToLower(text), known))
}

func left(n int) string {
	if n == 1 {
		return "1 more table is"
	}
	return fmt.Sprintf("%d more tables are", n)
}

func titles(list []*publication.Grid) (out []string) {
	for _, g := range list {
		out = append(out, g.Title)
	}
	return out
}

func (l listing) print(w io.Writer, list []*publication.Grid) error {
	format := l.Format
	switch {
	case l.JSON:
		format = "json"
	case l.Plain:
		format = "plain"
	}
	switch format {
	case "json":
		return publication.Grids(list).JSON(w)
	case "html":
		return publication.Grids(list).HTML(w)
	case "csv":
		return list[0].CSV(w)
	case "plain":
		return (&table{list[0].Columns, list[0].Rows}).print(w, true)
	}
	for i, g := range list {
		var err error
		if format == "md" {
			err = g.Markdown(w)
		} else {
			if i > 0 {
				fmt.Fprintln(w)
			}
			err = g.Text(w)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func one(g *publication.Grid) ([]*publication.Grid, error) { return []*publication.Grid{g}, nil }

type positionsCommand struct {
	listing
	Issue string `help:"Only this issue."`
	Party string `help:"Only this party or third party, by name or id."`
	All   bool   `help:"Third parties as well."`
}

// Examples shows how the command is used.
func (positionsCommand) Examples() string {
	return `parley positions ukraine                                   # party × issue, each with its quote
parley positions ukraine --issue territory --as-of 2022-04-01
parley positions ukraine --all --format csv -o positions.csv`
}

// Run prints the position matrix.
func (c positionsCommand) Run(s *streams) error {
	return c.list(s, record.View{}, func(l publication.Lister) ([]*publication.Grid, error) {
		if c.Issue != "" {
			id, err := issueOf(l.Codebook, c.Issue)
			if err != nil {
				return nil, err
			}
			c.Issue = id
		}
		party := c.Party
		if party != "" {
			party = actorOf(l.Codebook, party)
		}
		if party != "" && !slices.ContainsFunc(l.Account.Entries, func(e *record.Entry) bool { return slices.Contains(e.Actor, party) }) {
			var known []string
			for _, e := range l.Account.Entries {
				known = append(known, e.Actor...)
			}
			return nil, usagef("no text names %q as one who acts%s; 'parley positions %s --all' lists who does", c.Party, meant(c.Party, known), c.Case)
		}
		return one(l.Positions(c.Issue, party, c.All))
	})
}

type changesCommand struct {
	output
	when
	since
	Case   string `arg:"" help:"The case's folder."`
	Format string `enum:"table,csv,json,md,html,atom,jsonfeed" default:"table" help:"Form of the output: ${enum}; atom and jsonfeed are feeds to follow, the latest first."`
}

// Examples shows how the command is used.
func (changesCommand) Examples() string {
	return `parley changes ukraine --since 2025-01-01    # what moved, from what to what
parley changes ukraine --as-of 2022-12-31 --format md
parley changes ukraine --format atom -o changes.atom   # for a feed reader, with before and after`
}

// Run prints the ledger of movements, or a feed of them.
func (c changesCommand) Run(s *streams) error {
	l := listing{output: c.output, when: c.when, Case: c.Case, Format: c.Format}
	view := record.View{Since: c.Since}
	feed := map[string]func(publication.Lister, io.Writer) error{"atom": publication.Lister.Atom, "jsonfeed": publication.Lister.JSONFeed}[c.Format]
	if feed == nil || c.JSON || c.Plain {
		return l.list(s, view, func(l publication.Lister) ([]*publication.Grid, error) { return one(l.Changes()) })
	}
	return l.with(s, view, func(lister publication.Lister) error {
		return l.write(s, func(w io.Writer) error { return feed(lister, w) })
	})
}

type conditionsCommand struct {
	output
	when
	Case   string `arg:"" help:"The case's folder."`
	Format string `enum:"table,csv,json,md,html,dot" default:"table" help:"Form of the output: ${enum}; dot is the graph, for Graphviz."`
}

// Examples shows how the command is used.
func (conditionsCommand) Examples() string {
	return `parley conditions ukraine                 # who gives what only if, and who waits for whom
parley conditions ukraine --format json
parley conditions ukraine --format dot -o conditions.dot`
}

// Run prints the conditions and the deadlocks among them.
func (c conditionsCommand) Run(s *streams) error {
	l := listing{output: c.output, when: c.when, Case: c.Case, Format: c.Format}
	if c.Format == "dot" {
		return l.with(s, record.View{}, func(lister publication.Lister) error { return l.write(s, lister.ConditionsDOT) })
	}
	return l.list(s, record.View{}, func(l publication.Lister) ([]*publication.Grid, error) {
		links, deadlocks := l.Conditions()
		return []*publication.Grid{links, deadlocks}, nil
	})
}

type obstaclesCommand struct{ listing }

// Examples shows how the command is used.
func (obstaclesCommand) Examples() string {
	return `parley obstacles ukraine                  # where the positions exclude each other, and what the texts call an obstacle or a factor
parley obstacles ukraine --as-of 2025-06-30 --format html -o obstacles.html`
}

// Run prints the obstacles.
func (c obstaclesCommand) Run(s *streams) error {
	return c.list(s, record.View{}, func(l publication.Lister) ([]*publication.Grid, error) {
		return []*publication.Grid{l.Obstacles(), l.Named()}, nil
	})
}

type proposalsCommand struct{ listing }

// Examples shows how the command is used.
func (proposalsCommand) Examples() string {
	return `parley proposals ukraine                  # plans and agreements, and who accepted or rejected them
parley proposals ukraine --format csv`
}

// Run prints the proposals.
func (c proposalsCommand) Run(s *streams) error {
	return c.list(s, record.View{}, func(l publication.Lister) ([]*publication.Grid, error) {
		found := l.Account.Proposals(l.View)
		return []*publication.Grid{l.Proposals(found), l.Endorsements(found), l.Drafts(), l.Answers()}, nil
	})
}

type humanitarianCommand struct {
	listing
	since
}

// Examples shows how the command is used.
func (humanitarianCommand) Examples() string {
	return `parley humanitarian ukraine               # exchanges, returns, aid and grain, with numbers by who gives them
parley humanitarian ukraine --format csv`
}

// Run prints the humanitarian steps.
func (c humanitarianCommand) Run(s *streams) error {
	return c.list(s, record.View{Since: c.Since}, func(l publication.Lister) ([]*publication.Grid, error) { return one(l.Humanitarian()) })
}

type commitmentsCommand struct{ listing }

// Examples shows how the command is used.
func (commitmentsCommand) Examples() string {
	return `parley commitments ukraine                # ceasefires and their terms, undertakings and how they stand
parley commitments ukraine --as-of 2016-01-01`
}

// Run prints the sheets of ceasefires and the commitments.
func (c commitmentsCommand) Run(s *streams) error {
	return c.list(s, record.View{}, func(l publication.Lister) ([]*publication.Grid, error) {
		return []*publication.Grid{l.Commitments(), l.Ceasefires(), l.DueAndDone()}, nil
	})
}
