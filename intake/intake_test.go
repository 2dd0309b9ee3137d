package intake_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/casefile"
	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/intake"
	"parley/quality"
	"parley/record"
	"parley/statement"
)

var (
	ctx   = context.Background()
	today = edtf.Must("2025-06-01")
)

// counting guards the calls of reads: work that was under way when a context ended goes on beside what comes next.
var counting sync.Mutex

// reads finds one statement in each document: that its first word rejects something.
type reads struct{ calls *int }

func (f reads) Read(d *document.Document) ([]statement.Statement, error) {
	if f.calls != nil {
		counting.Lock()
		*f.calls++
		counting.Unlock()
	}
	if strings.Contains(d.Text, "Nein") {
		return nil, errors.New("German is not read")
	}
	word, _, _ := strings.Cut(d.Text, " ")
	s := statement.Statement{Doc: d.ID, Span: document.Span{Start: 0, End: len(word)}, Quote: word, Act: codebook.Reject, Actor: []string{word},
		Issue: []string{"territory"}, Modality: codebook.Asserted}
	s.SetID(d.TextSHA256)
	return []statement.Statement{s}, nil
}

func options(calls *int) intake.Options {
	return intake.Options{Version: "1", Workers: 1, Reader: func() (intake.Reader, error) { return reads{calls}, nil }}
}

// keeper is a store in memory.
type keeper map[string]intake.Reading

func (k keeper) Fingerprints(context.Context) (map[string]string, error) {
	prints := map[string]string{}
	for id, r := range k {
		prints[id] = r.Fingerprint
	}
	return prints, nil
}

func (k keeper) Put(ctx context.Context, r intake.Reading) error {
	k[r.Document.ID] = r
	return ctx.Err()
}

func (k keeper) Drop(_ context.Context, ids ...string) error {
	for _, id := range ids {
		delete(k, id)
	}
	return nil
}

// tree writes files and gives their folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func newCase(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "arland")
	if err := casefile.New(dir, "Arland"); err != nil {
		t.Fatal(err)
	}
	return dir
}

const (
	arland   = "Arland rejected the plan on Monday.\n"
	borduria = "Borduria rejected the plan on Tuesday.\n"
)

func TestRead(t *testing.T) {
	dir := tree(t, map[string]string{
		"a.txt": arland, "b.txt": "", "c.md": "---\npublished: 2025-03-01\n---\n" + borduria, "d.txt": "Nein, sagte Arland zu dem Plan.",
		"e.jsonl": `{"id": "one", "text": "Arland rejected it."}` + "\n{broken\n" + `{"text": "Borduria rejected it."}` + "\n",
	})
	for _, workers := range []int{1, 2, 7} {
		o := options(nil)
		o.Workers = workers
		var got []string
		for r, err := range intake.Read(ctx, o, dir, filepath.Join(dir, "missing.txt")) {
			switch {
			case errors.Is(err, fs.ErrNotExist):
				got = append(got, "missing")
			case errors.Is(err, document.ErrEmpty):
				got = append(got, "empty")
			case err != nil:
				got = append(got, "error")
			default:
				got = append(got, strings.TrimPrefix(r.Document.ID, dir+"/")+fmt.Sprint(len(r.Statements), r.Unread != ""))
			}
		}
		want := []string{"a.txt1 false", "empty", "c.md1 false", "d.txt0 true", "one1 false", "error", "e.jsonl:31 false", "missing"}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%d workers: %s", workers, d)
		}
	}
}

