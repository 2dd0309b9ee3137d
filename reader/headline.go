package reader

import (
	"slices"
	"strings"
	"unicode"

	"parley/codebook"
	"parley/document"
	"parley/syntax"
)

// Headlines join those who act together by a comma: "Arland, Corvia swap prisoners", "Lern, Moran to meet in Geneva".

// headlinePair gives the commas of names that act together at the beginning of a sentence, which coordinate, and the verb behind them.
func (p *page) headlinePair(s *sentence) (known []syntax.KnownWord) {
	if !slices.Contains(s.words, ",") {
		return nil
	}
	k, actor := p.headlineName(s, firstWord(s))
	if actor == nil {
		return nil
	}
	for k+1 < len(s.words) && s.words[k] == "," {
		end, other := p.headlineName(s, k+1)
		if other == nil || other == actor {
			return nil // "Kyiv, Ukraine"
		}
		known = append(known, syntax.KnownWord{Token: k, Tag: syntax.CC, Coarse: syntax.CCONJ})
		k = end
	}
	switch {
	case len(known) == 0 || k >= len(s.words):
		return nil
	case k+1 < len(s.words) && s.words[k+1] == ",":
		return nil // "Arland, Corvian officials say, attacked the port"
	case s.lower[k] == wordTo && k+1 < len(s.words):
		return append(known, syntax.KnownWord{Token: k + 1, Tag: syntax.VB, Coarse: syntax.VERB})
	case contains(headlineVerbs, s.lower[k]):
		return append(known, syntax.KnownWord{Token: k, Tag: syntax.VBP, Coarse: syntax.VERB})
	}
	return nil
}

// headlineName reads the name of an actor from token k on, with a noun for those who act for it ("Sudan army", "Kosovo leaders"), and gives the
// token behind it and the actor; nil where there is none.
func (p *page) headlineName(s *sentence, k int) (end int, actor *codebook.Actor) {
	if k >= len(s.words) {
		return k, nil
	}
	n, hits := p.r.book.NameAt(s.named(), k)
	for _, h := range hits {
		if actor = h.Actor; actor == nil && len(h.Persons) > 0 {
			actor, _ = p.r.book.Actor(h.Persons[len(h.Persons)-1].Actor)
		}
		if actor != nil {
			break
		}
	}
	end = k + n
	if end+1 < len(s.words) && s.words[end] == "foreign" {
		end++ // "foreign ministers"
	}
	if actor != nil && end < len(s.words) && contains(headlineNouns, s.lower[end]) {
		end++
	}
	return end, actor
}

// headlineSayer gives who stands before the colon of a headline and says what stands behind it, and the colon: "Front: Arland broke the truce". What
// has no subject of its own is no sentence that somebody says, but an entry: "Arland: demands a truce".
func (p *page) headlineSayer(s *sentence) (m, colon int) {
	alone := (s.number == 0 || p.sentences[s.number-1].block != s.block) && (int(s.number)+1 == len(p.sentences) || p.sentences[s.number+1].block != s.block)
	if !alone || s.from == s.to || p.kind != news || s.words[len(s.words)-1] == "?" {
		return -1, -1
	}
	if first := &p.mentions[s.from]; first.start > 1 {
		return -1, -1
	}
	for colon = 1; colon < min(longestTag, len(s.words)) && s.words[colon] != ":"; colon++ {
	}
	m = s.from
	for m+1 < s.to && int(p.mentions[m+1].end) <= colon {
		m++
	}
	sayer := &p.mentions[m]
	for k := s.from; k < m; k++ {
		if !overlap(p.mentions[k].set, sayer.set) {
			return -1, -1 // "Arland-Corvia: envoy leaves"
		}
	}
	for _, t := range s.Tokens[:min(colon, len(s.Tokens))] {
		if t.Coarse == syntax.VERB || t.Coarse == syntax.AUX {
			return -1, -1
		}
	}
	switch sayer.how {
	case byPerson, byRole, byPrivate:
		if s.kind == document.Table {
			return -1, -1
		}
	case byName:
		if m > s.from || s.kind != document.Paragraph && s.kind != document.Heading {
			return -1, -1 // an entry
		}
	default:
		return -1, -1
	}
	for k := int(sayer.end); k < colon; k++ {
		if k > int(sayer.end)+1 || k >= len(s.words) || !contains(agentNouns, s.lemma[k]) && !contains(humanNouns, s.lemma[k]) {
			return -1, -1
		}
	}
	if sayer.set.none() || colon >= len(s.words) || s.words[colon] != ":" || int(sayer.end) > colon {
		return -1, -1
	}
	for k := colon + 1; k < len(s.Tokens); k++ {
		if h := s.Tokens[k].Head; s.Tokens[k].Rel.Subject() && h > k && s.Tokens[h].Coarse == syntax.VERB {
			return m, colon
		}
	}
	return -1, -1
}

var (
	headlineNouns = lists["headline-nouns"]
	headlineVerbs = lists["headline-verbs"]
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
		if strings.ContainsFunc(w, unicode.IsLower) {
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
	n, entries := p.r.book.NameAt(s.named(), k)
	if n == 1 && entries[0].Reading == codebook.ByRole && (k+1 == len(s.words) || p.ordinary(s.words[k+1])) {
		return 0 // "Envoy Urges Calm", but not "President Tarn"
	}
	return n
}

// onlyFirstCapital holds for a word that begins with a capital and goes on in small letters.
func onlyFirstCapital(w string) bool {
	return len(w) > 1 && startsUpper(w) && strings.ToLower(w[1:]) == w[1:] || w == "A"
}

var longParticles = lists["long-particles"]
