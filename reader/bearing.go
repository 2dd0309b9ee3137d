package reader

import (
	"slices"

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
	comingVerbs = lists["coming-verbs"]
	// likeVerbs demand with "would" before them.
	likeVerbs = hashed("like", "prefer", "love")
	// comingAdjectives say of a deed that it is still to come.
	comingAdjectives = hashed("upcoming", "pending", "forthcoming", "planned", "scheduled", "next", "proposed")
)

// presupposed holds for the noun of a deed that a text takes for granted, whatever it doubts: what came "after Arland's invasion",
// "over the annexation of the coast", "since the start of the Arlandian attack" came after something that was there.
func (p *page) presupposed(s *sentence, t int) bool {
	return p.rowed(s, t, codebook.ExpressView, asGiven) || s.Tokens[t].Coarse == syntax.VERB && (describesGiven(s, t) || letPass(s, t) || goesOn(s, t) || neededFor(s, t))
}

// impliedDone holds for a deed of which a "not" says that it was done: "had Arland not attacked, Corvia would have paid", "could not but attack".
func impliedDone(s *sentence, t int) bool {
	if t > 2 && s.lower[t-1] == wordBut && s.Tokens[t].Tag == syntax.VB && (contains(denials, s.lower[t-2]) || s.lower[t-2] == wordCannot) {
		return true
	}
	k := negationBefore(s, t)
	if that := thatBefore(s, t); k > that && that > 2 && isSaying(s.lemma[that-1]) && s.lower[that-2] == wordTo && contains(wrongWords, s.lower[that-3]) {
		return true // "was wrong to say that Arland had not signed"
	}
	if k < 0 || s.Tokens[t].Tag != syntax.VBN && s.Tokens[t].Tag != syntax.VBD {
		return false
	}
	if lead := s.lower[0]; s.lower[k+1] == wordHave && (lead == wordWithout || lead == wordBut && s.lower[1] == wordFor || lead == wordWere && s.lower[2] == wordNot) {
		return true // "But for Corvia, Arland would never have signed"
	}
	if s.lower[k+1] == wordHave && k > 0 && contains(maybeWords, s.lower[k-1]) && hadOtherwise(s, t) {
		return true // "might never have signed had Corvia not attacked"
	}
	had := -1
	for j := k - 1; j >= 0 && j >= k-6 && had < 0 && s.words[j] != ","; j-- {
		if s.lower[j] == wordHad {
			had = j
		}
	}
	if had < 0 || had != 0 && s.words[had-1] != "," && !slices.Contains(s.lower[max(0, had-6):had], wordIf) && !(had < k-1 && s.child(t, syntax.Nsubj, syntax.NsubjPass) > had) {
		return false
	}
	if had == 0 && s.Tokens[t].Tag != syntax.VB && maybeBehind(s, t) {
		return true // "had Arland not attacked, Corvia would be at peace"
	}
	for j := 1; j < len(s.lower); j++ {
		if s.lower[j] == wordHave && contains(maybeWords, s.lower[j-1]) || j > 1 && s.lower[j] == wordHave && contains(maybeWords, s.lower[j-2]) {
			return true
		}
	}
	return false
}

// hadOtherwise holds for a verb beside a condition against the facts: "had Corvia not attacked", "if Corvia had not attacked". What would not have come "even if" did not.
func hadOtherwise(s *sentence, t int) bool {
	for k := 0; k+2 < len(s.lower); k++ {
		if k > t && s.Tokens[k].Coarse == syntax.SCONJ && s.lower[k] != wordIf {
			return false // "because he had the army surrounded"
		}
		if s.lower[k] != wordHad || k > 0 && k < t && s.lower[0] != wordIf {
			continue
		}
		if from := max(0, k-6); slices.Contains(s.lower[from:k], wordIf) {
			return !slices.Contains(s.lower[from:k], wordEven)
		}
		switch s.Tokens[k+1].Coarse {
		case syntax.PROPN, syntax.NOUN, syntax.PRON, syntax.DET:
			behind := s.Tokens[k+2 : min(k+8, len(s.Tokens))]
			return (k == 0 || s.Tokens[k-1].Coarse != syntax.PRON) && slices.ContainsFunc(behind, func(x syntax.Token) bool { return x.Tag == syntax.VBN || k == 0 && x.Tag == syntax.VBD })
		}
	}
	return false
}

