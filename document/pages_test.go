package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"parley/document"
)

// pages are those that go-readability is tested with, in the module cache: real pages that are not ours, each beside
// the article that readability is expected to find in it.
func pages(t testing.TB) []string {
	home, _ := os.UserHomeDir()
	found, _ := filepath.Glob(filepath.Join(home, "go/pkg/mod/github.com/go-shiori/go-readability@*/test-pages/*/source.html"))
	if len(found) == 0 {
		t.Skip("the test pages of go-readability are not in the module cache; `go mod download github.com/go-shiori/go-readability` brings them")
	}
	return found
}

// TestPages reads real pages and compares their words with those of readability's expected articles.
func TestPages(t *testing.T) {
	begun, n := time.Now(), 0
	var recall, precision float64
	for _, path := range sample(t, pages(t)) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Parse(raw, document.Options{Path: path})
		if err != nil {
			t.Logf("%s: %v", filepath.Base(filepath.Dir(path)), err)
			continue
		}
		checkDocument(t, d, raw)
		want := pageWords(t, filepath.Join(filepath.Dir(path), "expected.html"))
		got := strings.Fields(d.Text)
		both := 0
		count := map[string]int{}
		for _, w := range want {
			count[w]++
		}
		for _, w := range got {
			if count[w] > 0 {
				count[w]--
				both++
			}
		}
		n++
		r, p := float64(both)/float64(max(len(want), 1)), float64(both)/float64(max(len(got), 1))
		recall, precision = recall+r, precision+p
		if r < 0.7 || p < 0.7 {
			t.Logf("%-40s recall %.2f precision %.2f, %d words, date %s (%s)", filepath.Base(filepath.Dir(path)), r, p, len(got), d.Published, d.PublishedFrom)
		}
	}
	t.Logf("%d pages, words of the expected article found %.3f, words found that are expected %.3f, %.0f pages/s", n, recall/float64(n), precision/float64(n), float64(n)/time.Since(begun).Seconds())
}

func pageWords(t *testing.T, path string) (words []string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			words = append(words, strings.Fields(n.Data)...)
		}
	}
	return words
}
