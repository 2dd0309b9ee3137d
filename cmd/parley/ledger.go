package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"parley/outlook/ledger"
)

// ledgerName is the name of the file of recorded forecasts in a case.
const ledgerName = "outlook.ledger"

// openLedger reads the ledger beside a case file; a case without one has an empty ledger.
func openLedger(path string) (*ledger.Ledger, string, error) {
	dir := path
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		dir = filepath.Dir(path)
	}
	file := filepath.Join(dir, ledgerName)
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return &ledger.Ledger{}, file, nil
	}
	if err != nil {
		return nil, file, fmt.Errorf("ledger: %w", err)
	}
	defer f.Close()
	book, err := ledger.Read(f)
	if err != nil {
		return nil, file, fmt.Errorf("%s: %w", file, err)
	}
	return book, file, nil
}

// appendLedger adds entries to the file of a ledger, all or none, behind what any other process wrote there: one writes at a time, and each checks
// its entries against all that stands there by then. It gives the ledger as it then is.
func appendLedger(file string, entries ...ledger.Entry) (book *ledger.Ledger, err error) {
	f, err := os.OpenFile(file, os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, whereTo(file, err)
	}
	defer func() { err = whereTo(file, errors.Join(err, f.Close())) }() // which gives up the lock
	if err := lock(f); err != nil {
		return nil, fmt.Errorf("cannot be locked against other processes: %w", err)
	}
	if book, err = ledger.Read(f); err != nil {
		return nil, err
	}
	var lines bytes.Buffer
	if err := book.Append(&lines, entries...); err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if _, err = f.Write(lines.Bytes()); err == nil {
		err = f.Sync()
	}
	if err != nil {
		return nil, errors.Join(err, f.Truncate(info.Size())) // half a line would break the chain for good
	}
	return book, nil
}
