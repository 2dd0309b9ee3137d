package document

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"parley/edtf"
)

// A finding is one value for one field, from one place. Places with a lower rank are believed first.
type finding struct {
	field, value, from string
	rank               int
}

type findings []finding

func (f *findings) add(field, value, from string, rank int) {
	value = strings.Join(strings.Fields(value), " ")
	if value != "" {
		*f = append(*f, finding{field, value, from, rank})
	}
}

func (f *findings) given(g Given) {
	from := cmp.Or(g.From, "given")
	f.add("title", g.Title, from, 0)
	f.add("publisher", g.Publisher, from, 0)
	f.add("author", g.Author, from, 0)
	f.add("url", g.URL, from, 0)
	f.add("lang", g.Lang, from, 0)
	f.add("published", g.Published, from, 0)
}

// nameDate finds a day in a file name: 2022-04-01, 2022_04_01, or 20220401 with or without a time behind it.
var nameDate = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])([-_.]?)(0[1-9]|[12]\d|3[01])(?:[^0-9]|$)`)

// fileName notes the date in a file name, which is believed last of all.
func (f *findings) fileName(base string) {
	if m := nameDate.FindStringSubmatch(base); m != nil && m[2] == m[4] {
		f.add("published", m[1]+"-"+m[3]+"-"+m[5], "file name", 90)
	}
}

// text notes what the text says of itself: its first heading is its title, its byline names the author.
func (f *findings) text(d *Document) {
	for _, b := range d.Blocks {
		if b.Skip == "byline" && b.Start < 400 {
			if m := byline.FindStringSubmatch(d.Text[b.Start:b.End]); m != nil {
				f.add("author", m[1], "byline", 50)
			}
		}
		if b.Skip != "" {
			continue
		}
		if b.Kind == Heading && b.Level == 1 && !printHeader.MatchString(d.Text[b.Start:b.End]) {
			f.add("title", stripMarks(d.Text[b.Start:b.End]), "first heading", 50)
		}
		if b.Start > 400 || b.Kind != Heading {
			break
		}
	}
	if !slices.ContainsFunc(*f, func(x finding) bool { return x.field == "published" }) {
		f.ownDate(d.Text)
	}
}

// printHeader is the line that a browser prints over a page: "11/26/26, 2:42 PM".
var printHeader = regexp.MustCompile(`^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:, \d{1,2}:\d\d(?: ?[AP]M)?)?\s*$`)

// beginningOf is how far down, in bytes, a text may say of which day it is.
const beginningOf = 400

// dateline is how a report begins: "KLOW, 17 March 2025 (Valley Post) -- ". Without a year it dates nothing.
var dateline = regexp.MustCompile(`^[\s*_]*\p{Lu}[\p{Lu} .'’-]{2,}(?:, \p{Lu}\p{Ll}+)?, (\d{1,2} \p{L}+ (?:19|20)\d\d|\p{L}+\.? \d{1,2},? (?:19|20)\d\d)\s*(?:\(|[-–—])`)

// issuedTitle is the title of what somebody says or issues, with its day at the end: "Remarks by the envoy at the council, Klow, 17 March 2025".
var issuedTitle = regexp.MustCompile(`^[\s*_#]*(?i:transcript|remarks|statement|press|briefing|speech|address|joint|communiqu|declaration|interview|letter|opening|closing)\b.*, (\d{1,2} \p{L}+ (?:19|20)\d\d|\p{L}+\.? \d{1,2}, (?:19|20)\d\d)[\s*_.]*$`)

// shortestReport is the length in bytes of a line from which it is a report's first, whatever its end: what is shorter and ends
// without a full stop is a heading ("KLOW AGREEMENT, 12 February 2015 - what it says"). Set by hand, below the width of wrapped texts.
const shortestReport = 60

// ownLine is a line that is a day, with at most a place before it.
var ownLine = regexp.MustCompile(`^[\s*_#]*(?:\p{Lu}[\p{L}.'’ -]{1,30}, )?((?:\p{L}+day, )?\d{1,2} \p{L}+ (?:19|20)\d\d|(?:\p{L}+day, )?\p{L}+\.? \d{1,2}, (?:19|20)\d\d)[\s*_.]*$`)

const monthNames = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`

// entryDay is how an entry of a chronicle begins: "March 2022", "26 February:", "2–3 May 2022 – ".
var entryDay = regexp.MustCompile(`^[\s*_#>-]*(?:(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})? ` + monthNames + `|` + monthNames + ` \d{1,2}(?:\s?[-–]\s?\d{1,2})?)(?:,? (?:19|20)\d\d)?|` +
	monthNames + ` (?:19|20)\d\d)(?:[\s*_.]*$|[*_]*:|\s+[-–—]\s)`)

// eventLabel is a line that says of what the day on the next line is: not of the text, or of a sentence that goes on there.
var eventLabel = regexp.MustCompile(`(?i)^[\s*_#]*(?:(?:date )?(?:signed|drafted|sealed|ratified|effective|adopted|born|died|began|ended|start|end)|date of (?:signature|signing|adoption|birth|death|(?:the )?event))[\s*_:]*$|` +
	`\b(?:of|on|by|in|at|from|since|until|till|and|to|before|after|the|dated)[\s*_:]*$|\b(?:round|meeting|session|deadline|talks):[\s*_]*$`)

// ownDate notes the day that a text gives itself near its beginning: in a dateline where no other dateline is of another day, or on a
// line of its own where no other line is a day, as in a chronicle.
func (f *findings) ownDate(text string) {
	day, from, before, at := "", "", "", 0
	for line := range strings.Lines(text) {
		if day == "" && at >= beginningOf {
			return
		}
		at += len(line)
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		own, where := dayOfLine(line)
		switch {
		case where == "" && from != "dateline" && entryDay.MatchString(line):
			return
		case where == "", where == "line of its own" && eventLabel.MatchString(before), day != "" && where != from:
		case day == "":
			day, from = own, where
		case own != day:
			return
		}
		before = line
	}
	f.addDay(day, from)
}

// dayOfLine gives the day that a line gives the text, and by what.
func dayOfLine(line string) (day, from string) {
	if m := ownLine.FindStringSubmatch(line); m != nil {
		return m[1], "line of its own"
	}
	if m := issuedTitle.FindStringSubmatch(line); m != nil {
		return m[1], "title"
	}
	if m := dateline.FindStringSubmatch(line); m != nil && (len(line) >= shortestReport || strings.ContainsAny(line[len(line)-1:], ".?!\"”)")) {
		return m[1], "dateline"
	}
	return "", ""
}

// addDay notes a day of publication, where it is one.
func (f *findings) addDay(day, from string) {
	if _, ok := readDate(day); ok {
		f.add("published", day, from, 60)
	}
}

var byline = regexp.MustCompile(`^(?i:by|written by|author:)\s+([^\d|,]{3,60}?)(?:\s+[\d|,].*)?$`)

// describe settles each field on the finding that is believed first, and says where others contradict it.
func (d *Document) describe(f findings, o Options) {
	slices.SortStableFunc(f, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(a.from, b.from), strings.Compare(a.value, b.value))
	})
	for _, x := range f {
		v := Field{x.value, x.from}
		switch x.field {
		case "title":
			v.Value = cleanTitle(x.value)
			first(&d.Title, v)
		case "publisher":
			first(&d.Publisher, v)
		case "author":
			first(&d.Author, v)
		case "url":
			if strings.Contains(x.value, "://") {
				first(&d.URL, v)
			}
		case "lang":
			v.Value, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(x.value, "_", "-")), "-")
			first(&d.Lang, v)
		case "reference":
			first(&d.Reference, v)
		case "note":
			first(&d.Note, v)
		case "published":
			d.date(x)
		case "changed":
			d.warn("The page says when it was changed, %s (%s), and not when it was published.", x.value, x.from)
		}
	}
	switch p := d.Published; {
	case p.IsZero():
	case p.First().Year() < 1400 || p.Last().Year() > 2199 && p.Last().Year() != 9999:
		d.warn("The date of publication, %s (%s), is hardly one; correct it at its source.", p, d.PublishedFrom)
	case !o.Received.IsZero() && p.First().After(o.Received.Last().AddDate(0, 0, 1)):
		d.warn("The date of publication, %s (%s), lies after the day the text was received, %s.", p, d.PublishedFrom, o.Received)
	}
	d.language()
}

