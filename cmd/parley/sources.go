package main

import (
	"parley/publication"
	"parley/record"
)

type sourcesCommand struct {
	output
	when
	Case   string `arg:"" help:"The case's folder."`
	Format string `enum:"table,csv,json,md,html,bib,csl" default:"table" help:"Form of the output: ${enum}; bib is BibTeX, csl is CSL-JSON for managers of references."`
}

// Examples shows how the command is used.
func (sourcesCommand) Examples() string {
	return `parley sources ukraine                      # the texts: when published, by whom, which of them repeat another
parley sources ukraine --format bib -o ukraine.bib
parley sources ukraine --known-at 2025-03-01 --format csv`
}

// Run lists the texts of a case.
func (c sourcesCommand) Run(s *streams) error {
	l := listing(c)
	switch c.Format {
	case "bib":
		return l.with(s, record.View{}, func(lister publication.Lister) error { return l.write(s, lister.BibTeX) })
	case "csl":
		return l.with(s, record.View{}, func(lister publication.Lister) error { return l.write(s, lister.CSL) })
	}
	return l.list(s, record.View{}, func(l publication.Lister) ([]*publication.Grid, error) { return one(l.Sources()) })
}
