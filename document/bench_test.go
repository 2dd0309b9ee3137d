package document_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"parley/document"
)

// BenchmarkParse reads the plain and Markdown texts of ../shared, or the fixtures where those are missing.
func BenchmarkParse(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join(shared, "texts/*"))
	if len(files) == 0 {
		files, _ = filepath.Glob("testdata/parse/*.[mt][dx]*")
	}
	var raws [][]byte
	words, size := 0, 0
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		raws = append(raws, raw)
		words += len(bytes.Fields(raw))
		size += len(raw)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for i, raw := range raws {
			_, _ = document.Parse(raw, document.Options{Path: files[i]})
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkHTML reads real pages: the slowest way in.
func BenchmarkHTML(b *testing.B) {
	var raws [][]byte
	for _, f := range pages(b) {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		raws = append(raws, raw)
	}
	for b.Loop() {
		for _, raw := range raws {
			_, _ = document.Parse(raw, document.Options{Format: document.HTML})
		}
	}
	b.ReportMetric(float64(len(raws))*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
