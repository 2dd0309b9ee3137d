package reader

import (
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
)

// TestTopic: what a gathering on a state does, or a text on it says, is not that state's; what its own plan or its delegation says is.
func TestTopic(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The Libya summit called for an arms embargo on Friday.":       "Libya summit",
		"The Yemen peace conference urged both parties to stop.":       "Yemen peace conference",
		"The Ukraine plan demands a withdrawal of forces.":             "",
		"Kenya's plan demands a withdrawal of forces.":                 "Kenya",
		"The Kenyan plan demands a withdrawal of forces.":              "Kenya",
		"The Kenya delegation rejected the plan.":                      "Kenya",
		"Kenya plans to send troops to the valley.":                    "Kenya",
		"Iran-backed Houthi rebels accepted the ceasefire on Friday.":  "Houthis",
		"Mozambique's Renamo opposition movement rejected the offer.":  "RENAMO",
		"Sudan's warring parties have resumed negotiations in Turkey.": "Sudan's warring parties",
	} {
		got := ""
		if list := statementsOf(t, r, text); len(list) > 0 {
			got = only(list[0].Actor)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestLongOut: who headed a state long ago acts for himself, but where the text gives him the office or looks back on its years; who is in office acts for his state.
func TestLongOut(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Musharraf urged restraint on Friday.":                                         "Pervez Musharraf",
		"Fujimori said he would not negotiate with the rebels.":                        "Alberto Fujimori",
		"President Musharraf urged restraint on Friday.":                               "Pakistan",
		"Musharraf urged restraint. In 2003 Pakistan had declared a truce in Kashmir.": "Pakistan",
		"Zelenskyy rejected the plan on Friday.":                                       "Ukraine",
	} {
		doc, err := document.Parse([]byte(text), document.Options{ID: "t", Given: document.Given{Published: "2026-03-10"}})
		if err != nil {
			t.Fatal(err)
		}
		list, err := r.Read(doc)
		if err != nil || len(list) == 0 || only(list[0].Actor) != want {
			t.Errorf("%s: %v, want %s", text, list, want)
		}
	}
}

// TestStaysIn: who is said not to leave talks or an agreement has not left; who will not withdraw troops refuses to.
func TestStaysIn(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]codebook.Modality{
		"Kenya has not withdrawn from the accord.":                  codebook.Negated,
		"Kenya is not withdrawing from the treaty.":                 codebook.Negated,
		"Kenya will not leave the talks.":                           codebook.Negated,
		"Kenya never walked out of the talks.":                      codebook.Negated,
		"Kenya withdrew from the accord.":                           codebook.Asserted,
		"Kenya will not withdraw its troops from the valley.":       codebook.Asserted,
		"Kenya did not only leave the talks, it closed its border.": codebook.Asserted,
	} {
		list := statementsOf(t, r, text)
		if len(list) == 0 || list[0].Modality != want || list[0].Act != codebook.Reject {
			t.Errorf("%s: %v, want %s", text, list, want)
		}
	}
}

// TestTrailingCondition: a condition behind an aside of saying is one of what is said, and a demand that somebody leave before a truce is no refusal of it by them.
func TestTrailingCondition(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Hamas will free the hostages, the group said, once Israel withdraws its troops.": "once Israel withdraws its troops",
		"Hamas will release the prisoners, it said, if the siege is lifted.":              "if the siege is lifted",
		"Kenya would attend the talks, it said, only if Uganda released the detainees.":   "only if Uganda released the detainees",
		"Kenya accepted the truce, it said, after Uganda had lifted the blockade.":        "",
		"Kenya will decide on Friday, it said, if it signs the accord.":                   "",
	} {
		got := ""
		for _, s := range statementsOf(t, r, text) {
			if s.Condition != nil {
				got = s.Condition.Text
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, s := range statementsOf(t, r, "Sudan demanded that the RSF leave Khartoum before any ceasefire.") {
		if only(s.Actor) == "RSF" || s.Act == codebook.Reject {
			t.Errorf("who is to leave before a truce refuses it: %v", s)
		}
	}
}

// TestSubjectsYear: the year in which those who act once signed something is not that of what they do now.
func TestSubjectsYear(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Armed groups in Kenya that signed a truce in 2005 have left the talks.":           "",
		"Kenya, which signed the treaty in 2005, left the treaty.":                         "",
		"The ELN, which opened talks with Colombia in November 2012, suspended the talks.": "",
		"Kenya, which signed the treaty, left the treaty in 2005.":                         "2005",
	} {
		doc, err := document.Parse([]byte(text), document.Options{ID: "t", Given: document.Given{Published: "2013-10-23"}})
		if err != nil {
			t.Fatal(err)
		}
		list, err := r.Read(doc)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range list {
			if s.Act != codebook.Reject {
				continue
			}
			if found = true; strings.TrimSpace(s.Date.String()) != want {
				t.Errorf("%s: %s, want %q", text, s.Date, want)
			}
		}
		if !found {
			t.Errorf("%s: no refusal in %v", text, list)
		}
	}
}

// TestLongApart: what something else came years after has no day of the text around it; what was done then has.
func TestLongApart(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Kenya and Uganda met on 3 May 2014. Uganda left the talks, two decades after it signed the treaty with Kenya.": "",
		"Kenya and Uganda met on 3 May 2014. Uganda left the talks, years after it signed the treaty with Kenya.":       "",
		"Kenya left the talks in 2012, a year after it signed the treaty in 2011.":                                      "2011",
	} {
		found := false
		for _, s := range statementsOf(t, r, text) {
			if s.Act != codebook.Sign {
				continue
			}
			if found = true; s.Date.String() != want {
				t.Errorf("%s: signed on %q, want %q", text, s.Date, want)
			}
		}
		if !found {
			t.Errorf("%s: no signature", text)
		}
	}
}

// TestSeenBy: who has only read a paper is not who says what stands in it.
func TestSeenBy(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Kenya has left the talks, according to a statement seen by Reuters.": "",
		"Kenya has left the talks, according to Reuters.":                     "Reuters",
		"Kenya has left the talks, according to Uganda.":                      "Uganda",
	} {
		if list := statementsOf(t, r, text); len(list) == 0 || list[0].Speaker != want {
			t.Errorf("%s: %v, want %q", text, list, want)
		}
	}
}

// TestGovernmentAndOpposition: a government and its opposition who do something together are two, in a text that names the opposition but once; who only speaks of opposition to something names none.
// Rebels from a state are not that state, as its troops are.
func TestGovernmentAndOpposition(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The Zimbabwe government and opposition have agreed to share power.":                "Zimbabwe, Zimbabwean opposition",
		"Kenya's government and opposition signed a power-sharing deal on Thursday.":        "Kenya, Kenyan opposition",
		"The government and the opposition in Georgia have agreed to hold early elections.": "Georgia, Georgian opposition",
		"The Kenyan government has agreed to the plan despite opposition to it.":            "Kenya",
		"Rebels from Chad attacked the capital.":                                            "Rebels",
		"Troops from Chad attacked the capital.":                                            "Chad",
	} {
		if list := statementsOf(t, r, text); len(list) == 0 || only(list[0].Actor) != want {
			t.Errorf("%s: %v, want %s", text, list, want)
		}
	}
}
