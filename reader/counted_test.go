package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestCounted finds the three or four whom a text counts, and nobody where it named no so many.
func TestCounted(t *testing.T) {
	r := readerOf(t, nil)
	named := "Arland, Bordavia and Corvia met on Monday. Arland spoke. "
	for _, x := range []struct{ text, word, actors string }{
		{named + "The three countries rejected the plan.", "countries", "Arland; Bordavia; Corvia"},
		{named + "All three governments rejected the plan.", "governments", "Arland; Bordavia; Corvia"},
		{named + "Arland, Corvia and Russia met. The three countries rejected the plan.", "countries", "Arland; Corvia; Russia"},
		{named + "Arland, Bordavia, Corvia and Russia met. Russia spoke. The three countries rejected the plan.", "countries", "Arland; Bordavia; Corvia"},
		{named + "The four countries rejected the plan.", "countries", ""},
		{named + "Three countries rejected the plan.", "countries", ""},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}

// TestOpeners: a statement that nobody is said to issue is of those with whom it opens, and "they" in it are they.
func TestOpeners(t *testing.T) {
	r := readerOf(t, nil)
	list := checked(t, r, parse(t, "---\ntitle: Statement of the mediators on the truce\n---\nArland and Corvia reiterate their call for a truce.\n\nThe Ember Army attacked the port.\n\nThey urge both parties to open the road."))
	i := slices.IndexFunc(list, func(s statement.Statement) bool { return s.Act == codebook.Appeal && s.Start > 80 })
	if i < 0 || !slices.Equal(list[i].Actor, []string{"Arland", "Corvia"}) {
		t.Errorf("they are %+v", list)
	}
}

// TestBesideKind: a name stands in a list also where what it is called stands before it.
func TestBesideKind(t *testing.T) {
	r := readerOf(t, nil)
	list := checked(t, r, parse(t, "Envoys of the Sudanese army and the paramilitary Rapid Support Forces ended three days of talks in Cairo."))
	if len(list) != 1 || !slices.Equal(list[0].Actor, []string{"SAF", "RSF"}) {
		t.Errorf("%+v", list)
	}
}
