package reader

import (
	"slices"
	"testing"

	"parley/document"
)

// TestFindDates looks at dates that need the grammar of their sentence or the kind of their text.
func TestFindDates(t *testing.T) {
	r, err := NewPupil()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, title, text string
		want              []string
	}{
		{"past", "", "The minister met the envoys on Friday.", []string{"2024-05-10"}},
		{"present is to come", "", "The minister is meeting the envoys on Friday.", []string{"2024-05-17"}},
		{"who says so said it before", "", "They will pay a price, said the minister on Friday.", []string{"2024-05-10"}},
		{"day spoken", "Remarks by the President", "(May 13, 2024)\n\nTHE PRESIDENT: We signed the truce yesterday.", []string{"2024-05-13", "2024-05-12"}},
		{"no day spoken", "Remarks by the President", "THE PRESIDENT: We signed the truce yesterday.", []string{"2024-05-14"}},
		{"next day", "", "The truce was signed on 2 May. The next day it was broken.", []string{"2024-05-02", "2024-05-03"}},
	} {
		doc, err := document.Parse([]byte("---\npublished: 2024-05-15\ntitle: \""+c.title+"\"\n---\n\n"+c.text+"\n"), document.Options{Path: "text.md"})
		if err != nil {
			t.Fatal(err)
		}
		p := &page{numbers: map[string]int16{}, people: map[string]int32{}, small: map[uint32]bool{}}
		p.open(r, doc)
		p.prepare()
		var got []string
		for i := range p.sentences {
			for _, f := range p.sentences[i].dates {
				got = append(got, f.Date.String())
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
