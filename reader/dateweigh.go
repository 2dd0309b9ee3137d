package reader

import (
	"math/bits"

	"parley/edtf"
	"parley/reader/when"
	"parley/syntax"
)

// The templates of a date.
const (
	dBias template = 500 + iota
	dWhy
	dWhyRule
	dWhyAct
	dWhyGenre
	dWhyCount
	dWhyGenreAct
	dWhyDistance
	dWhyVoice
	dWhySaid
	dWhyHas
	dWhyPair
	dWhyPlace
	dWhyTense
	dWhyWho
	dWhyAround
	dWhyForm
	dWhyShare
	dWays
	dTenseGap
	dWhySource
	dWhyAttach
	dWhyFirst
	dWhyTelling
	dWhyPath
	dLoose // of the further passages alone
)

// steep tells small numbers apart, and large ones by their magnitude.
func steep(n int) uint32 {
	if n < 3 {
		return uint32(max(n, 0))
	}
	return 1 + uint32(bits.Len(uint(n)))
}

// dateLink says how the words of a date depend on the token of an act: on itself, on what stands over it, on what stands
// under it, on a noun or a verb, before or after.
func (s *sentence) dateLink(f *when.Found, c *candidate) uint32 {
	t := int(c.token)
	top := s.dateTop(f)
	gov := s.Tokens[top].Head
	if gov < 0 {
		return 1
	}
	noun := uint32(0)
	if k := s.Tokens[gov].Coarse; k == syntax.NOUN || k == syntax.PROPN || k == syntax.PRON {
		noun = 1
	}
	verb := gov
	for up := 0; up < 6 && s.Tokens[verb].Coarse != syntax.VERB && s.Tokens[verb].Head >= 0 && verb != t; up++ {
		verb = s.Tokens[verb].Head
	}
	place := uint32(0)
	switch {
	case gov == t:
		place = 1
	case verb == t:
		place = 2
	case s.Depends(t, verb):
		place = 3
	case s.Depends(verb, t):
		place = 4
	}
	side := uint32(0)
	if f.Start > t {
		side = 1
	}
	return 32 + place<<2 + noun<<1 + side
}

// sourceOf says how the sentence of a date stands to one that it could hold for: its tense, who speaks in both, whether they
// stand in one paragraph and tell of the same actors.
func (p *page) sourceOf(o *sentence, f *when.Found, s *sentence) uint32 {
	return 1 + uint32(o.tenseOf(f.Start))<<1 + flag(o.quoted[f.Start])<<5 + flag(o.sayer >= 0)<<6 + flag(s.sayer >= 0)<<7 +
		flag(o.block == s.block)<<8 + p.inCommon(o, s)<<9
}

// datePath says by which relations one comes from the token of an act to the words of a date: up to what stands over both, then down.
func (s *sentence) datePath(f *when.Found, t int) uint32 {
	top := s.dateTop(f)
	under := s.Tokens[top].Head
	if under < 0 {
		return 1
	}
	path := uint32(2)
	for k, n := t, 0; k >= 0 && n < longestDatePath; k, n = s.Tokens[k].Head, n+1 {
		if s.Depends(under, k) {
			for d, m := under, 0; d != k && m < longestDatePath; d, m = s.Tokens[d].Head, m+1 {
				path = mix(path, 100+s.pathStep(d))
			}
			break
		}
		path = mix(path, s.pathStep(k))
	}
	if f.Start > t {
		path = mix(path, 7)
	}
	return path
}

// pathStep is a step of a path from a token to its head: its relation and, of a clause, the word that begins it.
func (s *sentence) pathStep(k int) uint32 {
	step := uint32(s.Tokens[k].Rel) + 10
	switch s.Tokens[k].Rel {
	case syntax.Advcl, syntax.Acl:
		if m := s.child(k, syntax.Mark); m >= 0 {
			step = mix(step, s.lower[m])
		}
	}
	return step
}

// longestDatePath bounds the steps up and down.
const longestDatePath = 5

