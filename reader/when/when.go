// Package when finds the dates that the words of an English sentence fix: absolute, partial, relative to the day of
// publication, or measured from an anchor of a case.
//
// It is a grammar over words, not over characters, so that it agrees with the tokens that everything else points at. It
// knows no clock: "yesterday" is a date only where the day of publication is known to the day, and "two years into the
// war" only where an anchor says when the war began. What nothing fixes is not returned.
package when

import (
	"strings"
	"time"

	"parley/edtf"
)

// A Context is what relative expressions are measured from.
type Context struct {
	Published edtf.Date
	// Anchors finds an anchor whose name begins at words[i]; nil where there are none.
	Anchors func(words []string, i int) (n int, id string, date edtf.Date)
	// Future reports whether the clause around words[i] speaks of what is to come: "on Friday" is then the next one.
	Future func(i int) bool
	// Present reports whether the clause around words[i] stands in the present: "is coming on Monday" is the next one too.
	Present func(i int) bool
	// Past reports whether the clause around words[i] tells what has been: "on 5 May" has then been too.
	Past func(i int) bool
	// Last is the last date of the sentences before: "the next day" is measured from it.
	Last edtf.Date
	// Told is the year that the sentences before named last, 0 for none: "on 5 May" can be of that year.
	Told int
	// Spoken says that the text was spoken on the day: "on Thursday" is then no Thursday on which it is said.
	Spoken bool
	// Look gives what [Look] gives for words[i]; nil where it is not known beforehand.
	Look func(i int) Part
	// Room is used while a sentence is read, if it is large enough.
	Room []string
}

// A Part says what a word can be of a date.
type Part uint8

const (
	Any    Part = 1 << iota // a sentence without such a word has no date
	Begins                  // a date can begin with it
)

// Look tells what a word can be of a date, by itself.
func Look(word string) Part {
	var p Part
	if mayBegin(word) {
		p |= Any
	}
	if begins(lowered(word)) {
		p |= Begins
	}
	return p
}

// begins is a quick look at whether a rule takes a word in lower case for the first of a date.
func begins(w string) bool {
	if w == "" {
		return false
	}
	if c := w[0]; '0' <= c && c <= '9' {
		return true
	}
	switch w {
	case "today", "tonight", "yesterday", "tomorrow", "this", "that", "last", "previous", "next", "coming", "past", "nearly", "almost", "following", "same", "very", "day", "night", "evening", "weekend", "for", "christmas", "new", "st", "overnight", "end", "close", "year", "month", "spring", "summer", "autumn", "q1", "q2", "q3", "q4", "‘", "’", "'":
		return true
	}
	return w[0] == '\'' && len(w) == 3 || Month(w) != 0 || Weekday(w) >= 0 || numbers[w] != 0 || ordinals[w] != 0
}

func lowered(w string) string {
	if l := strings.ToLower(strings.TrimSuffix(w, ".")); l != "" {
		return l
	}
	return w
}

// A Found is a date and the words that fix it, words[Start:End].
type Found struct {
	Start, End int
	Date       edtf.Date
	Rule       string // the id of the rule
	Anchor     string // the id of the anchor, where one was needed
	Relative   bool   // measured from the day of publication
	// Then is what the words say if they are measured from what the text told last, where that is another date; else zero.
	Then edtf.Date
}

// finder reads one sentence.
type finder struct {
	words []string
	lower []string // once asked for
	c     Context
	day   time.Time // of publication; zero where it is not known to the day
	year  int       // of publication; 0 where it is not known
	last  edtf.Date // the date before, in this sentence or those before it
	here  bool      // whether that stands in this sentence
	told  int       // the year named last, in this sentence or those before it; 0 for none
}

