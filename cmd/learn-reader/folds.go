package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"parley/measure"
	"parley/reader"
)

// split gives each text a fold: parts of one document and near-duplicates stay together, and the folds have about as many statements
// each. near is the file of near-duplicates; without it no two documents are.
func split(lessons []reader.Lesson, near string, folds int) ([]int, error) {
	alike, err := readFamilies(near)
	if err != nil {
		return nil, err
	}
	weight := map[string]int{}
	for _, l := range lessons {
		weight[alike.of(documentOf(l.Doc.Path))] += len(l.Gold)
	}
	fold := spread(weight, folds)
	out := make([]int, len(lessons))
	seen := map[string]int{}
	for i, l := range lessons {
		stem := documentOf(l.Doc.Path)
		out[i] = fold[alike.of(stem)]
		if k, ok := seen[stem]; ok && k != out[i] {
			return nil, fmt.Errorf("%s is on both sides of a fold", stem)
		}
		seen[stem] = out[i]
	}
	return out, nil
}

// documentOf is the document of which a file holds a part, or the whole.
func documentOf(path string) string {
	stem, _, _ := strings.Cut(measure.Stem(path), "--part")
	return stem
}

// families join documents that are nearly the same: each points to another of its family, up to the first by name.
type families map[string]string

// of gives the first of a document's family.
func (f families) of(doc string) string {
	for f[doc] != "" {
		doc = f[doc]
	}
	return doc
}

// readFamilies reads pairs of near-duplicates, a pair a line behind a heading: two paths in the third and fourth of four cells.
func readFamilies(path string) (families, error) {
	raw, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	f := families{}
	pairs := strings.Split(string(raw), "\n")
	for _, line := range pairs[min(1, len(pairs)):] {
		if cells := strings.Split(line, "\t"); len(cells) == 4 {
			if a, b := f.of(documentOf(cells[2])), f.of(documentOf(cells[3])); a != b {
				f[max(a, b)] = min(a, b)
			}
		}
	}
	return f, nil
}

// spread gives each family a fold, the heaviest first, each to the fold that is lightest so far.
func spread(weight map[string]int, folds int) map[string]int {
	var order []string
	for f := range weight {
		order = append(order, f)
	}
	slices.SortFunc(order, func(a, b string) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b)) })
	load := make([]int, folds)
	of := map[string]int{}
	for _, f := range order {
		least := slices.Index(load, slices.Min(load))
		of[f] = least
		load[least] += weight[f]
	}
	return of
}
