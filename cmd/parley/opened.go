package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"parley/casefile"
	"parley/codebook"
	"parley/edtf"
	"parley/intake"
	"parley/publication"
	"parley/reader"
	"parley/record"
	"parley/source"
	"parley/store"
)

// An opened case is a case with its database, which holds what was read in all that lies in its sources.
type opened struct {
	*casefile.Case
	Book     *codebook.Codebook
	Rulings  []record.Ruling
	unread   bool    // some texts that came in this time are of a language that is not read
	Problems []error // sources that cannot be read; they were named on standard error
	db       *store.Store

	streams   *streams
	temporary string // the folder of a database that does not outlive the command; else empty
}

// dataDir and databaseName say where in a case the database lies.
const (
	dataDir      = ".parley"
	databaseName = "parley.db"
)

// openCase opens the case at path and reads what is new among its sources.
func openCase(ctx context.Context, s *streams, path string) (*opened, error) {
	o := &opened{streams: s}
	var err error
	if o.Case, err = casefile.Load(path); err != nil {
		return nil, err
	}
	if o.Rulings, err = casefile.LoadRulings(o.Dir); err != nil {
		return nil, err
	}
	if o.Book, err = o.Codebook(); err != nil {
		return nil, err
	}
	if err := o.openStore(ctx); err != nil {
		return nil, err
	}
	o.noticeChange(s)
	if err := o.sync(ctx, s); err != nil {
		return nil, errors.Join(err, o.Close())
	}
	if err := o.keepCase(); err != nil {
		return nil, errors.Join(err, o.Close())
	}
	return o, nil
}

// withCase opens the case at path for a command, and says afterwards whether some of its sources were missing.
func (s *streams) withCase(path string, command func(context.Context, *opened) error) error {
	ctx, stop := s.interruptible()
	defer stop()
	o, err := openCase(ctx, s, path)
	if err != nil {
		return err
	}
	defer o.Close()
	if err := command(ctx, o); err != nil {
		return err
	}
	return o.partial()
}

// openStore opens the case's database. Where nothing can be written, it lives in the system's folder for temporary files
// until the command is done: a case can be asked by those who may not change it.
func (o *opened) openStore(ctx context.Context) (err error) {
	dir := filepath.Join(o.Dir, dataDir)
	o.db, err = store.Open(ctx, filepath.Join(dir, databaseName))
	if errors.Is(err, store.ErrReadOnly) {
		if o.temporary, err = os.MkdirTemp("", "parley-*"); err != nil {
			return fmt.Errorf("%s cannot be written to, and neither can the folder for temporary files (%w); set TMPDIR to one that can", o.Dir, err)
		}
		if o.db, err = store.Open(ctx, filepath.Join(o.temporary, databaseName)); err != nil {
			return errors.Join(err, os.RemoveAll(o.temporary))
		}
		return nil
	}
	if err != nil {
		return err
	}
	// The folder hides itself from git: what is in it is derived.
	ignore := filepath.Join(dir, ".gitignore")
	if _, err := os.Lstat(ignore); err == nil {
		return nil
	}
	if err := os.WriteFile(ignore, []byte("*\n"), 0o666); err != nil {
		return errors.Join(whereTo(ignore, err), o.Close())
	}
	return nil
}

// sync brings the database up to the sources.
func (o *opened) sync(ctx context.Context, s *streams) error {
	options, err := readingOptions(s, o.Case, o.Book)
	if err != nil {
		return err
	}
	bar := s.progress("reading", countItems(o.Dir))
	options.Progress = bar.step
	report, err := intake.Sync(ctx, o.Dir, keeper{o.db}, options)
	bar.done()
	for _, p := range append(report.Problems, report.Unread...) {
		s.complain(p)
	}
	o.Problems, o.unread = report.Problems, len(report.Unread) > 0
	o.lookBeside()
	return err
}

// Close ends the use of the database.
func (o *opened) Close() error {
	err := o.db.Close()
	if o.temporary != "" {
		err = errors.Join(err, os.RemoveAll(o.temporary))
	}
	return err
}

// partial is the error for a command that is done, but without some of the sources.
func (o *opened) partial() error {
	if o.unread {
		return errPartial
	}
	return partial(o.Problems)
}

