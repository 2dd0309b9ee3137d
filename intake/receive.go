package intake

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parley/casefile"
	"parley/document"
	"parley/edtf"
	"parley/source"
)

// manifestName is the name of the list of what was received, in a case's sources/.
const manifestName = "manifest.jsonl"

// Receipt says what Receive did.
type Receipt struct {
	New      []string // the names of the files that are new in the case, below its directory
	Known    int      // files whose bytes were there already
	Dated    []string // what the days of such files changed, or why they changed nothing, in sentences
	Problems []error  // files that hold no text that can be read, or cannot be opened; they were not copied
}

// A Delivery says where received files go and when they came.
type Delivery struct {
	Dir string // the case's directory
	// Received is the day of receipt; where it is zero, the day that the manifest of the case that the files come from says,
	// or else Today.
	Received, Today edtf.Date
	Stdin           io.Reader // what "-" stands for
	DryRun          bool      // say what would be new, and change nothing
	// Progress is told how many files are done; it may be nil.
	Progress func(done int, name string)
}

// Receive copies the files under paths into a case's sources/ and notes in its manifest the SHA-256 of their bytes, where
// they are from, and the day of receipt. Bytes that are there already are passed over, but for the day of publication that a copy says
// of a text without one (see dated). It can be stopped at any time and run again.
func (d Delivery) Receive(ctx context.Context, paths ...string) (Receipt, error) {
	var r Receipt
	folder := filepath.Join(d.Dir, casefile.SourcesDir)
	have, err := sums(folder)
	if err != nil {
		return r, err
	}
	if !d.DryRun {
		sweep(folder)
	}
	items := d.items()
	done := 0
	for item, err := range source.Find(paths...) {
		if ctx.Err() != nil {
			return r, ctx.Err()
		}
		var got contents
		if err == nil {
			got, err = d.read(&item)
		}
		if err != nil {
			r.Problems = append(r.Problems, err)
			continue
		}
		e := d.entry(item, got.sum)
		if have[got.sum] == "" && came(filepath.Join(folder, e.Path), got.sum) {
			have[got.sum] = e.Path
		}
		if kept := have[got.sum]; kept != "" {
			r.Known++
			said, err := d.dated(item, got, kept, items)
			if err != nil {
				return r, fmt.Errorf("%s: %w", item.Path, err)
			}
			if said != "" {
				r.Dated = append(r.Dated, said)
			}
		} else {
			if !d.DryRun {
				if err := keep(folder, e, got); err != nil {
					return r, fmt.Errorf("%s: %w", item.Path, err)
				}
			}
			have[got.sum] = e.Path
			items[e.Path] = source.Item{Path: filepath.Join(folder, e.Path), Format: item.Format, Given: item.Given, Received: e.Received, From: e.From}
			r.New = append(r.New, casefile.SourcesDir+"/"+e.Path)
		}
		if done++; d.Progress != nil {
			d.Progress(done, item.Path)
		}
	}
	return r, nil
}

// came reports that a file has come since the delivery began: another one, that ran beside it, brought it.
func came(path, hash string) bool {
	sum, err := sumOf(path)
	return err == nil && sum == hash
}

// sweep removes what an earlier delivery that was killed left half written, an hour ago or longer: another may be under way.
func sweep(folder string) {
	left, _ := filepath.Glob(filepath.Join(folder, incoming))
	for _, path := range left {
		if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > time.Hour {
			os.Remove(path)
		}
	}
}

// incoming is the name of a file while it is written.
const incoming = ".incoming-*"

// contents are the bytes of an item: those of a file of JSON Lines, which may be longer than memory, stay where they are.
type contents struct {
	raw  []byte
	path string // where they stand; empty where raw holds them
	sum  string // their SHA-256

	doc *document.Document // that they are; nil for JSON Lines, which are many
}

// open gives the bytes from the first on.
func (c contents) open() (io.ReadCloser, error) {
	if c.path == "" {
		return io.NopCloser(bytes.NewReader(c.raw)), nil
	}
	return os.Open(c.path)
}

// read gives the bytes of an item, or why they hold no document, and tells the format of what has no name.
func (d Delivery) read(item *source.Item) (contents, error) {
	got, err := readFile(*item, d.Stdin)
	if item.Path == source.Stdin {
		item.Format = source.Unnamed(got.raw)
	}
	if err == nil {
		got.doc, err = holdsText(*item, got)
	}
	if err != nil {
		return contents{}, where(item.Path, err)
	}
	return got, nil
}

