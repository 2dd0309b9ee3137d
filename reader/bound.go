package reader

import (
	"slices"

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

var boundPersons = hashed("businessman", "businesswoman", "billionaire", "oligarch", "tycoon", "journalist", "writer", "author", "activist", "lawyer", "academic", "analyst", "citizen", "national", "nationals", "singer", "actor", "artist", "academics", "journalists", "citizens")

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
