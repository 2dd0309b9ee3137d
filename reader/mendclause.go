package reader

import (
	"slices"

	"parley/syntax"
)

// Clauses below another that the parser parts from what begins them, or from their subject.

// mendClauses makes a clause of a preposition, a noun phrase and a verb that the parser parts: "until Arland cut supplies" is no
// "until Arland".
func mendClauses(s *sentence) {
	tokens := s.Tokens
	for c := 0; c+2 < len(tokens); c++ {
		n := tokens[c].Head
		if tokens[c].Rel != syntax.Case || n <= c || n+1 >= len(tokens) || !contains(clausePrepositions, s.lower[c]) || contains(dayWords, s.lower[n]) {
			continue
		}
		if s.lower[c] == wordAs && (s.lower[c+1] == wordFor || s.commaBetween(n, tokens[n].Head)) {
			continue // "as for Arland, it left", "as neighbours, they left"
		}
		if tokens[n].Rel.Subject() { // the clause is there, its beginning is not
			tokens[c].Head, tokens[c].Rel = tokens[n].Head, syntax.Mark
		}
		v := max(n+1, min(leaderEnd(s, c+1), len(tokens)-1)) // behind "after the president of Arland"
		a := auxiliaryAt(s, v)
		if m := tokens[n].Head; tokens[n].Rel == syntax.Nmod && m < c && tokens[m].Head == a && tokens[m].Rel.Subject() && tokens[a].Head >= 0 && tokens[a].Head < m {
			tokens[m].Head, tokens[m].Rel = tokens[a].Head, syntax.Obj // "left the talks after Bordavia had launched its attack"
			if s.behindPreposition(m) {
				tokens[m].Rel = syntax.Obl // "crossed from Bordavia since Arland launched its attack"
			}
			tokens[n].Head, tokens[n].Rel = a, syntax.Nsubj
			tokens[c].Head, tokens[c].Rel = a, syntax.Mark
			tokens[a].Rel = syntax.Advcl
		}
		if a > v || tokens[n].Rel == syntax.Nmod && isFinite(s, v) {
			mendBareClause(s, c, n, a)
			continue
		}
		if tokens[n].Rel != syntax.Obl {
			continue
		}
		if t := tokens[v].Tag; t != syntax.VBD && t != syntax.VBZ && t != syntax.VBP {
			continue
		}
		governs := func(rel syntax.Rel) bool {
			return slices.ContainsFunc(tokens[max(0, v-farthestObject):min(len(tokens), v+farthestObject)], func(t syntax.Token) bool { return t.Head == v && t.Rel == rel })
		}
		if governs(syntax.Nsubj) || governs(syntax.NsubjPass) || governs(syntax.Aux) {
			continue
		}
		if h := tokens[n].Head; h != v {
			if s.Depends(h, v) {
				continue
			}
			tokens[v].Head, tokens[v].Rel = h, syntax.Advcl
		}
		tokens[n].Head, tokens[n].Rel = v, syntax.Nsubj
		tokens[c].Head, tokens[c].Rel = v, syntax.Mark
	}
}

// mendAccusing hangs what somebody says behind a comma on the verb of saying above a clause of what he would do: "said it would leave,
// accusing Arland of raids" accuses now, and would not.
func mendAccusing(s *sentence) {
	for t := 4; t < len(s.Tokens); t++ {
		tok := &s.Tokens[t]
		h := tok.Head
		if tok.Tag != syntax.VBG || tok.Rel != syntax.Advcl || s.words[t-1] != "," || h < 1 || h >= t || s.Tokens[h].Rel != syntax.Ccomp || !contains(chargingVerbs, s.lemma[t]) {
			continue
		}
		modal := slices.ContainsFunc(s.Tokens[:h], func(x syntax.Token) bool { return x.Tag == syntax.MD && x.Head == h })
		if g := s.Tokens[h].Head; modal && g >= 0 && g < h && isSaying(s.lemma[g]) {
			tok.Head = g
		}
	}
}

var chargingVerbs = hashed("accuse", "blame", "condemn", "denounce", "criticise", "criticize", "cite")

// mendMarked hangs a clause that begins with "if" on the verb before it where the parser takes it for one on a noun: "would accept a truce if Arland left".
func mendMarked(s *sentence) {
	for k := 2; k+1 < len(s.Tokens); k++ {
		v := s.Tokens[k].Head
		if s.Tokens[k].Rel != syntax.Mark || s.lower[k] != wordIf && s.lower[k] != wordUnless || contains(notIf, s.lower[k-1]) || v < k || s.Tokens[v].Rel != syntax.AclRelcl && s.Tokens[v].Rel != syntax.Acl {
			continue
		}
		h := s.Tokens[v].Head
		for h >= 0 && h < k && s.Tokens[h].Coarse != syntax.VERB {
			h = s.Tokens[h].Head
		}
		if h >= 0 && h < k {
			s.Tokens[v].Head, s.Tokens[v].Rel = h, syntax.Advcl
		}
	}
}