// entry is the manifest's line for an item.
func (d Delivery) entry(item source.Item, hash string) source.Entry {
	g := item.Given
	e := source.Entry{Path: hash[:12] + "-" + baseName(item), SHA256: hash, From: item.Path, Received: item.Received,
		Title: g.Title, Published: g.Published, Publisher: g.Publisher, Author: g.Author, URL: g.URL, Lang: g.Lang}
	if !d.Received.IsZero() {
		e.Received = d.Received.String()
	} else if e.Received == "" {
		e.Received = d.Today.String()
	}
	return e
}

// sums leads from the SHA-256 of the files in a case's sources/ to their paths below it, with "/".
func sums(folder string) (map[string]string, error) {
	have := map[string]string{}
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return have, nil
	}
	walked := source.Through(folder)
	err := filepath.WalkDir(walked, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() || e.Name() == manifestName || strings.HasPrefix(e.Name(), ".") {
			return err
		}
		sum, err := sumOf(path)
		if err != nil {
			return err
		}
		if rel, err := filepath.Rel(walked, path); err == nil && have[sum] == "" {
			have[sum] = filepath.ToSlash(rel)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("sources: %w", err)
	}
	return have, nil
}

// sumOf is the SHA-256 of a file.
func sumOf(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// readFile gives the contents of an item; of what is longer than a document can be, no more than tells that it is.
func readFile(item source.Item, stdin io.Reader) (got contents, err error) {
	switch {
	case item.Path == source.Stdin:
		got.raw, err = io.ReadAll(stdin)
	case item.Format == document.JSONLines:
		got.path = item.Path
		got.sum, err = sumOf(item.Path)
		return got, err
	default:
		var f *os.File
		if f, err = os.Open(item.Path); err != nil {
			return got, err
		}
		defer f.Close()
		got.raw, err = io.ReadAll(io.LimitReader(f, document.MaxSize+1))
	}
	sum := sha256.Sum256(got.raw)
	got.sum = hex.EncodeToString(sum[:])
	return got, err
}

// holdsText gives the document that bytes are, nil for JSON Lines, or why they hold none.
func holdsText(item source.Item, got contents) (*document.Document, error) {
	if item.Format != document.JSONLines {
		return document.Parse(got.raw, document.Options{Path: item.Path, Format: item.Format, Given: item.Given})
	}
	in, err := got.open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var first error
	for _, err := range document.Lines(in, item.Path) {
		if err == nil {
			return nil, nil
		}
		if first == nil {
			first = err
		}
	}
	if first == nil {
		return nil, fmt.Errorf("%w: the file is empty; leave it out or fetch it again", document.ErrEmpty)
	}
	return nil, first
}

// unnamed are the names that standard input gets by its format; plain text else.
var unnamed = map[document.Format]string{document.JSONLines: "stdin.jsonl", document.HTML: "stdin.html"}

// baseName is the last part of an item's path, of signs that any file system takes.
func baseName(item source.Item) string {
	if item.Path == source.Stdin {
		return cmp.Or(unnamed[item.Format], "stdin.txt")
	}
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, filepath.Base(item.Path))
	if ext := filepath.Ext(name); len(name) > 100 && len(ext) < 20 {
		name = strings.ToValidUTF8(name[:100-len(ext)], "") + ext
	}
	return name
}

// copyTo writes the bytes to a file; what has changed since it was read is an error.
func (c contents) copyTo(to io.Writer) error {
	in, err := c.open()
	if err != nil {
		return err
	}
	defer in.Close()
	h := sha256.New()
	if _, err := io.Copy(io.MultiWriter(to, h), in); err != nil {
		return err
	}
	if hex.EncodeToString(h.Sum(nil)) != c.sum {
		return errors.New("the file changed while it was copied; add it again")
	}
	return nil
}

// keep writes a file whole or not at all, after its line in the manifest: what is told of a file that then does not come is told again when
// it does, but a file that is there is passed over.
func keep(folder string, e source.Entry, got contents) (err error) {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	f, err := os.CreateTemp(folder, incoming)
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		err = path.Err // the name of a file that never was helps nobody
	}
	if err != nil {
		return fmt.Errorf("nothing can be written in %s: %w", folder, err)
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	err = got.copyTo(f)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if err2 := f.Close(); err == nil {
		err = err2
	}
	if err == nil {
		err = note(filepath.Join(folder, manifestName), e)
	}
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(folder, e.Path))
	}
	return err
}

// note appends a line to the manifest. A line that does not fit on the disk is taken back.
func note(path string, e source.Entry) error {
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return errors.Join(err, f.Close())
	}
	text := line.Bytes()
	if last := make([]byte, 1); info.Size() > 0 {
		if _, err := f.ReadAt(last, info.Size()-1); err == nil && last[0] != '\n' {
			text = append([]byte{'\n'}, text...)
		}
	}
	_, err = f.Write(text)
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		err = errors.Join(err, f.Truncate(info.Size()))
	}
	return errors.Join(err, f.Close())
}
