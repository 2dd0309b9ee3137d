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
		{"what a future is", "The likeliest outcome is a stalemate. Arland stays.\n\nA third option would be partition. Arland leaves.\n\nOne scenario sees the talks resume. Arland pays.",
			[]frame{noFrame, inScenario, noFrame, inScenario, noFrame, inScenario}},
		{"what an outcome is", "The outcome is a victory. Arland stays.\n\nThe second war is the longest. Arland stays.", []frame{noFrame, noFrame, noFrame, noFrame}},
		{"what follows", "If the talks fail, Arland closes the port. That in turn angers Corvia.", []frame{noFrame, inScenario}},
		{"ways that somebody sees", "We see three pathways. Under the first, Arland leaves. Under the second, Corvia pays.", []frame{noFrame, inScenario, inScenario}},
		{"my forecast", "My forecast: there will be no peace. Arland leaves.", []frame{inScenario, inScenario}},
		{"labels of futures", "# The valley\n\n**Best case.** Arland leaves. Corvia pays.\n\nMost likely: the talks go on.\n\n**In any case.** Arland leaves.\n", []frame{noFrame, inScenario, inScenario, inScenario, inScenario, noFrame, noFrame}},
		{"entries of a timeline", "1 June (planned): Arland leaves.\n\n4 June (Sunday): Corvia pays.", []frame{toCome, noFrame}},
		{"what is ahead", "Upcoming: Arland leaves.\n\nJune (tbc) – Arland leaves.\n\nJune (hot) – Arland leaves.", []frame{toCome, toCome, noFrame}},
		{"how it might end", "# How the siege might end\n\n## Relief\n\nArland pays.\n\n## Arland's aims\n\nArland pays.\n", []frame{noFrame, noFrame, inScenario, noFrame, noFrame}},
		{"a title of a plan", "# Roadmap for the Coast Province\n\n1. Arland leaves the port.\n\nCorvia wrote it.\n", []frame{noFrame, listed, noFrame}},
		{"a title of news on a plan", "# Plan for the Coast Province fails\n\n- Arland leaves the port.\n", []frame{noFrame, noFrame}},
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
