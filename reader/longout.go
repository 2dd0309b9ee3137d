package reader

import (
	"strconv"
	"time"

	"parley/codebook"
	"parley/edtf"
	"parley/syntax"
)

// settleLongOut lets who once headed a state, and has not for more than a year by the codebook, act for himself: "Musharraf urged restraint", in a text of 2026, is no appeal of Pakistan. What is
// dated to the time in office stays the state's, and so does all in a text that speaks of a year of that time, which may look back, and what the text itself gives the office for.
func (p *page) settleLongOut(f *finding) {
	a := &f.actor
	if a.person == "" || len(a.set.ids) != 1 || a.sent < 0 || a.head < 0 || p.day.IsZero() || p.kindOf(a.set.ids[0]) != codebook.State {
		return
	}
	s := &p.sentences[a.sent]
	at := s.at[a.head]
	for at >= 0 && isPronoun(p.mentions[at].how) {
		at = p.mentions[at].from
	}
	if at < 0 || p.mentions[at].how != byPerson || p.hasTitle(&p.sentences[p.mentions[at].sent], &p.mentions[at]) {
		return
	}
	o, ok := p.r.book.PersonOn(a.person, edtf.Date{})
	if !ok || o.Rank < codebook.HeadOfGovernment || o.To.IsZero() || o.From.IsZero() || !o.To.Last().AddDate(1, 0, 0).Before(p.day.First()) || p.speaksOfYears(o.From.First(), o.To.Last()) {
		return
	}
	if d := f.date.date; d.IsZero() || d.First().After(o.To.Last()) {
		a.set, a.why = p.actorNamed(a.person), rOwnName
	}
}

// hasTitle reports that an office stands before a name: "President Lern".
func (p *page) hasTitle(s *sentence, m *mention) bool {
	k := int(m.start)
	return m.role != nil || k > 0 && (s.at[k-1] >= 0 && p.mentions[s.at[k-1]].role != nil)
}

// speaksOfYears reports that the text names a year between two days.
func (p *page) speaksOfYears(from, to time.Time) bool {
	for i := range p.sentences {
		s := &p.sentences[i]
		for k, t := range s.Tokens {
			if w := s.words[k]; len(w) == 4 && t.Coarse == syntax.NUM {
				if year, err := strconv.Atoi(w); err == nil && year >= from.Year() && year <= to.Year() {
					return true
				}
			}
		}
	}
	return false
}
