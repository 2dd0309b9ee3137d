package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
)

// TestDoer gives a deed to the subject that is named, however often another one speaks.
func TestDoer(t *testing.T) {
	r := readerOf(t, nil)
	const talk = "# Transcript of the press conference\n\n**President Moran:** We welcome the truce. We reject the map. We thank Corvia. We have never asked for monitors. "
	for _, x := range []struct {
		said string
		act  codebook.Act
		want string
	}{
		{"Bordavia was ready to stop.", codebook.Offer, "Bordavia"},
		{"Bordavia did not ask us to leave.", codebook.Appeal, "Bordavia"},
	} {
		list := statementsOf(t, r, talk+x.said+"\n")
		last := list[len(list)-1]
		if last.Act != x.act || !slices.Equal(last.Actor, []string{x.want}) {
			t.Errorf("%s: %v %s, want %s %s", x.said, last.Actor, last.Act, x.want, x.act)
		}
	}
}

// TestTwoLeaders takes "the two leaders" for those two whom the sentence before names, and not for states that stand in one before it.
func TestTwoLeaders(t *testing.T) {
	r := readerOf(t, nil)
	text := "Corvia attended with the Northern League. The host received the Arlander leader, Ada Moran, and the Bordavian leader, Viktor Kasch. The two leaders agreed to open the bridge.\n"
	list := statementsOf(t, r, text)
	if last := list[len(list)-1]; last.Act != codebook.Accept || !slices.Equal(last.Actor, []string{"Arland", "Bordavia"}) {
		t.Errorf("%v %s, want Arland, Bordavia accept", last.Actor, last.Act)
	}
}

// TestWhoseDeed gives a request that tells why something was done and a deed that is only announced to whose they are, what a clause with "with" tells
// to whoever stands in it, what a resolution asks to the UN, and praise to nobody whom only a clause behind it names.
func TestWhoseDeed(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text          string
		act           codebook.Act
		actor, target string
	}{
		{"Peru and Kenya held talks. At the request of Norway, Kenya put off the vote.", codebook.Appeal, "Norway", "Kenya"},
		{"Peru and Kenya held talks. Kenya announced Peru's rejection of the plan on Monday.", codebook.Reject, "Peru", ""},
		{"Peru and Kenya held talks. Kenya said the talks were amicable, with Norway's prime minister rejecting the proposal.", codebook.Reject, "Norway", ""},
		{"Peru and Kenya held talks. Kenya left the table on Monday, with Peru demanding a withdrawal.", codebook.Demand, "Peru", ""},
		{"The Security Council met on Peru and Kenya. The draft resolution calls on both countries to keep the truce.", codebook.Appeal, "UN", ""},
		{"Peru and Kenya held talks. Kenya came under attack on Monday by Peruvian forces.", codebook.Attack, "Peru", "Kenya"},
		{"The talks on Peru are being held by envoys of Kenya and Norway.", codebook.Meet, "Kenya, Norway", ""},
		{"Peru and Kenya held talks. Kenya welcomed the vote, calling for a dialogue with Peru.", codebook.Support, "Kenya", ""},
		{"Peru and Kenya held talks. António Guterres earlier this month called for talks between Peru and Kenya.", codebook.Appeal, "UN", ""},
	} {
		var got []string
		for _, s := range statementsOf(t, r, x.text+"\n") {
			if s.Act != x.act {
				continue
			}
			got = append(got, strings.Join(s.Actor, ", ")+" > "+strings.Join(s.Target, ", "))
		}
		want := x.actor + " > " + x.target
		if x.target == "" && len(got) > 0 {
			got[0], want = strings.SplitAfter(got[0], " > ")[0], x.actor+" > "
		}
		if len(got) == 0 || got[0] != want {
			t.Errorf("%s: %q, want %q", x.text, got, want)
		}
	}
}

// TestEntitySides: an entity for which persons act is one of two sides, a place that somebody comes from is none.
func TestEntitySides(t *testing.T) {
	r := newReader(t)
	list := statementsOf(t, r, "President Nikos Christodoulides of Cyprus met the Turkish Cypriot leader, Tufan Erhürman. The UN envoy took part from Lima, Peru. Mr Erhürman spoke first. The UN said that the meeting was cordial. Both agreed to hold a joint meeting with the envoy.\n")
	last := list[len(list)-1]
	if want := []string{"Turkish Cypriots", "Cyprus"}; last.Act != codebook.Accept || !slices.Equal(last.Actor, want) {
		t.Errorf("%s by %q, want accept by %q", last.Act, last.Actor, want)
	}
}

// TestGivenWord: who gives a promise has made it, and who gives up a plan has not.
func TestGivenWord(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]codebook.Modality{
		"Peru and Kenya have given their commitment to observe a full ceasefire.": codebook.Asserted,
		"Peru and Kenya gave up their plan to free the prisoners.":                codebook.Negated,
	} {
		for _, s := range statementsOf(t, r, text+"\n") {
			if s.Act != codebook.Concede && s.Modality != want {
				t.Errorf("%s: %s %s, want %s", text, s.Act, s.Modality, want)
			}
		}
	}
}

