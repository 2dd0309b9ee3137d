package reader

import (
	"testing"

	"parley/codebook"
)

// TestBorne tells no act as done of which the word that names it says that it was not, or which somebody kept from.
func TestBorne(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"The envoy of Arland left Orlo without a signature.", codebook.Sign, codebook.Negated},
		{"Arland cited high costs for not imposing sanctions on Corvia.", codebook.Sanction, codebook.Negated},
		{"Arland stalled on deploying soldiers along the border.", codebook.Mobilize, codebook.Negated},
		{"Arland lacked the means to shell the port.", codebook.Attack, codebook.Negated},
		{"In the end Arland did not use its veto.", codebook.Reject, codebook.Negated},
		{"Arland used its veto on Monday.", codebook.Reject, codebook.Asserted},
		{"All the parties but Arland have signed the accord.", codebook.Sign, codebook.Negated},
		{"The odds of Arland releasing the detainees are long.", codebook.Release, codebook.Hypothetical},
		{"Arland is to blame, the envoy said, for Corvia shelling the port.", codebook.Attack, codebook.Reported},
		{"The army's order was to shell the port.", codebook.Attack, codebook.Hypothetical},
		{"The spies of Corvia failed to predict Arland's invasion of Bordavia.", codebook.Attack, codebook.Asserted},
		{"Similar to Arland's invasion of Bordavia in 1982, a war may divert attention.", codebook.Attack, codebook.Asserted},
		{"Lern did not explicitly say that Arland is breaking off the talks with Corvia.", codebook.Reject, codebook.Negated},
		{"The shift, coming as Arland has urged Corvia to give up its weapons, may be a test.", codebook.Appeal, codebook.Asserted},
		{"No sign of a truce while Arland shells the port.", codebook.Attack, codebook.Asserted},
		{"There is no sign of a truce despite Arland's withdrawal from the port.", codebook.Withdraw, codebook.Asserted},
		{"There is no evidence that Arland, which shelled the port, has signed the accord.", codebook.Attack, codebook.Asserted},
		{"There is no evidence that Arland, which shelled the port, has signed the accord.", codebook.Sign, codebook.Negated},
		{"There is no sign Arland is shelling the port.", codebook.Attack, codebook.Negated},
		{"There is little evidence Arland will withdraw its troops.", codebook.Withdraw, codebook.Negated},
		{"Arland all but signed the accord.", codebook.Sign, codebook.Negated},
		{"Arland all but rejected the accord.", codebook.Reject, codebook.Asserted},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}

// TestUpTo finds what it is up to somebody to do.
func TestUpTo(t *testing.T) {
	r := readerOf(t, nil)
	p, s, k := sentenceWith(t, r, "It is up to Arland to arrest the commanders.", "arrest")
	if !p.rowed(s, k, codebook.Coerce, asThought) {
		t.Error("what is up to Arland is told as done")
	}
}

// TestGoesOn takes for done what somebody did not regret, refrain from or stop at, and for undone what he never got round to.
func TestGoesOn(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb string
		on, held   bool
	}{
		{"Arland did not refrain from shelling the port.", "shelling", true, false},
		{"Arland did not apologise for shelling the port.", "shelling", true, false},
		{"Arland was not sorry for having shelled the port.", "shelled", true, false},
		{"Arland apologised for shelling the port.", "shelling", false, false},
		{"Arland never got around to hosting the talks.", "hosting", false, true},
		{"To Arland it was left to sign the accord.", "sign", false, false},
	} {
		_, s, k := sentenceWith(t, r, x.text, x.verb)
		if on, held := goesOn(s, k), heldBack(s, k); on != x.on || held != x.held {
			t.Errorf("%s: goes on %v, held back %v, want %v and %v", x.text, on, held, x.on, x.held)
		}
	}
}

// TestUnkept gives what was to be done on a day that passed, and what nobody came to do, as not done.
func TestUnkept(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text     string
		modality codebook.Modality
	}{
		{"Kenya was expected to sign the accord on Monday but never came.", codebook.Negated},
		{"Kenya was expected to release the hostages on Monday but failed to do so.", codebook.Negated},
		{"Kenya was due to sign the accord on Friday but pulled out.", codebook.Negated},
		{"Kenya and Peru were to sign the accord on Monday. They did not.", codebook.Negated},
		{"Kenya and Peru were due to sign the accord on Monday. That did not happen.", codebook.Negated},
		{"Kenya and Peru were to sign the accord on Monday.", codebook.Predicted},
		{"Kenya was due to sign the accord on Monday, the day on which the truce expires.", codebook.Predicted},
	} {
		if read := statementsOf(t, r, x.text); len(read) == 0 || read[0].Act != codebook.Sign && read[0].Act != codebook.Release || read[0].Modality != x.modality {
			t.Errorf("%s: read %v", x.text, read)
		}
	}
}
