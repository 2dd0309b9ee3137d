package reader

import (
	"slices"
	"testing"
)

// TestStories gives the frame of each sentence of what is told on from one that opens it, and of its twin that tells what was.
func TestStories(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []frame
	}{
		{"imagined, until something past", "Imagine that Arland shells the port. Corvia sends ships. The league meets. In 2019 Arland shelled it.",
			[]frame{supposition, inScenario, inScenario, noFrame}},
		{"imagined, until the paragraph ends", "Picture the following. Arland seizes the port.\n\nCorvia sends ships.", []frame{supposition, inScenario, noFrame}},
		{"say", "Say Arland recognises Corvia. Corvia frees the sailors. Say what you will.", []frame{supposition, inScenario, inScenario}},
		{"what is quoted", "“Imagine that Arland shells the port. Arland shells it daily.”", []frame{supposition, noFrame}},
		{"a year to come", "It is March 2031. Arland has annexed the port. Nobody acts.", []frame{noFrame, supposition, supposition}},
		{"a year that was", "It was March 2011. Arland had annexed the port.", []frame{noFrame, noFrame}},
		{"stages", "The paper has three stages. First, Arland leaves. Corvia pays. Then both sides sign.", []frame{noFrame, inScenario, inScenario, inScenario}},
		{"stages that were", "The paper has three stages. First, Arland left. Corvia paid.", []frame{noFrame, noFrame, noFrame}},
		{"tracks of what was", "Two ways were tried. Arland sent monitors.", []frame{noFrame, noFrame}},
		{"labels", "Phase two (June): Arland leaves. Corvia pays.\n\nStep 3 – both sides sign.", []frame{inScenario, inScenario, inScenario}},
		{"labels of what was", "Phase two (2002–05): Arland leaves. Corvia pays.", []frame{noFrame, noFrame}},
		{"days of a plan, and of a war", "The steps are as follows.\n\n- Day 30: Arland leaves.\n\nThat is all.\n\n- Day 12: Arland shells the port.", []frame{noFrame, inScenario, noFrame, noFrame}},
		{"what comes next", "What happens next? Arland leaves. Corvia left.", []frame{noFrame, inScenario, noFrame}},
		{"what happened next", "What happened? Arland leaves.", []frame{noFrame, noFrame}},
		{"who takes a stand on a plan", "Arland has proposed a plan. Corvia rejects it. Bordavia accepts it.", []frame{noFrame, noFrame, noFrame}},
		{"what should be", "Three things would have to happen. Arland leaves. Here is what should be done. Corvia pays.", []frame{noFrame, inScenario, inScenario, inScenario}},
		{"a question in between", "Suppose that the deal holds. Who pays? Arland sends police.", []frame{supposition, noFrame, inScenario}},
		{"ways", "On the optimistic path, Arland leaves. In the worst, Corvia attacks. In the second phase, Arland pays.", []frame{inScenario, inScenario, inScenario}},
		{"tracks", "On the diplomatic front, Arland leaves. In different ways, Corvia pays.", []frame{noFrame, noFrame}},
		{"what a paper holds", "What the paper proposes. Arland leaves.\n\nWhat the paper says is old. Arland leaves.", []frame{noFrame, inScenario, noFrame, noFrame}},
		{"the points of a plan", "The six points of the plan are these. One, Arland leaves. Two, Corvia pays.\n\nThe six points of the plan were read. Arland leaves.", []frame{noFrame, inScenario, inScenario, noFrame, noFrame}},
		{"what somebody should do", "So what should Corvia do? Arland leaves.\n\nSo what did Corvia do? Arland leaves.", []frame{noFrame, inScenario, noFrame, noFrame}},
		{"a colon", "The idea: Arland leaves. Corvia's condition: Arland pays. The news: Arland pays.", []frame{inScenario, inScenario, noFrame}},
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
