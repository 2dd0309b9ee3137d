package record

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/syntax"
)

// A Commitment is something that an actor is reported to have agreed to do, with what the account holds on whether it was
// done. It is evidence of reports, not of compliance.
type Commitment struct {
	Obligor      string
	Issue        string
	Entry        *Entry // the words of the undertaking
	Due          edtf.Date
	Verification string // the sentence that says how it is checked; empty where none does
	Guarantor    string // the sentence that says who stands behind it; empty where none does
	Status       CommitmentStatus
	Evidence     []*Entry // what decided the status, the latest last
}

// A CommitmentStatus says how a commitment stands, by evidence.
type CommitmentStatus string

// The statuses.
const (
	NotYetDue  CommitmentStatus = "not yet due"
	InProgress CommitmentStatus = "in progress"
	Done       CommitmentStatus = "done"
	Stalled    CommitmentStatus = "stalled" // talked or worked on, but not within [StalledAfter] days
	BrokenOff  CommitmentStatus = "reversed"
	Breached   CommitmentStatus = "breached"
	Expired    CommitmentStatus = "due, not reported" // past its due date with no report of the deed
	NoEvidence CommitmentStatus = "no evidence"
)

// StalledAfter is the number of days without a report after which work on a commitment counts as stalled.
const StalledAfter = 120

type commitmentRules struct {
	Done         []codebook.Act `yaml:"done"`
	Progress     []codebook.Act `yaml:"progress"`
	Breached     []codebook.Act `yaml:"breached"`
	Reversed     []codebook.Act `yaml:"reversed"`
	MadeBy       []codebook.Act `yaml:"made-by"`
	Readiness    pattern        `yaml:"readiness"`
	Announced    pattern        `yaml:"announced"`
	Verification pattern        `yaml:"verification"`
	Guarantor    pattern        `yaml:"guarantor"`
	Due          pattern        `yaml:"due"`
}

// notCommitted are issues on which agreeing commits to nothing that could be done or not.
var notCommitted = []string{"talks", "relations", "trust", "mediation", "other"}

// Commitments lists what actors are reported to have agreed to, the latest first. Only dated undertakings count, since a
// deed must come after them; who is ready or offers to do something has not undertaken it. What is doubtful neither makes a
// commitment nor decides one.
func (a *Account) Commitments(v View) []Commitment {
	r := &a.rules.commitment
	type key struct {
		obligor, issue string
		day            int32
	}
	by := map[key][]*Entry{}
	for _, e := range a.Entries {
		if e.day == never || e.FromPublication || !a.sees(v, e) || a.Doubtful(e) || !slices.Contains(r.MadeBy, e.Act) || e.Condition != nil || r.Readiness.MatchString(e.Quote) ||
			e.Act == codebook.Concede && !r.Announced.MatchString(e.Quote) { // what is given is a deed
			continue
		}
		for _, actor := range e.Actor {
			if voice := e.Voice(actor); a.outlet(e, actor) || voice == Claimed || !happened(e) && (e.Modality != codebook.Predicted || voice == Told) {
				continue
			}
			for _, issue := range e.Issue {
				if !slices.Contains(notCommitted, issue) {
					by[key{actor, issue, e.day}] = append(by[key{actor, issue, e.day}], e)
				}
			}
		}
	}
	out := make([]Commitment, 0, len(by))
	for k, entries := range by {
		c := Commitment{Obligor: k.obligor, Issue: k.issue, Entry: slices.MinFunc(entries, func(x, y *Entry) int { return better(x, y, cell{k.obligor, k.issue}) })}
		c.Due = dueDate(r.Due.Regexp, c.Entry)
		c.Verification, c.Guarantor = a.besides(c, r.Verification), a.besides(c, r.Guarantor)
		a.status(&c, v)
		out = append(out, c)
	}
	slices.SortFunc(out, func(x, y Commitment) int {
		return cmp.Or(-cmp.Compare(x.Entry.day, y.Entry.day), cmp.Compare(a.rank(x.Obligor), a.rank(y.Obligor)), cmp.Compare(x.Obligor, y.Obligor), cmp.Compare(x.Issue, y.Issue))
	})
	return out
}

