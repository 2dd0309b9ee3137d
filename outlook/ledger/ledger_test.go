package ledger

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"parley/edtf"
	"parley/outlook"
)

func question(id string) Entry {
	return Entry{Recorded: edtf.Must("2030-01-31"), Forecast: &Forecast{
		ID: id, Ask: "Will it hold?", Rule: "It holds.", Source: "The monitors.", Open: edtf.Must("2030-01-31"), Close: edtf.Must("2030-12-31"),
		Options: yesNo, P: []float64{0.3, 0.7}, Base: []float64{0.2, 0.8}, Persistence: []float64{0, 1}, Early: true}}
}

func resolve(id, outcome, day string) Entry {
	return Entry{Recorded: edtf.Must(day), Resolution: &Resolution{ID: id, Outcome: outcome, Source: "The monitors."}}
}

func written(t *testing.T, entries ...Entry) []byte {
	t.Helper()
	var l Ledger
	var b bytes.Buffer
	if err := l.Append(&b, entries...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRoundTrip(t *testing.T) {
	text := written(t, question("a"), question("b"), resolve("a", "yes", "2030-03-01"))
	l, err := Read(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	items, s := l.Items()
	if len(items) != 1 || items[0].Outcome != 0 || s != (Status{Questions: 2, Resolved: 1, Open: 1}) {
		t.Errorf("%+v %+v", items, s)
	}
	var again bytes.Buffer
	if err := (&Ledger{}).Append(&again, l.Entries...); err != nil || !bytes.Equal(again.Bytes(), text) {
		t.Error("what was read does not write the same bytes:", err)
	}
}

// TestEditsAreSeen changes a ledger in every place by one byte, and by whole lines.
func TestEditsAreSeen(t *testing.T) {
	text := written(t, question("a"), question("b"), resolve("a", "yes", "2030-03-01"))
	for i := range text {
		edited := bytes.Clone(text)
		edited[i] ^= 1
		if _, err := Read(bytes.NewReader(edited)); !errors.Is(err, ErrChanged) {
			t.Fatalf("byte %d (%q) was changed and not seen: %v", i, text[i], err)
		}
	}
	lines := bytes.SplitAfter(text, []byte("\n"))
	for name, edited := range map[string][]byte{
		"first line out":  bytes.Join(lines[1:], nil),
		"middle line out": bytes.Join([][]byte{lines[0], lines[2]}, nil),
		"swapped":         bytes.Join([][]byte{lines[1], lines[0], lines[2]}, nil),
		"last cut":        text[:len(text)-10],
		"blank line":      append(bytes.Clone(lines[0]), '\n'),
	} {
		if _, err := Read(bytes.NewReader(edited)); !errors.Is(err, ErrChanged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRefusals(t *testing.T) {
	with := func(change func(*Forecast)) Entry {
		e := question("a")
		change(e.Forecast)
		return e
	}
	later := question("a")
	later.Recorded = edtf.Must("2030-02-28")
	reworded := question("a")
	reworded.Recorded, reworded.Forecast.Rule = edtf.Must("2030-02-28"), "It nearly holds."
	correct := resolve("a", "no", "2031-01-02")
	correct.Resolution.Correct = true
	for _, c := range []struct {
		name    string
		entries []Entry
		want    string // in the error; empty where the ledger takes it
	}{
		{"again later", []Entry{question("a"), later}, ""},
		{"again the same day", []Entry{question("a"), question("a")}, "recorded as of 2030-01-31 already"},
		{"reworded", []Entry{question("a"), reworded}, "another wording"},
		{"no rule", []Entry{with(func(f *Forecast) { f.Rule = "" })}, "no resolution rule"},
		{"sum", []Entry{with(func(f *Forecast) { f.P = []float64{0.3, 0.6} })}, "sum to 0.9"},
		{"closed", []Entry{with(func(f *Forecast) { f.Close = edtf.Must("2030-01-31") })}, "what is past is resolved"},
		{"backwards", []Entry{later, question("b")}, "only goes forward"},
		{"unknown", []Entry{resolve("z", "yes", "2030-03-01")}, "no question"},
		{"early yes", []Entry{question("a"), resolve("a", "yes", "2030-03-01")}, ""},
		{"early no", []Entry{question("a"), resolve("a", "no", "2030-03-01")}, "cannot be known"},
		{"late no", []Entry{question("a"), resolve("a", "no", "2030-12-31")}, ""},
		{"no such outcome", []Entry{question("a"), resolve("a", "perhaps", "2030-12-31")}, "no outcome"},
		{"twice", []Entry{question("a"), resolve("a", "yes", "2030-03-01"), resolve("a", "no", "2031-01-01")}, "resolved already"},
		{"corrected", []Entry{question("a"), resolve("a", "yes", "2030-03-01"), correct}, ""},
		{"forecast after", []Entry{question("a"), resolve("a", "yes", "2030-02-01"), later}, "is resolved"},
	} {
		var b bytes.Buffer
		err := (&Ledger{}).Append(&b, c.entries...)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.want != "" && (!errors.Is(err, ErrEntry) || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		case c.want != "" && b.Len() > 0:
			t.Errorf("%s: refused and yet written", c.name)
		}
	}
}

func TestOfOutlook(t *testing.T) {
	o, err := outlook.Run(outlook.Section{
		AsOf: edtf.Must("2030-01-31"), Now: "war", Classes: []outlook.Weighted{{Class: "all-dyads", Weight: 1}}, Horizons: []int{1, 12},
		Questions: []outlook.Question{{ID: "q", Ask: "A ceasefire?", Scenario: "frozen", Rule: "…", Source: "…", Close: edtf.Must("2030-12-31"), Windows: []edtf.Date{edtf.Must("2030-06-30")}}},
	}, outlook.Options{Draws: 100})
	if err != nil {
		t.Fatal(err)
	}
	entries := Of(o)
	written(t, entries...) // every entry is one that the ledger takes
	if got := len(entries); got != 1+2+4 {
		t.Errorf("%d entries", got)
	}
	if got := strings.Join(entries[0].Forecast.Options, ", "); got != "by 2030-06-30, by 2030-12-31, not by 2030-12-31" {
		t.Error(got)
	}
	if got := entries[1].Forecast.Close.String(); got != "2030-02-28" {
		t.Error("a month after 31 January is", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"hash":"","prev":"","entry":{}}` + "\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if l, err := Read(bytes.NewReader(text)); err == nil {
			l.Items()
		}
	})
}
