package record

import (
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
)

// TestWorth counts what rests on nobody's name, undated texts that speak of their own day, and authors of several texts.
func TestWorth(t *testing.T) {
	cb, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	source := func(id, text, author, published string) *Source {
		d, err := document.Parse([]byte(text), document.Options{Path: id})
		if err != nil {
			t.Fatal(err)
		}
		d.Author.Value, d.Published = author, edtf.Date{}
		if published != "" {
			d.Published = edtf.Must(published)
		}
		return &Source{Doc: d}
	}
	for text, want := range map[string]bool{
		"Many analysts believe that the talks will fail.":                   true,
		"The front will hold, military experts said.":                       true,
		"Sources close to the negotiations suggest that both sides met.":    true,
		"The delegation reportedly left on Monday.":                         true,
		"An official who asked not to be named said so.":                    true,
		"Ukrainian officials said that the talks will go on.":               false,
		"On Monday Kenya's military analysts said that the front held.":     false,
		"Peru's foreign minister said that he believes in the talks.":       false,
		"Observers of the UN watch the line, and the minister said nothing": false,
		"At some point the talks will fail.":                                false,
		"Some claims about the dam are old.":                                false,
		"Some say that the talks will fail.":                                true,
		"The source of the river lies in Peru, the minister said.":          false,
	} {
		a, err := Fold([]*Source{source("a.txt", text, "", "2024-01-01")}, nil, Options{Codebook: cb})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(a.Worth(View{}).Nameless) == 1; got != want {
			t.Errorf("%q: without a name %v, want %v", text, got, want)
		}
	}
	a, err := Fold([]*Source{
		source("a.txt", "The talks go on today. They went on yesterday.", "Ana Lern", ""),
		source("b.txt", "The talks go on today.", "ana lern", "2024-01-01"),
		source("c.txt", "The talks go on.", "Jan Berg", ""),
	}, nil, Options{Codebook: cb})
	if err != nil {
		t.Fatal(err)
	}
	w := a.Worth(View{AsOf: edtf.Must("2024-02")})
	if len(w.Unplaced) != 1 || w.Unplaced[0].Quote != "The talks go on today." || len(w.Authors) != 1 || len(w.Authors[0].Sources) != 2 {
		t.Errorf("%+v", w)
	}
}
