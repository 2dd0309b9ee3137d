package record

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// A page is a text of ours with the statements that a reader would find in it.
type page struct {
	t          *testing.T
	source     *Source
	statements []statement.Statement
}

func newPage(t *testing.T, id, published, text string) *page {
	t.Helper()
	doc, err := document.Parse([]byte(text), document.Options{ID: id})
	if err != nil {
		t.Fatal(err)
	}
	doc.Published = edtf.Must(published)
	return &page{t: t, source: &Source{Doc: doc}}
}

func (p *page) says(quote, actors string, act codebook.Act, issue, date string) *page {
	p.t.Helper()
	at := strings.Index(p.source.Doc.Text, quote)
	if at < 0 {
		p.t.Fatalf("%q is not in %s", quote, p.source.Doc.ID)
	}
	s := statement.Statement{Doc: p.source.Doc.ID, Span: document.Span{Start: at, End: at + len(quote)}, Quote: quote, Actor: strings.Split(actors, "; "), ActorMentions: []statement.Mention{{Span: document.Span{Start: at, End: at + len(quote)}, Text: quote}},
		Act: act, Issue: []string{issue}, Date: edtf.Must(date), Modality: codebook.Asserted, Score: 0.9}
	s.SetID(p.source.Doc.TextSHA256)
	p.statements = append(p.statements, s)
	return p
}