func first(to *Field, v Field) {
	if to.Value == "" {
		*to = v
	}
}

// date takes the first date that is one; a later one that cannot be the same day, give or take one for time zones, is
// warned about.
func (d *Document) date(x finding) {
	when, ok := readDate(x.value)
	switch {
	case !ok:
		d.warn("%q (%s) is no date that could be read; write it as 2025-11-23.", x.value, x.from)
	case d.Published.IsZero():
		d.Published, d.PublishedFrom = when, x.from
	case when.First().After(d.Published.Last().AddDate(0, 0, 1)) || d.Published.First().After(when.Last().AddDate(0, 0, 1)):
		d.warn("The dates of publication contradict each other: %s (%s) was taken, %s (%s) was not.", d.Published, d.PublishedFrom, when, x.from)
	}
}

// layouts are the ways to write a day that need no knowledge of a language but English. Days before months with points
// are European; "01/02/2025" is read as nothing, since nobody can.
var layouts = []string{
	time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04:05-0700", "2006-01-02 15:04:05-07:00",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -0700 MST", "2006-01-02 15:04:05", "2006-01-02 15:04", "20060102",
	"20060102T150405Z", "2006/01/02", "2006/1/2", "2.1.2006", "2 January 2006", "2 Jan 2006", "January 2, 2006",
	"January 2 2006", "Jan 2, 2006", "Jan 2 2006", "Jan. 2 2006", "Jan. 2, 2006", "Monday, 2 January 2006", "Monday, January 2, 2006", "Mon, 2 Jan 2006",
	time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700", "January 2, 2006 3:04 PM", "2 January 2006 15:04",
}

func readDate(s string) (edtf.Date, bool) {
	if d, err := edtf.Parse(s); err == nil && !d.IsZero() {
		return d, true
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return edtf.OfTime(t), true // the day where it was published, as written
		}
	}
	for _, layout := range []string{"January 2006", "Jan 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return edtf.OfMonth(t.Year(), t.Month()), true
		}
	}
	return edtf.Date{}, false
}

var unicodeEscape = regexp.MustCompile(`\\u[0-9a-fA-F]{4}`)

// cleanTitle undoes the escapes that converters leave in titles ("President\_Biden\u2019s"), and the lone "\" where
// they cut one off.
func cleanTitle(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	s = unicodeEscape.ReplaceAllStringFunc(s, func(e string) string {
		n, err := strconv.ParseUint(e[2:], 16, 32)
		if err != nil || !utf8.ValidRune(rune(n)) {
			return e
		}
		return string(rune(n))
	})
	s = strings.NewReplacer(`\_`, " ", `\`, "").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}
