package learn

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"parley/syntax"
)

// Plain reads the texts in a folder and cuts them, every sentence with its forms alone: text that no classifier has learnt
// from, on which to see how often a part of the features decides as all would.
func Plain(dir string) ([]Sentence, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*"))
	if err == nil && len(paths) == 0 {
		err = os.ErrNotExist
	}
	if err != nil {
		return nil, fmt.Errorf("reading plain texts in %s: %w (name a folder of English texts with -text)", dir, err)
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
