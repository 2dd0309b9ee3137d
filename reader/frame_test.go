package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
)

// readPage reads a text as far as the choice of statements.
func readPage(t *testing.T, text string) *page {
	t.Helper()
	r, err := NewPupil()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Parse([]byte(text), document.Options{Path: "a.md"})
	if err != nil {
		t.Fatal(err)
	}
	p := r.page(doc)
	p.prepare()
	return p
}

// TestFrames gives the frame of each sentence, headings included.
func TestFrames(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []frame
	}{
		{"a scenario, until a heading of its level", "# After the truce\n\nArland waits.\n\n## Scenario 2: a frozen line\n\nArland accepts it.\n\n### In the hills\n\nBordavia stays.\n\n## Background\n\nArland left.\n",
			[]frame{noFrame, noFrame, inScenario, inScenario, inScenario, inScenario, noFrame, noFrame}},
		{"a heading that capitals make names of", "# The talks\n\nArland waits.\n\n## Possible Scenarios\n\n1. Frozen line. Arland accepts it. Bordavia stays.\n\n## Background\n\nArland left.\n",
			[]frame{noFrame, noFrame, inScenario, inScenario, inScenario, inScenario, noFrame, noFrame}},
		{"a label of its own", "# The talks\n\nOption A: a pause. Corvia sends monitors.\n\nArland waits.\n\nOptions remain open: Arland waits.\n", []frame{noFrame, inScenario, inScenario, noFrame, noFrame}},
		{"what a deal could look like", "# The talks\n\nArland waits.\n\n## What a deal could look like\n\nBordavia leaves the hills.\n", []frame{noFrame, noFrame, inScenario, inScenario}},
		{"a headline of what may happen frames nothing", "# The talks\n\nArland waits.\n\n## Arland fears an attack and could strike first\n\nBordavia left the hills.\n", []frame{noFrame, noFrame, noFrame, noFrame}},
		{"items of a plan's list, and no further", "# The talks\n\nThe draft would:\n\n- move the troops;\n- open the port.\n\nArland waits.\n\n- Bordavia left.\n", []frame{noFrame, noFrame, listed, listed, noFrame, noFrame}},
		{"items under a heading of what is in a plan", "# The talks\n\nArland waits.\n\n## The 12-point plan\n\nCorvia wrote it.\n\n- Bordavia leaves the hills.\n", []frame{noFrame, noFrame, inPlan, inPlan, listed}},
		{"a demand leads in demands", "# The talks\n\nArland demands that Bordavia:\n\n- leave the hills.\n", []frame{noFrame, noFrame, noFrame}},
		{"terms", "# The talks\n\nThe text has these terms:\n\n- Arland leaves the port.\n\nBoth agreed on these points:\n\n- Arland leaves the port.\n", []frame{noFrame, noFrame, listed, noFrame, noFrame}},
		{"what is planned", "# The talks\n\nArland waits.\n\n## What is planned\n\n- Arland leaves the port.\n\n## What was agreed\n\n- Arland leaves the port.\n", []frame{noFrame, noFrame, toCome, toCome, noFrame, noFrame}},
		{"clauses", "# The talks\n\nClause 7. Arland leaves the port. Clause 8. Corvia pays.\n\nClause 9 was hard. Corvia pays.\n", []frame{noFrame, underPlan, underPlan, underPlan, underPlan, noFrame, noFrame}},
		{"where it could go", "---\ntitle: Where the war could go from here\n---\nArland waits.\n\n## 1. A deal\n\nArland leaves the port.\n\n## Background\n\nArland holds the port.\n", []frame{noFrame, noFrame, inScenario, noFrame, noFrame}},
		{"a stage above its paragraphs", "# The road map\n\nPhase I - now until May: an end to the war\n\nArland leaves the port.\n\nCorvia pays.\n\nThe envoy left.\n\nCorvia pays.\n", []frame{noFrame, inScenario, inScenario, inScenario, noFrame, noFrame}},
		{"a stage as a heading", "---\ndate: 2025-03-05\n---\n# The road map\n\n## Phase 2\n\nArland leaves the port.\n\n## Phase 1 (1994): the war\n\nArland leaves the port.\n", []frame{noFrame, inScenario, inScenario, noFrame, noFrame}},
		{"a lead-in without a plan's name", "# The talks\n\nAmong other steps, it proposes:\n\n- Arland leaving the port.\n\nThe answers are divided into four levels:\n\n- Arland leaves the port.\n\nThe envoy proposed:\n\nArland leaves the port.\n", []frame{noFrame, noFrame, listed, noFrame, listed, noFrame, noFrame}},
		{"what has been done already", "# The talks\n\nScenario three: a truce. Arland leaves the port. Corvia has already rejected it.\n", []frame{noFrame, inScenario, inScenario, noFrame}},
		{"what the author of advice does", "# Conclusions and recommendations\n\n1. We regret that Arland left the port. After this, we recommend that Corvia pay.\n\n2. Corvia pays.\n", []frame{noFrame, noFrame, noFrame, listed}},
		{"advice", "# The talks\n\nTo the Government of Arland:\n\n- Leave the port.\n\n## Recommendations\n\n- Pay the fishermen.\n", []frame{noFrame, noFrame, listed, inPlan, listed}},
		{"the best case", "# The talks\n\nArland waits.\n\n## Best case\n\nArland leaves the port.\n", []frame{noFrame, noFrame, inScenario, inScenario}},
		{"a title of several ways", "---\ntitle: Three ways the war could end\n---\n1. Arland leaves the port.\n\nArland holds the port.\n", []frame{inScenario, noFrame}},
		{"a title of terms", "---\ntitle: Terms of the Lomm proposal\n---\n- Arland leaves the port.\n", []frame{listed}},
		{"a title of news", "---\ntitle: How the war spread\n---\n- Arland leaves the port.\n", []frame{noFrame}},
		{"what is next", "# The talks\n\nThe next steps are:\n\n- Arland leaves the port.\n", []frame{noFrame, noFrame, toCome}},
		{"the week ahead", "---\ntitle: The week ahead\n---\nArland meets Corvia. Arland met Bordavia.\n", []frame{toCome, noFrame}},
		{"either or", "Either Arland leaves the port or Corvia attacks. Either he lies or he errs.", []frame{inScenario, noFrame}},
		{"key points are news", "# The talks\n\nKey points:\n\n- Arland strikes the port.\n", []frame{noFrame, noFrame, noFrame}},
		{"under a plan", "Under the Lomm draft, Arland withdraws.\n\nIn line with this vision, Arland withdraws. Under fire, Arland withdrew.", []frame{underPlan, noFrame, noFrame}},
		{"in the worst case", "In the worst case Arland withdraws. In this case Arland withdrew.", []frame{underPlan, noFrame}},
		{"suppose", "Suppose that Arland withdrew. Let us imagine that Bordavia stayed.\n\nArland supposes so.", []frame{supposition, supposition, noFrame}},
	} {
		p := readPage(t, c.text)
		var got []frame
		for i := range p.sentences {
			got = append(got, p.sentences[i].frame)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestHeldByGrammar says what the grammar alone makes of the act at the word between asterisks.
func TestHeldByGrammar(t *testing.T) {
	for _, c := range []struct {
		text string
		act  codebook.Act
		want string
	}{
		{"The plan, drawn up by elders and nurses, *calls* for a truce.", codebook.Appeal, "thought of"},
		{"According to the draft, Corvia *condemns* the raids.", codebook.Accuse, "thought of"},
		{"A key element is the *withdrawal* of Bordavian troops.", codebook.Withdraw, "thought of"},
		{"Arland is *considering* sanctions against Bordavia.", codebook.Sanction, "thought of"},
		{"Arland *considers* the raid a crime.", codebook.Accuse, "told"},
		{"Arland did not *rule* out strikes on Bordavia.", codebook.Reject, "open"},
		{"Arland *ruled* out strikes on Bordavia.", codebook.Reject, "told"},
		{"Should Bordavian troops *enter* the hills, Corvia will send arms.", codebook.Attack, "modal"},
		{"Should Bordavian troops enter the hills, Corvia will *send* arms.", codebook.Aid, "told"},
		{"Had Bordavia *seized* the port, Corvia would have sent arms.", codebook.Coerce, "modal"},
		{"Had Bordavia *removed* the Front from its list, Corvia might have been able to do more.", codebook.Concede, "modal"},
		{"Will Arland *accept* the plan?", codebook.Accept, "asked"},
		{"Arland published a plan. It *calls* for an embargo.", codebook.Appeal, "thought of"},
		{"Corvia will send arms in case Bordavia *enters* the hills.", codebook.Attack, "modal"},
		{"But if both sides, above all the generals, *admit* that they are tired, talks may begin.", codebook.Accept, "modal"},
		{"Bordavia *attacked* Arland.", codebook.Attack, "told"},
		{"Arland presumably *attacked* the port.", codebook.Attack, "modal"},
		{"The chancellor said Arland would *open* the border.", codebook.Concede, "announced"},
		{"The chancellor said Arland would *open* the border if Bordavia withdrew.", codebook.Concede, "modal"},
		{"The envoys were to have *met* on Sunday.", codebook.Meet, "denied"},
		{"The ban is still to be *lifted*.", codebook.Concede, "denied"},
		{"The *attack* on the port was averted.", codebook.Attack, "denied"},
		{"Not a single prisoner was *freed*.", codebook.Release, "denied"},
		{"No state has *sent* troops.", codebook.Mobilize, "denied"},
		{"Nobody *attacked* the port.", codebook.Attack, "denied"},
		{"No fewer than ten states *sent* troops.", codebook.Mobilize, "told"},
		{"The *visit* to Arland was called off.", codebook.Meet, "denied"},
		{"The summit *hosted* by Arland was called off.", codebook.Host, "denied"},
		{"The talks between Corvia and Bordavia, *mediated* by Arland, were cancelled.", codebook.Mediate, "denied"},
		{"Corvia has refrained from *sending* troops.", codebook.Mobilize, "denied"},
		{"Corvia helped Arland, not by *sending* troops.", codebook.Mobilize, "denied"},
	} {
		before, rest, _ := strings.Cut(c.text, "*")
		word, after, _ := strings.Cut(rest, "*")
		p := readPage(t, before+word+after)
		i := slices.IndexFunc(p.candidates, func(d candidate) bool { return p.sentences[d.sent].words[d.token] == word })
		if i < 0 {
			t.Errorf("%s: no candidate", c.text)
			continue
		}
		d := &p.candidates[i]
		s := &p.sentences[d.sent]
		got := "told"
		switch {
		case leftOpen(s, int(d.token)):
			got = "open"
		case asked(s, int(d.token), c.act):
			got = "asked"
		case p.denied(s, d, c.act):
			got = "denied"
		case p.supposed(d, c.act):
			got = "thought of"
		case announced(s, int(d.token)):
			got = "announced"
		case underModal(s, int(d.token), c.act):
			got = "modal"
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// TestMay takes no month for a modal.
func TestMay(t *testing.T) {
	for text, want := range map[string]bool{"Arland left on 2 May.": false, "In May Arland left.": false, "Arland may leave.": true, "May Arland leave?": true} {
		s := &readPage(t, text).sentences[0]
		if got := doubtful(s, 0, len(s.Tokens)); got != want {
			t.Errorf("%s: doubtful %v", text, got)
		}
		cue := slices.ContainsFunc(s.moods, func(q moodCue) bool { return q.kind == codebook.Modal })
		if cue != want {
			t.Errorf("%s: a cue %v", text, cue)
		}
	}
}
