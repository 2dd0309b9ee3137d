package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// clean makes all line ends "\n", repairs what was decoded wrongly before it came here and takes out what nobody sees within words, with a map back.
func (d *Document) clean(text string) (string, *OffsetMap) {
	text, m := unixLines(text)
	repaired := 0
	for range 3 { // text is saved wrongly twice often enough, more than three times never
		next, back, n := repair(text)
		if n == 0 {
			break
		}
		text, m, repaired = next, back.over(m), repaired+n
	}
	if repaired > 0 {
		places := "places"
		if repaired == 1 {
			places = "place"
		}
		d.warn("Letters that had been saved in a wrong character set (%d %s) were repaired.", repaired, places)
	}
	if seen, back := seenLetters(text); len(seen) < len(text) { // after the repair, which needs the bytes that look like them
		text, m = seen, back.over(m)
	}
	return text, m
}

// unixLines turns "\r\n" and "\r" into "\n".
func unixLines(text string) (string, *OffsetMap) {
	m := &OffsetMap{}
	if !strings.Contains(text, "\r") {
		return text, m
	}
	var out strings.Builder
	out.Grow(len(text))
	for i := 0; i < len(text); i++ {
		if text[i] != '\r' {
			m.Add(out.Len(), i)
			out.WriteByte(text[i])
			continue
		}
		m.Add(out.Len(), i)
		out.WriteByte('\n')
		if i+1 < len(text) && text[i+1] == '\n' {
			i++
		}
	}
	m.Add(out.Len(), len(text))
	return out.String(), m
}

// isUnseen holds for soft hyphens and spaces without width, by which pages say where a word may be broken.
func isUnseen(r rune) bool { return r == '\u00ad' || r == '\u200b' || r == '\u2060' }

// seenLetters takes out what nobody sees between two letters: "re\u00adjected" is "rejected".
func seenLetters(text string) (string, *OffsetMap) {
	m := &OffsetMap{}
	if !strings.ContainsFunc(text, isUnseen) {
		return text, m
	}
	var out strings.Builder
	out.Grow(len(text))
	before := ' '
	for i, r := range text {
		size := utf8.RuneLen(r)
		if size < 0 || r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(text[i:])
		}
		if isUnseen(r) && unicode.IsLetter(before) {
			next := ' '
			for _, next = range strings.TrimLeftFunc(text[i:], isUnseen) {
				break
			}
			if unicode.IsLetter(next) {
				continue
			}
		}
		m.Add(out.Len(), i)
		out.WriteString(text[i : i+size])
		before = r
	}
	m.Add(out.Len(), len(text))
	return out.String(), m
}

// repair undoes one reading of UTF-8 bytes as Windows-1252, where it finds their traces: "ErdoÄŸan" becomes
// "Erdoğan", and nothing else of the text changes. It returns the number of places repaired.
//
// The method is the round trip: letters are turned back into the bytes that Windows-1252 has for them, and where those
// bytes are UTF-8, the letter they encode takes their place, if the context does not speak for the letters as they
// stand ("CAFÉ™" is no mojibake).
func repair(text string) (string, *OffsetMap, int) {
	m := &OffsetMap{}
	if !strings.ContainsFunc(text, func(r rune) bool { return 'Â' <= r && r <= 'ð' }) {
		return text, m, 0
	}
	known := established(text)
	var out strings.Builder
	n, prev, chain := 0, ' ', false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r >= 0x80 {
			if good, used := trace(text[i:]); used > 0 {
				next, _ := utf8.DecodeRuneInString(text[i+used:])
				_, more := trace(text[i+used:])
				if plausible(r, good, text[i:i+used], prev, next, chain || more > 0 || known[r]) {
					if n == 0 {
						out.Grow(len(text))
						out.WriteString(text[:i])
					}
					n++
					m.Add(out.Len(), i)
					out.WriteRune(good)
					i, prev, chain = i+used, good, true
					m.Add(out.Len(), i)
					continue
				}
			}
		}
		if n > 0 {
			out.WriteString(text[i : i+size])
		}
		i, prev, chain = i+size, r, false
	}
	if n == 0 {
		return text, m, 0
	}
	return out.String(), m, n
}

// established are the letters that begin three and more traces which stand side by side with another: in a Cyrillic
// text they make single ones believable too.
func established(text string) map[rune]bool {
	counts, known, chained := map[rune]int{}, map[rune]bool{}, false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		used := 0
		if r >= 0x80 {
			_, used = trace(text[i:])
		}
		if used > 0 && chained {
			if counts[r]++; counts[r] >= 3 {
				known[r] = true
			}
		}
		chained = used > 0
		i += max(used, size)
	}
	return known
}

// trace reads letters at the start of s as Windows-1252 bytes and these as one UTF-8 letter; used is the length of the
// letters in s, 0 where they are none.
func trace(s string) (good rune, used int) {
	var buf [utf8.UTFMax]byte
	want := 1
	for k := 0; k < want; k++ {
		r, size := utf8.DecodeRuneInString(s[used:])
		b, ok := byte1252(r)
		switch {
		case !ok, k == 0 && (b < 0xc2 || b > 0xf4), k > 0 && (b < 0x80 || b > 0xbf):
			return 0, 0
		case k == 0 && b >= 0xf0:
			want = 4
		case k == 0 && b >= 0xe0:
			want = 3
		case k == 0:
			want = 2
		}
		buf[k], used = b, used+size
	}
	good, size := utf8.DecodeRune(buf[:want])
	if size != want {
		return 0, 0
	}
	return good, used
}

// byte1252 gives the byte of a letter above ASCII in Windows-1252, in which the five codes left open stand for
// themselves, as browsers have it.
func byte1252(r rune) (byte, bool) {
	if r >= 0x80 && r <= 0x9f {
		return byte(r), true
	}
	if r < 0xa0 || r == utf8.RuneError {
		return 0, false
	}
	return charmap.Windows1252.EncodeRune(r)
}

// plausible weighs whether the letters were, which begin with lead and stand between prev and next, are the trace of
// the letter good. chain says that another trace stands beside, or
// that such traces are frequent in the text.
func plausible(lead, good rune, were string, prev, next rune, chain bool) bool {
	last, _ := utf8.DecodeLastRuneInString(were)
	if last >= 0x80 && last <= 0x9f {
		return true // control characters that no text has
	}
	switch utf8.RuneCountInString(were) {
	case 2:
		if endsWord(lead, last, prev, next) && !chain {
			return false
		}
		switch {
		case lead >= 'Â' && lead <= 'Å':
			return unicode.IsGraphic(good) || chain
		case lead >= 'Æ' && lead <= 'É':
			return unicode.IsLetter(good) && (unicode.IsLower(prev) && unicode.IsLower(next) || chain)
		}
		_, again := byte1252(good) // as what was spoilt twice has it
		return chain && (unicode.IsLetter(good) || again)
	case 3:
		switch {
		case good >= 0x2000 && good < 0x2c00, good == 0xfeff, good == 0xfffd:
			return true
		case unicode.Is(unicode.Latin, good):
			return true
		}
		return chain && unicode.IsGraphic(good)
	}
	return unicode.IsGraphic(good)
}

// endsWord reports whether a letter and the sign after it are more likely the end of a word in capitals, or a letter
// between quotation marks, than a trace.
func endsWord(lead, sign, prev, next rune) bool {
	switch {
	case unicode.IsLower(next) || !strings.ContainsRune("”’»›…–—™‰\u00a0", sign):
		return false
	case lead == 'Â' || sign == '\u00a0':
		return unicode.IsUpper(prev)
	}
	return !unicode.IsLower(prev)
}
