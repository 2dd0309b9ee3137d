package reader

import (
	"slices"

	"parley/codebook"
	"parley/syntax"
)

// An issueCue is a place in a sentence where the codebook's cues speak of an issue.
type issueCue struct {
	token int32
	issue int32 // index in the canonical issues
}

// findIssueCues matches the cues of issues at every token, and hints at those that no cue covers.
func (p *page) findIssueCues(s *sentence) {
	cues, hints := len(p.issueCues), len(p.issueHints)
	for i := 0; i < len(s.Tokens); {
		n := 0
		var issues []int
		list := &p.issueCues
		if s.lemmaKey[i].Begins&codebook.IssueCues != 0 {
			n, issues = p.r.book.IssueAt(s.lemmed(), i)
		}
		if n == 0 && s.lemmaKey[i].Begins&codebook.IssueHints != 0 {
			n, issues = p.r.book.HintAt(s.lemmed(), i)
			list = &p.issueHints
		}
		for _, k := range issues {
			if c := p.r.canonical[k]; c >= 0 && !(n == 1 && s.takenBack(i)) {
				*list = append(*list, issueCue{int32(i), c})
			}
		}
		i += max(n, 1)
	}
	s.issues = p.issueCues[cues:len(p.issueCues):len(p.issueCues)]
	s.hints = p.issueHints[hints:len(p.issueHints):len(p.issueHints)]
}

// takenBack holds for a withdrawal of no troops: "the withdrawal of the letter", "withdrew its complaint", "withdrew from the accord".
func (s *sentence) takenBack(i int) bool {
	if !contains(withdrawing, s.lemma[i]) {
		return false
	}
	for k := s.kid[i]; k >= 0; k = s.next[k] {
		switch c := s.caseOf(int(k)); {
		case s.Tokens[k].Rel == syntax.Obj, s.Tokens[k].Rel == syntax.NsubjPass, c >= 0 && s.lower[c] == wordOf:
			if contains(takenBack, s.lemma[k]) {
				return true
			}
		case c >= 0 && s.lower[c] == wordFrom && contains(quitBodies, s.lemma[k]):
			return true
		}
	}
	return false
}

var (
	withdrawing = hashed("withdraw", "withdrawal", "pullout")
	takenBack   = lists["taken-back"]
	quitBodies  = lists["quit-bodies"]
)

const (
	iBias template = 300 + iota
	iCue
	iCueNear
	iCueSentence
	iCueBefore
	iWord
	iPair
	iAct
	iActLemma
	iActCue
	iTitle
	iTitleAct
	iGenre
	iHeading
	iNear
	iDocument
	iCues
	iPlace
	iFirst
	iBack
	iFollows
)

// lookIssue collects the features that tell what a statement is about.
func (p *page) lookIssue(b *bag, c *candidate, act int) {
	s := &p.sentences[c.sent]
	a := uint32(act)
	b.add(iBias, 0)
	b.add(iAct, a)
	b.add2(iActLemma, a, s.alike[c.token])
	b.add2(iGenre, uint32(p.kind), a)
	n := lookIssueCues(b, s.issues, c, a) + lookIssueCues(b, s.hints, c, a) // what was learnt of cues goes for hints
	b.add(iCues, min(n, 3))
	p.lookIssuePlaces(b, s, c, a)
	p.lookIssueBack(b, s, c, a, n)
	if c.sent > 0 {
		for _, q := range p.sentences[c.sent-1].issues {
			b.add2(iCueBefore, uint32(q.issue), min(n, 1))
		}
	}
	last := uint32(0)
	for k := range s.Tokens {
		switch s.Tokens[k].Coarse {
		case syntax.NOUN, syntax.VERB, syntax.ADJ, syntax.PROPN:
		default:
			continue
		}
		in := int32(k) >= c.lo && int32(k) < c.hi
		if in {
			b.add(iWord, s.alike[k])
			if last != 0 {
				b.add2(iPair, last, s.alike[k])
			}
			last = s.alike[k]
		} else {
			b.add(iNear, s.alike[k])
		}
	}
	for i, top := range p.topIssues {
		if top >= 0 {
			b.add2(iDocument, uint32(top), uint32(min(i, 2)))
			b.add3(iDocument, uint32(top), min(n, 1), a)
		}
	}
	for _, top := range p.titleIssues {
		b.add2(iTitle, uint32(top), min(n, 1))
	}
}

// lookIssueCues sees the cues of a sentence, those of a statement's clause apart, and counts these.
func lookIssueCues(b *bag, cues []issueCue, c *candidate, act uint32) (inside uint32) {
	for _, q := range cues {
		if q.token < c.lo || q.token >= c.hi {
			b.add(iCueSentence, uint32(q.issue))
			continue
		}
		inside++
		b.add(iCue, uint32(q.issue))
		b.add2(iActCue, uint32(q.issue), act)
		if d := q.token - c.token; d >= -4 && d <= 6 {
			b.add(iCueNear, uint32(q.issue))
		}
	}
	return inside
}

// Where a cue stands to the act.
const (
	atAct uint32 = 1 + iota
	inObject
	inSubject
	belowAct
	besideAct
)

