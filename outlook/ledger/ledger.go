// Package ledger keeps forecasts so that nobody can improve them afterwards.
//
// A ledger is a text file of lines, each a JSON object with an entry, the hash of the line before and its own. A line
// that is changed, put in, taken out or moved breaks the chain and is named. What a chain of hashes cannot see is that
// the last lines were cut off: [Ledger.Head] is printed whenever something is recorded, to be kept elsewhere.
//
// The package reads and writes streams; it opens no file and knows no clock.
package ledger

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"parley/edtf"
	"parley/outlook/score"
)

// ErrChanged reports a ledger that is not as it was written.
var ErrChanged = errors.New("the ledger was changed after it was written")

// ErrEntry reports an entry that cannot be added.
var ErrEntry = errors.New("the ledger cannot take this")

// An Entry is one line: a forecast, or a resolution.
type Entry struct {
	Recorded   edtf.Date   `json:"recorded"` // the day from which the forecast is made, or on which it was resolved
	Forecast   *Forecast   `json:"forecast,omitempty"`
	Resolution *Resolution `json:"resolution,omitempty"`
}

// A Forecast gives a probability to each option of a question. Two options are yes and no.
type Forecast struct {
	ID      string    `json:"id"`
	Ask     string    `json:"ask"`
	Rule    string    `json:"rule"`
	Source  string    `json:"source"`
	Open    edtf.Date `json:"open"`
	Close   edtf.Date `json:"close"`
	Options []string  `json:"options"`
	Ordered bool      `json:"ordered,omitempty"`
	// Early says that the first option may come true before the closing date.
	Early       bool      `json:"early,omitempty"`
	P           []float64 `json:"p"`
	Low         []float64 `json:"low"`
	High        []float64 `json:"high"`
	Words       []string  `json:"likelihood"`
	Basis       []string  `json:"basis"`
	Base        []float64 `json:"base_rate"`
	Persistence []float64 `json:"persistence"`
	Market      []float64 `json:"market,omitempty"`
	Classes     []string  `json:"classes"` // reference classes with their weights
}

// A Resolution says what happened.
type Resolution struct {
	ID      string `json:"id"`
	Outcome string `json:"outcome"` // an option, or "void"
	Source  string `json:"source"`
	Correct bool   `json:"corrects,omitempty"` // takes the place of an earlier resolution, which stays in the file
}

// Void is the outcome of a question that cannot be settled.
const Void = "void"

// A Ledger is what a file holds. The zero value is an empty one.
type Ledger struct {
	Entries []Entry
	head    string
}

// Head is the hash of the last line; empty for an empty ledger.
func (l *Ledger) Head() string { return l.head }

// line is the form of a line.
type line struct {
	Hash  string          `json:"hash"`
	Prev  string          `json:"prev"`
	Entry json.RawMessage `json:"entry"`
}

func seal(prev string, entry []byte) string {
	h := sha256.New()
	io.WriteString(h, prev+"\n")
	h.Write(entry)
	return hex.EncodeToString(h.Sum(nil))
}

// Read reads a ledger and checks its chain. A broken chain wraps [ErrChanged] and names the line.
func Read(r io.Reader) (*Ledger, error) {
	l := &Ledger{}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		text, err := in.ReadBytes('\n')
		if err == io.EOF && len(text) == 0 {
			return l, nil
		}
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("ledger: %w", err)
		}
		if err == io.EOF {
			return nil, fmt.Errorf("line %d: %w: it is cut off; remove the rest of it, which was never wholly written, or restore the file from a copy", n, ErrChanged)
		}
		text = bytes.TrimSuffix(text, []byte("\n"))
		var x line
		var e Entry
		if json.Unmarshal(text, &x) != nil || json.Unmarshal(x.Entry, &e) != nil {
			return nil, fmt.Errorf("line %d: %w: it is no entry; restore the file from a copy", n, ErrChanged)
		}
		same, _ := encode(x)
		if x.Prev != l.head || x.Hash != seal(x.Prev, x.Entry) || !bytes.Equal(same, text) {
			return nil, fmt.Errorf("line %d: %w: its hash is not that of its text and of the line before; restore the file from a copy", n, ErrChanged)
		}
		l.Entries, l.head = append(l.Entries, e), x.Hash
	}
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// Append checks entries, writes their lines and adds them. All or none: nothing is written where one cannot be taken,
// and the lines go out in one write.
func (l *Ledger) Append(w io.Writer, entries ...Entry) error {
	next := Ledger{Entries: slices.Clone(l.Entries), head: l.head}
	var out bytes.Buffer
	for _, e := range entries {
		if err := next.check(e); err != nil {
			return err
		}
		entry, err := encode(e)
		if err != nil {
			return fmt.Errorf("ledger: %w", err)
		}
		text, err := encode(line{seal(next.head, entry), next.head, entry})
		if err != nil {
			return fmt.Errorf("ledger: %w", err)
		}
		out.Write(append(text, '\n'))
		next.Entries, next.head = append(next.Entries, e), seal(next.head, entry)
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("ledger: %w", err)
	}
	*l = next
	return nil
}

