package reader

import (
	"slices"

	"parley/syntax"
)

// What names a future, so that what is told behind it in the present is only thought of: "The likeliest outcome is a stalemate. …", "If the talks
// fail, Arland closes the border. …".

// namesFuture holds for the noun of one of several futures, told apart from the others: "the best case", "a third possibility", "the likeliest outcome".
func namesFuture(s *sentence, k int) bool {
	l := singular(s, k)
	if !contains(pathNouns, l) && l != wordCase {
		return false
	}
	for j := k - 1; j >= max(0, k-4); j-- {
		switch w := s.lower[j]; {
		case contains(futureAdjectives, w):
			return true
		case l != wordCase && (contains(otherWords, w) || s.Tokens[j].Tag == syntax.CD):
			return true
		case s.words[j] == "," || s.Tokens[j].Coarse == syntax.VERB:
			return false
		}
	}
	return false
}

// ofOneFuture holds for a sentence in the present that says only what one of several futures is: "The best case is a quiet one.", "A third option
// would be partition."
func ofOneFuture(s *sentence) bool {
	v := s.firstFinite()
	if v < 2 || v > 9 || s.Tokens[v].Tag == syntax.VBD || s.words[len(s.words)-1] == "?" {
		return false
	}
	if s.Tokens[v].Tag == syntax.MD && v+1 < len(s.lemma) {
		v++
	}
	if s.lemma[v] != wordBe && !contains(beginVerbs, s.lemma[v]) && !contains(pathVerbs, s.lemma[v]) {
		return false
	}
	for k := 1; k < v && k < 7; k++ {
		switch c := s.Tokens[k].Coarse; {
		case c == syntax.NOUN && (k+1 == v || s.Tokens[k+1].Coarse != syntax.NOUN):
			return namesFuture(s, k) || s.lemma[k] == wordScenario && (contains(beginVerbs, s.lemma[v]) || contains(pathVerbs, s.lemma[v]))
		case c == syntax.PROPN, c == syntax.ADP, s.words[k] == ",":
			return false
		}
	}
	return false
}

// simplePresent holds for a verb of doing in the present, without an auxiliary: "closes".
func simplePresent(s *sentence, t int) bool {
	tag := s.Tokens[t].Tag
	return (tag == syntax.VBZ || tag == syntax.VBP) && s.Tokens[t].Coarse == syntax.VERB && s.child(t, syntax.Aux, syntax.AuxPass, syntax.Cop) < 0 && s.lemma[t] != wordBe && s.lemma[t] != wordHave
}

// inYearAhead reports whether a sentence names a year after that of the text: what it tells in the present is to come.
func (p *page) inYearAhead(s *sentence) bool {
	return !p.day.IsZero() && slices.ContainsFunc(s.words, func(w string) bool { return yearOf(w) > p.day.Last().Year() })
}

var (
	wordFuture   = hashLower("future")
	wordScenario = hashLower("scenario")
	wordTerm     = hashLower("term")
	// futureAdjectives tell one future from another.
	futureAdjectives = lists["future-adjectives"]
	oddsWords        = hashed("percent", "per", "probability", "likelihood", "likely", "unlikely", "odds", "chance", "possible", "probable")
	// pathVerbs say of a future what it holds.
	pathVerbs = hashed("see", "go", "assume", "posit", "lie", "lead", "follow", "involve", "have", "resemble", "envisage", "hold", "mean", "depend")
)

// chains holds for a sentence whose condition and what it brings are told in the present, so that more may follow: "If the talks fail, Arland closes the
// border."
func chains(s *sentence) bool {
	r := s.Root()
	if s.lower[0] != wordIf && s.lower[0] != wordUnless || r < 4 || s.words[len(s.words)-1] == "?" || !slices.Contains(s.words[:r], ",") {
		return false
	}
	return simplePresent(s, r) && !contains(reactionVerbs, s.lemma[r]) && !isSaying(s.lemma[r])
}
