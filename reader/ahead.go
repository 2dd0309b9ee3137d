package reader

import (
	"slices"

	"parley/codebook"
	"parley/edtf"
	"parley/syntax"
)

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
	if s.Tokens[t].Rel == syntax.Obj {
		t = s.Tokens[t].Head
	}
	return (happened(s, t) || s.hasBeen(t)) && !contains(planVerbs, s.lemma[t])
}