func partial(problems []error) error {
	if len(problems) == 0 {
		return nil
	}
	return errPartial
}

// readings gives all that was read, known by a day.
func (o *opened) readings(ctx context.Context, known edtf.Date) ([]intake.Reading, error) {
	var list []intake.Reading
	at := map[string]int{}
	for e, err := range o.db.Documents(ctx, known) {
		if err != nil {
			return nil, err
		}
		at[e.Document.ID] = len(list)
		list = append(list, intake.Reading(e))
	}
	for st, err := range o.db.Statements(ctx, store.Filter{Known: known}) {
		if err != nil {
			return nil, err
		}
		r := &list[at[st.Doc]]
		r.Statements = append(r.Statements, st)
	}
	return list, nil
}

// document gives a document by its id, or by the name of the file that it came as, where one alone came so.
func (o *opened) document(ctx context.Context, id string) (store.Entry, error) {
	e, none := o.db.Document(ctx, id)
	if !errors.Is(none, store.ErrNone) {
		return e, none
	}
	var found []store.Entry
	for e, err := range o.db.Documents(ctx, edtf.Date{}) {
		if err != nil {
			return e, err
		}
		if publication.FileName(e.Document.ID) == publication.FileName(id) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 0:
		return store.Entry{}, none
	case 1:
		return found[0], nil
	}
	return store.Entry{}, fmt.Errorf("%s: %s came under this name; give one of them: %s, %s …", id, count(len(found), "text"), found[0].Document.ID, found[1].Document.ID)
}

// account folds all that was read and is known by a day. Rulings that are not applied are named on standard error.
func (o *opened) account(ctx context.Context, known edtf.Date, options record.Options) (*record.Account, error) {
	readings, err := o.readings(ctx, known)
	if err != nil {
		return nil, err
	}
	options.Rulings = o.Rulings
	a, err := intake.Fold(readings, o.Case, o.Book, known, options)
	if err != nil {
		return nil, err
	}
	for _, r := range a.Orphans {
		o.streams.complain(fmt.Errorf("%s: a ruling by %s of %s is not applied (%s): “%s”; change or remove it",
			casefile.RulingsFilename, r.By, r.On, r.Reason, publication.Tidy(r.Quote)))
	}
	for _, r := range a.Retractions {
		if r.Left > 0 {
			o.streams.complain(fmt.Errorf("%s takes back what was published before; left out because of it: %s ('parley brief' shows the notice)", r.Notice.Source.Doc.ID, count(r.Left, "statement")))
		}
	}
	return a, nil
}

// A keeper is a store as intake wants it.
type keeper struct{ *store.Store }

func (k keeper) Put(ctx context.Context, r intake.Reading) error {
	return k.Store.Put(ctx, store.Entry(r))
}

// readingOptions say how to read for a case, or without one (then c is nil and book the base).
func readingOptions(s *streams, c *casefile.Case, book *codebook.Codebook) (intake.Options, error) {
	o := intake.Options{Version: readerVersion(), Stdin: s.in, Workers: runtime.GOMAXPROCS(0)}
	var parties []string
	if c != nil {
		parties = c.PartyNames()
		data, err := json.Marshal(c.Extension())
		if err != nil {
			return o, err
		}
		o.Version += fmt.Sprintf(", case %.6x", sha256.Sum256(data))
	}
	o.Reader = func() (intake.Reader, error) { return reader.New(reader.Options{Codebook: book, Parties: parties}) }
	return o, nil
}

// countItems is how many files there are to read.
func countItems(paths ...string) (n int) {
	for range source.Find(paths...) {
		n++
	}
	return n
}

// writeDraft writes what the account of a case proposes for a section of its case file.
func (out output) writeDraft(s *streams, path string, propose func(*opened, *record.Account) string) error {
	return s.withCase(path, func(ctx context.Context, o *opened) error {
		a, err := o.account(ctx, edtf.Date{}, record.Options{Threshold: reader.Measured.Threshold, Doubt: reader.Measured.Doubt})
		if err != nil {
			return err
		}
		text := propose(o, a)
		return out.write(s, func(w io.Writer) error { _, err := io.WriteString(w, text); return err })
	})
}
