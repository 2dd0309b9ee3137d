package reader

import (
	_ "embed"

	"parley/codebook"
	"parley/syntax"
)

//go:embed data/fates.txt
var fateText string

// A fate is what a predicate makes of a deed that has not been done by what is said of it.
type fate uint8

const (
	noFate  fate = iota
	thought      // "was discussed", "is on the agenda"
	coming       // "was agreed"
)

// fates gives them by the form of the predicate and its lemma.
var fates = func() map[string]map[uint32]fate {
	forms := map[string]map[uint32]fate{"passive": {}, "is": {}}
	kinds := map[string]fate{"thought": thought, "coming": coming}
	for words := range entries(fateText) {
		for _, w := range words[2:] {
			forms[words[1]][hashLower(w)] = kinds[words[0]]
		}
	}
	return forms
}()

// fateOf tells what is said of a deed: of the noun that carries it, or by the verb whose subject it is, "a withdrawal was agreed", "an attack is on the
// cards".
func (p *page) fateOf(s *sentence, t int, act codebook.Act) fate {
	h := predicateOf(s, t)
	switch {
	case s.Tokens[t].Coarse == syntax.NOUN && h < 0:
		h = s.predicateBehind(t)
	case s.Tokens[t].Coarse == syntax.VERB && (!p.ofSubject(s, t, act) || p.lexicalAt(s, t) == actIndex(act)):
		return noFate
	}
	if hasChild(s, t, givenAdjectives) || lasting(act) && owned(s, t, act) {
		return noFate // "Arland's invasion was discussed"
	}
	if h < t || negationBefore(s, h) >= 0 || s.child(h, syntax.OblAgent) >= 0 && s.Tokens[t].Coarse == syntax.VERB {
		return noFate
	}
	if s.Tokens[h].Tag == syntax.VBN && s.child(h, syntax.AuxPass) >= 0 {
		return fates["passive"][s.lemma[h]]
	}
	if contains(lastVerbs, s.lemma[h]) {
		if h = s.child(h, syntax.Xcomp, syntax.Obj, syntax.Obl); h < 0 {
			return noFate
		}
	} else if s.child(h, syntax.Cop) < 0 && s.lemma[h] != wordBe {
		return noFate
	}
	if s.lemma[h] == wordBe && h+2 < len(s.lemma) {
		h += 2 // "is years away", where the parser takes "is" for the verb
	}
	return fates["is"][s.lemma[h]]
}

// predicateBehind gives the first verb or copula behind a noun that the parser takes for the root, up to a comma; -1 for none.
func (s *sentence) predicateBehind(t int) int {
	for k := t + 1; k+1 < len(s.lower) && k < t+14 && s.words[k] != "," && s.words[k] != ";"; k++ {
		if c := s.Tokens[k].Coarse; (c == syntax.AUX || c == syntax.VERB) && s.Tokens[k].Tag != syntax.VBN && s.Tokens[k].Tag != syntax.VBG {
			return k
		}
	}
	return -1
}

var lastVerbs = hashed("remain", "seem", "look", "stay", "become", "appear")
