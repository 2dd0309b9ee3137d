package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// TestParty: a party without a name acts under its own words, and nobody whom the text names acts in its place.
func TestParty(t *testing.T) {
	r := newReader(t)
	const before = "ECOWAS sent a delegation to Bissau on Friday for talks on the crisis in Guinea-Bissau. ECOWAS condemned the coup. Nigeria closed its border with Guinea-Bissau.\n\n"
	for _, x := range []struct{ text, actor string }{
		{"The military authorities rejected the plan on Monday.", "military authorities"},
		{"The junta accused mediators of bias.", "junta"},
		{"The coup leaders have agreed to a ceasefire.", "coup leaders"},
		{"Fourteen armed groups rejected the plan on Monday.", "Fourteen armed groups"},
		{"The rebels said they would not attend the talks.", "rebels"},
		{"Opposition leaders accused mediators of bias.", "Opposition leaders"},
		{"A gang leader attacked a village near the border on Sunday.", "gang leader"},
		{"Tribal elders rejected the plan on Monday.", "Tribal elders"},
		{"Civil society groups rejected the plan on Monday.", "Civil society groups"},
		{"Church leaders rejected the plan on Monday.", "Church leaders"},
		{"A rival wing rejected the plan on Monday.", "rival wing"},
		{"Smaller groups rejected the plan on Monday.", "Smaller groups"},
		{"A smaller faction, the Tarn Council, rejected the plan on Monday.", "Tarn Council"},
		{"A rebel group, the Coast Brigade, attacked a village near the border on Sunday.", "Coast Brigade"},
		{"A rebel group attacked a village near the border, the Coast Brigade said.", "rebel group"},
		{"The Nigerian leader rejected the plan on Monday.", "Nigeria"},
		{"A Kenyan rebel commander accused mediators of bias.", "Kenyan rebel commander"},
		{"Kenya's gang leaders attacked a village on Sunday.", "Kenya's gang leaders"},
		{"The front rejected the plan on Monday.", "front"},
		{"Nigeria's military government rejected the plan on Monday.", "Nigeria"},
	} {
		list := statementsOf(t, r, before+x.text)
		if len(list) == 0 {
			t.Errorf("%s: nothing is told", x.text)
			continue
		}
		if got := only(list[len(list)-1].Actor); got != x.actor {
			t.Errorf("%s: told of %q, want %q", x.text, got, x.actor)
		}
	}
}

// TestSpokenFor: who speaks for rebels, or for whoever was told to say something just before, acts for them; and no army of a state is called rebels.
func TestSpokenFor(t *testing.T) {
	r := newReader(t)
	const before = "Colombia offered a truce to the ELN on Monday. Colombia's army stayed in its barracks.\n\n"
	for _, x := range []struct{ text, actor string }{
		{"Rebel spokesman Odo Tarn rejected the plan on Tuesday.", "ELN"},
		{"Guerrilla commander Odo Tarn accused mediators of bias.", "ELN"},
		{"The ELN said on Tuesday that it would stay away.\n\n“We reject the plan,” spokesman Odo Tarn told reporters.", "ELN"},
		{"The ELN lost a town. On Tuesday rain fell.\n\n“We reject the plan,” spokesman Odo Tarn told reporters.", "Odo Tarn"},
		{"The Colombian government and leftist rebels signed a truce on Friday.", "Colombia, ELN"},
		{"The Islamic fighters rejected the plan on Tuesday.", "ELN"},
		{"Analyst Odo Tarn rejected the plan on Tuesday.", "Odo Tarn"},
		{"Colombia accused the other side of breaking the truce.", "Colombia"},
	} {
		list := statementsOf(t, r, before+x.text)
		if len(list) == 0 {
			t.Errorf("%s: nothing is told", x.text)
			continue
		}
		last := list[len(list)-1]
		if got := only(last.Actor); got != x.actor {
			t.Errorf("%s: told of %q, want %q", x.text, got, x.actor)
		}
		if last.Act == codebook.Accuse && x.actor == "Colombia" && only(last.Target) != "ELN" {
			t.Errorf("%s: told of %q", x.text, last.Target)
		}
	}
	for _, s := range statementsOf(t, r, "Sudan's army rejected talks on Monday. The rebels signed a truce in Orlo.") {
		if s.Act == codebook.Sign && only(s.Actor) == "SAF" {
			t.Error("the army signs as the rebels")
		}
	}
}

// TestNewGroup: a group that the text brings in is not the one that it named, and "the group" goes on with it.
func TestNewGroup(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"An armed group attacked the convoy of its leader.", "armed group"},
		{"The MNDAA cited an incident in which an armed group operating from the Halden region, allegedly backed by the government, attacked the convoy of its leader.", "armed group"},
		{"An armed group attacked the convoy of its leader. The group accused mediators of bias.", "armed group"},
		{"An armed group attacked the MNDAA. On Monday the MNDAA withdrew. The group accused mediators of bias.", "MNDAA"},
		{"On Monday junta representatives demanded the return of the town.", "Myanmar"},
	} {
		list := statementsOf(t, r, "The MNDAA held talks with the junta on Monday. The MNDAA rejected a plan. The MNDAA left.\n\n"+x.text)
		if !slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Span.Start > 80 && only(s.Actor) == x.actor }) {
			t.Errorf("%s: want %q in %v", x.text, x.actor, list)
		}
	}
}

