package main

import (
	"fmt"
	"path/filepath"

	"parley/casefile"
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
	_, err := fmt.Fprintf(s.out, "%s is made. Edit %s, then add texts: parley add %s FILE...\n", c.Case, filepath.Join(c.Case, casefile.Filename), c.Case)
	return err
}
