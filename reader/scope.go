package reader

import "parley/syntax"

// A scope is how an act stands to another word of its sentence, such as one that says no.
type scope uint32

const (
	ofVerb    scope = iota + 1 // "did not attack"
	ofNoun                     // "no attack", "no troops were sent"
	ofShared                   // "did not send or sell": of the verb that it is coordinated with
	ofAbove                    // of what governs it: "there is no sign that he sent"
	governing                  // what governs it says no: "failed to send"
	within                     // of something in what the act is about: "said that it had not"
	before                     // elsewhere, before it
	after
)

const (
	mScope template = 530 + iota
	mScopeWord
	mScopeAct
	mScopeTag
	mScopeOnly
	mScopePerson
	mScopeFar
	mScopes
)

// scopeOf tells how token t stands to a word of no at token k, and the relation below the token that they share.
func (s *sentence) scopeOf(t, k int) (scope, syntax.Rel) {
	h := s.Tokens[k].Head
	switch {
	case h == t && s.Tokens[k].Rel == syntax.Det:
		return ofNoun, syntax.Det
	case h == t:
		return ofVerb, s.Tokens[k].Rel
	case h >= 0 && s.Tokens[h].Head == t && (s.Tokens[k].Rel == syntax.Det || s.Tokens[k].Rel == syntax.Case):
		return ofNoun, s.Tokens[h].Rel
	}
	first := s.Tokens[t].Rel
	for a, up := t, 0; a >= 0 && up < 6; up++ {
		rel := s.Tokens[a].Rel
		a = s.Tokens[a].Head
		if a < 0 {
			break
		}
		switch {
		case a == k:
			return governing, rel
		case a == h && rel == syntax.Conj && up == 0:
			return ofShared, first
		case a == h:
			return ofAbove, rel
		case h >= 0 && s.Tokens[h].Head == a && s.Tokens[k].Rel == syntax.Det:
			return ofAbove, s.Tokens[h].Rel
		}
	}
	if int(s.lo[t]) <= k && k <= int(s.hi[t]) {
		return within, s.Tokens[k].Rel
	}
	if k < t {
		return before, s.Tokens[k].Rel
	}
	return after, s.Tokens[k].Rel
}

// lookScopes sees every word of no, of doubt and of condition in the sentence, and how the act stands to it.
func (p *page) lookScopes(b *bag, s *sentence, c *candidate, a uint32) {
	t := int(c.token)
	seen := uint32(0)
	for k := range s.Tokens {
		if k == t {
			continue
		}
		switch o := holderAt(s, k); o {
		case noWord, failWord:
			how, rel := s.scopeOf(t, k)
			seen |= 1 << how
			p.lookNo(b, s, c, k, uint32(how)*2+flag(o == failWord), uint32(rel), a)
		case ifWord, maybeWord, fearWord, suspectWord, weighWord:
			how, rel := s.scopeOf(t, k)
			x := uint32(how)*32 + uint32(o)
			clauses := min(s.clausesBetween(k, t), 3)
			b.add2(mScope, x, uint32(rel)+200)
			b.add3(mScope, x, uint32(rel)+200, a+1)
			if k < t {
				b.add3(mScopeFar, uint32(min(t-k, 6)), clauses, x+1000)
			}
			b.add3(mScopeFar, clauses, uint32(o), a+2000)
		}
	}
	b.add(mScopes, seen)
	b.add2(mScopes, seen, a)
}

// lookNo sees one word of no, at token k; x is its scope and kind.
func (p *page) lookNo(b *bag, s *sentence, c *candidate, k int, x, rel, a uint32) {
	t := int(c.token)
	aux := s.auxOf(k)
	by := p.argumentKind(s, int(c.subject))
	tag := uint32(s.Tokens[t].Tag)
	b.add2(mScope, x, rel)
	b.add3(mScope, x, rel, a+1)
	b.add2(mScopeWord, x, s.lower[k])
	b.add3(mScopeAct, x, a, aux)
	b.add3(mScopeAct, x, uint32(int32(c.lexical)+100), aux)
	b.add3(mScopeTag, x, tag, aux)
	b.add3(mScopeTag, x, s.lemma[t], 7)
	b.add2(mScopeOnly, x, flag(onlySo(s, k)))
	b.add3(mScopePerson, x, by, aux)
	b.add3(mScopePerson, x, by, a+1)
	if k < t && scope(x/2) != ofVerb {
		clauses := min(s.clausesBetween(k, t), 3)
		b.add3(mScopeFar, uint32(min(t-k, 6)), clauses, x)
		b.add3(mScopeFar, clauses, aux, tag)
	}
}

// onlySo holds for the "not" of "not only", "not just", which takes nothing back.
func onlySo(s *sentence, k int) bool {
	return k+1 < len(s.lower) && contains(onlyWords, s.lower[k+1])
}

// clausesBetween counts what may begin another clause between two tokens.
func (s *sentence) clausesBetween(i, j int) uint32 {
	n := uint32(0)
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if s.Tokens[k].Coarse == syntax.VERB || s.words[k] == "," || s.lower[k] == wordBut {
			n++
		}
	}
	return n
}

// auxOf gives the auxiliary that a word of no stands with, or 0.
func (s *sentence) auxOf(k int) uint32 {
	if k > 0 && (s.Tokens[k-1].Coarse == syntax.AUX || s.Tokens[k-1].Rel == syntax.Aux) {
		return s.lower[k-1]
	}
	if h := s.Tokens[k].Head; h >= 0 {
		if x := s.child(h, syntax.Aux, syntax.Cop, syntax.AuxPass); x >= 0 {
			return s.lower[x]
		}
	}
	return 0
}

var onlyWords = hashed("only", "just", "merely", "least", "simply", "solely", "alone", "sooner", "fewer", "less", "doubt", "surprisingly", "unexpectedly")