// A Tally counts undertakings on a day: how many had been made, were due, were reported done, breached or reversed by one of those who made
// them. What several agreed to in the same words, on whatever issues, is one.
type Tally struct {
	On                        edtf.Date
	Made, Due, Done, Breached int
}

// Tallies gives due against done over time: a tally for the end of each year from the first commitment to the view's day,
// and one for that day.
func (a *Account) Tallies(v View) []Tally {
	all := a.Commitments(v)
	asOf := a.AsOf(v)
	if len(all) == 0 || asOf.IsZero() {
		return nil
	}
	var out []Tally
	for year := all[len(all)-1].Entry.When.Last().Year(); year <= asOf.Last().Year(); year++ {
		on := edtf.OfDay(year, time.December, 31)
		if year == asOf.Last().Year() {
			on = edtf.OfTime(asOf.Last())
		}
		t := Tally{On: on}
		var made, due, done, breached tallied
		for _, c := range a.Commitments(View{AsOf: on, KnownAt: v.KnownAt}) {
			t.Made += made.count(c)
			if !c.Due.IsZero() && dayOf(c.Due) <= dayOf(on) {
				t.Due += due.count(c)
			}
			switch c.Status {
			case Done:
				t.Done += done.count(c)
			case Breached, BrokenOff:
				t.Breached += breached.count(c)
			}
		}
		out = append(out, t)
	}
	return out
}

// tallied remembers the words of the commitments that were counted.
type tallied map[*Entry]bool

// count is 1 for a commitment by words that were not counted before, and 0 else.
func (w *tallied) count(c Commitment) int {
	if (*w)[c.Entry] {
		return 0
	}
	if *w == nil {
		*w = tallied{}
	}
	(*w)[c.Entry] = true
	return 1
}

// status decides by the obligor's later acts on the issue, for [HeldGap] days after it was made or fell due: what is
// refused ten years later breaks no promise. A breach or a reversal outweighs a deed that came before it. A deed, a refusal
// or work counts only where its words share one with the undertaking: children who came home are no exchange of prisoners.
func (a *Account) status(c *Commitment, v View) {
	r := &a.rules.commitment
	asOf := dayOf(a.AsOf(v))
	var lastWork int32 = never
	col := a.cells[cell{c.Obligor, c.Issue}]
	if col == nil {
		return
	}
	for _, e := range col.all {
		if e.day <= c.Entry.day || e.day-max(c.Entry.day, dayOf(c.Due)) > HeldGap || e.FromPublication || !happened(e) || !a.sees(v, e) || a.Doubtful(e) || e.Voice(c.Obligor) == Claimed {
			continue
		}
		switch {
		case slices.Contains(r.Breached, e.Act):
			c.Status = Breached
		case e.leaving.parts() && !e.leaving.talks, slices.Contains(r.Reversed, e.Act) && a.shareWord(c.Entry, e):
			c.Status = BrokenOff
		case e.leaving.how == Returns && c.Status == BrokenOff:
			c.Status, lastWork = "", e.day
		case slices.Contains(r.Done, e.Act) && a.shareWord(c.Entry, e) && !r.Announced.MatchString(e.Quote):
			c.Status = Done
		case (slices.Contains(r.Progress, e.Act) || slices.Contains(r.Done, e.Act)) && c.Status == "" && a.shareWord(c.Entry, e):
			lastWork = e.day
		default:
			continue
		}
		c.Evidence = append(c.Evidence, e)
	}
	if c.Status != "" {
		return
	}
	switch {
	case !c.Due.IsZero() && asOf <= dayOf(c.Due):
		c.Status = NotYetDue
	case lastWork != never && asOf-lastWork <= StalledAfter:
		c.Status = InProgress
	case lastWork != never:
		c.Status = Stalled
	case !c.Due.IsZero():
		c.Status = Expired
	default:
		c.Status = NoEvidence
	}
}

var dated = regexp.MustCompile(`^(?:(\d{1,2}) )?(?:(January|February|March|April|May|June|July|August|September|October|November|December) )?(\d{4})\b`)
var within = regexp.MustCompile(`(?i)\b(?:within|for|by) (?:a period of )?(\d+|one|two|three|six|ten|fourteen|thirty|sixty|ninety) (day|week|month|year)s?\b`)

