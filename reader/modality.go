package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// A moodCue is a place in a sentence where the codebook's cues say how something is held.
type moodCue struct {
	token  int32
	kind   codebook.CueKind
	hash   uint32 // of the phrase
	number uint32 // of the kind
}

// findMoodCues matches the cues of modality at every token.
func (p *page) findMoodCues(s *sentence) {
	from := len(p.moodCues)
	for i := range s.Tokens {
		if s.lemmaKey[i].Begins&codebook.Cues == 0 || inMay(s, i) {
			continue
		}
		_, cues := p.r.book.CueAt(s.lemmed(), i)
		for _, c := range cues {
			if c.Kind != codebook.ProposalHead {
				p.moodCues = append(p.moodCues, moodCue{int32(i), c.Kind, hashLower(c.Phrase), hashLower(string(c.Kind))})
			}
		}
	}
	s.moods = p.moodCues[from:len(p.moodCues):len(p.moodCues)]
}

// inMay holds for the month, which doubts nothing.
func inMay(s *sentence, k int) bool {
	return s.words[k] == "May" && (k > 0 || s.Tokens[k].Tag != syntax.MD)
}

// dayOfMay holds for the month of a day, also where the parser takes it for an auxiliary: "9 May, Arland rejects it."
func dayOfMay(s *sentence, k int) bool {
	return s.words[k] == "May" && (k > 0 && s.Tokens[k-1].Tag == syntax.CD || k+1 < len(s.words) && s.Tokens[k+1].Tag == syntax.CD)
}

// Signals are what the grammar around an act says of how it is held. Rules find them; what a mix means is learnt.
type signals struct {
	negated      bool // not, never, no; failed to; without
	negation     int32
	hypothetical bool // could, may, if, whether, a scenario
	future       bool // will, shall, is to, plans to
	quoted       bool
	said         bool // in the clause that a verb of saying governs
	besideSaid   bool // as a part of the subject of that verb, or beside it
	according    bool
	question     bool
	demandedBy   bool   // under a verb of demanding, offering, proposing
	denied       bool   // the grammar denies the act whose mood was weighed: see page.denied
	modal        uint32 // the modal's lemma
	why          string
}

// toldBeside holds for the verb of a clause that tells what happened beside what is asked or offered: "should stop it, as it did when Moran
// met the rebels".
func toldBeside(s *sentence, k int) bool {
	return s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0 && happened(s, k)
}

// signalsOf reads the grammar around a token, up the tree to the root.
func (p *page) signalsOf(s *sentence, c *candidate) signals {
	t := int(c.token)
	g := signals{quoted: s.quoted[t], negation: -1}
	if s.frame == inScenario && s.Tokens[t].Tag != syntax.VBD {
		g.hypothetical, g.why = true, "a scenario by its heading"
	}
	aside, subject := false, false
	for k, up := t, 0; k >= 0 && up < 8; k, up = s.Tokens[k].Head, up+1 {
		rel := s.Tokens[k].Rel
		p.signalsAt(s, t, k, up, &g)
		if up > 0 && isSaying(s.lemma[k]) && !aside {
			g.said, g.besideSaid = true, subject
		}
		aside, subject = aside || s.besideSaying(k), rel == syntax.Nsubj || rel == syntax.Conj
		if up == 0 && s.repliedTo(t) >= 0 {
			break // "offered a truce, a proposal rejected by Arland"
		}
		if h := s.Tokens[k].Head; h >= 0 {
			switch rel {
			case syntax.Ccomp, syntax.Xcomp, syntax.Acl, syntax.Advcl, syntax.Obj, syntax.Obl, syntax.Nmod, syntax.Csubj:
				if l := p.lexicalAt(s, h); l >= 0 && !(rel == syntax.Advcl && toldBeside(s, k)) {
					switch codebook.Acts[l] {
					case codebook.Demand, codebook.Appeal, codebook.Propose, codebook.Offer, codebook.Threaten, codebook.Reject:
						g.demandedBy = true
					}
				}
				if (rel == syntax.Xcomp || rel == syntax.Ccomp || rel == syntax.Acl) && !ofCause(s, k) {
					p.governed(s, h, &g)
				}
			}
			if rel == syntax.AclRelcl || rel == syntax.Parataxis || (rel == syntax.Conj || rel == syntax.Advcl) && s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0 ||
				rel == syntax.Conj && s.Tokens[k].Tag == syntax.VBD && underMD(s, h) {
				// What holds of the clause above need not hold of this one; quotation and saying still do.
				for h, steps := s.Tokens[k].Head, 0; h >= 0 && steps < len(s.Tokens); h, steps = s.Tokens[h].Head, steps+1 {
					if isSaying(s.lemma[h]) && !aside && (steps > 0 || !s.toldWhen(k)) {
						g.said, g.besideSaid = true, subject
					}
					aside, subject = aside || s.besideSaying(h), s.Tokens[h].Rel == syntax.Nsubj || s.Tokens[h].Rel == syntax.Conj
				}
				break
			}
		}
	}
	if contains(unmetVerbs, s.lemma[t]) {
		g.negated, g.negation = true, int32(t)
	}
	g.said = g.said || s.saidInside(t)
	g.according = s.sayer >= 0 && s.says >= 0 && (s.lower[s.says] == wordAccording || s.words[s.says] == ":" || contains(versionNouns, s.lower[s.says])) || s.unlistedSource() >= 0
	if n := len(s.Tokens); s.words[n-1] == "?" {
		g.question = true
	}
	return g
}