// lookIssuePlaces sees of each cue of the clause whether it is the act itself or stands in its object, its subject or beside, and which is the
// first behind the act.
func (p *page) lookIssuePlaces(b *bag, s *sentence, c *candidate, act uint32) {
	first := int32(len(s.Tokens))
	for _, list := range [2][]issueCue{s.issues, s.hints} {
		for _, q := range list {
			if q.token < c.lo || q.token >= c.hi {
				continue
			}
			place := c.placeOf(s, int(q.token))
			b.add2(iPlace, uint32(q.issue), place)
			b.add3(iPlace, uint32(q.issue), place, act+1)
			if q.token > c.token {
				first = min(first, q.token)
			}
		}
	}
	for _, list := range [2][]issueCue{s.issues, s.hints} {
		for _, q := range list {
			if q.token == first {
				b.add2(iFirst, uint32(q.issue), 0)
				b.add2(iFirst, uint32(q.issue), act+1)
			}
		}
	}
}

// placeOf says where a token of its sentence stands to a candidate.
func (c *candidate) placeOf(s *sentence, k int) uint32 {
	within := func(head int32) bool { return head >= 0 && (k == int(head) || s.Depends(k, int(head))) }
	switch {
	case k == int(c.token):
		return atAct
	case within(c.object):
		return inObject
	case within(c.subject):
		return inSubject
	case s.Depends(k, int(c.token)):
		return belowAct
	}
	return besideAct
}

// farBack is how many sentences before a statement the cue may stand that it is taken up from.
const farBack = 8

// lookIssueBack sees what was spoken of before: the nearest cue where the statement has none itself, and the issues of the statement before.
func (p *page) lookIssueBack(b *bag, s *sentence, c *candidate, act, inside uint32) {
	for k, m := uint32(0), p.prev.issues; m != 0; k, m = k+1, m>>1 {
		if m&1 == 1 {
			b.add3(iFollows, k, min(inside, 1), 0)
			b.add3(iFollows, k, act, 1)
		}
	}
	if inside > 0 {
		return
	}
	last := int32(-1)
	for _, q := range s.issues {
		if q.token < c.lo {
			last = q.issue
		}
	}
	for k := int(c.sent) - 1; last < 0 && k >= 0 && k >= int(c.sent)-farBack; k-- {
		if list := p.sentences[k].issues; len(list) > 0 {
			last = list[len(list)-1].issue
		}
	}
	if last >= 0 {
		b.add(iBack, uint32(last))
	}
}

// issueBits are a finding's issues, one bit each.
func (f *finding) issueBits() (bits uint32) {
	for _, k := range f.issues {
		if k >= 0 {
			bits |= 1 << k
		}
	}
	return bits
}

// settleDisarming takes what is told of arms that are laid down, handed in, burned or kept by who bears them for disarmament, and not for a supply of arms.
func (p *page) settleDisarming(c *candidate, f *finding) {
	arms, disarmed := int8(slices.Index(p.r.issues, "arms")), int8(slices.Index(p.r.issues, "demilitarisation"))
	at := slices.Index(f.issues[:], arms)
	if arms < 0 || at < 0 || disarmed < 0 || !p.sentences[c.sent].disarms(int(c.lo), int(c.hi)) {
		return
	}
	rest := slices.DeleteFunc(slices.Clone(f.issues[:]), func(k int8) bool { return k == arms || k == disarmed || k < 0 })
	f.issues = [3]int8{disarmed, -1, -1}
	copy(f.issues[1:], rest)
}

// settleTakenBack takes what is told of papers or of an accord for no withdrawal of troops, where nothing else is withdrawn.
func (p *page) settleTakenBack(c *candidate, f *finding) {
	troops := int8(slices.Index(p.r.issues, "troop-withdrawal"))
	if troops < 0 || !slices.Contains(f.issues[:], troops) {
		return
	}
	s, back := &p.sentences[c.sent], false
	for k := int(c.lo); k < int(c.hi); k++ {
		if contains(withdrawing, s.lemma[k]) {
			if !s.takenBack(k) {
				return
			}
			back = true
		}
	}
	if !back {
		return
	}
	rest := slices.DeleteFunc(slices.Clone(f.issues[:]), func(k int8) bool { return k == troops || k < 0 })
	if len(rest) == 0 {
		rest = []int8{int8(slices.Index(p.r.issues, "other"))}
	}
	f.issues = [3]int8{-1, -1, -1}
	copy(f.issues[:], rest)
}

// disarms holds for words in which somebody parts with arms of his own, or does not: "lay down its weapons", "burned their rifles", "keep its arms", "disarm".
func (s *sentence) disarms(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		switch {
		case contains(disarmWords, s.lemma[k]):
			return true
		case !contains(partVerbs, s.lemma[k]):
			continue
		}
		own := s.lemma[k] == wordLay
		for j := k + 1; j < min(k+6, hi); j++ {
			own = own || s.Tokens[j].Tag == syntax.PRPS
			if own && contains(ownArms, s.lemma[j]) {
				return true
			}
		}
	}
	return false
}

var (
	disarmWords = hashed("disarm", "disarmament", "disband", "disbandment", "decommission", "decommissioning", "demobilise", "demobilize", "demobilisation", "demobilization", "dissolution")
	partVerbs   = hashed("lay", "surrender", "hand", "give", "burn", "destroy", "turn", "relinquish", "renounce", "cast", "keep", "retain")
	ownArms     = hashed("weapon", "arm", "arms", "rifle", "gun", "weaponry", "arsenal")
)
