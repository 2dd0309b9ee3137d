package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/publication"
	"parley/record"
)

type positionsCommand struct {
	output
	when
	Case  string `arg:"" help:"The case's directory."`
	Party string `placeholder:"NAME" help:"Only this party: a name or an id."`
	Issue string `placeholder:"ISSUE" help:"Only this issue."`
}

// Examples shows how the command is used.
func (positionsCommand) Examples() string {
	return `parley positions ukraine
parley positions ukraine --issue territory --as-of 2022-04
parley positions ukraine --party Russia --json`
}

// Run prints which party holds which position on which issue, since when, and on which words.
func (c positionsCommand) Run(s *streams) error {
	ctx, stop := s.interruptible()
	defer stop()
	o, err := openCase(ctx, s, c.Case)
	if err != nil {
		return err
	}
	defer o.Close()
	f, err := statementsCommand{Party: c.Party, Issue: c.Issue}.filter(o)
	if err != nil {
		return err
	}
	a, err := o.account(ctx, c.KnownAt, record.Options{})
	if err != nil {
		return err
	}
	if f.Actor != "" && !slices.Contains(a.Parties, f.Actor) {
		return usagef("--party: %s is no party of this case; the parties are: %s", f.Actor, strings.Join(a.Parties, ", "))
	}
	brief, err := publication.NewBrief(a, publication.BriefOptions{Title: o.Name, Codebook: o.Book, View: record.View{AsOf: c.AsOf, KnownAt: c.KnownAt}})
	if err != nil {
		return err
	}
	cells := slices.DeleteFunc(slices.Clone(brief.Position), func(p publication.Cell) bool {
		return f.Actor != "" && p.Party != f.Actor || f.Issue != "" && p.Issue != f.Issue
	})
	if len(cells) == 0 {
		fmt.Fprintln(s.err, "parley: no party's position is stated in these texts")
	}
	err = c.write(s, func(w io.Writer) error { return c.print(w, cells) })
	if err != nil {
		return err
	}
	return o.partial()
}

func (c positionsCommand) print(w io.Writer, cells []publication.Cell) error {
	switch {
	case c.JSON:
		if cells == nil {
			cells = []publication.Cell{}
		}
		return writeJSON(w, cells)
	case c.Plain:
		t := table{head: []string{"party", "issue", "option", "against", "date", "since", "voice", "origins", "documents", "statement", "quote"}}
		for _, p := range cells {
			t.add(p.Party, p.Issue, p.Option, fmt.Sprint(p.Against), p.Date, p.Since, p.Voice, fmt.Sprint(p.Origins), fmt.Sprint(p.Documents), p.Statement,
				publication.Tidy(p.Quote))
		}
		return t.print(w, true)
	}
	party := ""
	for _, p := range cells {
		if p.Party != party {
			party = p.Party
			fmt.Fprintf(w, "%s\n\n", party)
		}
		if err := printCell(w, p); err != nil {
			return err
		}
	}
	return nil
}

func printCell(w io.Writer, p publication.Cell) error {
	head := p.Issue
	if p.Option != "" {
		head += ": "
		if p.Against {
			head += "not "
		}
		head += p.Option
	}
	since := "undated"
	if p.Since != "" {
		since = "since " + p.Since
		if day, open := strings.CutPrefix(p.Since, "../"); open { // a stance in a text that is dated by its publication
			since = "by " + day
		}
	}
	foot := fmt.Sprintf("%s · %s · %s · %s", since, p.Voice, count(p.Origins, "origin"), p.Statement)
	if p.Speaker != "" {
		foot = p.Speaker + " · " + foot
	}
	if p.Unreviewed {
		foot += " · unreviewed"
	}
	_, err := fmt.Fprintf(w, "  %s\n    “%s”\n    %s\n\n", head, publication.Tidy(p.Quote), foot)
	return err
}
