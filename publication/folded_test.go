package publication

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// TestPageFolds: on a page small things stand under what they belong to, and say nothing twice.
func TestPageFolds(t *testing.T) {
	g := &Grid{Title: "Positions", Columns: []string{"party", "quote", "date", "since", "voice", "speaker", "rank", "place"}, Rows: [][]string{
		{"Arland", "Arland demands the valley", "2024-03-01", "2023-01-05", "reported", "Ana Lern", "head of state", "a.md:0-25"},
		{"Corvia", "Corvia refused", "2024-03-02", "2024-03-02", "claimed by Ana Lern", "Ana Lern", "", "b.md:0-14"},
	}}
	page := g.Page()
	var head []string
	for _, c := range page.Head {
		head = append(head, c.Text)
	}
	if want := []string{"party", "quote", "date", "voice"}; !slices.Equal(head, want) {
		t.Fatalf("columns %q, want %q", head, want)
	}
	for _, c := range []struct {
		row, cell int
		want      string
	}{{0, 1, "a.md:0-25"}, {0, 2, "since 5 January 2023"}, {0, 3, "Ana Lern|head of state"}, {1, 2, ""}, {1, 3, ""}} {
		if got := strings.Join(page.Rows[c.row][c.cell].Under, "|"); got != c.want {
			t.Errorf("under %q: %q, want %q", page.Rows[c.row][c.cell].Text, got, c.want)
		}
	}
	var b bytes.Buffer
	if err := g.HTML(&b); err != nil || !strings.Contains(b.String(), "<div>1 March 2024<small>since 5 January 2023</small></div>") {
		t.Errorf("%v: %s", err, b.String())
	}
}

// TestTogether: people read once what two agreed to in the same words, and on which issues; programs get a row for each.
func TestTogether(t *testing.T) {
	g := &Grid{Title: "Commitments", Columns: []string{"obligor", "issue", "what", "status"}, Together: []string{"issue", "obligor"}, Rows: [][]string{
		{"Arland", "ceasefire", "They agreed to a truce", "no evidence"}, {"Arland", "energy", "They agreed to a truce", "no evidence"},
		{"Corvia", "ceasefire", "They agreed to a truce", "no evidence"}, {"Corvia", "energy", "They agreed to a truce", "no evidence"},
		{"Bordavia", "ceasefire", "They agreed to a truce", "breached"},
	}}
	_, rows := g.page()
	want := [][]string{{"Arland; Corvia", "ceasefire; energy", "They agreed to a truce", "no evidence"}, {"Bordavia", "ceasefire", "They agreed to a truce", "breached"}}
	if !slices.EqualFunc(rows, want, slices.Equal[[]string]) {
		t.Errorf("%q", rows)
	}
	var text strings.Builder
	g.Columns, g.Rows = append(g.Columns, "due"), slices.Clone(g.Rows)
	for i := range g.Rows {
		g.Rows[i] = append(slices.Clone(g.Rows[i]), "")
	}
	if err := g.Text(&text); err != nil || strings.Contains(text.String(), "DUE") || strings.Count(text.String(), "truce") != 2 {
		t.Errorf("%v: %s", err, text.String())
	}
	var b bytes.Buffer
	if err := g.CSV(&b); err != nil || strings.Count(b.String(), "\n") != 6 {
		t.Errorf("%v: %s", err, b.String())
	}
}
