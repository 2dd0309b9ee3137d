// Package intake brings documents into a case, or into memory: it finds, copies, parses and reads them, and folds what
// was read into the account.
//
// Each step can be stopped and run again. [Delivery.Receive] copies bytes into a case's sources/ and notes in manifest.jsonl
// where they are from and when they came; [Sync] brings a database up to what lies there; [Read] does without a case.
// [Fold] makes the account of either. A file that cannot be read is a problem that is reported, and the next is read.
//
// It is not a crawler and decides nothing about what texts mean. It knows no clock: the day of receipt is given to it.
//
// Invariants: bytes are kept as received, once each; the results come in the order of the inputs, however many workers
// read; what Sync keeps depends on the sources, the manifest, the case and the reader alone, so a database that was
// deleted comes back the same.
package intake

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"parley/casefile"
	"parley/document"
	"parley/edtf"
	"parley/quality"
	"parley/source"
	"parley/statement"
)

// ErrChanged reports a source that is no longer as it was received. It is not read: the day of receipt would vouch for words
// that came later.
var ErrChanged = errors.New("changed since it was received")

// A Reader finds the statements in a document (package reader). Where it fails, because it does not read the language for
// one, the document is kept, unread, with the reason.
type Reader interface {
	Read(*document.Document) ([]statement.Statement, error)
}

// A Reading is a document with what was read in it.
type Reading struct {
	Document    *document.Document
	Fingerprint string    // of all that the reading depends on
	Known       edtf.Date // the day the document was received; zero where nobody noted it
	Reader      string    // the version of the reader
	Unread      string    // why it was not read; empty where it was
	Signature   quality.Signature
	Statements  []statement.Statement
}

// Options say how to read.
type Options struct {
	// Reader makes the reader when the first document needs it; it is called once at most.
	Reader func() (Reader, error)
	// Version names the reader and what it was told: a reading is done anew when it changes.
	Version string
	// Workers is how many documents are read side by side; 0 is 2.
	Workers int
	Stdin   io.Reader // what "-" stands for
	// Progress is told how many of the documents found so far are done; it may be nil.
	Progress func(done int, name string)
}

