package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// mayBeNegated reports whether the words give reason to think that an act did not happen. A learnt guess alone is none:
// "Corvia delivered food" did happen. For what a verb tells plainly only a word of no that reaches the verb is a reason.
// A word after the act that stands in what the act is about ("called on both not to shoot") gives none either.
func (p *page) mayBeNegated(s *sentence, c *candidate, g *signals, act codebook.Act) bool {
	t := int(c.token)
	if unsettled(s, t) || p.presupposed(s, t) || unaffected(s, t) {
		return false
	}
	if v := tellingVerb(s, t); v >= 0 && !g.question {
		if contains(stallVerbs, s.lemma[v]) && !stroke(act) || v != t && s.lemma[v] == wordEnd {
			return notBefore(s, v) // efforts that stalled were made, and what ended without a result was there
		}
		return p.reached(s, v) || carrier(s, v) != v && (act != codebook.ExpressView || s.lemma[carrier(s, v)] == wordSee) && p.reached(s, carrier(s, v)) // "say that they have not seen it"
	}
	if ascribed(s, t) && !g.question {
		return false
	}
	if g.negated || g.question {
		return true
	}
	for _, q := range s.moods {
		if q.token >= c.lo && int(q.token) <= t && takesBack(s, t, int(q.token)) && (q.kind == codebook.Negation || q.kind == codebook.NonEvent) {
			return true
		}
	}
	for k := range s.Tokens {
		if undone(s, k) && takesBack(s, t, k) && !failsElse(s, t, k) && !(k > t && (s.lower[k] == wordWithout || contains(denials, s.lower[k]) && s.Tokens[k].Head != t && s.Tokens[k-1].Coarse != syntax.AUX)) && (k >= int(c.lo) && k <= t || s.Tokens[t].Head == k || near(s, k, t)) && !about(s, k, t) {
			return true
		}
	}
	for h, up := s.Tokens[t].Head, 0; h >= 0 && up < 3; h, up = s.Tokens[h].Head, up+1 {
		for k := s.kid[h]; k >= 0; k = s.next[k] {
			if int(k) < t && undone(s, int(k)) && (contains(notWords, s.lower[k]) || s.Tokens[k].Coarse != syntax.NOUN) {
				return true
			}
		}
		if undone(s, h) {
			return true
		}
	}
	return false
}

// failsElse holds for a "failed" behind the verb of a deed that has a verb of its own: "two rounds held last year failed to bring peace".
func failsElse(s *sentence, t, k int) bool {
	return k > t && s.Tokens[t].Coarse == syntax.VERB && contains(failVerbs, s.lemma[k]) && s.child(k, syntax.Xcomp) > k
}

// unaffected holds for the noun of a deed of which a "not" denies only what it brought about, or what others did about it: "the sanctions did not
// break the economy", "did not resist the occupation".
func unaffected(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if s.Tokens[t].Coarse != syntax.NOUN || h < 0 || none(s, t) {
		return false
	}
	switch s.Tokens[t].Rel {
	case syntax.Nsubj:
		return contains(turnedVerbs, s.lemma[h]) || s.child(h, syntax.Obj, syntax.Ccomp) > h && !happening(s, h) && !contains(gainVerbs, s.lemma[h])
	case syntax.Obj, syntax.NsubjPass:
		return definiteAt(s, t) && contains(aboutVerbs, s.lemma[h])
	case syntax.Obl:
		return definiteAt(s, t) && contains(speechVerbs, s.lemma[h]) // "has not commented on their withdrawal"
	}
	return false
}

// ascribed holds for the noun of an act that has its actor beside it: "the rebels' request", "Jakarta's offer". Whatever is denied of it,
// it was made.
func ascribed(s *sentence, t int) bool {
	return s.Tokens[t].Coarse == syntax.NOUN && s.child(t, syntax.NmodPoss) >= 0 && s.child(t, syntax.Cop) < 0
}

// stands holds for an act that a "not" in its clause does not undo, since it is a part of what is held: a view ("there is no military
// solution"; but who "did not comment" held none), a wish that something should not be, what the parties "shall not" do, a refusal or a threat by
// "will not", a reproach ("has failed to act", "there is no justification").
func stands(s *sentence, c *candidate, act codebook.Act) bool {
	t := int(c.token)
	l := s.lemma[t]
	switch act {
	case codebook.ExpressView:
		return c.named(act) && (!isSaying(l) || contains(thinkVerbs, l)) && !contains(voiceVerbs, l)
	case codebook.Demand:
		return l == wordNeed || dutySaid(s, t, act) || l == wordLet && s.Tokens[t].Tag == syntax.VB && s.child(t, syntax.Nsubj) < 0 || contains(wantVerbs, l) && (s.child(t, syntax.Xcomp, syntax.Ccomp) >= 0 || s.child(t, syntax.Aux) >= 0 && contains(doWords, s.lower[s.child(t, syntax.Aux)]))
	case codebook.Reject:
		return !refusing(s, t) && (underMD(s, t) || c.named(act)) || contains(endVerbs, l) && !notBefore(s, t)
	case codebook.Deny:
		return !refusing(s, t) && !c.named(act) // "did not start the war": the "not" is what denies
	case codebook.Threaten:
		return underMD(s, t)
	case codebook.Accuse:
		return contains(lackVerbs, l)
	case codebook.Accept:
		k := s.child(t, syntax.Aux)
		return k >= 0 && s.lower[k] == wordShall
	}
	return false
}

