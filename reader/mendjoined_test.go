package reader

import (
	"testing"

	"parley/codebook"
)

// TestJoined tells an act of all who did it, however the sentence joins them, and of nobody else.
func TestJoined(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Not only Arland but also Bordavia signed the treaty.":          "Arland, Bordavia",
		"Not only did Arland sign the treaty, but Bordavia did too.":    "Arland, Bordavia",
		"Arland and later Bordavia withdrew from the valley.":           "Arland, Bordavia",
		"Arland and, to a lesser extent, Bordavia sent arms to Corvia.": "Arland, Bordavia",
		"Arland signed the treaty, and so did Bordavia.":                "Arland, Bordavia",
		"Arland signed the treaty, as did Bordavia and Corvia.":         "Arland, Bordavia, Corvia",
		"Arland did not sign the treaty, nor did Bordavia.":             "Arland, Bordavia",
		"Arland has rejected the plan, and Bordavia has done the same.": "Arland, Bordavia",
		"Arland, in addition to Bordavia, signed the treaty.":           "Arland, Bordavia",
		"Arland, in addition to sanctions, announced an embargo.":       "Arland",
		"Arland signed the treaty, but Bordavia did not.":               "Arland",
		"The treaty was signed by Arland but not by Bordavia.":          "Arland",
		"Bordavia but not Arland signed the treaty.":                    "Bordavia",
		"Arland signed the treaty, and Bordavia did nothing.":           "Arland",
	} {
		list := statementsOf(t, r, text)
		if len(list) == 0 || only(list[0].Actor) != want {
			t.Errorf("%s: %s, want %s", text, whoDid(t, r, text), want)
		}
	}
}

// TestWhoBefore: "who" is somebody, and not a thing before.
func TestWhoBefore(t *testing.T) {
	r := newReader(t)
	text := "Egypt proposed direct talks with Turkey and Greece's envoy Ana Lern, who rejected the plan."
	for _, s := range statementsOf(t, r, text) {
		if s.Act == codebook.Reject && only(s.Actor) != "Ana Lern" && only(s.Actor) != "Greece" {
			t.Errorf("%s: rejected by %v", text, s.Actor)
		}
	}
}

// TestParted gives a verb, or who is met, back to those from whom the parser parts them.
func TestParted(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"Arland had said in May that its leader was in Bordavia to lead the talks, and had rejected the plan.":           "Arland",
		"The comments came hours after rebel chief Karo Benn had a meeting with Bordavia, to try to narrow differences.": "Karo Benn, Bordavia",
		"The envoy of Arland had spoken with Bordavia's president Odo Tarn, urging a truce.":                             "Arland",
		"Talks between Arland and Bordavia to end the war in the southern provinces of Corvia resumed on 6 May.":         "Arland, Bordavia",
		"The ministry of Arland called upon Bordavia to return to the talks, including those on the May 2008 accord.":    "Arland",
	} {
		list := statementsOf(t, r, text)
		if len(list) == 0 || only(list[len(list)-1].Actor) != want {
			t.Errorf("%s: %s, want %s", text, whoDid(t, r, text), want)
		}
	}
}

// TestBracketed: an abbreviation in brackets does not part those who act together, and the fighters of a land are not the land.
func TestBracketed(t *testing.T) {
	r := readerOf(t, nil)
	for text, want := range map[string]string{
		"The Free Coast Movement (FCM) and Bordavia signed a peace agreement on Monday.":        "Free Coast Movement, Bordavia",
		"Arland (ARL) and the Halden Front (HF) agreed on a truce.":                             "Arland, Halden Front",
		"The Free Coast Movement (FCM) and Bordavia have jointly called for a truce in Corvia.": "Free Coast Movement, Bordavia",
		"Arland (ARL) and Corvia's Halden Front agreed on a truce on Monday.":                   "Arland, Halden Front",
		"Arland's main rebel group declared a ceasefire on Saturday.":                           "Arland's main rebel group",
		"Bordavia's largest ethnic armed group rejected the plan on Saturday.":                  "Bordavia's largest ethnic armed group",
		"Arland's armed forces attacked the town on Saturday.":                                  "Arland",
	} {
		list := statementsOf(t, r, text)
		if len(list) == 0 || only(list[0].Actor) != want {
			t.Errorf("%s: %s, want %s", text, whoDid(t, r, text), want)
		}
	}
}

// TestCutOff: a sentence may end in the middle of what is joined.
func TestCutOff(t *testing.T) {
	r := readerOf(t, nil)
	for _, text := range []string{"Presidents Ana Lern of Arland and Karl Tarn of", "Presidents Ana Lern of Arland and Karl Moran Tarn", "Arland would free", "Corvia was forced to", "Corvia is prepared to"} {
		statementsOf(t, r, text)
	}
}