// dateForm says how the words of a date are joined to what stands over them: by which relation and preposition.
func (s *sentence) dateForm(f *when.Found) uint32 {
	top := s.dateTop(f)
	prep := uint32(0)
	if c := s.caseOf(top); c >= 0 {
		prep = s.lower[c]
	}
	return mix(uint32(s.Tokens[top].Rel)+1, prep)
}

// dateTop gives the token of a date that stands over its others.
func (s *sentence) dateTop(f *when.Found) int {
	top := f.Start
	for up := 0; up < 6; up++ {
		h := s.Tokens[top].Head
		if h < f.Start || h >= f.End {
			break
		}
		top = h
	}
	return top
}

// gap says how long before or after publication a date is.
func (p *page) gap(d edtf.Date) uint32 {
	if d.IsZero() || p.day.IsZero() {
		return 0
	}
	days := int(p.day.First().Sub(d.First()).Hours() / 24)
	if days < 0 {
		return 40 + uint32(bits.Len(uint(-days)))
	}
	return 20 + uint32(bits.Len(uint(days)))
}

// subjectKind says who the subject of a candidate is to its text: the issuer, whoever speaks, somebody else.
func (p *page) subjectKind(s *sentence, c *candidate, v *voice) uint32 {
	if c.subject < 0 {
		return 1
	}
	at := s.at[c.subject]
	if at < 0 {
		return 2
	}
	m := &p.mentions[at]
	kind := uint32(m.how) + 8
	if overlap(m.set, p.issuer) {
		kind += 32
	}
	if v != nil && overlap(m.set, v.set) {
		kind += 64
	}
	return kind
}

// weighDates writes the features of each date.
func (p *page) weighDates(b *bag, c *candidate, list []dated, act int, g *signals) {
	x := p.dateContext(c, act, g, list)
	for i := range list {
		o := &list[i]
		o.from = int32(len(b.list))
		x.date(b, o)
		for k := range o.reasons[:o.n] {
			x.reading(b, o, k)
		}
		o.to = int32(len(b.list))
	}
}

// A dateContext is what the dates of a candidate are weighed beside: the act and how it is held, its sentence and its text.
type dateContext struct {
	p *page
	s *sentence

	act, genre, voice, held, quoted      uint32
	time, saying                         uint32 // tenses: of the act, and of the verb of saying
	who                                  uint32
	attach                               uint32 // the tag and relation of the act's token
	inClause                             uint32 // 1 where a date stands in the clause, 2 where one stands in the sentence alone
	few                                  uint32 // how many dates there are
	told, speech, focus, length, sayings uint32 // of the text
	said, undated                        uint32 // flags

	gap, share, many uint32 // of the date at hand: its distance from publication, how often it stands in the text, beside how many others
}

// dateContext looks at a candidate for the weighing of its dates.
func (p *page) dateContext(c *candidate, act int, g *signals, list []dated) dateContext {
	s := &p.sentences[c.sent]
	t := int(c.token)
	v := p.voiceAt(s, t)
	x := dateContext{p: p, s: s, act: uint32(act), genre: uint32(p.kind), voice: uint32(noVoice), quoted: flag(g.quoted),
		held: flag(g.negated) | flag(g.hypothetical)<<1 | flag(g.future)<<2 | flag(g.quoted)<<3 | flag(g.said)<<4,
		time: uint32(s.tenseOf(t)), who: p.subjectKind(s, c, v), attach: mix(uint32(s.Tokens[t].Tag), uint32(s.Tokens[t].Rel)), few: uint32(min(len(list), 6)),
		speech: mix(p.telling.first, 50), focus: mix(p.telling.focus, 70), length: steep(p.length()), sayings: steep(len(p.told) * 16 / len(p.sentences)),
		said: flag(s.sayer >= 0), undated: flag(p.day.IsZero())}
	x.told = mix(p.telling.past, x.genre)
	if v != nil {
		x.voice = uint32(v.how)
	}
	if s.says >= 0 {
		x.saying = 1 + uint32(s.tenseOf(int(s.says)))
	}
	for i := range list {
		if list[i].why == dClause {
			x.inClause = 1
		} else if list[i].why == dSentence && x.inClause == 0 {
			x.inClause = 2
		}
	}
	return x
}

