package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// TestChooseTarget gives a target that the sentence does not name only where it is likely.
func TestChooseTarget(t *testing.T) {
	r := readerOf(t, nil)
	p := r.page(parse(t, "Arland shelled Bordavia."))
	p.prepare()
	defer r.free(p)
	bordavia := p.actorNamed("Bordavia")
	for _, x := range []struct {
		why  reason
		prob float32
		want bool
	}{
		{rObject, 0.1, true},
		{rInClause, 0.1, true},
		{rTop, surelyMeant - 0.1, false},
		{rTop, surelyMeant + 0.1, true},
		{rPrevious, surelyMeant - 0.1, false},
		{rNext, surelyMeant + 0.1, true},
	} {
		var f finding
		p.chooseTarget(&f, &option{set: bordavia, sent: -1, head: -1, why: x.why}, x.prob)
		if got := f.target.set.key == bordavia.key; got != x.want {
			t.Errorf("%s at %.1f: taken %v", x.why, x.prob, got)
		}
	}
}

// TestOwnWords names the subject by its own words where it is people whom no list knows, and leaves bodies, numbers and texts to
// who was chosen.
func TestOwnWords(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct {
		text, verb string
		chosen     reason
		want       string
	}{
		{"The farmers of the coast protested against Arland.", "protested", rOblique, "farmers of the coast"},
		{"The villagers protested against Arland.", "protested", rOblique, "villagers"},
		{"The ministry protested against Arland.", "protested", rOblique, "Arland"},
		{"The Lenz Protocol obliges Arland.", "obliges", rObject, "Arland"},
		{"The villagers protested against Arland.", "protested", rTop, "Arland"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		s := &p.sentences[0]
		for i := range p.candidates {
			c := &p.candidates[i]
			if int(c.token) != slices.Index(s.words, x.verb) {
				continue
			}
			f := finding{candidate: int32(i), actor: option{set: p.actorNamed("Arland"), sent: -1, head: -1, why: x.chosen}}
			p.settleActor(c, &f)
			if got := strings.Join(p.namesOf(f.actor.set), ", "); got != x.want {
				t.Errorf("%s (%s): %q, want %q", x.text, x.chosen, got, x.want)
			}
		}
		r.free(p)
	}
}

// TestTalksWith: who suspends talks does so toward those with whom the words have them, whoever else stands there; a refusal of something else is toward whom it names.
func TestTalksWith(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Turkey held a drill on Monday. Turkey sent a ship. Cyprus suspended talks with Kenya on Tuesday in protest at what it called attempts by Turkey to undermine gas exploration.": "Kenya",
		"Norway suspended negotiations with Peru after Kenya raided the port.":          "Peru",
		"Norway rejected a Kenyan offer of talks.":                                      "Kenya",
		"Kenya raided the port. Norway has cancelled its meeting with Peru over Kenya.": "Peru",
	} {
		got := ""
		for _, s := range statementsOf(t, r, "---\ndate: 2024-05-25\n---\n"+text) {
			if s.Act == codebook.Reject {
				got = strings.Join(s.Target, ", ")
			}
		}
		if got != want {
			t.Errorf("%s: toward %q, want %s", text, got, want)
		}
	}
}

// TestSignedIn: the state in which something was signed is no target of it.
func TestSignedIn(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Peru's army signed a pledge in Norway on Monday.": "",
		"Peru signed a treaty in Norway.":                  "",
		"Peru offered a truce to Norway.":                  "Norway",
	} {
		if list := statementsOf(t, r, text); len(list) == 0 || only(list[0].Target) != want {
			t.Errorf("%s: %+v", text, list)
		}
	}
}

// TestSentTo: the land to which a mission or an envoy is sent is no target of what they do, unless the words name it as such.
func TestSentTo(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"The OSCE Mission in Kenya called for talks.":              "",
		"The UN envoy to Peru reiterated support for the talks.":   "",
		"The UN envoy to Peru called on Kenya to leave.":           "Kenya",
		"Norway's envoy to Peru accused Kenya of shelling a town.": "Kenya",
	} {
		for _, s := range statementsOf(t, r, text) {
			if got := strings.Join(s.Target, ", "); got != want {
				t.Errorf("%s: toward %q, want %q", text, got, want)
			}
		}
	}
}

