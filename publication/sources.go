package publication

import (
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"parley/edtf"
	"parley/record"
)

// Sources lists the texts of the view, the earliest first: who published them when, what was read in them, and which of them repeat another
// and count as one with it.
func (l Lister) Sources() *Grid {
	g := l.grid("Texts", "The case holds no text; 'parley add' puts some into it.", []string{"published", "title", "publisher", "reliability", "statements", "repeats", "remark", "language", "received", "address", "document"},
		"Repeats: an earlier text that this one repeats for the greater part; both count as one origin. Reliability is the Admiralty grade that the case gives the publisher.",
		"A text without a day of publication stands last: “yesterday” in it dates nothing.")
	g.Short = []string{"published", "title", "publisher", "statements", "repeats", "remark"}
	g.AsOf = ""
	said := map[*record.Source]int{}
	for _, e := range l.Account.Entries {
		said[e.Source]++
	}
	first := map[string]*record.Source{}
	for _, s := range l.published() {
		origin := cmp.Or(s.Origin, s.Doc.ID)
		repeats := ""
		if of := first[origin]; of != nil {
			repeats = nameOf(of)
		} else {
			first[origin] = s
		}
		remark := strings.Join(s.Doc.Warnings, " ")
		if s.Unread != "" {
			remark = strings.TrimSpace(strings.TrimPrefix(s.Unread, s.Doc.ID+": ") + ". " + remark)
		}
		g.add(cmp.Or(s.Doc.Published.String(), "undated"), nameOf(s), s.Doc.Publisher.Value, s.Reliability, strconv.Itoa(said[s]), repeats, remark, s.Doc.Lang.Value, s.Learnt.String(), s.Doc.URL.Value, s.Doc.ID)
	}
	return g
}

// nameOf is the title of a text, or the name of its file.
func nameOf(s *record.Source) string { return cmp.Or(s.Doc.Title.Value, FileName(s.Doc.ID)) }

// published gives the sources of the view in the order of their publication, undated ones last.
func (l Lister) published() []*record.Source {
	list := l.Account.SourcesIn(l.View)
	slices.SortStableFunc(list, func(x, y *record.Source) int {
		a, b := x.Doc.Published, y.Doc.Published
		switch {
		case a.IsZero() != b.IsZero():
			return map[bool]int{true: 1, false: -1}[a.IsZero()]
		case a.IsZero():
			return cmp.Compare(x.Doc.ID, y.Doc.ID)
		}
		return cmp.Or(a.First().Compare(b.First()), cmp.Compare(x.Doc.ID, y.Doc.ID))
	})
	return list
}

// BibTeX writes the texts of the view as a bibliography. Names and titles are protected as they stand.
func (l Lister) BibTeX(w io.Writer) error {
	var b strings.Builder
	keys := map[string]int{}
	for _, s := range l.published() {
		key := citeKey(s)
		if keys[key]++; keys[key] > 1 {
			key += "-" + strconv.Itoa(keys[key])
		}
		fmt.Fprintf(&b, "@misc{%s,\n", key)
		field := func(name, value string) {
			if value != "" {
				fmt.Fprintf(&b, "  %s = {%s},\n", name, value)
			}
		}
		field("title", "{"+bibText(nameOf(s))+"}")
		if s.Doc.Author.Value != "" {
			field("author", "{"+bibText(s.Doc.Author.Value)+"}")
		}
		field("howpublished", bibText(s.Doc.Publisher.Value))
		if d := s.Doc.Published; !d.IsZero() {
			field("year", d.First().Format("2006"))
			field("date", d.String())
		}
		field("url", strings.NewReplacer("{", "%7B", "}", "%7D").Replace(s.Doc.URL.Value))
		field("note", bibText(s.Doc.Reference.Value))
		b.WriteString("}\n\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// bibText writes words so that BibTeX and LaTeX print them as they stand.
func bibText(text string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "$", `\$`, "#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`).Replace(strings.Join(strings.Fields(text), " "))
}

// citeKey names a text by its publisher or title, its year and the beginning of its hash.
func citeKey(s *record.Source) string {
	word := strings.Join(letters.FindAllString(cmp.Or(s.Doc.Publisher.Value, nameOf(s)), 2), "")
	word = strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII {
			return -1
		}
		return unicode.ToLower(r)
	}, word)
	year := "undated"
	if d := s.Doc.Published; !d.IsZero() {
		year = d.First().Format("2006")
	}
	return fmt.Sprintf("%s%s-%.6s", cmp.Or(word, "text"), year, s.Doc.TextSHA256)
}

var letters = regexp.MustCompile(`\pL+`)

// A cslItem is a text as CSL-JSON has it (citationstyles.org).
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Container string    `json:"container-title,omitempty"`
	Author    []cslName `json:"author,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Note      string    `json:"note,omitempty"`
	Language  string    `json:"language,omitempty"`
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

// CSL writes the texts of the view as CSL-JSON, which Zotero and other managers of references read.
func (l Lister) CSL(w io.Writer) error {
	items := []cslItem{}
	for _, s := range l.published() {
		x := cslItem{ID: s.Doc.ID, Type: "document", Title: nameOf(s), Container: s.Doc.Publisher.Value, URL: s.Doc.URL.Value, Note: s.Doc.Reference.Value, Language: s.Doc.Lang.Value}
		if x.URL != "" {
			x.Type = "webpage"
		}
		if a := s.Doc.Author.Value; a != "" {
			x.Author = []cslName{{a}}
		}
		if d := s.Doc.Published; !d.IsZero() {
			first := d.First()
			parts := []int{first.Year(), int(first.Month()), first.Day()}
			switch d.Precision() {
			case edtf.Year:
				parts = parts[:1]
			case edtf.Month:
				parts = parts[:2]
			}
			x.Issued = &cslDate{[][]int{parts}}
		}
		items = append(items, x)
	}
	return encode(w, items)
}