// TestDatelined: a ministry that nobody's name stands beside is that of the state from whose capital the report is.
func TestDatelined(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"ANKARA, Nov 3 (Agency) — The foreign ministry said on Tuesday it rejected the Greek proposal.", "Turkey"},
		{"ISLAMABAD: Foreign Office spokesperson Tarn Orlo accused India of lies.", "Pakistan"},
		{"ISLAMABAD: Talks went on. Tarn Orlo, a driver, accused India of lies.", "Tarn Orlo"},
		{"ANKARA, Nov 3 (Agency) — The Greek foreign ministry rejected the proposal of Cyprus.", "Greece"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || only(list[len(list)-1].Actor) != x.actor {
			t.Errorf("%s: want %q in %v", x.text, x.actor, list)
		}
	}
}

// TestNameHolder: an office and its bearer are one, whatever stands between them and however the state is put.
func TestNameHolder(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor, speaker string }{
		{"The Deputy Minister of Foreign Affairs of the Republic of Kenya, Omar Tarn said that Uganda had violated the truce.", "Uganda", "Omar Tarn"},
		{"The Minister of Defence of Kenya, Omar Tarn, accused Uganda of lies.", "Kenya", ""},
		{"The minister of foreign affairs of Kenya, Omar Tarn, met the envoys. The Kenyan foreign minister said that Uganda had violated the truce.", "Uganda", "Omar Tarn"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 {
			t.Errorf("%s: nothing is told", x.text)
			continue
		}
		if s := list[len(list)-1]; only(s.Actor) != x.actor || s.Speaker != x.speaker {
			t.Errorf("%s: told of %q by %q", x.text, only(s.Actor), s.Speaker)
		}
	}
}

// TestStranger: what is done to those whom the text has not named before is not done to somebody else whom it named.
func TestStranger(t *testing.T) {
	r := newReader(t)
	const before = "Qatar hosted talks on the crisis in Doha on Friday. Qatar said the talks were going well. Uganda thanked Qatar.\n\n"
	for _, text := range []string{"Kenya attacked a village near the coast on Sunday.", "Kenya killed four farmers in a raid.", "RENAMO kidnapped two priests on Monday.", "Kenya threatened judges on Monday."} {
		list := statementsOf(t, r, before+text)
		if len(list) == 0 || len(list[len(list)-1].Target) > 0 {
			t.Errorf("%s: %v", text, list)
		}
	}
}

// TestOwner: nothing is directed at those whose the actor is only said to be.
func TestOwner(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"Yemen's Houthis rejected a truce.", "Congo's M23 rebels rejected a truce.", "Lebanon's Hezbollah announced a ceasefire.", "Colombia's ELN released six soldiers."} {
		if list := statementsOf(t, r, text); len(list) != 1 || len(list[0].Target) > 0 {
			t.Errorf("%s: %v", text, list)
		}
	}
}

// TestBlamedOn: the deed is blamed on those behind "on", and not on those to whom it was done.
func TestBlamedOn(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, target string }{
		{"Kenya blamed the attack on Uganda.", "Uganda"},
		{"Kenya blamed the delay on Uganda.", "Uganda"},
		{"Kenya condemned the attack on Uganda.", ""},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || only(list[0].Target) != x.target {
			t.Errorf("%s: want %q in %v", x.text, x.target, list)
		}
	}
}

// TestSaidIn: who does something "in which" of somebody's words is whose words they are.
func TestSaidIn(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actors string }{
		{"Hakan Fidan said that Abiy Ahmed’s recent remarks before Parliament — in which he rejected the agreement — were a provocation.", "Ethiopia"},
		{"Hakan Fidan met Abiy Ahmed in Ankara, in which he rejected the agreement.", "Turkey"},
	} {
		if got := actorsAt(t, r, x.text, "he"); got != x.actors {
			t.Errorf("%s: %q, want %q", x.text, got, x.actors)
		}
	}
}

// TestRivals: a government that does not hold the state is not the state, but the movement of it that is called so where the text names one.
func TestRivals(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Kenya met Uganda. Myanmar's shadow government rejected the plan.", "Myanmar's shadow government"},
		{"Kenya met the National Unity Government (NUG). Myanmar's shadow government rejected the plan.", "National Unity Government"},
		{"Kenya met Uganda. Libya's rival government rejected the plan.", "Libya's rival government"},
		{"Kenya met Uganda. Libya's government rejected the plan.", "Libya"},
		{"Kenya met Uganda. Libya's new government rejected the plan.", "Libya"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || only(list[len(list)-1].Actor) != x.actor {
			t.Errorf("%s: want %q in %v", x.text, x.actor, list)
		}
	}
}

