package reader

import "testing"

// TestPeopleAreNoState: some of a people, those whom a word tells apart and those in another land are not their state.
func TestPeopleAreNoState(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Armed Serbs attacked Kosovo police on Sunday.", "Armed Serbs"},
		{"A group of armed Serbs attacked the Kosovo police near the monastery.", "group of armed Serbs"},
		{"A group of Russians attacked a police station in Estonia.", "group of Russians"},
		{"Serbs in northern Kosovo rejected the plan on Tuesday.", "Serbs in northern Kosovo"},
		{"The Serbs attacked Sarajevo on Sunday.", "Serbia"},
		{"Kosovo Serbs rejected the plan on Tuesday.", "Kosovo Serbs"},
		{"Ethnic Albanian leaders rejected the plan on Tuesday.", "ethnic Albanians"},
		{"Ethnic Albanians rejected the plan on Tuesday.", "ethnic Albanians"},
		{"An ethnic Albanian minister of Montenegro rejected the plan.", "Montenegro"},
		{"Thousands of ethnic Albanians attacked the town.", "Thousands of ethnic Albanians"},
		{"Albanian leaders rejected the plan on Tuesday.", "Albania"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || only(list[0].Actor) != x.actor {
			t.Errorf("%s: read as %+v, want it told of %q", x.text, list, x.actor)
		}
	}
}

// TestSharedName: two names may share their last word.
func TestSharedName(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"North and South Korea agreed to reopen the hotline.", "North Korea, South Korea"},
		{"North and South Korean officials met on Tuesday.", "North Korea, South Korea"},
		{"Turkish and Greek Cypriot negotiators met on Tuesday.", "Turkish Cypriots, Cyprus"},
		{"The United States and South Korea agreed to hold talks.", "United States, South Korea"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || only(list[0].Actor) != x.actor {
			t.Errorf("%s: read as %+v, want it told of %q", x.text, list, x.actor)
		}
	}
}

// TestOfficeInTheWords: short forms in brackets, councils, offices in capitals and titles of courtesy do not hide for whom somebody speaks.
func TestOfficeInTheWords(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor, speaker string }{
		{"Iran refuses talks. “We need more work,” European Union (EU) envoy Ana Lern said.", "EU", "Ana Lern"},
		{"Thailand's National Security Council said it rejects the demand.", "Thailand", "Thailand"},
		{"Prime Minister Kurti's Office told reporters that Kosovo will not sign the deal.", "Kosovo", "Albin Kurti"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 {
			t.Errorf("%s: nothing read", x.text)
			continue
		}
		if s := list[len(list)-1]; only(s.Actor) != x.actor || s.Speaker != x.speaker {
			t.Errorf("%s: told of %v by %q, want %q by %q", x.text, s.Actor, s.Speaker, x.actor, x.speaker)
		}
	}
}

// TestExcellency: "His Excellency" is "he", and no name.
func TestExcellency(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"The Foreign Minister of Qatar met the envoy on Monday. His Excellency condemned the attack on Lebanon.",
		"The Foreign Minister of Qatar, HE Ana Lern, met the envoy on Monday. Her Excellency condemned the attack on Lebanon.",
	} {
		list := statementsOf(t, r, text)
		if n := len(list); n == 0 || only(list[n-1].Actor) != "Qatar" {
			t.Errorf("%s: read as %+v, want the last told of Qatar", text, list)
		}
	}
}

// TestAnsweredNoun: who rejects a demand does not make it, and who is only blamed for an attack, or struck by it, did not do it.
func TestAnsweredNoun(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, act, not string }{
		{"Hamas demanded a full withdrawal, a demand rejected by Israel.", "demand", "Israel"},
		{"Ukraine proposed a truce of 30 days, an offer rejected by Russia.", "offer", "Russia"},
		{"Iran spoke of last week's attack on the nuclear facility, which it blamed on Israel.", "attack", "Iran"},
		{"Qatar was surprised by such an attack on a base in a country friendly to Iran.", "attack", "Qatar"},
	} {
		for _, s := range statementsOf(t, r, x.text) {
			if string(s.Act) == x.act && only(s.Actor) == x.not {
				t.Errorf("%s: %s told of %s", x.text, x.act, x.not)
			}
		}
	}
}

// TestRebelOfficials: officials of rebels act for no state in whose capital they are.
func TestRebelOfficials(t *testing.T) {
	r := newReader(t)
	list := statementsOf(t, r, "The U.S. envoy held talks on Monday with insurgent officials in Doha.")
	if len(list) != 1 || only(list[0].Actor) != "United States" {
		t.Errorf("read as %+v, want a meeting of the United States with nobody who is named", list)
	}
}

