package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

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
