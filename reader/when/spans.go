package when

import (
	"strconv"
	"strings"
	"time"

	"parley/edtf"
)

// since reports whether a date that begins at word i is where something began that still goes on.
func (f *finder) since(i int) bool { return f.at(i-1) == "since" }

// upToNow makes an interval from a date to publication, no more precise than the date; open where publication is not known.
func (f *finder) upToNow(d edtf.Date) edtf.Date {
	now := edtf.Date{}
	switch d.Precision() {
	case edtf.Year:
		if f.year != 0 {
			now = edtf.OfYear(f.year)
		}
	case edtf.Month:
		if !f.day.IsZero() {
			now = edtf.OfMonth(f.day.Year(), f.day.Month())
		}
	case edtf.Day:
		if !f.day.IsZero() {
			now = edtf.OfTime(f.day)
		}
	default:
		return d
	}
	if now == d || !now.IsZero() && now.First().Before(d.First()) {
		return d
	}
	return edtf.Between(d, now)
}

// coming reads over the next 60 days, in the coming two weeks: an interval from publication on.
func (f *finder) coming(i int) (edtf.Date, int, string, bool) {
	if w := f.at(i); w != "next" && w != "coming" || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	n, used := f.count(i + 1)
	if used == 0 {
		return edtf.Date{}, 0, "", false
	}
	to := f.day
	switch strings.TrimSuffix(f.at(i+1+used), "s") {
	case "day":
		to = to.AddDate(0, 0, n)
	case "week":
		to = to.AddDate(0, 0, 7*n)
	case "month":
		to = to.AddDate(0, n, 0)
	case "year":
		to = to.AddDate(n, 0, 0)
	default:
		return edtf.Date{}, 0, "", false
	}
	return edtf.Between(edtf.OfTime(f.day), edtf.OfTime(to)), 2 + used, "", true
}

// half reads the first half of 2023, the second half of March.
func (f *finder) half(i int) (edtf.Date, int, string, bool) {
	second := f.at(i) == "second"
	if !second && f.at(i) != "first" || f.at(i+1) != "half" || f.at(i+2) != "of" {
		return edtf.Date{}, 0, "", false
	}
	if year := Year(f.at(i + 3)); year != 0 {
		from := time.January
		if second {
			from = time.July
		}
		return edtf.Between(edtf.OfMonth(year, from), edtf.OfMonth(year, from+5)), 4, "", false
	}
	month := Month(f.at(i + 3))
	year, n := f.yearAfter(i + 4)
	if n == 0 {
		year = f.nearYear(month, 0, i)
	}
	if month == 0 || year == 0 {
		return edtf.Date{}, 0, "", false
	}
	from, to := edtf.OfDay(year, month, 1), edtf.OfDay(year, month, 15)
	if second {
		from, to = edtf.OfDay(year, month, 16), edtf.OfDay(year, month+1, 0)
	}
	return edtf.Between(from, to), 4 + n, "", n == 0
}

// goingOn reads for two years, for nearly a year and a half, where a perfect says that it still goes on: an interval up
// to publication, no more precise than the unit.
func (f *finder) goingOn(i int) (edtf.Date, int, string, bool) {
	if f.at(i) != "for" || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	j := i + 1
	switch f.at(j) {
	case "nearly", "almost", "about", "over":
		j++
	case "more", "less":
		if f.at(j+1) == "than" {
			j += 2
		}
	}
	n, used := f.count(j)
	if used == 0 || n >= longestGoingOn || !f.perfect() || f.termed() {
		return edtf.Date{}, 0, "", false
	}
	j += used
	half := f.at(j-1) == "half"
	unit := strings.TrimSuffix(f.at(j), "s")
	if f.at(j+1) == "and" && f.at(j+2) == "a" && f.at(j+3) == "half" {
		half = true
		j += 3
	}
	from, to := edtf.OfYear(f.year-n), edtf.OfYear(f.year)
	if unit == "month" || half {
		months := n
		if unit == "year" {
			months = 12*n + 6
		}
		from, to = f.back(months, "month"), edtf.OfMonth(f.year, f.day.Month())
	}
	if unit != "year" && (unit != "month" || half) {
		return edtf.Date{}, 0, "", false
	}
	return edtf.Between(from, to), j + 1 - i, "", true
}

