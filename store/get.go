package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// Fingerprints gives the fingerprints of all entries by the ids of their documents.
func (s *Store) Fingerprints(ctx context.Context) (map[string]string, error) {
	rows := rowsOf(ctx, s, "fingerprints", nil, func(rows *sql.Rows) (pair [2]string, err error) {
		return pair, rows.Scan(&pair[0], &pair[1])
	})
	all := map[string]string{}
	for pair, err := range rows {
		if err != nil {
			return nil, err
		}
		all[pair[0]] = pair[1]
	}
	return all, nil
}

// Documents gives the documents received by a day, all where it is zero, in the order of their ids, without their
// statements.
func (s *Store) Documents(ctx context.Context, known edtf.Date) iter.Seq2[Entry, error] {
	return s.documents(ctx, "", known)
}

// Document gives one document, without its statements. An unknown id wraps [ErrNone].
func (s *Store) Document(ctx context.Context, id string) (Entry, error) {
	for e, err := range s.documents(ctx, id, edtf.Date{}) {
		return e, err
	}
	return Entry{}, fmt.Errorf("document %s is %w", id, ErrNone)
}

func (s *Store) documents(ctx context.Context, id string, known edtf.Date) iter.Seq2[Entry, error] {
	args := []any{sql.Named("id", id), sql.Named("known", lastDay(known))}
	return rowsOf(ctx, s, "documents", args, func(rows *sql.Rows) (Entry, error) {
		d := &document.Document{}
		e := Entry{Document: d}
		var known, data string
		var signature []byte
		if err := rows.Scan(&d.ID, &e.Fingerprint, &d.BytesSHA256, &d.TextSHA256, &known, &e.Reader, &e.Unread, &signature, &data, &d.Text); err != nil {
			return e, err
		}
		var m meta
		if err := json.Unmarshal([]byte(data), &m); err != nil {
			return e, err
		}
		m.fill(d)
		if err := e.Signature.UnmarshalBinary(signature); err != nil {
			return e, err
		}
		return e, e.Known.UnmarshalText([]byte(known))
	})
}

// A Filter chooses statements; the zero value chooses all.
type Filter struct {
	ID       string // of the statement, or its beginning
	Document string
	Actor    string // the canonical name
	Act      codebook.Act
	Issue    string
	Modality codebook.Modality
	Text     string    // words in the quote, in any case of letters
	Since    edtf.Date // statements whose date can lie on or after it; undated ones are left out
	Until    edtf.Date // statements whose date can lie on or before it; undated ones are left out
	Known    edtf.Date // received by that day
	MinScore float64
}

// Statements gives the statements that a filter chooses, the earliest first, undated ones last, then in the order of
// their documents' ids and their places in them.
func (s *Store) Statements(ctx context.Context, f Filter) iter.Seq2[statement.Statement, error] {
	args := []any{sql.Named("id", f.ID), sql.Named("document", f.Document), sql.Named("actor", quoted(f.Actor)), sql.Named("issue", quoted(f.Issue)),
		sql.Named("act", string(f.Act)), sql.Named("modality", string(f.Modality)), sql.Named("since", firstDay(f.Since)),
		sql.Named("until", lastDay(f.Until)), sql.Named("known", lastDay(f.Known)), sql.Named("score", f.MinScore)}
	all := rowsOf(ctx, s, "statements", args, scanStatement)
	if f.Text == "" {
		return all
	}
	words := strings.ToLower(f.Text)
	return func(yield func(statement.Statement, error) bool) {
		for st, err := range all {
			if (err != nil || strings.Contains(strings.ToLower(st.Quote), words)) && !yield(st, err) {
				return
			}
		}
	}
}

func scanStatement(rows *sql.Rows) (st statement.Statement, err error) {
	var data sql.RawBytes
	if err := rows.Scan(&data); err != nil {
		return st, err
	}
	return st, json.Unmarshal(data, &st)
}

// rowsOf runs a query and gives what scan makes of each row, or one error at the end.
func rowsOf[T any](ctx context.Context, s *Store, name string, args []any, scan func(*sql.Rows) (T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		rows, err := s.db.QueryContext(ctx, query(name), args...)
		if err != nil {
			yield(none, s.stage(ctx, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			v, err := scan(rows)
			if err != nil {
				yield(none, s.stage(ctx, err))
				return
			}
			if !yield(v, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(none, s.stage(ctx, err))
		}
	}
}

// quoted gives a name as it stands in a JSON list.
func quoted(name string) string {
	if name == "" {
		return ""
	}
	data, _ := json.Marshal(name) // a string cannot fail
	return string(data)
}

// firstDay and lastDay give the bounds of a date for a query; null where there is none.
func firstDay(d edtf.Date) any {
	if d.IsZero() {
		return nil
	}
	return day(d.First())
}

func lastDay(d edtf.Date) any {
	if d.IsZero() {
		return nil
	}
	return day(d.Last())
}
