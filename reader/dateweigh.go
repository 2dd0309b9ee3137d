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
	s := &p.sentences[c.sent]
	t := int(c.token)
	a := uint32(act)
	voice := noVoice
	v := p.voiceAt(s, t)
	if v != nil {
		voice = v.how
	}
	held := flag(g.negated) | flag(g.hypothetical)<<1 | flag(g.future)<<2 | flag(g.quoted)<<3 | flag(g.said)<<4
	time := uint32(s.tenseOf(t))
	who := p.subjectKind(s, c, v)
	saying := uint32(0)
	if s.says >= 0 {
		saying = 1 + uint32(s.tenseOf(int(s.says)))
	}
	genre := uint32(p.kind)
	attach := mix(uint32(s.Tokens[t].Tag), uint32(s.Tokens[t].Rel))
	told := mix(p.telling.past, genre)
	speech, focus := mix(p.telling.first, 50), mix(p.telling.focus, 70)
	inClause := uint32(0)
	for i := range list {
		if list[i].why == dClause {
			inClause = 1
		} else if list[i].why == dSentence && inClause == 0 {
			inClause = 2
		}
	}
	for i := range list {
		o := &list[i]
		o.from = int32(len(b.list))
		gap := p.gap(o.date)
		n, rank, all := p.shareOf(o.date)
		share, many := mix(steep(n), uint32(min(rank, 2))), steep(all)
		b.add2(dWays, uint32(o.n), uint32(o.why))
		b.add2(dTenseGap, time, gap)
		for k, r := range o.reasons[:o.n] {
			w, rule := uint32(r.why), r.rule
			b.add(dWhy, w)
			b.add2(dWhyRule, w, rule)
			b.add2(dWhyAct, w, a)
			b.add2(dWhyGenre, w, genre)
			b.add2(dWhyCount, w, uint32(min(len(list), 6)))
			b.add3(dWhyGenreAct, w, genre, a)
			b.add3(dWhyVoice, w, uint32(voice), flag(g.quoted))
			b.add2(dWhyHas, w, inClause)
			b.add3(dWhyHas, w, inClause, genre)
			b.add3(dWhySaid, w, flag(s.sayer >= 0), held)
			if k > 0 {
				b.add2(dWhyPair, w, uint32(o.reasons[0].why))
			}
			b.add3(dWhySaid, w, flag(p.day.IsZero()), genre)
			b.add2(dWhyDistance, w, gap)
			b.add3(dWhyDistance, w, gap, genre)
			b.add3(dWhyShare, w, share, many)
			b.add2(dWhyPlace, w, r.place)
			b.add3(dWhyPlace, w, r.place, genre+100)
			if r.form != 0 {
				b.add2(dWhyForm, w, r.form)
				b.add3(dWhyForm, w, r.form, r.place)
			}
			if r.source != 0 {
				b.add2(dWhySource, w, r.source)
				b.add3(dWhySource, w, r.source, time+10)
				b.add3(dWhySource, w, r.source, mix(time, genre))
				b.add3(dWhySource, w, r.source, r.place+200)
			}
			b.add2(dWhyAttach, w, attach)
			b.add3(dWhyAttach, w, attach, time)
			b.add2(dWhyFirst, w, s.lemma[0])
			b.add2(dWhyTelling, w, p.telling.past)
			b.add2(dWhyTelling, w, told)
			b.add3(dWhyTelling, w, told, time+100)
			b.add2(dWhyTelling, w, speech)
			b.add3(dWhyTelling, w, speech, genre)
			b.add3(dWhyTelling, w, speech, mix(time, flag(g.quoted)))
			b.add2(dWhyTelling, w, focus)
			b.add3(dWhyTelling, w, focus, genre)
			b.add3(dWhyTense, w, time, genre)
			b.add3(dWhyTense, w, time, mix(a, genre))
			b.add3(dWhyTense, w, mix(time, saying), genre+30)
			b.add2(dWhyWho, w, who)
			b.add3(dWhyWho, w, who, genre)
			b.add3(dWhyWho, w, who, mix(time, genre))
			b.add2(dWhyAround, w, uint32(s.kind))
			b.add3(dWhyAround, w, genre, 100+steep(len(p.sentences)))
			b.add3(dWhyAround, w, genre, 200+steep(len(p.told)*16/len(p.sentences)))
		}
		o.to = int32(len(b.list))
	}
}
