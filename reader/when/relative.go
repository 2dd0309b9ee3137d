package when

import (
	"strings"
	"time"

	"parley/edtf"
)

// weekday reads Friday, on Friday, last Friday, next Friday.
func (f *finder) weekday(i int) (edtf.Date, int, string, bool) {
	want := Weekday(f.at(i))
	if want < 0 || f.day.IsZero() || f.words[i][0] < 'A' || f.words[i][0] > 'Z' {
		return edtf.Date{}, 0, "", false
	}
	away := (int(f.day.Weekday()) - want + 7) % 7 // days back to the latest one, 0 for the day itself
	switch before := f.at(i - 1); {
	case before == "last" || before == "past":
		if away == 0 {
			away = 7
		}
	case before == "next" || before == "coming":
		away -= 7
	case f.future(i) && away != 0:
		away -= 7
	}
	return edtf.OfTime(f.day.AddDate(0, 0, -away)), 1, "", true
}

// dayWord reads today, tonight, yesterday, tomorrow, this morning.
func (f *finder) dayWord(i int) (edtf.Date, int, string, bool) {
	if f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	shift, n := 0, 0
	switch f.at(i) {
	case "today", "tonight":
		n = 1
	case "yesterday":
		shift, n = -1, 1
		if f.at(i-1) == "before" {
			shift = -2
		}
		if f.at(i+1) == "and" && f.at(i+2) == "today" {
			return edtf.Between(edtf.OfTime(f.day.AddDate(0, 0, -1)), edtf.OfTime(f.day)), 3, "", true
		}
	case "tomorrow":
		shift, n = 1, 1
		if f.at(i-1) == "after" {
			shift = 2
		}
	case "this":
		switch f.at(i + 1) {
		case "morning", "afternoon", "evening":
			n = 2
		}
	case "last":
		if f.at(i+1) == "night" {
			shift, n = -1, 2
		}
	}
	if n == 0 {
		return edtf.Date{}, 0, "", false
	}
	return edtf.OfTime(f.day.AddDate(0, 0, shift)), n, "", true
}

// lastNext reads last week, this month, next year, last summer, this weekend.
func (f *finder) lastNext(i int) (edtf.Date, int, string, bool) {
	shift := 0
	switch f.at(i) {
	case "last", "previous":
		shift = -1
	case "next", "coming":
		shift = 1
	case "this":
	default:
		return edtf.Date{}, 0, "", false
	}
	unit := f.at(i + 1)
	switch unit {
	case "year", "summer", "winter", "spring", "autumn", "fall":
		if f.year == 0 || unit == "fall" && shift == 0 {
			return edtf.Date{}, 0, "", false
		}
		return edtf.OfYear(f.year + shift), 2, "", true
	}
	if f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	switch unit {
	case "month":
		t := time.Date(f.day.Year(), f.day.Month()+time.Month(shift), 1, 0, 0, 0, 0, time.UTC)
		return edtf.OfMonth(t.Year(), t.Month()), 2, "", true
	case "week":
		monday := f.day.AddDate(0, 0, -(int(f.day.Weekday())+6)%7+7*shift)
		return edtf.Between(edtf.OfTime(monday), edtf.OfTime(monday.AddDate(0, 0, 6))), 2, "", true
	case "weekend":
		saturday := f.day.AddDate(0, 0, 6-(int(f.day.Weekday())+6)%7-1+7*shift)
		return edtf.Between(edtf.OfTime(saturday), edtf.OfTime(saturday.AddDate(0, 0, 1))), 2, "", true
	}
	return edtf.Date{}, 0, "", false
}

// ago reads two days ago, a couple of weeks ago, three years ago: no more precise than the unit.
func (f *finder) ago(i int) (edtf.Date, int, string, bool) {
	n, used := f.count(i)
	if used == 0 {
		return edtf.Date{}, 0, "", false
	}
	unit := strings.TrimSuffix(f.at(i+used), "s")
	if f.at(i+used+1) != "ago" {
		return edtf.Date{}, 0, "", false
	}
	d := f.back(n, unit)
	return d, used + 2, "", true
}

func (f *finder) back(n int, unit string) edtf.Date {
	switch {
	case unit == "year" && f.year != 0:
		return edtf.OfYear(f.year - n)
	case unit == "decade" && f.year != 0:
		return edtf.OfYear(f.year - 10*n).Approximate()
	case f.day.IsZero():
		return edtf.Date{}
	case unit == "day":
		return edtf.OfTime(f.day.AddDate(0, 0, -n))
	case unit == "week":
		t := f.day.AddDate(0, 0, -7*n)
		return edtf.OfMonth(t.Year(), t.Month())
	case unit == "month":
		t := time.Date(f.day.Year(), f.day.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return edtf.OfMonth(t.Year(), t.Month())
	}
	return edtf.Date{}
}

// past reads over the past month, in the last two years, in recent days' exact kin: an interval up to publication.
func (f *finder) past(i int) (edtf.Date, int, string, bool) {
	if w := f.at(i); w != "past" && w != "last" || f.at(i-1) != "the" || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	n, used := f.count(i + 1)
	if used == 0 {
		n = 1
	}
	unit := strings.TrimSuffix(f.at(i+1+used), "s")
	var from time.Time
	switch unit {
	case "day":
		from = f.day.AddDate(0, 0, -n)
	case "week":
		from = f.day.AddDate(0, 0, -7*n)
	case "month":
		from = f.day.AddDate(0, -n, 0)
	case "year":
		from = f.day.AddDate(-n, 0, 0)
	default:
		return edtf.Date{}, 0, "", false
	}
	return edtf.Between(edtf.OfTime(from), edtf.OfTime(f.day)), 2 + used, "", true
}

// anchored reads two years into the war, three days after the invasion, and an anchor's name alone after since, before
// or after is left to others: it dates nothing to the day.
func (f *finder) anchored(i int) (edtf.Date, int, string, bool) {
	if f.c.Anchors == nil {
		return edtf.Date{}, 0, "", false
	}
	nearly := 0
	if w := f.at(i); w == "nearly" || w == "almost" {
		nearly = 1
	}
	n, used := f.count(i + nearly)
	if used == 0 {
		return edtf.Date{}, 0, "", false
	}
	unit := strings.TrimSuffix(f.at(i+nearly+used), "s")
	j := i + nearly + used + 1
	if w := f.at(j); w != "into" && w != "after" && w != "since" {
		return edtf.Date{}, 0, "", false
	}
	j++
	for j < len(f.words) && (f.at(j) == "the" || f.at(j) == "its" || f.at(j) == "russia" || f.at(j) == "'s" || f.at(j) == "’s") {
		j++
	}
	used, id, date := f.c.Anchors(f.words, j)
	if used == 0 || date.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	start := date.First()
	shift := func(n int) time.Time {
		switch unit {
		case "year":
			return start.AddDate(n, 0, 0)
		case "month":
			return start.AddDate(0, n, 0)
		case "week":
			return start.AddDate(0, 0, 7*n)
		case "day":
			return start.AddDate(0, 0, n)
		}
		return time.Time{}
	}
	a, b := shift(n), shift(n+1)
	if nearly == 1 {
		a, b = shift(n-1), shift(n)
	}
	if a.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	if unit == "day" && nearly == 0 {
		return edtf.OfTime(a), j + used - i, id, false
	}
	return edtf.Between(edtf.OfTime(a), edtf.OfTime(b)), j + used - i, id, false
}