// commaBetween reports whether a comma stands between a token and a later one.
func (s *sentence) commaBetween(a, b int) bool { return a < b && slices.Contains(s.words[a:b], ",") }

var clausePrepositions = hashed("until", "till", "after", "before", "since", "as")

// auxiliaryAt gives the verb whose auxiliary stands at a token, "had signed", "could not yet attack"; the token itself where it is none.
func auxiliaryAt(s *sentence, k int) int {
	tag := s.Tokens[k].Tag
	perfect := contains(perfectWords, s.lower[k])
	if !perfect && tag != syntax.MD {
		return k
	}
	for v := k + 1; v < min(len(s.Tokens), k+5); v++ {
		switch t := &s.Tokens[v]; {
		case t.Coarse == syntax.VERB && (perfect && t.Tag == syntax.VBN || !perfect && t.Tag == syntax.VB):
			return v
		case t.Coarse == syntax.ADV || t.Coarse == syntax.PART || contains(denials, s.lower[v]) || t.Tag == syntax.OpenQuote:
		case t.Tag == syntax.VBN && s.lemma[v] == wordBe, t.Tag == syntax.VB && s.lemma[v] == wordBe:
		default:
			return k
		}
	}
	return k
}

// mendBareClause makes a clause of a preposition at token c, the noun n behind it and a verb that the parser hangs beside them without a subject:
// "left before Arland could sign", "left the talks after Arland called for a truce".
func mendBareClause(s *sentence, c, n, v int) {
	if k := s.nameBehind(n, v); k > n { // "hours after rebel chief Karo Lern had talks": the title is not of another clause
		s.Tokens[n].Head, s.Tokens[n].Rel = k, syntax.NmodDesc
		s.Tokens[c].Head, s.Tokens[c].Rel = v, syntax.Mark
		s.Tokens[v].Rel = syntax.Advcl
		return
	}
	if hasSubject(s, v) || s.Depends(n, v) || s.Depends(s.Tokens[n].Head, v) {
		return
	}
	h := s.Tokens[n].Head
	switch {
	case s.Tokens[n].Rel == syntax.Nmod && h >= 0:
		h = s.Tokens[h].Head
	case s.Tokens[n].Rel != syntax.Obl:
		return
	}
	if r, up := s.Tokens[v].Rel, s.Tokens[v].Head; up < 0 || up != h && !s.Depends(h, up) || r != syntax.Ccomp && r != syntax.Xcomp && r != syntax.Advcl && r != syntax.Conj && r != syntax.Parataxis {
		return
	}
	s.Tokens[v].Rel = syntax.Advcl
	s.Tokens[n].Head, s.Tokens[n].Rel = v, syntax.Nsubj
	if passive(s, v) {
		s.Tokens[n].Rel = syntax.NsubjPass
	}
	s.Tokens[c].Head, s.Tokens[c].Rel = v, syntax.Mark
}

// nameBehind gives the name right behind a title at a token that is the subject of a verb; -1 for none.
func (s *sentence) nameBehind(n, v int) int {
	if k := n + 1; k < v && s.Tokens[n].Coarse == syntax.NOUN && s.Tokens[k].Coarse == syntax.PROPN && s.Tokens[k].Head == v && s.Tokens[k].Rel.Subject() && s.Tokens[v].Head >= 0 && s.Tokens[v].Head < n {
		return k
	}
	return -1
}

// mendPairs does [sentence.joinPair] behind each preposition that may begin a clause.
func mendPairs(s *sentence) {
	for c := range s.Tokens {
		if n := s.Tokens[c].Head; s.Tokens[c].Rel == syntax.Case && n > c && contains(clausePrepositions, s.lower[c]) {
			s.joinPair(c, n)
		}
	}
}

