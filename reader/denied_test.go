package reader

import (
	"testing"

	"parley/codebook"
)

// TestUnaffected leaves deeds alone of which a "not" denies only what came of them or what others did.
func TestUnaffected(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]codebook.Modality{
		"The sanctions imposed by Arland did not break the economy of Corvia.":       codebook.Asserted,
		"Arland's invasion of the valley was stopped by the militia.":                codebook.Asserted,
		"Arland is fighting not together with Corvia but against Corvia.":            codebook.Asserted,
		"Arland did not invade the valley.":                                          codebook.Negated,
		"Arland's invasion of the valley did not take place.":                        codebook.Negated,
		"If Bordavia was surprised, Arland was not: it attacked the port on Monday.": codebook.Asserted,
		"The sanctions that Corvia demanded were not imposed by Arland.":             codebook.Negated,
	} {
		for _, s := range statementsOf(t, r, text) {
			if got := s.Modality; (s.Act == codebook.Attack || s.Act == codebook.Sanction) && got != want {
				t.Errorf("%s\n%s is %s, want %s", text, s.Act, got, want)
			}
		}
	}
}

// TestDeniedByForm reads what a form of words says was not done, and leaves alone what is like it and was.
func TestDeniedByForm(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"Reports that Arland had shelled the port were false.", codebook.Attack, codebook.Negated},
		{"Reports that Arland had shelled the port were confirmed.", codebook.Attack, codebook.Asserted},
		{"The post claims falsely that Arland has shelled the port.", codebook.Attack, codebook.Negated},
		{"The government has debunked reports that Arland shelled the port.", codebook.Attack, codebook.Negated},
		{"The government has not denied reports that Arland shelled the port.", codebook.Attack, codebook.Asserted},
		{"A viral post claims that Kenya has released the prisoners. The claim is false.", codebook.Release, codebook.Negated},
		{"Arland's minister claims that Kenya has released the prisoners. The claim is old.", codebook.Release, codebook.Reported},
		{"While Corvia has not, Arland has shelled the port.", codebook.Attack, codebook.Asserted},
		{"The plan failed because Arland shelled the port.", codebook.Attack, codebook.Asserted},
		{"A doctored video shows that Arland shelled the port.", codebook.Attack, codebook.Negated},
		{"A video shows that Arland shelled the port.", codebook.Attack, codebook.Asserted},
		{"Arland held back from shelling the port on Monday.", codebook.Attack, codebook.Negated},
		{"Had Arland not shelled the port, Corvia would have signed.", codebook.Attack, codebook.Asserted},
		{"Arland almost signed the treaty.", codebook.Sign, codebook.Negated},
		{"Not once did Arland release a prisoner.", codebook.Release, codebook.Negated},
		{"Everyone but the Arlanders has signed the treaty.", codebook.Sign, codebook.Negated},
		{"Everyone but the Arlanders refused, and Bordavia has signed the treaty.", codebook.Sign, codebook.Asserted},
		{"Neither Arland nor Bordavia wants a war.", codebook.Demand, codebook.Negated},
		{"Arland is also holding peace talks with the Front.", codebook.Meet, codebook.Asserted},
		{"Bordavia held out, launching attacks on the port of Arland.", codebook.Attack, codebook.Asserted},
		{"Bordavia walked out after accusing Arland of bias.", codebook.Accuse, codebook.Asserted},
		{"Neither nation will threaten the other with an attack.", codebook.Threaten, codebook.Negated},
		{"Arland takes no side in the dispute.", codebook.Support, codebook.Negated},
		{"Arland took the side of Bordavia.", codebook.Support, codebook.Asserted},
		{"Kenya stressed that it did not support the rebels.", codebook.Support, codebook.Negated},
		{"Serbia insisted that it did not recognise Kosovo.", codebook.Support, codebook.Negated},
		{"Kenya stressed that it supported the rebels.", codebook.Support, codebook.Asserted},
		{"Arland did not demand a referendum.", codebook.Demand, codebook.Negated},
		{"Arland demanded a referendum.", codebook.Demand, codebook.Asserted},
		{"Withdrawing the Arlander troops from the valley has not happened.", codebook.Withdraw, codebook.Negated},
		{"Arland said it has not and will not accept mediation.", codebook.Reject, codebook.Asserted},
		{"\"To say that I have released the prisoners is a total fabrication,\" the president of Arland said.", codebook.Release, codebook.Negated},
		{"\"To say that I have released the prisoners is a great pleasure,\" the president of Arland said.", codebook.Release, codebook.Asserted},
		{"The movement rejected as rumours the reports of a meeting between its leaders and Arland.", codebook.Meet, codebook.Negated},
		{"The movement welcomed the reports of a meeting between its leaders and Arland.", codebook.Meet, codebook.Asserted},
		{"Claim: Arland has signed the treaty. Verdict: False.", codebook.Sign, codebook.Negated},
		{"Claim: Arland has signed the treaty. Verdict: True.", codebook.Sign, codebook.Asserted},
		{"Claim: Arland has signed the treaty.\n\nVerdict: False. The photo is a year old.", codebook.Sign, codebook.Negated},
		{"A viral post claims Arland surrendered to Corvia.", codebook.Concede, codebook.Reported},
		{"Israel's state television retracts report Arland signed treaty", codebook.Sign, codebook.Negated},
		{"Israel's state television carries report Arland signed treaty", codebook.Sign, codebook.Asserted},
		{"The tribunal rejected the argument that Arland had supplied the rockets.", codebook.Aid, codebook.Negated},
		{"The tribunal accepted the argument that Arland had supplied the rockets.", codebook.Aid, codebook.Asserted},
		{"A viral post says that Arland signed a secret treaty. No such signing took place.", codebook.Sign, codebook.Negated},
		{"The post says that Arland signed the treaty. No such step had been taken before.", codebook.Sign, codebook.Asserted},
		{"A day of rumours: Arland had signed the treaty. Neither was so.", codebook.Sign, codebook.Negated},
		{"Reports of Arlander troops shelling the port were wide of the mark.", codebook.Attack, codebook.Negated},
		{"Reports of Arlander troops crossing into Corvia were confirmed.", codebook.Attack, codebook.Asserted},
		{"The king of Arland ordered the release of ninety men; they were never released.", codebook.Release, codebook.Negated},
		{"Arland ordered the withdrawal of its troops, but they never left.", codebook.Withdraw, codebook.Negated},
		{"Arland ordered the release of ninety men; they were released at noon.", codebook.Release, codebook.Asserted},
		{"Arland ordered the release of ninety men; Corvia never did so.", codebook.Release, codebook.Asserted},
		{"Arland ordered the withdrawal of its troops, but its allies never left.", codebook.Withdraw, codebook.Asserted},
		{"Arland ordered the withdrawal of its troops, but the troops never left.", codebook.Withdraw, codebook.Negated},
		{"It was not possible to meet, so Arland signed the accord by post.", codebook.Sign, codebook.Asserted},
		{"It is not certain that Arland will mediate, although Corvia signed the accord.", codebook.Sign, codebook.Asserted},
		{"It is not possible that Arland will sign the accord by May.", codebook.Sign, codebook.Hypothetical},
		{"An assault on the port by Arland has so far failed to materialise.", codebook.Attack, codebook.Negated},
		{"It is not true that Arland did nothing: it released the prisoners on Monday.", codebook.Release, codebook.Asserted},
		{"There is no denying that Arland shelled the port.", codebook.Attack, codebook.Asserted},
	} {
		wantModality(t, r, x.text, x.act, x.want)
	}
}

