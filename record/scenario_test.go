package record

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/statement"
)

const scenarioText = `---
title: Three ways out of the valley war, and a comprehensive settlement
---

# A comprehensive settlement?

Arland holds the bridge. Neither side could achieve a military victory.

## Three scenarios

### Scenario 1: A slow thaw

The ferries could run again by spring. We give this a probability of 20 percent.

### Scenario 2: Regional war

If Corvia joins, the war might reach the coast.

## What the parties say

Arland would sign a peace settlement only if the dam is repaired.

One possible outcome is a frozen conflict. I would put that at 60 percent, she says.

In the worst case the ferries would stop. It is likely that 64 percent of voters would stay at home in a frozen conflict.
`

// TestSettled: under a heading on the future a sentence that tells what is so already voices no scenario.
func TestSettled(t *testing.T) {
	doc, err := document.Parse([]byte("# The valley\n\n## The future of the valley\n\nThe war over the valley is now effectively over, with Arland securing a decisive victory.\n\nA frozen conflict is what remains.\n"), document.Options{ID: "now.md"})
	if err != nil {
		t.Fatal(err)
	}
	a, err := Fold([]*Source{{Doc: doc}}, nil, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Scenarios(View{}); len(got) != 1 || got[0].Name != "frozen-conflict" {
		t.Errorf("%+v", got)
	}
}

// TestBrokenDeadlock: who would break a deadlock voices none.
func TestBrokenDeadlock(t *testing.T) {
	for text, want := range map[string]int{
		"The envoy could use the meeting of the two to try and break the deadlock.": 0,
		"A possible new round may help to overcome the stalemate.":                  0,
		"A possible outcome is a long stalemate on the river.":                      1,
	} {
		doc, err := document.Parse([]byte("# The valley\n\nThe two sides met.\n\n"+text+"\n"), document.Options{ID: "now.md"})
		if err != nil {
			t.Fatal(err)
		}
		a, err := Fold([]*Source{{Doc: doc}}, nil, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Scenarios(View{}); len(got) != want {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// TestScenarios: sections that a text calls scenarios, with the text's own names and figures; what a sentence denies, asks or
// states as a party's terms is none.
func TestScenarios(t *testing.T) {
	doc, err := document.Parse([]byte(scenarioText), document.Options{ID: "three.md"})
	if err != nil {
		t.Fatal(err)
	}
	terms := "Arland would sign a peace settlement only if the dam is repaired"
	at := strings.Index(doc.Text, terms)
	said := statement.Statement{Doc: "three.md", Span: document.Span{Start: at, End: at + len(terms)}, Quote: terms, Actor: []string{"Arland"}, Act: codebook.Condition, Modality: codebook.Hypothetical,
		ActorMentions: []statement.Mention{{Span: document.Span{Start: at, End: at + 6}, Text: "Arland"}}, Issue: []string{"peace-settlement"}}
	said.SetID(doc.TextSHA256)
	a, err := Fold([]*Source{{Doc: doc}}, []statement.Statement{said}, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range a.Scenarios(View{}) {
		line := s.Name + ": " + s.Passages[0].Quote
		if s.Heading != nil {
			line = "[" + s.Heading.Quote + "] " + line
		}
		for _, f := range s.Figures {
			line += " — " + f.Quote
		}
		got = append(got, line)
	}
	want := []string{
		"frozen-conflict: One possible outcome is a frozen conflict. — I would put that at 60 percent, she says.",
		"[Scenario 1: A slow thaw] A slow thaw: The ferries could run again by spring. — We give this a probability of 20 percent.",
		"escalation: If Corvia joins, the war might reach the coast.",
		"worst case: In the worst case the ferries would stop.",
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", fmt.Sprint(strings.Join(got, "\n")), strings.Join(want, "\n"))
	}
}

// TestBoldScenarios: under a heading on what could come, words in bold before a paragraph name a scenario.
func TestBoldScenarios(t *testing.T) {
	doc, err := document.Parse([]byte("# The valley war\n\n## Three ways this could go\n\n**A slow thaw.** The ferries run again by spring. We put this at 25 per cent.\n\nIt would take years.\n\n**A military victory** of one side. It is unlikely.\n\n## What helps\n\n**Money.** Give it.\n"), document.Options{ID: "bold.md"})
	if err != nil {
		t.Fatal(err)
	}
	a, err := Fold([]*Source{{Doc: doc}}, nil, Options{Codebook: testBook(t), Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range a.Scenarios(View{}) {
		got = append(got, fmt.Sprintf("%s: %s (%d figures)", s.Name, s.Passages[0].Quote, len(s.Figures)))
	}
	if want := []string{"A slow thaw: The ferries run again by spring. (1 figures)", "military-victory: It is unlikely. (0 figures)"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestFeared: a war that texts fear to come back or to spread is an escalation that they voice; one that is told is none.
func TestFeared(t *testing.T) {
	for text, want := range map[string]bool{
		"Observers warn that the region could slide back into war.":                   true,
		"The clashes raise the risk of renewed fighting in the north.":                true,
		"The mission warned that the country is on the verge of widespread conflict.": true,
		"The arrests could reignite the civil war.":                                   true,
		"There is no risk of renewed war.":                                            false,
		"Nobody fears a return to violence.":                                          false,
		"Fears of renewed fighting have eased.":                                       false,
		"The agreement averted the danger of a return to war.":                        false,
		"Renewed fighting broke out in the north.":                                    false,
		"The deal ended the war, and fighting stopped.":                               false,
		"The two sides returned to war in May.":                                       false,
	} {
		p := newPage(t, "one", "2024-06-01", "Arland and Borduria\n\n"+text)
		if got := len(foldPages(t, p).Scenarios(View{})) == 1; got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
