package intake

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"parley/document"
	"parley/edtf"
	"parley/source"
)

// TestLongLines: a file of JSON Lines is received without being held in memory, and what changes while it is copied is not kept; PARLEY_MEASURE makes it 1 GB.
func TestLongLines(t *testing.T) {
	size := 48 << 20
	if os.Getenv("PARLEY_MEASURE") != "" {
		size = 1 << 30
	}
	from := filepath.Join(t.TempDir(), "many.jsonl")
	f, err := os.Create(from)
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriter(f)
	line := fmt.Sprintf("{\"text\":\"%s\"}\n", strings.Repeat("Both sides met in the harbour town. ", 1000))
	for n := 0; n < size; n += len(line) {
		out.WriteString(line)
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	f.Close()
	dir := t.TempDir()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r, err := Delivery{Dir: dir, Today: edtf.Must("2025-03-01")}.Receive(t.Context(), from)
	if err != nil || len(r.New) != 1 || len(r.Problems) > 0 {
		t.Fatal(r, err)
	}
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 16<<20 {
		t.Errorf("%d MB were allocated for a file of %d MB", grown>>20, size>>20)
	}
	got, err := readFile(source.Item{Path: from, Format: document.JSONLines}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(from, []byte("{\"text\":\"They parted.\"}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := got.copyTo(new(strings.Builder)); err == nil || !strings.Contains(err.Error(), "changed") {
		t.Errorf("a file that changed: %v", err)
	}
}
