package reader

import (
	"slices"

	"parley/syntax"
)

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
				n = s.nounFrom(i + 3)
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
		if s.Tokens[k].Head != h {
			continue
		}
		if s.Tokens[k].Rel == syntax.Obl && s.Tokens[k].Coarse == syntax.NOUN && s.Tokens[n].Rel == syntax.Nsubj && s.caseless(k) {
			s.Tokens[k].Rel = syntax.Nsubj // what stands there without a preposition
		}
		if s.Tokens[k].Rel == syntax.Nsubj {
			s.Tokens[n].Head, s.Tokens[n].Rel = k, syntax.Conj
			return
		}
	}
}

// nounFrom gives the noun that the words from a token on lead to, as "the Corvian sides" to the sides.
func (s *sentence) nounFrom(k int) int {
	for steps := 0; k < len(s.Tokens) && s.Tokens[k].Coarse != syntax.NOUN && s.Tokens[k].Coarse != syntax.PROPN && s.Tokens[k].Head > k && steps < longestLabel; steps++ {
		k = s.Tokens[k].Head
	}
	return k
}

// mendNeither makes two who act of those whom "neither" and "nor" name, where the parser has the first for a clause of its own: "neither the Arlandian
// government, nor the opposition had signed".
func mendNeither(s *sentence) {
	for i := 0; i+4 < len(s.Tokens); i++ {
		if s.lower[i] != wordNeither {
			continue
		}
		x := s.nounFrom(i + 1)
		nor := slices.Index(s.lower[i:], wordNor) + i
		if x <= i || x >= len(s.Tokens) || nor <= x || nor+1 >= len(s.Tokens) {
			continue
		}
		y := s.nounFrom(nor + 1)
		if y >= len(s.Tokens) || !s.Tokens[y].Rel.Subject() || !s.Depends(s.Tokens[y].Head, x) || s.Tokens[x].Coarse == syntax.VERB {
			continue
		}
		v, t := s.Tokens[y].Head, s.Tokens[x]
		s.Tokens[v].Head, s.Tokens[v].Rel = t.Head, t.Rel
		s.Tokens[x].Head, s.Tokens[x].Rel = v, s.Tokens[y].Rel
		s.Tokens[y].Head, s.Tokens[y].Rel, s.Tokens[nor].Head = x, syntax.Conj, y
	}
}

// mendBracketed makes members of a subject of those behind an "and" that a bracket with its abbreviation parts from it, whom the parser gives the
// bracket or the verb: "The Free Coast Movement (FCM) and the Corvian government signed".
func (s *sentence) mendBracketed() {
	for c := 3; c+2 < len(s.Tokens); c++ {
		if s.words[c-1] != ")" || s.words[c-3] != "(" || s.lower[c] != wordAnd {
			continue
		}
		a, b := stretch{leaderStart(s, c-3), c - 3}.noun(s), stretch{c + 1, leaderEnd(s, c+1)}.noun(s)
		if a < 0 || b < 0 || !s.Tokens[a].Rel.Subject() || s.Tokens[a].Head <= b {
			continue
		}
		if t := &s.Tokens[b]; t.Head == s.Tokens[a].Head && t.Rel.Subject() || t.Head == c-2 || t.Head >= 0 && s.Tokens[t.Head].Head == a && t.Rel == syntax.Conj {
			s.hangOn(b, a)
			s.Tokens[c].Head = b
		}
	}
}

// mendGuarantors parts from a coordination who is only there as something, or while doing it: "Arland and Corvia, with Peru as guarantor, signed".
func mendGuarantors(s *sentence) {
	for c := range s.Tokens {
		n := s.Tokens[c].Head
		if s.lower[c] != wordWith || c > 0 && s.lower[c-1] == wordAlong || s.Tokens[c].Rel != syntax.Case || n < c || s.Tokens[n].Rel != syntax.Conj {
			continue
		}
		if end := leaderEnd(s, c+1); end+1 < len(s.Tokens) && s.lower[end] == wordAs && s.lower[end+1] != wordWell && s.lower[end-1] != wordSuch {
			s.Tokens[n].Rel = syntax.Nmod
		}
	}
}

