package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
)

// schemas are the steps from an empty database to today's, in the order of their names. A step that was released is
// never edited: the next one goes on from it.
//
//go:embed schema/*.sql
var schemas embed.FS

// applicationID marks a file as parley's ("prly", sqlite.org/pragma.html#pragma_application_id).
const applicationID = 0x70726c79

// migrate brings the database to the newest schema. One that is newer than this program knows wraps [ErrNewer]; a
// database of another program wraps [ErrForeign]. Neither is touched.
func (s *Store) migrate(ctx context.Context) error {
	steps, err := fs.Glob(schemas, "schema/*.sql")
	if err != nil {
		return err
	}
	if version, err := s.schema(ctx, s.db, len(steps)); err != nil || version == len(steps) {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		version, err := s.schema(ctx, tx, len(steps)) // another process may have opened the same new file in the meantime
		if err != nil || version == len(steps) {
			return err
		}
		for i, step := range steps[version:] {
			text, err := fs.ReadFile(schemas, step)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, string(text)); err != nil {
				return fmt.Errorf("%s: %w", step, err)
			}
			if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version+i+1)); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
		return err
	})
}

// schema gives the number of the database's schema, or why this program, which knows so many, leaves it alone.
func (s *Store) schema(ctx context.Context, db interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}, known int) (version int, err error) {
	var id, tables int
	row := db.QueryRowContext(ctx, "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id, pragma_user_version")
	if err := row.Scan(&id, &version, &tables); err != nil {
		return 0, s.explain(err)
	}
	switch {
	case tables > 0 && id != applicationID:
		return 0, fmt.Errorf("%s is %w; move it away and run again", s.path, ErrForeign)
	case version > known:
		return 0, fmt.Errorf("%s has schema %d, this parley knows up to %d: %w; update parley, or delete the file and run again: it is derived from the sources",
			s.path, version, known, ErrNewer)
	}
	return version, nil
}
