package record

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley/document"
	"parley/edtf"
)

// A Scheduled is a sentence by which a text says when something is to come, whoever it says it of: an election, a deadline, the end of a step.
type Scheduled struct {
	Passage
	When edtf.Date // zero where it says only that it is near, or to come
}

// scheduleRules say by which words a text announces; rules/schedule.yaml argues them.
type scheduleRules struct {
	Cues   []string `yaml:"cues"`
	Steps  []string `yaml:"steps"`
	Near   pattern  `yaml:"near"`
	Soon   pattern  `yaml:"soon"`
	Name   pattern  `yaml:"name"`
	Coming pattern  `yaml:"coming"`
	Unlike pattern  `yaml:"unlike"`
	Told   wording  `yaml:"told"`
	Agreed wording  `yaml:"agreed"`
	Undone pattern  `yaml:"undone"`
	Today  pattern  `yaml:"today"`
}

// nearFor is how many days before the view's a text may be published that says what is near, and soonFor what is to be in days.
const (
	nearFor = 31 * 24 * time.Hour
	soonFor = 7 * 24 * time.Hour
	// agreedFor is how far ahead the day may lie by which something is agreed to be done: "by the end of February" is, in March, hardly next year's.
	agreedFor = 274 * 24 * time.Hour
)

// Scheduled lists what texts of the view say is to come after its day, in the order of the days, those without one last. What one of the
// statements of told tells, of those of [Account.Ahead], is not repeated.
func (a *Account) Scheduled(v View, told [][]*Entry) (out []Scheduled) {
	asOf := a.AsOf(v)
	inDoc := map[*Source][]*Entry{}
	for _, g := range told {
		for _, e := range g {
			inDoc[e.Source] = append(inDoc[e.Source], e)
		}
	}
	for _, s := range a.SourcesIn(v) {
		if s.Unread != "" {
			continue
		}
		published := s.Doc.Published
		sentences(s.Doc, func(x sentence) {
			rules := &a.rules.schedule
			quote := rules.ahead(s.Doc.Text[x.Start:x.End])
			words := strings.ToLower(quote)
			holds := func(list []string) bool {
				return slices.ContainsFunc(list, func(w string) bool { return strings.Contains(words, w) })
			}
			agreed := rules.agreedBy(quote)
			if strings.HasSuffix(words, "?") || agreed < 0 && rules.Unlike.MatchString(quote) || slices.ContainsFunc(inDoc[s], func(e *Entry) bool { return x.Contains(e.Span) }) {
				return
			}
			when := edtf.Date{}
			switch {
			case agreed >= 0 && !published.IsZero():
				var ok bool
				if when, ok = rules.dayAhead(quote[agreed:], published, asOf); !ok || when.First().Sub(published.First()) > agreedFor {
					return
				}
			case rules.Coming.MatchString(quote) && published.IsZero():
			case !holds(rules.Cues) || !holds(rules.Steps) || published.IsZero():
				return
			default:
				age := asOf.Last().Sub(published.First())
				near := rules.Near.MatchString(quote) && age <= nearFor || rules.Soon.MatchString(quote) && age <= soonFor
				var ok bool
				if when, ok = rules.dayAhead(quote[rules.firstCue(words, len(quote)):], published, asOf); !ok && !near {
					return
				}
			}
			out = append(out, Scheduled{Passage{s, document.Span{Start: x.Start, End: x.End}, s.Doc.Text[x.Start:x.End]}, when})
		})
	}
	slices.SortStableFunc(out, func(x, y Scheduled) int {
		switch {
		case x.When.IsZero() || y.When.IsZero():
			return strings.Compare(y.When.String(), x.When.String())
		}
		return edtf.Compare(x.When, y.When)
	})
	return out
}

// ahead gives a sentence with what it tells in the past of what lies ahead as it was said: "Arland said that the talks will resume on 3 May" for "would
// resume".
func (r *scheduleRules) ahead(quote string) string {
	at := r.Told.find(quote, 0)
	if at == nil {
		return quote
	}
	would := strings.LastIndex(quote[:at[1]], "would")
	if would < 0 {
		return quote
	}
	return quote[:would] + "will" + quote[would+len("would"):]
}

// agreedBy gives where the words begin by which somebody is told to have agreed to do something by a day ("Arland agreed to open the bridge by the end of April"); -1 where none do.
func (r *scheduleRules) agreedBy(quote string) int {
	at := r.Agreed.find(quote, 0)
	if at == nil || r.Unlike.MatchString(quote[:at[0]]) || r.Undone.MatchString(quote[:at[0]]) {
		return -1
	}
	return at[0]
}

// firstCue gives where the first word of what is to come begins: a day before it is of something else.
func (r *scheduleRules) firstCue(words string, length int) int {
	first := length
	for _, w := range r.Cues {
		if i := strings.Index(words, w); i >= 0 {
			first = min(first, i)
		}
	}
	return min(first, length)
}

// calendarDay is a day or a month, as texts announce it.
var calendarDay = regexp.MustCompile(`\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?: (\d{1,2})(?:st|nd|rd|th)?\b)?(?:,? (20\d\d))?`)

// past says that a day is one of the past, or the name of something; partOf that it is only part of a month, which may be to come, or the deadline itself, and endsAt its end.
var (
	past   = regexp.MustCompile(`(?i)\b(?:last|since|previous|after|the|of|from)\s*$`)
	endsAt = regexp.MustCompile(`(?i)\bend of\s*$`)
	partOf = regexp.MustCompile(`(?i)\b(?:(?:end|start|beginning|middle|half|deadline|ultimatum) of|deadline (?:for|to) [^,;]* of)\s*$`)
)

// dayAhead gives the day after asOf that words name last; without a year the next one after the day of publication.
func (r *scheduleRules) dayAhead(words string, published, asOf edtf.Date) (edtf.Date, bool) {
	for _, m := range slices.Backward(calendarDay.FindAllStringSubmatchIndex(words, -1)) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return words[m[2*i]:m[2*i+1]]
		}
		if past.MatchString(words[:m[0]]) && !partOf.MatchString(words[:m[0]]) || r.Name.MatchString(words[m[1]:]) {
			continue
		}
		month, err := time.Parse("January", part(2))
		if err != nil {
			continue
		}
		year, _ := strconv.Atoi(part(4))
		if year == 0 {
			year = published.First().Year()
			if month.Month() < published.First().Month() {
				year++
			}
		}
		text := strconv.Itoa(year) + "-" + month.Format("01")
		if day := part(1) + part(3); len(day) > 0 && len(day) < 3 {
			if len(day) == 1 {
				day = "0" + day
			}
			text += "-" + day
		}
		d, err := edtf.Parse(text)
		ahead := err == nil && d.First().After(asOf.Last())
		if err == nil && endsAt.MatchString(words[:m[0]]) {
			ahead = d.Last().After(asOf.Last())
		}
		if ahead && d.First().Sub(published.First()) < 1100*24*time.Hour {
			return d, true
		}
	}
	return edtf.Date{}, false
}
