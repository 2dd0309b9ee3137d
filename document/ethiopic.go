package document

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// byLetters tells the language of a text by the statistics of its letters, and whether that is reliable. The module has no Amharic, and calls
// all of the Ethiopic script Tigrinya: there its marks decide.
func byLetters(text string) (code string, reliable bool) {
	info := whatlanggo.Detect(text)
	if info.Script == unicode.Ethiopic {
		code = ethiopic(text)
		return code, code != ""
	}
	return info.Lang.Iso6391(), info.IsReliable()
}

// marksAmharic and marksTigrinya are words that only one of the two languages has, all frequent.
var (
	marksAmharic  = []string{"ነው", "ናቸው", "ነበር", "እና", "ላይ", "ውስጥ", "ወደ", "ጋር", "ግን", "መሆኑን", "አስታወቀ", "ተናግረዋል", "ገልጸዋል"}
	marksTigrinya = []string{"እዩ", "እዮም", "እያ", "ኣብ", "ናይ", "ካብ", "ድማ", "ኸኣ", "እቲ", "እታ", "እቶም", "ምስ", "ክሳብ", "ነቲ", "ኣብቲ", "ናብ", "ኣሎ"}
)

// ethiopic tells Amharic from Tigrinya: by words, by the first sign of words (የ is "of" in Amharic; አ is its vowel letter, ኣ that of Tigrinya), and by the
// row of ቐ, which Amharic has not. It is empty where the marks are few or of both.
func ethiopic(text string) string {
	am, ti := 0, 0
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch first := []rune(w)[0]; first {
		case 'የ', 'አ':
			am++
		case 'ኣ':
			ti++
		}
		for _, mark := range marksAmharic {
			if w == mark {
				am++
			}
		}
		for _, mark := range marksTigrinya {
			if w == mark {
				ti++
			}
		}
		if strings.IndexFunc(w, func(r rune) bool { return 'ቐ' <= r && r <= 'ቝ' }) >= 0 {
			ti++
		}
	}
	switch {
	case am >= 3 && am >= 3*ti:
		return "am"
	case ti >= 3 && ti >= 3*am:
		return "ti"
	}
	return ""
}
