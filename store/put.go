package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"parley/document"
	"parley/edtf"
	"parley/quality"
	"parley/statement"
)

// An Entry is a document with what was read in it.
type Entry struct {
	Document    *document.Document // Offsets is not kept: it follows from the bytes
	Fingerprint string             // of all that the entry depends on; no two documents have the same
	Known       edtf.Date          // the day it was received, and its statements learnt; zero counts as always known
	Reader      string             // the version of the reader
	Unread      string             // why the reader did not read it; empty where it did
	Signature   quality.Signature
	Statements  []statement.Statement
}

// Put keeps entries, all or none. An entry replaces what was kept under the same document id. A statement that does not
// rest on its document's words wraps [statement.ErrQuote].
func (s *Store) Put(ctx context.Context, entries ...Entry) error {
	for _, e := range entries {
		for i := range e.Statements {
			if err := e.Statements[i].Check(e.Document.Text); err != nil {
				return err
			}
		}
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		p, err := prepare(ctx, tx)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if err := drop(ctx, tx, e.Document.ID); err != nil {
				return err
			}
			if err := p.put(ctx, e); err != nil {
				return err
			}
		}
		return nil
	})
}

// Drop forgets documents and their statements. Unknown ids are passed over.
func (s *Store) Drop(ctx context.Context, ids ...string) error {
	return s.write(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			if err := drop(ctx, tx, id); err != nil {
				return err
			}
		}
		return nil
	})
}

func drop(ctx context.Context, tx *sql.Tx, id string) error {
	var n int64
	if err := tx.QueryRowContext(ctx, query("number"), id).Scan(&n); errors.Is(err, sql.ErrNoRows) {
		return nil
	} else if err != nil {
		return err
	}
	for _, q := range []string{"drop-passages", "drop-statements", "drop-document"} {
		if _, err := tx.ExecContext(ctx, query(q), n); err != nil {
			return err
		}
	}
	return nil
}

// A putter holds the prepared statements of one transaction.
type putter struct{ document, statement, passage *sql.Stmt }

func prepare(ctx context.Context, tx *sql.Tx) (p putter, err error) {
	var errs [3]error
	p.document, errs[0] = tx.PrepareContext(ctx, query("put-document"))
	p.statement, errs[1] = tx.PrepareContext(ctx, query("put-statement"))
	p.passage, errs[2] = tx.PrepareContext(ctx, query("put-passage"))
	return p, errors.Join(errs[:]...)
}

func (p putter) put(ctx context.Context, e Entry) error {
	d := e.Document
	meta, err := json.Marshal(metaOf(d))
	if err != nil {
		return err
	}
	signature, err := e.Signature.MarshalBinary()
	if err != nil {
		return err
	}
	var n int64
	row := p.document.QueryRowContext(ctx, d.ID, e.Fingerprint, d.BytesSHA256, d.TextSHA256, e.Known.String(), lastDay(e.Known), e.Reader, e.Unread,
		signature, string(meta), d.Text)
	if err := row.Scan(&n); err != nil {
		return err
	}
	for i := range e.Statements {
		if err := p.putStatement(ctx, n, i, &e.Statements[i]); err != nil {
			return err
		}
	}
	blocks := d.Blocks
	if len(blocks) == 0 {
		blocks = []document.Block{{Span: document.Span{Start: 0, End: len(d.Text)}}}
	}
	for i, b := range blocks {
		if b.Skip != "" {
			continue
		}
		if _, err := p.passage.ExecContext(ctx, n<<32+int64(i), d.Text[b.Start:b.End], b.Start, b.End); err != nil {
			return err
		}
	}
	return nil
}

func (p putter) putStatement(ctx context.Context, n int64, i int, s *statement.Statement) error {
	data, err := s.MarshalJSON() // json.Marshal would read through it again
	if err != nil {
		return err
	}
	actor, err := json.Marshal(s.Actor)
	if err != nil {
		return err
	}
	issue, err := json.Marshal(s.Issue)
	if err != nil {
		return err
	}
	_, err = p.statement.ExecContext(ctx, n<<32+int64(i), n, s.ID, firstDay(s.Date), lastDay(s.Date), s.Start, s.End, string(s.Act), string(s.Modality),
		s.Score, string(actor), string(issue), string(data))
	return err
}

// day counts days since 1970.
func day(t time.Time) int64 { return t.Unix() / 86400 }

// meta is what the database keeps of a document as JSON.
type meta struct {
	Path          string           `json:"path,omitempty"`
	Title         document.Field   `json:"title"`
	Publisher     document.Field   `json:"publisher"`
	Author        document.Field   `json:"author"`
	URL           document.Field   `json:"url"`
	Reference     document.Field   `json:"reference,omitzero"`
	Note          document.Field   `json:"note,omitzero"`
	Lang          document.Field   `json:"lang"`
	Published     edtf.Date        `json:"published"`
	PublishedFrom string           `json:"published_from,omitempty"`
	Encoding      string           `json:"encoding,omitempty"`
	Warnings      []string         `json:"warnings,omitempty"`
	Blocks        []document.Block `json:"blocks"`
}

func metaOf(d *document.Document) meta {
	return meta{d.Path, d.Title, d.Publisher, d.Author, d.URL, d.Reference, d.Note, d.Lang, d.Published, d.PublishedFrom, d.Encoding, d.Warnings, d.Blocks}
}

func (m meta) fill(d *document.Document) {
	d.Path, d.Title, d.Publisher, d.Author, d.URL = m.Path, m.Title, m.Publisher, m.Author, m.URL
	d.Reference, d.Note, d.Lang = m.Reference, m.Note, m.Lang
	d.Published, d.PublishedFrom, d.Encoding, d.Warnings, d.Blocks = m.Published, m.PublishedFrom, m.Encoding, m.Warnings, m.Blocks
}
