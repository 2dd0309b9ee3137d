package publication

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/document"
	"parley/edtf"
	"parley/record"
)

// A composer collects endnotes while sentences are written, so that one passage has one number.
type composer struct {
	account *record.Account
	view    record.View
	options BriefOptions
	notes   []Note
	numbers map[noteKey]int
	shown   []string                        // the parties that are shown, of many; see columns
	hosts   map[*record.Entry]*record.Entry // who hosted, by the report of the meeting
	tenure  []record.Tenure                 // what became of each third party's part
	left    map[*record.Entry]string        // the issue under which the table of positions quotes who left something
}

type noteKey struct {
	doc        string
	start, end int
}

// note gives the number of the endnote for words of a source, adding it where it is new.
func (c *composer) note(source *record.Source, start, end int, statement string) int {
	d := source.Doc
	// A sentence and the statement that is all of it are one passage, with and without the full stop.
	k := noteKey{d.ID, start, start + len(strings.TrimRight(d.Text[start:end], ". \n"))}
	if n, ok := c.numbers[k]; ok {
		c.notes[n-1].Statement = cmp.Or(c.notes[n-1].Statement, statement)
		return n
	}
	n := len(c.notes) + 1
	c.notes = append(c.notes, Note{
		Number: n, Statement: statement, Doc: d.ID, Title: cmp.Or(d.Title.Value, FileName(d.ID)), Publisher: d.Publisher.Value, Reliability: source.Reliability, Published: d.Published.String(),
		URL: d.URL.Value, Start: start, End: end, Quote: d.Text[start:end], Remark: d.Note.Value, source: source,
	})
	c.numbers[k] = n
	return n
}

// hashed is what a case puts before the name of a file that it receives.
var hashed = regexp.MustCompile(`^[0-9a-f]{12}-(.)`)

// FileName is the name of the file that a document came as: "report.txt" of "sources/3cf90b2c013a-report.txt".
func FileName(doc string) string { return hashed.ReplaceAllString(path.Base(doc), "$1") }

// cite gives the endnote of an entry, with as much of its sentence as it takes to see who acts.
func (c *composer) cite(e *record.Entry) int {
	words := e.Readable()
	n := c.note(e.Source, words.Start, words.End, e.ID)
	c.notes[n-1].opens = opening(e, words)
	if at, ok := e.Tells(); ok {
		c.notes[n-1].tells = at - words.Start
	}
	if p := e.Post; p != nil && p.Source != e.Source { // whoever checks the quote sees no office beside the name
		if note, by := &c.notes[n-1], postWords(p); !strings.Contains(note.Remark, by) {
			note.Remark = strings.TrimPrefix(note.Remark+"; "+by, "; ")
		}
	}
	return n
}

// postWords says where an earlier text introduces whom the words of an entry name.
func postWords(p *record.Post) string {
	return fmt.Sprintf("%s as introduced before: “%s”, %s, %s", p.Name, Tidy(p.Quote), titleOf(p.Source), date(p.Source.Doc.Published, false))
}

// opening gives the place in the words of an entry where its actor is named, behind what leads in to it and bears on nothing that it says;
// 0 where nothing does.
func opening(e *record.Entry, words document.Span) int {
	first := words.End
	for _, m := range e.ActorMentions {
		first = min(first, m.Start)
	}
	if first <= words.Start {
		return 0
	}
	before := e.Source.Doc.Text[words.Start:first]
	at := strings.LastIndex(before, ", ")
	if at < 0 || !leadIn.MatchString(before[:at]) || strings.ContainsAny(before[:at], "“\"") {
		return 0
	}
	return at + 2
}

// leadIn begins words that say on which occasion something was done. "If", "after", "in exchange for" or "unlike" bear on what was.
var leadIn = regexp.MustCompile(`^(?:At|During|On|Amid|Addressing|Speaking|Meanwhile|Earlier|Later|Last|Also|Moreover|In addition|In (?:a|an|the|his|her|their|its) (?:\p{L}+ ){0,3}(?:statement|speech|interview|address|letter|remarks|meeting|talks|post|call))\b`)

// quoted quotes from an endnote, cut to about limit characters: what leads in goes first, then the end, unless the act itself is told there; then all before its
// clause goes.
func (c *composer) quoted(note, limit int) Part {
	n := &c.notes[note-1]
	p, from := quoted(n.Quote, note, limit), 0
	if p.Cut && n.opens > 0 {
		p, from = quoted(n.Quote[n.opens:], note, limit), n.opens
		p.Begun = true
	}
	if p.Cut && n.tells > from && utf8.RuneCountInString(Tidy(n.Quote[from:n.tells]))+shownOfAct > utf8.RuneCountInString(p.Text) {
		p = quoted(n.Quote[clauseBefore(n.Quote, n.tells):], note, limit)
		p.Begun = true
	}
	return p
}

// shownOfAct is how many characters must be left of a quote from the word on that tells the act.
const shownOfAct = 25