// Find returns the dates in order of their words, none overlapping.
func Find(words []string, c Context) []Found {
	if c.Look == nil {
		c.Look = func(i int) Part { return Look(words[i]) }
	}
	var all Part
	for i := range words {
		all |= c.Look(i)
	}
	if all != Any|Begins {
		return nil
	}
	f := finder{words: words, c: c, last: c.Last, told: c.Told, lower: c.Room}
	if cap(f.lower) < len(words) {
		f.lower = make([]string, len(words))
	}
	f.lower = f.lower[:len(words)]
	clear(f.lower)
	if c.Published.Precision() == edtf.Day {
		f.day = c.Published.First()
	}
	if !c.Published.IsZero() && c.Published.Precision() != edtf.Decade {
		f.year = c.Published.First().Year()
	}
	var out []Found
	for i := 0; i < len(words); {
		if c.Look(i)&Begins == 0 {
			i++
			continue
		}
		best := Found{End: i}
		for _, rule := range rules {
			if d, n, anchor, relative := rule.find(&f, i); n > best.End-i && !d.IsZero() {
				best = Found{Start: i, End: i + n, Date: d, Rule: rule.id, Anchor: anchor, Relative: relative}
			}
		}
		if best.End == i {
			i++
			continue
		}
		best.Then = f.then(&best)
		if f.since(best.Start) {
			best.Date = f.upToNow(best.Date)
		}
		out = append(out, best)
		if best.Holds() {
			f.last, f.here = best.Date, true
		}
		f.told = best.year(f.told)
		i = best.End
	}
	return out
}

// Holds reports whether a date is that of what its sentence tells, as far as its words say: that of something else that was
// so long ago then is not.
func (f *Found) Holds() bool { return f.Rule != event }

// event is the rule of what happened so long before.
const event = "event"

// Told gives the year that a text has named last after a sentence with these dates, where it was told before them.
func Told(list []Found, told int) int {
	for i := range list {
		told = list[i].year(told)
	}
	return told
}

// year gives the year that is told of after a date: its own where it names one.
func (f *Found) year(told int) int {
	if f.Relative && f.Date.Precision() != edtf.Year {
		return told
	}
	return f.Date.First().Year()
}

// mayBegin is a quick look at whether a word can be part of a date at all.
func mayBegin(w string) bool {
	if w == "" {
		return false
	}
	if c := w[0]; '0' <= c && c <= '9' {
		return true
	}
	switch w[0] {
	case 'C', 'J', 'F', 'M', 'A', 'S', 'O', 'N', 'D', 'T', 'W':
		return true
	}
	switch strings.ToLower(w) {
	case "overnight", "evenings", "nights", "fortnight", "fortnights", "quarter", "today", "yesterday", "tomorrow", "tonight", "night", "week", "month", "year", "weekend", "ago", "weeks", "months", "years", "days", "morning", "afternoon", "evening", "summer", "winter", "spring", "autumn", "fall", "century", "into", "day", "hours", "decade", "decades", "‘", "’", "'":
		return true
	}
	return len(w) == 3 && w[0] == '\'' && w[1] <= '9'
}

// A rule reads a date that begins at word i: how many words it takes, 0 for none.
type rule struct {
	id   string
	find func(f *finder, i int) (d edtf.Date, n int, anchor string, relative bool)
}

var rules = []rule{
	{"iso", (*finder).iso},
	{"day-month", (*finder).dayMonth},
	{"month-day", (*finder).monthDay},
	{"month-year", (*finder).monthYear},
	{"month", (*finder).month},
	{"years", (*finder).years},
	{"year", (*finder).yearAlone},
	{"weekday", (*finder).weekday},
	{"day-word", (*finder).dayWord},
	{"last-next", (*finder).lastNext},
	{"ago", (*finder).ago},
	{"past", (*finder).past},
	{"anchor", (*finder).anchored},
	{"coming", (*finder).coming},
	{"day-after", (*finder).dayAfter},
	{"short-year", (*finder).shortYear},
	{"weekend", (*finder).weekend},
	{"half", (*finder).half},
	{"going-on", (*finder).goingOn},
	{"feast", (*finder).feast},
	{"ordinal-day", (*finder).ordinalDay},
	{"weekdays", (*finder).weekdayRange},
	{"months", (*finder).monthRange},
	{"overnight", (*finder).overnight},
	{event, (*finder).afterEvent},
	{"same-unit", (*finder).sameUnit},
	{"end", (*finder).end},
	{"year-end", (*finder).yearEnd},
	{"new-year", (*finder).newYear},
	{"decade", (*finder).decade},
	{"quarter", (*finder).quarter},
	{"season", (*finder).season},
	{"in", (*finder).inUnits},
	{"running", (*finder).running},
	{"this-day", (*finder).thisDay},
	{"named", (*finder).named},
}

