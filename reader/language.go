package reader

// ofLanguage holds for the name of a people that stands for its language: "English-speaking", "taught in French", "the use of French".
func (s *sentence) ofLanguage(i, end int) bool {
	if k := end; k+1 < len(s.words) && (s.words[k] == "-" || s.words[k] == "‑") {
		end++
	}
	if end < len(s.lemma) && contains(languageWords, s.lower[end]) {
		return true
	}
	if s.nominal(end) || i == 0 {
		return false
	}
	return s.lower[i-1] == wordIn || i > 1 && s.lower[i-1] == wordOf && s.lemma[i-2] == wordUse
}

var languageWords = hashed("speaking", "language", "languages", "speaker", "speakers", "medium", "subtitles", "translation", "lessons")