// Read reads the documents under paths (files, folders, case folders, "-"), in order. An input that cannot be read comes
// as an error in its place, and reading goes on; only when ctx is done does it end early.
func Read(ctx context.Context, o Options, paths ...string) iter.Seq2[Reading, error] {
	return func(yield func(Reading, error) bool) {
		done := 0
		for r := range o.read(ctx, nil, paths...) {
			if done++; o.Progress != nil {
				o.Progress(done, r.Document.ID)
			}
			if !yield(r.Reading, r.err) || r.fatal {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(Reading{}, err)
		}
	}
}

// A result is a reading, or the error that stands in its place, or the id of what is kept already.
type result struct {
	Reading
	err   error
	fatal bool // err is about the reader, not about the document
	kept  string
}

// read reads what lies under paths; kept are the ids of what need not be read, by fingerprint.
func (o Options) read(ctx context.Context, kept map[string]string, paths ...string) iter.Seq[result] {
	workers := o.Workers
	if workers == 0 {
		workers = 2
	}
	newReader := sync.OnceValues(o.Reader)
	return InOrder(ctx, o.parts(paths), workers, func(p part) result {
		if p.err != nil {
			return result{Reading: Reading{Document: &document.Document{}}, err: p.err}
		}
		print := o.fingerprint(p)
		if id, ok := kept[print]; ok {
			return result{Reading: Reading{Document: &document.Document{ID: id}}, kept: id}
		}
		return o.readPart(p, print, newReader)
	})
}

func (o Options) readPart(p part, print string, newReader func() (Reader, error)) (r result) {
	r.Reading = Reading{Document: &document.Document{}, Fingerprint: print, Known: day(p.item.Received), Reader: o.Version}
	d, err := p.Parse()
	if err != nil {
		r.err = err
		return r
	}
	d.ID, d.Path = p.name(d.ID), p.name(d.Path)
	r.Document, r.Signature = d, quality.SignDocument(d)
	reads, err := newReader()
	if err != nil {
		r.err, r.fatal = err, true
		return r
	}
	if r.Statements, err = reads.Read(d); err != nil {
		r.Unread, r.Statements = err.Error(), nil
	}
	return r
}

// A part is a document before it is parsed, with where it is from.
type part struct {
	source.Part
	item source.Item
	n    int    // its place in the item
	root string // of the case that it lies in; empty where it lies in none
	err  error
}

// parts lists what lies under paths.
func (o Options) parts(paths []string) iter.Seq[part] {
	return func(yield func(part) bool) {
		for _, path := range paths {
			root := ""
			if _, err := os.Stat(filepath.Join(path, casefile.Filename)); err == nil {
				root = path
			}
			for item, err := range source.Find(path) {
				if err == nil {
					err = unchanged(item)
				}
				if err != nil {
					if !yield(part{err: err}) {
						return
					}
					continue
				}
				n := 0
				for p := range item.Open(o.Stdin) {
					if !yield(part{Part: p, item: item, n: n, root: root}) {
						return
					}
					n++
				}
			}
		}
	}
}

// unchanged reports a file whose bytes are not those that the manifest says were received.
func unchanged(item source.Item) error {
	if item.SHA256 == "" {
		return nil
	}
	sum, err := sumOf(item.Path)
	if err == nil && sum != item.SHA256 {
		err = fmt.Errorf("%s: %w: its SHA-256 is %.12s…, the manifest says %.12s…; put the original back, or remove its line from %s and it counts as always known",
			item.Path, ErrChanged, sum, item.SHA256, manifestName)
	}
	return err
}

// name is the name of a document within its case, so that it does not depend on how the path to the case was typed; a
// record of JSON Lines stands under its file. Outside of a case a name is left as it was given.
func (p part) name(given string) string {
	if p.root == "" || given == "" {
		return given
	}
	file, err := filepath.Rel(p.root, p.item.Path)
	if err != nil {
		return given
	}
	file = filepath.ToSlash(file)
	if rest, ok := strings.CutPrefix(given, p.item.Path); ok {
		return file + rest
	}
	return file + "#" + given
}

// fingerprint stands for all that the reading of a part depends on.
func (o Options) fingerprint(p part) string {
	bytes := sha256.Sum256(p.Bytes())
	data, err := json.Marshal(struct {
		Name     string
		N        int
		Bytes    []byte
		Given    document.Given
		Received string
		Version  string
	}{p.name(p.item.Path), p.n, bytes[:], p.item.Given, p.item.Received, o.Version})
	if err != nil {
		panic(err) // texts and numbers cannot fail
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}

// day reads the day out of a day or a time in RFC 3339.
func day(received string) edtf.Date {
	d, err := edtf.Parse(received[:min(len(received), len("2006-01-02"))])
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// InOrder does work on items with a number of workers and gives the results in the order of the items. It holds no more
// than a few results for each worker at a time. When ctx is done it ends at once: what is under way is left to itself, and its
// result is nobody's.
func InOrder[T, R any](ctx context.Context, items iter.Seq[T], workers int, work func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queue := make(chan chan R, 2*workers) // in the order of the items
		go func() {
			defer close(queue)
			slots := make(chan struct{}, workers)
			for item := range items {
				select {
				case slots <- struct{}{}:
				case <-ctx.Done():
					return
				}
				done := make(chan R, 1)
				go func() {
					done <- work(item)
					<-slots
				}()
				select {
				case queue <- done:
				case <-ctx.Done():
					return
				}
			}
		}()
		for {
			done, more := receive(ctx, queue)
			if !more {
				return
			}
			if r, ok := receive(ctx, done); !ok || !yield(r) {
				return
			}
		}
	}
}

// receive waits for what comes through c; false where nothing more comes, or ctx is done.
func receive[T any](ctx context.Context, c <-chan T) (x T, ok bool) {
	select {
	case x, ok = <-c:
		return x, ok && ctx.Err() == nil
	case <-ctx.Done():
		return x, false
	}
}

// where says which file an error is about, unless it says so itself.
func where(path string, err error) error {
	if strings.Contains(err.Error(), path) {
		return err
	}
	return fmt.Errorf("%s: %w", path, err)
}
