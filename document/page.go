package document

import (
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// article notes what the library found beside the text, for want of better.
func (f *findings) article(m trafilatura.Metadata) {
	f.add("title", m.Title, "page title", 40)
	f.add("author", m.Author, "page author", 40)
	f.add("publisher", m.Sitename, "page site name", 40)
	f.add("url", m.URL, "page address", 40)
}

// metaFields are the names of meta elements that tell a field, with their rank.
var metaFields = map[string]struct {
	field string
	rank  int
}{
	"article:published_time": {"published", 20}, "og:article:published_time": {"published", 21}, "datepublished": {"published", 21},
	"parsely-pub-date": {"published", 22}, "dc.date.issued": {"published", 22}, "dcterms.created": {"published", 23},
	"citation_publication_date": {"published", 22}, "pubdate": {"published", 23}, "publishdate": {"published", 23},
	"publication_date": {"published", 23}, "dc.date": {"published", 24}, "date": {"published", 25},
	"og:title": {"title", 20}, "dc.title": {"title", 22}, "twitter:title": {"title", 23},
	"og:site_name": {"publisher", 20}, "application-name": {"publisher", 24}, "dc.publisher": {"publisher", 22},
	"author": {"author", 20}, "article:author": {"author", 22}, "dc.creator": {"author", 22}, "parsely-author": {"author", 21},
	"og:url": {"url", 21}, "og:locale": {"lang", 24}, "dc.language": {"lang", 23},
}

// page notes what the head of a page says.
func (f *findings) page(root *html.Node, o Options) {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			if l := attribute(n, "lang"); l != "lang" {
				f.add("lang", l, "html lang", 20)
			}
		case atom.Link:
			if attribute(n, "rel") == "canonical" {
				f.add("url", attribute(n, "href"), "link canonical", 20)
			}
		case atom.Meta:
			key := metaName(n)
			m, ok := metaFields[key]
			value := attribute(n, "content")
			if !ok || value == "content" || m.field == "author" && strings.Contains(value, "://") {
				continue
			}
			if _, isDate := readDate(value); m.field == "published" && !isDate {
				continue // the library below reads more ways to write one
			}
			f.add(m.field, value, "meta "+key, m.rank)
		}
	}
	for _, x := range *f {
		if x.field == "published" {
			return
		}
	}
	when, from := pageDate(root, o)
	switch {
	case from == "":
	case strings.Contains(from, "modif"), strings.Contains(from, "updat"):
		f.add("changed", when, from, 30) // says when the page was changed, not when it was published
	default:
		f.add("published", when, from, 30)
	}
}

// metaName is what a meta element says it is about.
func metaName(n *html.Node) string {
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if v := attribute(n, key); v != "" {
			return strings.ToLower(v)
		}
	}
	return "element"
}

// epoch stands for "now" where the library wants one: the clock is never a date in the account.
var epoch = time.Date(2199, 12, 31, 0, 0, 0, 0, time.UTC)

// pageDate finds the date of a page that names none in its head, and says where: in its structured data, in a time
// element, in its address, or in its text.
func pageDate(root *html.Node, o Options) (when, from string) {
	defer func() {
		if recover() != nil { // of the library, on broken pages
			when, from = "", ""
		}
	}()
	r, err := htmldate.FromDocument(root, htmldate.Options{
		UseOriginalDate: true, URL: o.Given.URL, MaxDate: epoch, SkipExtensiveSearch: true, DeferUrlExtractor: true,
	})
	if err != nil || r.IsZero() {
		return "", ""
	}
	day := r.DateTime.Format("2006-01-02")
	from = "page text"
	for n := range root.Descendants() {
		switch {
		case n.Type == html.ElementNode && n.DataAtom == atom.Time && strings.HasPrefix(attribute(n, "datetime"), day):
			return day, "time element"
		case n.Type == html.TextNode && within(n, atom.Script) && strings.Contains(n.Data, "datePublished") && strings.Contains(n.Data, day):
			return day, "structured data"
		case n.Type == html.ElementNode && n.DataAtom == atom.Meta && strings.Contains(attribute(n, "content"), day):
			from = "meta " + metaName(n)
		}
	}
	return day, from
}
