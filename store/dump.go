package store

import (
	"context"
	"encoding/json"
	"io"
	"slices"
)

// Dump writes all that is kept as JSON Lines: each document in the order of the ids, without its text (its hash stands for it),
// followed by its statements. Equal content gives equal bytes, however and in whatever order it was put.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	index, err := s.Index(ctx)
	if err != nil {
		return err
	}
	ids := make([]string, 0, len(index))
	for id := range index {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		entry, err := s.Document(ctx, id)
		if err != nil {
			return err
		}
		d := entry.Document
		if err := e.Encode(struct {
			ID         string `json:"document"`
			Bytes      string `json:"bytes_sha256"`
			TextSHA256 string `json:"text_sha256"`
			Known      string `json:"known"`
			Reader     string `json:"reader"`
			Origin     string `json:"origin"`
			Meta       meta   `json:"meta"`
		}{d.ID, d.BytesSHA256, d.TextSHA256, entry.Known.String(), entry.Reader, entry.Origin, metaOf(d)}); err != nil {
			return err
		}
		for st, err := range s.Statements(ctx, Filter{Document: id}) {
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
