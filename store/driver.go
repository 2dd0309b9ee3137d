package store

import (
	"errors"
	"fmt"
	"net/url"
	"time"

	"modernc.org/sqlite"
)

// driver is the database/sql name of the engine. It and its error codes are named in this file only, so that another
// SQLite driver can take its place.
const driver = "sqlite"

// busyWait is for how long a database that another process writes to is waited for.
const busyWait = 5 * time.Second

// dsn is the address of a database file. A transaction that will write waits for its turn at its start: two that first
// read and then both want to write could not both go on.
func dsn(path string) string {
	q := url.Values{"_txlock": {"immediate"}, "_pragma": {fmt.Sprintf("busy_timeout(%d)", busyWait.Milliseconds()), "journal_mode(WAL)", "synchronous(NORMAL)",
		"foreign_keys(1)", "temp_store(MEMORY)", "cache_size(-32000)"}}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + q.Encode()
}

// The primary result codes of SQLite (sqlite.org/rescode.html) that users can do something about.
const (
	codeBusy     = 5
	codeLocked   = 6
	codeReadOnly = 8
	codeIO       = 10
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNotADB   = 26

	// codeShared is the extended code of input or output by which SQLite says that there is no room for the index that connections share.
	codeShared = 4874
)

// code gives SQLite's primary result code for an error, or 0.
func code(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return primary(e.Code())
	}
	return 0
}

// primary gives the primary code of an extended one. That there is no room for what connections share is a full disk, which SQLite calls an error of it.
func primary(extended int) int {
	if extended == codeShared {
		return codeFull
	}
	return extended & 0xff
}
