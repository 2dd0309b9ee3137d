package reader

import (
	"slices"
	"time"

	"parley/codebook"
	"parley/edtf"
	"parley/reader/when"
	"parley/syntax"
)

// A report says once when somebody spoke, "the minister addressed the assembly on 24 September", and goes on with what he said there.

// A spoken is a day on which somebody said something or took a stance, by the words of a sentence.
type spoken struct {
	sent    int32
	at      int32 // the date among those of the sentence
	speaker int32 // the mention of who spoke
}

// findSpoken gathers the days on which the text says that somebody spoke.
func (p *page) findSpoken() {
	p.spoken = p.spoken[:0]
	for i := range p.sentences {
		s := &p.sentences[i]
		for k := range s.dates {
			f := &s.dates[k]
			if !carries(f) || s.quoted[f.Start] || p.longSince(s, f) {
				continue
			}
			if m := p.speakerOn(s, f); m >= 0 {
				p.spoken = append(p.spoken, spoken{int32(i), int32(k), int32(m)})
			}
		}
	}
}

// speakerOn gives the mention of who spoke on a date, by the verb that it stands with or the one above that: "speaking in Orlo on Friday, Lern
// said"; -1 where nobody did.
func (p *page) speakerOn(s *sentence, f *when.Found) int {
	for v, up := s.Tokens[s.dateTop(f)].Head, 0; v >= 0 && up < 6; v, up = s.Tokens[v].Head, up+1 {
		if s.Tokens[v].Coarse != syntax.VERB {
			if c := s.caseOf(v); c >= 0 && contains(elsewhenWords, s.lower[c]) {
				return -1 // "said ahead of a meeting on Friday"
			}
			continue
		}
		if p.spokeBy(s, v) {
			if s.ofItsNoun(f, v) {
				return -1 // "condemned Friday's attack"
			}
			if v == int(s.says) {
				return int(s.sayer)
			}
			if subject, _ := p.subject(s, v); subject >= 0 {
				return p.mentionOf(s, subject)
			}
			return -1
		}
		if r := s.Tokens[v].Rel; r != syntax.Advcl && r != syntax.Acl && r != syntax.Xcomp {
			return -1
		}
	}
	return -1
}

// spokeBy holds for a verb by which somebody says something or takes a stance.
func (p *page) spokeBy(s *sentence, v int) bool {
	if x := s.tenseOf(v); x != past && x != perfect && x != present {
		return false
	}
	if isSaying(s.lemma[v]) || contains(spokeVerbs, s.lemma[v]) {
		return true
	}
	act := p.lexicalAt(s, v)
	return act >= 0 && (stance(codebook.Acts[act]) || voiced(codebook.Acts[act]))
}

// elsewhenWords stand before what has a day of its own.
var elsewhenWords = hashed("before", "after", "ahead", "since", "until", "from", "about", "following")

// spokeVerbs are those of speaking beside the verbs of saying.
var spokeVerbs = hashed("address", "speak", "talk", "publish", "deliver", "give", "hold", "release", "issue", "interview", "slam", "blast")

// spokenDay gives the place among p.spoken of the day on which the speaker of an act spoke by another sentence: the nearest before, else the first after it;
// -1 for none. place says how far away that stands and on which side, form how surely it is that of the act: whether it is the only day near on which the
// speaker spoke, and the same person did.
func (p *page) spokenDay(s *sentence, c *candidate) (at int, place, form uint32) {
	person, set := p.whoSpeaks(s, c)
	if set.none() && person == "" {
		return -1, 0, 0
	}
	here, _ := slices.BinarySearchFunc(p.spoken, c.sent, func(o spoken, sent int32) int { return int(o.sent - sent) })
	at = -1
	only, first := true, edtf.Date{}
	for i := max(0, here-manyTold); i < min(len(p.spoken), here+manyTold); i++ {
		o := &p.spoken[i]
		if o.sent == c.sent || !sameSpeaker(person, set, &p.mentions[o.speaker]) {
			continue
		}
		switch d := p.spokenOnDay(i); {
		case first.IsZero():
			first = d
		case d != first:
			only = false
		}
		if at < 0 || o.sent < c.sent {
			at = i
		}
	}
	if at < 0 {
		return -1, 0, 0
	}
	o := &p.spoken[at]
	after := flag(o.sent > c.sent)
	away := max(o.sent-c.sent, c.sent-o.sent)
	same := flag(person != "" && p.mentions[o.speaker].person == person)
	return at, steep(int(away))<<1 | after, 1 + (after | flag(only)<<1 | same<<2 | flag(s.quoted[c.token])<<3 | flag(p.spokenOnDay(at) == p.day)<<4)
}

