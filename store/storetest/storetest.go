// Package storetest is the contract of a store as tests, which any engine must pass.
package storetest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/quality"
	"parley/statement"
	"parley/store"
)

// Test runs the contract. open gives a store; called again with the same t, the same store opened anew.
func Test(t *testing.T, open func(t *testing.T) *store.Store) {
	for name, test := range map[string]func(*testing.T, func(*testing.T) *store.Store){
		"round trip": roundTrip, "put replaces": putReplaces, "all or none": allOrNone, "drop": drop, "filter": filter,
		"order": order, "search": search, "cancel": cancel, "always known": alwaysKnown, "two at once": twoAtOnce,
	} {
		t.Run(name, func(t *testing.T) { test(t, open) })
	}
}

var ctx = context.Background()

// sentences are what the fixtures' documents are made of, with what they report.
var sentences = []struct {
	text  string
	actor string
	act   codebook.Act
	issue string
	date  string
}{
	{"Arland demanded the return of the border valley.", "Arland", codebook.Demand, "territory", "2025-03-01"},
	{"Borduria rejected the demand in March.", "Borduria", codebook.Reject, "territory", "2025-03"},
	{"The \"Council of Elders\" proposed a ceasefire — Zürich would host it.", "Council of \"Elders\" & friends", codebook.Propose, "ceasefire", ""},
}

