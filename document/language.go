package document

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed data/language.tsv
var languageTSV string

// functionWords leads from a word to the languages it is frequent in, as bits in the order of languages.
var functionWords = sync.OnceValues(func() (map[string]uint32, []string) {
	words, languages := map[string]uint32{}, []string{}
	for l := range strings.Lines(languageTSV) {
		lang, list, ok := strings.Cut(strings.TrimSpace(l), "\t")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		for w := range strings.FieldsSeq(list) {
			words[w] |= 1 << len(languages)
		}
		languages = append(languages, lang)
	}
	return words, languages
})

// Language tells the language of a text as an ISO 639-1 code; empty where it cannot be told. Function words decide; on
// more than 200 letters the statistics of letters help where they leave it open.
func Language(text string) string {
	words, languages := functionWords()
	counts := make([]int, len(languages))
	n, letters, ascii := 0, 0, true
	special := map[string]int{}
	for w, plain := range lettersOf(text) {
		n++
		var room [24]byte
		var bits uint32
		if plain && len(w) <= len(room) { // nearly all, in English
			letters += len(w)
			bits = words[string(lowerASCII(room[:0], w))]
		} else {
			w = strings.ToLower(w)
			letters += len(w)
			bits = words[w]
		}
		for i := 0; bits != 0; bits, i = bits>>1, i+1 {
			counts[i] += int(bits & 1)
		}
		if plain {
			continue
		}
		ascii = ascii && strings.IndexFunc(w, func(r rune) bool { return r > unicode.MaxASCII && r != '’' }) < 0
		if strings.ContainsAny(w, "іїєґ") {
			special["uk"]++
		} else if strings.ContainsAny(w, "ыэъё") {
			special["ru"]++
		}
	}
	if n == 0 {
		return ""
	}
	best, second := 0, -1
	for i, c := range counts {
		switch {
		case c > counts[best]:
			best, second = i, best
		case i != best && (second < 0 || c > counts[second]):
			second = i
		}
	}
	lang := languages[best]
	if uk, ru := special["uk"], special["ru"]; uk+ru > max(0, counts[0]) { // letters that only one has say more than words that both have
		if ru > uk {
			return "ru"
		}
		return "uk"
	}
	clear := counts[best] > 0 && 8*counts[best] >= n && (counts[second] < counts[best] || best == 0 && ascii)
	if letters < 200 {
		if clear && (best == 0 || !ascii || evident(text, 1<<best)) {
			return lang
		}
		return foreign(text)
	}
	if clear && 3*counts[second] < 2*counts[best] {
		return lang
	}
	if code, reliable := byLetters(text); code != "" && (reliable || code == lang) {
		return code
	}
	if clear {
		return lang
	}
	return foreign(text)
}

// foreign tells the language of a text of which most letters are of another script than Latin: it is no English, however short, and the
// script may say what it is.
func foreign(text string) string {
	latin, other := 0, 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			other++
		}
	}
	if other <= latin {
		return ""
	}
	if code, reliable := byLetters(text); reliable && code != "" {
		return code
	}
	return Undetermined
}

// Undetermined is the ISO 639 code of a text that is no English by its script, in a language that its few words do not tell.
const Undetermined = "und"

// evident reports whether a short text has two words of a language, given by its bit, that English has not: "Moran met Van der Tarn" is no Dutch. A
// word with a capital may be a name.
func evident(text string, language uint32) bool {
	words, _ := functionWords()
	first := ""
	for w := range lettersOf(text) {
		bits := words[w] // which has none with a capital
		if bits&language == 0 || bits&1 != 0 || w == first || slices.Contains(englishToo, w) {
			continue
		}
		if first != "" {
			return true
		}
		first = w
	}
	return false
}

// englishToo are function words of other languages that are words of English.
var englishToo = []string{"met", "die", "do", "no", "me", "on", "a", "i", "war", "hat", "am", "den", "dem", "pour", "sur", "par", "plus", "son", "ten", "to", "pod", "pro", "con", "sin", "se", "mi"}

// lettersOf gives the runs of letters and apostrophes of a text, and whether each is of ASCII alone.
func lettersOf(text string) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for i := 0; i < len(text); {
			start, plain := i, true
			for i < len(text) {
				c, size := rune(text[i]), 1
				if c >= utf8.RuneSelf {
					if c, size = utf8.DecodeRuneInString(text[i:]); !unicode.IsLetter(c) && c != '’' {
						break
					}
					plain = false
				} else if lower := c | 0x20; (lower < 'a' || 'z' < lower) && c != '\'' {
					break
				}
				i += size
			}
			if i > start && !yield(text[start:i], plain) {
				return
			}
			if i < len(text) && i == start {
				_, size := utf8.DecodeRuneInString(text[i:])
				i += size
			}
		}
	}
}

func lowerASCII(b []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// sample is how many bytes of what is read are enough to tell the language.
const sample = 8000

// language tells the language of d and says where that contradicts what was found.
func (d *Document) language() {
	var b strings.Builder
	for _, block := range d.Blocks {
		if block.Skip == "" && b.Len() < sample {
			s := block.Span
			b.WriteString(d.Plain(s))
			b.WriteByte('\n')
		}
	}
	lang := Language(b.String())
	switch {
	case lang == "":
	case d.Lang.Value == "":
		d.Lang = Field{lang, "text"}
	case d.Lang.Value != lang && b.Len() > 400:
		d.warn("The language is given as %q (%s), but the text reads as %q.", d.Lang.Value, d.Lang.From, lang)
	}
}
