package draft

import "testing"

// TestSupport: what is proposed says how many origins it rests on, and where the reading is not firm.
func TestSupport(t *testing.T) {
	for q, want := range map[Quote]string{
		{Origins: 1}:                   "1 origin",
		{Origins: 2, Unreviewed: true}: "2 origins, unreviewed",
	} {
		if got := q.support(); got != want {
			t.Errorf("%+v: %q, want %q", q, got, want)
		}
	}
}
