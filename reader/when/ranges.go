package when

import (
	"slices"
	"strings"
	"time"

	"parley/edtf"
)

// weekdayRange reads between Monday and Thursday, from Friday to Sunday, Saturday and Sunday.
func (f *finder) weekdayRange(i int) (edtf.Date, int, string, bool) {
	from, to := Weekday(f.at(i)), Weekday(f.at(i+2))
	if from < 0 || to < 0 || from == to || !joins(f.at(i+1)) {
		return edtf.Date{}, 0, "", false
	}
	on := (to - from + 7) % 7
	if f.at(i+1) == "and" && f.at(i-1) != "between" && on != 1 {
		return edtf.Date{}, 0, "", false
	}
	d, n, _, _ := f.weekday(i)
	if n != 1 {
		return edtf.Date{}, 0, "", false
	}
	t := d.First()
	if t.AddDate(0, 0, on).After(f.day) && !t.After(f.day) && f.was(i) {
		t = t.AddDate(0, 0, -7)
	}
	return edtf.Between(edtf.OfTime(t), edtf.OfTime(t.AddDate(0, 0, on))), 3, "", true
}

// monthRange reads February and March, between September and December, June–July 2025.
func (f *finder) monthRange(i int) (edtf.Date, int, string, bool) {
	a, b := Month(f.at(i)), Month(f.at(i+2))
	if a == 0 || b == 0 || a == b || !joins(f.at(i+1)) || f.words[i] == f.at(i) {
		return edtf.Date{}, 0, "", false
	}
	if f.at(i+1) == "and" && f.at(i-1) != "between" && b-a != 1 {
		return edtf.Date{}, 0, "", false
	}
	if dayNumber(f.at(i+3)) != 0 || dayNumber(f.at(i-1)) != 0 { // "5 April to May 9" is for others
		return edtf.Date{}, 0, "", false
	}
	year, n := f.yearAfter(i + 3)
	if n == 0 {
		year = f.nearYear(a, 0, i)
	}
	if year == 0 {
		return edtf.Date{}, 0, "", false
	}
	if end := edtf.OfMonth(year, b); n == 0 && b > a && !f.day.IsZero() && end.First().After(f.day) && !f.future(i) {
		year-- // "took part in it in February and March", in February
	}
	from, to := edtf.OfMonth(year, a), edtf.OfMonth(year, b)
	switch {
	case b < a && n == 0:
		to = edtf.OfMonth(year+1, b)
	case b < a:
		from = edtf.OfMonth(year-1, a)
	}
	return edtf.Between(from, to), 3 + n, "", n == 0
}

// overnight reads it where it tells when something was, and no word near it does so better.
func (f *finder) overnight(i int) (edtf.Date, int, string, bool) {
	if f.at(i) != "overnight" || f.day.IsZero() || !f.was(i) || !stops(f.at(i+1)) || Weekday(f.at(i-1)) >= 0 {
		return edtf.Date{}, 0, "", false
	}
	switch f.at(i - 1) {
	case "the", "a", "an":
		return edtf.Date{}, 0, "", false
	}
	for k := i + 1; k <= i+3; k++ { // "overnight into Friday", "overnight on 5 May"
		if w := f.at(k); Weekday(w) >= 0 || Month(w) != 0 {
			return edtf.Date{}, 0, "", false
		}
	}
	return edtf.Between(edtf.OfTime(f.day.AddDate(0, 0, -1)), edtf.OfTime(f.day)), 1, "", true
}

// end reads the end of the year, the end of last month, the end of 2025: the last month of the year, or the month.
func (f *finder) end(i int) (edtf.Date, int, string, bool) {
	if w := f.at(i); w != "end" && w != "close" || f.at(i+1) != "of" {
		return edtf.Date{}, 0, "", false
	}
	if year := Year(f.at(i + 2)); year != 0 {
		return edtf.OfMonth(year, time.December), 3, "", false
	}
	shift, ok := shiftOf(f.at(i + 2))
	if !ok {
		return edtf.Date{}, 0, "", false
	}
	return f.lastMonth(f.at(i+3), shift, 4)
}

// shiftOf says how many on from this one "the", "this", "next" or "last" month or year is.
func shiftOf(word string) (n int, ok bool) {
	switch word {
	case "the", "this":
		return 0, true
	case "next":
		return 1, true
	case "last":
		return -1, true
	}
	return 0, false
}

// lastMonth gives the last month of a year or month that lies so many on from that of publication.
func (f *finder) lastMonth(unit string, shift, words int) (edtf.Date, int, string, bool) {
	switch {
	case f.year == 0:
	case unit == "year":
		return edtf.OfMonth(f.year+shift, time.December), words, "", true
	case unit == "month" && !f.day.IsZero():
		return ofMonth(f.year, f.day.Month()+time.Month(shift)), words, "", true
	}
	return edtf.Date{}, 0, "", false
}