// undone holds for words that say that something is not.
func undone(s *sentence, k int) bool {
	return contains(notWords, s.lower[k]) && !onlySo(s, k) || contains(failVerbs, s.lemma[k]) || contains(undoneWords, s.lemma[k])
}

// about holds for a verb in what an act is about: who "agreed to halt strikes" agreed.
func about(s *sentence, k, t int) bool {
	if s.Tokens[k].Head != t {
		return false
	}
	switch s.Tokens[k].Rel {
	case syntax.Xcomp, syntax.Ccomp, syntax.Obj, syntax.Obl, syntax.Advcl, syntax.Nmod:
		return true
	}
	return false
}

// near reports whether a token depends on another, or on a dependent of it that is no complement.
func near(s *sentence, k, t int) bool {
	h := s.Tokens[k].Head
	if h < 0 || h == t {
		return h == t
	}
	return s.Tokens[h].Head == t && s.Tokens[h].Rel != syntax.Ccomp && s.Tokens[h].Rel != syntax.Xcomp
}

// mayBeHypothetical reports whether the words give reason to think that an act is only thought of. A verb in the past
// that nothing doubtful governs is told as a fact, whatever else its sentence holds.
func (p *page) mayBeHypothetical(s *sentence, c *candidate, g *signals, act codebook.Act) bool {
	t := int(c.token)
	switch {
	case p.presupposed(s, t), owned(s, t, act), dutySaid(s, t, act):
		return false
	case g.hypothetical || g.demandedBy || g.question || s.frame != noFrame && s.Tokens[t].Tag != syntax.VBD:
		return true
	case happened(s, t) && !p.planned(s, int(c.subject)):
		return doubted(s, c, act)
	case act == codebook.Propose && s.Tokens[t].Coarse != syntax.VERB:
		h := s.Tokens[t].Head
		return h < 0 || !happened(s, h) || !definiteAt(s, t) // but "Arland's proposal was rejected"
	}
	if (stance(act) || !deed(act)) && plainlyTold(s, t) && !p.planned(s, int(c.subject)) { // a deed in the present may be an element of a plan
		return p.doubtReaches(s, c, act)
	}
	for _, q := range s.moods {
		switch q.kind {
		case codebook.Hypothesis, codebook.ScenarioCue, codebook.Modal, codebook.Expectation, codebook.ConditionCue:
			return true
		}
	}
	if doubtful(s, 0, t) || doubtful(s, t+1, len(s.Tokens)) || doubtful(s, t, t+1) && !told(s, t) { // who "threatens" does so
		return true
	}
	for k := range s.Tokens {
		if contains(shouldWords, s.lower[k]) || s.ahead(k) || contains(thoughtOf, s.lemma[k]) && !despite(s, k) {
			return true
		}
	}
	return false
}

// despite holds for a noun that something is told to be so in spite of: "attacks the port despite threats", "despite the lack of a deal".
func despite(s *sentence, k int) bool {
	for up := 0; k >= 0 && up < 3; k, up = s.Tokens[k].Head, up+1 {
		if c := s.caseOf(k); c >= 0 && s.lower[c] == wordDespite {
			return true
		}
		if s.Tokens[k].Rel != syntax.Nmod && s.Tokens[k].Rel != syntax.Compound {
			return false
		}
	}
	return false
}

// ahead holds for a word that puts what follows into the future: "will", "is going to", but not "is going badly".
func (s *sentence) ahead(k int) bool {
	return contains(futureWords, s.lower[k]) && (s.lower[k] != wordGoing || k+1 < len(s.lower) && s.lower[k+1] == wordTo)
}

// doubtReaches reports whether a word that gives reason to think that what a verb tells in the present is only thought of reaches that
// verb. A plan or a deal behind it is what it is about.
func (p *page) doubtReaches(s *sentence, c *candidate, act codebook.Act) bool {
	t := int(c.token)
	own := c.named(act) && act != codebook.ExpressView
	for _, q := range s.moods {
		switch q.kind {
		case codebook.Hypothesis, codebook.ScenarioCue, codebook.Modal, codebook.Expectation, codebook.ConditionCue:
			if k := int(q.token); (k < t || s.Tokens[k].Coarse != syntax.NOUN) && reachesTold(s, k, t, own) {
				return true
			}
		}
	}
	for k := range s.Tokens {
		if k == t { // who "threatens" does so
			continue
		}
		if doubtful(s, k, k+1) || contains(shouldWords, s.lower[k]) || contains(futureWords, s.lower[k]) || k < t && contains(thoughtOf, s.lemma[k]) {
			if reachesTold(s, k, t, own) {
				return true
			}
		}
	}
	return false
}

