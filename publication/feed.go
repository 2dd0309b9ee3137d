package publication

import (
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/gorilla/feeds"

	"parley/edtf"
	"parley/record"
)

// Atom writes what changed in the view as an Atom feed (RFC 4287), the latest first. Each entry has the position before and after, each with
// its quote and source. It is published on the day of the change, and updated when the text that shows it came in: old news that comes in
// today is new to who follows the feed. The same account gives the same bytes.
func (l Lister) Atom(w io.Writer) error {
	generic, err := l.feed()
	if err != nil {
		return err
	}
	feed := (&feeds.Atom{Feed: generic}).AtomFeed()
	feed.Id, feed.Link = generic.Id, nil // there is no page to lead to
	for i, e := range feed.Entries {
		item := generic.Items[i]
		e.Published = item.Created.Format(time.RFC3339)
		if item.Link == nil {
			e.Links = nil
		}
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	x := xml.NewEncoder(w)
	x.Indent("", "  ")
	if err := x.Encode(feed); err != nil {
		return err
	}
	_, err = io.WriteString(w, "\n")
	return err
}

// JSONFeed writes what [Lister.Atom] does as a JSON Feed (version 1.1).
func (l Lister) JSONFeed(w io.Writer) error {
	generic, err := l.feed()
	if err != nil {
		return err
	}
	feed := (&feeds.JSON{Feed: generic}).JSONFeed()
	if feed.Items == nil {
		return encode(w, struct { // the library leaves out the list that the format requires
			*feeds.JSONFeed
			Items []string `json:"items"`
		}{feed, []string{}})
	}
	return encode(w, feed)
}

// feed makes an entry of each change of the view.
func (l Lister) feed() (*feeds.Feed, error) {
	changes := l.Account.Changes(l.View)
	slices.Reverse(changes)
	f := &feeds.Feed{
		Id: urn(l.Name), Title: "What changed: " + l.Name, Author: &feeds.Author{Name: "parley"},
		Description: "Movements of positions as texts report them; reported is not confirmed.",
		Updated:     moment(l.Account.AsOf(l.View)),
	}
	for _, ch := range changes {
		item, err := l.item(ch)
		if err != nil {
			return nil, err
		}
		if item.Updated.After(f.Updated) {
			f.Updated = item.Updated
		}
		f.Items = append(f.Items, item)
	}
	return f, nil
}

func (l Lister) item(ch record.Change) (*feeds.Item, error) {
	item := &feeds.Item{
		Id:      urn(ch.Actor, ch.Issue, string(ch.Kind), idOf(ch.Before), idOf(ch.After)),
		Title:   fmt.Sprintf("%s on %s: %s", ch.Actor, issueName(l.Codebook, ch.Issue), ch.Kind),
		Created: moment(ch.On),
	}
	item.Updated = item.Created
	if e := ch.After; e != nil {
		if learnt := e.Source.Learnt; !learnt.IsZero() {
			item.Updated = moment(learnt)
		}
		c := l.composer()
		if link := c.notes[c.cite(e)-1].Link(); link != "" {
			item.Link = &feeds.Link{Href: link}
		}
	}
	var content strings.Builder
	if err := entryHTML.Execute(&content, map[string]any{"Before": sideOf(ch.Before), "After": sideOf(ch.After), "Days": ch.Days, "Rule": ch.Rule}); err != nil {
		return nil, err
	}
	item.Content = content.String()
	return item, nil
}

// A side is a position before or after a change, as a feed shows it.
type side struct{ When, Quote, Source string }

func sideOf(e *record.Entry) *side {
	if e == nil {
		return nil
	}
	return &side{date(e.When, e.FromPublication), Tidy(words(e)), sourceWords(e.Source)}
}

var entryHTML = template.Must(template.New("entry").Parse(
	`{{with .Before}}<p>Before ({{.When}}): “{{.Quote}}” – {{.Source}}</p>{{else}}<p>Before: nothing on record.</p>{{end}}` +
		`{{with .After}}<p>After ({{.When}}): “{{.Quote}}” – {{.Source}}</p>{{else}}<p>After: nothing on record for {{.Days}} days.</p>{{end}}` +
		`{{with .Rule}}<p>Decided by: {{.}}.</p>{{end}}`))

func idOf(e *record.Entry) string {
	if e == nil {
		return ""
	}
	return e.ID
}

// urn names something by what it is, so that a feed reader knows it again.
func urn(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return fmt.Sprintf("urn:parley:change:%x", sum[:16])
}

// moment is the day by which a change is known to have come about, for forms that hold no span of days: the first that a date can mean, or
// its last where it has no first.
func moment(d edtf.Date) time.Time {
	if d.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	if first := d.First(); first.Year() > 1 {
		return first
	}
	return d.Last()
}
