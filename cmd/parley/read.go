package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"runtime"
	"strings"

	"parley/document"
	"parley/intake"
	"parley/reader"
	"parley/source"
	"parley/statement"
)

type readCommand struct {
	output
	Paths  []string `arg:"" help:"Texts, folders, JSON Lines of documents, or - for standard input."`
	Format string   `enum:"jsonl,table" default:"jsonl" help:"jsonl: the reading contract, one statement a line; table: for people."`
	Min    float64  `name:"min-score" default:"0" help:"Leave out statements scored lower."`
}

// Examples shows how the command is used.
func (readCommand) Examples() string {
	return `parley read notes/                          # one statement a line, as JSON
parley read --format table report.html      # for people
parley read --min-score 0.7 notes/ -o s.jsonl
parley read documents.jsonl                # documents as JSON Lines; - reads them from standard input`
}

// Run reads documents side by side and prints their statements in the order of the documents.
func (c readCommand) Run(s *streams) error {
	if c.Plain {
		c.Format = "table"
	}
	r, err := reader.New(reader.Options{})
	if err != nil {
		return err
	}
	missing := 0
	err = c.write(s, func(w io.Writer) error {
		print := c.printer(w)
		if err := c.header(w); err != nil {
			return err
		}
		for read := range readAll(r, s.in, c.Paths) {
			if read.err != nil {
				missing++
				s.complain(read.err)
				continue
			}
			for i := range read.statements {
				if read.statements[i].Score < c.Min {
					continue
				}
				if err := print(read.doc, &read.statements[i]); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err == nil && missing > 0 {
		err = errPartial
	}
	return err
}

func (c readCommand) header(w io.Writer) error {
	if c.Format != "table" {
		return nil
	}
	_, err := io.WriteString(w, "score\tdate\tactor\tact\ttarget\tissue\tmodality\tquote\n")
	return err
}

// printer gives the form that was asked for.
func (c readCommand) printer(w io.Writer) func(*document.Document, *statement.Statement) error {
	if c.Format == "table" {
		return func(_ *document.Document, s *statement.Statement) error {
			_, err := fmt.Fprintf(w, "%.2f\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", s.Score, s.Date, strings.Join(s.Actor, "; "), s.Act, strings.Join(s.Target, "; "),
				strings.Join(s.Issue, "; "), s.Modality, strings.Join(strings.Fields(s.Quote), " "))
			return err
		}
	}
	return func(_ *document.Document, s *statement.Statement) error {
		line, err := s.MarshalJSON() // an encoder would go over it once more
		if err != nil {
			return err
		}
		_, err = w.Write(append(line, '\n'))
		return err
	}
}

// A reading is what one document gave.
type reading struct {
	doc        *document.Document
	raw        []byte // as received
	statements []statement.Statement
	err        error
}

// readAll reads the documents under paths on all cores and gives what they hold in the order of the documents. No more
// documents are held at once than a few for each core.
func readAll(r *reader.Reader, stdin io.Reader, paths []string) iter.Seq[reading] {
	return intake.InOrder(context.Background(), parts(stdin, paths), runtime.GOMAXPROCS(0), func(p part) reading {
		if p.err != nil {
			return reading{err: p.err}
		}
		doc, err := p.Parse()
		if err != nil {
			return reading{err: err}
		}
		list, err := r.Read(doc)
		return reading{doc, p.Bytes(), list, err}
	})
}

// A part is a document before it is parsed, or the reason why there is none.
type part struct {
	source.Part
	err error
}

func parts(stdin io.Reader, paths []string) iter.Seq[part] {
	return func(yield func(part) bool) {
		for item, err := range source.Find(paths...) {
			if err != nil {
				if !yield(part{err: err}) {
					return
				}
				continue
			}
			for p := range item.Open(stdin) {
				if !yield(part{Part: p}) {
					return
				}
			}
		}
	}
}
