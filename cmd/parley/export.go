package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"parley/publication"
	"parley/record"
)

type exportCommand struct {
	when
	Case   string `arg:"" help:"The case's folder."`
	Folder string `arg:"" help:"Where to write; it is made where it does not exist, and other files in it stay."`
}

// Examples shows how the command is used.
func (exportCommand) Examples() string {
	return `parley export ukraine tables                    # every table as CSV, and datapackage.json, which says what each column means
parley export ukraine tables --as-of 2025-03-01`
}

// Run writes the tables of a case as a data package.
func (c exportCommand) Run(s *streams) error {
	if isCase(c.Folder) {
		return usagef("%s is a case: name a folder of its own for the tables", c.Folder)
	}
	if err := besideCase(filepath.Join(c.Folder, "datapackage.json")); err != nil {
		return err
	}
	l := listing{when: c.when, Case: c.Case}
	return l.with(s, record.View{}, func(lister publication.Lister) error {
		if err := os.MkdirAll(c.Folder, 0o777); err != nil {
			return whereTo(c.Folder, err)
		}
		tables := lister.Tables()
		for _, t := range tables {
			if err := c.file(t.Name+".csv", t.CSV); err != nil {
				return err
			}
		}
		err := c.file("datapackage.json", func(w io.Writer) error { return lister.DataPackage(w, tables) })
		if err == nil {
			fmt.Fprintf(s.err, "parley: %d tables are in %s; datapackage.json says what each column means\n", len(tables), c.Folder)
		}
		return err
	})
}

// file replaces a file of the folder whole or not at all.
func (c exportCommand) file(name string, print func(io.Writer) error) error {
	name = filepath.Join(c.Folder, name)
	return whereTo(name, writeFile(name, print))
}
