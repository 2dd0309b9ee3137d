package reader

import (
	"strconv"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/reader/when"
	"parley/syntax"
)

// Timelines and live pages set the day or the hour before what happened then: "6 August 2019: The two leaders sign …", "20:32 GMT The
// group has …". A label is a sentence of its own, in which nobody acts, and what its paragraph tells is of its day.

// longestStamp bounds the tokens of a label.
const longestStamp = 9

// stampEnd gives the number of tokens of the label of a day or an hour that begins a paragraph; 0 where there is none, or nothing
// after it.
func (p *page) stampEnd(tokens []syntax.Token) int {
	hour, month, year := false, false, false
	for k, t := range tokens[:min(len(tokens), longestStamp)] {
		w := p.text[t.Start:t.End]
		switch {
		case isHour(w):
			hour = true
		case startsUpper(w) && when.Month(strings.ToLower(strings.TrimSuffix(w, "."))) != 0:
			month = true
		case isYear(w):
			year = true
		case startsUpper(w) && when.Weekday(strings.ToLower(w)) >= 0, len(w) <= 2 && w[0] >= '0' && w[0] <= '9', w == ",", w == "*", w == "**", w == "[", w == "]":
		case k > 0 && (w == ":" || w == "-" || w == "–" || w == "—" || w == "--" || w == "|"):
			if hour || year || month && (k > 1 || p.kind != transcript) { // in a transcript "May:" may be a speaker
				return lessThan(k+1, len(tokens))
			}
			return 0
		case hour && contains(hourZones, hashLower(w)):
			if k+1 < len(tokens) && !contains(hourZones, hashLower(p.text[tokens[k+1].Start:tokens[k+1].End])) && opensClause(p.text[tokens[k+1].Start:tokens[k+1].End]) {
				return lessThan(k+1, len(tokens))
			}
		default:
			return 0
		}
		if (hour || month && year) && p.setApart(tokens, k) {
			return k + 1
		}
	}
	return 0
}

// setApart holds for a token that ends words in bold, or an hour at the beginning of several paragraphs, before something that begins with a capital:
// "**20:32** The group …", "20:32 The group …".
func (p *page) setApart(tokens []syntax.Token, k int) bool {
	if k+1 == len(tokens) {
		return false
	}
	between, next := p.text[tokens[k].End:tokens[k+1].Start], p.text[tokens[k+1].Start:tokens[k+1].End]
	if !opensClause(next) || contains(hourZones, hashLower(next)) {
		return false
	}
	return strings.Contains(between, "**") || strings.Contains(between, "__") || k == 0 && p.opensHours() >= fewestHours
}

// fewestHours is how many paragraphs begin with an hour where hours are labels: "0:59" alone is the length of a film.
const fewestHours = 3

// opensHours counts the paragraphs that begin with an hour.
func (p *page) opensHours() int {
	n := 0
	for _, b := range p.doc.Blocks {
		if w, _, ok := strings.Cut(p.text[b.Start:b.End], " "); ok && isHour(w) {
			n++
		}
	}
	return n
}

// lessThan gives a number below another, else 0.
func lessThan(n, below int) int {
	if n < below {
		return n
	}
	return 0
}

// isHour holds for "20:32", "9.15".
func isHour(w string) bool {
	i := strings.IndexAny(w, ":.")
	if i < 1 || i > 2 || len(w) != i+3 {
		return false
	}
	for k := range len(w) {
		if k != i && (w[k] < '0' || w[k] > '9') {
			return false
		}
	}
	return w[i+1] < '6'
}

func isYear(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] >= '0' && w[2] <= '9' && w[3] >= '0' && w[3] <= '9'
}

var hourZones = lists["hour-zones"]

// findStamps gives the sentences of each paragraph the day of the label that begins it, or of the heading over them, where several
// headings are days and nothing else. The day of an hour is that of publication.
func (p *page) findStamps() {
	days := 0
	for i := range p.sentences {
		days += int(flag(!p.sentences[i].daysHeading().IsZero()))
	}
	section, stamp, block := edtf.Date{}, edtf.Date{}, -1
	for i := range p.sentences {
		s := &p.sentences[i]
		switch {
		case s.kind == document.Heading:
			if section = s.daysHeading(); days < 2 && p.digest == nil {
				section = edtf.Date{}
			}
			continue
		case s.block != block:
			stamp, block = section, s.block
			if s.stamped || p.dayAlone(i) {
				stamp = p.dayOfLabel(s, section)
			} else if d := p.closingDay(i); !d.IsZero() {
				stamp = d
			}
		}
		s.stamp = stamp
	}
}

// ofStamp reports whether what a sentence says of time is measured from the day or the month of its label, and sets a context so: under "4 October 1992",
// "on Monday" was before then, and "the next day" after it.
func (p *page) ofStamp(i int, c *when.Context) bool {
	s := &p.sentences[i]
	if s.stamp.IsZero() || s.stamp == p.day || s.stamped || len(s.dates) == 0 || s.stamp.Precision() != edtf.Day && s.stamp.Precision() != edtf.Month && s.stamp.Precision() != edtf.Year {
		return false
	}
	if c.Last = s.stamp; i > 0 && p.sentences[i-1].block == s.block && len(p.sentences[i-1].dates) > 0 {
		if d := last(p.sentences[i-1].dates); !d.IsZero() {
			c.Last = d
		}
	}
	c.Published, c.Told = s.stamp, when.Story{Year: s.stamp.First().Year(), On: s.stamp}
	return true
}

