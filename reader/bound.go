package reader

import (
	"slices"
	"strings"

	"parley/syntax"
)

// Names that a hyphen or dash binds before a noun: in "Arland-Corvia talks", "a US–Russia summit" and "Armenian-Azerbaijani negotiations" both
// are in it.

// bound gives the end of a run of names that hyphens or dashes bind, which begins at token i; i where none begins.
func (s *sentence) bound(i int) int {
	end := i
	for k := i + 1; k+1 < len(s.words) && s.binds(k) && startsUpper(s.words[k-1]) && startsUpper(s.words[k+1]); k += 2 {
		end = k + 1
	}
	return end
}

// binds holds where a token is a hyphen or dash without room on either side.
func (s *sentence) binds(k int) bool {
	w := s.words[k]
	return (w == "-" || w == "–" || w == "‑") && s.Tokens[k].Start == s.Tokens[k-1].End && s.Tokens[k+1].Start == s.Tokens[k].End
}

// venue holds for the name of a seat before what takes place there: "the Orlo talks", "the latest Orlo peace conference". Talks with somebody are
// also of those who have their seat there.
func (s *sentence) venue(m *mention) bool {
	k := int(m.end)
	if m.how != bySeat || m.start > 1 && s.binds(int(m.start)-1) {
		return false // "the Orlo-Varna talks" are theirs
	}
	if k+1 < len(s.lower) && s.lower[k] == wordPeace {
		k++
	}
	return k < len(s.lower) && contains(venueNouns, s.lemma[k]) && s.with(k) < 0
}

var venueNouns = gatheringNouns.with("process", "format")

// boundWord gives what a word that might be a verb by its form is behind names that are bound: a noun in "Arland-Corvia talks in Geneva ended", a
// participle in "the UN-Arland brokered deal".
func (s *sentence) boundWord(i int) (known syntax.KnownWord, ok bool) {
	if i < 3 || !s.binds(i-2) || !startsUpper(s.words[i-1]) || !startsUpper(s.words[i-3]) {
		return known, false
	}
	switch {
	case contains(boundNouns, s.lower[i]):
		return syntax.KnownWord{Token: i, Tag: syntax.NNS, Coarse: syntax.NOUN}, true
	case contains(boundParticiples, s.lower[i]) && i+1 < len(s.words) && !startsUpper(s.words[i+1]):
		return syntax.KnownWord{Token: i, Tag: syntax.VBN, Coarse: syntax.VERB}, true
	}
	return known, false
}

var (
	boundNouns       = hashed("talks", "clashes", "contacts", "deals", "meets", "visits", "strikes", "attacks", "swaps", "exchanges", "trades", "conflicts", "rows", "ties")
	boundParticiples = hashed("brokered", "mediated", "sponsored", "backed", "led", "hosted", "supported", "drafted", "negotiated")
)

var boundPersons = lists["bound-persons"]

// mendBound makes a coordination of names that are bound before a noun, and hangs it on the noun, which takes their place in the sentence.
func mendBound(s *sentence) {
	for a := 0; a+3 < len(s.Tokens); a++ {
		end := s.bound(a)
		if end == a {
			continue
		}
		if n := s.nounBehind(end); n > 0 && s.nameLike(a) && s.nameLike(end) {
			s.bind(a, end, n)
		}
		a = end
	}
}

// nameLike holds for a name and for an adjective, which may be one's: "Armenian".
func (s *sentence) nameLike(k int) bool {
	c := s.Tokens[k].Coarse
	return c == syntax.PROPN || c == syntax.ADJ || c == syntax.NOUN
}

// nounBehind gives the head of the noun phrase that goes on behind a token, at most three words away; 0 for none.
func (s *sentence) nounBehind(k int) (n int) {
	for i := k + 1; i < min(len(s.Tokens), k+4); i++ {
		switch c := s.Tokens[i].Coarse; {
		case startsUpper(s.words[i]), contains(boundPersons, s.lower[i]):
			return 0 // "the Arlandian-Corvian businessman" is one man of both
		case c == syntax.NOUN:
			n = i
		case n > 0, c != syntax.ADJ && s.Tokens[i].Tag != syntax.VBN: // "the UN-Turkey brokered deal"
			return n
		}
	}
	return n
}

