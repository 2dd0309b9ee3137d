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
	"firm":        (*page).firm,
	"refused":     (*page).rejectsTalks,
	"granted":     (*page).takenForGranted,
	"wasto":       plain(wasTo),
	"negated":     plain(func(s *sentence, t int) bool { return negationBefore(s, t) >= 0 }),
	"not":         plain(notBefore),
	"ofnone":      plain(neitherOf),
	"told":        plain(told),
	"present":     plain(inPresent),
	"coming":      plain(func(s *sentence, t int) bool { return contains(comingVerbs, s.lemma[t]) || happening(s, t) }),
	"namesfuture": plain(namesFuture),
	"modal":       plain(underMD),
	"goingon":     plain(unfinished),
	"happened":    plain(happened),
	"tells":       plain(func(s *sentence, t int) bool { return happened(s, t) || told(s, t) }),
	"hadbeen":     plain(func(s *sentence, t int) bool { return s.tenseAt(t) == pastPerfect }),
	"dueto":       plain(dueTo),
	"definite":    plain(definiteAt),
	"unforeseen":  plain(unforeseen),
	"ruledout":    plain(ruledOut),
	"saying":      plain(func(s *sentence, t int) bool { return isSaying(s.lemma[t]) }),
	"first":       plain(func(_ *sentence, t int) bool { return t == 0 }),
}

// plain makes a test of one that needs no page.
func plain(test func(s *sentence, t int) bool) func(*page, *sentence, int) bool {
	return func(_ *page, s *sentence, t int) bool { return test(s, t) }
}

// firm holds for a verb that says of what it governs that it was not done, if it is neither denied nor only possible: "avoided", but not "could not avoid".
func (p *page) firm(s *sentence, t int) bool {
	_, fends := p.stems(s, t)
	return !fends && !sparesNone(s, t) && s.Tokens[t].Coarse == syntax.VERB && negationBefore(s, t) < 0 && !underMD(s, t) && !(s.Tokens[t].Tag == syntax.VBP && s.Tokens[t].Rel == syntax.Ccomp)
}
