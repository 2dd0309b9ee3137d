package casefile

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// RulingsFilename is the name of the file of an analyst's decisions within a case's directory.
const RulingsFilename = "rulings.yaml"

// SourcesDir is the name of the folder of texts within a case's directory.
const SourcesDir = "sources"

//go:embed template.yaml
var template string

//go:embed rulings-template.yaml
var rulingsTemplate string

// ErrExists reports a directory that holds a case already.
var ErrExists = errors.New("there already")

// New makes the directory of a case with a case file to edit, an empty file of rulings and the folder of texts. What is
// there is never overwritten: a directory that holds a case wraps [ErrExists], other files in it stay.
func New(dir, name string) error {
	if _, err := os.Lstat(filepath.Join(dir, Filename)); err == nil {
		return fmt.Errorf("%s is %w; edit it, or choose another name", filepath.Join(dir, Filename), ErrExists)
	}
	if base := filepath.Base(dir); strings.HasPrefix(base, "-") {
		return fmt.Errorf("%s: a name that begins with - would be taken for a flag or for standard input; choose another name", dir)
	}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file: a case is a folder; choose another name", dir)
	}
	if err := os.MkdirAll(filepath.Join(dir, SourcesDir), 0o777); err != nil {
		return fmt.Errorf("new case: %w; choose another place or name", err)
	}
	if err := create(filepath.Join(dir, RulingsFilename), rulingsTemplate); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return create(filepath.Join(dir, Filename), fmt.Sprintf(template, strconv.Quote(name)))
}

func create(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return fmt.Errorf("new case: %w", err)
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(path)
		return fmt.Errorf("new case: %w", err)
	}
	return nil
}
