package record

import (
	"strings"
	"testing"
)

// TestDisputes: what a text itself says of accounts that differ, and nothing that is only a refusal.
func TestDisputes(t *testing.T) {
	text := strings.Join([]string{
		"Conflicting reports emerged on Monday of the truce.",
		"Borduria said that Arland had signed, a claim later denied by its envoy.",
		"The rebels denied accepting the plan.",
		"Arland denied the request. It rejected the plan.",
		"The deal is about the return of the valley, Vell said. In contrast, Ottokar said that it speaks of no return.",
		"Are there conflicting reports?",
	}, "\n\n")
	got := foldPages(t, newPage(t, "one", "2024-06-20", text)).Disputes(View{})
	if len(got) != 4 || got[3].Against == nil || !strings.HasPrefix(got[3].Against.Quote, "The deal") {
		t.Errorf("%d disputes: %+v", len(got), got)
	}
}
