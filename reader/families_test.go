package reader

import (
	"testing"

	"parley/codebook"
)

// TestFamilies: the families of codebook/data/acts/families.tsv, with sentences that only look like them.
func TestFamilies(t *testing.T) {
	checkSense(t, []sensed{
		// No wish and no ground: a refusal; no wish to do a wrong: a denial.
		{"Arland has no intention to sign the accord.", "has", codebook.Reject},
		{"Arland sees no need for new talks.", "sees", codebook.Reject},
		{"Arland showed little appetite for the plan.", "showed", codebook.Reject},
		{"Arland has no intention to attack Corvia.", "has", codebook.Deny},
		{"Arland has no intention of invading Corvia.", "has", codebook.Deny},
		{"Arland has an embassy in Corvia.", "has", ""},
		// What somebody insists they did not do, and what they swear not to do.
		{"Arland insisted it had never shelled the port.", "insisted", codebook.Deny},
		{"Arland vowed never to recognise the vote.", "vowed", codebook.Reject},
		{"Arland insisted on a withdrawal.", "insisted", codebook.Demand},
		// Deaf ears.
		{"Arland remained deaf to the proposal.", "remained", codebook.Reject},
		{"Arland remained calm.", "remained", ""},
		// What is needed, stressed and not rested for.
		{"The envoy stressed the need for a truce.", "stressed", codebook.Demand},
		{"Arland will not rest until the prisoners are home.", "rest", codebook.Demand},
		{"Arland will not rest on Sunday.", "rest", ""},
		// Doors.
		{"Arland left the door open to talks with Corvia.", "left", codebook.Offer},
		{"Arland held out an olive branch to the rebels.", "held", codebook.Offer},
		{"Arland left the hall.", "left", ""},
		// Phones and tables.
		{"The minister spoke by phone with his counterpart.", "spoke", codebook.Meet},
		{"Arland will stay in close contact with Corvia.", "stay", codebook.Meet},
		{"Arland will stay in the valley.", "stay", ""},
		// What is asked of others, and the idle words beside it.
		{"Arland invited Corvia to reconsider.", "invited", codebook.Appeal},
		{"Let us live in peace with Corvia, he said.", "Let", codebook.Appeal},
		{"Let us see what Corvia says.", "Let", ""},
		// What is put to others.
		{"The envoy came up with a new formula.", "came", codebook.Propose},
		{"The envoy came up the stairs.", "came", ""},
		// Ground given, and taken.
		{"Arland gave ground on the quotas.", "gave", codebook.Concede},
		{"The rebels threw in the towel.", "threw", codebook.Concede},
		{"Arland took the town on Monday.", "took", codebook.Coerce},
		{"Arland took the train on Monday.", "took", ""},
		// Go-betweens.
		{"Norland tried to broker a truce.", "tried", codebook.Mediate},
		{"Norland is leading the talks on the valley.", "leading", codebook.Mediate},
		{"Norland tried to sleep.", "tried", ""},
		// What others are used for.
		{"Arland uses the villagers as human shields.", "uses", codebook.Accuse},
		{"Arland uses the villagers' boats.", "uses", ""},
		// Whose side somebody is on.
		{"Norland threw its weight behind the plan.", "threw", codebook.Support},
		{"The deputies voted in favour of the accord.", "voted", codebook.Support},
		{"The deputies voted on Monday.", "voted", ""},
		// Measures, forces, relief, prisoners, leave, joint work, protest.
		{"Arland is preparing a package of sanctions.", "preparing", codebook.Sanction},
		{"Arland put its navy on high alert.", "put", codebook.Mobilize},
		{"Arland put its navy on stamps.", "put", ""},
		{"Norland sends tents to the valley.", "sends", codebook.Aid},
		{"Norland and Vesta made a prisoner swap.", "made", codebook.Release},
		{"Arland brought its troops home.", "brought", codebook.Withdraw},
		{"The two armies work hand in hand.", "work", codebook.Cooperate},
		{"The miners downed tools.", "downed", codebook.Protest},
		{"Arland went to war with Corvia.", "went", codebook.Attack},
		{"Arland went to the fair.", "went", ""},
	})
}
