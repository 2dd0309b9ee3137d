package when

import (
	"strings"
	"time"

	"parley/edtf"
)

// What is measured from the date before: the next day, two weeks later, that summer, later that month, the year before. Such words open
// a sentence or close it; between others "that day" and "the next year" are things and no times.

// dayAfter reads the next day, two days later, a week earlier, the night before, that evening, earlier in the day: measured from the date before.
func (f *finder) dayAfter(i int) (edtf.Date, int, string, bool) {
	if f.last.Precision() != edtf.Day {
		if f.inTheUnit(i) && f.at(i+3) == "day" && !f.day.IsZero() {
			return edtf.OfTime(f.day), 4, "", true
		}
		return edtf.Date{}, 0, "", false
	}
	shift, words := f.daysOn(i)
	if words == 0 {
		shift, words = f.dayBeside(i)
	}
	if words == 0 && f.inTheUnit(i) && partOfDay(f.at(i+3)) {
		words = 4
	}
	return edtf.OfTime(f.last.First().AddDate(0, 0, shift)), words, "", false
}

// inTheUnit holds before earlier in the day, later in the month.
func (f *finder) inTheUnit(i int) bool {
	switch f.at(i) {
	case "earlier", "later", "late", "early":
		return f.at(i+1) == "in" && f.at(i+2) == "the" && f.free(i, i+4)
	}
	return false
}

// dayBeside reads the next day, the previous evening, that same night, the day before: how many days on, and how many words; no
// words for none.
func (f *finder) dayBeside(i int) (shift, words int) {
	which, the := f.at(i), f.at(i-1)
	if partOfDay(which) && the == "the" && ends(f.at(i+2)) {
		switch f.at(i + 1) {
		case "before":
			return -1, 2
		case "after":
			return 1, 2
		}
	}
	if !partOfDay(f.at(i + 1)) {
		return 0, 0
	}
	switch {
	case which == "next" && the == "" && f.at(i+1) == "day", (which == "next" || which == "following") && the == "the":
		return 1, 2
	case which == "previous" && the == "the":
		return -1, 2
	case which == "same" && (the == "the" || the == "that"), which == "very" && the == "that", which == "that" && f.free(i, i+2):
		return 0, 2
	}
	return 0, 0
}

// daysOn reads two days later, a week earlier, two nights before, three days after that: how many days on, and how many words; no words for none.
func (f *finder) daysOn(i int) (shift, words int) {
	n, used := f.count(i)
	if used == 0 {
		return 0, 0
	}
	switch f.at(i + used) {
	case "day", "days", "night", "nights":
		shift = n
	case "week", "weeks":
		shift = 7 * n
	case "fortnight":
		shift = 14 * n
	default:
		return 0, 0
	}
	sign, more := f.onOrBack(i, i+used+1)
	if more == 0 {
		return 0, 0
	}
	return sign * shift, used + 1 + more
}

// onOrBack reads what follows a number of days or years from word j on, where the phrase began at i: later, earlier, before, after that. It gives
// the direction and how many words.
func (f *finder) onOrBack(i, j int) (sign, words int) {
	switch f.at(j) {
	case "later", "afterwards", "afterward":
		return 1, 1
	case "earlier":
		return -1, 1
	case "after":
		sign = 1
	case "before":
		if sign = -1; ends(f.at(j + 1)) {
			return sign, 1
		}
	default:
		return 0, 0
	}
	if w := f.at(j + 1); (w == "that" || w == "this") && f.free(i, j+2) {
		return sign, 2
	}
	return 0, 0
}

func partOfDay(w string) bool {
	switch w {
	case "day", "morning", "afternoon", "evening", "night":
		return true
	}
	return false
}

// ends reports whether a phrase of time ends before a word.
func ends(w string) bool {
	switch w {
	case "", ".", ",", ";", ":", "and", "but", "”", "\"", ")":
		return true
	}
	return false
}