// Entry makes a document of some of the sentences, with their statements.
func Entry(id, known string, which ...int) store.Entry {
	d := &document.Document{ID: id, Path: id, Title: document.Field{Value: "On " + id, From: "front matter"}, Lang: document.Field{Value: "en", From: "words"},
		Published: edtf.Must("2025-03-02"), PublishedFrom: "front matter", Encoding: "utf-8", Warnings: []string{"one"}}
	e := store.Entry{Document: d, Known: edtf.Must(known), Reader: "reader/1"}
	for _, i := range which {
		s := sentences[i]
		span := document.Span{Start: len(d.Text), End: len(d.Text) + len(s.text)}
		d.Text += s.text + "\n\n"
		d.Blocks = append(d.Blocks, document.Block{Span: span})
		st := statement.Statement{Doc: id, Span: span, Quote: s.text, Actor: []string{s.actor}, Target: []string{}, ActorMentions: []statement.Mention{},
			TargetMentions: []statement.Mention{}, Act: s.act, Plover: s.act.Plover(), Issue: []string{s.issue}, Modality: codebook.Asserted,
			Date: edtf.Must(s.date), Score: 0.25 * float64(i+1), Rule: "fixture"}
		st.SetID(hash(d.Text))
		e.Statements = append(e.Statements, st)
	}
	share := document.Span{Start: len(d.Text), End: len(d.Text) + len("Share this zebra")}
	d.Text += "Share this zebra"
	d.Blocks = append(d.Blocks, document.Block{Span: share, Skip: "share"})
	d.BytesSHA256, d.TextSHA256 = hash("bytes "+d.Text), hash(d.Text)
	e.Fingerprint, e.Signature = hash(id+d.Text), quality.SignDocument(d)
	return e
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func put(t *testing.T, s *store.Store, entries ...store.Entry) {
	t.Helper()
	if err := s.Put(ctx, entries...); err != nil {
		t.Fatal(err)
	}
}

func all[T any](t *testing.T, seq iter.Seq2[T, error]) (list []T) {
	t.Helper()
	for v, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

// Dump gives a store's content.
func Dump(t *testing.T, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Dump(ctx, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var dates = cmp.Comparer(func(a, b edtf.Date) bool { return a == b })

func roundTrip(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	want := Entry("a.txt", "2025-04-01", 0, 1, 2)
	put(t, s, want)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t)
	got, err := s.Document(ctx, "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	got.Statements = all(t, s.Statements(ctx, store.Filter{Document: "a.txt"}))
	if d := cmp.Diff(want, got, dates, cmp.AllowUnexported(document.OffsetMap{}, quality.Signature{})); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if all, err := s.Fingerprints(ctx); err != nil || len(all) != 1 || all["a.txt"] != want.Fingerprint {
		t.Errorf("fingerprints: %v (%v)", all, err)
	}
	if _, err := s.Document(ctx, "b.txt"); !errors.Is(err, store.ErrNone) {
		t.Errorf("a document that is not there: %v", err)
	}
}

func putReplaces(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	put(t, s, Entry("a.txt", "2025-04-01", 0, 1), Entry("b.txt", "2025-04-01", 2))
	put(t, s, Entry("a.txt", "2025-04-01", 0, 1), Entry("b.txt", "2025-04-01", 2))
	if n := len(all(t, s.Statements(ctx, store.Filter{}))); n != 3 {
		t.Errorf("put twice: %d statements, want 3", n)
	}
	put(t, s, Entry("a.txt", "2025-04-01", 2))
	hits, err := s.Search(ctx, "valley", 10, edtf.Date{})
	if err != nil || len(hits) != 0 {
		t.Errorf("the old text is still found: %v %v", hits, err)
	}
}

func allOrNone(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	put(t, s, Entry("a.txt", "2025-04-01", 0))
	before := Dump(t, s)
	bad := Entry("c.txt", "2025-04-01", 1)
	bad.Statements[0].Quote = "words that are not there"
	if err := s.Put(ctx, Entry("b.txt", "2025-04-01", 1), bad); !errors.Is(err, statement.ErrQuote) {
		t.Errorf("a quote that is not in the text: %v", err)
	}
	if d := cmp.Diff(before, Dump(t, s)); d != "" {
		t.Errorf("a failed Put left something: %s", d)
	}
}

func drop(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	put(t, s, Entry("a.txt", "2025-04-01", 0, 1))
	before := Dump(t, s)
	put(t, s, Entry("b.txt", "2025-04-01", 2))
	if err := s.Drop(ctx, "b.txt", "never.txt"); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(before, Dump(t, s)); d != "" {
		t.Error(d)
	}
	if hits, err := s.Search(ctx, "ceasefire", 10, edtf.Date{}); err != nil || len(hits) != 0 {
		t.Errorf("a dropped text is found: %v %v", hits, err)
	}
}

func filter(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	put(t, s, Entry("a.txt", "2025-04-01", 0, 1), Entry("b.txt", "2025-05-01", 2))
	for name, test := range map[string]struct {
		store.Filter
		want []int
	}{
		"all":                    {store.Filter{}, []int{0, 1, 2}},
		"actor":                  {store.Filter{Actor: "Borduria"}, []int{1}},
		"actor with odd signs":   {store.Filter{Actor: sentences[2].actor}, []int{2}},
		"part of a name":         {store.Filter{Actor: "Bord"}, nil},
		"act":                    {store.Filter{Act: codebook.Demand}, []int{0}},
		"issue":                  {store.Filter{Issue: "territory"}, []int{0, 1}},
		"modality":               {store.Filter{Modality: codebook.Reported}, nil},
		"text":                   {store.Filter{Text: "ZÜRICH"}, []int{2}},
		"since, a month reaches": {store.Filter{Since: edtf.Must("2025-03-15")}, []int{1}},
		"until":                  {store.Filter{Until: edtf.Must("2025-02")}, nil},
		"until, a month reaches": {store.Filter{Until: edtf.Must("2025-03-01")}, []int{0, 1}},
		"known":                  {store.Filter{Known: edtf.Must("2025-04")}, []int{0, 1}},
		"score":                  {store.Filter{MinScore: 0.5}, []int{1, 2}},
		"document":               {store.Filter{Document: "b.txt"}, []int{2}},
		"two at once":            {store.Filter{Issue: "territory", Act: codebook.Reject}, []int{1}},
	} {
		var got, want []string
		for _, st := range all(t, s.Statements(ctx, test.Filter)) {
			got = append(got, st.Quote)
		}
		for _, i := range test.want {
			want = append(want, sentences[i].text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if n := len(all(t, s.Documents(ctx, edtf.Must("2025-04-30")))); n != 1 {
		t.Errorf("known by the end of April: %d documents, want 1", n)
	}
}

func order(t *testing.T, open func(*testing.T) *store.Store) {
	entries := []store.Entry{Entry("c.txt", "2025-04-01", 0, 2), Entry("a.txt", "2025-04-01", 1, 0), Entry("b.txt", "2025-04-01", 2, 1)}
	s := open(t)
	var dumps []string
	for range entries {
		put(t, s, entries...)
		dumps = append(dumps, Dump(t, s))
		var quotes []string
		for _, st := range all(t, s.Statements(ctx, store.Filter{})) {
			quotes = append(quotes, st.Doc+" "+st.Quote[:3])
		}
		if got, want := strings.Join(quotes, ", "), "a.txt Arl, c.txt Arl, a.txt Bor, b.txt Bor, b.txt The, c.txt The"; got != want {
			t.Errorf("order %s, want %s", got, want)
		}
		if err := s.Drop(ctx, "a.txt", "b.txt", "c.txt"); err != nil {
			t.Fatal(err)
		}
		entries = append(entries[1:], entries[0])
	}
	if dumps[0] != dumps[1] || dumps[1] != dumps[2] {
		t.Error("the order of putting shows in the content")
	}
}

func search(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	put(t, s, Entry("a.txt", "2025-04-01", 2, 0, 1), Entry("b.txt", "2025-05-01", 1))
	for query, want := range map[string][]string{
		"valley":             {"a.txt:valley"},
		"VALLEY border":      {"a.txt:border,valley"},
		`"border valley"`:    {"a.txt:border valley"},
		`"valley border"`:    nil,
		"zurich":             {"a.txt:Zürich"},
		"demand":             {"a.txt:demand", "b.txt:demand"},
		"demand*":            {"a.txt:demanded", "a.txt:demand", "b.txt:demand"},
		"demand* -arland":    {"a.txt:demand", "b.txt:demand"},
		"valley OR Zürich":   {"a.txt:valley", "a.txt:Zürich"},
		"zebra":              nil, // boilerplate
		`a"b ( NEAR ^ text:`: nil,
		"-":                  {"error"},
		" ":                  {"error"},
	} {
		hits, err := s.Search(ctx, query, 10, edtf.Date{})
		var got []string
		if err != nil {
			got = append(got, "error")
		}
		for _, h := range hits {
			d, _ := s.Document(ctx, h.Document.ID)
			var words []string
			for _, f := range h.Found {
				word, _ := d.Document.Slice(f)
				words = append(words, word)
			}
			if text, _ := d.Document.Slice(h.Passage); text != h.Text {
				t.Errorf("%s: the passage is %q at its span and %q", query, text, h.Text)
			}
			if len(h.Statements) != 1 || !h.Passage.Overlaps(h.Statements[0].Span) {
				t.Errorf("%s: statements of the passage: %v", query, h.Statements)
			}
			got = append(got, h.Document.ID+":"+strings.Join(words, ","))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q (%v)", query, got, want, err)
		}
	}
	if hits, err := s.Search(ctx, "demand", 10, edtf.Must("2025-04-30")); err != nil || len(hits) != 1 {
		t.Errorf("known by April: %d hits, want 1 (%v)", len(hits), err)
	}
	if hits, err := s.Search(ctx, "demand", 1, edtf.Date{}); err != nil || len(hits) != 1 {
		t.Errorf("limit 1: %d hits (%v)", len(hits), err)
	}
}

func cancel(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	stopped, stop := context.WithCancel(ctx)
	stop()
	if err := s.Put(stopped, Entry("a.txt", "2025-04-01", 0)); !errors.Is(err, context.Canceled) {
		t.Errorf("put: %v", err)
	}
	for _, err := range s.Statements(stopped, store.Filter{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("statements: %v", err)
		}
	}
	if all, err := s.Fingerprints(ctx); err != nil || len(all) != 0 {
		t.Errorf("a stopped Put left %v (%v)", all, err)
	}
}

func alwaysKnown(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	put(t, s, Entry("a.txt", "", 0), Entry("b.txt", "2025-04-01", 1))
	long := edtf.Must("2001")
	if n := len(all(t, s.Documents(ctx, long))); n != 1 {
		t.Errorf("%d documents, want the one that nobody noted the day of", n)
	}
	if n := len(all(t, s.Statements(ctx, store.Filter{Known: long}))); n != 1 {
		t.Errorf("%d statements, want 1", n)
	}
	if hits, err := s.Search(ctx, "valley OR demand", 10, long); err != nil || len(hits) != 1 {
		t.Errorf("%d hits, want 1 (%v)", len(hits), err)
	}
}

// twoAtOnce: two that write to the same store wait for each other, and whoever reads meanwhile is not disturbed.
func twoAtOnce(t *testing.T, open func(*testing.T) *store.Store) {
	const documents = 20
	reader := open(t)
	var writers sync.WaitGroup
	for _, name := range []string{"a", "b"} {
		s := open(t)
		writers.Go(func() {
			for i := range documents {
				if err := s.Put(ctx, Entry(fmt.Sprint(name, i), "2025-04-01", 0, 1, 2)); err != nil {
					t.Errorf("%s%d: %v", name, i, err)
				}
			}
		})
	}
	for range 10 {
		n := 0
		for _, err := range reader.Statements(ctx, store.Filter{}) {
			if n++; err != nil {
				t.Fatal(err)
			}
		}
		if n%3 != 0 {
			t.Errorf("%d statements: a document was seen in part", n)
		}
	}
	writers.Wait()
	if n := len(all(t, reader.Documents(ctx, edtf.Date{}))); n != 2*documents {
		t.Errorf("%d documents, want %d", n, 2*documents)
	}
}
