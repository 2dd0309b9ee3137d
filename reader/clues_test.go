package reader

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"parley/document"
)

// TestClues: a rule of mends finds nothing in the trees of our fixtures and of the texts at hand that lack the words it says it needs.
func TestClues(t *testing.T) {
	r := newReader(t)
	files, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil || len(files) < 100 {
		t.Fatal(len(files), err)
	}
	if more, _ := filepath.Glob("../../shared/data/texts/*.md"); len(more) > 0 && !testing.Short() {
		files = append(files, more...)
	} else {
		t.Log("the texts of ../shared are absent or -short is set: our fixtures alone are asked")
	}
	asleep := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := document.Parse(data, document.Options{Path: "test.md"})
		if err != nil {
			continue // a text without text
		}
		p := r.page(doc)
		p.prepare()
		for i := range p.sentences {
			s := &p.sentences[i]
			for _, m := range mends {
				if m.need&^s.clues == 0 {
					continue
				}
				asleep++
				before := slices.Clone(s.Tokens)
				if m.mend(s); !slices.Equal(before, s.Tokens) {
					t.Errorf("%s: %s, though it lacks its words: %q", file, m.why, s.words)
					copy(s.Tokens, before)
				}
			}
		}
	}
	if asleep < 5000 {
		t.Errorf("rules slept %d times only", asleep)
	}
}
