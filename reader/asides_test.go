package reader

import (
	"testing"

	"parley/codebook"
)

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
