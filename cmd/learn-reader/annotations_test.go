package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/codebook"
)

// TestOwn reads the passages that need no other folder: each statement stands in its text, and its labels are known.
func TestOwn(t *testing.T) {
	dir := t.TempDir()
	raw, err := os.ReadFile("../../annotations/own.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "own.jsonl"), raw, 0o644); err != nil {
		t.Fatal(err)
	}
	texts, lessons, err := loadAnnotations(dir, "nowhere")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, l := range lessons {
		if !l.Made {
			t.Errorf("%s is not marked as made", texts[i].Gold.Doc)
		}
		for _, g := range l.Gold {
			n++
			if codebook.Act(g.Act).Plover() == "" && g.Act != codebook.ExpressView {
				t.Errorf("%s: act %q", texts[i].Gold.Doc, g.Act)
			}
			if len(g.Issue) == 0 || l.Doc.Text[g.Start:g.End] == "" {
				t.Errorf("%s: %+v", texts[i].Gold.Doc, g)
			}
		}
	}
	if len(lessons) < 500 || n < 5000 {
		t.Errorf("%d passages, %d statements", len(lessons), n)
	}
}

// TestAnnotations reads the passages that are cut from texts which are not ours.
func TestAnnotations(t *testing.T) {
	const data = "../../../shared/data"
	if _, err := os.Stat(data); err != nil {
		t.Skip("skipped: ../shared/data is not there; it holds the texts that annotations/bulk.jsonl and texts.jsonl are cut from")
	}
	texts, lessons, err := loadAnnotations("../../annotations", data)
	if err != nil {
		t.Fatal(err)
	}
	if len(texts) != len(lessons) || len(texts) < 1000 {
		t.Errorf("%d texts, %d lessons", len(texts), len(lessons))
	}
}

// TestOtherFile refuses a file that is not the one that was annotated.
func TestOtherFile(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "Arland rejected the plan.")
	write("a.jsonl", `{"source":"a.txt","sha256":"00","start":0,"end":25,"statements":[]}`)
	if _, _, err := loadAnnotations(dir, dir); err == nil || !strings.Contains(err.Error(), "a.jsonl:1: a.txt is not the file that was annotated") {
		t.Errorf("%v", err)
	}
}
