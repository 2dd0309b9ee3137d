package learn

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"parley/syntax"
)

// Plain reads the texts in folders and cuts them, every sentence with its forms alone: text that no classifier has learnt
// from, on which to see how often a part of the features decides as all would.
func Plain(dirs ...string) ([]Sentence, error) {
	var paths []string
	for _, dir := range dirs {
		some, err := filepath.Glob(filepath.Join(dir, "*"))
		if err == nil && len(some) == 0 {
			err = os.ErrNotExist
		}
		if err != nil {
			return nil, fmt.Errorf("reading plain texts in %s: %w (name folders of English texts with -text)", dir, err)
		}
		paths = append(paths, some...)
	}
	slices.Sort(paths)
	var out []Sentence
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading plain texts: %w", err)
		}
		text := string(data)
		for _, s := range syntax.Split(text, 0) {
			var x Sentence
			for _, t := range s.Tokens {
				x.Forms = append(x.Forms, t.Text(text))
			}
			out = append(out, x)
		}
	}
	return out, nil
}