func (f *finder) at(i int) string {
	if i < 0 || i >= len(f.lower) {
		return ""
	}
	if f.lower[i] == "" {
		f.lower[i] = lowered(f.words[i])
	}
	return f.lower[i]
}

func (f *finder) future(i int) bool { return f.c.Future != nil && f.c.Future(i) }

func (f *finder) was(i int) bool { return f.c.Past != nil && f.c.Past(i) }

// iso reads 2025-11-23, also cut at its hyphens, 23.11.2025, and 23/11/2025 or 11/23/2025 where only one of them is a date.
func (f *finder) iso(i int) (edtf.Date, int, string, bool) {
	w := f.at(i)
	if 8 <= len(w) && len(w) <= 10 {
		var read []time.Time
		for _, layout := range layouts {
			if t, err := time.Parse(layout, w); err == nil {
				read = append(read, t)
			}
		}
		if len(read) == 1 || len(read) == 2 && read[0].Equal(read[1]) {
			return edtf.OfTime(read[0]), 1, "", false
		}
	}
	if len(w) == 4 && f.at(i+1) == "-" && f.at(i+3) == "-" && len(f.at(i+2)) == 2 && len(f.at(i+4)) == 2 {
		if t, err := time.Parse("2006-01-02", w+"-"+f.at(i+2)+"-"+f.at(i+4)); err == nil {
			return edtf.OfTime(t), 5, "", false
		}
	}
	return edtf.Date{}, 0, "", false
}

// layouts are those of dates in figures.
var layouts = []string{"2006-01-02", "2.1.2006", "2/1/2006", "1/2/2006"}

// dayMonth reads 23 November [2025], the 23rd of November [2025], 15 and 16 June, 15–16 June.
func (f *finder) dayMonth(i int) (edtf.Date, int, string, bool) {
	j := i
	day := dayNumber(f.at(j))
	if day == 0 {
		return edtf.Date{}, 0, "", false
	}
	j++
	last := 0
	if joins(f.at(j)) && dayNumber(f.at(j+1)) > day {
		last = dayNumber(f.at(j + 1))
		j += 2
	}
	if f.at(j) == "of" {
		j++
	}
	month := Month(f.at(j))
	if month == 0 {
		return edtf.Date{}, 0, "", false
	}
	j++
	year, n := f.yearAfter(j)
	relative := n == 0
	if n == 0 {
		year = f.nearYear(month, day, i)
	}
	return days(year, month, day, last), j + n - i, "", relative
}

// monthDay reads November 23[rd][, 2025], June 15 and 16, September 4th to 7th.
func (f *finder) monthDay(i int) (edtf.Date, int, string, bool) {
	month := Month(f.at(i))
	if month == 0 {
		return edtf.Date{}, 0, "", false
	}
	j := i + 1
	if f.at(j) == "the" {
		j++
	}
	day := dayNumber(f.at(j))
	if day == 0 {
		return edtf.Date{}, 0, "", false
	}
	j++
	last := 0
	if joins(f.at(j)) && dayNumber(f.at(j+1)) > day {
		last = dayNumber(f.at(j + 1))
		j += 2
	}
	year, n := f.yearAfter(j)
	relative := n == 0
	if n == 0 {
		year = f.nearYear(month, day, i)
	}
	return days(year, month, day, last), j + n - i, "", relative
}

// monthYear reads November 2025, November of 2025, late November 2025.
func (f *finder) monthYear(i int) (edtf.Date, int, string, bool) {
	month := Month(f.at(i))
	if month == 0 {
		return edtf.Date{}, 0, "", false
	}
	j := i + 1
	if f.at(j) == "of" || f.at(j) == "," {
		j++
	}
	if year, n := f.cutYear(j); n > 0 {
		return edtf.OfMonth(year, month), j + n - i, "", false
	}
	year := Year(f.at(j))
	if year == 0 {
		return edtf.Date{}, 0, "", false
	}
	return edtf.OfMonth(year, month), j + 1 - i, "", false
}

