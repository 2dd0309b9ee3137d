package reader

import (
	"testing"

	"parley/codebook"
)

// A tale is a text and an act of somebody that it tells as done, or does not.
type tale struct {
	text, actor string
	act         codebook.Act
	done        bool
}

func checkTales(t *testing.T, rows []tale) {
	t.Helper()
	r := readerOf(t, nil)
	for _, x := range rows {
		done := false
		for _, s := range statementsOf(t, r, x.text) {
			done = done || s.Act == x.act && (x.actor == "" || only(s.Actor) == x.actor) && (s.Modality == codebook.Asserted || s.Modality == codebook.Reported)
		}
		if done != x.done {
			t.Errorf("%s: %s by %q told as done: %v, want %v: %s", x.text, x.act, x.actor, done, x.done, whoDid(t, r, x.text))
		}
	}
}

// TestWished: what is asked for or wanted beside something else is no deed.
func TestWished(t *testing.T) {
	checkTales(t, []tale{
		{"Arland called for an end to the war and the release of all prisoners.", "", codebook.Release, false},
		{"Eleven groups in Arland called for a government of unity and direct talks with President Odo Tarn.", "", codebook.Meet, false},
		{"Kenya hopes for an end to sanctions and talks with Peru.", "", codebook.Meet, false},
		{"Kenya wants a truce and talks with Peru.", "", codebook.Meet, false},
		{"Kenya welcomed a delegation and held talks with Peru.", "Kenya, Peru", codebook.Meet, true},
		{"Kenya called for a truce and released ten prisoners.", "Kenya", codebook.Release, true},
	})
}

// TestAccusedOfBoth: who accuses somebody of two things did neither.
func TestAccusedOfBoth(t *testing.T) {
	checkTales(t, []tale{
		{"Kenya was accused by Peru of arming rebels and refusing to release hostages.", "", codebook.Reject, false},
		{"Kenya has been accused by Chile of massing troops, violating the truce and refusing to attend talks with Peru.", "Chile", codebook.Violate, false},
		{"Kenya, accused by Peru of backing rebels and rejecting the plan, denied the charge.", "", codebook.Reject, false},
		{"Kenya, accused by Peru of backing rebels and rejecting the plan, denied the charge.", "Kenya", codebook.Deny, true},
		{"Kenya accused Peru of backing rebels and rejected the plan.", "Kenya", codebook.Reject, true},
		{"Kenya accused Peru of raids in the valley and rejected the plan.", "Kenya", codebook.Reject, true},
	})
}

// TestAskedNotAsking: who is only named in what is asked for does not ask.
func TestAskedNotAsking(t *testing.T) {
	checkTales(t, []tale{
		{"The conference closed on Monday, calling for a settlement with mediation by the United Nations.", "UN", codebook.Appeal, false},
		{"The funds urged Kenya and Peru to sign.", "Kenya, Peru", codebook.Appeal, false},
		{"Some want Kenya to go further.", "Kenya", codebook.Demand, false},
		{"Kenya urged Peru to sign.", "Kenya", codebook.Appeal, true},
		{"Kenya ended the talks, calling for mediation by Peru.", "Kenya", codebook.Appeal, true},
	})
}

// TestSignedWords: who signs a statement or a letter agrees to nothing by that.
func TestSignedWords(t *testing.T) {
	checkTales(t, []tale{
		{"The statement was signed by the spokesman of the Free Coast Movement, Karl Tarn.", "", codebook.Sign, false},
		{"In a letter signed by its chairman, the Free Coast Movement rejected the plan of Kenya.", "", codebook.Sign, false},
		{"A statement posted on its site and signed by its chairman denounced Kenya.", "", codebook.Sign, false},
		{"Kenya and Peru signed a joint statement on Monday.", "", codebook.Sign, true},
		{"Kenya and Peru signed a letter of intent.", "", codebook.Sign, true},
	})
}

// TestFired: who is fired is not fired at.
func TestFired(t *testing.T) {
	checkTales(t, []tale{
		{"Kenya fired the army chief on Monday.", "", codebook.Attack, false},
		{"The president of Kenya, Ana Lern, met General Karl Tarn in May. Lern fired Tarn in June.", "", codebook.Attack, false},
		{"Kenya fired two missiles at the port.", "Kenya", codebook.Attack, true},
	})
}

// TestToldOtherwise: single turns of news that were told as what they are not.
func TestToldOtherwise(t *testing.T) {
	checkTales(t, []tale{
		{"By May Kenya and Peru no longer had any mechanism for working together.", "", codebook.Cooperate, false},
		{"By May Kenya and Peru had a mechanism for working together.", "Kenya, Peru", codebook.Cooperate, true},
		{"Kenya delivered its amended proposal to mediators from Norway on Tuesday.", "Kenya", codebook.Propose, true},
		{"Kenya delivered its amended proposal to mediators from Norway on Tuesday.", "", codebook.Mediate, false},
		{"The Kenyan party was to hold talks with the union.", "", codebook.Meet, false},
		{"The Kenyan party was in Lima to hold talks with the union.", "Kenya", codebook.Meet, true},
		{"The statement came two days before Kenya's scheduled visit to Peru.", "", codebook.Meet, false},
		{"Kenya left the valley but Peru's deputy envoy, Odo Hassan, on Thursday criticized the move.", "Peru", codebook.Accuse, true},
		{"Kenya left the valley but Peru's U.N. envoy, Odo Hassan, criticized the move.", "Kenya", codebook.Accuse, false},
		{"Kenya left the valley but on Thursday criticized Peru.", "Kenya", codebook.Accuse, true},
		{"Peru's deputy UN envoy, Odo Hassan, criticized the move.", "Peru", codebook.Accuse, true},
		{"Norway carried a proposal from Kenya to Peru.", "Norway", codebook.Propose, false},
	})
}
