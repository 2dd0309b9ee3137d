package syntax

import (
	"unicode"
	"unicode/utf8"
)

// A scanner cuts text into tokens. What stands between two tokens is kept as a gap, from which sentences are cut.
type scanner struct {
	text   string
	base   int
	tokens []Token
	gaps   []gap // of the space before each token
}

// A gap says what stands before a token.
type gap uint8

const (
	spaced   gap = 1 << iota // white space
	newline                  // one line break
	blank                    // an empty line
	hard                     // a line break after two spaces, as Markdown breaks lines
	bullet                   // a bullet or a heading mark, which is no token
	abbrev                   // (of the token itself) its period belongs to it
	listmark                 // (of the token itself) it numbers an item at the start of a line
)

func (s *scanner) emit(from, to int, g gap) {
	s.tokens = append(s.tokens, Token{Start: s.base + from, End: s.base + to, Head: -1})
	s.gaps = append(s.gaps, g)
}

// scan cuts the whole text.
func (s *scanner) scan() {
	text := s.text
	g := newline
	lineStart := true
	for i := 0; i < len(text); {
		if n := s.blankAt(i, &g); n > 0 {
			if g&(newline|blank) != 0 {
				lineStart = true
			}
			i += n
			continue
		}
		if lineStart {
			if n := bulletAt(text[i:]); n > 0 {
				g |= bullet
				i += n
				lineStart = text[i-1] == '>'
				continue
			}
		}
		if n := emphasisAt(text, i); n > 0 {
			i += n
			continue
		}
		first := len(s.tokens)
		i = s.token(i, lineStart)
		lineStart = false
		if len(s.tokens) > first {
			s.gaps[first] |= g
			g = 0
		}
	}
}

// Unread stands, in a text that is to be split, for a byte that is not to be read and took its room on the line: it ends a token and
// is no white space.
const Unread = 0x01

// blankAt gives the length of the white space, the control character or the escaped underscore at i, and notes it.
func (s *scanner) blankAt(i int, g *gap) int {
	c := s.text[i]
	switch {
	case c == '\n':
		switch {
		case *g&(newline|blank) != 0:
			*g |= blank
		case i >= 2 && s.text[i-1] == ' ' && s.text[i-2] == ' ':
			*g |= newline | hard | spaced
		default:
			*g |= newline | spaced
		}
		return 1
	case c == Unread:
		return 1
	case c <= ' ' || c == 0x7f:
		*g |= spaced
		return 1
	case c == '\\' && i+1 < len(s.text) && isMark(s.text[i+1]):
		if s.text[i+1] == '_' {
			*g |= spaced
			return 2
		}
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case r == 0x2028 || r == 0x2029:
		*g |= newline | spaced
		return n
	case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r):
		*g |= spaced
		return n
	}
	return 0
}

// isMark reports whether Markdown may escape c.
func isMark(c byte) bool {
	return c > ' ' && c < 0x7f && !isAlnum(c)
}

func isDigit(c byte) bool { return c-'0' <= 9 }
func isUpper(c byte) bool { return c-'A' <= 25 }
func isLower(c byte) bool { return c-'a' <= 25 }
func isAlnum(c byte) bool { return isDigit(c) || isUpper(c) || isLower(c) }

// bulletAt gives the length of a bullet, a quotation mark of mail or a heading mark at the start of a line.
func bulletAt(s string) int {
	switch s[0] {
	case '-', '*', '+':
		if len(s) > 1 && (s[1] == ' ' || s[1] == '\t') {
			return 1
		}
	case '>':
		return 1
	case '#':
		n := 0
		for n < len(s) && s[n] == '#' {
			n++
		}
		if n <= 6 && n < len(s) && s[n] == ' ' {
			return n
		}
	default:
		if r, n := utf8.DecodeRuneInString(s); r == '•' || r == '‣' || r == '▪' || r == '◦' || r == '●' || r == '■' || r == '·' {
			return n
		}
	}
	return 0
}

// emphasisAt gives the length of Markdown's emphasis marks at i: a run of * or _ that touches a word on one side only.
func emphasisAt(text string, i int) int {
	c := text[i]
	if c != '*' && c != '_' {
		return 0
	}
	n := 1
	for i+n < len(text) && text[i+n] == c {
		n++
	}
	if n > 3 {
		return 0
	}
	before := i > 0 && text[i-1] > ' '
	after := i+n < len(text) && text[i+n] > ' '
	if before != after || before && c == '*' && !(isDigit(text[i-1]) && isDigit(text[i+n])) {
		return n
	}
	return 0
}

// token emits what starts at i, which is no white space, and gives its end.
func (s *scanner) token(i int, lineStart bool) int {
	text := s.text
	if n := addressAt(text[i:]); n > 0 {
		s.emit(i, i+n, 0)
		return i + n
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if wordRune(r) {
		return s.word(i, lineStart)
	}
	switch {
	case r == '\'' || r == '’':
		if m := cliticAt(text[i:], i > 0 && text[i-1] > ' '); m > 0 {
			s.emit(i, i+m, 0)
			return i + m
		}
		if len(text) > i+n+1 && isDigit(text[i+n]) && isDigit(text[i+n+1]) && (i == 0 || text[i-1] <= ' ') { // ’73
			end := s.wordEnd(i + n)
			s.emit(i, end, 0)
			return end
		}
		if r == '\'' && len(text) > i+1 && text[i+1] == '\'' {
			n = 2
		}
	case r == '.' && len(text) > i+1 && isDigit(text[i+1]) && (i == 0 || text[i-1] <= ' '): // .5
		end := s.wordEnd(i + 1)
		s.emit(i, end, 0)
		return end
	case r == '.' || r == '-' || r == '=' || r == '*' || r == '_' || r == '~' || r == '+' || r == '#' || r == '<' || r == '>' || r == '`':
		for i+n < len(text) && text[i+n] == text[i] {
			n++
		}
	case r == '!' || r == '?':
		for i+n < len(text) && (text[i+n] == '!' || text[i+n] == '?') {
			n++
		}
	case r == ':' || r == ';':
		if m := smileyAt(text[i:]); m > 0 {
			n = m
		}
	case r >= utf8.RuneSelf: // a combining mark or a joiner belongs to the sign before it
		for i+n < len(text) {
			next, m := utf8.DecodeRuneInString(text[i+n:])
			if next < utf8.RuneSelf || !unicode.Is(unicode.M, next) && next != '…' && next != '—' || (next == '…' || next == '—') && next != r {
				break
			}
			n += m
		}
	}
	s.emit(i, i+n, 0)
	return i + n
}

func smileyAt(s string) int {
	switch {
	case len(s) >= 2 && (s[1] == ')' || s[1] == '(') && (len(s) == 2 || s[2] <= ' '):
		return 2
	case len(s) >= 3 && s[1] == '-' && (s[2] == ')' || s[2] == '(') && (len(s) == 3 || s[3] <= ' '):
		return 3
	}
	return 0
}
