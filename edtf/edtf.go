// Package edtf holds dates as texts give them: a day, a month, a year or an interval, certain or not, never more
// precise than the text.
//
// The form is the Extended Date/Time Format, level 1 (ISO 8601-2:2019, annex A; Library of Congress specification of
// 2019), without times of day, letter-prefixed years and seasons: "2025-11-23", "2025-11", "2025", "2025-11~"
// (approximate), "2025-11?" (uncertain), "2025-11%" (both), "202X" (a decade), "2025-11-23/2025-11-30", "2025-11/..".
//
// It is not a calendar library and knows no clock: it cannot say what "today" is. The zero value is "no date".
package edtf

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ErrSyntax reports text that is not a date in the supported part of EDTF level 1.
var ErrSyntax = errors.New("not an EDTF date")

// errNoDay reports a date of the right form that no calendar has.
var errNoDay = errors.New("the calendar has no such day or month")

// A Precision says how exactly a date is known.
type Precision uint8

// The precisions, from none to the finest.
const (
	None Precision = iota
	Decade
	Year
	Month
	Day
	Interval
)

var precisions = [...]string{"", "decade", "year", "month", "day", "interval"}

// String gives the word used in the reading contract ("day"); it is empty for no date.
func (p Precision) String() string { return precisions[p] }

// A Date is a point of valid time with its precision, or an interval of two. The zero value is no date. Dates are
// comparable with ==.
type Date struct {
	from, to  point
	interval  bool
	uncertain bool // ? on a single date
	approx    bool // ~ on a single date
}

// A point is one end: a year, or finer. The zero value is an open or missing end.
type point struct {
	year       int16
	month, day uint8
	decade     bool
	set        bool
}

// OfDay returns the date of a calendar day. The day is normalised as in [time.Date].
func OfDay(year int, month time.Month, day int) Date {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return Date{from: point{int16(t.Year()), uint8(t.Month()), uint8(t.Day()), false, true}}
}

// OfTime returns the calendar day of t in t's own zone.
func OfTime(t time.Time) Date { return OfDay(t.Date()) }

// OfMonth returns the date of a month.
func OfMonth(year int, month time.Month) Date {
	return Date{from: point{int16(year), uint8(month), 0, false, true}}
}

// OfYear returns the date of a year.
func OfYear(year int) Date { return Date{from: point{int16(year), 0, 0, false, true}} }

// Between returns the interval from the first day of a to the last of b; a zero date is an open end. Two open ends
// make no date.
func Between(a, b Date) Date {
	if a.IsZero() && b.IsZero() {
		return Date{}
	}
	d := Date{from: a.from, to: b.from, interval: true}
	if b.interval {
		d.to = b.to
	}
	return d
}

// Approximate returns d marked as approximate ("~"). An interval is returned as it is.
func (d Date) Approximate() Date {
	d.approx = !d.interval && !d.IsZero()
	return d
}

// Parse reads a date; an empty text is no date. A failure wraps [ErrSyntax] and quotes the text.
func Parse(text string) (Date, error) {
	if text == "" {
		return Date{}, nil
	}
	if a, b, ok := strings.Cut(text, "/"); ok {
		from, err1 := parseEnd(a)
		to, err2 := parseEnd(b)
		if err := errors.Join(err1, err2); err != nil || !from.set && !to.set {
			return Date{}, fmt.Errorf("%q: %w: want START/END, with .. for an open end", text, ErrSyntax)
		}
		d := Date{from: from, to: to, interval: true}
		if from.set && to.set && d.Last().Before(d.First()) {
			return Date{}, fmt.Errorf("%q: %w: the end is before the start", text, ErrSyntax)
		}
		return d, nil
	}
	var d Date
	body := text
	switch text[len(text)-1] {
	case '?':
		d.uncertain = true
	case '~':
		d.approx = true
	case '%':
		d.uncertain, d.approx = true, true
	}
	if d.uncertain || d.approx {
		body = text[:len(text)-1]
	}
	p, err := parsePoint(body)
	if err != nil {
		if errors.Is(err, errNoDay) {
			return Date{}, fmt.Errorf("%q: %w: %w", text, ErrSyntax, err)
		}
		return Date{}, fmt.Errorf("%q: %w: want YYYY, YYYY-MM or YYYY-MM-DD", text, ErrSyntax)
	}
	d.from = p
	return d, nil
}

