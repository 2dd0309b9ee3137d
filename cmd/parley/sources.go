package main

import (
	"context"
	"fmt"
	"strings"

	"parley/edtf"
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
	l := listing{output: c.output, when: c.when, Case: c.Case, Format: c.Format}
	l.texts = true
	switch c.Format {
	case "bib":
		return l.with(s, record.View{}, func(lister publication.Lister) error { return l.write(s, lister.BibTeX) })
	case "csl":
		return l.with(s, record.View{}, func(lister publication.Lister) error { return l.write(s, lister.CSL) })
	}
	return l.list(s, record.View{}, func(l publication.Lister) ([]*publication.Grid, error) { return one(l.Sources()) })
}

// sayLeftOut says which texts of the case a view leaves out: where no day is asked for, those that are dated too late to be true, and for a list of the
// texts also those that were published or came after the days asked for.
func (o *opened) sayLeftOut(ctx context.Context, a *record.Account, view record.View, texts bool) error {
	seen := map[string]bool{}
	for _, s := range a.SourcesIn(view) {
		seen[s.Doc.ID] = true
	}
	var late []string
	for _, s := range a.Sources {
		if !seen[s.Doc.ID] {
			late = append(late, s.Doc.ID)
		}
	}
	switch {
	case len(late) == 0:
	case view.AsOf.IsZero():
		o.streams.complain(fmt.Errorf("left out, as dated after the day of receipt: %s; correct the day, or ask --as-of a later one", some(late)))
	case texts:
		o.streams.complain(fmt.Errorf("left out, as published after %s: %s; a later --as-of lists them", view.AsOf, some(late)))
	}
	if !texts || view.KnownAt.IsZero() {
		return nil
	}
	known := map[string]bool{}
	for _, s := range a.Sources {
		known[s.Doc.ID] = true
	}
	var unknown []string
	for e, err := range o.db.Documents(ctx, edtf.Date{}) {
		if err != nil {
			return err
		}
		if !known[e.Document.ID] {
			unknown = append(unknown, e.Document.ID)
		}
	}
	if len(unknown) > 0 {
		o.streams.complain(fmt.Errorf("left out, as received after %s: %s; a later --known-at lists them", view.KnownAt, some(unknown)))
	}
	return nil
}

// some counts texts and names the first of them.
func some(ids []string) string {
	var names []string
	for _, id := range ids[:min(len(ids), 3)] {
		names = append(names, publication.FileName(id))
	}
	more := ""
	if len(ids) > len(names) {
		more = " …"
	}
	return fmt.Sprintf("%s (%s%s)", count(len(ids), "text"), strings.Join(names, ", "), more)
}
