package main

import (
	"io"

	"parley/publication"
	"parley/record"
)

type meetingsCommand struct {
	output
	when
	since
	Case   string `arg:"" help:"The case's folder."`
	Format string `enum:"table,csv,json,md,html,ics" default:"table" help:"Form of the output: ${enum}; ics is a calendar of what lies ahead."`
}

// Examples shows how the command is used.
func (meetingsCommand) Examples() string {
	return `parley meetings ukraine                          # talks, calls, summits, hosts and mediators
parley meetings ukraine --since 2025-01-01 --as-of 2025-03-20
parley meetings ukraine --format ics -o ahead.ics   # what texts announce, for a calendar`
}

// Run prints the meetings, and who mediates, or the calendar of what lies ahead.
func (c meetingsCommand) Run(s *streams) error {
	l := listing{output: c.output, when: c.when, Case: c.Case, Format: c.Format}
	if c.Format == "ics" {
		return l.with(s, record.View{Since: c.Since}, func(lister publication.Lister) error {
			return l.write(s, func(w io.Writer) error { return lister.Calendar(w) })
		})
	}
	return l.list(s, record.View{Since: c.Since}, func(l publication.Lister) ([]*publication.Grid, error) {
		return []*publication.Grid{l.Meetings(), l.Mediators(), l.Emissaries()}, nil
	})
}
