package reader

import (
	"parley/document"
	"parley/syntax"
)

// The templates of a candidate.
const (
	tBias template = iota
	tLemma
	tWord
	tTag
	tTagRel
	tLexical
	tLexicalLength
	tLexicalCoarse
	tPair
	tHead
	tHeadRel
	tHeadLexical
	tChildRel
	tChildLemma
	tSubjectHow
	tSubjectLemma
	tSubjectHowLexical
	tLink
	tObject
	tObjectHow
	tObjectLexical
	tObliqueCase
	tOblique
	tAux
	tMark
	tAdverb
	tQuoted
	tQuotedGenre
	tGenre
	tGenreLexical
	tBlock
	tHeading
	tPrev
	tNext
	tPrev2
	tNext2
	tPrevTag
	tNextTag
	tLexUp
	tLexDown
	tClauseLexical
	tClauseLength
	tDepth
	tActors
	tVoice
	tVoiceQuoted
	tWhatIf
	tSuffix
	tHasCue
	tLexicalQuoted
	tSubjectHowQuotedGenre
	tBag
	tIssueCue
	tUnderSaying
	tUpRel2
	tClauseActors
	tPronounLemma
	tTone
	tToneCount
	tToneSubject
	tSpeakerSubject
	tSpeakerObject
	tMood
	tMoodLexical
	tMade
	tIssueHint
	templates
)

// look collects the features of a candidate that all models of the act share.
func (p *page) look(b *bag, c *candidate) {
	s := &p.sentences[c.sent]
	t := int(c.token)
	tok := &s.Tokens[t]
	lemma := s.alike[t]
	lex := uint32(int32(c.lexical) + 2)
	quoted := flag(s.quoted[t])
	b.add(tBias, 0)
	b.add(tLemma, lemma)
	b.add2(tLemma, lemma, uint32(tok.Coarse))
	b.add(tWord, s.lower[t])
	b.add(tTag, uint32(tok.Tag))
	b.add2(tTagRel, uint32(tok.Tag), uint32(tok.Rel))
	b.add(tLexical, lex)
	b.add2(tLexicalCoarse, lex, uint32(tok.Coarse))
	b.add2(tLexicalQuoted, lex, quoted)
	b.add2(tGenreLexical, lex, uint32(p.kind))
	if c.cue >= 0 {
		q := &s.cues[c.cue]
		b.add2(tLexicalLength, lex, uint32(min(q.end-q.start, 4)))
		for i := range q.entries {
			b.add(tHasCue, hashLower(q.entries[i].Phrase))
			b.add2(tHasCue, 1, uint32(int32(q.entries[i].Place)+2))
		}
	}
	if n := len(s.lemmas[t]); n > 4 {
		b.add(tSuffix, hashLower(s.lemmas[t][n-3:]))
	}
	p.lookUp(b, s, t, lex)
	p.lookDown(b, s, t, c)
	p.lookAround(b, s, t, c, lex, quoted)
}

// lookUp sees what the token depends on.
func (p *page) lookUp(b *bag, s *sentence, t int, lex uint32) {
	tok := &s.Tokens[t]
	h := tok.Head
	depth := 0
	for k := h; k >= 0 && depth < 8; k = s.Tokens[k].Head {
		depth++
	}
	b.add(tDepth, uint32(min(depth, 5)))
	if h < 0 {
		b.add(tHead, 0)
		return
	}
	b.add(tHead, s.alike[h])
	b.add2(tHeadRel, s.alike[h], uint32(tok.Rel))
	b.add3(tHeadRel, uint32(s.Tokens[h].Coarse), uint32(tok.Rel), 1)
	if l := p.lexicalAt(s, h); l >= 0 {
		b.add2(tHeadLexical, uint32(l), uint32(tok.Rel))
		b.add3(tHeadLexical, uint32(l), uint32(tok.Rel), lex)
	}
	if isSaying(s.alike[h]) {
		b.add2(tUnderSaying, uint32(tok.Rel), lex)
	}
	if g := s.Tokens[h].Head; g >= 0 {
		b.add3(tUpRel2, uint32(tok.Rel), uint32(s.Tokens[h].Rel), uint32(s.Tokens[g].Coarse))
		if l := p.lexicalAt(s, g); l >= 0 {
			b.add2(tLexUp, uint32(l), lex)
		}
	}
}

