package measure_test

import (
	"os"
	"path/filepath"
	"testing"

	"parley/document"
	"parley/measure"
	"parley/reader"
)

// TestAnnotate: what Annotate writes, Read reads; scored against itself, everything is right.
func TestAnnotate(t *testing.T) {
	const body = "\u201cWe welcome the talks\u201d, said the foreign minister of France. Russia rejected the ceasefire proposal on Friday.\n\nÜber Nacht: Ukraine demanded that Russia withdraw its troops from all occupied territories.\n"
	for name, raw := range map[string]string{
		"a.md":   "---\ntitle: Küçük deneme\npublished: 2025-03-01\nlang: en\n---\n\n\n" + body,
		"b.txt":  body,
		"c.html": "<html><head><title>News: \"quoted\"</title></head><body><article><p>Russia rejected the ceasefire proposal on Friday, and officials in Kyiv said that Ukraine would never accept the terms.</p><p>Ukraine demanded that Russia withdraw its troops from all occupied territories before any talks.</p></article></body></html>",
		"d.md":   "---\nlang: en\n---\nPresident ErdoÄŸan met Vladimir Putin. Russia rejected the ceasefire proposal.\n",
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := document.Parse([]byte(raw), document.Options{Path: name})
			if err != nil {
				t.Fatal(err)
			}
			r, err := reader.New(reader.Options{})
			if err != nil {
				t.Fatal(err)
			}
			list, err := r.Read(doc)
			if err != nil || len(list) == 0 {
				t.Fatalf("%d statements, %v", len(list), err)
			}
			data, err := measure.Annotate(doc, list, name).Write()
			if err != nil {
				t.Fatal(err)
			}
			page, err := measure.Page(doc, []byte(raw))
			if err != nil {
				t.Fatal(err)
			}
			if name < "c" && string(page) != raw {
				t.Errorf("the text became %q", page)
			}
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "x.json"), data, 0o644); err != nil {
				t.Fatal(err)
			}
			files, err := measure.Read(dir)
			if err != nil {
				t.Fatal(err)
			}
			if files[0].Coverage != measure.Unchecked {
				t.Errorf("coverage is %q", files[0].Coverage)
			}
			runes := []rune(measure.Body(string(page)))
			for _, g := range files[0].Statements {
				if got := string(runes[g.Start:g.End]); got != g.Quote {
					t.Errorf("at %d–%d stands %q, not %q", g.Start, g.End, got, g.Quote)
				}
			}
			again, err := document.Parse(page, document.Options{Path: "again.md"})
			if err != nil {
				t.Fatal(err)
			}
			if again.Text != doc.Text || again.Published != doc.Published || again.Title.Value != doc.Title.Value {
				t.Errorf("the page reads as %q, %s, %q", again.Text, again.Published, again.Title.Value)
			}
			files[0].Coverage = measure.Exhaustive
			f := measure.Score([]measure.Text{{Gold: files[0], Raw: string(page), Read: list}})
			if f.OnWhat() != 1 && f.Gold == len(list) || f.Unplaced+f.Astray+f.False+f.Dated > 0 {
				t.Errorf("scored against itself: %+v", f)
			}
		})
	}
}
