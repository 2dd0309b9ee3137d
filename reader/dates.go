package reader

import (
	"slices"
	"time"

	"parley/document"
	"parley/edtf"
	"parley/reader/when"
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
	form  uint32 // how its words are joined to theirs: relation and preposition; 0 where it stands in another sentence
	path  uint32 // by which relations they come from the act's; 0 where it stands in another sentence
	// source is how that other sentence stands to theirs; 0 where it is none
	source uint32
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
	dYear                 // a year in the sentences before
	dMost                 // named most often in the text
	dThen                 // by what the text told last: of that year, on the day on which it was said
	dLabel                // the label of its paragraph, or the heading over it
	dSpoken               // on which who says so spoke, by another sentence
	dateReasons
)

var dateReasonNames = [dateReasons]string{"none", "publication", "clause", "sentence", "sentence before", "earlier", "saying", "statement before", "who says so, elsewhere", "beginning of the text", "year before", "named most often", "by what was told", "label", "on which who says so spoke"}

func (d dateReason) String() string { return dateReasonNames[d] }

// findDates reads the dates of all sentences.
func (p *page) findDates() {
	p.day = p.spokenOn()
	var s *sentence
	since := 0 // sentences since one with a date
	of := 0    // the year under which a timeline goes on
	year := 0
	if !p.day.IsZero() {
		year = p.day.First().Year()
	}
	context := when.Context{Published: p.day, Anchors: p.r.anchors, Spoken: p.kind == transcript, MonthFirst: p.monthFirst(),
		Future:  func(k int) bool { return p.futureAround(s, k) },
		Present: func(k int) bool { return p.presentAround(s, k) },
		Past:    func(k int) bool { return s.pastAround(k) },
		Look:    func(k int) when.Part { return s.cards[k].date },
	}
	for i := range p.sentences {
		s = &p.sentences[i]
		if len(p.room) < len(s.words) {
			p.room = make([]string, 2*len(s.words))
		}
		if s.parts == when.Any|when.Begins {
			context.Room = p.room
			s.dates = when.Find(s.words, context)
			p.dropNamed(s)
		}
		if y := p.yearAlone(i); y > 0 || s.kind == document.Heading {
			of = y
		}
		s.inYear(of)
		switch {
		case slices.ContainsFunc(s.dates, func(f when.Found) bool { return f.Tells() }):
			context.Last, since = last(s.dates), 0
			context.Told = context.Told.After(s.dates, year)
		default:
			if since++; since > lastHolds {
				context.Last = edtf.Date{}
			}
			if since > toldHolds {
				context.Told = when.Story{}
			}
		}
		if s.sayer >= 0 && s.toldOn() != nil {
			p.told = append(p.told, int32(i))
		}
	}
	p.findStamps()
	for i := range p.sentences {
		if s = &p.sentences[i]; p.ofStamp(i, &context) {
			context.Room = p.room
			s.dates = when.Find(s.words, context)
			p.dropNamed(s)
		}
	}
	p.findSpoken()
	p.countDays()
	p.findTelling()
}

// yearAlone gives the year that a paragraph or a heading is, as timelines have them above their days; 0 for any other.
func (p *page) yearAlone(i int) int {
	s := &p.sentences[i]
	if len(s.words) != 1 || i > 0 && p.sentences[i-1].block == s.block || i+1 < len(p.sentences) && p.sentences[i+1].block == s.block {
		return 0
	}
	return yearOf(s.words[0])
}

// inYear puts a day without a year that begins a sentence in the year above it: "2014", "January 23: …".
func (s *sentence) inYear(year int) {
	if year == 0 {
		return
	}
	for k := range s.dates {
		if d := &s.dates[k]; d.Start == 0 && (d.Rule == "month-day" || d.Rule == "day-month") && d.Date.Precision() == edtf.Day && d.Date.First().Equal(d.Date.Last()) {
			first := d.Date.First()
			d.Date = edtf.OfDay(year, first.Month(), first.Day())
		}
	}
}

