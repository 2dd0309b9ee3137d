package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestHowItIsHeld tells what was done, what is only somebody's account and what there will be; and whose a suspension is.
func TestHowItIsHeld(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality // empty where the act is not read
	}{
		// A verb between commas goes on with the one before.
		{"The court considered, and rejected, the argument that Kenya had supplied the rockets.", codebook.Aid, codebook.Negated},
		{"The court considered, and accepted, the argument that Kenya had supplied the rockets.", codebook.Aid, codebook.Asserted},
		{"Kenya considered, and rejected, the offer.", codebook.Reject, codebook.Asserted},
		// What is claimed in the past goes on in the past.
		{"The army claims it detained 40 people but later freed all women.", codebook.Release, codebook.Reported},
		{"The army claims it detained 40 people, but the rebels freed all women.", codebook.Release, codebook.Asserted},
		// An exception ends where a clause on it begins.
		{"Kenya and Peru agreed to meet each month except January, when they will meet on the 24th.", codebook.Meet, codebook.Predicted},
		{"Everyone except Kenya and Peru signed the accord.", codebook.Sign, codebook.Negated},
		// What would not have been but for something was.
		{"The treaty might never have been signed had Kenya not attacked.", codebook.Sign, codebook.Asserted},
		{"Peru might never have signed the treaty had Kenya not attacked.", codebook.Sign, codebook.Asserted},
		{"Had Peru signed the treaty, Kenya would not have attacked.", codebook.Attack, codebook.Asserted},
		{"Peru would not have signed the treaty even if Kenya had not attacked.", codebook.Sign, codebook.Negated},
		{"Peru would not have signed because the president had the army surrounded.", codebook.Sign, codebook.Negated},
		// What happens in an account of somebody's.
		{"The army's version, in which the villagers fired first, was not borne out.", codebook.Attack, codebook.Reported},
		{"In the army's version, the villagers fired first.", codebook.Attack, codebook.Reported},
		{"In the latest version, Kenya signed the accord.", codebook.Sign, codebook.Asserted},
		// Who suspends.
		{"Kenya put the treaty in abeyance.", codebook.Sanction, codebook.Asserted},
		{"Kenya's decision to hold the treaty in abeyance angered Peru.", codebook.Sanction, codebook.Asserted},
		{"Kenya moved to unilaterally suspend key aspects of the treaty.", codebook.Sanction, codebook.Asserted},
		{"Kenya has put peace talks on hold.", codebook.Reject, codebook.Asserted},
		{"Kenya put peace talks with Peru on hold.", codebook.Reject, codebook.Asserted},
		{"Kenya put peace talks with Peru on the agenda.", codebook.Reject, ""},
	} {
		list := statementsOf(t, r, x.text)
		got := codebook.Modality("")
		if i := slices.IndexFunc(list, func(s statement.Statement) bool { return s.Act == x.act }); i >= 0 {
			got = list[i].Modality
		}
		if got != x.want {
			t.Errorf("%s: %s is %q, want %q: %v", x.text, x.act, got, x.want, list)
		}
	}
	if list := statementsOf(t, r, "The treaty might never have been signed had Kenya not attacked."); slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Act == codebook.Sign && len(s.Actor) > 0 }) {
		t.Errorf("who attacked is told to have signed: %v", list)
	}
}

// TestTold: what happened is told as a fact beside what is asked, refused or would be.
func TestTold(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		asked      bool
	}{
		{"Arland was urged to stop receiving rebels, as it did when Moran met Kolan in May.", "met", false},
		{"Corvia demanded that Arland meet Kolan in May.", "meet", true},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		i := slices.IndexFunc(p.candidates, func(c candidate) bool { return &p.sentences[c.sent] == s && int(c.token) == k })
		if g := p.signalsOf(s, &p.candidates[i]); g.demandedBy != x.asked {
			t.Errorf("%s: %q is asked for: %v", x.text, x.word, g.demandedBy)
		}
		r.free(p)
	}
	for _, x := range []struct{ text, word string }{
		{"The Front has disarmed its men and surrendered its guns.", "surrendered"},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if !happened(s, k) {
			t.Errorf("%s: %q did not happen", x.text, x.word)
		}
		r.free(p)
	}
}