// endOf is a day by which something falls due that hangs on the day of the act.
var endOf = regexp.MustCompile(`(?i)\b(?:by|before|until) (?:the )?end of (?:the|this) (year|month)\b`)

var counts = map[string]int{"one": 1, "two": 2, "three": 3, "six": 6, "ten": 10, "fourteen": 14, "thirty": 30, "sixty": 60, "ninety": 90}

// dueDate reads the day by which an undertaking falls due: "by 31 December 2019"; "within 30 days", "by the end of the year" of the act.
func dueDate(cue *regexp.Regexp, e *Entry) edtf.Date {
	words := strings.Join(strings.Fields(e.Quote), " ")
	for _, at := range cue.FindAllStringIndex(words, -1) {
		if m := dated.FindStringSubmatch(words[at[1]:]); m != nil {
			return calendar(m[1], m[2], m[3])
		}
	}
	if m := endOf.FindStringSubmatch(words); m != nil && !e.When.IsZero() {
		made := e.When.Last()
		if strings.EqualFold(m[1], "year") {
			return edtf.OfYear(made.Year())
		}
		return edtf.OfMonth(made.Year(), made.Month())
	}
	if m := within.FindStringSubmatch(words); m != nil && e.When.Precision() == edtf.Day {
		n := counts[strings.ToLower(m[1])]
		if n == 0 {
			n, _ = strconv.Atoi(m[1])
		}
		years, monthsAhead, days := 0, 0, 0
		switch strings.ToLower(m[2]) {
		case "day":
			days = n
		case "week":
			days = 7 * n
		case "month":
			monthsAhead = n
		case "year":
			years = n
		}
		return edtf.OfTime(e.When.Last().AddDate(years, monthsAhead, days))
	}
	return edtf.Date{}
}

func calendar(day, month, year string) edtf.Date {
	y, _ := strconv.Atoi(year)
	if month == "" {
		return edtf.OfYear(y)
	}
	t, err := time.Parse("January", month)
	if err != nil {
		return edtf.OfYear(y)
	}
	if d, err := strconv.Atoi(day); err == nil {
		return edtf.OfDay(y, t.Month(), d)
	}
	return edtf.OfMonth(y, t.Month())
}

// besides is the sentence with some words in the block that holds a commitment's: its own, or the first that does not tell of other issues
// alone; empty where none has them. Who monitors a ceasefire does not check an exchange of prisoners.
func (a *Account) besides(c Commitment, cue pattern) (found string) {
	e := c.Entry
	doc := e.Source.Doc
	i := slices.IndexFunc(doc.Blocks, func(b document.Block) bool { return b.Contains(e.Span) })
	if i < 0 {
		return ""
	}
	block := doc.Blocks[i]
	for _, s := range syntax.Split(doc.Text[block.Start:block.End], block.Start) {
		text := strings.Join(strings.Fields(doc.Text[s.Start:s.End]), " ")
		if !cue.MatchString(text) {
			continue
		}
		if s.Start <= e.Start && e.End <= s.End {
			return text
		}
		if found == "" && !a.elsewhere(document.Span{Start: s.Start, End: s.End}, e.Source, c.Issue) {
			found = text
		}
	}
	return found
}

// elsewhere reports that statements are made within some words of a source, and none of them on an issue.
func (a *Account) elsewhere(words document.Span, source *Source, issue string) (other bool) {
	for _, x := range a.Entries {
		if x.Source == source && words.Contains(x.Span) {
			if slices.Contains(x.Issue, issue) {
				return false
			}
			other = true
		}
	}
	return other
}

// blockWords gives the block that holds an entry.
func blockWords(e *Entry) string {
	doc := e.Source.Doc
	i := slices.IndexFunc(doc.Blocks, func(b document.Block) bool { return b.Contains(e.Span) })
	if i < 0 {
		return e.Quote
	}
	return strings.Join(strings.Fields(doc.Text[doc.Blocks[i].Start:doc.Blocks[i].End]), " ")
}
