package publication

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
	"parley/statement"
)

// TestGridForms: what stands in the cells of a table comes back from each form that a program reads.
func TestGridForms(t *testing.T) {
	g := &Grid{Title: "A table", AsOf: "2024-03-01", Columns: []string{"party", "quote a"}, Rules: []string{"A rule."},
		Rows: [][]string{{"Arland", "He said: \"never\", and\nleft <b>at once</b> | so to say"}, {"Zürich", ""}}}
	var b bytes.Buffer
	if err := g.CSV(&b); err != nil {
		t.Fatal(err)
	}
	// RFC 4180: a header, lines that end in CRLF, quotes doubled within quotes.
	if text := b.String(); !strings.HasPrefix(text, "party,quote a\r\n") || !strings.HasSuffix(text, "\r\n") || !strings.Contains(text, `""never""`) {
		t.Errorf("%q", text)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || !slices.Equal(rows[0], g.Columns) || !slices.EqualFunc(rows[1:], g.Rows, slices.Equal[[]string]) {
		t.Errorf("%q, %v", rows, err)
	}
	b.Reset()
	if err := g.JSON(&b); err != nil {
		t.Fatal(err)
	}
	var data struct {
		AsOf  string `json:"as_of"`
		Rules []string
		Rows  []map[string]*string
	}
	if err := json.Unmarshal(b.Bytes(), &data); err != nil || data.AsOf != "2024-03-01" || data.Rules[0] != "A rule." || *data.Rows[0]["quote_a"] != g.Rows[0][1] || data.Rows[1]["quote_a"] != nil {
		t.Errorf("%+v, %v", data, err)
	}
	b.Reset()
	if err := g.HTML(&b); err != nil {
		t.Fatal(err)
	}
	if page := b.String(); strings.Contains(page, "<b>") || !strings.Contains(page, "A rule.") {
		t.Error(page)
	}
	if _, err := html.Parse(&b); err != nil {
		t.Error(err)
	}
	b.Reset()
	if err := g.Markdown(&b); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, "| Arland") && len(regexp.MustCompile(`[^\\]\|`).FindAllString(line, -1)) != 2 {
			t.Errorf("a cell opens another: %s", line)
		}
	}
}

// TestGrids: several tables are one value of JSON and one page.
func TestGrids(t *testing.T) {
	list := Grids{{Title: "One", Columns: []string{"a"}, Rows: [][]string{{"x"}}}, {Title: "Two", Columns: []string{"b"}, Empty: "Nothing."}}
	var b bytes.Buffer
	if err := list.JSON(&b); err != nil {
		t.Fatal(err)
	}
	var data []struct{ Title string }
	if err := json.Unmarshal(b.Bytes(), &data); err != nil || len(data) != 2 || data[1].Title != "Two" {
		t.Errorf("%v: %s", err, b.String())
	}
	b.Reset()
	if err := list.HTML(&b); err != nil {
		t.Fatal(err)
	}
	if page := b.String(); strings.Count(page, "<!DOCTYPE") != 1 || !strings.Contains(page, "<h1>One</h1>") || !strings.Contains(page, "<h2>Two</h2>") || !strings.Contains(page, "<p>Nothing.</p>") {
		t.Error(page)
	}
}

// TestEveryGrid: each table of the sample account has as many cells as columns, says under "place" in which text and where its words stand, names its rules, and renders in every form.
func TestEveryGrid(t *testing.T) {
	a, cb := sample(t)
	l := Lister{Account: a, Codebook: cb}
	links, deadlocks := l.Conditions()
	proposals := a.Proposals(l.View)
	for _, g := range []*Grid{l.Positions("", "", true), l.Changes(), links, deadlocks, l.Obstacles(), l.Named(), l.Proposals(proposals), l.Endorsements(proposals), l.Drafts(), l.Answers(),
		l.Meetings(), l.Mediators(), l.Emissaries(), l.Humanitarian(), l.Timeline(), l.Commitments(), l.Ceasefires(), l.DueAndDone(), Review(a.Review(l.View), cb)} {
		if len(g.Rules) == 0 || g.Empty == "" {
			t.Errorf("%s: no rules, or nothing to say where it is empty", g.Title)
		}
		for _, r := range g.Rows {
			if len(r) != len(g.Columns) {
				t.Errorf("%s: %d cells in %d columns", g.Title, len(r), len(g.Columns))
			}
			if i := slices.Index(g.Columns, "place"); i >= 0 && r[i] != "" && !placed.MatchString(r[i]) {
				t.Errorf("%s: %q is no place of words", g.Title, r[i])
			}
		}
		for _, c := range g.Short {
			if !slices.Contains(g.Columns, c) {
				t.Errorf("%s: no column %q", g.Title, c)
			}
		}
		for form, print := range map[string]func(*bytes.Buffer) error{
			"csv": func(b *bytes.Buffer) error { return g.CSV(b) }, "json": func(b *bytes.Buffer) error { return g.JSON(b) }, "md": func(b *bytes.Buffer) error { return g.Markdown(b) },
			"html": func(b *bytes.Buffer) error { return g.HTML(b) }, "text": func(b *bytes.Buffer) error { return g.Text(b) },
		} {
			var b bytes.Buffer
			if err := print(&b); err != nil || b.Len() == 0 {
				t.Errorf("%s as %s: %v", g.Title, form, err)
			}
		}
	}
}

// placed is a document and bytes in it.
var placed = regexp.MustCompile(`^\S+:\d+-\d+$`)