// yearEnd reads by year's end, the month's close, year-end.
func (f *finder) yearEnd(i int) (edtf.Date, int, string, bool) {
	unit := f.at(i)
	if unit != "year" && unit != "month" {
		return edtf.Date{}, 0, "", false
	}
	switch f.at(i + 1) {
	case "'s", "’s", "-":
	default:
		return edtf.Date{}, 0, "", false
	}
	if w := f.at(i + 2); w != "end" && w != "close" {
		return edtf.Date{}, 0, "", false
	}
	shift := 0
	switch f.at(i - 1) {
	case "last":
		shift = -1
	case "next":
		shift = 1
	}
	return f.lastMonth(unit, shift, 3)
}

// newYear reads in the new year: the one to come where it is said late in a year.
func (f *finder) newYear(i int) (edtf.Date, int, string, bool) {
	if f.at(i) != "new" || f.at(i+1) != "year" || f.at(i-1) != "the" || f.day.IsZero() || !stops(f.at(i+2)) {
		return edtf.Date{}, 0, "", false
	}
	year := f.year
	if f.day.Month() >= time.October || f.future(i) {
		year++
	}
	return edtf.OfYear(year), 2, "", true
}

// decade reads the 1980s.
func (f *finder) decade(i int) (edtf.Date, int, string, bool) {
	w := f.at(i)
	if len(w) != 5 || w[3] != '0' || w[4] != 's' || Year(w[:4]) == 0 {
		return edtf.Date{}, 0, "", false
	}
	d, err := edtf.Parse(w[:3] + "X")
	if err != nil {
		return edtf.Date{}, 0, "", false
	}
	return d, 1, "", false
}

// quarter reads the first quarter of 2024, Q3 2024, the second quarter where it is one of a year.
func (f *finder) quarter(i int) (edtf.Date, int, string, bool) {
	w, n := f.at(i), 1
	k := ordinals[w]
	if len(w) == 2 && w[0] == 'q' {
		k = int(w[1] - '0')
	} else if n = 2; k == 0 || f.at(i+1) != "quarter" {
		return edtf.Date{}, 0, "", false
	}
	if k < 1 || k > 4 {
		return edtf.Date{}, 0, "", false
	}
	year, more := f.yearAfter(i + n)
	if year == 0 {
		return edtf.Date{}, 0, "", false
	}
	from := time.Month(3*k - 2)
	return edtf.Between(edtf.OfMonth(year, from), edtf.OfMonth(year, from+2)), n + more, "", false
}

// seasonEnd gives the last month of a season but winter, which lies in two years.
func seasonEnd(season string) time.Month {
	switch season {
	case "spring":
		return time.May
	case "summer":
		return time.August
	}
	return time.November
}

// season reads in the summer, since spring: the year of the latest one, or of the next where the clause speaks of what is to come.
func (f *finder) season(i int) (edtf.Date, int, string, bool) {
	w := f.at(i)
	if w != "spring" && w != "summer" && w != "autumn" || f.day.IsZero() || !stops(f.at(i+1)) {
		return edtf.Date{}, 0, "", false
	}
	j := i - 1
	if f.at(j) == "the" {
		j--
	}
	switch f.at(j) {
	case "in", "since", "during", "throughout":
	default:
		return edtf.Date{}, 0, "", false
	}
	year, end := f.year, seasonEnd(w)
	switch {
	case f.future(i):
		if f.day.Month() > end {
			year++
		}
	case !f.was(i):
		return edtf.Date{}, 0, "", false
	case f.day.Month() < end-2:
		year--
	}
	return edtf.OfYear(year), 1, "", true
}

// inUnits reads in two months' time, in three days from now, will meet in two weeks: no more precise than the unit. Of what has been, in two months
// alone is for how long it took.
func (f *finder) inUnits(i int) (edtf.Date, int, string, bool) {
	if f.at(i-1) != "in" || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	n, used := f.count(i)
	if used == 0 {
		return edtf.Date{}, 0, "", false
	}
	words := used + 2
	switch {
	case f.at(i+used+1) == "time":
	case f.at(i+used+2) == "time", f.at(i+used+1) == "from" && f.at(i+used+2) == "now": // the apostrophe is a word of its own
		words++
	case f.future(i) && stops(f.at(i+used+1)):
		words--
	default:
		return edtf.Date{}, 0, "", false
	}
	switch strings.TrimSuffix(strings.TrimRight(f.at(i+used), "'’"), "s") {
	case "day":
		return edtf.OfTime(f.day.AddDate(0, 0, n)), words, "", true
	case "week":
		t := f.day.AddDate(0, 0, 7*n)
		return edtf.OfMonth(t.Year(), t.Month()), words, "", true
	case "month":
		return ofMonth(f.year, f.day.Month()+time.Month(n)), words, "", true
	case "year":
		return edtf.OfYear(f.year + n), words, "", true
	}
	return edtf.Date{}, 0, "", false
}