// wantModality asks that an act is read in a text, and held so wherever it is; what is asserted may be reported.
func wantModality(t *testing.T, r *Reader, text string, act codebook.Act, want codebook.Modality) {
	t.Helper()
	found := false
	for _, s := range statementsOf(t, r, text) {
		if s.Act != act {
			continue
		}
		found = true
		if got := s.Modality; got != want && !(want == codebook.Asserted && got == codebook.Reported) {
			t.Errorf("%s\n%s is %s, want %s", text, s.Act, got, want)
		}
	}
	if !found {
		t.Errorf("%s\nno %s: %v", text, act, whoDid(t, r, text))
	}
}

// TestHopes finds deeds of which there are only hopes.
func TestHopes(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, word string
		hope       bool
	}{
		{"Hopes fade for a withdrawal of the army.", "withdrawal", true},
		{"The convoy left for a withdrawal of the army.", "withdrawal", false},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if hope := p.rowed(s, k, codebook.Withdraw, asThought); hope != x.hope {
			t.Errorf("%s: hope %v", x.text, hope)
		}
	}
}

// TestStaysIn: who is said not to leave talks or an agreement has not left; who will not withdraw troops refuses to.
func TestStaysIn(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]codebook.Modality{
		"Kenya has not withdrawn from the accord.":                  codebook.Negated,
		"Kenya is not withdrawing from the treaty.":                 codebook.Negated,
		"Kenya will not leave the talks.":                           codebook.Negated,
		"Kenya never walked out of the talks.":                      codebook.Negated,
		"Kenya withdrew from the accord.":                           codebook.Asserted,
		"Kenya will not withdraw its troops from the valley.":       codebook.Asserted,
		"Kenya did not only leave the talks, it closed its border.": codebook.Asserted,
	} {
		list := statementsOf(t, r, text)
		if len(list) == 0 || list[0].Modality != want || list[0].Act != codebook.Reject {
			t.Errorf("%s: %v, want %s", text, list, want)
		}
	}
}
