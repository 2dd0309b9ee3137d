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
