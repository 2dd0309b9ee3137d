package learn

import (
	"fmt"
	"io"
	"sync"

	"parley/syntax/internal/linear"
)

// Options say how to learn.
type Options struct {
	Seeds   int // lives of the tagger and of the parser to average over, numbered from 0
	Folds   int // parts of the treebank; the parser learns from tags and roles that the other parts taught
	Slips   int // one in how many decisions of a core alone may be another than all features would make
	Settled int // how often one look must have been enough
	Tagger  Lessons
	Roles   Lessons
	Parser  Lessons
	Log     func(format string, args ...any)
}

// Lessons are the settings of one classifier.
type Lessons struct {
	Passes int // over the sentences, per life
	Margin int // by how much the right answer must win to be left alone, in thousandths of the number of features
	Drop   int // chance, in a hundred, that a feature is left out of one lesson
	Core   int // chance, in a hundred, that a lesson is about the features alone that tell most
	Prune  int // smallest code that is kept, of 127
	Rare   int // how often a feature must be seen, a pass and life, to be kept
	Names  int // Prune for the labels of arcs
	Few    int // Rare for the labels of arcs
}

// Default is how the weights of package syntax were learnt. Settings were chosen on ewt-dev.
var Default = Options{
	Seeds:   8,
	Folds:   5,
	Slips:   300,
	Settled: 60,
	Tagger:  Lessons{Passes: 8, Margin: 1000, Drop: 20, Core: 30, Prune: 20, Rare: 1},
	Roles:   Lessons{Passes: 5, Margin: 1000, Drop: 20, Core: 30, Prune: 21, Rare: 2},
	Parser:  Lessons{Passes: 8, Core: 30, Prune: 19, Rare: 2, Names: 24, Few: 1},
}

// Weights learns a tagger and a parser from the sentences of a treebank and writes their files. The gates are set on plain
// sentences, as [Plain] gives them.
func Weights(sentences, plain []Sentence, o Options, tagger, parser io.Writer) error {
	pairs := pairs(sentences)
	var t *linear.TaggerFile
	var tags [][]uint8
	var wait sync.WaitGroup
	wait.Go(func() { t = learnTagger(sentences, pairs, o.Seeds, o.Tagger, o.Log) })
	wait.Go(func() { tags = jackknife(sentences, pairs, o) })
	wait.Wait()
	p := learnParser(sentences, tags, t, o)
	shorten(plain, t, p, o)
	if err := t.Encode(tagger); err != nil {
		return fmt.Errorf("writing the weights of the tagger: %w", err)
	}
	if err := p.Encode(parser); err != nil {
		return fmt.Errorf("writing the weights of the parser: %w", err)
	}
	return nil
}

// fold reports whether sentence i of n is in part k of folds: a stretch, so that a document seldom stands in two.
func fold(i, n, k, folds int) bool { return i*folds/n == k }
