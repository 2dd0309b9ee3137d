// Command learn-syntax teaches package syntax its weights from treebanks, and measures them. The same treebanks and
// seeds give the same bytes.
//
//	learn-syntax [-data DIR] [-text DIR] [-out DIR] [-seeds N] [-choose]   learn, write the weights, and score them
//	learn-syntax score [-data DIR]                                        score the weights of package syntax
//
// DIR holds ewt-train.conllu, ewt-dev.conllu, ewt-test.conllu and pud.conllu. Weights are learnt from ewt-train and
// ewt-dev; with -choose from ewt-train alone, and then ewt-dev is scored, which is how features and settings are chosen:
// neither ewt-test nor pud may choose anything. The folders of -text, with commas between them, have plain English texts, on
// which is seen how often a part of the features decides as all would. Learning takes some minutes and two gigabytes.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"parley/syntax"
	"parley/syntax/learn"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	err := command(args, stdout, stderr)
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	default:
		fmt.Fprintf(stderr, "learn-syntax: %v\n", err)
		return 1
	}
}

func command(args []string, stdout, stderr io.Writer) error {
	scoreOnly := len(args) > 0 && args[0] == "score"
	if scoreOnly {
		args = args[1:]
	}
	flags := flag.NewFlagSet("learn-syntax", flag.ContinueOnError)
	flags.SetOutput(stderr)
	data := flags.String("data", "../shared/data/ud", "folder of the treebanks")
	text := flags.String("text", "../shared/data/gold/texts,../shared/data/bulk", "folders of plain texts")
	out := flags.String("out", "syntax/weights", "folder to write the weights to")
	choose := flags.Bool("choose", false, "learn from ewt-train alone and score on ewt-dev")
	seeds := flags.Int("seeds", learn.Default.Seeds, "lives to average over")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if scoreOnly {
		parser, err := syntax.New()
		if err != nil {
			return err
		}
		return score(stdout, parser, *data, "ewt-test", "pud")
	}
	options := learn.Default
	options.Seeds = *seeds
	options.Log = func(format string, args ...any) { fmt.Fprintf(stderr, format+"\n", args...) }
	from, scored := []string{"ewt-train", "ewt-dev"}, []string{"ewt-test", "pud"}
	if *choose {
		from, scored = from[:1], []string{"ewt-dev"}
	}
	var sentences []learn.Sentence
	for _, name := range from {
		s, err := learn.ReadFile(filepath.Join(*data, name+".conllu"))
		if err != nil {
			return err
		}
		sentences = append(sentences, s...)
	}
	var tagger, parser bytes.Buffer
	plain, err := learn.Plain(strings.Split(*text, ",")...)
	if err != nil {
		return err
	}
	if err := learn.Weights(sentences, plain, options, &tagger, &parser); err != nil {
		return err
	}
	for name, b := range map[string][]byte{"tagger.weights": tagger.Bytes(), "parser.weights": parser.Bytes()} {
		if err := os.WriteFile(filepath.Join(*out, name), b, 0o644); err != nil {
			return fmt.Errorf("writing weights: %w (name a folder that can be written with -out)", err)
		}
	}
	fmt.Fprintf(stdout, "tagger.weights %d bytes, parser.weights %d bytes\n", tagger.Len(), parser.Len())
	p, err := syntax.Load(tagger.Bytes(), parser.Bytes())
	if err != nil {
		return err
	}
	return score(stdout, p, *data, scored...)
}

// score prints what is right on gold tokens of each treebank, and how its raw text is cut.
func score(w io.Writer, p *syntax.Parser, data string, treebanks ...string) error {
	for _, name := range treebanks {
		sentences, err := learn.ReadFile(filepath.Join(data, name+".conllu"))
		if err != nil {
			return err
		}
		report := learn.Measure(p, sentences)
		fmt.Fprintf(w, "\n%s: %d sentences\n%s", name, len(sentences), report)
	}
	return nil
}
