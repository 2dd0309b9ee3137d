package reader

import (
	_ "embed"
	"slices"

	"parley/syntax"
)

//go:embed data/holders.txt
var holdersText string

// A holder is a kind of word that says of what stands below or beside it that it need not be so. What a mix of them means
// is learnt; rules use a few.
type holder uint8

const (
	noHolder holder = iota
	planWord        // proposal, draft, framework
	fearWord        // risk, possibility, prospect
	ableWord        // willingness, authority
	intendWord
	weighWord   // consider, explore
	suspectWord // potential, alleged
	letWord
	holdWord // include, envisage, entail: what plans do with their elements
	wishWord
	goalWord
	failWord
	noWord
	maybeWord
	ifWord
	willWord
	mustWord
)

var holderNames = []string{"", "plan", "fear", "able", "intend", "weigh", "suspect", "let", "hold", "wish", "goal", "fail", "no", "maybe", "if", "will", "must"}

// holders tells the kind of a word by its hash.
var holders = func() map[uint32]holder {
	kinds := map[uint32]holder{}
	for words := range entries(holdersText) {
		kind := slices.Index(holderNames, words[0])
		for _, w := range words[1:] {
			kinds[hashLower(w)] = holder(kind)
		}
	}
	return kinds
}()

// holderOf tells the kind of a word by its hash, or by that of its lemma.
func holderOf(lower, lemma uint32) holder {
	if h, ok := holders[lower]; ok {
		return h
	}
	return holders[lemma]
}

// holderAt tells the kind of a token.
func holderAt(s *sentence, k int) holder { return s.cards[k].holder }

// The templates of what holds an act, after those of its own grammar.
const (
	mUp template = 500 + iota
	mUpRel
	mHolder
	mHolderPath
	mAbove
	mSubjectHolder
	mOwn
	mOwnChain
	mSide
	mSideHolder
	mBelow
	mComplement
)

// lookHolders sees what stands above an act, below it and beside it: verbs, nouns and auxiliaries that hold it as planned,
// feared, allowed or not done.
func (p *page) lookHolders(b *bag, s *sentence, c *candidate, a uint32) {
	t := int(c.token)
	p.lookOwnChain(b, s, t, a)
	path := uint32(0)
	for k, up := t, uint32(1); up < 7; up++ {
		h := s.Tokens[k].Head
		if h < 0 {
			break
		}
		rel, near := uint32(s.Tokens[k].Rel), min(up, 2)
		path = mix(path, rel)
		b.add(mUp, s.alike[h])
		b.add2(mUpRel, s.alike[h], rel)
		if o := uint32(holderAt(s, h)); o > 0 {
			b.add(mHolder, o)
			b.add2(mHolder, o, rel)
			b.add3(mHolder, o, near, uint32(s.Tokens[t].Tag))
			b.add3(mHolder, o, near, a+100)
			b.add2(mHolderPath, o, path)
		}
		p.lookChainAbove(b, s, h, a, near, rel)
		k = h
	}
	if o := uint32(holderAt(s, t)); o > 0 {
		b.add2(mHolder, o, 900)
		b.add3(mHolder, o, 900, a)
		b.add3(mHolder, o, 901, uint32(s.Tokens[t].Tag))
	}
	for d := s.kid[t]; d >= 0; d = s.next[d] {
		if o := uint32(holderAt(s, int(d))); o > 0 {
			b.add2(mBelow, o, uint32(s.Tokens[d].Rel))
		}
		for e := s.kid[d]; e >= 0; e = s.next[e] {
			if o := uint32(holderAt(s, int(e))); o > 0 {
				b.add3(mBelow, o, uint32(s.Tokens[d].Rel), uint32(s.Tokens[e].Rel))
			}
		}
	}
	if c.subject >= 0 {
		o := uint32(holderAt(s, int(c.subject)))
		b.add2(mSubjectHolder, o, 500)
		b.add3(mSubjectHolder, o, 500, a)
	}
	p.lookComplement(b, s, t, a)
	p.lookSides(b, s, c, a)
}

