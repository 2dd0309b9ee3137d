package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parley/document"
	"parley/measure"
	"parley/reader"
)

type annotateCommand struct {
	output
	Paths []string `arg:"" help:"Texts or folders, JSON Lines of documents, or - for standard input."`
	Into  string   `placeholder:"FOLDER" help:"Write FOLDER/gold/NAME.json and the text as it was read to FOLDER/texts/NAME.md, for each text. What is there already is left as it is."`
}

// Examples shows how the command is used.
func (annotateCommand) Examples() string {
	return `parley annotate --into mine notes/*.md       # correct mine/gold/*.json, then: parley score mine/gold mine/texts
parley annotate report.md                    # one text, to standard output`
}

// Run writes what the reader found in the form of annotated texts, for a person to correct.
func (c annotateCommand) Run(s *streams) error {
	switch {
	case c.Plain:
		return usagef("an annotation is JSON and has no table; leave --plain out (parley read --plain lists the statements)")
	case c.Into != "" && (c.JSON || c.File != ""):
		return usagef("--into writes two files for each text; leave --json and --output out")
	}
	if c.Into != "" {
		if err := besideCase(filepath.Join(c.Into, "texts")); err != nil {
			return err
		}
	}
	r, err := reader.New(reader.Options{})
	if err != nil {
		return err
	}
	if c.Into == "" {
		return c.one(s, r)
	}
	ctx, stop := s.interruptible()
	defer stop()
	missing, written, there := 0, 0, 0
	for read := range readAll(ctx, r, s.in, c.Paths) {
		if read.err != nil {
			missing++
			s.complain(read.err)
			continue
		}
		err := c.keep(read)
		switch {
		case errors.Is(err, errTaken):
			missing++
			s.complain(err)
		case errors.Is(err, fs.ErrExist):
			there++
		case err != nil:
			return err
		default:
			written++
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	fmt.Fprintf(s.err, "parley: %d written to %s", written, c.Into)
	if there > 0 {
		fmt.Fprintf(s.err, "; %s there already and not touched", are(there))
	}
	fmt.Fprintf(s.err, "\nCorrect them (docs/gold-format.md), write \"coverage\": %q, then: parley score %s %s\n", measure.Exhaustive, filepath.Join(c.Into, "gold"), filepath.Join(c.Into, "texts"))
	if missing > 0 {
		return errPartial
	}
	return nil
}

// one annotates a single text to the output.
func (c annotateCommand) one(s *streams, r *reader.Reader) error {
	var found *reading
	for read := range readAll(context.Background(), r, s.in, c.Paths) {
		if read.err != nil {
			return read.err
		}
		if found != nil {
			return usagef("there are several texts: give a folder with --into, one file is written for each")
		}
		found = &read
	}
	if found == nil {
		return usagef("there is no text in %s", strings.Join(c.Paths, ", "))
	}
	data, err := measure.Annotate(found.doc, found.statements, pageName(found.doc)).Write()
	if err != nil {
		return err
	}
	return c.write(s, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// errTaken says that an annotation of another text bears the name.
var errTaken = errors.New("its name is taken")

// keep writes a text and then its annotation, so that no annotation is without its text. An annotation that is there already is a person's work: it
// is not overwritten, and one of another text is an error.
func (c annotateCommand) keep(read reading) error {
	name := pageName(read.doc)
	text, gold := filepath.Join(c.Into, "texts", name), filepath.Join(c.Into, "gold", measure.Stem(name)+".json")
	page, err := measure.Page(read.doc, read.raw)
	if err != nil {
		return err
	}
	if _, err := os.Stat(gold); err == nil {
		if kept, err := os.ReadFile(text); err != nil || !bytes.Equal(kept, page) {
			return fmt.Errorf("%s: %w: %s belongs to another text; rename one, or take another folder for --into", read.doc.ID, errTaken, gold)
		}
		return fs.ErrExist
	}
	data, err := measure.Annotate(read.doc, read.statements, name).Write()
	if err != nil {
		return err
	}
	put := func(path string, data []byte) error {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return whereTo(path, err)
		}
		return whereTo(path, writeFile(path, func(w io.Writer) error { _, err := w.Write(data); return err }))
	}
	if err := put(text, page); err != nil {
		return err
	}
	return put(gold, data)
}

// pageName is the name of the text file that a document is kept as: that of its file, or one made of its id.
func pageName(doc *document.Document) string {
	base := filepath.Base(doc.Path)
	if doc.ID != doc.Path || doc.Path == "-" {
		base = strings.Map(func(r rune) rune {
			if r < ' ' || strings.ContainsRune(`/\:*?"<>|#.`, r) {
				return '-'
			}
			return r
		}, doc.ID) + ".md"
	}
	switch ext := filepath.Ext(base); ext {
	case ".md", ".txt", ".markdown":
		return base
	default:
		return strings.TrimSuffix(base, ext) + ".md"
	}
}
