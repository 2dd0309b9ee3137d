package reader

import "parley/codebook"

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
