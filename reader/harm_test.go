package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestHarmHasItsDoer keeps who suffers harm, or only tells of it, from having done it, and leaves it to those who did.
func TestHarmHasItsDoer(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text    string
		act     codebook.Act
		not, by string // who did not do it, and who did, "" for nobody who is named
	}{
		{"Kenya says 14 missiles were fired at the Nairobi region on Sunday.", codebook.Attack, "Kenya", ""},
		{"Kenya's army said that 40 rockets had been launched at Kenyan bases.", codebook.Attack, "Kenya", ""},
		{"The town was shelled for a third day, Kenya's army said.", codebook.Attack, "Kenya", ""},
		{"Kenya's army said 34 soldiers had been taken hostage.", codebook.Coerce, "Kenya", ""},
		{"Kenya said that a temple was damaged by shelling.", codebook.Attack, "Kenya", ""},
		{"Kenya said rockets fired from Somalia hit the town of Malindi.", codebook.Attack, "Kenya", ""},
		{"Nairobi came under attack overnight.", codebook.Attack, "Kenya", ""},
		{"Attacks on Kenyan oil facilities stopped production.", codebook.Attack, "Kenya", ""},
		{"Kenya said its positions came under Somali fire.", codebook.Attack, "Kenya", "Somalia"},
		{"Kenya said that two of its soldiers had been wounded in Malindi.", codebook.Attack, "Kenya", ""},
		{"Kenya said that three of its troops were killed by Somali fire.", codebook.Attack, "Kenya", "Somalia"},
		{"Kenya said that its soldiers killed three militants.", codebook.Attack, "", "Kenya"},
		{"Kenya said the ceasefire was violated overnight.", codebook.Violate, "Kenya", ""},
		{"The truce was broken on Monday, Kenya said.", codebook.Violate, "Kenya", ""},
		{"Fighters backed by Kenya attacked the town of Malindi on Monday.", codebook.Attack, "Kenya", ""},
		{"Hezbollah and other groups backed by Iran attacked Kenya.", codebook.Attack, "Iran", "Hezbollah"},
		{"Peru reported forty violations of the truce.", codebook.Violate, "Peru", ""},
		{"The Kenyan army said 12 militants were killed in an air strike.", codebook.Attack, "", "Kenya"},
		{"Kenya said its forces had struck Somali training centres.", codebook.Attack, "Somalia", "Kenya"},
		{"Kenyan missiles were fired at Mogadishu.", codebook.Attack, "Somalia", "Kenya"},
		{"Kenyan missiles were fired at Malindi.", codebook.Attack, "", "Kenya"},
		{"Kenyan strikes on Mogadishu killed nine people.", codebook.Attack, "Somalia", "Kenya"},
	} {
		found := false
		for _, s := range statementsOf(t, r, x.text) {
			if s.Act != x.act {
				continue
			}
			if slices.Contains(s.Actor, x.not) {
				t.Errorf("%s: by %v", x.text, s.Actor)
			}
			found = found || x.by == "" || slices.Contains(s.Actor, x.by)
		}
		if !found {
			t.Errorf("%s: not read as %s by %q", x.text, x.act, x.by)
		}
	}
}