// begun reports whether a sentence or a part of it begins behind a word.
func begun(w string) bool {
	switch w {
	case "", ",", ";", ":", "and", "but", "that", "“", "\"":
		return true
	}
	return false
}

// free reports whether a phrase of time from word i to before word j stands for itself: what follows cannot go on with its noun, or the phrase opens a
// sentence in which it is no subject.
func (f *finder) free(i, j int) bool {
	w := f.at(j)
	if stops(w) {
		return true
	}
	for k := i - 1; ; k-- {
		switch f.at(k) {
		case "the", "in", "on", "at", "during", "of", "by", "late", "early", "later", "earlier", "end", "beginning", "start", "summer", "spring", "autumn", "winter":
			continue
		}
		return begun(f.at(k)) && !goesOn(w)
	}
}

// goesOn holds for a word behind "the following year" that makes a thing of it: a verb, "of" or an apostrophe.
func goesOn(w string) bool {
	switch w {
	case "is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could", "may", "might", "should", "must", "did", "does", "of", "'s", "’s", "'", "saw", "sees", "brought", "brings", "became", "becomes", "began", "begins", "came", "comes",
		"went", "goes", "marks", "gave", "gives", "proves", "offers", "seems", "itself", "alone":
		return true
	}
	return strings.HasSuffix(w, "ed")
}

// sameUnit reads a month later, four years earlier, the following year, that same month, later that week, the month before: measured from the date before,
// no more precise than the unit.
func (f *finder) sameUnit(i int) (edtf.Date, int, string, bool) {
	if p := f.last.Precision(); p == edtf.None || p == edtf.Decade || p == edtf.Interval {
		return edtf.Date{}, 0, "", false
	}
	shift, unit, words := f.unitBeside(i)
	if words == 0 {
		shift, unit, words = f.unitsOn(i)
	}
	t := f.last.First()
	switch {
	case words == 0:
	case unit == "year":
		return edtf.OfYear(t.Year() + shift), words, "", false
	case unit == "month" && f.last.Precision() != edtf.Year:
		return ofMonth(t.Year(), t.Month()+time.Month(shift)), words, "", false
	case unit == "week" && f.last.Precision() == edtf.Day:
		monday := t.AddDate(0, 0, 7*shift-(int(t.Weekday())+6)%7)
		return edtf.Between(edtf.OfTime(monday), edtf.OfTime(monday.AddDate(0, 0, 6))), words, "", false
	case unit == "weekend" && f.last.Precision() == edtf.Day:
		saturday := t.AddDate(0, 0, 7*shift+5-(int(t.Weekday())+6)%7)
		return edtf.Between(edtf.OfTime(saturday), edtf.OfTime(saturday.AddDate(0, 0, 1))), words, "", false
	case seasonal(unit):
		return f.seasonBeside(unit, shift, t), words, "", false
	}
	return edtf.Date{}, 0, "", false
}

// unitBeside reads the following year, that same month, that summer, later in the year, the month before: how many units on, which, and how many words;
// no words for none.
func (f *finder) unitBeside(i int) (shift int, unit string, words int) {
	unit = f.at(i + 1)
	switch w, the := f.at(i), f.at(i-1); {
	case f.inTheUnit(i):
		return 0, f.at(i + 3), 4
	case (w == "following" || w == "next") && the == "the" && f.free(i, i+2):
		return 1, unit, 2
	case (w == "previous" || w == "preceding") && the == "the" && f.free(i, i+2):
		return -1, unit, 2
	case w == "same" && (the == "the" || the == "that"), w == "that" && f.free(i, i+2):
		return 0, unit, 2
	case unit == "before" && the == "the" && ends(f.at(i+2)):
		return -1, w, 2
	case unit == "after" && the == "the" && ends(f.at(i+2)):
		return 1, w, 2
	}
	return 0, "", 0
}