// mendAbsolutes makes the subject of a form in "ing" of a noun phrase behind ", with" that the parser hangs elsewhere: "Arland left, with Corvia rejecting the
// plan" tells that Corvia rejects it.
func mendAbsolutes(s *sentence) {
	for c := 2; c+2 < len(s.Tokens); c++ {
		n := s.Tokens[c].Head
		if s.lower[c] != wordWith || s.words[c-1] != "," || n < c || s.Tokens[c].Rel != syntax.Case && s.Tokens[c].Rel != syntax.Mark || s.Tokens[n].Coarse == syntax.VERB {
			continue
		}
		v := n + 1
		for v < len(s.Tokens) && (s.Tokens[v].Head >= c && s.Tokens[v].Head < v && s.Tokens[v].Coarse != syntax.VERB || s.Tokens[v].Coarse == syntax.ADV) && s.words[v] != "," {
			v++
		}
		if v == len(s.Tokens) || s.Tokens[v].Tag != syntax.VBG || s.Tokens[v].Coarse != syntax.VERB || hasSubject(s, v) || s.Tokens[n].Tag == syntax.PRP {
			continue
		}
		h := s.Tokens[n].Head
		if h < 0 || h == v || s.Depends(h, v) {
			continue
		}
		s.Tokens[v].Head, s.Tokens[v].Rel = h, syntax.Advcl
		s.Tokens[n].Head, s.Tokens[n].Rel = v, syntax.Nsubj
		s.Tokens[c].Head, s.Tokens[c].Rel = v, syntax.Mark
	}
}

// mendButNot hangs on the first of two subjects the one that "but not" or "and not" leaves out: "Arland but not Corvia signed".
func mendButNot(s *sentence) {
	for k := 1; k+2 < len(s.Tokens); k++ {
		if s.lower[k] != wordBut && s.lower[k] != wordAnd || s.lower[k+1] != wordNot || onlySo(s, k+1) {
			continue
		}
		hi := k
		if s.words[k-1] == "," {
			hi-- // "Arland, but not Corvia, signed"
		}
		a, b := stretch{leaderStart(s, hi), hi}.noun(s), stretch{k + 2, leaderEnd(s, k+2)}.noun(s)
		if a < 0 || b < 0 {
			continue
		}
		if v := s.Tokens[b].Head; v > b && s.Tokens[b].Rel.Subject() && !s.Depends(v, a) {
			s.Tokens[a].Head, s.Tokens[a].Rel = v, s.Tokens[b].Rel
			s.Tokens[b].Head, s.Tokens[b].Rel = a, syntax.Conj
			s.Tokens[k].Head, s.Tokens[k+1].Head = b, b
		}
	}
}

// mendCleft hangs on the first of two nouns of which "it was" one and not the other the second: "it was not Arland but Corvia that signed".
func mendCleft(s *sentence) {
	for k := 0; k+6 < len(s.Tokens); k++ {
		if s.lower[k] != wordIt || s.lemma[k+1] != wordBe || s.lower[k+2] != wordNot {
			continue
		}
		but := leaderEnd(s, k+3)
		if but+1 >= len(s.Tokens) || s.lower[but] != wordBut {
			return
		}
		end := leaderEnd(s, but+1)
		a, b := stretch{k + 3, but}.noun(s), stretch{but + 1, end}.noun(s)
		if a < 0 || b < 0 || end >= len(s.Tokens) || s.lower[end] != wordThat && s.lower[end] != wordWho {
			return
		}
		s.Tokens[b].Head, s.Tokens[b].Rel = a, syntax.Conj
		s.Tokens[but].Head = b
		return
	}
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
	x := stretch{d + 1, leaderEnd(s, d+1)}
	if x.hi < len(s.Tokens) && s.Tokens[x.hi].Coarse != syntax.PUNCT && s.Tokens[x.hi].Coarse != syntax.CCONJ {
		return -1, 0 // "as did the fact that"
	}
	return x.noun(s), d - 1
}

