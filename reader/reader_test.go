package reader

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/document"
	"parley/statement"
)

func parse(t testing.TB, text string) *document.Document {
	t.Helper()
	doc, err := document.Parse([]byte(text), document.Options{Path: "test.md"})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// newReader makes a reader as it comes.
func newReader(t testing.TB) *Reader {
	t.Helper()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// statementsOf reads a text.
func statementsOf(t testing.TB, r *Reader, text string) []statement.Statement {
	t.Helper()
	list, err := r.Read(parse(t, text))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestRead(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc := parse(t, "---\npublished: 2025-03-01\nlang: en\n---\n\nRussia rejected the ceasefire proposal on Friday. Ukraine demanded that Russia withdraw its troops from all occupied territories.\n")
	list, err := r.Read(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Fatal("no statements in a text that holds two")
	}
	for i := range list {
		if err := list[i].Check(doc.Text); err != nil {
			t.Error(err)
		}
	}
}

func TestLanguage(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc := parse(t, "---\nlang: es\n---\n\nEl gobierno rechazó la propuesta de alto el fuego.\n")
	if _, err := r.Read(doc); !errors.Is(err, ErrLanguage) {
		t.Errorf("err = %v, want ErrLanguage", err)
	}
}

// TestPackageDoc: the way through the package names each of its files.
func TestPackageDoc(t *testing.T) {
	page, err := os.ReadFile("reader.go")
	if err != nil {
		t.Fatal(err)
	}
	doc, _, _ := strings.Cut(string(page), "\npackage reader")
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if !strings.HasSuffix(name, "_test.go") && !strings.Contains(doc, name) {
			t.Errorf("the package documentation does not say where %s stands", name)
		}
	}
}
