package reader

import "parley/syntax"

// Those who act together, whom the parser parts. They become a coordination of the subject.

// mendCompanions makes a coordination of a subject with those who act along with it: "Arland, along with Bordavia, has agreed",
// "Arland as well as Bordavia agreed", "Arland, in addition to Corvia, agreed".
func (s *sentence) mendCompanions() {
	for i := 1; i+2 < len(s.Tokens); i++ {
		n := -1
		switch s.lower[i] {
		case wordAlong, wordTogether:
			if s.lower[i+1] == wordWith {
				n = s.Tokens[i+1].Head
			}
		case wordAlongside:
			n = s.Tokens[i].Head
		case wordAs:
			if s.lower[i+1] == wordWell && i+3 < len(s.Tokens) && s.lower[i+2] == wordAs {
				n = i + 3
			}
		case wordIn:
			if k := s.Tokens[i+2].Head; s.lower[i+1] == wordAddition && s.lower[i+2] == wordTo && s.words[i-1] == "," && k > i && s.Tokens[k].Coarse == syntax.PROPN && s.Tokens[k].Head == i+1 {
				s.Tokens[k].Head, n = s.Tokens[i+1].Head, k
			}
		}
		if n > i && n < len(s.Tokens) {
			s.joinSubject(i, n)
		}
	}
}

// joinSubject hangs a noun phrase on the subject before token i, where that is what it hangs on or its verb follows.
func (s *sentence) joinSubject(i, n int) {
	if c := s.Tokens[n].Coarse; c != syntax.NOUN && c != syntax.PROPN {
		return
	}
	h := s.Tokens[n].Head
	if h < 0 || h == n {
		return
	}
	if s.Tokens[h].Rel == syntax.Nsubj && h < i {
		s.Tokens[n].Rel = syntax.Conj
		return
	}
	if h < n {
		return
	}
	for k := i - 1; k >= 0; k-- {
		if s.Tokens[k].Head == h && s.Tokens[k].Rel == syntax.Nsubj {
			s.Tokens[n].Head, s.Tokens[n].Rel = k, syntax.Conj
			return
		}
	}
}

// mendJoined makes a coordination of two subjects before their verb: "not only Arland but also Bordavia signed", "Arland and then Bordavia
// withdrew".
func (s *sentence) mendJoined() {
	tokens := s.Tokens
	for c := 1; c+2 < len(tokens); c++ {
		if w := s.lower[c]; w != wordAnd && w != wordBut {
			continue
		}
		b := s.secondSubject(c)
		if b < 0 {
			continue
		}
		v := tokens[b].Head
		a := s.firstSubject(c, v)
		if a < 0 {
			continue
		}
		if tokens[a].Head < 0 {
			tokens[v].Head, tokens[v].Rel = -1, syntax.Root
			for k := range c {
				if tokens[k].Head == a && tokens[k].Rel == syntax.Punct {
					tokens[k].Head = v
				}
			}
		}
		tokens[a].Head, tokens[a].Rel = v, tokens[b].Rel
		s.hangOn(b, a)
		tokens[c].Head, tokens[c].Rel = b, syntax.Cc
	}
}

// secondSubject gives the subject of a verb right behind a word of coordination, adverbs, modifiers and a short aside between them passed over;
// -1 for none.
func (s *sentence) secondSubject(c int) int {
	aside := false
	for k := c + 1; k < min(len(s.Tokens), c+8); k++ {
		t := &s.Tokens[k]
		switch {
		case s.words[k] == ",":
			if !aside && k > c+1 {
				return -1
			}
			aside = !aside
		case s.lower[k] == wordNot, t.Coarse == syntax.VERB, t.Coarse == syntax.AUX, t.Coarse == syntax.PRON, t.Coarse == syntax.SCONJ:
			return -1
		case t.Rel == syntax.Nsubj && t.Head > k && (t.Coarse == syntax.NOUN || t.Coarse == syntax.PROPN):
			if s.Tokens[t.Head].Coarse == syntax.VERB && !s.verbBetween(k, t.Head) {
				return k
			}
			return -1
		}
	}
	return -1
}

// verbBetween reports whether a verb stands between two tokens.
func (s *sentence) verbBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if s.Tokens[k].Coarse == syntax.VERB {
			return true
		}
	}
	return false
}

// firstSubject gives the other subject of a verb, before a word of coordination with nothing told between them: one of the verb itself, one
// that hangs on the adverb behind "and", or, behind "not only", what the parser takes for the sentence; -1 for none.
func (s *sentence) firstSubject(c, v int) int {
	for k := c - 1; k >= max(0, c-8); k-- {
		t := &s.Tokens[k]
		if t.Coarse == syntax.VERB || t.Coarse == syntax.AUX || t.Coarse == syntax.SCONJ || t.Coarse == syntax.ADP || s.words[k] == "," && k < c-1 {
			return -1
		}
		if t.Coarse != syntax.NOUN && t.Coarse != syntax.PROPN {
			continue
		}
		switch h := t.Head; {
		case t.Rel == syntax.Nsubj && (h == v || h > c && h < v && s.Tokens[h].Coarse == syntax.ADV && !s.Depends(v, k)):
			return k
		case h < 0 && s.Tokens[v].Head == k && s.lower[0] == wordNot && contains(onlyWords, s.lower[1]):
			return k
		}
	}
	return -1
}

