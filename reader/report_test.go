package reader

import (
	"strings"
	"testing"
)

// TestReportedState gives the offices of a report on rebels to the state from whose capital it comes, staff of a government to its state, and no army to the
// group that it fights.
func TestReportedState(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, word, actors string }{
		{"KYIV — The rebels rejected the plan.\n\nThe government and the army denied it.", "army", "Ukraine"},
		{"KYIV — The dissidents rejected a law that Congress passed.\n\nThe government denied it.", "Congress", "Ukraine"},
		{"KYIV — The rebels rejected the plan.\n\nArland's government denied it. The army left.", "army", ""},
		{"KYIV — The government rejected the plan. The army left.", "army", ""},
		{"KYIV — The rebels rejected the plan.\n\nThe government's chief negotiator, Joss Arden, denied it.", "Arden", "Ukraine"},
		{"The army left. The rebels denied it. The rebels met rebel commander Joss Arden. Arden left.", "Arden", "rebels"},
		{"Arland's government met the Hill Liberation Army. Government negotiator Joss Arden denied it.", "Arden", "Arland"},
		{"Arland's government met the Hill Liberation Army. The government's negotiator, Joss Arden, denied it.", "Arden", "Arland"},
		{"Arland's administration met the rebels. A senior administration official, Joss Arden, denied it.", "Arden", "Joss Arden"},
		{"Arland's government met the Hill Liberation Army. The army denied it.", "army", ""},
		{"The Hill Liberation Army left. The HLA denied it.", "HLA", "Hill Liberation Army"},
		{"The Hill Liberation Army left. The HLM denied it.", "HLM", "HLM"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}

// TestTitledState: "the government" is that of the state that the title names, and not that of the state where the talks are held or whose government said something since; where the
// text is as much on another, it is nobody's.
func TestTitledState(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, words, actor, target string }{
		{"# Chad agrees to a peace deal\n\nThe government and nine armed groups have reached a deal in Khartoum.\n\nChad freed prisoners. Sudan's president welcomed the deal.", "have reached", "Chad, nine armed groups", ""},
		{"# Chad agrees to a peace deal\n\nThe government and nine armed groups have reached a deal in Khartoum.\n\nChad freed prisoners. Sudan's government said it was glad.\n\nThe groups met on Monday.\n\nThe government rejected an amnesty.", "rejected", "Chad", "*"},
		{"# Chad agrees to a peace deal\n\nChad freed prisoners. Sudan's government said it was glad. The government rejected an amnesty.", "rejected", "Sudan", "*"},
		{"# Chad and the rebels\n\nChad's government and the rebels agreed to a truce in the Sudanese capital, Khartoum.", "agreed", "Chad, rebels", ""},
		{"# Chad and the rebels\n\nChad's government agreed to a truce with Sudan in Nairobi.", "agreed", "Chad, Sudan", ""},
	} {
		found := false
		for _, s := range statementsOf(t, r, x.text) {
			if !strings.Contains(s.Quote, x.words) {
				continue
			}
			found = true
			if only(s.Actor) != x.actor || x.target != "*" && only(s.Target) != x.target {
				t.Errorf("%s: “%s” is of %q toward %q, want %q toward %q", x.text, s.Quote, only(s.Actor), only(s.Target), x.actor, x.target)
			}
		}
		if !found {
			t.Errorf("%s: “%s” is not read", x.text, x.words)
		}
	}
}
