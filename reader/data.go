package reader

import (
	"iter"
	"strings"
)

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
