package reader

import (
	"cmp"
	"slices"

	"parley/codebook"
)

// A reading is one reason for an option, with what it rests on.
type reading struct {
	option int32
	why    reason
	detail uint32
	plural bool
	how    how
	role   uint32
}

// The templates of options, after those of candidates.
const (
	oReason template = 200 + iota
	oReasonDetail
	oReasonAct
	oReasonLexical
	oReasonLemma
	oReasonGenre
	oReasonSubject
	oReasonQuoted
	oReasonHow
	oReasonDetailAct
	oReasonSubjectAct
	oReasonSubjectGenre
	oReasonSubjectQuoted
	oReasonActQuotedGenre
	oReasons
	oKind
	oKindAct
	oSize
	oSizeAct
	oCount
	oHowAct
	oIsSubject
	oPairReasons
	oActorSame
	oActorOverlap
	oActorReason
	oVoiceSubject
	oTag
	oRelReason
	oRole
	oPrevSame
	oShare
	oShareAct
	oShareSubject
	oNextSame
	oBothSame
	oRank
	oRecent
)

// weighOptions writes the features of each option into the buffer, for the options that were gathered last. act is the kind
// of act.
func (p *page) weighOptions(b *bag, c *candidate, list []option, act int) {
	s := &p.sentences[c.sent]
	t := int(c.token)
	a := uint32(act)
	lex := uint32(int32(c.lexical) + 2)
	quoted := flag(s.quoted[t])
	g := uint32(p.kind)
	by, _ := p.argumentKind(s, int(c.subject))
	voice := uint32(noVoice)
	if v := p.voiceAt(s, t); v != nil {
		voice = uint32(v.how)
	}
	rel := uint32(s.Tokens[t].Rel)
	var seen [reasons]struct{ from, to int } // the features of a reason alone
	var near neighbours
	if p.guessed {
		near = p.neighboursOf(c)
	}
	// Readings come in the order they were proposed; gather them by option.
	for i := range list {
		o := &list[i]
		o.from = int32(len(b.list))
		n := uint32(0)
		first := reason(0)
		for j := range p.readings {
			r := &p.readings[j]
			if int(r.option) != i {
				continue
			}
			n++
			w := uint32(r.why)
			if same := &seen[r.why]; same.to > 0 { // these do not differ from option to option
				b.list = append(b.list, b.list[same.from:same.to]...)
			} else {
				same.from = len(b.list)
				b.add(oReason, w)
				b.add2(oReasonAct, w, a)
				b.add2(oReasonLexical, w, lex)
				b.add2(oReasonLemma, w, s.lemma[t])
				b.add2(oReasonGenre, w, g)
				b.add2(oReasonSubject, w, by)
				b.add3(oReasonQuoted, w, quoted, voice)
				b.add3(oReasonSubjectAct, w, by, a)
				b.add3(oReasonSubjectGenre, w, by, g)
				b.add3(oReasonActQuotedGenre, w, a*2+quoted, g)
				b.add3(oVoiceSubject, w, voice, by)
				b.add2(oRelReason, w, rel)
				b.add3(oRelReason, w, rel, uint32(c.link))
				b.add2(oTag, w, uint32(s.Tokens[t].Tag))
				same.to = len(b.list)
			}
			b.add2(oReasonDetail, w, r.detail)
			b.add2(oReasonHow, w, uint32(r.how))
			b.add3(oReasonDetailAct, w, r.detail, a)
			b.add3(oReasonSubjectQuoted, w, by*2+quoted, uint32(r.how))
			if r.role != 0 {
				b.add2(oRole, w, r.role)
				b.add3(oRole, w, r.role, g)
			}
			if n > 1 {
				b.add2(oPairReasons, uint32(first), w)
			} else {
				first = r.why
			}
		}
		b.add(oReasons, min(n, 5))
		kind := uint32(9)
		if !o.set.none() {
			kind = kindNumber(p.kindOf(o.set.ids[0]))
		}
		b.add(oKind, kind)
		b.add2(oKindAct, kind, a)
		b.add2(oKind, kind, g+20)
		size := uint32(min(len(o.set.ids), 3))
		b.add(oSize, size)
		b.add2(oSizeAct, size, a)
		b.add3(oSizeAct, size, a, by)
		if !o.set.none() {
			b.add(oCount, uint32(min(p.counts[o.set.ids[0]], 9)))
			rank := uint32(5)
			for k := 0; k < len(p.top) && k < 5; k++ {
				if p.top[k] == o.set.ids[0] {
					rank = uint32(k)
				}
			}
			b.add2(oRank, rank, g)
			b.add3(oRank, rank, a, size)
			recent := uint32(0)
			for k := s.from - 1; k >= 0 && k > s.from-12; k-- {
				if overlap(p.mentions[k].set, o.set) {
					recent++
				}
			}
			b.add(oRecent, min(recent, 4))
		}
		if p.guessed {
			p.weighGuesses(b, c, near, o, a, by, quoted, voice)
		}
		o.to = int32(len(b.list))
	}
}

