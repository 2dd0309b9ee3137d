// Command learn-reader learns the weights of package reader from annotated texts, and says how right they are on texts
// that they were not learnt from.
//
//	go run ./cmd/learn-reader -gold ../shared/data/gold -near ../shared/data/near_duplicates.tsv           # cross-validate
//	go run ./cmd/learn-reader -gold ../shared/data/gold -near ../shared/data/near_duplicates.tsv -write    # and write weights
//
// It learns from the annotated texts and from the passages of annotations/ (see the README there), and chooses and scores by the
// former alone. The same texts give the same bytes. Texts that are parts of one document, or near-duplicates, are never on both sides
// of a fold; the command stops if they are.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"parley/codebook"
	"parley/document"
	"parley/measure"
	"parley/reader"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "learn-reader:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("learn-reader", flag.ContinueOnError)
	gold := flags.String("gold", "../shared/data/gold", "folder with train/ and texts/")
	more := flags.String("more", "annotations", "folder of further annotated passages, \"\" for none; they are learnt from and not scored")
	data := flags.String("data", "../shared/data", "folder that the passages are cut from")
	part := flags.String("part", "train", "folder of the annotations within -gold")
	near := flags.String("near", "../shared/data/near_duplicates.tsv", "pairs of near-duplicates")
	folds := flags.Int("folds", 5, "number of folds")
	write := flags.Bool("write", false, "learn from all texts and write the weights")
	to := flags.String("o", "reader/weights/reader.bin", "where to write the weights")
	beside := flags.Bool("beside", false, "cross-validate on the further passages too, and report on them apart")
	list := flags.Bool("list", false, "list the errors")
	keep := flags.String("keep", "", "folder to keep the weights of the folds in")
	kept := flags.String("kept", "", "folder of kept weights: read with them in place of learning, which tells in a minute what a rule behind the models changes")
	sentences := flags.String("sentences", "", "table of sentences with kinds of event: cross-validate a head for them; nothing is written")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *sentences != "" {
		return heads(*sentences, *folds, out)
	}
	texts, lessons, err := load(*gold, *part)
	if err != nil {
		return err
	}
	main := len(texts)
	if *more != "" {
		passages, more, err := loadAnnotations(*more, *data)
		if err != nil {
			return err
		}
		texts, lessons = append(texts, passages...), append(lessons, more...)
	}
	fold, err := split(lessons, *near, *folds)
	if err != nil {
		return err
	}
	c := course{texts: texts, main: main, beside: *beside, lessons: lessons, fold: fold, folds: *folds,
		keep: *keep, kept: *kept, out: out}
	return c.run(*write, *to, *list)
}

// load reads the annotated texts; a text is parsed as parley parses it, and annotations are placed by their quotes.
func load(gold, part string) ([]measure.Text, []reader.Lesson, error) {
	files, err := measure.Read(filepath.Join(gold, part))
	if err != nil {
		return nil, nil, err
	}
	var texts []measure.Text
	var lessons []reader.Lesson
	for _, f := range files {
		path := filepath.Join(gold, "texts", f.Doc)
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, nil, err
		}
		doc, err := document.Parse(raw, document.Options{Path: path})
		if err != nil {
			return nil, nil, err
		}
		lesson := reader.Lesson{Doc: doc}
		body := []rune(measure.Body(string(raw)))
		for _, g := range f.Statements {
			span, ok := place(doc.Text, string(body[g.Start:g.End]), len(string(body[:g.Start])))
			if !ok {
				return nil, nil, fmt.Errorf("%s: the quote %q is not in the text", f.Doc, g.Quote)
			}
			lesson.Gold = append(lesson.Gold, reader.Gold{Span: span, Actor: g.Actor, Target: g.Target, Issue: g.Issue,
				Act: codebook.Act(g.Act), Modality: codebook.Modality(g.Modality), Speaker: deref(g.Speaker), Date: deref(g.Date)})
		}
		texts = append(texts, measure.Text{Gold: f, Raw: string(raw)})
		lessons = append(lessons, lesson)
	}
	return texts, lessons, nil
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// place finds a quote near a byte offset; repaired characters may have moved it.
func place(text, quote string, hint int) (document.Span, bool) {
	quote = strings.ReplaceAll(quote, "ErdoÄŸan", "Erdoğan")
	best := -1
	for at := strings.Index(text, quote); at >= 0; {
		if best < 0 || abs(at-hint) < abs(best-hint) {
			best = at
		}
		_, n := utf8.DecodeRuneInString(text[at:])
		next := strings.Index(text[at+n:], quote)
		if next < 0 {
			break
		}
		at += n + next
	}
	return document.Span{Start: best, End: best + len(quote)}, best >= 0
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
