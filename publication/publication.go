// Package publication turns the account into what people read: briefs, tables and exports, as plain values that are
// rendered to Markdown, HTML and JSON. It knows nothing of HTTP, files or flags.
//
// Its promise: a sentence that claims something of the world cites the words of a document, and [Brief.Check] stops a
// brief in which one citation does not resolve. Sentences that speak of the account itself (what was read, what is
// missing) are marked as such and are the only ones without a citation.
//
// It is not a writer: it says no more than the quotes do, orders nothing by opinion, and has no score of its own.
package publication

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"parley/document"
	"parley/record"
)

// ErrCitation reports a sentence whose citation does not resolve to words in a document.
var ErrCitation = errors.New("citation does not resolve")

// A Part of a sentence is plain text, or, where Note is not 0, words quoted from that endnote.
type Part struct {
	Text string `json:"text"`
	Note int    `json:"note,omitempty"`
	Cut  bool   `json:"cut,omitempty"` // the quote goes on in the source
	// Begun says that the quote begins in the middle of a sentence.
	Begun bool `json:"begun,omitempty"`
}

// A Sentence is a claim with the endnotes that it rests on, or a remark about the account itself.
type Sentence struct {
	Parts []Part `json:"parts"`
	Notes []int  `json:"notes,omitempty"`
	About bool   `json:"about,omitempty"` // speaks of the account, not of the world
}

// A Table has a row of headings and rows of cells; a cell is a few sentences.
type Table struct {
	Head []string       `json:"head"`
	Rows [][][]Sentence `json:"rows"`
}

// A Section holds sentences, then points, then a table; each may be empty.
type Section struct {
	ID     string       `json:"id"`
	Title  string       `json:"title"`
	Text   []Sentence   `json:"text,omitempty"`
	Table  *Table       `json:"table,omitempty"`
	Points [][]Sentence `json:"points,omitempty"`
	After  []Sentence   `json:"after,omitempty"`
}