// hangOn makes a noun, and those coordinated with it, members of a coordination that another begins.
func (s *sentence) hangOn(b, a int) {
	for k := range s.Tokens {
		if s.Tokens[k].Head == b && s.Tokens[k].Rel == syntax.Conj && s.Tokens[k].Coarse != syntax.VERB {
			s.Tokens[k].Head = a
		}
	}
	s.Tokens[b].Head, s.Tokens[b].Rel = a, syntax.Conj
}

// mendLikewise makes members of the subject of those of whom a clause behind it says that they did so too: "Arland signed, and so did Bordavia",
// "as did Bordavia", "nor did Bordavia", "and Bordavia did too".
func (s *sentence) mendLikewise() {
	for d := 3; d+1 < len(s.Tokens); d++ {
		if !contains(proVerbs, s.lower[d]) {
			continue
		}
		n, from := s.invertedSubject(d)
		if n < 0 {
			n, from = s.sameSubject(d)
		}
		if n < 0 {
			continue
		}
		if a := s.toldSubject(from); a >= 0 && !s.Depends(a, n) {
			s.hangOn(n, a)
		}
	}
}

// proVerbs stand for a verb that was told before.
var proVerbs = pastWords.with("do", "does", "has", "is", "are", "will", "would")

// invertedSubject gives the noun behind "so did", "as did", "neither did", "nor did" that ends its clause, and where that clause begins; -1
// for none.
func (s *sentence) invertedSubject(d int) (n, from int) {
	switch w := s.lower[d-1]; {
	case w == wordSo, w == wordNeither, w == wordNor, w == wordAs && s.words[d-2] == ",":
	default:
		return -1, 0
	}
	for k := d + 1; k < len(s.Tokens); k++ {
		switch t := &s.Tokens[k]; t.Coarse {
		case syntax.NOUN, syntax.PROPN:
			if k+1 < len(s.Tokens) && (s.Tokens[k+1].Coarse == syntax.NOUN || s.Tokens[k+1].Coarse == syntax.PROPN) {
				continue
			}
			for t.Head > d && t.Head < k && t.Rel == syntax.Flat {
				k, t = t.Head, &s.Tokens[t.Head]
			}
			if end := s.phraseEnd(k); end < len(s.Tokens) && s.Tokens[end].Coarse != syntax.PUNCT && s.Tokens[end].Coarse != syntax.CCONJ {
				return -1, 0 // "as did the fact that"
			}
			return k, d - 1
		case syntax.DET, syntax.ADJ:
		default:
			return -1, 0
		}
	}
	return -1, 0
}

// phraseEnd gives the token behind a name of several words.
func (s *sentence) phraseEnd(k int) int {
	for k++; k < len(s.Tokens) && s.Tokens[k].Rel == syntax.Flat; k++ {
	}
	return k
}

// sameSubject gives the subject of "did too", "has done the same", "did likewise" behind "and", and where that clause begins; -1 for none.
func (s *sentence) sameSubject(d int) (n, from int) {
	next := s.lower[d+1]
	same := contains(likewiseWords, next) || contains(doneForms, next) && d+3 < len(s.lower) && s.lower[d+2] == wordThe && s.lower[d+3] == wordSame ||
		next == wordThe && d+2 < len(s.lower) && s.lower[d+2] == wordSame
	if !same {
		return -1, 0
	}
	n = d - 1
	if c := s.Tokens[n].Coarse; c != syntax.NOUN && c != syntax.PROPN || !s.Tokens[n].Rel.Subject() {
		return -1, 0
	}
	for from = n - 1; from > 0 && from > n-5; from-- {
		if w := s.lower[from]; w == wordAnd || w == wordBut {
			return n, from
		}
		if c := s.Tokens[from].Coarse; c != syntax.DET && c != syntax.ADJ && c != syntax.NOUN && c != syntax.PROPN {
			break
		}
	}
	return -1, 0
}

var (
	likewiseWords = hashed("too", "likewise", "also")
	doneForms     = hashed("done", "do")
)

// toldSubject gives the subject of the verb that is told last before a token; -1 for none.
func (s *sentence) toldSubject(from int) int {
	for v := from - 1; v > 0 && v > from-farthestObject && s.words[v] != ";"; v-- {
		if s.Tokens[v].Coarse != syntax.VERB {
			continue
		}
		for a := v - 1; a >= max(0, v-farthestObject); a-- {
			t := &s.Tokens[a]
			if t.Head == v && t.Rel == syntax.Nsubj {
				if t.Coarse != syntax.NOUN && t.Coarse != syntax.PROPN {
					return -1
				}
				return a
			}
		}
	}
	return -1
}