// lookDown sees the token's dependents.
func (p *page) lookDown(b *bag, s *sentence, t int, c *candidate) {
	lex := uint32(int32(c.lexical) + 2)
	for k := s.kid[t]; k >= 0; k = s.next[k] {
		d := &s.Tokens[k]
		switch d.Rel {
		case syntax.Punct, syntax.Det:
			continue
		case syntax.Aux, syntax.AuxPass, syntax.Cop:
			b.add(tAux, s.alike[k])
			b.add2(tAux, s.lower[k], lex)
			continue
		case syntax.Mark:
			b.add(tMark, s.lower[k])
			continue
		case syntax.Advmod:
			b.add(tAdverb, s.alike[k])
			continue
		}
		b.add(tChildRel, uint32(d.Rel))
		b.add3(tChildLemma, uint32(d.Rel), s.alike[k], 0)
		b.add3(tChildLemma, uint32(d.Rel), s.alike[k], s.alike[t])
		if cs := s.child(int(k), syntax.Case); cs >= 0 {
			b.add(tObliqueCase, s.lower[cs])
			b.add2(tOblique, s.lower[cs], s.alike[t])
			b.add2(tOblique, s.lower[cs], s.alike[k])
		}
		if l := p.lexicalAt(s, int(k)); l >= 0 {
			b.add2(tLexDown, uint32(d.Rel), uint32(l))
			b.add3(tLexDown, uint32(d.Rel), uint32(l), s.alike[t])
		}
	}
	b.add(tLink, uint32(c.link))
	by := p.argumentKind(s, int(c.subject))
	b.add(tSubjectHow, by)
	b.add2(tSubjectHow, by, uint32(c.link))
	b.add2(tSubjectHowLexical, by, lex)
	b.add2(tPronounLemma, by, s.alike[t])
	if c.subject >= 0 {
		b.add(tSubjectLemma, s.alike[c.subject])
	}
	oby := p.argumentKind(s, int(c.object))
	b.add(tObjectHow, oby)
	b.add2(tObjectHow, oby, by)
	if c.object >= 0 {
		b.add(tObject, s.alike[c.object])
		b.add2(tObject, s.alike[c.object], s.alike[t])
		if l := p.lexicalAt(s, int(c.object)); l >= 0 {
			b.add2(tObjectLexical, uint32(l), lex)
		}
	}
}

// argumentKind says by what an argument names its actors, and whether they are known.
func (p *page) argumentKind(s *sentence, head int) uint32 {
	if head < 0 {
		return uint32(hows) + 1
	}
	r := p.single(s, head, 0)
	switch {
	case !r.set.none():
		return uint32(r.how)
	case r.how == byNobody && s.Tokens[head].Coarse == syntax.NOUN:
		return uint32(hows) + 2
	}
	return uint32(r.how) + 100
}

// lookAround sees the words, the clause, the sentence and the text around the token.
func (p *page) lookAround(b *bag, s *sentence, t int, c *candidate, lex, quoted uint32) {
	subject := p.argumentKind(s, int(c.subject))
	p.lookNextTo(b, s, t)
	p.lookWhere(b, s, t, subject, lex, quoted)
	p.lookClause(b, s, c)
	p.lookTone(b, s, c, subject, lex, quoted)
	for k := t + 1; k < int(c.hi); k++ { // what "make" or "continue" does, the words after it say
		switch s.Tokens[k].Coarse {
		case syntax.NOUN, syntax.VERB, syntax.ADJ:
			b.add2(tPair, s.alike[t], s.alike[k])
		}
	}
	for _, q := range s.moods {
		if q.token >= c.lo && q.token < c.hi {
			b.add(tMood, q.hash)
			b.add2(tMoodLexical, q.number, lex)
		}
	}
	for _, i := range s.issues {
		if i.token >= c.lo && i.token < c.hi {
			b.add(tIssueCue, uint32(i.issue))
		}
	}
	for _, i := range s.hints {
		if i.token >= c.lo && i.token < c.hi {
			b.add(tIssueHint, uint32(i.issue))
		}
	}
	if s.kind == document.Heading {
		b.add(tHeading, lex)
	}
}

// lookNextTo sees the words before and after the token.
func (p *page) lookNextTo(b *bag, s *sentence, t int) {
	prev, next := uint32(0), uint32(0)
	if t > 0 {
		prev = s.wordAlike(t - 1)
		b.add(tPrevTag, uint32(s.Tokens[t-1].Tag))
	}
	if t+1 < len(s.Tokens) {
		next = s.wordAlike(t + 1)
		b.add(tNextTag, uint32(s.Tokens[t+1].Tag))
	}
	b.add(tPrev, prev)
	b.add(tNext, next)
	b.add2(tPrev2, prev, s.alike[t])
	b.add2(tNext2, next, s.alike[t])
}

