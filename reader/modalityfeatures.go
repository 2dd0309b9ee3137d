package reader

import (
	"parley/codebook"
	"parley/syntax"
)

// The templates of how an act is held, by its own clause.
const (
	mBias template = 400 + iota
	mSignals
	mSignal
	mSignalAct
	mSignalGenre
	mModal
	mTag
	mTagRel
	mLexical
	mLemma
	mVoice
	mRel
	mHead
	mAux
	mMark
	mAdverb
	mQuotedVoice
	mActGenre
	mSubject
	mHeading
	mPrev
	mTense
	mDate
	mCue
	mCueAct
	mCueNear
	mCueBefore
	mNegations
	mClauseWord
	mCueSentence
	mNegation
	mNegationAux
	mRules
	mMade
)

// bits are the signals as one number.
func (g *signals) bits() uint32 {
	return flag(g.negated) | flag(g.hypothetical)<<1 | flag(g.future)<<2 | flag(g.quoted)<<3 | flag(g.said)<<4 | flag(g.according)<<5 | flag(g.question)<<6 | flag(g.demandedBy)<<7
}

// lookModality collects the features that tell how an act is held.
func (p *page) lookModality(b *bag, c *candidate, act int, g *signals) {
	s := &p.sentences[c.sent]
	a := uint32(act)
	b.add(mBias, 0)
	p.lookSignals(b, g, a)
	p.lookOwnWord(b, s, c, a, g)
	for k := int(c.lo); k < int(c.hi); k++ {
		switch s.Tokens[k].Coarse {
		case syntax.AUX:
			b.add(mAux, s.lower[k])
		case syntax.ADV, syntax.SCONJ:
			b.add(mAdverb, s.lower[k])
		}
	}
	b.add(mHeading, uint32(s.frame))
	if s.frame != noFrame {
		b.add2(mHeading, uint32(s.frame), uint32(s.Tokens[c.token].Tag))
		b.add2(mHeading, uint32(s.frame), a+100)
		b.add2(mHeading, uint32(s.frame), flag(framed(s, int(c.token)))+200)
	}
	negations := min(p.lookMoodCues(b, s, c, a), 2)
	p.lookHolders(b, s, c, a)
	p.lookScopes(b, s, c, a)
	p.lookNegation(b, s, c, a, g)
	b.add2(mNegations, negations, a)
	b.add2(mNegations, negations, 300+g.bits()&7)
}

// lookSignals sees what the grammar says, all of it together and each signal alone.
func (p *page) lookSignals(b *bag, g *signals, a uint32) {
	bits, genre := g.bits(), uint32(p.kind)
	b.add(mSignals, bits)
	b.add2(mSignals, bits, a)
	b.add2(mSignals, bits, genre+100)
	for i := range uint32(8) {
		b.add2(mSignal, i, bits>>i&1)
		b.add3(mSignalAct, i, bits>>i&1, a)
		b.add3(mSignalGenre, i, bits>>i&1, genre)
	}
	b.add(mModal, g.modal)
	b.add2(mModal, g.modal, a)
}

// lookOwnWord sees the word that carries the act, who speaks there, its subject and what it hangs on.
func (p *page) lookOwnWord(b *bag, s *sentence, c *candidate, a uint32, g *signals) {
	t, genre := int(c.token), uint32(p.kind)
	tag, rel := uint32(s.Tokens[t].Tag), uint32(s.Tokens[t].Rel)
	b.add2(mTag, tag, a)
	b.add2(mTagRel, tag, rel)
	b.add(mLemma, s.alike[t])
	voice := noVoice
	if v := p.voiceAt(s, t); v != nil {
		voice = v.how
	}
	b.add2(mVoice, uint32(voice), genre)
	b.add3(mQuotedVoice, uint32(voice), flag(g.quoted), a)
	b.add2(mActGenre, a, genre)
	b.add2(mSubject, p.argumentKind(s, int(c.subject)), genre)
	b.add(mRel, rel)
	if h := s.Tokens[t].Head; h >= 0 {
		b.add2(mHead, s.alike[h], rel)
	}
}

