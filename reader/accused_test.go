package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// actedBy holds where one of the statements is that act by that actor alone.
func actedBy(list []statement.Statement, act codebook.Act, actor string) bool {
	return slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Act == act && slices.Equal(s.Actor, []string{actor}) })
}

// TestWarned tells a threat, what the one who warns would do, from a fear for oneself or of others, and from advice.
func TestWarned(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text  string
		act   codebook.Act
		actor string
	}{
		{"Israel warned Hezbollah that it would resume strikes if the truce collapsed.", codebook.Threaten, "Israel"},
		{"The Security Council has warned both sides that it could impose sanctions if the deal collapses.", codebook.Threaten, "UN"},
		{"Ethiopia warned Eritrea it would respond to any provocation.", codebook.Threaten, "Ethiopia"},
		{"India warned Pakistan that it would not tolerate any more attacks.", codebook.Threaten, "India"},
		{"WFP warned that it would have to halve rations.", codebook.ExpressView, "WFP"},
		{"Ukraine warned that it could run out of ammunition.", codebook.ExpressView, "Ukraine"},
		{"Kenya warned that the talks could collapse.", codebook.ExpressView, "Kenya"},
		{"The African Union warned the parties against resuming hostilities.", codebook.Appeal, "African Union"},
		{"The UN warned Eritrea against interfering in Tigray.", codebook.Appeal, "UN"},
		{"France warned both sides against escalation.", codebook.Appeal, "France"},
		{"China warned the Philippines to stop its provocations.", codebook.Appeal, "China"},
		{"South Sudan will not hesitate to fight back if the rebels attack.", codebook.Threaten, "South Sudan"},
		{"Washington warned Juba of sanctions if the talks failed.", codebook.Threaten, "United States"},
	} {
		if list := statementsOf(t, r, x.text); !actedBy(list, x.act, x.actor) {
			t.Errorf("%s: no %s by %s in %v", x.text, x.act, x.actor, list)
		}
	}
}
