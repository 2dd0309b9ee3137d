package store

import (
	"context"
	"encoding/json"
	"io"

	"parley/edtf"
)

// Dump writes all that is kept as JSON Lines: each document in the order of the ids, without its text (its hash stands for it),
// followed by its statements. Equal content gives equal bytes, however and in whatever order it was put.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for entry, err := range s.Documents(ctx, edtf.Date{}) {
		if err != nil {
			return err
		}
		d := entry.Document
		signature, err := entry.Signature.MarshalBinary()
		if err != nil {
			return err
		}
		if err := e.Encode(struct {
			ID          string    `json:"document"`
			Fingerprint string    `json:"fingerprint"`
			BytesSHA256 string    `json:"bytes_sha256"`
			TextSHA256  string    `json:"text_sha256"`
			Known       edtf.Date `json:"known"`
			Reader      string    `json:"reader"`
			Unread      string    `json:"unread,omitempty"`
			Signature   []byte    `json:"signature"`
			Meta        meta      `json:"meta"`
		}{d.ID, entry.Fingerprint, d.BytesSHA256, d.TextSHA256, entry.Known, entry.Reader, entry.Unread, signature, metaOf(d)}); err != nil {
			return err
		}
		for st, err := range s.Statements(ctx, Filter{Document: d.ID}) {
			if err != nil {
				return err
			}
			if err := e.Encode(st); err != nil {
				return err
			}
		}
	}
	return nil
}
