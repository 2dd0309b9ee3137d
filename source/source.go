// Package source gets documents from where they lie: files, folders, case folders, JSON Lines and standard input.
//
// It first lists what there is, which is cheap ([Find]), and then opens each ([Item.Open]); so callers can show progress,
// leave out what they know, and parse on several cores. The order is that of the arguments, and within a folder that of
// the names; it does not depend on the machine. Nothing is fetched from the net, and nothing on disk is changed. The
// dates of files are never looked at: when a file was written says nothing of when its text was published.
//
// What is left out of a folder: hidden files, the ".parley" folder, and files that describe documents or the folder
// instead of being documents (README, LICENSE, manifest.jsonl, case.yaml and others of a case). A file that is named
// itself is always tried. Nothing else is left out without a word: a link to a folder, which is followed only where it is
// named itself lest it lead in a circle, and a link that leads nowhere are errors in their places.
package source

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/document"
)

// ErrNone reports a folder in which no document was found.
var ErrNone = errors.New("no documents")

// Stdin is the path that stands for standard input.
const Stdin = "-"

// An Item is something to read: a file of one document, or one of JSON Lines with many.
type Item struct {
	Path   string // as given, or below the folder as given; "-" for standard input
	Format document.Format
	Size   int64          // in bytes; -1 where it is not known
	Given  document.Given // from the manifest of a case
	// Received is when the manifest says that it came in, as written there; empty where it does not say.
	Received string
	From     string // where the manifest says that it came from
	SHA256   string // as the manifest has it; empty where it does not say
}

// Find lists the items under paths, in order. Errors (a missing file, a folder without documents, a manifest line that
// cannot be read) come where their items would be, and the listing goes on.
func Find(paths ...string) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		for _, path := range paths {
			if !find(path, yield) {
				return
			}
		}
	}
}

func find(path string, yield func(Item, error) bool) bool {
	if path == Stdin {
		return yield(Item{Path: path, Size: -1}, nil)
	}
	if strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://") {
		return yield(Item{}, fmt.Errorf("%s: pages are not fetched yet; save it as .html and give the file", path))
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return yield(Item{}, missing(path))
	case err != nil:
		return yield(Item{}, fmt.Errorf("%s: cannot be read: %w", path, cause(err)))
	case !info.IsDir():
		return yield(Item{Path: path, Format: byName(path), Size: info.Size()}, nil)
	}
	return findIn(path, yield)
}

// findIn lists the items of a folder, which may be a case.
func findIn(path string, yield func(Item, error) bool) bool {
	root, notes := path, manifest{}
	if isCase(path) {
		root = filepath.Join(path, "sources")
		var errs []error
		notes, errs = readManifest(filepath.Join(root, "manifest.jsonl"))
		for _, err := range errs {
			if !yield(Item{}, err) {
				return false
			}
		}
	}
	walked := Through(root)
	n, more := 0, true
	give := func(item Item, err error) error {
		if more = yield(item, err); !more {
			return fs.SkipAll
		}
		return nil
	}
	err := filepath.WalkDir(walked, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			n++
			return cmp.Or(give(Item{}, fmt.Errorf("%s: cannot be read: %w", p, cause(err))), fs.SkipDir)
		case e.IsDir() && p != walked && (strings.HasPrefix(e.Name(), ".") || e.Name() == "node_modules"):
			return fs.SkipDir
		case e.IsDir() || !isDocument(e.Name()):
			return nil
		}
		n++
		info, err := os.Stat(p) // through links
		switch {
		case err != nil:
			return give(Item{}, fmt.Errorf("%s: cannot be read: %w; the link leads nowhere", p, cause(err)))
		case info.IsDir():
			return give(Item{}, fmt.Errorf("%s: a link to a folder is not followed; name that folder itself", p))
		case !info.Mode().IsRegular():
			return give(Item{}, fmt.Errorf("%s: cannot be read: it is no file", p))
		}
		item := Item{Path: p, Format: byName(p), Size: info.Size()}
		if rel, err := filepath.Rel(root, p); err == nil {
			notes.describe(&item, filepath.ToSlash(rel))
		}
		return give(item, nil)
	})
	if err == nil && n == 0 && more {
		err = fmt.Errorf("%s: %w in it; put texts there as .txt, .md, .html, .docx, .eml or .jsonl", root, ErrNone)
	}
	if err != nil {
		return yield(Item{}, err)
	}
	return more
}