// TestGroupBeside: who a group is and for whom a person holds an office may stand behind a comma.
func TestGroupBeside(t *testing.T) {
	r := newReader(t)
	const before = "Prime Minister Abiy Ahmed said that Ethiopia had started talks with armed groups.\n\n"
	for _, x := range []struct{ text, actor string }{
		{"However, a key group, the Fano militia, rejected the plan.", "Fano"},
		{"Another rebel group, the Valley Front movement, rejected the offer.", "Valley Front"},
		{"Simeneh Mulatu, head of the foreign affairs department for the Fano militias, rejected the plan.", "Fano"},
		{"Omar Tarn, a critic of the Fano militias, rejected the plan.", "Omar Tarn"},
	} {
		list := statementsOf(t, r, before+x.text)
		if len(list) == 0 || only(list[len(list)-1].Actor) != x.actor {
			t.Errorf("%s: want %q in %v", x.text, x.actor, list)
		}
	}
}

// TestSayerAbove: of two who say something in a sentence each has said what stands under the own verb.
func TestSayerAbove(t *testing.T) {
	r := newReader(t)
	list := statementsOf(t, r, "Hakan Fidan said that Turkey had offered a truce to Greece, while Abiy Ahmed stressed that Ethiopia rejected the plan.")
	for _, x := range []struct{ actor, speaker string }{{"Turkey", "Hakan Fidan"}, {"Ethiopia", "Abiy Ahmed"}} {
		if !slices.ContainsFunc(list, func(s statement.Statement) bool { return only(s.Actor) == x.actor && s.Speaker == x.speaker }) {
			t.Errorf("want %s, said by %s, in %v", x.actor, x.speaker, list)
		}
	}
}

// TestAnswersOffer: a pronoun that answers an offer is whom it was made to.
func TestAnswersOffer(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Kenya offered Uganda a truce, which it rejected.", "Uganda"},
		{"Kenya offered a truce to Uganda. It accepted the offer on Monday.", "Uganda"},
		{"Kenya offered Uganda a truce. It attacked the port on Monday.", "Kenya"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || only(list[len(list)-1].Actor) != x.actor {
			t.Errorf("%s: want %q in %v", x.text, x.actor, list)
		}
	}
}

// TestPartiesBeside: parties without a name act beside those who are named, and who is only asked or is no party does not.
func TestPartiesBeside(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][]string{
		"Mali's army and separatists agreed to a truce.":                 {"Mali", "separatists"},
		"The Kenyan government and 14 armed groups have reached a deal.": {"14 armed groups", "Kenya"},
		"Peru and opposition parties agreed to talks.":                   {"Peru", "opposition parties"},
		"Negotiators from Peru and its breakaway province met in Rome.":  {"Peru", "breakaway province"},
		"Officials from Peru and its border province met in Rome.":       {"Peru"},
		"Georgia and its breakaway region of Abkhazia agreed to talks.":  {"Abkhazia", "Georgia"},
		"Peru and a coalition of nine militias agreed to a truce.":       {"Peru", "coalition of nine militias"},
		"Peru and a coalition of nine charities agreed to a truce.":      {"Peru"},
		"Peru and aid agencies agreed to talks.":                         {"Peru"},
		"Peru, but not the opposition parties, agreed to talks.":         {"Peru"},
		"Peru asked the army and separatists to agree to a truce.":       {"Peru"},
	} {
		if list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n"); len(list) == 0 || !slices.Equal(slices.Sorted(slices.Values(list[0].Actor)), want) {
			t.Errorf("%s: %+v", text, list)
		}
	}
}

// TestGovernmentOfNobody: a government of which nothing tells whose it is does not act as the armed group that its clause names, and no state is "the rebels".
func TestGovernmentOfNobody(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][2][]string{
		"Hezbollah attacked a port. The government refused to meet Hezbollah.":            {},
		"Hezbollah attacked a port. Kenya's government refused to meet Hezbollah.":        {{"Kenya"}, {"Hezbollah"}},
		"Kenya met Peru in Lima. On Monday Peru's army accused the separatists of theft.": {{"Peru"}, nil},
	} {
		list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n")
		x := list[len(list)-1]
		if !slices.Equal(x.Actor, want[0]) || want[0] != nil && !slices.Equal(x.Target, want[1]) {
			t.Errorf("%s: %s by %q to %q", text, x.Act, x.Actor, x.Target)
		}
	}
}

// TestCaseName: a common noun by which a case calls a party is that party's name, written small or not, and no one's where it is no noun.
func TestCaseName(t *testing.T) {
	base, err := codebook.Base()
	if err != nil {
		t.Fatal(err)
	}
	book, err := base.Extend(codebook.Extension{Actors: []codebook.Actor{{ID: "GOV", Name: "junta", Names: []string{"regime"}, Role: "party"}, {ID: "ALL", Name: "Valley Alliance", Role: "party"}}})
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(Options{Codebook: book})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ text, word, actors string }{
		{"The Valley Alliance met the junta on Monday.", "junta", "junta"},
		{"The regime refused to recognise the valley.", "regime", "junta"},
		{"Junta officials left.", "Junta", "junta"},
	} {
		if got := actorsAt(t, r, x.text, x.word); got != x.actors {
			t.Errorf("%s: %q is %q, want %q", x.text, x.word, got, x.actors)
		}
	}
}
