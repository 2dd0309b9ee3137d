package reader

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/document"
)

// FuzzRead: any bytes give statements that stand on their words, the same ones twice, or no document at all.
func FuzzRead(f *testing.F) {
	paths, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		_, text, _ := strings.Cut(strings.TrimPrefix(string(raw), "---\n"), "\n---\n")
		f.Add([]byte(text))
	}
	for _, h := range hostile {
		f.Add([]byte(h.make(100)))
	}
	f.Add([]byte("---\npublished: 2024-05-15\nlang: en\ntitle: Joint statement by Russia and Ukraine\n---\n\nPRESIDENT BIDEN: We met.\n\nQ  Did you?\n\n\xff\xfe\x00"))
	r, err := New(Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		doc, err := document.Parse(raw, document.Options{Path: "fuzz.md", Format: document.Markdown, Given: document.Given{Lang: "en", Published: "2024-05-15"}})
		if err != nil {
			return
		}
		first, err := json.Marshal(checked(t, r, doc))
		if err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(checked(t, r, doc))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatalf("read twice:\n%s\n%s", first, again)
		}
	})
}

const sharedData = "../../shared/data"

// corpus gives the files of the shared data that are read, all of them where figures are wanted, else every eighth.
func corpus(t testing.TB, folders ...string) []string {
	t.Helper()
	var all []string
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join(sharedData, folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, paths...)
	}
	if len(all) == 0 {
		t.Skip("the shared texts are missing: put them beside the repository as ../shared to read them")
	}
	if os.Getenv("PARLEY_MEASURE") != "" {
		return all
	}
	var some []string
	for i := 0; i < len(all); i += 8 {
		some = append(some, all[i])
	}
	return some
}

// TestCorpus: real texts, those of broken encoding included, are read without a fault, with every offset right, and give
// the same bytes in another order.
func TestCorpus(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	paths := corpus(t, "texts", "bulk", "messy")
	results := map[string][]byte{}
	unread, empty, statements := 0, 0, 0
	read := func(path string) []byte {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := document.Parse(raw, document.Options{Path: path})
		if errors.Is(err, document.ErrEmpty) {
			empty++
			return nil
		} else if err != nil {
			t.Fatal(err)
		}
		list := checked(t, r, doc)
		if lang := doc.Lang.Value; lang != "" && lang != "en" {
			unread++
		}
		statements += len(list)
		data, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for _, path := range paths {
		results[path] = read(path)
	}
	t.Logf("%d files, %d without a text, %d in other languages, %d statements", len(paths), empty, unread, statements)
	for _, path := range slices.Backward(paths) {
		if !bytes.Equal(results[path], read(path)) {
			t.Errorf("%s gives other statements when it is read after others", path)
		}
	}
}

// BenchmarkRead measures the way from raw text to statements: over the shared texts if they are there, else over our
// examples.
func BenchmarkRead(b *testing.B) { benchmarkRead(b, "texts") }

// BenchmarkBulk does so over mixed news.
func BenchmarkBulk(b *testing.B) { benchmarkRead(b, "bulk") }

func benchmarkRead(b *testing.B, folder string) {
	r, err := New(Options{})
	if err != nil {
		b.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(sharedData, folder, "*"))
	if err == nil && len(paths) == 0 {
		paths, err = filepath.Glob("../examples/*/sources/*.md")
	}
	if err != nil || len(paths) == 0 {
		b.Fatalf("nothing to read: %v", err)
	}
	type text struct {
		path string
		raw  []byte
	}
	var texts []text
	words := 0
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		doc, err := document.Parse(raw, document.Options{Path: path})
		if err != nil || doc.Lang.Value != "en" && doc.Lang.Value != "" {
			continue
		}
		texts = append(texts, text{path, raw})
		words += len(strings.Fields(doc.Text))
	}
	b.ReportAllocs()
	began := processorTime()
	for b.Loop() {
		for _, x := range texts {
			doc, err := document.Parse(x.raw, document.Options{Path: x.path})
			if err != nil {
				b.Fatal(err)
			}
			if _, err := r.Read(doc); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	if used := processorTime() - began; used > 0 {
		b.ReportMetric(float64(words)*float64(b.N)/used, "words/cpu-s")
	}
}
