package codebook

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"parley/edtf"
)

// ErrData reports a data file that cannot be used as it stands.
var ErrData = errors.New("codebook data")

// A table is a file of tab-separated values with a header. Empty lines and lines that begin with # are left out; cells
// missing at the end of a row are empty; a list stands in one cell, its parts separated by semicolons.
type table struct {
	file    string
	columns []string
	rows    []row
}

type row struct {
	table *table
	line  int
	cells []string
}

// readTable reads a table whose header must name exactly the columns given, in that order.
func readTable(fsys fs.FS, file string, columns ...string) (*table, error) {
	raw, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("%w: %w; every file of codebook/data must be there", ErrData, err)
	}
	t := &table{file: file, columns: columns}
	var header bool
	line := 0
	for text := range strings.Lines(string(raw)) {
		line++
		text = strings.TrimRight(text, "\r\n")
		if strings.TrimSpace(text) == "" || text[0] == '#' {
			continue
		}
		r := row{t, line, strings.Split(text, "\t")}
		if !header {
			if !slices.Equal(r.cells, columns) {
				return nil, r.errorf("the header must be %q, tab-separated", strings.Join(columns, " "))
			}
			header = true
			continue
		}
		if len(r.cells) > len(columns) {
			return nil, r.errorf("%d cells, but the header names %d columns; look for a stray tab", len(r.cells), len(columns))
		}
		for i, cell := range r.cells {
			if cell != strings.TrimSpace(cell) {
				return nil, r.errorf("column %s: white space around %q; remove it", columns[i], cell)
			}
		}
		if r.cells[0] == "" {
			return nil, r.errorf("column %s is empty; it names the row", columns[0])
		}
		t.rows = append(t.rows, r)
	}
	if !header {
		return nil, fmt.Errorf("%w: %s: no header; begin with %q, tab-separated", ErrData, file, strings.Join(columns, " "))
	}
	return t, nil
}

func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("%w: %s:%d: %s", ErrData, path.Clean(r.table.file), r.line, fmt.Sprintf(format, args...))
}

// get gives the cell of a column by its index.
func (r row) get(i int) string {
	if i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// list gives the parts of a cell, or an error for an empty part.
func (r row) list(i int) ([]string, error) {
	cell := r.get(i)
	if cell == "" {
		return nil, nil
	}
	parts := strings.Split(cell, ";")
	for k, p := range parts {
		if parts[k] = strings.TrimSpace(p); parts[k] == "" {
			return nil, r.errorf("column %s: an empty part in %q; remove the extra semicolon", r.table.columns[i], cell)
		}
	}
	return parts, nil
}

// date gives the cell of a column as a date; an empty cell is no date.
func (r row) date(i int) (edtf.Date, error) {
	d, err := edtf.Parse(r.get(i))
	if err != nil {
		return d, r.errorf("column %s: %v", r.table.columns[i], err)
	}
	return d, nil
}

// oneOf checks that a cell holds one of the words allowed.
func oneOf[T ~string](r row, i int, allowed ...T) (T, error) {
	v := T(r.get(i))
	if slices.Contains(allowed, v) {
		return v, nil
	}
	return v, r.errorf("column %s: %q is none of %q", r.table.columns[i], v, allowed)
}
