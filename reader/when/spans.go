package when

import (
	"strconv"
	"strings"

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

// dayAfter reads the next day, two days later, a day earlier, the day before: measured from the date before.
func (f *finder) dayAfter(i int) (edtf.Date, int, string, bool) {
	if f.last.Precision() != edtf.Day {
		return edtf.Date{}, 0, "", false
	}
	shift, words := 0, 2
	switch f.at(i-1) + " " + f.at(i) + " " + f.at(i+1) {
	case "the next day", "the following day", "the next morning":
		shift = 1
	case "the day before", "the previous day":
		shift = -1
	default:
		n, used := f.count(i)
		if unit := f.at(i + used); used == 0 || unit != "day" && unit != "days" {
			return edtf.Date{}, 0, "", false
		}
		switch words = used + 2; f.at(i + used + 1) {
		case "later":
			shift = n
		case "earlier":
			shift = -n
		default:
			return edtf.Date{}, 0, "", false
		}
	}
	return edtf.OfTime(f.last.First().AddDate(0, 0, shift)), words, "", false
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
