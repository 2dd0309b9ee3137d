package reader

import (
	"testing"

	"parley/codebook"
)

// TestNoDeal reads headlines that say what there will not be until something else is done.
func TestNoDeal(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, actor string }{
		{"No talks until Somalia withdraws its troops, Kenya says", "Kenya"},
		{"No deal without security guarantees, says Ukraine", "Ukraine"},
		{"No ceasefire before hostages freed: Netanyahu", "Israel"},
		{"No talks unless sanctions are lifted, Iran says", "Iran"},
		{"Hamas: no deal unless Israel withdraws from Gaza", "Hamas"},
		{"Serbia: No recognition of Kosovo before association is formed", "Serbia"},
		{"No denuclearisation as long as US hostility lasts, North Korea says", "North Korea"},
		{"No truce until prisoners are released: Taliban", "Taliban"},
	} {
		list := statementsOf(t, r, x.text)
		if !actedBy(list, codebook.Condition, x.actor) || len(list) != 1 || list[0].Condition == nil {
			t.Errorf("%s: no condition by %s alone in %v", x.text, x.actor, list)
		}
	}
	for _, text := range []string{"No ceasefire before Sunday, Kenya says", "No talks without preconditions, Kenya says", "No agreement was reached before the talks ended."} {
		if list := statementsOf(t, r, text); actedBy(list, codebook.Condition, "Kenya") {
			t.Errorf("%s: a condition in %v", text, list)
		}
	}
}
