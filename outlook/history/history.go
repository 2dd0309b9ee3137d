// Package history reads the published tables that the base rates are counted from, and counts them.
//
// The tables are not ours and are not committed: UCDP Conflict Termination (Kreutz 2010, version 3 by dyad, to 2020),
// UCDP Peace Agreements 22.1 (to 2021), Fortna's cease-fires of civil wars 1989–2004, and the International Crisis
// Behavior project (version 13). Readers take an [io.Reader]; nothing here opens a file. What is counted
// ([Classes], [Endings], [Holds], [Returns], [Ratios]) is committed in outlook/data, and a test compares it with the files
// where they are there.
//
// A row that cannot be read is an error that names its line; a field left empty by its authors stays missing.
package history

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// ErrTable reports a table that is not the one it should be.
var ErrTable = errors.New("not the table that was expected")

// A table gives the fields of a CSV file by name.
type table struct {
	name string
	r    *csv.Reader
	col  map[string]int
	row  []string
	line int
	err  error
}

func open(name string, r io.Reader, columns ...string) (*table, error) {
	t := &table{name: name, r: csv.NewReader(r), col: map[string]int{}}
	t.r.ReuseRecord = true
	head, err := t.r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %v", name, ErrTable, err)
	}
	for i, h := range head {
		t.col[strings.TrimSpace(strings.TrimPrefix(h, "\ufeff"))] = i
	}
	for _, c := range columns {
		if _, ok := t.col[c]; !ok {
			return nil, fmt.Errorf("%s: %w: no column %q; see ../shared/data/outlook/README.md for the version", name, ErrTable, c)
		}
	}
	return t, nil
}

// next reads a row; the first failure ends the reading and stays in t.err.
func (t *table) next() bool {
	if t.err != nil {
		return false
	}
	row, err := t.r.Read()
	if err != nil {
		if err != io.EOF {
			t.err = fmt.Errorf("%s: %w", t.name, err)
		}
		return false
	}
	t.row = row
	t.line, _ = t.r.FieldPos(0)
	return true
}

func (t *table) text(column string) string {
	if i := t.col[column]; i < len(t.row) {
		return strings.TrimSpace(t.row[i])
	}
	return ""
}

// number reads an integer; an empty field is 0.
func (t *table) number(column string) int {
	s := t.text(column)
	if s == "" || s == "." || s == "NA" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil && t.err == nil {
		t.err = fmt.Errorf("%s, line %d: %s is %q, want a whole number", t.name, t.line, column, s)
	}
	return n
}

// day reads a date in the given layout; an empty field is the zero time.
func (t *table) day(column, layout string) time.Time {
	s := t.text(column)
	if s == "" || s == "." || s == "NA" {
		return time.Time{}
	}
	d, err := time.Parse(layout, s)
	if err != nil && t.err == nil {
		t.err = fmt.Errorf("%s, line %d: %s is %q, want a date like %s", t.name, t.line, column, s, layout)
	}
	return d
}
