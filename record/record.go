// Package record is the account: it folds statements into who holds which position on which issue since when, what
// collides, what was proposed, who met and who mediates, and what is dated.
//
// It is not a judge of the world: everything in it is a claim of a text, with its words. Nothing merges silently and
// nothing is deleted: conflicting values stay side by side, and counts are counts of origins (texts that repeat one
// another count once).
//
// Invariants: the account does not depend on the order in which sources and statements are given; what it says as known
// on a day does not change when later documents arrive; an undated statement never counts as a change; a position is
// never made from a hypothetical act, an act that did not happen or an element of a plan.
//
// The rules (which acts take a stance, what makes a mediator) are data: see rules/README.md.
package record

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// ErrUnknownSource reports a statement whose document is not among the sources.
var ErrUnknownSource = errors.New("statement of a document that is not among the sources")

// A Source is what the account knows of a document.
type Source struct {
	Doc    *document.Document // its text; the account only reads it
	Origin string             // documents with one origin count once; empty: a document is its own origin
	Learnt edtf.Date          // known time: when parley received it; zero where it was always known
	// Reliability is the Admiralty grade A–F that the case gives the source; empty where it gives none.
	Reliability string
	Side        string // whose own voice the case says that the publisher is; empty where it says of nobody
	Unread      string // why the reader did not read it; empty where it did

	issuer    string
	joint     []string // who issues a joint text together
	draft     bool     // its title says that nobody has agreed to it yet
	published int32    // day of Doc.Published
	known     int32    // day of Learnt
}

// Options say what the account is about and how far it looks. The zero value finds the parties in the texts.
type Options struct {
	Codebook *codebook.Codebook
	Parties  []string // canonical names; found in the texts where there are none
	// Threshold is the score at which 80 % of statements were measured to be right; positions that rest only on
	// statements below it are unreviewed. 0 reviews nothing away.
	Threshold float64
	// Doubt is the score below which fewer than one statement in three was measured to be right: such statements fill a cell only where nothing
	// else does, move no position and give nobody a role. 0 doubts nothing.
	Doubt   float64
	Rulings []Ruling
}

// A View is a question's place in time. The zero value is the whole account, as known today.
type View struct {
	AsOf    edtf.Date // what held then; zero: the latest date in the account
	KnownAt edtf.Date // as known on that day; zero: everything known
	Since   edtf.Date // for changes: from that day on; zero: all
}

// A Voice says who stands behind a report of an actor's words or deeds.
type Voice uint8

// The voices, from the nearest to the actor to the farthest.
const (
	Stated   Voice = iota // the actor's own document
	Reported              // the actor's words, reported by a text
	Told                  // a text tells it in its own voice
	Claimed               // somebody else says it of the actor: never the actor's position
)

var voices = [...]string{"stated", "reported", "told", "claimed by others"}

// String names the voice as cells show it.
func (v Voice) String() string { return voices[v] }

// An Entry is a statement in the account, with what the account adds to it.
type Entry struct {
	statement.Statement
	Source *Source
	// By is the actor for whom the speaker speaks, or the document's issuer; empty where the text speaks for itself.
	By   string
	Rank codebook.Rank
	// When is the statement's own date; where it has none, or one after the day of publication for what it holds to have
	// happened, and takes a stance in a dated document, the open interval that ends on that day ("by then"). Zero is undated.
	When edtf.Date
	// FromPublication says that When is such an interval.
	FromPublication bool
	Options         []OptionMatch // what the words speak of, at most one for each issue
	With            []string      // with whom else than a party its party deals, where no other party is in it
	Ruling          *Ruling       // the analyst's decision on it; nil where there is none
	Post            *Post         // where a text says for whom the speaker or an actor acts, whom no list knows; nil where none was needed

	answers *Entry // what it refuses, where its words name that by a noun alone; see [Account.findAnswered]

	leaving leaving // whether it leaves what was agreed, or comes back to it

	plan *codebook.Proposal // the agreement that it names, where it is an answer; see [Account.planIn]
	day  int32              // of When, see dayOf
	lead int                // where the words before the quote begin that are its own, see findLeads; 0 where nothing stands before them
}

// Origin is the origin that the entry counts for.
func (e *Entry) Origin() string {
	if e.Source.Origin != "" {
		return e.Source.Origin
	}
	return e.Source.Doc.ID
}

// Claimant is who says what others than the actor say of it; hearsay names nobody.
func (e *Entry) Claimant() string {
	if e.By == "" {
		return "an unnamed source"
	}
	return e.By
}

