package casefile

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestNew: what New writes is a case, with and without the remark signs before its examples.
func TestNew(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "arland")
	if err := New(dir, `Arland: "the talks"`); err != nil {
		t.Fatal(err)
	}
	c, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if c.Name != `Arland: "the talks"` || len(c.Parties) != 0 {
		t.Errorf("%+v", c)
	}
	if err := New(dir, "again"); !errors.Is(err, ErrExists) {
		t.Errorf("made twice: %v", err)
	}
	data, err := os.ReadFile(filepath.Join(dir, Filename))
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile(`(?m)^# (  .*|[a-z_]+:$)`).ReplaceAll(data, []byte("$1"))
	c, err = Decode("uncommented", examples)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Parties) != 2 || len(c.ThirdParties) != 1 || len(c.People) != 1 || len(c.Anchors) != 1 || len(c.Issues) != 2 || len(c.Sources) != 1 {
		t.Errorf("%+v", c)
	}
}

func TestNewWhereAFileStands(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := New(file, "x"); err == nil {
		t.Error("a case was made below a file")
	}
}

// TestNewNames: what other commands would take for a flag or for standard input is no name of a case.
func TestNewNames(t *testing.T) {
	for _, name := range []string{"-", "-o", "--json"} {
		dir := filepath.Join(t.TempDir(), name)
		if err := New(dir, "x"); err == nil {
			t.Errorf("%s was made", name)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%s is there", name)
		}
	}
}
