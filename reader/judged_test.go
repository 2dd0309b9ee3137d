package reader

import (
	"fmt"
	"testing"

	"parley/codebook"
)

// TestDismissed: who says that something put forward is unacceptable, or anything out of the question, rejects it; a deed that is unacceptable is
// blamed, and what nobody said is neither. 55 of 64 such sentences were read as blame, as acceptance or not at all.
func TestDismissed(t *testing.T) {
	r := newReader(t)
	acts := func(text string) map[codebook.Act]bool {
		m := map[codebook.Act]bool{}
		for _, s := range statementsOf(t, r, text) {
			m[s.Act] = s.Modality != codebook.Negated
		}
		return m
	}
	for _, noun := range []string{"proposal was", "plan was", "terms were", "demands were", "draft was"} {
		for _, word := range []string{"unacceptable", "out of the question", "a non-starter", "not acceptable"} {
			if text := fmt.Sprintf("Peru said on Monday that Kenya's %s %s.", noun, word); !acts(text)[codebook.Reject] {
				t.Errorf("%s: no rejection", text)
			}
		}
	}
	for text, want := range map[string]codebook.Act{
		"Peru called the plan unacceptable on Monday.":          codebook.Reject,
		"Peru said that the raid on the port was unacceptable.": codebook.Accuse,
		"Peru called the raid unacceptable on Monday.":          codebook.Accuse,
	} {
		if !acts(text)[want] {
			t.Errorf("%s: no %s", text, want)
		}
	}
	if acts("Kenya has not said that the plan is unacceptable.")[codebook.Reject] {
		t.Error("a rejection that nobody has spoken is told")
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
