package reader

import (
	"slices"

	"parley/syntax"
)

// What a parser of newspaper sentences gets wrong as a rule, and the words and their order show, is mended before the tree is read.

// farthestObject bounds how far from a verb its subject and object are looked for.
const farthestObject = 40

// mendActive makes a verb active that the parser takes for passive without an auxiliary, though it has an object: in "Arland designated
// the group and froze its accounts" Arland did so.
func mendActive(s *sentence) {
	tokens := s.Tokens
	for n := range tokens {
		v := tokens[n].Head
		if tokens[n].Rel != syntax.NsubjPass || v <= n || tokens[v].Tag != syntax.VBN {
			continue
		}
		object := false
		for k := max(n+1, v-farthestObject); k < min(len(tokens), v+farthestObject); k++ {
			if tokens[k].Head != v {
				continue
			}
			switch tokens[k].Rel {
			case syntax.Aux, syntax.AuxPass, syntax.OblAgent:
				object = false
			case syntax.Obj:
				object = k > v
				continue
			default:
				continue
			}
			break
		}
		if object {
			tokens[n].Rel, tokens[v].Tag = syntax.Nsubj, syntax.VBD
		}
	}
}

// mendClauses makes a clause of a preposition, a noun phrase and a verb that the parser parts: "until Arland cut supplies" is no
// "until Arland".
func mendClauses(s *sentence) {
	tokens := s.Tokens
	for c := 0; c+2 < len(tokens); c++ {
		n := tokens[c].Head
		if tokens[c].Rel != syntax.Case || n <= c || n+1 >= len(tokens) || !contains(clausePrepositions, s.lower[c]) || contains(dayWords, s.lower[n]) {
			continue
		}
		if tokens[n].Rel.Subject() { // the clause is there, its beginning is not
			tokens[c].Head, tokens[c].Rel = tokens[n].Head, syntax.Mark
		}
		if tokens[n].Rel != syntax.Obl {
			continue
		}
		v := n + 1
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

var clausePrepositions = hashed("until", "till", "after", "before", "since")
