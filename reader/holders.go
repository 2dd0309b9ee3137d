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
func holderAt(s *sentence, k int) holder { return s.begins[k].holder }

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
