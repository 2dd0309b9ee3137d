package reader

import (
	"parley/syntax"
)

// Subjects that the parser loses behind a semicolon or around an aside are given back to their verbs, as mend.go mends the rest of a tree.

// mendSemicolons gives a clause behind a semicolon its own subject, where the parser takes that for an apposition of what stands before
// and gives the clause the subject of the one before: "Arland backed the plan; Bordavia and Corvia called for talks".
func mendSemicolons(s *sentence) {
	for c := 1; c+2 < len(s.Tokens); c++ {
		if s.words[c] != ";" {
			continue
		}
		s.partSaying(c)
		if own := s.subjectBehind(c); own >= 0 {
			s.giveBack(c, own)
		}
	}
}

// partSaying takes from a verb of saying behind a semicolon the clause before it, which is no word of its subject's: "Arland said it had won; Corvia said so too".
func (s *sentence) partSaying(c int) {
	tokens := s.Tokens
	v := finiteBehind(s, c)
	if v <= 0 || !isSaying(s.lemma[v]) || !hasSubject(s, v) {
		return
	}
	h := tokens[v].Head
	for up := h; up >= 0 && up < c; up = tokens[up].Head {
		h = up
	}
	if h < 0 || h >= c {
		return
	}
	tokens[v].Head, tokens[v].Rel = h, syntax.Parataxis
	for k := h + 1; k < c; k++ {
		if tokens[k].Head == v && tokens[k].Coarse == syntax.VERB {
			tokens[k].Head, tokens[k].Rel = h, syntax.Ccomp
		}
	}
}

// subjectBehind gives the head of the noun phrase that a clause behind a semicolon begins with, where it hangs on what stands before; -1 for none.
func (s *sentence) subjectBehind(c int) int {
	tokens, own := s.Tokens, c+1
	for own < len(tokens) && own < c+8 && tokens[own].Coarse != syntax.NOUN && tokens[own].Coarse != syntax.PROPN && tokens[own].Coarse != syntax.VERB {
		own++
	}
	for own < len(tokens) && tokens[own].Head > own && tokens[own].Coarse != syntax.VERB && tokens[tokens[own].Head].Coarse != syntax.VERB {
		own = tokens[own].Head
	}
	if own >= len(tokens) || tokens[own].Head >= c || tokens[own].Head < 0 || tokens[own].Coarse == syntax.VERB {
		return -1
	}
	return own
}

// giveBack gives the verb behind a semicolon its own subject, and the subject that it had to the verb before.
func (s *sentence) giveBack(c, own int) {
	tokens := s.Tokens
	verb, subject := finiteBehind(s, own), -1
	if verb > 0 && tokens[verb].Head == own && tokens[verb].Rel == syntax.Acl {
		if before := finiteBefore(s, c); before >= 0 && !s.Depends(before, own) {
			tokens[verb].Head, tokens[verb].Rel = before, syntax.Parataxis
		}
	}
	if verb < 0 || s.Depends(verb, own) {
		return
	}
	for k := max(0, verb-farthestObject); k < verb; k++ {
		if tokens[k].Head == verb && tokens[k].Rel.Subject() {
			subject = k
		}
	}
	if subject > c {
		return
	}
	tokens[own].Head, tokens[own].Rel = verb, syntax.Nsubj
	if tokens[c].Head == own {
		tokens[c].Head = verb
	}
	if subject < 0 {
		return
	}
	if before := finiteBefore(s, c); before > subject && !s.Depends(before, subject) && !s.Depends(verb, before) {
		tokens[subject].Head = before
		tokens[before].Head, tokens[before].Rel = verb, syntax.Parataxis
	}
}

// finiteBehind gives the first finite verb behind a noun phrase; -1 where a mark comes first, or a pronoun that begins a clause.
func finiteBehind(s *sentence, k int) int {
	for v := k + 1; v < min(len(s.Tokens), k+farthestObject); v++ {
		switch {
		case isFinite(s, v):
			return v
		case s.participleWithObject(v): // "; the army in turn accused the rebels"
			s.Tokens[v].Tag = syntax.VBD
			return v
		case s.words[v] == ";" || s.words[v] == ":" || s.Tokens[v].Tag == syntax.WDT || s.Tokens[v].Tag == syntax.WP:
			return -1
		}
	}
	return -1
}

// participleWithObject holds for what the parser takes for a participle of the passive although an object follows it.
func (s *sentence) participleWithObject(v int) bool {
	if t := &s.Tokens[v]; t.Tag != syntax.VBN || t.Rel != syntax.Acl || v+1 >= len(s.Tokens) || contains(sufferedMarks, s.lower[v+1]) {
		return false
	}
	for k := v + 1; k < min(len(s.Tokens), v+farthestObject); k++ {
		if s.Tokens[k].Head == v && s.Tokens[k].Rel == syntax.Obj {
			return true
		}
	}
	return false
}