// Voice says who stands behind the entry where it is about actor.
func (e *Entry) Voice(actor string) Voice {
	issuer := e.Source.issuer
	switch {
	case e.Modality == codebook.Reported && e.Speaker == "": // hearsay
		return Claimed
	case issuer == actor && (e.Speaker == "" || e.spokenBy(actor)) || e.Speaker == "" && slices.Contains(e.Source.joint, actor):
		return Stated
	case e.By == "":
		return Told
	case e.spokenBy(actor):
		return Reported
	}
	return Claimed
}

// spokenBy reports that whoever speaks speaks for an actor, alone or together with others: "Arland and Borduria said in a joint statement".
func (e *Entry) spokenBy(actor string) bool {
	return e.By == actor || strings.Contains(e.By, "; ") && slices.Contains(strings.Split(e.By, "; "), actor)
}

// An Account is the folded record. It is not changed after it was made and is safe for concurrent use.
type Account struct {
	Sources []*Source
	Entries []*Entry // in order of time, undated ones first
	Parties []string // canonical names, in the order of the case, or by how often the texts name them
	Found   bool     // the parties were found in the texts, where no case names them
	Dealt   bool     // and the first two by what they did together, where no two contend
	Only    bool     // and no other two contend, or deal, in them
	Others  []string // who, where the parties were found, contends or deals with them too, but in too few words for one
	Orphans []Orphan // rulings that no longer find their statement, or cannot be applied
	// Retractions are what publishers took back. Statements that rest on such words are left out, as the account knows now.
	Retractions []Retraction
	cells       map[cell]*column
	spoke       map[turn]string                // for whom speakers speak whom no list knows
	posts       *posts                         // by which office texts introduce people; only while the account is made
	plans       map[*Source]*codebook.Proposal // the one agreement that a text names, nil for none

	united   map[string]string  // the state that an army was taken to act for; see [Account.uniteArmies]
	governed map[string]bool    // states for which rivals within them act; see [Account.findGoverned]
	services map[mediation]bool // who mediates, hosts or proposes in which text; see [Account.apart]
	disowned []disowned
	options  Options
	rules    *rules
	latest   edtf.Date
}

// never is the day of what has no date: before all days.
const never int32 = -1 << 31

// dayOf gives the day by which d had come to hold, as days since 1970; an interval with an open end counts from its
// start.
func dayOf(d edtf.Date) int32 {
	if d.IsZero() {
		return never
	}
	t := d.Last()
	if t.Year() == 9999 {
		t = d.First()
	}
	return int32(t.Unix() / int64(24*time.Hour/time.Second))
}

// bounds gives the last day and the last known day that v looks at.
func (a *Account) bounds(v View) (day, known int32) {
	day, known = 1<<31-1, 1<<31-1
	if asOf := a.AsOf(v); !asOf.IsZero() {
		day = dayOf(asOf)
	}
	if !v.KnownAt.IsZero() {
		known = dayOf(v.KnownAt)
	}
	return day, known
}

// since gives the first day that v looks at for what happened or changed; never where it looks at all.
func (v View) since() int32 {
	if v.Since.IsZero() {
		return never
	}
	return int32(v.Since.First().Unix() / 86400)
}

// sees reports whether the view includes e: it had happened, was published and was known by then. An undated entry of
// an undated document is always included.
func (a *Account) sees(v View, e *Entry) bool {
	day, known := a.bounds(v)
	return e.seen(day, known)
}

func (e *Entry) seen(day, known int32) bool {
	return e.day <= day && e.Source.known <= known && e.Source.published <= day
}

// Latest is the latest day in the account on or before which everything dated in it lies; zero where nothing is dated.
// Announced future dates do not count: it is the latest publication, or the latest past act where no source is dated.
func (a *Account) Latest() edtf.Date { return a.latest }

// AsOf is the view's day, or the latest date of the account.
func (a *Account) AsOf(v View) edtf.Date {
	if v.AsOf.IsZero() {
		return a.latest
	}
	return v.AsOf
}

func (a *Account) findLatest() edtf.Date {
	var latest edtf.Date
	for _, s := range a.Sources {
		if s.known != never && s.published > s.known+stampDays {
			continue // its day cannot be: it was received before
		}
		if c := cmp.Compare(s.published, dayOf(latest)); c > 0 || c == 0 && edtf.Compare(s.Doc.Published, latest) > 0 { // an open end is no day
			latest = s.Doc.Published
		}
	}
	if !latest.IsZero() {
		return latest
	}
	for _, e := range a.Entries {
		if happened(e) && e.day > dayOf(latest) {
			latest = e.When
		}
	}
	return latest
}

