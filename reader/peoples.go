package reader

import (
	"slices"
	"strings"

	"parley/syntax"
)

// mendPeoples makes the noun the head where an adjective of a people and an abbreviation stand before it together: "Saudi, US and African
// mediators", "US and Israeli forces". The parser takes the abbreviation for somebody beside the noun, or the adjective for the
// sentence.
func mendPeoples(s *sentence) {
	for and := 1; and+2 < len(s.Tokens); and++ {
		if s.Tokens[and].Coarse != syntax.CCONJ || s.Tokens[and+2].Tag != syntax.NNS && s.Tokens[and+2].Tag != syntax.NNPS {
			continue
		}
		members := []int{and - 1, and + 1}
		for k := and - 2; k > 0 && s.words[k] == ","; k -= 2 {
			members = append(members, k-1)
		}
		adjectives := 0
		for _, k := range members {
			if s.peopleWord(k) {
				adjectives++
			}
		}
		if n := s.Tokens[and+2]; n.Rel == syntax.Conj && slices.Contains(members, n.Head) {
			continue // "US and Israeli forces": as if two acted, which comes to the same
		}
		if adjectives > 0 && adjectives < len(members) && !slices.ContainsFunc(members, func(k int) bool { return !s.peopleWord(k) && !s.abbreviation(k) }) {
			s.gatherPeoples(members, and)
		}
	}
}

// mendOwned hangs a preposition before the name of a body that is called after its people on the noun: "the accord with the Coast Herders' Front" is with the front.
func mendOwned(s *sentence) {
	for k := 1; k+1 < len(s.Tokens); k++ {
		own := k - 1
		if s.Tokens[k].Tag != syntax.POS || s.Tokens[k].Head != own {
			continue
		}
		n := s.Tokens[own].Head
		if n <= k || !s.peoples(k) || !contains(fellowships, s.lower[n]) && !contains(civicBodies, s.lower[n]) || s.Tokens[own].Rel != syntax.Compound && s.Tokens[own].Rel != syntax.NmodPoss {
			continue
		}
		for j := range own {
			if t := &s.Tokens[j]; t.Head == own && t.Rel == syntax.Case && t.Coarse == syntax.ADP {
				t.Head = n
			}
		}
	}
}

// peopleWord holds for an adjective with a capital, or a word that the tagger takes for a name and that ends as such adjectives do.
func (s *sentence) peopleWord(k int) bool {
	return startsUpper(s.words[k]) && !s.abbreviation(k) && (s.Tokens[k].Coarse == syntax.ADJ || strings.HasSuffix(s.words[k], "i") || strings.HasSuffix(s.words[k], "an"))
}

// abbreviation holds for a name of two to four capitals: "US", "UN", "U.S.".
func (s *sentence) abbreviation(k int) bool {
	w := strings.ReplaceAll(s.words[k], ".", "")
	return len(w) > 1 && len(w) < 5 && strings.ToUpper(w) == w && startsUpper(w)
}

// gatherPeoples hangs those before a plural noun on it, the first as its adjective and the others on the first, and the noun where
// the highest of them hung.
func (s *sentence) gatherPeoples(members []int, and int) {
	noun, first := and+2, slices.Min(members)
	within := func(k int) bool { return k >= first && k <= noun }
	before := slices.Clone(s.Tokens)
	head, rel := s.Tokens[noun].Head, s.Tokens[noun].Rel
	top, as := -1, syntax.Root // what the highest of the others hung on
	for k := first; k < noun; k++ {
		if t := s.Tokens[k]; t.Head < 0 || !within(t.Head) {
			top, as = t.Head, t.Rel
			break
		}
	}
	if within(head) {
		head, rel = top, as
	}
	for k := range s.Tokens {
		switch {
		case within(k) || !within(s.Tokens[k].Head):
		case k == head: // the verb that hung on one of its subjects
			s.Tokens[k].Head, s.Tokens[k].Rel = top, as
		default:
			s.Tokens[k].Head = noun
		}
	}
	s.Tokens[noun].Head, s.Tokens[noun].Rel = head, rel
	for k := first; k < noun; k++ {
		switch t := &s.Tokens[k]; {
		case k == first:
			t.Head, t.Rel = noun, syntax.Amod
		case slices.Contains(members, k):
			t.Head, t.Rel = first, syntax.Conj
		default:
			t.Head, t.Rel = k+1, syntax.Punct
		}
	}
	if circular(s) {
		copy(s.Tokens, before)
	}
}

// asAdjective holds for a mention that stands as an adjective of a people does: "Saudi" and "US" in "Saudi and US officials", where
// [mendPeoples] put them together.
func (s *sentence) asAdjective(m *mention) bool {
	t := s.Tokens[m.head]
	if t.Rel == syntax.Conj && t.Head >= 0 {
		t = s.Tokens[t.Head]
	}
	return m.how == byDemonym || m.how == byName && t.Rel == syntax.Amod && s.abbreviation(int(m.head))
}

// ofLanguage holds for the name of a people that stands for its language, "English-speaking", "taught in French", "the use of French", or for what an office is
// for: "the envoy for Arlandian affairs".
func (s *sentence) ofLanguage(i, end int) bool {
	if k := end; k+1 < len(s.words) && (s.words[k] == "-" || s.words[k] == "‑") {
		end++
	}
	if end < len(s.lemma) && (contains(languageWords, s.lower[end]) || s.lower[end] == wordAffairs && i > 0 && s.lower[i-1] == wordFor) {
		return true
	}
	if s.nominal(end) || i == 0 {
		return false
	}
	return s.lower[i-1] == wordIn || i > 1 && s.lower[i-1] == wordOf && s.lemma[i-2] == wordUse
}

var languageWords = hashed("speaking", "language", "languages", "speaker", "speakers", "medium", "subtitles", "translation", "lessons")

// ethnic names the people who are called so by ethnicity, in the plural.
func ethnic(people string) string {
	for _, end := range []string{"s", "ese", "ish", "ch"} {
		if strings.HasSuffix(people, end) {
			return "ethnic " + people
		}
	}
	return "ethnic " + people + "s"
}