// finiteBefore gives the last finite verb before a token; -1 for none.
func finiteBefore(s *sentence, c int) int {
	for k := c - 1; k >= max(0, c-farthestObject); k-- {
		if isFinite(s, k) {
			return k
		}
	}
	return -1
}

func isFinite(s *sentence, k int) bool {
	t := s.Tokens[k].Tag
	return s.Tokens[k].Coarse == syntax.VERB && (t == syntax.VBD || t == syntax.VBZ || t == syntax.VBP)
}

// mendAsides gives a verb the subject that stands before who says so: "the Front, he said, would not accept less" tells of the Front.
func mendAsides(s *sentence) {
	tokens := s.Tokens
	for v := 3; v+2 < len(tokens); v++ {
		if tokens[v].Tag != syntax.VBD && tokens[v].Tag != syntax.VBZ || !isSaying(s.lemma[v]) || s.words[v+1] != "," {
			continue
		}
		comma := v - 1
		for comma > max(0, v-farthestObject) && s.words[comma] != "," && tokens[comma].Coarse != syntax.VERB && tokens[comma].Coarse != syntax.AUX {
			comma--
		}
		if comma == v-1 || s.words[comma] != "," {
			continue
		}
		own, verb := leadingNoun(s, comma), verbAfter(s, v+2)
		if own < 0 || verb < 0 || s.Depends(verb, own) {
			continue
		}
		rel := syntax.Nsubj
		for k := range tokens {
			if tokens[k].Head == verb && tokens[k].Rel.Subject() {
				if k > v {
					rel = syntax.Dep // it has its own
				} else if k != own && !s.Depends(v, k) {
					tokens[k].Head = v
				}
			}
			if tokens[k].Head == verb && tokens[k].Rel == syntax.AuxPass && rel == syntax.Nsubj {
				rel = syntax.NsubjPass
			}
		}
		if rel != syntax.Dep {
			tokens[own].Head, tokens[own].Rel = verb, rel
			if tokens[comma].Head == own && !s.Depends(v, comma) {
				tokens[comma].Head = v
			}
		}
	}
}

// leadingNoun gives the head of the noun phrase that a sentence begins with and that ends before a comma; -1 where more than that stands there.
func leadingNoun(s *sentence, comma int) int {
	if comma > longestLabel || s.Tokens[0].Coarse == syntax.ADP {
		return -1
	}
	head := -1
	for k := range comma {
		switch s.Tokens[k].Coarse {
		case syntax.VERB, syntax.AUX, syntax.SCONJ:
			return -1
		case syntax.NOUN, syntax.PROPN, syntax.PRON:
			if h := s.Tokens[k].Head; head < 0 && (h < 0 || h >= comma) {
				head = k
			}
		}
	}
	return head
}

// verbAfter gives the verb that a token, its auxiliaries and adverbs lead to; -1 where something else stands there.
func verbAfter(s *sentence, k int) int {
	finite := false
	for ; k < len(s.Tokens); k++ {
		switch t := &s.Tokens[k]; {
		case t.Coarse == syntax.VERB && (finite || isFinite(s, k)):
			return k
		case contains(dutyMarks, s.lower[k]):
			return -1 // what somebody must do is demanded by who says so
		case t.Coarse == syntax.AUX:
			finite = true
		case t.Coarse == syntax.ADV || t.Coarse == syntax.PART || s.words[k] == "“" || s.words[k] == `"`:
		default:
			return -1
		}
	}
	return -1
}

var dutyMarks = hashed("must", "should", "ought", "needs", "need")

// mendCleftAside hangs what "it was" somebody who did on who it was, where an aside stands between: "it was the rebels, he said, who had refused to sign".
func mendCleftAside(s *sentence) {
	for k := 0; k+6 < len(s.Tokens); k++ {
		if s.lower[k] != wordIt || s.lemma[k+1] != wordBe {
			continue
		}
		end := leaderEnd(s, k+2)
		a := stretch{k + 2, end}.noun(s)
		if a < 0 || end >= len(s.Tokens) || s.words[end] != "," {
			continue
		}
		for w := end + 2; w+1 < min(len(s.Tokens), end+longestAside); w++ {
			if v := s.Tokens[w].Head; s.words[w-1] == "," && (s.lower[w] == wordThat || s.lower[w] == wordWho) && v > w && s.Tokens[w].Rel.Subject() && !s.Depends(a, v) {
				s.Tokens[v].Head, s.Tokens[v].Rel = a, syntax.AclRelcl
				return
			}
		}
	}
}

