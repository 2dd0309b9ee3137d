package reader

import (
	"cmp"
	"slices"

	"parley/codebook"
	"parley/statement"
	"parley/syntax"
)

// An option is actors who may be the actor, or the target, of a candidate: all readings of the text that lead to the
// same actors make one option, and each reading is a feature.
type option struct {
	set      actors
	person   string
	mentions []statement.Mention // the words that name them, from the first reading that has any
	sent     int32               // of the head token, -1 where no words stand for it
	head     int32
	from, to int32 // its features in the ranker's buffer
	why      reason
}

// A reason is how a reading of the text leads to an actor.
type reason uint8

const (
	rNobody       reason = iota
	rSubject             // subject of the act
	rSubjectOther        // the other reading of the subject: a person for himself, another antecedent
	rObject
	rObjectOther
	rPair       // subject and object or companion together
	rOblique    // with, to, from …
	rPossessor  // beside a noun of the act
	rComplement // subject of the clause that the act governs
	rGoverning  // subject of a clause above
	rInClause   // named within the clause
	rBefore     // named before it in the sentence
	rAfter      // named after it
	rSayer
	rLayout // turn, lead-in, heading
	rIssuer
	rTitled
	rLastSubject // subject of the sentence before
	rLastSayer
	rBothSides
	rMediators
	rTop
	rSecond
	rBothTop
	rWords    // the subject's own words, where no list knows them
	rOwnName  // a speaker for himself
	rLeague   // the larger group that the text names together most often
	rPrevious // who acted in the statement before
	rNext
	reasons
)

var reasonNames = [reasons]string{"nobody", "subject", "other reading of the subject", "object", "other reading of the object", "subject and companion", "with a preposition",
	"possessor", "subject of the complement", "subject of the governing clause", "in the clause", "before it in the sentence", "after it in the sentence",
	"who says so", "who speaks", "issuer", "named in the title", "subject of the sentence before", "who spoke before", "both sides", "mediators", "named most often",
	"named second most often", "the two named most often", "its own words",
	"a speaker for himself", "the group named together", "who acted before", "who acts next"}

func (r reason) String() string { return reasonNames[r] }

// maxOptions bounds the options of a candidate.
const maxOptions = 40

