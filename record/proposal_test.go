package record

import (
	"testing"

	"parley/codebook"
)

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

// TestTalksOver: who leaves talks over an agreement has neither rejected nor left it; who rejects or suspends the agreement itself has.
func TestTalksOver(t *testing.T) {
	for quote, want := range map[string]int{
		"Arland suspended its part in the consultations to implement the Riyadh Agreement": 0,
		"Arland suspended talks with Borduria over the Riyadh Agreement":                   0,
		"Arland suspended the hearings of the court under the Riyadh Agreement":            0,
		"Arland suspended its payments under Riyadh Agreement rules":                       0,
		"Arland suspended its obligations under the Riyadh Agreement":                      1,
		"Arland suspended the Riyadh Agreement after the talks":                            1,
		"Arland suspended its part in the Riyadh Agreement":                                1,
	} {
		p := newPage(t, "one", "2024-06-20", quote+". Yemen watched.").says(quote, "Arland", codebook.Reject, "talks", "2024-06-10")
		p.statements[0].Rule = "lexicon:suspend"
		list := foldPages(t, p).Proposals(View{})
		if len(list) != 1 || len(list[0].Rejects)+len(list[0].Left) != want {
			t.Errorf("%s: %+v", quote, list)
		}
	}
}

// TestNamedBefore: a text does not name what came about long after it, and may name what is about to.
func TestNamedBefore(t *testing.T) {
	for day, want := range map[string]int{"2018-01-27": 0, "2020-02-20": 1, "2021-05-01": 1} {
		list := foldPages(t, newPage(t, "one", day, "The Taliban and the United States spoke of the Doha Agreement.")).Proposals(View{})
		if len(list) != want {
			t.Errorf("%s: %d agreements, want %d", day, len(list), want)
		}
	}
}
