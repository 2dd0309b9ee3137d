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
	var id, version, tables int
	row := s.db.QueryRowContext(ctx, "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id, pragma_user_version")
	if err := row.Scan(&id, &version, &tables); err != nil {
		return s.explain(err)
	}
	switch {
	case tables > 0 && id != applicationID:
		return fmt.Errorf("%s is %w; move it away and run again", s.path, ErrForeign)
	case version > len(steps):
		return fmt.Errorf("%s has schema %d, this parley knows up to %d: %w; update parley, or delete the file and run again: it is derived from the sources",
			s.path, version, len(steps), ErrNewer)
	case version == len(steps):
		return nil
	}
	return s.write(ctx, func(tx *sql.Tx) error {
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
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
		return err
	})
}
