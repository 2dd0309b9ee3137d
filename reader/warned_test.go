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

// TestBlamedAs gives what somebody calls a deed to whoever calls it so, not to whose deed it is, and leaves a breach with whose it was.
func TestBlamedAs(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text  string
		act   codebook.Act
		actor string
	}{
		{"“The deployment by Niger is a violation of the ceasefire,” Mali's foreign minister said on Monday.", codebook.Accuse, "Mali"},
		{"Niger has closed the border with Mali. “This is a blatant breach of the truce,” said Mali's president.", codebook.Accuse, "Mali"},
		{"Mali said Niger's raids were a betrayal of the agreement.", codebook.Accuse, "Mali"},
		{"Mali said Niger's deployment of drones was a ploy.", codebook.Accuse, "Mali"},
		{"“The offer by Niger is an attempt to derail the talks,” Mali's foreign minister said on Monday.", codebook.Accuse, "Mali"},
		{"“The deployment by Niger is a delaying tactic,” Mali's foreign minister said on Monday.", codebook.Accuse, "Mali"},
		{"Mali said Niger's deployment of drones was a violation of the ceasefire.", codebook.Violate, "Niger"},
		{"Kenya said Somalia hinders the appointment of a UN envoy.", codebook.Reject, "Somalia"},
		{"Somalia is sparing no effort to hamper the talks, Kenya's president said.", codebook.Reject, "Somalia"},
		{"Somalia has focused its efforts on undermining the channels of communication, Kenya's president said.", codebook.Reject, "Somalia"},
		{"Ukraine said Russia was dragging its feet on the prisoner exchange.", codebook.Reject, "Russia"},
		{"Armenia's premier said that Azerbaijan blocks the road, urging the EU to act.", codebook.Appeal, "Armenia"},
	} {
		list := statementsOf(t, r, x.text)
		if !actedBy(list, x.act, x.actor) {
			t.Errorf("%s: no %s by %s in %v", x.text, x.act, x.actor, list)
		}
		if actedBy(list, codebook.Violate, "Mali") {
			t.Errorf("%s: a breach by Mali", x.text)
		}
	}
}
