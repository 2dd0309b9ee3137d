package reader

import "testing"

// TestEmptySubject finds the "it" that stands for nobody, and leaves alone the one that goes back to a party.
func TestEmptySubject(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		text string
		want bool
	}{
		{"It is time for Arland to sign the treaty.", true},
		{"It is up to Arland to release the crew.", true},
		{"It is crucial that Arland signs the treaty.", true},
		{"It remains to be seen whether Arland accepts.", true},
		{"It was agreed that Arland would withdraw.", true},
		{"It is likely that Arland will attack.", true},
		{"It is likely to attack the port.", false},
		{"It is ready to sign the treaty.", false},
		{"It is confident that Arland will sign.", false},
		{"It was expected to sign the treaty.", false},
		{"It appears to prepare an attack.", false},
		{"It demanded that Arland withdraw.", false},
		{"It is important.", false},
	} {
		_, s, k := sentenceWith(t, r, x.text, "It")
		if got := emptySubject(s, k); got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
	}
}

// TestWhoGoesOnBehindAFront: "it" behind a clause in front is its subject where what is said follows (where it went before, see TestWhoSaysIt).
func TestWhoGoesOnBehindAFront(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Serbia had insisted on a truce.\n\nWhile the Kosovo government has yet to answer Serbia's letter, it has reiterated its firm commitment to dialogue.", "Kosovo"},
		{"The EU insisted on a truce.\n\nAlthough the Iranian government has not seen the EU's letter, it has repeated its demand for a withdrawal.", "Iran"},
		{"Kosovo had rejected the plan.\n\nThough Serbia's government awaits Kosovo's answer, it has repeated its offer of talks.", "Serbia"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n == 0 || only(list[n-1].Actor) != x.actor {
			t.Errorf("%s: read as %+v, want the last told of %q", x.text, list, x.actor)
		}
	}
}