// Must is [Parse] for dates written in Go; it panics on a date that is none.
func Must(text string) Date {
	d, err := Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

func parseEnd(text string) (point, error) {
	if text == ".." || text == "" {
		return point{}, nil
	}
	return parsePoint(strings.TrimRight(text, "?~%"))
}

func parsePoint(text string) (point, error) {
	switch len(text) {
	case 4, 7, 10:
	default:
		return point{}, ErrSyntax
	}
	p := point{set: true}
	year := text[:4]
	if len(text) == 4 && strings.HasSuffix(year, "X") {
		p.decade, year = true, year[:3]+"0"
	}
	y, err := number(year)
	if err != nil {
		return point{}, err
	}
	p.year = int16(y)
	if len(text) >= 7 {
		m, err := number(text[5:7])
		switch {
		case err != nil || text[4] != '-':
			return point{}, ErrSyntax
		case m < 1 || m > 12:
			return point{}, errNoDay
		}
		p.month = uint8(m)
	}
	if len(text) == 10 {
		d, err := number(text[8:10])
		switch {
		case err != nil || text[7] != '-':
			return point{}, ErrSyntax
		case d < 1 || d > daysIn(y, p.month):
			return point{}, errNoDay
		}
		p.day = uint8(d)
	}
	return p, nil
}

func number(digits string) (int, error) {
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return 0, ErrSyntax
		}
	}
	return strconv.Atoi(digits)
}

func daysIn(year int, month uint8) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Precision says how exactly d is known.
func (d Date) Precision() Precision {
	switch {
	case d.IsZero():
		return None
	case d.interval:
		return Interval
	case d.from.decade:
		return Decade
	case d.from.month == 0:
		return Year
	case d.from.day == 0:
		return Month
	}
	return Day
}

// Certain reports that d carries neither "?" nor "~".
func (d Date) Certain() bool { return !d.uncertain && !d.approx }

// farPast and farFuture stand for open ends in comparisons.
var (
	farPast   = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	farFuture = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
)

// First is the first day that d can mean, at midnight UTC; an open start is 0001-01-01.
func (d Date) First() time.Time {
	p := d.from
	if !p.set {
		return farPast
	}
	return time.Date(int(p.year), time.Month(max(p.month, 1)), int(max(p.day, 1)), 0, 0, 0, 0, time.UTC)
}

// Last is the last day that d can mean, at midnight UTC; an open end is 9999-12-31.
func (d Date) Last() time.Time {
	p := d.from
	if d.interval {
		p = d.to
	}
	switch {
	case !p.set:
		return farFuture
	case p.decade:
		return time.Date(int(p.year)+9, 12, 31, 0, 0, 0, 0, time.UTC)
	case p.month == 0:
		return time.Date(int(p.year), 12, 31, 0, 0, 0, 0, time.UTC)
	case p.day == 0:
		return time.Date(int(p.year), time.Month(p.month)+1, 0, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(int(p.year), time.Month(p.month), int(p.day), 0, 0, 0, 0, time.UTC)
}

// Compare orders dates by their last possible day, then by their first, the wider before the narrower; no date comes
// before all others. What is known only as "2024" therefore stands after all of 2024's days: it may be as late as that.
func Compare(a, b Date) int {
	switch {
	case a == b:
		return 0
	case a.IsZero():
		return -1
	case b.IsZero():
		return 1
	}
	if c := a.Last().Compare(b.Last()); c != 0 {
		return c
	}
	if c := a.First().Compare(b.First()); c != 0 {
		return c
	}
	return strings.Compare(a.String(), b.String())
}

// Within reports whether all of d lies on or before the last day of asOf: what held by then. No date is never within;
// a zero asOf is no bound.
func (d Date) Within(asOf Date) bool {
	if d.IsZero() {
		return false
	}
	if asOf.IsZero() {
		return true
	}
	last := d.Last()
	if last.Equal(farFuture) {
		last = d.First()
	}
	return !last.After(asOf.Last())
}

// String writes d in EDTF; no date is empty.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	if d.interval {
		return d.from.String() + "/" + d.to.String()
	}
	mark := ""
	switch {
	case d.approx && d.uncertain:
		mark = "%"
	case d.approx:
		mark = "~"
	case d.uncertain:
		mark = "?"
	}
	return d.from.String() + mark
}

func (p point) String() string {
	switch {
	case !p.set:
		return ".."
	case p.decade:
		return fmt.Sprintf("%03dX", p.year/10)
	case p.month == 0:
		return fmt.Sprintf("%04d", p.year)
	case p.day == 0:
		return fmt.Sprintf("%04d-%02d", p.year, p.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", p.year, p.month, p.day)
}

// MarshalText writes d in EDTF.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads EDTF; empty text is no date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d, err = Parse(string(text))
	return err
}
