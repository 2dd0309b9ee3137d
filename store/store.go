// Package store keeps what was read for a case in a SQLite database: documents, their statements, the groups of those
// that repeat one text, and an index of their words.
//
// It is a cache, not a source: all it holds is derived from the case's sources and manifest, and it can be deleted at
// any time. It decides nothing: it neither reads texts nor folds statements. It knows no clock: when something was learnt is
// given to it.
//
// Invariants: a document and its statements come and go together, in one transaction; each statement's quote is in its
// document's text (checked when it is put); what is asked for comes in an order that depends on the content alone. [Store.Dump] writes
// that content: equal content, equal bytes.
//
// SQL lies in sql/, in files named for the method that runs them; the steps of the schema in schema/. Package storetest is the
// contract that any other engine must pass.
package store

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"errors"
	"os"
	"path/filepath"
	"time"
)

//go:embed sql/*.sql
var queries embed.FS

// query gives the text of sql/NAME.sql.
func query(name string) string {
	text, err := queries.ReadFile("sql/" + name + ".sql")
	if err != nil {
		panic(err) // a name that is misspelt in this package; every query runs in its tests
	}
	return string(text)
}

// A Store is an open database. It is safe for concurrent use, also by several processes.
type Store struct {
	db   *sql.DB
	path string
}

// Open opens the database file at path, makes it where there is none, and brings it to the newest schema.
func Open(ctx context.Context, path string) (*Store, error) {
	s := &Store{path: path}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, s.explain(err)
	}
	db, err := sql.Open(driver, dsn(path))
	if err != nil {
		return nil, s.explain(err)
	}
	s.db = db
	if err := s.begin(ctx); err != nil {
		db.Close()
		return nil, err
	}
	return s, nil
}

// begin brings the database to the newest schema. Who opens it while another is the first to open it, or the last to close it, is told at once that it is
// busy, without the engine's own wait (sqlite.org/wal.html, section 9): then it asks again, for as long as that wait is.
func (s *Store) begin(ctx context.Context) error {
	wait, done := context.WithTimeout(ctx, busyWait)
	defer done()
	for {
		err := s.migrate(ctx)
		if !errors.Is(err, ErrBusy) {
			return err
		}
		select {
		case <-wait.Done():
			return cmp.Or(ctx.Err(), err)
		case <-time.After(busyAgain):
		}
	}
}

// busyAgain is after what time who opens a busy database asks again.
const busyAgain = 20 * time.Millisecond

// Close ends the use of the database.
func (s *Store) Close() error { return s.explain(s.db.Close()) }

// write runs f in a transaction: all of it happens, or nothing.
func (s *Store) write(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return s.stage(ctx, err)
	}
	if err := f(tx); err != nil {
		tx.Rollback()
		return s.stage(ctx, err)
	}
	return s.stage(ctx, tx.Commit())
}

// Alone runs f while no other process writes to the database, so that one file beside it is read, changed and written by one of them at a time.
func (s *Store) Alone(ctx context.Context, f func() error) error {
	var own error
	err := s.write(ctx, func(*sql.Tx) error {
		own = f()
		return nil
	})
	return cmp.Or(own, err)
}

// stage prefers the caller's own reason to stop over what the engine made of it.
func (s *Store) stage(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return s.explain(err)
}