// saidInside holds for the verb of a clause within which somebody says so between commas: "the Front, the envoy said, had signed".
func (s *sentence) saidInside(t int) bool {
	v := int(s.says)
	if v < 1 || v >= t || s.Tokens[v].Rel != syntax.Advcl && s.Tokens[v].Rel != syntax.Parataxis || s.child(v, syntax.Mark) >= 0 || !isSaying(s.lemma[v]) {
		return false
	}
	before, behind := int(s.lo[v])-1, v+1
	if behind < len(s.words) && s.words[s.lo[v]] == "," {
		before++
	}
	return before >= 0 && s.words[before] == "," && s.words[behind] == "," && s.Depends(t, s.Tokens[v].Head)
}

// besideSaying holds for what somebody else says behind a semicolon.
func (s *sentence) besideSaying(k int) bool {
	r, h := s.Tokens[k].Rel, s.Tokens[k].Head
	return (r == syntax.Conj || r == syntax.Parataxis || r == syntax.Ccomp && s.child(k, syntax.Mark) < 0) && h >= 0 && h < k && contains(addressVerbs, s.lemma[k]) &&
		s.child(k, syntax.Nsubj, syntax.NsubjPass) >= 0 && slices.Contains(s.words[h:k], ";")
}

// signalsAt reads the auxiliaries, marks and adverbs of one token; up is how far above the act it stands.
func (p *page) signalsAt(s *sentence, t, k, up int, g *signals) {
	for d := s.kid[k]; d >= 0; d = s.next[d] {
		w := s.lower[d]
		switch s.Tokens[d].Rel {
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			if up == 0 && neverWill(s, int(d)) {
				g.negated, g.negation = true, d-1
			}
			switch {
			case contains(futureWords, w):
				if up == 0 || !g.future {
					g.future = true
				}
				if up == 0 {
					g.modal = s.lemma[d]
				}
			case up > 0 && w == wordCan && isSaying(s.lemma[k]) && negationBefore(s, k) < 0: // "I can confirm that Arland signed"
			case contains(maybeWords, w) && !dayOfMay(s, int(d)):
				g.hypothetical = true
				if g.why == "" {
					g.why = s.words[d]
				}
				if up == 0 {
					g.modal = s.lemma[d]
				}
			case contains(shouldWords, w) && up == 0:
				g.modal = s.lemma[d]
			}
		case syntax.Mark, syntax.Advmod:
			switch {
			case contains(ifWords, w):
				g.hypothetical = true
				if g.why == "" {
					g.why = s.words[d]
				}
			case contains(notWords, w) && takesBack(s, k, int(d)) && (up == 0 || up == 1 && s.Tokens[t].Coarse != syntax.VERB || s.Tokens[t].Rel == syntax.Xcomp && up == 1):
				g.negated, g.negation = true, d
			}
		case syntax.Det:
			if contains(notWords, w) && up == 0 {
				g.negated, g.negation = true, d
			}
		case syntax.NsubjPass, syntax.Nsubj, syntax.Obj:
			if up == 0 {
				if n := s.child(int(d), syntax.Det); n >= 0 && contains(notWords, s.lower[n]) && !contains(fewerWords, s.lower[n+1]) {
					g.negated, g.negation = true, int32(n)
				}
				if contains(notWords, w) {
					g.negated, g.negation = true, d
				}
			}
		}
	}
}

// governed reads the verb that an infinitive or clause hangs on: failed to, plans to, is expected to.
func (p *page) governed(s *sentence, h int, g *signals) {
	switch l := s.lemma[h]; {
	case contains(failVerbs, l):
		g.negated, g.negation = true, int32(h)
	case contains(planVerbs, l):
		g.future = true
	}
}

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
	g.denied = p.denied(s, c, act)
	f := finding{act: int(a), signals: *g}
	rules := flag(g.negated && !refusal(act)) | flag(g.denied)<<1 | flag(p.carriedByNot(c, &f))<<2 | flag(p.mayBeNegated(s, c, g, act))<<3 |
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
