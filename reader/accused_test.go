package reader

import (
	"slices"
	"testing"

	"parley/codebook"
	"parley/statement"
)

// actedBy holds where one of the statements is that act by that actor alone.
func actedBy(list []statement.Statement, act codebook.Act, actor string) bool {
	return slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Act == act && slices.Equal(s.Actor, []string{actor}) })
}

// TestWarned tells a threat, what the one who warns would do, from a fear for oneself or of others, and from advice.
func TestWarned(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text  string
		act   codebook.Act
		actor string
	}{
		{"Israel warned Hezbollah that it would resume strikes if the truce collapsed.", codebook.Threaten, "Israel"},
		{"The Security Council has warned both sides that it could impose sanctions if the deal collapses.", codebook.Threaten, "UN"},
		{"Ethiopia warned Eritrea it would respond to any provocation.", codebook.Threaten, "Ethiopia"},
		{"India warned Pakistan that it would not tolerate any more attacks.", codebook.Threaten, "India"},
		{"WFP warned that it would have to halve rations.", codebook.ExpressView, "WFP"},
		{"Ukraine warned that it could run out of ammunition.", codebook.ExpressView, "Ukraine"},
		{"Kenya warned that the talks could collapse.", codebook.ExpressView, "Kenya"},
		{"The African Union warned the parties against resuming hostilities.", codebook.Appeal, "African Union"},
		{"The UN warned Eritrea against interfering in Tigray.", codebook.Appeal, "UN"},
		{"France warned both sides against escalation.", codebook.Appeal, "France"},
		{"China warned the Philippines to stop its provocations.", codebook.Appeal, "China"},
		{"South Sudan will not hesitate to fight back if the rebels attack.", codebook.Threaten, "South Sudan"},
		{"Washington warned Juba of sanctions if the talks failed.", codebook.Threaten, "United States"},
	} {
		if list := statementsOf(t, r, x.text); !actedBy(list, x.act, x.actor) {
			t.Errorf("%s: no %s by %s in %v", x.text, x.act, x.actor, list)
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

// TestYou: what "you" did is not done by who says so.
func TestYou(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"“You shelled our villages,” Kenya's minister told the M23.", "M23"},
		{"You released the hostages, Kenya said.", ""},
		{"Peru told Kenya: “You attacked the port.”", "Kenya"},
		{"“You shelled our villages and broke the truce,” Kenya's minister told the M23. “You have burnt our villages.”", "M23"},
		{"A Kenyan spokesman met Peru's envoy. “You have broken the truce and shelled the port,” the spokesman said.", ""},
		{"Kenya said it attacked the port.", "Kenya"},
		{"“You must leave the port,” Kenya said.", "Kenya"},
	} {
		if list := statementsOf(t, r, x.text); len(list) == 0 || only(list[len(list)-1].Actor) != x.actor {
			t.Errorf("%s: %+v, want %s", x.text, list, x.actor)
		}
	}
}

// TestThey: in an interview, "they" in a sentence with "our" are not those for whom its speaker speaks.
func TestThey(t *testing.T) {
	r := newReader(t)
	const before = "---\nlang: en\n---\n\n# Interview with the commander\n\nQ: What do the rebels of the M23 want?\n\nCorneille Nangaa: Peace.\n\nQ: And what now?\n\nCorneille Nangaa: "
	for text, never := range map[string]string{
		"We demand talks with Congo. They have rejected our offer.":    "M23",
		"We demand talks with Congo. They attacked our positions.":     "M23",
		"Our men are tired. Congo and Rwanda met. They signed a pact.": "M23",
	} {
		list := statementsOf(t, r, before+text+"\n")
		if n := len(list); n == 0 || only(list[n-1].Actor) == never {
			t.Errorf("%s: %+v", text, list)
		}
	}
}

// TestAlsoSays: who says that another did harm, and calls for something, calls for it themselves.
func TestAlsoSays(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Armenia said Azerbaijani forces had opened fire on its posts, killing one soldier, and called for an inquiry.": "Armenia",
		"Kenya said that Peru had broken the truce and urged the UN to act.":                                            "Kenya",
		"Kenya said that Peru broke the truce because it had called for talks.":                                         "",
	} {
		for _, s := range statementsOf(t, r, text) {
			if s.Act == codebook.Appeal && want != "" && only(s.Actor) != want {
				t.Errorf("%s: appeal by %v, want %s", text, s.Actor, want)
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
