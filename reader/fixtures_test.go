package reader

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// An expectation is a statement that a fixture holds; see testdata/fixtures/README.md.
type expectation struct {
	Quote, Act, Modality, Speaker, Date, Condition string
	Actor, Issue, Target                           []string
	Optional                                       bool
}

// A fixture is a text and what a right reader finds in it.
type fixture struct {
	name      string
	About     string
	Published string
	Anchors   []struct{ Cue, Date string }
	Expect    []expectation
	body      string
}

// castFile is cast.yaml.
type castFile struct {
	Actors []struct {
		ID, Name, Kind         string
		Names, Demonyms, Seats []string
	}
	People []struct {
		Name, Role, Rank, Actor, From, To string
		Aliases                           []string
	}
}

var rankOf = map[string]codebook.Rank{"spokesperson": codebook.Spokesperson, "envoy": codebook.Envoy, "minister": codebook.Minister,
	"head of government": codebook.HeadOfGovernment, "head of state": codebook.HeadOfState}

func readFixtures(t *testing.T) (cast codebook.Extension, list []fixture) {
	t.Helper()
	raw, err := os.ReadFile("testdata/fixtures/cast.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var c castFile
	if err := yaml.UnmarshalWithOptions(raw, &c, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Actors {
		cast.Actors = append(cast.Actors, codebook.Actor{ID: a.ID, Name: a.Name, Kind: codebook.Kind(a.Kind), Names: a.Names, Demonyms: a.Demonyms, Seats: a.Seats})
	}
	for _, p := range c.People {
		cast.People = append(cast.People, codebook.Person{Name: p.Name, Aliases: p.Aliases, Role: p.Role, Rank: rankOf[p.Rank], Actor: p.Actor, From: edtf.Must(p.From), To: edtf.Must(p.To)})
	}
	files, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		head, body, ok := strings.Cut(strings.TrimPrefix(string(raw), "---\n"), "\n---\n")
		if !ok {
			t.Fatalf("%s: no second --- line", file)
		}
		f := fixture{name: strings.TrimSuffix(filepath.Base(file), ".txt"), body: body}
		if err := yaml.UnmarshalWithOptions([]byte(head), &f, yaml.Strict()); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		list = append(list, f)
	}
	return cast, list
}

// same reports whether two spans are of one statement: half of the shorter and a fifth of the union shared.
func same(a, b document.Span) bool {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	union := max(a.End, b.End) - min(a.Start, b.Start)
	return 2*shared >= min(a.Len(), b.Len()) && 5*shared >= union
}

// differences lists, for people, in what a statement is not what is expected.
func differences(e expectation, s statement.Statement) (out []string) {
	differ := func(what string, got, want any) {
		out = append(out, fmt.Sprintf("%s %v, want %v", what, got, want))
	}
	if string(s.Act) != e.Act {
		differ("act", s.Act, e.Act)
	}
	sorted := func(l []string) string { l = slices.Clone(l); slices.Sort(l); return strings.Join(l, "; ") }
	if sorted(s.Actor) != sorted(e.Actor) {
		differ("actor", s.Actor, e.Actor)
	}
	if sorted(s.Target) != sorted(e.Target) {
		differ("target", s.Target, e.Target)
	}
	if string(s.Modality) != e.Modality {
		differ("modality", s.Modality, e.Modality)
	}
	if s.Speaker != e.Speaker {
		differ("speaker", s.Speaker, e.Speaker)
	}
	if want, err := edtf.Parse(e.Date); err == nil && s.Date.String() != e.Date && !(!want.IsZero() && s.Date.First().Equal(want.First()) && s.Date.Precision() == edtf.Interval) {
		differ("date", s.Date, e.Date)
	}
	if !slices.ContainsFunc(e.Issue, func(i string) bool { return slices.Contains(s.Issue, i) }) {
		differ("issue", s.Issue, e.Issue)
	}
	return out
}

// wholeFixtures is how many fixtures the reader was last seen to read in full; raise it when it does better.
const wholeFixtures = 20

// TestFixtures reports what the reader makes of each fixture, and fails only where it reads fewer in full than it did:
// a learned reader is measured on the gold, and the fixtures show where it fails.
func TestFixtures(t *testing.T) {
	cast, list := readFixtures(t)
	whole := 0
	for _, f := range list {
		x := cast
		for _, a := range f.Anchors {
			x.Anchors = append(x.Anchors, codebook.Anchor{ID: a.Cue, Date: edtf.Must(a.Date), Cues: []string{a.Cue}})
		}
		base, err := codebook.Base()
		if err != nil {
			t.Fatal(err)
		}
		book, err := base.Extend(x)
		if err != nil {
			t.Fatal(err)
		}
		r, err := New(Options{Codebook: book})
		if err != nil {
			t.Fatal(err)
		}
		head := "---\nlang: en\n"
		if f.Published != "" {
			head += "published: " + f.Published + "\n"
		}
		doc := parse(t, head+"---\n"+f.body)
		got, err := r.Read(doc)
		if err != nil {
			t.Errorf("%s: %v", f.name, err)
			continue
		}
		var bad []string
		used := make([]bool, len(got))
		for _, e := range f.Expect {
			at := strings.Index(doc.Text, e.Quote)
			if at < 0 {
				bad = append(bad, "quote not in text: "+e.Quote)
				continue
			}
			span := document.Span{Start: at, End: at + len(e.Quote)}
			best, diff := -1, []string(nil)
			for k, s := range got {
				if !used[k] && same(span, s.Span) {
					if d := differences(e, s); best < 0 || len(d) < len(diff) {
						best, diff = k, d
					}
				}
			}
			switch {
			case best >= 0:
				used[best] = true
				for _, d := range diff {
					bad = append(bad, fmt.Sprintf("%q: %s", e.Quote, d))
				}
			case !e.Optional:
				bad = append(bad, fmt.Sprintf("%q: missed", e.Quote))
			}
		}
		for k, s := range got {
			if !used[k] {
				bad = append(bad, fmt.Sprintf("too much: %q %s %v (%s, %.2f)", s.Quote, s.Act, s.Actor, s.Modality, s.Score))
			}
		}
		if len(bad) == 0 {
			whole++
			continue
		}
		t.Logf("%s (%s)\n\t%s", f.name, f.About, strings.Join(bad, "\n\t"))
	}
	t.Logf("%d of %d fixtures read in full", whole, len(list))
	if whole < wholeFixtures {
		t.Errorf("%d fixtures read in full, it was %d", whole, wholeFixtures)
	}
}