// unitsOn reads a month later, half a year earlier, two years after that: how many units on, which, and how many words; no words for none.
func (f *finder) unitsOn(i int) (shift int, unit string, words int) {
	n, used := f.count(i)
	half := f.at(i) == "half" && f.at(i+1) == "a" && f.at(i+2) == "year"
	if half {
		n, used = 6, 2
	} else if f.at(i-1) == "a" && f.at(i-2) == "half" {
		return 0, "", 0
	}
	unit = strings.TrimSuffix(f.at(i+used), "s")
	if used == 0 || unit != "month" && unit != "year" {
		return 0, "", 0
	}
	sign, more := f.onOrBack(i, i+used+1)
	if more == 0 {
		return 0, "", 0
	}
	if half {
		unit = "month"
	}
	return sign * n, unit, used + 1 + more
}

func seasonal(unit string) bool {
	return unit == "spring" || unit == "summer" || unit == "autumn" || unit == "winter"
}

// seasonBeside gives the year of that summer, the following spring: of a day or a month, the following one is of the same year where that season was
// still far.
func (f *finder) seasonBeside(unit string, shift int, t time.Time) edtf.Date {
	if unit == "winter" && f.last.Precision() != edtf.Year {
		return edtf.Date{} // it lies in two years
	}
	if shift > 0 && f.last.Precision() != edtf.Year && t.Month()+4 < seasonEnd(unit) {
		shift = 0
	}
	return edtf.OfYear(t.Year() + shift)
}

// storyYear gives the year that that year, the same year or the following year is told of: of the date before, else the year told last; 0 for none.
func (f *finder) storyYear() int {
	switch f.last.Precision() {
	case edtf.Day, edtf.Month, edtf.Year:
		return f.last.First().Year()
	}
	return f.told.Year
}

// toldYear reads that year, of the same year, the following year, the year before behind a day or a month, from word j on: the year, and how many words, 0 for none.
func (f *finder) toldYear(j int) (year, n int) {
	from := j
	if f.at(j) == "the" {
		j++
	}
	shift := 0
	switch w := f.at(j); {
	case w == "that" && f.at(j+1) == "year":
	case (w == "same" || w == "very") && (j > from || f.at(j-1) == "that") && f.at(j+1) == "year":
	case w == "that" && f.at(j+1) == "same" && f.at(j+2) == "year":
		j++
	case (w == "following" || w == "next") && j > from && f.at(j+1) == "year":
		shift = 1
	case (w == "previous" || w == "preceding") && j > from && f.at(j+1) == "year":
		shift = -1
	case w == "year" && j > from && f.at(j+1) == "before" && ends(f.at(j+2)):
		shift = -1
	case w == "year" && j > from && f.at(j+1) == "after" && ends(f.at(j+2)):
		shift = 1
	default:
		return 0, 0
	}
	if year = f.storyYear(); year == 0 {
		return 0, 0
	}
	return year + shift, j + 2 - from
}

// ofMonth gives a month of which the number can be past the year's end.
func ofMonth(year int, month time.Month) edtf.Date {
	t := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return edtf.OfMonth(t.Year(), t.Month())
}

// monthAfter reads the following August: the next one after the date before.
func (f *finder) monthAfter(month time.Month) (edtf.Date, int, string, bool) {
	if p := f.last.Precision(); p != edtf.Day && p != edtf.Month && p != edtf.Year {
		return edtf.Date{}, 0, "", false
	}
	t := f.last.First()
	year := t.Year()
	if f.last.Precision() == edtf.Year || month <= t.Month() {
		year++
	}
	return edtf.OfMonth(year, month), 1, "", false
}

// thatMonth reads that September: the one of the year told last, where that had not passed it.
func (f *finder) thatMonth(month time.Month) (edtf.Date, int, string, bool) {
	switch p := f.last.Precision(); {
	case p != edtf.Day && p != edtf.Month && p != edtf.Year, p != edtf.Year && month < f.last.First().Month():
		return edtf.Date{}, 0, "", false
	}
	return edtf.OfMonth(f.last.First().Year(), month), 1, "", false
}