// TestAtWhoever: what may be done to whoever does something is done to nobody who is named elsewhere.
func TestAtWhoever(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Kenya met Somalia on Monday. The United States may impose sanctions on whoever fires first.": "",
		"Kenya met Somalia on Monday. Norway will punish anyone who breaks the truce.":                "",
		"Kenya met Somalia on Monday. Norway will impose sanctions on Kenya.":                         "Kenya",
	} {
		list := statementsOf(t, r, text)
		if got := strings.Join(list[len(list)-1].Target, ", "); got != want {
			t.Errorf("%s: toward %q, want %q", text, got, want)
		}
	}
}

// TestRivalsWithin: rivals within a state do not act for it; its leaders do, and so does a state with a rival.
func TestRivalsWithin(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Rival Libyan leaders met in Rome on Monday.":             "",
		"The rival leaders of Libya met in Rome on Monday.":       "",
		"Warring Libyan leaders rejected the plan on Monday.":     "",
		"Libyan leaders met in Rome on Monday.":                   "Libya",
		"Libya's leaders rejected the plan of a rival on Monday.": "Libya",
	} {
		for _, s := range statementsOf(t, r, "---\ndate: 2024-05-25\n---\n"+text) {
			if got := strings.Join(s.Actor, ", "); got != want && (s.Act == codebook.Meet || s.Act == codebook.Reject) {
				t.Errorf("%s: by %q, want %q", text, got, want)
			}
		}
	}
}

// TestBelieved: what others are said to think of who acts is not its own view, and whom only that names suffers nothing.
func TestBelieved(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{
		"The Halden Front, widely believed to receive support from Arland, seized the town of Corvport on Monday.",
		"The Halden Front, thought to be backed by Arland, attacked the town of Corvport on Monday.",
	} {
		for _, x := range statementsOf(t, r, text) {
			if x.Act == codebook.ExpressView || slices.Contains(x.Target, "Arland") {
				t.Errorf("%s: %s", text, whoDid(t, r, text))
			}
		}
	}
}

// TestMinded gives what somebody is said to feel or want to that somebody, and not to who says so.
func TestMinded(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Arlandian president Ana Lern said that Corvia is opposed to sanctions.":                                                    "reject Corvia",
		"Ana Lern, the president of Arland, said he had signed the deal but Corvia is concerned about the truce.":                   "express-view Corvia",
		"Arland said on Monday that it was open to a truce but neighbouring states demanded a withdrawal.":                          "demand ",
		"Arland said on Monday that it is ready to study the proposal but Corvia has expressed doubts about the role of the envoy.": "express-view Corvia",
		"Ana Lern, the president of Arland, said that Corvia fears a new offensive.":                                                "express-view Corvia",
		"“Corvia has condemned the attack,” the Arlandian president said on Monday.":                                                "accuse Corvia",
	} {
		found := false
		for _, s := range statementsOf(t, r, text) {
			found = found || string(s.Act)+" "+only(s.Actor) == want
			if s.Act == codebook.Offer && s.Speaker == "Corvia" {
				t.Errorf("%s: what Arland offers is told by Corvia", text)
			}
		}
		if !found {
			t.Errorf("%s: %s, want %s", text, whoDid(t, r, text), want)
		}
	}
}

// TestStances gives what somebody's position is to those whose it is.
func TestStances(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ text, quote, actor string }{
		{"Foreign minister Kasch of Bordavia confirmed that Arland's stance is to first demand a full ceasefire.", "stance is to", "Arland"},
		{"Arland and Bordavia are at war. The parties demanded a ceasefire.", "demanded", "Arland, Bordavia"},
	} {
		p := r.page(parse(t, x.text))
		p.prepare()
		list, err := p.statements()
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range list {
			if strings.Contains(s.Quote, x.quote) && s.Act == codebook.Demand {
				found = true
				if got := strings.Join(s.Actor, ", "); !strings.HasPrefix(got, x.actor) {
					t.Errorf("%s: %q, want %q", x.text, got, x.actor)
				}
			}
		}
		if !found {
			t.Errorf("%s: no demand", x.text)
		}
		r.free(p)
	}
}