// weighTargets writes the features of each option, which [page.weighOptions] has written before, anew: with those that
// compare it with who was chosen to act.
func (p *page) weighTargets(b *bag, list []option, act int, actor *option) {
	a := uint32(act)
	for i := range list {
		o := &list[i]
		from := len(b.list)
		b.list = append(b.list, b.list[o.from:o.to]...)
		same := uint32(0)
		switch {
		case o.set.none():
			same = 3
		case o.set.key == actor.set.key:
			same = 1
		case overlap(o.set, actor.set):
			same = 2
		}
		b.add(oActorSame, same)
		b.add2(oActorOverlap, same, a)
		for j := range p.readings {
			if r := &p.readings[j]; int(r.option) == i {
				b.add3(oActorReason, uint32(r.why), uint32(actor.why), a)
			}
		}
		o.from, o.to = int32(from), int32(len(b.list))
	}
}

// A guess is what the first pass chose for a statement.
type guess struct {
	candidate int32
	act       int
	actor     actors
	why       reason
	sure      float32
	scores    mood // what its own sentence says for each modality
	mood      mood // of the first pass
}

// forgetGuesses begins the first pass anew.
func (p *page) forgetGuesses() {
	p.guesses, p.guessed = p.guesses[:0], false
	if p.shares == nil {
		p.shares = map[uint64]int{}
	}
	clear(p.shares)
}

// guessAt finds the place of a candidate among the guesses, which are in the order of their candidates, and whether it is
// one of them.
func (p *page) guessAt(c *candidate) (int, bool) {
	return slices.BinarySearchFunc(p.guesses, c, func(g guess, c *candidate) int {
		d := &p.candidates[g.candidate]
		return cmp.Or(cmp.Compare(d.sent, c.sent), cmp.Compare(d.token, c.token))
	})
}

// Neighbours are places among the guesses: of a candidate's own, and of those before and after it; -1 where there is none near
// it.
type neighbours struct{ own, before, after int }

func (p *page) neighboursOf(c *candidate) neighbours {
	i, own := p.guessAt(c)
	n := neighbours{-1, i - 1, i}
	if own {
		n.own = i
		n.after++
	}
	if n.before >= 0 && c.sent-p.candidates[p.guesses[n.before].candidate].sent > 2 {
		n.before = -1
	}
	if n.after >= len(p.guesses) || p.candidates[p.guesses[n.after].candidate].sent-c.sent > 2 {
		n.after = -1
	}
	return n
}

// weighGuesses compares an option with what the first pass chose for the other statements of the text: texts have a
// voice that most of them go back to, and neighbours share their actor more often than not.
func (p *page) weighGuesses(b *bag, c *candidate, near neighbours, o *option, a, by, quoted, voice uint32) {
	n, same := len(p.guesses), p.shares[o.set.key]
	if near.own >= 0 {
		n--
		if p.guesses[near.own].actor.key == o.set.key {
			same--
		}
	}
	share := uint32(9)
	if n > 0 {
		share = uint32(float32(same)/float32(n)*8 + 0.9)
	}
	b.add(oShare, share)
	b.add2(oShareAct, share, a)
	b.add2(oShareSubject, share, by)
	b.add3(oShareSubject, share, quoted, voice)
	b.add3(oShareSubject, share, uint32(p.kind), uint32(o.why)+100)
	state := func(i int) uint32 {
		if i < 0 {
			return 0
		}
		g := &p.guesses[i]
		here := flag(p.candidates[g.candidate].sent == c.sent)
		switch {
		case g.actor.key == o.set.key:
			return 2 + here
		case overlap(g.actor, o.set):
			return 4 + here
		}
		return 6 + here
	}
	x, y := state(near.before), state(near.after)
	b.add2(oPrevSame, x, by)
	b.add2(oPrevSame, x, a+100)
	b.add2(oNextSame, y, by)
	b.add2(oNextSame, y, a+100)
	b.add2(oBothSame, x, y)
	b.add3(oBothSame, x, y, quoted+2)
	b.add3(oBothSame, x, share, by)
	if near.before >= 0 {
		b.add3(oPrevSame, x, a, uint32(p.guesses[near.before].act))
	}
}

func overlap(a, b actors) bool {
	for _, id := range a.ids {
		if b.has(id) {
			return true
		}
	}
	return false
}

func kindNumber(k codebook.Kind) uint32 {
	switch k {
	case codebook.State:
		return 1
	case codebook.Organisation, codebook.Court, codebook.Agency:
		return 2
	case codebook.ArmedGroup:
		return 3
	case codebook.Collective:
		return 4
	case codebook.Individual:
		return 5
	}
	return 6
}

func withoutArticle(words string) string {
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if len(words) > len(article) && words[:len(article)] == article {
			return words[len(article):]
		}
	}
	return words
}

var (
	wordWith    = hashLower("with")
	wordBetween = hashLower("between")
	wordAnd     = hashLower("and")
)