// clauseBefore gives where the words begin that tell of an act: behind the last comma before it, if that is near, else a few words before.
func clauseBefore(quote string, at int) int {
	before := quote[:at]
	if i := strings.LastIndex(before, ", "); i >= 0 && at-i <= 60 {
		return i + len(", ")
	}
	word := func() string {
		before = strings.TrimRight(before, " \n")
		i := strings.LastIndexAny(before, " \n") + 1
		w := before[i:]
		before = before[:i]
		return w
	}
	first := ""
	for range 4 {
		first = word()
	}
	for range 4 { // not within a name: "… of Corvia signed"
		w := strings.TrimLeft(first, "(“\"")
		last := strings.TrimRight(before, " \n")
		last = last[strings.LastIndexAny(last, " \n")+1:]
		if w != "of" && (w == first && !(startsUpper(w) && startsUpper(last)) || last == "") {
			break
		}
		first = word()
	}
	return len(before)
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func (c *composer) citePassage(p record.Passage) int { return c.note(p.Source, p.Start, p.End, "") }

// about is a remark on the account itself.
func about(format string, args ...any) Sentence {
	return Sentence{Parts: []Part{{Text: fmt.Sprintf(format, args...)}}, About: true}
}

// claim is a sentence that rests on notes.
func claim(notes []int, parts ...Part) Sentence {
	slices.Sort(notes)
	return Sentence{Parts: parts, Notes: slices.Compact(notes)}
}

func plain(format string, args ...any) Part { return Part{Text: fmt.Sprintf(format, args...)} }

// quoted cuts a quote to limit characters, at a word's end; one that is little longer stays whole.
func quoted(quote string, note, limit int) Part {
	q := unopened(strings.TrimSuffix(Tidy(quote), "."))
	first, _ := utf8.DecodeRuneInString(q)
	begun := unicode.IsLower(first)
	if begun {
		q = strings.TrimPrefix(q, "that ")
	}
	if utf8.RuneCountInString(q) <= limit+limit/8 {
		return Part{Text: q, Note: note, Begun: begun}
	}
	runes := []rune(q)
	cut := string(runes[:limit])
	if i := strings.LastIndexByte(cut, ' '); i > limit/2 {
		cut = cut[:i]
	}
	return Part{Text: strings.TrimRight(cut, " ,;:–—-"), Note: note, Cut: true, Begun: begun}
}

// unopened leaves off a quotation mark that words begin with and do not close, or that stands around all of them: they are quoted anyway.
func unopened(q string) string {
	for _, pair := range [][2]string{{"“", "”"}, {`"`, `"`}} {
		rest, ok := strings.CutPrefix(q, pair[0])
		switch i := strings.Index(rest, pair[1]); {
		case !ok:
		case i < 0:
			return rest
		case i+len(pair[1]) == len(rest):
			return rest[:i]
		}
	}
	return q
}

// date writes a date for readers: "23 November 2025", "by 10 February 2022" for what is dated by publication alone.
func date(d edtf.Date, byPublication bool) string {
	switch {
	case d.IsZero():
		return "undated"
	case byPublication:
		return "by " + day(d)
	case d.Precision() == edtf.Interval:
		return span(d)
	}
	if !d.Certain() {
		return "about " + day(d)
	}
	return day(d)
}

// aText names a text by its day: "a text of 1 May 2025", "an undated text".
func aText(published edtf.Date) string {
	if published.IsZero() {
		return "an undated text"
	}
	return "a text of " + date(published, false)
}

// onDate is date with the preposition that a sentence needs before it: "on 1 May 2025", "in May 2025", "by 1 May 2025".
func onDate(d edtf.Date, byPublication bool) string {
	words := date(d, byPublication)
	switch {
	case byPublication || d.IsZero() || !d.Certain():
		return words
	case d.Precision() == edtf.Day:
		return "on " + words
	case d.Precision() == edtf.Interval:
		switch {
		case strings.HasPrefix(words, "from "), strings.HasPrefix(words, "by "):
			return words
		case strings.Contains(words, " to "):
			return "from " + words
		}
	}
	return "in " + words
}

// span writes an interval, without what its ends have in common: "23 to 24 January 2026", "September to October 2025".
func span(d edtf.Date) string {
	first, last := d.First(), d.Last()
	switch {
	case last.Year() == 9999:
		return "from " + first.Format("2 January 2006")
	case first.Year() == 1:
		return "by " + last.Format("2 January 2006")
	}
	unit, end := "2 January", "2 January 2006"
	switch nextDay := last.AddDate(0, 0, 1); {
	case first.YearDay() == 1 && nextDay.YearDay() == 1:
		if first.Year() == last.Year() {
			return last.Format("2006")
		}
		return fmt.Sprintf("%d to %d", first.Year(), last.Year())
	case first.Day() == 1 && nextDay.Day() == 1:
		unit, end = "January", "January 2006"
		if first.Year() == last.Year() && first.Month() == last.Month() {
			return last.Format(end)
		}
	case first.Year() == last.Year() && first.Month() == last.Month():
		unit = "2"
	}
	if first.Year() != last.Year() {
		unit = end
	}
	return first.Format(unit) + " to " + last.Format(end)
}

func day(d edtf.Date) string {
	switch d.Precision() {
	case edtf.Year:
		return d.First().Format("2006")
	case edtf.Month:
		return d.First().Format("January 2006")
	case edtf.Decade:
		return fmt.Sprintf("the %ds", d.First().Year())
	}
	return d.Last().Format("2 January 2006")
}

// count writes "1 origin", "3 origins".
func count(n int, one, many string) string {
	return fmt.Sprintf("%d %s", n, plural(n, one, many))
}

// plural gives the form of a word that goes with n.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// list writes "a, b and c".
func list(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// andMore writes names, and how many more there are: "a and b", "a, b and 3 more".
func andMore(names []string, more int) string {
	if more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names, ", "), more)
	}
	return list(names)
}
