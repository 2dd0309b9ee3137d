package reader

import (
	"bytes"
	"cmp"
	flags "flag" // flag is a function of the package
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/goccy/go-yaml"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
)

var update = flags.Bool("update", false, "write testdata/fixtures/misses.txt anew")

// A fixture is a text of ours with what a right reader finds in it; testdata/fixtures/README.md has the form.
type fixture struct {
	name      string
	About     string         `yaml:"about"`
	Published string         `yaml:"published"`
	Anchors   []anchor       `yaml:"anchors"`
	Expect    []*expectation `yaml:"expect"`
	text      string
}

type anchor struct {
	Cue  string `yaml:"cue"`
	Date string `yaml:"date"`
}

type expectation struct {
	Quote     string   `yaml:"quote"`
	Actor     []string `yaml:"actor"`
	Act       string   `yaml:"act"`
	Issue     []string `yaml:"issue"`
	Target    []string `yaml:"target"`
	Modality  string   `yaml:"modality"`
	Speaker   string   `yaml:"speaker"`
	Date      string   `yaml:"date"`
	Condition string   `yaml:"condition"`
	Optional  bool     `yaml:"optional"`
	span      document.Span
}

// TestFixtures reads every fixture. Those that are not read right yet are listed in misses.txt: the test fails when one
// that is not listed is read wrong, and when one that is listed is read right, so that the list stays true. What did not happen or is only thought of
// must not be told as a fact in any.
func TestFixtures(t *testing.T) {
	paths, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	const missesPath = "testdata/fixtures/misses.txt"
	recorded := readMisses(t, missesPath)
	readers, kinds := map[string]*Reader{}, map[string][]string{}
	var report, misses bytes.Buffer
	table := tabwriter.NewWriter(&report, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "phenomenon\texpected\tfound\tright\textra\tnot right")
	expected, found, right, extra, whole := 0, 0, 0, 0, 0
	for _, path := range paths {
		if filepath.Base(path) == filepath.Base(missesPath) {
			continue
		}
		f := readFixture(t, path)
		key := fmt.Sprint(f.Anchors)
		if readers[key] == nil {
			readers[key] = readerOf(t, f.Anchors)
		}
		r := f.judge(t, readers[key])
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%d\t%s\n", f.name, r.expected, r.found, r.right, r.extra, strings.Join(r.wrong, "; "))
		expected, found, right, extra = expected+r.expected, found+r.found, right+r.right, extra+r.extra
		for _, w := range r.wrong {
			kind, _, _ := strings.Cut(w, ":")
			kinds[kind] = append(kinds[kind], f.name)
			if toldAsFact.MatchString(w) { // listed or not
				t.Errorf("%s is told as a fact: %s", f.name, w)
			}
		}
		if len(r.wrong) == 0 {
			whole++
			if recorded[f.name] && !*update {
				t.Errorf("%s is read right now: take it off the list (go test ./reader -run TestFixtures -update)", f.name)
			}
			continue
		}
		fmt.Fprintf(&misses, "%s\t%s\n", f.name, strings.Join(r.wrong, "; "))
		if !recorded[f.name] && !*update {
			t.Errorf("%s was read right and is not any more: %s", f.name, strings.Join(r.wrong, "; "))
		}
	}
	fmt.Fprintf(table, "all\t%d\t%d\t%d\t%d\t%d of %d fixtures wholly right\n", expected, found, right, extra, whole, len(paths)-1)
	fmt.Fprintln(table, "\nkind of error\tcount\tin")
	for _, kind := range slices.SortedFunc(maps.Keys(kinds), func(a, b string) int {
		return cmp.Or(len(kinds[b])-len(kinds[a]), strings.Compare(a, b))
	}) {
		fmt.Fprintf(table, "%s\t%d\t%s\n", kind, len(kinds[kind]), strings.Join(slices.Compact(kinds[kind]), ", "))
	}
	table.Flush()
	t.Logf("\n%s", report.String())
	if *update {
		head := "# Fixtures that are not read right yet, and in what. Written by go test ./reader -run TestFixtures -update; the test\n# compares the names only.\n"
		if err := os.WriteFile(missesPath, append([]byte(head), misses.Bytes()...), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// toldAsFact is what a fixture that is not read right yet must not be wrong in.
var toldAsFact = regexp.MustCompile(`^modality: (asserted|reported) for (hypothetical|negated)$`)

func readMisses(t *testing.T, path string) map[string]bool {
	raw, err := os.ReadFile(path)
	if err != nil && !*update {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		if name, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			out[name] = true
		}
	}
	return out
}

func readFixture(t *testing.T, path string) *fixture {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, text, ok := strings.Cut(strings.TrimPrefix(string(raw), "---\n"), "\n---\n")
	if !ok {
		t.Fatalf("%s: the second line of --- is missing", path)
	}
	f := &fixture{name: strings.TrimSuffix(filepath.Base(path), ".txt"), text: text}
	if err := yaml.UnmarshalWithOptions([]byte(head), f, yaml.Strict()); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return f
}

// readerOf makes a reader that knows the cast of the fixtures, and anchors.
func readerOf(t *testing.T, anchors []anchor) *Reader {
	t.Helper()
	raw, err := os.ReadFile("testdata/fixtures/cast.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var cast struct {
		Actors []struct {
			ID, Name, Kind, Home   string
			Names, Demonyms, Seats []string
		}
		People []struct {
			Name, Role, Rank, Actor, From, To string
			Aliases                           []string
		}
	}
	if err := yaml.UnmarshalWithOptions(raw, &cast, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	var x codebook.Extension
	for _, a := range cast.Actors {
		x.Actors = append(x.Actors, codebook.Actor{ID: a.ID, Name: a.Name, Kind: codebook.Kind(a.Kind), Names: a.Names, Demonyms: a.Demonyms, Seats: a.Seats, Home: a.Home, Role: "party"})
	}
	date := func(s string) (d edtf.Date) {
		if s != "" {
			d = edtf.Must(s)
		}
		return d
	}
	for _, p := range cast.People {
		rank := codebook.Unranked
		for r := codebook.Unranked; r < 32 && rank == codebook.Unranked; r++ {
			if r.String() == p.Rank {
				rank = r
			}
		}
		x.People = append(x.People, codebook.Person{Name: p.Name, Aliases: p.Aliases, Role: p.Role, Rank: rank, Actor: p.Actor, From: date(p.From), To: date(p.To)})
	}
	for _, a := range anchors {
		x.Anchors = append(x.Anchors, codebook.Anchor{ID: strings.ReplaceAll(a.Cue, " ", "-"), Date: date(a.Date), Cues: []string{a.Cue}})
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
	return r
}

// A judgement is how a fixture was read.
type judgement struct {
	expected, found, right, extra int
	wrong                         []string
}

func (f *fixture) judge(t *testing.T, r *Reader) (j judgement) {
	doc, err := document.Parse([]byte(f.text), document.Options{Path: f.name + ".md", Format: document.Markdown, Given: document.Given{Published: f.Published, Lang: "en"}})
	if err != nil {
		t.Fatalf("%s: %v", f.name, err)
	}
	list, err := r.Read(doc)
	if err != nil {
		t.Fatalf("%s: %v", f.name, err)
	}
	taken := make([]bool, len(list))
	for _, e := range f.Expect {
		e.locate(t, f.name, doc.Text)
		if !e.Optional {
			j.expected++
		}
		best, bad := -1, []string(nil)
		for i := range list {
			if s := &list[i]; !taken[i] && overlaps(e.span, s.Span) {
				if wrong := e.compare(s); best < 0 || len(wrong) < len(bad) {
					best, bad = i, wrong
				}
			}
		}
		if best < 0 {
			if !e.Optional {
				j.wrong = append(j.wrong, "missed: "+e.Act)
			}
			continue
		}
		taken[best] = true
		if !e.Optional {
			j.found++
			if len(bad) == 0 {
				j.right++
			}
		}
		j.wrong = append(j.wrong, bad...)
	}
	for i := range list {
		if !taken[i] {
			j.extra++
			j.wrong = append(j.wrong, "extra: "+string(list[i].Act))
		}
	}
	return j
}

// locate finds the expectation's quote in the text; lines may be broken elsewhere.
func (e *expectation) locate(t *testing.T, name, text string) {
	words := strings.Fields(e.Quote)
	for i := range words {
		words[i] = regexp.QuoteMeta(words[i])
	}
	at := regexp.MustCompile(strings.Join(words, `\s+`)).FindStringIndex(text)
	if at == nil || len(words) == 0 {
		t.Fatalf("%s: the quote %q is not in the text", name, e.Quote)
	}
	e.span = document.Span{Start: at[0], End: at[1]}
}

func overlaps(a, b document.Span) bool {
	common := min(a.End, b.End) - max(a.Start, b.Start)
	return common > 0 && 2*common >= min(a.Len(), b.Len()) && 5*common >= max(a.End, b.End)-min(a.Start, b.Start)
}

// compare names what of a statement is not as expected.
func (e *expectation) compare(s *statement.Statement) (wrong []string) {
	same := func(what, got, want string) {
		if got != want {
			wrong = append(wrong, fmt.Sprintf("%s: %s for %s", what, orNone(got), orNone(want)))
		}
	}
	sorted := func(list []string) string { return strings.Join(slices.Sorted(slices.Values(list)), ", ") }
	same("act", string(s.Act), e.Act)
	same("actor", sorted(s.Actor), sorted(e.Actor))
	same("modality", string(s.Modality), e.Modality)
	same("speaker", s.Speaker, e.Speaker)
	if e.Date != "any" {
		date := ""
		if !s.Date.IsZero() {
			date = s.Date.String()
		}
		if want, err := edtf.Parse(e.Date); err == nil && e.Date != "" && s.Date.Precision() == edtf.Interval && s.Date.First().Equal(want.First()) {
			date = e.Date // an interval that begins on the day expected
		}
		same("date", date, e.Date)
	}
	if len(e.Target) > 0 || len(s.Target) > 0 {
		same("target", sorted(s.Target), sorted(e.Target))
	}
	if len(e.Issue) > 0 && !slices.ContainsFunc(s.Issue, func(i string) bool { return slices.Contains(e.Issue, i) }) {
		same("issue", sorted(s.Issue), sorted(e.Issue))
	}
	condition := ""
	if s.Condition != nil {
		condition = s.Condition.Text
	}
	same("condition", condition, e.Condition)
	return wrong
}
