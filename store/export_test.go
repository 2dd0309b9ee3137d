package store

import "fmt"

// LimitPages makes the disk of a store full at a number of pages. The limit belongs to a connection, so there is one.
func LimitPages(s *Store, pages int) {
	s.db.SetMaxOpenConns(1)
	s.db.SetMaxIdleConns(1)
	if _, err := s.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages)); err != nil {
		panic(err)
	}
}

// Full reports that an extended code of SQLite is that of a full disk.
func Full(extended int) bool { return primary(extended) == codeFull }
