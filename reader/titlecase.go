package reader

import (
	"strings"
	"unicode"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// Headlines in title case, "Arland Rejects Corvian Offer", and in capitals, "ARLAND REJECTS OFFER", make a tagger take every word for a name. Their
// capitals say nothing but for names that are known: the other words are read in small letters.

// Bounds of such a headline.
const (
	fewestWords     = 4 // with letters
	fewestTitled    = 3 // with a capital and small letters
	longestParticle = 3 // letters of a word without a capital, but for some
	longestLetters  = 5 // of what may be an abbreviation
)

// lowerTitle puts the words of a headline in title case, or in capitals, in small letters, but for those that are names.
func (p *page) lowerTitle(s *sentence) {
	if s.kind == document.Table {
		return
	}
	loud := s.loud()
	if !loud && !s.titleCase() {
		return
	}
	for k := 0; k < len(s.words); {
		if n := p.namedAt(s, k); n > 0 {
			k += n
			continue
		}
		w := s.words[k]
		if k > 0 && nameGenders[s.lower[k-1]] != anyGender && startsUpper(s.words[k-1]) || nameGenders[s.lower[k]] != anyGender && k+1 < len(s.words) && onlyFirstCapital(s.words[k+1]) && s.lower[k] != wordWill {
			k++ // "Richard Moran"
			continue
		}
		switch {
		case loud && (p.common(s.lower[k]) || p.ordinary(w)):
			s.words[k] = strings.ToLower(w)
		case loud && len(w) > longestLetters:
			s.words[k] = titleCase(w)
		case onlyFirstCapital(w) && (p.common(s.lower[k]) || p.ordinary(w) && !p.capital(s.lower[k])):
			s.words[k] = strings.ToLower(w)
		}
		k++
	}
}

// titleCase holds for a sentence without a full stop in which every word has a capital but the short ones that headlines leave small.
func (s *sentence) titleCase() bool {
	if s.words[len(s.words)-1] == "." {
		return false
	}
	words, titled := 0, 0
	for _, w := range s.words {
		r := rune(w[0])
		if unicode.IsLetter(r) {
			words++
		}
		switch {
		case unicode.IsLower(r):
			if len(w) > longestParticle && !contains(longParticles, hashLower(w)) {
				return false
			}
		case onlyFirstCapital(w):
			titled++
		}
	}
	return titled >= fewestTitled && words >= fewestWords
}

// ordinary holds for a word that is frequent or that the codebook's lexicon begins with, in this form or another.
func (p *page) ordinary(word string) bool {
	word = strings.ToLower(word)
	if contains(longParticles, hashLower(word)) {
		return true
	}
	for _, w := range []string{word, syntax.Lemma(word, syntax.VERB), syntax.Lemma(word, syntax.NOUN)} {
		if p.r.parser.Knows(w) || p.r.book.Begins(w)&(codebook.Lexicon|codebook.IssueCues|codebook.Cues) != 0 {
			return true
		}
	}
	return false
}

// loud holds for a sentence in capitals.
func (s *sentence) loud() bool {
	words := 0
	for _, w := range s.words {
		if strings.ToUpper(w) != w {
			return false
		}
		if len(w) > longestParticle && startsUpper(w) {
			words++
		}
	}
	return words >= fewestTitled
}

// namedAt gives the number of words of a name that begins at a token, 0 where none does.
func (p *page) namedAt(s *sentence, k int) int {
	n, entries := p.r.book.MatchName(s.words, k)
	if n == 1 && entries[0].Reading == codebook.ByRole && (k+1 == len(s.words) || p.ordinary(s.words[k+1])) {
		return 0 // "Envoy Urges Calm", but not "President Tarn"
	}
	return n
}

// onlyFirstCapital holds for a word that begins with a capital and goes on in small letters.
func onlyFirstCapital(w string) bool {
	return len(w) > 1 && startsUpper(w) && strings.ToLower(w[1:]) == w[1:] || w == "A"
}

var longParticles = hashed("with", "from", "over", "into", "onto", "amid", "upon", "than", "that", "after", "about", "under", "until", "since", "while", "during", "against", "between", "toward", "towards", "through",
	"before", "without", "when", "near")
