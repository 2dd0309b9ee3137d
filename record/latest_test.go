package record

import (
	"testing"

	"parley/codebook"
)

// TestLatest: an account's day is the last by which all its texts had been published; an open end of a day is none.
func TestLatest(t *testing.T) {
	for _, c := range []struct {
		name  string
		days  []string
		want  string
		texts int
	}{
		{"days", []string{"2025-03-01", "2025-03-04"}, "2025-03-04", 2},
		{"an open end", []string{"2025-03/..", "2025-03-04"}, "2025-03-04", 2},
		{"a year", []string{"2025", "2025-03-04"}, "2025", 2},
		{"a month and its last day", []string{"2025-03-31", "2025-03"}, "2025-03-31", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			var list []said4
			for i, day := range c.days {
				list = append(list, said4{day, c.days[i] + ": Arland rejected the plan", "Arland", codebook.Reject, nil})
			}
			a := fold(t, list, []int{0, 1})
			if got := a.Latest().String(); got != c.want || len(a.SourcesIn(View{})) != c.texts {
				t.Errorf("%s, %d texts", got, len(a.SourcesIn(View{})))
			}
		})
	}
}