// TestOthersAct: what somebody says that others do is theirs, however near the verb of saying is to it.
func TestOthersAct(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Thailand and Cambodia have agreed to the deployment of observers as efforts to end their conflict continue, Malaysian Prime Minister Anwar Ibrahim said on Wednesday.", "Thailand, Cambodia"},
		{"Turkey offered to host the next round of talks, Zelensky said on Monday.", "Turkey"},
		{"Pakistan and India agreed on a truce, announced the foreign ministry on Friday.", "Pakistan, India"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) == 0 || only(list[0].Actor) != x.actor {
			t.Errorf("%s: read as %+v, want it told of %q", x.text, list, x.actor)
		}
	}
}

// TestWhoSaysIt: "it added" goes back to who said the sentence before, not to who is spoken of.
func TestWhoSaysIt(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, speaker string }{
		{"In a statement, the EU called on Serbia to return to talks. Kosovo must end the measures, it added.", "EU"},
		{"The Iranian foreign ministry said Israel had attacked a base. The United Nations should act, it added.", "Iran"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n == 0 || list[n-1].Speaker != x.speaker {
			t.Errorf("%s: read as %+v, want the last said by %q", x.text, list, x.speaker)
		}
	}
}

// TestWhoGoesOnBehindAFront: "it" behind a clause in front is its subject where what is said follows (where it went before, see TestWhoSaysIt).
func TestWhoGoesOnBehindAFront(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Serbia had insisted on a truce.\n\nWhile the Kosovo government has yet to answer Serbia's letter, it has reiterated its firm commitment to dialogue.", "Kosovo"},
		{"The EU insisted on a truce.\n\nAlthough the Iranian government has not seen the EU's letter, it has repeated its demand for a withdrawal.", "Iran"},
		{"Kosovo had rejected the plan.\n\nThough Serbia's government awaits Kosovo's answer, it has repeated its offer of talks.", "Serbia"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n == 0 || only(list[n-1].Actor) != x.actor {
			t.Errorf("%s: read as %+v, want the last told of %q", x.text, list, x.actor)
		}
	}
}

// TestNobodysDeed: who only says what people do whom no list knows does not do it, nor who is only the object of the verb before, nor the state in whose
// capital a bomb went off, nor who acted in the sentence before.
func TestNobodysDeed(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, not string }{
		{"Settlers burned houses in the village, the Palestinian Authority said.", "Palestine"},
		{"Local leaders agreed to a truce, Malaysia said.", "Malaysia"},
		{"Fighters withdrew from the town, Syria said.", "Syria"},
		{"The statement condemned Iran and urged Israel to show restraint.", "Iran"},
		{"A bombing in the Turkish capital killed 10 people.", "Turkey"},
		{"An explosion in the Pakistani city of Quetta killed 10 people.", "Pakistan"},
		{"Turkey urged restraint. Three soldiers were wounded in an ambush on Monday.", "Turkey"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n > 0 && only(list[n-1].Actor) == x.not {
			t.Errorf("%s: told of %s: %+v", x.text, x.not, list[n-1])
		}
	}
	for _, x := range []struct{ text, actor string }{
		{"Troops entered the town, Russia said.", "Russia"},
		{"India shelled posts across the line. Two civilians were killed in the shelling.", "India"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n == 0 || only(list[n-1].Actor) != x.actor {
			t.Errorf("%s: read as %+v, want the last told of %s", x.text, list, x.actor)
		}
	}
}

// TestBesideAccusing: what somebody warns of or demands beside an accusation is theirs, not that of who is accused.
func TestBesideAccusing(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Azerbaijan accused Armenia of shelling its posts, demanding an apology.", "Azerbaijan"},
		{"Israel told Hezbollah to leave the border, threatening a ground operation.", "Israel"},
		{"Thailand's military accused Cambodian forces of breaching the ceasefire agreement.", "Thailand"},
	} {
		for _, s := range statementsOf(t, r, x.text) {
			if only(s.Actor) != x.actor {
				t.Errorf("%s: %s told of %v, want %s", x.text, s.Act, s.Actor, x.actor)
			}
		}
	}
}

// TestTurnedRound: who says that something is a breach commits none, and who is urged does not urge.
func TestTurnedRound(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, not string }{
		{"This move violates the Brussels agreement, Serbia said.", "Serbia"},
		{"The blockade breaches international law, Cuba's president said.", "Cuba"},
		{"Serbia left the talks. The spokesperson called on Serbia to return to the table.", "Serbia"},
		{"Pyongyang fired missiles on Monday. The official urged Pyongyang to return to talks.", "North Korea"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n > 0 && only(list[n-1].Actor) == x.not {
			t.Errorf("%s: told of %s: %+v", x.text, x.not, list[n-1])
		}
	}
	list := statementsOf(t, r, "Israel struck Beirut on Monday. The strikes violated the truce.")
	if n := len(list); n != 2 || only(list[n-1].Actor) != "Israel" {
		t.Errorf("read as %+v, want both told of Israel", list)
	}
}
