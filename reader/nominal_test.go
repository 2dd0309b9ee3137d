package reader

import (
	"slices"
	"testing"
)

// TestNominals finds each noun phrase in all extents in which it can be quoted, and nothing that is none.
func TestNominals(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text       string
		want, none []string
	}{
		{"The council condemned the attack on a church in Bordavia.",
			[]string{"The council", "the attack", "the attack on a church", "a church", "Bordavia"}, []string{"condemned", "on a church"}},
		{"Arland's minister met the envoys of Cestria and Bordavia.",
			[]string{"Arland", "Arland's minister", "the envoys", "Cestria", "Cestria and Bordavia"}, []string{"Arland's", "met"}},
		{"There was a truce that it broke.", []string{"a truce", "it"}, []string{"There", "that"}},
	} {
		bare := Prepare(r, []Lesson{{Doc: parse(t, x.text)}}).Bare(0)
		var got []string
		for _, n := range bare.Nominals {
			got = append(got, n.Text)
		}
		for _, w := range x.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: %q is missing in %q", x.text, w, got)
			}
		}
		for _, w := range x.none {
			if slices.Contains(got, w) {
				t.Errorf("%s: %q is no noun phrase", x.text, w)
			}
		}
	}
}
