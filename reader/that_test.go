package reader

import (
	"testing"

	"parley/codebook"
)

// TestThat: a second clause behind "and that" is demanded too and told by nobody, and what stands behind "that they" is of the noun before it.
func TestThat(t *testing.T) {
	r := newReader(t)
	for _, s := range statementsOf(t, r, "---\nlang: en\n---\n\nPeru has demanded that the rebels hand back the territory they hold and that Kenya pull out its troops.\n") {
		if s.Act == codebook.Withdraw && s.Modality == codebook.Asserted {
			t.Errorf("told as done: %q", s.Quote)
		}
	}
	for _, s := range statementsOf(t, r, "---\nlang: en\ndate: 2025-11-15\n---\n\nThe EU welcomed the signing and called on both parties to respect the ceasefire that they agreed in July.\n") {
		if s.Act == codebook.Appeal && s.Date.String() == "2025-07" {
			t.Errorf("%q is of the day on which others agreed", s.Quote)
		}
	}
}

// TestKnownAs: whom a noun phrase calls by name acts as that, beside others too.
func TestKnownAs(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"Colombia's government and a faction of FARC dissidents known as the EMC agreed on Tuesday to extend a ceasefire.",
		"Colombia's government and a faction of FARC dissidents known as the EMC agreed on Tuesday to extend a ceasefire until 15 July, the two delegations said in a joint statement."} {
		list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n")
		if len(list) == 0 || len(longest(list).Actor) != 2 {
			t.Errorf("%s: %+v", text, list)
		}
	}
}
