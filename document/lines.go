package document

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
)

// MaxLine is the longest line that [Lines] reads, in bytes.
const MaxLine = MaxSize

// A Record is one document in JSON Lines, as the reading contract has it.
type Record struct {
	ID        any    `json:"id"`
	Text      string `json:"text"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Publisher string `json:"publisher"`
	Author    string `json:"author"`
	URL       string `json:"url"`
	Lang      string `json:"lang"`
}

// Lines reads documents from JSON Lines, one at a time. A line that is none gives an error with its number, and the
// next line is read; only a failure of r itself ends the iteration early. path names the input in errors and in the
// documents; a record without an id gets path and line number for one.
//
// The text of a record is the whole value of "text": marks are kept, and no front matter is looked for. Its bytes, for
// the sum and the map back, are those of the value in UTF-8.
func Lines(r io.Reader, path string) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		for n, l := range RawLines(r, path) {
			d, err := l.document(path, n)
			if !yield(d, err) {
				return
			}
		}
	}
}

// A RawLine is a line of JSON Lines before it is parsed, or the reason why there is none.
type RawLine struct {
	Bytes []byte // without the line's end; nil where Err is set
	Err   error
}

// RawLines gives the lines that are not empty, with their numbers from 1 on, so that they can be parsed side by side.
// The bytes belong to the caller.
func RawLines(r io.Reader, path string) iter.Seq2[int, RawLine] {
	return func(yield func(int, RawLine) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			raw, long, err := readLine(in)
			if n == 1 {
				raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
			}
			raw = bytes.TrimSpace(raw)
			l := RawLine{Bytes: raw}
			if long {
				l = RawLine{Err: fmt.Errorf("%s:%d: the line is longer than %d MB; split the document", path, n, MaxLine>>20)}
			}
			if (len(raw) > 0 || long) && !yield(n, l) {
				return
			}
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(n, RawLine{Err: fmt.Errorf("%s:%d: reading stopped: %w", path, n, err)})
				return
			}
		}
	}
}

// readLine reads up to the next "\n" and no more than MaxLine bytes of it; the rest of a longer line is passed over.
func readLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > MaxLine {
			line, long = nil, true
		}
		if !long {
			line = append(line, part...)
		}
		if err == nil || !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// document parses a line.
func (l RawLine) document(path string, n int) (*Document, error) {
	if l.Err != nil {
		return nil, l.Err
	}
	return ParseLine(l.Bytes, path, n)
}

// ParseLine makes a document of one line of JSON Lines; path and number name it in errors.
func ParseLine(raw []byte, path string, n int) (*Document, error) {
	var rec Record
	if err := json.Unmarshal(raw, &rec); err != nil {
		return nil, fmt.Errorf("%s:%d: not a document in JSON (%w); write one object a line with \"id\" and \"text\"", path, n, err)
	}
	place := path + ":" + strconv.Itoa(n)
	d, err := rec.document(place)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", place, err)
	}
	d.Path = path
	return d, nil
}

// document makes a document of a record; place is its id where it has none.
func (r Record) document(place string) (*Document, error) {
	if r.Text == "" {
		return nil, fmt.Errorf("%w: the line has no \"text\"; add it, or leave the line out", ErrEmpty)
	}
	d := &Document{ID: place}
	switch id := r.ID.(type) {
	case nil:
	case string:
		if id != "" {
			d.ID = id
		}
	case float64:
		d.ID = strconv.FormatFloat(id, 'f', -1, 64)
	default:
		return nil, fmt.Errorf("the \"id\" is neither a string nor a number; write it in quotation marks")
	}
	d.BytesSHA256 = sum([]byte(r.Text))
	d.Encoding = "utf-8"
	d.Text, d.Offsets = d.clean(r.Text)
	found := findings{}
	found.given(Given{Title: r.Title, Publisher: r.Publisher, Author: r.Author, URL: r.URL, Lang: r.Lang, Published: r.Published, From: "JSON line"})
	d.Blocks = segment(d.Text)
	if len(d.Blocks) == 0 {
		return nil, fmt.Errorf("%w: the \"text\" holds nothing but white space; leave the line out", ErrEmpty)
	}
	skipBoilerplate(d.Text, d.Blocks)
	found.text(d)
	d.describe(found, Options{})
	d.TextSHA256 = sum([]byte(d.Text))
	return d, nil
}