// spokenOnDay gives the day of one of p.spoken.
func (p *page) spokenOnDay(i int) edtf.Date {
	o := &p.spoken[i]
	return p.sentences[o.sent].dates[o.at].Date
}

// sameSpeaker reports whether a mention is of a person, or of the same actors where either has no name.
func sameSpeaker(person string, set actors, m *mention) bool {
	if person != "" && m.person != "" {
		return person == m.person
	}
	return overlap(set, m.set)
}

// whoSpeaks gives who says what a candidate tells: who is quoted, else who says so in the sentence, else who takes a stance.
func (p *page) whoSpeaks(s *sentence, c *candidate) (string, actors) {
	if v := p.voiceAt(s, int(c.token)); v != nil {
		if v == &p.said {
			return p.mentions[s.quoter].person, v.set
		}
		return v.speaker, v.set
	}
	if s.sayer >= 0 {
		m := &p.mentions[s.sayer]
		return m.person, m.set
	}
	if c.subject >= 0 && p.spokeBy(s, int(c.token)) {
		if at := p.mentionOf(s, int(c.subject)); at >= 0 {
			return p.mentions[at].person, p.mentions[at].set
		}
	}
	return "", actors{}
}

// spokenOn gives the day that a transcript names at its head, which can be some days before publication; else that of
// publication.
func (p *page) spokenOn() edtf.Date {
	if p.kind == joint {
		return p.doneOn()
	}
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

// doneOn gives the day on which a declaration says at its end that it was made, or at its head that those met who made it: "Done at Orlo on 9
// January 2025", "We, the Parties, meeting in Orlo on 9 January 2025, …". It is close before publication, or publication is not known.
func (p *page) doneOn() edtf.Date {
	for i := range p.sentences {
		s := &p.sentences[i]
		if i >= latestDeclarers && i < len(p.sentences)-latestDone || !(len(s.words) > 3 && (contains(doneFirst, s.lower[0]) || s.lower[0] == wordWe && s.words[1] == ",")) {
			continue
		}
		for _, f := range when.Find(s.words, when.Context{}) {
			if f.Date.Precision() != edtf.Day {
				continue
			}
			if away := p.day.First().Sub(f.Date.First()); p.day.IsZero() || 0 <= away && away < 15*24*time.Hour {
				return f.Date
			}
		}
	}
	return p.day
}

// latestDone is how many sentences before its end a declaration says when it was made: names and offices of those who sign follow.
const latestDone = 12

var doneFirst = hashed("done", "adopted", "signed", "issued", "agreed")

// What a text tells without a day is of the day of the text at most where it can be: a statement is made on its day, and the war of which it tells is not.

// byDefault holds for the day of publication where no words lead to it.
func (d *dated) byDefault() bool { return d.n == 1 && d.reasons[0].why == dPublished }

// notToday holds for an act that is not of the day of the text, where its words do not name that day: what somebody had said, and the deeds of which a
// speaker or a statement tells.
func (p *page) notToday(c *candidate, a codebook.Act) bool {
	x := p.sentences[c.sent].tenseOf(int(c.token))
	if x == past && p.afterOtherDay(c) {
		return true
	}
	switch {
	case stance(a) || voiced(a):
		return x == pastPerfect
	case !doneByDeeds(a):
		return false
	case p.kind == transcript:
		return true
	case p.kind == issued || p.kind == joint:
		return x == past || x == perfect || x == pastPerfect
	}
	return false
}

// doneByDeeds holds for acts that are not done by words, nor by a meeting or a signature, of which a statement tells on their day.
func doneByDeeds(a codebook.Act) bool {
	switch a {
	case codebook.Attack, codebook.Violate, codebook.Coerce, codebook.Mobilize, codebook.Aid, codebook.Withdraw, codebook.Release, codebook.Sanction,
		codebook.Cooperate, codebook.Concede, codebook.Protest, codebook.Mediate:
		return true
	}
	return false
}

// afterOtherDay holds for a candidate in a paragraph of which the sentence before, or the one before that, begins with a day a week and more before that of
// the text and tells what was then: "On 7 October the two sides met. They agreed to …".
func (p *page) afterOtherDay(c *candidate) bool {
	s := &p.sentences[c.sent]
	for i := c.sent - 1; i >= 0 && i >= c.sent-2 && p.sentences[i].block == s.block; i-- {
		o := &p.sentences[i]
		if len(o.dates) == 0 {
			continue
		}
		f := &o.dates[0]
		return exact(f.Date) && o.tellsOfYear(f) && f.Date.Last().Before(p.day.First().AddDate(0, 0, -7))
	}
	return false
}

// What lies ahead of the day of a text has not happened: a fact with such a date is one that is to come, or has another date.

// liesAhead reports whether all of a date comes after the day of the text.
func (p *page) liesAhead(d edtf.Date) bool {
	return !d.IsZero() && !p.day.IsZero() && d.First().After(p.day.Last())
}

// settleAhead gives a fact that is dated ahead its modality or another date. What people make appointments for is to come, where its verb
// does not tell it as done ("he is coming on Monday", "talks on 4 May"). What is done by words has been done, and the date is of what they
// are about: it was done on the day of the text or at no day that is known. So was anything else: its date was misread.
func (p *page) settleAhead(c *candidate, f *finding, dates []dated, scores []float32) {
	if !p.liesAhead(f.date.date) || f.modality != codebook.Asserted && f.modality != codebook.Reported {
		return
	}
	s, act := &p.sentences[c.sent], codebook.Acts[f.act]
	none, today := 0, slices.IndexFunc(dates, func(d dated) bool { return d.date == p.day })
	switch {
	case appointed(act) && !toldAsDone(s, int(c.token)):
		f.modality = codebook.Predicted
	case (stance(act) || voiced(act)) && today >= 0 && scores[today] > scores[none]:
		f.date = dates[today]
	default:
		f.date = dates[none]
	}
}

// appointed holds for acts that have a day before they are done.
func appointed(a codebook.Act) bool {
	switch a {
	case codebook.Meet, codebook.Host, codebook.Mediate, codebook.Sign, codebook.Release, codebook.Aid, codebook.Cooperate, codebook.Sanction:
		return true
	}
	return false
}

// toldAsDone holds for a verb in a past tense, for a participle beside a noun and for the object of such a verb: "seized", "the accord
// signed by both", "held talks".
func toldAsDone(s *sentence, t int) bool {
	return (happened(s, t) || s.hasBeen(t)) && !contains(planVerbs, s.lemma[t])
}

// A telling is how a text tells: what reports in the past dates more of what it tells than what argues in the present, a speech
// is of its day, and a date holds longer where each sentence goes on with the actors of the one before.
type telling struct {
	past  uint32 // the share of verbs in the past among finite ones outside quotation marks, in fifths; more where there are hardly any
	first uint32 // the share of sentences that say we or I there, in fifths
	focus uint32 // the share of sentences with actors that have one of the sentence before, in fifths
}

// findTelling counts how the text tells; an item of a digest tells as the whole of it does.
func (p *page) findTelling() {
	if p.digest != nil {
		p.telling = p.digest.telling
		return
	}
	var finite, past, first int
	for i := range p.sentences {
		s := &p.sentences[i]
		we := 0
		for k := range s.Tokens {
			if s.quoted[k] {
				continue
			}
			switch s.Tokens[k].Tag {
			case syntax.VBD:
				past++
				finite++
			case syntax.VBZ, syntax.VBP:
				finite++
			case syntax.PRP, syntax.PRPS:
				if contains(ourWords, s.lower[k]) {
					we = 1
				}
			}
		}
		first += we
	}
	p.telling = telling{past: 9}
	if finite > 2 {
		p.telling.past = uint32(past * 5 / (finite + 1))
	}
	if n := len(p.sentences); n > 0 {
		p.telling.first = uint32(first * 5 / n)
	}
	p.telling.focus = p.focus()
}

// length is the number of sentences of the text, also for an item of a digest.
func (p *page) length() int {
	if p.digest != nil {
		p = p.digest
	}
	return len(p.sentences)
}

// focus gives the share of sentences with actors that have one of the sentence before, where that has any, in fifths.
func (p *page) focus() uint32 {
	pairs, common := 1, 0
	for i := 1; i < len(p.sentences); i++ {
		o, s := &p.sentences[i-1], &p.sentences[i]
		if o.from == o.to || s.from == s.to {
			continue
		}
		pairs++
		if p.inCommon(o, s) > 1 {
			common++
		}
	}
	return uint32(common * 5 / pairs)
}

var ourWords = hashed("we", "i", "our")

// inCommon says how many of the actors that a sentence names another one names too: 0 where it names none, 1 for none of them, 2
// for some, 3 for all.
func (p *page) inCommon(o, s *sentence) uint32 {
	named, common := 0, 0
	for i := s.from; i < s.to; i++ {
		set := p.mentions[i].set
		if set.none() {
			continue
		}
		named++
		for j := o.from; j < o.to; j++ {
			if overlap(p.mentions[j].set, set) {
				common++
				break
			}
		}
	}
	switch {
	case named == 0:
		return 0
	case common == 0:
		return 1
	case common < named:
		return 2
	}
	return 3
}
