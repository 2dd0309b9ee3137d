package codebook

import (
	"strings"
	"testing"
)

func TestMatchName(t *testing.T) {
	c := base(t)
	for _, test := range []struct {
		text string
		n    int
		want string // canonical name, title or resolution of the first entry; empty for no match
	}{
		{"Ukraine said", 1, "Ukraine"},
		{"ukraine said", 0, ""},
		{"the United States", 0, ""},
		{"United States forces", 2, "United States"},
		{"us", 0, ""},
		{"US", 1, "United States"},
		{"SPLM / A", 3, "SPLM/A"},
		{"SPLM / A-IO", 3, "SPLM-IO"},
		{"SPLM / North", 3, "SPLM-N"},
		{"Kenya / Norway", 1, "Kenya"},
		{"U.S. officials", 1, "United States"},
		{"UN Secretary - General António", 4, "UN"},
		{"UN Secretary-General António", 2, "UN"},
		{"Secretary-General of", 1, "Secretary-General"},
		{"Tigray People 's Liberation Front", 5, "TPLF"},
		{"Tigray People’s Liberation Front", 4, "TPLF"},
		{"Türkiye and", 1, "Turkey"},
		{"turkey and", 0, ""},
		{"TURKEY", 1, "Turkey"},
		{"Minsk agreements", 2, "Minsk agreements"},
		{"Minsk said", 1, "Belarus"},
		{"Georgia Tech", 0, ""},
		{"Kremlin", 1, "Russia"},
		{"both sides agreed", 2, "pair"},
		{"Western allies pledged", 2, "West"},
		{"NATO allies", 2, "NATO"},
		{"who", 0, ""},
		{"WHO", 1, "WHO"},
		{"foreign minister", 2, "Foreign Minister"},
		{"Sana'a", 1, "Houthis"},
		{"N'Djamena", 1, "Chad"},
		{"Black Sea Grain Initiative", 4, "Black Sea Grain Initiative"},
		{"Russia's demand", 1, "Russia"},
		{"Russia’s demand", 1, "Russia"},
		{"US - led coalition", 1, "United States"},
		{"US-led coalition", 0, ""},
		{"the two agreed", 2, "pair"},
		{"two agreed", 0, ""},
		{"the bloc", 2, "EU"},
		{"Nato allies", 2, "NATO"},
		{"west of Kyiv", 0, ""},
		{"West", 1, "West"},
		{"Let us", 0, ""},
		{"", 0, ""},
	} {
		words := strings.Fields(test.text)
		n, hits := c.MatchName(words, 0)
		got := ""
		if n > 0 {
			switch e := hits[0]; {
			case e.Collective != nil && e.Actor == nil:
				got = string(e.Collective.Resolve)
			case e.Actor != nil:
				got = e.Actor.Name
			case e.Role != nil:
				got = e.Role.Title
			case e.Proposal != nil:
				got = e.Proposal.Name
			case len(e.Persons) > 0:
				got = e.Persons[0].Name
			}
		}
		if n != test.n || got != test.want {
			t.Errorf("%q: %d %q, want %d %q", test.text, n, got, test.n, test.want)
		}
	}
}

func TestMatchAct(t *testing.T) {
	c := base(t)
	for _, test := range []struct {
		lemmas string
		class  byte
		n      int
		act    Act // empty: a false friend
	}{
		{"strike a deal with", 'V', 3, Accept},
		{"strike the convoy", 'V', 1, Attack},
		{"confine its fighter to the barracks", 'V', 6, Concede},
		{"confine its fighter to the capital", 'V', 4, Coerce},
		{"dismiss its ambassador", 'V', 1, Reject},
		{"dismiss his deputy", 'V', 3, ""},
		{"dismiss her commander", 'V', 3, ""},
		{"strike a balance", 'V', 3, ""},
		{"impose new economic sanction on", 'V', 4, Sanction},
		{"lift all sanction", 'V', 3, Concede},
		{"threaten to cause a shortage", 'V', 3, ""},
		{"threaten to attack", 'V', 2, Threaten},
		{"hold high level talk", 'V', 4, Meet},
		{"host a wide range", 'V', 3, ""},
		{"meet the requirement", 'V', 3, ""},
		{"meet in Geneva", 'V', 1, Meet},
		{"call for an immediate ceasefire", 'V', 2, Appeal},
		{"call for an immediate ceasefire", 'N', 2, Appeal},
		{"rule out talk", 'V', 2, Reject},
		{"reach a landmark agreement", 'V', 4, Accept},
		{"reach the city", 'V', 0, ""},
		{"express its full support", 'V', 4, Support},
		{"violate the truce", 'V', 3, Violate},
		{"call off the truce", 'V', 4, Reject},
		{"quit the talk", 'V', 3, Reject},
		{"agree to meet", 'V', 2, Accept},
		{"declare a unilateral truce", 'V', 4, Concede},
		{"declare a unilateral east truce", 'V', 5, Concede}, // a gap goes on where "unilateral truce" does not
		{"stand by the rebel", 'V', 2, Support},
		{"stand by its demand", 'V', 4, Demand},
		{"welcome the president to the palace", 'V', 4, Host},
		{"welcome the president 's word", 'V', 3, Support},
		{"torpedo the talk", 'V', 1, Reject},
		{"torpedo a ship", 'V', 3, Attack},
		{"victory for peace", 'N', 2, Support},
		{"table", 'V', 1, Propose},
		{"invite the side to lay down arm", 'V', 5, Appeal},
		{"invite the president to appoint a cabinet", 'V', 5, Appeal},
		{"invite the president to the palace", 'V', 3, Host},
		{"lower its tariff", 'V', 3, Concede},
		{"lower its flag", 'V', 0, ""},
		{"reactivate the talk", 'V', 3, Meet},
		{"reactivate its unit", 'V', 3, Mobilize},
		{"reactivate the decision", 'V', 0, ""},
		{"take the oath of office", 'V', 5, ""},
		{"break the dialogue", 'V', 3, Reject},
		{"break the ice", 'V', 3, ""},
		{"call the meeting a success", 'V', 4, ""},
		{"call a meeting", 'V', 3, Host},
		{"draw sharp criticism", 'V', 3, Accuse},
		{"draw wide praise", 'V', 3, Support},
		{"decide to launch technical negotiation", 'V', 5, Accept},
		{"decide to launch a raid", 'V', 3, Attack},
		{"dismantle 150 missile", 'V', 3, Concede},
		{"dub the agreement a farce", 'V', 3, ""},
		{"come to a end without agreement", 'V', 6, ""},
		{"table", 'N', 0, ""},
	} {
		lemmas := strings.Fields(test.lemmas)
		classes := make([]byte, len(lemmas))
		classes[0] = test.class
		n, cues := c.MatchAct(lemmas, classes, 0)
		var act Act
		if n > 0 {
			act = cues[0].Act
		}
		if n != test.n || act != test.act {
			t.Errorf("%q: %d %q, want %d %q", test.lemmas, n, act, test.n, test.act)
		}
	}
}