// farthestCueBefore is how many tokens before a clause a cue still counts as right before it.
const farthestCueBefore = 4

// lookMoodCues sees the codebook's cues by where they stand to the act, and gives how many of its clause say no.
func (p *page) lookMoodCues(b *bag, s *sentence, c *candidate, a uint32) (negations uint32) {
	t := int(c.token)
	for _, q := range s.moods {
		switch {
		case q.token >= c.lo && q.token < c.hi:
			b.add(mCue, q.hash)
			b.add2(mCueAct, q.number, a)
			d := q.token - c.token
			b.add2(mCueNear, q.number, uint32(max(-5, min(5, d))+5))
			if q.kind == codebook.Negation || q.kind == codebook.NonEvent {
				negations++
			}
			if s.Depends(t, int(q.token)) {
				b.add2(mCueAct, q.number, 101)
				b.add2(mCue, q.hash, 1)
			}
		case q.token < c.lo && q.token >= c.lo-farthestCueBefore:
			b.add2(mCueBefore, q.number, a)
			b.add(mCueBefore, q.hash)
		default:
			b.add(mCueSentence, q.number)
		}
		if h := s.Tokens[t].Head; int32(h) == q.token {
			b.add3(mCueNear, q.hash, uint32(s.Tokens[t].Rel), 7)
			b.add3(mCueNear, q.number, uint32(s.Tokens[t].Rel), a)
		}
	}
	return negations
}

// lookNegation collects what a negation stands with: "has not joined" tells of nothing done, "will not join" of a refusal.
func (p *page) lookNegation(b *bag, s *sentence, c *candidate, a uint32, g *signals) {
	t, act := int(c.token), codebook.Acts[a]
	known := flag(int(c.lexical) == int(a))
	f := finding{act: int(a), signals: *g}
	rules := flag(g.negated && !refusal(act)) | flag(p.denied(s, c, act))<<1 | flag(p.carriedByNot(c, &f))<<2 | flag(p.mayBeNegated(s, c, g, act))<<3 |
		flag(p.mayBeHypothetical(s, c, g, act))<<4 | flag(p.element(c))<<5 | flag(feared(s, t))<<6
	for i := range uint32(7) {
		b.add3(mRules, i, rules>>i&1, 0)
		b.add3(mRules, i, rules>>i&1, a+1)
	}
	b.add2(mRules, 100, rules)
	b.add2(mRules, 101, rules>>4<<8|known)
	if g.negation < 0 {
		return
	}
	k := int(g.negation)
	h := s.Tokens[k].Head
	aux := uint32(0)
	if h >= 0 {
		for d := s.kid[h]; d >= 0; d = s.next[d] {
			if r := s.Tokens[d].Rel; r == syntax.Aux || r == syntax.Cop || r == syntax.AuxPass {
				aux = s.lower[d]
				break
			}
		}
	}
	own := uint32(0)
	if h == t {
		own = 1
	} else if h >= 0 && h == s.Tokens[t].Head {
		own = 2
	}
	w := s.lower[k]
	b.add(mNegation, w)
	b.add2(mNegation, w, a)
	b.add2(mNegation, own, a+1000)
	b.add3(mNegation, w, own, known)
	b.add3(mNegation, s.alike[t], own, 7)
	b.add3(mNegationAux, aux, a, known)
	b.add3(mNegationAux, aux, s.alike[t], 1)
	b.add3(mNegationAux, aux, own, uint32(p.kind)+50)
	by := p.argumentKind(s, int(c.subject))
	b.add3(mNegationAux, aux, by, 99)
	if t+1 < len(s.lower) {
		b.add3(mNegationAux, aux, s.wordAlike(t+1), 2)
	}
}
