package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// TestAddTwiceAtOnce: two that add the same texts at one time note each text once, and between them tell of each as new once.
func TestAddTwiceAtOnce(t *testing.T) {
	const n = 60
	dir := t.TempDir()
	texts, kept := filepath.Join(dir, "texts"), filepath.Join(dir, "case")
	if err := os.Mkdir(texts, 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		text := fmt.Sprintf("Arland demanded %d trucks of grain on 3 May 2024.\n", i)
		if err := os.WriteFile(filepath.Join(texts, fmt.Sprintf("n%d.txt", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if code := run([]string{"new", kept}, nil, &bytes.Buffer{}, &bytes.Buffer{}); code != 0 {
		t.Fatal("no case")
	}
	var both sync.WaitGroup
	var said [2]bytes.Buffer
	for i := range said {
		both.Go(func() { run([]string{"add", kept, texts}, nil, &said[i], &said[i]) })
	}
	both.Wait()
	manifest, err := os.ReadFile(filepath.Join(kept, "sources", "manifest.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if got := bytes.Count(manifest, []byte("\n")); got != n {
		t.Errorf("%d lines for %d texts", got, n)
	}
	for _, want := range []string{"60 texts added, 0 were", "0 texts added, 60 were"} {
		if all := said[0].String() + said[1].String(); !strings.Contains(all, want) {
			t.Errorf("none says %q: %s", want, all)
		}
	}
}
