package intake_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/intake"
)

// TestReceiveUnnoted: a file does not come without its line in the manifest.
func TestReceiveUnnoted(t *testing.T) {
	dir := newCase(t)
	in := tree(t, map[string]string{"a.txt": arland})
	path := filepath.Join(dir, "sources", "manifest.jsonl")
	if err := os.MkdirAll(path, 0o777); err != nil {
		t.Fatal(err)
	}
	d := intake.Delivery{Dir: dir, Today: today}
	if _, err := d.Receive(ctx, in); err == nil {
		t.Error("no error")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if r := receive(t, dir, "", in); len(r.New) != 1 {
		t.Errorf("again: %+v", r)
	}
}

// TestReceiveAfterACrash: a torn last line of the manifest does not take the next one with it.
func TestReceiveAfterACrash(t *testing.T) {
	dir := newCase(t)
	in := tree(t, map[string]string{"a.txt": arland, "b.txt": borduria})
	receive(t, dir, "", filepath.Join(in, "a.txt"))
	path := filepath.Join(dir, "sources", "manifest.jsonl")
	if err := os.WriteFile(path, []byte(manifest(t, dir)+`{"path": "torn`), 0o666); err != nil {
		t.Fatal(err)
	}
	receive(t, dir, "", filepath.Join(in, "b.txt"))
	lines := strings.Split(manifest(t, dir), "\n")
	if len(lines) != 4 || !strings.HasSuffix(lines[2], "}") || lines[1] != `{"path": "torn` {
		t.Errorf("%q", lines)
	}
}
