// Package document holds texts that never change: the bytes as received, the text derived from them with a map back,
// its structure, and what is known of where and when it was published.
//
// [Parse] makes a document of a file's bytes, [Lines] of each line of JSON Lines. [Document.Plain] gives the words of a block
// without its marks, at the same offsets.
//
// It is not a reader: it says what is a paragraph, a heading or boilerplate, never what a sentence means. Nothing in a
// document is guessed: what the bytes do not say stays empty, and each thing that is known says where it came from.
//
// Invariants: blocks lie in order within Text and do not overlap; every offset is a byte offset in Text and stands at
// the start of a rune; the same bytes give the same document.
package document

import (
	"parley/edtf"
)

// A Span is a half-open range of byte offsets in a document's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// A Kind says what a block of a text is.
type Kind uint8

// The kinds of block.
const (
	Paragraph Kind = iota
	Heading
	Item  // of a list
	Quote // a block quotation
	Table // a row of a table
	Caption
)

var kinds = [...]string{"paragraph", "heading", "item", "quote", "table", "caption"}

// String gives the name of the kind.
func (k Kind) String() string { return kinds[k] }

// A Block is a stretch of text that is read as one: a paragraph, a heading, an item of a list.
type Block struct {
	Span
	Kind Kind
	// Level is the depth of a heading (1 is the title) or of an item (1 is the outermost); else 0.
	Level int
	// Skip says why the block is not read: "share", "subscribe", "byline", … (data/README.md has all); empty where it is read.
	// Nothing is deleted.
	Skip string
}

// A Field is a thing known about a document, and where it was found ("front matter", "meta article:published_time",
// "file name", "given").
type Field struct {
	Value string `json:"value"`
	From  string `json:"from"`
}

// A Document is a text as published. It is not changed after it was made.
type Document struct {
	ID   string // as given: the id of a JSON line, or the path
	Path string // the file it was read from; empty where there was none

	BytesSHA256 string // of the bytes as received, in hexadecimal
	TextSHA256  string // of Text, in hexadecimal

	Text   string
	Blocks []Block

	Title     Field
	Publisher Field
	Author    Field
	URL       Field
	Reference Field // what the text is drawn from, in words, where it has no address
	Note      Field // what the text says of itself: "paraphrase written for this example"
	Lang      Field // ISO 639-1; empty where it cannot be told
	// Published is the date of publication; the zero date is "undated", and stays so. PublishedFrom says where it came
	// from.
	Published     edtf.Date
	PublishedFrom string

	Encoding string   // the character set that the bytes were read as
	Warnings []string // what was repaired, replaced or found contradictory, as sentences

	// Offsets maps Text back to the bytes as received; nil where no such map exists: text was
	// extracted (HTML, DOCX, e-mail), or decoded from a set whose letters have several spellings.
	Offsets *OffsetMap
}

// Slice gives the words at a span, or "" and false where the span does not lie within the text.
func (d *Document) Slice(s Span) (string, bool) {
	if s.Start < 0 || s.End > len(d.Text) || s.Start > s.End {
		return "", false
	}
	return d.Text[s.Start:s.End], true
}
