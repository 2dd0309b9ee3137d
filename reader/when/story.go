package when

import (
	"strings"
	"time"

	"parley/edtf"
)

// then gives what the words of a date say if they are measured from what the text told last: a day or month without a year in
// the year told last, today as the day told last. Zero where it is the same date, or nothing was told.
func (f *finder) then(x *Found) edtf.Date {
	if w := f.at(x.Start - 1); !x.Relative || w == "last" || w == "next" || w == "this" || w == "past" {
		return edtf.Date{}
	}
	d := edtf.Date{}
	switch from := x.Date.First(); x.Rule {
	case "day-month", "month-day":
		if f.told.Year == 0 || x.Date.Precision() != edtf.Day {
			break
		}
		d = days(f.told.Year, from.Month(), from.Day(), 0)
	case "month":
		if f.told.Year != 0 {
			d = edtf.OfMonth(f.told.Year, from.Month())
		}
	case "day-word":
		if f.last.Precision() == edtf.Day && x.Date.Precision() == edtf.Day {
			d = edtf.OfTime(f.last.First().Add(from.Sub(f.day)))
		}
	}
	if d == x.Date {
		return edtf.Date{}
	}
	return d
}

// aside takes the words before a day for a part of it that say how far from it something was: the day before 3 May, two days
// after the 3 May attack. Words before from belong to another date.
func (f *finder) aside(x *Found, from int) {
	at := x.Start - 1
	if f.at(at) == "the" {
		at--
	}
	sign := 1
	switch f.at(at) {
	case "before":
		sign = -1
	case "after":
	default:
		return
	}
	if x.Date.Precision() != edtf.Day || f.at(at-1) != "day" && f.at(at-1) != "days" {
		return
	}
	n, used := f.count(at - 2)
	if f.at(at-2) == "the" && f.at(at-1) == "day" {
		n, used = 1, 1
	}
	if used != 1 || at-2 < from {
		return
	}
	x.Start, x.Date, x.Then = at-2, edtf.OfTime(x.Date.First().AddDate(0, 0, sign*n)), edtf.Date{}
}

// afterEvent reads a day after, two weeks before what somebody did, of the day when it was done: so long before or after the date of
// the sentence or those before it, or that of publication where there is none. A sentence that begins with the words is dated by them.
func (f *finder) afterEvent(i int) (edtf.Date, int, string, bool) {
	n, used := f.count(i)
	if used == 0 || i < 3 || ends(f.at(i+used+2)) || f.dayBegins(i+used+2) {
		return edtf.Date{}, 0, "", false
	}
	switch f.at(i + used + 1) {
	case "after":
		n = -n
	case "before":
	default:
		return edtf.Date{}, 0, "", false
	}
	unit := strings.TrimSuffix(f.at(i+used), "s")
	from := f.day
	switch p := f.last.Precision(); {
	case p == edtf.Day, f.here && (p == edtf.Year && unit == "year" || p == edtf.Month && (unit == "year" || unit == "month")):
		from = f.last.First()
	case from.IsZero() || f.here:
		return edtf.Date{}, 0, "", false
	}
	d := edtf.Date{}
	switch unit {
	case "day":
		d = edtf.OfTime(from.AddDate(0, 0, n))
	case "week":
		d = edtf.OfTime(from.AddDate(0, 0, 7*n))
	case "month":
		d = ofMonth(from.Year(), from.Month()+time.Month(n))
	case "year":
		d = edtf.OfYear(from.Year() + n)
	}
	return d, used + 2, "", true
}

// dayBegins reports whether a day of a month begins at a word, or after an article there.
func (f *finder) dayBegins(i int) bool {
	if f.at(i) == "the" {
		i++
	}
	return Month(f.at(i)) != 0 || dayNumber(f.at(i)) != 0
}

// ordinalDay reads on the 16th, from the 9th and 10th, the tenth of March, the first of the month: without a month it is of the
// month told last, or of that of publication or the one before or after, as the clause speaks of what was or will be.
func (f *finder) ordinalDay(i int) (edtf.Date, int, string, bool) {
	day := ordinal(f.at(i))
	if day == 0 || f.at(i-1) != "the" && f.at(i-1) != "this" {
		return edtf.Date{}, 0, "", false
	}
	if f.at(i+1) == "day" && f.at(i+2) == "of" {
		d, n, anchor, relative := f.dayOf(i+1, day) // the 14th day of March
		return d, n + 1, anchor, relative
	}
	if f.at(i+1) == "of" {
		return f.dayOf(i, day)
	}
	if w := f.at(i); w[0] > '9' || !dayPreposition(f.at(i-2)) {
		return edtf.Date{}, 0, "", false
	}
	last, n := 0, 1
	if j := i + 2; joins(f.at(i + 1)) {
		if f.at(j) == "the" {
			j++
		}
		if w := f.at(j); w != "" && w[0] <= '9' && ordinal(w) > day {
			last, n = ordinal(w), j+1-i
		}
	}
	if !stops(f.at(i + n)) {
		return edtf.Date{}, 0, "", false
	}
	year, month := f.monthOf(i, day)
	return days(year, month, day, last), n, "", true
}

func dayPreposition(w string) bool {
	switch w {
	case "on", "by", "from", "until", "till", "since", "before", "after", "for":
		return true
	}
	return false
}

// dayOf reads the rest of the tenth of March, the first of the month, the 3rd of next month.
func (f *finder) dayOf(i, day int) (edtf.Date, int, string, bool) {
	if month := Month(f.at(i + 2)); month != 0 {
		year, n := f.yearAfter(i + 3)
		if n == 0 {
			year = f.nearYear(month, day, i)
		}
		return days(year, month, day, 0), 3 + n, "", n == 0
	}
	if f.at(i+3) != "month" || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	shift, ok := shiftOf(f.at(i + 2))
	if !ok {
		return edtf.Date{}, 0, "", false
	}
	t := ofMonth(f.year, f.day.Month()+time.Month(shift)).First()
	return days(t.Year(), t.Month(), day, 0), 4, "", true
}

// monthOf gives the month that a day without one belongs to; no year where nothing says so.
func (f *finder) monthOf(i, day int) (int, time.Month) {
	t, shift := f.day, 0
	switch p := f.last.Precision(); {
	case p == edtf.Day || p == edtf.Month:
		switch t = f.last.First(); {
		case p == edtf.Day && day < t.Day() && !f.was(i):
			shift = 1
		case !f.day.IsZero() && f.was(i) && days(t.Year(), t.Month(), day, 0).First().After(f.day):
			shift = -1
		}
	case f.day.IsZero():
		return 0, 0
	case day > f.day.Day() && f.was(i):
		shift = -1
	case day < f.day.Day() && f.future(i):
		shift = 1
	}
	t = ofMonth(t.Year(), t.Month()+time.Month(shift)).First()
	return t.Year(), t.Month()
}
