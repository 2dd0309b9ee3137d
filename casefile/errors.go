package casefile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// An Error is one mistake in a file and its place.
type Error struct {
	File      string
	Line, Col int // from 1; Col counts characters
	Message   string
	Source    string // the line itself
}

// Error gives the place and the message, and under them the line with a mark below the column.
func (e *Error) Error() string {
	head := fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Col, e.Message)
	if e.Source == "" {
		return head
	}
	line, col := window(e.Source, e.Col)
	return fmt.Sprintf("%s\n%6d | %s\n       | %s^", head, e.Line, line, strings.Repeat(" ", max(col-1, 0)))
}

// window cuts a long line to the part around the column, and turns tabs into spaces so that the mark stands right.
func window(line string, col int) (string, int) {
	const width = 120
	runes := []rune(strings.ReplaceAll(line, "\t", " "))
	start := 0
	if col > width {
		start = col - width/2
	}
	end := min(start+width, len(runes))
	start = min(start, end)
	cut := string(runes[start:end])
	if start > 0 {
		cut, col = "…"+cut, col-start+1
	}
	if end < len(runes) {
		cut += "…"
	}
	return cut, col
}

// Errors are all the mistakes of a file, in the order of its lines.
type Errors []*Error

// shown is how many mistakes are printed in full: more than that helps nobody.
const shown = 12

// Error gives the mistakes one under the other.
func (e Errors) Error() string {
	var b strings.Builder
	for i, err := range e {
		if i == shown {
			fmt.Fprintf(&b, "\nand %d more", len(e)-shown)
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(err.Error())
	}
	return b.String()
}

// Unwrap gives the mistakes one by one.
func (e Errors) Unwrap() []error {
	list := make([]error, len(e))
	for i, err := range e {
		list[i] = err
	}
	return list
}

// problems gathers the mistakes of one file while it is decoded.
type problems struct {
	file  string
	lines []string
	list  Errors
}

func (p *problems) add(line, col int, format string, args ...any) {
	e := &Error{File: p.file, Line: max(line, 1), Col: max(col, 1), Message: fmt.Sprintf(format, args...)}
	if line >= 1 && line <= len(p.lines) {
		e.Source = strings.TrimRight(p.lines[line-1], "\r")
	}
	p.list = append(p.list, e)
}

func (p *problems) err() error {
	if len(p.list) == 0 {
		return nil
	}
	slices.SortStableFunc(p.list, func(a, b *Error) int { return cmp.Or(a.Line-b.Line, a.Col-b.Col) })
	return p.list
}

// DidYouMean gives `; did you mean "known"?` for the known name that is closest to what was written, or else the names
// themselves where they are few, or nothing.
func DidYouMean(written string, known []string) string {
	best, least := "", utf8.RuneCountInString(written)/3+1
	for _, k := range known {
		if d := distance(strings.ToLower(written), strings.ToLower(k)); d < least {
			best, least = k, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf("; did you mean %q?", best)
	case len(known) > 0 && len(known) <= 20:
		return "; known are " + strings.Join(known, ", ")
	}
	return ""
}

// distance is the number of single-character edits and swaps of neighbours that turn a into b (optimal string
// alignment; Damerau 1964).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := range s {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range t {
			change := 1
			if s[i] == t[j] {
				change = 0
			}
			row[j+1] = min(row[j]+1, last[j+1]+1, last[j]+change)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(t)]
}