// lookWhere sees in what kind of text and block the token stands, and in whose words.
func (p *page) lookWhere(b *bag, s *sentence, t int, subject, lex, quoted uint32) {
	genre := uint32(p.kind)
	b.add(tQuoted, quoted)
	b.add2(tQuotedGenre, quoted, genre)
	b.add(tGenre, genre)
	b.add2(tBlock, uint32(s.kind), flag(s.first))
	b.add(tWhatIf, flag(s.frame == inScenario))
	how := noVoice
	if v := p.voiceAt(s, t); v != nil {
		how = v.how
	}
	b.add2(tVoice, uint32(how), genre)
	b.add3(tVoiceQuoted, uint32(how), quoted, subject)
	b.add3(tSubjectHowQuotedGenre, subject, quoted, genre)
	b.add3(tSubjectHowQuotedGenre, uint32(how), uint32(s.Tokens[t].Rel), lex)
}

// lookClause sees how long the clause is, who is named in it and in its sentence, and what else of it the lexicon knows.
func (p *page) lookClause(b *bag, s *sentence, c *candidate) {
	b.add(tClauseLength, uint32(min((c.hi-c.lo)/4, 8)))
	n := 0
	for k := s.from; k < s.to; k++ {
		if m := &p.mentions[k]; !m.set.none() {
			n++
			if m.head >= c.lo && m.head < c.hi {
				b.add(tClauseActors, uint32(m.how))
			}
		}
	}
	b.add(tActors, uint32(min(n, 4)))
	for i := range s.cues {
		q := &s.cues[i]
		if q.start >= c.lo && q.start < c.hi && q.start != c.token {
			b.add(tClauseLexical, uint32(int32(q.act)+2))
		}
	}
}

// lookTone sees the words of the clause, how many of them praise and blame, and how its subject and object stand to who speaks.
func (p *page) lookTone(b *bag, s *sentence, c *candidate, subject, lex, quoted uint32) {
	t := int(c.token)
	good, bad := uint32(0), uint32(0)
	for k := int(c.lo); k < int(c.hi); k++ {
		switch s.cards[k].tone {
		case goodTone:
			good++
		case badTone:
			bad++
		}
		switch s.Tokens[k].Coarse {
		case syntax.NOUN, syntax.VERB, syntax.ADJ, syntax.ADV, syntax.PROPN, syntax.AUX:
			b.add(tBag, s.alike[k])
		}
	}
	good, bad = min(good, 2), min(bad, 2)
	b.add2(tToneCount, good, bad)
	b.add2(tTone, uint32(s.cards[t].tone), lex)
	b.add3(tToneSubject, good, bad, subject)
	rel := p.speakerRelation(s, t, int(c.subject))
	orel := p.speakerRelation(s, t, int(c.object))
	b.add2(tSpeakerSubject, rel, quoted)
	b.add3(tSpeakerSubject, rel, lex, good*3+bad)
	b.add3(tSpeakerSubject, rel, uint32(s.Tokens[t].Tag), uint32(p.kind))
	b.add3(tSpeakerObject, rel, orel, lex)
	b.add3(tToneSubject, good*3+bad, rel, quoted+50)
}

// speakerRelation says how an argument stands to whoever speaks: the same actors, others, or nobody known.
func (p *page) speakerRelation(s *sentence, t, head int) uint32 {
	speaker := p.issuer
	if v := p.voiceAt(s, t); v != nil {
		speaker = v.set
	} else if s.sayer >= 0 && int(s.says) != t {
		speaker = p.mentions[s.sayer].set
	}
	var set actors
	if head >= 0 {
		set = p.named(s, head)
	}
	switch {
	case speaker.none() && set.none():
		return 0
	case speaker.none():
		return 1
	case set.none():
		return 2
	case speaker.key == set.key:
		return 3
	case overlap(speaker, set):
		return 4
	}
	return 5
}

// lexicalAt gives the act that the lexicon says a token carries, or -1.
func (p *page) lexicalAt(s *sentence, t int) int {
	for i := range s.cues {
		if int(s.cues[i].start) == t {
			return s.cues[i].act
		}
		if int(s.cues[i].start) > t {
			break
		}
	}
	return -1
}
