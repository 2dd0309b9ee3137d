package reader

import (
	"testing"

	"parley/codebook"
)

// TestAsked reads what is asked whether it is so, and what is only asked about.
func TestAsked(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"Has Arland released the prisoners?", codebook.Release, codebook.Hypothetical},
		{"Did Arland sign the treaty?", codebook.Sign, codebook.Hypothetical},
		{"Corvia did not say whether Arland had signed the treaty.", codebook.Sign, codebook.Hypothetical},
		{"It is not clear if Arland has shelled the port.", codebook.Attack, codebook.Hypothetical},
		{"Corvia could not confirm whether Arland had sent arms to the rebels.", codebook.Aid, codebook.Hypothetical},
		{"Corvia would not say why Arland had shelled the port.", codebook.Attack, codebook.Asserted},
		{"Corvia did not say when Arland had signed the treaty.", codebook.Sign, codebook.Asserted},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}

// TestImprobable tells forecasts that something will not be from forecasts that it will.
func TestImprobable(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		want       bool
	}{
		{"Arland is unlikely to sign the treaty.", "unlikely", true},
		{"Talks between Arland and Bordavia are unlikely to resume.", "unlikely", true},
		{"It is unlikely that Arland will attack Bordavia.", "attack", true},
		{"It is doubtful that Arland will release the prisoners.", "release", true},
		{"A meeting between Arland and Bordavia looks unlikely.", "meeting", true},
		{"Arland is likely to sign the treaty.", "likely", false},
		{"Arland is not unlikely to attack, and its generals met.", "met", false},
		{"Arland, which is unlikely to win, attacked Bordavia.", "attacked", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if got := p.rowed(s, k, codebook.Sign, asThought); got != x.want {
			t.Errorf("%s: %q improbable %v, want %v", x.text, x.word, got, x.want)
		}
	}
}

// TestHopedFor tells deeds that are only hoped for from those that were done.
func TestHopedFor(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, noun string
		want       bool
	}{
		{"Corvia hoped for Arland's withdrawal from the valley.", "withdrawal", true},
		{"Corvia warned of an attack by Arland.", "attack", true},
		{"Corvia prepared for Arland's attack on the port.", "attack", true},
		{"Without Arland's consent there will be no peace.", "consent", true},
		{"Arland's visit depends on Corvia.", "visit", true},
		{"Corvia expects Arland's withdrawal from the valley.", "withdrawal", true},
		{"Bordavia rejected the demand for Arland's withdrawal.", "withdrawal", true},
		{"Corvia waited for Arland to leave the valley and sign the deal.", "sign", true},
		{"Corvia persuaded Arland to leave the valley and sign the deal.", "sign", false},
		{"Corvia demanded compensation for the attack on the port.", "attack", false},
		{"Corvia excused Arland for the attack on the port.", "attack", false},
		{"Corvia apologised for the attack on the port.", "attack", false},
		{"Corvia spoke of the attack on the port.", "attack", false},
		{"Without Arland's attack the war had ended.", "attack", false},
		{"Arland's withdrawal surprised Corvia.", "withdrawal", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.noun)
		if got := p.rowed(s, k, codebook.Support, asThought); got != x.want {
			t.Errorf("%s: %q hoped for %v, want %v", x.text, x.noun, got, x.want)
		}
	}
}

// TestToCome reads what is hoped for, agreed, tried in vain or overtaken, and its twin that was done.
func TestToCome(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"The fear in Lomm is that Arland shells the port.", codebook.Attack, codebook.Hypothetical},
		{"The chances that Arland withdraws from the valley are slim.", codebook.Withdraw, codebook.Hypothetical},
		{"A proposal that Arland withdraw from the valley is on the table.", codebook.Withdraw, codebook.Hypothetical},
		{"Corvia is betting that Arland releases the prisoners.", codebook.Release, codebook.Hypothetical},
		{"It is the first time that Arland released the prisoners.", codebook.Release, codebook.Asserted},
		{"If it was Arland that shelled the port, Corvia will protest.", codebook.Attack, codebook.Hypothetical},
		{"Corvia would have paid had Arland signed the treaty.", codebook.Sign, codebook.Hypothetical},
		{"A deployment of troops on the border by Arland has been mooted.", codebook.Mobilize, codebook.Hypothetical},
		{"An Arlandian attack on Lomm is on the cards.", codebook.Attack, codebook.Hypothetical},
		{"A deployment of troops on the border by Arland has been announced.", codebook.Mobilize, codebook.Predicted},
		{"The deployment of troops on the border by Arland angered Corvia.", codebook.Mobilize, codebook.Asserted},
		{"Arland's attack on Lomm was debated in Corvia for years.", codebook.Attack, codebook.Asserted},
		{"The two sides held talks on a release of prisoners by Arland.", codebook.Release, codebook.Hypothetical},
		{"Corvia dreams of a release of prisoners by Arland.", codebook.Release, codebook.Hypothetical},
		{"Pending a release of prisoners by Arland, the talks are on hold.", codebook.Release, codebook.Hypothetical},
		{"The two sides held talks on Arland's attack on the port.", codebook.Attack, codebook.Asserted},
		{"The month passed without a Norwegian attack on the port.", codebook.Attack, codebook.Negated},
		{"Instead of a release of prisoners by Arland there was silence.", codebook.Release, codebook.Negated},
		{"On paper Arland has withdrawn its troops.", codebook.Withdraw, codebook.Hypothetical},
		{"Corvia left before a single prisoner had been freed by Arland.", codebook.Release, codebook.Negated},
		{"A meeting between Arland and Corvia, which was agreed for May, did not come off.", codebook.Meet, codebook.Negated},
		{"Arland tried in vain to attack the port of Corvia.", codebook.Attack, codebook.Negated},
		{"Arland's attempt to capture the port was thwarted.", codebook.Attack, codebook.Negated},
		{"Arland tried to shell the port but was stopped.", codebook.Attack, codebook.Negated},
		{"Arland's attempt to seize the port succeeded.", codebook.Coerce, codebook.Asserted},
		{"Arland has given up on releasing the prisoners.", codebook.Release, codebook.Negated},
		{"Arland was going to sign the treaty until Corvia left.", codebook.Sign, codebook.Predicted},
		{"Everything depends on Arland withdrawing from the valley.", codebook.Withdraw, codebook.Hypothetical},
		{"The talks broke down before any treaty was signed by Arland.", codebook.Sign, codebook.Negated},
		{"The talks broke down after the treaty was signed by Arland.", codebook.Sign, codebook.Asserted},
		{"Corvia wrongly reported that Arland had shelled the port.", codebook.Attack, codebook.Negated},
		{"Corvia rightly reported that Arland had shelled the port.", codebook.Attack, codebook.Reported},
		{"Corvia retracted its claim that Arland had shelled the port.", codebook.Attack, codebook.Negated},
		{"It was not Corvia but Arland that shelled the port.", codebook.Attack, codebook.Asserted},
		{"Arland's soldiers in the valley have stayed in their barracks and shelled nobody.", codebook.Attack, codebook.Negated},
		{"Arland and Corvia may or may not sign the treaty.", codebook.Sign, codebook.Hypothetical},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}
