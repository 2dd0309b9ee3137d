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