// chained holds for what says how a verb is held: auxiliaries, marks and adverbs, and the determiner of a noun.
func chained(r syntax.Rel) bool {
	switch r {
	case syntax.Aux, syntax.AuxPass, syntax.Cop, syntax.Mark, syntax.Advmod, syntax.Det:
		return true
	}
	return false
}

// lookOwnChain sees the auxiliaries, marks and adverbs of the act itself.
func (p *page) lookOwnChain(b *bag, s *sentence, t int, a uint32) {
	chain := uint32(0)
	for d := s.kid[t]; d >= 0; d = s.next[d] {
		if r := s.Tokens[d].Rel; chained(r) {
			chain = mix(chain, s.lower[d])
			b.add(mOwn, s.lower[d])
			b.add2(mOwn, s.lower[d], a)
		} else if r == syntax.Advcl {
			p.lookCondition(b, s, int(d), 0)
		}
	}
	b.add2(mOwnChain, chain, uint32(s.Tokens[t].Tag))
	b.add3(mOwnChain, chain, uint32(s.Tokens[t].Tag), a)
}

// lookChainAbove sees those of a word that the act depends on, up steps above it by a relation.
func (p *page) lookChainAbove(b *bag, s *sentence, h int, a, up, rel uint32) {
	for d := s.kid[h]; d >= 0; d = s.next[d] {
		o := uint32(holderAt(s, int(d)))
		switch r := s.Tokens[d].Rel; {
		case r == syntax.Advcl:
			p.lookCondition(b, s, int(d), up)
		case o == 0:
		case chained(r):
			b.add3(mAbove, o, up, rel)
			b.add3(mAbove, o, up, a+100)
			b.add2(mAbove, s.lower[d], up)
		case r == syntax.Nsubj || r == syntax.NsubjPass:
			b.add2(mSubjectHolder, o, up)
			b.add3(mSubjectHolder, o, up, s.alike[h])
		}
	}
}

// lookCondition sees the mark of a clause beside the act: "if", "unless", "while".
func (p *page) lookCondition(b *bag, s *sentence, clause int, up uint32) {
	if m := s.child(clause, syntax.Mark); m >= 0 {
		b.add3(mAbove, s.lower[m], up, 900)
	}
}

// lookComplement sees how the clause is held that a verb takes for its object: who "said that it might sign".
func (p *page) lookComplement(b *bag, s *sentence, t int, a uint32) {
	k := s.child(t, syntax.Ccomp, syntax.Xcomp, syntax.Parataxis)
	if k < 0 {
		return
	}
	saying := flag(isSaying(s.lemma[t]))
	lex := uint32(int32(p.lexicalAt(s, k)) + 2)
	held := uint32(0)
	for d := s.kid[k]; d >= 0; d = s.next[d] {
		switch r := s.Tokens[d].Rel; {
		case chained(r):
			if o := uint32(holderAt(s, int(d))); o > 0 {
				held |= 1 << o
				b.add3(mComplement, o, lex, saying)
				b.add3(mComplement, o, a, saying+10)
				b.add3(mComplement, s.lower[d], lex, saying+20)
			}
		case r == syntax.Nsubj || r == syntax.NsubjPass || r == syntax.Obj:
			if has(s, int(d), syntax.Det) {
				held |= 1
				b.add3(mComplement, 99, lex, saying)
			}
		}
	}
	b.add3(mComplement, held, saying, 30)
	b.add3(mComplement, held, lex, saying+40)
}

// lookSides sees the holders of the sentence by the side of the act on which they stand, in its clause or out of it.
func (p *page) lookSides(b *bag, s *sentence, c *candidate, a uint32) {
	for k := range s.Tokens {
		o := uint32(holderAt(s, k))
		if o == 0 {
			continue
		}
		side := flag(k > int(c.token)) + 2*flag(k >= int(c.lo) && k < int(c.hi))
		b.add2(mSideHolder, o, side)
		b.add3(mSideHolder, o, side, a)
		b.add2(mSide, s.lower[k], side)
	}
}

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
