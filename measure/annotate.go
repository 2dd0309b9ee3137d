package measure

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"parley/document"
	"parley/statement"
)

// Annotate puts what a reader found in a document into the form of an annotated text, for a person to correct. The
// offsets count the characters of the document's text: name is a file of which that text is the [Body] (see [Page]).
func Annotate(doc *document.Document, list []statement.Statement, name string) File {
	f := File{Doc: name, Coverage: Unchecked, Statements: []Gold{}}
	at, chars := 0, 0 // how many characters stand before a byte offset
	for _, s := range list {
		if s.Start < at {
			at, chars = 0, 0
		}
		chars += utf8.RuneCountInString(doc.Text[at:s.Start])
		at = s.Start
		g := Gold{Quote: s.Quote, Start: chars, End: chars + utf8.RuneCountInString(s.Quote), Actor: s.Actor, Act: string(s.Act),
			Issue: s.Issue, Target: s.Target, Modality: string(s.Modality)}
		if s.Speaker != "" {
			g.Speaker = &s.Speaker
		}
		if !s.Date.IsZero() {
			date := s.Date.String()
			g.Date = &date
		}
		f.Statements = append(f.Statements, g)
	}
	return f
}

// Write gives the file as JSON, as people edit it.
func (f File) Write() ([]byte, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(f); err != nil {
		return nil, err
	}
	return []byte(b.String()), nil
}

// Page gives a document as a text file whose [Body] is the document's text: the file as it is, if it is so already, else
// what is known of the document as front matter, and its text.
func Page(doc *document.Document, raw []byte) ([]byte, error) {
	if utf8.Valid(raw) && Body(string(raw)) == doc.Text {
		return raw, nil
	}
	var head strings.Builder
	head.WriteString("---\n")
	for _, x := range []struct{ key, value string }{{"title", doc.Title.Value}, {"published", published(doc)}, {"publisher", doc.Publisher.Value},
		{"url", doc.URL.Value}, {"lang", doc.Lang.Value}} {
		if x.value != "" {
			value, err := json.Marshal(x.value) // a string in JSON is one in YAML
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(&head, "%s: %s\n", x.key, value)
		}
	}
	head.WriteString("---\n\n")
	page := head.String() + doc.Text
	if Body(page) != doc.Text {
		return nil, fmt.Errorf("%s: %w: its text begins with a line break", doc.ID, ErrGold)
	}
	return []byte(page), nil
}

func published(doc *document.Document) string {
	if doc.Published.IsZero() {
		return ""
	}
	return doc.Published.String()
}
