package reader

import (
	"testing"

	"parley/codebook"
)

// A toldOf is a sentence, and who does what in it to whom.
type toldOf struct {
	text          string
	actor, target string
	act           codebook.Act
	modality      codebook.Modality
}

func checkTold(t *testing.T, rows []toldOf) {
	t.Helper()
	r := readerOf(t, nil)
	for _, x := range rows {
		found := false
		for _, s := range statementsOf(t, r, x.text) {
			found = found || s.Act == x.act && only(s.Actor) == x.actor && (x.target == "" || only(s.Target) == x.target) && (x.modality == "" || s.Modality == x.modality)
		}
		if !found {
			t.Errorf("%s: no %s %s of %q to %q in %v", x.text, x.modality, x.act, x.actor, x.target, statementsOf(t, r, x.text))
		}
	}
}

// TestOwnThreats: who says that they will use force threatens it, and who says what will follow if; what others will do, what is announced for a day and what will not be done is no threat.
func TestOwnThreats(t *testing.T) {
	checkTold(t, []toldOf{
		{"The Peruvian president said his army would bomb the villages.", "Peru", "", codebook.Threaten, codebook.Reported},
		{"Peru will launch strikes on Chile if its border is crossed, its president said.", "Peru", "Chile", codebook.Threaten, codebook.Reported},
		{"Peru said it would arrest the Chilean minister if he came to Lima.", "Peru", "", codebook.Threaten, codebook.Reported},
		{"Peru said that Chile would attack the port within days.", "Chile", "", codebook.Attack, codebook.Predicted},
		{"Peru said it will expel nine Chilean diplomats.", "Peru", "", codebook.Sanction, codebook.Predicted},
		{"Peru said it would not bomb the port of Chile.", "Peru", "", codebook.Attack, codebook.Negated},
		{"Chile will probably attack the port, Chile said.", "Chile", "", codebook.Attack, codebook.Predicted},
	})
}

// TestMisdeeds: who bears the blame, makes a mistake or sows lies is accused by whoever says so; who says so of themselves owns up to it; who blames does so.
func TestMisdeeds(t *testing.T) {
	checkTold(t, []toldOf{
		{"Chile bears full responsibility for the war, Peru said.", "Peru", "Chile", codebook.Accuse, codebook.Reported},
		{"Peru said that Chile was sowing lies about the truce.", "Peru", "Chile", codebook.Accuse, codebook.Reported},
		{"Chile uses civilians as human shields, Peru said.", "Peru", "Chile", codebook.Accuse, codebook.Reported},
		{"Chile bears full responsibility for the deaths.", "", "Chile", codebook.Accuse, codebook.Asserted},
		{"Peru said it bears responsibility for the deaths.", "Peru", "", codebook.Concede, codebook.Reported},
		{"Norway said Chile blamed Peru for the deaths.", "Chile", "Peru", codebook.Accuse, codebook.Reported},
	})
}

// TestOwnPraise: who is thanked is not who thanks, whoever else is named; a minister may thank their own president.
func TestOwnPraise(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Remarks by President Vega of Peru and President Solar of Chile\n\nAnd I thank Chile for the new ships.":          "Peru",
		"The Peruvian minister spoke in Lima. “I thank Chile for the new ships,” he said.":                                "Peru",
		"The ministers met in Lima. “I thank President Vega of Peru for the ships,” the Peruvian minister Ana Tarn said.": "Peru",
	} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Support && only(s.Actor) != want && only(s.Actor) != "" {
				t.Errorf("%s: %v thanks, want %s", text, s.Actor, want)
			}
		}
	}
}

// TestNeverWill: who will on no account do something refuses it.
func TestNeverWill(t *testing.T) {
	checkTold(t, []toldOf{
		{"On no account will Peru accept a referendum.", "Peru", "", codebook.Reject, codebook.Asserted},
		{"By no means will Peru lift the sanctions.", "Peru", "", codebook.Reject, codebook.Asserted},
		{"Under no circumstances will Peru sign such a text.", "Peru", "", codebook.Reject, codebook.Asserted},
		{"At no time will Peru attack Chile.", "Peru", "Chile", codebook.Attack, codebook.Negated},
		{"In Lima, where no party is on holiday, Peru will accept the text.", "Peru", "", codebook.Accept, codebook.Predicted},
	})
}

// TestOnlyFor: who will do something only for guarantees sets a condition; what was done only after weeks was done.
func TestOnlyFor(t *testing.T) {
	checkTold(t, []toldOf{
		{"Peru has indicated willingness to change the law, but only with security guarantees from Chile.", "Peru", "", codebook.Condition, ""},
		{"Peru is ready to withdraw its troops, but only in exchange for the islands.", "Peru", "", codebook.Condition, ""},
		{"Peru agreed to the plan, but only if Chile withdraws.", "Peru", "", codebook.Condition, ""},
		{"Peru accepted the plan, but only after three weeks of talks.", "Peru", "", codebook.Accept, codebook.Asserted},
		{"Peru accepted the plan, but only with difficulty.", "Peru", "", codebook.Accept, codebook.Asserted},
	})
}

// TestWhoever: what "whoever" did is nobody's, though somebody is named who did not; whom somebody blames by that word is blamed by them.
func TestWhoever(t *testing.T) {
	checkTold(t, []toldOf{
		{"Whoever shelled the market, it was not the Peruvian army, its spokesman said.", "", "", codebook.Attack, ""},
		{"Whoever shells the market, Peru said, will pay for it.", "", "", codebook.Attack, ""},
		{"Peru shelled the market, whoever says otherwise.", "Peru", "", codebook.Attack, codebook.Asserted},
	})
}

// TestOtherStates: what countries without a name do is not done by who tells of them, within quotation marks either.
func TestOtherStates(t *testing.T) {
	checkTold(t, []toldOf{
		{"“On the one hand, countries publicly condemn the aggression,” the Peruvian minister said.", "", "", codebook.Accuse, codebook.Reported},
		{"“Others have recognised the junta,” the Peruvian minister said.", "", "", codebook.Support, codebook.Reported},
		{"“Some governments sent weapons to Chile,” the Peruvian general said.", "", "", codebook.Aid, codebook.Reported},
		{"“We condemn the aggression,” the Peruvian minister said.", "Peru", "", codebook.Accuse, codebook.Reported},
		{"“My country condemns the aggression,” the Peruvian minister said.", "Peru", "", codebook.Accuse, codebook.Reported},
	})
}

// TestShotDown: who shot something down attacked it, also where the parser takes the shot for a noun.
func TestShotDown(t *testing.T) {
	checkTold(t, []toldOf{
		{"Peru shot down a Chilean drone.", "Peru", "Chile", codebook.Attack, codebook.Asserted},
		{"Peruvian troops shot down a drone over the gulf on Monday.", "Peru", "", codebook.Attack, codebook.Asserted},
		{"Chilean forces shot dead a Peruvian guard.", "Chile", "Peru", codebook.Attack, codebook.Asserted},
	})
	for _, s := range statementsOf(t, readerOf(t, nil), "A shot at the title is all that Peru asks for.") {
		if s.Act == codebook.Attack {
			t.Errorf("%v attacks by a shot at the title", s.Actor)
		}
	}
}