// sameSubject gives the subject of "did too", "has done the same", "did likewise" behind "and", and where that clause begins; -1 for none.
func (s *sentence) sameSubject(d int) (n, from int) {
	next := s.lower[d+1]
	same := contains(likewiseWords, next) || contains(doneForms, next) && d+3 < len(s.lower) && s.lower[d+2] == wordThe && s.lower[d+3] == wordSame ||
		next == wordThe && d+2 < len(s.lower) && s.lower[d+2] == wordSame
	if !same {
		return -1, 0
	}
	x := stretch{leaderStart(s, d), d}
	if x.lo < 1 || s.lower[x.lo-1] != wordAnd && s.lower[x.lo-1] != wordBut {
		return -1, 0
	}
	return x.noun(s), x.lo - 1
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

// mendSplitPair makes a coordination of two who act where the parser takes the second's own adjective for the second and its noun for what the first is:
// "The Arlandian government and leftist rebels signed".
func mendSplitPair(s *sentence) {
	for n := 3; n+1 < len(s.Tokens); n++ {
		j := n - 1
		a := s.Tokens[j].Head
		if a < 0 || a >= j || s.Tokens[n].Tag != syntax.NNS || s.Tokens[j].Rel != syntax.Conj || s.Tokens[j].Coarse == syntax.VERB || s.Tokens[a].Head != n || !s.Tokens[a].Rel.Subject() {
			continue
		}
		s.Tokens[a].Head, s.Tokens[a].Rel = s.Tokens[n].Head, s.Tokens[n].Rel
		s.Tokens[n].Head, s.Tokens[n].Rel = a, syntax.Conj
		s.Tokens[j].Head, s.Tokens[j].Rel = n, syntax.Compound
		for k := a + 1; k < n; k++ {
			if s.Tokens[k].Head == j {
				s.Tokens[k].Head = n
			}
		}
	}
}

// mendUrging hangs what somebody says behind a comma on the verb before, where the parser makes it a clause on whoever stands before the comma: "had spoken
// with Arland's president, urging restraint" urges him.
func mendUrging(s *sentence) {
	for v := 4; v+1 < len(s.Tokens); v++ {
		n := s.Tokens[v].Head
		if r := s.Tokens[v].Rel; s.words[v-1] != "," || s.Tokens[v].Tag != syntax.VBG || n < 0 || n >= v || r != syntax.Acl && r != syntax.AclRelcl || !isSaying(s.lemma[v]) && !contains(askedVerbs, s.lemma[v]) {
			continue
		}
		h := s.Tokens[n].Head
		for h >= 0 && h < v && s.Tokens[h].Coarse != syntax.VERB && s.Tokens[h].Rel != syntax.Conj {
			h = s.Tokens[h].Head
		}
	}
}

// mendShared gives a verb behind "and" the subject of the verb above, where the parser makes a relative clause of it that begins with nothing, or joins it to
// a participle with an agent though it has an object: "said that its leader was in Peru, and had expressed its hopes" tells of no hopes of Peru, "praised the
// truce signed by Peru and urged Arland to join" of no call of Peru's.
func mendShared(s *sentence) {
	for c := 3; c+2 < len(s.Tokens); c++ {
		v := s.Tokens[c].Head
		if s.lower[c] != wordAnd && s.lower[c] != wordBut || v <= c || s.Tokens[v].Coarse != syntax.VERB || hasSubject(s, v) || !(s.words[c-1] == "," && s.Tokens[v].Rel == syntax.AclRelcl) && !s.ownObject(v) {
			continue
		}
		if first := s.Tokens[c+1].Coarse; first != syntax.AUX && first != syntax.ADV && c+1 != v {
			continue
		}
		h := s.Tokens[v].Head
		for h >= 0 && !(s.Tokens[h].Coarse == syntax.VERB && hasSubject(s, h) && s.Tokens[h].Rel != syntax.AclRelcl) {
			h = s.Tokens[h].Head
		}
		if h >= 0 && h < c {
			s.Tokens[v].Head, s.Tokens[v].Rel = h, syntax.Conj
		}
	}
}

// ownObject holds for a verb in the past that the parser joins to a participle with an agent, and behind which its object stands.
func (s *sentence) ownObject(v int) bool {
	h := s.Tokens[v].Head
	if tag := s.Tokens[v].Tag; s.Tokens[v].Rel != syntax.Conj || tag != syntax.VBN && tag != syntax.VBD || h < 1 || h > v || s.Tokens[h].Tag != syntax.VBN || hasSubject(s, h) || v+1 == len(s.words) || !slices.Contains(s.lower[h:v], wordBy) {
		return false
	}
	switch s.Tokens[v+1].Coarse {
	case syntax.DET, syntax.PROPN, syntax.PRON:
		return s.Tokens[h-1].Coarse != syntax.AUX
	}
	return false
}

// mendOfEach coordinates two who are each of a state, of whom the parser hangs the second on the state of the first: "presidents Ana Lern of Arland and Karl
// Tarn of Corvia".
func mendOfEach(s *sentence) {
	tokens := s.Tokens
	for k := 4; k+3 < len(tokens); k++ {
		if s.lower[k] != wordAnd || tokens[k-1].Coarse != syntax.PROPN || tokens[k+1].Coarse != syntax.PROPN {
			continue
		}
		of := k - 2 // where "of Arland" begins
		for of > max(2, k-longestName) && tokens[of].Coarse == syntax.PROPN {
			of--
		}
		end := k + 1
		for end+1 < len(tokens) && tokens[end].Coarse == syntax.PROPN {
			end++
		}
		if end+1 == len(tokens) || s.lower[of] != wordOf || s.lower[end] != wordOf || tokens[end+1].Coarse != syntax.PROPN || end-k < 3 || tokens[of-1].Coarse != syntax.PROPN || tokens[of-2].Coarse != syntax.PROPN && !s.hyphen(of-2) {
			continue
		}
		first, state := of-1, tokens[k+1].Head
		for h := tokens[first].Head; h >= max(0, first-4) && h < first && (tokens[h].Coarse == syntax.PROPN || tokens[h].Tag == syntax.NNS); h = tokens[first].Head {
			first = h
		}
		if tokens[k+1].Rel == syntax.Conj && state > of && state < k {
			tokens[k+1].Head = first
		}
	}
}
