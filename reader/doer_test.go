package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestDoer gives a deed to the subject that is named, however often another one speaks.
func TestDoer(t *testing.T) {
	r := readerOf(t, nil)
	const talk = "# Transcript of the press conference\n\n**President Moran:** We welcome the truce. We reject the map. We thank Corvia. We have never asked for monitors. "
	for _, x := range []struct {
		said string
		act  codebook.Act
		want string
	}{
		{"Bordavia was ready to stop.", codebook.Offer, "Bordavia"},
		{"Bordavia did not ask us to leave.", codebook.Appeal, "Bordavia"},
	} {
		list := statementsOf(t, r, talk+x.said+"\n")
		last := list[len(list)-1]
		if last.Act != x.act || !slices.Equal(last.Actor, []string{x.want}) {
			t.Errorf("%s: %v %s, want %s %s", x.said, last.Actor, last.Act, x.want, x.act)
		}
	}
}

// TestTwoLeaders takes "the two leaders" for those two whom the sentence before names, and not for states that stand in one before it.
func TestTwoLeaders(t *testing.T) {
	r := readerOf(t, nil)
	text := "Corvia attended with the Northern League. The host received the Arlander leader, Ada Moran, and the Bordavian leader, Viktor Kasch. The two leaders agreed to open the bridge.\n"
	list := statementsOf(t, r, text)
	if last := list[len(list)-1]; last.Act != codebook.Accept || !slices.Equal(last.Actor, []string{"Arland", "Bordavia"}) {
		t.Errorf("%v %s, want Arland, Bordavia accept", last.Actor, last.Act)
	}
}
