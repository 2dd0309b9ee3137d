package reader

import (
	"slices"
	"testing"
)

// TestCounted finds the three or four whom a text counts, and nobody where it named no so many.
func TestCounted(t *testing.T) {
	r := readerOf(t, nil)
	named := "Arland, Bordavia and Corvia met on Monday. Arland spoke. "
	for _, x := range []struct{ text, word, actors string }{
		{named + "The three countries rejected the plan.", "countries", "Arland; Bordavia; Corvia"},
		{named + "All three governments rejected the plan.", "governments", "Arland; Bordavia; Corvia"},
		{named + "Arland, Corvia and Russia met. The three countries rejected the plan.", "countries", "Arland; Corvia; Russia"},
		{named + "The four countries rejected the plan.", "countries", ""},
		{named + "Three countries rejected the plan.", "countries", ""},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
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
