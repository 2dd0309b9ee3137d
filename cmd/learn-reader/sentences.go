package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"parley/document"
	"parley/reader"
	"parley/reader/linear"
)

// A sentence is a row of a table of sentences: what it says, who does which kind of thing to whom, and what the reader sees.
type sentence struct {
	text, source, target string
	kind                 int
	bare                 *reader.Bare
	family               int     // those of nearly the same words
	asSource, asTarget   []share // of each nominal
}

// A share is the part of the words that a nominal and an end have in common, twice the common ones over all (F1).
type share float64

// found is the share from which on tools/score_sentences.py counts an end as found.
const found share = 0.5

// heads learns a head for the kind of event and its two ends from a table of sentences, and says how right it is on sentences
// that it did not see. The table has no licence: what is learnt from it is measured and thrown away.
func heads(path string, folds int, out io.Writer) error {
	list, kinds, err := readSentences(path)
	if err != nil {
		return err
	}
	families := group(list)
	var right struct{ kind, source, target, both, all float64 }
	count := func(n *float64, ok bool) bool {
		if ok {
			*n += 1 / float64(deals*len(list))
		}
		return ok
	}
	for deal := range deals {
		place := rand.New(rand.NewPCG(uint64(deal), 5)).Perm(len(list))
		for k := range folds {
			var rest, unseen []*sentence
			for i := range list {
				if s := &list[i]; place[s.family]%folds == k {
					unseen = append(unseen, s)
				} else {
					rest = append(rest, s)
				}
			}
			h := learnHead(rest, kinds)
			for _, s := range unseen {
				source, target, kind := h.read(s.bare)
				isKind := count(&right.kind, kind == s.kind)
				if len(s.bare.Nominals) > 0 {
					isSource := count(&right.source, s.asSource[source] >= found)
					isTarget := count(&right.target, s.asTarget[target] >= found)
					count(&right.both, isSource && isTarget)
					count(&right.all, isSource && isTarget && isKind)
				}
			}
		}
	}
	_, err = fmt.Fprintf(out, "%d sentences in %d families of nearly the same words; a head learnt in %d folds, mean of %d deals:\n"+
		"class right %.3f, source %.3f, target %.3f, source and target %.3f, all three %.3f\n",
		len(list), families, folds, deals, right.kind, right.source, right.target, right.both, right.all)
	return err
}

// deals is how often the families are dealt into folds: one deal says .01 more or less than another.
const deals = 4

// readSentences reads the columns sentence, source, target and gold_root of a table, and gives the number of kinds.
func readSentences(path string) ([]sentence, int, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, 0, err
	}
	defer file.Close()
	table := csv.NewReader(file)
	table.Comma, table.LazyQuotes, table.FieldsPerRecord = '\t', true, -1
	rows, err := table.ReadAll()
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", path, err)
	}
	if len(rows) == 0 {
		return nil, 0, fmt.Errorf("%s: the table is empty", path)
	}
	column := func(name string) int { return slices.Index(rows[0], name) }
	text, kind, source, target := column("sentence"), column("gold_root"), column("source"), column("target")
	if min(text, kind, source, target) < 0 {
		return nil, 0, fmt.Errorf("%s: the columns sentence, gold_root, source and target are needed", path)
	}
	r, err := reader.New(reader.Options{})
	if err != nil {
		return nil, 0, err
	}
	var list []sentence
	var lessons []reader.Lesson
	var kinds []string
	for _, row := range rows[1:] {
		doc, err := document.Parse([]byte(row[text]), document.Options{Path: "sentence.txt", Given: document.Given{Lang: "en"}})
		if err != nil {
			return nil, 0, err
		}
		lessons = append(lessons, reader.Lesson{Doc: doc})
		if !slices.Contains(kinds, row[kind]) {
			kinds = append(kinds, row[kind])
		}
		list = append(list, sentence{text: row[text], source: row[source], target: row[target], kind: slices.Index(kinds, row[kind])})
	}
	q := reader.Prepare(r, lessons)
	for i := range list {
		s := &list[i]
		s.bare = q.Bare(i)
		for k := range s.bare.Nominals {
			words := wordsOf(s.bare.Nominals[k].Text)
			s.asSource = append(s.asSource, shareOf(words, wordsOf(s.source)))
			s.asTarget = append(s.asTarget, shareOf(words, wordsOf(s.target)))
		}
	}
	return list, len(kinds), nil
}