// TestGivenName: a given name that is a president's surname is not him.
func TestGivenName(t *testing.T) {
	r := newReader(t)
	for _, s := range statementsOf(t, r, "---\npublished: 2025-05-09\n---\n\nIran and the United States met in Oman. Foreign Minister Abbas Qerdani rejected the demand.\n") {
		if slices.Contains(s.Actor, "Palestine") {
			t.Errorf("%s by %q", s.Act, s.Actor)
		}
	}
}

// TestNoSides: who mediates is none of both sides, what somebody only signed names no participants, and weapons that are held hold nobody.
func TestNoSides(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		act  codebook.Act
		not  string
	}{
		{"The government of Peru and Communist rebels met in Oslo, said Norway, which is mediating the talks. The rebels left. Both sides hailed the truce.", codebook.Support, "Norway"},
		{"The thirtieth session has ended. A discussion took place on the agreement signed between Russia and Abkhazia. The participants welcomed the good cooperation.", codebook.Support, "Russia"},
		{"Peru and Kenya held talks. The weapons held by Kenya are the biggest hurdle.", codebook.Coerce, "Kenya"},
	} {
		for _, s := range statementsOf(t, r, x.text+"\n") {
			if s.Act == x.act && slices.Contains(s.Actor, x.not) {
				t.Errorf("%s: %s by %q", x.text, s.Act, s.Actor)
			}
		}
	}
}

// TestTakenUp gives what is denied, rejected or condemned to whoever did what the noun takes up, what is blamed by its noun to whom it is laid on, and
// what somebody has to do to who says so; a demand that is made no longer is given up, and a part of a deed is one.
func TestTakenUp(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text          string
		act           codebook.Act
		actor, target string
	}{
		{"Kenya accused Peru of arming the rebels. Somalia watched. Peru denied the accusation.", codebook.Deny, "Peru", "Kenya"},
		{"Norway imposed sanctions on Kenya. Kenya condemned the measure as unjust.", codebook.Accuse, "Kenya", "Norway"},
		{"Kenya attacked Peru. Peru condemned the attack.", codebook.Accuse, "Peru", "Kenya"},
		{"Kenya condemned the attack on Somalia by Ethiopia.", codebook.Accuse, "Kenya", "Ethiopia"},
		{"Kenya condemned the attack on Somalia.", codebook.Accuse, "Kenya", ""},
		{"Kenya laid the blame on Somalia.", codebook.Accuse, "Kenya", "Somalia"},
		{"Kenya lodged a complaint against Somalia at the United Nations.", codebook.Accuse, "Kenya", "Somalia"},
		{"Ethiopia's prime minister said that Somalia has to withdraw its troops.", codebook.Demand, "Ethiopia", "Somalia"},
		{"Kenya no longer insists on a full withdrawal.", codebook.Concede, "Kenya", ""},
		{"Norway has suspended some of its aid to Kenya.", codebook.Sanction, "Norway", "Kenya"},
		{"Kenya said that Somalia was a sponsor of terrorism.", codebook.Accuse, "Kenya", "Somalia"},
	} {
		read, err := r.Read(parse(t, x.text))
		if err != nil {
			t.Fatal(err)
		}
		k := -1
		for i, s := range read {
			if s.Act == x.act && (k < 0 || s.Start > read[k].Start) {
				k = i
			}
		}
		if k < 0 {
			t.Errorf("%s: no %s", x.text, x.act)
			continue
		}
		var want []string
		if x.target != "" {
			want = []string{x.target}
		}
		if s := read[k]; !slices.Equal(s.Actor, []string{x.actor}) || !slices.Equal(s.Target, want) {
			t.Errorf("%s: %s → %s, want %s → %s", x.text, s.Actor, s.Target, x.actor, x.target)
		}
	}
}

// TestLongOut: who headed a state long ago acts for himself, but where the text gives him the office or looks back on its years; who is in office acts for his state.
func TestLongOut(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Musharraf urged restraint on Friday.":                                         "Pervez Musharraf",
		"Fujimori said he would not negotiate with the rebels.":                        "Alberto Fujimori",
		"President Musharraf urged restraint on Friday.":                               "Pakistan",
		"Musharraf urged restraint. In 2003 Pakistan had declared a truce in Kashmir.": "Pakistan",
		"Zelenskyy rejected the plan on Friday.":                                       "Ukraine",
	} {
		doc, err := document.Parse([]byte(text), document.Options{ID: "t", Given: document.Given{Published: "2026-03-10"}})
		if err != nil {
			t.Fatal(err)
		}
		list, err := r.Read(doc)
		if err != nil || len(list) == 0 || only(list[0].Actor) != want {
			t.Errorf("%s: %v, want %s", text, list, want)
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
