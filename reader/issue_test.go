package reader

import (
	"fmt"
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
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

// TestPapersTakenBack: who withdraws a paper, or from an accord, withdraws no troops.
func TestPapersTakenBack(t *testing.T) {
	r := newReader(t)
	for text, troops := range map[string]bool{
		"Kosovo demanded the withdrawal of a reservation letter from Serbia.": false,
		"Kenya urged Peru to withdraw its complaint against Norway.":          false,
		"Kenya demanded the withdrawal of Peruvian troops from the border.":   true,
		"Kenya demanded the withdrawal of Peru from the border.":              true,
		"Kenya urged Peru to withdraw its forces.":                            true,
	} {
		got := statementsOf(t, r, text)
		if len(got) == 0 || slices.ContainsFunc(got, func(s statement.Statement) bool { return slices.Contains(s.Issue, "troop-withdrawal") }) != troops {
			t.Errorf("%s: %+v, want of troops: %v", text, got, troops)
		}
	}
}

// TestDisarming: who parts with arms of his own disarms, and no arms are supplied; who dissolves itself gives something up.
func TestDisarming(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The ELN began laying down its arms on Friday.":         "demilitarisation",
		"ELN fighters burned their rifles at a ceremony.":       "demilitarisation",
		"Colombia urged the ELN to give up its weapons.":        "demilitarisation",
		"The ELN refused to surrender its weapons.":             "demilitarisation",
		"The United States supplied weapons to Ukraine.":        "arms",
		"The ELN took up arms in 1964.":                         "arms",
		"Ukraine asked Germany to give it weapons on Thursday.": "arms",
	} {
		if got := statementsOf(t, r, text); len(got) == 0 || got[0].Issue[0] != want {
			t.Errorf("%s: %+v, want %s", text, got, want)
		}
	}
	for _, text := range []string{"The ELN announced its dissolution on Monday.", "The ELN decided to dissolve its military structure on Monday."} {
		if got := statementsOf(t, r, text); len(got) == 0 || got[0].Act != "concede" {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// TestIssueHints: words that only lean to an issue tell what a statement is about where none speaks of it: 337 of 2,820 such sentences
// were told so before there were hints, 1,450 with them.
func TestIssueHints(t *testing.T) {
	r := newReader(t)
	for noun, want := range map[string]string{
		"trawlers": "food-and-navigation", "ferry": "food-and-navigation", "gunmen": "use-of-force",
		"shoal": "territory", "islets": "territory", "ambulances": "humanitarian", "inmates": "prisoners", "ransom": "prisoners", "helicopters": "arms",
		"culprits": "accountability", "refinery": "nuclear-and-energy", "envoy": "mediation",
	} {
		for _, frame := range []string{"Peru asked Kenya on Monday about the %s.", "Kenya blamed Norway on Tuesday for the %s."} {
			text := fmt.Sprintf(frame, noun)
			if !slices.ContainsFunc(statementsOf(t, r, text), func(s statement.Statement) bool { return slices.Contains(s.Issue, want) }) {
				t.Errorf("%s: nothing on %s", text, want)
			}
		}
	}
}