// mendBacked makes the verb of a sentence of a past form that the parser hangs on who only backs its subject: in "rebels backed by Arland seized the
// port" and in "Arland-backed rebels seized the port" the rebels seized it.
func mendBacked(s *sentence) {
	for v := 1; v+2 < len(s.Tokens); v++ {
		if s.hyphen(v-1) && s.Tokens[v].Tag == syntax.VBN && s.Root() == v {
			for w := v + 2; w < len(s.Tokens); w++ {
				if n := s.subjectLeft(w); s.Tokens[w].Head == v && s.Tokens[w].Coarse == syntax.VERB && n > v {
					s.makeRoot(w, n)
					s.Tokens[v].Head, s.Tokens[v].Rel = n, syntax.Amod
					return
				}
			}
		}
		if !contains(backedWords, s.lower[v]) || s.lower[v+1] != wordBy || s.Tokens[v].Coarse != syntax.VERB {
			continue
		}
		r, w := s.Root(), s.verbBehind(v)
		switch {
		case w < 0:
		case r == v && !passive(s, v): // without an auxiliary it is no predicate
			if n := s.subjectLeft(v); n >= 0 {
				s.makeRoot(w, n)
				s.Tokens[v].Head, s.Tokens[v].Rel = n, syntax.Acl
			}
		case r >= 0 && r < v && (s.Tokens[r].Coarse == syntax.NOUN || s.Tokens[r].Coarse == syntax.PROPN) && s.Tokens[v].Rel == syntax.Acl:
			s.makeRoot(w, r)
		}
		return
	}
}

// subjectLeft gives the subject that stands before a verb; -1 for none.
func (s *sentence) subjectLeft(v int) int {
	for k := range v {
		if s.Tokens[k].Head == v && s.Tokens[k].Rel.Subject() {
			return k
		}
	}
	return -1
}

// verbBehind gives the past form behind the nouns after "by", which begins what the subject did: it has an object or a preposition behind it. -1 for none.
func (s *sentence) verbBehind(v int) int {
	for w := v + 2; w+1 < len(s.Tokens); w++ {
		switch t := &s.Tokens[w]; t.Coarse {
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.DET, syntax.CCONJ, syntax.ADV:
		case syntax.VERB:
			if t.Tag != syntax.VBD && t.Tag != syntax.VBN || s.lower[w+1] == wordBy || w == v+2 {
				return -1
			}
			return w
		default:
			return -1
		}
	}
	return -1
}

// makeRoot makes a verb the root of a sentence and what was its root the verb's subject; what stands behind the verb hangs on it.
func (s *sentence) makeRoot(w, r int) {
	for k := w + 1; k < len(s.Tokens); k++ {
		if h := s.Tokens[k].Head; h >= 0 && h != w && s.Depends(w, h) {
			s.Tokens[k].Head = w
		}
	}
	s.Tokens[w].Head, s.Tokens[w].Rel, s.Tokens[w].Tag = -1, syntax.Root, syntax.VBD
	s.Tokens[r].Head, s.Tokens[r].Rel = w, syntax.Nsubj
}

// backs holds for a way that leads from who backs somebody, in words that tell of that.
func (s *sentence) backs(way []int) bool {
	for _, k := range way {
		if h := s.Tokens[k].Head; s.Tokens[k].Rel == syntax.OblAgent && h >= 0 && contains(backedWords, s.lower[h]) {
			return true
		}
	}
	return false
}

// mendTrailing hangs a condition that stands behind an aside of saying on what is said under it: "Arland will free the prisoners, it said, if the siege is lifted".
func mendTrailing(s *sentence) {
	tokens := s.Tokens
	for v := 3; v+3 < len(tokens); v++ {
		if tokens[v].Coarse != syntax.VERB || !isSaying(s.lemma[v]) {
			continue
		}
		said := -1
		for t := max(0, v-farthestObject); t < v; t++ {
			if tokens[t].Head == v && tokens[t].Rel == syntax.Ccomp {
				said = t
			}
		}
		k := v + 1
		for k < len(tokens) && k < v+8 && s.words[k] != "," {
			k++ // "said the envoy,"
		}
		if said < 0 || k+2 >= len(tokens) || s.words[k] != "," || !contains(trailing, s.lower[k+1]) {
			continue
		}
		h := k + 1
		if tokens[h].Head > h {
			h = tokens[h].Head
		}
		if tokens[h].Head == v {
			tokens[h].Head, tokens[h].Rel = said, syntax.Advcl
		}
	}
}

// trailing are the words that open a condition behind an aside.
var trailing = hashed("if", "once", "unless", "until", "provided", "providing")

// behindAside reports that nothing but an aside of saying stands between two tokens: ", it said,".
func (s *sentence) behindAside(from, k int) bool {
	if from+2 >= k || s.words[from] != "," || s.words[k-1] != "," {
		return false
	}
	says := false
	for i := from + 1; i < k-1; i++ {
		says = says || s.Tokens[i].Coarse == syntax.VERB && isSaying(s.lemma[i])
		if s.Tokens[i].Coarse == syntax.PUNCT && s.words[i] != "-" {
			return false
		}
	}
	return says
}