// settleOtherwise leaves out for the doer of what "might never have been signed had Corvia not attacked" whoever acts in the condition.
func (p *page) settleOtherwise(c *candidate, f *finding) {
	s, t := &p.sentences[c.sent], int(c.token)
	if passive(s, t) && s.doneBy(t) < 0 && negationBefore(s, t) >= 0 && hadOtherwise(s, t) {
		f.actor = noEnd
	}
}

var wrongWords = hashed("wrong", "mistaken", "incorrect", "false")

// goesOn holds for the gerund of what somebody did not stop doing, did not regret or could not resist, "did not apologise for" or "refrain from".
func goesOn(s *sentence, t int) bool {
	h, k := s.Tokens[t].Head, t-1
	if k > 0 && s.lower[k] == wordHaving {
		k--
	}
	if h >= 0 && k > h && (s.Tokens[t].Tag == syntax.VBG || k < t-1) && s.Tokens[k].Coarse != syntax.VERB && contains(regretWords, s.lemma[h]) && (s.lemma[h] != wordStop || s.lower[k] == wordAt) {
		return (notBefore(s, h) || negationBefore(s, h) >= 0) && !unfinished(s, h)
	}
	return s.Tokens[t].Tag == syntax.VBG && h >= 0 && h == t-1 && contains(stopVerbs, s.lemma[h]) && notBefore(s, h) && !unfinished(s, h)
}

var reproachVerbs = lists["reproach-verbs"]

// neededFor holds for what "would not have" come to pass without something: it did.
func neededFor(s *sentence, t int) bool {
	not := negationBefore(s, t)
	return not >= 0 && s.Tokens[t].Coarse == syntax.VERB && butFor(s, t, not)
}

// describesGiven holds for a past tense that only describes something that is there: of "the treaty that the ministers initialled in May" the
// initials are, whatever becomes of it.
func describesGiven(s *sentence, t int) bool {
	if s.Tokens[t].Rel != syntax.AclRelcl || s.Tokens[t].Tag != syntax.VBD || !happened(s, t) || s.child(t, syntax.Nsubj) < 0 || s.child(t, syntax.Aux) >= 0 {
		return false
	}
	n := s.Tokens[t].Head
	return s.Tokens[n].Coarse == syntax.NOUN && definiteAt(s, n)
}

// hasChild reports whether one of the words depends on a token.
func hasChild(s *sentence, t int, words wordSet) bool {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		if contains(words, s.lower[k]) {
			return true
		}
	}
	return false
}

// definiteAt holds for a noun of one deed that is meant: with "the", "this" or somebody whose it is, and without a word that says
// that it may be any or is yet to come.
func definiteAt(s *sentence, t int) bool {
	if hasChild(s, t, opensWords) {
		return false
	}
	definite := false
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Det:
			definite = definite || s.lower[k] == wordThe || s.lower[k] == wordThis
		case syntax.NmodPoss:
			definite = true
		case syntax.Amod, syntax.Compound:
			definite = definite || startsUpper(s.words[k])
		}
	}
	return definite
}

var (
	givenPrepositions = rowLists["since"]
	// givenAdjectives say of a deed that it goes on, or how it was.
	givenAdjectives = rowLists["known"]
	regretWords     = hashed("apologise", "apologize", "ashamed", "sorry", "refrain", "desist", "tire", "think", "hesitate", "stop", "regret")
	stopVerbs       = hashed("stop", "cease", "quit", "regret", "resist")
	// yetWords say of a deed that it may be any or is yet to come.
	yetWords   = rowLists["yet"]
	opensWords = yetWords.with("a", "an", "another")
)

// What stands before the noun of a deed can leave it only thought of or undone: "talks on a withdrawal", "hopes of a release", "without an attack".

// phraseBefore gives the token before the noun phrase that ends right before a token; -1 where none does.
func (s *sentence) phraseBefore(t int) int {
	k := t - 1
	for k > 0 && k > t-7 && (s.nominal(k) || s.Tokens[k].Coarse == syntax.DET || s.Tokens[k].Coarse == syntax.ADJ || s.Tokens[k].Coarse == syntax.PART || s.Tokens[k].Tag == syntax.PRPS) {
		k--
	}
	if k == t-1 {
		return -1
	}
	return k
}

// takenForGranted holds for a noun of one deed that goes on or was: "talks on the Arlandian invasion".
func (p *page) takenForGranted(s *sentence, t int) bool {
	a := p.lexicalAt(s, t)
	return a >= 0 && lasting(codebook.Acts[a]) && (definiteAt(s, t) || s.child(t, syntax.NmodPoss) >= 0) && !hasChild(s, t, comingAdjectives) || hasChild(s, t, givenAdjectives)
}
