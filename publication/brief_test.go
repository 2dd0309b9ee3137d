package publication

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
	"parley/statement"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample is an account of two invented countries, with what a brief must show: a collision, a movement, a claim by
// another, a meeting, an unread text, a text that repeats another.
func sample(t *testing.T) (*record.Account, *codebook.Codebook) {
	t.Helper()
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	cb, err := base.Extend(codebook.Extension{
		Actors: []codebook.Actor{{ID: "ARL", Name: "Arland", Kind: codebook.State, Role: "party"}, {ID: "BOR", Name: "Borduria", Kind: codebook.State, Role: "party"}},
		Issues: []codebook.Issue{{ID: "territory", Options: []codebook.Option{
			{ID: "return", Name: "return of the valley", Cues: []string{"return of the valley"}}, {ID: "shared", Name: "shared rule", Cues: []string{"shared rule"}},
			{ID: "annexed", Name: "annexation recognised", Cues: []string{"recognition of the annexation"}},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var sources []*record.Source
	var statements []statement.Statement
	add := func(id, published string, lines ...statement.Statement) *record.Source {
		doc := &document.Document{ID: id, TextSHA256: id, Published: edtf.Must(published), Title: document.Field{Value: "The " + id + " paper"}}
		for _, s := range lines {
			start := len(doc.Text)
			doc.Text += s.Quote + ".\n\n"
			doc.Blocks = append(doc.Blocks, document.Block{Span: document.Span{Start: start, End: len(doc.Text) - 2}})
			s.ActorMentions = []statement.Mention{{Span: document.Span{Start: start, End: start + len(s.Quote)}, Text: s.Quote}}
			s.Doc, s.Span = id, document.Span{Start: start, End: start + len(s.Quote)}
			s.SetID(id)
			statements = append(statements, s)
		}
		src := &record.Source{Doc: doc, Origin: id}
		sources = append(sources, src)
		return src
	}
	st := func(quote, actor string, act codebook.Act, issue, date string) statement.Statement {
		return statement.Statement{Quote: quote, Actor: strings.Split(actor, "; "), Act: act, Issue: []string{issue}, Date: edtf.Must(date), Modality: codebook.Asserted, Score: 0.8}
	}
	add("first", "2024-02-01",
		st("Arland demands the return of the valley", "Arland", codebook.Demand, "territory", "2024-01-10"),
		st("Borduria insists on recognition of the annexation", "Borduria", codebook.Demand, "territory", "2024-01-12"))
	claim := st("Borduria said that Arland gives up its alliance", "Arland", codebook.Concede, "alliance", "")
	claim.Speaker, claim.Modality = "Borduria", codebook.Reported
	add("second", "2024-06-01",
		st("Arland proposed shared rule of the valley on 20 May", "Arland", codebook.Propose, "territory", "2024-05-20"),
		st("Arland and Borduria met on the ferry on 21 May", "Arland; Borduria", codebook.Meet, "talks", "2024-05-21"), claim)
	add("copy", "2024-06-02", st("Arland proposed shared rule of the valley on 20 May", "Arland", codebook.Propose, "territory", "2024-05-20")).Origin = "second"
	foreign := add("foreign", "2024-06-03")
	foreign.Unread, foreign.Doc.Lang = "not a language that the reader reads", document.Field{Value: "sy"}
	a, err := record.Fold(sources, statements, record.Options{Codebook: cb, Parties: []string{"Arland", "Borduria"}, Threshold: 0.7})
	if err != nil {
		t.Fatal(err)
	}
	return a, cb
}

func TestBrief(t *testing.T) {
	a, cb := sample(t)
	b, err := NewBrief(a, BriefOptions{Codebook: cb, Reader: "The reader was measured to be right in 3 of 4.", Failed: []string{"lost.txt: it is empty"}})
	if err != nil {
		t.Fatal(err)
	}
	var md, page bytes.Buffer
	if err := b.Markdown(&md); err != nil {
		t.Fatal(err)
	}
	if err := b.HTML(&page); err != nil {
		t.Fatal(err)
	}
	golden(t, "brief.md", md.Bytes())
	golden(t, "brief.html", page.Bytes())
	if _, err := html.Parse(&page); err != nil {
		t.Error(err)
	}
	if strings.Contains(strings.ToLower(page.String()), "<script") {
		t.Error("the page needs a script")
	}
	again, err := NewBrief(a, BriefOptions{Codebook: cb, Reader: "The reader was measured to be right in 3 of 4.", Failed: []string{"lost.txt: it is empty"}})
	if err != nil {
		t.Fatal(err)
	}
	x, _ := json.Marshal(b)
	y, _ := json.Marshal(again)
	if !bytes.Equal(x, y) {
		t.Error("the same account gave two briefs")
	}
}

// TestNoBriefWithoutItsWords: whatever goes wrong with a citation, Check says so.
func TestNoBriefWithoutItsWords(t *testing.T) {
	a, cb := sample(t)
	for name, spoil := range map[string]func(*Brief){
		"a quote that is not in its document": func(b *Brief) { b.Notes[0].Quote = "words that nobody wrote" },
		"a place outside the document":        func(b *Brief) { b.Notes[0].End = 1 << 20 },
		"a claim without a note": func(b *Brief) {
			b.Sections[0].Text = append(b.Sections[0].Text, Sentence{Parts: []Part{{Text: "Peace is near."}}})
		},
		"a note that is not there": func(b *Brief) { b.Sections[0].Text[0].Notes = []int{999} },
		"quoted words that the note does not hold": func(b *Brief) {
			cell := b.Sections[1].Table.Rows[0][1]
			cell[0].Parts[1].Text = "surrender"
		},
	} {
		b, err := NewBrief(a, BriefOptions{Codebook: cb})
		if err != nil {
			t.Fatal(err)
		}
		spoil(b)
		if err := b.Check(); !errors.Is(err, ErrCitation) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEmptyAccount(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	a, err := record.Fold(nil, nil, record.Options{Codebook: base})
	if err != nil {
		t.Fatal(err)
	}
	b, err := NewBrief(a, BriefOptions{Codebook: base})
	if err != nil {
		t.Fatal(err)
	}
	if got := b.Masthead[0].String() + " " + b.Sections[0].Text[0].String(); got != "There is no text to tell from: add some (`parley add`), or ask for a later day. Nothing is known yet." {
		t.Errorf("%q", got)
	}
	if g := (Lister{Account: a, Codebook: base}).Changes(); g.Empty != noText {
		t.Errorf("a table of no text says %q", g.Empty)
	}
	for _, s := range b.Sections {
		if len(s.Text)+len(s.Points) == 0 && s.Table == nil {
			t.Errorf("section %s is silent about having nothing", s.Title)
		}
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (go test -update rewrites it):\n%s", name, d)
	}
}

// TestDoubtful: a position that rests on a statement below the score of doubt is left out, and said to be.
func TestDoubtful(t *testing.T) {
	a, cb := sample(t)
	for _, e := range a.Entries {
		if e.Act == codebook.Demand && e.Actor[0] == "Borduria" {
			e.Score = 0.2
		}
	}
	a, err := record.Fold(a.Sources, statementsOf(a), record.Options{Codebook: cb, Parties: a.Parties, Threshold: 0.7, Doubt: 0.3})
	if err != nil {
		t.Fatal(err)
	}
	out := markdownOf(t, Lister{Account: a, Codebook: cb})
	_, table, _ := strings.Cut(out, "## Positions")
	table, _, _ = strings.Cut(table, "## ")
	if strings.Contains(table, "insists on recognition") || !strings.Contains(table, "1 position resting only on statements scored below 0.3") {
		t.Errorf("%s", table)
	}
}

func statementsOf(a *record.Account) (list []statement.Statement) {
	for _, e := range a.Entries {
		list = append(list, e.Statement)
	}
	return list
}

// TestUnopened: words in quotation marks are not quoted twice.
func TestUnopened(t *testing.T) {
	for q, want := range map[string]string{
		"“We will never do this, and": "We will never do this, and", "“We will never do this”": "We will never do this", `"We will"`: "We will",
		"“Peace” is what Arland wants": "“Peace” is what Arland wants", "Arland wants “peace”": "Arland wants “peace”",
	} {
		if got := unopened(q); got != want {
			t.Errorf("%s: %s, want %s", q, got, want)
		}
	}
}
