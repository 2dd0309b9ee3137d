package reader

import (
	"parley/syntax"
)

// What rows ask of the grammar by a name: links that no single relation is, and tests of a word.

// leads are the links, ">:gerund"; each gives the one token to which it leads, -1 for none.
var leads = map[string]func(p *page, s *sentence, t int) int{
	"gerund": func(_ *page, s *sentence, t int) int { return gerundBehind(s, t) },
	"plan":   (*page).dropped,
}

// tests are what a row may ask of a word: "[:negated]".
var tests = map[string]func(p *page, s *sentence, t int) bool{
	"negated": func(_ *page, s *sentence, t int) bool { return negationBefore(s, t) >= 0 },
	"modal":   func(_ *page, s *sentence, t int) bool { return underMD(s, t) },
	"firm":    (*page).firm,
	"refused": (*page).rejectsTalks,
}

// firm holds for a verb that says of what it governs that it was not done, if it is neither denied nor only possible: "avoided", but not "could not avoid".
func (p *page) firm(s *sentence, t int) bool {
	_, fends := p.stems(s, t)
	return !fends && !sparesNone(s, t) && s.Tokens[t].Coarse == syntax.VERB && negationBefore(s, t) < 0 && !underMD(s, t) && !(s.Tokens[t].Tag == syntax.VBP && s.Tokens[t].Rel == syntax.Ccomp)
}
