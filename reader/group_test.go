package reader

import (
	"slices"
	"strings"
	"testing"
)

// TestOfItsPeople: what people of a state do is not told of their state, and what is done to a state through them is.
func TestOfItsPeople(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor, target string }{
		{"Turkish students urged Greece to sign the treaty.", "Turkish students", "Greece"},
		{"Kenya's striking miners urged Uganda to open the border.", "Kenya's striking miners", "Uganda"},
		{"US-backed rebels attacked the army of Iran on Monday.", "US-backed rebels", "Iran"},
		{"Syrian gunmen attacked the embassy of Turkey.", "Syrian gunmen", "Turkey"},
		{"Iran fired Russian-made missiles at Israel.", "Iran", "Israel"},
		{"Georgia, a former Soviet republic, rejected the demand.", "Georgia", ""},
		{"The Soviet Union invaded Afghanistan in 1979.", "Soviet Union", "Afghanistan"},
		{"Israel released Lebanese prisoners on Monday.", "Israel", "Lebanon"},
		{"Critics of Turkey urged Greece to sign the treaty.", "Critics of Turkey", "Greece"},
		{"Turkey's rivals urged Greece to sign the treaty.", "Turkey's rivals", "Greece"},
		{"The Turkish opposition urged Greece to sign the treaty.", "Turkish opposition", "Greece"},
		{"Residents of Ankara urged Greece to sign the treaty.", "Residents of Ankara", "Greece"},
		{"A former Turkish minister urged Greece to sign the treaty.", "former Turkish minister", "Greece"},
		{"An ally of Turkey urged Greece to sign the treaty.", "ally of Turkey", "Greece"},
		{"Not Turkey but Egypt urged Greece to sign the treaty.", "Egypt", "Greece"},
		{"Egypt, not Turkey, urged Greece to sign the treaty.", "Egypt", "Greece"},
		{"Turkey's neighbour Bulgaria urged Greece to sign the treaty.", "Bulgaria", "Greece"},
		{"Turkish officials urged Greece to sign the treaty.", "Turkey", "Greece"},
		{"NATO members pledged more aid to Ukraine.", "NATO", "Ukraine"},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) != 1 {
			t.Errorf("%s: %d statements, want one", x.text, len(list))
			continue
		}
		if got := only(list[0].Actor); got != x.actor {
			t.Errorf("%s: told of %q, want %q", x.text, got, x.actor)
		}
		if got := only(list[0].Target); got != x.target {
			t.Errorf("%s: done to %q, want %q", x.text, got, x.target)
		}
	}
}

// only gives the one name of a list; empty for none, and all of them where there are more.
func only(names []string) string { return strings.Join(names, ", ") }

// TestOwnSubject: who is nobody is not whoever the text is about.
func TestOwnSubject(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Russia shelled Kharkiv on Monday. Two NATO members rejected the plan.", ""},
		{"Kenya met the Lake Front on Monday. The Lake Front said its men had shelled the port.", "Lake Front"},
		{"Kenya met the Lake Front on Monday. The Lake Front said gunmen had shelled the port.", "gunmen"},
		{"Russia shelled Kharkiv on Monday. Iran-backed rebels attacked Israel.", "Iran-backed rebels"},
		{"Russia shelled Kharkiv on Monday. US-led forces attacked Iran.", "US-led forces"},
	} {
		list := statementsOf(t, r, x.text)
		if n := len(list); n != 2 || only(list[n-1].Actor) != x.actor {
			t.Errorf("%s: read as %+v", x.text, list)
		}
	}
}

// TestSomeMembers: a few members of an organisation are not the organisation.
func TestSomeMembers(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text, word string
		want       how
	}{
		{"More than two dozen UN member nations condemned it.", "UN", byNobody},
		{"Three EU member states blocked the sanctions.", "EU", byNobody},
		{"Two NATO members sent tanks.", "NATO", byNobody},
		{"Some NATO members rejected the plan.", "NATO", byNobody},
		{"Several EU member states condemned it.", "EU", byNobody},
		{"All NATO allies sent tanks.", "NATO", byNamed},
		{"The EU and two of its members objected.", "EU", byName},
	} {
		p, s, k := sentenceWith(t, r, x.text, x.word)
		if at := s.at[k]; at < 0 || p.mentions[at].how != x.want {
			t.Errorf("%s: %q is read as another mention than %s", x.text, x.word, x.want)
		}
	}
}

// TestPartSelf: the same words are never both who acts and who is acted upon.
func TestPartSelf(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Following the 2022 invasion of Ukraine that has become Europe's biggest conflict, Poland sent tanks.",
		"However, Russia will be invited to honour the dead.",
		"An embargo was introduced on Russian oil.",
		"After a massive rocket attack in Ukraine in the morning of March 9, Poland closed its airspace.",
		"At the same time, 72 percent oppose the United States taking direct military action against Russian forces.",
	} {
		list := statementsOf(t, r, text)
		for _, s := range list {
			for _, name := range s.Actor {
				if slices.Contains(s.Target, name) {
					t.Errorf("%s: %s is done by %s to %s", text, s.Act, s.Actor, s.Target)
				}
			}
		}
	}
}

// TestOnlyDescribes: a state that only says where somebody was born, trained or backed neither acts nor suffers.
func TestOnlyDescribes(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor, target string }{
		{"Turkish-trained Somali forces attacked the town.", "Somalia", ""},
		{"Greek-born general Ana Lern attacked the town.", "Ana Lern", ""},
		{"Greek-made missiles hit the town on Monday.", "", ""},
		{"The Ankara-friendly party rejected the plan.", "Ankara-friendly party", ""},
		{"Turkish forces attacked the town.", "Turkey", ""},
	} {
		list := statementsOf(t, r, x.text)
		if len(list) != 1 || only(list[0].Actor) != x.actor || only(list[0].Target) != x.target {
			t.Errorf("%s: read as %+v", x.text, list)
		}
	}
}

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
