package reader

import (
	"slices"
	"strings"
	"testing"
)

// TestPeoples: an adjective of a people and an abbreviation before one noun are several actors.
func TestPeoples(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][]string{
		"Norwegian and US officials rejected the plan on Monday.":              {"Norway", "United States"},
		"Norwegian, US and Peruvian officials rejected the plan on Monday.":    {"Norway", "Peru", "United States"},
		"German, French and UK leaders welcomed the deal on Monday.":           {"France", "Germany", "United Kingdom"},
		"UN and Kenyan mediators called on both sides to return to the table.": {"Kenya", "UN"},
		"Norwegian officials and US senators rejected the plan on Monday.":     {"Norway", "United States"},
	} {
		list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+"\n")
		if len(list) == 0 {
			t.Errorf("%s: nothing read", text)
			continue
		}
		if got := slices.Sorted(slices.Values(longest(list).Actor)); !slices.Equal(got, want) {
			t.Errorf("%s: told of %q, not %q", text, got, want)
		}
	}
}

// TestMendOwned: who signs with a body that is called after its people signs with the body; what is with somebody else's is with that.
func TestMendOwned(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct{ text, actor string }{
		{"Ethiopia signed the accord with the Coast Herders' Front in Djibouti.", "Coast Herders' Front; Ethiopia"},
		{"Norway signed a truce with the Lakeside Fishermen's Union.", "Lakeside Fishermen's Union; Norway"},
		{"Norway signed an accord on the rights of the fishermen's wives.", "Norway"},
	} {
		got := "nothing"
		for _, s := range statementsOf(t, r, "---\nlang: en\n---\n\n"+x.text+"\n") {
			if strings.Contains(s.Quote, "signed") {
				got = strings.Join(slices.Sorted(slices.Values(s.Actor)), "; ")
			}
		}
		if got != x.actor {
			t.Errorf("%s: told of %s, want %s", x.text, got, x.actor)
		}
	}
}
