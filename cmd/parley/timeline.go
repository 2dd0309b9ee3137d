package main

import (
	"context"
	"fmt"
	"io"

	"parley/edtf"
	"parley/publication"
	"parley/record"
	"parley/statement"
)

type timelineCommand struct {
	output
	when
	since
	Case string `arg:"" help:"The case's directory."`
}

// Examples shows how the command is used.
func (timelineCommand) Examples() string {
	return `parley timeline ukraine
parley timeline ukraine --since 2025 --as-of 2025-06-30
parley timeline ukraine --known-at 2025-03-01 --json`
}

// event is an entry of the timeline as JSON.
type event struct {
	Date      edtf.Date           `json:"date"`
	Origin    string              `json:"origin"`
	Statement statement.Statement `json:"statement"`
}

// Run prints what is dated and held to have happened, in order of time.
func (c timelineCommand) Run(s *streams) error {
	return s.withCase(c.Case, func(ctx context.Context, o *opened) error { return c.run(ctx, s, o) })
}

func (c timelineCommand) run(ctx context.Context, s *streams, o *opened) error {
	a, err := o.account(ctx, c.KnownAt, record.Options{})
	if err != nil {
		return err
	}
	entries := a.Timeline(record.View{AsOf: c.AsOf, KnownAt: c.KnownAt, Since: c.Since})
	if len(entries) == 0 {
		fmt.Fprintln(s.err, "parley: nothing in these texts is dated within that time")
	}
	return c.write(s, func(w io.Writer) error {
		switch {
		case c.JSON:
			list := []event{}
			for _, e := range entries {
				list = append(list, event{e.When, e.Origin(), e.Statement})
			}
			return writeJSON(w, list)
		case c.Plain:
			t := table{head: []string{"date", "what", "document", "id", "quote"}}
			for _, e := range entries {
				t.add(e.When.String(), headline(&e.Statement), e.Doc, e.ID, publication.Tidy(e.Quote))
			}
			return t.print(w, true)
		}
		for _, e := range entries {
			if err := printStatement(w, &e.Statement, e.When); err != nil {
				return err
			}
		}
		return nil
	})
}