// Beside lists the documents that lie in the folder of a case, or of what becomes one, and are not among its sources: they are not read with it.
func Beside(dir string) (paths []string) {
	walked := Through(dir)
	filepath.WalkDir(walked, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir
		case e.IsDir() && p != walked && (strings.HasPrefix(e.Name(), ".") || e.Name() == "node_modules" || p == filepath.Join(walked, "sources")):
			return fs.SkipDir
		case e.Type().IsRegular() && isDocument(e.Name()):
			paths = append(paths, p)
		}
		return nil
	})
	return paths
}

// byName is the format that a name tells; empty where the bytes must.
func byName(path string) document.Format {
	f := document.Tell(path, nil)
	if f == document.Plain {
		return ""
	}
	return f
}

// Through gives the path by which a folder is walked: what is named itself is followed where it is a link, the links within it are not.
func Through(folder string) string {
	if info, err := os.Lstat(folder); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return folder + string(filepath.Separator)
	}
	return folder
}

func isCase(dir string) bool {
	if _, err := os.Stat(filepath.Join(dir, "case.yaml")); err != nil {
		return false
	}
	info, err := os.Stat(filepath.Join(dir, "sources"))
	return err == nil && info.IsDir()
}

// besides are names, without extension and in small letters, of files that stand beside documents.
var besides = []string{"readme", "license", "licence", "copying", "notice", "changelog", "manifest", "datapackage", "makefile", "index of"}

// isDocument reports whether a file in a folder is meant as a document, by its name.
func isDocument(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	stem := strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") || strings.HasSuffix(name, "~") || slices.Contains(besides, stem) {
		return false
	}
	switch ext {
	case ".yaml", ".yml", ".json", ".toml", ".ledger", ".db", ".sqlite", ".go", ".py", ".sh", ".js", ".css", ".log", ".bak", ".tmp":
		return false
	}
	return true
}

// A Part is a document of an item before it is parsed: parsing is what takes time, so do it side by side.
type Part struct {
	item Item
	raw  []byte
	line int // in JSON Lines; else 0
	err  error
}

// Parse makes the document.
func (p Part) Parse() (*document.Document, error) {
	switch {
	case p.err != nil:
		return nil, p.err
	case p.line > 0:
		return document.ParseLine(p.raw, p.item.Path, p.line)
	}
	return document.Parse(p.raw, document.Options{Path: p.item.Path, Format: p.item.Format, Given: p.item.Given, Received: received(p.item.Received)})
}

// Bytes are the bytes of the document as received: the file's, or the line's.
func (p Part) Bytes() []byte { return p.raw }

// missing is a path at which nothing is.
type missing string

func (m missing) Error() string      { return string(m) + ": no such file or folder; check the name" }
func (missing) Is(target error) bool { return target == fs.ErrNotExist }

// cause is an error of the file system without the path, which the message names already.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// Open reads an item, part by part. Standard input is read from stdin: JSON Lines if it starts with "{", else one
// document.
func (i Item) Open(stdin io.Reader) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		in := stdin
		if i.Path != Stdin {
			file, err := os.Open(i.Path)
			if err != nil {
				yield(Part{item: i, err: fmt.Errorf("%s: cannot be opened: %w", i.Path, cause(err))})
				return
			}
			defer file.Close()
			in = file
		}
		if in == nil {
			yield(Part{item: i, err: errors.New("standard input is not there; give a file")})
			return
		}
		if i.Path == Stdin {
			in, i.Format = peek(in)
		}
		if i.Format == document.JSONLines {
			for n, l := range document.RawLines(in, i.Path) {
				if !yield(Part{i, l.Bytes, n, l.Err}) {
					return
				}
			}
			return
		}
		raw, err := io.ReadAll(io.LimitReader(in, document.MaxSize+1))
		if err != nil {
			err = fmt.Errorf("%s: reading stopped: %w", i.Path, err)
		}
		yield(Part{item: i, raw: raw, err: err})
	}
}

// Files gives the documents under paths, in order, parsed one after the other: the simple way. An error names its file
// and does not end the iteration.
func Files(stdin io.Reader, paths ...string) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		for item, err := range Find(paths...) {
			if err != nil {
				if !yield(nil, err) {
					return
				}
				continue
			}
			for part := range item.Open(stdin) {
				if !yield(part.Parse()) {
					return
				}
			}
		}
	}
}
