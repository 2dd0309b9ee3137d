package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestEnded gives the end of a deed as what somebody gives up and not as that deed too, what somebody claims of another as the claim alone, and those who
// have each done something as doing it.
func TestEnded(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text     string
		act      codebook.Act
		modality codebook.Modality
		actor    string
		speaker  string
	}{
		{"Kenya will cease its attacks on Somalia.", codebook.Concede, codebook.Predicted, "Kenya", ""},
		{"Kenya has discontinued its air strikes on Somalia.", codebook.Concede, codebook.Asserted, "Kenya", ""},
		{"Kenya announced the end of the blockade under the agreement.", codebook.Concede, codebook.Asserted, "Kenya", ""},
		{"Kenya declared the lifting of the siege under the accord.", codebook.Concede, codebook.Asserted, "Kenya", ""},
		{"Kenya announced the end of the agreement on the blockade.", codebook.Reject, codebook.Asserted, "Kenya", ""},
		{"Kenya announced a suspension of its military operations against Somalia.", codebook.Concede, codebook.Asserted, "Kenya", ""},
		{"Kenya announced the cessation of hostilities against Somalia.", codebook.Concede, codebook.Asserted, "Kenya", ""},
		{"Kenya will put an end to its attacks on Somalia.", codebook.Concede, codebook.Predicted, "Kenya", ""},
		{"Kenya ceased firing rockets at Somalia.", codebook.Concede, codebook.Asserted, "Kenya", ""},
		{"Kenya pledged to refrain from attacks on Somalia.", codebook.Accept, codebook.Asserted, "Kenya", ""},
		{"Kenya vowed to stop its rocket attacks on Somalia.", codebook.Offer, codebook.Asserted, "Kenya", ""},
		{"Kenya vowed to stop Peru's attacks.", codebook.Threaten, codebook.Asserted, "Kenya", ""},
		{"Kenya called off its offensive against Somalia.", codebook.Concede, codebook.Asserted, "Kenya", ""},
		{"Kenya called off its airstrikes on Somalia.", codebook.Concede, codebook.Asserted, "Kenya", ""},
		{"Kenya stopped the advance of Peruvian troops.", codebook.Attack, codebook.Asserted, "Kenya", ""},
		{"Kenya fended off Peru's offensive near the port.", codebook.Attack, codebook.Asserted, "Kenya", ""},
		{"Kenya thwarted a Peruvian push towards the port.", codebook.Attack, codebook.Asserted, "Kenya", ""},
		{"The PKK declared an end to its armed struggle against Turkey.", codebook.Concede, codebook.Asserted, "PKK", ""},
		{"Kenya claims that Peru has moved troops to the border.", codebook.Mobilize, codebook.Reported, "Peru", "Kenya"},
		{"Kenya alleges that Peru laid mines on the border.", codebook.Attack, codebook.Reported, "Peru", "Kenya"},
		{"Kenya insists that Peru violated the truce.", codebook.Violate, codebook.Reported, "Peru", "Kenya"},
		{"Kenya insists Peru violated the truce.", codebook.Violate, codebook.Reported, "Peru", "Kenya"},
		{"Kenya insists it has not shelled the town.", codebook.Deny, codebook.Asserted, "Kenya", ""},
		{"Kenya insists its troops are not forcing people to leave.", codebook.Deny, codebook.Asserted, "Kenya", ""},
		{"Kenya claims Peruvian forces shelled the port.", codebook.Attack, codebook.Reported, "Peru", "Kenya"},
		{"Kenya claimed Peruvian forces shelled the port.", codebook.Attack, codebook.Reported, "Peru", "Kenya"},
		{"Kenya says Peru laid mines on the border.", codebook.Attack, codebook.Reported, "Peru", "Kenya"},
		{"Kenya insists Peru must leave the port.", codebook.Demand, codebook.Asserted, "Kenya", ""},
		{"Kenya insists that Peru withdraw its troops.", codebook.Demand, codebook.Asserted, "Kenya", ""},
		{"Kenya claims that Peru is responsible for the crisis.", codebook.Accuse, codebook.Asserted, "Kenya", ""},
		{"Kenya and Peru have each blamed the other for the clashes.", codebook.Accuse, codebook.Asserted, "Kenya", ""},
		{"Kenya and Peru have each signed the accord.", codebook.Sign, codebook.Asserted, "Kenya", ""},
		{"S. Sudan accused Kenya of shelling its border posts.", codebook.Accuse, codebook.Asserted, "South Sudan", ""},
	} {
		read := statementsOf(t, r, x.text)
		if len(read) != 1 {
			t.Errorf("%s: %d statements, want one: %v", x.text, len(read), read)
			continue
		}
		if s := read[0]; s.Act != x.act || s.Modality != x.modality || len(s.Actor) == 0 || s.Actor[0] != x.actor || s.Speaker != x.speaker {
			t.Errorf("%s: %s %s by %v, says %q", x.text, s.Act, s.Modality, s.Actor, s.Speaker)
		}
	}
}

// TestGround quotes the words that name those who act and are acted upon, all of them and no more.
func TestGround(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor, target string }{
		{"Ukraine said on Monday that it had rejected the proposal.", "Ukraine", ""},
		{"Turkey's foreign minister condemned Israel.", "Turkey's foreign minister", "Israel"},
		{"Workers in Finland condemned Russia.", "Workers in Finland", "Russia"},
		{"The army attacked a camp near the river.", "The army", "a camp near the river"},
		{"The prosecutor launched an investigation into the company.", "The prosecutor", "the company"},
		{"A court sued the newspaper.", "A court", "the newspaper"},
	} {
		list := statementsOf(t, r, x.text)
		ok := false
		for i := range list {
			st := &list[i]
			actor := len(st.ActorMentions) == 1 && st.ActorMentions[0].Text == x.actor
			target := x.target == "" || len(st.TargetMentions) == 1 && st.TargetMentions[0].Text == x.target
			ok = ok || actor && target
		}
		if !ok {
			t.Errorf("%s: no statement of %q on %q", x.text, x.actor, x.target)
		}
	}
}

// TestEachWithin gives each of those for whom envoys act its own words.
func TestEachWithin(t *testing.T) {
	r := newReader(t)
	list := checked(t, r, parse(t, "Envoys of Armenia and Azerbaijan met in Cairo on Thursday."))
	if len(list) != 1 || !slices.Equal(list[0].Actor, []string{"Armenia", "Azerbaijan"}) || len(list[0].ActorMentions) != 2 || list[0].ActorMentions[1].Text != "Azerbaijan" {
		t.Errorf("%+v", list)
	}
}