// monthFirst reports whether dates in figures name the month first in the text, as far as one of them shows.
func (p *page) monthFirst() bool {
	for i := range p.sentences {
		for _, w := range p.sentences[i].words {
			if len(w) > 5 && w[0] <= '9' && when.MonthFirst(w) {
				return true
			}
		}
	}
	return false
}

// For how many sentences without a date "the next day" is measured from the one before them, and a day without a year may be of
// the year that they told.
const (
	lastHolds = 2
	toldHolds = 6
)

// last gives the last date of a sentence that is that of what it tells.
func last(list []when.Found) edtf.Date {
	for k := len(list) - 1; k >= 0; k-- {
		if list[k].Tells() {
			return list[k].Date
		}
	}
	return edtf.Date{}
}

// A dayCount is how often a date stands in a text.
type dayCount struct {
	date edtf.Date
	n    int
}

// countDays counts the dates that can hold for sentences after their own, and finds the one that is named most often but
// that of publication.
func (p *page) countDays() {
	p.days, p.most = p.days[:0], dayCount{}
	for i := range p.sentences {
		for k := range p.sentences[i].dates {
			f := &p.sentences[i].dates[k]
			if !carries(f) {
				continue
			}
			d := f.Date
			at := slices.IndexFunc(p.days, func(c dayCount) bool { return c.date == d })
			if at < 0 && len(p.days) < manyDays {
				at = len(p.days)
				p.days = append(p.days, dayCount{date: d})
			}
			if at >= 0 {
				p.days[at].n++
			}
		}
	}
	for _, c := range p.days {
		if c.date != p.day && c.n > p.most.n {
			p.most = c
		}
	}
}

// manyDays bounds how many dates of a text are counted.
const manyDays = 64

// shareOf says how often a date stands in the text, how many others but that of publication stand there more often, and how
// many there are.
func (p *page) shareOf(d edtf.Date) (n, rank, all int) {
	for i := range p.days {
		if p.days[i].date == d {
			n = p.days[i].n
		}
	}
	for i := range p.days {
		if p.days[i].date != p.day {
			all++
			if p.days[i].n > n {
				rank++
			}
		}
	}
	return n, rank, all
}

// datesFor gathers the dates that could be a candidate's.
func (p *page) datesFor(c *candidate) []dated {
	s := &p.sentences[c.sent]
	p.dateds = append(p.dateds[:0], dated{reasons: [8]dateReading{{why: dNone}}, n: 1})
	for i := range s.dates {
		f := &s.dates[i]
		if !f.From.IsZero() && s.whenClause(f, int(c.token)) {
			p.offerDate(&when.Found{Date: f.From, Rule: f.Rule}, dateReading{why: dClause, place: s.dateLink(f, c), form: s.dateForm(f), path: s.datePath(f, int(c.token))})
			continue
		}
		if p.ofOther(f, c) {
			continue
		}
		why := dSentence
		if int32(f.Start) >= c.lo && int32(f.Start) < c.hi {
			why = dClause
		} else if s.says >= 0 && s.Depends(f.Start, int(s.says)) && !s.Depends(f.Start, int(c.token)) {
			why = dSaid
		}
		link, form := s.dateLink(f, c), s.dateForm(f)
		p.offerDate(f, dateReading{why: why, place: link, form: form, path: s.datePath(f, int(c.token))})
		p.offerThen(f, dateReading{why: dThen, place: uint32(why)<<8 + link, form: form})
	}
	if s.cameAfter(int(c.token)) || p.toldOfDeal(s) {
		return p.dateds // it was before what the others date
	}
	p.datesBefore(s, c)
	if p.kind == news || p.kind == explainer { // what an issuer says himself, he says on the day of the text
		if i, away := p.speechDate(s, c); i >= 0 {
			o := &p.sentences[i]
			f := o.toldOn()
			p.offerDate(f, dateReading{why: dSpeech, place: away, source: p.sourceOf(o, f, s)})
		}
		if i, place, form := p.spokenDay(s, c); i >= 0 {
			o := &p.spoken[i]
			p.offerDate(&p.sentences[o.sent].dates[o.at], dateReading{why: dSpoken, place: place, form: form})
		}
		if f, i := p.leadDate(c); f != nil {
			p.offerDate(f, dateReading{why: dLead, place: uint32(i), source: p.sourceOf(&p.sentences[i], f, s)})
		}
	}
	if p.prev.set && c.sent == p.prev.sent && exact(p.prev.date) && !slices.ContainsFunc(s.dates, func(f when.Found) bool {
		return f.Date == p.prev.date && p.ofOther(&f, c)
	}) {
		p.offerDate(&when.Found{Date: p.prev.date}, dateReading{why: dPrevious})
	}
	if p.most.n > 1 {
		p.offerDate(&when.Found{Date: p.most.date}, dateReading{why: dMost, place: steep(p.most.n)})
	}
	if !p.day.IsZero() {
		p.offerDate(&when.Found{Date: p.day, Rule: "publication"}, dateReading{why: dPublished})
	}
	return p.dateds
}

