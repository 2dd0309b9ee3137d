package record

import "testing"

// TestOthersSummit: a name that many things have is what the codebook knows by it only where one of those whose it is stands in the text.
func TestOthersSummit(t *testing.T) {
	for text, want := range map[string]int{
		"Peace summit of Arland and Borduria cancelled.": 0,
		"Peace summit on Ukraine ends.":                  1,
	} {
		if got := foldPages(t, newPage(t, "one", "2024-06-20", text)).Proposals(View{}); len(got) != want {
			t.Errorf("%s: %d proposals, want %d", text, len(got), want)
		}
	}
}
