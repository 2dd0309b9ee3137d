package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"parley/document"
	"parley/intake"
	"parley/measure"
	"parley/reader"
	"parley/statement"
)

type scoreCommand struct {
	output
	Gold       string `arg:"" help:"Folder of annotated texts (docs/gold-format.md)."`
	Texts      string `arg:"" help:"Folder of the texts themselves."`
	Statements string `placeholder:"FILE" help:"Score these statements (JSON Lines in the reading contract) instead of reading the texts."`
	List       bool   `help:"List what was missed, read differently or invented."`
}

// Examples shows how the command is used.
func (scoreCommand) Examples() string {
	return `parley score mine/gold mine/texts                 # how right is the reader on my texts?
parley score mine/gold mine/texts --list          # and where is it wrong?
parley score mine/gold mine/texts --json
parley score mine/gold mine/texts --statements other.jsonl   # another program's statements`
}

// Run scores the reader, or another program's statements, against annotated texts.
func (c scoreCommand) Run(s *streams) error {
	texts, err := c.load(s)
	if err != nil {
		return err
	}
	if c.Statements != "" {
		err = c.take(s, texts)
	} else {
		err = readTexts(texts, c.Texts)
	}
	if err != nil {
		return err
	}
	f := measure.Score(texts)
	return c.write(s, func(w io.Writer) error {
		if c.JSON {
			return writeJSON(w, f.Summary())
		}
		if c.List {
			if err := c.list(w, f); err != nil {
				return err
			}
		}
		return f.Report(w)
	})
}

// load reads the annotations and their texts. What nobody has corrected is left out: it would measure the reader by
// itself.
func (c scoreCommand) load(s *streams) ([]measure.Text, error) {
	files, err := measure.Read(c.Gold)
	if err != nil {
		return nil, err
	}
	var texts []measure.Text
	unchecked := 0
	for _, f := range files {
		if f.Coverage == measure.Unchecked {
			unchecked++
			continue
		}
		raw, err := os.ReadFile(filepath.Join(c.Texts, filepath.Base(f.Doc)))
		if err != nil {
			return nil, fmt.Errorf("%w: %s names it in \"doc\"; put the text into %s", err, c.Gold, c.Texts)
		}
		texts = append(texts, measure.Text{Gold: f, Raw: string(raw)})
	}
	if unchecked > 0 {
		fmt.Fprintf(s.err, "parley: %d of %d texts are left out: their \"coverage\" is %q; correct them and write %q\n", unchecked, len(files), measure.Unchecked, measure.Exhaustive)
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("%s: no text is annotated by hand; correct what parley annotate wrote first", c.Gold)
	}
	return texts, nil
}

// readTexts reads all texts on all cores.
func readTexts(texts []measure.Text, folder string) error {
	r, err := reader.New(reader.Options{})
	if err != nil {
		return err
	}
	type result struct {
		list []statement.Statement
		err  error
	}
	read := func(t measure.Text) result {
		doc, err := document.Parse([]byte(t.Raw), document.Options{Path: filepath.Join(folder, t.Gold.Doc)})
		if err != nil {
			return result{err: err}
		}
		list, err := r.Read(doc)
		if errors.Is(err, reader.ErrLanguage) {
			return result{} // nothing is found in it, and that counts
		}
		return result{list, err}
	}
	i := 0
	for got := range intake.InOrder(context.Background(), slices.Values(texts), runtime.GOMAXPROCS(0), read) {
		if got.err != nil {
			return got.err
		}
		texts[i].Read = got.list
		i++
	}
	return nil
}

// take gives each text the statements that a file has for it.
func (c scoreCommand) take(s *streams, texts []measure.Text) error {
	in := s.in
	if c.Statements != "-" {
		f, err := os.Open(c.Statements)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	place := map[string]int{}
	for i := range texts {
		place[measure.Stem(texts[i].Gold.Doc)] = i
	}
	d := json.NewDecoder(in)
	for n := 1; ; n++ {
		var one statement.Statement
		if err := d.Decode(&one); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s, statement %d: %w; docs/reading-contract.md describes the form", c.Statements, n, err)
		}
		if i, ok := place[measure.Stem(one.Doc)]; ok {
			texts[i].Read = append(texts[i].Read, one)
		}
	}
}

// list says of each annotation that was not read right, and of each statement that stands on none, what is what.
func (c scoreCommand) list(w io.Writer, f *measure.Figures) error {
	t := table{head: []string{"what", "text", "annotated", "read", "score", "quote"}}
	short := func(act string, actor []string) string { return act + " | " + strings.Join(actor, "; ") }
	for _, p := range f.Pairs {
		switch {
		case p.Gold == nil:
			t.add("extra", measure.Stem(p.Doc), "", short(string(p.Read.Act), p.Read.Actor), fmt.Sprintf("%.2f", p.Read.Score), oneLine(p.Read.Quote))
		case p.Read == nil:
			t.add("missed", measure.Stem(p.Doc), short(p.Gold.Act, p.Gold.Actor), "", "", oneLine(p.Gold.Quote))
		case !p.Who || !p.Act:
			t.add("differs", measure.Stem(p.Doc), short(p.Gold.Act, p.Gold.Actor), short(string(p.Read.Act), p.Read.Actor), fmt.Sprintf("%.2f", p.Read.Score), oneLine(p.Gold.Quote))
		}
	}
	return t.print(w, true)
}

// oneLine writes words without line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
