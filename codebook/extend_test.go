package codebook

import (
	"slices"
	"strings"
	"testing"

	"parley/edtf"
)

func TestExtend(t *testing.T) {
	c, err := base(t).Extend(Extension{
		Actors: []Actor{
			{ID: "UKR", Name: "Ukraine", Names: []string{"the invaded country"}, Role: "party"},
			{ID: "arl", Name: "Arland", Demonyms: []string{"Arlander", "Arlanders"}, Seats: []string{"Port Arl"}, Role: "party"},
			{ID: "georgia-us", Name: "Georgia", Names: []string{"Peach State"}, Role: "mediator"},
		},
		People: []Person{{Name: "Ada Johnson", Aliases: []string{"Johnson"}, Role: "President", Rank: HeadOfState, Actor: "arl", From: edtf.OfYear(2020)}},
		Issues: []Issue{
			{ID: "territory", Options: []Option{{ID: "borders", Cues: []string{"full restoration of territorial integrity", "1991 borders"}}}},
			{ID: "fishing", Name: "Fishing rights", Parent: "food-and-navigation", Cues: []string{"fishing rights"}},
		},
		Anchors: []Anchor{{ID: "start", Date: edtf.OfDay(2022, 2, 24), Cues: []string{"full-scale invasion", "the war began"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Arlanders": "Arland", "Port Arl": "Arland", "the invaded country": "Ukraine", "Kyiv": "Ukraine", "Ada Johnson": "Arland",
		"Johnson": "Arland", "Georgia": "Georgia", "Boris Johnson": "United Kingdom",
	} {
		if got := c.Canonical(name); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", name, got, want)
		}
	}
	if a, _ := c.ActorByName("Georgia"); a == nil || a.ID != "georgia-us" {
		t.Errorf("Georgia is %+v, want the case's", a)
	}
	if n, hits := c.MatchName([]string{"Johnson", "said"}, 0); n != 1 || len(hits) != 1 || hits[0].Persons[0].Name != "Ada Johnson" {
		t.Errorf("Johnson: %d %+v", n, hits)
	}
	if n, is := c.MatchIssue(strings.Fields("fishing right in"), 0); n != 2 || c.Issues()[is[0]].ID != "fishing" {
		t.Errorf("fishing right: %d %v", n, is)
	}
	if i, ok := c.Issue("territory"); !ok || !slices.ContainsFunc(i.Options, func(o Option) bool { return o.ID == "borders" && slices.Contains(o.Cues, "1991 borders") }) {
		t.Errorf("options on territory: %+v, want the case's borders among them", i.Options)
	}
	if n, at := c.MatchAnchor(strings.Fields("full - scale invasion of"), 0); n != 4 || c.Anchors()[at[0]].ID != "start" {
		t.Errorf("anchor: %d %v", n, at)
	}
	if notes := strings.Join(c.Notes(), "\n"); !strings.Contains(notes, `"Georgia" stands for georgia-us in this case, not for Georgia`) {
		t.Errorf("notes:\n%s", notes)
	}
	if got := base(t).Canonical("Johnson"); got != "Johnson" {
		t.Errorf("the base changed: Johnson is %q", got)
	}
}

func TestExtendErrors(t *testing.T) {
	for want, x := range map[string]Extension{
		"give both an id and a name":                 {Actors: []Actor{{Name: "Nowhere"}}},
		`its home "coast" is no id of a state`:       {Actors: []Actor{{ID: "fhm", Name: "Free Hills Movement", Home: "coast"}}},
		`no actor has the id "ZZZ"`:                  {People: []Person{{Name: "A", Actor: "ZZZ"}}},
		`its parent "weather" is no canonical issue`: {Issues: []Issue{{ID: "rain", Parent: "weather"}}},
	} {
		if _, err := base(t).Extend(x); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

// TestExtendAbsorbs: where a case says that a movement of the base is another name of its party, there is one actor, with the
// other's names, people and agreements; a person acts for whom the case says.
func TestExtendAbsorbs(t *testing.T) {
	b := base(t)
	known, ok := b.ActorByName("Hezbollah")
	if !ok {
		t.Fatal("the base knows Hezbollah no more; take another movement")
	}
	var leader *Person
	for _, p := range b.People() {
		if p.Actor == known.ID {
			leader = p
		}
	}
	c, err := b.Extend(Extension{
		Actors: []Actor{{ID: "north", Name: "the northern front", Kind: ArmedGroup, Names: []string{"Hezbollah"}, Role: "party"}, {ID: "sudan-gov", Name: "Transitional Council", Names: []string{"Sudan"}}},
		People: []Person{{Name: "António Guterres", Actor: "north"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, still := c.Actor(known.ID); still {
		t.Errorf("%s is an actor of its own still", known.Name)
	}
	for _, name := range append(known.Names, "Hezbollah", leader.Name, "António Guterres") {
		if got := c.Canonical(name); got != "the northern front" {
			t.Errorf("Canonical(%q) = %q", name, got)
		}
	}
	if p, ok := c.PersonOn("António Guterres", edtf.OfYear(2024)); !ok || p.Actor != "north" {
		t.Errorf("the case's person acts for %+v", p)
	}
	if _, still := c.Actor("SDN"); !still {
		t.Error("a state was absorbed")
	}
	if a, _ := b.ActorByName("Hezbollah"); a.Name != known.Name {
		t.Error("the base was changed")
	}
}
