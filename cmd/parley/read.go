package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"

	"parley/document"
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
	missing := 0
	err = c.write(s, func(w io.Writer) error {
		print := c.printer(w)
		if err := c.header(w); err != nil {
			return err
		}
		for part := range sideBySide(r, s.in, c.Paths) {
			if part.err != nil {
				missing++
				fmt.Fprintln(s.err, "parley:", part.err)
				continue
			}
			for i := range part.statements {
				if part.statements[i].Score < c.Min {
					continue
				}
				if err := print(part.doc, &part.statements[i]); err != nil {
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
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return func(_ *document.Document, s *statement.Statement) error { return e.Encode(s) }
}

// A reading is what one document gave.
type reading struct {
	doc        *document.Document
	statements []statement.Statement
	err        error
}

// sideBySide reads the documents under paths on all cores and gives what they hold in the order of the documents. No
// more documents are held at once than a few for each core.
func sideBySide(r *reader.Reader, stdin io.Reader, paths []string) func(yield func(reading) bool) {
	return func(yield func(reading) bool) {
		cores := runtime.GOMAXPROCS(0)
		type job struct {
			part source.Part
			err  error
			done chan reading
		}
		jobs := make(chan *job, cores)
		order := make(chan *job, 4*cores)
		stop := make(chan struct{})
		var wg sync.WaitGroup
		for range cores {
			wg.Go(func() {
				for j := range jobs {
					j.done <- read(r, j.part, j.err)
				}
			})
		}
		wg.Go(func() {
			defer close(order)
			defer close(jobs)
			send := func(j *job) bool {
				select {
				case order <- j:
				case <-stop:
					return false
				}
				select {
				case jobs <- j:
				case <-stop:
					return false
				}
				return true
			}
			for item, err := range source.Find(paths...) {
				if err != nil {
					if !send(&job{err: err, done: make(chan reading, 1)}) {
						return
					}
					continue
				}
				for part := range item.Open(stdin) {
					if !send(&job{part: part, done: make(chan reading, 1)}) {
						return
					}
				}
			}
		})
		for j := range order {
			if !yield(<-j.done) {
				close(stop)
				break
			}
		}
		wg.Wait()
	}
}

func read(r *reader.Reader, part source.Part, err error) reading {
	if err != nil {
		return reading{err: err}
	}
	doc, err := part.Parse()
	if err != nil {
		return reading{err: err}
	}
	list, err := r.Read(doc)
	if errors.Is(err, reader.ErrLanguage) {
		return reading{doc: doc, err: err}
	}
	return reading{doc, list, err}
}
