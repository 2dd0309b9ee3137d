package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"parley/document"
	"parley/reader"
)

// TestSplit keeps parts of one document and near-duplicates in one fold.
func TestSplit(t *testing.T) {
	var lessons []reader.Lesson
	for _, name := range []string{"a.md", "a--part2.md", "b.md", "c.md", "d.md", "e--part3.md", "f.md", "g.md"} {
		lessons = append(lessons, reader.Lesson{Doc: &document.Document{Path: name}, Gold: make([]reader.Gold, 3)})
	}
	near := filepath.Join(t.TempDir(), "near.tsv")
	if err := os.WriteFile(near, []byte("jaccard5\tcontainment5\ta\tb\n0.9\t0.9\tb.md\te.md\n0.9\t0.9\te.md\tg.md\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	fold, err := split(lessons, near, 5)
	if err != nil {
		t.Fatal(err)
	}
	for _, same := range [][2]int{{0, 1}, {2, 5}, {5, 7}} {
		if fold[same[0]] != fold[same[1]] {
			t.Errorf("%s and %s are in different folds", lessons[same[0]].Doc.Path, lessons[same[1]].Doc.Path)
		}
	}
	used := map[int]bool{}
	for _, f := range fold {
		used[f] = true
	}
	if len(used) < 4 {
		t.Errorf("%d folds are used of 5", len(used))
	}
}

func TestPlace(t *testing.T) {
	text := "no deal, no deal, no deal"
	if s, ok := place(text, "no deal", 10); !ok || s.Start != 9 {
		t.Errorf("%v %v", s, ok)
	}
	if _, ok := place(text, "a deal", 0); ok {
		t.Error("a quote that is not there was placed")
	}
}

// TestKeptWeights gives for a fold the weights that were kept for it, and says what to do where none were.
func TestKeptWeights(t *testing.T) {
	data, err := os.ReadFile("../../reader/weights/reader.bin")
	if err != nil {
		t.Fatal(err)
	}
	want, err := reader.ReadWeights(data)
	if err != nil {
		t.Fatal(err)
	}
	c := course{kept: t.TempDir()}
	if err := os.WriteFile(foldFile(c.kept, 1), data, 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := c.weightsOf(1, nil, reader.Teaching{})
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("other weights than were kept, %v", err)
	}
	if _, err := c.weightsOf(2, nil, reader.Teaching{}); err == nil || !strings.Contains(err.Error(), "-keep") {
		t.Errorf("a fold that was not kept: %v", err)
	}
}
