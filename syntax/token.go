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

// wordRune reports whether r may be part of a word.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isAlnum(byte(r))
	}
	return r == utf8.RuneError || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// wordEnd gives the end of the letters and digits that start at i.
func (s *scanner) wordEnd(i int) int {
	for i < len(s.text) {
		if c := s.text[i]; c < utf8.RuneSelf {
			if !isAlnum(c) {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if !wordRune(r) && r != 0xad && r != 0x200c && r != 0x200d {
			break
		}
		i += n
	}
	return i
}

// word emits the word that starts at i, with its clitics, and gives its end.
func (s *scanner) word(i int, lineStart bool) int {
	text := s.text
	start := i
	end := s.wordEnd(i)
loop:
	for end < len(text) && end+1 < len(text) {
		c, next := text[end], text[end+1]
		nextWord := isAlnum(next) || next >= utf8.RuneSelf && wordRune(firstRune(text[end+1:]))
		prev := text[end-1]
		switch c {
		case '.':
			if !nextWord {
				break loop
			}
			switch {
			case isDigit(prev) && isDigit(next):
			case letters(text[start:end]) && s.wordEnd(end+1) == end+2: // U.S
			case isAlnum(prev) && isLower(next) && domain(text[end+1:s.wordEnd(end+1)]):
			default:
				break loop
			}
		case ',':
			if !(isDigit(prev) && threeDigits(text[end+1:])) {
				break loop
			}
		case ':', '/':
			if !(isDigit(prev) && isDigit(next)) && !(c == '/' && end == start+1 && isLower(prev) && isLower(next) && s.wordEnd(end+1) == end+2) {
				break loop // 9/11, 7:30 and b/c are one, and/or is three
			}
		case '&':
			if !(isUpper(prev) && isUpper(next)) {
				break loop
			}
		case '\'':
			if !nextWord || clitic(text[start:], end-start) {
				break loop
			}
		case '-':
			if !nextWord || !joined(text, start, end) {
				break loop
			}
		default:
			if c == 0xe2 && len(text) > end+3 && text[end:end+3] == "’" && wordRune(firstRune(text[end+3:])) {
				if clitic(text[start:], end-start) {
					break loop
				}
				end = s.wordEnd(end + 3)
				continue
			}
			break loop
		}
		end = s.wordEnd(end + 1)
	}
	end = s.unit(start, end)
	if end < len(text) && text[end] == '.' && (end+1 == len(text) || text[end+1] != '.') {
		if s.keepsPeriod(start, end, lineStart) {
			s.emit(start, end+1, abbrev)
			if lineStart && (isDigit(text[start]) || end == start+1) {
				s.gaps[len(s.gaps)-1] |= listmark
			}
			return end + 1
		}
	}
	return s.split(start, end)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// letters reports whether s is letters with periods between them: U, U.S, p.
func letters(s string) bool {
	if len(s)%2 == 0 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if i%2 == 1 && s[i] != '.' || i%2 == 0 && !isUpper(s[i]) && !isLower(s[i]) {
			return false
		}
	}
	return true
}

func domain(s string) bool {
	switch s {
	case "com", "org", "net", "gov", "edu", "int", "info", "ru", "ua", "uk", "eu", "de", "fr", "io", "mil", "doc", "xls", "pdf", "html", "htm":
		return true
	}
	return false
}

func threeDigits(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

// unit cuts the number of 10am or 5bn from its unit, and gives the end of the number.
func (s *scanner) unit(start, end int) int {
	if end-start >= 3 && isDigit(s.text[start]) && isDigit(s.text[end-3]) {
		switch s.text[end-2 : end] {
		case "am", "pm", "bn", "mn", "tn", "km", "kg":
			return end - 2
		}
	}
	return end
}

// joined reports whether the hyphen at end binds what stands before it into one token: after a prefix (pro-Russian)
// and in telephone numbers and numeric dates.
func joined(text string, start, end int) bool {
	switch word := text[start:end]; {
	case isDigit(word[0]):
		digits, groups := 0, 1
		for _, c := range []byte(text[start:min(len(text), start+16)]) {
			switch {
			case isDigit(c):
				digits++
			case c == '-':
				groups++
			default:
				return groups > 2 || digits == 7 && groups == 2 && end-start == 3
			}
		}
		return groups > 2
	case len(word) > 7:
		return false
	default:
		var b [8]byte
		switch string(lower(b[:0], word)) {
		case "anti", "counter", "mis", "co", "de", "e", "ex", "extra", "inter", "intra", "mid", "multi", "non", "over", "post", "pre", "pro",
			"re", "semi", "socio", "sub", "trans", "ultra", "un", "under":
			return true
		}
		return false
	}
}

// lower appends s to b with its ASCII letters in lower case.
func lower(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if isUpper(c) {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// keepsPeriod reports whether the period at end belongs to the word from start.
func (s *scanner) keepsPeriod(start, end int, lineStart bool) bool {
	word := s.text[start:end]
	if lineStart && len(word) <= 3 && end+1 < len(s.text) && s.text[end+1] <= ' ' && (isDigit(word[0]) && isDigit(word[len(word)-1]) || len(word) == 1) {
		return true // 1. First item
	}
	if letters(word) && (len(word) > 1 || isUpper(word[0]) && word != "I") {
		return true
	}
	switch kindOf(word) {
	case title, may:
		return true
	case number:
		next := end + 1
		for next < len(s.text) && s.text[next] == ' ' {
			next++
		}
		return next < len(s.text) && isDigit(s.text[next])
	}
	return false
}
