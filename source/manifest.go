package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"parley/document"
	"parley/edtf"
)

// An Entry is a line of a case's sources/manifest.jsonl: what was known of a file when it came in.
type Entry struct {
	Path      string `json:"path"` // below sources/, with "/"
	SHA256    string `json:"sha256"`
	From      string `json:"from,omitempty"`     // the address or path it came from
	Received  string `json:"received,omitempty"` // a day or a time in RFC 3339: known time is an input
	Title     string `json:"title,omitempty"`
	Published string `json:"published,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Author    string `json:"author,omitempty"`
	URL       string `json:"url,omitempty"`
	Lang      string `json:"lang,omitempty"`
}

type manifest map[string]Entry

// readManifest reads a manifest as far as it goes; a missing one is empty. A later line for a path replaces an earlier.
func readManifest(path string) (manifest, []error) {
	m := manifest{}
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return m, []error{fmt.Errorf("%s: cannot be read: %w", path, err)}
	}
	var errs []error
	n := 0
	for l := range bytes.Lines(raw) {
		n++
		if l = bytes.TrimSpace(l); len(l) == 0 {
			continue
		}
		var e Entry
		switch err := json.Unmarshal(l, &e); {
		case err != nil:
			errs = append(errs, fmt.Errorf("%s:%d: not a line of a manifest (%w); correct or remove it", path, n, err))
		case e.Path == "":
			errs = append(errs, fmt.Errorf("%s:%d: the line has no \"path\"; add it or remove the line", path, n))
		default:
			m[e.Path] = e
		}
	}
	return m, errs
}

func (m manifest) describe(i *Item, rel string) {
	e, ok := m[rel]
	if !ok {
		return
	}
	i.Received, i.From, i.SHA256 = e.Received, e.From, e.SHA256
	i.Given = document.Given{Title: e.Title, Publisher: e.Publisher, Author: e.Author, URL: e.URL, Lang: e.Lang, Published: e.Published, From: "manifest"}
}

// received reads the day out of a day or a time; no date where it is neither.
func received(s string) edtf.Date {
	d, err := edtf.Parse(s[:min(len(s), len("2006-01-02"))])
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// peek tells from its first bytes in which format a stream is written.
func peek(in io.Reader) (io.Reader, document.Format) {
	b := bufio.NewReader(in)
	head, _ := b.Peek(1024)
	return b, Unnamed(head)
}

// Unnamed tells from its first bytes in which format something is written that has no name, as standard input has none: JSON Lines if it
// starts with "{". It is empty where the bytes do not tell.
func Unnamed(head []byte) document.Format {
	if head := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"); len(head) > 0 && head[0] == '{' {
		return document.JSONLines
	}
	if f := document.Tell("", head); f != document.Plain {
		return f
	}
	return ""
}