// offerDate adds a date to those that could be a candidate's, or to one that is among them another way to it.
func (p *page) offerDate(f *when.Found, r dateReading) {
	at := slices.IndexFunc(p.dateds, func(o dated) bool { return o.date == f.Date })
	if at < 0 {
		at = len(p.dateds)
		p.dateds = append(p.dateds, dated{date: f.Date, why: r.why, rule: f.Rule, anchor: f.Anchor})
	}
	if o := &p.dateds[at]; o.n < len(o.reasons) {
		r.rule = hashLower(f.Rule)
		o.reasons[o.n] = r
		o.n++
	}
}

// offerThen adds what a date is by what the text told before, where that is another one.
func (p *page) offerThen(f *when.Found, r dateReading) {
	if !f.Then.IsZero() {
		p.offerDate(&when.Found{Date: f.Then, Rule: f.Rule}, r)
	}
}

// datesBefore proposes the nearest date of the sentences before that can hold for those after its own, and for what is told as past the nearest with
// which one of the two before begins in the same paragraph, mostly a year.
func (p *page) datesBefore(s *sentence, c *candidate) {
	year := false
	for back := int32(1); back <= 6 && back <= c.sent; back++ {
		o := &p.sentences[c.sent-back]
		for k := len(o.dates) - 1; k >= 0; k-- {
			f := &o.dates[k]
			if carries(f) && o.aheadOf(f.Start) < 0 && !p.longSince(o, f) && !o.namesText(f) {
				why := dBefore
				if o.block != s.block || back > 2 {
					why = dEarlier
				}
				p.offerDate(f, dateReading{why: why, place: uint32(back), source: p.sourceOf(o, f, s)})
				p.offerThen(f, dateReading{why: dThen, place: uint32(back)})
				return
			}
			if !year && o.block == s.block && back <= 2 && o.tellsOfYear(f) && s.tenseOf(int(c.token)) == past && (back < 2 || !p.sentences[c.sent-1].isNow()) {
				p.offerDate(f, dateReading{why: dYear, place: uint32(back)})
				year = true
			}
		}
	}
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
		if f := &s.dates[k]; carries(f) && !s.quoted[f.Start] {
			return f
		}
	}
	return nil
}

// leadDate finds the first date of the first sentences, and says in which it stands.
func (p *page) leadDate(c *candidate) (*when.Found, int32) {
	for i := 0; i < min(4, int(c.sent)); i++ {
		for k := range p.sentences[i].dates {
			if f := &p.sentences[i].dates[k]; carries(f) && !p.sentences[i].namesText(f) {
				return f, int32(i)
			}
		}
	}
	return nil, 0
}

// carries reports whether a date can hold for the sentences after its own.
func carries(f *when.Found) bool { return f.Holds() && exact(f.Date) }

// exact reports whether a date is exact enough to hold for the sentences after its own: a day or a month is; a year that a
// sentence speaks of dates nothing beyond it.
func exact(d edtf.Date) bool {
	switch d.Precision() {
	case edtf.Day, edtf.Month:
		return true
	case edtf.Interval:
		return d.Last().Sub(d.First()) < 92*24*time.Hour
	}
	return false
}