// month reads a month alone after a preposition, or before a noun: in February, since last May, the June talks.
func (f *finder) month(i int) (edtf.Date, int, string, bool) {
	month := Month(f.at(i))
	if month == 0 || f.words[i] == strings.ToLower(f.words[i]) {
		return edtf.Date{}, 0, "", false
	}
	if f.at(i-1) == "following" {
		return f.monthAfter(month)
	}
	if f.year == 0 {
		return edtf.Date{}, 0, "", false
	}
	switch f.at(i - 1) {
	case "in", "since", "last", "past", "early", "late", "of", "from", "until", "by", "this", "next", "mid", "during", "-", "every", "’s", "'s", "for", "before", "after", "throughout", "all", "between", "–":
	case "the", "its", "his", "her", "their", "our": // the June talks
		if next := f.at(i + 1); len(next) < 4 || f.words[i+1] != next {
			return edtf.Date{}, 0, "", false
		}
	default:
		return edtf.Date{}, 0, "", false
	}
	if year, n := f.yearAfter(i + 1); n > 0 {
		return edtf.OfMonth(year, month), 1 + n, "", true
	}
	year := f.nearYear(month, 0, i)
	if year == 0 {
		return edtf.Date{}, 0, "", false
	}
	if !f.day.IsZero() {
		switch same := month == f.day.Month(); {
		case f.at(i-1) == "last" && same && year == f.year:
			year--
		case f.at(i-1) == "next" && f.at(i-2) != "the" && (same || month < f.day.Month()) && year == f.year:
			year++
		}
	}
	return edtf.OfMonth(year, month), 1, "", true
}

// years reads 2014 and 2015, 2014–2015, 2016–20, from 2014 to 2021, between 2014 and 2015.
func (f *finder) years(i int) (edtf.Date, int, string, bool) {
	a := Year(f.at(i))
	if a == 0 || !joins(f.at(i+1)) {
		return edtf.Date{}, 0, "", false
	}
	b := Year(f.at(i + 2))
	if w := f.at(i + 2); b == 0 && len(w) == 2 && (f.at(i+1) == "-" || f.at(i+1) == "–") && f.at(i+3) != "-" {
		b = Year(f.at(i)[:2] + w)
	}
	if b <= a || f.at(i+1) == "and" && f.at(i-1) != "between" && b-a > 1 {
		return edtf.Date{}, 0, "", false
	}
	return edtf.Between(edtf.OfYear(a), edtf.OfYear(b)), 3, "", false
}

// yearAlone reads a year after a preposition, a possessor or in brackets: in 2014, since 2022, its 2014 war, (2019).
func (f *finder) yearAlone(i int) (edtf.Date, int, string, bool) {
	year := Year(f.at(i))
	if year == 0 {
		return edtf.Date{}, 0, "", false
	}
	switch f.at(i - 1) {
	case "in", "since", "of", "from", "until", "by", "during", "before", "after", "early", "late", "mid", "-", "(", "the", "around", "throughout", "back", "year", "summer", "winter", "spring", "autumn", "fall",
		"’s", "'s", "its", "his", "her", "their", "our", "into", "as", "act", "agreement", "accord", "accords", "treaty", "pact", "protocol", "constitution", "charter", "memorandum", "declaration":
	case "a", "an": // a 2018 agreement
		if w := f.at(i + 1); i+1 >= len(f.words) || f.words[i+1] != w || len(w) < 4 || w[0] < 'a' || w[0] > 'z' {
			return edtf.Date{}, 0, "", false
		}
	default:
		return edtf.Date{}, 0, "", false
	}
	if f.at(i+1) == "%" || f.at(i+1) == "people" {
		return edtf.Date{}, 0, "", false
	}
	return edtf.OfYear(year), 1, "", false
}
