package reader

import "testing"

// TestDatedPlace: a report may begin with its place in small letters and its day. Nobody acts there, whatever lies in that place, and the sentence begins behind the dash;
// a sentence that goes on with a day is none.
func TestDatedPlace(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Cairo, 3 May 2024 - Kenya's foreign minister rejected the truce.":                   "Kenya's",
		"Dar es Salaam, 3 May – Kenya's foreign minister rejected the truce.":                "Kenya's",
		"Geneva/New York, May 3, 2024 (Valley Post) — Kenya's foreign minister rejected it.": "Kenya's",
		"Port Sudan, Sudan, 3 May 2024 – Kenya's foreign minister rejected the truce.":       "Kenya's",
		"On Friday, 3 May 2024 – the day of the vote – Kenya rejected the truce.":            "On",
		"Cairo, the city of a thousand minarets - and of talks - rejected the truce.":        "Cairo",
		"Kenya, which hosts the talks of 3 May 2024 - in Nairobi - rejected the truce.":      "Kenya",
		"After Cairo, 3 May 2024 – nobody had hoped for it – Kenya rejected the truce.":      "After",
	} {
		_, s, _ := sentenceWith(t, r, text+"\n", "rejected")
		if got := text[s.Start:][:len(want)]; got != want || s.Start > 0 == (want != "Kenya's") {
			t.Errorf("%s: the sentence begins with %q, not %q", text, got, want)
		}
	}
}