// termed reports whether something is given a term, which looks ahead: "the truce has been extended for two months".
func (f *finder) termed() bool {
	for k := range f.lower {
		switch f.at(k) {
		case "extended", "renewed", "prolonged", "rolled", "postponed", "adjourned", "deferred", "appointed", "reappointed", "hired", "authorised", "authorized":
			return true
		}
	}
	return false
}

// longestGoingOn bounds the years for which anything goes on: "has leased it for 99 years" looks ahead.
const longestGoingOn = 90

// perfect reports whether the sentence has a perfect in the present, as far as its words tell.
func (f *finder) perfect() bool {
	for k := range f.lower {
		switch f.at(k) {
		case "has", "have", "’ve", "'ve":
			return true
		}
	}
	return false
}

// feast reads days that are named and fixed: on St. Patrick's Day, before Christmas.
func (f *finder) feast(i int) (edtf.Date, int, string, bool) {
	if f.words[i] == f.at(i) || f.at(i-1) == "orthodox" {
		return edtf.Date{}, 0, "", false
	}
	for _, x := range feasts {
		n := 0
		for n < len(x.words) && (f.at(i+n) == x.words[n] || x.words[n] == "'s" && f.at(i+n) == "’s") {
			n++
		}
		if n < len(x.words) {
			continue
		}
		year, more := f.yearAfter(i + n)
		if more == 0 {
			if year = f.nearYear(x.month, x.day, i); f.at(i-1) == "last" && !f.day.IsZero() && days(year, x.month, x.day, 0).First().After(f.day) {
				year--
			}
		}
		return days(year, x.month, x.day, 0), n + more, "", more == 0
	}
	return edtf.Date{}, 0, "", false
}

// feasts are the days that most texts in English mean by their names, the longer names first. Days of independence and of
// victory differ from land to land.
var feasts = []struct {
	words []string
	month time.Month
	day   int
}{
	{[]string{"christmas", "eve"}, 12, 24},
	{[]string{"christmas", "day"}, 12, 25},
	{[]string{"christmas"}, 12, 25},
	{[]string{"new", "year", "'s", "day"}, 1, 1},
	{[]string{"new", "year", "'s", "eve"}, 12, 31},
	{[]string{"st", "patrick", "'s", "day"}, 3, 17},
}

// shortYear reads in ’91: the year of this century or the last that is not to come.
func (f *finder) shortYear(i int) (edtf.Date, int, string, bool) {
	switch f.at(i - 1) {
	case "in", "since", "of", "from", "until", "by", "before", "after", "back":
	default:
		return edtf.Date{}, 0, "", false
	}
	year, n := f.cutYear(i)
	if n == 0 {
		return edtf.Date{}, 0, "", false
	}
	return edtf.OfYear(year), n, "", false
}

// cutYear reads a year without its century, ’91 in one word or two; n is how many words, 0 for none.
func (f *finder) cutYear(i int) (year, n int) {
	if f.year == 0 {
		return 0, 0
	}
	w, n := f.at(i), 1
	switch {
	case w == "‘" || w == "’" || w == "'":
		w, n = f.at(i+1), 2
	case strings.HasPrefix(w, "'"):
		w = w[1:]
	default:
		return 0, 0
	}
	if len(w) != 2 || w[0] < '0' || w[0] > '9' {
		return 0, 0
	}
	short, err := strconv.Atoi(w)
	if err != nil {
		return 0, 0
	}
	year = f.year - f.year%100 + short
	if year > f.year+1 {
		year -= 100
	}
	return year, n
}

// weekend reads over the weekend: the last one, or the next where the clause speaks of what is to come.
func (f *finder) weekend(i int) (edtf.Date, int, string, bool) {
	if f.at(i) != "weekend" || f.at(i-1) != "the" || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	switch f.at(i - 2) {
	case "over", "at", "during":
	default:
		return edtf.Date{}, 0, "", false
	}
	back := (int(f.day.Weekday()) + 1) % 7 // days since Saturday
	if back > 1 && f.future(i) {
		back -= 7
	}
	saturday := f.day.AddDate(0, 0, -back)
	return edtf.Between(edtf.OfTime(saturday), edtf.OfTime(saturday.AddDate(0, 0, 1))), 1, "", true
}
