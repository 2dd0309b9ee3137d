package publication

import (
	"bytes"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/record"
	"parley/statement"
)

// TestConditionsDOT: two that wait for each other are drawn as a cycle, marked by more than colour.
func TestConditionsDOT(t *testing.T) {
	_, cb := sample(t)
	const text = "Arland accepts a ceasefire only if Borduria withdraws. Borduria withdraws only if the fire ceases."
	doc := &document.Document{ID: "a", Text: text, Blocks: []document.Block{{Span: document.Span{End: len(text)}}}}
	st := func(from, to, cond string, actor, gives, needs string) statement.Statement {
		span := document.Span{Start: strings.Index(text, from), End: strings.Index(text, to) + len(to)}
		at := strings.Index(text, cond)
		return statement.Statement{ID: from, Doc: "a", Span: span, Quote: text[span.Start:span.End], Actor: []string{actor},
			ActorMentions: []statement.Mention{{Span: span, Text: text[span.Start:span.End]}}, Act: codebook.Condition, Issue: []string{gives}, Modality: codebook.Asserted,
			Condition: &statement.Condition{Span: document.Span{Start: at, End: at + len(cond)}, Text: cond, Issue: []string{needs}}}
	}
	a, err := record.Fold([]*record.Source{{Doc: doc}}, []statement.Statement{
		st("Arland", "withdraws.", "only if Borduria withdraws", "Arland", "ceasefire", "troop-withdrawal"),
		st("Borduria withdraws only", "ceases.", "only if the fire ceases", "Borduria", "troop-withdrawal", "ceasefire"),
	}, record.Options{Codebook: cb, Parties: []string{"Arland", "Borduria"}})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := (Lister{Account: a, Codebook: cb}).ConditionsDOT(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"troop withdrawal" -> "ceasefire" [label="Arland", penwidth=3, arrowhead=dot];`,
		`"ceasefire" -> "troop withdrawal" [label="Borduria", penwidth=3, arrowhead=dot];`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
}
