package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strconv"
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
	r, err := reader.New(reader.Options{})
	if err != nil {
		return err
	}
	if c.Min < 0 || c.Min > 1 {
		return usagef("--min-score %v: give a number from 0 to 1", c.Min)
	}
	ctx, stop := s.interruptible()
	defer stop()
	missing, found := 0, 0
	err = c.write(s, func(w io.Writer) error {
		p := c.printer(w)
		for read := range readAll(ctx, r, s.in, c.Paths) {
			if read.err != nil {
				missing++
				s.complain(read.err)
				continue
			}
			read.statements = slices.DeleteFunc(read.statements, func(s statement.Statement) bool { return s.Score < c.Min })
			found += len(read.statements)
			if err := p(read); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	if err == nil && found == 0 {
		fmt.Fprintln(s.err, "parley: no statement was found")
	}
	if err == nil && missing > 0 {
		err = errPartial
	}
	return err
}

// printer gives the form that was asked for, of one document after the other.
func (c readCommand) printer(w io.Writer) func(reading) error {
	head := []string{"score", "date", "actor", "act", "target", "issue", "modality", "quote"}
	switch {
	case c.Plain:
		t := table{head: append(head, "document", "start", "end")}
		return func(read reading) error {
			t.rows = t.rows[:0]
			for i := range read.statements {
				s := &read.statements[i]
				t.add(append(cellsOf(s), s.Doc, strconv.Itoa(s.Start), strconv.Itoa(s.End))...)
			}
			err := t.print(w, true)
			t.head = nil
			return err
		}
	case c.Format == "table":
		first := true
		return func(read reading) error {
			if len(read.statements) == 0 {
				return nil
			}
			if !first {
				fmt.Fprintln(w)
			}
			first = false
			fmt.Fprintf(w, "%s\n\n", strings.Join(slices.DeleteFunc([]string{read.doc.ID, read.doc.Title.Value, read.doc.Published.String()}, func(s string) bool { return s == "" }), " · "))
			t := table{head: head}
			for i := range read.statements {
				t.add(cellsOf(&read.statements[i])...)
			}
			return t.print(w, false)
		}
	}
	return func(read reading) error {
		for i := range read.statements {
			line, err := read.statements[i].MarshalJSON() // an encoder would go over it once more
			if err != nil {
				return err
			}
			if _, err = w.Write(append(line, '\n')); err != nil {
				return err
			}
		}
		return nil
	}
}

// cellsOf are the cells of a statement.
func cellsOf(s *statement.Statement) []string {
	return []string{fmt.Sprintf("%.2f", s.Score), s.Date.String(), strings.Join(s.Actor, "; "), string(s.Act), strings.Join(s.Target, "; "), strings.Join(s.Issue, "; "), string(s.Modality),
		strings.Join(strings.Fields(s.Quote), " ")}
}

// A reading is what one document gave.
type reading struct {
	doc        *document.Document
	raw        []byte // as received
	statements []statement.Statement
	err        error
}

// readAll reads the documents under paths on all cores and gives what they hold in the order of the documents. No more
// documents are held at once than a few for each core. It ends early when ctx is done.
func readAll(ctx context.Context, r *reader.Reader, stdin io.Reader, paths []string) iter.Seq[reading] {
	return intake.InOrder(ctx, parts(stdin, paths), runtime.GOMAXPROCS(0), func(p part) reading {
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
