package reader

import "parley/syntax"

// mendBacked makes the verb of a sentence of a past form that the parser hangs on who only backs its subject: in "rebels backed by Arland seized the
// port" the rebels seized it.
func mendBacked(s *sentence) {
	for v := 1; v+2 < len(s.Tokens); v++ {
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
