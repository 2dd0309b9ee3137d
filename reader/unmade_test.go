package reader

import (
	"testing"

	"parley/codebook"
)

// TestUnmade reads forms in which news tell of what did not happen or is only thought of, and twins of them that did happen.
func TestUnmade(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		want codebook.Modality
	}{
		{"Arland failed in its bid to seize the port.", codebook.Coerce, codebook.Negated},
		{"Arland has failed so far in trying to seize the port.", codebook.Attack, codebook.Negated},
		{"Arland did not fail in its attempt to seize the port.", codebook.Attack, codebook.Asserted},
		{"The claim, often repeated in cafés and even printed, that Arland released the prisoners does not stand up.", codebook.Release, codebook.Negated},
		{"The rumour, which the radio carried, that Arland had attacked the port has no basis.", codebook.Attack, codebook.Negated},
		{"The claim, which the radio carried, that Arland had attacked the port was confirmed.", codebook.Attack, codebook.Asserted},
		{"In the simulation, Arland attacked the port within hours. Bordavia sent ships.", codebook.Attack, codebook.Hypothetical},
		{"In the hypothetical scenario, Norland did not wait. Its army attacked the port.", codebook.Attack, codebook.Hypothetical},
		{"In the exercise, the red team attacked the port of Arland on the third day.", codebook.Attack, codebook.Hypothetical},
		{"In the battle, the red brigade attacked the port of Arland on the third day.", codebook.Attack, codebook.Asserted},
		{"In the summer, Arland attacked the port within hours. Bordavia sent ships.", codebook.Attack, codebook.Asserted},
		{"In the simulation, Norland did not wait. Both parties met before the organisers; the results were printed after Arland had attacked the port.", codebook.Attack, codebook.Asserted},
		{"Suppose that Norland had never released the prisoners.", codebook.Release, codebook.Hypothetical},
		{"On the seventh day, Arland releases the prisoners and withdraws from the valley.", codebook.Release, codebook.Hypothetical},
		{"On the seventh day, Arland released the prisoners.", codebook.Release, codebook.Asserted},
		{"At best, the diplomats say, Arland releases the prisoners.", codebook.Release, codebook.Hypothetical},
		{"At noon, the diplomats say, Arland released the prisoners.", codebook.Release, codebook.Asserted},
		{"Corvia would not be drawn on why Arland had released the prisoners.", codebook.Release, codebook.Asserted},
		{"Suppose it does not, and the truce signed by Arland last week is worth nothing.", codebook.Sign, codebook.Hypothetical},
		{"Corvia did not, and the truce signed by Arland last week is worth nothing.", codebook.Sign, codebook.Asserted},
		{"Corvia, which could have demanded more, accepted the terms.", codebook.Accept, codebook.Asserted},
		{"Corvia could well have accepted the terms.", codebook.Accept, codebook.Hypothetical},
		{"Few doubted that Corvia had attacked the dam.", codebook.Attack, codebook.Asserted},
		{"Corvia doubted that Arland had attacked the dam.", codebook.Attack, codebook.Hypothetical},
		{"One false move, and Corvia attacks the port.", codebook.Attack, codebook.Hypothetical},
		{"One minister resigned, and Corvia attacks the port.", codebook.Attack, codebook.Asserted},
		{"Otherwise Corvia imposes sanctions.", codebook.Sanction, codebook.Hypothetical},
		{"Otherwise unmoved, Corvia imposed sanctions.", codebook.Sanction, codebook.Asserted},
		{"Step three, Arland releases the prisoners.", codebook.Release, codebook.Hypothetical},
		{"Bordavia, says paragraph two, pays for the prisoners.", codebook.Aid, codebook.Hypothetical},
		{"Kenya faces a choice: withdraw its troops or pay.", codebook.Withdraw, codebook.Hypothetical},
		{"Kenya made its choice: it withdrew its troops.", codebook.Withdraw, codebook.Asserted},
		{"Corvia returns to talks after Arland frees crew", codebook.Release, codebook.Asserted},
		{"The prime minister's boast that Corvia had released all prisoners turned out to be hollow.", codebook.Release, codebook.Negated},
		{"Dispatches that Arland had crossed the river and shelled the fort proved premature.", codebook.Attack, codebook.Negated},
		{"Dispatches that Arland had crossed the river and shelled the fort proved correct.", codebook.Attack, codebook.Asserted},
		{"The chronicle has it that Arland signed a truce on 20 July. It did not: the kings met two days later.", codebook.Sign, codebook.Negated},
		{"The chronicle has it that Arland signed a truce on 20 July. Corvia did not.", codebook.Sign, codebook.Asserted},
		{"An envoy's dream: on Monday Arland lifts the blockade.", codebook.Concede, codebook.Hypothetical},
		{"An envoy's day: on Monday Arland lifts the blockade.", codebook.Concede, codebook.Asserted},
		{"Scenario B: Arland annexes the valley. It recognised the republic in 2019.", codebook.Coerce, codebook.Hypothetical},
		{"Scenario B: nothing changes. Arland annexed the other valley in 2019.", codebook.Coerce, codebook.Asserted},
		{"The king was quoted as saying that Arland had accepted the name. He had said no such thing.", codebook.Accept, codebook.Negated},
		{"He had said no such thing, and Arland had rejected the name.", codebook.Reject, codebook.Asserted},
		{"The king said that Arland had accepted the name. He had never said such a thing in public.", codebook.Accept, codebook.Asserted},
		{"Hopes of an end to the ongoing Russian attacks on Ukraine have faded.", codebook.Attack, codebook.Asserted},
		{"Fears of further Russian attacks on Ukraine have faded.", codebook.Attack, codebook.Hypothetical},
		{"Two previous rounds of bargaining held by Arland and Corvia last year failed to bring peace.", codebook.Meet, codebook.Asserted},
		{"Arland and Corvia failed to hold a second round of talks.", codebook.Meet, codebook.Negated},
		{"A plan emerged in May following talks between Arland and Corvia.", codebook.Meet, codebook.Asserted},
		{"Under Article 4, Arland withdraws its troops.", codebook.Withdraw, codebook.Hypothetical},
		{"Under Article 4, Arland withdrew its troops.", codebook.Withdraw, codebook.Asserted},
		{"Reports from the border that Arland had shelled the port could not be borne out.", codebook.Attack, codebook.Hypothetical},
		{"Reports from the border that Arland had shelled the port were borne out.", codebook.Attack, codebook.Asserted},
		{"The two presidents were expected to meet in May.", codebook.Meet, codebook.Predicted},
		{"The general of Arland learnt how to attack the port.", codebook.Attack, codebook.Hypothetical},
		{"The general of Arland learnt how Corvia attacked the port.", codebook.Attack, codebook.Asserted},
		{"The envoy said that sending Western troops to Ukraine cannot be ruled out.", codebook.Mobilize, codebook.Hypothetical},
		{"The envoy said that Arland sent troops and that a truce cannot be ruled out.", codebook.Mobilize, codebook.Asserted},
		{"A truce had been agreed, the mayor was told. It had not: at six the guns spoke.", codebook.Accept, codebook.Negated},
		{"A truce had been agreed, the mayor was told. He had not slept that night.", codebook.Accept, codebook.Asserted},
		{"A truce had been agreed, the mayor was told. Corvia had not known.", codebook.Accept, codebook.Asserted},
		{"Corvia will return to the talks after Arland frees the crew.", codebook.Release, codebook.Predicted},
	} {
		wantModality(t, r, "The agency reported from Lima on Monday.\n\n"+x.text, x.act, x.want)
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
