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
	why   dateReason
	rule  uint32 // hash of the rule that read it
	place uint32 // how far it stands away, or how its words depend on the act
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
	p.day = p.spokenOn()
	var s *sentence
	context := when.Context{Published: p.day, Anchors: p.r.anchors, Spoken: p.kind == transcript,
		Future:  func(k int) bool { return p.futureAround(s, k) },
		Present: func(k int) bool { return p.presentAround(s, k) },
		Look:    func(k int) when.Part { return s.begins[k].date },
	}
	for i := range p.sentences {
		s = &p.sentences[i]
		if len(p.room) < len(s.words) {
			p.room = make([]string, 2*len(s.words))
		}
		context.Room = p.room
		s.dates = when.Find(s.words, context)
		context.Last = edtf.Date{}
		if n := len(s.dates); n > 0 {
			context.Last = s.dates[n-1].Date
		}
		if s.sayer >= 0 && s.toldOn() != nil {
			p.told = append(p.told, int32(i))
		}
	}
}

// spokenOn gives the day that a transcript names at its head, which can be some days before publication; else that of
// publication.
func (p *page) spokenOn() edtf.Date {
	if p.kind != transcript || p.day.Precision() != edtf.Day {
		return p.day
	}
	for i := range min(3, len(p.sentences)) {
		s := &p.sentences[i]
		for _, f := range when.Find(s.words, when.Context{}) {
			away := p.day.First().Sub(f.Date.First())
			if f.Date.Precision() == edtf.Day && len(s.Tokens) <= f.End-f.Start+8 && 0 <= away && away < 5*24*time.Hour {
				return f.Date
			}
		}
	}
	return p.day
}

// futureAround reports whether the clause around a token speaks of what is to come.
func (p *page) futureAround(s *sentence, k int) bool {
	if s.saidBefore(k) {
		return false
	}
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

// presentAround reports whether the clause around a token stands in the present, of which news that say when make the
// future: "he is coming on Monday", "when he addresses the summit on Monday".
func (p *page) presentAround(s *sentence, k int) bool {
	if s.saidBefore(k) {
		return false
	}
	for k, up := s.Tokens[k].Head, 0; k >= 0 && up < 6; k, up = s.Tokens[k].Head, up+1 {
		if s.Tokens[k].Coarse == syntax.NOUN {
			return false // "his meeting on Friday" has no tense
		}
		if x := s.tenseAt(k); x != noTense {
			return x == present
		}
	}
	return false
}

// saidBefore reports whether the verb that comes before a token says that something was said: "said the minister on Sunday".
func (s *sentence) saidBefore(k int) bool {
	for i := k - 1; i >= max(0, k-10); i-- {
		switch s.Tokens[i].Coarse {
		case syntax.VERB:
			return s.Tokens[i].Tag == syntax.VBD && isSaying(s.lemma[i])
		case syntax.AUX:
			return false
		}
	}
	return false
}

// datesFor gathers the dates that could be a candidate's.
func (p *page) datesFor(c *candidate) []dated {
	s := &p.sentences[c.sent]
	list := append(p.dateds[:0], dated{reasons: [8]dateReading{{why: dNone}}, n: 1})
	// place says how far away the words are, or how they depend on the act.
	propose := func(d edtf.Date, why dateReason, rule, anchor string, place uint32) {
		at := slices.IndexFunc(list, func(o dated) bool { return o.date == d })
		if at < 0 {
			at = len(list)
			list = append(list, dated{date: d, why: why, rule: rule, anchor: anchor})
		}
		if o := &list[at]; o.n < len(o.reasons) {
			o.reasons[o.n] = dateReading{why, hashLower(rule), place}
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
		propose(f.Date, why, f.Rule, f.Anchor, s.dateLink(f, c))
	}
	for back := 1; back <= 6 && int(c.sent)-back >= 0; back++ {
		o := &p.sentences[int(c.sent)-back]
		if n := len(o.dates); n > 0 {
			why := dBefore
			if o.block != s.block || back > 2 {
				why = dEarlier
			}
			if f := &o.dates[n-1]; carries(f.Date) {
				propose(f.Date, why, f.Rule, f.Anchor, uint32(back))
			}
			break
		}
	}
	if p.kind == news || p.kind == explainer { // what an issuer says himself, he says on the day of the text
		if i, away := p.speechDate(s, c); i >= 0 {
			f := p.sentences[i].toldOn()
			propose(f.Date, dSpeech, f.Rule, f.Anchor, away)
		}
		if f, i := p.leadDate(c); f != nil {
			propose(f.Date, dLead, f.Rule, f.Anchor, uint32(i))
		}
	}
	if p.prev.set && c.sent == p.prev.sent && carries(p.prev.date) {
		propose(p.prev.date, dPrevious, "", "", 0)
	}
	if !p.day.IsZero() {
		propose(p.day, dPublished, "publication", "", 0)
	}
	p.dateds = list
	return list
}

// speechDate finds another sentence with a date in which the same speaker says something: a report tells once
// when a speech was held. The nearest before goes before the nearest after. It says how far away that is, roughly.
func (p *page) speechDate(s *sentence, c *candidate) (int32, uint32) {
	speaker := actors{}
	if v := p.voiceAt(s, int(c.token)); v != nil {
		speaker = v.set
	} else if s.sayer >= 0 {
		speaker = p.mentions[s.sayer].set
	}
	if speaker.none() {
		return -1, 0
	}
	at, _ := slices.BinarySearch(p.told, c.sent)
	for i := at - 1; i >= max(0, at-manyTold); i-- {
		if overlap(p.mentions[p.sentences[p.told[i]].sayer].set, speaker) {
			return p.told[i], steep(int(c.sent - p.told[i]))
		}
	}
	for i := at; i < min(len(p.told), at+manyTold); i++ {
		if p.told[i] != c.sent && overlap(p.mentions[p.sentences[p.told[i]].sayer].set, speaker) {
			return p.told[i], 16 + steep(int(p.told[i]-c.sent))
		}
	}
	return -1, 0
}

// manyTold bounds how many dated sayings before and after are looked at.
const manyTold = 40

// toldOn gives the first date of a sentence that could be that of what is said in it; nil where there is none.
func (s *sentence) toldOn() *when.Found {
	for k := range s.dates {
		if f := &s.dates[k]; carries(f.Date) && !s.quoted[f.Start] {
			return f
		}
	}
	return nil
}

// leadDate finds the first date of the first sentences, and says in which it stands.
func (p *page) leadDate(c *candidate) (*when.Found, int32) {
	for i := 0; i < min(4, int(c.sent)); i++ {
		for k := range p.sentences[i].dates {
			if f := &p.sentences[i].dates[k]; carries(f.Date) {
				return f, int32(i)
			}
		}
	}
	return nil, 0
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
