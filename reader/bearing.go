package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// inDoubt reports whether anything gives reason to think that an act is only thought of: a question, the frame of its sentence, or a word that
// bears on it.
func (p *page) inDoubt(c *candidate, f *finding) bool {
	s := &p.sentences[c.sent]
	return f.signals.question || s.frame != noFrame || p.doubtAbove(s, int(c.token), codebook.Acts[f.act])
}

// doubtAbove reports whether a word of doubt, of what is to come or of a plan bears on a token: on itself or on what it hangs on, up to the first verb
// that tells something as done. What others of the sentence may do says nothing of it: in "the invasion shows that they may attack again"
// there was one.
func (p *page) doubtAbove(s *sentence, t int, act codebook.Act) bool {
	if w := s.lower[0]; (w == wordShould || w == wordHad || w == wordWere) && s.words[len(s.words)-1] != "?" {
		return true // "Should Arland refuse, Corvia will attack"
	}
	if v := s.child(t, syntax.Ccomp); v >= 0 && isSaying(s.lemma[t]) && (opensUp(s, v) || doubtBeside(s, v, v, true)) {
		return true
	}
	for a, up := t, 0; a >= 0 && up < longestWay; up++ {
		if opensUp(s, a) && (up > 0 || !p.stanceBy(s, t, act) || contains(ifWords, s.lower[a]) || s.ahead(a)) {
			return true
		}
		if doubtBeside(s, a, t, up == 0) || s.isTo(a) || inverted(s, a) {
			return true
		}
		if up > 0 && s.Tokens[a].Coarse == syntax.VERB && happened(s, a) {
			return false
		}
		switch s.Tokens[a].Rel {
		case syntax.AclRelcl, syntax.Parataxis:
			return false
		case syntax.Advcl, syntax.Ccomp:
		case syntax.Conj:
			if s.child(a, syntax.Nsubj, syntax.NsubjPass) >= 0 {
				return false
			}
		}
		a = s.Tokens[a].Head
	}
	return false
}

// stanceBy holds for a stance that the word itself takes, and for getting ready: who "threatens" or "is preparing" does so.
func (p *page) stanceBy(s *sentence, t int, act codebook.Act) bool {
	return (stance(act) || !deed(act) || act == codebook.Mobilize) && p.lexicalAt(s, t) == actIndex(act)
}

// doubtBeside reports whether such a word depends on a token at or above t: its auxiliaries, marks and adverbs, what plan or case it is under, a
// condition, and of t itself what describes it.
func doubtBeside(s *sentence, a, t int, own bool) bool {
	for d := s.kid[a]; d >= 0; d = s.next[d] {
		k := int(d)
		switch s.Tokens[k].Rel {
		case syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Mark, syntax.Advmod, syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter:
		case syntax.Obl, syntax.OblUnmarked:
			if c := s.caseOf(k); k > t || c >= 0 && contains(givenPrepositions, s.lower[c]) {
				continue // "despite the threat"
			}
		case syntax.Amod, syntax.Det, syntax.Compound, syntax.Case, syntax.AclRelcl, syntax.Acl:
			if !own {
				continue
			}
		case syntax.Advcl:
			if m := s.child(k, syntax.Mark); m >= 0 && contains(ifWords, s.lower[m]) || inverted(s, k) {
				return true
			}
			continue
		default:
			continue
		}
		if opensUp(s, k) && !(happened(s, a) && expected(s, k, k)) { // not "soon after their withdrawal he attacked"
			return true
		}
	}
	return false
}

// expected reports whether a cue of what is to come stands among the tokens from lo to hi: "next week".
func expected(s *sentence, lo, hi int) bool {
	for _, q := range s.moods {
		if int(q.token) >= lo && int(q.token) <= hi && q.kind == codebook.Expectation {
			return true
		}
	}
	return false
}