// TestToldByOther reads what somebody did as reported where somebody else who is named says so, wherever in the sentence, and only that.
func TestToldByOther(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text     string
		act      codebook.Act
		modality codebook.Modality
		speaker  string
	}{
		{"Peru, Kenya's president said, had rejected the proposal.", codebook.Reject, codebook.Reported, "Kenya"},
		{"Peru, the Kenyan army said, had attacked a convoy.", codebook.Attack, codebook.Reported, "Kenya"},
		{"According to Kenya's prime minister, Peru threatened to leave the talks.", codebook.Threaten, codebook.Reported, "Kenya"},
		{"Peru refused to withdraw its troops, according to Kenya.", codebook.Reject, codebook.Reported, "Kenya"},
		{"“Peru demanded the lifting of the blockade,” Kenya's president said.", codebook.Demand, codebook.Reported, "Kenya"},
		{"Peru had blocked aid convoys, Kenya said.", codebook.Coerce, codebook.Reported, "Kenya"},
		{"Peru, which is not at war, rejected the proposal.", codebook.Reject, codebook.Asserted, ""},
		{"Peru rejected Kenya's proposal.", codebook.Reject, codebook.Asserted, ""},
	} {
		found := false
		for _, s := range statementsOf(t, r, x.text) {
			if s.Act == x.act && slices.Contains(s.Actor, "Peru") {
				found = true
				if s.Modality != x.modality || s.Speaker != x.speaker {
					t.Errorf("%s: %s, says %q", x.text, s.Modality, s.Speaker)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s by Peru", x.text, x.act)
		}
	}
}

// TestBystander: a blow is not dealt by those in whose land it fell, nor directed at those near whose border it did or in whose land its target was.
func TestBystander(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor, target string }{
		{"Peru shelled a village near the Kenyan border.", "Peru", ""},
		{"Peru attacked a town close to the border with Kenya.", "Peru", ""},
		{"Peru struck militants in northern Kenya.", "Peru", ""},
		{"Peru destroyed Hezbollah’s positions in northern Kenya.", "Peru", "Hezbollah"},
		{"Peru attacked a village in Kenya.", "Peru", "Kenya"},
		{"Peru attacked from bases in southern Kenya in April.", "Peru", ""},
		{"Peru attacked Kenya's bases in the north.", "Peru", "Kenya"},
		{"Peru attacked Kenya from camps in Uganda.", "Peru", "Kenya"},
		{"A drone strike killed three children near the Kenyan border.", "", ""},
		{"An air strike killed a Kenyan soldier in Peru.", "", "Kenya"},
	} {
		for _, s := range statementsOf(t, r, x.text) {
			if s.Act != codebook.Attack || only(s.Actor) != x.actor || only(s.Target) != x.target {
				t.Errorf("%s: %s by %v on %v", x.text, s.Act, s.Actor, s.Target)
			}
		}
	}
}

// TestBlowBefore: a blow after which somebody did something was not dealt by them, unless it is theirs.
func TestBlowBefore(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Kenya suspended the talks after an ambush killed nine soldiers.":          "",
		"Kenya suspended the talks before a bomb killed nine soldiers.":            "",
		"Kenya suspended the talks after its army killed nine rebels.":             "Kenya",
		"Kenya suspended the talks after Peru's army killed nine of its soldiers.": "Peru",
	} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Attack && only(s.Actor) != want {
				t.Errorf("%s: attack by %v, want %q", text, s.Actor, want)
			}
		}
	}
}

// TestCounterpart lets a person act for the state whose counterpart of somebody he is.
func TestCounterpart(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{
		"Kenya's foreign minister met her Peruvian counterpart, Rajiv Ghai, in Oslo. Ghai rejected the plan.", "He called his Peruvian counterpart, Lt Gen Rajiv Ghai, on Saturday. Ghai rejected the plan.",
		"Kenya's foreign minister spoke to her Peruvian counterpart Rajiv Ghai. Ghai rejected the plan.",
	} {
		list := statementsOf(t, r, text)
		if n := len(list); n == 0 || list[n-1].Act != codebook.Reject || !slices.Equal(list[n-1].Actor, []string{"Peru"}) {
			t.Errorf("%s: %v", text, list)
		}
	}
}

// TestNobodysWeapon: who tells of a bomb did not set it off; who fired his own missiles did.
func TestNobodysWeapon(t *testing.T) {
	r := readerOf(t, nil)
	for text, did := range map[string]bool{
		"The Arlandian army said a missile had struck a hospital.":                 false,
		"The Arlandian army said a bomb had detonated against a patrol.":           false,
		"Arland said that its missiles had struck Corvian barracks on Tuesday.":    true,
		"Arland said that two rockets had hit a market in the capital on Tuesday.": false,
	} {
		found := false
		for _, s := range statementsOf(t, r, text) {
			found = found || s.Act == codebook.Attack && only(s.Actor) == "Arland"
		}
		if found != did {
			t.Errorf("%s: %s", text, whoDid(t, r, text))
		}
	}
}

// TestWarOf gives to nobody what a war within a state did, or protests in it.
func TestWarOf(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Peru's 22-year civil war has killed tens of thousands of people.",
		"Peru's conflict has killed tens of thousands of people.",
		"The king of Peru left after weeks of street protests.",
	} {
		for _, s := range statementsOf(t, r, text) {
			if (s.Act == codebook.Attack || s.Act == codebook.Protest) && len(s.Actor) > 0 {
				t.Errorf("%s: told of %q", text, s.Actor)
			}
		}
	}
	for _, s := range statementsOf(t, r, "The conflict waged by Peru has killed thousands of people in Chile.") {
		if s.Act == codebook.Attack && only(s.Actor) != "Peru" {
			t.Errorf("told of %q", s.Actor)
		}
	}
}
