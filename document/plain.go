package document

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// A mark is a pattern of marks, and a sign that stands in each of its matches: where it is missing, which is nearly
// always, nobody need look for the pattern. Without a pattern the sign is the mark.
type mark struct {
	sign    string
	pattern *regexp.Regexp
}

// What Markdown and stray HTML put between words: the groups of a match are kept, all else of it is not words. Order matters:
// images before links.
var linkMarks = []mark{
	{"<", regexp.MustCompile(`<!--.*?-->|<a class="yt-timestamp"[^<>]*>[^<>]*</a>|</?[A-Za-z][^<>]*>`)},
	{"![", regexp.MustCompile(`!\[[^\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)`)},
	{"](", regexp.MustCompile(`\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)`)},
	{"[[", regexp.MustCompile(`\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]`)},
	{"[^", regexp.MustCompile(`\[\^\w+\]`)},
}

var wordMarks = []mark{
	{"*", nil},
	{"~~", nil},
	{"`", nil},
	{"_", regexp.MustCompile(`(^|[\s(\["“'*])_{1,2}([^\s_])`)},
	{"_", regexp.MustCompile(`([^\s_])_{1,2}($|[\s).,;:!?\]"”'*])`)},
	{"\\", regexp.MustCompile(`\\[#*_\[\]()>.!+\-\\~]?`)},
	{">", regexp.MustCompile(`(?m)^[ \t]*>[> \t]*`)},
}

// Plain gives the words of a span with the marks among them (emphasis, link targets, tags, quotation marks at the start
// of lines, line ends) blanked out: as many bytes as the span has, so that offsets in it, plus s.Start, are offsets in
// the text. It is what a reader should split into sentences. It is empty where the span is not in the text.
func (d *Document) Plain(s Span) string {
	t, ok := d.Slice(s)
	if !ok || !strings.ContainsAny(t, "*_[<`\\>~\n\r\t") {
		return t
	}
	out := []byte(t)
	blankMarks(out, linkMarks)
	blankMarks(out, wordMarks)
	for i, c := range out {
		if c == '\n' || c == '\r' || c == '\t' {
			out[i] = ' '
		}
	}
	return string(out)
}

// Unlinked gives a text with the targets of its links, its images and its tags blanked out, byte for byte; emphasis, escapes and the
// ends of lines stay.
func Unlinked(t string) string {
	if !strings.Contains(t, "](") && !strings.Contains(t, "[[") && !strings.Contains(t, "[^") && !strings.Contains(t, "<") {
		return t
	}
	out := []byte(t)
	blankMarks(out, linkMarks)
	for i, c := range t {
		if c == '\n' {
			out[i] = '\n'
		}
	}
	return string(out)
}

// blankMarks writes spaces over the marks of a list in out.
func blankMarks(out []byte, marks []mark) {
	for _, m := range marks {
		if !bytes.Contains(out, []byte(m.sign)) {
			continue
		}
		if m.pattern == nil {
			blankSigns(out, m.sign)
			continue
		}
		for _, at := range m.pattern.FindAllSubmatchIndex(out, -1) {
			from := at[0]
			for g := 2; g < len(at); g += 2 {
				if at[g] >= 0 {
					blank(out[from:at[g]])
					from = at[g+1]
				}
			}
			blank(out[from:at[1]])
		}
	}
}

// blankSigns writes spaces over each sign.
func blankSigns(out []byte, sign string) {
	for i := 0; i+len(sign) <= len(out); i++ {
		if string(out[i:i+len(sign)]) == sign {
			blank(out[i : i+len(sign)])
		}
	}
}

// blank writes spaces over marks; what stood between them and is not ASCII goes with them, byte by byte.
func blank(b []byte) {
	for i := range b {
		b[i] = ' '
	}
}

// stripMarks is a text without its marks and with single spaces, for titles and comparison.
func stripMarks(t string) string {
	d := Document{Text: t}
	if t = d.Plain(Span{0, len(t)}); singleSpaced(t) {
		return t
	}
	return strings.Join(strings.Fields(t), " ")
}

// singleSpaced holds for a text of words with one space between them and nothing around them.
func singleSpaced(t string) bool {
	space := true
	for _, r := range t {
		is := unicode.IsSpace(r)
		if is && (space || r != ' ') {
			return false
		}
		space = is
	}
	return !space
}

// pageEnd is what pdftotext writes after each page.
var pageEnd = []byte{'\f'}

// fewOnPage is how many bytes of text a page has at least that is more than a picture with a number.
const fewOnPage = 100

// scanned says what helps where pages are pictures.
const scanned = "let a program that reads pictures (OCR) go over it first, and give what it makes"

// emptyOf says what to do about bytes without any text.
func emptyOf(raw []byte) error {
	if bytes.Contains(raw, pageEnd) {
		return fmt.Errorf("%w: its pages are pictures, as those of a scanned paper are; %s", ErrEmpty, scanned)
	}
	return fmt.Errorf("%w: the file is empty; leave it out or fetch it again", ErrEmpty)
}
