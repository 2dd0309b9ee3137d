package publication

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"parley/record"
)

// A Resource is a grid of an export, with the name of its file without the ending.
type Resource struct {
	Name string
	*Grid
}

// Tables gives all that an account holds in one view as tables, for other programs to work on.
func (l Lister) Tables() []Resource {
	conditions, deadlocks := l.Conditions()
	proposals := l.Account.Proposals(l.View)
	return []Resource{
		{"statements", l.Statements()},
		{"positions", l.Positions("", "", true)},
		{"changes", l.Changes()},
		{"obstacles", l.Obstacles()},
		{"named", l.Named()},
		{"conditions", conditions},
		{"deadlocks", deadlocks},
		{"proposals", l.Proposals(proposals)},
		{"endorsements", l.Endorsements(proposals)},
		{"drafts", l.Drafts()},
		{"clauses", l.Answers()},
		{"meetings", l.Meetings()},
		{"mediators", l.Mediators()},
		{"emissaries", l.Emissaries()},
		{"commitments", l.Commitments()},
		{"due-and-done", l.DueAndDone()},
		{"ceasefires", l.Ceasefires()},
		{"humanitarian", l.Humanitarian()},
		{"timeline", l.Timeline()},
		{"texts", l.Sources()},
	}
}

// Statements lists the statements of the view as the analyst's rulings leave them, in the order of the account.
func (l Lister) Statements() *Grid {
	g := l.grid("Statements", "No statement is on record.", []string{"statement", "date", "date basis", "actors", "act", "target", "issue", "options", "modality", "speaker", "voice", "score", "ruling", "quote", "place"},
		"What was read in the texts, after the rulings of the case. Score is the share of statements so scored that were measured to be right in who did what; those that a person ruled on need none.")
	for _, e := range l.Account.EntriesIn(l.View) {
		basis := ""
		switch {
		case e.FromPublication:
			basis = "publication"
		case !e.When.IsZero():
			basis = "text"
		}
		ruling := ""
		if e.Ruling != nil {
			ruling = string(e.Ruling.Decision)
		}
		var options []string
		for _, o := range e.Options {
			options = append(options, o.Issue+"/"+o.Option)
		}
		g.add(e.ID, machineDay(e.When, e.FromPublication), basis, strings.Join(e.Actor, "; "), string(e.Act), strings.Join(e.Target, "; "), strings.Join(e.Issue, "; "), strings.Join(options, "; "),
			string(e.Modality), e.Speaker, voiceOf(e), strconv.FormatFloat(e.Score, 'f', 2, 64), ruling, words(e), place(e))
	}
	return g
}

// DataPackage writes the descriptor of tables that lie beside it as NAME.csv: a Frictionless Data Package (specs.frictionlessdata.io,
// version 1), with what each column means, the texts that all rests on, and the size and hash of each file. The same account gives the same
// bytes.
func (l Lister) DataPackage(w io.Writer, tables []Resource) error {
	p := dataPackage{
		Profile: "tabular-data-package", Name: slug(l.Name), Title: l.Name, Version: l.Account.AsOf(l.View).String(),
		Description: "What published texts report of these talks, as parley read it, in the view of the day that “version” names. Reported is not confirmed. Cells that hold several names part them by “; ”; a place is a text and the bytes of it.",
	}
	for _, s := range l.published() {
		p.Sources = append(p.Sources, packageSource{nameOf(s), webAddress(s)})
	}
	for _, t := range tables {
		r, err := t.descriptor()
		if err != nil {
			return err
		}
		p.Resources = append(p.Resources, r)
	}
	return encode(w, p)
}

// webAddress is where a text lies on the web; empty where it does not.
func webAddress(s *record.Source) string {
	if url := s.Doc.URL.Value; strings.HasPrefix(url, "http://") || strings.HasPrefix(url, "https://") {
		return url
	}
	return ""
}

// The descriptor of a data package, in the order of its specification.
type dataPackage struct {
	Profile     string          `json:"profile"`
	Name        string          `json:"name"`
	Title       string          `json:"title"`
	Description string          `json:"description"`
	Version     string          `json:"version,omitempty"`
	Sources     []packageSource `json:"sources,omitempty"`
	Resources   []descriptor    `json:"resources"`
}

type packageSource struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type descriptor struct {
	Profile     string            `json:"profile"`
	Name        string            `json:"name"`
	Path        string            `json:"path"`
	Title       string            `json:"title"`
	Description string            `json:"description,omitempty"`
	Format      string            `json:"format"`
	MediaType   string            `json:"mediatype"`
	Encoding    string            `json:"encoding"`
	Bytes       int               `json:"bytes"`
	Hash        string            `json:"hash"`
	Dialect     map[string]string `json:"dialect"`
	Schema      schema            `json:"schema"`
}

type schema struct {
	Fields        []field  `json:"fields"`
	MissingValues []string `json:"missingValues"`
}

// A field is a column: its type is one of the specification's, and RDF type names the form of dates in EDTF, for which it has none.
type field struct {
	Name        string `json:"name"`
	Type        string `json:"type"`
	RDFType     string `json:"rdfType,omitempty"`
	Description string `json:"description"`
}

func (t Resource) descriptor() (descriptor, error) {
	var b bytes.Buffer
	if err := t.CSV(&b); err != nil {
		return descriptor{}, err
	}
	sum := sha256.Sum256(b.Bytes())
	r := descriptor{
		Profile: "tabular-data-resource", Name: t.Name, Path: t.Name + ".csv", Title: t.Title, Description: strings.Join(t.Rules, " "),
		Format: "csv", MediaType: "text/csv", Encoding: "utf-8", Bytes: b.Len(), Hash: "sha256:" + hex.EncodeToString(sum[:]),
		Dialect: map[string]string{"lineTerminator": "\r\n"}, Schema: schema{MissingValues: []string{""}},
	}
	for _, column := range t.Columns {
		f, err := fieldOf(t.Name, column)
		if err != nil {
			return r, err
		}
		r.Schema.Fields = append(r.Schema.Fields, f)
	}
	return r, nil
}

//go:embed data/columns.tsv
var columnTable string

// columnsMeant are the fields by "table/column", and by the column alone where it means the same in every table.
var columnsMeant = sync.OnceValue(func() map[string]field {
	meant := map[string]field{}
	for _, line := range strings.Split(strings.TrimSpace(columnTable), "\n")[1:] {
		cells := strings.Split(line, "\t")
		f := field{Type: cells[1], Description: cells[2]}
		if f.Type == "edtf" {
			f.Type, f.RDFType = "string", "http://id.loc.gov/datatypes/edtf"
		}
		meant[cells[0]] = f
	}
	return meant
})

// fieldOf describes a column. The fields of a ceasefire's sheet come from a file of rules and are described alike.
func fieldOf(table, column string) (field, error) {
	meant := columnsMeant()
	f, ok := meant[table+"/"+column]
	if !ok {
		f, ok = meant[column]
	}
	if !ok {
		f, ok = meant[table+"/*"]
	}
	if !ok {
		return f, fmt.Errorf("publication/data/columns.tsv does not say what column %q of table %q means", column, table)
	}
	f.Name = column
	return f, nil
}

// slug is a name as descriptors hold one: small letters, digits and hyphens.
func slug(name string) string {
	s := strings.Map(func(r rune) rune {
		switch r = unicode.ToLower(r); {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		}
		return '-'
	}, name)
	s = strings.Trim(s, "-")
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	if s == "" {
		return "case"
	}
	return s
}
