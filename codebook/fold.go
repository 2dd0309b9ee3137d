package codebook

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldWord appends to dst the word as the phrase tables hold it: in lower case, without diacritics and full stops
// ("U.S." is us, "Erdoğan" erdogan), with typographic apostrophes made plain. A hyphen or slash becomes a space, and so does the
// place before a possessive 's or the apostrophe of a plural: the word then has several pieces. A hyphen or slash alone leaves nothing. Text may be tokenised
// with hyphens and clitics cut off or not: the pieces are the same.
func foldWord(dst []byte, word string) []byte {
	start := len(dst)
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			dst = append(dst, c)
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c == '-', c == '/':
			dst = space(dst, start)
		case c == '.' && len(word) > 1:
		case c == '\'' && i > 0 && (word[i:] == "'s" || word[i:] == "'S" || word[i:] == "'"):
			dst = append(space(dst, start), '\'')
		case c < utf8.RuneSelf:
			dst = append(dst, c)
		default:
			return foldWide(dst[:start], word)
		}
	}
	return trimSpace(dst, start)
}

func space(dst []byte, start int) []byte {
	if len(dst) > start && dst[len(dst)-1] != ' ' {
		dst = append(dst, ' ')
	}
	return dst
}

func trimSpace(dst []byte, start int) []byte {
	if len(dst) > start && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// foldWide is foldWord for words beyond ASCII. Decomposition takes the diacritics off; letters that do not decompose
// are spelled as English-language news spell them.
func foldWide(dst []byte, word string) []byte {
	start := len(dst)
	var room [96]byte
	wide := norm.NFKD.AppendString(room[:0], word)
	for i := 0; i < len(wide); {
		r, size := utf8.DecodeRune(wide[i:])
		rest := wide[i+size:]
		i += size
		switch r {
		case '-', '/', '\u2010', '\u2011', '\u00ad':
			dst = space(dst, start)
		case '.':
		case '\'', '\u2019', '\u02bc', '\u2018':
			if len(rest) == 0 || len(rest) == 1 && (rest[0] == 's' || rest[0] == 'S') {
				dst = space(dst, start)
			}
			dst = append(dst, '\'')
		case 'ı':
			dst = append(dst, 'i')
		case 'ł', 'Ł':
			dst = append(dst, 'l')
		case 'ø', 'Ø':
			dst = append(dst, 'o')
		case 'đ', 'Đ':
			dst = append(dst, 'd')
		case 'ß':
			dst = append(dst, "ss"...)
		case 'æ', 'Æ':
			dst = append(dst, "ae"...)
		case 'ə', 'Ə':
			dst = append(dst, 'a')
		default:
			if !unicode.Is(unicode.Mn, r) {
				dst = utf8.AppendRune(dst, unicode.ToLower(r))
			}
		}
	}
	return trimSpace(dst, start)
}

// foldWords folds all words of a phrase into one key.
func foldWords(phrase string) []byte {
	var b []byte
	for word := range strings.FieldsSeq(phrase) {
		n := len(b)
		if n > 0 {
			b = append(b, ' ')
		}
		b = foldWord(b, word)
		if n > 0 && len(b) == n+1 {
			b = b[:n]
		}
	}
	return b
}

// foldPhrase is the key of a name, without a leading "the".
func foldPhrase(phrase string) string { return strings.TrimPrefix(string(foldWords(phrase)), "the ") }
