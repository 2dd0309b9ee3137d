package reader

import (
	"slices"
	"testing"
)

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