// options gathers who may act, or be acted upon, in a candidate.
func (p *page) options(c *candidate) []option {
	s := &p.sentences[c.sent]
	t := int(c.token)
	list := p.opts[:0]
	propose := func(set actors, r reason, detail uint32, ph *phrase, sent int32, head int) {
		if set.none() && r != rNobody {
			return
		}
		at := -1
		for i := range list {
			if list[i].set.key == set.key {
				at = i
				break
			}
		}
		if at < 0 {
			if len(list) >= maxOptions {
				return
			}
			list = append(list, option{set: set, sent: -1, head: -1, why: r})
			at = len(list) - 1
		}
		o := &list[at]
		if o.sent < 0 && head >= 0 {
			o.sent, o.head = sent, int32(head)
			if ph != nil {
				o.person = ph.person
				o.mentions = nil
			}
		}
		for k := range p.readings {
			if q := &p.readings[k]; q.option == int32(at) && q.why == r && (q.detail == detail || r == rInClause || r == rBefore || r == rAfter) {
				return
			}
		}
		p.readings = append(p.readings, reading{option: int32(at), why: r, detail: detail, plural: ph != nil && ph.plural})
		if ph != nil {
			p.readings[len(p.readings)-1].how = ph.how
			if ph.role != nil {
				p.readings[len(p.readings)-1].role = hashLower(ph.role.Word)
			}
		} else {
			p.readings[len(p.readings)-1].how = hows
		}
	}
	p.readings = p.readings[:0]
	propose(actors{}, rNobody, 0, nil, -1, -1)

	var subject phrase
	if c.subject >= 0 {
		subject = p.phraseAt(s, int(c.subject))
		propose(subject.set, rSubject, uint32(c.link), &subject, c.sent, subject.head)
		propose(subject.other, rSubjectOther, uint32(c.link), &subject, c.sent, subject.head)
		if len(subject.parts) > 1 && len(subject.set.ids) > 1 {
			propose(subject.parts[0].set, rSubjectOther, 50, &subject, c.sent, subject.head)
		}
		if subject.set.none() && subject.how == byNobody && s.Tokens[c.subject].Coarse == syntax.NOUN {
			part := subject.parts[0]
			m := p.wordsAt(s, part.lo, part.hi)
			if len(m.Text) < 80 {
				propose(p.actorNamed(withoutArticle(m.Text)), rWords, uint32(c.link), &subject, c.sent, subject.head)
			}
		}
	}
	if c.object >= 0 {
		object := p.phraseAt(s, int(c.object))
		propose(object.set, rObject, uint32(s.Tokens[c.object].Rel), &object, c.sent, object.head)
		propose(object.other, rObjectOther, uint32(s.Tokens[c.object].Rel), &object, c.sent, object.head)
		if !subject.set.none() && !object.set.none() {
			propose(p.join(subject.set, object.set), rPair, 0, &subject, c.sent, subject.head)
		}
		p.dependentsOf(s, c, int(c.object), &subject, propose)
	}
	p.dependentsOf(s, c, t, &subject, propose)
	// Clauses above.
	for h, up := s.Tokens[t].Head, 0; h >= 0 && up < 4; h = s.Tokens[h].Head {
		if s.Tokens[h].Coarse != syntax.VERB && s.child(h, syntax.Cop) < 0 {
			continue
		}
		up++
		if k, l := p.verbSubject(s, h, 0); k >= 0 && int32(k) != c.subject {
			ph := p.phraseAt(s, k)
			propose(ph.set, rGoverning, uint32(min(up, 3))*16+uint32(l), &ph, c.sent, k)
		}
		if k := p.object(s, h); k >= 0 && k != t {
			ph := p.phraseAt(s, k)
			propose(ph.set, rGoverning, 100+uint32(min(up, 3)), &ph, c.sent, k)
		}
	}
	// All others of the sentence.
	for k := s.from; k < s.to && k < s.from+24; k++ {
		m := &p.mentions[k]
		if m.set.none() {
			continue
		}
		r := rBefore
		if m.head >= c.lo && m.head < c.hi {
			r = rInClause
		} else if m.head > c.token {
			r = rAfter
		}
		ph := phrase{head: int(m.head), how: m.how, person: m.person, plural: m.plural}
		set := m.set
		if m.how != byDemonym {
			set = p.coordinated(k)
		}
		propose(set, r, uint32(s.Tokens[m.head].Rel), &ph, c.sent, int(m.head))
	}
	p.speakers(s, c, propose)
	p.whole(propose)
	if p.guessed {
		before, after := p.beside2(c)
		if before >= 0 {
			propose(p.guesses[before].actor, rPrevious, 0, nil, -1, -1)
		}
		if after >= 0 {
			propose(p.guesses[after].actor, rNext, 0, nil, -1, -1)
		}
	}
	p.opts = list
	return list
}

