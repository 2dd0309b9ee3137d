package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
)

// TestPutIs: a line that leaves out "is" gets it, and a sentence that has a verb, or a noun that does nothing, does not.
func TestPutIs(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Arland in talks with Corvia":                        "Arland is in talks with Corvia",
		"Serbia and Kosovo close to deal on plates, EU says": "Serbia and Kosovo are close to deal on plates , EU says",
		"Serbia, Kosovo ready for talks":                     "Serbia , Kosovo are ready for talks",
		"Pashinyan on first visit to Ankara":                 "Pashinyan is on first visit to Ankara",
		"Kenya envoy in Lima for talks":                      "Kenya envoy is in Lima for talks",
		"South Sudan rivals back at talks":                   "South Sudan rivals are back at talks",
		"Myanmar junta preparing to attack rebels":           "Myanmar junta is preparing to attack rebels",
		"Russia hit by sanctions":                            "Russia is hit by sanctions",
		"Rebels in talks with Congo said they would leave":   "Rebels in talks with Congo said they would leave",
		"Kenya's plans to host talks":                        "Kenya 's plans to host talks",
		"The UK plans to host a meeting.":                    "The UK plans to host a meeting .",
		"Talks in Geneva for peace":                          "Talks in Geneva for peace",
		"Kenya is in talks with Peru.":                       "Kenya is in talks with Peru .",
		"Is Kenya ready for talks?":                          "Is Kenya ready for talks ?",
	} {
		doc, err := document.Parse([]byte("---\nlang: en\n---\n\n"+text+"\n\nThe news came on Monday, an agency reported.\n"), document.Options{Path: "a.md"})
		if err != nil {
			t.Fatal(err)
		}
		p := r.page(doc)
		p.name()
		if got := strings.Join(p.sentences[0].words, " "); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestHeadlineWithoutVerb: who is in talks, ready for them or on a visit does so without a verb.
func TestHeadlineWithoutVerb(t *testing.T) {
	r := newReader(t)
	for _, x := range []struct {
		text string
		act  codebook.Act
		who  []string
	}{
		{"Sudan in talks on new ceasefire", codebook.Meet, []string{"Sudan"}},
		{"Armenia in talks with Azerbaijan over border", codebook.Meet, []string{"Armenia", "Azerbaijan"}},
		{"Kenyan foreign minister on visit to Peru", codebook.Meet, []string{"Kenya"}},
		{"Peru, Kenya close to deal", codebook.Accept, []string{"Kenya", "Peru"}},
		{"Norway ready for mediation between Peru and Kenya", codebook.Offer, []string{"Norway"}},
	} {
		list := statementsOf(t, r, "---\nlang: en\ndate: 2025-03-12\n---\n\n"+x.text+"\n\nThe news came on Monday, an agency reported from the region.\n")
		if len(list) == 0 {
			t.Errorf("%s: nothing read", x.text)
			continue
		}
		s := longest(list)
		if slices.Sort(s.Actor); s.Act != x.act || !slices.Equal(s.Actor, x.who) {
			t.Errorf("%s: %s of %q", x.text, s.Act, s.Actor)
		}
	}
}

// TestSeatOnly: the place where a court sits orders nobody.
func TestSeatOnly(t *testing.T) {
	for _, text := range []string{"The Hague: Court orders Israel to let aid into Gaza.", "Geneva: Mediators urge Kenya to resume talks."} {
		for _, s := range statementsOf(t, newReader(t), "The agency reports from Europe.\n\n"+text+"\n\nThere was no answer.\n") {
			for _, who := range s.Actor {
				if who == "Netherlands" || who == "Switzerland" || who == "Geneva" {
					t.Errorf("%q: %s", text, who)
				}
			}
		}
	}
}

// TestPlaceLeft: who leaves a place without a deal refuses nothing to those whose place it is; who leaves them without an answer does.
func TestPlaceLeft(t *testing.T) {
	for text, to := range map[string]bool{
		"The commander of Hamas left Moscow on Tuesday without signing the ceasefire agreement.":  false,
		"The Houthi delegation has left Norway without signing the truce.":                        false,
		"The Houthi delegation left Geneva without signing the agreement with Yemen's government": false,
		"Hamas rejected Russia's ceasefire proposal on Tuesday.":                                  true,
	} {
		for _, s := range statementsOf(t, newReader(t), text) {
			if s.Act != codebook.Reject {
				continue
			}
			if got := slices.ContainsFunc(s.Target, func(x string) bool { return x == "Russia" || x == "Norway" || x == "Switzerland" }); got != to {
				t.Errorf("%s: %s toward %q", text, s.Act, s.Target)
			}
		}
	}
}

// TestParticleKept: a quote does not end before the particle of its verb, which can turn its sense round; a preposition that hangs over is left off.
func TestParticleKept(t *testing.T) {
	for text, want := range map[string]string{
		"The president of Kenya refused to step down and he kept the palace.": "step down",
		"Kenya refused to give up, and Egypt denied it.":                      "give up",
		"Egypt ruled out talks in May.":                                       "ruled out talks",
		"Kenya rejected the plan to, and this is new, meet.":                  "rejected the plan",
	} {
		found := false
		for _, s := range statementsOf(t, newReader(t), text) {
			found = found || strings.Contains(s.Quote, want)
			if strings.HasSuffix(s.Quote, "plan to") || strings.HasSuffix(s.Quote, "to step") || strings.HasSuffix(s.Quote, "to give") {
				t.Errorf("%s: %q", text, s.Quote)
			}
		}
		if !found {
			t.Errorf("%s: nothing with %q", text, want)
		}
	}
}
