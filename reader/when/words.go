package when

import (
	"strconv"
	"strings"
	"time"

	"parley/edtf"
)

var months = map[string]time.Month{
	"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
	"august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}

var weekdays = map[string]int{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6}

// Month gives the month that a word in lower case names; 0 for none.
func Month(word string) time.Month {
	if len(word) < 3 || len(word) > 9 {
		return 0
	}
	return months[word]
}

// Weekday gives the day of the week that a word in lower case names, Sunday as 0; -1 for none.
func Weekday(word string) int {
	if !strings.HasSuffix(word, "day") {
		return -1
	}
	if d, ok := weekdays[word]; ok {
		return d
	}
	return -1
}

// IsDay reports whether a word names a day of the week, a month, or a day by "today" and its like.
func IsDay(word string) bool {
	w := strings.ToLower(word)
	switch w {
	case "today", "yesterday", "tomorrow", "week", "month", "year", "day":
		return true
	}
	return Month(w) != 0 || Weekday(w) >= 0
}

// Year reads a year from 1900 to 2099; 0 for none.
func Year(word string) int {
	if len(word) != 4 || word[0] != '1' && word[0] != '2' {
		return 0
	}
	n, err := strconv.Atoi(word)
	if err != nil || n < 1900 || n > 2099 {
		return 0
	}
	return n
}

// dayNumber reads 1 to 31, also with an ordinal ending; 0 for none.
func dayNumber(word string) int {
	for _, tail := range []string{"st", "nd", "rd", "th"} {
		if head, ok := strings.CutSuffix(word, tail); ok && head != "" && head[0] <= '9' {
			word = head
			break
		}
	}
	if len(word) == 0 || len(word) > 2 || word[0] < '0' || word[0] > '9' {
		return 0
	}
	n, err := strconv.Atoi(word)
	if err != nil || n > 31 {
		return 0
	}
	return n
}

func joins(word string) bool {
	switch word {
	case "and", "to", "-", "–", "—", "until", "through":
		return true
	}
	return false
}

// yearAfter reads a year, or this, last, next or that year, with a comma or "of" before it or without; "on Christmas Day in 2015".
func (f *finder) yearAfter(j int) (year, n int) {
	if w := f.at(j); w == "," || w == "of" || w == "in" && Year(f.at(j+1)) != 0 {
		n = 1
	}
	if y := Year(f.at(j + n)); y != 0 {
		return y, n + 1
	}
	if y, words := f.toldYear(j + n); words > 0 {
		return y, n + words
	}
	if f.at(j+n+1) != "year" || f.year == 0 {
		return 0, 0
	}
	switch f.at(j + n) {
	case "this":
		return f.year, n + 2
	case "last":
		return f.year - 1, n + 2
	case "next":
		return f.year + 1, n + 2
	}
	return 0, 0
}

// nearYear gives a day or month without a year the year that brings it nearest before publication, or after where the
// clause speaks of the future; where publication is not known, the year told last, and 0 where there is none.
func (f *finder) nearYear(month time.Month, day, i int) int {
	if f.year == 0 {
		return f.told.Year
	}
	if f.day.IsZero() {
		return f.year
	}
	if y := f.yearAhead(i); y > 0 {
		return y
	}
	t := time.Date(f.year, month, max(day, 1), 0, 0, 0, 0, time.UTC)
	away := int(t.Sub(f.day).Hours() / 24)
	present := f.c.Present != nil && f.c.Present(i)
	switch {
	case f.future(i) && away < -45 && f.at(i-1) != "of", (present || f.future(i)) && away < -halfYear: // "expires on January 30", in December
		return f.year + 1 // but "can hardly host it after the vote of 28 July", in September
	case f.by(i) && away < -45, away < -halfYear && f.due(i) && f.deadline(i):
		return f.year + 1
	case away > 0 && away < halfYear && f.due(i) && !f.tells(day):
		return f.year
	case away > 0 && f.was(i) && !f.by(i) && !f.future(i):
		if f.tells(day) && f.at(i-1) != "last" {
			return f.told.Year
		}
		return f.year - 1
	case !f.future(i) && !present && away > 45:
		if f.tells(day) && f.at(i-1) != "last" {
			return f.told.Year
		}
		return f.year - 1
	case away < -f.recent() && f.follows(month, day) && (f.was(i) || f.told.Goes && !f.future(i) && !present):
		return f.told.Year
	}
	return f.year
}

// yearAhead gives the year to come that the words right before a day or month name: "in the first quarter of 2019, probably in March"; 0 for none.
func (f *finder) yearAhead(i int) int {
	for k := i - 1; k >= max(0, i-yearNear); k-- {
		if y, err := strconv.Atoi(f.at(k)); err == nil && y > f.year && y <= f.year+longestTerm {
			return y
		}
	}
	return 0
}

// yearNear bounds how far before a day or month its year may stand, longestTerm how many years to come it may be.
const yearNear, longestTerm = 6, 10

// recent is for how many days before publication a text is taken to report of them while it tells of another year: of fewer where a date before was
// already taken to be of that year, or the year alone was named.
func (f *finder) recent() int {
	switch {
	case f.told.Goes:
		return 2
	case f.told.On.IsZero():
		return 14
	}
	return 30
}

// follows reports whether a day or a month of the year told last comes after the date before, within half a year: what a text tells it tells in order.
func (f *finder) follows(month time.Month, day int) bool {
	last := f.last
	if last.IsZero() {
		last = f.told.On
	}
	if !f.telling(last, day) {
		return false
	}
	from, to := last.First(), time.Date(f.told.Year, month, max(day, 1), 0, 0, 0, 0, time.UTC)
	if day == 0 {
		to = to.AddDate(0, 1, -1)
	}
	if f.told.Goes {
		from = from.AddDate(0, -1, 0) // a story that goes on steps back a little
	}
	return !to.Before(from) && to.Sub(from) < halfYear*24*time.Hour
}

const halfYear = 182 // days

// tells reports whether the text is telling of the year told last: the date before is of it, and a month follows no bare year.
func (f *finder) tells(day int) bool { return f.telling(f.last, day) }

// telling reports the same of a date that came before.
func (f *finder) telling(last edtf.Date, day int) bool {
	p, year := last.Precision(), f.told.Year
	return 0 < year && year < f.year && (p >= edtf.Month || p == edtf.Year && day > 0) && last.First().Year() == year && last.Last().Year() == year
}

// due holds behind a word that sets a term, in whatever tense: "gave them until 30 June", "demanded that they leave by 15 May".
func (f *finder) due(i int) bool {
	switch f.at(i - 1) {
	case "until", "till", "by", "before":
		return true
	}
	return false
}

// by reports whether something is to be done by a date, as far as the words say.
func (f *finder) by(i int) bool {
	if f.at(i-1) != "by" || f.was(i) {
		return false
	}
	for k := range f.lower {
		switch f.at(k) {
		case "was", "were", "had", "’d", "'d":
			return false
		}
	}
	return true
}

// days makes a day, or an interval up to another day of the month; no date for a day that no month has.
func days(year int, month time.Month, day, last int) edtf.Date {
	if year == 0 || day > 31 || last > 31 {
		return edtf.Date{}
	}
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return edtf.Date{}
	}
	if last > day {
		return edtf.Between(edtf.OfDay(year, month, day), edtf.OfDay(year, month, last))
	}
	return edtf.OfDay(year, month, day)
}