// closingDay gives the day in brackets at the end of the item of a list that begins with a sentence: what it tells is of that day, "“No deal.”
// (Gazette, May 30)".
func (p *page) closingDay(i int) edtf.Date {
	s := &p.sentences[i]
	if s.kind != document.Item {
		return edtf.Date{}
	}
	for i+1 < len(p.sentences) && p.sentences[i+1].block == s.block {
		i++
	}
	if i+1 < len(p.sentences) && p.sentences[i+1].words[0] == "(" && p.sentences[i+1].kind == document.Paragraph {
		i++ // in a line of its own
	}
	return p.sentences[i].closing()
}

// closing gives the day in brackets with which a sentence ends, alone or behind a source and a comma; none where there is none.
func (s *sentence) closing() edtf.Date {
	n := len(s.dates)
	if n == 0 || s.dates[n-1].Date.Precision() != edtf.Day {
		return edtf.Date{}
	}
	f := &s.dates[n-1]
	for k := f.End; k < len(s.words); k++ {
		if k > f.End+2 || s.Tokens[k].Coarse != syntax.PUNCT || k == f.End && s.words[k] != ")" {
			return edtf.Date{}
		}
	}
	for k := f.Start - 1; k >= 0 && k > f.Start-longestSource; k-- {
		switch {
		case s.words[k] == "(":
			return f.Date
		case k == f.Start-1 && s.words[k] != ",", s.Tokens[k].Coarse == syntax.VERB:
			return edtf.Date{}
		}
	}
	return edtf.Date{}
}

// longestSource bounds the tokens before a day in the brackets that close an item.
const longestSource = 12

// daysHeading gives the day, the month or the year that a heading is; none where it says more.
func (s *sentence) daysHeading() edtf.Date {
	if s.kind == document.Heading && len(s.words) == 1 && isYear(s.words[0]) {
		year, _ := strconv.Atoi(s.words[0])
		return edtf.OfYear(year)
	}
	if s.kind != document.Heading || len(s.dates) != 1 || s.dates[0].End-s.dates[0].Start < len(s.words)-1 {
		return edtf.Date{}
	}
	if d := s.dates[0].Date; d.Precision() == edtf.Day || d.Precision() == edtf.Month {
		return d
	}
	return edtf.Date{}
}

// dayAlone holds for a sentence or the first cell of a row that is a day and nothing else, with more behind it: "22 July 2022. Arland and Corvia
// sign …".
func (p *page) dayAlone(i int) bool {
	s := &p.sentences[i]
	if len(s.dates) != 1 || s.kind == document.Heading || i+1 == len(p.sentences) || p.sentences[i+1].block != s.block {
		return false
	}
	for k := range s.words {
		if (k < s.dates[0].Start || k >= s.dates[0].End) && s.Tokens[k].Coarse != syntax.PUNCT {
			return false
		}
	}
	return true
}

// dayOfLabel gives the day of a label: the one that it names, the year alone where it names no more, that of publication for an hour. A label
// without a year is of that of the section.
func (p *page) dayOfLabel(s *sentence, section edtf.Date) edtf.Date {
	if n := len(s.dates); n > 0 {
		f := &s.dates[n-1]
		d := f.Date
		if section.Precision() != edtf.Year || !f.Relative {
			return d
		}
		switch year, day := section.First().Year(), d.First(); d.Precision() {
		case edtf.Day:
			return edtf.OfDay(year, day.Month(), day.Day())
		case edtf.Month:
			return edtf.OfMonth(year, day.Month())
		}
		return d
	}
	for _, w := range s.words {
		if isYear(w) {
			year, _ := strconv.Atoi(w)
			return edtf.OfYear(year)
		}
	}
	return p.day
}

// settleDate gives an act the day of its label, where its sentence names none itself and tells of no other time. A label before the day
// of publication makes the present one of the past: who signs there has signed.
func (p *page) settleDate(c *candidate, f *finding) {
	s := &p.sentences[c.sent]
	t := s.tenseOf(int(c.token))
	if w := f.date.why; w != dClause && w != dSentence && w != dSaid && s.longApart(int(c.token)) {
		f.date = dated{reasons: [8]dateReading{{why: dNone}}, n: 1}
		return
	}
	if s.stamp.IsZero() || p.datedIn(c) || f.modality == codebook.Predicted || f.modality == codebook.Hypothetical {
		return
	}
	if act := codebook.Acts[f.act]; t == pastPerfect || t == modal && !stance(act) && !voiced(act) || t == past && s.Tokens[c.token].Rel == syntax.AclRelcl {
		return
	}
	f.date = dated{date: s.stamp, why: dLabel, rule: "label", reasons: [8]dateReading{{why: dLabel}}, n: 1}
}

// longApart holds for the verb of a clause that something else came long after: in "returned to the bush, two decades after it signed the accord" the accord has no day of the text around it.
func (s *sentence) longApart(t int) bool {
	for k := t - 1; k > 0 && k > t-8 && s.Tokens[k].Coarse != syntax.PUNCT && s.Tokens[k].Coarse != syntax.VERB; k-- {
		if contains(longUnits, s.lower[k-1]) && (s.lower[k] == wordAfter || s.lower[k] == wordSince || s.lower[k] == wordBefore) {
			return true
		}
	}
	return false
}

// datedIn holds for a candidate that has a date in its sentence other than that which closes an item, as far as the grammar gives it none to something
// else.
func (p *page) datedIn(c *candidate) bool {
	s := &p.sentences[c.sent]
	for i := range s.dates {
		if f := &s.dates[i]; f.Holds() && f.Date != s.closing() && !p.ofOther(f, c) {
			return true
		}
	}
	return false
}

// opensClause holds for a word that what follows an hour may begin with: one with a capital, or a quotation mark.
func opensClause(w string) bool { return startsUpper(w) || w == "“" || w == `"` }
