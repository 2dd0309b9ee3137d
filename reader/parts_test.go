package reader

import (
	"slices"
	"testing"
)

// TestSplitOff: who has left a movement, or is at odds with it, is not the movement; its fighters, its armed wing and it as one of several factions are.
func TestSplitOff(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"The M23 dissidents rejected the truce on Sunday.":                         "M23 dissidents",
		"A breakaway faction of the M23 rejected the truce on Sunday.":             "M23 faction",
		"A faction of the ELN led by Omar Tarn signed the accord.":                 "ELN faction",
		"M23 dissident leader Omar Tarn rejected the truce on Sunday.":             "M23 dissidents",
		"Dissident M23 commander Omar Tarn rejected the truce on Sunday.":          "M23 dissidents",
		"M23 commander Omar Tarn condemned the dissidents on Sunday.":              "M23",
		"A splinter group of the MILF attacked a barracks on Monday.":              "MILF faction",
		"The ELN splinter group rejected the ceasefire.":                           "ELN faction",
		"A dissident M23 commander's men attacked Goma. The M23 signed the truce.": "M23",
		"M23 fighters attacked a barracks on Monday.":                              "M23",
		"The armed wing of Hamas rejected the truce on Sunday.":                    "Hamas",
		"The M23 faction rejected the truce on Sunday.":                            "M23",
	} {
		var got []string
		for _, s := range statementsOf(t, r, text) {
			got = append(got, s.Actor...)
		}
		if own := slices.Contains(got, want); !own || want != "M23" && want != "Hamas" && (slices.Contains(got, "M23") || slices.Contains(got, "MILF") || slices.Contains(got, "ELN")) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