// A Note is an endnote: the words that a sentence rests on, and where they stand.
type Note struct {
	Number    int    `json:"number"`
	Statement string `json:"statement,omitempty"` // its id; empty where a passage is cited that is no statement
	Doc       string `json:"doc"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	// Reliability is the Admiralty grade A–F that the case gives the publisher.
	Reliability string `json:"reliability,omitempty"`
	Published   string `json:"published,omitempty"` // EDTF; empty is undated
	URL         string `json:"url,omitempty"`
	Start       int    `json:"start"` // byte offsets in the document's text
	End         int    `json:"end"`
	Quote       string `json:"quote"`
	Remark      string `json:"remark,omitempty"` // what the document says of itself: "paraphrase written for this example"

	source *record.Source
	opens  int // where the quote begins behind what leads in to it ("At a meeting in Klow, …"); 0 where nothing does
	tells  int // where the word stands by which the act was known; 0 where none is known
}

// A Brief says where the talks stand, on two pages.
type Brief struct {
	Title    string     `json:"title"`
	AsOf     string     `json:"as_of,omitempty"`
	KnownAt  string     `json:"known_at,omitempty"`
	Since    string     `json:"since,omitempty"`
	Masthead []Sentence `json:"masthead"`
	Sections []Section  `json:"sections"`
	Notes    []Note     `json:"notes"`
	Position []Cell     `json:"positions"`
}

// A Cell is a position as data, for programs that read the brief.
type Cell struct {
	Party      string   `json:"party"`
	Issue      string   `json:"issue"`
	Option     string   `json:"option,omitempty"`
	Against    bool     `json:"against,omitempty"`
	Cue        string   `json:"cue,omitempty"`
	Quote      string   `json:"quote"`
	Doc        string   `json:"doc"`
	Start      int      `json:"start"` // byte offsets in the document's text
	End        int      `json:"end"`
	Statement  string   `json:"statement"`
	Voice      string   `json:"voice"`
	Speaker    string   `json:"speaker,omitempty"`
	Rank       string   `json:"rank,omitempty"`
	With       []string `json:"with,omitempty"` // with whom else than a party
	Date       string   `json:"date,omitempty"`
	Since      string   `json:"since,omitempty"`
	Origins    int      `json:"origins"`
	Documents  int      `json:"documents"`
	Unreviewed bool     `json:"unreviewed,omitempty"`
}

// Check reports the first sentence whose citation does not resolve: a claim without a note, a note whose quote is not
// at its place in its document, or quoted words that their note does not hold. It wraps [ErrCitation].
func (b *Brief) Check() error {
	for _, n := range b.Notes {
		text := n.source.Doc.Text
		if n.Start < 0 || n.End > len(text) || n.Start >= n.End || text[n.Start:n.End] != n.Quote {
			return fmt.Errorf("endnote %d (%s, bytes %d–%d): %w", n.Number, n.Doc, n.Start, n.End, ErrCitation)
		}
	}
	return b.each(func(where string, s Sentence) error {
		if len(s.Notes) == 0 && !s.About {
			return fmt.Errorf("%s: %q has no endnote: %w", where, s.String(), ErrCitation)
		}
		for _, n := range s.Notes {
			if n < 1 || n > len(b.Notes) {
				return fmt.Errorf("%s: %q cites endnote %d of %d: %w", where, s.String(), n, len(b.Notes), ErrCitation)
			}
		}
		for _, p := range s.Parts {
			if p.Note != 0 && (p.Note > len(b.Notes) || !strings.Contains(Tidy(b.Notes[p.Note-1].Quote), p.Text)) {
				return fmt.Errorf("%s: %q is not in endnote %d: %w", where, p.Text, p.Note, ErrCitation)
			}
		}
		return nil
	})
}

// each visits every sentence of the brief in order.
func (b *Brief) each(visit func(where string, s Sentence) error) error {
	all := func(where string, list []Sentence) error {
		for _, s := range list {
			if err := visit(where, s); err != nil {
				return err
			}
		}
		return nil
	}
	if err := all("masthead", b.Masthead); err != nil {
		return err
	}
	for _, sec := range b.Sections {
		lists := [][]Sentence{sec.Text, sec.After}
		lists = append(lists, sec.Points...)
		if sec.Table != nil {
			for _, row := range sec.Table.Rows {
				lists = append(lists, row...)
			}
		}
		for _, list := range lists {
			if err := all(sec.Title, list); err != nil {
				return err
			}
		}
	}
	return nil
}

// String gives the sentence as plain text, quotes in quotation marks, endnotes in brackets.
func (s Sentence) String() string {
	var b strings.Builder
	for _, p := range s.Parts {
		if p.Note == 0 {
			b.WriteString(p.Text)
			continue
		}
		b.WriteString("“")
		if p.Begun {
			b.WriteString("… ")
		}
		b.WriteString(p.Text)
		if p.Cut {
			b.WriteString(" …")
		}
		b.WriteString("”")
	}
	if len(s.Notes) > 0 {
		b.WriteString(" " + brackets(s.Notes))
	}
	return b.String()
}

// brackets gives "[1, 2]".
func brackets(notes []int) string {
	var b strings.Builder
	for i, n := range notes {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprint(&b, n)
	}
	return "[" + b.String() + "]"
}

// Tidy prepares quoted words for print: white space is folded, and the escapes of Markdown, the targets of links and tags are taken
// away. Quotes are compared in this form when a brief is checked, and kept as they stand in the endnote's data.
func Tidy(quote string) string {
	quote = footnote.ReplaceAllString(document.Unlinked(quote), "$1")
	quote = openLink.ReplaceAllString(halfLink.ReplaceAllString(quote, ""), "$1$2")
	quote = cellMark.ReplaceAllString(strings.TrimLeft(quote, "| \n"), " · ")
	quote = brokenLine.ReplaceAllString(quote, "$1-$2")
	quote = strings.NewReplacer(`\_`, "_", `\*`, "*", `\[`, "[", `\]`, "]", "**", "", "\u00ad", "").Replace(quote)
	return strayPoint.ReplaceAllString(strings.Join(strings.Fields(quote), " "), "$1")
}

// brokenLine is a word that a line of print ends within.
var brokenLine = regexp.MustCompile(`(\p{L})-\n(\p{Ll})`)

// footnote is the number of a note behind a word: "signed the treaty.[1]", "the treaty[2", whose bracket the quote leaves off.
var footnote = regexp.MustCompile(`([\p{L}.,;:!?”"’)])(?:\[\d{1,3}(?:\]|$))+`)

// cellMark stands between the cells of a table that a quote goes over.
var cellMark = regexp.MustCompile(`\s+\|\s+`)

// strayPoint is white space before a mark that ends a sentence or clause, as a link that was taken away leaves it.
var strayPoint = regexp.MustCompile(` ([.,;:!?])`)

// halfLink is the beginning of a link whose end a quote leaves off, "[[corvport_plan | the plan", or the end of one that the quote
// begins in, "the plan](https://corvport.example)".
var halfLink = regexp.MustCompile(`\[\[(?:[^\[\]|]*\|)?|\]\(https?:[^()\s]*\)?`)

// openLink is a bracket that the quote does not close: "Arland [**rejected".
var openLink = regexp.MustCompile(`(^|[^\\])\[([^\[\]]*)$`)