func foldPages(t *testing.T, pages ...*page) *Account {
	t.Helper()
	var sources []*Source
	var statements []statement.Statement
	for _, p := range pages {
		sources, statements = append(sources, p.source), append(statements, p.statements...)
	}
	a, err := Fold(sources, statements, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

const truceText = `Arland and Borduria agreed on 3 March 2021 to a ceasefire along the river that starts from 5 March 2021 and lasts for ninety days. The UN undertook to monitor the ceasefire with observers. Both sides are to avoid provocations.

Borduria agreed on 3 March 2021 to withdraw its artillery within 30 days. Arland agreed on 3 March 2021 to release 215 prisoners by 31 March 2021.
`

func truce(t *testing.T) *Account {
	return foldPages(t,
		newPage(t, "truce", "2021-03-03", truceText).
			says("Arland and Borduria agreed on 3 March 2021 to a ceasefire along the river", "Arland; Borduria", codebook.Accept, "ceasefire", "2021-03-03").
			says("Borduria agreed on 3 March 2021 to withdraw its artillery within 30 days", "Borduria", codebook.Accept, "troop-withdrawal", "2021-03-03").
			says("Arland agreed on 3 March 2021 to release 215 prisoners by 31 March 2021", "Arland", codebook.Accept, "prisoners", "2021-03-03"),
		newPage(t, "later", "2021-05-01", "Arland released 210 prisoners on 20 March 2021. Borduria broke the ceasefire on 10 April 2021.\n").
			says("Arland released 210 prisoners on 20 March 2021", "Arland", codebook.Release, "prisoners", "2021-03-20").
			says("Borduria broke the ceasefire on 10 April 2021", "Borduria", codebook.Violate, "ceasefire", "2021-04-10"))
}

func TestCeasefireSheet(t *testing.T) {
	sheets := truce(t).Ceasefires(View{})
	if len(sheets) != 1 {
		t.Fatalf("%d ceasefires", len(sheets))
	}
	c := sheets[0]
	got := map[string]TermStatus{}
	for _, f := range c.Fields {
		got[f.Name] = f.Status
		if (f.Status == Absent) != (len(f.Words) == 0) {
			t.Errorf("%s is %s on %d passages", f.Name, f.Status, len(f.Words))
		}
	}
	// Decided by reading the text above.
	want := map[string]TermStatus{
		"effective time": Present, "duration": Present, "zone": Present, "prohibited acts": Vague, "monitoring": Present,
		"reporting of violations": Absent, "withdrawal of forces": Present,
	}
	for name, status := range want {
		if got[name] != status {
			t.Errorf("%s: %s, want %s", name, got[name], status)
		}
	}
	if len(c.Broken) != 1 || c.Broken[0].Doc != "later" {
		t.Errorf("broken: %+v", c.Broken)
	}
}

func TestCommitments(t *testing.T) {
	a := truce(t)
	status := func(v View) map[string]string {
		out := map[string]string{}
		for _, c := range a.Commitments(v) {
			out[c.Obligor+" "+c.Issue] = fmt.Sprintf("%s, due %s", c.Status, c.Due)
		}
		return out
	}
	for _, c := range []struct {
		asOf string
		want map[string]string
	}{
		{"2021-03-10", map[string]string{"Arland prisoners": "not yet due, due 2021-03-31", "Borduria troop-withdrawal": "not yet due, due 2021-04-02", "Borduria ceasefire": "no evidence, due "}},
		{"2021-05-01", map[string]string{"Arland prisoners": "done, due 2021-03-31", "Borduria troop-withdrawal": "due, not reported, due 2021-04-02", "Borduria ceasefire": "breached, due ", "Arland ceasefire": "no evidence, due "}},
	} {
		got := status(View{AsOf: edtf.Must(c.asOf)})
		for k, want := range c.want {
			if got[k] != want {
				t.Errorf("as of %s: %s is %q, want %q", c.asOf, k, got[k], want)
			}
		}
	}
}

// TestEvidence: an offer is no undertaking, another announcement is no deed, and a deed, a refusal or talks are of what was undertaken.
func TestEvidence(t *testing.T) {
	a := foldPages(t,
		newPage(t, "first", "2021-03-03", "Arland said on 1 March 2021 that it was ready to sign a truce. Arland agreed on 3 March 2021 to an exchange of prisoners. Borduria announced on 3 March 2021 a truce along the river. Arland agreed on 3 March 2021 to pause strikes on power stations.\n").
			says("it was ready to sign a truce", "Arland", codebook.Offer, "ceasefire", "2021-03-01").
			says("Arland agreed on 3 March 2021 to an exchange of prisoners", "Arland", codebook.Accept, "prisoners", "2021-03-03").
			says("Borduria announced on 3 March 2021 a truce along the river", "Borduria", codebook.Concede, "ceasefire", "2021-03-03").
			says("Arland agreed on 3 March 2021 to pause strikes on power stations", "Arland", codebook.Accept, "nuclear-and-energy", "2021-03-03"),
		newPage(t, "second", "2021-05-01", "Seven children came home on 20 March 2021. Borduria declared on 21 March 2021 a truce of ten days. Arland rejected a general ceasefire on 22 March 2021. Arland met shipowners on 23 March 2021 on the strait.\n").
			says("Arland met shipowners on 23 March 2021 on the strait", "Arland", codebook.Meet, "nuclear-and-energy", "2021-03-23").
			says("Seven children came home on 20 March 2021", "Arland", codebook.Release, "prisoners", "2021-03-20").
			says("Borduria declared on 21 March 2021 a truce of ten days", "Borduria", codebook.Concede, "ceasefire", "2021-03-21").
			says("Arland rejected a general ceasefire on 22 March 2021", "Arland", codebook.Reject, "nuclear-and-energy", "2021-03-22"))
	var got []string
	for _, c := range a.Commitments(View{}) {
		got = append(got, fmt.Sprintf("%s %s %s: %s", c.Entry.When, c.Obligor, c.Issue, c.Status))
	}
	want := []string{"2021-03-21 Borduria ceasefire: no evidence", "2021-03-03 Arland nuclear-and-energy: no evidence", "2021-03-03 Arland prisoners: no evidence", "2021-03-03 Borduria ceasefire: in progress"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestToldOnce: two acts that are read alone by the same words are one step.
func TestToldOnce(t *testing.T) {
	a := foldPages(t, newPage(t, "first", "2021-03-03", "Arland signed on 3 March 2021 a declaration on aid.\n").
		says("Arland signed on 3 March 2021 a declaration on aid", "Arland", codebook.Sign, "humanitarian", "2021-03-03").
		says("Arland signed on 3 March 2021 a declaration on aid", "Arland", codebook.Accept, "humanitarian", "2021-03-03"))
	if steps := a.Humanitarian(View{}); len(steps) != 1 {
		t.Errorf("%d steps", len(steps))
	}
}

func TestFigures(t *testing.T) {
	one := &Entry{Source: &Source{Doc: &document.Document{ID: "a"}}, Statement: statement.Statement{Quote: "released 1,200 prisoners and 3 children", Speaker: "Arland"}}
	two := &Entry{Source: &Source{Doc: &document.Document{ID: "b"}}, Statement: statement.Statement{Quote: "one thousand\nprisoners came home", Speaker: "Borduria"}}
	copied := &Entry{Source: &Source{Doc: &document.Document{ID: "c"}, Origin: "b"}, Statement: statement.Statement{Quote: "1000 prisoners came home"}}
	var got []string
	for _, f := range Figures([]*Entry{one, two, copied}) {
		got = append(got, f.String())
	}
	// The copy shares b's origin: each value has one origin, and the lower of two equals is the best.
	want := []string{"1,000–1,200 prisoners, most often 1,000 (Arland; Borduria; c)", "3 children (Arland)"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestScales: a point before three digits parts thousands, but not before a scale.
func TestScales(t *testing.T) {
	for quote, want := range map[string]string{
		"paid 2.125 million dollars": "2,125,000 dollars (a)",
		"paid 2.125 dollars":         "2,125 dollars (a)",
		"paid 2,125 million dollars": "2,125,000,000 dollars (a)",
	} {
		got := Figures([]*Entry{{Source: &Source{Doc: &document.Document{ID: "a"}}, Statement: statement.Statement{Quote: quote}}})
		if len(got) != 1 || got[0].String() != want {
			t.Errorf("%s: %v, want %s", quote, got, want)
		}
	}
}

// TestEndOfThePeriod: "by the end of the year" is of the year in which it was said.
func TestEndOfThePeriod(t *testing.T) {
	for quote, want := range map[string]string{
		"Arland agreed to free all prisoners by the end of the year":      "2021",
		"Arland agreed to free all prisoners before the end of the month": "2021-03",
		"Arland agreed to free all prisoners in the end":                  "",
	} {
		p := newPage(t, "one", "2021-03-10", quote+".").says(quote, "Arland", codebook.Accept, "prisoners", "2021-03-05")
		if got := foldPages(t, p).Commitments(View{}); len(got) != 1 || got[0].Due.String() != want {
			t.Errorf("%s: %+v, want due %q", quote, got, want)
		}
	}
}

// TestCountsIn: numbers in digits and in words, a side each, and sums of money.
func TestCountsIn(t *testing.T) {
	for words, want := range map[string]string{
		"seven more children had been reunited":                     "[{children 7}]",
		"an exchange of prisoners of one thousand for one thousand": "[{prisoners 1000}]",
		"the exchange of prisoners of war, 215 for 55":              "[{prisoners 215}]",
		"one hundred and fifty prisoners":                           "[{prisoners 150}]",
		"thirty-five thousand refugees":                             "[{refugees 35000}]",
		"27.8 million people":                                       "[{people 2.78e+07}]",
		"one of the prisoners":                                      "[]",
		"a few civilians":                                           "[]",
		"a further $205 million and €2.6bn, and 35 million dollars": "[{dollars 3.5e+07} {dollars 2.05e+08} {euros 2.6e+09}]",
		"under twenty-five years of age":                            "[]",
	} {
		if got := fmt.Sprint(countsIn(words)); got != want {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
}

func TestMeeting(t *testing.T) {
	a := foldPages(t)
	for quote, want := range map[string]Contact{
		"The two presidents met in Bad Ems on 4 May 2021":                     {Level: "head of state", Track: "summit", Place: "Bad Ems"},
		"Arland and Borduria held secret talks near the Old Mill":             {Track: "back-channel", Place: "Old Mill"},
		"expert groups of Arland and Borduria met in May":                     {Level: "expert", Track: "expert"},
		"the foreign ministers spoke by telephone on the exchange of letters": {Level: "minister", Track: "call"},
	} {
		if got := a.Meeting([]*Entry{{day: never, Statement: statement.Statement{Quote: quote}}}); !cmp.Equal(got, want) {
			t.Errorf("%q: %+v, want %+v", quote, got, want)
		}
	}
}

func TestReview(t *testing.T) {
	a := fold(t, []said4{
		{"", "Arland rejects recognition of the annexation", "Arland", codebook.Reject, on("2020-01-01")},
		{"", "Arland accepts recognition of the annexation", "Arland", codebook.Accept, on("2020-05-01")},
	}, nil)
	items := a.Review(View{})
	if len(items) != 2 || items[0].Entry.Act != codebook.Accept || !strings.HasPrefix(items[0].Why, "reverses") {
		t.Errorf("%+v", items)
	}
}

func TestMandate(t *testing.T) {
	a := foldPages(t, newPage(t, "m", "2021-03-03", "Turkey mediated on behalf of the Council of the River, and Corvia mediated as well.\n").
		says("Turkey mediated on behalf of the Council of the River", "Turkey", codebook.Mediate, "mediation", "2021-03-01"))
	a.Entries[0].ActorMentions[0] = statement.Mention{Span: document.Span{Start: 0, End: 6}, Text: "Turkey"}
	got := a.ThirdParties(View{})
	if len(got) != 1 || a.Mandate(got[0]) != "on behalf of the Council of the River" {
		t.Errorf("%+v: %q", got, a.Mandate(got[0]))
	}
}

// TestAnybody: words that alone name nobody make no third party.
func TestAnybody(t *testing.T) {
	a := foldPages(t, newPage(t, "m", "2021-03-03", "Other countries helped to mediate, and Corvia mediated as well.\n").
		says("Other countries helped to mediate", "Countries", codebook.Mediate, "mediation", "2021-03-01").
		says("Corvia mediated as well", "Corvia", codebook.Mediate, "mediation", "2021-03-01"))
	if got := a.ThirdParties(View{}); len(got) != 1 || got[0].Actor != "Corvia" {
		t.Errorf("%+v", got)
	}
}

// TestRoleFits: a proposal makes its author one on the issues of a settlement, or where it is put to a party.
func TestRoleFits(t *testing.T) {
	author := roleRule{Acts: []codebook.Act{codebook.Propose}, Issues: []string{"ceasefire"}, Toward: "party", Either: true}
	both := author
	both.Either = false
	for name, x := range map[string]struct {
		issue, target        string
		either, wantsTheBoth bool
	}{
		"issue and party": {"ceasefire", "Arland", true, true},
		"issue alone":     {"ceasefire", "Corvia", true, false},
		"party alone":     {"governance", "Arland", true, false},
		"neither":         {"governance", "Corvia", false, false},
	} {
		e := &Entry{Statement: statement.Statement{Act: codebook.Propose, Issue: []string{x.issue}, Target: []string{x.target}}}
		if got := author.fits(e, []string{"Arland"}); got != x.either {
			t.Errorf("%s: either fits %v, want %v", name, got, x.either)
		}
		if got := both.fits(e, []string{"Arland"}); got != x.wantsTheBoth {
			t.Errorf("%s: both fit %v, want %v", name, got, x.wantsTheBoth)
		}
	}
}

// TestTallies: what two agreed to in the same words is one undertaking, and the sentence that names who checks it or stands behind it is
// given; guarantees that are only asked for name nobody.
func TestTallies(t *testing.T) {
	a := truce(t)
	// Three undertakings: the ceasefire, broken by one of the two; prisoners, released; artillery, due and not reported.
	if got := a.Tallies(View{}); len(got) != 1 || got[0].On.String() != "2021-05-01" || got[0].Made != 3 || got[0].Due != 2 || got[0].Done != 1 || got[0].Breached != 1 {
		t.Errorf("%+v", got)
	}
	for _, c := range a.Commitments(View{}) {
		if c.Issue == "ceasefire" && c.Verification != "The UN undertook to monitor the ceasefire with observers." {
			t.Errorf("%s %s: verified by %q", c.Obligor, c.Issue, c.Verification)
		}
	}
	// A sentence that tells of another issue alone checks nothing else.
	b := foldPages(t, newPage(t, "p", "2021-03-03", "Arland agreed on 3 March 2021 to release 215 prisoners. The UN agreed to monitor the truce.\n").
		says("Arland agreed on 3 March 2021 to release 215 prisoners", "Arland", codebook.Accept, "prisoners", "2021-03-03").
		says("The UN agreed to monitor the truce", "UN", codebook.Accept, "ceasefire", "2021-03-03"))
	for _, c := range b.Commitments(View{}) {
		if want := map[string]string{"ceasefire": "The UN agreed to monitor the truce.", "monitoring": "The UN agreed to monitor the truce."}[c.Issue]; c.Verification != want {
			t.Errorf("%s: verified by %q, want %q", c.Issue, c.Verification, want)
		}
	}
	for sentence, want := range map[string]bool{"Arland asked for security guarantees.": false, "Corvia is one of the guarantors.": true, "Corvia agreed to guarantee the truce.": true, "The deal was brokered by Corvia.": true} {
		if a.rules.commitment.Guarantor.MatchString(sentence) != want {
			t.Errorf("guarantor in %q: %t", sentence, !want)
		}
	}
}
