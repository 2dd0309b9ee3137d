package publication

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
)

// TestSources: texts stand in the order of publication, undated ones last; what repeats another names it, and what was not read says so.
func TestSources(t *testing.T) {
	book, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	text := func(id, published, title, publisher, origin, unread string) *record.Source {
		d := &document.Document{ID: id, TextSHA256: "abcdef0123", Published: edtf.Must(published), Title: document.Field{Value: title}, Publisher: document.Field{Value: publisher}}
		return &record.Source{Doc: d, Origin: origin, Unread: unread}
	}
	web := text("sources/3cf90b2c013a-b.md", "2024-03-02", "Talks & {hope}: 50 % done", "The Valley Post", "o", "")
	web.Doc.URL.Value, web.Doc.Author.Value = "https://valleypost.example/talks", "Ana Lérn"
	a, err := record.Fold([]*record.Source{text("c.txt", "", "", "", "", `c.txt: language not read: it is in "es"`), text("d.md", "2024-04", "Talks, again", "Other", "o", ""), web}, nil, record.Options{Codebook: book})
	if err != nil {
		t.Fatal(err)
	}
	l := Lister{Account: a, Codebook: book}
	g := l.Sources()
	got := make([]string, len(g.Rows))
	for i, r := range g.Rows {
		got[i] = strings.Join([]string{r[0], r[1], r[5], r[6]}, "|")
	}
	if want := "2024-03-02|Talks & {hope}: 50 % done||\n2024-04|Talks, again|Talks & {hope}: 50 % done|\nundated|c.txt||language not read: it is in \"es\"."; strings.Join(got, "\n") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	var b bytes.Buffer
	if err := l.BibTeX(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"@misc{thevalley2024-abcdef,\n", `title = {{Talks \& \{hope\}: 50 \% done}},`, "author = {{Ana Lérn}},", "date = {2024-04},", "@misc{ctxtundated-abcdef,"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
	b.Reset()
	if err := l.CSL(&b); err != nil {
		t.Fatal(err)
	}
	var items []struct {
		Type, Title string
		Issued      struct {
			Parts [][]int `json:"date-parts"`
		}
	}
	if err := json.Unmarshal(b.Bytes(), &items); err != nil || len(items) != 3 || items[0].Type != "webpage" || items[1].Type != "document" || len(items[1].Issued.Parts[0]) != 2 || len(items[2].Issued.Parts) != 0 {
		t.Errorf("%v: %s", err, b.String())
	}
}
