package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/casefile"
	"parley/document"
	"parley/edtf"
	"parley/publication"
	"parley/record"
	"parley/statement"
	"parley/store"
)

type showCommand struct {
	output
	Case string `arg:"" help:"The case's directory."`
	ID   string `arg:"" help:"A statement's id, or its beginning; or a document's id."`
}

// Examples shows how the command is used.
func (showCommand) Examples() string {
	return `parley show ukraine 4f0c91d2a7b35e68
parley show ukraine 4f0c                                    # the beginning of an id will do
parley show ukraine sources/2022-03-29-istanbul-2022.md`
}

// shown is a statement with its passage and source, or a document with its statements, as JSON.
type shown struct {
	Statement  *statement.Statement  `json:"statement,omitempty"`
	Passage    *passage              `json:"passage,omitempty"`
	ActsFor    string                `json:"acts_for,omitempty"` // by which words of the case's texts a person whom no list knows acts for whom
	Source     sourceOf              `json:"source"`
	Statements []statement.Statement `json:"statements,omitempty"`
}

type passage struct {
	document.Span
	Text string `json:"text"`
}

type sourceOf struct {
	ID            string         `json:"id"`
	Title         document.Field `json:"title,omitzero"`
	Publisher     document.Field `json:"publisher,omitzero"`
	Reliability   string         `json:"reliability,omitempty"` // the Admiralty grade that the case gives the publisher
	Author        document.Field `json:"author,omitzero"`
	URL           document.Field `json:"url,omitzero"`
	Reference     document.Field `json:"reference,omitzero"`
	Note          document.Field `json:"note,omitzero"`
	Lang          document.Field `json:"lang,omitzero"`
	Published     string         `json:"published,omitempty"`
	PublishedFrom string         `json:"published_from,omitempty"`
	Received      string         `json:"received,omitempty"`
	TextSHA256    string         `json:"text_sha256"`
	BytesSHA256   string         `json:"bytes_sha256"`
	Unread        string         `json:"unread,omitempty"`
	Warnings      []string       `json:"warnings,omitempty"`
}

func sourceFrom(e store.Entry) sourceOf {
	d := e.Document
	return sourceOf{ID: d.ID, Title: d.Title, Publisher: d.Publisher, Author: d.Author, URL: d.URL, Reference: d.Reference, Note: d.Note, Lang: d.Lang, Published: d.Published.String(),
		PublishedFrom: d.PublishedFrom, Received: e.Known.String(), TextSHA256: d.TextSHA256, BytesSHA256: d.BytesSHA256, Unread: e.Unread, Warnings: d.Warnings}
}

// Run shows a statement in its paragraph with its source, or a document with its statements.
func (c showCommand) Run(s *streams) error {
	if c.Plain {
		return usagef("a statement in its paragraph is no table; --json gives it to other programs (parley statements --plain and parley sources --plain list them)")
	}
	return s.withCase(c.Case, func(ctx context.Context, o *opened) error { return c.run(ctx, s, o) })
}

func (c showCommand) run(ctx context.Context, s *streams, o *opened) error {
	v, entry, err := c.find(ctx, o)
	if err != nil {
		return err
	}
	a, err := o.account(ctx, edtf.Date{}, record.Options{})
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(a.Sources, func(src *record.Source) bool { return src.Doc.ID == v.Source.ID }); i >= 0 {
		v.Source.Reliability = a.Sources[i].Reliability
	}
	if v.Statement != nil {
		if i := slices.IndexFunc(a.Entries, func(e *record.Entry) bool { return e.ID == v.Statement.ID && e.Post != nil }); i >= 0 {
			p := a.Entries[i].Post
			v.ActsFor = fmt.Sprintf("%s, by “%s” in %s", p.Actor, publication.Tidy(p.Quote), p.Source.Doc.ID)
		}
	}
	return c.write(s, func(w io.Writer) error {
		switch {
		case c.JSON:
			return writeJSON(w, v)
		case v.Statement != nil:
			return c.statement(s, w, v)
		}
		return printDocument(w, v, entry.Document)
	})
}

