package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	var out, errs strings.Builder
	if code := run([]string{"score", "-data", t.TempDir()}, &out, &errs); code != 1 || !strings.Contains(errs.String(), "-data") {
		t.Errorf("without treebanks it gave %d and said %q", code, errs.String())
	}
	if code := run([]string{"-h"}, &out, &errs); code != 0 {
		t.Errorf("-h gave %d", code)
	}
	dir := t.TempDir()
	small, err := os.ReadFile("../../syntax/learn/testdata/ours.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ewt-test", "pud"} {
		if err := os.WriteFile(filepath.Join(dir, name+".conllu"), small, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	errs.Reset()
	if code := run([]string{"score", "-data", dir}, &out, &errs); code != 0 || !strings.Contains(out.String(), "UAS without punctuation") {
		t.Errorf("score gave %d, %q and %q", code, out.String(), errs.String())
	}
}
