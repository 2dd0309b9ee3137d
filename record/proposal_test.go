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

// TestOneNameOfSeveral: of several agreements of one name a text means the one of which it names a party, and none where it names none.
func TestOneNameOfSeveral(t *testing.T) {
	for text, want := range map[string]string{
		"Mali ended the Algiers Accord.":            "Agreement for Peace and Reconciliation in Mali",
		"Iran and Iraq signed the Algiers Accord.":  "Algiers Accord",
		"Eritrea insists on the Algiers Agreement.": "Algiers Agreement",
		"Arland signed the Algiers Accord.":         "",
	} {
		got := ""
		if list := foldPages(t, newPage(t, "one", "2024-06-20", text)).Proposals(View{}); len(list) > 0 {
			got = list[0].Name
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
