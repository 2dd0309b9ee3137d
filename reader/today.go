package reader

import (
	"slices"

	"parley/codebook"
	"parley/edtf"
)

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