var numbers = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
	"twentieth": 20, "thirtieth": 30}

// ordinal reads 21st or tenth as a number; 0 for none.
func ordinal(word string) int {
	if word != "" && word[0] >= '0' && word[0] <= '9' && word[len(word)-1] > '9' {
		return dayNumber(word)
	}
	return ordinals[word]
}

// stops reports whether a noun does not go on with a word: none follows, or one that begins something else.
func stops(word string) bool {
	switch word {
	case "", ",", ";", ":", ".", "?", "!", ")", "-", "–", "—", "and", "but", "or", "in", "at", "on", "to", "with", "for", "from", "by", "as", "when", "while", "after", "before", "that", "which", "who", "the", "a", "an", "he", "she", "it", "they", "we", "his", "its", "their", "onward", "onwards", "until", "over", "near", "into", "”", "\"", "’":
		return true
	}
	return false
}

// count reads how many: two, 24, a couple of.
func (f *finder) count(i int) (n, used int) {
	w := f.at(i)
	if w == "a" && f.at(i+1) == "couple" {
		if f.at(i+2) == "of" {
			return 2, 3
		}
		return 2, 2
	}
	if n, ok := numbers[w]; ok {
		if m := numbers[f.at(i+2)]; n >= 20 && f.at(i+1) == "-" && 0 < m && m < 10 {
			return n + m, 3
		}
		if f.at(i+1) == "and" && f.at(i+2) == "a" && f.at(i+3) == "half" {
			return n, 4 // no unit is halved
		}
		return n, 1
	}
	if len(w) > 0 && len(w) <= 3 && w[0] >= '1' && w[0] <= '9' {
		if n, err := strconv.Atoi(w); err == nil {
			return n, 1
		}
	}
	return 0, 0
}