// dependentsOf proposes the noun phrases with prepositions, possessors and complements of a token.
func (p *page) dependentsOf(s *sentence, c *candidate, t int, subject *phrase, propose func(actors, reason, uint32, *phrase, int32, int)) {
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		switch s.Tokens[k].Rel {
		case syntax.Obl, syntax.Nmod, syntax.OblAgent, syntax.Iobj, syntax.OblUnmarked:
			detail := uint32(0)
			if cs := s.caseOf(int(k)); cs >= 0 {
				detail = s.lower[cs]
			}
			ph := p.phraseAt(s, int(k))
			propose(ph.set, rOblique, mix(detail, uint32(s.Tokens[k].Rel)), &ph, c.sent, int(k))
			if (detail == wordWith || detail == wordBetween || detail == wordAnd) && !ph.set.none() && !subject.set.none() {
				propose(p.join(subject.set, ph.set), rPair, detail, subject, c.sent, subject.head)
			}
			for j := s.kid[k]; j >= 0; j = s.next[j] { // with the help of X, to the people of X
				if s.Tokens[j].Rel == syntax.Nmod || s.Tokens[j].Rel == syntax.NmodPoss {
					inner := p.phraseAt(s, int(j))
					propose(inner.set, rOblique, mix(detail, 77), &inner, c.sent, int(j))
				}
			}
		case syntax.NmodPoss, syntax.Amod, syntax.Compound:
			ph := p.phraseAt(s, int(k))
			if at := s.at[k]; at >= 0 {
				ph.set, ph.how = p.mentions[at].set, p.mentions[at].how
			}
			propose(ph.set, rPossessor, uint32(s.Tokens[k].Rel), &ph, c.sent, int(k))
		case syntax.Ccomp, syntax.Xcomp, syntax.Advcl, syntax.Acl:
			if j, l := p.verbSubject(s, int(k), 5); j >= 0 && int32(j) != c.subject {
				ph := p.phraseAt(s, j)
				propose(ph.set, rComplement, uint32(s.Tokens[k].Rel)*16+uint32(l), &ph, c.sent, j)
			}
			if j := s.child(int(k), syntax.Obj); j >= 0 {
				ph := p.phraseAt(s, j)
				propose(ph.set, rComplement, 1000+uint32(s.Tokens[k].Rel), &ph, c.sent, j)
			}
		}
	}
}

// speakers proposes those who speak here or spoke before.
func (p *page) speakers(s *sentence, c *candidate, propose func(actors, reason, uint32, *phrase, int32, int)) {
	t := int(c.token)
	quoted := flag(s.quoted[t])
	if s.sayer >= 0 {
		m := &p.mentions[s.sayer]
		ph := phrase{head: int(m.head), how: m.how, person: m.person}
		ph.role = m.role
		propose(m.set, rSayer, quoted, &ph, c.sent, int(m.head))
		if m.person != "" {
			propose(p.actorNamed(m.person), rOwnName, quoted, &ph, c.sent, int(m.head))
		}
		propose(m.other, rSubjectOther, 60, &ph, c.sent, int(m.head))
	}
	if s.voice >= 0 {
		v := &p.voices[s.voice]
		ph := phrase{how: hows, person: v.speaker}
		ph.role = v.role
		propose(v.set, rLayout, uint32(v.how)*2+quoted, &ph, -1, -1)
		if v.speaker != "" && v.how != byTurn {
			propose(p.actorNamed(v.speaker), rOwnName, 2+uint32(v.how)*2+quoted, &ph, -1, -1)
		}
	}
	said := false
	for back := 1; back <= 4 && int(s.number)-back >= 0; back++ {
		o := &p.sentences[int(s.number)-back]
		if o.sayer >= 0 && !said {
			said = true
			m := &p.mentions[o.sayer]
			ph := phrase{how: m.how, person: m.person}
			propose(m.set, rLastSayer, uint32(min(back, 3))*4+quoted*2+flag(o.block == s.block), &ph, o.number, int(m.head))
			propose(m.other, rLastSayer, 64, &ph, -1, -1)
		}
		if back == 1 || back == 2 {
			for k := o.from; k < o.to; k++ {
				m := &p.mentions[k]
				if !m.set.none() && o.Tokens[m.head].Rel.Subject() {
					ph := phrase{how: m.how, person: m.person}
					propose(p.coordinated(k), rLastSubject, uint32(back)*2+flag(o.block == s.block), &ph, o.number, int(m.head))
					break
				}
			}
		}
	}
	if n := int(s.number) + 1; n < len(p.sentences) && p.sentences[n].sayer >= 0 && p.sentences[n].block == s.block {
		m := &p.mentions[p.sentences[n].sayer]
		ph := phrase{how: m.how, person: m.person}
		propose(m.set, rLastSayer, 128+quoted, &ph, -1, -1)
	}
}

