// Command learn-outlook counts the base rates of package outlook from the published tables and writes them to
// outlook/data. The published tables are not part of this project; outlook/history says which they are.
//
//	go run ./cmd/learn-outlook ../shared/data/outlook
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"parley/outlook/history"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, errw io.Writer) int {
	flags := flag.NewFlagSet("learn-outlook", flag.ContinueOnError)
	flags.SetOutput(errw)
	to := flags.String("o", "outlook/data", "folder to write the counted tables to")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() != 1 {
		fmt.Fprintln(errw, "usage: learn-outlook [-o FOLDER] FOLDER-WITH-THE-PUBLISHED-TABLES")
		return 2
	}
	if err := learn(flags.Arg(0), *to, out); err != nil {
		fmt.Fprintln(errw, "learn-outlook:", err)
		return 1
	}
	return 0
}

func learn(from, to string, out io.Writer) (err error) {
	var files [4]*os.File
	for i, name := range []string{history.Files.Dyads, history.Files.Pacts, history.Files.Truces, history.Files.Crises} {
		if files[i], err = os.Open(filepath.Join(from, name)); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, files[i].Close()) }()
	}
	tables, err := history.Tables(history.Sources{Dyads: files[0], Pacts: files[1], Truces: files[2], Crises: files[3]})
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		if err := os.WriteFile(filepath.Join(to, name), tables[name], 0o666); err != nil {
			return err
		}
		fmt.Fprintln(out, filepath.Join(to, name))
	}
	return nil
}