// happened reports that the text holds the act to have taken place.
func happened(e *Entry) bool {
	return e.Modality == codebook.Asserted || e.Modality == codebook.Reported
}

// stampDays is by how many days an act may follow the day of publication: stamps are a day or two early where clocks and
// pages disagree.
const stampDays = 3

// date sets When, by the statement's own date or by publication; what a text tells of an earlier time without a day stays undated.
func (a *Account) date(e *Entry) {
	e.When = e.Date
	published := e.Source.Doc.Published
	under := agrees(e.Act) && (e.Date.IsZero() || e.Date == published) && a.rules.background.Under.MatchString(e.fromSentence())
	before := (e.Date.IsZero() || e.Date == published) && strings.Contains(e.Quote, "had ") && a.rules.background.Earlier.MatchString(e.Quote)
	if under || before {
		e.When = edtf.Date{}
	}
	// A text cannot report what is yet to come.
	late := happened(e) && !published.IsZero() && e.When.First().After(published.Last().AddDate(0, 0, stampDays))
	if (e.When.IsZero() || late) && !published.IsZero() && a.takesStance(e) && e.Modality != codebook.Hypothetical &&
		!(e.When.IsZero() && (under || before || a.longAfter(e))) {
		e.When, e.FromPublication = edtf.Between(edtf.Date{}, published), true
	}
	e.day = dayOf(e.When)
	// What happened in a period that was not over happened by the day of the text: "in February", of 3 February.
	if happened(e) && !published.IsZero() && !e.When.First().After(published.Last()) {
		e.day = min(e.day, dayOf(published))
	}
}

// fromSentence gives an entry's words with those before them in their sentence.
func (e *Entry) fromSentence() string {
	text := e.Source.Doc.Text
	from := max(0, e.Start-longestLead)
	if at := strings.LastIndexAny(text[from:e.Start], ".\n;!?"); at >= 0 {
		from += at + 1
	}
	return strings.TrimLeft(text[from:e.End], " ")
}

// longestLead is how many bytes before an entry's words the beginning of their sentence is looked for.
const longestLead = 200

// agrees holds for the acts by which somebody takes part in an agreement.
func agrees(act codebook.Act) bool {
	return slices.Contains(agreeing, act) || act == codebook.Support || act == codebook.Offer
}

// longAfter reports that an entry tells of what something else came weeks or longer after: "two decades after it signed the accord".
func (a *Account) longAfter(e *Entry) bool {
	at, ok := e.act()
	if !ok {
		at = e.Start
	}
	before := e.Source.Doc.Text[max(0, at-longestBefore):at]
	return holdsAny(before, relations) && a.rules.background.After.MatchString(before)
}

// relations are of the words before an act of which one tells that something else came long before or after it.
var relations = []string{" after ", " before ", " since "}

// longestBefore is how many bytes before the word of an act words may stand that tell of what came long after it.
const longestBefore = 90

// Unreviewed reports that an entry was scored below the threshold and that no analyst has ruled on it.
func (a *Account) Unreviewed(e *Entry) bool { return e.Ruling == nil && e.Score < a.options.Threshold }

// Threshold is the score below which an entry needs review.
func (a *Account) Threshold() float64 { return a.options.Threshold }

// Doubt is the score below which an entry is doubtful.
func (a *Account) Doubt() float64 { return a.options.Doubt }

// Doubtful reports that an entry is scored below the doubt of the account, that no analyst has ruled on it, and that its own words do not say that an agreement is left.
func (a *Account) Doubtful(e *Entry) bool {
	return e.Ruling == nil && e.Score < a.options.Doubt && !e.EndsAgreement()
}

// Later counts the dated entries that lie after the day of a view: announcements, and dates that cannot be.
func (a *Account) Later(v View) (n int) {
	day, known := a.bounds(v)
	for _, e := range a.Entries {
		if e.day > day && e.Source.known <= known && e.Source.published <= day {
			n++
		}
	}
	return n
}

// Origins counts the distinct origins behind entries.
func Origins(entries []*Entry) int {
	seen := map[string]bool{}
	for _, e := range entries {
		seen[e.Origin()] = true
	}
	return len(seen)
}
