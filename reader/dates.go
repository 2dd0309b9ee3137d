package reader

import (
	"slices"
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
	reasons  [8]dateReading
	n        int
}

// A dateReading is one way in which the text leads to a date.
type dateReading struct {
	why  dateReason
	rule uint32 // hash of the rule that read it
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
	dSpeech               // with whom says so, elsewhere in the text
	dLead                 // where the text begins
	dateReasons
)

var dateReasonNames = [dateReasons]string{"none", "publication", "clause", "sentence", "sentence before", "earlier", "saying", "statement before", "who says so, elsewhere", "beginning of the text"}

func (d dateReason) String() string { return dateReasonNames[d] }

// findDates reads the dates of all sentences.
func (p *page) findDates() {
	var s *sentence
	context := when.Context{Published: p.day, Anchors: p.r.anchors,
		Future: func(k int) bool { return p.futureAround(s, k) },
		Look:   func(k int) when.Part { return s.begins[k].date },
	}
	for i := range p.sentences {
		s = &p.sentences[i]
		if len(p.room) < len(s.words) {
			p.room = make([]string, 2*len(s.words))
		}
		context.Room = p.room
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
	list := append(p.dateds[:0], dated{reasons: [8]dateReading{{why: dNone}}, n: 1})
	propose := func(d edtf.Date, why dateReason, rule, anchor string) {
		at := slices.IndexFunc(list, func(o dated) bool { return o.date == d })
		if at < 0 {
			at = len(list)
			list = append(list, dated{date: d, why: why, rule: rule, anchor: anchor})
		}
		if o := &list[at]; o.n < len(o.reasons) {
			o.reasons[o.n] = dateReading{why, hashLower(rule)}
			o.n++
		}
	}
	for i := range s.dates {
		f := &s.dates[i]
		why := dSentence
		if int32(f.Start) >= c.lo && int32(f.Start) < c.hi {
			why = dClause
		} else if s.says >= 0 && s.Depends(f.Start, int(s.says)) && !s.Depends(f.Start, int(c.token)) {
			why = dSaid
		}
		propose(f.Date, why, f.Rule, f.Anchor)
	}
	for back := 1; back <= 6 && int(c.sent)-back >= 0; back++ {
		o := &p.sentences[int(c.sent)-back]
		if n := len(o.dates); n > 0 {
			why := dBefore
			if o.block != s.block || back > 2 {
				why = dEarlier
			}
			if f := &o.dates[n-1]; carries(f.Date) {
				propose(f.Date, why, f.Rule, f.Anchor)
			}
			break
		}
	}
	if p.kind == news || p.kind == explainer { // what an issuer says himself, he says on the day of the text
		if f := p.speechDate(s, c); f != nil {
			propose(f.Date, dSpeech, f.Rule, f.Anchor)
		}
		if f := p.leadDate(c); f != nil {
			propose(f.Date, dLead, f.Rule, f.Anchor)
		}
	}
	if p.prev.set && carries(p.prev.date) {
		propose(p.prev.date, dPrevious, "", "")
	}
	if !p.day.IsZero() {
		propose(p.day, dPublished, "publication", "")
	}
	p.dateds = list
	return list
}

// speechDate finds the date that stands in another sentence in which the same speaker says something: a report tells once
// when a speech was held. The nearest before goes before the nearest after.
func (p *page) speechDate(s *sentence, c *candidate) *when.Found {
	speaker := actors{}
	if v := p.voiceAt(s, int(c.token)); v != nil {
		speaker = v.set
	} else if s.sayer >= 0 {
		speaker = p.mentions[s.sayer].set
	}
	if speaker.none() {
		return nil
	}
	said := func(i int) *when.Found {
		o := &p.sentences[i]
		if o.sayer < 0 || !overlap(p.mentions[o.sayer].set, speaker) {
			return nil
		}
		for k := range o.dates {
			if f := &o.dates[k]; carries(f.Date) && !o.quoted[f.Start] {
				return f
			}
		}
		return nil
	}
	for i := int(c.sent) - 1; i >= 0; i-- {
		if f := said(i); f != nil {
			return f
		}
	}
	for i := int(c.sent) + 1; i < len(p.sentences); i++ {
		if f := said(i); f != nil {
			return f
		}
	}
	return nil
}

// leadDate finds the first date of the first sentences.
func (p *page) leadDate(c *candidate) *when.Found {
	for i := 0; i < min(4, int(c.sent)); i++ {
		for k := range p.sentences[i].dates {
			if f := &p.sentences[i].dates[k]; carries(f.Date) {
				return f
			}
		}
	}
	return nil
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
	dWhyPair
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
	genre := uint32(p.kind)
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
		for k, r := range o.reasons[:o.n] {
			w, rule := uint32(r.why), r.rule
			b.add(dWhy, w)
			b.add2(dWhyRule, w, rule)
			b.add2(dWhyAct, w, a)
			b.add2(dWhyGenre, w, genre)
			b.add3(dWhyGenre, w, genre, held)
			b.add2(dWhyModality, w, held)
			b.add2(dWhyTag, w, tense)
			b.add3(dWhyTag, w, tense, genre)
			b.add2(dWhyCount, w, uint32(min(len(list), 6)))
			b.add3(dWhyGenreAct, w, genre, a)
			b.add3(dWhyVoice, w, uint32(voice), flag(g.quoted))
			b.add3(dWhyShape, w, uint32(o.date.Precision()), rule)
			b.add2(dWhyLemma, w, s.lemma[t])
			b.add2(dWhyHas, w, inClause)
			b.add3(dWhyHas, w, inClause, genre)
			b.add3(dWhyHas, w, inClause, tense)
			b.add3(dWhySaid, w, flag(s.sayer >= 0), held)
			if k > 0 {
				b.add2(dWhyPair, w, uint32(o.reasons[0].why))
				b.add3(dWhyPair, w, uint32(o.reasons[k-1].why), genre+20)
			}
			if p.prev.set {
				same := flag(o.date == p.prev.date) + 2*flag(p.prev.date.IsZero())
				near := flag(p.sentences[p.prev.sent].block == s.block)*2 + flag(c.sent == p.prev.sent)
				b.add2(dWhyPrevious, same, w)
				b.add3(dWhyPrevious, same, w, near)
				b.add3(dWhyPrevious, same, held, near+10)
				b.add3(dWhyPrevious, same, inClause, near+20)
				b.add3(dWhyPrevious, same, w, mix(inClause, genre))
			}
			b.add3(dWhySaid, w, flag(p.day.IsZero()), genre)
		}
		o.to = int32(len(b.list))
	}
}
