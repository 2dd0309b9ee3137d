package reader

import (
	"testing"

	"parley/codebook"
)

// TestForetold dates what is announced by its own day and tells it as announced, not as done on the day of the words.
func TestForetold(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ text, date string }{
		{"On 1 March 2026 the Armenian president announced that a second round of talks would take place in Geneva on 4 and 5 March 2026.", "2026-03-04/2026-03-05"},
		{"Armenia said on 1 March 2026 that it would meet Azerbaijan in Geneva on 9 March 2026.", "2026-03-09"},
		{"The Armenian and the Azerbaijani president are due to meet in Geneva on 4 March 2026.", "2026-03-04"},
	} {
		list := checked(t, r, parse(t, x.text))
		if len(list) != 1 || list[0].Act != codebook.Meet || list[0].Modality != codebook.Predicted || list[0].Date.String() != x.date {
			t.Errorf("%s: %+v", x.text, list)
		}
	}
}
