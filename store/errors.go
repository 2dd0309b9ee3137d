package store

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// What callers can test for. Every error of this package that has such a cause wraps it and says what to do.
var (
	ErrNewer    = errors.New("made by a newer parley")
	ErrCorrupt  = errors.New("damaged")
	ErrFull     = errors.New("the disk is full")
	ErrReadOnly = errors.New("read-only")
	ErrBusy     = errors.New("in use by another parley")
	ErrForeign  = errors.New("not a database of parley")
	ErrNone     = errors.New("not in the case")
)

// explain says in words what went wrong with the database, and what helps.
func (s *Store) explain(err error) error {
	switch code(err) {
	case codeCorrupt, codeNotADB:
		return fmt.Errorf("%s is %w; delete it and run again: it is derived from the sources, nothing is lost", s.path, ErrCorrupt)
	case codeFull:
		return fmt.Errorf("%s: %w; free some space and run again: what was added before is kept", s.path, ErrFull)
	case codeReadOnly, codeCantOpen:
		return fmt.Errorf("%s: %w, or its folder is; check who may write there", s.path, ErrReadOnly)
	case codeBusy, codeLocked:
		return fmt.Errorf("%s is %w; wait until it is done and run again", s.path, ErrBusy)
	case codeIO:
		return fmt.Errorf("%s: the disk reports an error (%w); check its space and health, then run again", s.path, err)
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%s: %w, or its folder is; check who may write there", s.path, ErrReadOnly)
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%s: %w; free some space and run again: what was added before is kept", s.path, ErrFull)
	}
	return fmt.Errorf("%s: %w", s.path, err)
}
