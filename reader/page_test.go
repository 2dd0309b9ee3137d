package reader

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"parley/document"
	"parley/edtf"
)

// TestPageTwice: choosing the statements of a page leaves the page as it was, so that it gives them once more.
func TestPageTwice(t *testing.T) {
	paths, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"Army chief Hassan Tarik stated there would be no truce, no ceasefire so long as Borduria occupies the cities.\n\n" +
		"Arland committed itself to the early release of many prisoners on the condition that the groups they were affiliated with stayed in a ceasefire."}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := newPage()
	for _, text := range texts {
		doc, err := document.Parse([]byte(text), document.Options{Path: "a.txt", Given: document.Given{Lang: "en"}})
		if err != nil {
			t.Fatal(err)
		}
		p.open(r, doc)
		p.prepare()
		spans := func() (out []candidate) {
			for _, c := range p.candidates {
				out = append(out, candidate{sent: c.sent, token: c.token, lo: c.lo, hi: c.hi, subject: c.subject, object: c.object, carried: c.carried})
			}
			return out
		}
		before := spans()
		first, err := p.statements()
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(before, spans(), cmp.AllowUnexported(candidate{})); d != "" {
			t.Errorf("candidates changed in %.40q: %s", text, d)
		}
		again, err := p.statements()
		if d := cmp.Diff(first, again, cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); d != "" || err != nil {
			t.Errorf("%.40q, read again: %v%s", text, err, d)
		}
	}
}
