package reader

import (
	"slices"
	"testing"
)

// TestFutures gives the frame of each sentence behind what names a future or a draft, and of its twin behind what does not.
func TestFutures(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []frame
	}{
		{"labels of futures", "**Best case.** Arland leaves.\n\n**Future 2: a cold peace.** Arland stays.\n\nA cold peace (40%). Corvia pays.",
			[]frame{inScenario, inScenario, inScenario, inScenario, inScenario, inScenario}},
		{"labels of none", "And in no other way. Arland leaves.\n\nA cold case. Arland leaves.\n\nThe police case: Arland leaves.\n\nTurnout (in March). Corvia pays.", []frame{noFrame, noFrame, noFrame, noFrame, noFrame, noFrame, noFrame}},
		{"what a future is", "The likeliest outcome is a stalemate. Arland stays.\n\nA third option would be partition. Arland leaves.\n\nOne scenario sees the talks resume. Arland pays.",
			[]frame{noFrame, inScenario, noFrame, inScenario, noFrame, inScenario}},
		{"what an outcome is", "The outcome is a victory. Arland stays.\n\nThe second war is the longest. Arland stays.", []frame{noFrame, noFrame, noFrame, noFrame}},
		{"how long a draft is", "The draft, seen by us, has nine articles. Arland leaves.\n\nThe draft is short. Corvia pays.\n\nThe contours of a deal are clear. Arland pays.",
			[]frame{noFrame, inScenario, noFrame, inScenario, noFrame, inScenario}},
		{"what a draft is not", "The draft has many foes. Arland leaves.\n\nThe draft has no clauses on the port. Arland stays.", []frame{noFrame, noFrame, noFrame, noFrame}},
		{"how it ends", "It is not hard to see how this ends. Arland leaves.\n\nHere is how it might unfold. Corvia pays.\n\nIt is hard to see how this ends. Arland leaves.",
			[]frame{noFrame, inScenario, noFrame, inScenario, noFrame, noFrame}},
		{"what follows", "And if the talks fail? Arland leaves.\n\nIf the talks fail, Arland closes the port. That in turn angers Corvia.", []frame{noFrame, inScenario, noFrame, inScenario}},
		{"who takes a stand", "Under the draft, Arland leaves. Corvia accepts the truce. Arland frees the sailors. Corvia accepts the draft.", []frame{underPlan, inScenario, inScenario, noFrame}},
		{"in such a case", "Arland closes the port in such a case. In that case, the court ruled.", []frame{inScenario, noFrame}},
		{"years from now", "Five years from now, Arland leaves. Corvia pays.", []frame{toCome, inScenario}},
		{"turns of a war game", "A wargame was held in May. On day one, Arland seizes the port.\n\nIn a second run, Corvia attacked.", []frame{noFrame, supposition, supposition}},
		{"days of a war", "On day one, Arland seizes the port.", []frame{noFrame}},
		{"a table of futures", "| Scenario | Odds | What follows |\n|---|---|---|\n| Truce | 40% | Arland leaves |\n", []frame{noFrame, noFrame, noFrame, inScenario, inScenario, inScenario}},
		{"a table of ships", "| Ship | Port | What follows |\n|---|---|---|\n| Lomm | 40% | Arland leaves |\n", []frame{noFrame, noFrame, noFrame, noFrame, noFrame, noFrame}},
		{"ways that somebody sees", "We see three pathways. Under the first, Arland leaves. Under the second, Corvia pays.", []frame{noFrame, inScenario, inScenario}},
		{"my forecast", "My forecast: there will be no peace. Arland leaves.", []frame{inScenario, inScenario}},
		{"myths by number", "Myth 3: Arland leaves. “Arland left the port” – false.", []frame{supposition, supposition}},
		{"a title of futures", "# Four futures for Arland\n\nArland keeps the port.\n\n## A cold peace\n\nCorvia attacks.\n\n## Background\n\nCorvia pays.\n", []frame{noFrame, noFrame, noFrame, inScenario, noFrame, noFrame}},
	} {
		p := readPage(t, "---\ndate: 2025-03-05\n---\n"+c.text)
		var got []frame
		for i := range p.sentences {
			got = append(got, p.sentences[i].frame)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
