package document_test

import (
	"strings"
	"testing"

	"parley/document"
)

// TestLongLine reads on after a line that is too long.
func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: 17 MB")
	}
	long := `{"id":"long","text":"` + strings.Repeat("x", document.MaxLine) + `"}` + "\n" + `{"id":"next","text":"A text."}`
	n := 0
	for d, err := range document.Lines(strings.NewReader(long), "-") {
		switch n++; {
		case n == 1 && (err == nil || !strings.Contains(err.Error(), "-:1: the line is longer than 16 MB")):
			t.Errorf("got %v", err)
		case n == 2 && (err != nil || d.ID != "next"):
			t.Errorf("got %v, %v", d, err)
		}
	}
	if n != 2 {
		t.Errorf("%d results, want 2", n)
	}
}

// TestLongPage: a page longer than any article is read whole, and at once.
func TestLongPage(t *testing.T) {
	const n = 25_000
	page := "<html><body><article>" + strings.Repeat("<p>Arland demands that Corvia leave the valley.</p>", n) + "</article></body></html>"
	d, err := document.Parse([]byte(page), document.Options{Path: "a.html"})
	if err != nil || len(d.Blocks) != n || len(d.Warnings) == 0 {
		t.Errorf("%v; %v", d.Warnings, err)
	}
}
