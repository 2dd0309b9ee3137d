package when

import (
	"strings"
	"time"

	"parley/edtf"
)

// weekday reads Friday, on Friday, last Friday, next Friday, Friday of next week.
func (f *finder) weekday(i int) (edtf.Date, int, string, bool) {
	want := Weekday(f.at(i))
	if want < 0 || f.words[i][0] < 'A' || f.words[i][0] > 'Z' {
		return edtf.Date{}, 0, "", false
	}
	if d := f.weekdayFrom(i, want); !d.IsZero() {
		return d, 1, "", false
	}
	if f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	if f.at(i-1) == "good" { // an agreement is named after Good Friday
		return edtf.Date{}, 0, "", false
	}
	n := 1
	week, words := f.weekAfter(i + 1)
	away := (int(f.day.Weekday()) - want + 7) % 7 // days back to the latest one, 0 for the day itself
	switch before := f.at(i - 1); {
	case before == "last" || before == "past":
		if away < 2 { // "last Friday" is not said of yesterday
			away += 7
		}
	case before == "next":
		if away -= 7; away > -2 {
			away -= 7
		}
	case before == "coming":
		away -= 7
	case words > 0:
		away, n = f.monday()-7*week-(want+6)%7, 1+words
	case f.at(i+1) == "last" && stops(f.at(i+2)): // "on Thursday last"
		if n = 2; away == 0 {
			away = 7
		}
	case before == "until" && f.deadline(i), f.set(i):
		away -= 7
	case (away != 0 || f.c.Spoken) && (f.future(i) || f.c.Present != nil && f.c.Present(i)):
		away -= 7
	case away == 0 && f.c.Spoken:
		away = 7
	}
	return edtf.OfTime(f.day.AddDate(0, 0, -away)), n, "", true
}

// weekdayFrom reads the following Friday, the previous Friday: measured from the date before.
func (f *finder) weekdayFrom(i, want int) edtf.Date {
	if f.last.Precision() != edtf.Day {
		return edtf.Date{}
	}
	t := f.last.First()
	switch on := (want - int(t.Weekday()) + 7) % 7; f.at(i - 1) {
	case "following":
		if on == 0 {
			on = 7
		}
		return edtf.OfTime(t.AddDate(0, 0, on))
	case "previous", "preceding":
		return edtf.OfTime(t.AddDate(0, 0, on-7))
	}
	return edtf.Date{}
}

// set reports whether something is set for a day of the week, or is to be done by it.
func (f *finder) set(i int) bool {
	if w := f.at(i + 1); w == "'s" || w == "’s" {
		return false
	}
	switch f.at(i - 1) {
	case "for":
		return stops(f.at(i + 1))
	case "by":
		return f.by(i)
	}
	return false
}

// weekAfter reads of next week, last week: how many weeks on it is, and how many words it takes, 0 for none.
func (f *finder) weekAfter(i int) (week, words int) {
	if f.at(i) == "of" {
		words = 1
	}
	if f.at(i+words+1) != "week" {
		return 0, 0
	}
	switch f.at(i + words) {
	case "last":
		week = -1
	case "next":
		week = 1
	case "this":
	default:
		return 0, 0
	}
	return week, words + 2
}

// deadline reports whether the words before speak of time that is given to somebody: "gave them until Friday".
func (f *finder) deadline(i int) bool {
	for k := i - 2; k >= max(0, i-8); k-- {
		switch f.at(k) {
		case "give", "gives", "gave", "given", "giving", "has", "have":
			return true
		}
	}
	return false
}

// monday counts the days back to the Monday of the week of publication.
func (f *finder) monday() int { return (int(f.day.Weekday()) + 6) % 7 }

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
		if f.at(i+1) == "and" && f.at(i+2) == "today" {
			return edtf.Between(edtf.OfTime(f.day.AddDate(0, 0, -1)), edtf.OfTime(f.day)), 3, "", true
		}
	case "tomorrow":
		shift, n = 1, 1
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
	if shift < 0 && f.at(i-1) == "the" && f.at(i-2) != "of" { // "over the last year" goes up to now
		return edtf.Date{}, 0, "", false
	}
	if shift > 0 && f.at(i-1) == "the" && !f.last.IsZero() && (begun(f.at(i-2)) || f.was(i)) { // "The next month" is that after what was told
		return edtf.Date{}, 0, "", false
	}
	switch unit {
	case "year", "summer", "winter", "spring", "autumn", "fall":
		if f.year == 0 || unit == "fall" && shift == 0 {
			return edtf.Date{}, 0, "", false
		}
		if !f.day.IsZero() && shift < 0 && unit != "year" && unit != "winter" && f.day.Month() > seasonEnd(unit) {
			shift = 0 // "last spring", in autumn
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
		monday := f.day.AddDate(0, 0, -f.monday()+7*shift)
		return edtf.Between(edtf.OfTime(monday), edtf.OfTime(monday.AddDate(0, 0, 6))), 2, "", true
	case "weekend":
		saturday := f.day.AddDate(0, 0, 5-f.monday()+7*shift)
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
	if unit == "year" && !f.day.IsZero() {
		t := f.day.AddDate(-n, 0, 0)
		switch after := f.at(i + used + 3); {
		case f.at(i+used+2) == "today":
			return edtf.OfTime(t), used + 3, "", true
		case f.at(i+used+2) == "this" && (after == "week" || after == "month"):
			return edtf.OfMonth(t.Year(), t.Month()), used + 4, "", true
		}
	}
	d := f.back(n, unit)
	if unit == "month" && (f.at(i-1) == "over" || f.at(i-1) == "than" && f.at(i-2) == "more") && !f.day.IsZero() {
		t := f.day.AddDate(0, -n, -7) // "just over two months ago"
		d = edtf.OfMonth(t.Year(), t.Month())
	}
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
	case unit == "week" || unit == "fortnight":
		if unit == "fortnight" {
			n *= 2
		}
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
	if w := f.at(i); w != "past" && w != "last" || f.at(i-1) != "the" && f.at(i-1) != "these" || f.day.IsZero() {
		return edtf.Date{}, 0, "", false
	}
	n, used := f.count(i + 1)
	if used == 0 {
		n = 1
	}
	if used > 0 && f.at(i+1+used) == "-" {
		used++
	}
	unit := strings.TrimSuffix(f.at(i+1+used), "s")
	if f.at(i+2+used) == "of" {
		return edtf.Date{}, 0, "", false // "the last days of April"
	}
	var from time.Time
	switch unit {
	case "hour":
		from = f.day.AddDate(0, 0, -(n+23)/24)
	case "day":
		from = f.day.AddDate(0, 0, 1-max(n, 2)) // the day itself is one of them
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