// owned holds for the noun of an act that has a known actor beside it, "Arland's insistence", "the Arlandian strike", whatever its sentence says may
// come of it. What may come about itself is left open: "the Arlandian strike may begin on Monday", "plans for the Arlandian strike".
func owned(s *sentence, t int, act codebook.Act) bool {
	if s.Tokens[t].Coarse != syntax.NOUN || act == codebook.Propose || act == codebook.ExpressView || !definiteAt(s, t) || hasChild(s, t, maybeAdjectives) || hasChild(s, t, comingAdjectives) {
		return false
	}
	if s.child(t, syntax.NmodPoss) < 0 && (s.Tokens[t].Tag == syntax.NNS || s.child(t, syntax.Det) < 0 || !named(s, t)) {
		return false // "Arlandian strikes may follow"
	}
	for k, up := t, 0; up < 3; up++ {
		h := s.Tokens[k].Head
		if h < 0 {
			return true
		}
		switch s.Tokens[k].Rel {
		case syntax.Nsubj, syntax.NsubjPass:
			return !mayCome(s, h)
		case syntax.Obj:
			return contains(aboutVerbs, s.lemma[h]) || happened(s, h)
		case syntax.Nmod, syntax.Obl, syntax.OblAgent:
			if opensUp(s, h) || contains(hopeNouns, s.lemma[h]) || contains(hopeWords, s.lemma[h]) {
				return false
			}
			if s.Tokens[h].Coarse == syntax.VERB {
				return true
			}
		default:
			return false
		}
		k = h
	}
	return false
}

// mayCome holds for what is said of a deed that leaves open whether it comes about: "may begin", "is possible", "would divide the city".
func mayCome(s *sentence, h int) bool {
	return happening(s, h) || under(s, h, wordWould) || contains(comingVerbs, s.lemma[h]) || contains(hangVerbs, s.lemma[h]) || s.Tokens[h].Coarse != syntax.VERB && opensUp(s, h)
}

// under reports whether a verb stands under a modal.
func under(s *sentence, v int, modal uint32) bool {
	for k := s.kid[v]; k >= 0; k = s.next[k] {
		if s.Tokens[k].Rel == syntax.Aux && s.lower[k] == modal {
			return true
		}
	}
	return false
}

// named holds for a noun that a name describes: "the Arlandian strike".
func named(s *sentence, t int) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if r := s.Tokens[k].Rel; (r == syntax.Amod || r == syntax.Compound) && startsUpper(s.words[k]) && k > 0 {
			return true
		}
	}
	return false
}

// dutySaid holds for a demand that its own "should" or "must" makes: it is one, not what would be.
func dutySaid(s *sentence, t int, act codebook.Act) bool {
	if act != codebook.Demand {
		return false
	}
	duty := false
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Aux:
			duty = duty || contains(shouldWords, s.lower[k]) || contains(maybeWords, s.lower[k]) && contains(likeVerbs, s.lemma[t])
		case syntax.Mark, syntax.Advmod:
			if contains(ifWords, s.lower[k]) {
				return false
			}
		}
	}
	return duty && !inverted(s, t)
}

// opensUp holds for a word of doubt, of what is to come, of a duty or of a plan.
func opensUp(s *sentence, k int) bool {
	if inMay(s, k) {
		return false
	}
	if w := s.lower[k]; contains(maybeWords, w) || contains(ifWords, w) || contains(shouldWords, w) || s.ahead(k) || contains(doubtWords, s.lemma[k]) || contains(thoughtOf, s.lemma[k]) {
		return true
	}
	for _, q := range s.moods {
		if int(q.token) == k && (q.kind == codebook.Hypothesis || q.kind == codebook.Expectation) {
			return true
		}
	}
	switch holderAt(s, k) {
	case fearWord, ableWord, intendWord, weighWord:
		return true
	}
	return false
}

var (
	// comingVerbs say of a deed that it comes about, or that it is made.
	comingVerbs = hashed("begin", "start", "come", "arrive", "follow", "proceed", "go", "resume", "launch", "carry", "implement", "complete", "conduct", "hold", "occur", "be",
		"expect", "plan", "schedule", "delay", "announce", "approve", "authorise", "authorize", "continue", "happen", "make", "prepare", "order", "fail", "succeed")
	// likeVerbs demand with "would" before them.
	likeVerbs = hashed("like", "prefer", "love")
	// comingAdjectives say of a deed that it is still to come.
	comingAdjectives = hashed("upcoming", "pending", "forthcoming", "planned", "scheduled", "next", "proposed")
)
