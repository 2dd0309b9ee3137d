package when

import (
	"strconv"
	"strings"
	"time"

	"parley/edtf"
)

// iso reads 2025-11-23, also cut at its hyphens, 23.11.2025, and 23/11/2025 or 11/23/25 where only one of them is a date or the text is known to name
// the month first.
func (f *finder) iso(i int) (edtf.Date, int, string, bool) {
	w := f.at(i)
	if 6 <= len(w) && len(w) <= 10 && '0' <= w[0] && w[0] <= '9' {
		var read []time.Time
		for _, layout := range layouts {
			if f.c.MonthFirst && strings.HasPrefix(layout, "2/") {
				continue
			}
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

// MonthFirst reports whether a word is a date in figures that can only name the month first: 11/23/25.
func MonthFirst(word string) bool {
	month, rest, _ := strings.Cut(word, "/")
	day, year, ok := strings.Cut(rest, "/")
	return ok && len(month) <= 2 && len(day) == 2 && len(year) >= 2 && dayNumber(month) <= 12 && dayNumber(day) > 12
}

// layouts are those of dates in figures.
var layouts = []string{"2006-01-02", "2.1.2006", "2/1/2006", "1/2/2006", "2/1/06", "1/2/06"}

// dayMonth reads 23 November [2025], the 23rd of November [2025], 15 and 16 June, 15–16 June.
func (f *finder) dayMonth(i int) (edtf.Date, int, string, bool) {
	j := i
	day := dayNumber(f.at(j))
	if day == 0 {
		return edtf.Date{}, 0, "", false
	}
	last, j := f.upTo(day, j+1)
	if f.at(j) == "day" && f.at(j+1) == "of" {
		j++ // this 14th day of March
	}
	if f.at(j) == "of" {
		j++
	}
	month := Month(f.at(j))
	if month == 0 {
		return edtf.Date{}, 0, "", false
	}
	j++
	if d, n, ok := f.upToMonth(i, j, month, day); ok && last == 0 {
		return d, n, "", true
	}
	return f.daysOf(i, j, month, day, last)
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
	if d, n, ok := f.acrossMonths(i, j+1, month, day); ok {
		return d, n, "", true
	}
	last, j := f.upTo(day, j+1)
	return f.daysOf(i, j, month, day, last)
}

// upToMonth reads the rest of 28 April to 2 May, between 28 April and 2 May 2003: from a day of one month to one of the next ones.
func (f *finder) upToMonth(i, j int, month time.Month, day int) (d edtf.Date, n int, ok bool) {
	k := j + 1
	if f.at(k) == "the" {
		k++
	}
	last, to := dayNumber(f.at(k)), Month(f.at(k+1))
	if f.at(k+1) == "of" {
		to, k = Month(f.at(k+2)), k+1
	}
	if !joins(f.at(j)) || f.at(j) == "and" && f.at(i-1) != "between" || to == 0 || to == month || last == 0 {
		return edtf.Date{}, 0, false
	}
	return f.stretch(i, k+2, month, day, to, last)
}

// acrossMonths reads the rest of January 30 to February 6: from a day of one month to one of the next ones.
func (f *finder) acrossMonths(i, j int, month time.Month, day int) (d edtf.Date, n int, ok bool) {
	to, last := Month(f.at(j+1)), dayNumber(f.at(j+2))
	if !joins(f.at(j)) || f.at(j) == "and" && f.at(i-1) != "between" || to == 0 || to == month || last == 0 {
		return edtf.Date{}, 0, false
	}
	return f.stretch(i, j+3, month, day, to, last)
}

// stretch dates the days from one of a month to one of another, whose words stand from i to j, by the year that follows, or else the nearest one.
func (f *finder) stretch(i, j int, month time.Month, day int, to time.Month, last int) (d edtf.Date, n int, ok bool) {
	year, n := f.yearAfter(j)
	if n == 0 {
		year = f.nearYear(month, day, i)
	}
	a, b := days(year, month, day, 0), days(year, to, last, 0)
	switch {
	case to < month && n == 0:
		b = days(year+1, to, last, 0)
	case to < month:
		a = days(year-1, month, day, 0)
	}
	return edtf.Between(a, b), j + n - i, !a.IsZero() && !b.IsZero()
}

// weekdayDate reads a date behind its day of the week: Monday, 3 March [2025], Monday the 3rd of March. Where no year follows, it is the one near
// publication in which the date falls on that day.
func (f *finder) weekdayDate(i int) (edtf.Date, int, string, bool) {
	want := Weekday(f.at(i))
	if want < 0 {
		return edtf.Date{}, 0, "", false
	}
	j := i + 1
	if f.at(j) == "," {
		j++
	}
	if f.at(j) == "the" {
		j++
	}
	d, n, _, near := f.dayMonth(j)
	if n == 0 {
		d, n, _, near = f.monthDay(j)
	}
	if n == 0 || f.at(j-1) == "the" && near && f.words[j] == strconv.Itoa(dayNumber(f.at(j))) && f.at(j+1) != "of" {
		return edtf.Date{}, 0, "", false // "on Tuesday the 5 May proposal was rejected"
	}
	if near && d.Precision() == edtf.Day && int(d.First().Weekday()) != want {
		for _, years := range []int{-1, 1} {
			if t := d.First().AddDate(years, 0, 0); int(t.Weekday()) == want && t.Day() == d.First().Day() {
				d = edtf.OfTime(t)
				break
			}
		}
	}
	return d, j - i + n, "", near
}

// upTo reads the day up to which a stretch goes, "and 16" or "–16" after 15, and where to read on; 0 where there is none.
func (f *finder) upTo(day, j int) (last, next int) {
	if last = dayNumber(f.at(j + 1)); joins(f.at(j)) && last > day {
		return last, j + 2
	}
	return 0, j
}

// daysOf dates the days of a month that were read from i to j by the year that follows, or else the nearest one.
func (f *finder) daysOf(i, j int, month time.Month, day, last int) (edtf.Date, int, string, bool) {
	year, n := f.yearAfter(j)
	if n == 0 {
		year = f.nearYear(month, day, i)
	}
	return days(year, month, day, last), j + n - i, "", n == 0
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
	switch f.at(i - 1) {
	case "following":
		if next := f.at(i + 1); (next == "'s" || next == "’s") && f.at(i-2) != "the" && !f.day.IsZero() { // "following December's meeting", in January
			year := f.year
			if month > f.day.Month() {
				year--
			}
			return edtf.OfMonth(year, month), 1, "", true
		}
		return f.monthAfter(month)
	case "that":
		return f.thatMonth(month)
	}
	if f.year == 0 && f.told.Year == 0 {
		return edtf.Date{}, 0, "", false
	}
	switch f.at(i - 1) {
	case "in", "since", "last", "past", "early", "late", "of", "from", "until", "by", "this", "next", "mid", "during", "-", "every", "’s", "'s", "for", "before", "after", "throughout", "all", "between", "–":
	case "as": // as early as March
		if f.at(i-3) != "as" {
			return edtf.Date{}, 0, "", false
		}
	case "the", "its", "his", "her", "their", "our": // the June talks
		if next := f.at(i + 1); len(next) < 4 || f.words[i+1] != next {
			return edtf.Date{}, 0, "", false
		}
	default:
		return edtf.Date{}, 0, "", false
	}
	if year, n := f.yearAfter(i + 1); n > 0 {
		_, told := f.toldYear(i + 1)
		_, of := f.toldYear(i + 2)
		return edtf.OfMonth(year, month), 1 + n, "", told == 0 && of == 0
	}
	if other, year := Month(f.at(i+2)), Year(f.at(i+3)); other > month && year > 0 && f.at(i+1) == "and" { // in July and October 1997
		return edtf.OfMonth(year, month), 1, "", false
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
	case "to":
		if f.at(i-2) != "back" { // back to 2018
			return edtf.Date{}, 0, "", false
		}
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
