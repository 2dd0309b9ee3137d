package reader

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

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