// joinPair makes two who act of a noun behind a preposition and of the subject of the verb behind them, where "and" stands between the two: "after
// Arland and Corvia met" tells of both.
func (s *sentence) joinPair(c, n int) {
	and := -1
	for k := n + 1; k < len(s.Tokens); k++ {
		t := &s.Tokens[k]
		if t.Rel == syntax.Nsubj && t.Head > k && and > 0 {
			v := t.Head
			if !isFinite(s, v) || s.Depends(n, k) || s.Depends(n, v) || s.Tokens[and].Head != k && !s.Depends(and, k) {
				return
			}
			t.Head, t.Rel = n, syntax.Conj
			s.Tokens[and].Head = k
			s.Tokens[n].Head, s.Tokens[n].Rel = v, syntax.Nsubj
			s.Tokens[c].Head, s.Tokens[c].Rel = v, syntax.Mark
			s.Tokens[v].Rel = syntax.Advcl
			return
		}
		switch {
		case t.Coarse == syntax.CCONJ && and < 0:
			and = k
		case t.Coarse == syntax.VERB, t.Coarse == syntax.AUX, s.words[k] == ",", s.words[k] == ";":
			return
		}
	}
}

// mendPerfect gives the subject and the mark of "had" to the participle behind it, and makes a verb of a participle behind "had" that the
// parser takes for an adjective: "left after Arland had signed the treaty", "because Arland had imposed sanctions".
func mendPerfect(s *sentence) {
	tokens := s.Tokens
	for a := 1; a+1 < len(tokens); a++ {
		if t := &tokens[a+1]; s.lower[a] == wordHaving && t.Tag == syntax.VBD && t.Rel == syntax.Parataxis && t.Head == tokens[a].Head {
			t.Head, t.Rel, t.Tag = a, syntax.Xcomp, syntax.VBN // "denied having left the talks"
		}
		if !contains(perfectWords, s.lower[a]) {
			continue
		}
		v := auxiliaryAt(s, a)
		if v == a {
			continue
		}
		s.mendJointly(a)
		if tokens[v].Rel == syntax.Amod && tokens[a].Head == v && tokens[a].Rel == syntax.Aux && (hasSubject(s, v) || tokens[a-1].Rel == syntax.Obl && tokens[a-1].Coarse == syntax.PROPN) {
			n := tokens[v].Head
			if n > v && (tokens[n].Rel == syntax.Ccomp || tokens[n].Rel == syntax.Root) {
				s.takePlace(v, n) // "Corvia said Arland had blocked aid convoys"
				continue
			}
			if n <= v || tokens[n].Head < 0 || tokens[n].Rel != syntax.Obj && tokens[n].Rel != syntax.Obl {
				continue
			}
			tokens[v].Head, tokens[v].Rel = tokens[n].Head, syntax.Ccomp
			tokens[n].Head, tokens[n].Rel = v, syntax.Obj
		}
	}
}

// takePlace gives a verb the place of a noun that the parser took for the predicate, with what hangs on that but belongs to a clause, and makes the noun
// the verb's object.
func (s *sentence) takePlace(v, n int) {
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.Head != n || k >= v && k <= n {
			continue
		}
		switch t.Rel {
		case syntax.Nmod, syntax.Acl, syntax.AclRelcl, syntax.Conj, syntax.Cc, syntax.Appos:
		default:
			t.Head = v
		}
	}
	s.Tokens[v].Head, s.Tokens[v].Rel = s.Tokens[n].Head, s.Tokens[n].Rel
	s.Tokens[n].Head, s.Tokens[n].Rel = v, syntax.Obj
}

// marked holds for a clause with a word that makes it one of time or cause.
func marked(s *sentence, v int) bool {
	for k := max(0, v-farthestObject); k < v; k++ {
		if s.Tokens[k].Head == v && s.Tokens[k].Rel == syntax.Mark {
			return s.lower[k] != wordThat
		}
	}
	return false
}

// mendInterrupted gives a verb its subject and its auxiliaries where an aside stands between: "Arland did not, despite pressure from Corvia,
// sign". The parser hangs them on the aside.
func mendInterrupted(s *sentence) {
	tokens := s.Tokens
	for c := 2; c+3 < len(tokens); c++ {
		if s.words[c] != "," || tokens[c-1].Coarse != syntax.AUX && !contains(denials, s.lower[c-1]) {
			continue
		}
		e := c + 2
		for e < min(len(tokens)-1, c+longestAside) && s.words[e] != "," {
			e++
		}
		v := e + 1
		for v < len(tokens)-1 && tokens[v].Coarse == syntax.ADV {
			v++
		}
		if v >= len(tokens) || s.words[e] != "," || tokens[v].Coarse != syntax.VERB {
			continue
		}
		aux := c - 1
		if contains(denials, s.lower[aux]) {
			aux--
		}
		h := tokens[aux].Head
		if tokens[aux].Coarse != syntax.AUX || h <= c || h >= e || s.Depends(v, h) {
			continue
		}
		for k := range v {
			switch {
			case k < c && tokens[k].Head == h:
				tokens[k].Head = v
			case k > c && tokens[k].Head == v && tokens[k].Rel.Subject():
				tokens[k].Rel = syntax.Obl
			}
		}
	}
}

