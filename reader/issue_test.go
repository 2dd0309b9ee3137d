package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestIssuePlaces: a cue is the act, or stands in its object, its subject or beside, and what has none takes up the last one before.
func TestIssuePlaces(t *testing.T) {
	r := newReader(t)
	p := readPage(t, "The truce mission of Arland presented a prisoner list on Monday. Corvia rejected it.")
	of := func(word string) *candidate {
		for i := range p.candidates {
			if c := &p.candidates[i]; p.sentences[c.sent].words[c.token] == word {
				return c
			}
		}
		t.Fatalf("%q carries nothing", word)
		return nil
	}
	c := of("presented")
	s := &p.sentences[c.sent]
	for word, want := range map[string]uint32{"truce": inSubject, "prisoner": inObject, "presented": atAct, "Monday": belowAct} {
		if got := c.placeOf(s, slices.Index(s.words, word)); got != want {
			t.Errorf("%q stands at %d, want %d", word, got, want)
		}
	}
	var back, wanted bag
	c = of("rejected")
	p.lookIssueBack(&back, &p.sentences[c.sent], c, uint32(actIndex(codebook.Reject)), 0)
	wanted.add(iBack, uint32(slices.Index(r.issues, "prisoners")))
	if !slices.Contains(back.list, wanted.list[0]) {
		t.Error("a statement without a cue does not take up the one before")
	}
	back.list = back.list[:0]
	if p.lookIssueBack(&back, &p.sentences[c.sent], c, 0, 1); len(back.list) > 0 {
		t.Error("a statement with a cue takes up the one before")
	}
}