// whole proposes those whom the text as a whole is about.
func (p *page) whole(propose func(actors, reason, uint32, *phrase, int32, int)) {
	g := uint32(p.kind)
	propose(p.issuer, rIssuer, g, nil, -1, -1)
	propose(p.titled, rTitled, g, nil, -1, -1)
	propose(p.pair, rBothSides, 0, nil, -1, -1)
	propose(p.mediators, rMediators, 0, nil, -1, -1)
	propose(p.league, rLeague, g, nil, -1, -1)
	if len(p.top) > 0 {
		propose(p.one(p.top[0]), rTop, 0, nil, -1, -1)
	}
	if len(p.top) > 1 {
		propose(p.one(p.top[1]), rSecond, 0, nil, -1, -1)
		propose(p.join(p.one(p.top[0]), p.one(p.top[1])), rBothTop, 0, nil, -1, -1)
	}
}

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

// weighOptions writes the features of each option into the buffer. act is the kind of act, and for targets actor is who
// was chosen to act.
func (p *page) weighOptions(b *bag, c *candidate, list []option, act int, actor *option) {
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
			b.add(oReason, w)
			b.add2(oReasonDetail, w, r.detail)
			b.add2(oReasonAct, w, a)
			b.add2(oReasonLexical, w, lex)
			b.add2(oReasonLemma, w, s.lemma[t])
			b.add2(oReasonGenre, w, g)
			b.add2(oReasonSubject, w, by)
			b.add3(oReasonQuoted, w, quoted, voice)
			b.add2(oReasonHow, w, uint32(r.how))
			b.add3(oReasonDetailAct, w, r.detail, a)
			b.add3(oReasonSubjectAct, w, by, a)
			b.add3(oReasonSubjectGenre, w, by, g)
			b.add3(oReasonSubjectQuoted, w, by*2+quoted, uint32(r.how))
			b.add3(oReasonActQuotedGenre, w, a*2+quoted, g)
			b.add3(oVoiceSubject, w, voice, by)
			b.add2(oRelReason, w, rel)
			b.add3(oRelReason, w, rel, uint32(c.link))
			b.add2(oTag, w, uint32(s.Tokens[t].Tag))
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
			p.weighGuesses(b, c, o, a, by, quoted, voice)
		}
		if actor != nil {
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
		}
		o.to = int32(len(b.list))
	}
}

// A guess is what the first pass chose as the actor of a statement.
type guess struct {
	candidate int32
	act       int
	actor     actors
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

// beside2 finds the guesses before and after a candidate; -1 where there is none near it.
func (p *page) beside2(c *candidate) (before, after int) {
	i, own := p.guessAt(c)
	before, after = i-1, i
	if own {
		after++
	}
	if before >= 0 && c.sent-p.candidates[p.guesses[before].candidate].sent > 2 {
		before = -1
	}
	if after >= len(p.guesses) || p.candidates[p.guesses[after].candidate].sent-c.sent > 2 {
		after = -1
	}
	return before, after
}

// weighGuesses compares an option with what the first pass chose for the other statements of the text: texts have a
// voice that most of them go back to, and neighbours share their actor more often than not.
func (p *page) weighGuesses(b *bag, c *candidate, o *option, a, by, quoted, voice uint32) {
	n, same := len(p.guesses), p.shares[o.set.key]
	if i, own := p.guessAt(c); own {
		n--
		if p.guesses[i].actor.key == o.set.key {
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
	before, after := p.beside2(c)
	state := func(i int) uint32 {
		if i < 0 {
			return 0
		}
		g := &p.guesses[i]
		near := flag(p.candidates[g.candidate].sent == c.sent)
		switch {
		case g.actor.key == o.set.key:
			return 2 + near
		case overlap(g.actor, o.set):
			return 4 + near
		}
		return 6 + near
	}
	x, y := state(before), state(after)
	b.add2(oPrevSame, x, by)
	b.add2(oPrevSame, x, a+100)
	b.add2(oNextSame, y, by)
	b.add2(oNextSame, y, a+100)
	b.add2(oBothSame, x, y)
	b.add3(oBothSame, x, y, quoted+2)
	b.add3(oBothSame, x, share, by)
	if before >= 0 {
		b.add3(oPrevSame, x, a, uint32(p.guesses[before].act))
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
