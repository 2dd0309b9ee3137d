package reader

import (
	"testing"

	"parley/codebook"
)

// TestUntrue finds what a text tells only to call it false, in the sentence or in the next one.
func TestUntrue(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Reports that Arland had shelled the port were false.", "shelled", true},
		{"Reports that Arland had shelled the port, which spread on Saturday, were false.", "shelled", true},
		{"Reports that Arland had shelled the port, which were not false, spread.", "shelled", false},
		{"Reports, which came from Orlo, said that Arland had shelled the port.", "shelled", false},
		{"The claim by a minister that Arland had shelled the port proved to be unfounded.", "shelled", true},
		{"Bordavia rejected claims by Corvia that Arland had shelled the port.", "shelled", true},
		{"Bordavia repeated claims by Corvia that Arland had shelled the port.", "shelled", false},
		{"Claims that Arland had lent its support to the raid are without foundation.", "lent", true},
		{"I have seen headlines that we accepted the plan. Nobody accepted that.", "accepted", true},
		{"There is not a shred of truth in the report that Arland had shelled the port.", "shelled", true},
		{"There is some truth in the report that Arland had shelled the port.", "shelled", false},
		{"Corvia did write that we have dissolved the army.", "dissolved", false},
		{"Claims on television that Arland had shelled the port were an invention.", "shelled", true},
		{"Everybody says that Arland started the war. It did not.", "started", true},
		{"People claim that we freed the captives. We never did.", "freed", true},
		{"Corvia said that Arland had shelled the port. That is not true.", "shelled", true},
		{"Corvia said that Arland had shelled the port. That is true.", "shelled", false},
		{"Corvia said that Arland had shelled the port. Arland did not comment.", "shelled", false},
		{"Arland shelled the port. It did not stop.", "shelled", false},
		{"Everybody says that Arland shelled the port. We are not.", "shelled", false},
		{"Everybody says that Arland is shelling the port. It is not.", "shelling", true},
		{"It is wrong that Arland shelled the port.", "shelled", false},
		{"It is false that Arland shelled the port.", "shelled", true},
		{"Corvia said that Arland shelled the port because the envoy was wrong.", "shelled", false},
		{"Those who say that Arland shelled the port are wrong.", "shelled", true},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := untrue(s, k) || unsaid(s, k) || p.contradicted(s, k); got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
		r.free(p)
	}
}

// TestUnproven finds what nobody could prove, and what it would be a mistake to say.
func TestUnproven(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Allegations that Arland had shelled the port could not be corroborated.", "shelled", true},
		{"The panel was unable to confirm that Arland had shelled the port.", "shelled", true},
		{"The panel could confirm that Arland had shelled the port.", "shelled", false},
		{"The panel cannot vouch for the assertion that Arland had shelled the port.", "shelled", true},
		{"Allegations that Arland had shelled the port were confirmed.", "shelled", false},
		{"Corvia said that Arland had shelled the port and did not confirm its own losses.", "shelled", false},
		{"Reports that Arland had shelled the port, which Corvia did not confirm, spread.", "shelled", true},
		{"If the reports are true, Arland has shelled the port.", "shelled", true},
		{"If Corvia is right, two Arlanders shelled the port in 2014.", "shelled", true},
		{"If this is not true, Arland has lied and Corvia has shelled the port.", "shelled", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := unproven(s, k) || ifTrue(s, k); got != x.want {
			t.Errorf("%s: %v, want %v", x.text, got, x.want)
		}
		r.free(p)
	}
}

// TestGiven holds what stands behind a question that takes it for granted for told.
func TestGiven(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Arland did not say that it had attacked the port.", "attacked", true},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := heldBack(s, k) || unsaid(s, k); got != x.want {
			t.Errorf("%s: held back %v, want %v", x.text, got, x.want)
		}
		r.free(p)
	}
}

// TestHearsay: what a text passes on without a name was reported by nobody, and who is accused of a deed has not been told to have done it.
func TestHearsay(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text     string
		modality codebook.Modality // empty: no attack
	}{
		{"Arland reportedly shelled the port.", codebook.Reported},
		{"Arland is reported to have shelled the port.", codebook.Reported},
		{"Arland is alleged to have shelled the port.", codebook.Reported},
		{"Arland was said by nobody to have shelled the port. Arland shelled the port.", codebook.Asserted},
		{"It is rumoured that Arland has shelled the port.", codebook.Reported},
		{"A leaked memo had it that Arland had shelled the port.", codebook.Reported},
		{"Rumour has it that Arland shelled the port.", codebook.Reported},
		{"Arland has it and has shelled the port.", codebook.Asserted},
		{"Arland shelled the port.", codebook.Asserted},
		{"Arland’s alleged attack on the port angered Bordavia.", codebook.Reported},
		{"Corvia's accusation that Arland had shelled the port angered Bordavia.", codebook.Reported},
		{"Arland has shelled the port, Corvia charged.", codebook.Reported},
		{"Corvia complained that Arland had shelled the port.", codebook.Reported},
		{"In the version that Corvia tells, Arland shelled the port.", codebook.Reported},
		{"By Corvia's account, Arland shelled the port.", codebook.Reported},
		{"In the final version of the plan, Corvia tells nothing and Arland shelled the port.", codebook.Asserted},
		{"Arland was accused of shelling the port.", ""},
		{"Arland was accused by Corvia of shelling the port.", ""},
		{"Arland, accused by Corvia of shelling the port, rejected the talks.", ""},
	} {
		list := statementsOf(t, r, x.text)
		var got codebook.Modality
		for _, s := range list {
			if s.Act == codebook.Attack {
				got = s.Modality
			}
		}
		if got != x.modality {
			t.Errorf("%s: attack %q, want %q", x.text, got, x.modality)
		}
	}
}
