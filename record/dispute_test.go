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

// TestAnsweredAccusations: who denies what the sentence before says of them disputes it; who turns down a request, a plan or a claim to land does not.
func TestAnsweredAccusations(t *testing.T) {
	for text, want := range map[string]string{
		"Borduria accused Arland of shelling the port. Arland denied the accusation.":             "Borduria accused Arland of shelling the port.",
		"Monitors said that Arland had fired first. Its envoy dismissed those reports.":           "Monitors said that Arland had fired first.",
		"The convoy left in the morning. Arland denied any involvement in the attack on it.":      "alone",
		"Arland rejected the allegations as false.":                                               "alone",
		"Borduria accused Arland of delay. Arland rejected the claims of Borduria to the valley.": "",
		"Borduria said that it wants a truce. Arland rejected the request.":                       "",
		"The court heard the charges. Arland dismissed the judge.":                                "",
	} {
		got := ""
		for _, x := range foldPages(t, newPage(t, "one", "2024-06-20", text)).Disputes(View{}) {
			if got = "alone"; x.Against != nil {
				got = x.Against.Quote
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
