package publication

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"parley/codebook"
	"parley/edtf"
	"parley/record"
)

// Calendar writes what texts announce for after the view's day as iCalendar (RFC 5545): one all-day event a step, with or without somebody who is known to take it, tentative,
// since a text announced it and nothing more. What is dated to a month or a year is left out: a calendar holds days.
// Stamps are the day of the account, so that the same account gives the same bytes.
func (l Lister) Calendar(w io.Writer) error {
	stamp := l.Account.AsOf(l.View)
	if stamp.IsZero() {
		stamp = edtf.OfDay(1970, time.January, 1)
	}
	var b strings.Builder
	line := func(format string, args ...any) { foldLine(&b, fmt.Sprintf(format, args...)) }
	line("BEGIN:VCALENDAR")
	line("VERSION:2.0")
	line("PRODID:-//parley//parley//EN")
	event := func(id string, when edtf.Date, summary, quote, place string, of *record.Source) {
		first, last := when.First(), when.Last()
		if last.Sub(first) > 21*24*time.Hour || last.Year() == 9999 {
			return
		}
		line("BEGIN:VEVENT")
		line("UID:%s@parley", id)
		line("DTSTAMP:%sT000000Z", stamp.Last().Format("20060102"))
		line("DTSTART;VALUE=DATE:%s", first.Format("20060102"))
		line("DTEND;VALUE=DATE:%s", last.AddDate(0, 0, 1).Format("20060102"))
		line("STATUS:TENTATIVE")
		line("SUMMARY:%s", icalText(summary))
		line("DESCRIPTION:%s", icalText(fmt.Sprintf("“%s” (%s)", Tidy(quote), sourceWords(of))))
		if place != "" {
			line("LOCATION:%s", icalText(place))
		}
		line("END:VEVENT")
	}
	ahead := l.Account.Ahead(l.View)
	for _, group := range ahead {
		e := group[0]
		event(e.ID, e.When, summaryOf(e), e.Quote, l.Account.Meeting(group).Place, e.Source)
	}
	for _, x := range l.Account.Scheduled(l.View, ahead) {
		if !x.When.IsZero() {
			id := sha256.Sum256(fmt.Appendf(nil, "%s %d", x.Source.Doc.TextSHA256, x.Start))
			event(hex.EncodeToString(id[:8]), x.When, shortly(x.Quote), x.Quote, "", x.Source)
		}
	}
	line("END:VCALENDAR")
	_, err := io.WriteString(w, b.String())
	return err
}

// summaryOf says what is to come of whom. Of a meeting of which one side alone is known, and that because it says so, it says no more than that.
func summaryOf(e *record.Entry) string {
	if e.Act == codebook.Meet && len(e.Actor) == 1 && e.Actor[0] == e.By && len(others(e)) == 0 {
		return "meeting, according to " + e.By
	}
	return whose(e) + ": " + coming(e.Act)
}

// shortly gives the beginning of words, for a line.
func shortly(words string) string {
	p := quoted(words, 0, 80)
	if p.Cut {
		return p.Text + " …"
	}
	return p.Text
}

// coming says what an act is while it lies ahead.
func coming(act codebook.Act) string {
	if act == codebook.Meet {
		return "meeting"
	}
	return verb[act]
}

// sourceWords names a source: title, publisher, date.
func sourceWords(s *record.Source) string {
	var parts []string
	for _, p := range []string{s.Doc.Title.Value, s.Doc.Publisher.Value, date(s.Doc.Published, false), s.Doc.Note.Value} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

func icalText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}

// foldLine ends a line with CRLF and folds it at 75 octets, never within a character (RFC 5545, section 3.1).
func foldLine(b *strings.Builder, s string) {
	limit := 75
	for len(s) > limit {
		cut := limit
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		b.WriteString(s[:cut] + "\r\n ")
		s = s[cut:]
		limit = 74
	}
	b.WriteString(s + "\r\n")
}
