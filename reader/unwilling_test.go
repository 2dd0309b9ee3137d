package reader

import (
	"testing"

	"parley/codebook"
)

// TestTurned: what grammar makes of a word beside what the lexicon says of it.
func TestTurned(t *testing.T) {
	checkSense(t, []sensed{
		// What should be praised is praised; what should be asked or is not to be praised is not.
		{"Corvia was not prepared to sign the truce.", "prepared", codebook.Reject},
		{"Corvia wasn't prepared to withdraw its forces.", "prepared", codebook.Reject},
		{"Corvia was never willing to accept the proposal.", "willing", codebook.Reject},
		{"Corvia is prepared to sign the truce.", "prepared", codebook.Offer},
		{"Corvia was prepared to sign the truce.", "prepared", codebook.Offer},
		{"The envoy met with reporters in Klow.", "met", ""},
		{"The envoy met with the rebels after the press had left.", "met", codebook.Meet},
		{"The president withdrew two members from the government team.", "withdrew", codebook.Withdraw},
		{"Ana Lern has withdrawn from the delegation.", "withdrawn", ""},
		{"The draft was prepared to please Arland.", "prepared", ""},
		{"Corvia was not ready for talks.", "ready", codebook.Offer},
		{"The envoy should be commended for the truce.", "commended", codebook.Support},
		{"Arland must be congratulated, Norland said.", "congratulated", codebook.Support},
		{"The envoy should be recalled.", "recalled", codebook.Demand},
		{"The raid should not be praised.", "praised", codebook.Demand},
		// An agreement that is not kept is broken; one that nobody will keep is refused, one that is kept is kept.
		{"The rebels have not abided by the truce.", "abided", codebook.Violate},
		{"Corvia did not honour the accord.", "honour", codebook.Violate},
		{"Corvia does not comply with its obligations.", "comply", codebook.Violate},
		{"Corvia will not comply with the accord.", "comply", codebook.Reject},
		{"Corvia complied with the accord.", "complied", codebook.Accept},
		{"Corvia did not honour the poet.", "honour", codebook.Accept},
		// Talks that end without an agreement, however much stands between; what ends with one, or without a quarrel, is another matter.
		{"Arland and Corvia ended a second round of talks in Klow on Sunday without an agreement.", "ended", codebook.Reject},
		{"Arland and the rebels concluded their talks on Sunday without agreeing on a ceasefire.", "concluded", codebook.Reject},
		{"Arland and Corvia ended the blockade without a quarrel.", "ended", codebook.Concede},
		// Who is not asked in.
		{"Corvia will not be invited to the talks, Norland said.", "invited", codebook.Reject},
		{"Arland did not invite Corvia to the talks.", "invite", codebook.Reject},
		{"Norland has not invited Corvia.", "invited", codebook.Reject},
		{"Corvia was not invited in 1990.", "invited", ""},
		{"Corvia is not invited.", "invited", ""},
		{"Corvia will be invited, Norland said.", "invited", ""},
		{"Corvia does not admit the monitors.", "admit", codebook.Reject},
		{"Corvia does not admit that its troops shelled the port.", "admit", codebook.ExpressView},
		{"Corvia did not admit to the raid, and does not admit mistakes.", "admit", codebook.Concede},
		// Calls: by telephone, to do something, and by a name.
		{"The president called me and said that he was sorry.", "called", codebook.Meet},
		{"The president called him on Monday.", "called", codebook.Meet},
		{"The president called him on it.", "called", ""},
		{"The president called him a friend.", "called", codebook.Support},
		{"Norland called Corvia to return to the talks.", "called", codebook.Appeal},
		{"The president called to say that he was sorry.", "called", ""},
		// Talks that go on.
		{"Talks between Arland and Corvia are under way.", "way", codebook.Meet},
		{"While negotiations are ongoing, Arland is silent.", "ongoing", codebook.Meet},
		{"Negotiations are not under way.", "way", ""},
		{"Talks between Arland and Corvia are imminent.", "imminent", ""},
		{"The works are under way.", "way", ""},
		// Behind somebody.
		{"Norland and Vesta are fully behind the plan.", "plan", codebook.Support},
		{"Norland is behind the wall.", "wall", ""},
		{"Norland's troops are all behind the river.", "river", ""},
		{"Norland is not behind the plan.", "plan", codebook.Propose},
		// Who comes: to talk, to fight, and neither.
		{"Arland's foreign minister arrived in Corvia.", "arrived", codebook.Meet},
		{"Arlander troops arrived in Corvia.", "arrived", codebook.Mobilize},
		{"Two hundred refugees arrived in Corvia.", "arrived", ""},
		{"Three Arlander buses arrived in Orlo.", "arrived", ""},
		// What somebody does not mean to do.
		{"Arland will not leave before Corvia frees the men.", "leave", codebook.Condition},
		{"Arland will not leave before noon.", "leave", ""},
		{"Arland does not intend to sign the accord.", "intend", codebook.Reject},
		{"Arland does not plan to attack Corvia.", "plan", codebook.Deny},
		{"Arland never intended to sign the accord.", "intended", codebook.Reject},
		{"Arland has never planned to attack Corvia.", "planned", codebook.Deny},
		{"Arland never meant the accord.", "meant", ""},
		{"A truce does not mean attacking Corvia.", "mean", ""},
		{"The envoy meant no harm.", "meant", ""},
	})
}
