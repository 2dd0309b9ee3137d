package record

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// TestRetractions: what a publisher takes back is left out of the account, with the notice that repeats it; what others say, what
// other publishers report and what an analyst has accepted stays.
func TestRetractions(t *testing.T) {
	notice := "The Valley Post has retracted its report of 4 May that Arland had withdrawn from the bridge."
	denial := "An article of 4 May said that Arland had withdrawn from the bridge. This is incorrect."
	for name, x := range map[string]struct {
		title, publisher, notice, day string
		ruled                         bool
		left                          int
		of                            bool
	}{
		"by its publisher":            {"Arland withdraws from the bridge", "Valley Post", notice, "2021-05-06", false, 2, true},
		"by a denial":                 {"Arland withdraws from the bridge", "Valley Post", denial, "2021-05-06", false, 2, true},
		"of another text":             {"The ferry runs again", "Valley Post", notice, "2021-05-06", false, 1, false},
		"by another publisher":        {"Arland withdraws from the bridge", "Coast Herald", notice, "2021-05-06", false, 0, false},
		"long after":                  {"Arland withdraws from the bridge", "Valley Post", notice, "2022-05-06", false, 1, false},
		"an analyst has accepted it":  {"Arland withdraws from the bridge", "Valley Post", notice, "2021-05-06", true, 1, true},
		"a ministry takes back words": {"Arland withdraws from the bridge", "Valley Post", "The ministry withdrew its report on the bridge of 4 May, and Arland had withdrawn from it.", "2021-05-06", false, 0, false},
	} {
		page := func(id, published, title, text, quote string) (*Source, statement.Statement) {
			doc, err := document.Parse([]byte(text), document.Options{ID: id, Given: document.Given{Title: title, Publisher: "Valley Post", Published: published}})
			if err != nil {
				t.Fatal(err)
			}
			at := strings.Index(doc.Text, quote)
			s := statement.Statement{Doc: id, Span: document.Span{Start: at, End: at + len(quote)}, Quote: quote, Actor: []string{"Arland"}, Act: codebook.Withdraw, Modality: codebook.Asserted, Date: edtf.Must("2021-05-04"),
				Issue: []string{"troop-withdrawal"}, ActorMentions: []statement.Mention{{Span: document.Span{Start: at, End: at + 6}, Text: "Arland"}}}
			s.SetID(doc.TextSHA256)
			return &Source{Doc: doc}, s
		}
		report, one := page("report", "2021-05-04", x.title, "Arland withdrew from the bridge on Tuesday.", "Arland withdrew from the bridge")
		taken, two := page("notice", x.day, "Retraction", x.notice, "Arland had withdrawn from")
		taken.Doc.Publisher.Value = x.publisher
		o := Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}}
		if x.ruled {
			o.Rulings = []Ruling{{TextSHA256: report.Doc.TextSHA256, Quote: one.Quote, Decision: Accepted, Why: "seen", By: "M. Vell", On: edtf.Must("2021-05-07")}}
		}
		a, err := Fold([]*Source{taken, report}, []statement.Statement{one, two}, o)
		if err != nil {
			t.Fatal(err)
		}
		left, of := 0, false
		for _, r := range a.Retractions {
			left, of = left+r.Left, of || r.Of == report
		}
		if left != x.left || of != x.of || len(a.Entries) != 2-x.left {
			t.Errorf("%s: %d left out, the report found: %v; want %d, %v", name, left, of, x.left, x.of)
		}
		if slices.ContainsFunc(a.Retractions, func(r Retraction) bool { return taken.Doc.Text[r.Notice.Start:r.Notice.End] != r.Notice.Quote }) {
			t.Errorf("%s: a notice does not stand at its place", name)
		}
	}
}

// TestNoNotice: what only sounds like a retraction takes nothing back: the acts of talks, the words of others, the reports of
// others, what a party holds, and a correction of a detail.
func TestNoNotice(t *testing.T) {
	for _, x := range []struct {
		publisher, text string
		notices         int
		of              bool
	}{
		{"Valley Post", "An earlier version of this article said Arland had left the talks in Geneva; it was Borduria.", 1, false},
		{"Valley Post", "Correction: An earlier version misstated that Arland had left the talks in Geneva.", 1, false},
		{"Valley Post", "A previous edition of this story wrongly said that Arland had left the talks in Geneva.", 1, false},
		{"Valley Post", "An earlier version of the draft said that Arland would leave the talks in Geneva.", 0, false},
		{"Valley Post", "This story has been corrected to show that Borduria, not Arland, left the talks in Geneva.", 0, false},
		{"Valley Post", "We have withdrawn our objection to article 4 of the draft on talks in Geneva.", 0, false},
		{"Valley Post", "The item on the talks in Geneva was withdrawn by our delegation.", 0, false},
		{"Valley Post", "The article on the talks in Geneva was withdrawn, and our side was content.", 0, false},
		{"Valley Post", "A report of the UN panel on the talks in Geneva has been withdrawn.", 0, false},
		{"Valley Post", "A report of 4 May on the talks in Geneva has been withdrawn, diplomats said.", 0, false},
		{"Valley Post", "Valley Post reporters heard that the ministry withdrew its report on the talks in Geneva.", 0, false},
		{"Valley Post", "After the talks in Geneva the minister spoke. “We regret the mistake. We have retracted our report,” he said.", 0, false},
		{"Valley Post", "A report of the Coast Herald said that the talks in Geneva had failed. This is false, the ministry said.", 0, false},
		{"Valley Post", "A report of the Coast Herald said that the talks in Geneva had failed. This is false.", 0, false},
		{"The White House", "A report of 4 May said that the talks in Geneva had failed. This is false.", 0, false},
		{"Valley Post", "The talks in Geneva go on.\n\nCorrection: an earlier version of this report misspelt a name.", 1, false},
		{"Valley Post", "The talks in Geneva go on.\n\nThe ferry runs.\n\nIt rained.\n\nValley Post has retracted its report of 3 May on the bridge.", 1, false},
		{"Valley Post", "We have retracted our report on talks in Geneva.", 1, true},
		{"Valley Post", "On 4 May we told of talks in Geneva.\n\nThe article has been retracted.", 1, true},
		{"Valley Post", "A report of 4 May said that talks were held in Geneva. It is wrong.", 1, true},
		{"Valley Post", "Valley Post has today withdrawn a report that the sides held talks in Geneva.", 1, true},
	} {
		page := func(id, title, published, text string) *Source {
			doc, err := document.Parse([]byte(text), document.Options{ID: id, Given: document.Given{Title: title, Publisher: x.publisher, Published: published}})
			if err != nil {
				t.Fatal(err)
			}
			return &Source{Doc: doc}
		}
		a, err := Fold([]*Source{page("report", "Talks in Geneva", "2021-05-04", "The sides met."), page("notice", "Of this week", "2021-05-06", x.text)}, nil, Options{Codebook: testBook(t)})
		if err != nil {
			t.Fatal(err)
		}
		if n := len(a.Retractions); n != x.notices || (n > 0 && a.Retractions[0].Of != nil) != x.of {
			t.Errorf("%s: %s: %+v", x.publisher, x.text, a.Retractions)
		}
	}
}
