package reader

import (
	"strings"
	"testing"

	"parley/codebook"
)

// TestSettleCondition tells what is done only under a condition, which the quote holds and which is no fact, from what is done for as long as it takes, whatever
// happens, or against an attack.
func TestSettleCondition(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, hinge string
		act         codebook.Act
	}{
		{"Kenya will reopen the border if Somalia withdraws its troops.", "if Somalia withdraws its troops", codebook.Condition},
		{"Kenya is ready to sign the agreement once Somalia withdraws its troops.", "once Somalia withdraws its troops", codebook.Condition},
		{"Kenya is willing to lift the blockade if Somalia does the same.", "if Somalia does the same", codebook.Condition},
		{"Kenya is ready to sign the agreement so long as Somalia respects the truce.", "so long as Somalia respects the truce", codebook.Condition},
		{"Kenya will not reopen the border as long as Somalia shells the border.", "as long as Somalia shells the border", codebook.Condition},
		{"Kenya will not reopen the border while Somalia occupies the town.", "while Somalia occupies the town", codebook.Condition},
		{"“Unless Somalia withdraws its troops, there will be no talks,” Kenya's president said.", "Unless Somalia withdraws its troops", codebook.Condition},
		{"We welcome talks on the condition that they stop firing first, Kenya's spokesman said.", "on the condition that they stop firing first", codebook.Condition},
		{"Kenya will not sign the agreement if Somalia keeps its troops in the town.", "if Somalia keeps its troops in the town", codebook.Condition},
		{"General Ouko said the army would accept a truce if Somalia withdrew from homes in Nairobi.", "if Somalia withdrew from homes in Nairobi", codebook.Condition},
		{"Kenya would lift its blockade as soon as Somalia left Nairobi.", "as soon as Somalia left Nairobi", codebook.Condition},
		{"Kenya's president said on Monday that signing of the treaty is conditional on the release of all prisoners of war.", "conditional on the release of all prisoners of war", codebook.Condition},
		{"Kenya said its withdrawal from Mandera was contingent upon a ceasefire.", "contingent upon a ceasefire", codebook.Condition},
		{"Kenya said that the signing of the peace accord is conditional on Somalia withdrawing its troops.", "conditional on Somalia withdrawing its troops", codebook.Condition},
		{"The Kenyan minister said he would attend only if Somalia was in the room.", "only if Somalia was in the room", codebook.Condition},
		{"Ana Lern, chief negotiator for Somalia, said the delegates would not participate until the government had implemented the deal.", "until the government had implemented the deal", codebook.Condition},
		{"Ana Lern, president of Kenya, said her delegation would not return until a date for the vote was fixed.", "until a date for the vote was fixed", codebook.Condition},
		{"Kenya's minister said there would be no fifth round unless Somalia gave a written undertaking.", "unless Somalia gave a written undertaking", codebook.Condition},
		{"Kenya said there would be no deal before Somalia left Mandera.", "before Somalia left Mandera", codebook.Condition},
		{"Kenya said it would not come to Oslo unless Somalia freed prisoners.", "unless Somalia freed prisoners", codebook.Condition},
		{"The Kenyan chief delegate said his side would no longer attend the talks unless Somalia freed prisoners.", "unless Somalia freed prisoners", codebook.Condition},
		{"The Kenyan chief delegate said his side would no longer attend the talks.", "", codebook.Reject},
		{"Kenya will no longer participate in the dialogue.", "", codebook.Reject},
		{"Kenya no longer sends arms to Somalia.", "", codebook.Aid},
		{"Kenya participated in the talks until Somalia left.", "", codebook.Meet},
		{"Kenya signed a conditional agreement on trade with Somalia.", "", codebook.Sign},
		{"Kenya lifted its blockade as soon as possible.", "", codebook.Concede},
		{"Kenya said it would withdraw from Mandera provided Somalia agreed to a truce.", "provided Somalia agreed to a truce", codebook.Condition},
		{"Kenya is ready to help if necessary.", "", codebook.Offer},
		{"Kenya said it was ready to mediate if asked.", "", codebook.Offer},
		{"Kenya refused to talk even if Somalia withdraws.", "", codebook.Reject},
		{"Kenya released the prisoners once the bodies were returned.", "", codebook.Release},
	} {
		list, found := statementsOf(t, r, x.text), false
		for _, s := range list {
			if s.Act != x.act {
				continue
			}
			found = true
			hinge := ""
			if s.Condition != nil {
				hinge = s.Condition.Text
			}
			if hinge != x.hinge || !strings.Contains(s.Quote, hinge) && !strings.HasPrefix(x.text, "“") {
				t.Errorf("%s: hinges on %q in %q, want %q", x.text, hinge, s.Quote, x.hinge)
			}
		}
		if !found {
			t.Errorf("%s: no %s in %v", x.text, x.act, list)
		}
	}
}

