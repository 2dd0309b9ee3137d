package reader

import (
	"slices"
	"testing"
)

// TestBroken reads words whole that a line of print ends within, and leaves hyphens of their own.
func TestBroken(t *testing.T) {
	r := readerOf(t, nil)
	const text = "Kenya re-\niterated its call for a cease-\nfire on Mon-\nday and rejected Peru's pro-\nposal. The long-\nterm truce and the India-\nled talks go on. Ukrai-\nnian forces shelled the port; the agree-\nment with-\nstood it."
	p := r.page(parse(t, text))
	p.prepare()
	var words []string
	for i := range p.sentences {
		words = append(words, p.sentences[i].words...)
	}
	for _, w := range []string{"reiterated", "ceasefire", "Monday", "proposal", "long", "term", "India", "led", "Ukrainian", "agreement"} {
		if !slices.Contains(words, w) {
			t.Errorf("no word %q in %q", w, words)
		}
	}
	list := statementsOf(t, r, text)
	if len(list) == 0 || list[0].Quote != "Kenya re-\niterated its call for a cease-\nfire on Mon-\nday" {
		t.Errorf("the quote is not the text's: %v", list)
	}
}

// TestBracketsParsedApart: what stands in brackets behind a name takes no place of another's in the tree.
func TestBracketsParsedApart(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Kenya urged the African Union (AU) Chairperson, Karl Tarn, to call a meeting of the council",
		"Lern requested the United Nations (UN) Secretary-General, Karl Tarn, to call a meeting of the council",
		"Kenya urged Peru (the chair) to call a meeting of the council",
	} {
		if list := statementsOf(t, r, text+"."); len(list) != 1 || list[0].Quote != text {
			t.Errorf("%s: %+v", text, list)
		}
	}
}
