package syntax

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Split cuts one block of text (a paragraph, an item, a heading) into sentences and tokens. Offsets are those of the
// block plus base, the place where the block starts in its document.
//
// Line breaks within the block are white space, unless the break cannot be the work of wrapping: an empty line, a bullet,
// a Markdown line break, or a line that had room for the word that opens the next one. Markdown's escapes and emphasis
// marks are skipped; web and mail addresses are one token.
func Split(text string, base int) []Sentence {
	s := scanner{text: text, base: base}
	s.tokens = make([]Token, 0, len(text)/5+4)
	s.gaps = make([]gap, 0, len(text)/5+4)
	s.scan()
	return s.sentences()
}

//go:embed words.txt
var wordsFile string

// A class says of a word how it bears on the cutting of text; words.txt describes each.
type class uint8

const (
	title class = 1 << iota
	number
	may
	starter
	speech
	prefix
)

var words = sync.OnceValue(func() map[string]class {
	classes := map[string]class{"title": title, "number": number, "may": may, "starter": starter, "speech": speech, "prefix": prefix}
	m := make(map[string]class)
	for line := range strings.Lines(wordsFile) {
		fields := strings.Fields(line)
		if len(fields) == 0 || classes[fields[0]] == 0 {
			continue
		}
		for _, word := range fields[1:] {
			m[word] |= classes[fields[0]]
		}
	}
	return m
})

// is reports whether word, in any case, has one of the classes.
func is(word string, c class) bool {
	var b [12]byte
	return len(word) <= len(b) && words()[string(lower(b[:0], word))]&c != 0
}

// sentences cuts the tokens into sentences, which share the memory of the tokens.
func (s *scanner) sentences() []Sentence {
	if len(s.tokens) == 0 {
		return nil
	}
	width := s.width(0)
	out := make([]Sentence, 0, len(s.tokens)/16+1)
	from := 0
	cut := func(to int) {
		for from < to {
			n := min(to, from+MaxTokens)
			tokens := s.tokens[from:n:n]
			out = append(out, Sentence{Start: tokens[0].Start, End: tokens[len(tokens)-1].End, Tokens: tokens})
			from = n
		}
	}
	lineStart := 0
	for i := 1; i < len(s.tokens); i++ {
		g := s.gaps[i]
		if g&newline != 0 {
			wide := s.tokens[i-1].End - s.tokens[lineStart].Start
			lineStart = i
			if g&blank != 0 {
				width = s.width(i)
			}
			if s.breaks(i, wide, width) {
				cut(i)
				continue
			}
		}
		if s.ends(from, i) {
			cut(i)
		}
	}
	cut(len(s.tokens))
	return out
}

// width gives the length of the longest line from token i to the next empty line.
func (s *scanner) width(i int) int {
	width, start := 0, s.tokens[i].Start
	for i++; i < len(s.tokens) && s.gaps[i]&blank == 0; i++ {
		if s.gaps[i]&newline != 0 {
			width = max(width, s.tokens[i-1].End-start)
			start = s.tokens[i].Start
		}
	}
	return max(width, s.tokens[i-1].End-start)
}

// chunk gives the length from token i to the next white space: what wrapping moves to a new line as one.
func (s *scanner) chunk(i int) int {
	n := i + 1
	for n < len(s.tokens) && s.gaps[n]&(spaced|newline) == 0 {
		n++
	}
	return s.tokens[n-1].End - s.tokens[i].Start
}

// breaks reports whether the line break before token i, after a line of wide bytes, ends a sentence whatever it says.
func (s *scanner) breaks(i, wide, width int) bool {
	if s.gaps[i]&(blank|bullet|listmark) != 0 {
		return true
	}
	next := s.at(i)
	if c, _ := utf8.DecodeRuneInString(next); unicode.IsLower(c) || s.gaps[i-1]&abbrev != 0 && is(strings.TrimSuffix(s.at(i-1), "."), title) {
		return false
	}
	switch s.at(i - 1) {
	case ",", "The", "A", "An", "In", "At", "On", "For", "and", "or", "the", "of", "to", "a", "an", "in", "for", "with", "by", "-", "–", "—":
		return false
	}
	return s.gaps[i]&hard != 0 || width >= 40 && wide+1+s.chunk(i)+8 < width || width < 40
}

