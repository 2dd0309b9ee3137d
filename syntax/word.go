package syntax

import (
	"unicode"
	"unicode/utf8"
)

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
	default:
		return is(word, prefix) && word != "UN" // the UN-brokered truce
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
	if len(word) == 1 && start > 1 && s.text[start-1] == '/' && isUpper(s.text[start-2]) {
		return false // "met the SPLM/A. On Monday"
	}
	if letters(word) && (len(word) > 1 || isUpper(word[0]) && word != "I") {
		return true
	}
	if !is(word, number) {
		return is(word, title|may)
	}
	next := end + 1
	for next < len(s.text) && s.text[next] == ' ' {
		next++
	}
	return next < len(s.text) && isDigit(s.text[next])
}
