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

// TestReceiveTogether: deliveries of the same files that run side by side note each of them once, and a case's sources/ may be a link.
func TestReceiveTogether(t *testing.T) {
	dir, kept := newCase(t), t.TempDir()
	if err := os.Symlink(kept, filepath.Join(dir, "sources")); err != nil {
		t.Skip(err)
	}
	in := tree(t, map[string]string{"a.txt": arland, "b.txt": borduria})
	d := intake.Delivery{Dir: dir, Today: today}
	d.Progress = func(int, string) { // another one comes while the first is at work
		d.Progress = nil
		if r, err := d.Receive(ctx, in); err != nil || len(r.New) != 1 || r.Known != 1 {
			t.Errorf("the other: %+v, %v", r, err)
		}
	}
	if r, err := d.Receive(ctx, in); err != nil || len(r.New) != 1 || r.Known != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	if r := receive(t, dir, "", in); r.Known != 2 {
		t.Errorf("again: %+v", r)
	}
	if lines := strings.Count(manifest(t, dir), "\n"); lines != 2 {
		t.Errorf("%d lines", lines)
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