func (s *scanner) at(i int) string { return s.text[s.tokens[i].Start-s.base : s.tokens[i].End-s.base] }

// ends reports whether a sentence that starts at token from ends before token i.
func (s *scanner) ends(from, i int) bool {
	if s.gaps[i]&(spaced|bullet) == 0 {
		// comment.It: a period without a space between a small and a capital letter
		if i-from < 2 || s.at(i-1) != "." || s.gaps[i-1] != 0 {
			return false
		}
		before, after := s.at(i-2), s.at(i)
		return len(before) > 1 && isLower(before[len(before)-1]) && (len(after) > 1 || after == "I" || after == "A") && isUpper(after[0])
	}
	// Step back over what closes a quotation or a bracket.
	end := i - 1
	closed := false
	for end > from && s.gaps[end]&(spaced|newline) == 0 && closes(s.at(end)) {
		end--
		closed = true
	}
	last := s.at(end)
	strong := false
	switch c := last[len(last)-1]; {
	case s.gaps[end]&abbrev != 0:
		return s.abbreviationEnds(from, end, i, closed)
	case last == "." || c == '!' || c == '?' || last == "。" || last == "؟":
		strong = c != '.' && !closed
	case len(last) > 1 && (strings.Trim(last, ".") == "" || strings.HasSuffix(last, "…")), last == "…":
		return s.gaps[end]&spaced == 0 && startsUpper(s.afterOpeners(i))
	default:
		return false
	}
	next := s.afterOpeners(i)
	if next == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case unicode.IsLower(r):
		if closed || end == from {
			return false
		}
		return strong || isLower(s.at(end - 1)[0]) && (len(s.at(end-1)) > 3 || isLower(s.at(0)[0])) && s.gaps[i]&newline == 0
	case closed && last != "." && s.speech(i):
		return false // “Really?” Trump said.
	case closes(s.at(i)) && !opens(s.at(i)):
		return false
	}
	return true
}

// abbreviationEnds reports whether the abbreviation at end closes a sentence before token i.
func (s *scanner) abbreviationEnds(from, end, i int, closed bool) bool {
	word := strings.TrimSuffix(s.at(end), ".")
	next := s.afterOpeners(i)
	if !startsUpper(next) || s.gaps[end]&listmark != 0 || is(word, title|number) {
		return false
	}
	if closed {
		return true
	}
	if is(next, starter) {
		return len(word) > 1 || end > from && isLower(s.at(end - 1)[0])
	}
	switch word {
	case "etc", "p.m", "a.m":
		return true
	}
	return false
}

// afterOpeners gives the first word at or after token i, over at most three opening marks.
func (s *scanner) afterOpeners(i int) string {
	for n := 0; n < 3 && i < len(s.tokens); n++ {
		if word := s.at(i); !opens(word) {
			return word
		}
		i++
	}
	return ""
}

func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func closes(word string) bool {
	switch word {
	case "”", "’", "\"", "'", "''", ")", "]", "}", "»", "“":
		return true
	}
	return false
}

func opens(word string) bool {
	switch word {
	case "“", "‘", "\"", "'", "``", "(", "[", "«", "„", "—", "–", "-", "--":
		return true
	}
	return false
}

// speech reports whether a verb of saying is among the first words from token i on, as after a quotation.
func (s *scanner) speech(i int) bool {
	for n := i; n < min(i+4, len(s.tokens)); n++ {
		if is(s.at(n), speech) {
			return true
		}
	}
	return false
}
