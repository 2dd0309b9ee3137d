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
	// Told is what the sentences before told of: "on 5 May" can be of their year.
	Told Story
	// Spoken says that the text was spoken on the day: "on Thursday" is then no Thursday on which it is said.
	Spoken bool
	// MonthFirst says that dates in figures name the month before the day: 5/4/25 is in May.
	MonthFirst bool
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
	case "today", "tonight", "yesterday", "tomorrow", "this", "that", "last", "previous", "next", "coming", "past", "nearly", "almost", "following", "preceding", "same", "very", "earlier", "later", "early", "late", "half", "week", "day", "morning", "afternoon", "night", "evening", "weekend", "for", "christmas", "new", "st", "overnight", "end", "close", "year", "month", "spring", "summer", "autumn", "q1", "q2", "q3", "q4", "‘", "’", "'":
		return true
	}
	return w[0] == '\'' && len(w) == 3 || Month(w) != 0 || Weekday(w) >= 0 || numbers[w] != 0 || ordinals[w] != 0
}

// lowered gives a word in lower case, without a full stop, and without "mid-" before a month or a year.
func lowered(w string) string {
	if l := strings.ToLower(strings.TrimSuffix(w, ".")); l != "" {
		if rest, ok := strings.CutPrefix(l, "mid-"); ok && (Month(rest) != 0 || Year(rest) != 0) {
			return rest
		}
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
	Names      bool   // a year that says which thing is meant and tells nothing: "its 2014 annexation"
	// Then is what the words say if they are measured from what the text told last, where that is another date; else zero.
	Then edtf.Date
	From edtf.Date // where something began that still goes on, since then; else zero
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
	told  Story     // the year named last, in this sentence or those before it
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
	from := 0 // where the date before ended
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
		f.aside(&best, from)
		if f.since(best.Start) {
			best.From, best.Date = best.Date, f.upToNow(best.Date)
		}
		best.Names = f.names(&best)
		out = append(out, best)
		if best.Tells() {
			f.last, f.here = best.Date, true
			f.told = f.told.after(&best, f.year)
		}
		i, from = best.End, best.End
	}
	return out
}

// Holds reports whether a date is that of what its sentence tells, as far as its words say: that of something else that was
// so long ago then is not.
func (f *Found) Holds() bool { return f.Rule != event }

// Tells reports whether a date holds and what comes next can be measured from it.
func (f *Found) Tells() bool { return f.Holds() && !f.Names }

// names holds for a year between an article or whose it is and a word that goes on: "its 2014 annexation", "the 1994 memorandum", but not "in the 2014".
func (f *finder) names(x *Found) bool {
	if x.Date.Precision() != edtf.Year || x.End-x.Start != 1 || x.End >= len(f.words) {
		return false
	}
	switch f.at(x.Start - 1) {
	case "the", "its", "his", "her", "their", "our", "’s", "'s", "’", "'":
	default:
		return false
	}
	next := f.words[x.End]
	return 'A' <= next[0] && next[0] <= 'Z' || 'a' <= next[0] && next[0] <= 'z' && len(next) > 3
}

// event is the rule of what happened so long before.
const event = "event"

// A Story is what a text tells of, as far as its dates say.
type Story struct {
	Year int       // named last; 0 for none
	On   edtf.Date // the day or month that named it; zero where the year stood alone
	Goes bool      // whether a date without a year was taken to be of that year, which is before that of publication
}

// After gives the story after a sentence with these dates, for a text that was published in a year, 0 for none.
func (s Story) After(list []Found, published int) Story {
	for i := range list {
		if list[i].Tells() {
			s = s.after(&list[i], published)
		}
	}
	return s
}

func (s Story) after(x *Found, published int) Story {
	p, year := x.Date.Precision(), x.Date.First().Year()
	switch {
	case x.Relative && p != edtf.Year:
		s.Goes = p >= edtf.Month && year == s.Year && s.Year < published
	case p == edtf.Month || p == edtf.Day:
		s = Story{Year: year, On: x.Date, Goes: s.Goes && year == s.Year}
	default:
		s = Story{Year: year}
	}
	return s
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
	return len(w) == 3 && w[0] == '\'' && w[1] <= '9' || strings.HasPrefix(w, "mid-")
}

// A rule reads a date that begins at word i: how many words it takes, 0 for none.
type rule struct {
	id   string
	find func(f *finder, i int) (d edtf.Date, n int, anchor string, relative bool)
}

var rules = []rule{
	{"named", (*finder).named},
	{"iso", (*finder).iso},
	{"day-month", (*finder).dayMonth},
	{"month-day", (*finder).monthDay},
	{"month-year", (*finder).monthYear},
	{"month", (*finder).month},
	{"years", (*finder).years},
	{"year", (*finder).yearAlone},
	{"day-month", (*finder).weekdayDate},
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
