package record

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// draft makes a document of paragraphs.
func draft(t *testing.T, id, text string) []Clause {
	t.Helper()
	cb, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Parse([]byte(text), document.Options{ID: id})
	if err != nil {
		t.Fatal(err)
	}
	return Clauses(doc, cb)
}

const firstDraft = `Draft agreement of Arland and Borduria

1. The Parties shall observe a ceasefire along the whole river.

2. Borduria shall withdraw its artillery from the valley within thirty days.

3. The Parties shall exchange all prisoners.

4. Observers shall monitor the ceasefire from both banks.

5. The ferry shall run every day.
`

const secondDraft = `Draft agreement of Arland and Borduria

1. The Parties shall exchange all prisoners.

2. The Parties shall observe a ceasefire along the whole river.

3. Borduria should withdraw its artillery from the valley within [thirty] days.

4. Observers shall, where possible, monitor the ceasefire from both banks.

5. A joint fund shall rebuild the bridge.
`

// TestInClause: words stand in a point where its number begins their line, not pages before them.
func TestInClause(t *testing.T) {
	long := strings.Repeat("The bridge is open. ", longestPoint/20)
	for text, want := range map[string]bool{
		"1. The Parties shall cease fire.":                     true,
		"Before.\n1. The Parties shall cease fire.":            true,
		"The Parties shall cease fire.":                        false,
		"1. " + long + "The Parties shall cease fire.":         false,
		long + "\n1. " + long[:200] + "The Parties cease fire": true,
	} {
		at := strings.Index(text, "The Parties")
		e := &Entry{Source: &Source{Doc: &document.Document{Text: text}}, Statement: statement.Statement{Span: document.Span{Start: at, End: len(text)}}}
		if got := e.inClause(); got != want {
			t.Errorf("%.40q … in a clause: %t", text, got)
		}
	}
}

