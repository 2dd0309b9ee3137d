package record

import (
	"regexp"
	"slices"
	"strings"
)

// A pattern is a regular expression of a rule file, without case.
type pattern struct{ *regexp.Regexp }

// UnmarshalText compiles the expression.
func (p *pattern) UnmarshalText(text []byte) (err error) {
	p.Regexp, err = regexp.Compile("(?i)" + string(text))
	return err
}

// A wording is an expression whose matches begin with a word that begins with one of some pieces, in small letters: it is tried there alone, and most entries hold none.
type wording struct {
	Begins []string `yaml:"begins"`
	Words  opening  `yaml:"words"`
}

// An opening is a pattern that matches from the first byte only.
type opening struct{ pattern }

// UnmarshalText compiles the expression.
func (o *opening) UnmarshalText(text []byte) error {
	return o.pattern.UnmarshalText([]byte("^(?:" + string(text) + ")"))
}

// find gives the first match in some words from a place on, as [regexp.Regexp.FindStringIndex] does.
func (w *wording) find(words string, from int) []int {
	for i := from; i < len(words); i++ {
		if !wordByte(words[i]) || i > 0 && wordByte(words[i-1]) || !w.begins(words[i:]) {
			continue
		}
		if at := w.Words.FindStringIndex(words[i:]); at != nil {
			return []int{i, i + at[1]}
		}
	}
	return nil
}

// in reports whether some words hold a match.
func (w *wording) in(words string) bool { return w.find(words, 0) != nil }

func (w *wording) begins(words string) bool {
	return slices.ContainsFunc(w.Begins, func(piece string) bool {
		return words[0]|0x20 == piece[0] && len(words) >= len(piece) && strings.EqualFold(words[:len(piece)], piece)
	})
}

// wordByte reports a byte that is part of a word for the \b of an expression.
func wordByte(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'z' || b == '_'
}
