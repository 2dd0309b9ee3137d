package intake

import (
	"net/url"
	"slices"
	"strings"

	"parley/casefile"
	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/quality"
	"parley/record"
	"parley/statement"
)

// Fold makes the account of readings. Documents that repeat one text get one origin; only those known by the view's
// day are looked at. c may be nil: then the parties are found in the texts.
func Fold(readings []Reading, c *casefile.Case, book *codebook.Codebook, knownAt edtf.Date, o record.Options) (*record.Account, error) {
	o.Codebook = book
	if c != nil && len(o.Parties) == 0 {
		o.Parties = c.PartyNames()
	}
	signatures := map[string]quality.Signature{}
	var seen []Reading
	texts := map[string]bool{}
	for _, r := range readings {
		if knownAt.IsZero() || r.Known.IsZero() || !r.Known.Last().After(knownAt.Last()) {
			seen = append(seen, r)
			signatures[r.Document.ID] = r.Signature
			texts[r.Document.TextSHA256] = true
		}
	}
	if !knownAt.IsZero() { // a ruling on a text that came later is no orphan
		o.Rulings = slices.DeleteFunc(slices.Clone(o.Rulings), func(r record.Ruling) bool { return !texts[r.TextSHA256] })
	}
	origins := quality.Group(signatures)
	var sources []*record.Source
	var statements []statement.Statement
	for _, r := range seen {
		grade, side := graded(c, r.Document)
		sources = append(sources, &record.Source{Doc: r.Document, Origin: origins.Of(r.Document.ID), Learnt: r.Known, Unread: r.Unread, Reliability: grade, Side: side})
		statements = append(statements, r.Statements...)
	}
	return record.Fold(sources, statements, o)
}

// graded gives the grade that a case gives the publisher of a document, and the name of the actor whose own voice it is by the case; empty where
// it gives none.
func graded(c *casefile.Case, d *document.Document) (grade, side string) {
	if c == nil {
		return "", ""
	}
	host := ""
	if u, err := url.Parse(d.URL.Value); err == nil {
		host = strings.TrimPrefix(u.Hostname(), "www.")
	}
	for _, s := range c.Sources {
		same := func(name string) bool { return strings.EqualFold(name, d.Publisher.Value) }
		site := func(site string) bool { return host == site || strings.HasSuffix(host, "."+site) }
		if same(s.Publisher) || slices.ContainsFunc(s.Aliases, same) || host != "" && slices.ContainsFunc(s.Sites, site) {
			for _, a := range slices.Concat(c.Parties, c.ThirdParties) {
				if a.ID == s.Side {
					side = a.Name
				}
			}
			return string(s.Reliability), side
		}
	}
	return "", ""
}
