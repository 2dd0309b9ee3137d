package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/document"
	"parley/edtf"
	"parley/statement"
	"parley/store"
)

type searchCommand struct {
	output
	Case    string    `arg:"" help:"The case's directory."`
	Query   []string  `arg:"" help:"Words; \"a phrase\"; begin* for the beginning of a word; OR between two; -word for a word that must be absent (after --)."`
	Limit   int       `short:"n" default:"20" help:"How many passages to show."`
	KnownAt edtf.Date `name:"known-at" placeholder:"DATE" help:"Only what had been received by that day."`
}

// Examples shows how the command is used.
func (searchCommand) Examples() string {
	return `parley search ukraine ceasefire
parley search ukraine '"security guarantees" NATO'
parley search ukraine grain OR corridor
parley search ukraine -- withdraw* -heavy`
}

// found is a passage as JSON.
type found struct {
	Document   string                `json:"document"`
	Title      string                `json:"title,omitempty"`
	Publisher  string                `json:"publisher,omitempty"`
	Published  edtf.Date             `json:"published,omitzero"`
	Passage    document.Span         `json:"passage"`
	Text       string                `json:"text"`
	Found      []document.Span       `json:"found"`
	Statements []statement.Statement `json:"statements"`
}

// Run prints the passages that hold the words, the best first.
func (c searchCommand) Run(s *streams) error {
	if c.Limit < 1 {
		return usagef("--limit %d: give at least 1", c.Limit)
	}
	return s.withCase(c.Case, func(ctx context.Context, o *opened) error { return c.run(ctx, s, o) })
}

func (c searchCommand) run(ctx context.Context, s *streams, o *opened) error {
	hits, err := o.db.Search(ctx, strings.Join(c.Query, " "), c.Limit, c.KnownAt)
	if err != nil {
		return err
	}
	if len(hits) == 0 {
		fmt.Fprintln(s.err, "parley: nothing found; try fewer words, or the beginning of one (withdraw*)")
	}
	marks := [2]string{"**", "**"}
	if c.colour(s) {
		marks = [2]string{"\x1b[1m", "\x1b[0m"}
	}
	return c.write(s, func(w io.Writer) error {
		switch {
		case c.JSON:
			list := []found{}
			for _, h := range hits {
				d := h.Document
				list = append(list, found{d.ID, d.Title.Value, d.Publisher.Value, d.Published, h.Passage, h.Text, h.Found, h.Statements})
			}
			return writeJSON(w, list)
		case c.Plain:
			t := table{head: []string{"document", "published", "start", "end", "text"}}
			for _, h := range hits {
				t.add(h.Document.ID, h.Document.Published.String(), fmt.Sprint(h.Passage.Start), fmt.Sprint(h.Passage.End), h.Text)
			}
			return t.print(w, true)
		}
		for _, h := range hits {
			if err := printHit(w, h, marks); err != nil {
				return err
			}
		}
		return nil
	})
}

func printHit(w io.Writer, h store.Hit, marks [2]string) error {
	fmt.Fprintf(w, "%s\n  %s\n", describe(h.Document), excerpt(h, marks))
	shown := 0
	for i := range h.Statements {
		st := &h.Statements[i]
		if shown < 5 && (len(h.Found) == 0 || slices.ContainsFunc(h.Found, st.Overlaps)) {
			fmt.Fprintf(w, "    %s  %s\n", st.ID, headline(st))
			shown++
		}
	}
	if rest := len(h.Statements) - shown; rest > 0 {
		fmt.Fprintf(w, "    and %s elsewhere in the passage\n", count(rest, "statement"))
	}
	_, err := fmt.Fprintln(w)
	return err
}

// describe names a document in one line: what it is, whose, and of when.
func describe(d *document.Document) string {
	parts := []string{d.ID}
	if d.Title.Value != "" {
		parts = []string{d.Title.Value}
	}
	if d.Publisher.Value != "" {
		parts = append(parts, d.Publisher.Value)
	}
	parts = append(parts, when0(d.Published))
	if d.Title.Value != "" {
		parts = append(parts, d.ID)
	}
	return strings.Join(parts, " · ")
}

// excerptAround is how many bytes of a passage are shown before and after the words that were found.
const excerptAround = 160

// excerpt is the part of a passage around the words that were found, which are marked.
func excerpt(h store.Hit, marks [2]string) string {
	start, end := 0, cut(h.Text, 2*excerptAround)
	if len(h.Found) > 0 {
		start = cut(h.Text, h.Found[0].Start-h.Passage.Start-excerptAround)
		end = cut(h.Text, max(h.Found[0].End-h.Passage.Start+excerptAround, 2*excerptAround))
	}
	var b strings.Builder
	if start > 0 {
		b.WriteString("… ")
	}
	at := start
	for _, f := range h.Found {
		from, to := f.Start-h.Passage.Start, f.End-h.Passage.Start
		if from < at || to > end {
			continue
		}
		b.WriteString(h.Text[at:from] + marks[0] + h.Text[from:to] + marks[1])
		at = to
	}
	b.WriteString(h.Text[at:end])
	if end < len(h.Text) {
		b.WriteString(" …")
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// cut moves an offset to the nearest space before it, within the text.
func cut(text string, at int) int {
	if at <= 0 {
		return 0
	}
	if at >= len(text) {
		return len(text)
	}
	if i := strings.LastIndexAny(text[:at], " \n"); i >= 0 {
		return i + 1
	}
	return 0
}