// TestReadCase: the names of a case's documents do not depend on how the path to it was typed.
func TestReadCase(t *testing.T) {
	dir := tree(t, map[string]string{"case.yaml": "case: x", "sources/a.txt": arland, "sources/b.jsonl": `{"id": "one", "text": "Arland rejected it."}` + "\n" + `{"text": "Arland rejected it."}`,
		"sources/manifest.jsonl": `{"path": "a.txt", "received": "2025-03-01T10:00:00Z"}`})
	for _, path := range []string{dir, dir + "/", filepath.Dir(dir) + "/../" + filepath.Base(filepath.Dir(dir)) + "/" + filepath.Base(dir)} {
		var got []string
		for r, err := range intake.Read(ctx, options(nil), path) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, r.Document.ID+" "+r.Known.String())
			if r.Statements[0].Doc != r.Document.ID {
				t.Errorf("statement of %s in %s", r.Statements[0].Doc, r.Document.ID)
			}
		}
		if d := cmp.Diff([]string{"sources/a.txt 2025-03-01", "sources/b.jsonl#one ", "sources/b.jsonl:2 "}, got); d != "" {
			t.Errorf("%s: %s", path, d)
		}
	}
}

func TestReadStops(t *testing.T) {
	files := map[string]string{}
	for i := range 50 {
		files[fmt.Sprintf("%02d.txt", i)] = arland
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	n := 0
	var last error
	for _, err := range intake.Read(ctx, options(nil), tree(t, files)) {
		last = err
		if n++; n == 3 {
			stop()
		}
	}
	if !errors.Is(last, context.Canceled) || n > 6 {
		t.Errorf("%d readings, then %v", n, last)
	}
	for range intake.Read(context.Background(), options(nil), tree(t, files)) {
		break
	}
}

func TestReaderThatFails(t *testing.T) {
	o := intake.Options{Reader: func() (intake.Reader, error) { return nil, errors.New("no weights") }}
	dir := tree(t, map[string]string{"case.yaml": "case: x", "sources/a.txt": arland, "sources/b.txt": borduria})
	k := keeper{"kept": {Document: &document.Document{ID: "kept"}}}
	if _, err := intake.Sync(ctx, dir, k, o); err == nil || len(k) != 1 {
		t.Errorf("sync: %v, kept %d", err, len(k))
	}
}

func receive(t *testing.T, dir, received string, paths ...string) intake.Receipt {
	t.Helper()
	r, err := intake.Delivery{Dir: dir, Received: edtf.Must(received), Today: today}.Receive(ctx, paths...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func manifest(t *testing.T, dir string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "sources", "manifest.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestReceive(t *testing.T) {
	dir := newCase(t)
	in := tree(t, map[string]string{"a.txt": arland, "same.txt": arland, "b: odd?.txt": borduria, "empty.txt": "", "bin.txt": "\x00\x01\x02\x00\xff\xfe\x00\x00"})
	dry, err := intake.Delivery{Dir: dir, Today: today, DryRun: true}.Receive(ctx, in)
	if left, _ := os.ReadDir(filepath.Join(dir, "sources")); err != nil || len(dry.New) != 2 || len(left) != 0 {
		t.Errorf("dry run: %+v, %v, left %v", dry, err, left)
	}
	r := receive(t, dir, "", in, filepath.Join(in, "missing.txt"))
	if len(r.New) != 2 || r.Known != 1 || len(r.Problems) != 3 {
		t.Errorf("%+v", r)
	}
	for _, err := range r.Problems {
		if !strings.Contains(err.Error(), in) {
			t.Errorf("the problem names no file: %v", err)
		}
	}
	if want := "sources/" + r.New[1][8:20] + "-b- odd-.txt"; r.New[1] != want {
		t.Errorf("%s, want %s", r.New[1], want)
	}
	before := manifest(t, dir)
	if strings.Count(before, "\n") != 2 || strings.Count(before, `"received":"2025-06-01"`) != 2 {
		t.Errorf("manifest: %s", before)
	}
	if r := receive(t, dir, "", in); len(r.New) != 0 || r.Known != 3 || manifest(t, dir) != before {
		t.Errorf("received twice: %+v", r)
	}
	// From one case to another the day goes along; a day that is given goes before.
	second, third := newCase(t), newCase(t)
	receive(t, dir, "2025-01-02", filepath.Join(tree(t, map[string]string{"c.txt": "Arland left.\n"}), "c.txt"))
	receive(t, second, "", dir)
	if m := manifest(t, second); !strings.Contains(m, `"received":"2025-01-02"`) {
		t.Error(m)
	}
	receive(t, third, "2024", dir)
	if m := manifest(t, third); strings.Count(m, `"received":"2024"`) != 3 {
		t.Error(m)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "sources", ".incoming*")); left != nil {
		t.Errorf("left behind: %v", left)
	}
	// What a delivery that was killed left is swept away, and what another may be writing is not.
	for name, age := range map[string]time.Duration{".incoming-old": 2 * time.Hour, ".incoming-new": time.Minute} {
		path, then := filepath.Join(dir, "sources", name), time.Now().Add(-age)
		if err := errors.Join(os.WriteFile(path, []byte("half"), 0o644), os.Chtimes(path, then, then)); err != nil {
			t.Fatal(err)
		}
	}
	receive(t, dir, "", in)
	if left, _ := filepath.Glob(filepath.Join(dir, "sources", ".incoming*")); len(left) != 1 || filepath.Base(left[0]) != ".incoming-new" {
		t.Errorf("after a killed delivery: %v", left)
	}
}

// TestReceiveStdin: what comes through a pipe has no name, and is kept as what its bytes say.
func TestReceiveStdin(t *testing.T) {
	for _, x := range []struct{ name, in, kept, id string }{
		{"text", arland, "stdin.txt", "stdin.txt"},
		{"documents", `{"id": "one", "text": "Arland rejected it.", "published": "2025-03-01"}` + "\n" + `{"id": "two", "text": "Borduria rejected it."}` + "\n", "stdin.jsonl", "stdin.jsonl#one"},
		{"page", "<!DOCTYPE html><html><body><p>" + arland + "</p></body></html>", "stdin.html", "stdin.html"},
	} {
		dir := newCase(t)
		r, err := intake.Delivery{Dir: dir, Today: today, Stdin: strings.NewReader(x.in)}.Receive(ctx, "-")
		if err != nil || len(r.Problems) > 0 || len(r.New) != 1 || !strings.HasSuffix(r.New[0], "-"+x.kept) {
			t.Errorf("%s: %+v, %v; want %s", x.name, r, err, x.kept)
			continue
		}
		k := keeper{}
		if _, err := intake.Sync(ctx, dir, k, options(nil)); err != nil {
			t.Fatal(err)
		}
		d := k[strings.TrimSuffix(r.New[0], x.kept)+x.id].Document
		if d == nil || !strings.HasPrefix(d.Text, "Arland rejected") {
			t.Errorf("%s: kept %v", x.name, slices.Collect(maps.Keys(k)))
		}
	}
}

func TestSync(t *testing.T) {
	dir := newCase(t)
	in := tree(t, map[string]string{"a.txt": arland, "b.txt": borduria, "c.jsonl": `{"id": "one", "text": "Arland rejected it."}` + "\n" + `{"id": "one", "text": "Other words."}`})
	receive(t, dir, "", in)
	k, calls := keeper{}, 0
	sync := func(o intake.Options) intake.Report {
		t.Helper()
		r, err := intake.Sync(ctx, dir, k, o)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	r := sync(options(&calls))
	if r.Read != 3 || len(r.Problems) != 1 || calls != 4 {
		t.Errorf("first: %+v after %d calls", r, calls)
	}
	first := maps.Clone(k)
	if r = sync(options(&calls)); r.Read != 0 || r.Kept != 3 {
		t.Errorf("again: %+v", r)
	}
	// Another reader, or another case file, reads anew.
	o := options(&calls)
	o.Version = "2"
	if r = sync(o); r.Read != 3 || r.Kept != 0 || r.Dropped != 0 {
		t.Errorf("another version: %+v", r)
	}
	// Deleted, it comes back the same.
	clear(k)
	sync(options(nil))
	if d := cmp.Diff(first, k, cmp.Comparer(func(a, b edtf.Date) bool { return a == b }), cmp.AllowUnexported(document.OffsetMap{}, quality.Signature{})); d != "" {
		t.Error(d)
	}
	// What is taken out of the sources is forgotten.
	left, _ := filepath.Glob(filepath.Join(dir, "sources", "*-a.txt"))
	if err := os.Remove(left[0]); err != nil {
		t.Fatal(err)
	}
	if r = sync(options(nil)); r.Dropped != 1 || len(k) != 2 {
		t.Errorf("after a removal: %+v", r)
	}
}

// TestSyncChanged: a source that is not as it was received is not read.
func TestSyncChanged(t *testing.T) {
	dir := newCase(t)
	r := receive(t, dir, "", tree(t, map[string]string{"a.txt": arland, "b.jsonl": `{"id": "one", "text": "Arland rejected it."}`}))
	for i, name := range r.New {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(fmt.Sprintf(`{"text": "Arland accepted it %d."}`, i)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	k := keeper{}
	report, err := intake.Sync(ctx, dir, k, options(nil))
	if err != nil || len(k) != 0 || len(report.Problems) != 2 || !errors.Is(report.Problems[0], intake.ErrChanged) {
		t.Errorf("%+v %v, kept %d", report, err, len(k))
	}
}

// TestSyncGoesOn: what was read before a stop is not read again.
func TestSyncGoesOn(t *testing.T) {
	dir := newCase(t)
	files := map[string]string{}
	for i := range 30 {
		files[fmt.Sprintf("%02d.txt", i)] = fmt.Sprintf("Arland%d rejected the plan.", i)
	}
	receive(t, dir, "", tree(t, files))
	k, calls := keeper{}, 0
	stopped, stop := context.WithCancel(ctx)
	defer stop()
	o := options(&calls)
	o.Progress = func(done int, _ string) {
		if done == 10 {
			stop()
		}
	}
	r, err := intake.Sync(stopped, dir, k, o)
	if !errors.Is(err, context.Canceled) || r.Read != 10 {
		t.Fatalf("%+v %v", r, err)
	}
	r, err = intake.Sync(ctx, dir, k, options(&calls))
	if err != nil || r.Kept != 10 || r.Read != 20 {
		t.Errorf("%+v %v", r, err)
	}
}

func TestFold(t *testing.T) {
	long := "Arland rejected the plan of the mediators on Monday and said that it would not return to the table before the spring. "
	dir := tree(t, map[string]string{
		"case.yaml":              "case: x\nparties: [{id: ARL, name: Arland}]\nsources: [{publisher: Daily, sites: [daily.example], reliability: C, side: ARL}]",
		"sources/a.txt":          long,
		"sources/b.txt":          long + "Copied.",
		"sources/c.md":           "---\nurl: https://www.daily.example/1\n---\n" + borduria,
		"sources/manifest.jsonl": `{"path": "b.txt", "received": "2025-03-01"}`,
	})
	c, err := casefile.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	book, err := c.Codebook()
	if err != nil {
		t.Fatal(err)
	}
	var readings []intake.Reading
	for r, err := range intake.Read(ctx, options(nil), dir) {
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, r)
	}
	account, err := intake.Fold(readings, c, book, edtf.Date{}, record.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range account.Sources {
		got = append(got, fmt.Sprint(s.Doc.ID, " ", s.Origin, " ", s.Reliability, s.Side, s.Issuer()))
	}
	slices.Sort(got)
	want := []string{"sources/a.txt sources/a.txt ", "sources/b.txt sources/a.txt ", "sources/c.md sources/c.md CArlandArland"}
	if d := cmp.Diff(want, got); d != "" || !slices.Equal(account.Parties, []string{"Arland"}) {
		t.Error(d, account.Parties)
	}
	account, err = intake.Fold(readings, c, book, edtf.Must("2025-02"), record.Options{})
	if err != nil || len(account.Sources) != 2 {
		t.Errorf("known in February: %d sources, want 2 (%v)", len(account.Sources), err)
	}
}
