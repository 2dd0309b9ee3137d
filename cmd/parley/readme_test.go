package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadme keeps the README honest: what it shows of the brief of the example stands in that brief, line by line.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, excerpt, ok := strings.Cut(string(readme), "<!-- excerpt: parley brief examples/ukraine -->")
	excerpt, _, end := strings.Cut(excerpt, "<!-- end of excerpt -->")
	if !ok || !end {
		t.Fatal("README.md has no excerpt between its two marks")
	}
	dir := filepath.Join(t.TempDir(), "ukraine")
	if err := os.CopyFS(dir, os.DirFS("../../examples/ukraine")); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := run([]string{"brief", dir}, nil, &out, &errs); code != exitOK {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	lines := 0
	for line := range strings.Lines(excerpt) {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), ">"))
		if line == "" || line == "…" {
			continue
		}
		lines++
		if !strings.Contains(out.String(), line) {
			t.Errorf("README.md shows a line that the brief does not hold (run the first command of the README and copy it again):\n%s", line)
		}
	}
	if lines < 8 {
		t.Errorf("the excerpt has %d lines", lines)
	}
}
