package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/casefile"
	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/intake"
	"parley/publication"
	"parley/record"
	"parley/statement"
)

// A lineReader takes each line of a text as a statement: "ACTOR ACT ISSUE DATE …". It stands in for the reader, so that what
// is tested is what lies behind it.
type lineReader struct{}

func (lineReader) Read(d *document.Document) (out []statement.Statement, err error) {
	at := 0
	for line := range strings.SplitAfterSeq(d.Text, "\n") {
		words := strings.Fields(line)
		if len(words) >= 4 {
			span := document.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
			date, _ := edtf.Parse(strings.Trim(words[3], "–"))
			s := statement.Statement{Doc: d.ID, Span: span, Quote: d.Text[span.Start:span.End], Actor: []string{words[0]},
				ActorMentions: []statement.Mention{{Span: document.Span{Start: at, End: at + len(words[0])}, Text: words[0]}}, Act: codebook.Act(words[1]), Issue: []string{words[2]},
				Modality: codebook.Asserted, Date: date, Score: 0.9, Rule: "line"}
			s.SetID(d.TextSHA256)
			out = append(out, s)
		}
		at += len(line)
	}
	return out, nil
}

const orderCase = `case: a test
parties: [{id: ARL, name: Arland}, {id: BOR, name: Borduria}]
issues:
  - id: territory
    options: [{id: return, cues: [return of the valley]}, {id: shared, cues: [shared rule]}, {id: annexed, cues: [recognition of the annexation]}]
`

// A ledgerOfCase is a case on disk with its database, fed a few texts at a time.
type ledgerOfCase struct {
	*opened
	manifest strings.Builder
}

func newLedger(t *rapid.T, dir string) *ledgerOfCase {
	if err := os.MkdirAll(filepath.Join(dir, "sources"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, casefile.Filename), []byte(orderCase), 0o666); err != nil {
		t.Fatal(err)
	}
	o := &opened{streams: &streams{out: &strings.Builder{}, err: &strings.Builder{}}}
	var err error
	if o.Case, err = casefile.Load(dir); err != nil {
		t.Fatal(err)
	}
	if o.Book, err = o.Codebook(); err != nil {
		t.Fatal(err)
	}
	if err := o.openStore(context.Background()); err != nil {
		t.Fatal(err)
	}
	return &ledgerOfCase{opened: o}
}

func (l *ledgerOfCase) add(t *rapid.T, texts map[string]orderText) {
	for name, x := range texts {
		if err := os.WriteFile(filepath.Join(l.Dir, "sources", name), []byte(x.text), 0o666); err != nil {
			t.Fatal(err)
		}
		line, _ := json.Marshal(map[string]string{"path": name, "received": x.received + "T10:00:00Z"})
		fmt.Fprintf(&l.manifest, "%s\n", line)
	}
	if err := os.WriteFile(filepath.Join(l.Dir, "sources", "manifest.jsonl"), []byte(l.manifest.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	report, err := intake.Sync(context.Background(), l.Dir, keeper{l.db}, intake.Options{Version: "1", Reader: func() (intake.Reader, error) { return lineReader{}, nil }})
	if err != nil || len(report.Problems) > 0 {
		t.Fatal(err, report.Problems)
	}
}

// says gives what the database holds and what the account says of it, as known on a day.
func (l *ledgerOfCase) says(t *rapid.T, known edtf.Date, v record.View) string {
	a, err := l.account(context.Background(), known, record.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	lister := publication.Lister{Account: a, View: v, Codebook: l.Book}
	links, _ := lister.Conditions()
	for _, g := range []*publication.Grid{lister.Positions("", "", true), lister.Changes(), lister.Obstacles(), lister.Named(), lister.Meetings(), lister.Commitments(), links} {
		if err := g.CSV(&b); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

type orderText struct{ text, received string }

// TestOrderAndBatches: texts in any order and in any batches, through intake and the database, give the same bytes and the
// same account; and what the account says as known on a day is what it said when nothing later had come.
func TestOrderAndBatches(t *testing.T) {
	// Each check opens three databases; -rapid.checks=1000 goes further.
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue {
		flag.Set(f.Name, "12")
		defer flag.Set(f.Name, f.DefValue)
	}
	root := t.TempDir()
	n, moved := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		texts := map[string]orderText{}
		var names []string
		for i := range rapid.IntRange(1, 6).Draw(t, "texts") {
			var b strings.Builder
			if published := rapid.SampledFrom([]string{"", "2024-02-01", "2024-03-01"}).Draw(t, "published"); published != "" {
				fmt.Fprintf(&b, "---\npublished: %s\n---\n", published)
			}
			for range rapid.IntRange(1, 4).Draw(t, "lines") {
				fmt.Fprintf(&b, "%s %s %s %s %s\n", rapid.SampledFrom([]string{"Arland", "Borduria", "Syldavia"}).Draw(t, "actor"),
					rapid.SampledFrom([]string{"demand", "reject", "accept", "propose", "meet", "mediate"}).Draw(t, "act"), rapid.SampledFrom([]string{"territory", "ceasefire", "talks"}).Draw(t, "issue"),
					rapid.SampledFrom([]string{"–", "2024-01-01", "2024-01", "2024-01-20"}).Draw(t, "date"),
					rapid.SampledFrom([]string{"return of the valley", "shared rule", "recognition of the annexation", "what was said before"}).Draw(t, "words"))
			}
			name := fmt.Sprintf("%d.md", i)
			texts[name], names = orderText{b.String(), rapid.SampledFrom([]string{"2024-04-01", "2024-04-02", "2024-04-03"}).Draw(t, "received")}, append(names, name)
		}
		n++
		fill := func(which string, order []string, cuts bool) *ledgerOfCase {
			l := newLedger(t, filepath.Join(root, fmt.Sprint(n, which)))
			batch := map[string]orderText{}
			for i, name := range order {
				batch[name] = texts[name]
				if i == len(order)-1 || cuts && rapid.Bool().Draw(t, "cut") {
					l.add(t, batch)
					batch = map[string]orderText{}
				}
			}
			return l
		}
		dump := func(l *ledgerOfCase) string {
			var b strings.Builder
			if err := l.db.Dump(context.Background(), &b); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
		all := fill("all", names, false)
		defer all.Close()
		other := fill("other", rapid.Permutation(names).Draw(t, "order"), true)
		defer other.Close()
		if x, y := dump(all), dump(other); x != y {
			t.Fatalf("databases differ:\n%s\n%s", x, y)
		}
		if strings.Contains(all.says(t, edtf.Date{}, record.View{}), "first stated") {
			moved++
		}
		if x, y := all.says(t, edtf.Date{}, record.View{}), other.says(t, edtf.Date{}, record.View{}); x != y {
			t.Fatalf("accounts differ:\n%s\n%s", x, y)
		}
		day := edtf.Must("2024-04-02")
		var early []string
		for _, name := range names {
			if texts[name].received <= "2024-04-02" {
				early = append(early, name)
			}
		}
		then := fill("then", early, false)
		defer then.Close()
		if x, y := all.says(t, day, record.View{KnownAt: day}), then.says(t, edtf.Date{}, record.View{}); x != y {
			t.Fatalf("as known on %s:\n%s\nwhen only that was there:\n%s", day, x, y)
		}
	})
	if moved == 0 {
		t.Error("not one account held a dated position: the test shows nothing")
	}
}