// TestCalendar holds what is announced against RFC 5545: CRLF, lines of at most 75 octets that break in no character, the
// properties that an event must have, one UID each, days in their order, text escaped.
func TestCalendar(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	quote := "Arland and Borduria will meet in Zürich; the valley, the ferry, the bridge and whatever else was left open in the spring of the year before — all of it"
	doc := &document.Document{ID: "one", TextSHA256: "one", Text: quote, Published: edtf.Must("2024-06-01"), Title: document.Field{Value: "A note, with commas; and more"},
		Blocks: []document.Block{{Span: document.Span{End: len(quote)}}}}
	var statements []statement.Statement
	for i, date := range []string{"2024-07-10", "2024-08-01/2024-08-03", "2024-09"} {
		s := statement.Statement{Doc: "one", Span: document.Span{Start: 0, End: len(quote) - i*4}, Actor: []string{"Arland", "Borduria"}, ActorMentions: []statement.Mention{{Span: document.Span{End: 6}, Text: "Arland"}},
			Act: codebook.Meet, Issue: []string{"talks"}, Modality: codebook.Predicted, Date: edtf.Must(date), Score: 0.9}
		s.Quote = quote[:s.End]
		s.SetID("one")
		statements = append(statements, s)
	}
	a, err := record.Fold([]*record.Source{{Doc: doc}}, statements, record.Options{Codebook: base, Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := (Lister{Account: a, Codebook: base}).Calendar(&b); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\r\n"), "\r\n")
	for _, line := range lines {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
	text := strings.ReplaceAll(b.String(), "\r\n ", "")
	if n := strings.Count(text, "BEGIN:VEVENT"); n != 2 || strings.Count(text, "END:VEVENT") != n {
		t.Errorf("%d events, want the two that have days:\n%s", n, text)
	}
	uids := regexp.MustCompile(`(?m)^UID:(.*)\r$`).FindAllStringSubmatch(text, -1)
	if len(uids) != 2 || uids[0][1] == uids[1][1] {
		t.Errorf("%q", uids)
	}
	for _, want := range []string{"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", "DTSTAMP:20240601T000000Z", "DTSTART;VALUE=DATE:20240710\r\nDTEND;VALUE=DATE:20240711", "DTSTART;VALUE=DATE:20240801\r\nDTEND;VALUE=DATE:20240804",
		"SUMMARY:Arland and Borduria: meeting\r\n", "STATUS:TENTATIVE", `Zürich\; the valley\, the ferry`, `A note\, with commas\; and more`, "END:VCALENDAR\r\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestPage: pages leave out what holds nothing, what is for programs, and days that stand there already; what is too wide for paper is a sheet
// a row.
func TestPage(t *testing.T) {
	g := &Grid{Title: "Moves", Columns: []string{"date", "party", "before date", "after date", "with", "statement", "quote", "place"}, Short: []string{"date", "quote"}, Rules: []string{"So."}, Rows: [][]string{
		{"2024-05-01", "Arland", "", "2024-05-01", "", "1a", "Arland left the valley to the farmers of Borduria", "a.md:0-50"},
		{"2024-05-02", "Borduria", "2024-04-01", "", "", "1b", "Borduria stayed", "b.md:0-15"}}}
	var page, text strings.Builder
	if err := errors.Join(g.HTML(&page), g.Text(&text)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<th scope="col" class="day">before date</th>`, `<td data-of="quote" class="words"><div>Arland left`, `<small>a.md:0-50</small>`} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("%q is not in\n%s", want, page.String())
		}
	}
	for _, not := range []string{"after date", ">with<", ">statement<", ">1a<", `class="sheet"`} {
		if strings.Contains(page.String(), not) {
			t.Errorf("%q is in\n%s", not, page.String())
		}
	}
	if want := "also: party, before date and place."; !strings.Contains(text.String(), want) {
		t.Errorf("%q is not in\n%s", want, text.String())
	}
	for i := range 12 {
		g.Columns = append(g.Columns, fmt.Sprint("c", i))
		for n := range g.Rows {
			g.Rows[n] = append(g.Rows[n], "x")
		}
	}
	page.Reset()
	if err := g.HTML(&page); err != nil || strings.Count(page.String(), `class="sheet"`) != 2 || !strings.Contains(page.String(), `<th scope="row">party</th><td><div>Arland</div></td>`) {
		t.Errorf("%v\n%s", err, page.String())
	}
}

// TestShown: people are shown names and days in words, programs ids and EDTF.
func TestShown(t *testing.T) {
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	g := &Grid{Title: "Talks", AsOf: "2025-03-04", Columns: []string{"date", "since", "issue", "act", "options", "quote"}, book: book,
		Rows: [][]string{{machineDay(edtf.Must("2025-03-01"), true), "2025-02", "food-and-navigation; talks", "express-view", "ceasefire: limited-truce", "x-y"}, {"", "", "ceasefire", "meet", "", "z"}}}
	var text, csv bytes.Buffer
	if err := errors.Join(g.Text(&text), g.CSV(&csv)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"as of 4 March 2025", "by 1 March 2025", "February 2025", "food and navigation; talks", "express view", "undated", "x-y"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("%q is not in\n%s", want, text.String())
		}
	}
	if want := "../2025-03-01,2025-02,food-and-navigation; talks,express-view,ceasefire: limited-truce,x-y\r\n,,ceasefire,meet,,z"; !strings.Contains(csv.String(), want) {
		t.Errorf("%q is not in\n%s", want, csv.String())
	}
}

// TestEmptySince: a table without rows tells of the days that were asked for, and of no others.
func TestEmptySince(t *testing.T) {
	a, cb := sample(t)
	l := Lister{Account: a, Codebook: cb, View: record.View{Since: edtf.Must("2040")}}
	if g := l.Timeline(); len(g.Rows) > 0 || g.Empty != "Nothing in the account is dated and held to have happened since 2040." {
		t.Errorf("%d rows, %q", len(g.Rows), g.Empty)
	}
}
