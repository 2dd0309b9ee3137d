package reader

import (
	"slices"

	"parley/syntax"
)

// What somebody asks for, wants or is accused of is often two things around "and". The parser joins the second with the verb, so that it is told as done, and done by
// who asks or blames.

// mendWished joins with what somebody asks for or wants the noun behind "and" that the parser joins with the verb: "called for calm and the release of prisoners"
// releases nobody, nor does who "wants a truce and talks with Corvia" talk with it.
func mendWished(s *sentence) {
	for k := 4; k < len(s.Tokens); k++ {
		v := s.Tokens[k].Head
		if s.Tokens[k].Rel != syntax.Conj || v < 0 || v > k-3 || s.Tokens[v].Coarse != syntax.VERB || !contains(askingVerbs, s.lemma[v]) {
			continue
		}
		talks := s.lower[k] == wordTalks && s.Tokens[k].Tag == syntax.VBZ && k+1 < len(s.Tokens) && s.Tokens[k+1].Coarse == syntax.ADP
		if first := s.wishedBefore(k, v); first >= 0 && (talks || s.Tokens[k].Coarse == syntax.NOUN) {
			s.Tokens[k].Head = first
			if talks {
				s.Tokens[k].Tag, s.Tokens[k].Coarse = syntax.NNS, syntax.NOUN
			}
		}
	}
}

// wishedBefore gives the object or phrase of a verb right before the "and" of a word that is no clause; -1 for none.
func (s *sentence) wishedBefore(k, v int) int {
	and := slices.IndexFunc(s.Tokens, func(t syntax.Token) bool { return t.Head == k && t.Rel == syntax.Cc })
	if and < v+2 || and > k || s.isClause(k) {
		return -1
	}
	first := and - 1
	for first >= 0 && s.Tokens[first].Head != v {
		first = s.Tokens[first].Head
	}
	if first < 0 || s.Tokens[first].Coarse != syntax.NOUN || s.Tokens[first].Rel != syntax.Obj && s.Tokens[first].Rel != syntax.Obl {
		return -1
	}
	return first
}

// askingVerbs ask for, or want, what is not there yet.
var askingVerbs = rowLists["hope"].with("want", "seek", "demand", "need", "desire", "urge", "propose", "favour", "favor", "support", "insist", "plead")

// mendAccused puts below "accused" all that somebody is accused of: in "accused by Corvia of arming rebels and refusing to leave" Corvia refuses nothing.
func mendAccused(s *sentence) {
	for v := range s.Tokens {
		if s.Tokens[v].Coarse != syntax.VERB || s.Tokens[v].Tag == syntax.VBG || !contains(blamingVerbs, s.lemma[v]) {
			continue
		}
		of := v + 1
		for of < len(s.Tokens)-2 && of-v <= longestSubject && s.lower[of] != wordOf && s.lower[of] != wordFor && s.Tokens[of].Coarse != syntax.VERB {
			of++
		}
		if of >= len(s.Tokens)-2 || s.Tokens[of+1].Tag != syntax.VBG {
			continue
		}
		first := of + 1
		for k := first + 1; k < len(s.Tokens); k++ {
			if s.Tokens[k].Tag == syntax.VBG && s.Tokens[k].Rel == syntax.Conj && s.Tokens[k].Head == v && !s.isClause(k) {
				s.Tokens[k].Head = first
				s.blamedFor(v, of)
			}
		}
	}
}

// isClause holds for a word with a subject, an auxiliary or a conjunction of its own.
func (s *sentence) isClause(k int) bool {
	return slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool {
		return t.Head == k && (t.Rel == syntax.Nsubj || t.Rel == syntax.NsubjPass || t.Rel == syntax.Aux || t.Rel == syntax.Cop || t.Rel == syntax.Mark)
	})
}

// blamedFor makes a clause below a verb of the form in "ing" behind a preposition, and its object of the noun that the parser has it describe: "of arming rebels".
func (s *sentence) blamedFor(v, of int) {
	g := of + 1
	if n := s.Tokens[g].Head; s.Tokens[g].Rel == syntax.Amod && n > g && s.Tokens[n].Coarse == syntax.NOUN {
		s.Tokens[n].Head, s.Tokens[n].Rel = g, syntax.Obj
		s.Tokens[g].Head, s.Tokens[g].Rel = v, syntax.Advcl
		s.Tokens[of].Head, s.Tokens[of].Rel = g, syntax.Mark
	}
}

// blamingVerbs say what somebody is said to have done.
var blamingVerbs = hashed("accuse", "blame", "suspect", "convict", "criticise", "criticize", "condemn", "denounce", "fault", "charge")
