package reader

import "parley/syntax"

// What a sentence begins with is no member of what stands behind the comma: in "At a summit in Kenya, Norway and Peru signed" two sign, and in
// "After talks in Geneva, the Norwegian envoy" Geneva is no envoy. The parser takes such a comma for that of a list or an apposition.

// longestFront bounds the tokens of a phrase in front.
const longestFront = 16

// frontComma gives the comma behind the phrase with a preposition that a sentence begins with; -1 where it begins otherwise.
func frontComma(s *sentence) int {
	if len(s.Tokens) < 5 || s.Tokens[0].Coarse != syntax.ADP && s.lower[0] != wordAccording {
		return -1
	}
	date := true // nothing but the words of a date so far
	for k := 1; k < min(len(s.Tokens)-2, longestFront); k++ {
		if c := s.Tokens[k].Coarse; date && k > 1 && (c == syntax.NOUN || c == syntax.PROPN || c == syntax.ADJ || c == syntax.DET) && !ofDay(s, k) {
			return -1 // "On 5 May Arland, Bordavia and Corvia met"
		}
		date = date && (ofDay(s, k) || s.lower[k] == wordAnd)
		switch {
		case s.words[k] == "," && s.Tokens[k+1].Coarse == syntax.ADP: // "On 5 May, in Geneva, Arland signed"
		case s.words[k] == ",":
			return k
		case s.Tokens[k].Coarse == syntax.VERB, s.Tokens[k].Coarse == syntax.AUX, s.Tokens[k].Coarse == syntax.SCONJ, s.Tokens[k].Coarse == syntax.PUNCT && s.words[k] != "-":
			return -1
		}
	}
	return -1
}

// mendFronted makes the subject of the verb of what stands between the comma behind a phrase in front and that verb, where the parser hangs it on
// the phrase, and notes that comma.
func mendFronted(s *sentence) {
	s.front = frontComma(s)
	if s.front < 0 {
		return
	}
	tokens, c := s.Tokens, s.front
	v, last, and := -1, c, false
	for k := c + 1; k < min(len(tokens), c+longestFront) && v < 0; k++ {
		switch t := &tokens[k]; {
		case t.Tag == syntax.VBD, t.Tag == syntax.VBZ, t.Tag == syntax.VBP, t.Tag == syntax.MD:
			if v = k; t.Coarse == syntax.AUX && t.Head > k {
				v = t.Head
			}
		case s.words[k] == ",":
			if !and {
				last = k
			}
		case t.Coarse == syntax.CCONJ:
			and = true
		case t.Coarse == syntax.NOUN, t.Coarse == syntax.PROPN, t.Coarse == syntax.DET, t.Coarse == syntax.ADJ, t.Coarse == syntax.NUM, t.Coarse == syntax.PART,
			s.lower[k] == wordOf, s.words[k] == "-":
		default:
			return
		}
	}
	if v < 0 {
		return
	}
	if and {
		last = c // "Norway, Peru and Mali signed"
	}
	subject, passive := -1, false
	for k := range tokens {
		if tokens[k].Head == v {
			if tokens[k].Rel.Subject() {
				if k < c {
					s.front = -1 // "On 5 May delegations of Arland, Bordavia and Corvia met"
				}
				return
			}
			passive = passive || tokens[k].Rel == syntax.AuxPass
		}
	}
	for k := last + 1; k < v; k++ {
		if h := tokens[k].Head; h < 0 || h >= c || s.Depends(v, k) || tokens[k].Coarse != syntax.NOUN && tokens[k].Coarse != syntax.PROPN {
			continue
		}
		if subject >= 0 {
			tokens[k].Head, tokens[k].Rel = subject, syntax.Conj
			continue
		}
		subject = k
		tokens[k].Head, tokens[k].Rel = v, syntax.Nsubj
		if passive {
			tokens[k].Rel = syntax.NsubjPass
		}
	}
}