// date takes a date at hand and writes its features, however the text leads to it.
func (x *dateContext) date(b *bag, o *dated) {
	n, rank, all := x.p.shareOf(o.date)
	x.gap, x.share, x.many = x.p.gap(o.date), mix(steep(n), uint32(min(rank, 2))), steep(all)
	b.add2(dWays, uint32(o.n), uint32(o.why))
	b.add2(dTenseGap, x.time, x.gap)
}

// reading writes the features of one way in which the text leads to the date at hand: what it is, where its words stand, what the text tells,
// and who acts.
func (x *dateContext) reading(b *bag, o *dated, k int) {
	r := &o.reasons[k]
	w, genre, time := uint32(r.why), x.genre, x.time
	b.add(dWhy, w)
	b.add2(dWhyRule, w, r.rule)
	b.add2(dWhyAct, w, x.act)
	b.add2(dWhyGenre, w, genre)
	b.add2(dWhyCount, w, x.few)
	b.add3(dWhyGenreAct, w, genre, x.act)
	b.add3(dWhyVoice, w, x.voice, x.quoted)
	b.add2(dWhyHas, w, x.inClause)
	b.add3(dWhyHas, w, x.inClause, genre)
	b.add3(dWhySaid, w, x.said, x.held)
	if k > 0 {
		b.add2(dWhyPair, w, uint32(o.reasons[0].why))
	}
	b.add3(dWhySaid, w, x.undated, genre)
	b.add2(dWhyDistance, w, x.gap)
	b.add3(dWhyDistance, w, x.gap, genre)
	b.add3(dWhyShare, w, x.share, x.many)
	x.place(b, r)
	x.telling(b, w)
	b.add3(dWhyTense, w, time, genre)
	b.add3(dWhyTense, w, time, mix(x.act, genre))
	b.add3(dWhyTense, w, mix(time, x.saying), genre+30)
	b.add2(dWhyWho, w, x.who)
	b.add3(dWhyWho, w, x.who, genre)
	b.add3(dWhyWho, w, x.who, mix(time, genre))
	b.add2(dWhyAround, w, uint32(x.s.kind))
	b.add3(dWhyAround, w, genre, 100+x.length)
	b.add3(dWhyAround, w, genre, 200+x.sayings)
}

// place writes where the words of a date stand, how they are joined to theirs and, in another sentence, how that one stands to this.
func (x *dateContext) place(b *bag, r *dateReading) {
	w := uint32(r.why)
	b.add2(dWhyPlace, w, r.place)
	b.add3(dWhyPlace, w, r.place, x.genre+100)
	if r.path != 0 {
		b.add2(dWhyPath, w, r.path)
		b.add3(dWhyPath, w, r.path, x.time)
	}
	if r.form != 0 {
		b.add2(dWhyForm, w, r.form)
		b.add3(dWhyForm, w, r.form, r.place)
	}
	if r.source != 0 {
		b.add2(dWhySource, w, r.source)
		b.add3(dWhySource, w, r.source, x.time+10)
		b.add3(dWhySource, w, r.source, mix(x.time, x.genre))
		b.add3(dWhySource, w, r.source, r.place+200)
	}
	b.add2(dWhyAttach, w, x.attach)
	b.add3(dWhyAttach, w, x.attach, x.time)
	b.add2(dWhyFirst, w, x.s.lemma[0])
}

// telling writes how the text tells, for one kind of way to a date.
func (x *dateContext) telling(b *bag, w uint32) {
	b.add2(dWhyTelling, w, x.p.telling.past)
	b.add2(dWhyTelling, w, x.told)
	b.add3(dWhyTelling, w, x.told, x.time+100)
	b.add2(dWhyTelling, w, x.speech)
	b.add3(dWhyTelling, w, x.speech, x.genre)
	b.add3(dWhyTelling, w, x.speech, mix(x.time, x.quoted))
	b.add2(dWhyTelling, w, x.focus)
	b.add3(dWhyTelling, w, x.focus, x.genre)
}
