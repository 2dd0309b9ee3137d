package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"parley/document"
	"parley/reader"
	"parley/reader/linear"
	"parley/statement"
)

// heads learns a head for the kinds of event of a table of sentences and says how right it is on sentences that it did not
// see. The table has no licence: what is learnt from it is measured and thrown away.
func heads(path string, folds int, out io.Writer) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	table := csv.NewReader(file)
	table.Comma, table.LazyQuotes, table.FieldsPerRecord = '\t', true, -1
	rows, err := table.ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	column := func(name string) int { return slices.Index(rows[0], name) }
	text, kind, source, target := column("sentence"), column("gold_root"), column("source"), column("target")
	if min(text, kind, source, target) < 0 {
		return fmt.Errorf("%s: the columns sentence, gold_root, source and target are needed", path)
	}
	rows = rows[1:]
	r, err := reader.New(reader.Options{})
	if err != nil {
		return err
	}
	var lessons []reader.Lesson
	names := map[string]int{}
	for _, row := range rows {
		doc, err := document.Parse([]byte(row[text]), document.Options{Path: "sentence.txt", Given: document.Given{Lang: "en"}})
		if err != nil {
			return err
		}
		lessons = append(lessons, reader.Lesson{Doc: doc})
		names[row[kind]] = 0
	}
	kinds := slices.Sorted(maps.Keys(names))
	for i, k := range kinds {
		names[k] = i
	}
	q := reader.Prepare(r, lessons)
	var examples []linear.Example
	for i, row := range rows {
		examples = append(examples, linear.Example{Features: q.KindFeatures(i), Class: names[row[kind]]})
	}
	right, both, triple := 0, 0, 0
	for k := range folds {
		var in []linear.Example
		for i := range examples {
			if i%folds != k {
				in = append(in, examples[i])
			}
		}
		head := linear.LearnTable(in, len(kinds), linear.Settings{Bits: 18, Epochs: 20, Rate: 0.05, L2: 1e-4, Drop: 0.5, Seed: 1})
		scores := make([]float32, len(kinds))
		for i := k; i < len(examples); i += folds {
			head.Scores(examples[i].Features, scores)
			best := 0
			for c := range scores {
				if scores[c] > scores[best] {
					best = c
				}
			}
			ok := best == examples[i].Class
			list, err := r.Read(lessons[i].Doc)
			if err != nil {
				return err
			}
			ends := false
			for s := range list {
				ends = ends || named(list[s].ActorMentions, rows[i][source]) && named(list[s].TargetMentions, rows[i][target])
			}
			for _, x := range []struct {
				on bool
				n  *int
			}{{ok, &right}, {ends, &both}, {ok && ends, &triple}} {
				if x.on {
					*x.n++
				}
			}
		}
	}
	n := float64(len(rows))
	_, err = fmt.Fprintf(out, "%d sentences, %d folds, a head learnt from the others: class right %.3f, source and target %.3f, all three %.3f\n",
		len(rows), folds, float64(right)/n, float64(both)/n, float64(triple)/n)
	return err
}

// named reports whether a mention and a span share half of their words, as tools/score_sentences.py counts.
func named(mentions []statement.Mention, span string) bool {
	want := wordsOf(span)
	for _, m := range mentions {
		have := wordsOf(m.Text)
		shared := 0
		for w := range have {
			if want[w] {
				shared++
			}
		}
		if 4*shared >= len(have)+len(want) {
			return true
		}
	}
	return false
}

func wordsOf(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		switch w = strings.ToLower(strings.Trim(w, ".,'’\"")); w {
		case "the", "a", "an", "of", "and", "":
		default:
			out[w] = true
		}
	}
	return out
}