// TestWilled gives what somebody wants to who wants it, not to who says so.
func TestWilled(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, actor string }{
		{"“Eritrea wants war,” Ethiopia's foreign minister said.", "Eritrea"},
		{"“Hamas wants to stay in power,” Israel's prime minister said.", "Hamas"},
		{"“Rwanda seeks our minerals,” the president of the DRC said.", "Rwanda"},
		{"Ukraine's president said Russia wants all of Donbas.", "Russia"},
	} {
		if list := statementsOf(t, r, x.text); !actedBy(list, codebook.Demand, x.actor) {
			t.Errorf("%s: no demand by %s in %v", x.text, x.actor, list)
		}
	}
}

// TestSaysItself tells a condition that somebody sets for what they will do themselves, which is said, from what others foresee.
func TestSaysItself(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		held codebook.Modality
	}{
		{"Kenya said it would sign the agreement only if Somalia withdraws its troops.", codebook.Reported},
		{"Kenya said it will sign the agreement only if Somalia withdraws its troops.", codebook.Reported},
		{"Analysts said Kenya would sign the agreement only if Somalia withdraws its troops.", codebook.Hypothetical},
	} {
		for _, s := range statementsOf(t, r, x.text) {
			if s.Act == codebook.Condition && s.Modality != x.held {
				t.Errorf("%s: %s, want %s", x.text, s.Modality, x.held)
			}
		}
	}
}

// TestMadeCondition: who makes something a condition has done that, whatever stands between; what it is made of has not happened.
func TestMadeCondition(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		act  codebook.Act
		as   codebook.Modality
	}{
		{"Kenya has made the withdrawal of troops a condition for talks.", codebook.Condition, codebook.Asserted},
		{"Nairobi has made a withdrawal of Somali troops from four regions a condition for a ceasefire.", codebook.Condition, codebook.Asserted},
		{"Kenya could make the release of the prisoners a condition for a ceasefire.", codebook.Condition, codebook.Hypothetical},
		{"Kenya will halt attacks on ships when Somalia ends its blockade of Nairobi.", codebook.Concede, codebook.Predicted},
		{"Kenya has made a withdrawal from four towns in good condition.", codebook.Withdraw, codebook.Asserted},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || list[0].Act != x.act || list[0].Modality != x.as {
			t.Errorf("%s: %v, want %s %s", x.text, list, x.as, x.act)
		}
	}
}

// TestSaysOver: who says that a truce or an agreement is over rejects it, in those words; who says that it is not, may be, or that something else is, does not.
func TestSaysOver(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Kenya's rebels say the truce and the peace process are over.":      "Kenya's rebels say the truce and the peace process are over",
		"Kenya said on Monday that the ceasefire with Somalia is over.":     "Kenya said on Monday that the ceasefire with Somalia is over",
		"Kenya says a six-month truce with Somalia is effectively over.":    "Kenya says a six-month truce with Somalia is effectively over",
		"Kenya said on Monday that the ceasefire with Somalia is not over.": "",
		"Kenya said on Monday that the ceasefire with Somalia may be over.": "",
		"Kenya said on Monday that the flood in Mombasa is over.":           "",
		"Kenya did not say that the ceasefire with Somalia is over.":        "",
	} {
		got := ""
		for _, s := range statementsOf(t, r, text) {
			if got == "" && s.Act == codebook.Reject && s.Modality != codebook.Negated {
				got = s.Quote
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestShiftedFrom: who shifts from insisting on something gives it up; who shifts to it does not.
func TestShiftedFrom(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]codebook.Act{
		"Kenya shifted from insisting on a withdrawal of Somalia's troops to talks about a truce.": codebook.Concede,
		"Kenya backed away from demanding the release of its pilots.":                              codebook.Concede,
		"Kenya insisted on the release of its pilots.":                                             codebook.Demand,
		"Kenya came under fire for insisting on a withdrawal of Somalia's troops.":                 codebook.Demand,
	} {
		var got []codebook.Act
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Concede || s.Act == codebook.Demand && s.Modality == codebook.Asserted {
				got = append(got, s.Act)
			}
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}

// TestConditionIsSure: who says that they will not do something until, or will do it once, sets a condition, and grammar says so more surely than words it has learnt; who only did
// something until something else happened sets none.
func TestConditionIsSure(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text string
		sure bool
	}{
		{"Ana Lern, chief negotiator for Somalia, said the delegates would not participate until the government had implemented the deal.", true},
		{"Somalia's chief delegate, Ana Lern, said the country would not return to the table until Kenya left Mandera.", true},
		{"Somalia said that it would release prisoners once Kenya disarmed.", true},
		{"Somalia talked to Kenya until the army left Mandera.", false},
		{"Somalia had released prisoners once Kenya disarmed.", false},
		{"Somalia announced hours before the ceremony that it would not sign the deal.", false},
		{"Somalia announced that it would not sign the deal before Kenya left Mandera.", true},
	} {
		sure := false
		for _, s := range statementsOf(t, r, x.text) {
			sure = sure || s.Act == codebook.Condition && s.Score > 0.3
		}
		if sure != x.sure {
			t.Errorf("%s: read surely as a condition: %t, want %t", x.text, sure, x.sure)
		}
	}
}
