package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"parley/casefile"
	"parley/publication"
)

// streams are what a command may read and write: data on out, messages on err.
type streams struct {
	in       io.Reader
	out, err io.Writer

	complaints complaints
	ended      chan error // what the command ends with, or, where it does not heed Ctrl-C, why it is left
}

// patience is how long a command may take to end after Ctrl-C, before the program leaves it where it stands.
const patience = 2 * time.Second

// interruptible returns a context that Ctrl-C cancels, for commands that can stop half-way and go on later. Where one is in the midst of
// work that asks no context, as the folding of an account, it is left when patience ends: what is kept is kept whole. All other
// commands leave Ctrl-C to the system, which ends them at once.
func (s *streams) interruptible() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		stop()                                      // a second Ctrl-C ends the program at once
		if context.Cause(ctx) != context.Canceled { // a signal came; the command did not end by itself
			time.AfterFunc(patience, func() { s.ended <- ctx.Err() })
		}
	})
	return ctx, stop
}

// terminal reports whether w is a screen that somebody looks at.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice != 0 && f.Name() != os.DevNull
}

// output are the flags of every command that prints data. Embed it.
type output struct {
	File  string `name:"output" short:"o" placeholder:"FILE" help:"Write to FILE instead of standard output; FILE is replaced whole or not at all."`
	JSON  bool   `name:"json" xor:"form" help:"Print JSON."`
	Plain bool   `name:"plain" xor:"form" help:"Print tab-separated lines without colour, for other programs."`
}

// oneForm reports --json or --plain beside a --format that asks for another form.
func oneForm(ctx *kong.Context) error {
	asked := map[string]bool{}
	var format *kong.Flag
	for _, flag := range ctx.Flags() {
		if on, ok := ctx.FlagValue(flag).(bool); ok {
			asked[flag.Name] = on
		} else if flag.Name == "format" {
			format = flag
		}
	}
	if format == nil {
		return nil
	}
	form := fmt.Sprint(ctx.FlagValue(format))
	for _, name := range []string{"json", "plain"} {
		if asked[name] && form != format.Default && form != name {
			return usagef("--%s and --format %s ask for two forms; leave one out", name, form)
		}
	}
	return nil
}

// colour reports whether the data may carry colour: it goes to a terminal and nobody asked for none (no-color.org).
func (o output) colour(s *streams) bool {
	return o.File == "" && !o.JSON && !o.Plain && os.Getenv("NO_COLOR") == "" && terminal(s.out)
}

// write calls print with the place that the data goes to. A file that is there already is kept until all is written.
func (o output) write(s *streams, print func(io.Writer) error) error {
	if o.File == "" || o.File == "-" {
		out := s.out
		if terminal(out) {
			out = &screen{Writer: out}
		}
		b := bufio.NewWriter(out)
		err := print(b)
		if last := b.Flush(); err == nil || !errors.Is(err, last) { // a write that failed fails again here
			err = errors.Join(err, last)
		}
		return whereTo("standard output", err)
	}
	if err := besideCase(o.File); err != nil {
		return err
	}
	return whereTo(o.File, writeFile(o.File, print))
}

// besideCase refuses to write an answer over what a person keeps in a case, or among the texts that are read there.
func besideCase(file string) error {
	if dir := caseOf(file); dir != "" {
		return usagef("%s lies among the sources of the case %s, whose files are all read as texts; write elsewhere", file, dir)
	}
	kept := []string{casefile.Filename, casefile.RulingsFilename, ledgerName}
	if slices.Contains(kept, filepath.Base(file)) && isCase(filepath.Dir(file)) {
		return usagef("%s is a file of a case, which an answer never replaces; write elsewhere", file)
	}
	return nil
}

// whereTo says which output an error is about and what helps.
func whereTo(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%s was not written: the disk is full; free some space, or choose another place", name)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s was not written: its folder does not exist; make it first", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s was not written: permission denied; check who may write there, or choose another place", name)
	case path != nil || errors.Is(err, syscall.EPIPE):
		return fmt.Errorf("%s was not written: %w", name, err)
	}
	return err
}

// writeFile replaces a file whole or not at all: the data goes to a new file beside it that then takes its name. What is
// no regular file (a pipe, a device) is written to as it is.
func writeFile(name string, print func(io.Writer) error) (err error) {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	mode := fs.FileMode(0) // of a file that is there; a new one gets what the user's mask leaves
	if info, err := os.Stat(name); err == nil {
		if info.IsDir() {
			return &fs.PathError{Op: "write", Path: name, Err: errors.New("it is a folder; name a file")}
		}
		if !info.Mode().IsRegular() {
			f, err := os.OpenFile(name, os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			return errors.Join(buffered(f, print), f.Close())
		}
		mode = info.Mode().Perm()
	}
	f, err := createIn(filepath.Dir(name))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	err = buffered(f, print)
	if err == nil && mode != 0 {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if err2 := f.Close(); err == nil {
		err = err2
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// createIn makes a hidden file in a folder, with the permissions of a new file.
func createIn(folder string) (*os.File, error) {
	for {
		f, err := os.OpenFile(filepath.Join(folder, fmt.Sprintf(".parley-%08x", rand.Uint32())), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

func buffered(f io.Writer, print func(io.Writer) error) error {
	b := bufio.NewWriter(f)
	if err := print(b); err != nil {
		return err
	}
	return b.Flush()
}

// writeJSON prints a value for people and programs: indented, with < and & as they are.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// say writes sentences in lines of the width of a table, each begun with the indent.
func say(w io.Writer, indent, text string) {
	for _, line := range publication.Lines(text, publication.TextWidth-len(indent)) {
		fmt.Fprintln(w, indent+line)
	}
}

// A table is printed with its columns under one another, or as tab-separated lines.
type table struct {
	head []string
	rows [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// print writes the table; plain has neither padding nor a line break inside a cell, and its heading, if it has one, also over no rows.
func (t *table) print(w io.Writer, plain bool) error {
	if !plain {
		return publication.Columns{Width: publication.TextWidth}.Print(w, t.head, t.rows)
	}
	clean := strings.NewReplacer("\t", " ", "\n", " ", "\r", "", "\x00", "")
	rows := t.rows
	if t.head != nil {
		rows = append([][]string{t.head}, rows...)
	}
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = clean.Replace(cell)
		}
		if _, err := io.WriteString(w, strings.Join(cells, "\t")+"\n"); err != nil {
			return err
		}
	}
	return nil
}