// bind hangs the names from a to end on noun n. Where it is the names that hang on what stands before, "the round of Arland-Corvia
// talks", the noun takes their place.
func (s *sentence) bind(a, end, n int) {
	t := s.Tokens
	outside := func(k int) bool { return k < a || k > n }
	place := n
	for k := a; k < n && (place == n || !outside(t[place].Head)); k++ {
		if h := t[k].Head; outside(h) && (h >= 0 && h < a || !outside(t[n].Head)) {
			place = k
		}
	}
	for h := t[place].Head; h >= 0; h = t[h].Head {
		if !outside(h) {
			return // what the noun would hang on hangs on it or on the names itself
		}
	}
	t[n].Head, t[n].Rel = t[place].Head, t[place].Rel
	if h := t[n].Head; h >= 0 && h == a-1 && t[n].Rel == syntax.Obl && t[h].Coarse == syntax.VERB {
		t[n].Rel = syntax.Obj // "hosted Arland-Corvia talks"
	}
	for k := range t {
		if h := t[k].Head; h >= a && h < n && (outside(k) || k > end && k < n) {
			t[k].Head = n
		}
	}
	t[a].Head, t[a].Rel = n, syntax.Compound
	if t[a].Coarse == syntax.ADJ {
		t[a].Rel = syntax.Amod
	}
	for k := a + 1; k <= end; k += 2 {
		t[k].Head, t[k].Rel = k+1, syntax.Punct
		t[k+1].Head, t[k+1].Rel = a, syntax.Conj
	}
	for k := end + 1; k < n; k++ {
		if outside(t[k].Head) {
			t[k].Head = n
		}
	}
}

// mendPhrases makes one modifier of words that hyphens bind around a preposition: "the first face-to-face meeting" is a meeting, and no face.
func mendPhrases(s *sentence) {
	for k := 1; k+4 < len(s.Tokens); k++ {
		w, n := k-1, k+4
		if !s.hyphen(k) || !s.hyphen(k+2) || s.Tokens[k+1].Coarse != syntax.ADP || s.Tokens[n].Coarse != syntax.NOUN || s.binds(n) {
			continue
		}
		before := slices.Clone(s.Tokens)
		if h := s.Tokens[w].Head; h != n && (h < w || h > n) {
			s.Tokens[n].Head, s.Tokens[n].Rel = h, s.Tokens[w].Rel
			for j := range s.Tokens {
				if s.Tokens[j].Head == w && (j < w || j > n) {
					s.Tokens[j].Head = n
				}
			}
		}
		s.Tokens[w].Head, s.Tokens[w].Rel = n, syntax.Compound
		for j := k; j < n; j++ {
			s.Tokens[j].Head = w
		}
		if circular(s) {
			copy(s.Tokens, before)
		}
	}
}

// mendPartner hangs who is met on the noun for it, where the parser takes "with" for the beginning of what is done then: "had a meeting with Ana Lern, the
// minister, to narrow differences".
func mendPartner(s *sentence) {
	for c := 2; c+2 < len(s.Tokens); c++ {
		v, m := s.Tokens[c].Head, c-1
		if s.lower[c] != wordWith || s.Tokens[c].Rel != syntax.Mark || v <= c || s.Tokens[v].Tag != syntax.VB || s.Tokens[m].Coarse != syntax.NOUN || !contains(talkNouns, s.lemma[m]) || s.Depends(m, v) {
			continue
		}
		for n := c + 1; n < v; n++ {
			if s.Tokens[n].Head == v && s.Tokens[n].Rel == syntax.Nsubj {
				s.Tokens[n].Head, s.Tokens[n].Rel = m, syntax.Nmod
				s.Tokens[c].Head, s.Tokens[c].Rel = n, syntax.Case
				break
			}
		}
	}
}

// talkNouns are what people have with others.
var talkNouns = hashed("meeting", "talk", "discussion", "conversation", "consultation", "negotiation", "encounter", "contact")

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
