package reader

import (
	"time"

	"parley/edtf"
	"parley/reader/when"
	"parley/syntax"
)

// A dated is a date that the text gives a statement, or could give it.
type dated struct {
	date     edtf.Date
	why      dateReason
	rule     string
	anchor   string
	from, to int32
}

// A dateReason says where a date was found.
type dateReason uint8

const (
	dNone      dateReason = iota
	dPublished            // the day of publication
	dClause               // in the clause
	dSentence             // elsewhere in the sentence
	dBefore               // in the sentences before, in the same paragraph
	dEarlier              // further back
	dSaid                 // with the verb of saying
	dPrevious             // of the statement before
	dateReasons
)

var dateReasonNames = [dateReasons]string{"none", "publication", "clause", "sentence", "sentence before", "earlier", "saying", "statement before"}

func (d dateReason) String() string { return dateReasonNames[d] }

// findDates reads the dates of all sentences.
func (p *page) findDates() {
	context := when.Context{Published: p.day, Anchors: p.r.anchors}
	for i := range p.sentences {
		s := &p.sentences[i]
		context.Future = func(k int) bool { return p.futureAround(s, k) }
		s.dates = when.Find(s.words, context)
	}
}

// futureAround reports whether the clause around a token speaks of what is to come.
func (p *page) futureAround(s *sentence, k int) bool {
	for up := 0; k >= 0 && up < 6; k, up = s.Tokens[k].Head, up+1 {
		if s.Tokens[k].Coarse != syntax.VERB {
			continue
		}
		for d := s.kid[k]; d >= 0; d = s.next[d] {
			if s.Tokens[d].Rel == syntax.Aux && (contains(futureWords, s.lower[d]) || contains(maybeWords, s.lower[d])) {
				return true
			}
		}
		if contains(planVerbs, s.lemma[k]) {
			return true
		}
		switch s.Tokens[k].Tag {
		case syntax.VBD:
			return false
		}
	}
	return false
}

// datesFor gathers the dates that could be a candidate's.
func (p *page) datesFor(c *candidate) []dated {
	s := &p.sentences[c.sent]
	list := append(p.dateds[:0], dated{why: dNone})
	if !p.day.IsZero() {
		list = append(list, dated{date: p.day, why: dPublished, rule: "publication"})
	}
	for i := range s.dates {
		f := &s.dates[i]
		why := dSentence
		if int32(f.Start) >= c.lo && int32(f.Start) < c.hi {
			why = dClause
		} else if s.says >= 0 && s.Depends(f.Start, int(s.says)) && !s.Depends(f.Start, int(c.token)) {
			why = dSaid
		}
		list = append(list, dated{date: f.Date, why: why, rule: f.Rule, anchor: f.Anchor})
	}
	for back := 1; back <= 6 && int(c.sent)-back >= 0; back++ {
		o := &p.sentences[int(c.sent)-back]
		if n := len(o.dates); n > 0 {
			why := dBefore
			if o.block != s.block || back > 2 {
				why = dEarlier
			}
			if f := &o.dates[n-1]; carries(f.Date) {
				list = append(list, dated{date: f.Date, why: why, rule: f.Rule, anchor: f.Anchor})
			}
			break
		}
	}
	if p.prev.set && carries(p.prev.date) {
		list = append(list, dated{date: p.prev.date, why: dPrevious})
	}
	p.dateds = list
	return list
}

// carries reports whether a date can hold for the sentences after its own: a day or a month can; a year that a sentence
// speaks of dates nothing beyond it.
func carries(d edtf.Date) bool {
	switch d.Precision() {
	case edtf.Day, edtf.Month:
		return true
	case edtf.Interval:
		return d.Last().Sub(d.First()) < 92*24*time.Hour
	}
	return false
}

const (
	dBias template = 500 + iota
	dWhy
	dWhyRule
	dWhyAct
	dWhyGenre
	dWhyModality
	dWhyTag
	dWhyCount
	dWhyQuoted
	dWhyGenreAct
	dWhyDistance
	dWhyVoice
	dWhyShape
	dWhyLemma
	dWhySaid
	dWhyHas
	dWhyPrevious
)

// weighDates writes the features of each date.
func (p *page) weighDates(b *bag, c *candidate, list []dated, act int, g *signals) {
	s := &p.sentences[c.sent]
	t := int(c.token)
	a := uint32(act)
	voice := noVoice
	if v := p.voiceAt(s, t); v != nil {
		voice = v.how
	}
	held := flag(g.negated) | flag(g.hypothetical)<<1 | flag(g.future)<<2 | flag(g.quoted)<<3 | flag(g.said)<<4
	tense := uint32(s.Tokens[t].Tag)
	for d := s.kid[t]; d >= 0; d = s.next[d] {
		if r := s.Tokens[d].Rel; r == syntax.Aux || r == syntax.Cop || r == syntax.AuxPass {
			tense = mix(tense, s.lower[d])
			break
		}
	}
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
		w := uint32(o.why)
		rule := hashLower(o.rule)
		b.add(dWhy, w)
		b.add2(dWhyRule, w, rule)
		b.add2(dWhyAct, w, a)
		b.add2(dWhyGenre, w, uint32(p.kind))
		b.add3(dWhyGenre, w, uint32(p.kind), held)
		b.add2(dWhyModality, w, held)
		b.add2(dWhyTag, w, tense)
		b.add3(dWhyTag, w, tense, uint32(p.kind))
		b.add2(dWhyCount, w, uint32(min(len(list), 6)))
		b.add3(dWhyGenreAct, w, uint32(p.kind), a)
		b.add3(dWhyVoice, w, uint32(voice), flag(g.quoted))
		b.add3(dWhyShape, w, uint32(o.date.Precision()), rule)
		b.add2(dWhyLemma, w, s.lemma[t])
		b.add2(dWhyHas, w, inClause)
		b.add3(dWhyHas, w, inClause, uint32(p.kind))
		b.add3(dWhyHas, w, inClause, tense)
		b.add3(dWhySaid, w, flag(s.sayer >= 0), held)
		if p.prev.set {
			same := flag(o.date == p.prev.date) + 2*flag(p.prev.date.IsZero())
			near := flag(p.sentences[p.prev.sent].block == s.block)*2 + flag(c.sent == p.prev.sent)
			b.add2(dWhyPrevious, same, w)
			b.add3(dWhyPrevious, same, w, near)
			b.add3(dWhyPrevious, same, held, near+10)
			b.add3(dWhyPrevious, same, inClause, near+20)
			b.add3(dWhyPrevious, same, w, mix(inClause, uint32(p.kind)))
		}
		b.add3(dWhySaid, w, flag(p.day.IsZero()), uint32(p.kind))
		o.to = int32(len(b.list))
	}
}
