package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headings finds the headings that carry no mark: short lines of their own, without a full stop, that a longer
// paragraph follows. It is conservative: what is not clearly a heading stays a paragraph.
func (s *segmenter) headings() {
	for i := range s.blocks {
		b := &s.blocks[i]
		text := s.text[b.Start:b.End]
		if b.Kind != Paragraph || b.Skip != "" || i+1 >= len(s.blocks) || strings.Contains(text, "\n") {
			continue
		}
		if inner, bold := boldLine(text); bold && headingLike(stripMarks(strings.TrimRight(inner, ": "))) {
			b.Kind, b.Level = Heading, 3
			continue
		}
		if !headingLike(text) {
			continue
		}
		next := s.blocks[i+1]
		body := next.Len()
		if next.Kind == Item || next.Skip != "" || next.Kind == Heading {
			body = 3 * len(text) // what follows a heading may be a list, or another heading
		}
		title := titleCase(text)
		switch {
		case i == 0 && (title || s.alone[i]) && (body > len(text) || i+2 < len(s.blocks)),
			i == 0 && next.Kind == Paragraph && next.Skip == "" && body >= 2*len(text) && len(strings.Fields(text)) >= 4: // a headline with no empty line behind it
			b.Kind, b.Level = Heading, 1
		case title && body >= 2*len(text), s.alone[i] && body >= 150 && len(strings.Fields(text)) <= 9,
			s.alone[i] && next.Kind == Item && len(strings.Fields(text)) <= 3:
			b.Kind, b.Level = Heading, 2
		}
	}
}

// boldLine gives the words of a line that is set in bold from end to end.
func boldLine(text string) (inner string, bold bool) {
	for _, mark := range []string{"**", "__"} {
		if rest, ok := strings.CutPrefix(text, mark); ok {
			rest, ok = strings.CutSuffix(strings.TrimRight(rest, " :"), mark)
			return rest, ok && !strings.Contains(rest, mark)
		}
	}
	return "", false
}

// longestHeading bounds the letters of a heading without a mark.
const longestHeading = 110

// headingLike reports what every heading without a mark has in common.
func headingLike(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if len(text) > longestHeading*utf8.UTFMax || utf8.RuneCountInString(text) > longestHeading {
		return false
	}
	words := len(strings.Fields(text))
	switch {
	case words == 0 || words > 16:
		return false
	case !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune("“\"‘'«¿¡", first):
		return false
	case strings.ContainsRune(".!…,;:)]*_-–—\\", last), strings.ContainsAny(text, "@[]<>{}|"), strings.Contains(text, "://"):
		return false
	case strings.ContainsRune("”\"»'", last) && words > 8, strings.HasSuffix(strings.TrimRight(text, "”\"»'’"), "."): // a quoted sentence
		return false
	case stopWithin(text), strings.Contains(text, ":  "):
		return false
	}
	return strings.IndexFunc(text, unicode.IsLetter) >= 0
}

// stopWithin reports that a sentence ends within a line: a full stop with a space behind it, but for that of an initial ("U.N. envoy").
func stopWithin(text string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], ". ")
		if at < 0 {
			return false
		}
		at += from
		letter, size := utf8.DecodeLastRuneInString(text[:at])
		before, _ := utf8.DecodeLastRuneInString(text[:at-size])
		if !unicode.IsUpper(letter) || at > size && before != '.' && before != ' ' {
			return true
		}
		from = at + 1
	}
}

// titleCase reports capitals on nearly all words of four and more letters, at least two of them.
func titleCase(text string) bool {
	capital, long := 0, 0
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' }) {
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			capital++
		}
	}
	return long >= 2 && 5*capital >= 4*long
}
