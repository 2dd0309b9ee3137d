package reader

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/reader/when"
	"parley/syntax"
)

// Bulletins put the day between a subject and its verb: "The army 12 Feb rejected the truce", "Moran next day ruled out talks", "rebels overnight 3-4 May
// killed two". The parser takes the day for a name, and what follows for a participle. Such a sentence is parsed without the day.

// parseUndated parses a sentence without the day that stands between its subject and its verb. It reports whether it did.
func (p *page) parseUndated(s *sentence, known []syntax.KnownWord) bool {
	lo, hi := s.dayBetween()
	if hi == 0 {
		return false
	}
	cut := hi - lo
	tokens, words := slices.Concat(s.Tokens[:lo], s.Tokens[hi:]), slices.Concat(s.words[:lo], s.words[hi:])
	whose := slices.Clone(knownWithin(known, 0, lo))
	for _, w := range knownWithin(known, hi, len(s.words)) {
		w.Token += lo
		whose = append(whose, w)
	}
	p.parseTokens(tokens, words, whose)
	verb := lo
	for verb < len(tokens) && (tokens[verb].Coarse == syntax.ADV || tokens[verb].Coarse == syntax.AUX) {
		verb++
	}
	if verb == len(tokens) || tokens[verb].Coarse != syntax.VERB || verb == lo && tokens[verb].Tag != syntax.VBD && tokens[verb].Tag != syntax.VBZ && (tokens[verb].Tag != syntax.VBN || tokens[verb].Head >= 0) {
		return false
	}
	if !slices.ContainsFunc(tokens[:lo], func(t syntax.Token) bool { return t.Head == verb && t.Rel.Subject() }) {
		return false
	}
	for i, t := range tokens {
		k := i
		if i >= lo {
			k += cut
		}
		if t.Head >= lo {
			t.Head += cut
		}
		s.Tokens[k] = t
	}
	s.hangDay(lo, hi, verb+cut)
	return true
}

// hangDay makes the words of a day depend on a verb.
func (s *sentence) hangDay(lo, hi, verb int) {
	head := lo
	for k := lo; k < hi; k++ {
		t := &s.Tokens[k]
		t.Rel = syntax.NmodUnmarked
		switch w := s.words[k]; {
		case isDigits(w):
			t.Tag, t.Coarse = syntax.CD, syntax.NUM
		case w == "-" || w == "–":
			t.Tag, t.Coarse = syntax.SYMB, syntax.SYM
		case startsUpper(w):
			t.Tag, t.Coarse = syntax.NNP, syntax.PROPN
		case s.lower[k] == wordDay:
			t.Tag, t.Coarse, head = syntax.NN, syntax.NOUN, k
		default:
			t.Tag, t.Coarse, t.Rel = syntax.JJ, syntax.ADJ, syntax.Amod
		}
	}
	for k := lo; k < hi; k++ {
		s.Tokens[k].Head = head
	}
	s.Tokens[head].Head, s.Tokens[head].Rel = verb, syntax.OblUnmarked
}

// dayBetween gives the words of a day that stand between two others as a day does between subject and verb; hi is 0 for none. It goes by words alone.
func (s *sentence) dayBetween() (lo, hi int) {
	for k := 1; k+1 < len(s.words); k++ {
		w := s.words[k]
		switch {
		case s.lower[k] == wordDay && contains(whichDay, s.lower[k-1]):
			lo, hi = k-1, k+1
		case startsUpper(w) && (isDigits(s.words[k-1]) || contains(partOfMonth, s.lower[k-1])) && when.Month(strings.ToLower(strings.TrimSuffix(w, "."))) != 0:
			lo, hi = k-1, k+1
			if hi+1 < len(s.words) && isDigits(s.words[hi]) && len(s.words[hi]) == 4 {
				hi++ // the year
			}
			if lo > 2 && (s.words[lo-1] == "-" || s.words[lo-1] == "–") && isDigits(s.words[lo-2]) {
				lo -= 2 // "3-4 May"
			}
			if lo > 1 && contains(partOfMonth, s.lower[lo-1]) {
				lo--
			}
		default:
			continue
		}
		if lo > 0 && hi < len(s.words) && s.betweenSubjectAndVerb(lo-1, hi) {
			return lo, hi
		}
	}
	return 0, 0
}

// betweenSubjectAndVerb holds for two words of which the first can end a subject and the second begin what it does.
func (s *sentence) betweenSubjectAndVerb(before, behind int) bool {
	b, v := s.words[before], s.words[behind]
	last := b[len(b)-1]
	return (asciiLetter(last) || last >= utf8.RuneSelf) && len(b) > 2 && !contains(beforeDays, s.lower[before]) && v[0] >= 'a' && v[0] <= 'z' && len(v) > 2 && !contains(behindDays, s.lower[behind])
}

func isDigits(w string) bool {
	return len(w) > 0 && len(w) < 5 && !strings.ContainsFunc(w, func(r rune) bool { return r < '0' || r > '9' })
}

var (
	whichDay    = hashed("next", "same", "following", "previous")
	partOfMonth = hashed("late", "early", "mid", "overnight", "around")
	beforeDays  = hashed("from", "since", "until", "till", "before", "after", "the", "and", "for", "than", "about", "around", "next", "last", "this", "that", "with", "dated", "through",
		"during", "was", "were", "are", "has", "had", "have", "between", "late", "early", "mid", "overnight", "starting", "beginning", "very", "when", "where", "which", "whose", "only", "also")
	behindDays = hashed("and", "the", "for", "with", "when", "where", "which", "who", "but", "from", "that", "after", "before", "until", "while", "because", "over", "near", "between", "against", "into", "via",
		"following", "amid", "during", "despite", "including", "without", "since", "than", "through")
)
