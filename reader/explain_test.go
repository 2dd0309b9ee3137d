package reader

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/document"
	"parley/edtf"
	"parley/statement"
)

// TestExplain: an explanation holds the statements that reading gives, says of every other candidate and of every sentence
// without one why, and leaves no trace in the reader.
func TestExplain(t *testing.T) {
	paths, err := filepath.Glob("testdata/fixtures/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := readerOf(t, nil)
	unnamed := map[string]int{}
	for _, path := range paths {
		if filepath.Base(path) == "misses.txt" {
			continue
		}
		f := readFixture(t, path)
		doc, err := document.Parse([]byte(f.text), document.Options{Path: f.name + ".md", Format: document.Markdown, Given: document.Given{Published: f.Published, Lang: "en"}})
		if err != nil {
			t.Fatal(err)
		}
		before := checked(t, r, doc)
		all, err := r.Explain(doc)
		if err != nil {
			t.Fatal(err)
		}
		told := []statement.Statement{}
		for _, e := range all {
			if e.Text != doc.Text[e.Start:e.End] {
				t.Errorf("%s: %q stands at %d–%d", f.name, e.Text, e.Start, e.End)
			}
			n := len(told)
			for _, c := range e.Candidates {
				if (c.Statement == nil) == (c.Why == "") {
					t.Errorf("%s: %q became a statement or has a reason why not, one of the two", f.name, c.Trigger)
				}
				if c.Statement != nil {
					told = append(told, *c.Statement)
					if len(c.Actor) == 0 || len(c.Modality) == 0 || len(c.Dates) == 0 || len(c.Acts) == 0 || len(c.Features) == 0 {
						t.Errorf("%s: %q is a statement without reasons: %+v", f.name, c.Trigger, c)
					}
				}
				for _, w := range slices.Concat(c.Features, c.ActBy) {
					if strings.HasPrefix(w.Name, "feature ") {
						unnamed[strings.SplitN(w.Name, ":", 2)[0]]++
					}
				}
			}
			if (len(told) == n) == (e.Nothing == "") {
				t.Errorf("%s: %q yielded statements or a reason why not, one of the two", f.name, e.Text)
			}
		}
		sortStatements(told)
		same := cmp.Comparer(func(a, b edtf.Date) bool { return a == b })
		if d := cmp.Diff(before, told, same); d != "" {
			t.Errorf("%s: read (-) and explained (+): %s", f.name, d)
		}
		if d := cmp.Diff(before, checked(t, r, doc), same); d != "" {
			t.Errorf("%s: read before (-) and after (+) it was explained: %s", f.name, d)
		}
	}
	for name, n := range unnamed {
		t.Logf("%s has no words (trace.go), met %d times", name, n)
	}
}

// TestExplainRules: an explanation says in words which rules mended the tree, changed a learnt choice and chose the modality; and nothing where none did.
func TestExplainRules(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, mended, corrected, held, grammar string }{
		{"Corvia, which last night offered help, shelled the town.", "shelled", "“which” and a time go on with the noun before", "", "", ""},
		{"Arland signed with Corvia the accord that it had long refused.", "signed", "", "actor Arland → Arland; Corvia: actor and target are whom the grammar names", "", ""},
		{"Arland has yet to sign the accord with Corvia.", "has", "", "", "it did not happen", ""},
		{"Arland avoided signing the accord with Corvia.", "avoided", "", "", "it did not happen", "forborne, as in “"},
		{"Arland may have shelled the town.", "shelled", "", "", "it is under a word that only supposes it", ""},
		{"Arland rejected the accord on Monday.", "rejected", "", "", "", ""},
	} {
		all, err := r.Explain(parse(t, x.text))
		if err != nil {
			t.Fatal(err)
		}
		e := all[0]
		i := slices.IndexFunc(e.Candidates, func(c SeenCandidate) bool { return c.Trigger == x.word })
		if i < 0 {
			t.Errorf("%s: %q is no candidate", x.text, x.word)
			continue
		}
		c := e.Candidates[i]
		var mended, corrected []string
		for _, m := range e.Mended {
			mended = append(mended, m.By)
		}
		for _, y := range c.Corrected {
			corrected = append(corrected, y.What+" "+y.From+" → "+y.To+": "+y.By)
		}
		for _, y := range []struct {
			what, want string
			got        []string
		}{{"mended", x.mended, mended}, {"corrected", x.corrected, corrected}, {"grammar", x.grammar, c.Signals}} {
			if y.want == "" && y.what != "grammar" && len(y.got) > 0 || y.want != "" && !slices.ContainsFunc(y.got, func(s string) bool { return strings.HasPrefix(s, y.want) }) {
				t.Errorf("%s: %s %q, want %q", x.text, y.what, y.got, y.want)
			}
		}
		if c.HeldBy != x.held {
			t.Errorf("%s: held by %q, want %q", x.text, c.HeldBy, x.held)
		}
	}
}