// group puts sentences that have half of their words in common into one family, and gives how many families there are. A family
// stands in one fold: otherwise an answer could be looked up.
func group(list []sentence) int {
	words := make([]map[string]bool, len(list))
	numbers := map[int]bool{}
	for i := range list {
		words[i] = wordsOf(list[i].text)
		list[i].family = i
		numbers[i] = true
		for j := range i {
			from, to := list[i].family, list[j].family
			if from == to || shareOf(words[i], words[j]) < 2./3 { // half of all words is two thirds of the mean
				continue
			}
			delete(numbers, from)
			for k := range i + 1 {
				if list[k].family == from {
					list[k].family = to
				}
			}
		}
	}
	return len(numbers)
}

// A head reads the event of a sentence.
type head struct{ source, target, kind *linear.Table }

func learnHead(list []*sentence, kinds int) head {
	var source, target []linear.Choice
	var kind []linear.Example
	for _, s := range list {
		a, b := s.nearest()
		kind = append(kind, linear.Example{Features: s.bare.Kind(a, b), Class: s.kind})
		if len(s.bare.Nominals) == 0 || s.asSource[a] < found {
			continue
		}
		source = append(source, linear.Choice{Options: options(s.bare, s.bare.Source), Right: best(s.asSource)})
		target = append(target, linear.Choice{Options: options(s.bare, func(k int) []uint32 { return s.bare.Target(a, k) }), Right: best(s.asTarget)})
	}
	ends := linear.Settings{Bits: 18, Epochs: 20, Rate: 0.03, L2: 1e-4, Drop: 0.3, Seed: 1}
	return head{
		source: linear.LearnRanker(source, ends),
		target: linear.LearnRanker(target, ends),
		kind:   linear.LearnTable(kind, kinds, linear.Settings{Bits: 18, Epochs: 20, Rate: 0.05, L2: 1e-4, Drop: 0.5, Seed: 1}),
	}
}

// doubtful is the probability below which a nominal is not tried as the source.
const doubtful = 0.02

// read chooses source and target together, the pair that is likeliest, and then the kind.
func (h head) read(x *reader.Bare) (source, target, kind int) {
	var top float32
	for k, p := range chances(h.source, options(x, x.Source)) {
		if p < doubtful {
			continue
		}
		for j, given := range chances(h.target, options(x, func(j int) []uint32 { return x.Target(k, j) })) {
			if p*given > top {
				source, target, top = k, j, p*given
			}
		}
	}
	scores := make([]float32, h.kind.Classes)
	h.kind.Scores(x.Kind(source, target), scores)
	return source, target, slices.Index(scores, slices.Max(scores))
}

func options(x *reader.Bare, features func(k int) []uint32) [][]uint32 {
	list := make([][]uint32, len(x.Nominals))
	for k := range list {
		list[k] = features(k)
	}
	return list
}

// chances gives the probability of each option.
func chances(t *linear.Table, options [][]uint32) []float32 {
	p := make([]float32, len(options))
	for k := range options {
		t.Scores(options[k], p[k:k+1])
	}
	linear.Softmax(p)
	return p
}

// nearest gives the nominals that have most in common with the ends.
func (s *sentence) nearest() (source, target int) {
	return max(0, slices.Index(best(s.asSource), true)), max(0, slices.Index(best(s.asTarget), true))
}

// best marks those that have as much in common with an end as any has, and enough.
func best(list []share) []bool {
	out := make([]bool, len(list))
	for k, x := range list {
		out[k] = x >= found && x == slices.Max(list)
	}
	return out
}

func shareOf(a, b map[string]bool) share {
	common := 0
	for w := range a {
		if b[w] {
			common++
		}
	}
	return share(2*common) / share(max(1, len(a)+len(b)))
}

// wordsOf gives the words that count for tools/score_sentences.py.
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
