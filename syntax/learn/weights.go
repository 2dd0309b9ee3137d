package learn

import (
	"fmt"
	"io"
	"sync"

	"parley/syntax/internal/linear"
)

// Options say how to learn.
type Options struct {
	Seeds  int // lives of the tagger and of the parser to average over, numbered from 0
	Folds  int // parts of the treebank; the parser learns from tags and roles that the other parts taught
	Slips  int // one in how many decisions of a core alone may be another than all features would make
	Tagger Lessons
	Roles  Lessons
	Parser Lessons
	Log    func(format string, args ...any)
}

// Lessons are the settings of one classifier.
type Lessons struct {
	Passes int // over the sentences, per life
	Margin int // by how much the right answer must win to be left alone, in thousandths of the number of features
	Drop   int // chance, in a hundred, that a feature is left out of one lesson
	Prune  int // smallest code that is kept, of 127
	Names  int // the same for the labels of arcs
}

// Default is how the weights of package syntax were learnt. Settings were chosen on ewt-dev.
var Default = Options{
	Seeds:  4,
	Folds:  5,
	Slips:  3000,
	Tagger: Lessons{Passes: 8, Margin: 1000, Drop: 20, Prune: 20},
	Roles:  Lessons{Passes: 5, Margin: 1000, Drop: 20, Prune: 21},
	Parser: Lessons{Passes: 8, Prune: 19, Names: 24},
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
	gates(plain, t, p, o.Slips)
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
