package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// TestBound: all whose names are bound by hyphens or dashes before a noun take part in what it names.
func TestBound(t *testing.T) {
	r := newReader(t)
	for _, pair := range []struct {
		name  string
		whose []string
	}{{"Peru-Kenya", []string{"Kenya", "Peru"}}, {"Russia–Ukraine", []string{"Russia", "Ukraine"}}, {"Israel-Hamas", []string{"Hamas", "Israel"}}, {"Trump-Putin", []string{"Russia", "United States"}}, {"Russian-Ukrainian", []string{"Russia", "Ukraine"}}} {
		for _, x := range []struct {
			text string
			act  codebook.Act
		}{
			{pair.name + " talks in Geneva ended on Monday.", codebook.Meet},
			{"A " + pair.name + " summit was held in Geneva on Friday.", codebook.Meet},
			{"The " + pair.name + " meeting in Geneva lasted three hours.", codebook.Meet},
			{"The " + pair.name + " agreement was signed in Geneva.", codebook.Sign},
			{"Norway hosted " + pair.name + " talks in Oslo.", codebook.Host},
			{"Norway brokered the " + pair.name + " truce.", codebook.Mediate},
		} {
			list := statementsOf(t, r, "---\nlang: en\n---\n\n"+x.text+"\n")
			if len(list) == 0 {
				t.Errorf("%s: nothing read", x.text)
				continue
			}
			s := longest(list)
			got := s.Actor
			if x.act == codebook.Host || x.act == codebook.Mediate {
				got = s.Target
			}
			if slices.Sort(got); s.Act != x.act || !slices.Equal(got, pair.whose) {
				t.Errorf("%s: %s of %q, to %q", x.text, s.Act, s.Actor, s.Target)
			}
		}
	}
}

// TestBoundPerson: who is of two nations is one man, and neither of them acts.
func TestBoundPerson(t *testing.T) {
	for _, s := range statementsOf(t, newReader(t), "---\nlang: en\n---\n\nThe Russian-Armenian businessman signed the agreement on Monday.\n") {
		if slices.Contains(s.Actor, "Russia") && slices.Contains(s.Actor, "Armenia") {
			t.Errorf("%q is told of %q", s.Quote, s.Actor)
		}
	}
}

// TestContact: a clause without "that" has its own subject, also where two are named.
func TestContact(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"The leaders agreed Peru and Kenya will continue the talks in Geneva", "On Monday, Peru's president warned a “catastrophe” at the dam would threaten the whole of Kenya"} {
		list := statementsOf(t, r, "---\nlang: en\n---\n\n"+text+".\n")
		if len(list) == 0 || longest(list).Quote != text {
			t.Errorf("%s: %+v", text, list)
		}
	}
}

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
