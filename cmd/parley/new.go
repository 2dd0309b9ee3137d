package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"parley/casefile"
	"parley/source"
)

type newCommand struct {
	Case string `arg:"" help:"The directory to make."`
	Name string `placeholder:"NAME" help:"What the process is called; the directory's name by default."`
}

// Examples shows how the command is used.
func (newCommand) Examples() string {
	return `parley new ukraine
parley new ukraine --name "Russia–Ukraine"`
}

// Run makes the directory of a case.
func (c newCommand) Run(s *streams) error {
	name := c.Name
	if name == "" {
		path, err := filepath.Abs(c.Case)
		if err != nil {
			return err
		}
		name = filepath.Base(path)
	}
	if err := casefile.New(c.Case, name); err != nil {
		return err
	}
	s.besides(c.Case)
	_, err := fmt.Fprintf(s.out, "%s is made. Edit %s, then add texts: parley add %s FILE...\n", c.Case, filepath.Join(c.Case, casefile.Filename), c.Case)
	return err
}

// besides says that texts in the folder of a case are none of its sources: whoever makes a case of a folder of texts thinks that they are.
func (s *streams) besides(dir string) {
	texts := source.Beside(dir)
	if n := len(texts); n > 0 {
		s.complain(fmt.Errorf("%s in %s beside the case file, as %s, and %s not read with the case; 'parley add %s %s' takes what you name into %s",
			lie(n), dir, filepath.Base(texts[0]), map[bool]string{true: "is", false: "are"}[n == 1], dir, texts[0], filepath.Join(dir, casefile.SourcesDir)))
	}
}

// lookBeside says so where a case has no sources at all.
func (o *opened) lookBeside() {
	for _, err := range source.Find(o.Dir) {
		if errors.Is(err, source.ErrNone) {
			o.streams.besides(o.Dir)
		}
		return
	}
}

func lie(n int) string {
	if n == 1 {
		return "1 text lies"
	}
	return fmt.Sprintf("%d texts lie", n)
}
