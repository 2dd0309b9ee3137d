package reader

import "testing"

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