// running reads for the third day running, for a second night in a row: what goes on so is told of the day of publication.
func (f *finder) running(i int) (edtf.Date, int, string, bool) {
	if w := f.at(i + 1); f.at(i) != "for" || w != "the" && w != "a" || ordinal(f.at(i+2)) == 0 || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	j := i + 3
	before := f.at(j) == "straight" || f.at(j) == "consecutive" || f.at(j) == "successive"
	if before {
		j++
	}
	if !partOfDay(f.at(j)) {
		return edtf.Date{}, 0, "", false
	}
	switch w := f.at(j + 1); {
	case before:
	case w == "running" || w == "straight":
		j++
	case w == "in" && f.at(j+2) == "a" && f.at(j+3) == "row":
		j += 3
	default:
		return edtf.Date{}, 0, "", false
	}
	return edtf.OfTime(f.day), j + 1 - i, "", true
}

// thisDay reads on this day in 1991.
func (f *finder) thisDay(i int) (edtf.Date, int, string, bool) {
	if f.at(i) != "this" || f.at(i+1) != "day" || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	j := i + 2
	if f.at(j) == "back" {
		j++
	}
	year := Year(f.at(j + 1))
	if f.at(j) != "in" || year == 0 {
		return edtf.Date{}, 0, "", false
	}
	return days(year, f.day.Month(), f.day.Day(), 0), j + 2 - i, "", false
}

// named reads a day that is known by its figures alone, and a day without a year beside the words for what is known to have begun on it: 9/11, the October 7 attack.
func (f *finder) named(i int) (edtf.Date, int, string, bool) {
	if f.at(i) == "9/11" && f.at(i-1) != "for" {
		return edtf.OfDay(2001, time.September, 11), 1, "", false
	}
	month, day, n := f.dayWithoutYear(i)
	if n == 0 {
		return edtf.Date{}, 0, "", false
	}
	for k := range namedDays {
		x := &namedDays[k]
		if t := x.date.First(); month != t.Month() || day != t.Day() || f.year < x.date.First().Year() || !f.day.After(x.date.First()) {
			continue
		}
		if f.nearDay(x.date.First()) && f.describes(i, n, x.words) || !f.nearDay(x.date.First()) && f.hasNear(i, n, x.words) {
			return x.date, n, "", false
		}
	}
	return edtf.Date{}, 0, "", false
}

// namedDays are days that most texts name without their year, years later, beside one of some words.
var namedDays = []struct {
	date  edtf.Date
	words []string
}{
	{edtf.OfDay(2023, time.October, 7), []string{"attack", "attacks", "attacked", "massacre", "hamas", "massacres"}},
	{edtf.OfDay(2001, time.September, 11), []string{"attacks", "attack", "attacked", "terrorists"}},
	{edtf.OfDay(2022, time.February, 24), []string{"invasion", "invaded", "full"}},
}

// dayWithoutYear reads a day of a month, in either order, that no year follows, and gives in how many words; 0 where none stands there.
func (f *finder) dayWithoutYear(i int) (month time.Month, day, n int) {
	month, day, n = Month(f.at(i)), dayNumber(f.at(i+1)), 2
	if month == 0 {
		if day, month = dayNumber(f.at(i)), Month(f.at(i+1)); f.at(i+1) == "of" {
			month, n = Month(f.at(i+2)), 3
		}
	}
	if month == 0 || day == 0 {
		return 0, 0, 0
	}
	if _, more := f.yearAfter(i + n); more > 0 || joins(f.at(i+n)) && dayNumber(f.at(i+n+1)) > 0 {
		return 0, 0, 0
	}
	return month, day, n
}

// nearDay reports whether the text is from around a day of the year, so that it may tell of that of its own year: "Hamas agreed on 7 October".
func (f *finder) nearDay(t time.Time) bool {
	for year := f.year - 1; year <= f.year+1; year++ {
		if d := f.day.Sub(time.Date(year, t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)); d.Abs() <= aroundNamed {
			return true
		}
	}
	return false
}

// aroundNamed bounds how far from the named day of a year a text is taken to tell of that year.
const aroundNamed = 45 * 24 * time.Hour

// describes reports whether n words from i on say which deed is meant: "the October 7 attack", "the massacre of 7 October".
func (f *finder) describes(i, n int, words []string) bool {
	known := func(k int) bool { return namedDeeds[f.at(k)] && slices.Contains(words, f.at(k)) }
	return known(i+n) || f.at(i-1) == "of" && known(i-2)
}

var namedDeeds = map[string]bool{"attack": true, "attacks": true, "massacre": true, "massacres": true, "terrorists": true, "invasion": true}

// hasNear reports whether one of some words stands near the words from i on.
func (f *finder) hasNear(i, n int, words []string) bool {
	for k := max(0, i-farNamed); k < min(len(f.words), i+n+farNamed); k++ {
		if slices.Contains(words, f.at(k)) {
			return true
		}
	}
	return false
}

// farNamed bounds how far from a named day the words stand by which it is known.
const farNamed = 6
