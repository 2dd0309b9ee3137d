package reader

import (
	"fmt"
	"testing"

	"parley/codebook"
)

// TestDismissed: who says that something put forward is unacceptable, or anything out of the question, rejects it; a deed that is unacceptable is
// blamed, and what nobody said is neither. 55 of 64 such sentences were read as blame, as acceptance or not at all.
func TestDismissed(t *testing.T) {
	r := newReader(t)
	acts := func(text string) map[codebook.Act]bool {
		m := map[codebook.Act]bool{}
		for _, s := range statementsOf(t, r, text) {
			m[s.Act] = s.Modality != codebook.Negated
		}
		return m
	}
	for _, noun := range []string{"proposal was", "plan was", "terms were", "demands were", "draft was"} {
		for _, word := range []string{"unacceptable", "out of the question", "a non-starter", "not acceptable"} {
			if text := fmt.Sprintf("Peru said on Monday that Kenya's %s %s.", noun, word); !acts(text)[codebook.Reject] {
				t.Errorf("%s: no rejection", text)
			}
		}
	}
	for text, want := range map[string]codebook.Act{
		"Peru called the plan unacceptable on Monday.":          codebook.Reject,
		"Peru said that the raid on the port was unacceptable.": codebook.Accuse,
		"Peru called the raid unacceptable on Monday.":          codebook.Accuse,
	} {
		if !acts(text)[want] {
			t.Errorf("%s: no %s", text, want)
		}
	}
	if acts("Kenya has not said that the plan is unacceptable.")[codebook.Reject] {
		t.Error("a rejection that nobody has spoken is told")
	}
}
