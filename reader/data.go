package reader

import (
	_ "embed"
	"iter"
	"strings"
)

//go:embed data/nouns.txt
var nounsText string

// nouns are the lists of data/nouns.txt by their names.
var nouns = func() map[string]*wordSet {
	words := map[string][]string{}
	for line := range entries(nounsText) {
		words[line[0]] = append(words[line[0]], line[1:]...)
	}
	sets := map[string]*wordSet{}
	for name, list := range words {
		sets[name] = hashed(list...)
	}
	return sets
}()

// entries gives the lines of a file of data/, each as its words: a kind, or a name, and what belongs to it. Comments and empty lines
// are passed over.
func entries(text string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			if words := strings.Fields(line); len(words) > 0 && words[0][0] != '#' && !yield(words) {
				return
			}
		}
	}
}
