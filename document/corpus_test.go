package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley/document"
	"parley/edtf"
)

// shared is where texts that are not ours lie, for measuring.
const shared = "../../shared/data"

func sharedFiles(t *testing.T, patterns ...string) []string {
	t.Helper()
	var files []string
	for _, p := range patterns {
		found, err := filepath.Glob(filepath.Join(shared, p))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skipf("%s is not there: the figure needs texts that are not ours; put them there and run this test again", shared)
	}
	return sample(t, files)
}

// sample is every eighth of the files, so that the tests stay quick; all of them where PARLEY_MEASURE is set.
func sample(t testing.TB, files []string) (some []string) {
	if os.Getenv("PARLEY_MEASURE") != "" {
		return files
	}
	for i := 0; i < len(files); i += 8 {
		some = append(some, files[i])
	}
	t.Logf("%d of %d files; set PARLEY_MEASURE=1 for the figures of docs/measured.md", len(some), len(files))
	return some
}

// checkDocument fails where an invariant of a document does not hold.
func checkDocument(t *testing.T, d *document.Document, raw []byte) {
	t.Helper()
	if !utf8.ValidString(d.Text) {
		t.Errorf("%s: the text is not UTF-8", d.ID)
	}
	at := 0
	boundary := func(i int) bool { return i == len(d.Text) || i < len(d.Text) && utf8.RuneStart(d.Text[i]) }
	for _, b := range d.Blocks {
		switch {
		case b.Start < at || b.Start >= b.End || b.End > len(d.Text):
			t.Fatalf("%s: block %d–%d after %d in %d bytes", d.ID, b.Start, b.End, at, len(d.Text))
		case !boundary(b.Start) || !boundary(b.End):
			t.Fatalf("%s: block %d–%d cuts a letter", d.ID, b.Start, b.End)
		}
		if gap := strings.TrimSpace(d.Text[at:b.Start]); len(gap) > 40 {
			t.Errorf("%s: %q before %d is in no block", d.ID, gap, b.Start)
		}
		if p := d.Plain(b.Span); len(p) != b.Len() || !utf8.ValidString(p) {
			t.Fatalf("%s: Plain of %d–%d has %d bytes, or is not UTF-8: %q", d.ID, b.Start, b.End, len(p), p)
		}
		at = b.End
	}
	if d.Offsets == nil {
		return
	}
	last := -1
	for i := range d.Text {
		back := d.Offsets.Back(i)
		if back < last || back >= len(raw) {
			t.Fatalf("%s: offset %d leads back to %d of %d, after %d", d.ID, i, back, len(raw), last)
		}
		last = back
		if c := d.Text[i]; c < 0x80 && c != '\n' && raw[back] != c && !strings.HasPrefix(d.Encoding, "utf-16be") {
			t.Fatalf("%s: offset %d is %q, and leads back to byte %d, %q", d.ID, i, c, back, raw[back])
		}
	}
}

func TestCorpus(t *testing.T) {
	files := sharedFiles(t, "texts/*", "bulk/*", "messy/*.txt")
	none := 0
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Parse(raw, document.Options{Path: f})
		if err != nil {
			if none++; len(strings.TrimSpace(string(raw))) > 200 {
				t.Error(err)
			}
			continue
		}
		checkDocument(t, d, raw)
		again, _ := document.Parse(raw, document.Options{Path: f})
		if diff := cmp.Diff(d, again, cmp.AllowUnexported(document.OffsetMap{}), cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); diff != "" {
			t.Errorf("%s: read twice it differs: %s", f, diff)
		}
	}
	t.Logf("%d files, %d without text", len(files), none)
}
