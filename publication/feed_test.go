package publication

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/edtf"
	"parley/record"
)

// moving are two papers between which Arland comes down from annexation to the return of the valley, in words that a page would take for marks.
var moving = []paper{
	{"2024-01-11", "First <day>", []told{{"Arland insists on recognition of the annexation & more.", "Arland", codebook.Demand, "territory", "2024-01-10", .9, ""}}},
	{"2024-02-02", "Second day", []told{{"Arland demands the return of the valley.", "Arland", codebook.Demand, "territory", "2024-02-01", .9, ""}}},
}

// TestAtom: a feed reader finds the latest change first, each with the position before and after, under a name of its own that stays.
func TestAtom(t *testing.T) {
	l := listThreeSides(t, record.View{}, moving...)
	var b bytes.Buffer
	if err := l.Atom(&b); err != nil {
		t.Fatal(err)
	}
	type entry struct {
		ID        string `xml:"id"`
		Title     string `xml:"title"`
		Updated   string `xml:"updated"`
		Published string `xml:"published"`
		Links     []struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
		Content string `xml:"content"`
	}
	var feed struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Author  string   `xml:"author>name"`
		Entries []entry  `xml:"entry"`
	}
	if err := xml.Unmarshal(b.Bytes(), &feed); err != nil {
		t.Fatal(err)
	}
	if feed.ID == "" || feed.Author == "" || feed.Title != "What changed: Three sides & a valley" || feed.Updated != "2024-02-02T00:00:00Z" {
		t.Errorf("%+v", feed)
	}
	if len(feed.Entries) != 2 {
		t.Fatalf("%d entries, want the first statement and the movement:\n%s", len(feed.Entries), b.String())
	}
	last, first := feed.Entries[0], feed.Entries[1]
	if last.Published != "2024-02-01T00:00:00Z" || first.Published != "2024-01-10T00:00:00Z" || last.ID == first.ID || last.Updated == "" || len(last.Links) != 0 {
		t.Errorf("%+v, %+v", last, first)
	}
	holds(t, last.Title, "Arland on Arlander valleys: ")
	holds(t, last.Content, "Before (10 January 2024): “Arland insists on recognition of the annexation &amp; more” – First &lt;day&gt;, The Daily", "After (1 February 2024): “Arland demands the return of the valley” –")
	holds(t, first.Content, "Before: nothing on record.")

	later := listThreeSides(t, record.View{}, append(slices.Clone(moving), paper{"2024-03-02", "Third day", []told{{"Arland insists on recognition of the annexation.", "Arland", codebook.Demand, "territory", "2024-03-01", .9, ""}}})...)
	var again bytes.Buffer
	if err := later.Atom(&again); err != nil {
		t.Fatal(err)
	}
	for _, e := range feed.Entries {
		if !strings.Contains(again.String(), e.ID) {
			t.Errorf("%q lost its name when a text came in", e.Title)
		}
	}
}

// TestAtomLinks: an entry leads to its words on the page where the text has an address, and was updated when the text came in.
func TestAtomLinks(t *testing.T) {
	l := listThreeSides(t, record.View{}, moving...)
	l.Account.Sources[1].Doc.URL.Value = "https://daily.example/2"
	l.Account.Sources[1].Learnt = edtf.Must("2024-05-05")
	var b strings.Builder
	if err := l.Atom(&b); err != nil {
		t.Fatal(err)
	}
	holds(t, b.String(), `href="https://daily.example/2#:~:text=Arland%20demands%20the%20return%20of%20the%20valley"`, "<updated>2024-05-05T00:00:00Z</updated>")
}

// TestJSONFeed: the same entries, and a list where there is none.
func TestJSONFeed(t *testing.T) {
	for papers, want := range map[int]int{0: 0, 2: 2} {
		var b bytes.Buffer
		if err := listThreeSides(t, record.View{}, moving[:papers]...).JSONFeed(&b); err != nil {
			t.Fatal(err)
		}
		var feed struct {
			Version string
			Items   []struct{ ID, Title, ContentHTML string }
		}
		if err := json.Unmarshal(b.Bytes(), &feed); err != nil || !strings.HasPrefix(feed.Version, "https://jsonfeed.org/version/") || feed.Items == nil || len(feed.Items) != want {
			t.Errorf("%d papers: %v\n%s", papers, err, b.String())
		}
	}
}
