package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/syntax"
)

// Some newspapers quote with single marks: ‘We reject the offer,’ she said. Such a mark is also an apostrophe ("the rebels’ offer"), so that it
// opens a quotation only where its other half is found in the paragraph. From there on the two are read as double marks.

// longestSingle bounds in bytes how far the mark that closes a quotation is looked for.
const longestSingle = 1500

// asDouble gives a token as it is read: a single mark that opens or closes a quotation as a double one. The block ends at end.
func (p *page) asDouble(q *quoting, tok syntax.Token, end int) string {
	w := p.unbroken(p.text[tok.Start:tok.End])
	switch {
	case w != "'" && w != "‘" && w != "’":
	case q.closing == tok.Start && q.closing > 0:
		q.closing = 0
		return "”"
	case w != "’" && !q.open && q.closing == 0 && opensSingle(p.text, tok.Start, tok.End):
		if c := closesSingle(p.text, tok.End, min(end, tok.End+longestSingle)); c > 0 {
			q.closing = c
			return "“"
		}
	}
	return w
}

// opensSingle holds for a mark from which a word begins that stands behind none.
func opensSingle(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return (unicode.IsLetter(after) || after == '[' || after == '…') && (start == 0 || unicode.IsSpace(before) || strings.ContainsRune("(—–-:", before))
}

// closesSingle finds the mark that closes a quotation, 0 for none. Behind an "s" and before another word it may be a genitive, and closes only where
// no other does.
func closesSingle(text string, from, end int) (genitive int) {
	for i := from; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+n : end])
		switch {
		case r == '‘', r == '\'' && unicode.IsSpace(before) && unicode.IsLetter(after):
			return genitive
		case r != '\'' && r != '’', unicode.IsSpace(before), unicode.IsLetter(after), unicode.IsDigit(after):
		case before == 's' && unicode.IsSpace(after) && unicode.IsLetter(firstLetter(text[i+n:end])):
			if genitive == 0 {
				genitive = i
			}
		default:
			return i
		}
		i += n
	}
	return genitive
}

// firstLetter gives the first rune that is no space.
func firstLetter(text string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \n\t"))
	return r
}