// mendAddressed makes a subject of a name that the parser takes for somebody who is spoken to, where its verb has no other: "Arland, after years
// of war, hosted the summit".
func mendAddressed(s *sentence) {
	tokens := s.Tokens
	for n := range tokens {
		v := tokens[n].Head
		if tokens[n].Rel != syntax.Vocative || tokens[n].Coarse != syntax.PROPN || v <= n || tokens[v].Coarse != syntax.VERB || hasSubject(s, v) {
			continue
		}
		if t := tokens[v].Tag; t != syntax.VBD && t != syntax.VBZ && t != syntax.VBN {
			continue // "Mr Tarn, thank you"
		}
		tokens[n].Rel = syntax.Nsubj
		switch {
		case passive(s, v):
			tokens[n].Rel = syntax.NsubjPass
		case tokens[v].Tag == syntax.VBN && !auxed(s, v):
			tokens[v].Tag = syntax.VBD
		}
	}
}

// mendSpeaking hangs on the finite verb what its subject says beside, where the parser gives it to whoever is spoken of: in "Arland accused Corvia of
// shelling its posts, demanding an apology" Arland demands one, as in "Arland said that Corvia blocked the road, demanding an apology".
func mendSpeaking(s *sentence) {
	for k := 2; k+1 < len(s.Tokens); k++ {
		t := &s.Tokens[k]
		if t.Tag != syntax.VBG || s.words[k-1] != "," || !contains(speakingVerbs, s.lemma[k]) || t.Rel != syntax.Advcl && t.Rel != syntax.Acl && t.Rel != syntax.Conj && t.Rel != syntax.Xcomp {
			continue
		}
		h := t.Head
		for steps := 0; h >= 0 && h < k && steps < longestWay && !governs(s, h); steps++ {
			h = s.Tokens[h].Head
		}
		if h < 0 || h >= k || !governs(s, h) {
			continue
		}
		if v := s.Tokens[h].Head; s.Tokens[h].Rel == syntax.Ccomp && v >= 0 && v < h && contains(urgingVerbs, s.lemma[k]) && isSaying(s.lemma[v]) && governs(s, v) && !contains(speakingVerbs, s.lemma[h]) && !isSaying(s.lemma[h]) {
			h = v
		}
		if h != t.Head {
			t.Head, t.Rel = h, syntax.Advcl
		}
	}
}

// governs holds for a verb in a finite form, by itself or by an auxiliary, with a subject before it.
func governs(s *sentence, v int) bool {
	if s.Tokens[v].Coarse != syntax.VERB {
		return false
	}
	finite, subject := isFinite(s, v), false
	for j := range v {
		o := &s.Tokens[j]
		if o.Head == v {
			finite = finite || o.Rel == syntax.Aux && o.Tag != syntax.TO
			subject = subject || o.Rel.Subject()
		}
	}
	return finite && subject
}

// urgingVerbs are rather done by who says something than by whom it is said of.
var urgingVerbs = hashed("call", "urge", "demand", "appeal", "ask", "stress", "add", "note", "reiterate", "emphasise", "emphasize")

// speakingVerbs are what those do beside who accuse, urge or refuse.
var speakingVerbs = lists["speaking-verbs"]

// mendInverted makes the verb behind "Only when" or "Not until Arland withdraws will" that of its sentence, and notes where the main clause begins.
func mendInverted(s *sentence) {
	s.inverted = -1
	if len(s.lower) < 2 {
		return
	}
	switch s.lower[0] { // the tree is not grown yet: bondAt may ask for it
	case wordOnly:
		if b, _ := bondAt(s, 0); b != strict {
			return
		}
	case wordNot:
		if s.lower[1] != wordUntil {
			return
		}
	default:
		return
	}
	for a := 4; a+2 < len(s.Tokens); a++ {
		v := s.Tokens[a].Head
		if s.Tokens[a].Coarse != syntax.AUX || v < a+2 || s.Tokens[a].Rel != syntax.Aux {
			continue
		}
		for k := a + 1; k < v; k++ {
			if s.Tokens[k].Head == v && s.Tokens[k].Rel.Subject() {
				s.inverted = int32(a)
			}
		}
		if top := s.Root(); s.inverted > 0 && top < a && s.Tokens[v].Head == top {
			s.Tokens[v].Head, s.Tokens[v].Rel = -1, syntax.Root
			s.Tokens[top].Head, s.Tokens[top].Rel = v, syntax.Advcl
		}
		return
	}
}
