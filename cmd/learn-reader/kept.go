package main

import (
	"fmt"
	"os"
	"path/filepath"

	"parley/reader"
)

// weightsOf gives the weights that the texts outside fold k teach: from the folder of kept weights where one is named, learnt
// otherwise, and kept where a folder to keep them in is named. Kept weights measure what a rule behind the models changes in a
// minute; a change of features, of the folds or of what is learnt from asks for learning them again.
func (c *course) weightsOf(k int, q *reader.Prepared, teaching reader.Teaching) (*reader.Weights, error) {
	if c.kept != "" {
		data, err := os.ReadFile(foldFile(c.kept, k))
		if err != nil {
			return nil, fmt.Errorf("weights of fold %d: %w: keep them first with -keep", k, err)
		}
		return reader.ReadWeights(data)
	}
	var in []int
	for i, f := range c.fold {
		if f != k {
			in = append(in, i)
		}
	}
	w, err := q.Learn(in, teaching)
	if err != nil || c.keep == "" {
		return w, err
	}
	data, err := w.AppendBinary(nil)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(c.keep, 0o777); err != nil {
		return nil, err
	}
	return w, os.WriteFile(foldFile(c.keep, k), data, 0o666)
}

func foldFile(dir string, k int) string { return filepath.Join(dir, fmt.Sprintf("fold-%d.bin", k)) }
