package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/casefile"
	"parley/edtf"
	"parley/record"
)

// TestReviewWalk answers at the keyboard: accept, reject without a reason, something else, quit.
func TestReviewWalk(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "c")
	if err := casefile.New(dir, "a test"); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		casefile.Filename: "case: a test\nparties: [{id: ARL, name: Arland}, {id: BOR, name: Borduria}]\n",
		"sources/one.md": "---\npublished: 2024-03-05\n---\nBorduria rejected an unconditional ceasefire on 2 March 2024. Arland demanded a ceasefire on 2 March 2024. " +
			"Borduria rejected the lifting of the sanctions on 3 March 2024. Arland rejected the exchange of prisoners on 4 March 2024.\n",
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs strings.Builder
	s := &streams{in: strings.NewReader("a heard it myself\nr\nwhat\nq\nr never reached\n"), out: &out, err: &errs}
	o, err := openCase(context.Background(), s, dir)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	a, err := o.account(context.Background(), edtf.Date{}, record.Options{})
	if err != nil {
		t.Fatal(err)
	}
	items := a.Review(record.View{})
	if len(items) < 4 {
		t.Fatalf("%d items to review", len(items))
	}
	if err := (reviewCommand{By: "an"}).walk(context.Background(), s, o, items); err != nil {
		t.Fatal(err)
	}
	rulings, err := casefile.LoadRulings(dir)
	if err != nil || len(rulings) != 1 {
		t.Fatalf("%+v, %v", rulings, err)
	}
	if r := rulings[0]; r.Decision != record.Accepted || r.Why != "heard it myself" || r.By != "an" || r.Quote != items[0].Entry.Quote {
		t.Errorf("%+v", r)
	}
	if !strings.Contains(out.String(), "A ruling needs a reason; skipped.") || !strings.Contains(strings.Join(strings.Fields(out.String()), " "), "**Borduria rejected an unconditional ceasefire on 2 March 2024**. Arland demanded") {
		t.Error(out.String())
	}
}
