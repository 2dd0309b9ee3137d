package main

import (
	"parley/publication"
	"parley/record"
)

type timelineCommand struct {
	listing
	since
}

// Examples shows how the command is used.
func (timelineCommand) Examples() string {
	return `parley timeline ukraine                   # what texts date and hold to have happened
parley timeline ukraine --since 2025 --as-of 2025-06-30
parley timeline ukraine --known-at 2025-03-01 --format csv -o timeline.csv`
}

// Run prints what is dated and held to have happened, in order of time.
func (c timelineCommand) Run(s *streams) error {
	return c.list(s, record.View{Since: c.Since}, func(l publication.Lister) ([]*publication.Grid, error) { return one(l.Timeline()) })
}