func (l *Ledger) check(e Entry) error {
	refuse := func(format string, args ...any) error {
		return fmt.Errorf("%w: %s", ErrEntry, fmt.Sprintf(format, args...))
	}
	if e.Recorded.Precision() != edtf.Day {
		return refuse("%q is not a day; give one, as in 2026-01-31", e.Recorded)
	}
	if n := len(l.Entries); n > 0 && edtf.Compare(e.Recorded, l.Entries[n-1].Recorded) < 0 {
		return refuse("the last entry is of %s and this one of %s; a ledger only goes forward, so give a later day", l.Entries[n-1].Recorded, e.Recorded)
	}
	switch {
	case e.Forecast != nil && e.Resolution == nil:
		return l.checkForecast(e.Recorded, *e.Forecast, refuse)
	case e.Resolution != nil && e.Forecast == nil:
		return l.checkResolution(e.Recorded, *e.Resolution, refuse)
	}
	return refuse("an entry is either a forecast or a resolution")
}

func (l *Ledger) checkForecast(day edtf.Date, f Forecast, refuse func(string, ...any) error) error {
	if f.ID == "" || f.Rule == "" || f.Source == "" {
		return refuse("question %q has no resolution rule or no source of truth; write both", f.ID)
	}
	if edtf.Compare(day, f.Close) >= 0 {
		return refuse("%s closes on %s, not after %s; what is past is resolved, not forecast", f.ID, f.Close, day)
	}
	if err := (score.Item{ID: f.ID, P: f.P, Base: f.Base, Persistence: f.Persistence, Market: f.Market}).Check(); err != nil {
		return refuse("%v", err)
	}
	if before, when, ok := l.last(f.ID); ok {
		if before.Rule != f.Rule || before.Close != f.Close || before.Ask != f.Ask || before.Source != f.Source || !slices.Equal(before.Options, f.Options) {
			return refuse("%s stands in the ledger with another wording, rule, source or closing date; ask a new question under a new id", f.ID)
		}
		if when == day {
			return refuse("%s is recorded as of %s already; a later as_of records again", f.ID, day)
		}
	}
	if _, ok := l.resolution(f.ID); ok {
		return refuse("%s is resolved; ask a new question under a new id", f.ID)
	}
	return nil
}

func (l *Ledger) checkResolution(day edtf.Date, r Resolution, refuse func(string, ...any) error) error {
	f, _, ok := l.last(r.ID)
	if !ok {
		return refuse("there is no question %q in the ledger; 'parley outlook CASE --record' writes them", r.ID)
	}
	if r.Source == "" {
		return refuse("the resolution of %s names no source; name what settled it", r.ID)
	}
	k := slices.Index(f.Options, r.Outcome)
	if k < 0 && r.Outcome != Void {
		return refuse("%s has no outcome %q; it has %q and %q", r.ID, r.Outcome, f.Options, Void)
	}
	if early := f.Early && k < len(f.Options)-1; edtf.Compare(day, f.Close) < 0 && !early && r.Outcome != Void {
		return refuse("%s closes on %s; %q cannot be known on %s", r.ID, f.Close, r.Outcome, day)
	}
	if _, ok := l.resolution(r.ID); ok != r.Correct {
		if ok {
			return refuse("%s is resolved already; to correct it say so (--correct), and both stay in the file", r.ID)
		}
		return refuse("%s is not resolved yet: there is nothing to correct", r.ID)
	}
	return nil
}

// last is the latest forecast of a question.
func (l *Ledger) last(id string) (Forecast, edtf.Date, bool) {
	for _, e := range slices.Backward(l.Entries) {
		if e.Forecast != nil && e.Forecast.ID == id {
			return *e.Forecast, e.Recorded, true
		}
	}
	return Forecast{}, edtf.Date{}, false
}

// resolution is the resolution of a question that counts: the latest.
func (l *Ledger) resolution(id string) (Resolution, bool) {
	for _, e := range slices.Backward(l.Entries) {
		if e.Resolution != nil && e.Resolution.ID == id {
			return *e.Resolution, true
		}
	}
	return Resolution{}, false
}

// Status counts the questions of a ledger.
type Status struct {
	Questions int `json:"questions"`
	Resolved  int `json:"resolved"`
	Void      int `json:"void"`
	Open      int `json:"open"`
}

// Items gives the forecasts of resolved questions, for [score.Of]; forecasts recorded after the day on which the question
// was settled do not exist, because the ledger refuses them.
func (l *Ledger) Items() ([]score.Item, Status) {
	var items []score.Item
	var s Status
	seen := map[string]bool{}
	for _, e := range l.Entries {
		f := e.Forecast
		if f == nil {
			continue
		}
		r, ok := l.resolution(f.ID)
		if !seen[f.ID] {
			seen[f.ID] = true
			s.Questions++
			switch {
			case !ok:
				s.Open++
			case r.Outcome == Void:
				s.Void++
			default:
				s.Resolved++
			}
		}
		if k := slices.Index(f.Options, r.Outcome); ok && k >= 0 {
			items = append(items, score.Item{ID: f.ID, P: f.P, Outcome: k, Ordered: f.Ordered, Base: f.Base, Persistence: f.Persistence, Market: f.Market})
		}
	}
	return items, s
}