// reachesTold reports whether a word of doubt bears on a verb that tells something: not from a relative clause, from one behind it, nor from
// what the verb demands or refuses by itself. An "if" of the verb's own condition does.
func reachesTold(s *sentence, k, t int, own bool) bool {
	if s.Tokens[t].Rel == syntax.AclRelcl && s.Tokens[t].Head == k {
		if n := s.ownSubject(t); n >= 0 && !isRelativePronoun(s, n) {
			return false // "the plan, which Arland backs"
		}
	}
	for h, steps := k, 0; h >= 0 && h != t && steps < len(s.Tokens); h, steps = s.Tokens[h].Head, steps+1 {
		if int(s.lo[h]) <= t && t <= int(s.hi[h]) {
			return true
		}
		switch s.Tokens[h].Rel {
		case syntax.Acl, syntax.AclRelcl:
			return false
		case syntax.Advcl:
			return s.Tokens[k].Head == h
		case syntax.Ccomp:
			if own {
				return false
			}
		case syntax.Conj, syntax.Parataxis:
			if h > t && s.Tokens[h].Coarse == syntax.VERB {
				return false
			}
		}
	}
	return true
}

// happened holds for a verb in the past, the perfect or the past passive, also with "did" and where the parser takes the past for a participle.
func happened(s *sentence, t int) bool {
	switch s.Tokens[t].Tag {
	case syntax.VBD:
		return true
	case syntax.VB:
		k := s.child(t, syntax.Aux)
		return k >= 0 && k < t && s.lower[k] == wordDid
	case syntax.VBN:
		k := s.child(t, syntax.Aux, syntax.AuxPass)
		switch h := s.Tokens[t].Head; {
		case k >= 0:
			return contains(pastWords, s.lower[k]) && !inverted(s, t)
		case s.child(t, syntax.Nsubj) >= 0:
			return true // "met", whose forms are one
		case s.Tokens[t].Rel == syntax.Conj && h >= 0 && h < t && s.Tokens[h].Tag == syntax.VBN:
			return happened(s, h) // "has disarmed its men and surrendered its guns"
		}
	}
	return false
}

// doubted reports whether a word of doubt stands in the clause of a verb, one in a clause below it excepted: who "left after
// warnings that he could be charged" left.
func doubted(s *sentence, c *candidate, act codebook.Act) bool {
	t := int(c.token)
	for k := int(c.lo); k < int(c.hi); k++ {
		if k != t && doubtful(s, k, k+1) && !belowClause(s, k, t, deed(act)) && !colonBetween(s, k, t) {
			return true
		}
	}
	return false
}

// colonBetween reports whether a colon or a semicolon parts a word from a verb behind it.
func colonBetween(s *sentence, k, t int) bool {
	for k++; k < t; k++ {
		if s.words[k] == ":" || s.words[k] == ";" {
			return true
		}
	}
	return false
}

// belowClause reports whether a token stands in a clause that depends on another token and is not what is said by it: a deed says
// nothing.
func belowClause(s *sentence, k, t int, deed bool) bool {
	clause := false
	for h, steps := k, 0; h >= 0 && h != t && steps < len(s.Tokens); h, steps = s.Tokens[h].Head, steps+1 {
		switch s.Tokens[h].Rel {
		case syntax.Acl, syntax.AclRelcl, syntax.Advcl:
			clause = true
		case syntax.Parataxis:
			clause = clause || s.Tokens[s.Tokens[h].Head].Coarse != syntax.VERB
		case syntax.Ccomp:
			clause = clause || deed
		}
		if s.Tokens[h].Head == t {
			return clause
		}
	}
	return false
}

// doubtful reports whether a word of doubt stands among the tokens from lo to hi.
func doubtful(s *sentence, lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if inMay(s, k) {
			continue
		}
		if w := s.lower[k]; contains(maybeWords, w) || contains(ifWords, w) || contains(doubtWords, s.lemma[k]) {
			return true
		}
	}
	return false
}

// planned reports whether a subject is a plan or its like: what a plan does is an element of it.
func (p *page) planned(s *sentence, subject int) bool {
	return subject >= 0 && contains(thoughtOf, s.lemma[subject])
}

var (
	undoneWords = lists["undone-words"]
	// turnedVerbs say what became of something.
	turnedVerbs = hashed("change", "alter", "shift", "waver", "succeed", "help", "work", "suffice", "matter")
	// gainVerbs say of a deed that it came about or not, though they have an object: "won approval", "got the green light".
	gainVerbs = lists["gain-verbs"]
	// aboutVerbs are what others do about a deed that was done.
	aboutVerbs = lists["about-verbs"]
	lackVerbs  = hashed("fail", "be", "have", "lack")
	voiceVerbs = lists["voice-verbs"]
	doubtWords = hashed("presumably", "suggest", "apparently", "possible", "risk", "prospect", "potential", "threaten")
	thoughtOf  = lists["thought-of"]
)
