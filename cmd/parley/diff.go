package main

import (
	"errors"
	"fmt"
	"io"

	"parley/codebook"
	"parley/document"
	"parley/publication"
	"parley/record"
	"parley/source"
	"parley/store"
)

type diffCommand struct {
	output
	Texts  []string `arg:"" help:"Two files; or a case's folder and two of its documents. One file, or one document of a case, lists its clauses."`
	Format string   `enum:"table,csv,json,md,html" default:"table" help:"Form of the output: ${enum}."`
}

// Examples shows how the command is used.
func (diffCommand) Examples() string {
	return `parley diff draft-1.md draft-2.md        # added, dropped, moved, reworded, weakened
parley diff draft-1.md                   # the clauses of one text
parley diff ukraine sources/a.md sources/b.md --format md`
}

// Run aligns the clauses of two texts.
func (c diffCommand) Run(s *streams) error {
	docs, book, err := c.documents(s)
	if err != nil {
		return err
	}
	before := record.Clauses(docs[0], book)
	g := publication.Clauses(titleOf(docs[0]), before, book)
	if len(docs) == 2 {
		after := record.Clauses(docs[1], book)
		if n := max(len(before), len(after)); n > record.MostClauses {
			return fmt.Errorf("a text of %d numbered clauses is compared with no other, %d are the most; cut out the part that matters", n, record.MostClauses)
		}
		g = publication.Diff(titleOf(docs[0]), titleOf(docs[1]), record.Diff(before, after), book)
	}
	l := listing{output: c.output, Format: c.Format}
	return l.write(s, func(w io.Writer) error { return l.print(w, []*publication.Grid{g}) })
}

// titleOf is what a text is called: its title, or where it lies.
func titleOf(d *document.Document) string {
	if d.Title.Value != "" {
		return d.Title.Value
	}
	return d.ID
}

func (c diffCommand) documents(s *streams) (docs []*document.Document, book *codebook.Codebook, err error) {
	if isCase(c.Texts[0]) {
		if len(c.Texts) == 1 || len(c.Texts) > 3 {
			return nil, nil, usagef("after a case's folder come one or two of its documents; 'parley sources %s' names them", c.Texts[0])
		}
		ctx, stop := s.interruptible()
		defer stop()
		o, err := openCase(ctx, s, c.Texts[0])
		if err != nil {
			return nil, nil, err
		}
		defer o.Close()
		for _, id := range c.Texts[1:] {
			e, err := o.document(ctx, id)
			if errors.Is(err, store.ErrNone) {
				return nil, nil, fmt.Errorf("%s holds no text %q; 'parley sources %s' lists its texts", c.Texts[0], id, c.Texts[0])
			}
			if err != nil {
				return nil, nil, err
			}
			docs = append(docs, e.Document)
		}
		return docs, o.Book, nil
	}
	if len(c.Texts) > 2 {
		return nil, nil, usagef("give two files, or a case's folder and two of its documents")
	}
	for d, err := range source.Files(s.in, c.Texts...) {
		if err != nil {
			return nil, nil, err
		}
		docs = append(docs, d)
	}
	if len(docs) != len(c.Texts) {
		return nil, nil, usagef("name files with one text each; %d texts were found in %d names", len(docs), len(c.Texts))
	}
	book, err = codebook.Base()
	return docs, book, err
}