// TestTitles: the title of an article is no clause; an article of one sentence is.
func TestTitles(t *testing.T) {
	var got []string
	for _, c := range draft(t, "a", "Article 1. Duration\n\n1.1 The truce lasts a month.\n\n1.2 It may be extended.\n\nArticle 2\n\nThe ferry shall run.\n\nArticle 3. Observers shall watch both banks.\n\n3.1 They report each week.\n") {
		got = append(got, c.Number)
	}
	if want := []string{"1.1", "1.2", "Article 2", "Article 3", "3.1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPointsOfDrafts: what a draft says that the parties agree to, they have not agreed to.
func TestPointsOfDrafts(t *testing.T) {
	for title, want := range map[string]bool{"Draft agreement of Klow": false, "Proposal of the mediators": false, "Agreement of Klow": true} {
		p := newPage(t, "text", "2021-03-01", "# "+title+"\n\n1. Arland agrees to a truce along the river.\n").says("Arland agrees to a truce along the river", "Arland", codebook.Accept, "ceasefire", "")
		if _, ok := foldPages(t, p).Position("Arland", "ceasefire", View{}); ok != want {
			t.Errorf("%s: a position is %v", title, ok)
		}
	}
}

func TestDiff(t *testing.T) {
	var got []string
	for _, d := range Diff(draft(t, "a", firstDraft), draft(t, "b", secondDraft)) {
		from, to := "–", "–"
		if d.Before != nil {
			from = d.Before.Number
		}
		if d.After != nil {
			to = d.After.Number
		}
		s := fmt.Sprintf("%s→%s %s", from, to, d.Kind)
		if d.Moved {
			s += " moved"
		}
		if d.Opened {
			s += " opened"
		}
		if d.Why != "" {
			s += " (" + d.Why + ")"
		}
		got = append(got, s)
	}
	want := []string{
		"3→1 unchanged moved", "1→2 unchanged", "2→3 weakened opened (shall → should)", "4→4 weakened (+ “where possible”)", "5→– dropped", "–→5 added",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestClauseNumbers(t *testing.T) {
	for text, want := range map[string][]string{
		"Article 1\n\nThe fire ceases.\n\nArticle 2\n\nThe prisoners return.":       {"Article 1", "Article 2"},
		"(a) The fire ceases.\n\n(b) The prisoners return.":                         {"(a)", "(b)"},
		"**1.** The fire ceases.\n\n**2.** The prisoners return.\n\nAnd they rest.": {"1", "2"},
		"§ 4 The fire ceases.": {"§ 4"},
		"The fire ceases. In 2014 it did not.\n\n2014 was a bad year.": nil,
		"1.1 One.\n\n1.2 Two.": {"1.1", "1.2"},
	} {
		var got []string
		for _, c := range draft(t, "x", text) {
			got = append(got, c.Number)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestSameTextDiffers(t *testing.T) {
	a := draft(t, "a", firstDraft)
	for _, d := range Diff(a, a) {
		if d.Kind != Unchanged || d.Moved || d.Opened || d.Settled {
			t.Errorf("%+v", d)
		}
	}
}

func TestDrafts(t *testing.T) {
	later := newPage(t, "b", "2021-06-01", secondDraft)
	other := newPage(t, "c", "2021-07-01", "1. Apples are red.\n\n2. Pears are green.\n\n3. Plums are blue.\n")
	first := newPage(t, "a", "2021-05-01", firstDraft)
	got := foldPages(t, later, other, first).Drafts(View{})
	if len(got) != 3 || got[0].Source.Doc.ID != "a" || got[0].From != nil || got[1].From != got[0] || got[2].From != nil {
		t.Fatalf("%+v", got)
	}
	if got[1].Shared != 0.8 { // four of the five clauses of the second draft have a version in the first
		t.Errorf("shared %g", got[1].Shared)
	}
	if early := foldPages(t, later, other, first).Drafts(View{AsOf: edtf.Must("2021-05-15")}); len(early) != 1 {
		t.Errorf("%d drafts were there in May", len(early))
	}
}

// TestDraftsOfMany: a table of numbered rows is no draft, and no other text is compared with it.
func TestDraftsOfMany(t *testing.T) {
	rows := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "%d. Ferry of the day.\n\n", i%1000)
		}
		return b.String()
	}
	table := newPage(t, "a", "2021-05-01", rows(MostClauses+1))
	again := newPage(t, "b", "2021-06-01", rows(MostClauses+1))
	treaty := newPage(t, "c", "2021-07-01", rows(leastClauses))
	if got := foldPages(t, table, again, treaty).Drafts(View{}); len(got) != 1 || got[0].Source.Doc.ID != "c" || got[0].From != nil {
		t.Errorf("%+v", got)
	}
}

// TestWordsChanged: what went and what came, and nothing that both have.
func TestWordsChanged(t *testing.T) {
	for _, x := range []struct{ before, after, out, in string }{
		{"The Parties shall keep a truce, watched by the League.", "The Parties shall keep a truce, watched by the League.", "", ""},
		{"within 200 metres of the bridge", "within 500 metres of the old bridge.", "200", "500 … old"},
		{"for a period of two years", "for eight years", "a period of two", "eight"},
		{"", "a new one", "", "a new one"},
	} {
		if out, in := wordsChanged(x.before, x.after); out != x.out || in != x.in {
			t.Errorf("%q → %q: out %q, in %q; want %q, %q", x.before, x.after, out, in, x.out, x.in)
		}
	}
}

// TestDiffByNumber: clauses of one number are versions of one though they share less than half of their words.
func TestDiffByNumber(t *testing.T) {
	before := draft(t, "a", "Article 1. The Council shall grant an amnesty for acts of rebellion, which shall not cover crimes against the people.\n\nArticle 2. The ferry runs.\n")
	after := draft(t, "b", "Article 1. The Council shall grant a general amnesty.\n\nArticle 2. Apples are red.\n")
	got := Diff(before, after)
	if len(got) != 3 || got[0].Before == nil || got[0].After == nil || got[0].In != "a general" || got[1].Kind != Dropped && got[1].Kind != Added {
		t.Errorf("%+v", got)
	}
}