// find gets what the id names.
func (c showCommand) find(ctx context.Context, o *opened) (v shown, entry store.Entry, err error) {
	entry, err = o.document(ctx, c.ID)
	if err == nil {
		v.Source = sourceFrom(entry)
		for st, err := range o.db.Statements(ctx, store.Filter{Document: entry.Document.ID}) {
			if err != nil {
				return v, entry, err
			}
			v.Statements = append(v.Statements, st)
		}
		slices.SortStableFunc(v.Statements, func(a, b statement.Statement) int { return a.Start - b.Start })
		return v, entry, nil
	}
	if !errors.Is(err, store.ErrNone) {
		return v, entry, err
	}
	var ids []string
	for st, err := range o.db.Statements(ctx, store.Filter{ID: c.ID}) {
		if err != nil {
			return v, entry, err
		}
		if v.Statement == nil {
			v.Statement = &st
		}
		if len(ids) == 0 || ids[len(ids)-1] != st.ID {
			ids = append(ids, st.ID)
		}
	}
	switch {
	case len(ids) == 0:
		return v, entry, fmt.Errorf("%s holds no statement or document %q; 'parley statements %s' and 'parley sources %s' list them", c.Case, c.ID, c.Case, c.Case)
	case len(ids) > 1:
		return v, entry, fmt.Errorf("%q is the beginning of %d ids (%s …); give more of it", c.ID, len(ids), strings.Join(ids[:2], ", "))
	}
	if entry, err = o.db.Document(ctx, v.Statement.Doc); err != nil {
		return v, entry, err
	}
	v.Source = sourceFrom(entry)
	v.Passage = around(entry.Document, v.Statement.Span)
	return v, entry, nil
}

// around is the paragraph that a span lies in; the span itself where it lies in none.
func around(d *document.Document, s document.Span) *passage {
	for _, b := range d.Blocks {
		if b.Overlaps(s) {
			s.Start, s.End = min(s.Start, b.Start), max(s.End, b.End)
		}
	}
	return &passage{s, d.Text[s.Start:s.End]}
}

// marked gives the passage in one line, with the words of a statement marked.
func (p *passage) marked(s document.Span, colour bool) string {
	before, after := "**", "**"
	if colour {
		before, after = "\x1b[1m", "\x1b[0m"
	}
	from, to := s.Start-p.Start, s.End-p.Start
	return strings.Join(strings.Fields(p.Text[:from]+before+p.Text[from:to]+after+p.Text[to:]), " ")
}

func (c showCommand) statement(s *streams, w io.Writer, v shown) error {
	st := v.Statement
	fmt.Fprintf(w, "%s\n\n", headline(st))
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(w, "  %-10s %s\n", name, value)
		}
	}
	line("actor", named(st.Actor, st.ActorMentions))
	line("acts for", v.ActsFor)
	line("target", named(st.Target, st.TargetMentions))
	line("act", strings.TrimSuffix(string(st.Act)+" ("+string(st.Plover)+")", " ()"))
	line("issue", strings.Join(st.Issue, ", "))
	line("modality", string(st.Modality))
	line("speaker", st.Speaker)
	line("date", strings.TrimSuffix(when0(st.Date)+" ("+st.Date.Precision().String()+")", " ()"))
	if st.Condition != nil {
		line("condition", "“"+publication.Tidy(st.Condition.Text)+"”")
	}
	line("score", fmt.Sprintf("%.2f, found by %s", st.Score, st.Rule))
	line("id", st.ID)
	fmt.Fprintf(w, "\n  %s\n\n", v.Passage.marked(st.Span, c.colour(s)))
	return printSource(w, v.Source, fmt.Sprintf("bytes %d–%d of the text", st.Start, st.End))
}

// named lists names with the words of the text that stand for them.
func named(names []string, mentions []statement.Mention) string {
	var parts []string
	for i, name := range names {
		if i < len(mentions) && mentions[i].Text != name {
			name += " (“" + mentions[i].Text + "”)"
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, ", ")
}

func printDocument(w io.Writer, v shown, d *document.Document) error {
	if err := printSource(w, v.Source, count(len(v.Statements), "statement")); err != nil {
		return err
	}
	fmt.Fprintf(w, "\n%s\n\n", strings.TrimSpace(d.Text))
	for i := range v.Statements {
		st := &v.Statements[i]
		fmt.Fprintf(w, "%s  %-10s  %s\n", st.ID, when0(st.Date), headline(st))
	}
	return nil
}

func printSource(w io.Writer, src sourceOf, place string) error {
	line := func(name, value, from string) {
		if value == "" {
			return
		}
		if from != "" {
			value += " (" + from + ")"
		}
		fmt.Fprintf(w, "  %-10s %s\n", name, value)
	}
	field := func(name string, f document.Field) { line(name, f.Value, f.From) }
	field("title", src.Title)
	field("publisher", src.Publisher)
	line("grade", casefile.Reliability(src.Reliability).String(), "")
	field("author", src.Author)
	if src.Published == "" {
		line("published", "undated", "")
	}
	line("published", src.Published, src.PublishedFrom)
	line("received", src.Received, "")
	field("address", src.URL)
	field("reference", src.Reference)
	field("note", src.Note)
	field("language", src.Lang)
	line("unread", src.Unread, "")
	for _, warning := range src.Warnings {
		line("warning", warning, "")
	}
	line("document", src.ID, place)
	_, err := fmt.Fprintf(w, "  %-10s %s\n", "SHA-256", src.TextSHA256+" (of the text)")
	return err
}
